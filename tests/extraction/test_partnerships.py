"""Which level relations have and since when: made-up sentences in three languages, with near misses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

HEADS = {
    "en": "China and Kazakhstan: notes of the week\nThe Wire, June 20, 2024\n\nChina and Kazakhstan are neighbours.\n\n{}\n",
    "ru": "Китай и Казахстан: заметки недели\nПровод, 20 июня 2024 года\n\nКитай и Казахстан — соседи.\n\n{}\n",
    "zh": "中国与哈萨克斯坦一周纪要\n《电讯》2024年6月20日\n\n中国和哈萨克斯坦是邻国。\n\n{}\n",
}
COMPREHENSIVE = "comprehensive strategic partnership"
PERMANENT = "permanent comprehensive strategic partnership"
COOPERATIVE = "comprehensive strategic cooperative partnership in the new era"
ALL_WEATHER = "all-weather comprehensive strategic partnership for a new era"


def partnerships(claims: Extract, language: str, sentence: str) -> list[tuple[str, str | None]]:
    found = claims(HEADS[language].format(sentence)).partnerships
    return [(p.level, p.date) for p in found]


RAISED = [
    ("en", COMPREHENSIVE, "On Tuesday both presidents agreed to move up to a comprehensive strategic partnership."),
    ("en", "strategic partnership", "The two states became strategic partners on Tuesday."),
    ("en", "strategic partnership", "The title of strategic partner was conferred on Kazakhstan on Tuesday."),
    ("en", COMPREHENSIVE, "The visit on Tuesday brought Kazakhstan the rank of comprehensive strategic partner."),
    ("en", COMPREHENSIVE, "Xi and his host took relations to the level of a comprehensive strategic partnership on Tuesday."),
    ("en", "strategic partnership", "On Tuesday Kazakhstan became a strategic partner of China."),
    ("ru", "strategic partnership", "Во вторник подписана декларация об установлении и развитии стратегического партнёрства."),
    ("ru", COMPREHENSIVE, "Во вторник стороны закрепили всестороннее стратегическое партнёрство."),
    ("ru", COMPREHENSIVE, "Во вторник лидеры решили перейти к отношениям всестороннего стратегического партнёрства и объявили о нём."),
    ("ru", "strategic partnership", "Во вторник обе страны стали стратегическими партнёрами."),
    ("ru", ALL_WEATHER, "Во вторник отношения подняты до всепогодного всеобъемлющего стратегического партнёрства в новую эпоху."),
    ("ru", COOPERATIVE, "Во вторник стороны провозгласили всеобъемлющее стратегическое партнёрство и сотрудничество в новую эпоху."),
    ("ru", COOPERATIVE, "Во вторник стороны установили отношения всестороннего стратегического взаимодействия и партнёрства в новую эпоху."),
    ("zh", COMPREHENSIVE, "18日，两国结成全面战略伙伴。"),
    ("zh", "strategic partnership", "18日，两国元首一致同意建立战略伙伴关系。"),
    ("zh", ALL_WEATHER, "18日，双方把两国关系提升为新时代全天候全面战略伙伴关系。"),
    ("zh", COOPERATIVE, "18日，两国宣布发展新时代全面战略合作伙伴关系。"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "level", "sentence"), RAISED)
def test_a_level_is_dated_by_the_day_it_was_raised(
    claims: Extract, language: str, level: str, sentence: str
) -> None:
    assert partnerships(claims, language, sentence) == [(level, "2024-06-18")]


MENTIONED = [
    ("en", PERMANENT, "On Tuesday they signed a joint statement on deepening the permanent comprehensive strategic partnership."),
    ("en", COMPREHENSIVE, "On Tuesday the minister praised the comprehensive strategic partnership and signed a plan."),
    ("ru", PERMANENT, "Во вторник подписано заявление о дальнейшем углублении вечного всестороннего стратегического партнёрства."),
    ("zh", PERMANENT, "18日，两国签署关于深化永久全面战略伙伴关系的声明，并宣布了新计划。"),
    ("zh", PERMANENT, "18日，王毅说，两国建立永久全面战略伙伴关系五周年来，合作很好。"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "level", "sentence"), MENTIONED)
def test_a_level_that_is_deepened_or_named_has_no_date(
    claims: Extract, language: str, level: str, sentence: str
) -> None:
    assert partnerships(claims, language, sentence) == [(level, None)]


AFTERWARDS = [
    ("en", "2019-09", "On Tuesday the ministers spoke of the permanent comprehensive strategic partnership, set up in September 2019."),
    ("ru", "2019", "Во вторник министры говорили о вечном всестороннем стратегическом партнёрстве, объявленном в 2019 году."),
    ("ru", "2019", "Отношения двух стран с 2019 года называются вечным всесторонним стратегическим партнёрством."),
    ("zh", "2019-09", "18日两国外长会谈。2019年9月，两国宣布建立永久全面战略伙伴关系。"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "date", "sentence"), AFTERWARDS)
def test_the_date_beside_the_founding_wins_over_the_day_of_the_news(
    claims: Extract, language: str, date: str, sentence: str
) -> None:
    assert partnerships(claims, language, sentence) == [(PERMANENT, date)]


def test_the_level_in_force_replaces_a_former_one_whatever_is_dated(claims: Extract) -> None:
    told = (
        "The two countries set up a strategic partnership in July 2005. "
        "Now they enjoy a permanent comprehensive strategic partnership."
    )
    assert partnerships(claims, "en", told) == [(PERMANENT, None)]


NOT_IN_FORCE = [
    ("en", "Tokayev hopes to raise relations to a comprehensive strategic partnership."),
    ("ru", "Токаев хочет поднять отношения до всестороннего стратегического партнёрства."),
    ("zh", "托卡耶夫希望把两国关系提升为全面战略伙伴关系。"),
    ("en", "Russia and Vietnam have a comprehensive strategic partnership."),
]


@pytest.mark.parametrize(("language", "sentence"), NOT_IN_FORCE)
def test_a_level_hoped_for_or_of_others_is_none(
    claims: Extract, language: str, sentence: str
) -> None:
    assert partnerships(claims, language, sentence) == []


def test_a_level_without_a_state_is_of_the_state_whose_city_was_named(claims: Extract) -> None:
    told = (
        "中国与中亚国家一周纪要\n《电讯》2024年7月20日\n\n哈萨克斯坦、塔吉克斯坦和中国是邻国。\n\n"
        "7月5日，习近平到访杜尚别，两国宣布建立新时代全面战略合作伙伴关系。\n"
    )
    found = [(p.b, p.date) for p in claims(told).partnerships]
    assert found == [("Tajikistan", "2024-07-05")]


def test_the_day_of_the_dateline_dates_what_its_paragraph_tells(claims: Extract) -> None:
    told = (
        "Lift\nThe Wire, June 20, 2024\n\nASTANA, June 18, 2024 - China and Kazakhstan upgraded "
        "their ties to a comprehensive strategic partnership after talks.\n"
    )
    assert [p.date for p in claims(told).partnerships] == ["2024-06-18"]


def test_a_level_of_china_and_a_third_state_is_of_nobody_else(claims: Extract) -> None:
    told = "China and Russia have a strategic partnership; Kazakhstan looks on."
    assert partnerships(claims, "en", told) == []


def test_whoever_tells_of_a_level_of_others_has_none_of_it(claims: Extract) -> None:
    told = "China and Russia are comprehensive strategic partners, Kassym-Jomart Tokayev recalled."
    assert partnerships(claims, "en", told) == []


def test_the_date_of_the_level_before_does_not_date_the_new_one(claims: Extract) -> None:
    told = "18日，六年前确立的战略伙伴关系，由此升格为全面战略伙伴关系。"
    assert partnerships(claims, "zh", told) == [(COMPREHENSIVE, "2024-06-18")]


BESIDE = [
    (COMPREHENSIVE, "2024-06-18", "Казахстан и Китай отныне всесторонние стратегические партнёры. Декларацию об этом лидеры подписали во вторник."),
    (COMPREHENSIVE, "2024-06-17", "Страны поднимают отношения до всестороннего стратегического партнёрства. Соответствующее заявление подписано 17 июня."),
    (COMPREHENSIVE, "2011-06", "Стороны говорили об углублении всестороннего стратегического партнёрства.\n\nПрошлый визит состоялся в июне 2011 года. Тогда отношения и подняли до нынешнего уровня."),
    ("strategic partnership", "2005-07", "Отношения получили статус стратегического партнёрства в июле 2005 года."),
]  # fmt: skip


@pytest.mark.parametrize(("level", "date", "text"), BESIDE)
def test_another_sentence_dates_a_level(claims: Extract, level: str, date: str, text: str) -> None:
    assert partnerships(claims, "ru", text) == [(level, date)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Отношения Казахстана и Китая будут выведены на уровень всестороннего стратегического партнёрства.",
        "Во вторник Казахстан и США подписали декларацию о стратегическом партнёрстве.",
    ],
)
def test_a_level_to_come_or_with_a_third_party_is_none(claims: Extract, sentence: str) -> None:
    assert partnerships(claims, "ru", sentence) == []


def test_a_level_with_a_third_state_is_not_the_one_with_china(claims: Extract) -> None:
    told = (
        '"We have a strategic partnership with Russia, and a partnership of friendship and cooperation '
        'with China," said an analyst in Almaty.'
    )
    assert partnerships(claims, "en", told) == [("partnership of friendship and cooperation", None)]


def test_a_level_in_an_article_about_one_state_is_of_that_state(claims: Extract) -> None:
    told = (
        "What Tashkent brought home\nThe Wire, January 27, 2024\n\nShavkat Mirziyoyev ended his visit to China.\n\n"
        "The visit raised relations to a comprehensive strategic partnership.\n\nThe China-Kyrgyzstan-Uzbekistan "
        "railway will come.\n"
    )
    assert [p.b for p in claims(told).partnerships] == ["Uzbekistan"]


@pytest.mark.parametrize(
    "told",
    [
        "China and Kazakhstan remain comprehensive strategic partners, the level set in June 2011.",
        "They signed a paper on the comprehensive strategic partnership, the level to which they lifted ties in June 2011.",
    ],
)
def test_a_level_is_dated_by_what_is_said_beside_it(claims: Extract, told: str) -> None:
    assert [date for _, date in partnerships(claims, "en", told)] == ["2011-06"]


def test_a_level_raised_in_the_first_sentence_is_of_the_day_in_the_dateline(
    claims: Extract,
) -> None:
    told = (
        "China, Kazakhstan raise ties\nThe Wire, June 21, 2024\n\nASTANA, June 20 -- China and Kazakhstan have raised their "
        "relations to a comprehensive strategic partnership.\n"
    )
    assert [(p.level, p.date) for p in claims(told).partnerships] == [(COMPREHENSIVE, "2024-06-20")]
