"""Partners told one by one, with the verb left out: "with A in 1996, and with B in 1998"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.reading import FIVE

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["Partner", "central_states", "partners_of_ellipsis"]

#: Whom one of several documents was concluded with, and where that is said.
Partner = tuple[str, int, int]


def partners_of_ellipsis(reading: Reading, sentence: Sentence) -> list[Partner]:
    """Return those with whom the same was concluded at other times, where that is left unsaid.

    "China signed it with A in 1996, and with B in 1998": each comes with the stretch of its own date.
    """
    one = reading.patterns.one
    borders = list(one("ellipsis_border").finditer(reading.text, sentence.start, sentence.end))
    if not borders:
        return []
    starts = [sentence.start, *(border.end() for border in borders)]
    stops = [*(border.start() for border in borders), sentence.end]
    apart: list[Partner] = []
    for start, end in zip(starts, stops, strict=True):
        named = list(central_states(reading, start, end).items())
        if len(named) != 1 or not reading.dates_within(start, end):
            continue
        state, item = named[0]
        before = reading.text[start : item.start]
        is_with = any(m.end() == len(before) for m in one("partner_right_after").finditer(before))
        is_told = one("concluded").search(reading.text, start, end)
        if is_with and (is_told is None or not apart):
            apart.append((state, start, end))
    return apart if len(apart) > 1 else []


def central_states(reading: Reading, start: int, end: int) -> dict[str, Found]:
    """Return the Central Asian states that a stretch names, themselves or by their leaders."""
    named: dict[str, Found] = {}
    for item in reading.within(start, end, "state", "person"):
        state = reading.state_of.get(item.name)
        if state in FIVE and item.via != "format":
            named.setdefault(state, item)
    return named
