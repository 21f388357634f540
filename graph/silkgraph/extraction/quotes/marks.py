"""Straight quotation marks, which look the same where they open and where they close."""

from __future__ import annotations

import re

__all__ = ["without_inner_marks"]

_MARK = re.compile(r'"')
_OPENS = re.compile(r"(?<![^\s(\[—–«-])\"(?=\w)")
_CLOSES = re.compile(r"(?<=[^\s(\[])\"(?=[\s.,;:!?)\]»…—–-]|$)")
#: Stands for a mark inside of others, so that a quotation goes on behind it.
_HIDDEN = "\u02ba"


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
