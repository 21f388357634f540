"""Cases of Russian terms that their genitive shows."""

from __future__ import annotations

import pytest

from silkgraph.extraction.names.cases import other_cases


@pytest.mark.parametrize(
    ("genitive", "others"),
    [
        ("студентов", ["студентам", "студентами", "студентах"]),
        ("цифровых", ["цифровым", "цифровыми", "цифровых"]),
        (
            "промышленных предприятий",
            [
                "промышленным предприятиям",
                "промышленными предприятиями",
                "промышленных предприятиях",
            ],
        ),
        (
            "транзитного потенциала",
            ["транзитному потенциалу", "транзитным потенциалом", "транзитном потенциале"],
        ),
        (
            "солнечной энергетики",
            ["солнечной энергетике", "солнечной энергетикой", "солнечной энергетике"],
        ),
    ],
)
def test_a_genitive_gives_the_other_cases(genitive: str, others: list[str]) -> None:
    assert other_cases(genitive) == others


@pytest.mark.parametrize("term", ["газ", "борьба с бедностью", "торговля", "лэп", "5g", "huawei"])
def test_what_is_no_plain_genitive_has_no_other_cases(term: str) -> None:
    assert other_cases(term) == []
