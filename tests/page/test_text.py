from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkgraph.page.text import clean, json_block, web_address


@given(st.text(), st.integers(min_value=1, max_value=50))
def test_cleaned_text_is_one_short_visible_line(text: str, limit: int) -> None:
    shown = clean(text, limit)
    assert len(shown) <= limit
    assert shown == " ".join(shown.split())
    assert all(ord(c) >= 32 and not "\u202a" <= c <= "\u202e" for c in shown)


def test_cleaning_keeps_letters_of_every_script() -> None:
    text = "习近平 встретил Қасым-Жомарт Тоқаев in Xi'an (2023)"
    assert clean(text, 100) == text


def test_marks_that_reorder_text_are_dropped() -> None:
    assert clean("\u202eevil\u202c \u2066x\u2069\u200b", 100) == "evil x"


def test_long_text_is_cut_with_a_sign() -> None:
    assert clean("word " * 400_000, 10) == "word word…"


@given(
    st.recursive(
        st.text() | st.integers() | st.none(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_a_block_holds_the_value_and_no_markup(value: object) -> None:
    block = json_block(value)
    assert json.loads(block) == value
    assert not set("<>&") & set(block)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//host/path",
        "https://a b",
        'https://a"onclick=x',
        "",
        "file:///etc",
        None,
    ],
)
def test_an_address_that_is_not_of_the_web_is_no_address(url: str | None) -> None:
    assert web_address(url) is None


@pytest.mark.parametrize(
    "url", ["https://steppe.example/2023/xian?x=1#y", "http://новости.example/1"]
)
def test_an_address_of_the_web_stays(url: str) -> None:
    assert web_address(url) == url
