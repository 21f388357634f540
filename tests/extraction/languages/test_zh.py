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
    ("bilateral_meeting", "2024-06-10", "外交部长王毅10日在北京会见哈萨克斯坦外长努尔特列乌。"),
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
    ("ceremony", "2023-07-05", "2023年7月5日，习近平同拉赫蒙共同出席新大楼奠基仪式。"),
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


# What is told of each type of event: its start (- for none), its status, and a sentence that tells of it.
TOLD = {
    "visit": """
        2024-06-12 happened 王毅12日访哈。
        2024-06-12 happened 托卡耶夫12日抵京。
        2023-12 happened 去年12月，李强在阿斯塔纳做客。
        2024-06-12 happened 习近平十二日抵达阿斯塔纳。
        2024-06-12 happened 10日，习近平抵达塔什干。12日，习近平飞赴阿斯塔纳。
        2024-06-18 happened 18日，习近平乘专机抵达阿斯塔纳，对哈萨克斯坦进行国事访问。
        2024-06-18 happened 6月18日，托卡耶夫抵京，开始对中国的国事访问。
        2024-06-18 happened ６月１８日，习近平离京赴阿斯塔纳，应邀对哈萨克斯坦进行国事访问。
        2024-06-11 happened 塔吉克斯坦总统拉赫蒙11日起对华进行正式访问。
        2024-06-12 happened 12日，外交部长王毅启程前往杜尚别访问。
        2024-05 happened 上个月，托卡耶夫总统访问了北京。
        2024-03 happened 今年3月，乌兹别克斯坦总统米尔济约耶夫到访北京。
        2023 happened 去年，习近平访问哈萨克斯坦。
        2024-06-18 happened 18日，习近平圆满结束对哈萨克斯坦的国事访问。
        2024-06-18 happened 18日，习近平离开阿斯塔纳回国，结束对哈萨克斯坦的访问。
        2024-06-17 happened 应习近平主席邀请，托卡耶夫总统于6月17日来华进行国事访问。
        2024-06-17 happened 17日，托卡耶夫来访。
        2024-06-19 happened 国务院副总理丁薛祥19日飞抵塔什干，开始对乌兹别克斯坦的访问。
        2024-07-02 planned 国家主席习近平将于7月2日至6日赴哈萨克斯坦进行国事访问。
        2024-07-02 planned 外交部宣布，习近平定于7月2日访问哈萨克斯坦。
        2024-09 planned 托卡耶夫计划9月访华。
        - cancelled 托卡耶夫取消了访华行程。
        - cancelled 原定的托卡耶夫访华行程被推迟。
        - denied 哈方否认托卡耶夫即将访华的传闻。
        2024-06 happened 上周，托卡耶夫访问北京。
        2024-06 happened 本月中旬，托卡耶夫访问北京。
    """,
    "bilateral_meeting": """
        2024-06-12 happened 12日，习近平同托卡耶夫共进早餐，边吃边谈。
        2024-06-12 happened 12日，习近平与托卡耶夫谈了两个多小时。
        2024-06-18 happened 18日，国家主席习近平在人民大会堂同托卡耶夫总统举行会谈。
        2024-06-18 happened 6月18日下午，习近平与来华进行国事访问的托卡耶夫会谈。
        2024-06-18 happened 18日，习近平会见了托卡耶夫。
        2024-06-12 happened 12日，哈萨克斯坦总统托卡耶夫在阿斯塔纳会见王毅。
        2024-06-12 happened 王毅12日在成都同哈萨克斯坦外长努尔特列乌举行会谈。
        2024-06-12 happened 12日，王毅同努尔特列乌会晤。
        2024-06-12 happened 12日，托卡耶夫接见了王毅一行。
        2024-06-12 happened 12日，两国元首举行小范围会谈。
        2024-06-12 happened 12日，习近平和托卡耶夫就双边关系深入交换意见。
        2024-06-12 happened 12日，王毅拜会了托卡耶夫。
        2024-06-12 happened 12日，托卡耶夫同习近平进行了友好交谈。
        2024-06-12 happened 12日，两国领导人茶叙。
        2024-06-12 happened 12日，国务院总理李强在北京同托卡耶夫举行会见。
        2024-06-12 happened 12日，习近平在同托卡耶夫会谈时指出，中方重视中哈关系。
        2024-06-12 happened 12日，王毅应约同努尔特列乌举行磋商。
        2024-06-12 happened 6月12日，丁薛祥同乌兹别克斯坦总理阿里波夫共同主持合作委员会会议。
        2024-07-03 planned 习近平将于7月3日同托卡耶夫举行会谈。
        2024-06-21 planned 明天，托卡耶夫将会见王毅。
        2024-06 happened 近日，习近平会见托卡耶夫。
    """,
    "phone_call": """
        2024-06-12 happened 12日，习近平同托卡耶夫通了话。
        2024-06-12 happened 12日，国家主席习近平同托卡耶夫通了电话。
        2024-06-12 happened 12日，王毅应约与哈萨克斯坦外长努尔特列乌通话。
        2024-06-12 happened 12日，托卡耶夫致电习近平，在电话中双方讨论了疫情。两国元首12日通电话。
    """,
    "summit": """
        2023-05-19 happened 2023年5月19日，首届中国—中亚峰会在西安成功举行。
        2023-05-19 happened 2023年5月19日，习近平主持首届中国－中亚峰会。
        2024-07-04 planned 上海合作组织成员国元首理事会会议将于7月4日在阿斯塔纳举行。
        2001-06-15 happened 2001年6月15日，中国、俄罗斯、哈萨克斯坦、吉尔吉斯斯坦、塔吉克斯坦和乌兹别克斯坦六国元首在上海会晤。
        2023-05 happened 去年5月，中国同中亚五国元首齐聚西安，举行峰会。
        - planned 下届中国—中亚峰会将由哈萨克斯坦主办。
    """,
    "ministerial_meeting": """
        2024-06-12 happened 12日，中国—中亚外长第五次会晤在成都举行。
        2024-06-12 happened 12日，上海合作组织成员国外长理事会会议在阿斯塔纳举行。
        2024-06-12 happened 12日，中国同中亚五国经贸部长会议在西安召开。
        2020-07-16 happened 2020年7月16日，中国同中亚五国外长举行会晤。
    """,
    "forum": """
        2024-06-12 happened 12日，中哈企业家委员会论坛在阿拉木图举行。
        2024-06-12 happened 12日，中国—哈萨克斯坦经贸合作论坛在阿斯塔纳开幕。
        2024-06-12 happened 12日，中乌智库研讨会在塔什干举办。
        2024-06-12 happened 12日，中国商品展览会在阿拉木图开幕，哈萨克斯坦企业参加。
    """,
    "signing": """
        2024-06-12 happened 12日，中哈双方在北京举行签约仪式。
        2024-06-12 happened 12日，中哈两国签署天然气购销合同。
        2024-06-12 happened 该协定于6月12日由中国与哈萨克斯坦签署。
        2024-06-12 happened 12日，中国与哈萨克斯坦签订了互免签证协定。
        2024-06-12 happened 12日，中哈两国企业签约。
    """,
    "ceremony": """
        2024-06-12 happened 12日，习近平同托卡耶夫出席铁路隧道通车仪式。
        2024-06-12 happened 12日，中国文化中心在阿斯塔纳揭牌，哈萨克斯坦官员出席。
        2024-06-12 happened 12日，习近平和托卡耶夫共同出席启用仪式。
        2024-06-12 happened 12日，托卡耶夫为习近平授予“金鹰”勋章。
        2024-06-12 happened 12日，习近平向托卡耶夫颁授“友谊勋章”。
        2009-12-14 happened 2009年12月14日，中国—中亚天然气管道通气仪式举行。
        2024-06-12 happened 12日，中吉乌铁路项目启动仪式在比什凯克举行。
        2024-06-12 happened 12日，习近平同托卡耶夫按下启动按钮。
        2024-06-12 happened 12日，习近平同托卡耶夫共同种下一棵树。
        2024-06-12 happened 12日，托卡耶夫在北京向人民英雄纪念碑敬献花圈。
    """,
    "video_meeting": """
        2022-01-25 happened 2022年1月25日，习近平在北京主持中国同中亚五国建交30周年视频峰会。
        2020-07-16 happened 2020年7月16日，王毅以视频方式同中亚五国外长举行会晤。
        2020-07-16 happened 2020年7月16日，中国和中亚五国举行视频会议。
    """,
    "statement": """
        2024-06-12 happened 12日，习近平就哈萨克斯坦洪灾向托卡耶夫致慰问电。
        2024-06-12 happened 12日，习近平致电祝贺托卡耶夫当选。
        2024-06-12 happened 12日，习近平同托卡耶夫互致贺电。
        2024-06-12 happened 12日，习近平向中哈论坛致贺信。
        2024-06-12 happened 外交部发言人毛宁12日就哈萨克斯坦公投答记者问，表示祝贺。
        2024-06-12 happened 12日，中国驻哈萨克斯坦大使馆强烈谴责袭击事件。
        2024-06-12 happened 12日，哈萨克斯坦外交部召见中国大使。
        2024-06-12 happened 12日，习近平在阿斯塔纳发表演讲，谈中哈友好。
        2024-06-12 happened 12日，托卡耶夫向习近平表示慰问。
    """,
    "other": """
        2024-06-12 happened 12日，中国企业承建的哈萨克斯坦水泥厂投产。
        2024-06-12 happened 12日，中国疫苗运抵哈萨克斯坦。
        2024-06-12 happened 12日，中哈跨境班列首发。
        2024-06-12 happened 12日，哈萨克斯坦鲁班工坊在中国天津协助下正式启用。
        2024-06-12 happened 12日，中国和哈萨克斯坦合建的光伏电站正式竣工。
        2024-06-14 happened 中哈互免签证协定14日正式生效。
        2024-06-14 happened 14日起，中哈互免签证协定正式实施。
        1992-01-03 happened 1992年1月3日，中国与哈萨克斯坦建立外交关系。
        1992-01-03 happened 中哈两国1992年1月3日建交。
        2024-06-14 happened 14日，哈萨克斯坦议会批准中哈协定。
        2024-06-14 happened 14日，托卡耶夫签署法律，批准中哈互免签证协定。
        2024-06-14 happened 14日，中哈两军举行联合演练。
        2024-06-14 happened 14日，中国公民在哈萨克斯坦遭到袭击。
        2024-06-14 happened 14日，中国驻比什凯克大使馆附近发生爆炸，吉尔吉斯斯坦警方调查。
        2024-06-14 happened 14日，哈萨克斯坦民众举行抗议中国工厂的集会。
        2024-06-14 happened 14日，首趟中哈班列从西安发车。
        2024-06-14 happened 14日，首批哈萨克斯坦小麦运抵中国。
        2024-06-14 happened 14日，中吉乌铁路正式开工。
        2024-06-14 happened 14日，中国开始在哈萨克斯坦修建工厂。
        2024-06-14 happened 14日，中哈合资企业在阿拉木图成立。
        2024-06-14 happened 14日，中哈口岸恢复通关。
        2024-06-14 happened 14日，哈萨克斯坦至中国直航航线开通。
        2024-06-14 happened 14日，哈萨克斯坦开始向中国输送天然气。
        2009 happened 2009年，中国企业收购哈萨克斯坦石油公司股份。
        2025 planned 中国与哈萨克斯坦合建的工厂将于2025年投产。
        - planned 中哈两国将建立联合基金。
        2024-07 planned 中哈铁路预计7月开工。
        - cancelled 哈萨克斯坦终止了与中国公司的项目。
        - cancelled 中哈合建工厂的计划被取消。
        - denied 哈萨克斯坦外交部否认向中国出租土地。
        - denied 关于向中国出租哈萨克斯坦土地的消息不属实。
    """,
}


