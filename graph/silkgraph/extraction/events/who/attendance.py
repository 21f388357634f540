"""Who of those named beside a gathering sits at its table: whoever tells of it or prepares it does not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.places import place_of
from silkgraph.extraction.events.scenes.scene import Cast, cast_of, neighbors, states_behind
from silkgraph.extraction.events.who.beside import couple_next
from silkgraph.extraction.names.sections import sides_at
from silkgraph.extraction.reading import both_sides

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Found, Reading

__all__ = [
    "commission",
    "preparation",
    "seated",
    "session",
    "sitting",
    "without_honored",
    "without_hosts",
    "without_met_before",
]

_SPOKESPERSON = "spokesperson"
_MANY = 3
#: "Commission" stands so near before the word for its session.
_COMMISSION = 8
_COMMAS = (",", "，")
_COMMISSIONS = {"Commission", "Committee", "Subcommittee"}


def preparation(reading: Reading, match: re.Match[str], scene: Scene) -> int | None:
    """Return where a text begins to say that a gathering is being prepared, ``None`` if it does not."""
    before = reading.patterns.one("prepared_before")
    for cue in before.finditer(reading.text, scene.start, match.start()):
        if cue.end() == match.start():
            return cue.start()
    return match.start() if _goes_on_with_preparation(reading, match) else None


def sitting(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the commission of two states that sits, where nobody is named: "the commission will meet in May"."""
    word = reading.patterns.one("commission_sits")
    start = max(scene.start, match.start() - _COMMISSION)
    if not word.search(reading.text, start, match.end()) or couple_next(reading, scene):
        return []
    body = _commission_meant(reading, scene)
    clause = max(scene.start, *(reading.text.rfind(c, 0, match.start()) for c in _COMMAS))
    named = reading.within(clause, scene.end, "person") or _led_next(reading, scene)
    if body is None or named:
        return []
    return [Cast((body,), place_of(reading, match, scene), reading.bodies.states_of(body))]


