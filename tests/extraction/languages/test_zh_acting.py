"""Chinese news of who acts, and when, in sentences of our own: embassies, companies, committees.

Every article is of Thursday, 10 June 2021 and about China and Kazakhstan.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]
Event = tuple[str, str | None, str, set[str]]

BOTH = {"China", "Kazakhstan"}
FIVE = ("Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan")
TOKAYEV = "Kassym-Jomart Tokayev"
EMBASSY = "Embassy of China in Kazakhstan"


def article(body: str) -> str:
    return f"中国与哈萨克斯坦要闻\n草原观察 2021年6月10日\n\n{body}\n"


EVENTS: list[tuple[str, Event]] = [
    # An embassy acts by itself, be it towards a ministry.
    (
        "8日，中国驻哈使馆就此向哈外交部提出严正交涉。",
        ("statement", "2021-06-08", "happened", {EMBASSY}),
    ),
    (
        "中国驻哈大使馆8日发表声明，否认有关传闻。",
        ("statement", "2021-06-08", "happened", {EMBASSY}),
    ),
    (
        "中国驻哈使馆8日对遇难者表示哀悼。",
        ("statement", "2021-06-08", "happened", {EMBASSY}),
    ),
    (
        "中国驻哈使馆昨天向当地一家医院捐赠了口罩。",
        ("other", "2021-06-09", "happened", {EMBASSY}),
    ),
    (
        "中国驻哈使馆推迟了原定6月15日举办的说明会。",
        ("other", "2021-06-15", "cancelled", {EMBASSY}),
    ),
    # Years that are counted, with their months.
    (
        "四年前的10月，中哈两国军队在边境附近举行过类似演习。",
        ("other", "2017-10", "happened", BOTH),
    ),
    (
        "中国与哈萨克斯坦的经贸论坛拟于年中在阿拉木图举行。",
        ("forum", "2021", "planned", BOTH),
    ),
    ("中国与哈萨克斯坦的新铁路2030年通车。", ("other", "2030", "planned", BOTH)),
    # In another year the sides are not the leaders of today.
    (
        "9日，习近平同托卡耶夫在北京会谈。2011年9月，双方举行口岸移交仪式。",
        ("ceremony", "2011-09", "happened", BOTH),
    ),
    # Whom one of the hosts saw, others see as well.
    (
        "9日，习近平同托卡耶夫在北京会谈。国务院总理李克强将于今天会见他。",
        ("bilateral_meeting", "2021-06-10", "planned", {"Li Keqiang", TOKAYEV}),
    ),
    (
        "9日，习近平同托卡耶夫在北京会谈。国务院总理李克强定于今天与其会面。",
        ("bilateral_meeting", "2021-06-10", "planned", {"Li Keqiang", TOKAYEV}),
    ),
    # A format that counts its states names them.
    (
        "8日，王毅在西安主持“中国＋中亚五国”外长会晤。",
        ("ministerial_meeting", "2021-06-08", "happened", {"Wang Yi", *FIVE}),
    ),
    (
        "再过二十天，中国还要同中亚五国元首开视频峰会。",
        ("video_meeting", "2021-06-30", "planned", {"China", *FIVE}),
    ),
    (
        "8日，习近平同托卡耶夫通电话。今年1月，习近平同中亚五国元首举行过视频峰会。",
        ("video_meeting", "2021-01", "happened", {"Xi Jinping", *FIVE}),
    ),
    # Words of what is built, signed, besieged, called off and untrue.
    (
        "中哈两国合建的水利枢纽就在霍尔果斯。工程2019年4月26日破土，工期两年。",
        ("other", "2019-04-26", "happened", BOTH),
    ),
    (
        "1997年9月24日，中哈两国政府签了油气合作的协议。",
        ("signing", "1997-09-24", "happened", BOTH),
    ),
    (
        "昨天傍晚，数百名哈萨克斯坦村民围住了中国企业的营地。",
        ("other", "2021-06-09", "happened", BOTH),
    ),
    ("中哈两国原定5月的军乐节没办成。", ("other", "2021-05", "cancelled", BOTH)),
    (
        "网上传言中国要在哈萨克斯坦设基地，哈国防部回应说并无此事。",
        ("other", None, "denied", BOTH),
    ),
    # Who decides is who acts.
    (
        "哈总统托卡耶夫昨晚下令，暂停向中国企业出租土地。",
        ("other", "2021-06-09", "happened", {TOKAYEV, "China"}),
    ),
    (
        "哈农业部8日宣布，中资养殖场停产。",
        ("other", "2021-06-08", "happened", {"Ministry of Agriculture of Kazakhstan", "China"}),
    ),
    (
        "霍尔果斯海关表示，将为哈方货车开设绿色通道，预计9月启用。",
        ("other", "2021-09", "planned", {"Khorgos Customs", "Kazakhstan"}),
    ),
    # What two agree on is planned.
    ("中哈双方商定，2022年在西安举办文化节。", ("other", "2022", "planned", BOTH)),
    ("受疫情影响，今年的中哈商品展停办。", ("other", "2021", "cancelled", BOTH)),
    # Delegations and posts that are received.
    (
        "托卡耶夫总统9日会见了中国企业家代表团。",
        ("bilateral_meeting", "2021-06-09", "happened", {TOKAYEV, "China"}),
    ),
    (
        "9日，陕西省省长在西安会见哈萨克斯坦大使。",
        ("bilateral_meeting", "2021-06-09", "happened", BOTH),
    ),
    (
        "去年5月，托卡耶夫在西安对习近平说，要让两国游客多走动。",
        ("bilateral_meeting", "2020-05", "happened", {"Xi Jinping", TOKAYEV}),
    ),
    # Who was there is told behind a ceremony; who sent greetings was not.
    (
        "8日，中哈鲁班工坊在阿拉木图揭牌。中国大使张霄宣读了习近平的贺信。",
        ("ceremony", "2021-06-08", "happened", {"Zhang Xiao"}),
    ),
    # A paper named in passing, by who signed it when; relations are no signing.
    (
        "工程依据的是2010年11月13日中哈两国政府签署的合作协定。",
        ("signing", "2010-11-13", "happened", BOTH),
    ),
    ("1992年1月3日，中国同哈萨克斯坦签了建交公报。", ("other", "1992-01-03", "happened", BOTH)),
    # Words of coming, calling and proposing.
    ("托卡耶夫总统今年2月来过北京。", ("visit", "2021-02", "happened", {TOKAYEV})),
    (
        "5月，哈萨克斯坦铁路部门派人到乌鲁木齐商谈换装。",
        ("visit", "2021-05", "happened", {"Kazakhstan"}),
    ),
    (
        "2013年9月，习近平在阿斯塔纳提出共建“丝绸之路经济带”。",
        ("statement", "2013-09", "happened", {"Xi Jinping"}),
    ),
]


@pytest.mark.parametrize(("body", "event"), EVENTS, ids=[body[:16] for body, _ in EVENTS])
def test_who_acts_and_when(claims: Extract, body: str, event: Event) -> None:
    told = [(e.type, e.start, e.status, {*e.participants}) for e in claims(article(body)).events]
    assert event in told


@pytest.mark.parametrize(
    "body",
    [
        "中国驻哈使馆8日夜里遭人投掷石块。",
        "中国驻哈使馆一名官员8日对记者谈到了天气。",
    ],
)
def test_an_embassy_that_is_struck_or_only_somebodys_post_does_nothing(
    claims: Extract, body: str
) -> None:
    assert not [e for e in claims(article(body)).events if EMBASSY in e.participants]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("本报8日访问了研究哈萨克斯坦的学者。", "visit"),
        ("8日，哈萨克斯坦和中国的企业谈到了种植业。", "ceremony"),
        ("8日，托卡耶夫在北京看了冬奥开幕式。", "ceremony"),
        ("习近平提出的“一带一路”倡议8日又在哈萨克斯坦被提起。", "statement"),
    ],
)
def test_what_is_no_visit_ceremony_or_statement(claims: Extract, body: str, kind: str) -> None:
    assert kind not in {e.type for e in claims(article(body)).events}


@pytest.mark.parametrize(
    "body",
    [
        "托卡耶夫总统8日表示，中国货车将于7月驶入霍尔果斯。",
        "据哈农业部8日宣布，中国货车已驶入霍尔果斯。",
    ],
)
def test_who_only_tells_does_not_act(claims: Extract, body: str) -> None:
    told = [e for e in claims(article(body)).events if e.type == "other"]
    assert not [
        e for e in told if {TOKAYEV, "Ministry of Agriculture of Kazakhstan"} & {*e.participants}
    ]


def test_a_tour_has_a_visit_to_each_country_whatever_gathering_it_leads_to(claims: Extract) -> None:
    body = "习近平14日至16日将对哈萨克斯坦、乌兹别克斯坦进行国事访问，其间赴撒马尔罕出席峰会。"
    visits = [e for e in claims(article(body)).events if e.type == "visit"]
    assert [(e.status, e.participants) for e in visits] == [("planned", ("Xi Jinping",))] * 2


def test_a_day_counts_from_the_news_behind_a_paragraph_that_only_looked_back(
    claims: Extract,
) -> None:
    body = (
        "9日，习近平同托卡耶夫在北京会谈。\n\n"
        "合作早已开始。去年9月24日，两国签署了协定。双方还将修路。\n\n"
        "前一天，王毅抵达努尔苏丹。"
    )
    told = [(e.type, e.start) for e in claims(article(body)).events]
    assert ("visit", "2021-06-08") in told
    assert ("signing", "2020-09-24") in told
