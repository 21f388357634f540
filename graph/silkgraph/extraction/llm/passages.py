"""Verbatim quotes found in an article: the only way from a model's words to evidence."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from silkgraph.claims import Evidence
from silkgraph.errors import ClaimsError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.extraction.reading import Reading

__all__ = ["Passages", "UngroundedError"]

#: A longer stretch is no evidence for one claim.
LONGEST_QUOTE = 1000
#: One request carries so many characters of an article; a longer one is read in parts.
PART = 16_000
#: A quote that occurs more often in menus and inside words is no evidence worth the search.
_OCCURRENCES = 100

#: Models straighten quotation marks, dashes and spaces; each stands for one character all the same.
_STRAIGHT = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‘’‚‛ʼʻ`", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)


#: Words to a model instead of to readers. A block with them is shown to the model like the rest, but
#: is no evidence: should the model obey, nothing comes of it.
_TO_A_MODEL = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b[^.\n]{0,40}\b(?:instructions?|prompts?)\b"
    r"|\bsystem prompt\b|\byou are (?:now )?(?:an? )?(?:AI|assistant|language model|chatbot)\b"
    r"|\b(?:[иИ]гнорируй|[зЗ]абудь|[оО]тмени)\w*[^.\n]{0,40}\b(?:инструкци|указани)|\b[сС]истемн\w+ промпт"
    r"|(?:忽略|无视|忽视|忘记)[^。\n]{0,20}(?:指令|指示|提示词)|系统提示词",
    re.IGNORECASE,
)


class UngroundedError(ClaimsError):
    """A proposal of a model that the article does not bear out; the message says why."""


class Passages:
    """What of an article is read (no menus, no header lines), searchable for quotes."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text
        self._blocks = _read_blocks(reading)
        self._trusted = [not _TO_A_MODEL.search(reading.text, *block) for block in self._blocks]
        self._starts = [start for start, _ in self._blocks]
        self._plain, self._offsets = _plain(reading.text)

    def find(self, quote: str) -> Evidence | None:
        """Return the first place where an article says ``quote``; white space may differ, words not."""
        wanted = _plain(quote.strip())[0] if len(quote) <= 2 * LONGEST_QUOTE else ""
        at = -1
        for _ in range(_OCCURRENCES if wanted else 0):
            at = self._plain.find(wanted, at + 1)
            if at < 0:
                break
            start, end = self._offsets[at], self._offsets[at + len(wanted) - 1] + 1
            if (
                end - start <= LONGEST_QUOTE
                and self._inside(start, end)
                and self._whole(start, end)
            ):
                return Evidence(start, end, self._text[start:end])
        return None

    def block_of(self, evidence: Evidence) -> tuple[int, int]:
        """Return the span of the block that the evidence lies in."""
        return self._blocks[bisect_right(self._starts, evidence.start) - 1]

    def before(self, evidence: Evidence) -> str:
        """Return the last character before the evidence that is not white space, in its block."""
        start, _ = self.block_of(evidence)
        return self._text[start : evidence.start].rstrip()[-1:]

    def parts(self) -> Iterator[str]:
        """Yield what is read of the article, in parts that fit a request."""
        part: list[str] = []
        size = 0
        for start, end in self._blocks:
            for begin in range(start, end, PART):
                piece = self._text[begin : min(begin + PART, end)]
                if part and size + len(piece) > PART:
                    yield "\n".join(part)
                    part, size = [], 0
                part.append(piece)
                size += len(piece)
        if part:
            yield "\n".join(part)

    def _inside(self, start: int, end: int) -> bool:
        """Tell whether a span lies in one block that can be evidence."""
        index = bisect_right(self._starts, start) - 1
        return index >= 0 and end <= self._blocks[index][1] and self._trusted[index]

    def _whole(self, start: int, end: int) -> bool:
        """Tell whether a span ends at word borders; Chinese has none."""
        return not (_joined(self._text[start - 1 : start + 1] if start else "")) and not _joined(
            self._text[end - 1 : end + 1]
        )


def _read_blocks(reading: Reading) -> list[tuple[int, int]]:
    spans: dict[int, tuple[int, int]] = {}
    for sentence in reading.sentences:
        start, _ = spans.get(sentence.block, (sentence.start, 0))
        spans[sentence.block] = (start, sentence.end)
    return sorted(spans.values())


def _plain(text: str) -> tuple[str, list[int]]:
    """Return ``text`` with straight marks and single spaces, and the offset each character had."""
    kept: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text.translate(_STRAIGHT)):
        if character.isspace():
            if kept and kept[-1] == " ":
                continue
            character = " "
        kept.append(character)
        offsets.append(offset)
    return "".join(kept), offsets


def _joined(pair: str) -> bool:
    """Tell whether two characters are the inside of a word."""
    return len(pair) == 2 and all(c.isalnum() and not "⺀" <= c <= "鿿" for c in pair)