def commission(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return who sat in a commission of the two states that a section is about: those named next, else the states."""
    if not reading.patterns.one("commission_session").search(match.group()):
        return []
    place, names = place_of(reading, match, scene), couple_next(reading, scene)
    sides = sides_at(reading, scene.start)
    if names:
        return [Cast(names, place, states_behind(reading, names))]
    if not sides or reading.within(scene.start, scene.end, "person"):
        return []
    return [cast_of(sides, place)]


def _commission_meant(reading: Reading, scene: Scene) -> str | None:
    """Return the commission of both sides that was named last, if a clause names no other states."""
    inside = reading.states_of(reading.within(scene.start, scene.end, "state"))
    for item in reversed(reading.within(0, scene.end, "organization")):
        states = reading.bodies.states_of(item.name)
        if set(item.name.split()) & _COMMISSIONS and both_sides(states):
            return item.name if inside <= states else None
    return None


def _goes_on_with_preparation(reading: Reading, match: re.Match[str]) -> bool:
    return reading.patterns.one("prepared_after").match(reading.text, match.end()) is not None


def seated(reading: Reading, match: re.Match[str], scene: Scene, casts: list[Cast]) -> list[Cast]:
    """Return the casts of a gathering without those who do not sit at its table.

    A spokesperson announces it, a ministry of one state does so beside the organization that meets; those who
    prepare it are not said to be there. Where nobody is left, the states behind them meet.
    """
    prepared = preparation(reading, match, scene) is not None
    named = reading.states_of(reading.within(scene.start, scene.end, "state"))
    states = named if prepared and len(named) >= _MANY and both_sides(named) else set()
    casts = [
        _without_outsiders(reading, replace(cast, states=states or cast.states), prepared=prepared)
        for cast in casts
    ]
    return [
        _without_recalling(reading, match, scene, _without_speaker(reading, match, scene, cast))
        for cast in casts
    ]


def _without_recalling(reading: Reading, match: re.Match[str], scene: Scene, cast: Cast) -> Cast:
    """Return a cast with the states for "the sides" who only recall a gathering: they are not said to have been there."""
    recalled = reading.patterns.one("only_recalled").search(
        reading.text[scene.start : match.start()]
    )
    if recalled is None:
        return cast
    before = reading.within(scene.start, scene.start + recalled.start(), "person")
    meant = {item.name for item in before if item.via == "pronoun"}
    if not meant or not meant.intersection(cast.names):
        return cast
    names = [reading.state_of.get(name, name) if name in meant else name for name in cast.names]
    return replace(cast, names=tuple(dict.fromkeys(names)))


def _without_speaker(reading: Reading, match: re.Match[str], scene: Scene, cast: Cast) -> Cast:
    """Return a cast without who only speaks of the gathering: an organization or others meet, or the states do."""
    said = reading.patterns.one("speaks_of_it")
    people = reading.within(scene.start, match.start(), "person")
    telling = {
        item.name
        for item in people
        if (words := said.match(reading.text, item.end)) and words.end() <= match.start()
    }
    kept = [name for name in cast.names if name not in telling]
    if telling and not kept and both_sides(cast.states):
        kept = sorted(cast.states)
    return replace(cast, names=tuple(kept)) if telling and kept else cast


def session(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the two states of a commission that meets, with whoever is told to have led the session.

    "The second session of the Chinese-Kazakh Committee was held in Beijing. It was led by X and Y": of a Y
    whom no record knows, his state stands for him.
    """
    if not reading.patterns.one("session").search(match.group()):
        return []
    bodies = [
        body
        for body in reading.within(scene.start, match.end(), "organization")
        if body.start <= match.start() <= body.end
    ]
    states = set[str]().union(*(reading.bodies.states_of(body.name) for body in bodies))
    if not both_sides(states):
        return []
    led = _leaders(reading, scene, states)
    names = (*led, *sorted(states - {reading.state_of[name] for name in led}))
    return [Cast(names, place_of(reading, match, scene), states)]


def _leaders(reading: Reading, scene: Scene, states: set[str]) -> list[str]:
    """Return who led a session: named in its sentence, or in the next one that says who did."""
    led = reading.within(scene.start, scene.end, "person") or _led_next(reading, scene)
    names = dict.fromkeys(item.name for item in led if item.via in ("name", "title"))
    return [name for name in names if reading.state_of.get(name) in states]


def _led_next(reading: Reading, scene: Scene) -> list[Found]:
    """Return whom the next sentence names as those who led."""
    presence = reading.patterns.one("presence")
    for sentence in neighbors(reading, scene, 0, 1):
        if presence.search(reading.text, sentence.start, sentence.end):
            return reading.within(sentence.start, sentence.end, "person")
    return []


def _without_outsiders(reading: Reading, cast: Cast, *, prepared: bool) -> Cast:
    gathers = any(reading.bodies.gathers(name) for name in cast.names)
    kept = [
        name
        for name in cast.names
        if _SPOKESPERSON not in (reading.office_of.get(name) or "")
        and not (prepared and name in reading.office_of)
        and not (gathers and _is_national_body(reading, name))
    ]
    return cast if len(kept) == len(cast.names) else replace(cast, names=_or_states(kept, cast))


def _is_national_body(reading: Reading, name: str) -> bool:
    return reading.state_of.get(name) != name and bool(
        name not in reading.office_of and reading.bodies.home_of(name)
    )


def _or_states(names: list[str], cast: Cast) -> tuple[str, ...]:
    return tuple(names) or tuple(sorted(cast.states))


def without_honored(reading: Reading, scene: Scene, casts: list[Cast]) -> list[Cast]:
    """Return the casts with his state for whoever only a memorial is named for."""
    memorial = reading.patterns.one("memorial_after")
    people = reading.within(scene.start, scene.end, "person")
    honored = {item.name for item in people if memorial.match(reading.text, item.end)}
    states = {name: reading.state_of.get(name, name) for name in honored}
    return [
        replace(cast, names=tuple(dict.fromkeys(states.get(name, name) for name in cast.names)))
        for cast in casts
    ]


def without_hosts(
    reading: Reading, match: re.Match[str], scene: Scene, casts: list[Cast]
) -> list[Cast]:
    """Return the casts of a visit without whoever welcomes a guest there, and so is at home."""
    welcomes = reading.patterns.one("welcomes").search(reading.text, scene.start, match.start())
    if welcomes is None:
        return casts
    people = reading.within(scene.start, welcomes.start(), "person")
    guests = {item.name for item in reading.within(welcomes.start(), scene.end, "person")}
    hosts = {item.name for item in people} - guests
    return [cast for cast in casts if not hosts.issuperset(cast.names)]


def without_met_before(
    reading: Reading, match: re.Match[str], start: int, inside: list[Found]
) -> list[Found]:
    """Leave out whom verbs before have for their object: "X held talks with Y, met Z and attended a forum"."""
    goes_on = reading.patterns.one("then_attends").search(reading.text[start : match.start()])
    people = [i for i in inside if goes_on and i.kind == "person"]
    before = [i for i in people if goes_on and i.end <= start + goes_on.start()]
    if not before:
        return inside
    row = before[:1]
    joined = reading.patterns.one("joined")
    for item in before[1:]:
        if joined.fullmatch(reading.text, row[-1].end, item.start):
            row.append(item)
    return [item for item in inside if item in row or item not in before]