def _told() -> list[tuple[str, str | None, str, str]]:
    found = []
    for kind, lines in TOLD.items():
        for line in lines.strip().splitlines():
            start, status, sentence = line.split(maxsplit=2)
            found.append((kind, None if start == "-" else start, status, sentence))
    return found


@pytest.mark.parametrize(("kind", "start", "status", "sentence"), _told())
def test_events_in_the_usual_words(
    claims: Extract, kind: str, start: str | None, status: str, sentence: str
) -> None:
    events = {(e.type, e.start, e.status) for e in claims(article(sentence)).events}
    assert (kind, start, status) in events


# Sentences that do not tell of an event of this type between the sides.
NOT_TOLD = [
    ("visit", "18日，印度总理莫迪抵达东京。"),
    ("visit", "习近平没有访问哈萨克斯坦。"),
    ("visit", "托卡耶夫尚未访问中国西藏。"),
    ("bilateral_meeting", "18日，托卡耶夫会见俄罗斯总统普京。"),
    ("bilateral_meeting", "18日，习近平会见法国总统马克龙。"),
    ("phone_call", "18日，托卡耶夫同普京通电话。"),
    ("summit", "18日，北约峰会在布鲁塞尔举行。"),
    ("signing", "18日，俄罗斯同哈萨克斯坦签署协定。"),
    ("other", "中哈建交32周年。"),
    ("other", "18日，日本和美国举行联合演习。"),
    ("forum", "18日，法国银行论坛在巴黎举行。"),
    ("other", "中哈两国18日谈到1992年建交以来的成就。"),
    ("visit", "中方欢迎托卡耶夫方便时访华。"),
]


