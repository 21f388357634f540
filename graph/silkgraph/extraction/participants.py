"""Who takes part in an event and where: read from the words around its trigger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from silkgraph.extraction.reading import CHINA, FIVE, both_sides

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable

    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.sentences import Sentence

__all__ = ["Cast", "Scene", "participants"]


@dataclass(frozen=True, slots=True)
class Scene:
    """A stretch of a sentence that tells of one thing."""

    sentence: Sentence
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cast:
    """The participants of an event, its place, and the states of both (for the both-sides rule)."""

    names: tuple[str, ...]
    place: str | None
    states: set[str]


def participants(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene
) -> list[Cast]:
    """Return one cast per event that the trigger tells of; none where nobody fits.

    The rule's ``who`` names the way: ``visitor`` (one traveller), ``pair`` (two sides talk), ``many``
    (three states or more), ``actors`` (whoever is named).
    """
    return _WAYS[rule["who"]](reading, match, scene)


def _visitor(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    traveller = _traveller(reading, match, scene)
    if traveller is None:
        return []
    home = reading.state_of.get(traveller.name)
    if home is None:
        return []
    place = _destination(reading, match, scene, home)
    host = _host_state(reading, match, scene, home, place)
    states = {home, host} if host else {home}
    return [Cast((traveller.name,), place, states)]


def _traveller(reading: Reading, match: re.Match[str], scene: Scene) -> Found | None:
    """Find who travels: "visit by X", else the person or state before the trigger, else the last spoken of."""
    after = reading.patterns.one("visitor_after").match(reading.text, match.end())
    if after:
        stop = min(scene.end, after.end() + 60)
        named = reading.within(after.start(), stop, "person") or reading.within(
            after.start(), stop, "state"
        )
        if named:
            return named[0]
    before = reading.within(scene.start, match.start(), "person")
    if before:
        return before[-1] if _is_owner(reading, before[-1], match) else before[0]
    inside = reading.within(scene.sentence.start, match.start(), "person")
    return inside[0] if inside else antecedent(reading, scene)


def _is_owner(reading: Reading, found: Found, match: re.Match[str]) -> bool:
    """Tell whether a person stands in the possessive right before the trigger ("Rahmon's state visit")."""
    between = reading.text[found.end : match.start()]
    return len(between) < 25 and between.startswith(("’s", "'s"))


def antecedent(reading: Reading, scene: Scene) -> Found | None:
    """Return the person that a pronoun at the start of a scene means: the subject of what came before."""
    earlier = [s for s in reading.sentences if s.end <= scene.start][-2:]
    for sentence in reversed(earlier):
        people = reading.within(sentence.start, sentence.end, "person")
        if people:
            return people[0]
    return None


def _destination(reading: Reading, match: re.Match[str], scene: Scene, home: str) -> str | None:
    places = reading.within(match.start(), scene.end, "place")
    places += reading.within(scene.start, match.start(), "place")
    abroad = [item.name for item in places if reading.state_of.get(item.name) != home]
    return abroad[0] if abroad else None


def _host_state(
    reading: Reading, match: re.Match[str], scene: Scene, home: str, place: str | None
) -> str | None:
    """Return whose guest the traveller is, of the other side; the article's other side where unsaid."""
    if place and place in reading.state_of:
        return reading.state_of[place]
    after = reading.within(match.start(), scene.end, "state")
    before = reading.within(scene.start, match.start(), "state")
    for item in (*after, *before):
        if item.name != home:
            return item.name
    return _other_side(reading, home)


def _other_side(reading: Reading, home: str) -> str | None:
    """Return China for a Central Asian, for a Chinese the one Central Asian state of the article."""
    if home in FIVE:
        return CHINA
    pair = reading.two_states
    return next((state for state in pair if state != home), None) if home == CHINA else None


