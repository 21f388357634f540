"""The day of the news, to which a text comes back after it has looked back on former years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.telling import days_in
from silkgraph.extraction.text.dates import MONTH_LENGTH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkgraph.claims import Event
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["back_in_news"]

#: What a text looks back on stands so many sentences before, and so many months before its own day.
_BEFORE = 3
_MONTHS = 3
_YEAR = 12
#: The date of an entry begins so near to the beginning of its line.
_LABEL = 4
#: Two who have not been told of make a story of their own.
_PAIR = 2


def back_in_news(
    reading: Reading, sentence: Sentence, date: str | None, events: Iterable[Event]
) -> str | None:
    """Return the day of the news for a document whose ``date`` is only that of what the text looked back on.

    "The first such deal was signed in June 2011. Companies A and B signed a memorandum": those two are of the
    news.
    """
    has_day = len(reading.day) >= MONTH_LENGTH
    if date is None or not has_day or _age(reading, date) < _MONTHS:
        return date
    if reading.dates_within(sentence.start, sentence.end):
        return date
    source = _dated_before(reading, sentence, date)
    if source is None or not _tells_of_others(reading, sentence, source):
        return date
    opens = reading.dates_within(source.start, source.start + _LABEL)
    if opens and source.block == sentence.block:
        # An entry of a chronicle goes on.
        return date
    told = [
        event.start
        for event in events
        if event.evidence.start < sentence.start
        and event.start
        and event.start.count("-") == _PAIR
        and _age(reading, event.start) < _MONTHS
    ]
    return told[-1] if told else _day_told(reading, source) or reading.dateline


def _age(reading: Reading, date: str) -> int:
    """Return how many months lie between a date and the day of the report; a mere year is over in December."""
    year, month = int(date[:4]), int(date[5:7] or _YEAR)
    return (int(reading.day[:4]) - year) * _YEAR + int(reading.day[5:7]) - month


def _day_told(reading: Reading, source: Sentence) -> str | None:
    """Return the last day of the news that the sentences before what is looked back on name."""
    for other in reversed(reading.sentences[: reading.sentence_index(source.start) or 0]):
        days = [day for day in days_in(reading, other) if _age(reading, day) < _MONTHS]
        if days and other.kind == source.kind:
            return days[-1]
    return None


def _dated_before(reading: Reading, sentence: Sentence, date: str) -> Sentence | None:
    """Return the sentence shortly before from which a date is taken: the nearest one that has any."""
    index = reading.sentence_index(sentence.start) or 0
    for other in reversed(reading.sentences[max(0, index - _BEFORE) : index]):
        if days := days_in(reading, other):
            return other if date in days else None
    return None


def _tells_of_others(reading: Reading, sentence: Sentence, source: Sentence) -> bool:
    """Tell whether a sentence names two bodies or people of whom the one of a former date does not tell."""
    if reading.patterns.one("at_that_time").search(reading.text, sentence.start, sentence.end):
        return False
    here, there = (
        {
            item.name
            for item in reading.within(each.start, each.end, "organization", "person")
            if item.via not in ("format", "pronoun")
        }
        for each in (sentence, source)
    )
    return len(here) >= _PAIR and here.isdisjoint(there)
