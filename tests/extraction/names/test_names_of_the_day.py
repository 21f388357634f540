"""What a place or body is called in an article: by the name it bore then, by the bare name of a region, or not at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

HEADS = {
    "en": "China and Kazakhstan\nThe Wire, June 20, 2018\n\n{}\n",
    "ru": "Китай и Казахстан\nПровод, 20 июня 2018 года\n\n{}\n",
    "zh": "中国与哈萨克斯坦\n电讯报 2018年6月20日\n\n{}\n",
}


@pytest.mark.parametrize(
    ("language", "told", "names"),
    [
        (
            "en",
            "KazTransGas sells gas to China. The pipes of KazTransGas are new.",
            ("KazTransGas",),
        ),
        ("ru", "КазТрансГаз продаёт газ Китаю.", ("KazTransGas",)),
        ("zh", "哈萨克斯坦天然气运输公司向中国供气。", ("KazTransGas",)),
        ("en", "QazaqGaz sells gas to China.", ("QazaqGaz",)),
        # One body has one name in an article: the one it comes under first.
        (
            "en",
            "Alibaba Group came to Almaty. Alibaba will hire Kazakh drivers.",
            ("Alibaba Group",),
        ),
        # Who listens and what has an anniversary does nothing.
        ("en", "The Chinese president addressed the Oliy Majlis on Tuesday.", ()),
        ("en", "The Oliy Majlis ratified the treaty with China.", ("Oliy Majlis",)),
        ("ru", "Председатель КНР выступил в Олий Мажлисе.", ()),
        ("zh", "中国国家主席在乌兹别克斯坦议会发表演讲。", ()),
        ("zh", "哈萨克斯坦总统祝贺中国共产党成立一百周年。", ()),
    ],
)
def test_bodies_are_called_as_the_article_calls_them(
    claims: Extract, language: str, told: str, names: tuple[str, ...]
) -> None:
    assert claims(HEADS[language].format(told)).organizations == names


@pytest.mark.parametrize(
    ("language", "told", "places"),
    [
        ("en", "Chinese geologists went to Naryn region.", ("Naryn",)),
        ("en", "Chinese geologists went to Naryn Region.", ("Naryn Region",)),
        ("en", "A Chinese firm leases land in Panfilov district.", ("Panfilov",)),
        ("en", "The Chinese train stopped at Druzhba.", ("Druzhba",)),
        ("en", "China has repaved the Pamir Highway.", ()),
        ("ru", "Китай берёт воду из Или. Или так только говорят?", ("Ili",)),
        ("ru", "Китай берёт воду из Иртыша. Или так только говорят?", ("Irtysh",)),
        ("ru", "Китайцы пробили тоннель Камчик.", ()),
    ],
)
def test_places_are_called_as_the_article_calls_them(
    claims: Extract, language: str, told: str, places: tuple[str, ...]
) -> None:
    assert claims(HEADS[language].format(told)).places == places


@pytest.mark.parametrize(
    "line",
    [
        "«Щит», Пекин — Бишкек. 20 июня 2018 года",
        "20.06.2018 | «Щит» | Асан Усенов, Пекин — Бишкек",
    ],
)
def test_a_pair_of_cities_above_the_text_is_where_it_was_written(
    claims: Extract, line: str
) -> None:
    text = f"Китай и Киргизия\n\n{line}\n\nКитай и Киргизия договорились о дороге.\n"
    assert claims(text).places == ("Beijing", "Bishkek")
