"""Whether the people of both sides met together or one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.places import place_of
from silkgraph.extraction.events.scenes.scene import Cast
from silkgraph.extraction.events.who.sides import of_others
from silkgraph.extraction.reading import CHINA, FIVE

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Found, Reading

__all__ = ["casts"]

_MANY = 3


def casts(
    reading: Reading, match: re.Match[str], scene: Scene, found: list[Found], people: list[str]
) -> list[Cast]:
    """Return the talks that people of both sides had: together, or one with each of the others."""
    chinese = [p for p in people if reading.state_of.get(p) == CHINA]
    central = [p for p in people if reading.state_of.get(p) in FIVE]
    states = {reading.state_of[p] for p in central}
    place = place_of(reading, match, scene)
    at = {item.name: item.end for item in found}
    apart = reading.patterns.one("one_by_one").search(reading.text, scene.start, scene.end)
    if len(chinese) == 1 < len(central) and (apart or len(states) == len(central)):
        hosts = reading.patterns.one("reception").search(match.group())
        if hosts and len(central) >= _MANY and of_others(reading, people):
            # "He received the five and the president of Belarus" tells of one meeting.
            return []
        return [
            Cast((chinese[0], p), place, {CHINA, reading.state_of[p]}, at=at.get(p))
            for p in central
        ]
    met = {item.name for item in found if item.start >= match.end()}
    is_apart = set(chinese) <= met and not met & set(central)
    if len(central) == 1 < len(chinese) and (is_apart or apart):
        return [Cast((central[0], p), place, {CHINA, *states}, at=at.get(p)) for p in chinese]
    return [Cast(tuple(dict.fromkeys(people)), place, {CHINA, *states})]
