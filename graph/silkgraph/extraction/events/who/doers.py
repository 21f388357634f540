"""Who signs, opens or is struck, in what is no visit and no meeting: people, bodies, and their states."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.clauses import (
    who_came,
    without_asides,
    without_next_clause,
    without_relative_clause,
)
from silkgraph.extraction.events.scenes.places import place_of
from silkgraph.extraction.events.scenes.scene import (
    Cast,
    concerned,
    neighbors,
    states_behind,
    without_represented,
)
from silkgraph.extraction.events.who.attendance import without_met_before
from silkgraph.extraction.events.who.bodies import (
    SIDES,
    SOURCE,
    body_told,
    is_intergovernmental,
    is_loser,
    last_of_both_sides,
    reports,
    side_unsaid,
)
from silkgraph.extraction.events.who.projects import parties_of_project
from silkgraph.extraction.names.grammar import in_nominative, is_object
from silkgraph.extraction.names.references.elided import partners_of_ellipsis
from silkgraph.extraction.reading import CHINA, both_sides

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["actors"]

#: A comma and a space.
_COMMA = 2
#: The firms that "they" are were named in one of so many sentences before.
_TOLD = 4
#: Leaders of so many states are all who came.
_ROLL = 3
_NAMED = ("name", "title", "role", "surname")
#: "In", and perhaps an adjective, stands before a body and is no longer.
_AT = 40


def actors(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the people and bodies of a scene, and the states that none of them stands for."""
    inside = reading.within(scene.start, scene.end, "person", "state", "organization")
    inside = [
        item
        for item in inside
        if item.via not in ("affiliation", "format") and not _is_of_city(reading, item)
    ]
    inside = without_relative_clause(reading, match, scene, inside)
    inside = without_asides(reading, scene.start, match.start(), inside)
    owns = reading.patterns.one("owns_visit")
    inside = [
        item
        for item in inside
        if not owns.match(reading.text, item.end) and not _is_of_visit(reading, item)
    ]
    inside = without_met_before(reading, match, scene.start, inside)
    inside = _parties(reading, match, inside)
    is_aside = _is_aside(reading, match)
    if is_aside:
        inside = [i for i in inside if i.start > match.start() or not _only_speaks(reading, i)]
    if any(item.kind == "person" for item in inside):
        # "The embassy in X opened, and the premier of X was there": X is only where.
        inside = [item for item in inside if item.kind != "state" or not _is_where(reading, item)]
    inside = who_came(reading, match, without_next_clause(reading, match, inside))
    states = concerned(reading, scene) | _host_of_occasion(reading, match, scene)
    others = _others_present(reading, match, scene, inside)
    goes_on = _subject_before(reading, match, scene)
    if goes_on or any(item.kind == "person" for item in (*inside, *others)):
        inside = [item for item in inside if not _is_where(reading, item)]
    states |= reading.states_of(others)
    if not (is_aside or any(item.kind != "state" for item in (*inside, *others))):
        inside = [*inside, *_signers_beside(reading, match, scene)]
    names = _cast_names(reading, match, [*inside, *others])
    if is_aside and not both_sides(states_behind(reading, names)):
        names = []
    elif all(reading.state_of.get(name) == name for name in names):
        # "The group opened a second pit": the company told before it.
        told = body_told(reading, scene)
        names = [*told, *side_unsaid(reading, told, states | {*names})] if told else names
    names = names or goes_on or parties_of_project(reading, match, scene)
    states |= states_behind(reading, names)
    if not names:
        names = sorted(states) if both_sides(states) else []
    signs = reading.patterns.one("signed").search(match.group())
    if not signs and len(names) == 1 and reading.bodies.is_company(names[0]):
        names += side_unsaid(reading, names, states)
    if all(reading.state_of.get(name) == name for name in names):
        apart = _signed_apart(reading, match, scene)
        if apart:
            return apart
        local = _signing_regions(reading, match, scene)
        if local and local.issuperset(i.name for i in inside if i.kind == "state"):
            names, states = [state for state in SIDES if state in local], local
    return [Cast(tuple(names), place_of(reading, match, scene), states)] if names else []


def _parties(reading: Reading, match: re.Match[str], inside: list[Found]) -> list[Found]:
    """Leave out who only reports or lost, and whom a pronoun behind means: "the firms signed it, and he has seen it"."""
    inside = [i for i in inside if not reports(reading, i, match) and not is_loser(reading, i)]
    named = [
        item
        for item in inside
        if item.via != "pronoun"
        or item.start < match.end()
        or "," not in reading.text[match.end() : item.start]
    ]
    homes = (reading.bodies.states_of(i.name) for i in named if i.kind == "organization")
    return named if both_sides(reading.states_of(named).union(*homes)) else inside


