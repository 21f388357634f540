"""Who takes part in an event: each kind of event has its way of naming them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.doers import actors, ratifier, sides, speaker
from silkgraph.extraction.events.gatherings import leaders_told, many, pair
from silkgraph.extraction.events.travelers import visitor, visitor_told

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from silkgraph.claims import Event
    from silkgraph.extraction.events.scenes import Cast, Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["participants"]

_WAYS: dict[str, Callable[[Reading, re.Match[str], Scene], list[Cast]]] = {
    "pair": pair,
    "sides": sides,
    "ratifier": ratifier,
    "speaker": speaker,
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
    states or more), ``forum`` (many, else whoever is named), ``actors`` (whoever is named), ``sides`` (bodies, else states), ``ratifier`` (one side's
    parliament), ``speaker`` (a spokesperson). ``told`` holds the last event of each type.
    """
    if rule["who"] == "many":
        return many(reading, match, scene, told)
    if rule["who"] == "forum":
        return many(reading, match, scene, {}) or actors(reading, match, scene)
    if rule["who"] == "actors":
        return actors(reading, match, scene) or leaders_told(reading, match, scene, told)
    if rule["who"] == "visitor":
        return visitor_told(reading, match, scene, told) or visitor(reading, match, scene)
    return _WAYS[rule["who"]](reading, match, scene)
