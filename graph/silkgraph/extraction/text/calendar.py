"""Date expressions resolved against the article's own date, with honest precision.

Nothing is invented: what has no anchor has no date.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from silkgraph.extraction.text.dates import (
    DAY_LENGTH,
    MONTH_LENGTH,
    YEAR_LENGTH,
    Dated,
    anchor_of,
    day_of_month,
    month_after,
    weekday_of_month,
)
from silkgraph.extraction.text.years import Years

if TYPE_CHECKING:
    from silkgraph.extraction.patterns import Patterns
    from silkgraph.extraction.text.mentions import DateMention

__all__ = ["Calendar"]

#: A bare day goes with a day told before only if that is so near to the report.
_NEAR_DAYS = 45
_SOON_DAYS = 183
#: News is told within so many days.
_NEWS_DAYS = 7
#: Tables of weekdays: in full, and as they head entries.
_WEEKDAYS = ("weekdays", "weekdays_cut")
#: So many days are counted one by one; more are a way of speaking.
_FAR_DAYS = 400
#: Units of so many days, or a multiple of them, are years.
_YEAR_DAYS = 365


@dataclass(frozen=True, slots=True)
class Calendar:
    """Resolves date mentions of one article."""

    anchor: date | None
    patterns: Patterns
    #: Of the anchor only the month is known: what counts from its day has no day either.
    of_month: bool = False
    years: Years = field(init=False)

    def __post_init__(self) -> None:
        """Keep at hand what tells the years."""
        object.__setattr__(self, "years", Years(self.anchor, self.patterns))

    def resolve(
        self,
        mention: DateMention,
        *,
        future: bool = False,
        context: str | None = None,
        former: str | None = None,
    ) -> Dated | None:
        """Turn an expression into a date.

        ``context`` is the date last spoken of, for "a day earlier"; ``former`` a date of a former
        year, in which the text goes on.
        """
        when = self._resolved(mention, future, context, former)
        if when is None or not self.of_month or not self._counts_from_anchor(mention, context):
            return when
        return Dated(when.start[:MONTH_LENGTH])

    def _counts_from_anchor(self, mention: DateMention, context: str | None) -> bool:
        """Tell whether an expression counts days from the report: "yesterday", "on Friday", "three days ago"."""
        parts = dict(mention.parts)
        is_counted = "rel" in parts or "n" in parts or ("wd" in parts and "d" not in parts)
        return is_counted and not (context and self.is_relative(mention))

    def _resolved(
        self, mention: DateMention, future: bool, context: str | None, former: str | None
    ) -> Dated | None:
        """Turn an expression into a date as if the day of the report were known."""
        parts = dict(mention.parts)
        if "rel" in parts:
            when = self._relative(parts["rel"], context)
            if when and "d" in parts:
                return day_of_month(when, parts["d"], parts.get("d2"))
            return when
        if "n" in parts:
            counted = self._ago(parts, None if future and "ahead" in parts else context)
            if counted is None or "month" not in parts:
                return counted
            # "Three years ago, on 20 June": a day of the year that is counted.
            dated = {name: word for name, word in parts.items() if name in ("month", "d")}
            dated["y"] = counted.start[:YEAR_LENGTH]
            return self._calendar_date(dated, future=future, context=None, former=None)
        if "nth" in parts:
            return self._weekday_of_month(parts, future, context, former)
        if "wd" in parts and "d" not in parts:
            first = self._weekday(parts, future=future, told=anchor_of(context))
            return self._until_weekday(first, parts)
        if "season" in parts or ("mod" in parts and "month" not in parts and "d" not in parts):
            year = None if future else self.years.after_former(parts.get("mod"), former or context)
            year = year or self.years.told(parts, context)
            if year is None and future and self.anchor:
                # A season to come, with no year, is the next one.
                last = self.patterns.number_of("seasons", parts.get("season"))
                is_over = last is not None and last < self.anchor.month
                year = self.anchor.year + is_over
            year = year or (None if future else self.years.of_season(parts, former or context))
            return Dated(f"{year:04}") if year else None
        if "month" in parts or "d" in parts:
            return self._calendar_date(parts, future=future, context=context, former=former)
        if "y" in parts:
            return Dated(f"{int(parts['y']):04}")
        return None

    def is_relative(self, mention: DateMention) -> bool:
        """Tell whether an expression counts from the day spoken of ("a day earlier", "five days later")."""
        parts = dict(mention.parts)
        is_counted = not {"back", "later", "ahead"}.isdisjoint(parts)
        is_counted = (
            is_counted or self.patterns.number_of("from_context", parts.get("mod")) is not None
        )
        tables = ("days_from_context", "months_from_context")
        told = (self.patterns.number_of(table, parts.get("rel")) for table in tables)
        return is_counted or any(number is not None for number in told)

    def is_recent(self, day: str) -> bool:
        """Tell whether a full date is that of news: a few days before the report."""
        then = anchor_of(day)
        return bool(then and self.anchor and abs(self.anchor - then) <= timedelta(days=_NEWS_DAYS))

    def is_same_day(self, mention: DateMention) -> bool:
        """Tell whether an expression means the day spoken of itself ("the same day")."""
        return self.patterns.number_of("days_from_context", dict(mention.parts).get("rel")) == 0

    def is_same_year(self, mention: DateMention) -> bool:
        """Tell whether an expression counts from the year spoken of: "that year", "the year after"."""
        mod = dict(mention.parts).get("mod")
        tables = ("that", "from_context")
        return any(self.patterns.number_of(table, mod) is not None for table in tables)

    def is_soon(self, day: str) -> bool:
        """Tell whether a date lies in the half year after the report, or in its month."""
        if self.anchor is None:
            return False
        last = (self.anchor + timedelta(days=_SOON_DAYS)).isoformat()
        return self.anchor.isoformat()[: len(day)] <= day <= last

    def is_in_passing(self, when: str, day: str | None) -> bool:
        """Tell whether a year alone is told in passing of a day of news: "bought two years ago"."""
        is_day = day is not None and len(day) == DAY_LENGTH
        return is_day and len(when) == YEAR_LENGTH and self.is_recent(day or "")

    def is_next(self, day: str) -> bool:
        """Tell whether a full date lies in the weeks after the report."""
        then = anchor_of(day)
        return bool(
            then and self.anchor and timedelta() < then - self.anchor <= timedelta(days=_NEAR_DAYS)
        )

    def is_nearer(self, day: str, other: str) -> bool:
        """Tell whether a full date lies nearer to the report than another."""
        one, two = anchor_of(day), anchor_of(other)
        return bool(one and two and self.anchor and abs(self.anchor - one) < abs(self.anchor - two))

    def is_rather_ahead(self, mention: DateMention) -> bool:
        """Tell whether a month without a year is soon to come, while the last one is long over.

        Where verbs have no tense, so is a day without a month that is nearer ahead than behind.
        """
        names = {name for name, _ in mention.parts}
        if not names <= {"month", "d", "d2", "month2"}:
            return False
        if "month" not in names and self.patterns.habit("tenses"):
            return False
        past, ahead = self.resolve(mention), self.resolve(mention, future=True)
        if self.anchor is None or past is None or ahead is None or past.start == ahead.start:
            return False
        if "month" not in names:
            then, next_ = date.fromisoformat(past.start), date.fromisoformat(ahead.start)
            return timedelta() < next_ - self.anchor <= self.anchor - then
        soon = (self.anchor + timedelta(days=_SOON_DAYS)).isoformat()
        return self.anchor.isoformat() < ahead.start <= soon

    def is_day(self, text: str) -> bool:
        """Tell whether a text in the form of a full date is one of the calendar."""
        return anchor_of(text) is not None

    def days_after(self, day: str, count: int) -> str | None:
        """Return the day ``count`` days after a day, ``None`` for the day itself."""
        return (date.fromisoformat(day) + timedelta(days=count)).isoformat() if count else None

    def _month_past(self, year: int | None, month: int, day: int) -> tuple[int | None, int]:
        """Return the month of "on the 25th": written on the 20th, it is the one before."""
        if self.anchor is None or month != self.anchor.month or day <= self.anchor.day:
            return year, month
        last = self.anchor.replace(day=1) - timedelta(days=1)
        return last.year, last.month

    def _calendar_date(
        self, parts: dict[str, str], *, future: bool, context: str | None, former: str | None
    ) -> Dated | None:
        month = self._month(parts.get("month"))
        if month is None and "month" not in parts:
            told = former if former and len(former) > YEAR_LENGTH else None
            month = int(told[5:7]) if told else self._month_spoken_of(context, parts.get("d"))
        if month is None:
            return None
        day = int(parts["d"]) if "d" in parts else None
        year = self.years.told(parts, context) if "mod" not in parts or "d" in parts else None
        if year is None and day and former and len(former) > YEAR_LENGTH and "month" not in parts:
            year = int(former[:4])
        if year is None and "mod" in parts and not future:
            year = self.years.after_former(parts["mod"], former or context)
        if year is None and "mod" in parts:
            # "In August 2007 X; in July of that year Y": the year in which the text goes on.
            year = self.years.of_month(parts["mod"], month, former or context)
        if year is None:
            year = self.years.nearest(month, day, future=future)
            is_told_back = former and "month" in parts and not future
            if former and is_told_back and not self._is_of_news(year, month, day, former):
                year = self.years.going_on(former, year, month)
        if "y2" in parts and "y" not in parts:
            # "From 30 December to 2 January 2010".
            last = self._month(parts.get("month2"))
            year = int(parts["y2"]) - (last is not None and last < month)
        if {"month", "y", "mod"}.isdisjoint(parts) and day and not future:
            year, month = self._month_past(year, month, day)
        if year is None or (day is not None and not 1 <= day <= monthrange(year, month)[1]):
            return None
        if day is None:
            return Dated(f"{year:04}-{month:02}")
        return Dated(f"{year:04}-{month:02}-{day:02}", self._end(parts, year, month, day))

    def _is_of_news(self, year: int | None, month: int, day: int | None, former: str) -> bool:
        """Tell whether a day is one of the last before the report, whatever other month the text has looked back to."""
        if not (year and day) or len(former) <= YEAR_LENGTH or int(former[5:7]) == month:
            return False
        then = anchor_of(f"{year:04}-{month:02}-{day:02}")
        return bool(
            then and self.anchor and timedelta() <= self.anchor - then <= timedelta(days=_NEWS_DAYS)
        )

    def _month_spoken_of(self, context: str | None, day: str | None) -> int | None:
        """Return the month of a bare day ("on the 16th"): that of the report, or of a day just told.

        "Arrived on 30 August, was received on the 2nd": the 2nd of the next month, if it is over.
        """
        near = anchor_of(context)
        if near and (self.anchor is None or abs(self.anchor - near) < timedelta(days=_NEAR_DAYS)):
            following = month_after(near.isoformat(), 1)
            is_later = day is not None and int(day) < near.day and self.anchor is not None
            if (
                is_later
                and self.anchor
                and f"{following}-{int(day or 0):02}" <= self.anchor.isoformat()
            ):
                return int(following[5:7])
            return near.month
        return self.anchor.month if self.anchor else None

    def _month(self, word: str | None) -> int | None:
        if word and word.isdigit():
            number = int(word)
            return number if 1 <= number <= 12 else None
        tables = ("months", "month_stems", "months_cut")
        told = (self.patterns.number_of(table, word) for table in tables)
        return next((month for month in told if month is not None), None)

    def _end(self, parts: dict[str, str], year: int, month: int, day: int) -> str | None:
        if "d2" not in parts:
            return None
        last_month = self._month(parts.get("month2")) or month
        last = int(parts["d2"])
        if last_month == month and last <= day:
            return None
        year += last_month < month
        if not 1 <= last <= monthrange(year, last_month)[1]:
            return None
        return f"{year:04}-{last_month:02}-{last:02}"

    def _number_of_weekday(self, word: str | None) -> int | None:
        told_as = (self.patterns.number_of(table, word) for table in _WEEKDAYS)
        return next((number for number in told_as if number is not None), None)

    def _until_weekday(self, first: Dated | None, parts: dict[str, str]) -> Dated | None:
        """Return the days of "from Monday to Thursday", of which the first is known."""
        last, start = (
            self._number_of_weekday(parts.get("wd2")),
            anchor_of(first.start if first else None),
        )
        if last is None or start is None:
            return first
        days = timedelta(days=(last - start.weekday()) % 7)
        return Dated(start.isoformat(), (start + days).isoformat())

    def _weekday(self, parts: dict[str, str], *, future: bool, told: date | None) -> Dated | None:
        weekday = self._number_of_weekday(parts["wd"])
        if weekday is None or self.anchor is None:
            return None
        week = timedelta(days=_NEWS_DAYS)
        is_bare = not future and "mod" not in parts
        is_told = is_bare and self.patterns.habit("weekday_in_days_told")
        if told and is_told and week < self.anchor - told < 2 * week:
            # "From the 6th he was in Astana. On Saturday they met", told on the 16th: in those days.
            return Dated((told + timedelta(days=(weekday - told.weekday()) % 7)).isoformat())
        shift = self.patterns.number_of("year_shift", parts.get("mod")) or 0
        if self.patterns.number_of("whole_week", parts.get("mod")) is not None:
            monday = self.anchor - timedelta(days=self.anchor.weekday()) + shift * week
            return Dated((monday + timedelta(days=weekday)).isoformat())
        back = (self.anchor.weekday() - weekday) % 7
        if future or shift > 0:
            ahead = (weekday - self.anchor.weekday()) % 7
            # "Next Friday", written on a Friday, is a week ahead.
            ahead = 7 if shift > 0 and ahead == 0 else ahead
            return Dated((self.anchor + timedelta(days=ahead)).isoformat())
        # "Last Friday", written on a Friday, is a week ago.
        back = 7 if shift < 0 and back == 0 else back
        return Dated((self.anchor - timedelta(days=back)).isoformat())

    def _weekday_of_month(
        self, parts: dict[str, str], future: bool, context: str | None, former: str | None
    ) -> Dated | None:
        """Return "the last Friday of March"."""
        when = self._calendar_date(parts, future=future, context=context, former=former)
        weekday = self._number_of_weekday(parts["wd"])
        number = self.patterns.number_of("nth", parts["nth"])
        if when is None or weekday is None or number is None:
            return when
        return weekday_of_month(when.start, weekday, number)

    def _relative(self, word: str, context: str | None) -> Dated | None:
        days = self.patterns.number_of("days", word)
        if days is not None:
            return Dated((self.anchor + timedelta(days=days)).isoformat()) if self.anchor else None
        days = self.patterns.number_of("days_from_context", word)
        if days == 0 and context:
            # "At that time" is as vague as what was told.
            return Dated(context)
        # With no other day told, "the day before" counts from the day of the report.
        base = anchor_of(context) or self.anchor
        if days is not None and base:
            return Dated((base + timedelta(days=days)).isoformat())
        told = self.patterns.number_of("months_from_context", word)
        if told is not None and context and len(context) > YEAR_LENGTH:
            return Dated(month_after(context, told))
        if told and self.anchor:
            # With no month told, "a month earlier" counts from the report.
            return Dated(month_after(self.anchor.isoformat(), told))
        months = self.patterns.number_of("months_from_anchor", word)
        if months is not None and self.anchor:
            return Dated(month_after(self.anchor.isoformat(), months))
        weeks = self.patterns.number_of("weeks_from_anchor", word)
        if weeks is not None and self.anchor:
            return self._week(weeks)
        return None

    def _week(self, shift: int) -> Dated | None:
        """Return the month of a week: of the day so many weeks from the report, where it lies in two months."""
        if self.anchor is None:
            return None
        return Dated(f"{self.anchor + timedelta(days=_NEWS_DAYS * shift):%Y-%m}")

    def _ago(self, parts: dict[str, str], context: str | None) -> Dated | None:
        number = (
            int(parts["n"])
            if parts["n"].isdigit()
            else self.patterns.number_of("numbers", parts["n"])
        )
        unit = self.patterns.number_of("units", parts.get("unit"))
        base = self.anchor
        is_later = "later" in parts or "ahead" in parts
        if (is_later or "back" in parts) and context and number and unit == 365:
            # "A year later" counts from a month or a year as well.
            year = int(context[:4]) + (number if is_later else -number)
            return Dated(f"{year:04}") if 0 < year < 10_000 else None
        is_counted = is_later or "back" in parts
        if is_counted and context and number and unit == 30 and len(context) > YEAR_LENGTH:
            return Dated(month_after(context, number if is_later else -number))
        if "back" in parts or is_later:
            # "In two weeks" may count from the report, "two weeks later" does not.
            base = anchor_of(context) or (None if "later" in parts else base)
        if number is None or unit is None or base is None:
            return None
        count = number if is_later else -number
        if unit % _YEAR_DAYS == 0:
            # A decade is ten years.
            return Dated(f"{base.year + count * (unit // _YEAR_DAYS):04}")
        if unit == 30:
            return Dated(month_after(base.isoformat(), count))
        if abs(number * unit) > _FAR_DAYS:
            return None
        when = (base + timedelta(days=count * unit)).isoformat()
        # "Three weeks ago" is told as roughly as "two months ago"; "a week ago" means the day.
        return Dated(when[:MONTH_LENGTH] if unit == _NEWS_DAYS and number > 1 else when)
