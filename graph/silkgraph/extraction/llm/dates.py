"""The dates that an article names, resolved: a model's date has to be one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.dates import day_bounds
from silkgraph.errors import ClaimsError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.dates import Dated

__all__ = ["Dates"]


class Dates:
    """Every date that an expression of the article can mean, and the same less precisely.

    The day of publication is none of them, but for an article written while things happen.
    """

    def __init__(self, reading: Reading) -> None:
        said = {
            day
            for when in _resolved(reading)
            for day in (when.start, when.end)
            if day and _is_date(day)
        }
        if reading.live_day and _is_date(reading.live_day):
            said.add(reading.live_day)
        self._known = {day[:length] for day in said for length in (4, 7, 10)}
        self._published = reading.article.published

    def grounded(self, value: object) -> str | None:
        """Return a date that the article names, else ``None``."""
        return value if isinstance(value, str) and value in self._known else None

    def year(self, value: object) -> int | None:
        """Return a year that the article names or was published in, else ``None``."""
        if isinstance(value, bool) or not isinstance(value, int):
            return None
        is_named = f"{value:04}" in self._known or f"{value:04}" == (self._published or "")[:4]
        return value if is_named else None

    def is_ahead(self, start: str | None) -> bool:
        """Tell whether a date lies wholly after the article's publication."""
        if start is None or self._published is None or not _is_date(self._published):
            return False
        return day_bounds(start)[0] > day_bounds(self._published)[1]


def _resolved(reading: Reading) -> Iterator[Dated]:
    told: str | None = None
    for mention in reading.dates:
        for future in (False, True):
            for context in (told, None):
                when = reading.calendar.resolve(mention, future=future, context=context)
                if when:
                    yield when
        when = reading.calendar.resolve(mention, context=told)
        told = when.start if when else told


def _is_date(value: str) -> bool:
    try:
        day_bounds(value)
    except ClaimsError:
        return False
    return True
