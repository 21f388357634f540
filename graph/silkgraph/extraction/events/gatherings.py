"""Meetings: the two sides of talks, and the many of a summit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.events.groups import few_present, group_told
from silkgraph.extraction.events.scenes import (
    Cast,
    antecedent,
    neighbors,
    place_of,
    states_behind,
    without_represented,
)
from silkgraph.extraction.names.pairs import couple, pair_at, principals
from silkgraph.extraction.names.references import is_inviter, is_object
from silkgraph.extraction.reading import CHINA, FIVE, Found, both_sides

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from silkgraph.claims import Event
    from silkgraph.extraction.events.scenes import Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["many", "pair"]

_TWO, _MANY = 2, 3
#: "The presidents" stand for so many states by name; more are named by their body.
_FEW = 6
#: How far before a name the word that puts it aside can begin.
_BEFORE = 40
#: A sentence of a few words tells no more than that there were talks.
_SHORT = 90
_NAMED = ("name", "title")


def pair(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the two sides of talks, named in the clause, beside it or by the article as a whole."""
    found = _acting(reading, match, reading.within(scene.start, scene.end, "person"))
    if _goes_on(reading, scene):
        # Whom "the sides" were taken for may only have been spoken of.
        found = [item for item in found if item.via != "pronoun"]
    people = list(dict.fromkeys(item.name for item in found))
    bare = reading.patterns.one("bare_talks")
    if not people and _is_of_talks_before(reading, scene):
        people = list(_couple_before(reading, scene))
        if not people and _goes_on(reading, scene):
            # "The sides also spoke about X" adds nothing to the talks told further up.
            return []
    unnamed = (
        []
        if people
        else _bodies_of_both(reading, match, scene) or _unnamed_sides(reading, match, scene)
    )
    if unnamed:
        return unnamed
    if not people and scene.end - scene.start <= _SHORT and bare.search(match.group()):
        # "Then talks." says who by what stands around it.
        people = list(pair_at(reading, scene.sentence) or _couple_next(reading, scene))
    if not _has_sides(reading, people):
        rest = reading.within(scene.sentence.start, scene.start, "person")
        rest += _in_the_chair(reading, scene)
        ours = {_side(reading, name) for name in people}
        people += [
            item.name
            for item in rest
            if item.name not in people and _side(reading, item.name) not in ours
        ]
    with_body = _with_body(reading, match, scene, people)
    if with_body:
        return with_body
    both = principals(reading)
    if reading.patterns.one("met_others").match(reading.text, match.end()):
        both = ()
    if (
        len(set(people) & set(both)) == 1
        and not _has_sides(reading, people)
        and not _of_others(reading, people)
    ):
        # "Talks with X came next": the other one is the article's other leader.
        people = [*people, *(name for name in both if name not in people)]
    is_open = bool(people) and not _has_sides(reading, people)
    if is_open and _speaks_of_one(reading, scene) and not _of_others(reading, people):
        sides = {_side(reading, name) for name in people}
        people += [name for name in both if _side(reading, name) not in sides]
    if len(people) == 1 and found and is_object(reading, found[0]):
        # "The talks with X lasted an hour": the other one is who was spoken of before.
        other = antecedent(reading, scene)
        people += [other.name] if other else []
        if not _has_sides(reading, people):
            side = _side(reading, people[0])
            people = [people[0], *(name for name in both if _side(reading, name) != side)]
    if not _has_sides(reading, people) and people:
        people += _host_left_out(reading, match, scene, people)
    return _casts(reading, match, scene, found, people) if _has_sides(reading, people) else []


def _casts(
    reading: Reading, match: re.Match[str], scene: Scene, found: list[Found], people: list[str]
) -> list[Cast]:
    """Return the talks that people of both sides had: together, or one with each of the others."""
    chinese = [p for p in people if reading.state_of.get(p) == CHINA]
    central = [p for p in people if reading.state_of.get(p) in FIVE]
    states = {reading.state_of[p] for p in central}
    place = place_of(reading, match, scene)
    at = {item.name: item.end for item in found}
    apart = reading.patterns.one("one_by_one").search(reading.text, scene.start, match.end())
    if len(chinese) == 1 < len(central) and (apart or len(states) == len(central)):
        summit = reading.patterns.one("for_a_summit")
        is_for_all = summit.search(reading.text, scene.start, scene.end) is not None
        hosts = reading.patterns.one("reception").search(match.group()) is not None
        several = reading.patterns.one("several_talks")
        hosts = hosts and not several.search(reading.text, scene.start, scene.end)
        if len(central) >= _MANY and (is_for_all or (hosts and _of_others(reading, people))):
            # "He received the five for their summit" tells of one meeting.
            return []
        return [
            Cast((chinese[0], p), place, {CHINA, reading.state_of[p]}, at=at.get(p))
            for p in central
        ]
    between = reading.text[match.end() : scene.end]
    met = {item.name for item in found if item.start >= match.end()}
    is_apart = set(chinese) <= met and not met & set(central)
    if len(central) == 1 < len(chinese) and (
        is_apart or apart or reading.patterns.one("and_with").search(between)
    ):
        return [Cast((central[0], p), place, {CHINA, *states}, at=at.get(p)) for p in chinese]
    return [Cast(tuple(people), place, {CHINA, *states})]


