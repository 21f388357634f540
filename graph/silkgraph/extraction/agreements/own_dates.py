"""The date that a document has of its own: in or beside its name, or in its row of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.telling import days_in
from silkgraph.extraction.text.dates import YEAR_LENGTH

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["date_in_row", "day_within", "own_date"]

#: A date is so long.
_DATE = 20


def own_date(reading: Reading, match: re.Match[str], sentence: Sentence) -> str | None:
    """Return the date in a document's name: "the 1999 treaty", "the agreement of May 17, 2023"."""
    one = reading.patterns.one
    start, end = match.span("name")
    before = one("dated_before").search(reading.text[sentence.start : start])
    if before:
        # 2002年12月23日的条约: Chinese has the whole day before it.
        told = day_within(reading, sentence.start + before.start("year"), start)
        if told and len(told) > YEAR_LENGTH:
            return told
        return _fuller(reading, str(before["year"]), sentence, end)
    of_day = one("day_of_paper_before").search(reading.text[sentence.start : start])
    if of_day and (day := day_within(reading, *_moved(of_day.span("day"), sentence.start))):
        return day
    after = one("dated_after").match(reading.text, end, sentence.end)
    is_of_other = _names_two(reading, start, end)
    if after and not is_of_other:
        return day_within(reading, end, after.end())
    index = reading.sentence_index(sentence.start) or 0
    if index and one("paper_of_then").match(reading.text, end, sentence.end):
        return next(reversed(days_in(reading, reading.sentences[index - 1])), None)
    own = _by_own_participle(reading, match, sentence)
    if own:
        return own
    dates = reading.dates_within(sentence.start, sentence.end)
    beside = next((mention for mention in dates if mention.begin >= end), None)
    apart = beside and one("who_was_after").match(reading.text, beside.stop)
    if (
        beside
        and not apart
        and not is_of_other
        and len(dates) > 1
        and one("date_beside").fullmatch(reading.text, end, beside.begin)
    ):
        # "They signed one agreement in April 1994 and another in July 1998."
        return day_within(reading, end, beside.stop)
    far = one("dated_far").match(reading.text, end, sentence.end)
    return day_within(reading, far.end(), min(far.end() + _DATE, sentence.end)) if far else None


def _names_two(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a name ends in another document, whose date follows: "a protocol on extending the 2012 programme"."""
    papers = list(reading.patterns.one("paper_noun").finditer(reading.text, start, end))
    return len(papers) > 1 and papers[-1].end() == end


def _moved(span: tuple[int, int], by: int) -> tuple[int, int]:
    return span[0] + by, span[1] + by


def _by_own_participle(reading: Reading, match: re.Match[str], sentence: Sentence) -> str | None:
    """Return the date of one of several documents of a sentence, by the participle or the "followed in" beside it."""
    one = reading.patterns.one
    start, end = match.span("name")
    for mention in reading.dates_within(sentence.start, start):
        if one("followed_before").fullmatch(reading.text, mention.stop, start):
            return day_within(reading, mention.begin, start)
    papers = one("paper_noun")
    following = papers.search(reading.text, end, sentence.end)
    if not following and not papers.search(reading.text, sentence.start, start):
        return None
    stop = following.start() if following else sentence.end
    told = one("own_participle").match(reading.text, end, stop)
    dates = reading.dates_within(told.end(), stop) if told else []
    is_beside = told and dates and dates[0].begin - told.end() <= 1
    before = day_within(reading, sentence.start, start)
    return day_within(reading, dates[0].begin, stop, last=before) if is_beside else None


def _fuller(reading: Reading, year: str, sentence: Sentence, start: int) -> str:
    """Return the date behind a document of a year if it is one of that year: "the 2011 accord, signed in May 2011"."""
    when = day_within(reading, start, sentence.end)
    return when if when and when.startswith(year) else year


def date_in_row(reading: Reading, match: re.Match[str], sentence: Sentence) -> str | None:
    """Return the date in another cell of the row of a table that names a document."""
    if sentence.kind != "row":
        return None
    border = reading.text.rfind("|", sentence.start, match.start())
    first = max(border, sentence.start)
    last = reading.text.find("|", match.start("name"), sentence.end)
    last = last if last >= 0 else sentence.end
    return day_within(reading, last, sentence.end) or day_within(reading, sentence.start, first)


def day_within(reading: Reading, start: int, end: int, *, last: str | None = None) -> str | None:
    """Return the first day that has come and that a stretch names; "a year later" counts from the ``last``."""
    for mention in reading.dates_within(start, end):
        when = reading.calendar.resolve(mention, context=last)
        if when and when.start <= reading.day:
            return when.start
    return None
