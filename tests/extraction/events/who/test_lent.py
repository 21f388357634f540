"""The side that a sentence leaves unsaid, in what is done rather than said."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.claims import Claims

    Extract = Callable[..., Claims]

HEAD = "Notes on the region\nPamir Post, 5 July 2019\n\n"
#: Named in a paragraph of its own, so that the article is about no pair of states.
MANY = (
    "\n\nKazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan and China have five rivers.\n"
)


def test_side_is_lent_by_the_next_sentence(claims: Extract) -> None:
    text = "Tajik villagers blocked the road on Monday. The Chinese builders of the tunnel waited."
    found = claims(HEAD + text + MANY).events
    assert [set(event.participants) for event in found] == [{"Tajikistan", "China"}]


def test_sentence_of_another_paragraph_lends_nothing(claims: Extract) -> None:
    text = (
        "Tajik villagers blocked the road on Monday.\n\nThe Chinese builders of the tunnel waited."
    )
    assert claims(HEAD + text + MANY).events == ()


def test_body_alone_is_joined_by_the_state_it_goes_to(claims: Extract) -> None:
    text = "A team of China Railway surveyors left Bishkek for Naryn in Kyrgyzstan on Monday."
    found = claims(HEAD + text + MANY).events
    assert [set(event.participants) for event in found] == [{"China Railway", "Kyrgyzstan"}]


def test_first_and_last_day_of_an_exercise_are_one_event(claims: Extract) -> None:
    text = (
        "The joint exercise of China and Tajikistan began near Ishkashim on 1 July. Shells fell all night.\n\n"
        "The Chinese-Tajik exercise ended on 4 July."
    )
    found = claims(HEAD + text + "\n").events
    assert [(event.start, event.end) for event in found] == [("2019-07-01", "2019-07-04")]


def test_organization_of_states_acts_for_all_where_a_state_is_only_the_host(
    claims: Extract,
) -> None:
    text = "The next exercise of the Shanghai Cooperation Organization is planned for 2021 in Tajikistan."
    found = claims(HEAD + text + MANY).events
    assert [(event.status, event.participants) for event in found] == [
        ("planned", ("Shanghai Cooperation Organization",))
    ]


def test_what_a_third_state_does_is_not_lent_to_china(claims: Extract) -> None:
    text = "Kazakhstan and China talk. Russian soldiers arrived in Kazakhstan on Tuesday."
    assert claims(HEAD + text + "\n").events == ()


def test_two_sentences_on_one_protest_are_one_event(claims: Extract) -> None:
    text = (
        "Kazakh protests against China broke out in Almaty on 1 July. About 300 people rallied against Chinese plants "
        "on Monday."
    )
    found = claims(HEAD + text + "\n").events
    assert [event.start for event in found] == ["2019-07-01"]


def test_whoever_is_invited_travels_with_his_titles_before_him(claims: Extract) -> None:
    head = "Новости\n\n«Сводка», 3 июля 2024 года\n\n"
    told = "Си Цзиньпин пригласил президента Кыргызстана Садыра Жапарова посетить Китай с государственным визитом."
    assert [event.participants for event in claims(head + told + "\n", ".txt").events] == [
        ("Sadyr Japarov",)
    ]
