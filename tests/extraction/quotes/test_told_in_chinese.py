"""Chinese news lets people speak by what they do, and puts names of things into the same marks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]

SAID = "这条路我们足足盼了十一年"


def speakers(claims: Extract, told: str) -> list[str]:
    text = f"中哈新货运站启用\n戈壁晚报 2024年7月5日\n\n王毅出席了仪式。\n\n{told}\n"
    return [quote.speaker for quote in claims(text).quotes]


@pytest.mark.parametrize(
    "told",
    [
        "调度员马学军摇摇头：“{}。”",
        "调度员马学军一边喝茶一边说：“{}。”",
        "调度员马学军叹了口气：“{}。”",
        "调度员马学军记得，通车那天，“{}”。",
        "调度员马学军的回答是：“{}。”",
        "用调度员马学军的话说，“{}”。",
        "在调度员马学军看来，“{}”。",
        "“{}，”调度员马学军这样形容。",
        "“{}”，调度员马学军补上一句。",
        "调度员马学军每天值夜班。“{}。”他说。",
        "“{}。”调度员马学军说，“往后不用再等了。”",
    ],
)
def test_somebody_speaks_with_whatever_verb(claims: Extract, told: str) -> None:
    assert speakers(claims, told.format(SAID)) == ["Ma Xuejun"]


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("卡车司机阿卜杜拉跳下来，第一句话是：“{}。”", "Abdulla"),
        ("商会会长铁木尔抱怨：“{}。”", "Temur"),
        # What stands before a quotation that opens a sentence is another sentence.
        ("王毅说，专家已到现场。“{}，”队员梁云回忆，“一天也没停过。”", "Liang Yun"),
        (
            "问：路呢？\n\n马学军：王毅来看过。“{}”，他笑着说。\n\n问：站呢？\n\n马学军：快了。",
            "Ma Xuejun",
        ),
    ],
)
def test_who_is_meant(claims: Extract, told: str, speaker: str) -> None:
    assert speakers(claims, told.format(SAID)) == [speaker]


@pytest.mark.parametrize(
    "told",
    [
        "王毅指出，双方要打造“欧亚大陆的物流枢纽”。",
        "王毅说，愿推动倡议同“2030年前国家发展战略”对接。",
        "王毅斥责了网上盛传的“这条路已经卖给外国人”。",
        "王毅说，专家已到现场。“{}”，一名受伤的焊工在病床上说。",
    ],
)
def test_names_of_things_and_unnamed_speakers(claims: Extract, told: str) -> None:
    assert speakers(claims, told.format(SAID)) == []
