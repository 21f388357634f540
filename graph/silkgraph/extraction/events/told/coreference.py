"""The same event told several times in one article becomes one event."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.scene import without_represented
from silkgraph.extraction.events.told.sameness import are_same, are_states, is_one_exercise
from silkgraph.extraction.text.dates import DAY_LENGTH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkgraph.claims import Event, Status
    from silkgraph.extraction.reading import Reading

__all__ = ["merged"]


def merged(reading: Reading, told: Iterable[tuple[Event, str | None]]) -> list[Event]:
    """Merge events of one type whose dates agree and who share participants; the first evidence stays.

    Each event comes with the country that hosts it, if the text names one.
    """
    kept: list[Event] = []
    hosts: list[str | None] = []
    alike: dict[tuple[str, str], list[int]] = {}
    #: "He has arrived and will pay a visit": the trips that one sentence tells of.
    trips: dict[int, list[int]] = {}
    for event, host in told:
        indexes = alike.setdefault((event.type, (event.start or "")[:4]), [])
        here = trips.setdefault(event.evidence.start, []) if event.type == "visit" else []
        undated = [i for i in here if event.start is None or kept[i].start is None]
        undated += [i for i in _exercises(kept) if is_one_exercise(reading, kept[i], event)][-1:]
        index = next(
            (
                i
                for i in dict.fromkeys([*indexes, *undated])
                if None in (host, hosts[i]) or host == hosts[i]
                if are_same(
                    reading, kept[i], event, is_host_same=host is not None and host == hosts[i]
                )
            ),
            None,
        )
        if index is None:
            indexes.append(len(kept))
            here.append(len(kept))
            kept.append(event)
            hosts.append(host)
        else:
            kept[index] = _union(reading, kept[index], event)
            hosts[index] = hosts[index] or host
    return kept


def _exercises(kept: list[Event]) -> list[int]:
    return [i for i, event in enumerate(kept) if event.type == "other"]


def _union(reading: Reading, a: Event, b: Event) -> Event:
    names = [*a.participants, *b.participants]
    finer = len(b.start or "") > len(a.start or "")
    start = b.start if finer else a.start
    end = a.end or b.end
    if a.type == "visit" and a.start and b.start and len(a.start) == len(b.start):
        start = min(a.start, b.start)
    if a.start != b.start and is_one_exercise(reading, a, b):
        days = [day for event in (a, b) for day in (event.start, event.end) if day]
        days = [day for day in days if len(day) == max(map(len, days))]
        start, end = min(days), max(days) if len(days) > 1 else end
        # The bodies of both sides stand for their states.
        names = [n for e in (a, b) for n in e.participants if not are_states(reading, e)] or names
    # "He came on Monday and left for Urumqi on Wednesday": there he went on to.
    is_onward = a.type == "visit" and (b.start or "") > (a.start or "") and not finer
    return replace(
        a,
        start=start,
        end=end,
        place=a.place if is_onward else _closer(reading, a.place, b.place),
        participants=tuple(without_represented(reading, names)),
        name=a.name or b.name,
        status=_status(a, b, is_ahead=_is_ahead(reading, start)),
    )


def _is_ahead(reading: Reading, start: str | None) -> bool:
    """Tell whether a day has not come: "the visit" that a plan goes on to speak of is the plan."""
    return start is not None and len(start) == DAY_LENGTH and start > reading.day


def _status(a: Event, b: Event, *, is_ahead: bool) -> Status:
    """Return the status of both: what is told without a day makes nothing happen that is planned."""
    statuses = {a.status, b.status}
    if a.evidence.start == b.evidence.start and statuses == {"planned", "denied"}:
        # "Reports that China is to buy it are false."
        return "denied"
    if (is_ahead or (a.start is None and b.start is None)) and "planned" in statuses:
        return "planned"
    return "happened" if "happened" in statuses else a.status


def _closer(reading: Reading, a: str | None, b: str | None) -> str | None:
    """Return the place that says more: a city rather than its region."""
    kinds = reading.known.kind_of_place
    if a and b and kinds.get(a) in ("region", "province") and kinds.get(b) == "city":
        return b
    return a or b
