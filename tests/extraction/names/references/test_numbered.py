"""Groups of states told by their number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

FIVE_OF_SHANGHAI = {"China", "Russia", "Kazakhstan", "Kyrgyzstan", "Tajikistan"}
TOLD = "{}\nThe Wire, July 4, 1998\n\nChina, Russia, Kazakhstan, Kyrgyzstan and Tajikistan share old frontiers.\n\n{}\n"


@pytest.mark.parametrize(
    "who", ["the five presidents", "all five neighbours", "The five", "the five foreign ministers"]
)
def test_a_number_means_the_states_named_together_before(claims: Extract, who: str) -> None:
    article = claims(TOLD.format("Five neighbours agree", f"In April 1996 {who} signed a treaty."))
    assert set(article.states) == FIVE_OF_SHANGHAI
    assert [set(a.parties) for a in article.agreements] == [FIVE_OF_SHANGHAI]


def test_the_five_central_asian_states_stay_the_five(claims: Extract) -> None:
    article = claims(TOLD.format("Notes", "The five Central Asian states trade with China."))
    assert {"Turkmenistan", "Uzbekistan"} <= set(article.states)


def test_another_number_means_nobody_named_before(claims: Extract) -> None:
    article = claims(TOLD.format("Notes", "The six ministers met."))
    assert set(article.states) == FIVE_OF_SHANGHAI
