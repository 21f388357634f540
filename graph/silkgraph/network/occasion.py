"""One event, agreement, topic or membership: who takes part, who tells of it, and when it was."""

from __future__ import annotations

from dataclasses import dataclass, field

from silkgraph.dates import day_bounds
from silkgraph.errors import QueryError

__all__ = ["DAY_LENGTH", "FIRST_YEAR", "LAST_YEAR", "Occasion", "period", "within"]

FIRST_YEAR, LAST_YEAR = "0001", "9999"

DAY_LENGTH = len("2023-05-18")


@dataclass(slots=True)
class Occasion:
    """What ties its members to each other, or to its targets."""

    iri: str
    members: set[str] = field(default_factory=set)
    targets: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    #: When it begins, as stated: a day, a month or a year; and the first and last day that can mean.
    start: str = ""
    earliest: str = ""
    latest: str = ""
    #: The last day, of what lasts: a membership counts in every period in which it holds.
    until: str = ""

    def is_within(self, start: str, end: str) -> bool:
        """Tell whether it certainly begins in a period, or lasts into it; undated, it does not."""
        if self.until:
            return bool(self.start) and self.latest <= end and start <= self.until
        return bool(self.start) and start <= self.earliest and self.latest <= end

    def date(self, start: str, earliest: str, latest: str) -> None:
        """Take the dates that one article gives, if they are more exact, or as exact and earlier.

        ``latest`` may be the day it ends.
        """
        if self.start and (-len(start), start) >= (-len(self.start), self.start):
            return
        self.start, self.earliest = start, earliest
        self.latest = latest if len(start) < DAY_LENGTH else earliest


def period(start: str | None, end: str | None) -> tuple[str, str]:
    """Return the first day and the last of a period, open where nothing is given."""
    first, last = day_bounds(start or FIRST_YEAR)[0], day_bounds(end or LAST_YEAR)[1]
    if first > last:
        raise QueryError(f"the period from {start} to {end} ends before it begins")
    return first, last


def within(
    occasions: list[Occasion], start: str | None, end: str | None
) -> tuple[list[Occasion], int]:
    """Return the occasions of a period, and how many have no date to tell by."""
    if start is None and end is None:
        return occasions, 0
    first, last = period(start, end)
    undated = len({occasion.iri for occasion in occasions if not occasion.start})
    return [occasion for occasion in occasions if occasion.is_within(first, last)], undated
