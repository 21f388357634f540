"""The year of a sum that is lent, promised or aimed at: by which it is to be reached, in which it is to be paid."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkgraph.extraction.figures.dates import explicit_years, is_beside, year_of_nearest

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["year_aimed_at", "year_that_opens", "year_told_from_now"]

#: The date that opens a sentence begins so early in it: "Only in 2022".
_OPENING = 14
#: A comma right behind the date that opens a clause parts it from nothing.
_COMMA = 2
#: When a sum was lent stands so near behind it.
_BEHIND = 50
#: "By" stands so near before a year that is aimed at.
_AIMED = 8


def year_that_opens(reading: Reading, match: re.Match[str], sentence: Sentence) -> int | None:
    """Return the year that opens a sentence of who lent a sum: "In 2006 the bank lent 600 million for roads"."""
    opening = reading.dates_within(sentence.start, sentence.start + _OPENING)
    # "In 2018 the bank lent 100 million, and in 2020 it lent 200 million"
    later = [d for d in explicit_years(reading, sentence) if d.stop <= match.start()]
    dates = (later or opening)[-1:] if opening else []
    lent = dates and reading.patterns.one("lends").search(
        reading.text, dates[0].stop, match.start()
    )
    if lent and not reading.spans("figure_border", dates[0].stop + _COMMA, lent.start()):
        return year_of_nearest(reading, match, sentence, dates)
    # "The loan of 297 million dollars was issued in 2013"
    behind = reading.dates_within(match.end(), min(sentence.end, match.end() + _BEHIND))
    between = reading.text[match.end() : behind[0].begin] if behind else ""
    # "China lent 3 billion dollars to Kazakhstan in 2009"
    told_at_once = ("," not in between and reading.patterns.one("lends").search(between)) or (
        reading.patterns.one("lent_to").fullmatch(between)
    )
    return year_of_nearest(reading, match, sentence, behind[:1]) if told_at_once else None


def year_aimed_at(reading: Reading, match: re.Match[str], sentence: Sentence) -> int | None:
    """Return the year to come by which a figure is to be reached: "20 percent by 2026", "by 2030 ... to 20 billion"."""
    anchor, by = reading.calendar.anchor, reading.patterns.one("aimed_by_before")
    years = explicit_years(reading, sentence)
    has_own = any(is_beside(reading, match, d) for d in years)
    is_left = reading.patterns.one("left_behind_before").search(
        reading.text[sentence.start : match.start()]
    )
    for mention in years:
        year = int(dict(mention.parts)["y"])
        behind = mention.begin >= match.end()
        before = reading.text[max(sentence.start, mention.begin - _AIMED) : mention.begin]
        between = (
            reading.text[match.end() : mention.begin]
            if behind
            else reading.text[mention.stop : match.start()]
        )
        if not behind and (has_own or is_left):
            # "To 5 billion by 2027, from 2 billion in 2022"
            continue
        near = not re.search(r"[;,]|\d" if behind else r"[;\d]", between)
        if anchor and year > anchor.year and near and by.search(before):
            return year
    return None


def year_told_from_now(reading: Reading, sentence: Sentence) -> int | None:
    """Return the year of "this year" or "next year", in which a sum that is promised is to be paid."""
    said = reading.dates_within(sentence.start, sentence.end)
    when = [reading.calendar.resolve(d) for d in said if dict(d.parts).keys() == {"mod"}]
    return int(when[0].start[:4]) if len(when) == 1 and when[0] else None
