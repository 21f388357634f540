"""Dates of honest precision: a year stays a year, a month a month."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from silkgraph.errors import ClaimsError

__all__ = ["day_bounds"]

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)


def day_bounds(start: str, end: str | None = None) -> tuple[str, str]:
    """Return the first and last day a date of any precision can mean.

    >>> day_bounds("2023-05")
    ('2023-05-01', '2023-05-31')
    """
    return _first_day(start).isoformat(), _last_day(end or start).isoformat()


def _first_day(value: str) -> date:
    try:
        if not _DATE.fullmatch(value):
            raise ValueError(value)
        return date.fromisoformat(value + "-01-01"[3 * value.count("-") :])
    except ValueError as exc:
        raise ClaimsError(f"{value!r} is no date; write it as 2023, 2023-05 or 2023-05-18") from exc


def _last_day(value: str) -> date:
    first = _first_day(value)
    match value.count("-"):
        case 0:
            return first.replace(month=12, day=31)
        case 1:
            return first.replace(day=monthrange(first.year, first.month)[1])
    return first
