"""Visits told by their last day: who leaves has been there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Event

Told = Callable[..., list[Event]]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # The day of leaving is all that is known.
        ("en", "Emomali Rahmon left Beijing on Tuesday.", ("2024-06-18", None)),
        ("en", "Wang Yi flew out of Astana on 18 June.", ("2024-06-18", None)),
        ("en", "On 18 June Sadyr Japarov flew home from China.", ("2024-06-18", None)),
        (
            "en",
            "The flags came down on 18 June, after Xi Jinping's departure from Astana.",
            ("2024-06-18", None),
        ),
        ("ru", "18 июня Ван И покинул Астану.", ("2024-06-18", None)),
        ("ru", "18 июня Садыр Жапаров вернулся домой из Китая.", ("2024-06-18", None)),
        # What he did there dates the visit, whichever is told first.
        (
            "en",
            "Xi Jinping left Astana on Tuesday. He and Kassym-Jomart Tokayev held talks on Monday.",
            ("2024-06-17", "2024-06-18"),
        ),
        (
            "en",
            "Xi Jinping and Kassym-Jomart Tokayev held talks in Astana on Monday. The guest flew home on Tuesday.",
            ("2024-06-17", "2024-06-18"),
        ),
        # A visit told with its first day gets its last.
        (
            "en",
            "Emomali Rahmon arrived in Beijing on Monday and will leave on Friday.",
            ("2024-06-17", "2024-06-21"),
        ),
        (
            "en",
            "Wang Yi landed in Astana on Monday and is due to fly home on Friday.",
            ("2024-06-17", "2024-06-21"),
        ),
        (
            "en",
            "Xi Jinping arrived in Astana on Sunday. He left the Kazakh capital on Tuesday.",
            ("2024-06-16", "2024-06-18"),
        ),
        (
            "en",
            "Xi Jinping met Kassym-Jomart Tokayev in Astana on 18 June. His visit to Kazakhstan, which ends on Friday, was his fifth.",
            ("2024-06-18", "2024-06-21"),
        ),
    ],
)
def test_a_visit_is_told_by_its_end(
    told: Told, language: str, text: str, expected: tuple[str, str | None]
) -> None:
    days = {"en": "June 20, 2024", "ru": "20.06.2024"}
    visits = [event for event in told(text, language, days[language]) if event.type == "visit"]
    assert [(event.start, event.end) for event in visits] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "On 18 June the herders left Almaty for the mountains; the Chinese consul watched.",
        # Who leaves his own country is on his way; who goes home from nowhere told may have been anywhere.
        "Xi Jinping left Beijing on 18 June to see Kassym-Jomart Tokayev.",
        "Xi Jinping flew home on 18 June. China and Kazakhstan are neighbours.",
        "Xi Jinping left no doubt on 18 June that China backs Kazakhstan.",
    ],
)
def test_who_is_nobody_or_leaves_no_place_pays_no_visit(told: Told, text: str) -> None:
    assert [event for event in told(text) if event.type == "visit"] == []
