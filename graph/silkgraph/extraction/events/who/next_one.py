"""The next of a series that the text has told: nobody is named for it yet, and those of the last one meet again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.scenes.places import place_of
from silkgraph.extraction.events.scenes.scene import Cast, cast_of, neighbors, states_behind
from silkgraph.extraction.reading import both_sides

if TYPE_CHECKING:
    import re

    from silkgraph.claims import Event
    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["next_one", "two_in_talks", "two_told_of"]

_TWO, _MANY = 2, 3
#: A series is gone on with for so many sentences.
_BACK = 8
#: Who was at work together just before meets again.
_JUST_BEFORE = 2


def next_one(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    scene: Scene,
    told: dict[str, Event],
) -> list[Cast]:
    """Return who meets next: "The next summit will be held in X", "The next consultations are planned for May"."""
    if not reading.patterns.one("next_round").search(reading.text, scene.start, match.end()):
        return []
    if reading.within(scene.start, scene.end, "person", "organization"):
        return []
    here = reading.states_of(reading.within(scene.start, scene.end, "state"))
    former, place = told.get(rule["type"]), place_of(reading, match, scene)
    if rule["who"] == "pair":
        states = (
            states_behind(reading, former.participants) if former else two_in_talks(reading, scene)
        )
        return [cast_of(states, place)] if len(states) == _TWO else []
    if former:
        bodies = [name for name in former.participants if reading.bodies.is_alliance(name)]
        states = states_behind(reading, former.participants)
        many = len(states) >= _MANY and both_sides(states)
        return [Cast(tuple(bodies) or tuple(sorted(states)), place, states)] if many else []
    return _spoken_of(reading, scene, here, place)


def _spoken_of(reading: Reading, scene: Scene, here: set[str], place: str | None) -> list[Cast]:
    """Return the organization or the many states whose gathering was spoken of last, if not told with a date."""
    for sentence in neighbors(reading, scene, _BACK, 0):
        inside = reading.within(sentence.start, sentence.end, "organization", "state")
        for item in inside:
            if item.kind == "organization" and reading.bodies.is_alliance(item.name):
                return [Cast((item.name,), place, reading.bodies.states_of(item.name))]
        states = reading.states_of(item for item in inside if item.kind == "state")
        if len(states) >= _MANY and both_sides(states):
            return [cast_of(states, place)] if here <= states else []
    return []


def two_told_of(reading: Reading, scene: Scene) -> set[str]:
    """Return the two states that the sentences just before tell of together: "In June the experts met in X"."""
    for sentence in neighbors(reading, scene, _JUST_BEFORE, 0):
        states = reading.states_of(reading.within(sentence.start, sentence.end, "state"))
        if both_sides(states):
            return states if len(states) == _TWO else set()
    return set()


def two_in_talks(reading: Reading, scene: Scene) -> set[str]:
    """Return the two states told of just before, whose people talk there: "The next round will be held in X"."""
    talks = reading.patterns.one("talks_of_two")
    before = neighbors(reading, scene, _BACK, 0)
    is_of_talks = any(talks.search(reading.text, each.start, each.end) for each in before)
    return two_told_of(reading, scene) if is_of_talks else set()
