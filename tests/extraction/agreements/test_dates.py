"""When a document was concluded: not on the day of something else in its sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extraction.agreements.test_finding import CNPC, agreements

from silkgraph.claims import Claims

Extract = Callable[..., Claims]
OIL = {"KazMunayGas", CNPC}

DATES = [
    ("The talks ended on Tuesday. CNPC, which in March bought a field, also signed a contract with KazMunayGas.", "2024-06-18"),
    ("On July 17, 2007, CNPC and KazMunayGas signed a contract on the field, where today 29 wells stand.", "2007-07-17"),
    ("KazMunayGas said Tuesday that it had signed a contract with CNPC.\n\nThe contract was signed here Monday.", "2024-06-17"),
    ("KazMunayGas has signed a contract with CNPC, the Chinese firm announced on Tuesday. The contract signed on Saturday covers gas.", "2024-06-15"),
    ("CNPC won a tender last year and signed a supply contract with KazMunayGas in October.", "2023-10"),
    ("The two sides are parties to a 2011 contract of CNPC and KazMunayGas, signed in November 2011.", "2011-11"),
    ("A contract of KazMunayGas and CNPC on oil dates from January 2007.", "2007-01"),
    ("A stage was opened on Tuesday. It was built by CNPC under a contract with KazMunayGas.", None),
    ("CNPC said on Tuesday that it has agreed to supply KazMunayGas with pipes.", None),
    ("On Monday KazMunayGas announced on its website that it had signed a contract with CNPC on June 14.", "2024-06-14"),
    ("On Monday the president signed a resolution approving a contract of KazMunayGas and CNPC.", None),
    ("In the contract the sides hail the treaty signed in June of last year. KazMunayGas and CNPC signed this contract on Monday.", "2024-06-17"),
    ("On Monday KazMunayGas and CNPC inked a contract on a pipeline that may help exports.", "2024-06-17"),
    ("KazMunayGas, visited by Li Qiang on June 12-16, drew a loan from CNPC under a contract signed on June 14.", "2024-06-14"),
    ("In May the ministers signed a protocol on health, and KazMunayGas prolonged its contract with CNPC.", None),
    ("CNPC broke ground in May 2021 under a contract with KazMunayGas.", None),
    ("The contract of KazMunayGas with CNPC goes back to May 2021.", "2021-05"),
    ("The field was opened in May 2021; the contract of KazMunayGas with CNPC had been signed two months before.", "2021-03"),
    ("KazMunayGas and CNPC signed a memorandum in May 2022 and the contract proper in March.", "2024-03"),
    ("As part of Tokayev's visit to China on June 13-16, KazMunayGas and CNPC signed a contract.", "2024-06"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "day"), DATES)
def test_a_contract_is_of_the_day_of_its_signing(
    claims: Extract, told: str, day: str | None
) -> None:
    found = agreements(claims, "en", told)
    assert ("contract", OIL, day) in found
    assert len([kind for kind, _, _ in found if kind == "contract"]) == 1


def test_agreements_of_two_years_are_two(claims: Extract) -> None:
    told = (
        "Since the gas agreements of 2006 and 2009 between Kazakhstan and China much has changed."
    )
    assert [day for _, _, day in agreements(claims, "en", told)] == ["2006", "2009"]


def test_a_year_that_opens_a_paragraph_is_that_of_its_days(claims: Extract) -> None:
    told = "2005. In March KazMunayGas and CNPC sign a contract on a plant."
    assert agreements(claims, "en", told) == [("contract", OIL, "2005-03")]


def test_an_agreement_ratified_today_is_of_the_day_of_its_signing(claims: Extract) -> None:
    told = (
        "Kazakhstan's parliament ratified an agreement Tuesday that was signed with China in 2002."
    )
    assert agreements(claims, "en", told) == [("treaty", {"China", "Kazakhstan"}, "2002")]


def test_what_is_signed_on_a_visit_of_several_days_is_of_its_month(claims: Extract) -> None:
    told = (
        "Xi Jinping paid a state visit to Kazakhstan on June 16-18. "
        "A joint statement was signed during it."
    )
    assert agreements(claims, "en", told) == [("declaration", {"China", "Kazakhstan"}, "2024-06")]


def test_agreements_with_days_of_their_own_are_several(claims: Extract) -> None:
    told = "China and Kazakhstan concluded two supplementary agreements, on September 24, 1997 and July 4, 1998."
    assert [day for _, _, day in agreements(claims, "en", told)] == ["1997-09-24", "1998-07-04"]


def test_a_declaration_of_a_year_needs_no_verb(claims: Extract) -> None:
    told = "A 1993 joint declaration of China and Kazakhstan is still cited."
    assert agreements(claims, "en", told) == [("declaration", {"China", "Kazakhstan"}, "1993")]


def test_each_of_several_documents_has_the_date_of_its_participle(claims: Extract) -> None:
    told = (
        "China and Kazakhstan stand by the Joint Communique issued on 3 January 1992 and the Treaty of Friendship between "
        "China and Kazakhstan signed on 23 December 2002."
    )
    days = {kind: day for kind, _, day in agreements(claims, "en", told)}
    assert days == {"communique": "1992-01-03", "treaty": "2002-12-23"}


def test_one_that_followed_has_a_date_of_its_own(claims: Extract) -> None:
    told = "KazMunayGas and CNPC signed a framework agreement in September 2007, followed in October 2008 with another on wells."
    assert [day for _, _, day in agreements(claims, "en", told)] == ["2007-09", "2008-10"]


MILESTONES = [
    ("Milestones of China and Kazakhstan include the strategic partnership declaration of July 2005 and the joint declaration on a comprehensive strategic partnership of June 2011.", [("declaration", "2011-06"), ("declaration", "2005-07")]),
    ("An accord of China and Kazakhstan on investments has existed since 1993, and a tax convention was signed in August 2008.", [("treaty", "1993"), ("treaty", "2008-08")]),
    ("3 September 2013 - Xi Jinping in Astana: declaration on strategic partnership; contract for gas between KazMunayGas and CNPC.", [("contract", "2013-09-03"), ("declaration", "2013-09-03")]),
    ("Xi Jinping's stop in Astana on 14 May produced a joint statement.", [("declaration", "2024-05-14")]),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), MILESTONES)
def test_documents_looked_back_on_have_their_dates(
    claims: Extract, told: str, expected: list[tuple[str, str]]
) -> None:
    found = [(kind, day) for kind, _, day in agreements(claims, "en", told)]
    assert sorted(found, key=str) == sorted(expected, key=str)


SIGNED_LATER = [
    ("Niyazov came home from China with a framework agreement. Under the paper, which he and Hu Jintao signed on 3 April 2006, Turkmenistan is to deliver gas.", [("treaty", "2006-04-03")]),
    ("The parliament of Kyrgyzstan took up the border treaty with China. Askar Akayev and Jiang Zemin signed it on 26 August 1999.", [("treaty", "1999-08-26")]),
    ("On 26 April 1994 China and Kazakhstan signed the border treaty on which they had worked since 1992.", [("treaty", "1994-04-26")]),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), SIGNED_LATER)
def test_document_has_the_day_on_which_somebody_signed_it(
    claims: Extract, told: str, expected: list[tuple[str, str]]
) -> None:
    found = [(kind, day) for kind, _, day in agreements(claims, "en", told)]
    assert found == expected


def test_article_without_a_day_has_no_news_to_come_back_to(claims: Extract) -> None:
    text = "Port notes\n\nThe first such deal was signed in June 2011. CNPC and KazMunayGas signed a memorandum.\n"
    assert {agreement.date for agreement in claims(text).agreements} <= {"2011-06", None}


TALKS = "Xi Jinping and Kassym-Jomart Tokayev held talks in Astana on Monday. "
ABOUT = [
    "They adopted a joint declaration on the partnership, which was set up in May last year, and a plan for trade.",
    "They signed a memorandum on the dry port that opened in March.",
    "The two leaders signed a joint statement on the railway, begun in 2021.",
    "Afterwards they signed a treaty replacing that of 1995.",
    "They signed an agreement on flights, suspended in 2020.",
    "They concluded an agreement on water, after two years of talks that began in 2022.",
    "They signed an agreement on grain; deliveries started in January.",
]


@pytest.mark.parametrize("told", ABOUT)
def test_the_date_of_what_a_document_is_about_is_not_its_own(claims: Extract, told: str) -> None:
    found = agreements(claims, "en", TALKS + told)
    assert found and {day for _, _, day in found} == {"2024-06-17"}


def test_russian_talks_of_yesterday_date_what_was_signed_at_them(claims: Extract) -> None:
    told = (
        "Итогом вчерашних переговоров Касым-Жомарта Токаева и Си Цзиньпина стало подписание Совместного"
        " заявления. Министры скрепили подписями Меморандум о транзите."
    )
    days = {day for _, _, day in agreements(claims, "ru", told)}
    assert len(days) == 1 and None not in days


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On Monday Xi Jinping met Kassym-Jomart Tokayev. During the visit the sides signed a treaty on rivers."),
        (
            "ru",
            "В понедельник Си Цзиньпин встретился с Касым-Жомартом Токаевым. В ходе визита стороны подписали договор о реках.",
        ),
        ("zh", "17日，习近平同托卡耶夫举行会谈。访问期间，双方签署关于河流的条约。"),
    ],
)  # fmt: skip
def test_what_is_signed_during_a_visit_is_of_any_of_its_days(
    claims: Extract, language: str, text: str
) -> None:
    assert agreements(claims, language, text) == [("treaty", {"China", "Kazakhstan"}, "2024-06")]


def test_what_is_signed_on_the_day_of_a_visit_is_of_that_day(claims: Extract) -> None:
    told = "On Tuesday Xi Jinping arrived in Astana. A memorandum between Kazakhstan and China was signed on the day of the visit."
    assert agreements(claims, "en", told) == [("memorandum", {"China", "Kazakhstan"}, "2024-06-18")]
