"""Stops of a journey that have no verb of their own, and journeys told beside one another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Event

Told = Callable[..., list[Event]]


def visits(events: list[Event]) -> list[tuple[str | None, str, str | None]]:
    return sorted((e.start or "", e.status, e.place) for e in events if e.type == "visit")


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        (
            "Foreign Minister Wang Yi was in Tashkent on Monday and then in Dushanbe on Tuesday.",
            [("2024-06-17", "happened", "Tashkent"), ("2024-06-18", "happened", "Dushanbe")],
        ),
        (
            "Foreign Minister Wang Yi was in Tashkent on Monday and in the Tajik capital, Dushanbe.",
            [("2024-06", "happened", "Dushanbe"), ("2024-06-17", "happened", "Tashkent")],
        ),
        (
            "Foreign Minister Wang Yi, who landed in Tashkent on Monday, goes on to Ashgabat tomorrow.",
            [("2024-06-17", "happened", "Tashkent"), ("2024-06-21", "planned", "Ashgabat")],
        ),
        # It is the same stop, told by its capital and by its country.
        (
            "Foreign Minister Wang Yi was in Tashkent on Monday and in Samarkand on Tuesday.",
            [("2024-06-17", "happened", "Tashkent")],
        ),
        # What another does there is no stop of his.
        (
            "Foreign Minister Wang Yi was in Tashkent on Monday and spoke of trade in Almaty.",
            [("2024-06-17", "happened", "Tashkent")],
        ),
    ],
)
def test_each_stop_is_a_visit(
    told: Told, text: str, stops: list[tuple[str | None, str, str | None]]
) -> None:
    assert visits(told(text)) == stops


def test_who_had_flown_in_did_not_fly_where_he_goes_next(told: Told) -> None:
    text = (
        "TASHKENT, 20 June. China courts Uzbekistan. Foreign Minister Wang Yi, who had flown in on Monday, "
        "goes on to Turkmenistan tomorrow."
    )
    found = [(e.start, e.status) for e in told(text) if e.type == "visit"]
    assert sorted(found) == [("2024-06-17", "happened"), ("2024-06-21", "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "Among the guests who had flown to Tashkent on Monday was Foreign Minister Wang Yi.",
        "Foreign Minister Wang Yi was last in the country on Monday, Uzbek officials say.",
        "Foreign Minister Wang Yi sets off for Tashkent on Monday.",
        "Foreign Minister Wang Yi left for home on Wednesday, ending a three-day stay in Uzbekistan.",
    ],
)
def test_a_journey_has_one_traveler(told: Told, text: str) -> None:
    found = [(e.start, e.status, e.participants) for e in told(text) if e.type == "visit"]
    ahead = "sets off" in text
    day, status = ("2024-06-24", "planned") if ahead else ("2024-06-17", "happened")
    assert found == [(day, status, ("Wang Yi",))]


def test_a_tour_takes_its_traveler_somewhere_and_not_his_host(told: Told) -> None:
    text = (
        "President Emomali Rahmon received Premier Li Qiang on Tuesday. Li, on a tour that had taken him "
        "to Uzbekistan and Turkmenistan in June, thanked his host."
    )
    tour = [e.participants for e in told(text) if e.type == "visit" and e.start == "2024-06"]
    assert tour == [("Li Qiang",), ("Li Qiang",)]


def test_what_is_said_after_talks_to_come_does_not_put_the_talks_ahead(told: Told) -> None:
    text = (
        "President Emomali Rahmon is the host of Premier Li Qiang. Trade would grow, Rahmon said after "
        "Tuesday's talks with the premier."
    )
    talks = [(e.start, e.status) for e in told(text) if e.type == "bilateral_meeting"]
    assert talks == [("2024-06-18", "happened")]
