"""Who denies, protests and warns in public: missions and ministries, those who head them, and "it"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Event

Told = Callable[..., list[Event]]

EMBASSY = "Embassy of China in Tajikistan"
MINISTRY = "Ministry of Foreign Affairs of Kazakhstan"


def statements(events: list[Event]) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(e.start, e.participants) for e in events if e.type == "statement"]


@pytest.mark.parametrize(
    ("text", "day", "speaker"),
    [
        (
            "The Chinese embassy in Dushanbe on Monday dismissed talk of a base.",
            "2024-06-17",
            EMBASSY,
        ),
        ("On Monday the Chinese embassy in Dushanbe hit back at rumours.", "2024-06-17", EMBASSY),
        (
            "Kazakhstan's Foreign Ministry had to refute claims about Chinese debt on Tuesday.",
            "2024-06-18",
            MINISTRY,
        ),
        (
            "Kazakhstan's Foreign Ministry advised its citizens on Tuesday to leave Xinjiang in China.",
            "2024-06-18",
            MINISTRY,
        ),
        (
            "Chinese Ambassador Zhang Xiao published a similar denial in Kazakhstan in May.",
            "2024-05",
            "Zhang Xiao",
        ),
        (
            "Chinese Ambassador Zhang Xiao on Monday called reports of a sale of Kazakh land pure fiction.",
            "2024-06-17",
            "Zhang Xiao",
        ),
    ],
)
def test_a_denial_or_a_warning_is_a_statement_of_its_speaker(
    told: Told, text: str, day: str, speaker: str
) -> None:
    assert statements(told(text)) == [(day, (speaker,))]


@pytest.mark.parametrize(
    ("first", "then", "speaker"),
    [
        ("the Chinese embassy in Dushanbe urged Chinese citizens to stay indoors", "It", EMBASSY),
        (
            "the Chinese embassy in Dushanbe urged Chinese citizens to stay indoors",
            "The mission",
            EMBASSY,
        ),
        (
            "Chinese Foreign Ministry spokesman Lin Jian condemned the attack in Tajikistan",
            "The spokesman",
            "Lin Jian",
        ),
        (
            "President Emomali Rahmon of Tajikistan condemned the attack on Chinese miners",
            "The president",
            "Emomali Rahmon",
        ),
    ],
)
def test_who_spoke_before_speaks_again(told: Told, first: str, then: str, speaker: str) -> None:
    text = f"On Tuesday {first}. {then} had denounced an earlier one on Friday."
    assert ("2024-06-14", (speaker,)) in statements(told(text))


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday a Chinese firm bought the building next to the embassy in Dushanbe.",
        "Kazakhstan's Foreign Ministry said on Tuesday that trade with China had grown.",
        "On Tuesday a deputy asked the ministry in Astana about Chinese loans.",
    ],
)
def test_a_remark_is_no_statement(told: Told, text: str) -> None:
    assert statements(told(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The trip followed a message which President Xi Jinping sent on Monday to his Tajik counterpart.",
        "President Xi Jinping cabled his condolences to Emomali Rahmon on Monday.",
        "A letter from Xi Jinping was read at a concert in Dushanbe, Tajikistan, on Monday.",
        "On Monday Xi Jinping, in a telegram to acting president Emomali Rahmon, recalled the miners of Tajikistan.",
        "In Dushanbe on Monday Xi Jinping made a speech to parliament.",
    ],
)
def test_what_somebody_sends_or_says_in_public_is_a_statement(told: Told, text: str) -> None:
    assert statements(told(text)) == [("2024-06-17", ("Xi Jinping",))]


def test_a_letter_that_nobody_sends_is_none(told: Told) -> None:
    assert statements(told("On Monday Xi Jinping read letters from pupils in Tajikistan.")) == []


def test_who_condemns_and_condoles_in_one_breath_spoke_once(told: Told) -> None:
    text = (
        "On Monday President Emomali Rahmon of Tajikistan denounced the killing of Chinese miners. He offered "
        "condolences to the families."
    )
    assert statements(told(text)) == [("2024-06-17", ("Emomali Rahmon",))]
