"""Groups of states told by their number: "the five presidents" are those of the five states named together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.reading import Found, both_sides

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from silkgraph.extraction.reading import Reading

__all__ = ["resolve_numbered_groups"]


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
        if both_sides(named):
            together[len(named)] = frozenset(named)
        for match in group.finditer(reading.text, sentence.start, sentence.end):
            states = together.get(numbers.get(match["n"].lower(), 0), frozenset())
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
    reading.found = sorted([*others, *resolved])


def _group(match: re.Match[str], states: Iterable[str]) -> list[Found]:
    return [Found(match.start(), match.end(), "state", state, "group") for state in states]
