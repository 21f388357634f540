"""Chinese news told in other words: a fact is read the same however its sentence is dressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.claims import Claims

#: The report is of a Friday.
HEAD = "两国关系\n《电讯》2024年7月5日\n\n"

#: Subject and predicate, with the event that they tell.
BASES = {
    ("中国国家主席习近平", "抵达阿斯塔纳，对哈萨克斯坦进行国事访问"): "visit",
    ("哈萨克斯坦总统托卡耶夫", "来华进行国事访问"): "visit",
    ("中国国务院总理李强", "在北京与乌兹别克斯坦总统米尔济约耶夫会晤"): "bilateral_meeting",
    ("中国国家主席习近平", "同塔吉克斯坦总统拉赫蒙通电话"): "phone_call",
    ("中哈企业家论坛", "在阿拉木图举行"): "forum",
    ("中国和吉尔吉斯斯坦", "在比什凯克签署关于互免签证的政府间协定"): "signing",
    ("中国和塔吉克斯坦", "在杜尚别附近举行联合反恐演习"): "other",
}

#: What stands around them, with the date and the status that it gives.
DRESSES = {
    "7月3日，{0}{1}。": ("2024-07-03", "happened"),
    "应主人邀请，{0}3日{1}，但未透露细节。": ("2024-07-03", "happened"),
    "本周四，{0}{1}。": ("2024-07-04", "happened"),
    "{0}上周四{1}。": ("2024-06-27", "happened"),
    "{0}本周六{1}。": ("2024-07-06", "planned"),
    "{0}下周三{1}。": ("2024-07-10", "planned"),
    "{0}下周{1}。": ("2024-07", "planned"),
    "年内，{0}将{1}。": ("2024", "planned"),
    "8月，{0}将{1}。": ("2024-08", "planned"),
    "{0}原定7月10日{1}。": ("2024-07-10", "planned"),
    "{0}原定7月10日{1}，但因故取消。": ("2024-07-10", "cancelled"),
}


def _events(claims: Callable[..., Claims], text: str) -> list[tuple[str, str | None, str]]:
    return [(event.type, event.start, event.status) for event in claims(HEAD + text + "\n").events]


@pytest.mark.parametrize("dress", DRESSES)
def test_fact_is_read_the_same_however_it_is_dressed(
    claims: Callable[..., Claims], dress: str
) -> None:
    read = {base: _events(claims, dress.format(*base)) for base in BASES}
    assert read == {base: [(kind, *DRESSES[dress])] for base, kind in BASES.items()}


@pytest.mark.parametrize(
    "source",
    [
        "电讯阿什哈巴德7月4日电 ",
        "电讯阿斯塔纳7月4日电（记者张明）",
        "据哈萨克斯坦总统府通报，",
        "另据哈通社报道，",
        "阿科尔达证实，",
        "据外交部消息，",
    ],
)
@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("中国和吉尔吉斯斯坦3日在比什凯克签署关于互免签证的政府间协定", ("China", "Kyrgyzstan")),
        ("中国和塔吉克斯坦3日在杜尚别附近举行联合反恐演习", ("China", "Tajikistan")),
        ("中国—乌兹别克斯坦地方合作论坛3日在塔什干举行", ("China", "Uzbekistan")),
    ],
)
def test_who_reports_an_event_takes_no_part_in_it(
    claims: Callable[..., Claims], source: str, told: str, names: tuple[str, ...]
) -> None:
    events = claims(HEAD + source + told + "。\n").events
    assert [event.participants for event in events] == [names]


def test_next_week_counts_from_its_monday(claims: Callable[..., Claims]) -> None:
    text = (
        "两国关系\n《电讯》2024年7月1日\n\n王毅下周三访问哈萨克斯坦。本周三，他访问吉尔吉斯斯坦。\n"
    )
    days = [(event.start, event.status) for event in claims(text).events]
    assert days == [("2024-07-10", "planned"), ("2024-07-03", "planned")]


def test_visit_behind_a_visit_of_next_week_is_planned(claims: Callable[..., Claims]) -> None:
    text = "拉赫蒙下周访华。之后，中国国家主席习近平将前往阿什哈巴德，对土库曼斯坦进行国事访问。"
    assert [status for _, _, status in _events(claims, text)] == ["planned", "planned"]


def test_day_of_what_is_denied_is_not_that_of_the_denial(claims: Callable[..., Claims]) -> None:
    text = "中国外交部否认哈萨克斯坦总统托卡耶夫7月10日访华的说法。"
    assert _events(claims, text) == [("visit", "2024-07-10", "denied")]


#: Clauses with a subject and both sides of their own, and who takes part.
CLAUSES = {
    "中国外交部长王毅访问了吉尔吉斯斯坦": ("Wang Yi",),
    "中国国务院总理李强在北京会见哈萨克斯坦总统托卡耶夫": ("Li Qiang", "Kassym-Jomart Tokayev"),
    "中国国家主席习近平同塔吉克斯坦总统拉赫蒙通电话": ("Xi Jinping", "Emomali Rahmon"),
    "中国和塔吉克斯坦在杜尚别附近举行联合反恐演习": ("China", "Tajikistan"),
    "中国—乌兹别克斯坦地方合作论坛在塔什干举行": ("China", "Uzbekistan"),
}


@pytest.mark.parametrize(
    ("joined", "day"),
    [
        ("7月2日，{}，7月3日，{}。", "2024-07-03"),
        ("7月2日，{}，3日上午{}。", "2024-07-03"),
        ("7月2日，{}，同日，{}。", "2024-07-02"),
        ("7月2日，{}，与此同时，{}。", "2024-07-02"),
        ("7月2日，{}；{}。", "2024-07-02"),
    ],
)
def test_clauses_with_sides_of_their_own_tell_of_these_alone(
    claims: Callable[..., Claims], joined: str, day: str
) -> None:
    told = list(CLAUSES)
    for first, second in zip(told, [*told[1:], told[0]], strict=True):
        events = claims(HEAD + joined.format(first, second) + "\n").events
        read = {(event.start, event.participants) for event in events}
        assert read == {("2024-07-02", CLAUSES[first]), (day, CLAUSES[second])}


def test_others_who_meet_behind_a_comma_are_at_talks_of_their_own(
    claims: Callable[..., Claims],
) -> None:
    text = "7月3日，习近平在北京会见托卡耶夫，李强同米尔济约耶夫举行会谈。"
    events = claims(HEAD + text + "\n").events
    assert [event.participants for event in events] == [
        ("Xi Jinping", "Kassym-Jomart Tokayev"),
        ("Li Qiang", "Shavkat Mirziyoyev"),
    ]


def test_those_who_attend_behind_a_comma_are_at_the_gathering(
    claims: Callable[..., Claims],
) -> None:
    text = "7月3日，上海合作组织峰会在阿斯塔纳举行，习近平和托卡耶夫出席。"
    names = {name for event in claims(HEAD + text + "\n").events for name in event.participants}
    assert names >= {"Kassym-Jomart Tokayev", "Xi Jinping"}


def test_paper_is_of_the_states_of_its_own_clause(claims: Callable[..., Claims]) -> None:
    text = "7月2日，习近平同拉赫蒙通电话，7月3日，乌兹别克斯坦议会批准了与中国的引渡条约。"
    parties = [paper.parties for paper in claims(HEAD + text + "\n").agreements]
    assert parties == [("China", "Uzbekistan")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "习近平7月2日赴阿斯塔纳出席上合组织峰会，7月4日对塔吉克斯坦进行国事访问。",
            ["2024-07-02", "2024-07-04"],
        ),
        (
            "习近平将于8日赴阿斯塔纳出席上合组织峰会，并于11日对塔吉克斯坦进行国事访问。",
            ["2024-07-08", "2024-07-11"],
        ),
        ("习近平7月2日抵达杜尚别，对塔吉克斯坦进行国事访问。", ["2024-07-02"]),
    ],
)
def test_visit_to_another_country_than_the_journey_before_is_one_of_its_own(
    claims: Callable[..., Claims], text: str, days: list[str]
) -> None:
    visits = [event for event in claims(HEAD + text + "\n").events if event.type == "visit"]
    assert [visit.start for visit in visits] == days


def test_clause_with_a_day_goes_on_in_the_former_year_before_it(
    claims: Callable[..., Claims],
) -> None:
    text = "去年3月6日，习近平访问哈萨克斯坦，5月28日，中国和塔吉克斯坦签署了引渡条约。"
    read = claims(HEAD + text + "\n")
    assert [paper.date for paper in read.agreements] == ["2023-05-28"]
    assert [event.start for event in read.events] == ["2023-03-06", "2023-05-28"]


@pytest.mark.parametrize(
    "speech",
    [
        "7月3日，外交部发言人毛宁宣布，",
        "外交部发言人毛宁3日说，",
        "7月3日，王毅在记者会上表示，",
        "7月3日，哈萨克斯坦总统府发布消息称，",
        "昨天，有媒体报道，",
    ],
)
def test_day_on_which_a_plan_is_told_is_not_that_of_the_plan(
    claims: Callable[..., Claims], speech: str
) -> None:
    read = {base: _events(claims, f"{speech}{base[0]}将{base[1]}。") for base in BASES}
    assert read == {base: [(kind, None, "planned")] for base, kind in BASES.items()}


def test_gathering_that_is_planned_to_be_held_is_planned(claims: Callable[..., Claims]) -> None:
    text = "王毅7月3日说，中哈企业家论坛计划在阿拉木图举行。"
    assert _events(claims, text) == [("forum", None, "planned")]


@pytest.mark.parametrize("verb", ["探讨", "讨论了", "商讨", "考虑"])
def test_what_is_only_talked_over_is_not_done(claims: Callable[..., Claims], verb: str) -> None:
    for deed in ("开通塔什干至西安直航航线", "建立联合研究中心"):
        text = f"7月3日，中国和乌兹别克斯坦{verb}{deed}。"
        assert _events(claims, text) == []


@pytest.mark.parametrize("lead", ["新华社北京7月1日电 ", "6月29日，扎帕罗夫抵达北京。", ""])
def test_last_day_of_a_month_told_on_the_first_of_the_next_lies_behind(
    claims: Callable[..., Claims], lead: str
) -> None:
    text = f"两国关系\n《电讯》2024年7月1日\n\n{lead}习近平30日在人民大会堂会见吉尔吉斯斯坦总统扎帕罗夫。\n"
    met = [event for event in claims(text).events if event.type == "bilateral_meeting"]
    assert [(event.start, event.status) for event in met] == [("2024-06-30", "happened")]


def test_day_that_heads_the_next_entry_is_not_that_of_a_short_one(
    claims: Callable[..., Claims],
) -> None:
    entries = ["7月2日", "习近平在北京会见托卡耶夫。", "7月3日", "王毅访问塔吉克斯坦。", "7月4日"]
    text = HEAD + "\n\n".join(["以下是本周要闻。", *entries, "李强会见拉赫蒙。"]) + "\n"
    assert [event.start for event in claims(text).events] == [
        "2024-07-02",
        "2024-07-03",
        "2024-07-04",
    ]
