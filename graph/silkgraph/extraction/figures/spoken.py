"""The year a text speaks of: that of the last date told, else that of the news itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["asked", "has_told_year", "this_year", "year_spoken_of"]

#: "Since" stands so near before the date that something is counted from.
_COUNTED = 60


def this_year(reading: Reading) -> int | None:
    """Return the year of the news itself."""
    return reading.calendar.anchor.year if reading.calendar.anchor else None


def year_spoken_of(
    reading: Reading, start: int, *, since: bool = False, counted: bool = False
) -> int | None:
    """Return the year of the last date of the same paragraph that has come, else of the news itself.

    The first months of a year are of one for which the text has ``counted`` something, not of that of a treaty.
    """
    line = reading.text.rfind("\n", 0, start) + 1
    anchor = this_year(reading)
    since_when, amount = map(reading.patterns.one, ("since_before", "any_amount"))
    for mention in reversed(reading.dates_within(line, start)):
        before = reading.text[max(line, mention.begin - _COUNTED) : mention.begin]
        if not since and since_when.search(before):
            continue
        # A day to come, in a text that tells plans, is of no former year.
        said = reading.sentence_at(mention.begin)
        if counted and said and not amount.search(reading.text, said.start, said.end):
            continue
        is_plan = said and reading.patterns.one("planned").search(
            reading.text, said.start, said.end
        )
        when = reading.calendar.resolve(mention)
        ahead = reading.calendar.resolve(mention, future=True) if is_plan else None
        if ahead and reading.calendar.is_next(ahead.start):
            when = ahead
        if when and (anchor is None or int(when.start[:4]) <= anchor):
            return int(when.start[:4])
    return anchor


def has_told_year(reading: Reading, start: int) -> bool:
    """Tell whether a paragraph named a year, or a part of one, before an offset."""
    line = reading.text.rfind("\n", 0, start) + 1
    span = reading.patterns.one("span_of_year").search(reading.text, line, start)
    dates = reading.dates_within(line, start)
    return span is not None or any(dict(d.parts).keys() & {"y", "mod"} for d in dates[-1:])


def asked(reading: Reading, sentence: Sentence) -> int:
    """Return where a sentence begins, or the one that it answers or goes on with: "Of this, 0.9 billion"."""
    index = reading.sentence_index(sentence.start) or 0
    before = reading.sentences[index - 1] if index else sentence
    is_question = reading.text[before.start : before.end].rstrip("*_ \n").endswith(("?", "？"))
    goes_on = before.block == sentence.block and reading.patterns.one("told_of_before").match(
        reading.text, sentence.start, sentence.end
    )
    return before.start if is_question or goes_on else sentence.start
