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


CENTRAL = {"Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan"}
EXIM = "Export-Import Bank of China"
BACKGROUND = [
    ("CNPC is rebuilding the Atyrau refinery for KazMunayGas. The contract, worth a billion dollars, dates from May 2022.", ("contract", OIL, "2022-05")),
    ("KazMunayGas and CNPC will finish the plant late. The $1.4 billion contract for it dates from last December.", ("contract", OIL, "2023-12")),
    ("TBEA of China built a power plant in Tajikistan. The contract for the plant was concluded in 2012.", ("contract", {"TBEA", "Tajikistan"}, "2012")),
    ("Kyrgyzstan rebuilt its road with 297 million dollars, all of it lent by the Export-Import Bank of China under an agreement of October 2015.", ("contract", {EXIM, "Kyrgyzstan"}, "2015-10")),
    ("On 30 April 2022 KazMunayGas and CNPC agreed on a 530-km stretch of the gas line.", ("contract", OIL, "2022-04-30")),
    ("CNPC was the first company let onshore by Turkmenistan under a production-sharing contract. That paper was signed in Beijing on 17 July 2007.", ("contract", {CNPC, "Turkmenistan"}, "2007-07-17")),
    ("Xi Jinping and Kassym-Jomart Tokayev spoke of gas in Almaty in April 2022. The two governments' general agreement of that time still forms the legal basis.", ("treaty", {"China", "Kazakhstan"}, "2022-04")),
    ("When the five last sat down with Xi Jinping, in Xi'an on 19 May 2023, they signed a treaty of friendship with Beijing.", ("treaty", {"China", *CENTRAL}, "2023-05-19")),
    ("On Monday CNPC and the Turkmen oil and gas ministry signed a memorandum on cooperation.", ("memorandum", {CNPC, "Ministry of Oil and Gas of Turkmenistan"}, "2024-06-17")),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), BACKGROUND)
def test_a_document_told_in_passing_has_its_parties_and_date(
    claims: Extract, told: str, expected: tuple[str, set[str], str]
) -> None:
    assert agreements(claims, "en", told) == [expected]


NOT_CONCLUDED = [
    "TBEA of China built a power plant in Tajikistan. The contract for the tunnel was concluded in 2012.",
    "TBEA of China builds a power plant in Tajikistan. The contract for the plant will be signed in July.",
    "KazMunayGas and CNPC agreed on the need for cheaper gas.",
]


@pytest.mark.parametrize("told", NOT_CONCLUDED)
def test_a_contract_for_something_else_or_to_come_is_not_theirs(claims: Extract, told: str) -> None:
    assert agreements(claims, "en", told) == []
