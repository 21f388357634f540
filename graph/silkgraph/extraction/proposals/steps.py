"""The points of one stretch: the items of a list, the steps that "to ... and to ..." joins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.proposals.areas import any_area

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from silkgraph.extraction.reading import Reading

__all__ = ["SEMICOLONS", "items", "steps"]

#: What separates the points of a list that holds commas within its points.
SEMICOLONS = (";", "；")


def items(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split a list of points at its semicolons, else at its commas; "and" inside an item does not split it."""
    at = start
    semicolons = any(mark in reading.text[start:end] for mark in SEMICOLONS)
    for match in reading.patterns.one("list_border").finditer(reading.text, start, end):
        if semicolons and not any(mark in match[0] for mark in SEMICOLONS):
            continue
        yield at, match.start()
        at = match.end()
    yield at, end


def steps(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split "to align plans, to improve links and to pull down barriers" where each step has its own area."""
    at = start
    for match in reading.patterns.one("proposal_items").finditer(reading.text, start, end):
        if match.start() <= at or _is_purpose(reading, match, end):
            continue
        before = any_area(reading, at, match.start())
        after = any_area(reading, match.end(), end)
        explicit = reading.patterns.one("explicit_item").match(reading.text, match.end())
        if before and after and (before != after or explicit):
            yield at, match.start()
            at = match.end()
    yield at, end


def _is_purpose(reading: Reading, border: re.Match[str], end: int) -> bool:
    """Tell whether "to" behind a comma only says what for: "willing to work in trade, to advance relations"."""
    one = reading.patterns.one
    if not one("purpose_to").match(reading.text, border.start()):
        return False
    return one("one_more_to").search(reading.text, border.end(), end) is None
