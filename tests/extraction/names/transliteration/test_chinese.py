from __future__ import annotations

import pytest

from silkgraph.extraction.names.transliteration.chinese import read_stranger


@pytest.mark.parametrize(
    ("characters", "latin"),
    [
        ("王开文", "Wang Kaiwen"),
        ("欧阳文", "Ouyang Wen"),
        ("老马", "Lao Ma"),
        ("张", "Zhang"),
        ("穆拉特", "Murat"),
        ("阿依别列", "Ayibielie"),
        ("伊万诺夫", None),
    ],
)
def test_the_name_of_a_stranger_is_read(characters: str, latin: str | None) -> None:
    assert read_stranger(characters) == latin
