"""Gatherings: the many of a summit or a meeting of ministers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.places import place_of
from silkgraph.extraction.events.scenes.scene import (
    Cast,
    antecedent,
    cast_of,
    neighbors,
    states_behind,
    without_represented,
)
from silkgraph.extraction.events.who.attendance import without_met_before
from silkgraph.extraction.events.who.groups import few_present, group_told, pair_told
from silkgraph.extraction.names.grammar import is_inviter, is_object
from silkgraph.extraction.reading import (
    CHINA,
    FIVE,
    HEAD_OF_GOVERNMENT,
    HEAD_OF_STATE,
    Found,
    both_sides,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from silkgraph.claims import Event
    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["many"]

_TWO, _MANY = 2, 3
#: Words for officials who are not named.
_HOLDERS = ("unnamed_holders", "holder_word")
#: "The presidents" stand for so many states by name; more are named by their body.
_FEW = 6
#: How far before a name the word that puts it aside can begin.
_BEFORE = 40
_NAMED = ("name", "title")
#: The name of an organization stands so near before what it holds.
_CALLED = 18
#: Those whose meeting is a summit.
_HEADS = (*HEAD_OF_STATE, *HEAD_OF_GOVERNMENT)
#: Who was there may be told in so many sentences.
_ROLL = 6


def many(
    reading: Reading, match: re.Match[str], scene: Scene, told: dict[str, Event]
) -> list[Cast]:
    """Return the many of a summit or ministerial meeting: of the sentence, else of those around it."""
    found = _at_the_table(reading, match, scene)
    counted = reading.patterns.one("two_before").search(reading.text, scene.start, match.start())
    at = counted.start() if counted else match.start()
    if sum(item.start == at and item.via == "pronoun" for item in found) == _TWO:
        # "They met": two make no summit.
        return []
    bodies = _bodies_in(reading, match, scene)
    counted_in = _counted_members(reading, bodies)
    heads = _behind_heads(reading, scene) + counted_in
    homes = {item.name for item in heads}
    found += heads
    names = [item.name for item in found]
    states = reading.states_of(found) | homes
    place = place_of(reading, match, scene)
    named = reading.states_of(
        item for item in found if item.via != "format" and not _is_location(reading, item)
    )
    named |= homes
    bodies = [] if counted_in else bodies or _body_of_group(reading, match, found)
    members = _members(reading, bodies)
    is_of_group = bool(bodies) and bodies[0].end <= scene.start
    by_name = named if not members else set() if is_of_group else _by_name(reading, found)
    is_listed = (
        len(by_name) >= _MANY and both_sides(by_name) and not _is_of_body(reading, match, bodies)
    )
    if len(members) >= _MANY and not is_listed:
        people = [n for n in names if reading.state_of.get(n) != n]
        people += _present(reading, scene) + _leaders_beside(reading, match, scene, members)
        people += _elided(reading, match, scene) or pair_told(reading, match, scene, told)
        people = without_represented(reading, people)
        cast = (*people, *dict.fromkeys(b.name for b in bodies))
        return [Cast(cast, place, states | members)]
    if len(states) >= _MANY and len(named) < _MANY and few_present(reading, found):
        # "Xi was there for the China-Central Asia summit": the name of a format puts nobody there.
        people = [item.name for item in found if item.kind == "person"]
        people += _present(reading, scene) + _leaders_beside(reading, match, scene, states)
        return [Cast(tuple(without_represented(reading, people)), place, states)]
    if len(states) >= _MANY:
        host = _host_left_out(reading, states, place)
        states, names = states.union(host), names + host
        names += _present(reading, scene) + _leaders_beside(reading, match, scene, states)
        names += _roll_of(reading, scene, names, states)
        return [Cast(tuple(without_represented(reading, names)), place, states)]
    holders = any(reading.patterns.one(n).search(match.group()) for n in _HOLDERS)
    is_pair = both_sides(states) and len(states) == _TWO and not bodies
    if holders and is_pair and _are_unnamed(found):
        # "The ministers of the two states met": two make no gathering.
        return []
    return _of_context(reading, match, scene, found, told.get("summit"))


def _at_the_table(reading: Reading, match: re.Match[str], scene: Scene) -> list[Found]:
    """Return the people and states that a sentence puts at a gathering."""
    found = reading.within(scene.sentence.start, scene.sentence.end, "person", "state")
    if scene.start > scene.sentence.start and reading.within(scene.start, scene.end, "person"):
        # What comes before is told of another day.
        found = [item for item in found if item.start >= scene.start]
    over = reading.patterns.one("gathering_end").search(
        reading.text, match.end(), scene.sentence.end
    )
    if over:
        # Whom one of them met then is not said to be at the table.
        found = [item for item in found if item.end <= over.start()]
    found = without_met_before(reading, match, scene.sentence.start, found)
    return [item for item in found if not _is_aside(reading, match, item)]


def _counted_members(reading: Reading, bodies: list[Found]) -> list[Found]:
    """Return the states of a format that is called by their number, as found there: 中国+中亚五国."""
    counted = reading.patterns.one("counted_format")
    return [
        Found(body.start, body.end, "state", state)
        for body in bodies
        if body.via == "meeting" and counted.search(reading.text, body.start, body.end)
        for state in sorted(_members(reading, [body]))
    ]


def _as_body(reading: Reading, scene: Scene, body: Found) -> tuple[str, ...]:
    """Return an organization of states with whoever is told to have been there; of a looser format its states."""
    if not reading.bodies.is_alliance(body.name):
        return tuple(sorted(_members(reading, [body])))
    present = without_represented(reading, _present(reading, scene))
    return (*(name for name in present if reading.state_of.get(name) != name), body.name)


def _bodies_in(reading: Reading, match: re.Match[str], scene: Scene) -> list[Found]:
    """Return the bodies that a clause names, not only as where somebody comes from."""
    bodies = reading.within(scene.start, scene.end, "organization")
    return [
        item
        for item in bodies
        if item.via not in ("affiliation", "format")
        # "The premiers of the SCO gather": all of them.
        or (item.via == "affiliation" and match.start() < item.start < match.end())
    ]


def _is_of_body(reading: Reading, match: re.Match[str], bodies: list[Found]) -> bool:
    """Tell whether a gathering is called by its organization, whatever states a sentence names beside it."""
    for body in bodies:
        between = reading.text[body.end : match.start()] or reading.text[match.end() : body.start]
        # "The summit of the SCO member states", 上合组织成员国元首理事会会议
        if len(between) <= _CALLED and not set(",.;，。；、") & set(between):
            return True
    return False


def _body_of_group(reading: Reading, match: re.Match[str], found: list[Found]) -> list[Found]:
    """Return the organization spoken of whose members "the six presidents" are, if it has so many."""
    spoken_of = _gathering_before(reading, match)
    group = {item.name for item in found if item.kind == "state" and item.via == "group"}
    if not spoken_of or not reading.bodies.is_alliance(spoken_of[0].name):
        return []
    return spoken_of if group == reading.bodies.members_of(spoken_of[0].name, reading.day) else []


def _behind_heads(reading: Reading, scene: Scene) -> list[Found]:
    """Return the states of "the heads of the foreign ministries of China and five states", as found there."""
    return [
        Found(body.start, body.end, "state", state)
        for body in reading.within(scene.start, scene.end, "organization")
        if body.via == "affiliation"
        for state in reading.bodies.home_of(body.name)
    ]


def _host_left_out(reading: Reading, states: set[str], place: str | None) -> list[str]:
    """Return the host of many: "The presidents of A, B and C came to Shanghai, where the four met"."""
    where = reading.state_of.get(place or "", "")
    return [where] if not both_sides(states) and both_sides(states | {where}) else []


def _by_name(reading: Reading, found: list[Found]) -> set[str]:
    """Return the states that are named, not only counted: "the transport ministers of the three countries"."""
    return reading.states_of(
        item
        for item in found
        if item.via not in ("format", "pronoun") and not _is_location(reading, item)
    )


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
        bodies_told = [n for n in former.participants if len(reading.bodies.states_of(n)) >= _MANY]
        group = reading.patterns.one("group_of_leaders")
        if len(members_told) <= _FEW and group.search(reading.text, scene.start, scene.end):
            bodies_told = []
        return [Cast(tuple(bodies_told or sorted(members_told)), place, members_told)]
    gathering = _gathering_before(reading, match)
    spoken_of = _members(reading, gathering)
    if len(spoken_of) >= _MANY and states <= spoken_of and not found:
        return [Cast(_as_body(reading, scene, gathering[0]), place, spoken_of)]
    came = [n for n in _present(reading, scene) if reading.state_of.get(n, n) != n]
    is_hosted = reading.patterns.one("hosted_by").match(reading.text, match.end())
    if is_hosted and both_sides(spoken_of) and states <= spoken_of and came:
        # "A summit hosted by X. Y and Z were present": of the body spoken of.
        people = [item.name for item in found if item.kind == "person"] + came
        names = without_represented(reading, people)
        return [Cast((*names, gathering[0].name), place, spoken_of)]
    if not states - {CHINA, *FIVE} and reading.patterns.one("group_of_leaders").search(
        reading.text, scene.start, scene.end
    ):
        # "The heads of state are to meet": those of the states that the text grouped last.
        grouped = group_told(reading, scene)
        if grouped:
            return [cast_of(grouped, place)]
    is_summit = reading.patterns.one("summit_word").search(match.group()) is not None
    listed = _roll_around(reading, scene, is_summit=is_summit)
    holders = reading.patterns.one("unnamed_holders")
    if holders.search(reading.text, scene.start, scene.end):
        # "The energy ministers" are not the presidents named beside them.
        listed = [i for i in listed if reading.office_of.get(i.name) not in HEAD_OF_STATE]
        named = reading.within(scene.sentence.start, scene.sentence.end, "state")
        gathered = list(dict.fromkeys(item.name for item in named))
        if not listed and len(gathered) >= _MANY and both_sides(set(gathered)):
            return [Cast(tuple(gathered), place, set(gathered))]
    if both_sides(reading.states_of(listed)) and not _is_elsewhere(reading, scene):
        names = [item.name for item in (*found, *listed) if item.kind == "person"]
        return [Cast(tuple(dict.fromkeys(names)), place, reading.states_of(listed))]
    present = [item for item in found if item.kind == "person" and not is_object(reading, item)]
    where = reading.state_of.get(place or "")
    if is_summit and present and both_sides({where or "", *reading.states_of(present)}):
        # "In May he was at the summit in Xi'an": he took part, whoever else did.
        names = [item.name for item in present]
        return [
            Cast(tuple(dict.fromkeys(names)), place, {where or "", *reading.states_of(present)})
        ]
    if is_summit and len(spoken_of) >= _MANY and reading.patterns.habit("summits_in_passing"):
        # "They spoke of the summit": of the organization that the text has named.
        return [Cast((gathering[0].name,), place, spoken_of)]
    return []


def _roll_around(reading: Reading, scene: Scene, *, is_summit: bool) -> list[Found]:
    """Return who is listed around a gathering: around a summit that may be only spoken of nobody but its heads."""
    listed = _listed_around(reading, scene)
    if not is_summit or not reading.patterns.habit("summits_in_passing"):
        return listed
    heads = [item for item in listed if reading.office_of.get(item.name) in _HEADS]
    return heads if len(reading.states_of(heads)) >= _MANY else []


def _gathering_before(reading: Reading, match: re.Match[str]) -> list[Found]:
    """Return the organization of many states that was spoken of last."""
    bodies = reading.before(match.start(), "organization")
    many_behind = [i for i in bodies if i.via != "format" and len(_members(reading, [i])) >= _MANY]
    return many_behind[-1:]


def _is_aside(reading: Reading, match: re.Match[str], item: Found) -> bool:
    """Tell whether somebody is named as the inviting side, or as the one met beside the gathering."""
    before = reading.text[max(0, item.start - _BEFORE) : item.start]
    one = reading.patterns.one
    is_partner = one("partner_before").search(before) is not None
    # 中国同中亚五国举行峰会: with whom the gathering is held is at it.
    if one("holds_with").match(reading.text, item.end, match.end()):
        is_partner = False
    return is_partner or is_inviter(reading, item) or _is_observer(reading, item)


def _is_observer(reading: Reading, item: Found) -> bool:
    """Tell whether somebody only watches a gathering: "Iran attended as an observer", "observers from Iran"."""
    one = reading.patterns.one
    before = reading.text[max(0, item.start - _BEFORE) : item.start]
    behind = one("observer_after").match(reading.text, item.end)
    return behind is not None or one("observer_before").search(before) is not None


def _is_location(reading: Reading, item: Found) -> bool:
    """Tell a state that only says where: "arrived in Tajikistan after a summit in Astana, Kazakhstan"."""
    before = reading.text[max(0, item.start - _BEFORE) : item.start]
    places = reading.within(max(0, item.start - _BEFORE), item.start, "place")
    is_of_place = bool(places) and reading.text[places[-1].end : item.start].strip() in ("", ",")
    return item.kind == "state" and (
        is_of_place or reading.patterns.one("locative_before").search(before) is not None
    )


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


def _leaders_beside(
    reading: Reading, match: re.Match[str], scene: Scene, states: set[str]
) -> list[str]:
    """Return the people named next to a sentence that only lists the states."""
    names: list[str] = []
    for sentence in neighbors(reading, scene, 1, 2):
        is_other = sentence.block != scene.sentence.block
        if is_other and (sentence.start < scene.start or scene.sentence.kind == "item"):
            # Whom the paragraph before or another point of a list names is another matter.
            continue
        people = reading.within(sentence.start, sentence.end, "person")
        named = [p.name for p in people if p.via in _NAMED]
        if reading.patterns.one("summit_word").search(match.group()):
            named = [n for n in named if reading.office_of.get(n) in _HEADS]
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
        sends = reading.patterns.one("sends_word")
        inside = [i for i in inside if not _is_observer(reading, i)]
        inside = [i for i in inside if not sends.match(reading.text, i.end)]
        names += [item.name for item in inside if item.via in ("name", "title", "role", "surname")]
        names += [item.name for item in inside if item.kind == "person"]
    return names


def _roll_of(reading: Reading, scene: Scene, names: list[str], states: set[str]) -> list[str]:
    """Return who came for the states that a sentence names, where the next ones call the roll."""
    if any(reading.state_of.get(name, name) != name for name in names):
        return []
    listed = [item for item in _listed_around(reading, scene) if item.start > scene.end]
    came = reading.states_of(listed)
    is_roll = len(came) >= _MANY and both_sides(came) and came <= states
    return [item.name for item in listed] if is_roll else []


def _listed_around(reading: Reading, scene: Scene) -> list[Found]:
    """Return the people of the sentences around, which list who was there."""
    listed: list[Found] = []
    nearest = neighbors(reading, scene, 1, 3)
    block = None
    for sentence in neighbors(reading, scene, 1, _ROLL):
        if sentence not in nearest and sentence.block != block:
            break
        if scene.sentence.kind == "item" and sentence.block != scene.sentence.block:
            # What another point of a list tells is another matter.
            continue
        people = reading.within(sentence.start, sentence.end, "person")
        here = [item for item in people if item.via in _NAMED]
        listed += here
        block = sentence.block if here else block
        if len(reading.states_of(listed)) >= _MANY + 2:
            break
    return listed


def _members(reading: Reading, bodies: Iterable[Found]) -> set[str]:
    known = reading.known.organizations
    return {state for body in bodies if body.name in known for state in known[body.name].members}
