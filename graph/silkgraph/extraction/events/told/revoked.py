"""Plans that a later clause takes back: "The trip fell victim to the pandemic"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkgraph.claims import Event
    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["revoke"]

#: The next clause or sentence begins so near.
_NEXT = 12


def revoke(reading: Reading, scene: Scene, told: list[tuple[Event, str | None]]) -> bool:
    """Mark the plan told last as cancelled where a clause says that it came to nothing."""
    match = reading.patterns.one("came_to_nothing").match(reading.text, scene.start, scene.end)
    if match is None:
        return False
    if match["what"] is None:
        # "But it was cancelled": what the clause right before it told.
        meant = [len(told) - 1] if told and scene.start - told[-1][0].evidence.end <= _NEXT else []
    else:
        types: list[str] = reading.patterns.data["planned_words"][match["what"].lower()]
        meant = [index for index, (event, _) in enumerate(told) if event.type in types]
    for index in reversed(meant):
        event, host = told[index]
        if event.status == "planned":
            told[index] = (replace(event, status="cancelled"), host)
            return True
    return False
