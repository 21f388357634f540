"""Dates that stand beside a figure and are of something else: of who tells it, of another amount."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.mentions import DateMention
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["is_of_teller", "is_told_aside", "leads_another"]

_COMMAS = ",，;；"


def is_told_aside(
    reading: Reading, match: re.Match[str], date: DateMention, sentence: Sentence
) -> bool:
    """Tell whether a date is of a number in a clause of its own: "trade, which was 2 billion in 2018, is to reach 5"."""
    clauses = reading.spans("figure_aside", sentence.start, sentence.end)
    return any(
        a <= date.begin < b
        and not a <= match.start() < b
        and reading.patterns.one("other_amount").search(reading.text, a, b)
        for a, b in clauses
    )


def is_of_teller(
    reading: Reading, match: re.Match[str], date: DateMention, sentence: Sentence
) -> bool:
    """Tell whether a date says when a figure was told, or of who told it: "the customs service said on March 14"."""
    comma = _first_comma(reading, match.end(), date.begin)
    if comma is None:
        return False
    one = reading.patterns.one
    if any(one(n).search(reading.text, comma, date.begin) for n in ("speech", "figure_published")):
        return True
    return any(
        match.end() <= a <= date.begin < b
        for a, b in reading.spans("relative_clause", sentence.start, sentence.end)
    )


def leads_another(
    reading: Reading, match: re.Match[str], date: DateMention, sentence: Sentence
) -> bool:
    """Tell whether a date behind a dated figure stands before the next: "30 billion in 2022, while in 2021 it was 25"."""
    if _first_comma(reading, match.end(), date.begin) is None:
        return False
    if not reading.dates_within(sentence.start, match.start()):
        return False
    ends = [end for mark in _COMMAS if (end := reading.text.find(mark, date.stop)) >= 0]
    end = min([sentence.end, *ends])
    return reading.patterns.one("other_amount").search(reading.text, date.stop, end) is not None


def _first_comma(reading: Reading, start: int, end: int) -> int | None:
    marks = [at for mark in _COMMAS if (at := reading.text.find(mark, start, end)) >= 0]
    return min(marks, default=None)
