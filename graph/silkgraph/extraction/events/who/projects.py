"""Whose a project is that a clause goes on with: "the plant started up in May", "the partners founded it in 2018"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.scene import concerned, neighbors
from silkgraph.extraction.reading import CHINA, FIVE, both_sides

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["parties_of_project"]

#: A project is gone on with for so many sentences.
_BACK = 5
#: So many companies are the parties of one project.
_FEW = 3
#: Who lends the money builds nothing.
_BANK = "Bank"
#: "In", "near" stand so near before a place.
_NEAR = 20
#: "How it began." opens a paragraph and is no longer.
_LABEL = 30


def parties_of_project(reading: Reading, match: re.Match[str], scene: Scene) -> list[str]:
    """Return the companies of a project, and the state that none of them stands for.

    The clause itself names nobody, but goes on with a thing that only what was told before explains.
    """
    one, sentence = reading.patterns.one, scene.sentence
    if sentence.kind != "paragraph" or _names_anybody(reading, sentence):
        return []
    goes_on = one("goes_on_with_project").match(reading.text, sentence.start, match.end())
    if goes_on is None or one("of_states").search(reading.text, scene.start, match.end()):
        return []
    is_first = True
    for before in neighbors(reading, scene, _BACK, 0):
        is_far = before.block != sentence.block and not is_first
        if before.kind != "paragraph" or is_far or sentence.block - before.block > 1:
            break
        is_label = before.end - before.start <= _LABEL
        is_first = is_first and (is_label or before.block != sentence.block)
        names = _companies(reading, before)
        if names:
            return _parties(reading, scene, names)
    return []


def _names_anybody(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence names a person, a body or a state, but as where something is."""
    where = reading.patterns.one("locative_before")
    return any(
        item.kind != "state" or not where.search(reading.text[item.start - _NEAR : item.start])
        for item in reading.within(sentence.start, sentence.end, "person", "organization", "state")
        if item.via != "affiliation" and not _is_of_place(reading, item)
    )


def _is_of_place(reading: Reading, item: Found) -> bool:
    """Tell whether a state only says where a place is: "near Usharal, Kazakhstan"."""
    before = reading.within(item.start - _NEAR, item.start, "place")
    return bool(before) and reading.text[before[-1].end : item.start].strip() in ("", ",")


def _parties(reading: Reading, scene: Scene, names: list[str]) -> list[str]:
    """Return companies of both sides; of one side that named last, and the state of the other side."""
    behind = set[str]().union(*map(reading.bodies.home_of, names))
    if both_sides(behind):
        return names if len(names) <= _FEW else []
    states = concerned(reading, scene)
    missing = [s for s in FIVE if s in states] if CHINA in behind else [CHINA] * (CHINA in states)
    return [names[-1], *missing] if len(missing) == 1 else []


def _companies(reading: Reading, sentence: Sentence) -> list[str]:
    """Return the companies of the two sides that a sentence names."""
    named = [
        item.name
        for item in reading.within(sentence.start, sentence.end, "organization")
        if item.via != "affiliation"
        and reading.bodies.is_company(item.name)
        and _BANK not in item.name
        and not reading.patterns.one("source_after").match(reading.text, item.end)
        and reading.bodies.home_of(item.name) & {CHINA, *FIVE}
    ]
    return list(dict.fromkeys(named))
