from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkgraph.extraction.names.transliteration.russian import nominative, romanized, romanized_of

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
        ("посла", "Ма Синжуя", "Ма Синжуй"),
        ("секретарём", "Ли Хуэем", "Ли Хуэй"),
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
        ("Farruh Sharifov", "Tajikistan"),
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


@pytest.mark.parametrize(
    ("name", "state", "latin"),
    [
        ("Сунь Вэйдун", "China", "Sun Weidong"),
        ("Чжэн Гогуан", None, "Zheng Guoguang"),
        ("Люй Цзюнь", "China", "Lv Jun"),
        ("Сафарали Наджмиддинов", "Tajikistan", "Safarali Najmiddinov"),
        ("Осмонбек Артыкбаев", "Kyrgyzstan", "Osmonbek Artykbaev"),
        ("Жасур Ходжаев", "Uzbekistan", "Jasur Khodjaev"),
        ("Болат Акчулаков", "Kazakhstan", "Bolat Akchulakov"),
        ("Кайрат Умаров", "Kazakhstan", "Kairat Umarov"),
        ("Джамшед Рахимзода", "Tajikistan", "Jamshed Rahimzoda"),
        ("Джоомарт Айтматов", "Kyrgyzstan", "Joomart Aitmatov"),
        ("Темир Садыев", "Kyrgyzstan", "Temir Sadyev"),
        ("Темир Алиев", "Kyrgyzstan", "Temir Aliev"),
        ("Али Бек", "China", "Ali Bek"),
    ],
)
def test_a_name_is_written_as_its_state_writes_it(name: str, state: str | None, latin: str) -> None:
    assert romanized_of(name, state) == latin


@pytest.mark.parametrize(
    ("title", "before", "name", "plain"),
    [
        ("глава МИД", "", "Жээнбек Кулубаев", "Жээнбек Кулубаев"),
        ("главу МИД", "принял ", "Жээнбека Кулубаева", "Жээнбек Кулубаев"),
        ("замминистра обороны", "", "Гафур Мирзо", "Гафур Мирзо"),
        ("замминистра обороны", "встреча с ", "Сунь Вэйдуном", "Сунь Вэйдун"),
    ],
)
def test_heads_and_short_titles_tell_the_case_too(
    title: str, before: str, name: str, plain: str
) -> None:
    assert nominative(name, title, before) == plain


@pytest.mark.parametrize(
    ("words", "office", "state"),
    [
        ("министр финансов Таджикистана Сафарали Наджмиддинов", "Finance Minister", "Tajikistan"),
        ("глава Минтранса Казахстана Марат Ахметов", "Transport Minister", "Kazakhstan"),
        ("замминистра коммерции КНР Линь Фэн", "Deputy Commerce Minister", "China"),
        ("замглавы МИД Таджикистана Фаррух Шарифзода", "Deputy Foreign Minister", "Tajikistan"),
        (
            "первый заместитель министра внутренних дел Казахстана Марат Кожаев",
            "First Deputy Interior Minister",
            "Kazakhstan",
        ),
        (
            "министр экономики и коммерции Кыргызстана Бекзат Алиев",
            "Minister of Economy and Commerce",
            "Kyrgyzstan",
        ),
        (
            "бывший министр энергетики Кыргызстана Осмон Артыков",
            "former Energy Minister",
            "Kyrgyzstan",
        ),
        (
            "и.о. министра транспорта Кыргызстана Алмаз Тургун",
            "Acting Transport Minister",
            "Kyrgyzstan",
        ),
        ("вице-премьер КНР Лю Бинь", "Vice Premier", "China"),
        ("вице-премьер Казахстана Ерулан Жамиев", "Deputy Prime Minister", "Kazakhstan"),
        (
            "Чрезвычайный и Полномочный Посол КНР в Узбекистане Цянь Фэн",
            "Ambassador to Uzbekistan",
            "China",
        ),
        ("председатель Сената Казахстана Маулен Ашимов", "Chairman of the Senate", "Kazakhstan"),
        ("депутат Мажилиса Казахстана Айдос Сарымов", "Member of Parliament", "Kazakhstan"),
        ("аким Алматы Ерболат Досманов", "Mayor of Almaty", "Kazakhstan"),
        (
            "пресс-секретарь МИД Казахстана Айбек Смадияров",
            "Foreign Ministry spokesperson",
            "Kazakhstan",
        ),
        ("Алмаз Нурбаев, глава Минэнерго Казахстана,", "Energy Minister", "Kazakhstan"),
    ],
)
def test_a_russian_title_is_an_english_office(
    claims: Extract, words: str, office: str, state: str
) -> None:
    around = "Китай и Узбекистан." if state == "China" else "Китай доволен."
    found = claims(f"Новости\n5 мая 2024 г.\n\nВ пятницу {words} принял гостей. {around}\n")
    assert [(leader.office, leader.state) for leader in found.leaders] == [(office, state)]


def test_a_manager_of_a_company_holds_no_office(claims: Extract) -> None:
    found = claims(
        "Новости\n5 мая 2024 г.\n\nГлава компании Марат Ахметов и гендиректор Ли Фэн"
        " открыли в Казахстане завод. Китай доволен.\n"
    )
    assert found.leaders == ()
