"""Which states take part in an exercise: those that the sentences around it say sent troops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.scene import neighbors
from silkgraph.extraction.reading import both_sides

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["roll_of_exercise"]

#: Who took part is told so many sentences before or behind an exercise.
_AROUND = 3
_MANY = 3


def roll_of_exercise(reading: Reading, match: re.Match[str], scene: Scene) -> list[str]:
    """Return the three states or more that send troops, where the clause on their exercise does not list them."""
    one = reading.patterns.one
    is_ahead = one("planned").search(reading.text, scene.start, scene.end)
    if is_ahead or not one("exercise_word").search(match.group()):
        return []
    here = _listed(reading, scene.sentence.start, scene.sentence.end)
    if len(here) >= _MANY:
        return []
    for sentence in neighbors(reading, scene, _AROUND, _AROUND):
        is_near = abs(sentence.block - scene.sentence.block) <= 1 and sentence.kind == "paragraph"
        if is_near and one("takes_part").search(reading.text, sentence.start, sentence.end):
            states = _listed(reading, sentence.start, sentence.end)
            if len(states) >= _MANY and both_sides({*states}) and {*here} <= {*states}:
                return states
    return []


def _listed(reading: Reading, start: int, end: int) -> list[str]:
    """Return the states that a stretch names, each by itself."""
    named = reading.within(start, end, "state")
    return list(dict.fromkeys(item.name for item in named if item.via not in ("format", "pronoun")))
