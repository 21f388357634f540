"""Russian amounts in words: by how much something grew, interest, what is left of a sum, and what is no quantity."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extraction.figures.test_finding import figures

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

SAID = [
    ("В 2023 году число рейсов в Китай выросло втрое.", {(3, "times", 2023)}),
    ("В 2023 году Китай купил вдвое больше муки.", {(2, "times", 2023)}),
    ("Заём Китая выдан под три процента годовых.", {(3, "percent", None)}),
    ("В 2023 году Китай дал десять миллиардов долларов. Из этих денег шесть миллиардов пошли на нефть.", {(10, "billion USD", 2023), (6, "billion USD", 2023)}),
    ("В учениях с Китаем участвовали 450 человек, 300 из них — казахстанцы.", {(450, "people", 2024), (300, "people", 2024)}),
    ("Китайский завод будет ежегодно плавить 2,2 тонны золота и 21 тысячу тонн меди.", {(2.2, "tonnes per year", None), (21000, "tonnes per year", None)}),
    ("Цена вопроса для Китая — 390 млн долларов.", {(390, "million USD", None)}),
    ("За ремонт взялись на китайский заём в 386 миллионов долларов.", {(386, "million USD", None)}),
    ("Китай готов принять 100 студентов.", {(100, "people", None)}),
    ("В 2023 году китайскую вакцину проверяли семь тысяч добровольцев.", {(7000, "people", 2023)}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "found"), SAID)
def test_amount_in_words_is_read(
    claims: Extract, sentence: str, found: set[tuple[float, str, int | None]]
) -> None:
    assert figures(claims, "ru", sentence) == found


NONE = [
    "Нагрузка на китайскую станцию упала больше чем вдвое.",
    "Тела 20 граждан Китая опознаны.",
    "Визит в Китай отложен: фуры стоят по пять суток.",
    "Письмо из Китая сложили вдвое.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_victims_waits_and_folds_are_no_figures(claims: Extract, sentence: str) -> None:
    assert figures(claims, "ru", sentence) == set()
