"""Who sends letters, denies and announces."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Event

Told = Callable[..., list[Event]]

DAYS = {"en": "June 20, 2024", "ru": "20.06.2024", "zh": "2024-06-20"}


def of_type(events: list[Event], kind: str) -> list[tuple[str | None, str, set[str]]]:
    return [(e.start, e.status, set(e.participants)) for e in events if e.type == kind]


@pytest.mark.parametrize(
    ("language", "text", "senders"),
    [
        (
            "en",
            "On Tuesday Xi Jinping sent a message of condolence to Sadyr Japarov.",
            {"Xi Jinping"},
        ),
        (
            "en",
            "On Tuesday letters of congratulation arrived from Wang Yi (China) and Bakhtiyor Saidov (Uzbekistan).",
            {"Wang Yi", "Bakhtiyor Saidov"},
        ),
        ("ru", "18 июня Си Цзиньпин поздравил Садыра Жапарова.", {"Xi Jinping"}),
        ("zh", "18日，习近平向在比什凯克举行的论坛致贺信。", {"Xi Jinping"}),
    ],
)
def test_senders_of_letters_are_who_states(
    told: Told, language: str, text: str, senders: set[str]
) -> None:
    events = told(text, language, DAYS[language])
    assert of_type(events, "statement") == [("2024-06-18", "happened", senders)]


def test_congratulations_in_a_call_belong_to_it(told: Told) -> None:
    text = "On Tuesday Xi Jinping spoke by phone with Sadyr Japarov. Xi congratulated Japarov."
    assert [e.type for e in told(text)] == ["phone_call"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On Tuesday Tajikistan's Foreign Ministry denied reports of a Chinese base."),
        ("ru", "18 июня МИД Таджикистана опроверг сообщения о китайской базе."),
    ],
)
def test_ministry_that_denies_makes_a_statement(told: Told, language: str, text: str) -> None:
    events = told(text, language, DAYS[language])
    assert of_type(events, "other") == [(None, "denied", {"China", "Tajikistan"})]
    assert of_type(events, "statement") == [
        ("2024-06-18", "happened", {"Ministry of Foreign Affairs of Tajikistan"})
    ]


def test_ministry_that_announces_a_visit_makes_none(told: Told) -> None:
    text = "Xi Jinping will visit Tajikistan in July, the Chinese Foreign Ministry said on Tuesday."
    assert of_type(told(text), "statement") == []


def test_parliament_is_that_of_the_state_most_of_the_article_is_on(told: Told) -> None:
    text = (
        "President Sadyr Japarov came home to Bishkek with two gifts, a promise on the railway to Uzbekistan "
        "and a Chinese loan. In Osh people wait for both. Parliament ratified the loan agreement with "
        "China on Tuesday."
    )
    assert ("2024-06-18", "happened", {"Kyrgyzstan"}) in of_type(told(text), "other")


def test_an_attack_on_an_embassy_is_between_its_two_states(
    told: Callable[..., list[Event]],
) -> None:
    events = told("A lorry rammed the gate of the Chinese embassy in Bishkek on 12 June 2024.")
    assert [(e.type, e.participants) for e in events] == [("other", ("China", "Kyrgyzstan"))]


def test_an_embassy_hands_over_its_own_note(told: Told) -> None:
    text = "On Tuesday the Chinese embassy handed a note to the Foreign Ministry in Bishkek about Kyrgyzstan's mines."
    assert ("statement", ("Embassy of China in Kyrgyzstan",)) in [
        (event.type, event.participants) for event in told(text)
    ]
