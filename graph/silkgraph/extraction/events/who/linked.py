"""Bodies or states of both sides that a clause ties together, wherever they stand to the verb of their talks."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.places import place_of
from silkgraph.extraction.events.scenes.scene import Cast, states_behind
from silkgraph.extraction.events.who.beside import couple_next
from silkgraph.extraction.reading import CHINA, FIVE, both_sides

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Found, Reading

__all__ = ["linked", "two_states"]

#: What says who tells of it stands before a body and is no longer.
_SOURCE = 70
#: A word that ties a body to the one before it stands so near.
_TIE = 80
_NOBODY = ("format", "group", "pronoun", "route")
_MARKS = '«"„“ '


def linked(
    reading: Reading, match: re.Match[str], scene: Scene, *, are_states: bool = False
) -> list[Cast]:
    """Return the two sides of "A провела переговоры с B", "переговоры A и B": bodies, else states if those are asked for."""
    if reading.within(scene.start, scene.end, "person"):
        return []
    if reading.patterns.one("is_discussed").match(match.group()):
        return []
    names: dict[bool, str] = {}
    last: Found | None = None
    for item in reading.within(scene.start, scene.end, "organization", "state"):
        home = {item.name} if item.kind == "state" else reading.bodies.home_of(item.name)
        side = home & {CHINA, *FIVE}
        is_kind = (item.kind == "state") is are_states and item.via != "demonym"
        if not side or not is_kind or item.via in _NOBODY or _only_tells(reading, item):
            continue
        if last is None or _is_tied(reading, last, item):
            names.setdefault(CHINA in side, item.name)
        last = last or item
    states = states_behind(reading, names.values())
    if not both_sides(states):
        return []
    cast = couple_next(reading, scene) or tuple(names.values())
    return [Cast(cast, place_of(reading, match, scene), states | states_behind(reading, cast))]


def two_states(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the two states of "A and B held talks", "A held talks with B", "talks between A and B"."""
    if reading.within(scene.start, scene.end, "person"):
        return []
    if reading.patterns.one("raises_ties").match(match.group()):
        # Leaders meet to raise ties; states that raise them have not met.
        return []
    inside = reading.within(scene.start, scene.end, "state")
    named = [item for item in inside if item.via not in (*_NOBODY, "demonym")]
    for first, second in pairwise(named):
        states = {first.name, second.name}
        if both_sides(states) and _hold(reading, match, first, second):
            names = couple_next(reading, scene) or (first.name, second.name)
            behind = states | states_behind(reading, names)
            return [Cast(names, place_of(reading, match, scene), behind)]
    return []


def _hold(reading: Reading, match: re.Match[str], first: Found, second: Found) -> bool:
    """Tell whether nothing but "and", "between" or "with" stands between two states and their talks."""
    one, text = reading.patterns.one, reading.text
    joined = one("states_joined").fullmatch(text, first.end, second.start) is not None
    if first.start >= match.end():
        return joined and one("talks_up_to").fullmatch(text, match.end(), first.start) is not None
    if second.end <= match.start():
        return joined and one("up_to_talks").fullmatch(text, second.end, match.start()) is not None
    return (
        one("up_to_talks").fullmatch(text, first.end, match.start()) is not None
        and one("talks_up_to").fullmatch(text, match.end(), second.start) is not None
    )


def _is_tied(reading: Reading, first: Found, item: Found) -> bool:
    """Tell whether "and" or "with" ties somebody to the one named first."""
    start = max(first.end, item.start - _TIE)
    return reading.patterns.one("tie_before").search(reading.text, start, item.start) is not None


def _only_tells(reading: Reading, item: Found) -> bool:
    before = reading.text[max(0, item.start - _SOURCE) : item.start].rstrip(_MARKS) + " "
    return reading.patterns.one("source_before").search(before) is not None
