"""Who signs, opens, attends and protests."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Event

Told = Callable[..., list[Event]]

DAYS = {"en": "June 20, 2024", "ru": "20.06.2024", "zh": "2024-06-20"}


def of_type(events: list[Event], kind: str) -> list[tuple[str | None, str, set[str]]]:
    return [(e.start, e.status, set(e.participants)) for e in events if e.type == kind]


def test_who_is_only_named_in_a_clause_between_commas_does_not_sign(told: Told) -> None:
    firms = {"Kazatomprom", "China General Nuclear Power Group"}
    aside = "Kazatomprom and CGN, whose chairman is Yang Changli, signed a contract in June 2023."
    assert of_type(told(aside), "signing") == [("2023-06", "happened", firms)]


def test_price_of_a_firm_tells_its_purchase_and_that_of_goods_does_not(told: Told) -> None:
    who = {"Sinopec", "Caspian Investment Resources"}
    firm = "Sinopec paid $1.5bn for Caspian Investment Resources in Kazakhstan in 2015."
    assert of_type(told(firm), "other") == [("2015", "happened", who)]
    assert of_type(told("China bought Kazakh oil for $1.5bn in 2015."), "other") == []


def test_protest_of_one_country_is_not_between_two(told: Told) -> None:
    news = "On Tuesday Xi Jinping arrived in Kyrgyzstan.\n\n"
    assert of_type(told(news + "Miners protested in Naryn in May over their wages."), "other") == []
    assert of_type(told(news + "Miners protested at a Chinese plant in May."), "other") == [
        ("2024-05", "happened", {"China", "Kyrgyzstan"})
    ]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        (
            "ru",
            "18 июня в Урумчи открылся казахстанско-китайский деловой форум. "
            "В его работе участвовал премьер-министр Олжас Бектенов.",
            {"Olzhas Bektenov"},
        ),
        (
            "en",
            "A forum of Kazakh and Chinese business opened in Urumqi on Tuesday, a trade forum. "
            "Prime Minister Olzhas Bektenov attended.",
            {"Olzhas Bektenov"},
        ),
    ],
)
def test_next_sentence_tells_who_attended(
    told: Told, language: str, text: str, who: set[str]
) -> None:
    events = told(text, language, DAYS[language])
    assert [names for _, _, names in of_type(events, "forum")] == [who]


def test_states_in_the_name_of_a_line_do_not_attend(told: Told) -> None:
    text = "18日，中吉乌铁路项目启动仪式举行，扎帕罗夫总统出席。"
    assert of_type(told(text, "zh", DAYS["zh"]), "ceremony") == [
        ("2024-06-18", "happened", {"Sadyr Japarov"})
    ]


def test_ceremony_told_again_is_one(told: Told) -> None:
    text = (
        "On Tuesday Xi Jinping and Sadyr Japarov opened a tunnel. "
        "The ceremony was watched by Olzhas Bektenov."
    )
    assert len(of_type(told(text), "ceremony")) == 1


def test_who_tells_of_a_signing_does_not_sign(told: Told) -> None:
    text = "Sadyr Japarov said that China and Kyrgyzstan signed a treaty on Tuesday."
    assert of_type(told(text), "signing") == [("2024-06-18", "happened", {"China", "Kyrgyzstan"})]


def test_company_of_a_state_is_the_one_named(told: Told) -> None:
    text = (
        "China Energy Engineering Corporation works in Uzbekistan. On Tuesday the Ministry of Energy "
        "of Uzbekistan and the Chinese company signed a contract."
    )
    assert of_type(told(text), "signing") == [
        (
            "2024-06-18",
            "happened",
            {"Ministry of Energy of Uzbekistan", "China Energy Engineering Corporation"},
        )
    ]


def test_second_paper_is_signed_by_those_of_the_first(told: Told) -> None:
    text = (
        "In April 1996 China and Kazakhstan signed an agreement on trust. "
        "A second agreement followed in Moscow in April 1997."
    )
    assert of_type(told(text), "signing") == [
        ("1996-04", "happened", {"China", "Kazakhstan"}),
        ("1997-04", "happened", {"China", "Kazakhstan"}),
    ]


def test_attack_that_is_condemned_is_not_told_again(told: Told) -> None:
    text = "On Tuesday China's Foreign Ministry condemned the attack on its embassy in Bishkek."
    assert [e.type for e in told(text)] == ["statement"]


def test_guests_of_a_ceremony_may_be_states(told: Told) -> None:
    text = (
        "A secretariat was launched at a ceremony in Xi'an on Tuesday. Guests of the ceremony "
        "included Sun Weidong, Vice Foreign Minister of China, and the ambassadors of Kazakhstan and "
        "Kyrgyzstan."
    )
    assert of_type(told(text), "ceremony") == [
        ("2024-06-18", "happened", {"Sun Weidong", "Kazakhstan", "Kyrgyzstan"})
    ]


def test_forum_is_known_by_its_name(told: Told) -> None:
    text = "On Tuesday Shavkat Mirziyoyev spoke at the Belt and Road Forum in Beijing."
    assert of_type(told(text), "forum") == [("2024-06-18", "happened", {"Shavkat Mirziyoyev"})]


def test_quotation_does_not_make_a_statement_a_plan(told: Told) -> None:
    text = (
        'On Tuesday, "the plant in Kyrgyzstan will have our support," China\'s Foreign Ministry spokeswoman '
        "Mao Ning said."
    )
    assert [status for _, status, _ in of_type(told(text), "statement")] == ["happened"]


def test_leaders_of_the_next_sentence_open_what_this_one_opens(told: Told) -> None:
    text = (
        "The opening ceremony of the pipeline was held on December 14. Hu Jintao, Islam Karimov and "
        "Nursultan Nazarbayev turned the valve."
    )
    assert of_type(told(text, day="December 15, 2009"), "ceremony") == [
        ("2009-12-14", "happened", {"Hu Jintao", "Islam Karimov", "Nursultan Nazarbayev"})
    ]


def test_opening_of_a_summit_is_the_summit(told: Told) -> None:
    text = "18日，上海合作组织峰会在阿斯塔纳开幕，习近平出席。"
    assert [e.type for e in told(text, "zh", DAYS["zh"])] == ["summit"]


def test_two_sign_their_own_paper_the_day_after_a_summit(told: Told) -> None:
    text = (
        "3 июля в Алма-Ате встретились лидеры «Шанхайской пятёрки». На следующий день Цзян Цзэминь и "
        "Нурсултан Назарбаев подписали соглашение о границе."
    )
    assert of_type(told(text, "ru", "06.07.1998"), "signing") == [
        ("1998-07-04", "happened", {"Jiang Zemin", "Nursultan Nazarbayev"})
    ]


def test_word_in_the_title_of_a_document_is_no_event(told: Told) -> None:
    text = "18日，习近平同扎帕罗夫会谈，重申《上海合作组织成立宣言》。"
    assert [e.type for e in told(text, "zh", DAYS["zh"])] == ["bilateral_meeting"]


def test_states_stand_for_presidents_whom_nobody_names(told: Told) -> None:
    text = (
        "The pipeline was launched on 14 December 2009 in Samandepe by the presidents of China, "
        "Turkmenistan, Kazakhstan and Uzbekistan."
    )
    (launch,) = told(text)
    assert launch.start == "2009-12-14"
    assert set(launch.participants) == {"China", "Kazakhstan", "Turkmenistan", "Uzbekistan"}


def test_an_order_is_handed_over_at_a_ceremony(told: Told) -> None:
    (award,) = told("The Uzbek side handed Xi Jinping the Order of Friendship on June 18.")
    assert (award.type, award.start) == ("ceremony", "2024-06-18")
    assert set(award.participants) == {"Xi Jinping", "Uzbekistan"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # What is opened takes no part, and who lost a deal is no party.
        (
            "Вчера в Казахстане президент Токаев и посол Китая Чжан Сяо открыли завод «Sinopec».",
            {"Kassym-Jomart Tokayev", "Zhang Xiao"},
        ),
        (
            "12 июня Huawei, обойдя шведскую Ericsson, купила долю в компании «Казахтелеком».",
            {"Huawei", "Kazakhtelecom", "Kazakhstan"},
        ),
        # A pronoun in the clause behind is of a thing.
        (
            "О сетях говорил Токаев. Договор Минфин Казахстана и Huawei подписали 12 июня, и обязательств он не создаёт.",
            {"Ministry of Finance of Kazakhstan", "Huawei"},
        ),
        # Who was at the ceremony is told behind it.
        (
            "Вчера в Астане президент Токаев открыл мост. На церемонии был и посол Китая Чжан Сяо.",
            {"Kassym-Jomart Tokayev", "Zhang Xiao"},
        ),
    ],
)
def test_who_is_a_party_in_russian(told: Told, text: str, who: set[str]) -> None:
    found = told(text, "ru", "20.06.2024")
    assert [set(event.participants) for event in found] == [who]