def _subject_before(reading: Reading, match: re.Match[str], scene: Scene) -> list[str]:
    """Return the man whom a clause without a subject of its own goes on with: "он побывал в Астане, а 7 мая открыл там центр"."""
    if not reading.patterns.one("he_did").match(match.group()):
        return []
    before = reading.within(scene.sentence.start, scene.start, "person")
    subjects = [item for item in in_nominative(reading, before) if not is_object(reading, item)]
    return [subjects[-1].name] if subjects else []


def _is_aside(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether a paper is only said to have been signed: "X spoke of the treaty, signed in 2011"."""
    comma = max(0, match.start() - _COMMA)
    return reading.patterns.one("aside_signing").match(reading.text, comma) is not None


def _only_speaks(reading: Reading, item: Found) -> bool:
    """Tell whether somebody is a person or an organization of states, who may only speak of a paper."""
    is_body = item.kind == "organization" and is_intergovernmental(reading, item.name)
    return item.kind == "person" or is_body


def _is_of_visit(reading: Reading, item: Found) -> bool:
    """Tell whether somebody is only named for a visit: "two weeks before the visit of X"."""
    before = reading.text[max(0, item.start - SOURCE) : item.start]
    return item.kind == "person" and bool(reading.patterns.one("visit_of_before").search(before))


def _is_where(reading: Reading, item: Found) -> bool:
    """Tell whether a body only says where people act: "he spoke at the university"."""
    before = reading.text[max(0, item.start - _AT) : item.start]
    if item.kind == "state":
        before = reading.text[max(0, item.start - SOURCE) : item.start]
        return reading.patterns.one("envoy_posted_before").search(before) is not None
    return (
        item.kind == "organization"
        and reading.patterns.one("body_of_place_before").search(before) is not None
    )


def _is_of_city(reading: Reading, item: Found) -> bool:
    """Tell whether a state only says whose a city is: "signed in the Chinese city of X", 在中国成都签署."""
    before = reading.text[max(0, item.start - _AT) : item.start]
    if item.kind != "state" or reading.patterns.one("host_before").search(before) is None:
        return False
    if reading.patterns.one("city_of_state").match(reading.text, item.end):
        return True
    return any(
        place.start == item.end for place in reading.within(item.end, item.end + _AT, "place")
    )


def _signed_apart(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return China with each of several: "signed with A in 1996, and with B in 1998"."""
    if not reading.patterns.one("signed").search(match.group()):
        return []
    casts: list[Cast] = []
    for state, start, end in partners_of_ellipsis(reading, scene.sentence):
        named = reading.within(start, end, "state", "person")
        day = reading.dates_within(start, end)[0]
        behind = next((item.end for item in named if item.end <= day.begin), start)
        casts.append(Cast((CHINA, state), None, {CHINA, state}, at=behind))
    return casts


def _signing_regions(reading: Reading, match: re.Match[str], scene: Scene) -> set[str]:
    """Return the states of the regions and cities that sign: 西安市与撒马尔罕市签署协议."""
    if not reading.patterns.habit("cities_sign"):
        return set()
    if not reading.patterns.one("signed").search(match.group()):
        return set()
    local = reading.states_of(reading.within(scene.start, match.start(), "place", "state"))
    return local if both_sides(local) else set()


def _signers_beside(reading: Reading, match: re.Match[str], scene: Scene) -> list[Found]:
    """Return who signs where the clause names no doer: those of the clause before, else the bodies whose heads sign."""
    one = reading.patterns.one
    again = one("signers_again").search(reading.text, scene.sentence.start, scene.end)
    told = _signers_told(reading, scene) if again and one("signed").search(match.group()) else []
    if told:
        return told
    is_of_states = one("state_paper").search(reading.text, scene.start, match.start())
    if is_of_states or not one("signed").search(match.group()):
        return []
    before = reading.within(scene.sentence.start, scene.start, "person", "organization")
    for sentence in neighbors(reading, scene, 1, 0) if not before else ():
        if sentence.block == scene.sentence.block:
            before = reading.within(sentence.start, sentence.end, "organization")
    heads = reading.within(scene.start, scene.end, "organization")
    before = [
        item
        for item in before
        if item.kind == "person" or not is_intergovernmental(reading, item.name)
    ]
    for found in (before, heads):
        states = [
            {reading.state_of[item.name]}
            if item.kind == "person" and item.name in reading.state_of
            else reading.bodies.states_of(item.name)
            for item in found
        ]
        if both_sides(set[str]().union(*states)):
            return found
    return []


def _signers_told(reading: Reading, scene: Scene) -> list[Found]:
    """Return the bodies of both sides that were told last, where "the two firms" sign."""
    near = neighbors(reading, scene, _TOLD, 0)
    told = reading.within(near[-1].start, scene.sentence.start, "organization") if near else []
    return last_of_both_sides(reading, [item for item in told if item.via != "affiliation"])


def _host_of_occasion(reading: Reading, match: re.Match[str], scene: Scene) -> set[str]:
    """Return the states in whose cities people gather, for an occasion that a sentence tells."""
    if not reading.patterns.one("occasion").search(match.group()):
        return set()
    states = reading.states_of(reading.within(scene.start, scene.end, "place"))
    if reading.patterns.one("chinese_occasion").search(match.group()):
        states.add(CHINA)
    return states


def _others_present(
    reading: Reading, match: re.Match[str], scene: Scene, inside: list[Found]
) -> list[Found]:
    """Return whom the next sentence names where this one says "with three presidents", or names nobody."""
    unnamed = reading.patterns.one("unnamed_leaders").search(reading.text, scene.start, scene.end)
    has_people = any(item.kind == "person" for item in inside)
    is_occasion = reading.patterns.one("occasion").search(match.group())
    if not unnamed and not is_occasion:
        return []
    if both_sides(reading.states_of(item for item in inside if item.kind == "person")):
        # "The two presidents, X and Y": all are named.
        return []
    greets = reading.patterns.one("sent_greetings")
    for sentence in neighbors(reading, scene, 0, 2):
        presence = reading.patterns.one("presence")
        if sentence.kind != "paragraph" and sentence.block != scene.sentence.block:
            return []
        is_told = presence.search(reading.text, sentence.start, sentence.end)
        if not is_told and greets.search(reading.text, sentence.start, sentence.end):
            # Who sends a letter is not there; those who are may be told next.
            continue
        if has_people and not unnamed:
            # "X opened it. The ambassador of China was at the ceremony": he joins whom this one names.
            is_told = reading.patterns.one("attends_it").search(
                reading.text, sentence.start, sentence.end
            )
        if not unnamed and not is_told and (has_people or not _is_roll(reading, sentence)):
            return []
        present = reading.within(sentence.start, sentence.end, "person", "state")
        # Whose greetings are read out, or who sends them, is not there.
        out = {item.name for item in inside}
        words = [reading.patterns.one(name) for name in ("sends_word_after", "sends_word")]
        out |= {i.name for i in present for each in words if each.match(reading.text, i.end)}
        return [item for item in present if item.name not in out and item.via in _NAMED]
    return []


def _is_roll(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence names leaders of three states or more: those of the occasion before it."""
    people = reading.within(sentence.start, sentence.end, "person")
    return len(reading.states_of(item for item in people if item.via in _NAMED)) >= _ROLL


def _without_things(
    reading: Reading, before: str, found: list[Found], bodies: list[str]
) -> list[str]:
    """Leave out the bodies that are sold or opened, by the words before them."""
    words, text = reading.patterns.one(before), reading.text
    things = {i.name for i in found if words.search(text[max(0, i.start - SOURCE) : i.start])}
    return [name for name in bodies if name not in things]


def _cast_names(reading: Reading, match: re.Match[str], found: list[Found]) -> list[str]:
    people = [item.name for item in found if item.kind == "person"]
    if people:
        # "The China — Kyrgyzstan — Uzbekistan railway": the states are its name.
        found = [item for item in found if item.via != "route"]
    if people and reading.patterns.one("occasion").search(match.group()):
        # "A Kazakh-Chinese forum": where people attend, the nationality is only its name.
        found = [item for item in found if item.via != "demonym"]
    bodies = [item.name for item in found if item.kind == "organization"]
    if reading.patterns.one("signed").search(match.group()):
        # Parliaments ratify what others have signed.
        bodies = [name for name in bodies if not reading.bodies.is_parliament(name)]
        bodies = _without_things(reading, "thing_sold_before", found, bodies) or bodies
    elif reading.patterns.one("occasion").search(match.group()):
        # "They opened the plant “X”": it does not take part.
        bodies = _without_things(reading, "thing_opened_before", found, bodies)
    if people or len(bodies) > 1:
        bodies = [name for name in bodies if not is_intergovernmental(reading, name)]
    behind = set[str]().union(*(reading.bodies.states_of(name) for name in bodies))
    spans = Counter((item.start, item.end) for item in found if item.kind == "state")
    states = [
        item.name
        for item in found
        if item.kind == "state" and item.name in SIDES and item.name not in behind
        # 中吉乌铁路: three states in one word are the name of a line, where people are named.
        if not (people and item.via != "group" and spans[item.start, item.end] > 1)
    ]
    return without_represented(reading, [*people, *bodies, *states])
