"""How Chinese reports tell one thing over several clauses: who, when and whether, in sentences of our own.

Every article is of 20 June 2024 and about China and Tajikistan.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]
Event = tuple[str, str | None, str, set[str]]

XI, RAHMON, WANG, MUHRIDDIN = "Xi Jinping", "Emomali Rahmon", "Wang Yi", "Sirojiddin Muhriddin"


def article(body: str) -> str:
    return (
        "中国与塔吉克斯坦要闻\n帕米尔观察 2024年6月20日\n\n"
        f"中国国家主席习近平和塔吉克斯坦总统拉赫蒙是老朋友。\n\n{body}\n"
    )


EVENTS: list[tuple[str, list[Event]]] = [
    # Each of a row, whatever is told of them between "with" and the names.
    (
        "18日，习近平分别同来华出席会议的吉尔吉斯斯坦总统扎帕罗夫、乌兹别克斯坦总统米尔济约耶夫会谈。",
        [
            ("visit", "2024-06-18", "happened", {"Sadyr Japarov"}),
            ("visit", "2024-06-18", "happened", {"Shavkat Mirziyoyev"}),
            ("bilateral_meeting", "2024-06-18", "happened", {XI, "Sadyr Japarov"}),
            ("bilateral_meeting", "2024-06-18", "happened", {XI, "Shavkat Mirziyoyev"}),
        ],
    ),
    # Talks are told once; "after the talks" and "at the talks" only go back to them.
    (
        "18日，外长王毅同塔吉克斯坦外长穆赫里丁举行会谈。会谈后，双方回顾了两国元首达成的共识。",
        [("bilateral_meeting", "2024-06-18", "happened", {WANG, MUHRIDDIN})],
    ),
    # A spokesperson tells of what others do.
    (
        "外交部发言人华春莹证实，塔外长穆赫里丁将于本月28日访华，外长王毅将同他举行会谈。",
        [
            ("visit", "2024-06-28", "planned", {MUHRIDDIN}),
            ("bilateral_meeting", "2024-06-28", "planned", {WANG, MUHRIDDIN}),
        ],
    ),
    # Who is invited is to come; who comes at an invitation has come.
    (
        "拉赫蒙邀请习近平访问杜尚别，习近平愉快地接受了邀请。",
        [("visit", None, "planned", {XI})],
    ),
    (
        "应拉赫蒙邀请，习近平18日访问杜尚别。",
        [("visit", "2024-06-18", "happened", {XI})],
    ),
    # A plan for another day does not make a plan of the talks in which it was made.
    (
        "18日，习近平在会见拉赫蒙时邀请他出席将于10月举行的论坛。",
        [
            ("forum", "2024-10", "planned", {XI, RAHMON}),
            ("bilateral_meeting", "2024-06-18", "happened", {XI, RAHMON}),
        ],
    ),
    (
        "拉赫蒙19日结束了对中国的四天国事访问。",
        [("visit", "2024-06-16", "happened", {RAHMON})],
    ),
    (
        "今年2月，拉赫蒙来北京出席冬奥会开幕式。",
        [("visit", "2024-02", "happened", {RAHMON})],
    ),
    # What was planned for one day and put off to another was planned for the first.
    (
        "原定9月在杜尚别举行的中塔论坛推迟至11月。",
        [("forum", "2024-09", "cancelled", {"China", "Tajikistan"})],
    ),
    (
        "按计划，习近平应于2020年4月访问杜尚别。但此次访问因疫情推迟。",
        [("visit", "2020-04", "cancelled", {XI})],
    ),
    # An official whom no record knows stands for his state.
    (
        "18日，外长王毅在北京会见了塔吉克斯坦地质总局局长奥伊穆哈马德佐达。",
        [("bilateral_meeting", "2024-06-18", "happened", {WANG, "Tajikistan"})],
    ),
    # Who presses the button opens what was told to be opened.
    (
        "18日，习近平同拉赫蒙共同出席隧道通车仪式。两国元首按下按钮。",
        [("ceremony", "2024-06-18", "happened", {XI, RAHMON})],
    ),
    (
        "18日，习近平同拉赫蒙会谈。访问期间，两国元首还将讨论天然气。",
        [("bilateral_meeting", "2024-06-18", "happened", {XI, RAHMON})],
    ),
    # To share experience by video is no meeting of the sides.
    ("6月18日，两国专家通过视频交流了抗疫经验。", []),
    (
        "中国外交部表示，关于租用塔吉克斯坦土地的说法毫无根据。",
        [("other", None, "denied", {"China", "Tajikistan"})],
    ),
]


@pytest.mark.parametrize(("body", "told"), EVENTS)
def test_events_with_their_people_days_and_status(
    claims: Extract, body: str, told: list[Event]
) -> None:
    found = [(e.type, e.start, e.status, set(e.participants)) for e in claims(article(body)).events]
    assert sorted(found, key=repr) == sorted(told, key=repr)


def test_plan_in_the_title_of_a_paper_does_not_put_off_the_next(claims: Extract) -> None:
    body = "18日，双方签署《中塔农业合作计划》，并发表新闻公报。"
    kinds = {paper.kind for paper in claims(article(body)).agreements}
    assert kinds == {"plan", "communique"}


def test_years_in_brackets_are_part_of_a_title(claims: Extract) -> None:
    body = "18日，双方签署了《中塔合作条约》和《中塔发展规划（2014年至2018年）》。"
    names = [paper.name for paper in claims(article(body)).agreements]
    assert names == ["中塔合作条约", "中塔发展规划（2014年至2018年）"]


def test_ministries_in_the_title_of_a_paper_are_its_parties(claims: Extract) -> None:
    body = "18日，双方签署《中华人民共和国外交部和塔吉克斯坦共和国外交部合作计划》。"
    parties = [paper.parties for paper in claims(article(body)).agreements]
    ministry = "Ministry of Foreign Affairs of"
    assert parties == [(f"{ministry} China", f"{ministry} Tajikistan")]


def test_papers_are_called_by_what_they_are_on(claims: Extract) -> None:
    body = (
        "18日，中塔双方签署了关于在天然气、石油领域加强合作的协议、关于修建公路的框架协议"
        "以及关于互免签证的协定等三份文件。"
    )
    names = [paper.name for paper in claims(article(body)).agreements]
    assert names == [
        "关于在天然气、石油领域加强合作的协议",
        "关于修建公路的框架协议",
        "关于互免签证的协定",
    ]


def test_both_sides_are_the_two_whom_the_sentence_has_named(claims: Extract) -> None:
    body = "**2000年7月5日** 国家主席江泽民同拉赫蒙总统会谈，双方发表联合声明。"
    (talks,) = claims(article(body)).events
    assert set(talks.participants) == {"Jiang Zemin", RAHMON}


PROPOSALS = [
    ("习近平说，要着眼疫情过后，尽早谋划投资合作。", [(XI, "investment")]),
    (
        "拉赫蒙表示，塔方愿把本国战略同“一带一路”对接起来，拓展医疗合作。",
        [(RAHMON, "transport"), (RAHMON, "health")],
    ),
    (
        "拉赫蒙说，塔方愿积极参与共建“一带一路”，欢迎中企投资。",
        [(RAHMON, "transport"), (RAHMON, "investment")],
    ),
]


@pytest.mark.parametrize(("body", "points"), PROPOSALS)
def test_what_a_side_stands_ready_to_do_is_put_to_the_other(
    claims: Extract, body: str, points: list[tuple[str, str]]
) -> None:
    found = [(p.by, p.area) for p in claims(article(body)).proposals]
    assert found == points


def test_name_in_quotation_marks_is_no_speech(claims: Extract) -> None:
    body = "拉赫蒙表示，塔方愿落实“2030年前国家发展战略”同共建“一带一路”的对接。"
    assert claims(article(body)).quotes == ()


def test_ministers_and_ministries_are_called_by_their_charge(claims: Extract) -> None:
    body = "6月18日，文化部部长孙家正访问杜尚别。塔吉克斯坦水利部和塔卫生部派人迎接。"
    found = claims(article(body))
    assert ("Sun Jiazheng", "Culture Minister") in {(p.name, p.office) for p in found.leaders}
    assert set(found.organizations) == {
        "Ministry of Water Resources of Tajikistan",
        "Ministry of Health of Tajikistan",
    }
