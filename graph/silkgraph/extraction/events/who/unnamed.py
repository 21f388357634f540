"""Talks with nobody named on a side: with a body, with a state, between two of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.places import place_of
from silkgraph.extraction.events.scenes.scene import Cast, cast_of, neighbors, states_behind
from silkgraph.extraction.events.who.beside import couple_next
from silkgraph.extraction.events.who.linked import linked, two_states
from silkgraph.extraction.events.who.next_one import two_told_of
from silkgraph.extraction.events.who.of_both import counted_sides, heads_of_both
from silkgraph.extraction.events.who.sides import has_sides, side_of
from silkgraph.extraction.names.sections import sides_at
from silkgraph.extraction.reading import (
    CHINA,
    FIVE,
    HEAD_OF_CABINET,
    HEAD_OF_STATE,
    both_sides,
)

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Found, Reading

__all__ = [
    "at_body",
    "states_of_strangers",
    "with_body",
    "with_group",
    "with_nobody_named",
    "with_stranger",
]

_TWO = 2
#: Who talks stands so near behind the verb.
_BEHIND = 20
#: "In the" stands before a body and is no longer.
_AT = 20
#: "The foreign ministers of A, B and" stands before a state and is no longer.
_OFFICIALS = 110
#: The offices that words for officials mean.
_OFFICES = {
    "head": HEAD_OF_STATE,
    "government": HEAD_OF_CABINET,
    "diplomat": ("Foreign Minister",),
}


def with_nobody_named(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the bodies or states that talk where a clause names no person whom a record knows."""
    casts = (
        _bodies_of_both(reading, match, scene)
        or linked(reading, match, scene)
        or heads_of_both(reading, match, scene)
        or _unnamed_sides(reading, match, scene)
        or _of_managers(reading, match, scene)
        or linked(reading, match, scene, are_states=True)
        or two_states(reading, match, scene)
        or _of_two_before(reading, match, scene)
    )
    casts = [_with_holders(reading, scene, cast) for cast in casts]
    return [_with_heads(reading, scene, cast) for cast in casts]


