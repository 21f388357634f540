"""The sides that sign are the firms told last, where a clause names nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Event

Told = Callable[..., list[Event]]

SIGNED = [
    ("ru", "BYD и «Узавтосаноат» собирают в Узбекистане автомобили. Соглашение стороны подписали в мае 2023 года."),
    ("zh", "比亚迪与乌兹别克斯坦汽车工业公司合资建厂。双方2023年5月签署了协议。"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), SIGNED)
def test_the_sides_that_sign_are_the_firms_told_last(told: Told, language: str, text: str) -> None:
    signed = [event for event in told(text, language) if event.type == "signing"]
    assert [set(event.participants) for event in signed] == [{"BYD", "Uzavtosanoat"}]
