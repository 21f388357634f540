"""Officials of both states whom a clause does not name: "experts of the two countries", "the presidents of A and B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.places import place_of
from silkgraph.extraction.events.scenes.scene import Cast
from silkgraph.extraction.known import in_office
from silkgraph.extraction.reading import HEAD_OF_STATE, both_sides

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["counted_sides", "heads_of_both"]

_TWO = 2


def heads_of_both(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the heads of the two states that talk: "the presidents of A and B spoke by telephone"."""
    if reading.within(scene.start, scene.end, "person"):
        return []
    if not reading.patterns.one("heads_of_states").search(reading.text, scene.start, match.start()):
        return []
    states = reading.states_of(reading.within(scene.start, match.start(), "state"))
    if len(states) != _TWO or not both_sides(states):
        return []
    heads = _heads(reading, scene, states)
    cast = tuple(heads.get(state, state) for state in sorted(states))
    return [Cast(cast, place_of(reading, match, scene), states)]


def _heads(reading: Reading, scene: Scene, states: set[str]) -> dict[str, str]:
    """Return the heads of states, each by its state, whom the article names; the other of two is who leads now."""
    heads = {reading.state_of[name]: name for name in reading.heads}
    heads = {state: heads[state] for state in sorted(states) if state in heads}
    dates = reading.dates_within(scene.start, scene.end)
    if len(heads) == 1 and not any("y" in dict(mention.parts) for mention in dates):
        for state in states - heads.keys():
            other = in_office(reading.reference, state, HEAD_OF_STATE, reading.day)
            heads |= {state: other.name} if other else {}
    return heads


def counted_sides(reading: Reading, match: re.Match[str], scene: Scene) -> set[str]:
    """Return the states whose officials are the subject: "experts of the two countries met"."""
    counted = [
        item
        for item in reading.within(scene.start, match.start(), "state")
        if item.via in ("pronoun", "group")
    ]
    states = {item.name for item in counted}
    return states if both_sides(states) else set()
