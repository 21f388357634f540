"""Resolved dates as ISO writes them: days, months, years."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

__all__ = [
    "DAY_LENGTH",
    "MONTH_LENGTH",
    "YEAR_LENGTH",
    "Dated",
    "anchor_of",
    "day_of_month",
    "is_by_clock",
    "month_after",
    "weekday_of_month",
]

#: So long are a year, a month and a day as ISO dates write them.
YEAR_LENGTH, MONTH_LENGTH, DAY_LENGTH = len("2000"), len("2000-01"), len("2000-01-01")

_CLOCK = re.compile(r"\W*\d{1,2}[:.]\d\d\b(?![.:]?\d|\s*%)")


@dataclass(frozen=True, slots=True)
class Dated:
    """A resolved date: start, and end where a range names its last day."""

    start: str
    end: str | None = None


def anchor_of(iso: str | None) -> date | None:
    """Return the day an ISO date names, if it names one."""
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None


def day_of_month(month: Dated, day: str, last: str | None = None) -> Dated | None:
    """Return a day of a month that is named by its distance ("the 20th of next month"), or a stretch of such days."""
    date_ = f"{month.start}-{int(day):02}"
    end = f"{month.start}-{int(last):02}" if last else None
    return Dated(date_, end if end and anchor_of(end) else None) if anchor_of(date_) else None


def month_after(day: str, count: int) -> str:
    """Return the month so many months after that of a day."""
    index = int(day[:4]) * 12 + int(day[5:7]) - 1 + count
    return f"{index // 12:04}-{index % 12 + 1:02}"


def weekday_of_month(month: str, weekday: int, number: int) -> Dated:
    """Return the first, second ... or last (-1) such weekday of a month; the month, if it has none."""
    first = date.fromisoformat(f"{month[:MONTH_LENGTH]}-01")
    days = [first + timedelta(days=count) for count in range(31)]
    found = [day for day in days if (day.weekday(), day.month) == (weekday, first.month)]
    is_there = -len(found) <= number <= len(found)
    return Dated(found[number - (number > 0)].isoformat() if is_there else month)


def is_by_clock(text: str, offset: int) -> bool:
    """Tell whether an entry by the clock begins at an offset: "14:20 Talks begin"."""
    return _CLOCK.match(text, offset) is not None
