"""The area of a proposal whose own words name none: made-up sentences, with near misses."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extraction.figures.test_finding import HEADS

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

TOLD = [
    ("Tokayev asked China to restore the old timetable at Dostyk.", ["customs-logistics"]),
    ("Solar plants are cheap in China, Tokayev said. He proposed to build three of them.", ["energy-power-renewable"]),
    ("Tokayev asked China for another tractor works.", ["industry"]),
    ("Tokayev asked China to restore the old order.", []),
]  # fmt: skip


@pytest.mark.parametrize(("told", "areas"), TOLD)
def test_a_place_or_a_pronoun_gives_the_area(claims: Extract, told: str, areas: list[str]) -> None:
    assert [p.area for p in claims(HEADS["en"].format(told)).proposals] == areas
