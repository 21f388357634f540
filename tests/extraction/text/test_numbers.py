from __future__ import annotations

import pytest

from silkgraph.extraction.text.numbers import chinese_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("五", 5),
        ("十", 10),
        ("十二", 12),
        ("三十", 30),
        ("三十二", 32),
        ("一百零五", 105),
        ("两千三百", 2300),
        ("三点五", 3.5),
        ("二十点二五", 20.25),
        ("", None),
        ("12", None),
        ("中国", None),
    ],
)
def test_characters_are_read_as_a_number(text: str, number: float | None) -> None:
    assert chinese_number(text) == number
