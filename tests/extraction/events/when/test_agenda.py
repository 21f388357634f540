"""Lists of what is to come, in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.claims import Event

    Told = Callable[..., list[Event]]

LISTS = [
    (
        "en",
        "Kazakhstan and China are neighbours.\n\n## Dates ahead\n\n"
        "- 6 July: China-Kazakhstan business council, Xiamen\n"
        "- 11 July: Foreign Minister Wang Yi in Astana\n"
        "- late October: pilot container train from Almaty to Chengdu\n"
        "- 3 August: concert of the Almaty orchestra\n",
        "June 20, 2024",
    ),
    (
        "ru",
        "Казахстан и Китай соседи.\n\n## Что дальше\n\n"
        "- 6 июля: казахстанско-китайский инвестиционный форум, Сиань\n"
        "- 11 июля: министр иностранных дел Ван И в Астане\n"
        "- конец октября: пробный рейс фур из Алматы в Кашгар\n"
        "- 3 августа: концерт в Алматы\n",
        "20 июня 2024",
    ),
]


@pytest.mark.parametrize(("language", "text", "day"), LISTS)
def test_dated_lines_under_such_a_heading_that_name_both_sides_are_planned(
    told: Told, language: str, text: str, day: str
) -> None:
    found = [(event.type, event.start, event.status) for event in told(text, language, day)]
    assert found == [
        ("forum", "2024-07-06", "planned"),
        ("visit", "2024-07-11", "planned"),
        ("other", "2024-10", "planned"),
    ]


def test_the_same_lines_under_a_heading_that_looks_back_are_not(told: Told) -> None:
    text = "The week.\n\n## Looking back\n\n- 6 May: rice fair in Xiamen\n- 11 May: Kazakh lambs\n"
    assert told(text) == []
