"""Strangers: people of talks whom no record knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.names.transliteration.chinese import is_chinese
from silkgraph.extraction.names.transliteration.russian import plain_forms
from silkgraph.extraction.reading import CHINA

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading

__all__ = ["state_of_stranger"]


def state_of_stranger(reading: Reading, end: int) -> str | None:
    """Return the state of whom a verb of meeting has for its object, where the name is Chinese and unknown."""
    stranger = reading.patterns.one("stranger_met").match(reading.text, end)
    if stranger is None:
        return _declined(reading, end)
    is_known = reading.within(*stranger.span("name"))
    return CHINA if not is_known and is_chinese(stranger["name"]) else None


def _declined(reading: Reading, end: int) -> str | None:
    """Return China where a Chinese name stands behind its titles, in any case: "с секретарём парткома Чэнь Миньэром"."""
    sentence = reading.sentence_at(end - 1)
    stop = sentence.end if sentence else end
    for name in reading.patterns.one("stranger_name").finditer(reading.text, end, stop):
        if not reading.within(*name.span("name")) and any(
            map(is_chinese, plain_forms(name["name"]))
        ):
            return CHINA
    return None
