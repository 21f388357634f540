"""Districts and valleys are called by the adjectives of towns."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extraction.figures.test_finding import HEADS

from silkgraph.claims import Claims

Extract = Callable[..., Claims]


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("Завод Китая стоит в Яванском районе.", "Yavan"),
        ("Шахта в Айнинском районе дала Китаю руду.", "Ayni"),
        ("В Яванской долине сеют хлопок для Китая.", "Yavan"),
    ],
)
def test_a_district_is_that_of_its_town(claims: Extract, told: str, place: str) -> None:
    assert place in claims(HEADS["ru"].format(told)).places
