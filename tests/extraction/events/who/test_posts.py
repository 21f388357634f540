"""Talks of those who are known by their post alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.claims import Claims

ARTICLE = (
    "Pamir Post | 5 July 2019\n\nOn 2 July {} met Tokayev in Astana. Kazakhstan trades with China."
)


@pytest.mark.parametrize(
    ("who", "is_post"),
    [
        ("the CTO of Huawei", True),
        ("the CFO of Huawei", True),
        ("the head of Huawei", True),
        ("the cat of Huawei", False),
    ],
)
def test_whoever_heads_a_company_talks_for_it(
    claims: Callable[..., Claims], who: str, is_post: bool
) -> None:
    met = [set(event.participants) for event in claims(ARTICLE.format(who)).events]
    assert met == ([{"Huawei", "Kassym-Jomart Tokayev"}] if is_post else [])


@pytest.mark.parametrize(
    "who", ["the heads of state", "host and guest", "the leaders of the two countries"]
)
def test_those_told_of_meet_by_their_posts(claims: Callable[..., Claims], who: str) -> None:
    text = (
        "Pamir Post | 7 July 2000\n\nJiang Zemin came to Ashgabat on Wednesday. President Saparmurat Niyazov "
        f"welcomed him at the airport. On Thursday {who} met.\n"
    )
    (talks,) = [e for e in claims(text).events if e.type == "bilateral_meeting"]
    assert set(talks.participants) == {"Jiang Zemin", "Saparmurat Niyazov"}
