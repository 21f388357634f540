"""Bodies of record are known without their state, by the state that the text is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from silkgraph.claims import Claims

Extract = Callable[..., Claims]


@pytest.mark.parametrize(
    ("state", "told", "name"),
    [
        (
            "Таджикистан",
            "Комитет по охране окружающей среды проверил завод.",
            "Committee for Environmental Protection of Tajikistan",
        ),
        (
            "Кыргызстан",
            "По данным миграционной службы, приехали тысяча человек.",
            "State Migration Service of Kyrgyzstan",
        ),
    ],
)
def test_a_body_is_that_of_the_state_of_the_text(
    claims: Extract, state: str, told: str, name: str
) -> None:
    text = f"{state} и Китай: коротко\n«Степной курьер», 6 марта 2019 г.\n\n{state} торгует с Китаем. {told}\n"
    assert name in claims(text).organizations
