"""Dates that open a block, head a section or stand in the headline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkgraph.extraction.text.dates import MONTH_LENGTH
from silkgraph.extraction.text.mentions import DateMention

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = [
    "date_of_heading",
    "month_of_title",
    "number_of_day",
    "number_said",
    "opening_dates",
    "stands_alone",
]

#: A date that opens a block labels all of it ("**Saturday.** ...").
_LABEL = 14
#: "Day one, Sunday 25 August" has it later.
_LABEL_OF_DIARY = 35
#: A place and a date by themselves ("**Nur-Sultan, Wednesday, 18 September.**") are no longer, with marks around them.
_ENTRY = 60
_MARKS = " .,;:*_—–-|"
#: The hour of an entry: "15 September, 12:20."
_CLOCK = re.compile(r"\W*\d{1,2}[:.]\d\d\W*")


def number_of_day(reading: Reading, sentence: Sentence) -> int | None:
    """Return the number of a day that opens a block of a diary: "Day two"."""
    counted = reading.patterns.one("day_number").match(reading.text, sentence.start, sentence.end)
    if not counted:
        return None
    return number_said(reading, counted["n"])


def number_said(reading: Reading, word: str) -> int | None:
    """Return a number in digits or in words: "2", "two", "second"."""
    told = (reading.patterns.number_of(name, word) for name in ("numbers", "ordinals"))
    return int(word) if word.isdigit() else next((n for n in told if n is not None), None)


def opening_dates(reading: Reading, sentence: Sentence) -> list[DateMention]:
    """Return the dates with which a block opens, if they are of the block and not of a clause on somebody."""
    reach = _LABEL_OF_DIARY if number_of_day(reading, sentence) else _LABEL
    end = reading.article.blocks[sentence.block].end
    label = reading.dates_within(sentence.start, min(end, sentence.start + reach))
    if not label and _is_short(sentence):
        label = reading.dates_within(sentence.start, sentence.end)
        label = label if stands_alone(reading, sentence, label) else []
    asides = reading.spans("relative_clause", sentence.start, sentence.end) if label else []
    # "CNPC, which in June bought X, signed ..."
    return [] if any(first < label[0].begin < last for first, last in asides) else label


def stands_alone(reading: Reading, sentence: Sentence, label: list[DateMention]) -> bool:
    """Tell whether a date that opens a block is a sentence by itself, after a place at most: "Osh, 18 April"."""
    if not label or not _is_short(sentence):
        return False
    start, stop = sentence.start, label[0].begin
    named = [reading.text[i.start : i.end] for i in reading.within(start, stop, "place", "state")]
    words = reading.text[start:stop]
    for name in named:
        words = words.replace(name, "")
    weekdays = reading.patterns.words("weekdays")
    others = [word for word in words.split() if word.strip(_MARKS).lower() not in weekdays]
    behind = reading.text[label[-1].stop : sentence.end]
    is_over = not behind.strip(_MARKS) or _CLOCK.fullmatch(behind) is not None
    return is_over and not "".join(others).strip(_MARKS)


def _is_short(sentence: Sentence) -> bool:
    return sentence.kind in ("paragraph", "item") and sentence.end - sentence.start <= _ENTRY


def month_of_title(reading: Reading) -> str | None:
    """Return the month that a headline says it looks back on: "What February brought"."""
    title = reading.article.title or ""
    if not reading.patterns.one("review_title").search(title):
        return None
    month = reading.patterns.one("month_in_title").search(title)
    if month is None:
        return None
    parts = tuple((name, word) for name, word in month.groupdict().items() if word)
    when = reading.calendar.resolve(DateMention(month.start(), month.end(), parts))
    return when.start if when and when.start < reading.day[:MONTH_LENGTH] else None


def date_of_heading(reading: Reading, sentence: Sentence) -> str | None:
    """Return the date that heads a section: a day, a month, or a year alone."""
    mentions = reading.dates_within(sentence.start, sentence.end)
    if not mentions:
        alone = reading.patterns.one("month_alone").fullmatch(
            reading.text, sentence.start, sentence.end
        )
        if alone:
            parts = tuple((name, word) for name, word in alone.groupdict().items() if word)
            mentions = [DateMention(alone.start(), alone.end(), parts)]
    when = reading.calendar.resolve(mentions[0]) if mentions else None
    return when.start if when else None
