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
    # No amounts.
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
