"""Officials whom no sentence names talk for their two states; the next of a series is of those of the last one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Event

Told = Callable[..., list[Event]]

OFFICIALS = [
    ("en", "China and Tajikistan share a border of 477 km. Customs officers of the two countries met in Khujand on 4 June 2024.", "Tajikistan"),
    ("en", "China buys wool from Kyrgyzstan. The veterinary experts of the two states will meet in Osh in July 2024.", "Kyrgyzstan"),
    ("zh", "中国和塔吉克斯坦都很关心口岸。两国海关代表2024年6月4日在杜尚别会谈。", "Tajikistan"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "state"), OFFICIALS)
def test_unnamed_officials_of_the_two_countries_talk_for_their_states(
    told: Told, language: str, text: str, state: str
) -> None:
    talks = [event for event in told(text, language) if event.type == "bilateral_meeting"]
    assert [event.participants for event in talks] == [("China", state)]


def test_experts_of_one_country_do_not_talk_for_both(told: Told) -> None:
    events = told(
        "China and Tajikistan share a border. Tajik experts met in Khujand on 4 June 2024."
    )
    assert not [event for event in events if event.type == "bilateral_meeting"]


def test_the_presidents_of_two_states_are_those_whom_the_text_names_next(told: Told) -> None:
    events = told(
        "The presidents of China and Tajikistan spoke by telephone on 18 June. Emomali Rahmon thanked Xi"
        " Jinping for the new bridge."
    )
    assert [(e.type, set(e.participants)) for e in events] == [
        ("phone_call", {"Emomali Rahmon", "Xi Jinping"})
    ]


NEXT = [
    ("en", "Border officials of China and Kazakhstan held talks in Almaty on 4 June 2024. The next meeting will take place in Yining in August.", "bilateral_meeting", {"China", "Kazakhstan"}),
    ("en", "Much was said about the China-Central Asia summit. The next summit will be held in 2025.", "summit", {"China", "Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan"}),
    ("ru", "Много говорили о саммите «Китай – Центральная Азия». Следующий саммит пройдёт в 2025 году.", "summit", {"China", "Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "kind", "states"), NEXT)
def test_who_met_last_meets_next(
    told: Told, language: str, text: str, kind: str, states: set[str]
) -> None:
    planned = [event for event in told(text, language) if event.status == "planned"]
    assert [(event.type, set(event.participants)) for event in planned] == [(kind, states)]


def test_an_official_without_a_name_meets_for_his_state(told: Told) -> None:
    text = "18日，中国外长王毅在北京会见哈萨克斯坦外交部副部长卡马利耶夫。"
    (event,) = told(text, "zh", "2024-06-20")
    assert event.type == "bilateral_meeting"
    assert set(event.participants) == {"Wang Yi", "Kazakhstan"}


def test_two_ministers_told_before_meet(told: Told) -> None:
    text = "18日，中国外长王毅同塔吉克斯坦外长穆赫里丁通电话。上个月，两位外长在杜尚别会面。"
    (_, event) = told(text, "zh", "2024-06-20")
    assert (event.type, event.start) == ("bilateral_meeting", "2024-05")
    assert set(event.participants) == {"Wang Yi", "Sirojiddin Muhriddin"}
