"""What says that documents were concluded: a verb, the line over a list; and what says of none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extraction.agreements.test_finding import STATES, agreements

from silkgraph.claims import Claims

Extract = Callable[..., Claims]


def test_the_points_of_a_list_without_bullets_are_documents(claims: Extract) -> None:
    told = (
        "On Tuesday the two sides signed bilateral documents.\n\nAmong them:\n\n"
        "Agreement on the mutual opening of cultural centres;\n\n"
        "Memorandum of cooperation in fighting corruption;\n\n"
        "Memorandum of cooperation in construction;\n\n"
        "Programme for cooperation in sport for 2025-2027."
    )
    assert agreements(claims, "en", told) == [
        ("treaty", STATES, "2024-06-18"),
        ("memorandum", STATES, "2024-06-18"),
        ("memorandum", STATES, "2024-06-18"),
        ("plan", STATES, "2024-06-18"),
    ]


def test_a_list_says_what_its_points_are_where_they_do_not(claims: Extract) -> None:
    told = (
        "On Tuesday, agreements were also signed within the framework of the visit:\n\n"
        "- on technical and economic cooperation;\n- on quarantine rules for melons."
    )
    assert agreements(claims, "en", told) == [("treaty", STATES, "2024-06-18")] * 2


def test_points_of_a_list_of_topics_are_no_documents(claims: Extract) -> None:
    told = "The two sides spoke on Tuesday:\n\n- on technical cooperation;\n- on melons."
    assert agreements(claims, "en", told) == []


@pytest.mark.parametrize(
    "told",
    [
        "On Tuesday China and Kazakhstan signed a series of bilateral agreements to strengthen cooperation.",
        "On Tuesday China and Kazakhstan signed agreements for more than $1 billion.",
    ],
)
def test_a_number_of_documents_names_none(claims: Extract, told: str) -> None:
    assert agreements(claims, "en", told) == []


def test_a_document_that_a_plant_rests_on_is_not_of_the_day_of_the_news(claims: Extract) -> None:
    told = (
        "The minister spoke on Tuesday. The plant was built within the framework of an agreement signed between "
        "the Ministry of Energy, China's TBEA and Dushan Mining Co Ltd."
    )
    found = claims(
        f"China and Tajikistan: notes\nThe Wire, June 20, 2024\n\nTajikistan borders China.\n\n{told}\n"
    )
    assert [(a.kind, set(a.parties), a.date) for a in found.agreements] == [
        ("contract", {"Ministry of Energy of Tajikistan", "TBEA", "Dushan Mining"}, None)
    ]
    assert [event for event in found.events if event.type == "signing"] == []


def test_each_partner_of_one_statement_each_has_its_day(claims: Extract) -> None:
    told = (
        "China signed a joint statement with each of the three: with Kazakhstan on Monday, with Kyrgyzstan and "
        "Tajikistan on Tuesday."
    )
    found = [(sorted(who), day) for _, who, day in agreements(claims, "en", told)]
    assert found == [
        (["China", "Kazakhstan"], "2024-06-17"),
        (["China", "Kyrgyzstan"], "2024-06-18"),
        (["China", "Tajikistan"], "2024-06-18"),
    ]


def test_what_a_forum_brought_is_named_next(claims: Extract) -> None:
    told = "A forum on Tuesday brought 25 contracts. They include a deal between Kazatomprom and CITIC Group."
    assert agreements(claims, "en", told) == [
        ("contract", {"Kazatomprom", "CITIC Group"}, "2024-06-18")
    ]


def test_a_law_that_is_signed_is_no_signing(claims: Extract) -> None:
    told = "On Tuesday President Tokayev signed a law ratifying the agreement of Kazakhstan and China on visas."
    found = claims(f"China and Kazakhstan\nThe Wire, June 20, 2024\n\n{told}\n").events
    assert "signing" not in {event.type for event in found}


def test_an_agreement_that_is_reached_is_no_document(claims: Extract) -> None:
    told = "On Tuesday agreement was reached that Kazakhstan and China open embassies."
    near = "On Tuesday an agreement on embassies was signed by Kazakhstan and China."
    assert agreements(claims, "en", told) == []
    assert agreements(claims, "en", near) == [("treaty", STATES, "2024-06-18")]


def test_two_documents_joined_by_and_are_two(claims: Extract) -> None:
    told = (
        "On Tuesday the two sides signed a memorandum on a customs border and a protocol on honey."
    )
    assert [kind for kind, _, _ in agreements(claims, "en", told)] == ["memorandum", "treaty"]


def test_a_document_with_its_date_behind_a_comma_is_there(claims: Extract) -> None:
    told = (
        "The memorandum between the National Museum of Kazakhstan and Lanzhou University, dated 22 September 2017, "
        "needs no ratification in China."
    )
    assert [(kind, day) for kind, _, day in agreements(claims, "en", told)] == [
        ("memorandum", "2017-09-22")
    ]


def test_a_declaration_listed_behind_a_treaty_is_a_document_of_its_own(claims: Extract) -> None:
    told = (
        "On Tuesday the presidents of China and Kazakhstan signed the Treaty on Friendship and Cooperation, the Joint "
        "Declaration on partnership and a programme of cooperation."
    )
    assert [kind for kind, _, _ in agreements(claims, "en", told)][:2] == ["treaty", "declaration"]


LISTED = (
    "More than 90 documents were signed on Tuesday, among them a programme of economic cooperation, an "
    "intergovernmental agreement on road transport and a contract between KazMunayGas and CNPC on gas."
)


def test_the_pair_of_one_document_of_a_list_is_not_that_of_the_others(claims: Extract) -> None:
    firms = {"KazMunayGas", "China National Petroleum Corporation"}
    expected = {"plan": STATES, "treaty": STATES, "contract": firms}
    assert {kind: who for kind, who, _ in agreements(claims, "en", LISTED)} == expected


FOUND = [
    ("On Tuesday China and Kazakhstan signed agreements on trade, on visas and on culture.", ["treaty"] * 3),
    ("The declaration that Tokayev and Xi signed on Tuesday speaks of a golden age.", ["declaration"]),
    ("Signed by Tokayev and Xi on Tuesday, the declaration speaks of a golden age.", ["declaration"]),
    ("A visa waiver between China and Kazakhstan came into effect on Tuesday.", ["treaty"]),
    ("They discussed the agreement on rivers that China and Kazakhstan signed in 2001.", ["treaty"]),
    ("Agreement in principle on the joint programme was reached by China and Kazakhstan.", []),
    ("No agreement was signed by China and Kazakhstan on Tuesday.", []),
    ("The declaration speaks of China and Kazakhstan as of neighbours.", []),
]  # fmt: skip


@pytest.mark.parametrize(("told", "kinds"), FOUND)
def test_documents_are_found_by_what_is_said_of_them(
    claims: Extract, told: str, kinds: list[str]
) -> None:
    assert [kind for kind, _, _ in agreements(claims, "en", told)] == kinds
