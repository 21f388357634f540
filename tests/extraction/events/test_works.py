"""Works, shipments and decisions of one side or both, without leaders."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Event

Told = Callable[..., list[Event]]

PAIR = {"China", "Kyrgyzstan"}


def deeds(events: list[Event]) -> list[tuple[str | None, str, set[str]]]:
    return [(e.start, e.status, set(e.participants)) for e in events if e.type == "other"]


@pytest.mark.parametrize(
    ("text", "day", "status", "who"),
    [
        (
            "Work on the bridge, a gift of China to Kyrgyzstan, followed in May.",
            "2024-05",
            "happened",
            PAIR,
        ),
        (
            "A Kyrgyz freight train pulled out of Urumqi station in May.",
            "2024-05",
            "happened",
            PAIR,
        ),
        (
            "China pulled out of the project in Kyrgyzstan in May.",
            "2024-05",
            "cancelled",
            PAIR,
        ),
        (
            "Repair of the dam in Kyrgyzstan, a gift of China, began in May.",
            "2024-05",
            "happened",
            PAIR,
        ),
        (
            "Chinese and Kyrgyz surveyors began demarcating the frontier in May.",
            "2024-05",
            "happened",
            PAIR,
        ),
        (
            "More wagons from China had come to Kyrgyzstan on June 3.",
            "2024-06-03",
            "happened",
            PAIR,
        ),
        (
            "China's firms dig in Kyrgyzstan, which got a licence in May to sell its honey in China.",
            "2024-05",
            "happened",
            PAIR,
        ),
        (
            "Kyrgyzstan became the first neighbour to recognise Chinese diplomas in May.",
            "2024-05",
            "happened",
            PAIR,
        ),
        (
            "Since 3 June travellers between China and Kyrgyzstan have needed no visa.",
            "2024-06-03",
            "happened",
            PAIR,
        ),
        (
            "Kyrgyzstan's parliament finished the ratification of the treaty with China on June 3.",
            "2024-06-03",
            "happened",
            {"Kyrgyzstan"},
        ),
        (
            "The Chinese-built mill in Kyrgyzstan should be operational in 2026.",
            "2026",
            "planned",
            PAIR,
        ),
        (
            "Kyrgyz and Chinese engineers expect the first current to flow in 2026.",
            "2026",
            "planned",
            PAIR,
        ),
    ],
)
def test_a_work_or_a_decision_is_an_event(
    told: Told, text: str, day: str, status: str, who: set[str]
) -> None:
    assert deeds(told(text)) == [(day, status, who)]


@pytest.mark.parametrize(
    "text",
    [
        "Work on the bridge, a gift of China to Kyrgyzstan, is followed by many.",
        "Repair of the dam in Kyrgyzstan costs China a fortune.",
        "Kyrgyzstan became the first stop of many Chinese lorries.",
        "Kyrgyzstan's parliament has yet to decide.",
    ],
)
def test_without_a_day_there_is_none(told: Told, text: str) -> None:
    assert deeds(told(text)) == []
