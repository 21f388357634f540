"""The confidence of what the rules find: how often such a claim was right in articles that no rule was tuned on.

The shares are data in ``confidence.toml``; ``scripts/calibrate.py`` measures them as ``silkgraph evaluate`` does, so that
an event counts as right only with its type, day, status and those who take part.
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from silkgraph.extraction.figures.units import is_money

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from silkgraph.claims import Claims

__all__ = ["KINDS", "cases", "with_confidence"]


def _of_event(event: Any, leaders: set[str]) -> str:  # noqa: ANN401  # one of the kinds of claims
    """Events of leaders are told apart: who is named is seldom somebody else."""
    return f"{event.type} of leaders" if leaders.intersection(event.participants) else event.type


def _of_figure(figure: Any, _: set[str]) -> str:  # noqa: ANN401
    if is_money(figure.unit):
        return "money"
    return figure.unit if figure.unit in ("percent", "km", "people") else "other"


def _alike(_: Any, __: set[str]) -> str:  # noqa: ANN401
    return "all"


#: The kinds of claims whose shares are measured, and how their cases are told apart.
KINDS: dict[str, Callable[[Any, set[str]], str]] = {
    "events": _of_event,
    "agreements": lambda agreement, _: agreement.kind,
    "proposals": _alike,
    "partnerships": _alike,
    "figures": _of_figure,
    "quotes": _alike,
}


def cases(claims: Claims, kind: str) -> Iterator[tuple[str, Any]]:
    """Yield the claims of a kind, each behind the case it is."""
    leaders = {leader.name for leader in claims.leaders}
    for claim in getattr(claims, kind):
        yield KINDS[kind](claim, leaders), claim


def with_confidence(claims: Claims) -> Claims:
    """Return claims that say how far claims of their kind and case can be trusted, from 0 to 1."""
    told: dict[str, Any] = {}
    for kind in KINDS:
        shares = _shares()[kind]
        told[kind] = tuple(
            replace(claim, confidence=shares.get(case, shares["all"]))
            for case, claim in cases(claims, kind)
        )
    return replace(claims, **told)


@cache
def _shares() -> dict[str, dict[str, float]]:
    """Return the share of right claims by kind and case; ``all`` stands for any other case."""
    source = files("silkgraph.extraction") / "confidence.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))