@pytest.mark.parametrize(("kind", "sentence"), NOT_TOLD)
def test_no_events_of_others_and_none_that_did_not_happen(
    claims: Extract, kind: str, sentence: str
) -> None:
    assert kind not in {event.type for event in claims(article(sentence)).events}


# Documents concluded on 18 June.
CONCLUDED = [
    ("treaty", "18日，中哈两国政府签署了关于互免签证的协定。"),
    ("treaty", "18日，中国和哈萨克斯坦签订《中哈睦邻友好合作条约》。"),
    ("treaty", "《中哈国界协定》于6月18日签署。"),
    ("treaty", "18日，双方签署引渡条约。"),
    ("treaty", "18日，两国元首见证签署航空运输协定。"),
    ("treaty", "18日，双方草签了《边界议定书》。"),
    ("memorandum", "18日，双方签署关于旅游合作的谅解备忘录。"),
    ("memorandum", "18日，中哈两国签署《关于加强数字经济合作的谅解备忘录》。"),
    ("memorandum", "18日，两国农业部门签署合作备忘录。"),
    ("contract", "18日，双方签署天然气购销合同。"),
    ("contract", "18日，中国和哈萨克斯坦企业签订了铁路建设合同。"),
    ("declaration", "18日，两国元首共同签署《中华人民共和国和哈萨克斯坦共和国联合声明》。"),
    ("declaration", "18日，双方发表联合声明。"),
    ("declaration", "18日，两国元首签署了《西安宣言》。"),
    ("communique", "18日，双方发表联合公报。"),
    ("communique", "18日，会晤发表新闻公报，中哈双方一致同意。"),
    ("plan", "18日，双方签署《中哈经贸合作五年规划》。"),
    ("plan", "18日，中哈两国签署合作路线图。"),
    ("plan", "18日，双方批准了《2024年至2026年行动计划》。"),
]


