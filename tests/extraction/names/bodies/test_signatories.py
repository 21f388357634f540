"""Companies that only their signing gives away, and the names beside a signing that are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

HEAD = "China and Tajikistan: notes\nThe Wire, June 20, 2024\n\nChina and Tajikistan are neighbours.\n\n{}\n"


@pytest.mark.parametrize(
    ("told", "parties"),
    [
        ("On Tuesday Tojiron signed a supply contract with China Railway International and Wuhan State-Owned Assets.",
         ("Tojiron", "China Railway International", "Wuhan State-Owned Assets")),
        ("China Development Bank reached an agreement with Vakhshbonk, the Tajik savings bank, on Tuesday.",
         ("China Development Bank", "Vakhshbonk")),
        ("A mill, for which Luxin and a local firm, Zarkamar, concluded a joint venture agreement on Tuesday, is rising.",
         ("Luxin", "Zarkamar")),
        ("On Tuesday a loan agreement was signed between China Development Bank and Norak Sement.",
         ("China Development Bank", "Norak Sement")),
    ],
)  # fmt: skip
def test_unknown_names_that_sign_a_business_paper_are_companies(
    claims: Extract, told: str, parties: tuple[str, ...]
) -> None:
    article = claims(HEAD.format(told))
    assert [(a.kind, set(a.parties)) for a in article.agreements] == [("contract", set(parties))]
    assert set(parties) <= set(article.organizations)


@pytest.mark.parametrize(
    "told",
    [
        "On Tuesday Beijing signed a loan agreement with Dushanbe.",
        "Negotiators reached a deal with the Chinese side on Tuesday.",
        "On Tuesday President Emomali Rahmon signed a border agreement with Xi Jinping.",
        "The Tajik Government signed a grant agreement with China on Tuesday.",
    ],
)
def test_states_people_and_common_nouns_are_no_companies(claims: Extract, told: str) -> None:
    assert claims(HEAD.format(told)).organizations == ()


def test_a_city_in_the_name_of_a_company_is_no_place(claims: Extract) -> None:
    told = "On Tuesday Khujand LRT signed a construction contract with China Railway International."
    article = claims(HEAD.format(told))
    assert "Khujand LRT" in article.organizations
    assert article.places == ()


def test_the_head_of_a_company_is_no_body_that_signs(claims: Extract) -> None:
    told = "On Tuesday KazMunayGas chairman Askhat Khasenov and chief executive of CNPC Zhang Shanmin signed a contract in China."
    found = claims(f"China and Kazakhstan\nThe Wire, June 20, 2024\n\n{told}\n").organizations
    assert set(found) == {"KazMunayGas", "China National Petroleum Corporation"}
