"""Who proposes what: made-up sentences in three languages, with near misses."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extraction.test_figures import HEADS

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

XI, TOKAYEV = "Xi Jinping", "Kassym-Jomart Tokayev"


def proposals(claims: Extract, language: str, sentence: str) -> list[tuple[str, str]]:
    return [(p.by, p.area) for p in claims(HEADS[language].format(sentence)).proposals]


PROPOSED = [
    ("en", "Xi Jinping stressed the need to expand trade with Kazakhstan.", XI, "trade"),
    ("en", "Tokayev argued for tourism without borders with China.", TOKAYEV, "tourism-visa"),
    ("en", "Tokayev invited Xi Jinping to take part in a tourism forum.", TOKAYEV, "tourism-visa"),
    ("en", "Xi Jinping's initiative to expand trade was met warmly.", XI, "trade"),
    ("en", "The two sides should deepen cooperation in tourism, Xi Jinping told Tokayev.", XI, "tourism-visa"),
    ("en", "China had asked to build a gas pipeline in Kazakhstan.", "China", "energy-oil-gas"),
    ("en", "Tokayev said that China had asked to build a gas pipeline.", "China", "energy-oil-gas"),
    ("en", "Xi Jinping said that China proposes to expand trade with Kazakhstan.", XI, "trade"),
    ("ru", "Инициатива Си Цзиньпина расширить торговлю встретила поддержку.", XI, "trade"),
    ("ru", "Необходимо расширять сотрудничество в туризме, заявил Токаев.", TOKAYEV, "tourism-visa"),
    ("ru", "Токаев настаивает на расширении торговли с Китаем.", TOKAYEV, "trade"),
    ("zh", "习近平强调，双方要深化天然气合作。", XI, "energy-oil-gas"),
    ("zh", "托卡耶夫呼吁中国企业扩大农业合作。", TOKAYEV, "agriculture"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "by", "area"), PROPOSED)
def test_a_proposal_has_its_speaker_and_area(
    claims: Extract, language: str, sentence: str, by: str, area: str
) -> None:
    assert proposals(claims, language, sentence) == [(by, area)]


NOT_PROPOSED = [
    ("en", "Xi Jinping praised the growth of trade with Kazakhstan."),
    ("en", "Trade between China and Kazakhstan was on the agenda of Tokayev's visit."),
    ("ru", "Токаев рассказал о торговле с Китаем."),
    ("zh", "习近平说，中哈贸易增长很快。"),
]


@pytest.mark.parametrize(("language", "sentence"), NOT_PROPOSED)
def test_praise_and_news_are_no_proposals(claims: Extract, language: str, sentence: str) -> None:
    assert proposals(claims, language, sentence) == []


def test_the_items_under_an_announced_list_are_proposals(claims: Extract) -> None:
    told = (
        "Xi Jinping made two proposals:\n\n1. Expand trade both ways.\n2. Fight terrorism together."
    )
    assert proposals(claims, "en", told) == [(XI, "trade"), (XI, "security-counterterrorism")]


def test_the_items_under_another_list_are_not(claims: Extract) -> None:
    told = "Xi Jinping saw two things:\n\n1. Trade grows both ways.\n2. Terrorism recedes."
    assert proposals(claims, "en", told) == []
