"""Who asks whom in Russian news, and for what: points of one verb, offers in the passive, ministers' requests."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]


def proposals(claims: Extract, sentence: str) -> list[tuple[str, str]]:
    told = (
        "Заметки недели\nПровод, Бишкек, 6 февраля 2025 года\n\n"
        f"Садыр Жапаров прибыл вчера в Пекин и встретился с Си Цзиньпином. {sentence}\n"
    )
    return sorted((p.by, p.area) for p in claims(told).proposals)


J = "Sadyr Japarov"
ASKED = [
    ("Жапаров предложил достроить дорогу и пустить автобусы.", [(J, "transport")] * 2),
    ("Жапаров хочет довести торговлю с Китаем до 45 миллиардов долларов.", [(J, "trade")]),
    ("«Мы просим отсрочить выплату долга», — сказал Жапаров.", [(J, "finance")]),
    ("Отменить пошлины попросил и Жапаров.", [(J, "trade")]),
    ("Он предложил измерять сток рек вместе.", [(J, "water")]),
    ("Китайцы просят сто гектаров под рапс.", [("China", "agriculture")]),
    ("Китайской стороне предложено снять запрет на мясо.", [("Kyrgyzstan", "agriculture")]),
    ("Кыргызской стороне предложено снять запрет на мясо.", [("China", "agriculture")]),
    ("Жапаров просил кредитовать бурение на нефтяном месторождении.", [(J, "energy-oil-gas")]),
    ("Вечером посольство КНР призвало соседей найти виновных.", [("Embassy of China in Kyrgyzstan", "justice-law-enforcement")]),
    # What a minister asks for is about what he is in charge of.
    ("Министр обороны Руслан Мукамбетов попросил китайских коллег помочь с рациями.", [("Ruslan Mukambetov", "defence")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "points"), ASKED)
def test_each_point_is_by_whoever_asks(
    claims: Extract, sentence: str, points: list[tuple[str, str]]
) -> None:
    assert proposals(claims, sentence) == points


NOT_ASKED = [
    "Правда ли, что Пекин просил месторождения?",
    "«Мы будем развивать торговлю», — сказал Жапаров.",
    "Жапаров призвал чиновников построить дорогу к границе Китая.",
    "Жапаров хочет увидеть Великую стену.",
]


@pytest.mark.parametrize("sentence", NOT_ASKED)
def test_promises_and_rumours_are_no_proposals(claims: Extract, sentence: str) -> None:
    assert proposals(claims, sentence) == []
