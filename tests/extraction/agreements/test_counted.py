"""Russian documents by their number, their years, the deal that is closed and the text that holds what was agreed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

DAY = "2025-02-05"


def agreements(claims: Extract, sentence: str) -> list[tuple[str, str | None]]:
    told = (
        "Заметки недели\nПровод, Бишкек, 6 февраля 2025 года\n\n"
        f"Садыр Жапаров прибыл вчера в Пекин и провёл переговоры с Си Цзиньпином. {sentence}\n"
    )
    return [(paper.kind, paper.date) for paper in claims(told).agreements]


CONCLUDED = [
    ("Итоги бесед зафиксированы в совместном коммюнике.", [("communique", DAY)]),
    ("Министры подписали два протокола: о ввозе риса и сои.", [("treaty", DAY)] * 2),
    ("Они поставили подписи под тремя меморандумами: о туризме, спорте и кино.", [("memorandum", DAY)] * 3),
    ("Они поставили подписи под двумя соглашениями: о туризме и о спорте.", [("treaty", DAY)] * 2),
    ("В мае 2011-го добавилось соглашение о качестве вод.", [("treaty", "2011-05")]),
    ("Прежние соглашения, 1996 и 1999 годов, касались границы с Китаем.", [("treaty", "1996"), ("treaty", "1999")]),
    ("«Кыргызалтын» и китайская Zijin Mining закрыли сделку в ноябре.", [("contract", "2024-11")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "papers"), CONCLUDED)
def test_documents_are_told_by_their_number_or_years(
    claims: Extract, sentence: str, papers: list[tuple[str, str | None]]
) -> None:
    assert agreements(claims, sentence) == papers


NONE = [
    "Банк закрыл счета двух фирм из Китая.",
    "Готовятся два протокола: о ввозе риса и сои.",
    "Заработал и новый завод, построенный китайцами.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_what_is_drafted_or_opened_is_no_document(claims: Extract, sentence: str) -> None:
    assert agreements(claims, sentence) == []