@pytest.mark.parametrize(("kind", "sentence"), CONCLUDED)
def test_documents_in_the_usual_words(claims: Extract, kind: str, sentence: str) -> None:
    found = claims(article(sentence)).agreements
    assert [(a.kind, a.date) for a in found] == [(kind, "2024-06-18")]
    assert len(found[0].parties) == 2


NOT_CONCLUDED = [
    "中哈双方正在商谈互免签证协定。",
    "双方将签署合作备忘录。",
    "18日，双方签署了30多份合作文件。",
    "18日，俄罗斯和印度签署贸易协定。",
    "双方同意尽快商签投资协定。",
]


@pytest.mark.parametrize("sentence", NOT_CONCLUDED)
def test_drafts_batches_and_papers_of_others_are_no_documents(
    claims: Extract, sentence: str
) -> None:
    assert claims(article(sentence)).agreements == ()


# Quantities: value, unit, and a sentence with them.
COUNTED = [
    (41, "billion USD", "2023年，中哈贸易额达410亿美元。"),
    (41, "billion USD", "中哈贸易额突破４１０亿美元。"),
    (41.05, "billion USD", "中哈贸易额达到410.5亿美元。"),
    (1.5, "billion USD", "中国将向哈萨克斯坦投资15亿美元。"),
    (350, "million CNY", "中国向哈萨克斯坦提供3.5亿元人民币援助。"),
    (350, "million CNY", "中国向哈萨克斯坦提供3.5亿元无偿援助。"),
    (32, "percent", "中哈贸易额同比增长32%。"),
    (32, "percent", "中哈贸易额同比增长百分之三十二。"),
    (-12.4, "percent", "哈萨克斯坦对华煤炭出口下降12.4%。"),
    (-5, "percent", "中哈贸易同比减少5％。"),
    (2, "times", "中哈贸易额增长了2倍。"),
    (2, "times", "中哈贸易额翻了一番。"),
    (30, "documents", "双方签署30多份合作文件。"),
    (30, "documents", "双方签署了30余项合作文件。"),
    (5, "documents", "双方签署五份文件。"),
    (300, "bcm", "管道累计向中国输气3000亿立方米。"),
    (30, "bcm per year", "管道每年向中国输气300亿立方米。"),
    (20, "million tonnes", "管道向中国输油2000万吨。"),
    (1200, "MW", "中国企业建设的电站装机容量为1200兆瓦。"),
    (523, "km", "通往中国的铁路全长523公里。"),
    (16400, "trains", "中哈之间今年开行班列1.64万列。"),
    (30, "days", "互免签证后，哈萨克斯坦公民可在中国停留30天。"),
    (1500, "people", "在华留学的哈萨克斯坦学生达1500人。"),
    (1500, "people", "1500名哈萨克斯坦学生在中国学习。"),
    (45, "projects", "中哈共有45个合作项目。"),
    (27000, "containers", "中哈之间运输集装箱2.7万个。"),
    (100, "km", "中国修建的公路长100千米。"),
    (3000, "jobs", "中国企业创造3000个就业岗位。"),
    (100, "MW", "中国企业建设10万千瓦风电项目。"),
    (13, "percent", "中国占哈萨克斯坦出口的13个百分点。"),
]


