"""Sentences of an article, with offsets into its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.articles import Article, Block

__all__ = ["Sentence", "sentences"]

_LATIN_END = re.compile(r"[.!?…]+[\"”’»)\]*_]*(?=\s+[\"“«(\[*_—–-]*[^\W\d_a-zа-яё]|\s+\d|\s*$)")
_CHINESE_END = re.compile(r"[。！？!?][”’」』）)]*|；")
_NO_END = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Prof|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|vs|etc|Co|Ltd|Inc"
    r"|a\.m|p\.m|e\.g|i\.e|U\.S|U\.K|г|гг|в|тыс|млн|млрд|им|ул|т\.е|т\.д|т\.п|долл|руб|куб|кв|см|ст)|\b[A-ZА-ЯЁ]"
    r"|\b[A-ZА-ЯЁ]\.-[A-ZА-ЯЁ])\.$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; ``block`` is the index of its block among the article's blocks."""

    start: int
    end: int
    block: int
    kind: str


def sentences(article: Article) -> list[Sentence]:
    """Split every block that claims are read from; header lines have none."""
    found: list[Sentence] = []
    for index, block in enumerate(article.blocks):
        if block.kind == "meta":
            continue
        for start, end in _split(article.text, block, article.language):
            found.append(Sentence(start, end, index, block.kind))
    return found


def _split(text: str, block: Block, language: str) -> Iterator[tuple[int, int]]:
    begin = block.start
    pattern = _CHINESE_END if language == "zh" else _LATIN_END
    for match in pattern.finditer(text, block.start, block.end):
        if language != "zh" and _abbreviates(text, match.start(), block):
            continue
        if text[begin : match.end()].strip():
            yield _trimmed(text, begin, match.end())
        begin = match.end()
    if text[begin : block.end].strip():
        yield _trimmed(text, begin, block.end)


def _abbreviates(text: str, stop: int, block: Block) -> bool:
    if text[stop : stop + 1] != "." or not text[stop + 1 : block.end].strip():
        return False
    return bool(_NO_END.search(text[max(block.start, stop - 12) : stop + 1]))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return start, end
