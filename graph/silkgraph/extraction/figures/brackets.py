"""What stands in brackets is told apart: "up by 9 percent (5.3 billion in January-June 2023)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.mentions import DateMention
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["bracket_around", "is_bracketed_apart", "is_in_other_brackets"]

_OPEN, _CLOSE = "(（", ")）"


def bracket_around(reading: Reading, sentence: Sentence, offset: int) -> tuple[int, int] | None:
    """Return the span of the brackets that an offset of a sentence stands in."""
    text = reading.text
    start = max(text.rfind(mark, sentence.start, offset) for mark in _OPEN)
    if start < 0 or any(text.rfind(mark, start, offset) >= 0 for mark in _CLOSE):
        return None
    ends = [end for mark in _CLOSE if (end := text.find(mark, offset, sentence.end)) >= 0]
    return (start, min(ends)) if ends else None


def is_in_other_brackets(reading: Reading, sentence: Sentence, offset: int, other: int) -> bool:
    """Tell whether the other of two offsets stands in brackets that do not hold the first."""
    span = bracket_around(reading, sentence, other)
    return span is not None and not span[0] <= offset < span[1]


def is_bracketed_apart(
    reading: Reading, sentence: Sentence, offset: int, date: DateMention
) -> bool:
    """Tell whether a date stands in brackets with a growth or a number, and an offset outside of them."""
    span = bracket_around(reading, sentence, date.begin)
    if span is None or not is_in_other_brackets(reading, sentence, offset, date.begin):
        return False
    one = reading.patterns.one
    return any(one(name).search(reading.text, *span) for name in ("other_amount", "growth"))
