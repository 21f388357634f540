"""Plans that a later clause takes back: "The trip fell victim to the pandemic"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkgraph.claims import Event
    from silkgraph.extraction.events.scenes import Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["revoke"]


def revoke(reading: Reading, scene: Scene, told: list[tuple[Event, str | None]]) -> bool:
    """Mark the plan told last as cancelled where a clause says that it came to nothing."""
    match = reading.patterns.one("came_to_nothing").match(reading.text, scene.start, scene.end)
    if match is None:
        return False
    types: list[str] = reading.patterns.data["planned_words"][match["what"].lower()]
    for index in range(len(told) - 1, -1, -1):
        event, host = told[index]
        if event.status == "planned" and event.type in types:
            told[index] = (replace(event, status="cancelled"), host)
            return True
    return False
