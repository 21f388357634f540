"""Who can make a statement for a side: its officials and organs, not its companies or people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.events.who.bodies import SIDES

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Cast, Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["is_official"]


def is_official(reading: Reading, match: re.Match[str], scene: Scene, cast: Cast) -> bool:
    """Tell whether a statement is one of a side: not what a company, a blogger or the World Bank denies."""
    name = cast.names[0]
    if name in SIDES:
        return _has_organ(reading, match, scene, name)
    if reading.bodies.is_company(name):
        return False
    states = reading.bodies.states_of(name) | {reading.state_of.get(name, "")}
    return not states.isdisjoint(SIDES)


def _has_organ(reading: Reading, match: re.Match[str], scene: Scene, state: str) -> bool:
    """Tell whether a state itself, or an organ of it, speaks: "the Kazakh border service", not "a Kazakh blogger"."""
    named = reading.within(scene.start, match.end(), "state")
    one = reading.patterns.one
    if any(
        item.name == state
        and item.via not in ("demonym", "affiliation")
        and not one("private_person").search(reading.text, item.end, match.start())
        for item in named
    ):
        return True
    return one("organ").search(reading.text, scene.start, match.end()) is not None
