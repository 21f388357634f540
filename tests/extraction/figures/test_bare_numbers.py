"""Numbers that leave out what they count: that of the last figure, and of nothing where they are no amounts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extraction.figures.test_finding import figures

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

BARE = [
    ("en", "In 2023 there were 5,000 Chinese students in Kazakhstan, and 3,000 in 2022.", {(5000, "people", 2023), (3000, "people", 2022)}),
    ("ru", "В 2023 году в Казахстане было 5 тысяч китайских студентов, а в 2022 году — 3 тысячи.", {(5000, "people", 2023), (3000, "people", 2022)}),
    ("zh", "2023年，在哈萨克斯坦的中国学生为5000名，2022年为3000名。", {(5000, "people", 2023), (3000, "people", 2022)}),
    ("en", "China keeps 70 percent of the Kazakh plant, and Kazakhstan 30.", {(70, "percent", None), (30, "percent", None)}),
    ("ru", "Китаю принадлежит 70 процентов казахстанского завода, Казахстану — 30.", {(70, "percent", None), (30, "percent", None)}),
    ("en", "The Chinese plant burns 1,000 tonnes a day, later 3,000.", {(1000, "tonnes per day", None), (3000, "tonnes per day", None)}),
    ("en", "At the Chinese border 20 vehicles a day are let through in place of 200.", {(20, "vehicles per day", 2024), (200, "vehicles per day", None)}),
    ("en", "China sold 5,000 cars to Kazakhstan in 2021, 12,000 in 2022 and 60,000 in 2023.", {(5000, "cars", 2021), (12000, "cars", 2022), (60000, "cars", 2023)}),
    ("en", "The Kazakh and Chinese customs post takes 1,500 lorries a day, in place of 800 in 2021.", {(1500, "lorries per day", 2024), (800, "lorries per day", 2021)}),
    # No amounts.
    ("en", "China put 300 million dollars into Kazakhstan, Kazakhstan 2024.", {(300, "million USD", None)}),
    ("ru", "Китай вложил в Казахстан 300 млн долларов. Об этом сказали в Казахстане 17, 18 и 19 мая.", {(300, "million USD", None)}),
    ("ru", "Китай поставил Киргизии 200 автобусов, а затем 15, 16 и 17 мая открыл парки.", {(200, "buses", 2024)}),
    ("zh", "中国向吉尔吉斯斯坦投资3亿美元，修建涵洞35座。", {(300, "million USD", 2024)}),
    ("zh", "中国向塔吉克斯坦赠送40吨大米，其中有30个小学生。", {(40, "tonnes", 2024)}),
    ("en", "China bought 40 tonnes of tea and Kazakhstan played against 16 teams in 2023.", {(40, "tonnes", 2024)}),
    ("en", "China sent 40 tonnes of tea. Wang Yi was there in 2022 and 2023.", {(40, "tonnes", 2024)}),
    ("ru", "Китай отправил Казахстану в 2023 году 40 тонн чая, больше по сравнению с 2022 годом.", {(40, "tonnes", 2023)}),
    ("zh", "中国学生5000名，第3个。", {(5000, "people", 2024)}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "found"), BARE)
def test_a_bare_number_counts_what_the_last_figure_did(
    claims: Extract, language: str, sentence: str, found: set[tuple[float, str, int | None]]
) -> None:
    assert figures(claims, language, sentence) == found
