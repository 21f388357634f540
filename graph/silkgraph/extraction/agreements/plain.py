"""Documents of which no known word says that they were concluded: "the talks bore fruit in a treaty on water"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.reading import both_sides
from silkgraph.extraction.telling import clause_of

if TYPE_CHECKING:
    import re
    from typing import Any

    from silkgraph.claims import Event
    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["plainly_concluded"]

#: What is told of talks: of which kinds, how many sentences before, and the documents that come of them.
_TALKS = ("bilateral_meeting", "visit", "summit", "ministerial_meeting", "video_meeting")
_BEFORE = 3
_TWO = 2
_OF_STATES = ("declaration", "communique", "treaty", "plan")


def plainly_concluded(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    sentence: Sentence,
    told: Event | None,
) -> bool:
    """Tell whether a clause of plain news brings a new document of both sides, whatever its verb is.

    The ways of saying that a document was concluded are without end, those of saying what else becomes of one
    ("discussed", "offered", "broke") are not: where none of these stands in a clause in which both sides do
    something on some day, or in one that goes on with the talks just told, its document is there.
    """
    if sentence.kind != "paragraph":
        return False
    one = reading.patterns.one
    start, end = clause_of(reading, sentence, *match.span("name"))
    before = reading.text[start : match.start("name")]
    after = reading.text[match.end("name") : end].lstrip()
    is_new = one("new_paper_before").search(before) or one("brought_paper").match(match["name"])
    if not is_new or not (one("past_verb").search(before) or one("past_verb").match(after)):
        return False
    if one("paper_not_there").search(reading.text, start, end):
        return False
    inside = reading.within(start, end, "state", "person", "organization", "place")
    if reading.dates_within(start, end):
        return _brought_by_both(reading, inside, match.start("name"))
    actors = [item for item in inside if item.kind != "place"]
    return not actors and rule["kind"] in _OF_STATES and _goes_on(reading, sentence, told)


def _brought_by_both(reading: Reading, inside: list[Found], name: int) -> bool:
    """Tell whether both sides bring a document, or it is one of two bodies.

    "X delayed a memorandum with Y" is the deed of one.
    """
    before = [item for item in inside if item.start < name]
    if _are_both(reading, before):
        return True
    bodies = {item.name for item in inside if item.kind == "organization"}
    is_subject = all(item.kind == "place" for item in before)
    return is_subject and len(bodies) == _TWO and _are_both(reading, inside)


def _are_both(reading: Reading, found: list[Found]) -> bool:
    homes = (reading.bodies.home_of(item.name) for item in found if item.kind == "organization")
    return both_sides(reading.states_of(found).union(*homes))


def _goes_on(reading: Reading, sentence: Sentence, told: Event | None) -> bool:
    """Tell whether a sentence goes on with the talks that were told right before it: "A declaration crowned them"."""
    if told is None or told.type not in _TALKS:
        return False
    one = reading.patterns.one
    index = reading.sentence_index(sentence.start) or 0
    first = reading.sentences[max(0, index - _BEFORE)]
    is_near = first.start <= told.evidence.start < sentence.start
    means = one("those_told").search(reading.text, sentence.start, sentence.end)
    return is_near and means is not None
