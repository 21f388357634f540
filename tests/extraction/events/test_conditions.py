"""What a sentence must have before its verb makes an event, in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.claims import Claims

    Extract = Callable[..., Claims]

#: An article on two states, with what China alone is named in.
PAIR = "China and Kyrgyzstan\nPamir Post, 5 July 2019\n\nKyrgyzstan and China share a border.\n\n"


def told(claims: Claims) -> list[tuple[str, str | None]]:
    return [(event.type, event.start) for event in claims.events]


def test_team_that_comes_is_not_the_official_of_the_sentence_before(claims: Extract) -> None:
    text = (
        "Ambassador Du Dewen thanked the nurses. Ten Chinese doctors arrived in Bishkek on 2 July."
    )
    assert told(claims(PAIR + text + "\n")) == [("other", "2019-07-02")]


SIGNED = [
    ("A border treaty was signed in Bishkek on 2 May 2018.", 1),
    ("A border treaty was signed on 2 May 2018 while the Chinese premier passed through.", 0),
    ("A border treaty was signed on 2 May 2018 on the fringes of a gathering of ministers.", 0),
    ("A border treaty was signed in 2018 in the presence of the two presidents.", 0),
]


@pytest.mark.parametrize(("text", "signings"), SIGNED)
def test_what_is_signed_on_an_occasion_is_its_result(
    claims: Extract, text: str, signings: int
) -> None:
    found = [kind for kind, _ in told(claims(PAIR + text + "\n"))]
    assert found.count("signing") == signings
