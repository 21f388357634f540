"""Groups of states told by their number: "the five presidents" are those of the five states named together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.reading import FIVE, Found, both_sides

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from silkgraph.extraction.reading import Reading

__all__ = ["resolve_numbered_groups"]

#: "Of Central Asia" stands behind a group and is no longer.
_OF = 30


def resolve_numbered_groups(reading: Reading) -> None:
    """Let "the five states" mean the last five that one sentence before names by themselves, if one does."""
    numbers = reading.patterns.words("numbers")
    group = reading.patterns.one("numbered_group")
    headline = reading.patterns.one("numbered_headline")
    together: dict[int, frozenset[str]] = {}
    resolved: list[Found] = []
    titles: list[re.Match[str]] = []
    for sentence in reading.sentences:
        if sentence.kind == "title":
            titles += headline.finditer(reading.text, sentence.start, sentence.end)
        inside = reading.within(sentence.start, sentence.end, "state", "person")
        named = reading.states_of(item for item in inside if item.via not in ("group", "format"))
        if both_sides(named) or named == {*FIVE}:
            together[len(named)] = frozenset(named)
        for body in reading.within(sentence.start, sentence.end, "organization"):
            members = reading.bodies.members_of(body.name, reading.day)
            if reading.bodies.is_alliance(body.name) and both_sides(members):
                together.setdefault(len(members), frozenset(members))
        for match in group.finditer(reading.text, sentence.start, sentence.end):
            number = numbers.get(match["n"].lower(), 0)
            states = together.get(number, frozenset())
            if number == len(FIVE) and not states and not _is_named(reading, match):
                states = frozenset(FIVE)
            resolved += _group(match, states)
    for match in titles:
        # The headline speaks of those whom the text names.
        resolved += _group(match, together.get(numbers.get(match["n"].lower(), 0), frozenset()))
    spans = {(item.start, item.end) for item in resolved}
    others = [
        item
        for item in reading.found
        if item.via != "group" or not any(start <= item.start < end for start, end in spans)
    ]
    reading.found = sorted(others)
    reading.add(resolved)


def _is_named(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether the words around a number say whose it is: "the five states of Central Asia"."""
    around = reading.within(match.start(), match.end() + _OF, "state")
    return any(item.start < match.end() or item.via in ("group", "format") for item in around)


def _group(match: re.Match[str], states: Iterable[str]) -> list[Found]:
    return [Found(match.start(), match.end(), "state", state, "group") for state in states]
