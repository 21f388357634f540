"""The day of an event and the status that goes with it: of plans, of gatherings, of each stop of a tour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.told.departures import last_day
from silkgraph.extraction.events.when.counted import counted
from silkgraph.extraction.events.when.event_dates import (
    date_after,
    day_begun,
    event_date,
    has_own_date,
)
from silkgraph.extraction.events.when.nth_day import first_day
from silkgraph.extraction.events.who.attendance import preparation
from silkgraph.extraction.text.dates import DAY_LENGTH, MONTH_LENGTH, YEAR_LENGTH, Dated

if TYPE_CHECKING:
    import re

    from silkgraph.claims import Status
    from silkgraph.extraction.events.scenes.scene import Cast, Scene
    from silkgraph.extraction.events.when.story import Story
    from silkgraph.extraction.reading import Reading

__all__ = ["dated_with_status", "days_in_brackets", "of_tour", "own_dates"]

#: A trip has so many stops before one of them can have a date of its own.
_SEVERAL = 2
#: What a gathering is "ahead of" stands so near before it.
_AROUND = 50


def dated_with_status(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    scene: Scene,
    status: Status,
    story: Story,
) -> tuple[Status, Dated | None]:
    """Return when an event was, and the status that its date gives it."""
    told = counted(reading, rule, match, scene, story)
    if told:
        return told
    last = last_day(reading, rule, match, scene)
    if last:
        # Of "he will stay until Thursday" that is the only day known.
        stays = reading.patterns.one("stays_until").match(reading.text, match.start(), scene.end)
        return ("planned" if stays and status == "planned" else "happened"), last
    begun = day_begun(reading, rule, scene) or first_day(reading, rule, match, scene)
    begun = begun if status in ("happened", "planned") else None
    if begun:
        return "happened", begun
    prepared = preparation(reading, match, scene) if rule["who"] == "many" else None
    if prepared is not None and status == "happened":
        status = "planned"
    dated = event_date(reading, rule, match, scene, status, story)
    if status == "planned" and dated and dated.start < reading.day[: len(dated.start)]:
        # "The treaty, signed on 23 December, will be taken up in April".
        dated = _day_ahead(reading, scene) or dated
    if status == "planned" and _is_past_gathering(reading, rule, match, dated):
        # "The visit took place ahead of the September summit", told in November.
        former = event_date(reading, rule, match, scene, "happened", story)
        status, dated = ("happened", former) if former else (status, dated)
    is_other = prepared is not None and not reading.dates_within(prepared, match.end())
    if is_other and not has_own_date(reading, match, scene):
        # The day on which something is prepared is not that of the thing.
        dated = None
    # Of "he is to fly to X in July for the summit" the month is that of both.
    is_of_both = status == "planned" and dated is not None and len(dated.start) < DAY_LENGTH
    is_told = status in ("happened", "planned") and not is_of_both
    if is_told and _is_purpose(reading, rule, match, scene, dated):
        status, dated = "planned", None
    if status == "happened" and _is_still_ahead(reading, dated):
        status = "planned"
    is_bare = status == "happened" and not reading.patterns.habit("tenses")
    if (status == "planned" or is_bare) and _is_onward(reading, rule, match, scene):
        status, dated = "planned", None
    return status, dated


def _is_onward(reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene) -> bool:
    """Tell whether something is told of the next stop: "he came to X today and will then fly to Y" gives no day for Y."""
    start = reading.after_last("onward", scene.sentence.start, match.end())
    is_there = rule["type"] in ("visit", "bilateral_meeting") and start > scene.sentence.start
    return is_there and not reading.dates_within(start, scene.end)


def _day_ahead(reading: Reading, scene: Scene) -> Dated | None:
    """Return the first date of a sentence that lies ahead of the report."""
    sentence = scene.sentence
    for mention in reading.dates_within(sentence.start, sentence.end):
        when = reading.calendar.resolve(mention, future=True)
        if (
            when
            and when.start >= reading.day[: len(when.start)]
            and reading.calendar.is_soon(when.start)
        ):
            return Dated(when.start)
    return None


def own_dates(
    reading: Reading, casts: list[Cast], scene: Scene, status: Status, story: Story
) -> list[Dated | None]:
    """Return the date that each of several stops has for itself."""
    if len(casts) < _SEVERAL:
        return [None] * len(casts)
    dates = [date_after(reading, cast, scene, status, story) for cast in casts]
    last = dates[-1]
    if last and last.end and len(casts) == _SEVERAL and _is_for_each(reading, casts[-1], scene):
        return [Dated(last.start), Dated(last.end)]
    if last and last.end and not any(dates[:-1]):
        # "X will visit A, B and C from the 19th to the 22nd": the days are those of the whole tour.
        dates[-1] = None
    return dates


def _is_for_each(reading: Reading, last: Cast, scene: Scene) -> bool:
    """Tell whether two days have an "and" between them: "A and B on 5 and 6 May", a day for each."""
    mentions = reading.dates_within(last.at or scene.start, scene.end)
    return bool(mentions) and mentions[0].get("both") is not None


def days_in_brackets(
    reading: Reading, casts: list[Cast], dates: list[Dated | None]
) -> set[Dated | None]:
    """Return the dates that stand in brackets right behind one of several names."""
    return {
        day
        for cast, day in zip(casts, dates, strict=True)
        if day and cast.at is not None and reading.text.startswith(" (", cast.at)
    }


def _is_still_ahead(reading: Reading, dated: Dated | None) -> bool:
    """Tell whether a date lies behind the report; one that is no full day may be that of the report."""
    if dated is None or dated.start <= reading.day:
        return False
    return reading.is_preview or len(dated.start) in (YEAR_LENGTH, DAY_LENGTH)


def _is_past_gathering(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], dated: Dated | None
) -> bool:
    """Tell whether what others came "ahead of" lies behind: as a plan it would be a year off."""
    if rule["type"] not in ("summit", "forum", "ministerial_meeting") or dated is None:
        return False
    before = reading.text[max(0, match.start() - _AROUND) : match.start()]
    is_beside = reading.patterns.one("beside_before").search(before)
    return is_beside is not None and not reading.calendar.is_soon(dated.start)


def _is_purpose(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    scene: Scene,
    dated: Dated | None,
) -> bool:
    """Tell whether somebody has only just come for a gathering: "arrived on Sunday for the summit"."""
    if rule["type"] not in ("summit", "forum", "ministerial_meeting") or dated is None:
        return False
    is_near = reading.calendar.is_recent(dated.start) or dated.start > reading.day
    if not is_near or reading.dates_within(match.end(), scene.end):
        return False
    purpose = reading.patterns.one("purpose_before")
    return purpose.search(reading.text, scene.start, match.start()) is not None


def of_tour(dated: Dated | None, stop: int, *, is_sum: bool) -> Dated | None:
    """Return when a stop of a tour was, of which one day or the first and the last are known.

    The first stop began it; the others came at some later day.
    """
    if dated is None or (stop == 0 and not is_sum):
        return Dated(dated.start) if dated else None
    return Dated(dated.start[:MONTH_LENGTH])
