"""The year that a label gives: that of a line of a calendar, of a row, of a bracket."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkgraph.extraction.figures.timeless import is_cost
from silkgraph.extraction.figures.units import LASTING, is_money

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["year_before_bracket", "year_of_label"]

#: "2022-м (почти " before a figure.
_OPENED = re.compile(r"[-\w]{0,3}\s*[(（](?:[^\W\d]+\s+){0,2}")
_LABEL_END = re.compile(r"[^\w\s]{0,2}[.:,—–-]")
#: The date that opens a line of a calendar begins so early in it.
_LABEL = 8
#: A year in brackets stands so near behind its number.
_NEAR = 30


def year_of_label(
    reading: Reading, unit: str, match: re.Match[str], sentence: Sentence
) -> int | None:
    """Return the year that opens a line of a calendar ("August 2008. The volume is raised by 10 bcm.")."""
    first = reading.sentence_index(sentence.start) or 0
    while first and reading.sentences[first - 1].block == sentence.block:
        first -= 1
    is_line = sentence.kind in ("item", "row")
    costs = is_money(unit) and is_cost(reading, *match.span(), sentence.start)
    if not is_line and (costs or not _is_date(reading, reading.sentences[first])):
        return None
    start = reading.sentences[first].start
    for mention in reading.dates_within(start, start + _LABEL):
        is_label = _LABEL_END.match(reading.text, mention.stop)
        if is_label and ("y" in dict(mention.parts) or unit not in LASTING):
            when = reading.calendar.resolve(mention)
            return int(when.start[:4]) if when else None
    return None


def _is_date(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence is a date and nothing else, as in a chronicle."""
    dates = reading.dates_within(sentence.start, sentence.end)
    said = reading.text[sentence.start : sentence.end].rstrip(".: ")
    return (
        bool(dates)
        and dates[0].begin == sentence.start
        and len(said) <= dates[0].stop - dates[0].begin
    )


def year_before_bracket(reading: Reading, match: re.Match[str], sentence: Sentence) -> int | None:
    """Return the year beside a figure in brackets: "than in 2022 (24 billion)", "6,500 (2018)"."""
    behind = reading.dates_within(match.end(), match.end() + _NEAR)
    if behind and dict(behind[0].parts).keys() == {"y"}:
        between = reading.text[match.end() : behind[0].begin]
        after = reading.text[behind[0].stop : behind[0].stop + 1]
        if between.strip() in ("(", "（", ",") and after in (")", "）"):
            return int(dict(behind[0].parts)["y"])
    dates = reading.dates_within(sentence.start, match.start())
    if not dates or not _OPENED.fullmatch(reading.text, dates[-1].stop, match.start()):
        return None
    when = reading.calendar.resolve(dates[-1])
    return int(when.start[:4]) if when else None
