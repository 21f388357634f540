"""What the extractor makes of whole articles; the sentences are made up, the people are real."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from silkgraph.articles import Article
from silkgraph.claims import Claims, from_json, to_json
from silkgraph.extraction import extract
from silkgraph.reference import load_reference

Extract = Callable[..., Claims]
Read = Callable[..., Article]

REPORT = """Leaders meet in Astana
July 3, 2024

ASTANA - Chinese President Xi Jinping held talks with President Kassym-Jomart Tokayev in Astana on Wednesday. \
The two leaders signed a joint statement. Xi proposed to widen cooperation in energy and transport. \
Trade between the two countries reached 41 billion dollars in 2023.

"Our friendship will be handed down from one generation to the next," Xi said.

In September the Kazakh president will pay a state visit to China.
"""


def test_an_english_report_yields_people_with_their_offices(claims: Extract) -> None:
    found = {(leader.name, leader.office, leader.state) for leader in claims(REPORT).leaders}
    assert ("Xi Jinping", "President", "China") in found
    assert ("Kassym-Jomart Tokayev", "President", "Kazakhstan") in found


def test_a_meeting_has_its_day_place_and_both_sides(claims: Extract) -> None:
    meeting = next(e for e in claims(REPORT).events if e.type == "bilateral_meeting")
    assert meeting.start == "2024-07-03"
    assert meeting.place == "Astana"
    assert set(meeting.participants) == {"Xi Jinping", "Kassym-Jomart Tokayev"}
    assert meeting.status == "happened"


def test_a_future_visit_is_planned_and_lies_ahead(claims: Extract) -> None:
    visit = next(e for e in claims(REPORT).events if e.type == "visit")
    assert visit.status == "planned"
    assert visit.start == "2024-09"
    assert visit.participants == ("Kassym-Jomart Tokayev",)


def test_a_joint_statement_is_dated_by_the_talks(claims: Extract) -> None:
    (agreement,) = claims(REPORT).agreements
    assert (agreement.kind, agreement.date) == ("declaration", "2024-07-03")
    assert set(agreement.parties) == {"China", "Kazakhstan"}


def test_a_proposal_has_its_speaker_and_first_area(claims: Extract) -> None:
    (proposal,) = claims(REPORT).proposals
    assert (proposal.by, proposal.area) == ("Xi Jinping", "energy-oil-gas")


def test_a_figure_keeps_scale_and_year(claims: Extract) -> None:
    (figure,) = claims(REPORT).figures
    assert (figure.value, figure.unit, figure.year) == (41, "billion USD", 2023)


def test_a_quotation_has_its_speaker(claims: Extract) -> None:
    (quote,) = claims(REPORT).quotes
    assert (quote.speaker, quote.begins) == ("Xi Jinping", "Our friendship will be handed")


@pytest.mark.parametrize(
    ("year", "president"),
    [
        ("May 3, 1996", "Nursultan Nazarbayev"),
        ("May 3, 2014", "Nursultan Nazarbayev"),
        ("March 25, 2019", "Kassym-Jomart Tokayev"),
        ("May 3, 2023", "Kassym-Jomart Tokayev"),
    ],
)
def test_the_kazakh_president_is_whoever_holds_the_office(
    claims: Extract, year: str, president: str
) -> None:
    text = f"Visit announced\n{year}\n\nThe Kazakh president arrived in Beijing on Monday for a visit to China.\n"
    assert president in {leader.name for leader in claims(text).leaders}


def test_an_article_about_something_else_has_no_claims(claims: Extract) -> None:
    text = (
        "Rain in Lyon\nJuly 3, 2024\n\nThe race was won by a Belgian. Astana riders came third.\n"
    )
    found = claims(text)
    assert len(found) == 0
    assert found.states == found.places == ()
    assert found.meta.title == "Rain in Lyon"


def test_an_article_that_names_china_in_passing_has_another_subject(claims: Extract) -> None:
    text = (
        "Scholar tours the steppe\nMay 5, 2024\n\nHe spoke in Astana, Almaty, Karaganda, Kazakhstan, in Bishkek,"
        " Osh, Kyrgyzstan, and in Tashkent, Samarkand and Bukhara in Uzbekistan. {}\n"
    )
    passing = claims(text.format("China and Kazakhstan are neighbours."))
    assert (passing.states, passing.places) == ((), ())
    more = "China and Kazakhstan are neighbours; Beijing, Xi'an and Urumqi are far away."
    assert "China" in claims(text.format(more)).states


def test_a_surname_after_the_office_is_its_holder(claims: Extract) -> None:
    found = claims(
        "签约仪式举行\n2017年5月5日\n\n中国和哈萨克斯坦企业签署协议，哈第一副总理马明讲了话。\n"
    )
    assert [leader.name for leader in found.leaders] == ["Askar Mamin"]


def test_a_cancelled_and_a_denied_event_do_not_happen(claims: Extract) -> None:
    text = (
        "Base denied\nMay 3, 2021\n\nDUSHANBE - China and Tajikistan held talks. "
        "Both governments deny that a Chinese base near Murghab exists.\n"
    )
    assert {e.status for e in claims(text).events if e.type == "other"} == {"denied"}


def test_a_russian_and_a_chinese_report_reach_the_same_names(claims: Extract) -> None:
    russian = (
        "Переговоры в Пекине\n17 мая 2023 г.\n\nПЕКИН, 18 мая. Председатель КНР Си Цзиньпин 17 мая провёл переговоры "
        "с президентом Казахстана Касым-Жомартом Токаевым.\n"
    )
    chinese = "两国元首会谈\n2023年5月17日\n\n北京5月17日电 国家主席习近平5月17日同哈萨克斯坦总统托卡耶夫举行会谈。\n"
    meetings = [
        {(e.type, e.start, frozenset(e.participants)) for e in claims(text).events}
        for text in (russian, chinese)
    ]
    expected = (
        "bilateral_meeting",
        "2023-05-17",
        frozenset({"Xi Jinping", "Kassym-Jomart Tokayev"}),
    )
    assert all(expected in found for found in meetings)


def test_a_language_without_rules_has_only_metadata(article: Read) -> None:
    found = extract(replace(article(REPORT), language="kk"), load_reference())
    assert len(found) == 0
    assert found.states == ()


def test_claims_survive_json(claims: Extract) -> None:
    found = claims(REPORT)
    assert from_json(to_json(found)) == found


_PIECES = st.sampled_from(
    [
        *REPORT.split(" "),
        "“",
        "”",
        "2023-02-31",
        "999999999999 billion dollars",
        "«",
        "|",
        "\n\n",
        "習",
        "й",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_PIECES, max_size=120).map(" ".join))
def test_mutated_reports_never_crash_and_never_invent_evidence(article: Read, text: str) -> None:
    # A line of words between bars alone is a menu, and no article.
    read = article("Presidents meet\n\n" + text)
    for evidence in extract(read, load_reference()).evidences():
        assert read.text[evidence.start : evidence.end] == evidence.text


def test_the_same_article_gives_the_same_claims(claims: Extract) -> None:
    assert to_json(claims(REPORT)) == to_json(claims(REPORT))


def test_the_date_of_a_dateline_dates_the_report_and_not_the_event(claims: Extract) -> None:
    text = "Talks\n\nBEIJING, May 18, 2023 (Wire) -- Xi Jinping met Kazakh President Kassym-Jomart Tokayev.\n"
    assert all(event.start != "2023-05-18" for event in claims(text).events)


def test_paragraphs_of_a_chronicle_tell_of_the_day_they_begin_with(
    claims: Callable[..., Claims],
) -> None:
    text = (
        "Chronicle of a visit\nThe Wire, 20 May 2023\n\nHow it went.\n\n"
        "May 17 — Kassym-Jomart Tokayev flew to Xi'an. His talks with Xi Jinping lasted an hour.\n\n"
        "Thursday, May 18. Sadyr Japarov met Xi Jinping.\n"
    )
    events = {(event.type, event.start) for event in claims(text).events}
    assert events == {
        ("visit", "2023-05-17"),
        ("bilateral_meeting", "2023-05-17"),
        ("bilateral_meeting", "2023-05-18"),
    }


def test_dateline_of_a_report_is_the_day_of_no_event(claims: Callable[..., Claims]) -> None:
    text = "Talks\n\nASTANA, June 20, 2024 - Xi Jinping met Kassym-Jomart Tokayev in Astana.\n"
    assert claims(text).events == ()


def test_report_written_in_may_is_no_plan(claims: Callable[..., Claims]) -> None:
    text = "Talks\n\nASTANA, May 20, 2024 - On Monday Xi Jinping met Kassym-Jomart Tokayev.\n"
    assert [event.status for event in claims(text).events] == ["happened"]


def test_lines_of_a_fact_box_are_figures(claims: Callable[..., Claims]) -> None:
    text = (
        "A new railway\nThe Wire, June 7, 2024\n\n"
        "China, Kyrgyzstan and Uzbekistan agreed on the railway on Thursday.\n\n"
        "The railway in figures\nLength: 523 kilometres\nCost: $4.7 billion\nTunnels: 29\n"
    )
    figures = [(figure.value, figure.unit) for figure in claims(text).figures]
    assert figures == [(523, "km"), (4.7, "billion USD"), (29, "tunnels")]


def test_leaders_of_a_summit_go_on_acting(claims: Callable[..., Claims]) -> None:
    text = (
        "By the river\nThe Wire, July 6, 2024\n\n"
        "Xi Jinping, Kassym-Jomart Tokayev and Emomali Rahmon met at the summit on Thursday.\n\n"
        "The presidents also planted trees on Friday.\n"
    )
    ceremonies = [event for event in claims(text).events if event.type == "ceremony"]
    assert [(e.start, len(e.participants)) for e in ceremonies] == [("2024-07-05", 3)]


def test_visiting_guest_is_the_visitor(claims: Callable[..., Claims]) -> None:
    text = (
        "Talks\nThe Wire, June 20, 2024\n\n"
        "Xi Jinping received visiting Turkmen President Serdar Berdimuhamedov on January 6.\n"
    )
    visits = [event.participants for event in claims(text).events if event.type == "visit"]
    assert visits == [("Serdar Berdimuhamedov",)]


def test_currency_is_no_state(claims: Callable[..., Claims]) -> None:
    text = (
        "Trade\nThe Wire, June 20, 2024\n\n"
        "Trade between China and Kazakhstan reached US$ 24 billion in 2023.\n"
    )
    assert claims(text).states == ("China", "Kazakhstan")


def test_states_sign_and_not_their_organization(claims: Callable[..., Claims]) -> None:
    text = (
        "Charter\nThe Wire, June 8, 2002\n\n"
        "The leaders of the Shanghai Cooperation Organization met in Astana on June 6, 2002."
        " Jiang Zemin, Vladimir Putin and Nursultan Nazarbayev took part.\n\n"
        "The leaders signed the Astana Declaration.\n"
    )
    parties = {party for agreement in claims(text).agreements for party in agreement.parties}
    assert "China" in parties
    assert "Shanghai Cooperation Organization" not in parties


SIGNED_LISTS = {
    "en": (
        "Papers of Astana\nThe Wire, July 4, 2024\n\n"
        "Xi Jinping and Kassym-Jomart Tokayev held talks in Astana on Wednesday. Then the following"
        " documents were signed:\n\n"
        "- Joint statement of China and Kazakhstan;\n"
        "- Agreement between the two governments on road transport;\n"
        "- Memorandum of understanding between the ministries of agriculture;\n"
        "- Contract between KazMunayGas and CNPC on gas supplies.\n"
    ),
    "ru": (
        "Документы Астаны\nСтепной курьер, 4 июля 2024\n\n"
        "Си Цзиньпин и Касым-Жомарт Токаев провели переговоры в Астане в среду. Затем были подписаны"
        " следующие документы:\n\n"
        "- Совместное заявление КНР и Республики Казахстан;\n"
        "- Соглашение между правительствами об автоперевозках;\n"
        "- Меморандум о взаимопонимании между министерствами сельского хозяйства;\n"
        "- Контракт между КазМунайГаз и CNPC на поставку газа.\n"
    ),
    "zh": (
        "阿斯塔纳文件\n草原时报 2024年7月4日\n\n"
        "习近平同托卡耶夫3日在阿斯塔纳举行会谈。会后，双方签署了以下文件：\n\n"
        "1. 《中华人民共和国和哈萨克斯坦共和国联合声明》；\n"
        "2. 《两国政府关于公路运输的协定》；\n"
        "3. 《两国农业部谅解备忘录》；\n"
        "4. 《中国石油天然气集团有限公司与哈萨克斯坦国家石油天然气公司供气合同》。\n"
    ),
}


@pytest.mark.parametrize("text", SIGNED_LISTS.values(), ids=SIGNED_LISTS)
def test_items_of_a_list_are_as_concluded_as_its_lead_in_says(
    claims: Callable[..., Claims], text: str
) -> None:
    agreements = claims(text).agreements
    kinds = [agreement.kind for agreement in agreements]
    assert kinds == ["declaration", "treaty", "memorandum", "contract"]
    assert {agreement.date for agreement in agreements} == {"2024-07-03"}


def test_list_of_plans_is_no_list_of_agreements(claims: Callable[..., Claims]) -> None:
    text = SIGNED_LISTS["en"].replace("were signed:", "will be signed:")
    assert claims(text).agreements == ()
