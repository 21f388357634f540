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
    import re

    from silkgraph.extraction.events.scenes.scene import Cast, Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["with_giver", "with_side_beside"]


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


def with_giver(
    reading: Reading, match: re.Match[str], scene: Scene, casts: list[Cast]
) -> list[Cast]:
    """Add who gives an award, where the next sentence names one of the other side: "X was decorated. Y pinned it on"."""
    one = reading.patterns.one
    if len(casts) != 1 or both_sides(casts[0].states) or not one("awarding").search(match.group()):
        return casts
    for sentence in neighbors(reading, scene, 0, 1):
        people = reading.within(sentence.start, sentence.end, "person")
        names = {item.name for item in people} - {*casts[0].names}
        states = casts[0].states | {reading.state_of.get(name, "") for name in names}
        if sentence.block == scene.sentence.block and len(names) == 1 and both_sides(states):
            return [replace(casts[0], names=(*casts[0].names, *names), states=states)]
    return casts


def _with(reading: Reading, cast: Cast, beside: set[str]) -> Cast:
    central = beside & {*FIVE}
    missing = central if CHINA in cast.states else beside & {CHINA}
    if len(missing) != 1 or not cast.states:
        return cast
    told = cast.names or [state for state in FIVE if state in cast.states] or [CHINA]
    names = without_represented(reading, [*told, *missing])
    return replace(cast, names=tuple(names), states=cast.states | missing)
