"""Which year a date is of that names none, or names it by its distance: "last June", "in spring", "on May 3"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from silkgraph.extraction.text.dates import anchor_of

if TYPE_CHECKING:
    from silkgraph.extraction.patterns import Patterns

__all__ = ["Years"]

#: A date without a year belongs to the nearest year; a planned one lies at most so far ahead.
_SLACK_DAYS = 3
#: The months of a season.
_SEASON = 3


@dataclass(frozen=True, slots=True)
class Years:
    """Tells the years of dates in one article."""

    anchor: date | None
    patterns: Patterns

    def told(self, parts: dict[str, str], context: str | None) -> int | None:
        """Return the year that a date names, or names by its distance."""
        if "y" in parts:
            return int(parts["y"])
        if "ago" in parts:
            # "In August three years ago".
            ago = parts["ago"]
            years = int(ago) if ago.isdigit() else self.patterns.number_of("numbers", ago)
            return self.anchor.year - years if self.anchor and years else None
        mod = parts.get("mod")
        counted = self._counted(mod, context)
        if counted is not None:
            return counted
        if self.patterns.number_of("that", mod) is not None and context:
            return int(context[:4])
        shift = self.patterns.number_of("year_shift", mod)
        return self.anchor.year + shift if shift is not None and self.anchor else None

    def _counted(self, mod: str | None, context: str | None) -> int | None:
        """Return a year that counts from the one spoken of: "the year after"."""
        shift = self.patterns.number_of("year_shift", mod)
        is_counted = self.patterns.number_of("from_context", mod) is not None
        return int(context[:4]) + shift if context and is_counted and shift is not None else None

    def of_season(self, parts: dict[str, str], context: str | None) -> int | None:
        """Return the year of a bare "in spring": that of a former year spoken of, else the last one that came."""
        last = self.patterns.number_of("seasons", parts.get("season"))
        if last is None or last < _SEASON or self.anchor is None:
            # A winter lies in two years.
            return None
        if context and int(context[:4]) < self.anchor.year:
            return int(context[:4])
        return self.anchor.year - (self.anchor.month <= last - _SEASON)

    def after_former(self, mod: str | None, told: str | None) -> int | None:
        """Return the year after a former one spoken of, which "next year" then means."""
        if self.patterns.number_of("following", mod) is None or not told or not self.anchor:
            return None
        year = int(told[:4])
        return year + 1 if year < self.anchor.year else None

    def of_month(self, mod: str, month: int, context: str | None) -> int | None:
        """Resolve "last June", "this May", "that September" to a year."""
        if self.patterns.number_of("that", mod) is not None and context:
            return int(context[:4])
        counted = self._counted(mod, context)
        if counted is not None:
            return counted
        shift = self.patterns.number_of("year_shift", mod)
        beside = self.patterns.number_of("month_from_context", mod)
        base = anchor_of(context) or self.anchor
        if beside and base:
            # "The previous October" may be of the year spoken of.
            is_past = month >= base.month if beside < 0 else month <= base.month
            return base.year + beside * is_past
        if shift is None or self.anchor is None:
            return None
        if self.patterns.number_of("whole_year", mod) is not None:
            return self.anchor.year + shift
        if shift < 0:
            # The month just over would be "last month".
            return self.anchor.year - (month >= self.anchor.month - 1)
        if shift > 0:
            return self.anchor.year + (month <= self.anchor.month)
        return self.anchor.year

    def going_on(self, former: str, nearest: int | None, month: int) -> int:
        """Return the year of a date told after one of a former year; an earlier month is of the next."""
        year = int(former[:4])
        is_next = nearest == year + 1 and month < int(former[5:7] or 1)
        return year + 1 if is_next else year

    def nearest(self, month: int, day: int | None, *, future: bool) -> int | None:
        """Return the year of the month or day of that name next to the report."""
        if self.anchor is None:
            return None
        year = self.anchor.year
        try:
            here = date(year, month, day or 1)
        except ValueError:
            return year
        if future:
            late = here < self.anchor - timedelta(days=30)
            return year + 1 if late else year
        return year - 1 if here > self.anchor + timedelta(days=_SLACK_DAYS) else year
