"""Who takes part in an event: each kind of event has its way of naming them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.doers import actors, ratifier, sender, sides, speaker, states
from silkgraph.extraction.events.gatherings import many, pair
from silkgraph.extraction.events.groups import leaders_told, signed_again
from silkgraph.extraction.events.travelers import visitor, visitor_told

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from silkgraph.claims import Event
    from silkgraph.extraction.events.scenes import Cast, Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["participants"]


def _is_of_group(reading: Reading, scene: Scene) -> bool:
    """Tell whether "the presidents" act, and nobody by name."""
    group = reading.patterns.one("group_of_leaders")
    people = reading.within(scene.start, scene.end, "person")
    return not people and bool(group.search(reading.text, scene.start, scene.end))


_WAYS: dict[str, Callable[[Reading, re.Match[str], Scene], list[Cast]]] = {
    "pair": pair,
    "sides": sides,
    "states": states,
    "ratifier": ratifier,
    "speaker": speaker,
    "sender": sender,
}


def participants(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    scene: Scene,
    told: dict[str, Event],
) -> list[Cast]:
    """Return one cast per event that the trigger tells of; none where nobody fits.

    The rule's ``who`` names the way: ``visitor`` (one traveler), ``pair`` (two sides talk), ``many`` (three
    states or more), ``forum`` (many, else whoever is named), ``actors`` (whoever is named), ``sides`` (bodies, else states), ``states``, ``ratifier`` (one side's
    parliament), ``speaker`` (a spokesperson), ``sender`` (of letters). ``told`` holds the last event of each type.
    """
    if rule["who"] == "many":
        former = told.get(rule["type"]) or told.get("summit")
        return many(reading, match, scene, {"summit": former} if former else {})
    if rule["who"] == "forum":
        return many(reading, match, scene, {}) or actors(reading, match, scene)
    if rule["who"] == "actors":
        if _is_of_group(reading, scene):
            return leaders_told(reading, match, scene, told)
        return (
            actors(reading, match, scene)
            or leaders_told(reading, match, scene, told)
            or signed_again(reading, rule, match, scene, told)
        )
    if rule["who"] == "visitor":
        return visitor_told(reading, match, scene, told) or visitor(reading, match, scene)
    return _WAYS[rule["who"]](reading, match, scene)
