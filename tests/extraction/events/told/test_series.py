"""What a text tells in passing: one more of a series, a denial in so many words, who is to meet and how, what is agreed or promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.claims import Event

    Told = Callable[..., list[Event]]

PAIR = "The page looks at China and Kazakhstan.\n\n"
HAPPENED, PLANNED, DENIED = "happened", "planned", "denied"

#: The sentence that names the series, and the one that goes on with it: what they tell.
SERIES = [
    (
        "A forum of Chinese and Kazakh millers opens in Almaty on 27 June. The last one was held in May 2022.",
        ("forum", "2022-05", HAPPENED),
    ),
    (
        "Chinese and Kazakh divers ended an exercise on Monday. The first took place in July 2019.",
        ("other", "2019-07", HAPPENED),
    ),
]

#: What is denied on a day, by an organ of state and in its own words.
DENIALS = [
    (
        '"Not one well has been promised to China," the Kazakh energy ministry said on Monday.',
        "2024-06-17",
    ),
    (
        "The customs service of Kazakhstan said on Tuesday that no Chinese lorry had been turned back.",
        "2024-06-18",
    ),
    (
        "Chinese guards were said to stand at the lake. The Kazakh border service denied it on Monday.",
        "2024-06-17",
    ),
    ("The Chinese embassy asked the Kazakh police on Monday to free two cooks.", "2024-06-17"),
]

MEETINGS = [
    (
        "The railway ministers of China and Kazakhstan are to confer by video on 4 July.",
        ("video_meeting", "2024-07-04", PLANNED),
    ),
    (
        "The joint commission next meets in Urumqi in August.",
        ("bilateral_meeting", "2024-08", PLANNED),
    ),
    (
        "Murat Nurtleu is due to call on Premier Li Qiang on Friday.",
        ("bilateral_meeting", "2024-06-21", PLANNED),
    ),
    (
        "Samruk-Energy and PowerChina agreed on 4 June to build a dam on the Ili.",
        ("signing", "2024-06-04", HAPPENED),
    ),
    (
        "The ministry said on Monday that sixty Chinese trams would be shipped to Almaty in August.",
        ("other", "2024-08", PLANNED),
    ),
    ("Wang Yi has accepted an invitation to Astana.", ("visit", None, PLANNED)),
    (
        "On 14 June customs chiefs of China, Kazakhstan, Kyrgyzstan and Tajikistan met in Osh.",
        ("ministerial_meeting", "2024-06-14", HAPPENED),
    ),
    (
        "Prices rose after the Chinese side turned back 300 Kazakh lorries in November 2021.",
        ("other", "2021-11", HAPPENED),
    ),
    (
        "All speak of President Tokayev's March visit to Beijing.",
        ("visit", "2024-03", HAPPENED),
    ),
    (
        "Kazakhstan shut its crossings with China in early May because of a flood.",
        ("other", "2024-05", HAPPENED),
    ),
]

NOTHING = [
    "Nine hotels of the Chinese firm stand empty. The first was built in 1997.",
    "The Kazakh ministry said on Monday that not only wheat but also oil goes to China.",
    "The Chinese embassy asks visitors on Mondays to queue.",
    "The budget committee met in Astana on Monday.",
    "Samruk-Energy agreed with Rosatom on 4 June to buy Chinese pumps.",
    "President Tokayev accepted an invitation to Minsk and praised China.",
    "Kazakh shops will talk online to buyers from China.",
]


def kinds(events: list[Event]) -> list[tuple[str, str | None, str]]:
    return [(event.type, event.start, event.status) for event in events]


@pytest.mark.parametrize(("text", "event"), [*SERIES, *MEETINGS])
def test_what_goes_on_with_something_told_is_of_its_kind(
    told: Told, text: str, event: tuple[str, str, str]
) -> None:
    assert event in kinds(told(PAIR + text))


@pytest.mark.parametrize(("text", "day"), DENIALS)
def test_organ_of_state_that_denies_or_asks_something_on_a_day_makes_a_statement(
    told: Told, text: str, day: str
) -> None:
    assert ("statement", day, HAPPENED) in kinds(told(PAIR + text))


def test_report_that_is_denied_may_be_a_single_one(told: Told) -> None:
    text = "He denied a story in a Kazakh weekly that China had closed the bridge."
    assert kinds(told(PAIR + text)) == [("other", None, DENIED)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In March Zijin paid 80 million dollars for half of the Kazakh works.", "2024-03"),
        ("A Chinese fund cut its stake in the Kazakh bank in May.", "2024-05"),
        ("On Monday a court in Almaty let off two Chinese cooks with a fine.", "2024-06-17"),
    ],
)
def test_shares_bought_and_verdicts_are_news(told: Told, text: str, day: str) -> None:
    assert kinds(told(PAIR + text)) == [("other", day, HAPPENED)]


@pytest.mark.parametrize(
    "text",
    [
        "The Chinese embassy says it never promised Kazakhstan a dam.",
        "Asked about Chinese plans for the lake, the Kazakh ministry called them pure invention.",
    ],
)
def test_who_never_did_it_or_calls_it_an_invention_denies(told: Told, text: str) -> None:
    assert ("other", None, DENIED) in kinds(told(PAIR + text))


@pytest.mark.parametrize("text", NOTHING)
def test_near_misses_tell_nothing(told: Told, text: str) -> None:
    assert told(PAIR + text) == []
