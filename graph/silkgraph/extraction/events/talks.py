"""Talks: who the two sides are, and whether they met together or one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes import (
    Cast,
    antecedent,
    neighbors,
    place_of,
    states_behind,
)
from silkgraph.extraction.names.grammar import is_object
from silkgraph.extraction.names.pairs import couple, pair_at, principals
from silkgraph.extraction.reading import CHINA, FIVE, Found, both_sides

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes import Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["pair"]

_TWO, _MANY = 2, 3
#: Words for the one spoken of, which can be taken for the wrong one.
_HE = ("he", "she", "он", "она", "他", "她")
#: How far before a name the word that puts it aside can begin.
_BEFORE = 40
#: "According to the press secretary of the president" stands before a name and is no longer.
_SOURCE = 70
#: A sentence of a few words tells no more than that there were talks.
_SHORT = 90
#: A verb follows its subject so soon.
_VERB = 12


def pair(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the two sides of talks, named in the clause, beside it or by the article as a whole."""
    found = _of_subject(reading, match, _acting(reading, match, _talking(reading, scene)))
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
    if not people and _with_others(reading, match, scene):
        return []
    if not people:
        unnamed = _bodies_of_both(reading, match, scene) or _unnamed_sides(reading, match, scene)
        if unnamed:
            return unnamed
    if not people and scene.end - scene.start <= _SHORT and bare.search(match.group()):
        # "Then talks." says who by what stands around it.
        people = list(pair_at(reading, scene.sentence) or _couple_next(reading, scene))
    if not _has_sides(reading, people):
        people += _of_rest(reading, scene, people)
    without_name = _with_body(reading, match, scene, people) or _with_stranger(
        reading, match, scene, people
    )
    if without_name:
        return without_name
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
        host = _host_left_out(reading, match, scene, people) or _host_of_list(reading, scene)
        people += host or _states_of_strangers(reading, scene, people)
    return _casts(reading, match, scene, found, people) if _has_sides(reading, people) else []


def _of_rest(reading: Reading, scene: Scene, people: list[str]) -> list[str]:
    """Return those of another side whom the rest of the sentence names."""
    rest = reading.within(scene.sentence.start, scene.start, "person")
    rest += _in_the_chair(reading, scene)
    ours = {_side(reading, name) for name in people}
    return [i.name for i in rest if i.name not in people and _side(reading, i.name) not in ours]


def _host_of_list(reading: Reading, scene: Scene) -> list[str]:
    """Return China's leader whose meetings a table tells: each row names the other one."""
    title = next((block for block in reading.article.blocks if block.kind == "title"), None)
    if title is None or scene.sentence.kind != "row":
        return []
    named = reading.within(title.start, title.end, "person")
    heads = {item.name for item in named if reading.state_of.get(item.name) == CHINA}
    return list(heads) if len(heads) == 1 else []


def _states_of_strangers(reading: Reading, scene: Scene, people: list[str]) -> list[str]:
    """Return the state whose official, unknown by name, is the other side of the talks of a leader."""
    ours = {_side(reading, name) for name in people}
    if len(people) != 1 or ours - {CHINA, "Central Asia"}:
        return []
    official = reading.patterns.one("official_after")
    states = [
        item.name
        for item in reading.within(scene.start, scene.end, "state")
        if item.via not in ("pronoun", "group", "format")
        and (item.via == "official" or official.match(reading.text, item.end, scene.end))
        and _side(reading, item.name) not in ours
    ]
    return states[:1] if len(set(states)) == 1 else []


def _casts(
    reading: Reading, match: re.Match[str], scene: Scene, found: list[Found], people: list[str]
) -> list[Cast]:
    """Return the talks that people of both sides had: together, or one with each of the others."""
    chinese = [p for p in people if reading.state_of.get(p) == CHINA]
    central = [p for p in people if reading.state_of.get(p) in FIVE]
    states = {reading.state_of[p] for p in central}
    place = place_of(reading, match, scene)
    at = {item.name: item.end for item in found}
    apart = reading.patterns.one("one_by_one").search(reading.text, scene.start, scene.end)
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
    bodies = reading.within(match.end(), scene.end, "organization")
    for index, body in enumerate(bodies):
        states = reading.states_of_body(body.name)
        other = CHINA if "Central Asia" in ours else "Central Asia"
        behind = {"Central Asia" if state in FIVE else state for state in states}
        is_met = reading.patterns.one("met_body").search(reading.text, match.end(), body.start)
        if behind == {other} and len(states) == 1 and is_met:
            cast = (people[0], body.name, *_listed_with(reading, body, bodies[index + 1 :]))
            return [Cast(cast, place_of(reading, match, scene), states_behind(reading, cast))]
    return []


