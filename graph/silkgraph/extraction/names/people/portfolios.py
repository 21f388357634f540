"""What ministers and ministries are in charge of, by the table ``[portfolios]`` of a language, in English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkgraph.extraction.patterns import Patterns

__all__ = ["minister", "portfolio"]

#: Ministers of these are not called as their ministries are.
_MINISTERS = {
    "Defense": "Defence",
    "Foreign Affairs": "Foreign",
    "Internal Affairs": "Interior",
    "Public Security": "Public Security",
    "State Security": "State Security",
}


def portfolio(patterns: Patterns, said: str) -> str | None:
    """Return the portfolios that a stretch names, as a ministry is called by them."""
    data = patterns.data
    table: dict[str, str] = {**data.get("portfolios", {}), **data.get("ministries", {})}
    lowered = {word.lower(): english for word, english in table.items()}
    words = (match.group() for match in patterns.one("portfolio_word").finditer(said))
    named = [lowered.get(" ".join(word.lower().split())) for word in words]
    known = list(dict.fromkeys(name for name in named if name))
    return _listed(known) if known else None


def _listed(names: list[str]) -> str:
    """Return names as a list in words: "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def minister(patterns: Patterns, title: str) -> str | None:
    """Return what the minister of a title is called: "Finance Minister", "Minister of Trade and Integration"."""
    charge = portfolio(patterns, title)
    if charge is None:
        return None
    if charge in _MINISTERS or re.fullmatch(r"\w+", charge):
        return f"{_MINISTERS.get(charge, charge)} Minister"
    link = "for" if patterns.one("minister_for").search(title) else "of"
    return f"Minister {link} {charge}"
