"""Whose work, waiver or founding it is: of the two states it is between, of the organization founded."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Event

Told = Callable[..., list[Event]]

SIX = "China and the five Central Asian states are close. "
PAIR = {"China", "Kazakhstan"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            f"{SIX}The six want more trade, and on Monday a visa waiver between China and Kazakhstan took effect.",
            PAIR,
        ),
        (
            f"{SIX}China buys gas from Kazakhstan. Work on a railway link between the two began in May.",
            PAIR,
        ),
        (
            "China and Kazakhstan are close. Out of their talks grew the Shanghai Cooperation Organization, founded on "
            "15 June 2001 with Uzbekistan on board.",
            {"Shanghai Cooperation Organization"},
        ),
        (
            "PetroChina drills near Aktobe in Kazakhstan. A Chinese miner was shot dead there on Monday.",
            PAIR,
        ),
    ],
)
def test_what_is_done_is_of_those_it_is_between(told: Told, text: str, who: set[str]) -> None:
    found = [set(e.participants) for e in told(text) if e.type == "other"]
    assert found[-1:] == [who]
