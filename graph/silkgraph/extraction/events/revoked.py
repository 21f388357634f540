"""Plans that a later clause takes back: "The trip fell victim to the pandemic"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkgraph.claims import Event
    from silkgraph.extraction.events.scenes import Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["revoke"]

#: The next clause or sentence begins so near.
_NEXT = 12


def revoke(reading: Reading, scene: Scene, told: list[tuple[Event, str | None]]) -> bool:
    """Mark the plan told last as cancelled where a clause says that it came to nothing."""
    match = reading.patterns.one("came_to_nothing").match(reading.text, scene.start, scene.end)
    if match is None:
        return False
    words = match.groupdict()
    if words["what"] is None:
        # "But it was cancelled": what the clause before it told.
        return _revoke_last(told, scene.start)
    types: list[str] = reading.patterns.data["planned_words"][words["what"].lower()]
    for index in range(len(told) - 1, -1, -1):
        event, host = told[index]
        if event.status == "planned" and event.type in types:
            told[index] = (replace(event, status="cancelled"), host)
            return True
    return False


def _revoke_last(told: list[tuple[Event, str | None]], start: int) -> bool:
    """Mark what was told last as cancelled if it is a plan and ends right before a clause."""
    if not told or told[-1][0].status != "planned" or start - told[-1][0].evidence.end > _NEXT:
        return False
    event, host = told[-1]
    told[-1] = (replace(event, status="cancelled"), host)
    return True