def _of_two_before(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the two states that the sentences before tell of, whose people talk: "In June the experts met in X"."""
    if reading.within(scene.start, scene.end, "person", "organization", "state"):
        return []
    window = reading.text[scene.start : match.end() + _BEHIND]
    if not reading.patterns.one("experts").search(window):
        return []
    states = two_told_of(reading, scene)
    return [cast_of(states, place_of(reading, match, scene))] if states else []


def _with_heads(reading: Reading, scene: Scene, cast: Cast) -> Cast:
    """Put who led a side by the next sentence for its state or body: "the Kazakh side was represented by X"."""
    for sentence in neighbors(reading, scene, 0, 1):
        led = reading.patterns.one("side_led").search(reading.text, sentence.start, sentence.end)
        if led is None or sentence.block != scene.sentence.block:
            return cast
        people = reading.within(sentence.start, sentence.end, "person")
        heads = {reading.state_of.get(item.name, ""): item.name for item in reversed(people)}
        homes = {name: reading.bodies.home_of(name) or {name} for name in cast.names}
        names = [
            next((heads[state] for state in homes[name] if state in heads), name)
            for name in cast.names
        ]
        return replace(cast, names=tuple(names))
    return cast


def _with_holders(reading: Reading, scene: Scene, cast: Cast) -> Cast:
    """Put those whom the article names for two states: "the prime ministers of A and B held talks"."""
    span = (scene.start, scene.end)
    names = [reading.is_state(n) and _holder_named(reading, n, *span) for n in cast.names]
    holders = tuple(name for name in names if name)
    return replace(cast, names=holders) if len(holders) == len(cast.names) == _TWO else cast


def _bodies_of_both(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the bodies of the two sides that talk: "the two central banks discussed"."""
    between = reading.patterns.one("parties_after").match(reading.text, match.end() + 1)
    inside = reading.within(scene.start, match.start(), "organization")
    if between:
        # "Consultations between the ministries of A and B": who led them may be told next.
        inside = reading.within(between.end(), scene.end, "organization")
    bodies = [
        item.name for item in inside if item.via == "name" and reading.bodies.home_of(item.name)
    ]
    names = couple_next(reading, scene) if between and len(set(bodies)) == _TWO else ()
    if names:
        return [Cast(names, place_of(reading, match, scene), states_behind(reading, names))]
    states = states_behind(reading, bodies)
    if len(set(bodies)) != _TWO or not both_sides(states):
        return []
    return [Cast(tuple(dict.fromkeys(bodies)), place_of(reading, match, scene), states)]


def _of_managers(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the company or the state behind each of two who talk and whom no record knows: managers, governors."""
    managers = reading.patterns.one("managers")
    if not managers.search(reading.text, scene.start, scene.end):
        return []
    before = _sides_of(reading, scene.start, match.start())
    behind = _sides_of(reading, match.end(), scene.end)
    cast = (*before.values(), *(name for side, name in behind.items() if side not in before))
    if len(before) != 1 or len(cast) != _TWO:
        return []
    return [Cast(cast, place_of(reading, match, scene), states_behind(reading, cast))]


def _sides_of(reading: Reading, start: int, end: int) -> dict[bool, str]:
    """Return the first body of each side that a stretch names, else its state; whether it is China's says which."""
    names: dict[bool, str] = {}
    for item in reading.within(start, end, "organization", "state"):
        home = {item.name} if item.kind == "state" else reading.bodies.home_of(item.name)
        states = {*home} & {CHINA, *FIVE}
        if item.via in ("format", "group", "pronoun") or len(states) != 1:
            continue
        told = names.get(CHINA in states)
        if told is None or (item.kind == "organization" and told in (CHINA, *FIVE)):
            names[CHINA in states] = item.name
    return names


def _unnamed_sides(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return whom the next sentence names where "the ministers" talk, else the two states they talk for."""
    if reading.within(scene.start, scene.end, "person"):
        return []
    if not reading.patterns.one("unnamed_holders").search(reading.text, scene.start, scene.end):
        return []
    place = place_of(reading, match, scene)
    names = couple_next(reading, scene) or _foreign_ministers(reading, scene)
    if names:
        return [Cast(names, place, states_behind(reading, names))]
    counted = counted_sides(reading, match, scene)
    if counted:
        return [cast_of(counted, place)]
    inside = reading.within(scene.start, scene.end, "state", "organization")
    states = [
        state
        for item in inside
        if item.via not in ("format", "pronoun")
        for state in ([item.name] if item.kind == "state" else reading.bodies.home_of(item.name))
    ]
    central = {state for state in states if state in FIVE}
    if not central:
        central = sides_at(reading, scene.start) - {CHINA}
    if CHINA not in states or len(central) != 1:
        return []
    return [Cast((CHINA, *central), place, {CHINA, *central})]


def _foreign_ministers(reading: Reading, scene: Scene) -> tuple[str, ...]:
    """Return the foreign ministers of both sides, where the article has one of each and "the ministers" talk."""
    if not reading.patterns.one("two_ministers").search(reading.text, scene.start, scene.end):
        return ()
    before = reading.before(scene.start, "person")
    names = [item.name for item in before if reading.office_of.get(item.name) == "Foreign Minister"]
    both = tuple(dict.fromkeys(names))
    return both if len(both) == _TWO and has_sides(reading, list(both)) else ()


def with_body(
    reading: Reading, match: re.Match[str], scene: Scene, people: list[str]
) -> list[Cast]:
    """Return a leader and the body of the other side whose people he meets: "received the head of X"."""
    ours = {side_of(reading, name) for name in people}
    if len(people) != 1 or ours - {CHINA, "Central Asia"}:
        return []
    other = CHINA if "Central Asia" in ours else "Central Asia"
    for body in reading.within(match.end(), scene.end, "organization"):
        states = reading.bodies.states_of(body.name)
        behind = {"Central Asia" if state in FIVE else state for state in states}
        led = reading.patterns.one("met_body").search(reading.text, match.end(), body.start)
        # 会见中铁建总经理X: the head of the body stands right behind its name.
        is_met = led is not None or _is_led_by_met(reading, match, body)
        if behind == {other} and len(states) == 1 and is_met:
            cast = (people[0], body.name)
            return [Cast(cast, place_of(reading, match, scene), states_behind(reading, cast))]
    return []


def at_body(reading: Reading, match: re.Match[str], scene: Scene, people: list[str]) -> list[Cast]:
    """Return a visitor and the ministry or embassy of the other side at which he is met: "a meeting with X at the ministry"."""
    ours = {side_of(reading, name) for name in people}
    if len(people) != 1 or ours - {CHINA, "Central Asia"}:
        return []
    for body in reading.within(scene.start, scene.end, "organization"):
        before = reading.text[max(scene.start, body.start - _AT) : body.start]
        owners = reading.bodies.home_of(body.name)
        sides = {CHINA if state == CHINA else "Central Asia" for state in owners}
        is_there = reading.patterns.one("body_of_place_before").search(before) is not None
        if is_there and len(owners) == 1 and sides <= {CHINA, "Central Asia"} - ours:
            cast = (people[0], body.name)
            return [Cast(cast, place_of(reading, match, scene), states_behind(reading, cast))]
    return []


def _is_led_by_met(reading: Reading, match: re.Match[str], body: Found) -> bool:
    """Tell whether a clause meets who heads a body: nothing but the verb's ending stands between."""
    one = reading.patterns.one
    return (
        one("up_to_head").fullmatch(reading.text, match.end(), body.start) is not None
        and one("heads_of_body").match(reading.text, body.end) is not None
    )


def with_stranger(
    reading: Reading, match: re.Match[str], scene: Scene, people: list[str]
) -> list[Cast]:
    """Return a leader and the state of a visitor whom nobody knows: "General X met the president"."""
    stranger = reading.patterns.one("stranger_before").search(
        reading.text[scene.start : match.start()]
    )
    if stranger is None or len(people) != 1:
        return []
    span = (scene.start + stranger.start("name"), scene.start + stranger.end("name"))
    if any(i.start < span[1] and span[0] < i.end for i in reading.within(scene.start, scene.end)):
        return []
    other = reading.states_concerned - {reading.state_of.get(people[0], "")}
    states = {*other, reading.state_of.get(people[0], "")}
    if len(other) != 1 or not both_sides(states):
        return []
    return [Cast((people[0], *other), place_of(reading, match, scene), states)]


def states_of_strangers(reading: Reading, scene: Scene, people: list[str]) -> list[str]:
    """Return the states whose officials, unknown by name, are the other side of the talks of a leader."""
    ours = {side_of(reading, name) for name in people}
    if len(people) != 1 or ours - {CHINA, "Central Asia"}:
        return []
    behind, before = (reading.patterns.one(f"official_{where}") for where in ("after", "before"))
    names: list[str] = []
    for item in reading.within(scene.start, scene.end, "state"):
        if item.via in ("pronoun", "group", "format") or side_of(reading, item.name) in ours:
            continue
        start = max(scene.start, item.start - _OFFICIALS)
        after = behind.match(reading.text, item.end, scene.end)
        ahead = item.via != "demonym" and before.search(reading.text[start : item.start])
        span = after.span() if after else (start + ahead.start(), item.start) if ahead else None
        if span or item.via == "official":
            names.append((span and _holder_named(reading, item.name, *span)) or item.name)
    if len(set(names)) == 1 and reading.is_state(names[0]):
        return _led(reading, scene, names[0])
    return list(dict.fromkeys(names))


def _holder_named(reading: Reading, state: str, start: int, end: int) -> str | None:
    """Return the only one whom the article names with an office of a state: "the heads of government of X and Y"."""
    word = reading.patterns.one("holder_word").search(reading.text, start, end)
    offices = _OFFICES[word.lastgroup] if word and word.lastgroup else ()
    return reading.holder(state, lambda office: office in offices)


def _led(reading: Reading, scene: Scene, state: str) -> list[str]:
    """Return who led a delegation by the next sentence, else the state that sent it."""
    for sentence in neighbors(reading, scene, 0, 1):
        led = reading.patterns.one("delegation_led").match(reading.text, sentence.start)
        named = reading.within(led.end(), sentence.end, "person") if led else []
        if named and reading.state_of.get(named[0].name) == state:
            return [named[0].name]
    return [state]


def with_group(
    reading: Reading, match: re.Match[str], scene: Scene, people: list[str]
) -> list[Cast]:
    """Return one of China's and all the states of a group: "he met the ambassadors of the five states"."""
    if len(people) != 1 or side_of(reading, people[0]) != CHINA:
        return []
    before = reading.patterns.one("official_before")
    group = [
        item
        for item in reading.within(match.end(), scene.end, "state")
        if item.via == "group"
        and before.search(reading.text[max(scene.start, item.start - _OFFICIALS) : item.start])
    ]
    states = dict.fromkeys(item.name for item in group if item.name != CHINA)
    if not states:
        return []
    return [Cast((people[0], *states), place_of(reading, match, scene), {CHINA, *states})]
