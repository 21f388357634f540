"""People who protest: on squares and roads, at gates, and against what comes from the other side."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Event

Told = Callable[..., list[Event]]


def deeds(events: list[Event]) -> list[tuple[str | None, str, set[str]]]:
    return [(e.start, e.status, set(e.participants)) for e in events if e.type == "other"]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday two dozen townspeople stood before the Chinese consulate in Osh with placards.",
        "Fishermen marched through Osh in Kyrgyzstan on Monday against a Chinese dam.",
        "On Monday some forty herders from Naryn, a region of Kyrgyzstan, came out on the square before the governor's house against Chinese mines.",
        "Drilling at the Chinese mine in Kyrgyzstan was interrupted by villagers on Monday.",
        "Talk of a lease of Kyrgyz pastures to China drew hundreds onto the streets on Monday.",
        "A few pensioners set up a yurt at the gate of the Chinese refinery in Kyrgyzstan on Monday.",
    ],
)
def test_a_crowd_that_protests_makes_an_event(told: Told, text: str) -> None:
    assert deeds(told(text)) == [("2024-06-17", "happened", {"China", "Kyrgyzstan"})]


def test_the_building_is_that_of_the_paragraph_before(told: Told) -> None:
    text = (
        "The Chinese consulate in Osh has had guests since spring. Kyrgyz mothers ask for their sons.\n\n"
        "On Monday four of the women unrolled posters outside the building."
    )
    assert ("2024-06-17", "happened", {"China", "Kyrgyzstan"}) in deeds(told(text))


@pytest.mark.parametrize(
    "text",
    [
        "On Monday hundreds of pensioners stood in line for bread in Osh.",
        "On Monday workers laid asphalt on the square in Osh, and villagers came out to look.",
        "Students may march against a Chinese dam in Kyrgyzstan.",
    ],
)
def test_a_crowd_without_china_or_a_day_makes_none(told: Told, text: str) -> None:
    assert deeds(told(text)) == []
