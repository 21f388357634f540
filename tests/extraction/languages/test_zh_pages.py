"""What whole Chinese pages taught: embassies, provinces, Taiwan papers, chronicles; the sentences are our own.

Unless it says otherwise, an article is of 20 June 2024 and about China and Tajikistan.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]
Told = tuple[str, str | None, str, set[str]]

XI, RAHMON = "Xi Jinping", "Emomali Rahmon"


def article(body: str, day: str = "2024年6月20日") -> str:
    return f"中国与塔吉克斯坦要闻\n帕米尔观察 {day}\n\n{body}\n"


def told(found: Claims) -> list[Told]:
    return [(e.type, e.start, e.status, set(e.participants)) for e in found.events]


EVENTS: list[tuple[str, list[Told]]] = [
    # The title stands behind the name, or a row of titles before it.
    (
        "6月18日，周立民大使会见塔吉克斯坦农业部长哈基姆恩。",
        [("bilateral_meeting", "2024-06-18", "happened", {"Zhou Limin", "Tajikistan"})],
    ),
    (
        "6月18日，全国政协副主席、中塔友好委员会主席沈志平会见拉赫蒙总统。",
        [("bilateral_meeting", "2024-06-18", "happened", {"Shen Zhiping", RAHMON})],
    ),
    (
        "6月18日，国家发展改革委周明副主任与塔吉克斯坦外长穆赫里丁在京举行会谈。",
        [
            (
                "bilateral_meeting",
                "2024-06-18",
                "happened",
                {"Zhou Ming", "Sirojiddin Muhriddin"},
            )
        ],
    ),
    # A guest is who comes for something, however long its name.
    (
        "习近平6月18日在北京会见来华进行国事访问并出席中国同周边国家经济合作与安全对话大会的塔吉克斯坦总统拉赫蒙。",
        [
            ("visit", "2024-06-18", "happened", {RAHMON}),
            ("bilateral_meeting", "2024-06-18", "happened", {XI, RAHMON}),
        ],
    ),
    (
        "习近平6月18日在北京会见来华出席中塔合作委员会第三次会议的塔吉克斯坦总理拉苏尔佐达。",
        [
            ("visit", "2024-06-18", "happened", {"Kokhir Rasulzoda"}),
            ("bilateral_meeting", "2024-06-18", "happened", {XI, "Kokhir Rasulzoda"}),
        ],
    ),
    # A delegation without names, on days of one month.
    (
        "6月11-17日，甘肃省经贸团赴塔吉克斯坦访问。",
        [("visit", "2024-06-11", "happened", {"China"})],
    ),
    # Papers outside the mainland have one sign for a day.
    (
        "中国驻塔吉克斯坦大使馆今遭炸弹袭击。",
        [("other", "2024-06-20", "happened", {"China", "Tajikistan"})],
    ),
    # Summoned at short notice, and since when something is in force.
    (
        "6月18日，中国驻塔吉克斯坦大使郭志军紧急约见塔吉克斯坦外长穆赫里丁。",
        [("bilateral_meeting", "2024-06-18", "happened", {"Guo Zhijun", "Sirojiddin Muhriddin"})],
    ),
    (
        "自去年11月10日中国与塔吉克斯坦互免签证协定生效以来，游客增长两成。",
        [("other", "2023-11-10", "happened", {"China", "Tajikistan"})],
    ),
    (
        "1992年1月2-3日，外交部副部长田曾佩访问塔吉克斯坦。双方签署了联合公报。",
        [("visit", "1992-01-02", "happened", {"Tian Zengpei"})],
    ),
    (
        "中国与塔吉克斯坦\n建交时间：1992年1月4日",
        [("other", "1992-01-04", "happened", {"China", "Tajikistan"})],
    ),
    # A visit of which something is hoped, a feast spoken at, what is asked for, drills in a number.
    ("拉赫蒙表示相信，习近平主席的这次访问将有力推动两国关系。", []),
    ("6月18日，当地居民要求中国企业停工。", []),
    ("此前，中国同塔吉克斯坦举行过三次重大的联合演习。", []),
    # What is thanked for, backed, counted or is an anniversary is no event.
    ("6月18日，拉赫蒙感谢中方为塔吉克斯坦文化日成功举办所做的工作。", []),
    ("6月18日是中塔公路口岸正式通车两周年。", []),
    ("6月18日，一辆辆货车从卡拉苏口岸驶出，开往塔吉克斯坦。", []),
    ("2023年中塔合作开工项目8个，还有3个项目计划开工建设。", []),
    ("双方将延续业已建立的睦邻友好、平等相待、互利共赢的关系，恪守2007年1月15日签订的条约。", []),
]


@pytest.mark.parametrize(("body", "expected"), EVENTS)
def test_events(claims: Extract, body: str, expected: list[Told]) -> None:
    found = claims(article(f"中国同塔吉克斯坦往来密切。\n\n{body}"))
    assert sorted(map(str, told(found))) == sorted(map(str, expected))


def test_states_go_by_short_names_in_a_paper_from_taiwan(claims: Extract) -> None:
    text = (
        "習近平出訪中亞\n海峽晚報 2024年6月20日\n\n"
        "中國大陸國家主席習近平昨日與哈薩克總統舉行會談，將於後天訪問塔吉克。大陸外交部稱，大陸與土庫曼關係良好。\n"
    )
    found = claims(text)
    assert found.states == ("China", "Kazakhstan", "Tajikistan", "Turkmenistan")
    assert ("bilateral_meeting", "2024-06-19", "happened", {XI, "Kassym-Jomart Tokayev"}) in told(
        found
    )


def test_people_of_the_name_of_a_state_are_not_the_state(claims: Extract) -> None:
    body = "中国新疆的哈萨克族牧民、塔吉克族老人和伊犁哈萨克自治州的干部欢迎来自塔吉克斯坦的客人。"
    assert claims(article(body)).states == ("China", "Tajikistan")


def test_ambassador_is_meant_by_the_surname_as_well(claims: Extract) -> None:
    body = "6月18日，中国驻塔吉克斯坦大使周立民走访杜尚别。周大使建议双方扩大农业合作。"
    found = claims(article(body))
    assert [(leader.name, leader.office) for leader in found.leaders] == [
        ("Zhou Limin", "Ambassador to Tajikistan")
    ]
    assert [(point.by, point.area) for point in found.proposals] == [("Zhou Limin", "agriculture")]


def test_whose_initiative_is_named_does_not_propose(claims: Extract) -> None:
    body = (
        "6月18日，拉赫蒙在杜尚别会见王毅。拉赫蒙表示，习近平主席提出的全球治理倡议意义重大，"
        "塔方积极支持，愿同中方加强在联合国的协调。"
    )
    assert {point.by for point in claims(article(body)).proposals} == {RAHMON}


def test_what_both_sides_reaffirm_is_nobodys_proposal(claims: Extract) -> None:
    body = (
        "6月18日，王毅同穆赫里丁会谈。王毅说，中塔是好邻居。会谈最后，双方重申将继续扩大农业合作。"
    )
    assert claims(article(body)).proposals == ()


def test_papers_of_one_sentence_have_the_day_of_their_own_verb(claims: Extract) -> None:
    body = (
        "双方恪守2007年1月15日签订的《中华人民共和国和塔吉克斯坦共和国睦邻友好合作条约》和2013年5月20日签订的"
        "《中华人民共和国和塔吉克斯坦共和国关于建立战略伙伴关系的联合宣言》。"
    )
    days = {paper.kind: paper.date for paper in claims(article(body)).agreements}
    assert days == {"treaty": "2007-01-15", "declaration": "2013-05-20"}


def test_level_that_only_is_there_has_no_day(claims: Extract) -> None:
    body = "6月18日，王毅会见拉赫蒙。王毅指出，中塔基于互信原则建立的全面战略伙伴关系处于高水平。"
    (level,) = claims(article(body)).partnerships
    assert (level.level, level.date) == ("comprehensive strategic partnership", None)


@pytest.mark.parametrize(
    ("body", "value", "unit"),
    [
        ("中塔贸易额突破五十亿美元。", 5, "billion USD"),
        ("中塔贸易额超过千亿元。", 100, "billion CNY"),
        ("中塔公路全长逾八千公里。", 8000, "km"),
        ("中国每年从塔吉克斯坦进口三百万吨矿石。", 3, "million tonnes"),
    ],
)
def test_amounts_in_characters(claims: Extract, body: str, value: float, unit: str) -> None:
    (figure,) = claims(article(body)).figures
    assert (figure.value, figure.unit.removesuffix(" per year")) == (value, unit)


@pytest.mark.parametrize("body", ["中塔贸易额达数十亿美元。", "中塔边界第一百公里处有界碑。"])
def test_amounts_that_say_no_number(claims: Extract, body: str) -> None:
    assert claims(article(body)).figures == ()


def test_chronicle_by_months_needs_no_day_of_its_own(claims: Extract) -> None:
    text = (
        "中国同塔吉克斯坦的关系\n\n中塔1992年1月4日建交。2014年9月，习近平主席对塔进行国事访问。"
        "2019年6月，习近平主席再次对塔进行国事访问。2022年9月，习近平主席同拉赫蒙总统会见。"
        "2023年5月，拉赫蒙总统对华进行国事访问；10月，习近平主席同拉赫蒙总统通电话。\n"
    )
    events = [(event.type, event.start) for event in claims(text).events]
    assert events == [
        ("other", "1992-01-04"),
        ("visit", "2014-09"),
        ("visit", "2019-06"),
        ("bilateral_meeting", "2022-09"),
        ("visit", "2023-05"),
        ("phone_call", "2023-10"),
    ]


def test_quotation_that_a_colon_announces_in_the_paragraph_before(claims: Extract) -> None:
    body = "拉赫蒙总统在杜尚别对记者表示：\n\n“中国是塔吉克斯坦最可靠的朋友和邻居。”"
    (quote,) = claims(article(body)).quotes
    assert quote.speaker == RAHMON


@pytest.mark.parametrize(
    "body",
    [
        "后疫情时代，中塔往来更加密切。",
        "项目总投资8亿元人民币，由中塔双方完成。",
        "塔吉克斯坦客商来到边境城市。",
        "总统出席中国的阅兵，检阅了仪仗队。",
    ],
)
def test_words_that_name_no_area_where_they_stand(claims: Extract, body: str) -> None:
    assert not {"health", "finance", "borders", "defence"} & set(claims(article(body)).areas)


def test_state_called_a_central_asian_country_is_one(claims: Extract) -> None:
    body = "中国是中亚国家塔吉克斯坦的邻国。"
    assert claims(article(body)).states == ("China", "Tajikistan")


def test_papers_in_a_number_are_none(claims: Extract) -> None:
    body = "6月18日，论坛在杜尚别举行，中塔双方签署多项备忘录。"
    assert claims(article(body)).agreements == ()


def test_place_behind_a_comma_is_where_they_met_only_if_it_says_so(claims: Extract) -> None:
    body = "6月18日，中国驻塔吉克斯坦大使郭志军会见穆赫里丁外长，转交海南省赠送的礼物。"
    (event,) = claims(article(body)).events
    assert event.place is None


CHRONICLES: list[tuple[str, list[Told]]] = [
    # A semicolon parts two talks of one day.
    (
        "6月18日，王毅访问塔吉克斯坦。前一天，习近平在人民大会堂会见拉赫蒙；国务院总理李强会见了拉赫蒙。",
        [
            ("visit", "2024-06-18", "happened", {"Wang Yi"}),
            ("bilateral_meeting", "2024-06-17", "happened", {XI, RAHMON}),
            ("bilateral_meeting", "2024-06-17", "happened", {"Li Qiang", RAHMON}),
        ],
    ),
    # Clauses with a day each, of states and of bodies.
    (
        "去年3月6日中国塔吉克斯坦政府间协定签署，5月28日中塔公路项目启动仪式举行。",
        [
            ("signing", "2023-03-06", "happened", {"China", "Tajikistan"}),
            ("ceremony", "2023-05-28", "happened", {"China", "Tajikistan"}),
        ],
    ),
    # What is said in the course of talks, and a deal that is closed.
    (
        "6月18日，拉赫蒙在会见王毅时，请其转达问候，并对中国取得的成就表示祝贺。",
        [("bilateral_meeting", "2024-06-18", "happened", {RAHMON, "Wang Yi"})],
    ),
    (
        "6月18日，紫金矿业完成塔吉克斯坦金矿股权交割。",
        [("other", "2024-06-18", "happened", {"Zijin Mining", "Tajikistan"})],
    ),
]


@pytest.mark.parametrize(("body", "expected"), CHRONICLES)
def test_clauses_with_a_day_each(claims: Extract, body: str, expected: list[Told]) -> None:
    found = claims(article(f"中国同塔吉克斯坦往来密切。\n\n{body}"))
    assert sorted(map(str, told(found))) == sorted(map(str, expected))


def test_visit_to_the_mainland_in_the_words_of_taiwan(claims: Extract) -> None:
    text = (
        "中亞外交\n海峽晚報 2024年6月20日\n\n"
        "塔吉克外長穆赫里丁表示，塔吉克總統拉赫蒙去年5月成功訪陸，為大陸與塔吉克關係注入動力。\n"
    )
    assert ("visit", "2023-05", "happened", {RAHMON}) in told(claims(text))


def test_company_that_is_only_seen_does_not_meet(claims: Extract) -> None:
    body = "6月18日，拉赫蒙总统参观阿里巴巴集团并出席中塔企业家论坛。"
    (event,) = claims(article(body)).events
    assert (event.type, event.participants) == ("forum", (RAHMON,))


SPOKEN_OF: list[tuple[str, list[Told]]] = [
    # Whose greetings are brought is not there, nor do results of talks tell of talks.
    (
        "6月18日，王毅会见拉赫蒙。在会见拉赫蒙时，王毅转达了习近平主席的亲切问候。",
        [("bilateral_meeting", "2024-06-18", "happened", {"Wang Yi", RAHMON})],
    ),
    ("6月18日是落实两国元首会晤成果的重要节点，中塔双方都这样认为。", []),
    (
        "2013年以来，习近平主席同拉赫蒙总统以会晤、通话、互致信函等方式保持往来。双方签署了多项文件。",
        [],
    ),
    ("2015年中塔贸易额达20亿美元，是建交初期的70多倍。", []),
    # Those of a row who invite are no guests of the day of the announcement.
    (
        "外交部发言人6月17日宣布：应吉尔吉斯斯坦外长库鲁巴耶夫、塔吉克斯坦外长穆赫里丁邀请，"
        "外交部长王毅将于6月25日至28日访问吉尔吉斯斯坦、塔吉克斯坦。",
        [
            ("visit", "2024-06-25", "planned", {"Wang Yi"}),
            ("visit", "2024-06", "planned", {"Wang Yi"}),
        ],
    ),
]


@pytest.mark.parametrize(("body", "expected"), SPOKEN_OF)
def test_what_is_only_spoken_of(claims: Extract, body: str, expected: list[Told]) -> None:
    found = claims(article(f"中国同塔吉克斯坦往来密切。\n\n{body}"))
    assert sorted(map(str, told(found))) == sorted(map(str, expected))


def test_speaker_of_a_house_has_that_office(claims: Extract) -> None:
    text = (
        "张德江会见外宾\n草原时报 2016年12月7日\n\n"
        "全国人大常委会委员长张德江6日在北京与哈萨克斯坦议会上院议长托卡耶夫举行会谈。\n"
    )
    offices = {leader.name: leader.office for leader in claims(text).leaders}
    assert offices["Kassym-Jomart Tokayev"] == "Chairman of the Senate"


def test_papers_signed_since_some_year_have_no_day(claims: Extract) -> None:
    body = "6月18日，王毅会见拉赫蒙。\n\n2013年以来，中塔两国保持密切交往。双方签署了《中塔友好合作条约》。"
    (paper,) = claims(article(body)).agreements
    assert (paper.kind, paper.date) == ("treaty", None)


def test_what_a_parliament_only_discusses_is_no_event(claims: Extract) -> None:
    body = "6月18日，塔吉克斯坦议会审议了关于中塔口岸改造的报告。"
    assert claims(article(body)).events == ()


def test_governor_whose_name_no_record_has_speaks_for_the_state(claims: Extract) -> None:
    body = "6月18日，新疆副主席陈伟明致辞。塔吉克斯坦粟特州州长苏丹加济佐达表示，愿与新疆加强农业合作。"
    assert [point.by for point in claims(article(body)).proposals] == ["Tajikistan"]


def test_what_a_capacity_rises_from_is_of_the_year_before_the_rise(claims: Extract) -> None:
    body = "中塔口岸将于2026年建成，通行能力由每日200辆提高到1000辆。"
    years = {figure.value: figure.year for figure in claims(article(body)).figures}
    assert years[1000] == 2026
    assert years[200] != 2026
