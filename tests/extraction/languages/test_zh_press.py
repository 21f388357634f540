"""Turns of phrase of the Chinese press at home and elsewhere, in sentences of our own.

Every article is of 3 July 2024 and about China and Uzbekistan.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]
Event = tuple[str, str | None, str, set[str]]

LI, ARIPOV, SAIDOV, WANG = "Li Qiang", "Abdulla Aripov", "Bakhtiyor Saidov", "Wang Yi"
XI, MIRZIYOYEV = "Xi Jinping", "Shavkat Mirziyoyev"


def article(body: str) -> str:
    return f"中乌要闻\n撒马尔罕观察 2024年7月3日\n\n{body}\n"


EVENTS: list[tuple[str, list[Event]]] = [
    # What the sides will do is no plan of the talks, nor of the guest's visit.
    (
        "王毅2日在北京与来访的乌兹别克斯坦外长萨义多夫会谈时，双方将扩大合作作为共识。",
        [
            ("bilateral_meeting", "2024-07-02", "happened", {WANG, SAIDOV}),
            ("visit", "2024-07-02", "happened", {SAIDOV}),
        ],
    ),
    (
        "李强2日同来访的乌兹别克斯坦总理阿里波夫对话时说，两国是好邻居。",
        [
            ("bilateral_meeting", "2024-07-02", "happened", {LI, ARIPOV}),
            ("visit", "2024-07-02", "happened", {ARIPOV}),
        ],
    ),
    # Whose visit somebody only speaks of is to come, and does not talk.
    (
        "米尔济约耶夫2日同李强会见时说，期待习近平9月到乌兹别克斯坦进行国事访问。",
        [
            ("bilateral_meeting", "2024-07-02", "happened", {MIRZIYOYEV, LI}),
            ("visit", "2024-09", "planned", {XI}),
        ],
    ),
    (
        "米尔济约耶夫2日说，中国国家主席的来访十分重要。",
        [("visit", "2024-07-02", "happened", {XI})],
    ),
    # One with each of the two, of whatever they speak.
    (
        "李强将同米尔济约耶夫总统和阿里波夫总理分别举行会谈，就经贸合作深入交换意见。",
        [
            ("bilateral_meeting", None, "planned", {LI, MIRZIYOYEV}),
            ("bilateral_meeting", None, "planned", {LI, ARIPOV}),
        ],
    ),
]


@pytest.mark.parametrize(("body", "told"), EVENTS)
def test_events(claims: Extract, body: str, told: list[Event]) -> None:
    found = [(e.type, e.start, e.status, set(e.participants)) for e in claims(article(body)).events]
    assert sorted(found, key=str) == sorted(told, key=str)


STATES = [
    ("李强2日抵达塔什干。中国企业在这个中亚国家建电站。", {"China", "Uzbekistan"}),
    ("中亚国家乌兹别克斯坦和中国2日签署协议。", {"China", "Uzbekistan"}),
    (
        "中国2日邀请中亚国家参加展会。",
        {"China", "Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan"},
    ),
]


@pytest.mark.parametrize(("body", "states"), STATES)
def test_a_state_called_central_asian_is_no_word_for_the_five(
    claims: Extract, body: str, states: set[str]
) -> None:
    assert set(claims(article(body)).states) == states


def test_a_mechanism_is_neither_held_nor_speech(claims: Extract) -> None:
    found = claims(article("王毅2日表示，“中国+中亚五国”外长会晤机制作用很大。"))
    assert (found.events, found.quotes) == ((), ())


HALF = [
    "李强2日同米尔济约耶夫会谈,并出席论坛。双方表示:将扩大贸易。去年贸易额为140亿美元,增长5.3%,创新高。",
    "1992年,中国与乌兹别克斯坦建交,2016年,两国关系提升为全面战略伙伴关系。",
]


@pytest.mark.parametrize("body", HALF)
def test_stops_of_half_the_width_part_clauses_like_any(claims: Extract, body: str) -> None:
    def told(body: str) -> list[tuple[object, ...]]:
        said = claims(article(body))
        events = [(e.type, e.start, e.participants, e.status) for e in said.events]
        levels = [(p.b, p.level, p.date) for p in said.partnerships]
        return [*events, *levels, *((f.value, f.unit, f.year) for f in said.figures)]

    assert told(body) == told(body.translate(str.maketrans(",:", "，："))) != []
    assert all(article(body)[e.start : e.end] == e.text for e in claims(article(body)).evidences())


def test_our_company_is_no_name(claims: Extract) -> None:
    body = "“中国与乌兹别克斯坦互有需求，如我们公司代理的家电很受欢迎。”中国商人王强说。"
    assert claims(article(body)).organizations == ()


def test_who_hopes_for_a_summit_is_not_its_guest(claims: Extract) -> None:
    body = "乌兹别克斯坦外长萨义多夫表示相信，将在西安举行的中国—中亚峰会会取得成功。"
    (summit,) = claims(article(body)).events
    assert (summit.type, summit.status, len(summit.participants)) == ("summit", "planned", 6)
