"""Who orders what is done between the sides: 总统下令停产, 海关表示将开设绿色通道."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.scenes.places import place_of
from silkgraph.extraction.events.scenes.scene import Cast, concerned, states_behind
from silkgraph.extraction.events.who.bodies import is_intergovernmental, side_unsaid
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
    # A halt may be told by what is halted: "the committee ordered that the mine close".
    is_halt = one("is_halted").search(match.group()) is not None
    for item in reversed(reading.within(sentence.start, match.start(), "person", "organization")):
        home = _home(reading, item)
        if item.via in _LOOSE or not home or is_intergovernmental(reading, item.name):
            return []
        said = one("decides").match(reading.text, item.end, match.start())
        if said is None and (item.kind != "person" or rule.get("status") == "denied"):
            return []
        start = said.end() if said else item.end
        is_elided = one("elided_doer").fullmatch(reading.text, start, match.start())
        if is_elided is None and not (said and is_halt):
            return []
        states = concerned(reading, scene) | home
        if not both_sides(states):
            return []
        names = (item.name, *side_unsaid(reading, [item.name], states))
        return [
            Cast(names, place_of(reading, match, scene), states_behind(reading, names) | states)
        ]
    return []


def _home(reading: Reading, item: Found) -> set[str]:
    """Return the one state of the two sides behind a person or a body."""
    if item.kind == "organization":
        home = reading.bodies.home_of(item.name)
    else:
        home = {reading.state_of.get(item.name, "")}
    return home if home <= {CHINA, *FIVE} else set()