def _with_body(
    reading: Reading, match: re.Match[str], scene: Scene, people: list[str]
) -> list[Cast]:
    """Return a leader and the body of the other side whose people he meets: "received the head of X"."""
    ours = {_side(reading, name) for name in people}
    if len(people) != 1 or ours - {CHINA, "Central Asia"}:
        return []
    for body in reading.within(match.end(), scene.end, "organization"):
        states = reading.states_of_body(body.name)
        other = CHINA if "Central Asia" in ours else "Central Asia"
        behind = {"Central Asia" if state in FIVE else state for state in states}
        is_met = reading.patterns.one("met_body").search(reading.text, match.end(), body.start)
        if behind == {other} and len(states) == 1 and is_met:
            cast = (people[0], body.name)
            return [Cast(cast, place_of(reading, match, scene), states_behind(reading, cast))]
    return []


def _speaks_of_one(reading: Reading, scene: Scene) -> bool:
    """Tell whether a scene has a "he" for somebody whom the article is about."""
    return reading.patterns.one("pronoun").search(reading.text, scene.start, scene.end) is not None


def _unnamed_sides(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return whom the next sentence names where "the ministers" talk, else the two states they talk for."""
    if reading.within(scene.start, scene.end, "person"):
        return []
    if not reading.patterns.one("unnamed_holders").search(reading.text, scene.start, scene.end):
        return []
    place = place_of(reading, match, scene)
    names = _couple_next(reading, scene)
    if names:
        return [Cast(names, place, states_behind(reading, names))]
    inside = reading.within(scene.start, scene.end, "state", "organization")
    states = [
        state
        for item in inside
        if item.via not in ("format", "pronoun")
        for state in ([item.name] if item.kind == "state" else _only(reading, item.name))
    ]
    central = {state for state in states if state in FIVE}
    if CHINA not in states or len(central) != 1:
        return []
    return [Cast((CHINA, *central), place, {CHINA, *central})]


def _bodies_of_both(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the bodies of the two sides that talk: "the two central banks discussed"."""
    inside = reading.within(scene.start, match.start(), "organization")
    bodies = [item.name for item in inside if item.via == "name" and _only(reading, item.name)]
    states = states_behind(reading, bodies)
    if len(set(bodies)) != _TWO or not both_sides(states):
        return []
    return [Cast(tuple(dict.fromkeys(bodies)), place_of(reading, match, scene), states)]


def _only(reading: Reading, body: str) -> set[str]:
    """Return the one state whose body it is."""
    states = reading.states_of_body(body)
    return states if len(states) == 1 else set()


def _acting(reading: Reading, match: re.Match[str], found: list[Found]) -> list[Found]:
    """Leave out whom another verb has for its object: "he signed it with X and was received by Y"."""
    after = [item for item in found if item.start >= match.end()]
    if match.group().split()[-1:] == ["of"] and _has_sides(reading, [item.name for item in after]):
        # "X recalled the meeting of Y with Z": X was not there.
        return after
    acting = [item for item in found if item.end > match.start() or not is_object(reading, item)]
    return acting if _has_sides(reading, [item.name for item in acting]) else found


def _in_the_chair(reading: Reading, scene: Scene) -> list[Found]:
    """Return whom the rest of the sentence puts at the table."""
    presence = reading.patterns.one("presence")
    if not presence.search(reading.text, scene.end, scene.sentence.end):
        return []
    return reading.within(scene.end, scene.sentence.end, "person")


def _host_left_out(
    reading: Reading, match: re.Match[str], scene: Scene, people: list[str]
) -> list[str]:
    """Return China's leader for guests who "were received", if the article has one."""
    passive = reading.patterns.one("passive_talks")
    window = reading.text[max(scene.start, match.start() - _BEFORE) : match.end()]
    if not passive.search(window) or any(reading.state_of.get(p) not in FIVE for p in people):
        return []
    heads = [name for name in reading.heads if reading.state_of.get(name) == CHINA]
    return heads if len(heads) == 1 else []


def _is_of_talks_before(reading: Reading, scene: Scene) -> bool:
    """Tell whether a sentence only goes on with talks: "The talks were held in X"."""
    sentence = scene.sentence
    again = reading.patterns.one("again_bilateral_meeting")
    is_again = again.match(reading.text, sentence.start, sentence.end) is not None
    return is_again or _goes_on(reading, scene)


def _goes_on(reading: Reading, scene: Scene) -> bool:
    """Tell whether "the sides" of talks told before are the subject of a sentence."""
    sides = reading.patterns.one("sides_go_on")
    return sides.match(reading.text, scene.sentence.start, scene.sentence.end) is not None


def _couple_before(reading: Reading, scene: Scene) -> tuple[str, ...]:
    """Return the two whom the sentence before names."""
    for sentence in neighbors(reading, scene, 1, 0):
        people = reading.within(sentence.start, sentence.end, "person")
        if _goes_on(reading, scene):
            # "Carry out what the two presidents agreed": those do not talk here.
            people = [item for item in people if item.via not in ("role", "pronoun")]
        return couple(reading, people)
    return ()


def _couple_next(reading: Reading, scene: Scene) -> tuple[str, ...]:
    """Return the two whom the next sentence of the same block names."""
    for sentence in neighbors(reading, scene, 0, 1):
        if sentence.block == scene.sentence.block:
            return couple(reading, reading.within(sentence.start, sentence.end, "person"))
    return ()


def _side(reading: Reading, name: str) -> str | None:
    state = reading.state_of.get(name)
    return "Central Asia" if state in FIVE else state


def _has_sides(reading: Reading, people: list[str]) -> bool:
    states = {reading.state_of.get(p) for p in people}
    return CHINA in states and any(state in FIVE for state in states)


def _of_others(reading: Reading, people: list[str]) -> set[str]:
    """Return the people of neither side: talks with them are not talks with whom the article is about."""
    ours = {CHINA, *FIVE}
    return {name for name in people if reading.state_of.get(name, CHINA) not in ours}


def many(
    reading: Reading, match: re.Match[str], scene: Scene, told: dict[str, Event]
) -> list[Cast]:
    """Return the many of a summit or ministerial meeting: of the sentence, else of those around it."""
    found = reading.within(scene.sentence.start, scene.sentence.end, "person", "state")
    apart = reading.patterns.one("apart_from_gathering").search(
        reading.text, match.end(), scene.sentence.end
    )
    if apart:
        # Whom one of them met in those days is not said to be at the table.
        found = [item for item in found if item.end <= apart.start()]
    found = [item for item in found if not _is_aside(reading, item)]
    if sum(item.start == match.start() and item.via == "pronoun" for item in found) == _TWO:
        # "They met": two make no summit.
        return []
    names = [item.name for item in found]
    for body in reading.within(scene.start, scene.end, "organization"):
        if body.via == "affiliation":
            # "The heads of the foreign ministries of China and five states"
            found += [Found(body.start, body.end, "state", s) for s in _only(reading, body.name)]
            names += _only(reading, body.name)
    states = reading.states_of(found)
    place = place_of(reading, match, scene)
    named = reading.states_of(item for item in found if item.via != "format")
    bodies = reading.within(scene.start, scene.end, "organization")
    bodies = [item for item in bodies if item.via not in ("affiliation", "format")]
    members = _members(reading, bodies)
    if len(members) >= _MANY and not (len(named) >= _MANY and both_sides(named)):
        people = [n for n in names if reading.state_of.get(n) != n]
        people += _present(reading, scene) + _leaders_beside(reading, scene, members)
        people += _elided(reading, match, scene)
        people = without_represented(reading, people)
        cast = (*people, *dict.fromkeys(b.name for b in bodies))
        return [Cast(cast, place, states | members)]
    if len(states) >= _MANY and len(named) < _MANY and few_present(reading, found):
        # "Xi was there for the China-Central Asia summit": the name of a format puts nobody there.
        people = [item.name for item in found if item.kind == "person"]
        people += _present(reading, scene) + _leaders_beside(reading, scene, states)
        return [Cast(tuple(without_represented(reading, people)), place, states)]
    if len(states) >= _MANY:
        names += _present(reading, scene) + _leaders_beside(reading, scene, states)
        return [Cast(tuple(without_represented(reading, names)), place, states)]
    holders = reading.patterns.one("unnamed_holders").search(match.group())
    is_pair = both_sides(states) and len(states) == _TWO and not bodies
    if holders and is_pair and _are_unnamed(found):
        # "The ministers of the two states met": two make no gathering.
        return []
    return _of_context(reading, match, scene, found, told.get("summit"))


def _are_unnamed(found: list[Found]) -> bool:
    return all(item.kind == "state" and item.via != "pronoun" for item in found)


def _of_context(
    reading: Reading,
    match: re.Match[str],
    scene: Scene,
    found: list[Found],
    former: Event | None,
) -> list[Cast]:
    """Return the many where the sentence does not list them: those told before, or listed around it."""
    states = reading.states_of(found)
    place = place_of(reading, match, scene)
    members_told = states_behind(reading, former.participants) if former else set()
    if former and not any(item.kind == "person" for item in found) and not states - members_told:
        bodies_told = [n for n in former.participants if len(reading.states_of_body(n)) >= _MANY]
        group = reading.patterns.one("group_of_leaders")
        if len(members_told) <= _FEW and group.search(reading.text, scene.start, scene.end):
            bodies_told = []
        return [Cast(tuple(bodies_told or sorted(members_told)), place, members_told)]
    spoken_of = _members(reading, reading.before(match.start(), "organization")[-1:])
    if len(spoken_of) >= _MANY and states <= spoken_of and not found:
        return [Cast(tuple(sorted(spoken_of)), place, spoken_of)]
    if not states - {CHINA, *FIVE} and reading.patterns.one("group_of_leaders").search(
        reading.text, scene.start, scene.end
    ):
        # "The heads of state are to meet": those of the states that the text grouped last.
        grouped = group_told(reading, scene)
        if grouped:
            return [Cast(tuple(sorted(grouped)), place, grouped)]
    listed = _listed_around(reading, scene)
    if both_sides(reading.states_of(listed)) and not _is_elsewhere(reading, scene):
        names = [item.name for item in (*found, *listed) if item.kind == "person"]
        return [Cast(tuple(dict.fromkeys(names)), place, reading.states_of(listed))]
    present = [item for item in found if item.kind == "person" and not is_object(reading, item)]
    where = reading.state_of.get(place or "")
    is_summit = reading.patterns.one("summit_word").search(match.group())
    if is_summit and present and both_sides({where or "", *reading.states_of(present)}):
        # "In May he was at the summit in Xi'an": he took part, whoever else did.
        names = [item.name for item in present]
        return [
            Cast(tuple(dict.fromkeys(names)), place, {where or "", *reading.states_of(present)})
        ]
    return []


def _is_aside(reading: Reading, item: Found) -> bool:
    """Tell whether somebody is named as the inviting side, or as the one met beside the gathering."""
    before = reading.text[max(0, item.start - _BEFORE) : item.start]
    is_partner = reading.patterns.one("partner_before").search(before)
    return bool(is_partner) or is_inviter(reading, item)


def _elided(reading: Reading, match: re.Match[str], scene: Scene) -> list[str]:
    """Return who attends where Chinese leaves the subject out: whoever was spoken of."""
    attends = reading.patterns.one("attends_without_subject")
    window = reading.text[scene.start : match.start()]
    if not attends.search(window) or reading.within(scene.start, match.start(), "person"):
        return []
    spoken_of = antecedent(reading, scene)
    return [spoken_of.name] if spoken_of else []


def _is_elsewhere(reading: Reading, scene: Scene) -> bool:
    """Tell whether a sentence puts its meeting among others: "the NATO summit in Brussels"."""
    inside = reading.within(scene.sentence.start, scene.sentence.end)
    states = reading.states_of(item for item in inside if item.kind != "area")
    return bool(states) and not states & {CHINA, *FIVE}


def _leaders_beside(reading: Reading, scene: Scene, states: set[str]) -> list[str]:
    """Return the people named next to a sentence that only lists the states."""
    names: list[str] = []
    for sentence in neighbors(reading, scene, 1, 2):
        people = reading.within(sentence.start, sentence.end, "person")
        named = [p.name for p in people if p.via in _NAMED]
        if len({reading.state_of.get(name) for name in named} & states) >= _MANY:
            names += named
    return names


def _present(reading: Reading, scene: Scene) -> list[str]:
    """Return whom the next sentences put at the table of a meeting that this one names."""
    names: list[str] = []
    for sentence in neighbors(reading, scene, 0, 2):
        is_other_line = sentence.kind != "paragraph" and sentence.block != scene.sentence.block
        presence = reading.patterns.one("presence")
        if is_other_line or not presence.search(reading.text, sentence.start, sentence.end):
            break
        inside = reading.within(sentence.start, sentence.end, "person", "state")
        names += [item.name for item in inside if item.via in ("name", "title", "role", "surname")]
        names += [item.name for item in inside if item.kind == "person"]
    return names


def _listed_around(reading: Reading, scene: Scene) -> list[Found]:
    """Return the people of the sentences around, which list who was there."""
    listed: list[Found] = []
    for sentence in neighbors(reading, scene, 1, 3):
        people = reading.within(sentence.start, sentence.end, "person")
        listed += [item for item in people if item.via in _NAMED]
        if len(reading.states_of(listed)) >= _MANY + 2:
            break
    return listed


def _members(reading: Reading, bodies: Iterable[Found]) -> set[str]:
    names = {body.name for body in bodies}
    return {
        state
        for organization in reading.reference.organizations
        if organization.name in names
        for state in organization.members
    }
