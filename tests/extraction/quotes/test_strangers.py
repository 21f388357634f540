"""People who hold no office speak: whatever they are by calling, in every order of the words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

HEADS = {
    "en": "China and Kazakhstan open a terminal\nThe Wire, 5 July 2024\n\n{}\n",
    "ru": "Китай и Казахстан открыли терминал\nПровод, 5 июля 2024 года\n\n{}\n",
    "zh": "中哈新货运站启用\n丝路晨报 2024年7月5日\n\n{}\n",
}

CHINESE = ("", "工程师", "货车司机", "当地居民", "项目经理", "在货场工作了十年的")
CHINESE_ORDERS = (
    "{}马学军说：“我们等这条路等了整整十一年。”",
    "{}马学军告诉记者：“我们等这条路等了整整十一年。”",
    "“我们等这条路等了整整十一年。”{}马学军笑着说。",
    "谈起变化，{}马学军感慨地说：“我们等这条路等了整整十一年。”",
)
RUSSIAN = ("", "водитель ", "студентка ", "заместитель начальника депо ")
RUSSIAN_ORDERS = (
    "Вчера приехала {}Роза Алиева, местная жительница, и сказала: «Мы ждали эту дорогу очень долго».",
    "«Мы ждали эту дорогу очень долго», — сказала {}Роза Алиева.",
    "«Мы ждали эту дорогу очень долго, — вспоминает {}Роза Алиева. — Теперь она есть».",
)
ENGLISH = ("", "engineer ", "truck driver ", "the depot's director, ")
ENGLISH_ORDERS = (
    '"We waited for this road for years," said {}Zhou Min.',
    'As {}Zhou Min puts it, "We waited for this road for years".',
)
CASES = [
    *(("zh", order.format(post), "Ma Xuejun") for order in CHINESE_ORDERS for post in CHINESE),
    *(("ru", order.format(post), "Roza Aliyeva") for order in RUSSIAN_ORDERS for post in RUSSIAN),
    *(("en", order.format(post), "Zhou Min") for order in ENGLISH_ORDERS for post in ENGLISH),
    ("en", 'Analyst Zhou Min said: "We waited for this road for years."', "Zhou Min"),
    ("zh", "欧阳文说：“我们等这条路等了整整十一年。”", "Ouyang Wen"),
]


@pytest.mark.parametrize(("language", "told", "speaker"), CASES)
def test_a_stranger_speaks_in_every_order(
    claims: Extract, language: str, told: str, speaker: str
) -> None:
    assert [quote.speaker for quote in claims(HEADS[language].format(told)).quotes] == [speaker]


@pytest.mark.parametrize(
    "told",
    ["双方表示：“我们将继续推进这一合作项目。”", "有关方面说：“我们将继续推进这一合作项目。”"],
)
def test_a_side_is_no_stranger(claims: Extract, told: str) -> None:
    assert not claims(HEADS["zh"].format(told)).quotes


FULL_NAMES = [
    ("ru", "Дальнобойщик из Тараза Болат Сеитов машет рукой: «Мы ждали эту дорогу десять лет».", "Bolat Seitov"),
    ("ru", "Болат Сеитов ждёт третий день. «Мы ждали эту дорогу десять лет», — говорит он.", "Bolat Seitov"),
    ("ru", "По словам машиниста Болата Сеитова, «все ждали эту дорогу десять лет».", "Bolat Seitov"),
    ("ru", "У Гульнары Сеитовой два места на рынке. «Мы ждали эту дорогу десять лет», — говорит она.", "Gulnara Seitova"),
    ("ru", "Эксперт Болат Сеитов рад. «Мы ждали эту дорогу десять лет», — подчёркивает эксперт.", "Bolat Seitov"),
    ("en", '"We waited ten years for this road," Saule Akhmetova, the head of the state road department, told us.', "Saule Akhmetova"),
    ("en", 'In the village lives Saule Akhmetova, 71, with a cow. "We waited ten years for this road," she says.', "Saule Akhmetova"),
    ("zh", "项目经理王晓枫12日对本报说：“我们等这条路等了十年。”", "Wang Xiaofeng"),
    ("zh", "王晓枫是项目经理，住在工地。“我们等这条路等了十年。”他说。", "Wang Xiaofeng"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "speaker"), FULL_NAMES)
def test_the_name_of_a_stranger_is_read_wherever_it_stands(
    claims: Extract, language: str, told: str, speaker: str
) -> None:
    assert [quote.speaker for quote in claims(HEADS[language].format(told)).quotes] == [speaker]


def test_a_headline_is_of_whoever_is_introduced_before_the_questions(claims: Extract) -> None:
    told = (
        '"We sell tea and we buy patience"\nThe Wire, interview, 5 July 2024\n\n'
        "Bolat Seitov trades with China from Kazakhstan. He spoke to us in Almaty.\n\n"
        "**What do you sell?**\nTea, to China.\n\n**And what do you buy?**\nPatience.\n"
    )
    assert [quote.speaker for quote in claims(told).quotes] == ["Bolat Seitov"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "“We waited ten years for this road,” said a visitor, President Sadyr Japarov.", "Sadyr Japarov"),
        ("ru", "«Мы ждали эту дорогу очень долго», — сказал один из министров, Ван И.", "Wang Yi"),
        ("zh", "养蜂人王建国对记者说：“我们等这条路等了十年。”", "Wang Jianguo"),
    ],
)  # fmt: skip
def test_who_is_named_beside_what_somebody_is_speaks(
    claims: Extract, language: str, text: str, speaker: str
) -> None:
    assert [quote.speaker for quote in claims(HEADS[language].format(text)).quotes] == [speaker]


def test_a_region_is_nobody_whom_his_office_quotes(claims: Extract) -> None:
    told = (
        "Ван И рассказал о поставках в Северо-Западную Азию из Казахстана. "
        "«Мы готовы покупать зерно каждый год», — цитирует министра его пресс-служба."
    )
    assert [quote.speaker for quote in claims(HEADS["ru"].format(told)).quotes] == ["Wang Yi"]
