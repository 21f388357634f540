"""Lists of what is to come: "Dates ahead", and under it "6 September: business council, Xiamen"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.scenes.scene import named_in
from silkgraph.extraction.reading import both_sides

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["entry_of_agenda", "looks_ahead"]

#: A line that heads a list is no longer.
_HEADING = 50


def looks_ahead(reading: Reading, offset: int) -> bool:
    """Tell whether the headline of an article, or the heading above an offset, says that days to come follow."""
    if reading.is_preview:
        return True
    for block in reversed(reading.article.blocks):
        if block.start >= offset:
            continue
        text = reading.text[block.start : block.end].strip()
        if len(text) <= _HEADING and reading.patterns.one("agenda_heading").fullmatch(text):
            return True
        if block.kind in ("heading", "title"):
            return False
    return False


def entry_of_agenda(reading: Reading, sentence: Sentence) -> dict[str, Any] | None:
    """Return the kind of event that a dated line of an agenda tells by its nouns alone, if it names both sides."""
    if not both_sides(named_in(reading, sentence)):
        return None
    span = (sentence.start, sentence.end)
    people = reading.within(*span, "person")
    places = [item for item in reading.within(*span, "place", "state") if item.via != "demonym"]
    homes, hosts = reading.states_of(people), reading.states_of(places)
    if len(homes) == 1 and hosts and both_sides(homes | hosts):
        # "11 July: Foreign Minister X in Astana"
        return {"type": "visit", "who": "visitor", "status": "planned"}
    is_forum = reading.patterns.one("forum_noun").search(reading.text, *span) is not None
    return {"type": "forum" if is_forum else "other", "who": "sides", "status": "planned"}