@pytest.mark.parametrize(("value", "unit", "sentence"), COUNTED)
def test_quantities_in_the_usual_words(
    claims: Extract, value: float, unit: str, sentence: str
) -> None:
    figures = claims(article(sentence)).figures
    assert (value, unit) in [(figure.value, figure.unit) for figure in figures]


def test_the_two_heads_of_state_are_those_named_last(claims: Extract) -> None:
    text = (
        "出访两国\n河西日报 2024年6月20日\n\n"
        "17日，吉尔吉斯斯坦总统扎帕罗夫到机场迎接习近平。\n\n"
        "18日，塔吉克斯坦总统拉赫蒙到机场迎接习近平。两国元首举行会谈。\n"
    )
    met = {frozenset(e.participants) for e in claims(text).events if e.type == "bilateral_meeting"}
    assert frozenset({"Xi Jinping", "Emomali Rahmon"}) in met


PARTICIPANTS = [
    ("visit", {"Kassym-Jomart Tokayev"}, "12日，托卡耶夫应习近平主席邀请来华进行国事访问。"),
    ("visit", {"Xi Jinping"}, "12日，习近平应托卡耶夫总统邀请抵达阿斯塔纳。"),
    ("bilateral_meeting", {"China", "Kazakhstan"}, "12日，中国和哈萨克斯坦外长举行会晤。"),
    ("other", {"Kassym-Jomart Tokayev"}, "12日，托卡耶夫签署法律，批准中哈协定。"),
    (
        "ceremony",
        {"Xi Jinping", "Kassym-Jomart Tokayev", "Sadyr Japarov", "Emomali Rahmon"},
        "12日，习近平与哈、吉、塔三国总统出席通车仪式。",
    ),
    ("video_meeting", {"Wang Yi", "Murat Nurtleu"}, "12日，王毅以视频方式同努尔特列乌会谈。"),
]


@pytest.mark.parametrize(("kind", "names", "sentence"), PARTICIPANTS)
def test_who_takes_part(claims: Extract, kind: str, names: set[str], sentence: str) -> None:
    found = [set(event.participants) for event in claims(article(sentence)).events]
    types = [event.type for event in claims(article(sentence)).events]
    assert (kind, names) in list(zip(types, found, strict=True))


