"""Encodings: what was written is what is read."""

from __future__ import annotations

import pytest

from silkgraph.articles.decoding import decode

RUSSIAN = "Президент Казахстана встретился в Пекине с председателем КНР.\nСоглашение подписано."
CHINESE = "中国国家主席在北京会见了哈萨克斯坦总统，双方签署了联合声明，两国关系进入了新的时代。"
TRADITIONAL = "中國國家主席在北京會見了哈薩克斯坦總統，雙方簽署了聯合聲明，這是新的時代。"
WESTERN = "The communiqué – “a milestone” – was read at the café in Beijing’s old town."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *[
            (RUSSIAN, name)
            for name in (
                "utf-8",
                "utf-8-sig",
                "utf-16",
                "utf-32",
                "cp1251",
                "koi8-r",
                "iso8859-5",
                "cp866",
            )
        ],
        *[(CHINESE, name) for name in ("utf-8", "utf-16", "gb18030", "gbk", "gb2312")],
        (TRADITIONAL, "big5"),
        (WESTERN, "cp1252"),
        (
            f"Xi said: {CHINESE} That was all he said, and it was enough for the day in Astana.",
            "gb18030",
        ),
    ],
)
def test_text_survives_its_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


def test_declared_charset_decides_when_the_text_is_short() -> None:
    assert decode("<p>Ош</p>".encode("cp1251"), "a.html", "windows-1251") == "<p>Ош</p>"
    assert decode("<p>西安</p>".encode("gbk"), "a.html", "gb2312") == "<p>西安</p>"


def test_wrong_or_unknown_declaration_does_no_harm() -> None:
    assert decode(RUSSIAN.encode("utf-8"), "a.html", "windows-1251") == RUSSIAN
    assert decode(RUSSIAN.encode("cp1251"), "a.html", "no-such-charset") == RUSSIAN


def test_one_broken_byte_does_not_turn_a_text_into_another_encoding() -> None:
    assert decode(RUSSIAN.encode("utf-8")[:-1] + b"\xff", "a.txt").startswith(RUSSIAN[:-1])


def test_line_ends_become_one_kind() -> None:
    assert decode(b"a\r\nb\rc\n", "a.txt") == "a\nb\nc\n"
