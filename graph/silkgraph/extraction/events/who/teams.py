"""Doctors, experts and other teams without a name who go to the other side: their state or body makes the visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.places import place_of
from silkgraph.extraction.events.scenes.scene import Cast, named_in
from silkgraph.extraction.names.sections import sides_at
from silkgraph.extraction.reading import CHINA, FIVE, both_sides

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["team"]

#: "On Thursday to the" stands before a goal and is no longer.
_GOAL = 20
#: Who sent a team stands so near to it.
_SENDER = 60


def team(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the state that a team has come from, or the body of it that has sent the team, and where it went."""
    host = _host(reading, match, scene)
    told = sides_at(reading, scene.sentence.end - 1) | named_in(reading, scene.sentence)
    homes = {CHINA} if host in FIVE else told & {*FIVE}
    if host is None or len(homes) != 1 or not homes <= told:
        return []
    home = homes.pop()
    near = (max(scene.start, match.start() - _SENDER), min(scene.end, match.end() + _SENDER))
    senders = [
        item.name
        for item in reading.within(*near, "organization")
        if item.via == "name" and reading.bodies.home_of(item.name) == {home}
    ]
    if not both_sides({home, host}):
        return []
    return [
        Cast(
            (senders[0] if senders else home,), place_of(reading, match, scene), {home, host}, host
        )
    ]


def _host(reading: Reading, match: re.Match[str], scene: Scene) -> str | None:
    """Return the state that a team goes to: that of the first place or state behind a "to", or right behind the verb."""
    goal = reading.patterns.one("goal_before")
    for item in reading.within(scene.start, scene.end, "state", "place"):
        before = reading.text[max(scene.start, item.start - _GOAL) : item.start]
        is_behind = item.start >= match.end()
        is_goal = goal.search(before) or (
            is_behind and not reading.text[match.end() : item.start].strip()
        )
        if item.via != "demonym" and is_goal:
            host = reading.state_of.get(item.name, item.name)
            return host if host in (CHINA, *FIVE) else None
    return None
