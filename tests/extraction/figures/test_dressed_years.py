"""A figure keeps its year whatever its sentence is dressed in: made-up sentences in three languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]
Told = set[tuple[float, str, int | None]]

HEADS = {
    "en": "Notes on trade\nThe Wire, March 20, 2023\n\nChina and Kazakhstan are neighbours.\n\n{}\n",
    "ru": "О торговле\nПровод, 20 марта 2023 года\n\nКитай и Казахстан соседи.\n\n{}\n",
    "zh": "贸易纪要\n《电讯》2023年3月20日\n\n中国与哈萨克斯坦是邻国。\n\n{}\n",
}

BASES: list[tuple[str, str, Told]] = [
    ("en", "In 2021, trade with China came to 25 billion dollars", {(25, "billion USD", 2021)}),
    ("en", "As of March 1, there were 1,700 companies from China", {(1700, "companies", 2023)}),
    (
        "en",
        "In 2022 trade with China was up 23 percent on the year before",
        {(23, "percent", 2022)},
    ),
    ("ru", "К 2030 году торговля с Китаем достигнет 30 млрд долларов", {(30, "billion USD", 2030)}),
    ("ru", "По состоянию на 1 марта в стране 1700 китайских компаний", {(1700, "companies", 2023)}),
    (
        "ru",
        "В 2022 году торговля с Китаем составила 30 млрд долларов, годом ранее — 25 млрд долларов",
        {(30, "billion USD", 2022), (25, "billion USD", 2021)},
    ),
    ("zh", "截至3月1日，哈萨克斯坦有1700家中国企业", {(1700, "companies", 2023)}),
]

DRESSES = {
    "en": [
        "{}.",
        "Relations were established on January 3, 1992. {}.",
        "{}, the customs service reported on March 14.",
        "{}, said the minister, who took office in 2019.",
        "{}; the road opened in 2015.",
    ],
    "ru": ["{}.", "Дорога открыта в 2015 году. {}.", "{}, сообщила таможня 14 марта."],
    "zh": ["{}。", "两国1992年1月3日建交。{}。", "{}，海关3月14日公布。"],
}


@pytest.mark.parametrize(
    ("language", "told", "expected"),
    [(lang, dress.format(base), told) for lang, base, told in BASES for dress in DRESSES[lang]],
)
def test_a_figure_keeps_its_year(claims: Extract, language: str, told: str, expected: Told) -> None:
    found = claims(HEADS[language].format(told)).figures
    assert {(figure.value, figure.unit, figure.year) for figure in found} == expected


def test_what_is_aimed_at_is_not_of_the_year_told_before(claims: Extract) -> None:
    told = "Kazakhstan sold China gas for 2 billion dollars in 2015. The two want to bring trade to 30 billion dollars."
    found = claims(HEADS["en"].format(told)).figures
    assert {(figure.value, figure.year) for figure in found} == {(2, 2015), (30, None)}
