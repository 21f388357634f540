"""Quotation marks of every style: what they enclose, and straight ones, which open and close alike."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

__all__ = ["QUOTED", "is_quoted", "without_inner_marks"]

#: Lines of one paragraph may break inside a quotation, an empty line ends it.
_BREAK = r"|\n(?!\s*\n)"
QUOTED = re.compile(
    rf"“((?:[^“”\n]{_BREAK}){{6,800}})”|\"((?:[^\"\n]{_BREAK}){{6,800}})\""
    rf"|«((?:[^«»\n]{_BREAK}){{6,800}})»|「([^「」\n]{{4,800}})」|„((?:[^„“”\n]{_BREAK}){{6,800}})[“”]"
    # An apostrophe inside a word does not end what single marks enclose.
    r"|‘((?:[^‘’\n]|’(?=\w)){6,800})’(?!\w)|『([^『』\n]{4,800})』"
    # Straight ones open behind a space and close behind a letter or a stop: "the drivers' strike" opens none.
    r"|(?<![^\s(\[—–:])'(?=[^\W\d])((?:[^'\n]|'(?=\w)){6,800})(?<=[\w.,!?…])'(?!\w)"
)

_MARK = re.compile(r'"')
_OPENS = re.compile(r"(?<![^\s(\[—–«-])\"(?=\w)")
_CLOSES = re.compile(r"(?<=[^\s(\[])\"(?=[\s.,;:!?)\]»…—–-]|$)")
#: Stands for a mark inside of others, so that a quotation goes on behind it.
_HIDDEN = "\u02ba"


def is_quoted(text: str, offset: int) -> bool:
    """Tell whether an offset lies between quotation marks."""
    starts, ends = _spans(text)
    number = bisect_right(starts, offset) - 1
    return number >= 0 and offset < ends[number]


@lru_cache(maxsize=4)
def _spans(text: str) -> tuple[list[int], list[int]]:
    found = list(QUOTED.finditer(without_inner_marks(text)))
    return [match.start() for match in found], [match.end() for match in found]


def without_inner_marks(text: str) -> str:
    """Return a text with the marks hidden that open and close inside of others, letter for letter."""
    return "".join(map(_hidden_in, text.splitlines(keepends=True)))


def _hidden_in(line: str) -> str:
    inner: list[int] = []
    open_marks = 0
    for mark in _MARK.finditer(line):
        at = mark.start()
        if _OPENS.match(line, at):
            open_marks += 1
        elif not open_marks or not _CLOSES.match(line, at):
            return line
        if open_marks > 1:
            inner.append(at)
        if not _OPENS.match(line, at):
            open_marks -= 1
    if open_marks or not inner:
        return line
    letters = list(line)
    for at in inner:
        letters[at] = _HIDDEN
    return "".join(letters)
