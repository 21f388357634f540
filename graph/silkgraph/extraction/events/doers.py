"""Everything that is no visit and no meeting: who signs, opens, founds, or is struck."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from silkgraph.extraction.events.clauses import (
    of_question,
    of_relative_clause,
    who_came,
    without_next_clause,
    without_relative_clause,
)
from silkgraph.extraction.events.exercises import roll_of_exercise
from silkgraph.extraction.events.places import place_of
from silkgraph.extraction.events.projects import parties_of_project
from silkgraph.extraction.events.scenes import (
    Cast,
    concerned,
    neighbors,
    states_behind,
    without_represented,
)
from silkgraph.extraction.names.elided import partners_of_ellipsis
from silkgraph.extraction.names.grammar import in_nominative, is_object
from silkgraph.extraction.reading import CHINA, FIVE, both_sides

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes import Scene
    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["actors", "founders", "sides", "states"]

_SIDES = (CHINA, *FIVE)
_PAIR = 2
#: Leaders of so many states are all who came.
_ROLL = 3
#: "Took up relations with": the other side begins so soon behind.
_WITH = 3
#: "According to the press service of" stands before a name and is no longer.
_SOURCE = 70
_NAMED = ("name", "title", "role")
_NO_MEMBER = ("format", "demonym")
#: The word for where something takes place stands so near before it.
_NEAR = 20
#: "In", and perhaps an adjective, stands before a body and is no longer.
_AT = 40


def actors(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the people and bodies of a scene, and the states that none of them stands for."""
    inside = reading.within(scene.start, scene.end, "person", "state", "organization")
    inside = [item for item in inside if item.via not in ("affiliation", "format")]
    inside = of_relative_clause(reading, match, scene, inside)
    inside = without_relative_clause(reading, match, scene, inside)
    owns = reading.patterns.one("owns_visit")
    inside = [
        item
        for item in inside
        if not owns.match(reading.text, item.end) and not _is_of_visit(reading, item)
    ]
    inside = [item for item in inside if not _reports(reading, item, match)]
    inside = who_came(reading, match, without_next_clause(reading, match, inside))
    states = concerned(reading, scene) | _host_of_occasion(reading, match, scene)
    others = _others_present(reading, match, scene, inside)
    if any(item.kind == "person" for item in (*inside, *others)):
        inside = [item for item in inside if not _is_where(reading, item)]
    states |= reading.states_of(others)
    if not any(item.kind != "state" for item in (*inside, *others)):
        inside = [*inside, *_signers_beside(reading, match, scene)]
    names = _cast_names(reading, match, [*inside, *others])
    if all(reading.state_of.get(name) == name for name in names):
        # "The group opened a second pit": the company told before it.
        told = _body_told(reading, scene) or _builder_told(reading, match, scene)
        names = [*told, *_side_unsaid(reading, told, states | {*names})] if told else names
    if not names and reading.patterns.one("their_own").search(
        reading.text, scene.start, match.start()
    ):
        # "Their agreement was signed in May": of the two bodies named last.
        bodies = reading.before(scene.start, "organization")
        names = list(dict.fromkeys(item.name for item in reversed(bodies)))[:_PAIR]
    names = names or _subject_before(reading, match, scene)
    names = names or parties_of_project(reading, match, scene)
    states |= states_behind(reading, names)
    if not names:
        names = sorted(states) if both_sides(states) else []
    signs = reading.patterns.one("signed").search(match.group())
    if not signs and len(names) == 1 and reading.is_company(names[0]):
        names += _side_unsaid(reading, names, states)
    if all(reading.state_of.get(name) == name for name in names):
        apart = _signed_apart(reading, match, scene)
        if apart:
            return apart
        local = _signing_regions(reading, match, scene)
        if local and local.issuperset(i.name for i in inside if i.kind == "state"):
            names, states = [state for state in _SIDES if state in local], local
    return [Cast(tuple(names), place_of(reading, match, scene), states)] if names else []


