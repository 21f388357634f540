"""Companies called by a part of the name that the text has told."""

from __future__ import annotations

from collections.abc import Callable

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

HEAD = "China and Tajikistan: notes\nThe Wire, June 20, 2024\n\n{}\n"


def parties(claims: Extract, told: str) -> list[set[str]]:
    return [set(paper.parties) for paper in claims(HEAD.format(told)).agreements]


def test_the_first_word_of_a_name_stands_for_it(claims: Extract) -> None:
    told = "Mingxin Tyre Group came to Dushanbe in May. On Tuesday Mingxin and TALCO signed a contract."
    assert parties(claims, told) == [{"Mingxin Tyre Group", "TALCO"}]


def test_letters_in_brackets_stand_for_a_name(claims: Extract) -> None:
    told = "Mingxin Tyre Group (MTG) came to Dushanbe in May. On Tuesday MTG and TALCO signed a contract."
    assert parties(claims, told) == [{"Mingxin Tyre Group", "TALCO"}]


def test_the_first_word_of_two_names_stands_for_neither(claims: Extract) -> None:
    told = "Lantian Tyre Group and Lantian Coal Group came to Dushanbe in May. On Tuesday the Lantian plant opened."
    assert "Lantian" not in claims(HEAD.format(told)).organizations


def test_a_city_that_opens_a_name_is_no_company(claims: Extract) -> None:
    told = "Shanghai Tyre Group came to Dushanbe on 3 May. On Tuesday it rained in Shanghai."
    found = claims(HEAD.format(told))
    assert "Shanghai" in found.places


def test_the_initials_of_a_name_stand_for_it(claims: Extract) -> None:
    told = "Mingxin Tyre Industries came to Dushanbe in May. On Tuesday MTI and TALCO signed a contract."
    assert parties(claims, told) == [{"Mingxin Tyre Industries", "TALCO"}]
