"""The other side of what a sentence tells of one side alone: that of the sentences beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.scene import (
    is_of_paragraph,
    named_in,
    neighbors,
    without_represented,
)
from silkgraph.extraction.reading import CHINA, FIVE, both_sides

if TYPE_CHECKING:
    from silkgraph.extraction.events.scenes.scene import Cast, Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["with_side_beside"]


def with_side_beside(reading: Reading, scene: Scene, casts: list[Cast]) -> list[Cast]:
    """Add the side that a clause leaves unsaid, where the sentence before or behind names one state of it.

    "He launched the building of the plant. Managers of a Chinese company stood beside him."
    """
    if any(both_sides(cast.states) for cast in casts):
        return casts
    for sentence in neighbors(reading, scene, 1, 1):
        if not is_of_paragraph(reading, scene, sentence):
            continue
        beside = named_in(reading, sentence)
        lent = [_with(reading, cast, beside) for cast in casts]
        if any(both_sides(cast.states) for cast in lent):
            return lent
    return casts


def _with(reading: Reading, cast: Cast, beside: set[str]) -> Cast:
    central = beside & {*FIVE}
    missing = central if CHINA in cast.states else beside & {CHINA}
    if len(missing) != 1 or not cast.states:
        return cast
    told = cast.names or [state for state in FIVE if state in cast.states] or [CHINA]
    names = without_represented(reading, [*told, *missing])
    return replace(cast, names=tuple(names), states=cast.states | missing)
