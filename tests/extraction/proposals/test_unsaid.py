"""Nothing is proposed where the verb is denied, and another subject's clause is no part of a proposal."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

HEADS = {
    "en": "Notes of the talks\nThe Wire, March 20, 2023\n\nKazakh President Kassym-Jomart Tokayev and Chinese President Xi Jinping met in Astana on Monday.\n\n{}\n",
    "ru": "Переговоры\nПровод, 20 марта 2023 года\n\nПрезидент Казахстана Касым-Жомарт Токаев и Председатель КНР Си Цзиньпин встретились в Астане.\n\n{}\n",
    "zh": "会谈纪要\n《电讯》2023年3月20日\n\n哈萨克斯坦总统托卡耶夫与中国国家主席习近平在阿斯塔纳会见。\n\n{}\n",
}

PROPOSED = {
    "en": [
        ("proposed that China and Kazakhstan set up a joint university", "education"),
        ("called for closer cooperation with Kazakhstan in agriculture", "agriculture"),
        ("urged Kazakhstan to speed up work on the railway", "transport"),
    ],
    "ru": [("предложил Казахстану создать совместный университет", "education")],
    "zh": [("建议中哈两国共建大学", "education")],
}

SAID = {
    "en": [
        "Xi Jinping {}.",
        "Xi Jinping, who arrived on Sunday, {}.",
        "Xi Jinping {}, and a tour of the plant was planned.",
        "Xi Jinping {}; the road was opened in 2015.",
        "The spokesman said that Xi Jinping {}.",
    ],
    "ru": ["Си Цзиньпин {}."],
    "zh": ["习近平{}。"],
}

UNSAID = {
    "en": [
        "Xi Jinping has not {}.",
        "Xi Jinping never {}.",
        "It would be odd if Xi Jinping {}.",
        "The spokesman denied that Xi Jinping {}.",
    ],
    "ru": ["Си Цзиньпин не {}.", "Посольство опровергло, что Си Цзиньпин {}."],
    "zh": ["习近平从未{}。"],
}


def pairs(dresses: dict[str, list[str]]) -> list[tuple[str, str, str]]:
    return [
        (language, dress.format(words), area)
        for language, bases in PROPOSED.items()
        for words, area in bases
        for dress in dresses[language]
    ]


@pytest.mark.parametrize(("language", "told", "area"), pairs(SAID))
def test_a_proposal_ends_with_its_clause(
    claims: Extract, language: str, told: str, area: str
) -> None:
    found = claims(HEADS[language].format(told)).proposals
    assert [(point.by, point.area) for point in found] == [("Xi Jinping", area)]


@pytest.mark.parametrize(("language", "told", "area"), pairs(UNSAID))
def test_what_was_not_said_is_no_proposal(
    claims: Extract, language: str, told: str, area: str
) -> None:
    assert claims(HEADS[language].format(told)).proposals == (), area
