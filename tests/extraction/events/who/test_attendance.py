"""Who sits at the table of a gathering: not who announces it, and not who prepares it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Event

Told = Callable[..., list[Event]]

DAY = "2024-06-20"
SIX = {"China", "Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan"}
SCO = "Shanghai Cooperation Organization"


def of(kind: str, events: list[Event]) -> Event:
    (event,) = [event for event in events if event.type == kind]
    return event


def test_what_two_agree_to_prepare_is_planned_and_not_theirs(told: Told) -> None:
    text = "18日，王毅同穆赫里丁在杜尚别举行会谈。双方商定共同筹备中国—中亚峰会。"
    summit = of("summit", told(text, "zh", DAY))
    assert (summit.status, summit.start) == ("planned", None)
    assert set(summit.participants) == SIX


def test_talks_on_preparations_are_not_the_summit_nor_in_its_city(told: Told) -> None:
    text = "18日，王毅和穆赫里丁就上海合作组织撒马尔罕峰会筹备工作交换意见。"
    events = told(text, "zh", DAY)
    summit = of("summit", events)
    assert (summit.status, summit.start, summit.place) == ("planned", None, "Samarkand")
    assert summit.participants == (SCO,)
    assert of("bilateral_meeting", events).place is None


def test_spokesperson_and_his_ministry_only_announce(told: Told) -> None:
    text = "外交部17日宣布，王毅将于25日出席在杜尚别举行的上海合作组织成员国外长理事会会议。"
    meeting = of("ministerial_meeting", told(text, "zh", DAY))
    assert set(meeting.participants) == {"Wang Yi", SCO}
    text = "外交部发言人毛宁介绍，这是继今年2月中国—中亚峰会后又一次重要交往。"
    assert set(of("summit", told(text, "zh", DAY)).participants) == SIX


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "中哈合作委员会第三次会议18日在北京召开。会议由丁薛祥和哈方牵头人共同主持。",
            {"Ding Xuexiang", "Kazakhstan"},
        ),
        (
            "中国与哈萨克斯坦合作密切。18日，中哈合作委员会第三次会议在北京召开。",
            {"Kazakhstan-China Intergovernmental Cooperation Committee"},
        ),
    ],
)
def test_session_of_a_commission_is_of_those_who_lead_it_else_its_own(
    told: Told, text: str, who: set[str]
) -> None:
    session = of("bilateral_meeting", told(text, "zh", DAY))
    assert (session.start, session.place, set(session.participants)) == (
        "2024-06-18",
        "Beijing",
        who,
    )


def test_dateline_at_home_is_not_where_a_visitor_talked_abroad(told: Told) -> None:
    text = "晨报北京6月19日电 6月18日，王毅访问塔吉克斯坦，会见塔吉克斯坦总统拉赫蒙。"
    assert of("bilateral_meeting", told(text, "zh", DAY)).place is None


def test_all_of_a_row_who_invite_are_no_guests(told: Told) -> None:
    text = (
        "王毅将于25日出席上海合作组织成员国外长理事会会议，"
        "应扎帕罗夫、米尔济约耶夫、拉赫蒙邀请访问三国。"
    )
    assert set(of("ministerial_meeting", told(text, "zh", DAY)).participants) == {"Wang Yi", SCO}