def test_each_guest_of_a_row_has_come(claims: Extract) -> None:
    text = "12日，习近平分别会见来华的哈萨克斯坦总统托卡耶夫、塔吉克斯坦总统拉赫蒙。"
    events = claims(article(text)).events
    guests = {event.participants for event in events if event.type == "visit"}
    assert guests == {("Kassym-Jomart Tokayev",), ("Emomali Rahmon",)}


def test_each_state_took_up_relations_on_its_own_day(claims: Extract) -> None:
    text = (
        "1992年1月2日，中国同乌兹别克斯坦建交，"
        "4日和5日又分别与塔吉克斯坦和吉尔吉斯斯坦建立外交关系。"
    )
    events = claims(article(text)).events
    days = {event.start: event.participants for event in events if event.type == "other"}
    assert days == {
        "1992-01-02": ("China", "Uzbekistan"),
        "1992-01-04": ("China", "Tajikistan"),
        "1992-01-05": ("China", "Kyrgyzstan"),
    }


def test_summit_in_a_city_is_no_video_meeting_for_one_who_attends_by_video(
    claims: Extract,
) -> None:
    text = "17日，上海合作组织峰会在杜尚别举行，习近平以视频方式出席，拉赫蒙主持。"
    types = {event.type for event in claims(article(text)).events}
    assert types == {"summit"}


def test_arrival_has_happened_though_what_follows_is_planned(claims: Extract) -> None:
    text = "托卡耶夫12日抵达北京，将出席国际合作高峰论坛。"
    told = {(event.type, event.start, event.status) for event in claims(article(text)).events}
    assert told == {("visit", "2024-06-12", "happened"), ("forum", None, "planned")}


def test_date_behind_a_comma_is_of_the_verb_behind_it(claims: Extract) -> None:
    text = "王毅10日访塔，与穆赫里丁会谈后，于次日飞抵阿斯塔纳。"
    told = {(event.type, event.start) for event in claims(article(text)).events}
    assert told == {
        ("visit", "2024-06-10"),
        ("bilateral_meeting", "2024-06-10"),
        ("visit", "2024-06-11"),
    }


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        ("Turkmenistan", "12日，习近平同土总统会谈。"),
        ("Tajikistan", "王毅上月访塔，谈边境合作。"),
        ("Uzbekistan", "应乌总理邀请，李强将出访。"),
        ("Kyrgyzstan", "中国与哈、吉两国总统通过信函。"),
    ],
)
def test_one_character_stands_for_a_state_beside_its_office(
    claims: Extract, state: str, sentence: str
) -> None:
    assert state in claims(article(sentence)).states


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        ("Turkmenistan", "习近平赴土耳其出席峰会。"),
        ("Tajikistan", "中国向哈萨克斯坦出口铁塔、风机。"),
        ("Uzbekistan", "代表团抵乌鲁木齐。"),
        ("Kyrgyzstan", "中国企业在吉林设厂。"),
    ],
)
def test_one_character_inside_another_name_is_no_state(
    claims: Extract, state: str, sentence: str
) -> None:
    assert state not in claims(article(sentence)).states


CHRONICLE = """中国与乌兹别克斯坦交往记事
草原时报 2010年6月20日

1992年

3月12日至14日，卡里莫夫总统应杨尚昆主席邀请来华访问，双方发表联合公报。

4月18日，李鹏总理会见卡里莫夫总统，这是中国总理首次来访。

2005年

5月，两国签订友好合作伙伴关系条约。
"""


def test_chronicle_dates_its_papers_by_the_year_above(claims: Extract) -> None:
    papers = {(paper.kind, paper.date) for paper in claims(CHRONICLE).agreements}
    assert papers == {("communique", "1992-03"), ("treaty", "2005-05")}


def test_chronicle_gives_leaders_the_office_in_which_they_acted(claims: Extract) -> None:
    offices = {leader.name: leader.office for leader in claims(CHRONICLE).leaders}
    assert offices == {
        "Islam Karimov": "President",
        "Yang Shangkun": "President",
        "Li Peng": "Premier",
    }


