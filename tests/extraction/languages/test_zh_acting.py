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
