"""Who is to talk where only the topic is told: "X will discuss gas with Y", not "they will discuss what X told Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Cast, Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["are_to_discuss"]


def are_to_discuss(reading: Reading, match: re.Match[str], scene: Scene, cast: Cast) -> bool:
    """Tell whether all leaders of a cast stand before the verb, or behind it as those talked with."""
    one = reading.patterns.one
    people = [
        item
        for item in reading.within(scene.start, scene.end, "person")
        if not one("reports").match(reading.text, item.end)
    ]
    talkers = [item for item in people if item.start < match.end()]
    named = {item.name for item in talkers}
    for item in people[len(talkers) :]:
        with_whom = one("discussed_with").search(reading.text[match.end() : item.start])
        if with_whom and (named or with_whom["doer"] is not None):
            named.add(item.name)
    met = {item.name for item in people if item.via != "pronoun"} & {*cast.names}
    leaders = {name for name in cast.names if reading.state_of.get(name, name) != name}
    return bool(met) and leaders <= named
