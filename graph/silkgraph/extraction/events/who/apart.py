"""Whether the people of both sides met together or one by one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.scenes.places import place_of
from silkgraph.extraction.events.scenes.scene import Cast
from silkgraph.extraction.events.who.sides import of_others
from silkgraph.extraction.names.grammar import in_nominative, is_object
from silkgraph.extraction.reading import CHINA, FIVE, HEAD_OF_CABINET, HEAD_OF_STATE

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Found, Reading

__all__ = ["as_gathering", "casts"]

_MANY = 3


def casts(
    reading: Reading, match: re.Match[str], scene: Scene, found: list[Found], people: list[str]
) -> list[Cast]:
    """Return the talks that people of both sides had: together, or one with each of the others."""
    chinese = [p for p in people if reading.state_of.get(p) == CHINA]
    central = [p for p in people if reading.state_of.get(p) in FIVE]
    states = {reading.state_of[p] for p in central}
    place = place_of(reading, match, scene)
    at = {item.name: item.end for item in found}
    apart = reading.patterns.one("one_by_one").search(reading.text, scene.sentence.start, scene.end)
    if not apart and _act_together(reading, match, found):
        return [Cast(tuple(people), place, {CHINA, *states})]
    others = of_others(reading, people)
    if len(chinese) == len(central) == 1 and _are_met_too(reading, match, found, others):
        # "X met Y and the president of Russia", "X, who had met Z in May, received Y": Y and X.
        return [Cast((*chinese, *central), place, {CHINA, *states})]
    if len(chinese) == 1 < len(central) and (apart or len(states) == len(central)):
        hosts = reading.patterns.one("reception").search(match.group())
        if hosts and len(central) >= _MANY and others:
            # "He received the five and the president of Belarus" tells of one meeting.
            return []
        return [
            Cast((chinese[0], p), place, {CHINA, reading.state_of[p]}, at=at.get(p))
            for p in central
        ]
    met = {item.name for item in found if item.start >= match.end()}
    is_apart = set(chinese) <= met and not met & set(central)
    if len(central) == 1 < len(chinese) and (is_apart or apart):
        return [Cast((central[0], p), place, {CHINA, *states}, at=at.get(p)) for p in chinese]
    return [Cast(tuple(dict.fromkeys(people)), place, {CHINA, *states})]


def as_gathering(reading: Reading, rule: dict[str, Any], cast: tuple[str, ...]) -> dict[str, Any]:
    """Return the rule to read talks of three states by: a summit if their heads talk, else a meeting of ministers."""
    homes = {reading.state_of.get(name) for name in cast}
    if rule["type"] != "bilateral_meeting" or len(homes) < _MANY:
        return rule
    offices = {reading.office_of.get(name) for name in cast}
    if None in offices:
        return rule
    is_summit = offices <= {*HEAD_OF_STATE, *HEAD_OF_CABINET}
    return {**rule, "type": "summit" if is_summit else "ministerial_meeting"}


def _act_together(reading: Reading, match: re.Match[str], found: list[Found]) -> bool:
    """Tell whether people of three states or more are the subject of one verb: "X, Y and Z held talks"."""
    named = [item for item in found if item.via != "pronoun"]
    if len({reading.state_of.get(item.name) for item in named}) < _MANY:
        return False
    if any(item.end > match.start() for item in named):
        return False
    row = reading.patterns.one("row_of_subjects")
    first = named[0].end
    subjects = [
        item
        for item in named
        if not is_object(reading, item) or row.fullmatch(reading.text, first, item.start)
    ]
    return len(subjects) == len(in_nominative(reading, subjects)) == len(named)


def _are_met_too(
    reading: Reading, match: re.Match[str], found: list[Found], others: set[str]
) -> bool:
    """Tell whether those of other states do not take part: each is met by himself, or named in another clause."""
    met = {item.name for item in found if item.start >= match.end()}
    if bool(others) and others < met and len(met) < len({item.name for item in found}):
        return True
    row = reading.patterns.one("row_between")
    joined = {
        name
        for first, second in pairwise(sorted(found))
        if row.fullmatch(reading.text, first.end, second.start)
        for name in (first.name, second.name)
    }
    # "X of a third state met Y and Z": it is he who met them.
    return bool(others) and min(found).name not in others and others.isdisjoint(joined)
