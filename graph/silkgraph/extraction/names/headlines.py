"""Headlines in which every word has a capital: capitals tell no name there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading

__all__ = ["is_only_capitals"]

#: Shorter words may stay small: "of", "and".
_WORD = re.compile(r"[A-Za-z][\w’']{3,}")
#: So few words may all be names.
_FEWEST = 4
#: Of the words so many have a capital.
_SHARE = 0.8


def is_only_capitals(reading: Reading, start: int, name: str) -> bool:
    """Tell whether a name stands where all words have capitals, and the text under it does not know it."""
    sentence = reading.sentence_at(start)
    if sentence is None or sentence.kind not in ("title", "heading"):
        return False
    words = _WORD.findall(reading.text, sentence.start, sentence.end)
    with_capital = sum(word[0].isupper() for word in words)
    if len(words) < _FEWEST or with_capital < _SHARE * len(words):
        return False
    return reading.text.find(name, sentence.end) < 0
