from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.claims import Claims, Event

HEADS = {
    "en": "Notes of the week\nThe Pass, {}\n\n",
    "ru": "Заметки недели\n{}, 10:00. Газета «Тропа»\n\n",
    "zh": "一周要闻\n晨报网 {} 08:00\n\n",
}


@pytest.fixture
def told(claims: Callable[..., Claims]) -> Callable[..., list[Event]]:
    """Return a function that reads the events of a text, as an article of a language and a day."""

    def events(text: str, language: str = "en", day: str = "June 20, 2024") -> list[Event]:
        return list(claims(HEADS[language].format(day) + text + "\n", ".md").events)

    return events
