"""Lines of a text with their offsets, and which lines belong to one paragraph.

Paragraphs come in three fashions: parted by blank lines, one long line each, or hard-wrapped. A line
goes on in the next one when the next word would not have fitted, or when that word is in lower case.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Stand = Callable[[int, "Line"], "str | None"]

__all__ = [
    "ALONE",
    "BEGINS",
    "Line",
    "Passage",
    "emphasized",
    "is_terminated",
    "passages",
    "split_lines",
    "weight",
]


class Line(NamedTuple):
    """A line that holds something: ``start`` and ``end`` without the white space around it."""

    start: int
    end: int
    text: str
    indent: str
    after_blank: bool


class Passage(NamedTuple):
    """Lines that belong together: a paragraph, a headline, one item."""

    start: int
    end: int
    after_blank: bool


BEGINS = "begins"
ALONE = "alone"
#: Lines longer than this are not wrapped by hand.
WIDEST = 130
#: Every question about weight is about something shorter.
_LONG = 400

_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_END = re.compile(r"[.!?…。！？；:：][\"'”’»)\]）」』*_]*$")
#: "……仪式。（张蕾）": the writer signs behind the last sentence.
_SIGNED = re.compile(r"[。！？][（(][^()（）\n]{1,20}[)）]$")
_EMPHASIZED = re.compile(r"(\*\*\*|\*\*|\*|___|__|_)(?=\S)(.*\S)\1$")


def split_lines(text: str) -> list[Line]:
    """Return the lines that are not blank."""
    found = []
    blank, offset = True, 0
    for raw in text.split("\n"):
        kept = raw.strip()
        if kept:
            head = len(raw) - len(raw.lstrip())
            start = offset + head
            found.append(Line(start, start + len(kept), kept, raw[:head], blank))
        blank = not kept
        offset += len(raw) + 1
    return found


def passages(lines: list[Line], stand: Stand) -> Iterator[Passage]:
    """Join the lines of each paragraph.

    ``stand`` gives ``BEGINS`` for a line that never goes on from the one before, as an item does,
    ``ALONE`` for one that stays by itself, and ``None`` for any other.
    """
    begin = 0
    while begin < len(lines):
        end = begin + 1
        while end < len(lines) and not lines[end].after_blank:
            end += 1
        yield from _joined(lines, begin, end, stand)
        begin = end


def is_terminated(line: str) -> bool:
    """Tell whether a line ends as a sentence does."""
    if _END.search(line, max(0, len(line) - 8)):
        return True
    return line.endswith(("）", ")")) and _SIGNED.search(line, max(0, len(line) - 24)) is not None


def weight(text: str) -> int:
    """Return the length in Latin letters: a Chinese character says as much as three."""
    if len(text) > _LONG or text.isascii():
        return len(text)
    return len(text) + 2 * len(_HAN.findall(text))


def emphasized(line: str) -> str | None:
    """Return what stands between marks that emphasize the whole line, or ``None``."""
    match = _EMPHASIZED.match(line)
    if match is None or match[1] in match[2]:
        return None
    return match[2]


def _joined(lines: list[Line], begin: int, end: int, stand: Stand) -> Iterator[Passage]:
    """Join the lines between two blank ones."""
    width = min(WIDEST, max(line.end - line.start for line in lines[begin:end]))
    running = _is_running(lines[begin:end], width)
    # Wrapped text breaks inside sentences somewhere; if no line does, each is a paragraph.
    sentences = lines[max(begin, 1) : end]
    if len(sentences) > 1 and all(is_terminated(line.text) for line in sentences):
        width = WIDEST
    first, stood = begin, stand(begin, lines[begin])
    for index in range(begin + 1, end):
        line, following = lines[index - 1], lines[index]
        stands = stand(index, following)
        # A headline is no part of the paragraph under it, however well the next word would not fit.
        room = width + 1 if index == 1 else width
        goes_on = _continues(line, following, room, running=running) or (
            stood == BEGINS and len(following.indent) > len(lines[first].indent)
        )
        if stood == ALONE or stands or not goes_on:
            yield Passage(lines[first].start, line.end, lines[first].after_blank)
            first, stood = index, stands
    yield Passage(lines[first].start, lines[end - 1].end, lines[first].after_blank)


def _is_running(lines: list[Line], width: int) -> bool:
    """Tell running text from a stack of short lines such as a header or a list without bullets."""
    last = lines[-1].text
    if is_terminated(last) or last.endswith((")", "）")):
        return True
    return len(lines) > 3 and all(line.end - line.start > 0.7 * width for line in lines[:-1])


def _continues(line: Line, following: Line, width: int, *, running: bool) -> bool:
    if following.indent.startswith("\u3000"):
        return False
    if len(following.indent) > 1 and len(line.indent) < len(following.indent):
        return False
    first = following.text[0]
    if first.islower() or first in ",.;:)%»”，。、；：）":
        return True
    if not running:
        return False
    length = line.end - line.start
    if length > WIDEST:
        return not is_terminated(line.text)
    return length + 1 + _first_word(following.text) > width


def _first_word(text: str) -> int:
    return 1 if _HAN.search(text, 0, 8) else len(text.split(None, 1)[0])
