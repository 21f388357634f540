"""Heads of delegations with no name: "the head of the Kyrgyz delegation" is whom the text has named for that state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.reading import Found

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["heads_of_delegations"]


def heads_of_delegations(reading: Reading, sentence: Sentence) -> list[Found]:
    """Resolve "the head of the Kyrgyz delegation" to the last of those of the state who hold an office."""
    found = []
    for match in reading.patterns.one("delegation_head").finditer(
        reading.text, sentence.start, sentence.end
    ):
        states = reading.states_of(reading.within(*match.span(), "state"))
        if len(states) != 1 or reading.within(match.end(), match.end() + 2, "person"):
            continue
        state = next(iter(states))
        named = [
            item
            for item in reading.before(match.start(), "person")
            if reading.state_of.get(item.name) == state and reading.office_of.get(item.name)
        ]
        if named:
            found.append(Found(*match.span(), "person", named[-1].name, "pronoun"))
    return found
