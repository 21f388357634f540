"""Occasions that a sentence names only in passing, and those from which it counts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Event

Told = Callable[..., list[Event]]


def _visits(events: list[Event]) -> list[tuple[str | None, str]]:
    return [(event.start, event.status) for event in events if event.type == "visit"]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (
            "The mill, promised during Xi Jinping's visit to Kyrgyzstan in June 2019, was dropped.",
            "2019-06",
        ),
        (
            "A plan agreed at the end of Xi Jinping's visit to Kyrgyzstan in June 2019 was suspended.",
            "2019-06",
        ),
        (
            "China wants to double trade, a goal set during Xi Jinping's visit to Astana in June 2019.",
            "2019-06",
        ),
        (
            "Bishkek denied that money had been refused after Sadyr Japarov's trip to China in May.",
            "2024-05",
        ),
        (
            "The credit, granted after Sadyr Japarov's trip to China in May 2023, is to grow.",
            "2023-05",
        ),
    ],
)
def test_occasions_in_passing_were_whatever_became_of_the_rest(
    told: Told, text: str, start: str
) -> None:
    assert _visits(told(text)) == [(start, "happened")]


@pytest.mark.parametrize(
    "text",
    [
        "The papers will be signed during Wang Yi's visit to Tashkent in July.",
        "The deal, to be signed during Wang Yi's visit to Tashkent in July, is ready.",
    ],
)
def test_occasions_of_what_is_planned_are_ahead(told: Told, text: str) -> None:
    assert _visits(told(text)) == [("2024-07", "planned")]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The sale comes two months after Xi Jinping's visit to Tajikistan.", "2024-04"),
        ("The sale comes four weeks after Xi Jinping visited Tajikistan.", "2024-05"),
        ("The line opened in 2023, a year after Xi Jinping's visit to Tajikistan.", "2022"),
        ("On June 14, two days after Xi Jinping's visit to Tajikistan, it rained.", "2024-06-12"),
        ("The tax came two months after Xi Jinping's visit to Tajikistan in May 2023.", "2023-05"),
    ],
)
def test_dates_are_counted_back_as_exactly_as_the_unit_tells(
    told: Told, text: str, start: str
) -> None:
    assert _visits(told(text)) == [(start, "happened")]


def test_what_is_counted_ahead_is_planned(told: Told) -> None:
    text = "The talks come a week before Chinese Premier Li Qiang's visit to Kazakhstan."
    assert _visits(told(text)) == [("2024-06", "planned")]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Premier Li Qiang, appointed in March, visited Tashkent in May.", {"2024-05"}),
        ("The line from China to Kazakhstan, talked about since 1997, was shelved.", {None}),
        ("Wang Yi's visit to Bishkek, announced in April, has been called off.", {None}),
        ("Wang Yi's visit to Bishkek, planned for July, has been called off.", {"2024-07"}),
    ],
)
def test_dates_beside_a_subject_are_of_the_participle(
    told: Told, text: str, dates: set[str | None]
) -> None:
    assert {event.start for event in told(text)} == dates


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (
            "On Monday Xi Jinping received Sadyr Japarov, who is in China until Friday.",
            "2024-06-17",
        ),
        (
            "Xi Jinping, on his first trip abroad since he was re-elected in March, met Sadyr Japarov on Monday.",
            "2024-06-17",
        ),
    ],
)
def test_first_and_last_days_date_no_talks(told: Told, text: str, start: str) -> None:
    assert {event.start for event in told(text)} == {start}


def test_tour_that_only_says_who_somebody_is_leads_nowhere(told: Told) -> None:
    text = "Xi Jinping, on his first tour since he took office in March, praised Kazakhstan."
    assert told(text) == []


@pytest.mark.parametrize(
    "verb", ["travelled to Urumqi on June 17 to meet", "came to Beijing for talks with"]
)
def test_unnamed_officials_are_what_a_journey_is_for(told: Told, verb: str) -> None:
    text = f"On June 17 Uzbek Foreign Minister Bakhtiyor Saidov {verb} Chinese officials."
    assert [event.type for event in told(text)] == ["visit"]
