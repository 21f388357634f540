"""Where a scene is set: the place in the trigger or nearest to it, else that of its section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.reading import CHINA, FIVE

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["CITIES", "place_of", "section_place"]

#: Kinds of places that people meet in.
CITIES = ("city", "district")

#: The heading of a section stands so many sentences before its end at most.
_SECTION = 25
#: The title of an official stands so near before his region.
_TITLE = 50
#: What says where something comes from is no longer.
_FROM = 30


def place_of(reading: Reading, match: re.Match[str], scene: Scene) -> str | None:
    """Return the place in the trigger or nearest after it, else before it, else in the sentence."""
    after = reading.within(match.start(), match.end(), "place")
    end = _end_of_clause(reading, match, scene)
    after += reading.within(match.end(), end, "place")
    before = reading.within(scene.start, match.start(), "place")
    # Where the next leg leads is not where this one was.
    are_clauses = reading.patterns.habit("commas_part_clauses")
    is_last = end == scene.end or are_clauses
    rest = reading.within(scene.sentence.start, scene.sentence.end if is_last else end, "place")
    if are_clauses:
        located = reading.patterns.one("locative_before")
        rest = [
            item
            for item in rest
            if item.start < end or located.search(reading.text[item.start - _FROM : item.start])
        ]
    # "He flew to X, where Y received him": the place named last, rather than the first.
    earlier = [item for item in rest if item.start < scene.start]
    rest = [*reversed(earlier), *rest[len(earlier) :]]
    another = reading.patterns.one("named_after_place")
    for item in (*after, *reversed(before), *rest):
        if item.end != match.start() and another.match(reading.text, item.end):
            # "He spoke of the Tashkent summit": they met elsewhere.
            continue
        if item.start > match.end() and reading.patterns.one("said_between").search(
            reading.text, match.end(), item.start
        ):
            # "Speaking at the ceremony, he said that in Xi'an ..."
            continue
        origin = reading.text[max(0, item.start - _FROM) : item.start]
        if reading.patterns.one("comes_from").search(origin):
            # "The first train from X arrived in Y."
            continue
        if _is_home_dateline(reading, item, match) or _is_of_official(reading, item):
            continue
        if _is_far_dateline(reading, item, scene) or _is_signed_for(reading, item, match):
            continue
        return item.name
    return section_place(reading, scene.sentence)


def _end_of_clause(reading: Reading, match: re.Match[str], scene: Scene) -> int:
    """Return how far behind a trigger its place can stand: to the next leg, or the comma behind its clause."""
    border = "clause_link" if reading.patterns.habit("commas_part_clauses") else "next_leg"
    link = reading.patterns.one(border).search(reading.text, match.end(), scene.end)
    return link.start() if link else scene.end


def _is_home_dateline(reading: Reading, item: Found, match: re.Match[str]) -> bool:
    """Tell a dateline at home from where talks were: "Beijing, 30 Nov. - X visited Turkmenistan, met Y"."""
    if not reading.patterns.one("dateline_after").match(reading.text, item.end):
        return False
    abroad = reading.patterns.one("goes_abroad").search(reading.text, item.end, match.start())
    hosts = reading.within(abroad.end(), match.start(), "state") if abroad else []
    return bool(
        abroad
        and hosts
        and hosts[0].start == abroad.end()
        and hosts[0].name != reading.state_of.get(item.name)
    )


def _is_far_dateline(reading: Reading, item: Found, scene: Scene) -> bool:
    """Tell the dateline of a third country from where something took place, unless the text says "here"."""
    if item.start != reading.dateline_place or reading.home in (CHINA, *FIVE):
        return False
    here = reading.patterns.one("here")
    return here.search(reading.text, scene.sentence.start, scene.sentence.end) is None


def _is_of_official(reading: Reading, place: Found) -> bool:
    """Tell whether a place only says of what somebody is the head: "met the governor of X"."""
    before = reading.text[max(0, place.start - _TITLE) : place.start]
    one = reading.patterns.one
    behind = one("official_of_place_after").match(reading.text, place.end)
    return behind is not None or one("of_official").search(before) is not None


def _is_signed_for(reading: Reading, item: Found, match: re.Match[str]) -> bool:
    """Tell the field or crossing that a document is on from where it was signed."""
    is_signing = reading.patterns.one("signed").search(match.group()) is not None
    return is_signing and reading.known.kind_of_place.get(item.name, "city") not in CITIES


def section_place(reading: Reading, sentence: Sentence) -> str | None:
    """Return the place that heads the section of a sentence, if one does."""
    index = reading.sentence_index(sentence.start) or 0
    for other in reversed(reading.sentences[max(0, index - _SECTION) : index]):
        if other.kind == "heading":
            places = reading.within(other.start, other.end, "place")
            return places[0].name if places else None
    return None
