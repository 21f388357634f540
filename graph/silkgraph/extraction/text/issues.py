"""The day of a report that has no date of publication: of its header, of its issue, else of what it tells."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING

from silkgraph.extraction.text.calendar import Calendar
from silkgraph.extraction.text.dates import MONTH_LENGTH, YEAR_LENGTH
from silkgraph.extraction.text.mentions import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.articles import Article
    from silkgraph.extraction.patterns import Patterns
    from silkgraph.extraction.text.mentions import DateMention

__all__ = ["day_of_report"]

#: So many months behind every full date are those of a chronicle, and every month has this day.
_CHRONICLE = 3
_LAST_DAY = 28
#: What parts the date of an issue from the rest of its line: "The Herald | May 2023", "No 3 (July 2014)".
_BEFORE = re.compile(
    r"(?:[|,;/(（《》\[·•.:：–—-]|\d|№|[\u4e00-\u9fff](?=\s)|^)\s*(?:[^\W\d]{2,7}\s+)?$"
)
_AFTER = re.compile(r"\s*(?:г(?:\.|ода)?\s*)?(?:[|,;/()（）\]·•.:：–—-]|号|刊|$)")


def day_of_report(
    article: Article, dates: list[DateMention], patterns: Patterns
) -> tuple[str | None, bool]:
    """Return the day of an article, and whether only its month is known.

    Of an article without a date of publication it is the last day of the month that its header prints.
    """
    if article.published:
        return article.published, False
    day = _full_date([*_dates_of_header(article, patterns), *dates], patterns)
    issue = _last_day_of_issue(article, patterns)
    if issue and (day is None or day[:MONTH_LENGTH] < issue[:MONTH_LENGTH]):
        return issue, True
    return day, False


def _last_day_of_issue(article: Article, patterns: Patterns) -> str | None:
    """Return the last day of the month or season that a header line gives: "The Herald, February 2013"."""
    for block in article.blocks[:2]:
        if block.kind not in ("title", "meta"):
            continue
        for mention in find_dates(article.text, block.start, block.end, patterns):
            before = article.text[block.start : mention.begin]
            parts = dict(mention.parts)
            if not _BEFORE.search(before) or not _AFTER.match(
                article.text, mention.stop, block.end
            ):
                continue
            when = Calendar(None, patterns).resolve(mention)
            season = patterns.number_of("seasons", parts.get("season"))
            year = int(when.start[:YEAR_LENGTH]) if when else 0
            month = season or (int(when.start[5:7]) if when and "month" in parts else 0)
            if year and month:
                return f"{year:04}-{month:02}-{monthrange(year, month)[1]}"
    return None


def _dates_of_header(article: Article, patterns: Patterns) -> list[DateMention]:
    """Return the dates of the header lines: "updated 12 September" dates a report that says no other."""
    lines = [block for block in article.blocks if block.kind == "meta"]
    return [m for line in lines for m in find_dates(article.text, line.start, line.end, patterns)]


def _full_date(dates: list[DateMention], patterns: Patterns) -> str | None:
    """Return the first full date of an article that has no date of publication."""
    calendar = Calendar(None, patterns)
    found = (calendar.resolve(mention) for mention in dates)
    # Of a span ("week of 23 to 29 October 2023") the last day is that of the report.
    days = [when.end or when.start for when in found if when]
    full = [day for day in days if day.count("-") == 2]
    later = [day for day in days if full and day.count("-") == 1 and day[:4] > max(full)[:4]]
    if len(later) >= _CHRONICLE:
        # A chronicle by months was written after the last of them.
        last = max(_with_bare_months(dates, calendar))
        return f"{last[:MONTH_LENGTH]}-{_LAST_DAY}" if len(last) >= MONTH_LENGTH else None
    # A day of long ago, in a table or a chronicle, is not that of the report.
    return next((day for day in full if day[:4] == max(full)[:4]), None)


def _with_bare_months(dates: list[DateMention], calendar: Calendar) -> Iterator[str]:
    """Yield the dates of a chronicle, a month without a year in that of the date before it."""
    year = ""
    for mention in dates:
        when = calendar.resolve(mention)
        year = when.start[:YEAR_LENGTH] if when else year
        month = mention.get("month") or ""
        bare = f"{year}-{int(month):02}" if year and month.isdigit() else year
        yield when.start if when else bare
