"""One document told twice is one record; two of one kind are two."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extraction.agreements.test_finding import CNPC, agreements

from silkgraph.claims import Claims

Extract = Callable[..., Claims]
OIL = {"KazMunayGas", CNPC}

AGAIN = [
    "On Monday KazMunayGas and CNPC signed a memorandum of understanding. The memorandum was signed by Erlan Karin, the chairman of KazMunayGas, and Li Fan, head of CNPC.",
    "On Monday KazMunayGas and CNPC signed a Memorandum of Understanding (MoU). The MoU, adopted after long talks, covers three fields.",
    "On Monday KazMunayGas and CNPC signed a memorandum. “By signing today’s memorandum we opened a door,” Wang Yi said.",
]  # fmt: skip


@pytest.mark.parametrize("told", AGAIN)
def test_a_document_that_the_text_goes_on_with_is_the_one_before(
    claims: Extract, told: str
) -> None:
    assert agreements(claims, "en", told) == [("memorandum", OIL, "2024-06-17")]


def test_a_memorandum_with_another_body_is_another(claims: Extract) -> None:
    told = (
        "On Monday KazMunayGas and CNPC signed a memorandum. "
        "On Tuesday CITIC Group signed the memorandum with Kazatomprom."
    )
    assert [who for _, who, _ in agreements(claims, "en", told)] == [
        OIL,
        {"CITIC Group", "Kazatomprom"},
    ]


def test_what_the_bodies_of_two_states_signed_is_theirs(claims: Extract) -> None:
    told = (
        "On Monday Kazakhstan and China signed a memorandum on wind farms.\n\nThe memorandum was signed between "
        "Kazakhstan's Ministry of Energy with the following Chinese companies: CNPC, CITIC Group and TBEA."
    )
    parties = {"Ministry of Energy of Kazakhstan", CNPC, "CITIC Group", "TBEA"}
    assert agreements(claims, "en", told) == [("memorandum", parties, "2024-06-17")]


def test_another_agreement_is_none_that_was_told(claims: Extract) -> None:
    told = (
        "On Monday China and Kazakhstan signed an agreement on visas. "
        "Another agreement, the ministers said, provides for a market."
    )
    assert len(agreements(claims, "en", told)) == 2


def test_the_document_that_a_sentence_begins_with_is_the_one_before(claims: Extract) -> None:
    russian = (
        "Во вторник Казахстан и Китай подписали кредитное соглашение. "
        "Соглашение было заключено между «КазМунайГаз» и Банком развития Китая."
    )
    chinese = "18日，哈萨克斯坦与中国签署贷款协议。该协议由哈萨克斯坦国家石油天然气公司与国家开发银行签署。"
    parties = {"KazMunayGas", "China Development Bank"}
    for language, told in (("ru", russian), ("zh", chinese)):
        assert agreements(claims, language, told) == [("contract", parties, "2024-06-18")]


def test_the_paper_that_another_belongs_to_is_not_the_one_signed(claims: Extract) -> None:
    told = "18日，中石油与哈萨克斯坦国家石油天然气公司签署了延长管道合同的补充协议。"
    assert agreements(claims, "zh", told) == [("contract", OIL, "2024-06-18")]


def test_a_new_agreement_with_its_partner_is_not_the_one_before(claims: Extract) -> None:
    told = (
        "On Monday KazMunayGas and CNPC signed an agreement on a refinery. "
        "In 2007 KazMunayGas signed an agreement with CNPC and TBEA on power."
    )
    days = [day for _, _, day in agreements(claims, "en", told)]
    assert days == ["2024-06-17", "2007"]


def test_two_agreements_of_one_day_on_two_things_are_two(claims: Extract) -> None:
    told = (
        "The purchase agreement of KazMunayGas and CNPC was penned on Monday.\n\n"
        "Under a shareholders' agreement signed the same day KazMunayGas and CNPC share the board."
    )
    assert agreements(claims, "en", told) == [("contract", OIL, "2024-06-17")] * 2


def test_a_step_before_the_signing_is_of_the_same_document(claims: Extract) -> None:
    told = (
        "On Tuesday China and Kazakhstan signed an accord on their border.\n\n"
        "The agreement, initialled last month in Beijing, covers two stretches."
    )
    assert agreements(claims, "en", told) == [("treaty", {"China", "Kazakhstan"}, "2024-06-18")]


def test_the_agreement_of_a_former_year_is_another(claims: Extract) -> None:
    told = (
        "KazMunayGas signed a contract to this effect with CNPC. In accordance with the agreement signed in 2007, "
        "KazMunayGas pays with oil."
    )
    assert [day for _, _, day in agreements(claims, "en", told)] == [None, "2007"]


def test_memorandums_of_two_companies_are_two(claims: Extract) -> None:
    told = (
        "On Monday the Kazakh government signed a memorandum with TBEA. On Tuesday the Kazakh government signed a "
        "memorandum with Huawei."
    )
    assert [parties for _, parties, _ in agreements(claims, "en", told)] == [
        {"Kazakhstan", "TBEA"},
        {"Kazakhstan", "Huawei"},
    ]
