"""What fell, what one thing costs, what is counted as things stand: made-up sentences in three languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extraction.figures.test_finding import HEADS

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

TOLD = [
    # By whatever verb, what fell is negative.
    ("en", "Trade between China and Kazakhstan slid by 7 percent in 2023.", {(-7, "percent", 2023)}),
    ("en", "Kazakhstan cut its exports to China by 15 percent in 2023.", {(-15, "percent", 2023)}),
    ("en", "The drop in trade with China came to 9 percent in 2023.", {(-9, "percent", 2023)}),
    ("en", "Trade with China eased off and reached 9 billion dollars in 2023.", {(9, "billion USD", 2023)}),
    ("ru", "Торговля с Китаем сжалась в 2023 году на 12%.", {(-12, "percent", 2023)}),
    ("ru", "Падение торговли с Китаем составило в 2023 году 9%.", {(-9, "percent", 2023)}),
    ("zh", "2023年中哈贸易缩水7.5%。", {(-7.5, "percent", 2023)}),
    # What one of many costs measures no relation.
    ("en", "Gloves from China cost 15 dollars a pair.", set()),
    ("en", "China paid 55 dollars a share.", {(55, "USD per share", 2024)}),
    ("ru", "Перчатки из Китая стоят 15 долларов за пару.", set()),
    # As things stand.
    ("en", "Today 29 Chinese enterprises work in Kazakhstan.", {(29, "enterprises", 2024)}),
    ("en", "There are 29 Chinese enterprises in Kazakhstan.", {(29, "enterprises", 2024)}),
    ("zh", "目前在哈中国企业有29家。", {(29, "companies", 2024)}),
    # An aim, a rate, and a day behind a semicolon.
    # What is merely doubled, halved or up by a third is no figure.
    ("en", "The two agreed to double trade with China by 2030.", set()),
    ("en", "Sixty lorries a day cross into China.", {(60, "lorries per day", 2024)}),
    ("zh", "每天有450辆卡车进入中国。", {(450, "trucks per day", 2024)}),
    ("en", "The loan from China was 3 million dollars; the plant opened in 2017.", {(3, "million USD", 2024)}),
    ("en", "CNPC has been here since 1997, when it bought 60 percent of a Kazakh field.", {(60, "percent", 1997)}),
    # How often, for how much of it, and how fast.
    ("en", "The plant from China makes 2,000 cars a month.", {(2000, "cars per month", None)}),
    ("ru", "Завод, построенный Китаем, выпускает 2000 автомобилей в месяц.", {(2000, "vehicles per month", None)}),
    ("ru", "Пятнадцать поездов в неделю идут из Китая.", {(15, "trains per week", 2024)}),
    ("zh", "每周有15列火车开往中国。", {(15, "trains per week", 2024)}),
    ("en", "China pays 255 dollars per thousand cubic metres of gas.", {(255, "USD per thousand cubic metres", 2024)}),
    ("en", "Trains to China run at 160 km an hour.", set()),
    # What several years brought together, and what was there before a rise.
    ("en", "Chinese firms invested 5 billion dollars over ten years.", {(5, "billion USD", None)}),
    ("zh", "十年来，中国企业投资54亿美元。", {(5.4, "billion USD", None)}),
    ("en", "The share of China rose from 28 to 41 percent in 2023.", {(28, "percent", 2022), (41, "percent", 2023)}),
    # People and things that are sent.
    ("en", "Forty Kazakh teachers went to China in 2023.", {(40, "people", 2023)}),
    ("ru", "Китай передал 12 машин скорой помощи и 500 палаток.", {(12, "ambulances", 2024), (500, "tents", 2024)}),
    ("en", "A feast of China was watched by 3,000 people.", set()),
    # A word that a hyphen holds together counts nothing.
    ("en", "A two-year dispute over wells near the border with China is over.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "expected"), TOLD)
def test_figures_fall_stand_and_are_aimed_at(
    claims: Extract, language: str, told: str, expected: set[tuple[float, str, int | None]]
) -> None:
    found = claims(HEADS[language].format(told)).figures
    assert {(f.value, f.unit, f.year) for f in found} == expected
