"""Whoever is spoken to does not speak, and the name of a thing is no speech."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extraction.figures.test_finding import HEADS

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

OPENINGS = [
    "Xi Jinping told Tokayev: ",
    "Xi Jinping assured President Tokayev: ",
    "Xi Jinping said to Tokayev: ",
    "Xi Jinping thanked Tokayev: ",
    "At the talks with Tokayev Xi Jinping said: ",
    "Xi Jinping: ",
]


@pytest.mark.parametrize("opening", OPENINGS)
def test_the_last_name_before_a_colon_may_be_spoken_to(claims: Extract, opening: str) -> None:
    told = f"{opening}“Our trade will grow faster than before.”"
    quotes = claims(HEADS["en"].format(told)).quotes
    assert [quote.speaker for quote in quotes] == ["Xi Jinping"]


NAMED = [
    "Xi Jinping praised the programme “One Belt and One Road for All”.",
    "Xi Jinping spoke at the forum “Central Asia and China in Common Future”.",
    "Xi Jinping called the film “A Short History of the Steppe” a success.",
]


@pytest.mark.parametrize("told", NAMED)
def test_what_a_noun_names_is_no_speech(claims: Extract, told: str) -> None:
    assert claims(HEADS["en"].format(told)).quotes == ()