@pytest.mark.parametrize(
    ("speaker", "sentence"),
    [
        ("Xi Jinping", "习近平指出：“中哈是山水相连的好邻居。”托卡耶夫表示赞同。"),
        ("Kassym-Jomart Tokayev", "论坛上，托卡耶夫索性用中文开了腔：“我们愿意风雨同舟向前走。”"),
        ("Kassym-Jomart Tokayev", "“我们愿意风雨同舟向前走。”托卡耶夫对来访的习近平主席说。"),
    ],
)
def test_speaker_stands_before_a_colon_or_behind_the_quotation(
    claims: Extract, speaker: str, sentence: str
) -> None:
    assert [quote.speaker for quote in claims(article(sentence)).quotes] == [speaker]


def test_paper_of_a_gathering_is_of_its_states(claims: Extract) -> None:
    text = (
        "12日，上海合作组织成员国总理会议在塔什干举行，哈萨克斯坦总理马西莫夫、"
        "塔吉克斯坦总理阿基洛夫和中国总理温家宝出席。会后发表了联合公报。"
    )
    head = "中国与乌兹别克斯坦\n草原时报 2007年11月20日\n\n"
    papers = claims(head + text).agreements
    members = {"China", "Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan", "Uzbekistan"}
    assert [set(paper.parties) for paper in papers] == [members]


def test_swap_of_currencies_between_the_banks_of_two_states_is_a_treaty(claims: Extract) -> None:
    text = "12日，中国人民银行与哈萨克斯坦国家银行续签规模为70亿元人民币的本币互换协议。"
    paper = claims(article(text)).agreements[0]
    assert (paper.kind, paper.name, paper.date) == ("treaty", "本币互换协议", "2024-06-12")


def test_one_paper_and_another_are_two(claims: Extract) -> None:
    text = "12日，习近平和托卡耶夫见证了一份农业合作协定和一份禁毒合作协议的签署。"
    papers = [paper.name for paper in claims(article(text)).agreements]
    assert papers == ["农业合作协定", "禁毒合作协议"]


@pytest.mark.parametrize(
    ("name", "office", "sentence"),
    [
        ("Wang Kaiwen", "Ambassador to Kazakhstan", "12日，中国驻哈萨克斯坦大使王开文会见记者。"),
        ("Zhao Gang", "Governor of Shaanxi", "12日，陕西省省长赵刚在西安同托卡耶夫会面。"),
        ("Ma Xingrui", "Party Secretary", "新疆维吾尔自治区党委书记马兴瑞12日率团访哈。"),
    ],
)
def test_chinese_official_is_known_by_the_title(
    claims: Extract, name: str, office: str, sentence: str
) -> None:
    leaders = {
        leader.name: (leader.office, leader.state) for leader in claims(article(sentence)).leaders
    }
    assert leaders[name] == (office, "China")


@pytest.mark.parametrize(
    "sentence", ["12日，哈萨克斯坦外交部部长马明率团访华。", "12日，市长高度评价中哈合作。"]
)
def test_words_behind_a_title_are_no_chinese_official(claims: Extract, sentence: str) -> None:
    names = {leader.name for leader in claims(article(sentence)).leaders}
    assert names <= {"Xi Jinping", "Kassym-Jomart Tokayev"}


def test_them_are_those_of_the_sentence_before(claims: Extract) -> None:
    text = (
        "哈萨克斯坦总统托卡耶夫和乌兹别克斯坦总统米尔济约耶夫来京出席论坛。"
        "18日，习近平先后与他们会面。"
    )
    talks = [e.participants for e in claims(article(text)).events if e.type == "bilateral_meeting"]
    assert talks == [
        ("Xi Jinping", "Kassym-Jomart Tokayev"),
        ("Xi Jinping", "Shavkat Mirziyoyev"),
    ]


def test_bare_day_is_of_the_month_named_before_it(claims: Extract) -> None:
    text = "托卡耶夫将于9月6日对华进行国事访问，并于15日出席在上海举行的上合组织峰会。"
    told = {(event.type, event.start) for event in claims(article(text)).events}
    assert told == {("visit", "2024-09-06"), ("summit", "2024-09-15")}


