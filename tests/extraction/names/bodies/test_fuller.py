"""One body is told by more words and by fewer."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extraction.figures.test_finding import HEADS

from silkgraph.claims import Claims

Extract = Callable[..., Claims]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (
            "Lanzhou Pedagogical University of China and a school in Kazakhstan met. The Pedagogical University paid.",
            "Lanzhou Pedagogical University",
        ),
        (
            "The Institute of Geology of Uzbekistan met guests from China. The Institute of Geology paid.",
            "Institute of Geology of Uzbekistan",
        ),
    ],
)
def test_the_shorter_name_is_the_longer_body(claims: Extract, told: str, name: str) -> None:
    assert claims(HEADS["en"].format(told)).organizations == (name,)