def _subject_before(reading: Reading, match: re.Match[str], scene: Scene) -> list[str]:
    """Return the man whom a Russian clause goes on with: "он побывал в Астане, а 7 мая открыл там центр"."""
    if not reading.patterns.one("he_did").match(match.group()):
        return []
    before = reading.within(scene.sentence.start, scene.start, "person")
    subjects = [item for item in in_nominative(reading, before) if not is_object(reading, item)]
    return [subjects[-1].name] if subjects else []


def _is_of_visit(reading: Reading, item: Found) -> bool:
    """Tell whether somebody is only named for a visit: "two weeks before the visit of X"."""
    before = reading.text[max(0, item.start - _SOURCE) : item.start]
    return item.kind == "person" and bool(reading.patterns.one("visit_of_before").search(before))


def _is_where(reading: Reading, item: Found) -> bool:
    """Tell whether a body only says where people act: "he spoke at the university"."""
    before = reading.text[max(0, item.start - _AT) : item.start]
    if item.kind == "state":
        before = reading.text[max(0, item.start - _SOURCE) : item.start]
        return reading.patterns.one("envoy_posted_before").search(before) is not None
    return (
        item.kind == "organization"
        and reading.patterns.one("body_of_place_before").search(before) is not None
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
        if item.kind == "person" or not _is_intergovernmental(reading, item.name)
    ]
    for found in (before, heads):
        states = [
            {reading.state_of[item.name]}
            if item.kind == "person" and item.name in reading.state_of
            else reading.states_of_body(item.name)
            for item in found
        ]
        if both_sides(set[str]().union(*states)):
            return found
    return []


def _host_of_occasion(reading: Reading, match: re.Match[str], scene: Scene) -> set[str]:
    """Return the states in whose cities people gather, for an occasion that a sentence tells."""
    if not reading.patterns.one("occasion").search(match.group()):
        return set()
    states = reading.states_of(reading.within(scene.start, scene.end, "place"))
    if reading.patterns.one("chinese_occasion").search(match.group()):
        states.add(CHINA)
    return states


def _reports(reading: Reading, item: Found, match: re.Match[str]) -> bool:
    """Tell whether somebody only tells of it: "X said that it was signed", "..., the ministry said"."""
    before = reading.text[max(0, item.start - _SOURCE) : item.start]
    if item.kind != "state" and reading.patterns.one("source_before").search(before):
        return True
    if reading.patterns.one("sends_word").match(reading.text, item.end):
        # "A ceremony to which X sent a message": he was not there.
        return item.kind == "person"
    if item.end <= match.start():
        said = reading.patterns.one("reports").match(reading.text, item.end)
        return item.kind == "person" and bool(said and said.end() <= match.start())
    source = reading.patterns.one("source_after").match(reading.text, item.end)
    return item.kind == "organization" and source is not None


