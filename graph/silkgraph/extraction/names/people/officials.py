"""Officials in Chinese letters whom no record knows: they speak and act for the state in their title.

Their names have no sure spelling in Latin letters, so they are nobody among the leaders.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkgraph.extraction.reading import FIVE, Found

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading

__all__ = ["find_officials"]


def find_officials(reading: Reading) -> list[Found]:
    """Return every mention of such officials as one of their states."""
    official = reading.patterns.one("official_named")
    states: dict[str, str] = {}
    for item in reading.found:
        its = reading.bodies.home_of(item.name) if item.kind == "organization" else set[str]()
        state = reading.state_of.get(item.name) or next(iter(its), None)
        is_name = item.kind in ("state", "place", "organization")
        if not is_name or item.via in ("group", "format") or state not in FIVE:
            continue
        titled = official.match(reading.text, item.end)
        if titled and not reading.within(*titled.span("name"), "person", "place", "organization"):
            states.setdefault(titled["name"], state)
    if not states:
        return []
    names = re.compile("|".join(map(re.escape, sorted(states, key=len, reverse=True))))
    return [
        Found(match.start(), match.end(), "state", states[match.group()], "official")
        for match in names.finditer(reading.text)
        if reading.sentence_at(match.start())
        and not reading.within(*match.span(), "person", "place")
    ]