def _pair(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    people = _people(reading, scene)
    place = _place(reading, match, scene)
    chinese = [p for p in people if reading.state_of.get(p) == CHINA]
    central = [p for p in people if reading.state_of.get(p) in FIVE]
    if not (chinese and central):
        return []
    states_of_central = {reading.state_of[p] for p in central}
    if len(chinese) == 1 and len(states_of_central) == len(central) > 1:
        return [Cast((chinese[0], p), place, {CHINA, reading.state_of[p]}) for p in central]
    return [Cast(tuple(people), place, {CHINA, *states_of_central})]


def _people(reading: Reading, scene: Scene) -> list[str]:
    found = reading.within(scene.start, scene.end, "person")
    return list(dict.fromkeys(item.name for item in found))


def _place(reading: Reading, match: re.Match[str], scene: Scene) -> str | None:
    """Return the place nearest after the trigger, else before it, else in the sentence."""
    after = reading.within(match.end(), scene.end, "place")
    before = reading.within(scene.start, match.start(), "place")
    rest = reading.within(scene.sentence.start, scene.sentence.end, "place")
    for item in (*after, *reversed(before), *rest):
        return item.name
    return None


def _many(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    found = reading.within(scene.sentence.start, scene.sentence.end, "person", "state")
    names = without_represented(reading, [item.name for item in found])
    bodies = reading.within(scene.start, scene.end, "organization")
    states = {reading.state_of[n] for n in names if n in reading.state_of}
    if len(states) < 3 and bodies:
        members = _members(reading, bodies)
        people = [n for n in names if reading.state_of.get(n) != n]
        cast = (*people, *dict.fromkeys(b.name for b in bodies))
        return [Cast(cast, _place(reading, match, scene), states | members)]
    if len(states) < 3:
        return []
    return [Cast(tuple(names), _place(reading, match, scene), states)]


def _members(reading: Reading, bodies: Iterable[Found]) -> set[str]:
    names = {body.name for body in bodies}
    return {
        state
        for organization in reading.reference.organizations
        if organization.name in names
        for state in organization.members
    }


def without_represented(reading: Reading, names: list[str]) -> list[str]:
    """Drop the states for which a person is named, and repetitions; the order stays."""
    represented = {reading.state_of[n] for n in names if reading.state_of.get(n, n) != n}
    return list(dict.fromkeys(n for n in names if n not in represented))


def _actors(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    inside = reading.within(scene.start, scene.end, "person", "state", "organization")
    inside = [item for item in inside if item.via not in ("affiliation", "format")]
    names = _cast_names(reading, inside)
    concerned = _concerned(reading, scene)
    if not names:
        names = sorted(concerned) if both_sides(concerned) else []
    return [Cast(tuple(names), _place(reading, match, scene), concerned)] if names else []


def _cast_names(reading: Reading, found: list[Found]) -> list[str]:
    """Return people and bodies, and the states that neither of them stands for."""
    people_and_bodies = [item.name for item in found if item.kind != "state"]
    bodies = [item.name for item in found if item.kind == "organization"]
    behind = set[str]().union(*(reading.states_of_body(name) for name in bodies))
    states = [item.name for item in found if item.kind == "state" and item.name not in behind]
    return without_represented(reading, [*people_and_bodies, *states])


def _concerned(reading: Reading, scene: Scene) -> set[str]:
    """Return the states a sentence is about; in an article on two states, one of them calls the other."""
    inside = reading.within(scene.sentence.start, scene.sentence.end)
    concerned = reading.states_of(item for item in inside if item.via != "format")
    for item in inside:
        if item.kind == "organization":
            concerned |= reading.states_of_body(item.name)
    pair = reading.two_states
    return concerned | pair if pair and concerned <= pair else concerned


def _ratifier(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """One side acts on a common matter: the state whose parliament or government it is."""
    sentence = scene.sentence
    before = reading.within(sentence.start, match.start(), "state", "place")
    owners = [reading.state_of.get(item.name) for item in before]
    central = [state for state in owners if state in FIVE]
    pair = reading.two_states
    if not central and pair:
        central = [state for state in pair if state in FIVE]
    if not central:
        return []
    state = str(central[-1])
    place = _place(reading, match, scene)
    return [Cast((state,), place, _concerned(reading, scene) | {state})]


def _speaker(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """A spokesperson or ministry speaks for its side: whoever is named nearest the verb."""
    near = reading.within(scene.start, min(scene.end, match.end() + 40), "person", "organization")
    near = [item for item in near if item.kind == "person" or item.via != "affiliation"]
    if not near:
        return []
    speaker = min(near, key=lambda item: abs(item.end - match.start()))
    state = reading.state_of.get(speaker.name)
    behind = {state} if state else reading.states_of_body(speaker.name)
    return [Cast((speaker.name,), None, _concerned(reading, scene) | behind)]


_WAYS: dict[str, Callable[[Reading, re.Match[str], Scene], list[Cast]]] = {
    "visitor": _visitor,
    "pair": _pair,
    "many": _many,
    "actors": _actors,
    "ratifier": _ratifier,
    "speaker": _speaker,
}
