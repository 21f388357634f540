"""How Chinese news writes: made-up sentences about real people, and what they must give.

Every sentence is the body of an article of 20 June 2024; the words are ours, the ways of saying are the
language's.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]


def article(sentence: str) -> str:
    return (
        "中国与哈萨克斯坦一周要闻\n草原时报 2024年6月20日\n\n"
        f"中国国家主席习近平和哈萨克斯坦总统托卡耶夫经常见面。\n\n{sentence}\n"
    )


EVENTS = [
    ("bilateral_meeting", "2024-05-17", "5月17日，习近平在西安同托卡耶夫举行会谈。"),
    ("bilateral_meeting", "2024-05-25", "外交部长王毅25日在北京会见哈萨克斯坦外长努尔特列乌。"),
    ("bilateral_meeting", "2024-06-15", "习近平15日在撒马尔罕会见乌兹别克斯坦总统米尔济约耶夫。"),
    ("bilateral_meeting", "2023-05-17", "2023年5月17日，习近平在北京会见托卡耶夫。"),
    ("visit", "2024-06-02", "习近平2日乘专机抵达阿斯塔纳，开始国事访问。"),
    ("visit", "2024-02-04", "吉尔吉斯斯坦总统扎帕罗夫于2月4日至7日对中国进行国事访问。"),
    ("visit", "2024-07", "哈萨克斯坦总理别克捷诺夫将于下月访华。"),
    ("phone_call", "2024-05-03", "5月3日，习近平同托卡耶夫通电话。"),
    ("summit", "2007-08-16", "2007年8月16日，上海合作组织峰会在比什凯克举行。"),
    ("summit", "2024-07-17", "第二届中国－中亚峰会将于7月17日在阿斯塔纳举行。"),
    ("ministerial_meeting", "2023-12-01", "12月1日，中国－中亚外长会晤在成都举行。"),
    ("ceremony", "2024-06-03", "两国元首3日共同为中国文化中心揭牌。"),
    ("ceremony", "2023-07-05", "7月5日，习近平同拉赫蒙共同出席新大楼奠基仪式。"),
    ("other", "2024-06-15", "哈萨克斯坦议会15日批准了对华协定。"),
    ("other", "2023-08", "中塔两国8月举行联合反恐演习。"),
    ("other", "2023-11-10", "互免签证协定于2023年11月10日生效。"),
    ("video_meeting", "2022-01-25", "2022年1月25日，习近平主持中国同中亚五国视频峰会。"),
]


@pytest.mark.parametrize(("kind", "start", "sentence"), EVENTS)
def test_events(claims: Extract, kind: str, start: str, sentence: str) -> None:
    events = {(event.type, event.start) for event in claims(article(sentence)).events}
    assert (kind, start) in events


def test_date_that_an_agreement_names_is_no_plan(claims: Extract) -> None:
    events = claims(article("互免签证协定于2023年11月10日生效。")).events
    assert {event.status for event in events} == {"happened"}


def test_anniversary_of_relations_is_not_their_beginning(claims: Extract) -> None:
    events = claims(article("1月25日，习近平祝贺中哈建交30周年。")).events
    assert [event for event in events if event.type == "other"] == []


AGREEMENTS = [
    ("declaration", "两国元首18日签署并发表联合声明。"),
    ("treaty", "中哈两国政府18日签署互免签证协定。"),
    ("declaration", "18日，双方通过了《阿斯塔纳宣言》。"),
    ("memorandum", "18日，双方签署了农业合作谅解备忘录。"),
    ("plan", "18日，双方签署《中哈五年合作规划》。"),
    ("communique", "18日，双方发表了新闻公报。"),
]


@pytest.mark.parametrize(("kind", "sentence"), AGREEMENTS)
def test_agreements(claims: Extract, kind: str, sentence: str) -> None:
    agreements = [(a.kind, a.parties, a.date) for a in claims(article(sentence)).agreements]
    assert agreements == [(kind, ("China", "Kazakhstan"), "2024-06-18")]


FIGURES = [
    (89.4, "billion USD", "2023年，中国与中亚五国贸易额达894亿美元。"),
    (27.3, "percent", "中哈贸易同比增长27.3%。"),
    (-3.2, "percent", "中哈贸易额下降3.2%。"),
    (40, "bcm per year", "土库曼斯坦每年向中国供应约400亿立方米天然气。"),
    (523, "km", "通往中国的铁路全长约523公里。"),
    (26, "billion CNY", "中方将提供总额260亿元人民币的支持。"),
    (1700, "companies", "约有1700家中资企业在哈萨克斯坦经营。"),
]


@pytest.mark.parametrize(("value", "unit", "sentence"), FIGURES)
def test_figures(claims: Extract, value: float, unit: str, sentence: str) -> None:
    figures = claims(article(sentence)).figures
    assert (value, unit) in [(figure.value, figure.unit) for figure in figures]
