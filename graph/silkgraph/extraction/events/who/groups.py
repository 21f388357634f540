"""Groups whom the text has told before: "the presidents" of a summit, "the guests" of a visit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.scenes.places import place_of
from silkgraph.extraction.events.scenes.scene import Cast, cast_of, neighbors, states_behind
from silkgraph.extraction.reading import HEAD_OF_STATE, both_sides

if TYPE_CHECKING:
    import re

    from silkgraph.claims import Event
    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Found, Reading

__all__ = [
    "few_present",
    "group_told",
    "guests_told",
    "has_many_heads",
    "leaders_told",
    "pair_told",
    "signed_another_year",
]

_PAIR, _MANY = 2, 3
#: "The presidents" are looked for so many sentences back.
_BACK = 8
#: "The presidents" stand for so many states by name.
_FEW = 6


def leaders_told(
    reading: Reading, match: re.Match[str], scene: Scene, told: dict[str, Event]
) -> list[Cast]:
    """Return "the presidents" of the summit told before, for what they did next."""
    summit = told.get("summit")
    group = reading.patterns.one("group_of_leaders")
    if summit is None or not group.search(reading.text, scene.start, scene.end):
        return []
    states = states_behind(reading, summit.participants)
    dates = reading.dates_within(scene.start, scene.end)
    if any("y" in dict(mention.parts) for mention in dates) and len(states) <= _FEW:
        # What they did in another year was done by those who led then.
        return [cast_of(states, place_of(reading, match, scene))]
    return [Cast(summit.participants, place_of(reading, match, scene), states)]


def pair_told(
    reading: Reading, match: re.Match[str], scene: Scene, told: dict[str, Event]
) -> list[str]:
    """Return the two of the talks just told whom "they" or "both leaders" puts at a gathering."""
    talks = told.get("bilateral_meeting")
    there = reading.patterns.one("pair_there").search(reading.text, scene.start, match.start())
    if talks is None or there is None or reading.within(scene.start, match.start(), "person"):
        return []
    people = {name for name in talks.participants if name in reading.office_of}
    for sentence in neighbors(reading, scene, _BACK, 0) if len(people) == _PAIR else ():
        named = {item.name for item in reading.within(sentence.start, sentence.end, "person")}
        if named == people or sentence.start <= talks.evidence.start < sentence.end:
            return [name for name in talks.participants if name in people]
        if named - people:
            break
    return []


def guests_told(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    scene: Scene,
    told: dict[str, Event],
) -> list[Cast]:
    """Return the visitor told shortly before, where "the guests" lay flowers or plant a tree."""
    visit = told.get("visit")
    if rule["type"] != "ceremony" or visit is None or visit.status != "happened":
        return []
    if reading.within(scene.start, scene.end, "person"):
        return []
    if not reading.patterns.one("guests_act").search(reading.text[scene.start : match.start()]):
        return []
    if not reading.calendar.is_recent(visit.start or ""):
        return []
    home = states_behind(reading, visit.participants)
    named = reading.states_of(reading.within(scene.start, match.start(), "state"))
    host = reading.state_of.get(visit.place or "")
    if host is None or not named <= home:
        return []
    place = place_of(reading, match, scene) or visit.place
    return [Cast(visit.participants, place, {*home, host})]


def signed_another_year(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    scene: Scene,
    told: dict[str, Event],
) -> list[Cast]:
    """Return the states of the summit told before, where a text on it comes to a paper of another year."""
    summit = told.get("summit")
    dates = reading.dates_within(scene.start, scene.end)
    is_dated = any("y" in dict(mention.parts) for mention in dates)
    if rule["type"] != "signing" or summit is None or not is_dated:
        return []
    states = states_behind(reading, summit.participants)
    return [cast_of(states, place_of(reading, match, scene))] if len(states) <= _FEW else []


def group_told(reading: Reading, scene: Scene) -> set[str]:
    """Return the states of both sides that one of the last sentences names together, with China."""
    for sentence in neighbors(reading, scene, _BACK, 0):
        named = reading.states_of(reading.within(sentence.start, sentence.end, "state", "person"))
        if len(named) >= _MANY + 2 and both_sides(named):
            return named
    return set()


def has_many_heads(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether heads of three states or more, of both sides, are the subject of a verb."""
    before = reading.within(scene.start, match.start(), "person")
    heads = [item for item in before if reading.office_of.get(item.name) in HEAD_OF_STATE]
    states = reading.states_of(heads)
    return len(states) >= _MANY and both_sides(states)


def few_present(reading: Reading, found: list[Found]) -> bool:
    """Tell whether one or two people are named, and no state but theirs."""
    people = {item.name for item in found if item.kind == "person"}
    formats = [(item.start, item.end) for item in found if item.via == "format"]
    states = {
        item.name
        for item in found
        if item.kind == "state" and not any(a <= item.start < b for a, b in formats)
    }
    return 0 < len(people) < _MANY and states <= {reading.state_of.get(name) for name in people}