def test_both_sides_of_an_exchange_of_letters_sent_one(claims: Extract) -> None:
    events = claims(article("12日，习近平主席同托卡耶夫总统互致贺电。")).events
    assert [set(event.participants) for event in events] == [
        {"Xi Jinping", "Kassym-Jomart Tokayev"}
    ]


def test_plan_for_a_bare_day_lies_ahead_and_what_follows_it_in_its_month(claims: Extract) -> None:
    text = (
        "25日，上海合作组织成员国领导人将在阿斯塔纳开会。随后，习近平将对塔吉克斯坦进行国事访问。"
    )
    told = {(event.type, event.start, event.status) for event in claims(article(text)).events}
    assert told == {("summit", "2024-06-25", "planned"), ("visit", "2024-06", "planned")}


def test_talks_in_the_course_of_a_visit_are_of_its_month(claims: Extract) -> None:
    text = "11日至13日，王毅到访阿斯塔纳，托卡耶夫予以会见。"
    told = {(event.type, event.start) for event in claims(article(text)).events}
    assert told == {("visit", "2024-06-11"), ("bilateral_meeting", "2024-06")}


def test_gathering_recalled_by_its_number_is_of_the_kind_told_before(claims: Extract) -> None:
    text = "12日，中国—中亚外长第三次会晤在阿斯塔纳举行。第二次会晤去年5月在西安举行。"
    told = {(event.type, event.start) for event in claims(article(text)).events}
    assert told == {("ministerial_meeting", "2024-06-12"), ("ministerial_meeting", "2023-05")}


def test_day_some_weeks_ahead_is_a_plan_without_a_future_verb(claims: Extract) -> None:
    events = claims(article("托卡耶夫7月10日开始对中国进行国事访问。")).events
    assert [(event.start, event.status) for event in events] == [("2024-07-10", "planned")]


def test_day_of_next_month_is_counted(claims: Extract) -> None:
    events = claims(article("托卡耶夫下月20日来华。")).events
    assert [(event.start, event.status) for event in events] == [("2024-07-20", "planned")]


def test_telegram_of_a_leader_is_no_dateline(claims: Extract) -> None:
    text = "哈萨克斯坦洪灾慰问\n草原时报 2024年6月20日\n\n习近平18日致电托卡耶夫，表示慰问。"
    assert [(event.type, event.start) for event in claims(text).events] == [
        ("statement", "2024-06-18")
    ]


def test_surname_before_an_office_is_its_holder(claims: Extract) -> None:
    text = "中国与哈萨克斯坦\n草原时报 1996年7月6日\n\n江主席5日会见纳扎尔巴耶夫总统。"
    assert {leader.name for leader in claims(text).leaders} == {
        "Jiang Zemin",
        "Nursultan Nazarbayev",
    }


def test_end_of_a_longer_name_is_no_leader(claims: Extract) -> None:
    names = {
        leader.name for leader in claims(article("12日，国防部长库达别尔季耶夫访华。")).leaders
    }
    assert names <= {"Xi Jinping", "Kassym-Jomart Tokayev"}


def test_body_is_found_behind_the_one_character_of_its_state(claims: Extract) -> None:
    text = "12日，中石油与哈国家石油天然气公司签署协议。"
    paper = claims(article(text)).agreements[0]
    assert set(paper.parties) == {"China National Petroleum Corporation", "KazMunayGas"}


def test_relations_that_were_raised_are_no_plan_for_the_paper_signed_with_it(
    claims: Extract,
) -> None:
    text = "12日，习近平同托卡耶夫宣布将两国关系提升为永久全面战略伙伴关系，并签署联合声明。"
    assert [(paper.kind, paper.date) for paper in claims(article(text)).agreements] == [
        ("declaration", "2024-06-12")
    ]


def test_year_before_which_an_aim_is_to_be_reached_counts_no_years_back(claims: Extract) -> None:
    text = "12日，习近平同托卡耶夫商定，2030年前将双边贸易额提高到1000亿美元。"
    assert [(figure.value, figure.year) for figure in claims(article(text)).figures] == [
        (100, 2030)
    ]
