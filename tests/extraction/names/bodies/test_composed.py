"""Chinese bodies without a record are named by the words that their names are put together of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]


def organizations(claims: Extract, sentence: str) -> list[str]:
    text = f"中国与哈萨克斯坦要闻\n草原时报 2024年6月20日\n\n中国同哈萨克斯坦往来密切。{sentence}\n"
    return list(claims(text).organizations)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("甘肃石羊集团到阿拉木图考察。", ["Gansu Shiyang Group"]),
        ("18日，红柳国际物流有限公司发车。", ["Hongliu International Logistics"]),
        (
            "陕西师范大学与塔什干国立农业大学签约。",
            ["Shaanxi Normal University", "Tashkent State Agricultural University"],
        ),
        ("甘肃财经大学的代表来到阿斯塔纳。", ["Gansu University of Finance and Economics"]),
        ("据霍尔果斯海关统计，出口增长两成。", ["Khorgos Customs"]),
        ("陕西省商务厅组织了推介会。", ["Department of Commerce of Shaanxi Province"]),
        ("甘肃省卫健委派出医生。", ["Health Commission of Gansu Province"]),
        ("陕西省人民政府组织了推介会。", ["Government of Shaanxi Province"]),
        ("甘肃公路工程集团承建了大桥。", ["Gansu Highway Engineering Group"]),
    ],
)
def test_bodies_named_by_their_parts(claims: Extract, sentence: str, names: list[str]) -> None:
    assert organizations(claims, sentence) == names


@pytest.mark.parametrize(
    "sentence",
    [
        # No name at all, or one that nothing bounds.
        "多家中国公司和当地公司参加了洽谈。",
        "七国集团没有参加。",
        "中国大学生到阿拉木图旅行。",
        "他介绍了旗下的子公司。",
        # How such a name is written in Latin letters, the characters do not tell.
        "乌兹别克斯坦麦摩尔公司参加了洽谈。",
        # The government of a state, and an office of one.
        "哈萨克斯坦政府批准了协定。",
        "甘肃省政府代表团来到阿拉木图。",
        # Somebody's post.
        "甘肃石羊集团董事长发言。",
        "新疆农业大学教授认为前景广阔。",
    ],
)
def test_no_bodies(claims: Extract, sentence: str) -> None:
    assert organizations(claims, sentence) == []


def test_universities_sign_for_themselves(claims: Extract) -> None:
    text = (
        "中国与乌兹别克斯坦要闻\n草原时报 2024年6月20日\n\n"
        "6月18日，陕西师范大学与塔什干国立农业大学签署了合作备忘录。\n"
    )
    (paper,) = claims(text).agreements
    assert paper.parties == ("Shaanxi Normal University", "Tashkent State Agricultural University")


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "新疆多地加开班列。自治区商务厅出台了办法。",
            ["Department of Commerce of Xinjiang Uygur Autonomous Region"],
        ),
        ("陕西多地加开班列。省商务厅出台了办法。", ["Department of Commerce of Shaanxi Province"]),
        # Nothing tells of which one, and somebody's post.
        ("自治区商务厅出台了办法。", []),
        ("新疆多地加开班列。自治区商务厅外贸处一名干部谈到此事。", []),
    ],
)
def test_departments_of_the_region_that_the_text_names(
    claims: Extract, sentence: str, names: list[str]
) -> None:
    assert organizations(claims, sentence) == names
