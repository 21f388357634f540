"""Amounts told as a part, beside what is counted or after it, and in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extraction.figures.test_finding import figures

from silkgraph.claims import Claims

Extract = Callable[..., Claims]


@pytest.mark.parametrize(
    ("language", "sentence", "value", "unit"),
    [
        ("en", "A third of the oil exports of Kazakhstan goes to China.", 33, "percent"),
        ("en", "A second million doses came from China.", 1, "million doses"),
        (
            "en",
            "The number of Kazakh students in China rose to more than 1,200.",
            1200,
            "people",
        ),
        (
            "en",
            "China sent 900 soldiers to Kazakhstan, of whom roughly 300 were pilots.",
            300,
            "people",
        ),
        (
            "en",
            "China and Kazakhstan have 55 projects. Fifteen are already running.",
            15,
            "projects",
        ),
        ("ru", "Треть экспорта газа Казахстана идёт в Китай.", 33, "percent"),
        ("ru", "Автобусов в Китае заказано 4 тысячи.", 4000, "buses"),
        (
            "ru",
            "У Китая и Казахстана 52 совместных проекта. Двадцать уже запущены.",
            20,
            "projects",
        ),
        ("zh", "哈萨克斯坦对华年供气100亿立方米。", 10, "bcm per year"),
    ],
)
def test_an_amount_told_in_words(
    claims: Extract, language: str, sentence: str, value: float, unit: str
) -> None:
    assert (value, unit) in {found[:2] for found in figures(claims, language, sentence)}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "A third of the guests came from China to Kazakhstan."),
        ("en", "ASTANA, June 12, 2011 - Soldiers of China and Kazakhstan met."),
        ("ru", "Половина гостей приехала в Казахстан из Китая."),
    ],
)
def test_what_is_no_amount(claims: Extract, language: str, sentence: str) -> None:
    assert figures(claims, language, sentence) == set()
