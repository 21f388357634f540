"""Chinese news in a few words, in sentences of our own: who saw whom, who spoke for a side, who bought what.

Every article is of 20 June 2024 and about China and Tajikistan.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]
Event = tuple[str, str | None, str, set[str]]

WANG, MUHRIDDIN = "Wang Yi", "Sirojiddin Muhriddin"
RAHMON = "Emomali Rahmon"
EMBASSY = "Embassy of China in Tajikistan"
SIX = "Shanghai Cooperation Organization"


def article(body: str) -> str:
    return f"中国与塔吉克斯坦要闻\n帕米尔观察 2024年6月20日\n\n{body}\n"


EVENTS: list[tuple[str, Event]] = [
    # To see somebody, or to tell a guest something, is to meet him.
    (
        "王毅外长昨天在杜尚别先见了塔外长穆赫里丁。",
        ("bilateral_meeting", "2024-06-19", "happened", {WANG, MUHRIDDIN}),
    ),
    (
        "王毅外长19日在北京对来访的塔外长穆赫里丁说，铁路要修到山口。",
        ("bilateral_meeting", "2024-06-19", "happened", {WANG, MUHRIDDIN}),
    ),
    # Embassies and ministries speak for themselves.
    (
        "中国驻塔使馆前天发表声明，谴责这次袭击。",
        ("statement", "2024-06-18", "happened", {EMBASSY}),
    ),
    (
        "塔卫生部昨天对中国疫苗的传言作出回应。",
        ("statement", "2024-06-19", "happened", {"Ministry of Health of Tajikistan"}),
    ),
    # A year told in passing leaves the text at its own day.
    (
        "17日，中方工人在塔吉克斯坦的矿上遭人殴打。矿主三年前才拿到采矿权。王毅外长次日约见塔外长穆赫里丁。",
        ("bilateral_meeting", "2024-06-18", "happened", {WANG, MUHRIDDIN}),
    ),
    # Days of next month.
    (
        "塔总统拉赫蒙将于下月6日至10日访华。",
        ("visit", "2024-07-06", "planned", {RAHMON}),
    ),
    # A paper that a clause says was signed in a year.
    (
        "依照2010年4月在北京签署的勘界议定书，中塔两国立起界桩。",
        ("signing", "2010-04", "happened", {"China", "Tajikistan"}),
    ),
    # Many come together by any verb.
    (
        "21日，上合组织成员国外长将在杜尚别碰头。",
        ("ministerial_meeting", "2024-06-21", "planned", {SIX}),
    ),
    ("21日，上合总理会将在杜尚别开幕。", ("ministerial_meeting", "2024-06-21", "planned", {SIX})),
    # The gestures at a beginning are a ceremony.
    (
        "拉赫蒙总统和王毅外长昨天在杜尚别为新大学埋下基石。",
        ("ceremony", "2024-06-19", "happened", {RAHMON, WANG}),
    ),
    (
        "水电站的机组已于去年9月由习近平和拉赫蒙共同启动。",
        ("ceremony", "2023-09", "happened", {"Xi Jinping", RAHMON}),
    ),
    # Who it was that signed something.
    (
        "勘界议定书是中塔两国2010年4月签的。",
        ("signing", "2010-04", "happened", {"China", "Tajikistan"}),
    ),
    # Acts of violence, and a drill that came to its end yesterday.
    (
        "本月16日夜里，中国商人在塔吉克斯坦苦盏开的商店被洗劫一空。",
        ("other", "2024-06-16", "happened", {"China", "Tajikistan"}),
    ),
    (
        "为期三天的中塔联合反恐演习昨天在帕米尔高原落幕。",
        ("other", "2024-06-17", "happened", {"China", "Tajikistan"}),
    ),
    # Days that count back from the one told.
    (
        "12日，王毅外长抵达杜尚别。此前两天，他在北京同穆赫里丁会谈。",
        ("bilateral_meeting", "2024-06-10", "happened", {WANG, MUHRIDDIN}),
    ),
    # More verbs of coming and going.
    ("塔总统拉赫蒙昨天刚从北京归来。", ("visit", "2024-06-19", "happened", {RAHMON})),
    (
        "铁路协定去年12月王毅来杜尚别时又续签了三年。",
        ("visit", "2023-12", "happened", {WANG}),
    ),
    # What a comma parts from the clause of two who act is news of another kind.
    (
        "18日在杜尚别，王毅与穆赫里丁一道敲定修桥，两国企业没有再谈别的。",
        ("bilateral_meeting", "2024-06-18", "happened", {WANG, MUHRIDDIN}),
    ),
    # Any verb tells what is done.
    (
        "首车塔吉克斯坦杏干前天驶过卡拉苏口岸，直奔喀什的批发市场。",
        ("other", "2024-06-18", "happened", {"China", "Tajikistan"}),
    ),
]


@pytest.mark.parametrize(("body", "event"), EVENTS, ids=[body[:16] for body, _ in EVENTS])
def test_what_short_news_tells(claims: Extract, body: str, event: Event) -> None:
    told = [(e.type, e.start, e.status, {*e.participants}) for e in claims(article(body)).events]
    assert event in told


@pytest.mark.parametrize(
    "body",
    [
        "王毅外长昨天说，塔外长穆赫里丁的意见要听，也要看见成绩。",
        "王毅外长昨天听取了关于塔外长穆赫里丁来信的意见。",
    ],
)
def test_who_is_only_spoken_of_was_not_met(claims: Extract, body: str) -> None:
    assert not [e for e in claims(article(body)).events if e.type == "bilateral_meeting"]


@pytest.mark.parametrize(
    ("body", "proposals"),
    [
        (
            "会谈中，拉赫蒙提出请中国企业参建杜尚别的热电厂。",
            [(RAHMON, "energy-power-renewable")],
        ),
        (
            "王毅提出尽早把两国贸易额翻一番，并表示愿帮助塔方生产疫苗。",
            [(WANG, "trade"), (WANG, "health")],
        ),
        ("昨天，王毅见到穆赫里丁时提出，把航班加密到每周三班。", [(WANG, "transport")]),
        ("塔方倡议把铁路修到喀什。", [("Tajikistan", "transport")]),
        ("塔总统拉赫蒙要求中方尽早停止核试验。", [(RAHMON, "defence")]),
        ("拉赫蒙邀请中国企业到帕米尔高原建酒店。", [(RAHMON, "tourism-visa")]),
        ("中方主张油管先西后东，分段推进。", [("China", "energy-oil-gas")]),
        # What is asked of nobody there is no proposal.
        ("王毅外长请塔外长穆赫里丁出席晚宴。", []),
    ],
)
def test_what_is_put_to_the_other_side(
    claims: Extract, body: str, proposals: list[tuple[str, str]]
) -> None:
    assert [(p.by, p.area) for p in claims(article(body)).proposals] == proposals


@pytest.mark.parametrize("years", ["2021年至2025年", "2021—2025年", "2021-2025年"])
def test_the_years_of_a_plan_date_nothing(claims: Extract, years: str) -> None:
    body = f"拉赫蒙18日在杜尚别同王毅会谈。双方签署友好条约，并批准{years}合作发展规划。"
    assert {a.date for a in claims(article(body)).agreements} == {"2024-06-18"}
