from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkgraph.extraction.text.noise import without_noise


@pytest.mark.parametrize("text", ["Xi " * 500, "中国与哈萨克斯坦" * 100, "x" * 199, "a-b." * 100])
def test_text_of_an_outlet_stays_as_it_is(text: str) -> None:
    assert without_noise(text) == text


def test_endless_word_is_filled_and_what_stands_around_stays() -> None:
    text = f"Xi met {'Xi2023' * 50} Tokayev."
    assert without_noise(text).startswith("Xi met · ")
    assert without_noise(text).endswith(" Tokayev.")
    assert "Xi2023" not in without_noise(text)


@given(st.text())
def test_every_offset_stays(text: str) -> None:
    assert len(without_noise(text)) == len(text)
