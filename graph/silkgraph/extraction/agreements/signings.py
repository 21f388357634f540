"""Who takes part in a signing: the bodies whose document it is, where its own words name only their states."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkgraph.extraction.reading import CHINA, FIVE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkgraph.claims import Agreement, Event
    from silkgraph.extraction.reading import Reading

__all__ = ["signed_by_bodies"]


def signed_by_bodies(
    reading: Reading, events: Iterable[Event], agreements: Iterable[Agreement]
) -> list[Event]:
    """Return the events, each signing with the bodies of the one document that its sentence names.

    "The transport ministries of A and B signed ..." names each state, and one word for the bodies of both.
    """
    of_bodies: dict[int | None, set[tuple[str, ...]]] = {}
    for agreement in agreements:
        index = reading.sentence_index(agreement.evidence.start)
        of_bodies.setdefault(index, set()).add(agreement.parties)
    return [
        _with_signers(reading, event, of_bodies.get(reading.sentence_index(event.evidence.start)))
        for event in events
    ]


def _with_signers(reading: Reading, event: Event, signers: set[tuple[str, ...]] | None) -> Event:
    """Return a signing with its signers, if they are bodies of the very states that take part."""
    if event.type != "signing" or event.status != "happened" or not signers or len(signers) > 1:
        return event
    parties = next(iter(signers))
    others = [name for name in event.participants if name not in parties]
    if not others or any(reading.is_state(name) for name in parties):
        return event
    homes = [reading.bodies.home_of(name) for name in parties]
    # Of a body whose home is not known the state may be that of the signing.
    of_parties = set[str]().union(*homes) if all(homes) else {CHINA, *FIVE}
    is_theirs = all(reading.is_state(name) and name in of_parties for name in others)
    return replace(event, participants=parties) if is_theirs else event
