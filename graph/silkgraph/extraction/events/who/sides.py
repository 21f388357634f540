"""Whose side people are on: that of China, that of Central Asia, or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.reading import CHINA, FIVE

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading

__all__ = ["has_sides", "of_others", "side_of"]


def side_of(reading: Reading, name: str) -> str | None:
    """Return the side of a person: the five states are one, any other state is its own."""
    state = reading.state_of.get(name)
    return "Central Asia" if state in FIVE else state


def has_sides(reading: Reading, people: list[str]) -> bool:
    """Tell whether there are people of both sides."""
    states = {reading.state_of.get(p) for p in people}
    return CHINA in states and any(state in FIVE for state in states)


def of_others(reading: Reading, people: list[str]) -> set[str]:
    """Return the people of neither side: talks with them are not talks with whom the article is about."""
    ours = {CHINA, *FIVE}
    return {name for name in people if reading.state_of.get(name, CHINA) not in ours}