def _of_subject(reading: Reading, match: re.Match[str], found: list[Found]) -> list[Found]:
    """Return who "he met X" tells of, whoever else an earlier clause of the sentence names.

    Nobody is received by his own side: where "he" was taken for one of it, the guest is meant.
    """
    subjects = [i for i in found if i.end <= match.start() and not is_object(reading, i)]
    after = [item for item in found if item.start >= match.end()]
    last = subjects[-1] if subjects else None
    if last is None or not after or last.via != "pronoun" or match.start() - last.end > _VERB:
        return found
    if reading.text[last.start : last.end].lower() not in _HE:
        return found
    ours = {_side(reading, item.name) for item in (last, *after)}
    if len(ours) == 1:
        before = reading.before(last.start, "person")
        others = [i for i in reversed(before) if _side(reading, i.name) not in {*ours, None}]
        last = others[0] if others else last
    return [last, *after]


def _with_stranger(
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


def _listed_with(reading: Reading, body: Found, others: list[Found]) -> list[str]:
    """Return the bodies that a list joins to one: "the heads of X, Y and Z"."""
    names: list[str] = []
    for other in others:
        if not reading.patterns.one("body_between").fullmatch(reading.text, body.end, other.start):
            break
        names.append(other.name)
        body = other
    return names


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
    names = _couple_next(reading, scene) or _foreign_ministers(reading, scene)
    if names:
        return [Cast(names, place, states_behind(reading, names))]
    inside = reading.within(scene.start, scene.end, "state", "organization")
    states = [
        state
        for item in inside
        if item.via not in ("format", "pronoun")
        for state in ([item.name] if item.kind == "state" else reading.home_of_body(item.name))
    ]
    central = {state for state in states if state in FIVE}
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
    return both if len(both) == _TWO and _has_sides(reading, list(both)) else ()


def _with_others(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether talks are with a third state: "talks with Iran broke off"."""
    for item in reading.within(match.end(), scene.end, "state"):
        between = reading.text[match.end() : item.start]
        if item.name not in (CHINA, *FIVE) and not item.via.startswith("pron"):
            return reading.patterns.one("with_state").fullmatch(between) is not None
    return False


def _bodies_of_both(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the bodies of the two sides that talk: "the two central banks discussed"."""
    inside = reading.within(scene.start, match.start(), "organization")
    bodies = [
        item.name for item in inside if item.via == "name" and reading.home_of_body(item.name)
    ]
    states = states_behind(reading, bodies)
    if len(set(bodies)) != _TWO or not both_sides(states):
        return []
    return [Cast(tuple(dict.fromkeys(bodies)), place_of(reading, match, scene), states)]


def _acting(reading: Reading, match: re.Match[str], found: list[Found]) -> list[Found]:
    """Leave out whom another verb has for its object: "he signed it with X and was received by Y".

    Nor does who only tells of the talks take part in them: "X confirmed that Y will meet Z".
    """
    reports = reading.patterns.one("reports_talks")
    telling = [
        item
        for item in found
        if (said := reports.match(reading.text, item.end)) and said.end() <= match.start()
    ]
    rest = [item for item in found if item not in telling]
    if telling and _has_sides(reading, [item.name for item in rest]):
        found = rest
    after = [item for item in found if item.start >= match.end()]
    if match.group().split()[-1:] == ["of"] and _has_sides(reading, [item.name for item in after]):
        # "X recalled the meeting of Y with Z": X was not there.
        return after
    ends = (
        reading.patterns.one(name).search(reading.text, match.end())
        for name in ("clause_link", "talks_end")
    )
    link = min(filter(None, ends), key=lambda end: end.start(), default=None)
    near = [item for item in found if link is None or item.end <= link.start()]
    if link and _has_sides(reading, [item.name for item in near]):
        # "He called on X, and a day later he took part in what Y chaired."
        found = near
    acting = [item for item in found if item.end > match.start() or not is_object(reading, item)]
    return acting if _has_sides(reading, [item.name for item in acting]) else found


def _talking(reading: Reading, scene: Scene) -> list[Found]:
    """Return the people of a scene, without who only tells of it: "according to the press secretary X"."""
    source = reading.patterns.one("source_before")
    return [
        item
        for item in reading.within(scene.start, scene.end, "person")
        if not source.search(reading.text[max(0, item.start - _SOURCE) : item.start])
    ]


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
