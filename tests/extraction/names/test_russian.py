from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkgraph.extraction.names.russian import nominative, romanized

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.claims import Claims

    Extract = Callable[..., Claims]


@pytest.mark.parametrize(
    ("title", "name", "plain"),
    [
        ("министр энергетики", "Болат Акчулаков", "Болат Акчулаков"),
        ("министром энергетики", "Болатом Акчулаковым", "Болат Акчулаков"),
        ("министра обороны", "Шерали Мирзо", "Шерали Мирзо"),
        ("министру транспорта", "Сергею Лаптеву", "Сергей Лаптев"),
        ("первого заместителя министра", "Андрея Заславского", "Андрей Заславский"),
        ("министром культуры", "Аидой Балаевой", "Аида Балаева"),
        ("послом", "Чжан Сяо", "Чжан Сяо"),
    ],
)
def test_the_title_tells_the_case_of_the_name(title: str, name: str, plain: str) -> None:
    assert nominative(name, title) == plain


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("Ерлан Тургумбаев", "Yerlan Turgumbayev"),
        ("Женис Касымбек", "Zhenis Kasymbek"),
        ("Хаким Щукин", "Khakim Shchukin"),
        ("Юрий Эшонов", "Yuriy Eshonov"),
        ("Семён Подъельный", "Semyon Podyelnyy"),
    ],
)
def test_names_are_romanised_as_english_news_does(name: str, latin: str) -> None:
    assert romanized(name) == latin


@given(st.text(alphabet="АБЕЁЖЩЪЬЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя -", max_size=30))
def test_nothing_russian_is_left(name: str) -> None:
    assert romanized(name).isascii()


def test_a_stranger_has_a_name_in_latin_letters_and_an_office(claims: Extract) -> None:
    found = claims(
        "Переговоры\n5 мая 2024 г.\n\nВ Душанбе министр внутренних дел Китая Ван Сяохун встретился с"
        " первым заместителем министра транспорта Таджикистана Фаррухом Шарифовым.\n"
    )
    assert {(leader.name, leader.state) for leader in found.leaders} == {
        ("Wang Xiaohong", "China"),
        ("Farrukh Sharifov", "Tajikistan"),
    }


@pytest.mark.parametrize(
    "words",
    [
        "После Второй Мировой Войны Китай и Казахстан торговали мало.",
        "Послы двух стран говорили о том, что министр Китая Казахстан посетит.",
    ],
)
def test_words_that_look_like_a_title_make_no_leader(claims: Extract, words: str) -> None:
    assert claims(f"Переговоры\n5 мая 2024 г.\n\n{words}\n").leaders == ()
