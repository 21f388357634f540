"""Visits told by their end: "he left Astana on Friday", "his visit ends tomorrow"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.scenes.scene import states_behind, states_of_event
from silkgraph.extraction.events.told.sameness import ordinal
from silkgraph.extraction.events.when.event_dates import day_begun, days_lasting
from silkgraph.extraction.text.dates import DAY_LENGTH, MONTH_LENGTH, Dated

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from silkgraph.claims import Event
    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["departures", "is_leaving", "last_day", "with_departures"]

#: What a visitor does with his hosts.
_THERE = ("bilateral_meeting", "ceremony", "signing", "summit", "forum", "ministerial_meeting")
#: From coming to going, as an article tells it.
_STAY_DAYS = 31
#: What a visitor is told to have done lies so few days before he leaves.
_DAYS = 10
#: The day stands so near behind "ends".
_BESIDE = 12
#: The place that somebody leaves stands right behind the verb, or behind "from".
_FROM = 5


def last_day(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene
) -> Dated | None:
    """Return the day on which a visit is said to end: "his visit, which ends tomorrow", "lasts until the 10th"."""
    if rule["type"] != "visit" or rule.get("leaves") or day_begun(reading, rule, scene):
        return None
    one = reading.patterns.one
    ends = one("visit_ends").match(reading.text, match.end(), scene.end)
    # "He will stay there until Thursday"
    ends = ends or one("stays_until").match(reading.text, match.start(), scene.end)
    if ends is None:
        return None
    behind = (day for day in reading.dates_within(match.end(), scene.end) if day.stop > ends.end())
    day = next(behind, None)
    if day is None or day.begin - ends.end() > _BESIDE:
        return None
    when = reading.calendar.resolve(day, future=ends["ahead"] is not None)
    if when is None:
        return None
    last = when.end or when.start
    days = days_lasting(reading, match, scene) if _is_day(last) else None
    first = reading.calendar.days_after(last, 1 - days) if days else None
    # "The three-day visit ends on the 14th" tells its first day as well.
    return Dated(first, last) if first else Dated(last)


def is_leaving(reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a trigger tells of the end of a visit."""
    return bool(rule.get("leaves")) or last_day(reading, rule, match, scene) is not None


def _sets_out(reading: Reading, match: re.Match[str], scene: Scene, event: Event) -> bool:
    """Tell whether somebody leaves his own country: he is only on his way."""
    named = reading.within(match.end(), scene.end, "state", "place")
    # "The visit of the Tajik president" begins no journey from his country.
    left = next((item for item in named if item.via != "demonym"), None)
    if left is None or left.start - match.end() > _FROM:
        return False
    return reading.state_of.get(left.name, left.name) in states_behind(reading, event.participants)


def _comes_home(reading: Reading, match: re.Match[str], scene: Scene, event: Event) -> bool | None:
    """Tell whether somebody goes back to his own country; nothing where a trigger does not lead back."""
    if not reading.patterns.one("homeward").match(match.group()):
        return None
    goal = next(iter(reading.within(match.end(), scene.end, "state", "place")), None)
    home = states_behind(reading, event.participants)
    return goal is not None and reading.state_of.get(goal.name, goal.name) in home


def departures(
    reading: Reading,
    match: re.Match[str],
    scene: Scene,
    built: list[tuple[Event, str | None]],
) -> Iterator[tuple[Event, str | None]]:
    """Yield the visits that a trigger says have ended, each with its host."""
    for event, host in built:
        is_back = _comes_home(reading, match, scene, event)
        if is_back or (is_back is None and not _sets_out(reading, match, scene, event)):
            # Where he comes home to is not where he was.
            yield replace(event, place=None if is_back else event.place), host


def with_departures(
    reading: Reading, events: list[Event], left: Iterable[tuple[Event, str | None]]
) -> list[Event]:
    """Give visits the day on which the visitor is told to have left, and add those told by nothing else."""
    events = list(events)
    added: list[Event] = []
    for last, host in left:
        # Where it is told how long the visit was, its first day is known as well.
        gone = replace(last, start=last.end or last.start, end=None)
        stay = next((i for i, event in enumerate(events) if _is_stay(reading, event, gone)), None)
        if stay is not None:
            visit = events[stay]
            if (
                visit.end is None
                and _is_day(visit.start)
                and ordinal(gone.start) > ordinal(visit.start)
            ):
                events[stay] = replace(visit, end=gone.start)
            continue
        if last.end:
            added.append(last)
            continue
        days = [
            other.start or ""
            for other in events
            if other.type in _THERE and other.status == "happened"
            if set(gone.participants) <= set(other.participants)
            if _is_before(other.start, gone.start or _today(reading, gone))
            if host is None or host in states_of_event(reading, other)
        ]
        if days:
            end = gone.start if _is_day(gone.start) and min(days) < (gone.start or "") else None
            added.append(replace(gone, start=min(days), end=end, status="happened"))
        elif gone.start and gone.status == "happened" and (host or gone.place):
            # Who leaves tomorrow has come in these days.
            is_there = gone.start > reading.day
            start = min(gone.start, reading.day)[:MONTH_LENGTH] if is_there else gone.start
            added.append(replace(gone, start=start))
        elif gone.start and _only_stays(reading, gone):
            added.append(gone)
    for visit in added:
        behind = (i for i, e in enumerate(events) if e.evidence.start > visit.evidence.start)
        events.insert(next(behind, len(events)), visit)
    return events


def _only_stays(reading: Reading, gone: Event) -> bool:
    """Tell whether somebody "will stay until Thursday", and nothing says when he has come or will."""
    span = (gone.evidence.start, gone.evidence.end)
    stays = reading.patterns.one("stays_until").search(reading.text, *span)
    return gone.status == "planned" and stays is not None


def _is_stay(reading: Reading, event: Event, gone: Event) -> bool:
    """Tell whether a visit is told from which somebody is said to leave."""
    if event.type != "visit" or not set(event.participants) & set(gone.participants):
        return False
    places = {reading.state_of.get(e.place or "") for e in (event, gone)} - {None}
    if len(places) > 1:
        return False
    if gone.start is None or event.start is None:
        return True
    if not (_is_day(gone.start) and _is_day(event.start)):
        return event.start.startswith(gone.start) or gone.start.startswith(event.start)
    return 0 <= ordinal(gone.start) - ordinal(event.start) <= _STAY_DAYS


def _is_before(day: str | None, leaving: str | None) -> bool:
    """Tell whether a day is one of the last before somebody left, or of the month in which he did."""
    if _is_day(leaving):
        return 0 <= ordinal(leaving) - ordinal(day) <= _DAYS
    return bool(leaving) and _is_day(day) and (day or "").startswith(leaving or "-")


def _today(reading: Reading, gone: Event) -> str | None:
    """Return the day of the report, when somebody "has come home"."""
    return reading.day if gone.status == "happened" and _is_day(reading.day) else None


def _is_day(when: str | None) -> bool:
    return len(when or "") == DAY_LENGTH
