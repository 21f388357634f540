"""Who does or orders what is done between the sides: "the ambassador handed over", 总统下令停产."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.scenes.places import place_of
from silkgraph.extraction.events.scenes.scene import Cast, concerned, states_behind
from silkgraph.extraction.events.who.bodies import is_intergovernmental, side_unsaid
from silkgraph.extraction.names.grammar import is_object
from silkgraph.extraction.reading import CHINA, FIVE, both_sides

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Found, Reading

__all__ = ["decider"]

#: Ways of being named that put nobody there.
_LOOSE = ("affiliation", "pronoun", "format", "meeting")


def decider(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene
) -> list[Cast]:
    """Return the leader or body that decides on a deed whose own clause names no other doer, and the other side."""
    one, sentence = reading.patterns.one, scene.sentence
    if one("denied").search(match.group()):
        # Who denies that something was done has not done it.
        return []
    if match.groupdict().get("source") is not None:
        # "X said that Y would": the clause of the deed names its doer.
        return []
    # A halt may be told by what is halted: "the committee ordered that the mine close".
    is_halt = one("is_halted").search(match.group()) is not None
    for item in reversed(reading.within(sentence.start, match.start(), "person", "organization")):
        home = _home(reading, item)
        if item.via in _LOOSE or not home or is_intergovernmental(reading, item.name):
            return []
        said = one("decides").match(reading.text, item.end, match.start())
        if said is None and (item.kind != "person" or rule.get("status") == "denied"):
            return []
        if said is None and not _acts(reading, item):
            return []
        start = said.end() if said else item.end
        is_elided = one("elided_doer").fullmatch(reading.text, start, match.start())
        if is_elided is None and not (said and is_halt):
            return []
        states = concerned(reading, scene) | home
        if not both_sides(states):
            return []
        others = side_unsaid(reading, [item.name], states)
        bodies = _bodies_of(reading, scene, set(others)) if item.kind == "person" else []
        names = (item.name, *(bodies or others))
        return [
            Cast(names, place_of(reading, match, scene), states_behind(reading, names) | states)
        ]
    return []


def _acts(reading: Reading, item: Found) -> bool:
    """Tell whether a name stands as that of who does something does."""
    oblique = reading.patterns.one("oblique")
    is_oblique = oblique.fullmatch(reading.text, item.start, item.end) is not None
    return not is_oblique and not is_object(reading, item)


def _bodies_of(reading: Reading, scene: Scene, states: set[str]) -> list[str]:
    """Return the body of the other side to which somebody gives something, or with which he does it."""
    named = reading.within(scene.start, scene.end, "organization")
    bodies = (i.name for i in named if i.via == "name" and reading.bodies.home_of(i.name) == states)
    return list(dict.fromkeys(bodies))


def _home(reading: Reading, item: Found) -> set[str]:
    """Return the one state of the two sides behind a person or a body."""
    if item.kind == "organization":
        home = reading.bodies.home_of(item.name)
    else:
        home = {reading.state_of.get(item.name, "")}
    return home if home <= {CHINA, *FIVE} else set()
