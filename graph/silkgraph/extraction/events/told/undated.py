"""Visits and plans that the text gives no day: dated by others, or left out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.scene import states_behind, states_of_event
from silkgraph.extraction.events.told.sameness import ordinal
from silkgraph.extraction.reading import Dropped
from silkgraph.extraction.text.dates import DAY_LENGTH, MONTH_LENGTH

if TYPE_CHECKING:
    from silkgraph.claims import Event
    from silkgraph.extraction.reading import Reading

__all__ = ["dated_by_talks"]

#: What a visitor does with his hosts.
_THERE = ("bilateral_meeting", "ceremony", "signing")
#: A visitor has been there for so many days, as far as news tells it.
_STAY = 3


def dated_by_talks(reading: Reading, events: list[Event]) -> list[Event]:
    """Date the visits that the text gives no day: by the first of what the visitor did in those days.

    One without such a day is left out, and so is one that only repeats a dated visit.
    """
    kept: list[Event] = []
    for event in events:
        if event.start is None and event.status == "planned" and _is_dated(reading, event, events):
            continue
        if event.type != "visit" or event.start or event.status != "happened":
            kept.append(event)
            continue
        who = set(event.participants)
        others = [
            other
            for other in events
            if other.status == "happened" and other.start and who <= set(other.participants)
            # Of a tour each country has its own days.
            if _host(reading, event) in (None, *states_of_event(reading, other))
        ]
        days = [other.start for other in others if reading.calendar.is_recent(other.start or "")]
        is_told = any(other.type == "visit" for other in others)
        if days and not is_told:
            kept.append(replace(event, start=min(day for day in days if day)))
        else:
            reading.dropped.add(
                Dropped(
                    event.evidence.start,
                    event.evidence.end,
                    "visit",
                    "it happened, but the text gives no date",
                )
            )
    return [_of_first_day(reading, event, kept) for event in kept]


def _of_first_day(reading: Reading, visit: Event, events: list[Event]) -> Event:
    """Return a visit of which only the month, or some later day, is told with the first day on which the visitor is said to be there."""
    told = visit.start or ""
    if visit.type != "visit" or visit.status != "happened" or len(told) < MONTH_LENGTH:
        return visit
    host, home = _host(reading, visit), states_behind(reading, visit.participants)
    days = [
        other.start
        for other in events
        if other.status == "happened"
        and other.type in _THERE
        and _is_of_stay(other.start or "", told)
        and set(visit.participants) <= set(other.participants)
        and host
        and states_of_event(reading, other) - {""} == home | {host}
    ]
    return replace(visit, start=min(day for day in days if day)) if days else visit


def _is_of_stay(day: str, told: str) -> bool:
    """Tell whether a day is of the month of a visit, or one of the last before the day that is told of it."""
    if len(day) < DAY_LENGTH or len(told) < DAY_LENGTH:
        return len(day) == DAY_LENGTH and day.startswith(f"{told}-")
    return 0 < ordinal(told) - ordinal(day) <= _STAY


def _is_dated(reading: Reading, event: Event, events: list[Event]) -> bool:
    """Tell whether a plan without a day is one that the text dates elsewhere."""
    return event.type in ("visit", "summit", "bilateral_meeting") and any(
        other.type == event.type
        and other.start
        and (
            (other.status == "planned" and set(event.participants) == set(other.participants))
            # "He arrived for the summit. It opened the next day."
            or (event.type == "summit" and _is_seen(reading, event, other))
            or (_is_said_before(reading, event) and _is_seen(reading, event, other))
        )
        and not _are_apart(reading, event, other)
        for other in events
    )


def _is_said_before(reading: Reading, plan: Event) -> bool:
    """Tell whether a visit is only what something was said ahead of."""
    ahead = reading.patterns.one("ahead_of_visit")
    span = (plan.evidence.start, plan.evidence.end)
    return plan.type == "visit" and ahead.search(reading.text, *span) is not None


def _is_seen(reading: Reading, plan: Event, other: Event) -> bool:
    """Tell whether what was planned is told to have taken place in the days of the report."""
    is_news = other.status == "happened" and reading.calendar.is_recent(other.start or "")
    return is_news and bool(set(plan.participants) & set(other.participants))


def _are_apart(reading: Reading, a: Event, b: Event) -> bool:
    """Tell whether two visits go to two countries, as far as the text says so."""
    hosts = {_host(reading, event) for event in (a, b)}
    return a.type == "visit" and None not in hosts and len(hosts) > 1


def _host(reading: Reading, visit: Event) -> str | None:
    """Return the country that a visit goes to, as far as it is told."""
    named = visit.name or reading.state_of.get(visit.place or "")
    if named:
        return named
    told = reading.within(visit.evidence.start, visit.evidence.end, "state", "place")
    homes = {reading.state_of.get(name, name) for name in visit.participants}
    hosts = reading.states_of(told) - homes
    return hosts.pop() if len(hosts) == 1 else None
