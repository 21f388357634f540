"""Documents of which no known word says that they were concluded: "the talks bore fruit in a treaty on water"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.reading import both_sides
from silkgraph.extraction.telling import clause_of

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["plainly_concluded"]


def plainly_concluded(reading: Reading, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether a clause of plain news brings a new document of both sides, whatever its verb is.

    The ways of saying that a document was concluded are without end, those of saying what else becomes of one
    ("discussed", "offered", "broke") are not: where none of these stands in a clause about a day and both sides,
    its document is there.
    """
    if sentence.kind != "paragraph":
        return False
    one = reading.patterns.one
    start, end = clause_of(reading, sentence, *match.span("name"))
    before = reading.text[start : match.start("name")]
    is_new = one("new_paper_before").search(before) or one("brought_paper").match(match["name"])
    if not is_new or not reading.dates_within(start, end):
        return False
    if not one("past_verb").search(before):
        return False
    if one("paper_not_there").search(reading.text, start, end):
        return False
    inside = reading.within(start, end, "state", "person", "organization", "place")
    homes = (reading.home_of_body(item.name) for item in inside if item.kind == "organization")
    return both_sides(reading.states_of(inside).union(*homes))
