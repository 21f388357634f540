"""Documents in sentences dressed in other ways: dates beside their names, what is expected, what is not signed yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.claims import Claims

HEAD = "Ties of the week\nThe Wire, 18 May 2017\n\nChina and Kazakhstan are neighbours.\n\n"


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("As expected, China and Kazakhstan signed a treaty on fish on Tuesday.", "treaty", "16"),
        ("China and Kazakhstan, as planned, signed a fish treaty on Tuesday.", "treaty", "16"),
        ("After long talks, China and Kazakhstan signed a fish treaty on Tuesday.", "treaty", "16"),
        ("China and Kazakhstan signed yet another treaty on fish on Tuesday.", "treaty", "16"),
    ],
)
def test_what_was_expected_and_came_is_there(
    claims: Callable[..., Claims], text: str, kind: str, date: str
) -> None:
    found = claims(f"{HEAD}{text}\n").agreements
    assert [(a.kind, a.date) for a in found] == [(kind, f"2017-05-{date}")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "The treaty of friendship of 3 May 2004 between China and Kazakhstan lives.",
            "2004-05-03",
        ),
        ("The treaty between China and Kazakhstan of 3 May 2004 still lives.", "2004-05-03"),
        ("The treaty between China and Kazakhstan of May 3, 2004, still lives.", "2004-05-03"),
        ("The treaty between China and Kazakhstan (2004) still lives.", "2004"),
    ],
)
def test_date_of_a_document_may_stand_behind_its_parties(
    claims: Callable[..., Claims], text: str, date: str
) -> None:
    assert [a.date for a in claims(f"{HEAD}{text}\n").agreements] == [date]


@pytest.mark.parametrize(
    "text",
    [
        "If an agreement is signed between China and Kazakhstan, trade will grow.",
        "Once the agreement between China and Kazakhstan is signed, trade will grow.",
        "After China and Kazakhstan sign the agreement next month, trade will grow.",
        "China and Kazakhstan refused to sign an agreement on fish on Tuesday.",
        "Wang Yi was awarded the Order of Friendship by Nursultan Nazarbayev on Tuesday.",
    ],
)
def test_nothing_is_signed(claims: Callable[..., Claims], text: str) -> None:
    assert claims(f"{HEAD}{text}\n").agreements == ()


def test_who_votes_when_others_sign_is_no_party(claims: Callable[..., Claims]) -> None:
    text = (
        "China and Kazakhstan signed a treaty in Astana on Tuesday, days before a vote in Russia."
    )
    found = claims(f"{HEAD}{text}\n").agreements
    assert [(a.parties, a.date) for a in found] == [(("China", "Kazakhstan"), "2017-05-16")]


def test_day_of_a_report_is_not_that_of_a_document(claims: Callable[..., Claims]) -> None:
    text = "State media said on Wednesday that China and Kazakhstan signed a treaty in March."
    assert [a.date for a in claims(f"{HEAD}{text}\n").agreements] == ["2017-03"]
