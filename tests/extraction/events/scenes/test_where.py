"""The city of an event that its own clause does not name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Event

Told = Callable[..., list[Event]]


def places(told: Told, text: str, language: str = "en") -> list[str | None]:
    days = {"en": "July 5, 2024", "ru": "05.07.2024", "zh": "2024-07-05"}
    return [event.place for event in told(text, language, days[language])]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Xi Jinping landed in the Kazakh capital on Tuesday.", ["Astana"]),
        ("On 2 July Xi Jinping held talks with Kassym-Jomart Tokayev at the Akorda.", ["Astana"]),
        (
            "In May 2021 Wang Yi was received by Kassym-Jomart Tokayev in the Kazakh capital.",
            ["Nur-Sultan"],
        ),
        (
            "On Monday Sadyr Japarov met Li Qiang in the Great Hall of the People.",
            ["Beijing"],
        ),
    ],
)
def test_a_capital_or_a_palace_gives_the_city(told: Told, text: str, wanted: list[str]) -> None:
    assert places(told, text) == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "3 июля в казахстанской столице Си Цзиньпин встретился с Касым-Жомартом Токаевым."),
        ("ru", "Си Цзиньпин и Касым-Жомарт Токаев провели 3 июля переговоры в Акорде."),
        ("zh", "7月3日，习近平在哈萨克斯坦首都同托卡耶夫总统举行会谈。"),
    ],
)
def test_a_capital_is_known_in_each_language(told: Told, language: str, text: str) -> None:
    assert places(told, text, language) == ["Astana"]


def test_here_is_the_place_of_the_dateline(told: Told) -> None:
    text = "DUSHANBE, July 5 -- Emomali Rahmon held talks here with Xi Jinping on Friday."
    assert places(told, text) == ["Dushanbe"]
    former = "DUSHANBE, July 5 -- Emomali Rahmon held talks here with Xi Jinping in June 2019."
    assert places(told, former) != [None, "Dushanbe"]


def test_what_a_visitor_does_in_the_days_of_his_visit_is_where_the_visit_went(
    told: Told,
) -> None:
    text = (
        "Xi Jinping arrived in Dushanbe on Thursday. On Friday he held talks with Emomali Rahmon.\n\n"
        "In May 2023 Xi Jinping met Emomali Rahmon."
    )
    assert places(told, text) == ["Dushanbe", "Dushanbe", None]


def test_a_second_meeting_of_the_day_is_in_the_same_city(told: Told) -> None:
    text = (
        "On 3 July Xi Jinping met Sadyr Japarov in Astana. The same day he met Shavkat Mirziyoyev."
    )
    assert places(told, text) == ["Astana", "Astana"]


def test_a_city_that_heads_a_paragraph_is_that_of_its_events(told: Told) -> None:
    text = "Qingdao. On 9 June 2018 Xi Jinping met Emomali Rahmon."
    assert places(told, text) == ["Qingdao"]


def test_nobody_visits_the_city_he_comes_from(told: Told) -> None:
    text = "On 3 July Xi Jinping met Sadyr Japarov in Beijing. The same day he flew to Kazakhstan."
    assert "Beijing" not in places(told, text)[1:]


def test_a_call_has_no_place(told: Told) -> None:
    text = (
        "On 3 July Xi Jinping met Sadyr Japarov in Astana. "
        "The same day he spoke by telephone with Emomali Rahmon."
    )
    assert places(told, text) == ["Astana", None]


def test_the_next_leg_of_a_journey_is_not_where_the_guest_came_to(told: Told) -> None:
    text = (
        "Kassym-Jomart Tokayev landed on Monday, held talks with Xi Jinping on Tuesday "
        "and left for Urumqi on Wednesday."
    )
    assert "Urumqi" not in places(told, text)


def test_somebody_who_was_not_there_says_nothing_of_the_place(told: Told) -> None:
    text = (
        "Xi Jinping came to Astana in May. Sadyr Japarov was not there: on 2 July he met Li Qiang."
    )
    assert places(told, text)[-1] is None


def test_a_dateline_abroad_is_not_the_place(told: Told) -> None:
    text = "MOSCOW - Xi Jinping and Kassym-Jomart Tokayev held talks on Tuesday."
    assert places(told, text) == [None]


def test_the_capital_goes_before_a_city_that_only_dates(told: Told) -> None:
    text = "A year after Almaty, Jiang Zemin and Askar Akayev met in the Kyrgyz capital on 2 July."
    assert places(told, text) == ["Bishkek"]
