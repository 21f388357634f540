"""What happens between the sides without leaders: the bodies that act, the founders, else the states."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.clauses import of_question
from silkgraph.extraction.events.scenes.places import place_of
from silkgraph.extraction.events.scenes.scene import Cast, concerned, states_behind
from silkgraph.extraction.events.who.bodies import (
    SIDES,
    body_told,
    is_intergovernmental,
    is_loser,
    reports,
    side_unsaid,
)
from silkgraph.extraction.events.who.exercises import roll_of_exercise
from silkgraph.extraction.events.who.projects import parties_of_project
from silkgraph.extraction.reading import CHINA, FIVE, both_sides

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Found, Reading

__all__ = ["founders", "sides", "states"]

_PAIR = 2
#: "Took up relations with": the other side begins so soon behind.
_WITH = 3
#: The word for where something takes place stands so near before it.
_NEAR = 20
_NO_MEMBER = ("format", "demonym")
#: Two states that "the two" are were named so few characters before the sentence.
_BACK = 200
#: What is between two states is named so soon behind a verb.
_BEHIND = 60
_BY_NAME = ("name", "demonym", "metonym")


def sides(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the bodies that act, else the states: for what happens between the sides without leaders."""
    inside = reading.within(scene.start, scene.end, "organization", "state")
    bodies = [
        item.name
        for item in inside
        if item.kind == "organization"
        and item.via != "affiliation"
        and reading.bodies.states_of(item.name)
        and not is_intergovernmental(reading, item.name)
        and not reports(reading, item, match)
        and not is_loser(reading, item)
    ]
    states = _of_two(reading, match, scene) or concerned(reading, scene)
    founded = _founded(reading, match, scene)
    if founded:
        return [
            Cast((founded,), place_of(reading, match, scene), reading.bodies.states_of(founded))
        ]
    if bodies:
        subject = body_told(reading, scene, named_behind=True)
        bodies = [*(name for name in subject if name not in bodies), *bodies]
    told = parties_of_project(reading, match, scene) or roll_of_exercise(reading, match, scene)
    if told and not bodies:
        return [Cast(tuple(told), place_of(reading, match, scene), states_behind(reading, told))]
    bodies = bodies or body_told(reading, scene)
    of_all = _acting_for_all(reading, inside) if not bodies else None
    if of_all:
        return [Cast((of_all,), place_of(reading, match, scene), reading.bodies.states_of(of_all))]
    if both_sides(states) and not bodies:
        names = [state for state in SIDES if state in states]
    else:
        behind = set[str]().union(*(reading.bodies.states_of(name) for name in bodies))
        named = [f.name for f in inside if f.kind == "state" and f.via != "format"]
        names = [*bodies, *(n for n in named if n in SIDES and n not in behind)]
        names += side_unsaid(reading, names, states)
    if not bodies and reading.patterns.one("the_deal").search(reading.text, scene.start, scene.end):
        # "A court cleared the sale": of the two bodies that the text is about.
        spoken_of = Counter(f.name for f in reading.found if f.kind == "organization")
        told = [name for name, _ in spoken_of.most_common(_PAIR)]
        behind = set[str]().union(*(reading.bodies.states_of(name) for name in told))
        names, states = (told, states | behind) if len(told) == _PAIR else (names, states)
    names += _state_sold_from(reading, match, names)
    if not names:
        # What the states founded together stands for them.
        names = [f.name for f in inside if f.kind == "organization" and f.via != "affiliation"]
        states = states.union(*(reading.bodies.states_of(name) for name in names))
    return [Cast(tuple(dict.fromkeys(names)), place_of(reading, match, scene), states)]


def _founded(reading: Reading, match: re.Match[str], scene: Scene) -> str | None:
    """Return the organization of states right before a word that tells of its founding: "the X, founded in 2001"."""
    if not reading.patterns.one("founded").match(match.group()):
        return None
    before = reading.within(scene.start, match.start(), "organization")
    body = before[-1] if before else None
    is_beside = body and not reading.text[body.end : match.start()].strip(" ,")
    return body.name if body and is_beside and is_intergovernmental(reading, body.name) else None


def _of_two(reading: Reading, match: re.Match[str], scene: Scene) -> set[str]:
    """Return the two states of what is "between A and B", or "between the two" that were told last, and not all that a sentence names."""
    stop = min(scene.end, match.end() + _BEHIND)
    for between in reading.patterns.one("between_two").finditer(reading.text, scene.start, stop):
        start, end = between.end(), scene.end
        if between["again"]:
            start, end = max(0, scene.sentence.start - _BACK), scene.sentence.start
        named = [i for i in reading.within(start, end, "state") if i.via in _BY_NAME]
        pair = {item.name for item in (named[-_PAIR:] if between["again"] else named[:_PAIR])}
        if both_sides(pair):
            return pair
    return set()


def _state_sold_from(reading: Reading, match: re.Match[str], names: list[str]) -> list[str]:
    """Return the state whose company China's buys, with nobody named who sells it: that company itself does not act."""
    if len(names) != _PAIR or not reading.patterns.one("buys").search(match.group()):
        return []
    homes = [reading.bodies.home_of(name) for name in names if not reading.is_state(name)]
    central = [state for home in homes for state in home if state in FIVE]
    return central if {CHINA} in homes and len(homes) == len(names) else []


def founders(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return China and each state with which a clause says that it took up relations.

    "On the 4th, 5th and 6th with X, Y and Z in turn": each has its own day.
    """
    inside = reading.within(scene.start, match.end() + _WITH, "state")
    with_whom = [item for item in inside if item.name in FIVE and item.via != "group"]
    names = list(dict.fromkeys(item.name for item in with_whom))
    if not names or CHINA not in concerned(reading, scene) | reading.states_of(inside):
        return sides(reading, match, scene)
    dates = reading.dates_within(scene.start, match.end())
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
    bodies = [name for name in bodies if both_sides(reading.bodies.states_of(name))]
    return bodies[0] if len(bodies) == 1 else None


def states(reading: Reading, match: re.Match[str], scene: Scene) -> list[Cast]:
    """Return the two sides: what is denied is denied for both, whoever says so."""
    both = of_question(reading, scene, concerned(reading, scene))
    names = _partners_denying(reading, scene) or _company_denied(reading, scene, both)
    names = names or [state for state in SIDES if state in both]
    return [Cast(tuple(names), place_of(reading, match, scene), both)] if names else []


def _partners_denying(reading: Reading, scene: Scene) -> list[str]:
    """Return the two companies of a clause, one of each side: what is denied is their deal."""
    named = reading.within(scene.start, scene.end, "organization")
    names = list(dict.fromkeys(item.name for item in named if reading.bodies.is_company(item.name)))
    homes = [reading.bodies.home_of(name) for name in names]
    return names if len(names) == _PAIR and both_sides(set[str]().union(*homes)) else []


def _company_denied(reading: Reading, scene: Scene, both: set[str]) -> list[str]:
    """Return the only company of the two sides of which something is denied, and the state of the other side."""
    named = reading.within(scene.sentence.start, scene.sentence.end, "organization")
    told = {i.name for i in named if i.via != "affiliation" and reading.bodies.is_company(i.name)}
    names = [*told] or body_told(reading, scene)
    if len(names) != 1 or not reading.bodies.home_of(names[0]) & both:
        return []
    other = side_unsaid(reading, names, both)
    return [*names, *other] if other else []
