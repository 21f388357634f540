"""People whom a text introduces by a given name alone, with what they are: "a trader, Aigerim", "Bolat, who sells tea"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from silkgraph.extraction.patterns import load_patterns
from silkgraph.extraction.quotes.marks import is_quoted

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading

__all__ = ["is_given_alone"]


def is_given_alone(reading: Reading, name: str) -> bool:
    """Tell whether a text calls somebody by this one word, and nobody whom it knows."""
    starts = _introduced(reading.text, reading.article.language).get(name, ())
    return any(not reading.within(start, start + len(name)) for start in starts)


@lru_cache(maxsize=4)
def _introduced(text: str, language: str) -> dict[str, list[int]]:
    one = load_patterns(language).one
    found: dict[str, list[int]] = {}
    # «Let us begin, – said the trader X. – We are ready»: X is named inside of the marks.
    told = [match.span() for match in one("said_inside").finditer(text)]
    for match in one("given_alone").finditer(text):
        begin = match.start()
        if not is_quoted(text, begin) or any(start <= begin < end for start, end in told):
            found.setdefault(match["name"], []).append(match.start("name"))
    return found
