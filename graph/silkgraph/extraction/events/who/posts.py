"""Talks of those who are known by their post alone: "the governor met the managers of X", "the consul called on the mayor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.places import place_of
from silkgraph.extraction.events.scenes.scene import Cast, states_behind
from silkgraph.extraction.events.who.sides import has_sides
from silkgraph.extraction.names.sections import sides_at
from silkgraph.extraction.reading import CHINA, FIVE, both_sides

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Found, Reading

__all__ = ["holders_of_posts"]

#: "The deputy head of the investment department of the" stands before a name and is no longer.
_POST = 60
#: Ways of being named that say whose a post is.
_TELLING = ("name", "demonym", "place", "official", "affiliation")


def holders_of_posts(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the two of a meeting of whom one at least is named by his post: by his own name, body or state.

    The verb stands between them. Whose a post is that nothing ties to anybody, the article says: "the mayor" whom
    the consul of China meets is of the other side.
    """
    met = reading.patterns.one("met_object").match(reading.text, match.end(), scene.end)
    if met is None:
        return []
    names = [
        _party(reading, scene.start, match.start(), is_last=True),
        _party(reading, *met.span(), is_last=False),
    ]
    if None in names or not any(names):
        return []
    sides = sides_at(reading, scene.start)
    known = states_behind(reading, filter(None, names))
    if "" in names:
        if len(known) != 1 or not known < sides:
            return []
        names = [name or next(iter(sides - known)) for name in names]
    cast = tuple(filter(None, names))
    states = states_behind(reading, cast)
    if not both_sides(states) or states - {CHINA, *FIVE}:
        return []
    if has_sides(reading, [name for name in cast if name in reading.office_of]):
        return []
    return [Cast(cast, place_of(reading, match, scene), states)]


def _party(reading: Reading, start: int, end: int, *, is_last: bool) -> str | None:
    """Return who stands on one side of a verb: a person, the body or the state of a post, "" for a post of nobody."""
    people = [i for i in reading.within(start, end, "person") if i.name in reading.state_of]
    if people:
        return people[-1 if is_last else 0].name
    if not reading.patterns.one("post_held").search(reading.text, start, end):
        return None
    items = reading.within(start, end, "organization", "state", "place")
    tied = [i for i in items if i.via in _TELLING and _is_tied(reading, i, start, end)]
    bodies = [item for item in tied if item.kind == "organization"]
    for item in bodies or tied:
        home = (
            reading.bodies.home_of(item.name) if bodies else {reading.state_of.get(item.name, "")}
        )
        if len(home) == 1 and home <= {CHINA, *FIVE}:
            return item.name if bodies else next(iter(home))
    is_head = reading.patterns.one("head_of_all").search(reading.text, start, end)
    return "" if not tied and not is_head else None


def _is_tied(reading: Reading, item: Found, start: int, end: int) -> bool:
    """Tell whether a post is that of a body, a state or a place: "head of X", "X's head"."""
    one = reading.patterns.one
    before = reading.text[max(start, item.start - _POST) : item.start]
    return (
        one("whose_post_before").search(before) is not None
        or one("whose_post_behind").match(reading.text, item.end, end) is not None
    )
