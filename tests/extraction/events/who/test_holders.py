"""Officials whom a clause only calls by their office, and who are named elsewhere in the article."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Event

Told = Callable[..., list[Event]]

NAMED = (
    " Trade is up.\n\nPresident Kassym-Jomart Tokayev and Prime Minister Olzhas Bektenov of Kazakhstan want trains. "
    "President Shavkat Mirziyoyev and Prime Minister Abdulla Aripov of Uzbekistan want cars. "
    "President Xi Jinping and Premier Li Qiang listen."
)


def talks(events: list[Event]) -> list[set[str]]:
    return [set(e.participants) for e in events if e.type == "bilateral_meeting"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Premier Li Qiang on Monday met the heads of government of Kazakhstan and Uzbekistan.",
            [{"Li Qiang", "Olzhas Bektenov"}, {"Li Qiang", "Abdulla Aripov"}],
        ),
        (
            "The premiers of China and Uzbekistan held talks on Monday.",
            [{"Li Qiang", "Abdulla Aripov"}],
        ),
        (
            "The Chinese and Kazakh presidents met on Monday.",
            [{"Xi Jinping", "Kassym-Jomart Tokayev"}],
        ),
        # Nobody is named who holds these.
        ("The Chinese and Kazakh transport ministers met on Monday.", [{"China", "Kazakhstan"}]),
        (
            "Premier Li Qiang on Monday met the deputy premiers of Kazakhstan and Uzbekistan.",
            [{"Li Qiang", "Kazakhstan"}, {"Li Qiang", "Uzbekistan"}],
        ),
    ],
)
def test_holders_of_offices_are_those_whom_the_article_names(
    told: Told, text: str, who: list[set[str]]
) -> None:
    assert talks(told(text + NAMED)) == who


def test_the_head_of_our_state_is_that_of_the_outlet(told: Told) -> None:
    text = (
        "President Shavkat Mirziyoyev of Uzbekistan arrived in Beijing on Tuesday. The head of our state laid "
        "flowers at a monument there the same day."
    )
    ceremonies = [e.participants for e in told(text) if e.type == "ceremony"]
    assert ceremonies == [("Shavkat Mirziyoyev",)]