def sides(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the bodies that act, else the states: for what happens between the sides without leaders."""
    inside = reading.within(scene.start, scene.end, "organization", "state")
    bodies = [
        item.name
        for item in inside
        if item.kind == "organization"
        and item.via != "affiliation"
        and reading.states_of_body(item.name)
        and not _is_intergovernmental(reading, item.name)
        and not _reports(reading, item, match)
    ]
    states = concerned(reading, scene)
    bodies = bodies or _partners(reading, match, scene)
    told = parties_of_project(reading, match, scene) or roll_of_exercise(reading, match, scene)
    if told and not bodies:
        return [Cast(tuple(told), place_of(reading, match, scene), states_behind(reading, told))]
    bodies = bodies or _body_told(reading, scene) or _builder_told(reading, match, scene)
    of_all = _acting_for_all(reading, inside) if not bodies else None
    if of_all:
        return [Cast((of_all,), place_of(reading, match, scene), reading.states_of_body(of_all))]
    if both_sides(states) and not bodies:
        names = [state for state in _SIDES if state in states]
    else:
        behind = set[str]().union(*(reading.states_of_body(name) for name in bodies))
        named = [f.name for f in inside if f.kind == "state" and f.via != "format"]
        names = [*bodies, *(n for n in named if n in _SIDES and n not in behind)]
        names += _side_unsaid(reading, names, states)
    if not bodies and reading.patterns.one("the_deal").search(reading.text, scene.start, scene.end):
        # "A court cleared the sale": of the two bodies that the text is about.
        spoken_of = Counter(f.name for f in reading.found if f.kind == "organization")
        told = [name for name, _ in spoken_of.most_common(_PAIR)]
        behind = set[str]().union(*(reading.states_of_body(name) for name in told))
        names, states = (told, states | behind) if len(told) == _PAIR else (names, states)
    if not names:
        # What the states founded together stands for them.
        names = [f.name for f in inside if f.kind == "organization" and f.via != "affiliation"]
        states = states.union(*(reading.states_of_body(name) for name in names))
    return [Cast(tuple(dict.fromkeys(names)), place_of(reading, match, scene), states)]


def _partners(reading: Reading, match: re.Match[str], scene: Scene) -> list[str]:
    """Return the two companies told last, one of each side, where "the partners" do something."""
    if not reading.patterns.one("partners_act").search(reading.text, scene.start, match.start()):
        return []
    behind = [
        (item.name, reading.home_of_body(item.name))
        for item in reversed(reading.before(scene.start, "organization"))
    ]
    last = next(((name, home) for name, home in behind if len(home) == 1), None)
    if last is None:
        return []
    other = next((name for name, home in behind if both_sides(home | last[1])), None)
    return [other, last[0]] if other else []


def _body_told(reading: Reading, scene: Scene) -> list[str]:
    """Return the company told last in the paragraph, where "it" or "the venture" opens a sentence that names none."""
    sentence = scene.sentence
    opens = reading.patterns.one("body_told").match(reading.text, sentence.start, sentence.end)
    if not opens or reading.within(sentence.start, sentence.end, "person", "organization"):
        return []
    is_it = reading.patterns.one("it_at_end").search(opens.group())
    for before in neighbors(reading, scene, 2, 0):
        if before.block != sentence.block and is_it:
            break
        told = [
            item.name
            for item in reading.within(before.start, before.end, "organization")
            if item.via != "affiliation" and reading.home_of_body(item.name) & {*_SIDES}
        ]
        if told or reading.within(before.start, before.end, "person"):
            return told[:1]
    return []


def _builder_told(reading: Reading, match: re.Match[str], scene: Scene) -> list[str]:
    """Return the company that builds what a sentence without one tells the next stage of: "Work began in May"."""
    one = reading.patterns.one
    if not one("stage_of_building").search(match.group()):
        return []
    for sentence in (scene.sentence, *neighbors(reading, scene, 2, 0)):
        span = (sentence.start, sentence.end)
        if sentence.block != scene.sentence.block:
            break
        inside = reading.within(*span, "organization")
        builders = [i.name for i in inside if CHINA in reading.home_of_body(i.name)]
        if builders:
            return (
                builders
                if len(set(builders)) == 1 and one("is_built_by").search(reading.text, *span)
                else []
            )
    return []


def _side_unsaid(reading: Reading, names: list[str], states: set[str]) -> list[str]:
    """Return the state of the side that one name alone does not stand for: "the company's team went to Bishkek"."""
    behind = states_behind(reading, names)
    if len(names) != 1 or both_sides(behind) or not both_sides(behind | states):
        return []
    missing = [state for state in FIVE if state in states] if CHINA in behind else [CHINA]
    return missing if len(missing) == 1 else []


def founders(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return China and each state with which a clause says that it took up relations.

    "On the 4th, 5th and 6th with X, Y and Z in turn": each has its own day.
    """
    start = reading.after_last("clause_comma", scene.start, match.start())
    inside = reading.within(start, match.end() + _WITH, "state")
    with_whom = [item for item in inside if item.name in FIVE and item.via != "group"]
    names = list(dict.fromkeys(item.name for item in with_whom))
    if not names or CHINA not in concerned(reading, scene) | reading.states_of(inside):
        return sides(reading, match, scene)
    dates = reading.dates_within(start, match.end())
    place = place_of(reading, match, scene)
    if len(names) != len(dates):
        return [Cast((CHINA, *names), place, {CHINA, *names})]
    return [
        Cast((CHINA, name), place, {CHINA, name}, at=day.begin)
        for name, day in zip(names, dates, strict=True)
    ]


def _acting_for_all(reading: Reading, inside: list[Found]) -> str | None:
    """Return the organization of states that acts in a scene where none of its members is named, but as a host."""
    host = reading.patterns.one("host_before")
    acting = [item for item in inside if item.kind == "state" and item.via not in _NO_MEMBER]
    if any(not host.search(reading.text[max(0, i.start - _NEAR) : i.start]) for i in acting):
        return None
    bodies = [item.name for item in inside if item.kind == "organization" and item.via == "name"]
    bodies = [name for name in bodies if both_sides(reading.states_of_body(name))]
    return bodies[0] if len(bodies) == 1 else None


def states(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the two sides: what is denied is denied for both, whoever says so."""
    both = of_question(reading, scene, concerned(reading, scene))
    names = _partners_denying(reading, scene) or [state for state in _SIDES if state in both]
    return [Cast(tuple(names), place_of(reading, match, scene), both)] if names else []


def _partners_denying(reading: Reading, scene: Scene) -> list[str]:
    """Return the two companies of a clause, one of each side: what is denied is their deal."""
    named = reading.within(scene.start, scene.end, "organization")
    names = list(dict.fromkeys(item.name for item in named if reading.is_company(item.name)))
    homes = [reading.home_of_body(name) for name in names]
    return names if len(names) == _PAIR and both_sides(set[str]().union(*homes)) else []


def _others_present(
    reading: Reading, match: re.Match[str], scene: Scene, inside: list[Found]
) -> list[Found]:
    """Return whom the next sentence names where this one says "with three presidents", or names nobody."""
    unnamed = reading.patterns.one("unnamed_leaders").search(reading.text, scene.start, scene.end)
    has_people = any(item.kind == "person" for item in inside)
    is_occasion = reading.patterns.one("occasion").search(match.group()) and not has_people
    if not unnamed and not is_occasion:
        return []
    if both_sides(reading.states_of(item for item in inside if item.kind == "person")):
        # "The two presidents, X and Y": all are named.
        return []
    for sentence in neighbors(reading, scene, 0, 1):
        presence = reading.patterns.one("presence")
        if sentence.kind != "paragraph" and sentence.block != scene.sentence.block:
            return []
        if reading.patterns.one("sent_greetings").search(
            reading.text, sentence.start, sentence.end
        ):
            return []
        is_told = presence.search(reading.text, sentence.start, sentence.end)
        if not unnamed and not is_told and not _is_roll(reading, sentence):
            return []
        present = reading.within(sentence.start, sentence.end, "person", "state")
        here = {item.name for item in inside}
        return [item for item in present if item.name not in here and item.via in _NAMED]
    return []


def _is_roll(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence names leaders of three states or more: those of the occasion before it."""
    people = reading.within(sentence.start, sentence.end, "person")
    return len(reading.states_of(item for item in people if item.via in _NAMED)) >= _ROLL


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
        bodies = [name for name in bodies if not reading.is_parliament(name)]
        sold = reading.patterns.one("thing_sold_before")
        things = {
            item.name
            for item in found
            if sold.search(reading.text[max(0, item.start - _SOURCE) : item.start])
        }
        bodies = [name for name in bodies if name not in things] or bodies
    if people or len(bodies) > 1:
        bodies = [name for name in bodies if not _is_intergovernmental(reading, name)]
    behind = set[str]().union(*(reading.states_of_body(name) for name in bodies))
    spans = Counter((item.start, item.end) for item in found if item.kind == "state")
    states = [
        item.name
        for item in found
        if item.kind == "state" and item.name in _SIDES and item.name not in behind
        # 中吉乌铁路: three states in one word are the name of a line, where people are named.
        if not (people and item.via != "group" and spans[item.start, item.end] > 1)
    ]
    return without_represented(reading, [*people, *bodies, *states])


def _is_intergovernmental(reading: Reading, name: str) -> bool:
    body = reading.known.organizations.get(name)
    return body is not None and len(body.members) > 2
