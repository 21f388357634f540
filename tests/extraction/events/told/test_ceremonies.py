"""What is a ceremony, who takes part in it, and who is put at a summit as one of two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Event

Told = Callable[..., list[Event]]

TALKS = "Xi Jinping held talks with Emomali Rahmon in Dushanbe on Monday. "


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On June 17 Emomali Rahmon jointly with Xi Jinping opened a dam.", "ceremony"),
        ("On June 17 Emomali Rahmon started construction of a road to China.", "ceremony"),
        ("On June 17 work on a road from Tajikistan to China started.", "other"),
        ("On June 17 work on a road from Tajikistan to China started at a ceremony.", "ceremony"),
    ],
)
def test_work_starts_at_a_ceremony_if_leaders_start_it_or_the_text_says_so(
    told: Told, text: str, kind: str
) -> None:
    assert [event.type for event in told(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Xi Jinping and Emomali Rahmon met on June 17 and looked on as 14 papers were exchanged.",
        "Xi Jinping and Emomali Rahmon met on June 17. They then watched as ministers signed papers.",
    ],
)
def test_exchange_of_papers_is_no_ceremony(told: Told, text: str) -> None:
    assert [event.type for event in told(text)] == ["bilateral_meeting"]


@pytest.mark.parametrize(
    "text",
    [
        "A day earlier both had attended the SCO summit in Bishkek.",
        "A day earlier they had been at the SCO summit in Bishkek.",
        "The two leaders took part in the SCO summit on June 16.",
    ],
)
def test_both_of_the_talks_told_are_put_at_a_summit(told: Told, text: str) -> None:
    summit = {"Xi Jinping", "Emomali Rahmon", "Shanghai Cooperation Organization"}
    assert [
        (event.start, set(event.participants))
        for event in told(TALKS + text)
        if event.type == "summit"
    ] == [("2024-06-16", summit)]


def test_whoever_only_speaks_of_a_summit_is_not_put_there(told: Told) -> None:
    text = TALKS + "They spoke about the SCO summit of September 2022."
    summits = [event for event in told(text) if event.type == "summit"]
    assert [event.participants for event in summits] == [("Shanghai Cooperation Organization",)]


def test_what_those_who_have_talked_sign_is_no_event_without_a_day(told: Told) -> None:
    events = told(TALKS + "They also signed a protocol on customs.")
    assert [event.type for event in events] == ["bilateral_meeting"]


@pytest.mark.parametrize(
    ("language", "day", "text"),
    [
        ("en", "June 20, 2024", "On Tuesday Xi Jinping congratulated Sadyr Japarov on the opening of the railway."),
        ("ru", "20.06.2024", "Си Цзиньпин 18 июня поздравил Садыра Жапарова с открытием железной дороги."),
        ("zh", "2024-06-20", "习近平18日致电扎帕罗夫，祝贺中吉乌铁路启动仪式举行。"),
    ],
)  # fmt: skip
def test_a_congratulation_on_a_ceremony_is_a_statement(
    told: Told, language: str, day: str, text: str
) -> None:
    found = [(event.type, event.start) for event in told(text, language, day)]
    assert found == [("statement", "2024-06-18")]


@pytest.mark.parametrize(
    "text",
    [
        "Xi Jinping and Kassym-Jomart Tokayev held talks on Tuesday. Afterwards they watched as two ministers signed papers.",
        "Xi Jinping and Kassym-Jomart Tokayev held talks on Tuesday. The session was opened by Tokayev.",
        "Xi Jinping and Kassym-Jomart Tokayev held talks on Tuesday. The Chinese guest was presented with a carpet.",
    ],
)
def test_what_goes_with_talks_is_no_ceremony(told: Told, text: str) -> None:
    assert [event.type for event in told(text)] == ["bilateral_meeting"]


def test_whoever_was_at_an_opening_was_at_a_ceremony(told: Told) -> None:
    text = "18 июня Садыр Жапаров и Си Цзиньпин побывали на открытии выставки в Пекине."
    (event,) = told(text, "ru", "20.06.2024")
    assert (event.type, event.start) == ("ceremony", "2024-06-18")
    assert set(event.participants) == {"Sadyr Japarov", "Xi Jinping"}
