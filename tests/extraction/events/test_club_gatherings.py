"""Gatherings called by the organization whose leaders or ministers gather, and days to come beside a noun."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Event

Told = Callable[..., list[Event]]

CLUB = "Shanghai Cooperation Organization"
DAY = "June 20, 2024"


@pytest.mark.parametrize(
    ("text", "kind", "start"),
    [
        (
            "The premiers of the SCO are gathering in Bishkek today, and China sends its own.",
            "ministerial_meeting",
            "2024-06-20",
        ),
        (
            "In Astana on 18 June, at the SCO defence ministers' session, China spoke first.",
            "ministerial_meeting",
            "2024-06-18",
        ),
        (
            "Xi Jinping came to Astana from the SCO gathering in Tashkent, which had ended the day before.",
            "summit",
            "2024-06-19",
        ),
        (
            "China and Kazakhstan closed the deal on 18 June 2024, while the SCO was in session.",
            "summit",
            "2024-06-18",
        ),
        (
            "Leaders of the Shanghai Cooperation Organization sat down in Astana on 18 June with Xi Jinping.",
            "summit",
            "2024-06-18",
        ),
    ],
)
def test_a_gathering_is_called_by_its_organization(
    told: Told, text: str, kind: str, start: str
) -> None:
    found = [event for event in told(text, "en", DAY) if event.type == kind]
    assert [(event.start, CLUB in event.participants) for event in found] == [(start, True)]


def test_states_named_beside_a_summit_do_not_stand_for_its_organization(told: Told) -> None:
    text = (
        "On 18 June Xi Jinping was in Astana for the summit of the SCO; "
        "he talked of the gas line from Turkmenistan to China and of roads in Tajikistan."
    )
    summits = [event for event in told(text, "en", DAY) if event.type == "summit"]
    assert [set(event.participants) for event in summits] == [{"Xi Jinping", CLUB}]


@pytest.mark.parametrize(
    ("language", "day", "text", "expected"),
    [
        (
            "en",
            DAY,
            "The visit of Xi Jinping to Astana on 2 July was the first point of the talks.",
            ("2024-07-02", "planned"),
        ),
        (
            "en",
            DAY,
            "The visit of Xi Jinping to Astana ended on 2 July with a ride.",
            ("2023-07-02", "happened"),
        ),
        (
            "ru",
            "20.06.2024",
            "Визит Си Цзиньпина в Астану 2 июля был первой темой беседы.",
            ("2024-07-02", "planned"),
        ),
    ],
)
def test_a_day_soon_to_come_beside_a_noun_is_not_that_of_last_year(
    told: Told, language: str, day: str, text: str, expected: tuple[str, str]
) -> None:
    visits = [event for event in told(text, language, day) if event.type == "visit"]
    assert [(event.start, event.status) for event in visits] == [expected]


def test_the_verb_of_a_weekday_to_come_may_follow_the_noun(told: Told) -> None:
    text = "Sadyr Japarov goes on to Qingdao, where the SCO summit opens on Saturday."
    summits = [event for event in told(text, "en", DAY) if event.type == "summit"]
    assert [(event.start, event.status) for event in summits] == [("2024-06-22", "planned")]
