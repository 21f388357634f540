"""Strangers: people of talks whom no record knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.names.chinese import is_chinese
from silkgraph.extraction.reading import CHINA

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading

__all__ = ["state_of_stranger"]


def state_of_stranger(reading: Reading, end: int) -> str | None:
    """Return the state of whom a verb of meeting has for its object, where the name is Chinese and unknown."""
    stranger = reading.patterns.one("stranger_met").match(reading.text, end)
    if stranger is None or reading.within(*stranger.span("name")):
        return None
    return CHINA if is_chinese(stranger["name"]) else None
