"""What no outlet writes: words of hundreds of letters, through which a pattern would crawl."""

from __future__ import annotations

import re

__all__ = ["without_noise"]

#: So long is no word, in a script that parts its words.
_ENDLESS = re.compile(r"(?<![^\W一-鿿])[^\W一-鿿]{200,}")
#: Neither a letter nor blank for long.
_FILLER = "· "


def without_noise(text: str) -> str:
    """Return a text of the same length in which endless words say nothing."""
    return _ENDLESS.sub(lambda word: (_FILLER * len(word.group()))[: len(word.group())], text)
