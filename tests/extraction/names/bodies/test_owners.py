"""Whose a body is that is named without its state, or by one character for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]


def organizations(claims: Extract, sentence: str) -> set[str]:
    text = f"中国与吉尔吉斯斯坦要闻\n河谷晨报 2021年4月20日\n\n中国同吉尔吉斯斯坦往来密切。{sentence}\n"
    return set(claims(text).organizations)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        # A Chinese paper has no need to say whose ministry it is.
        ("外交部派出的专家组当晚抵达。", {"Ministry of Foreign Affairs of China"}),
        ("此事由水利部牵头。", {"Ministry of Water Resources of China"}),
        ("据公安部通报，两人落网。", {"Ministry of Public Security of China"}),
        # Where the news is from does not make it a paper of that state.
        ("代表团到过奥什。水利部也派了人。", {"Ministry of Water Resources of China"}),
        (
            "吉尔吉斯斯坦外交部发表声明。外交部还要求道歉。",
            {"Ministry of Foreign Affairs of Kyrgyzstan"},
        ),
        (
            "吉能源部和外交部共同主办论坛。",
            {"Ministry of Energy of Kyrgyzstan", "Ministry of Foreign Affairs of Kyrgyzstan"},
        ),
        ("吉国内务部通报了案情。", {"Ministry of Internal Affairs of Kyrgyzstan"}),
        ("吉央行下调利率。", {"National Bank of Kyrgyzstan"}),
        ("据吉统计委员会公布，对华出口增长。", {"National Statistical Committee of Kyrgyzstan"}),
        ("吉国铁路公司签了合同。", {"Kyrgyz Railways"}),
        ("吉尔吉斯斯坦国家铁路公司签了合同。", {"Kyrgyz Railways"}),
        # Departments, troops and posts are no ministries, and 北约 is none of 以北约.
        ("教育部门和水利部门都派了人。", set()),
        ("吉交通部门没有回应，吉国防部队照常训练。", set()),
        ("教育部副部长来访。", set()),
        ("矿区在城镇以北约40公里处。", set()),
        ("全国人大常委会副委员长会见了客人。", set()),
    ],
)
def test_whose_ministry_it_is(claims: Extract, sentence: str, names: set[str]) -> None:
    assert organizations(claims, sentence) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("中国驻吉使馆向吉外交部提出交涉。", {"China in Kyrgyzstan"}),
        ("这是吉方的事，中国驻吉大使馆取消了招待会。", {"China in Kyrgyzstan"}),
        ("驻吉尔吉斯斯坦使馆就公民遇袭发表声明。", {"China in Kyrgyzstan"}),
        ("吉驻华使馆发表声明。", {"Kyrgyzstan in China"}),
        ("中国驻吉使馆外排起了长队。", set()),
        ("中国驻吉使馆一名官员接了电话。", set()),
    ],
)
def test_which_embassy_acts(claims: Extract, sentence: str, names: set[str]) -> None:
    found = {name for name in organizations(claims, sentence) if name.startswith("Embassy")}
    assert found == {f"Embassy of {name}" for name in names}
