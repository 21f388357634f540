"""Bodies that act in what is no visit and no meeting: those told before, and the side they do not stand for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.scene import neighbors, states_behind
from silkgraph.extraction.names.bodies.between import is_embassy, sides_of_embassy
from silkgraph.extraction.reading import CHINA, FIVE, both_sides

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Found, Reading

__all__ = [
    "SIDES",
    "SOURCE",
    "body_told",
    "is_intergovernmental",
    "is_loser",
    "last_of_both_sides",
    "of_embassy",
    "reports",
    "side_unsaid",
]

#: The states that are sides, China first.
SIDES = (CHINA, *FIVE)
#: "According to the press service of" stands before a name and is no longer.
SOURCE = 70
#: An organization of more members is one of states in general.
_FEW = 2


def body_told(reading: Reading, scene: Scene, *, named_behind: bool = False) -> list[str]:
    """Return the company told last in the paragraph, where "it" or "the venture" opens a sentence that names none.

    With ``named_behind`` the sentence may name another one behind its verb: "It bought half of X".
    """
    sentence = scene.sentence
    if scene.start > sentence.start:
        return _body_before(reading, scene)
    opens = reading.patterns.one("body_told").match(reading.text, sentence.start, sentence.end)
    if not opens or reading.within(sentence.start, sentence.end, "person"):
        return []
    end = opens.end() if named_behind else sentence.end
    if reading.within(sentence.start, end, "organization"):
        return []
    is_it = reading.patterns.one("it_at_end").search(opens.group())
    for before in neighbors(reading, scene, 2, 0):
        if before.block != sentence.block and is_it:
            break
        told = [
            item.name
            for item in reading.within(before.start, before.end, "organization")
            if item.via != "affiliation" and reading.bodies.home_of(item.name) & {*SIDES}
        ]
        if told or reading.within(before.start, before.end, "person"):
            return told[:1]
    return []


def _body_before(reading: Reading, scene: Scene) -> list[str]:
    """Return the subject of the clauses before in the same sentence: "X bought A, and in May it bought B"."""
    start = scene.sentence.start
    opens = reading.patterns.one("body_goes_on").match(reading.text, scene.start, scene.end)
    if not opens or reading.within(start, scene.end, "person"):
        return []
    if reading.within(scene.start, opens.end(), "organization"):
        return []
    first = replace(scene, start=start, end=scene.start)
    before = reading.within(start, scene.start, "organization")
    named = [item.name for item in before if item.via != "affiliation"]
    return body_told(reading, first, named_behind=True) or named[:1]


def last_of_both_sides(reading: Reading, told: list[Found]) -> list[Found]:
    """Return the last two of some bodies that are of both sides, none if there are no two such."""
    behind = [(item, reading.bodies.home_of(item.name)) for item in reversed(told)]
    last = next(((item, home) for item, home in behind if len(home) == 1), None)
    if last is None:
        return []
    other = next((item for item, home in behind if both_sides(home | last[1])), None)
    return [other, last[0]] if other else []


def side_unsaid(reading: Reading, names: list[str], states: set[str]) -> list[str]:
    """Return the state of the side that one name alone does not stand for: "the company's team went to Bishkek"."""
    behind = states_behind(reading, names)
    if len(names) != 1 or both_sides(behind) or not both_sides(behind | states):
        return []
    missing = [state for state in FIVE if state in states] if CHINA in behind else [CHINA]
    return missing if len(missing) == 1 else []


def of_embassy(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the two states of an embassy that is attacked or opened, which does nothing itself."""
    if len(names) != 1 or not is_embassy(names[0]):
        return names
    owner, host = sides_of_embassy(names[0])
    return (owner, host) if host in SIDES else names


def reports(reading: Reading, item: Found, match: re.Match[str]) -> bool:
    """Tell whether somebody only tells of it: "X said that it was signed", "..., the ministry said"."""
    before = reading.text[max(0, item.start - SOURCE) : item.start]
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


def is_intergovernmental(reading: Reading, name: str) -> bool:
    """Tell whether a body is an organization of more than two states."""
    body = reading.known.organizations.get(name)
    return body is not None and len(body.members) > _FEW


def is_loser(reading: Reading, item: Found) -> bool:
    """Tell whether a body only lost what another won: "took the field against X and Y"."""
    if item.kind != "organization":
        return False
    before = reading.text[max(0, item.start - SOURCE) : item.start]
    return reading.patterns.one("loser_before").search(before) is not None
