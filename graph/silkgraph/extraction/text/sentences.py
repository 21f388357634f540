"""Sentences of an article, with offsets into its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.articles import Article, Block

__all__ = ["Sentence", "in_title_marks", "sentences"]

#: Possessive, and begun once: a long row of stops or stars is looked at once, not from each of them.
_LATIN_END = re.compile(
    r"(?<![.!?…])[.!?…]++[\"”’»)\]*_]*+(?=\s+[\"“«(\[*_—–-]*[^\W\d_a-zа-яё]|\s+\d|\s*$)"
)
_CHINESE_END = re.compile(r"[。！？!?][”’」』）)]*|；")
#: "3 млрд. За два года": a capital behind a scale word begins a sentence.
_SCALE = re.compile(r"\b(?:тыс|млн|млрд|трлн|руб|долл)\.$")
_CAPITAL = re.compile(r"[»)]*\s+[«(—–-]*\s*[А-ЯЁ][а-яё]*\b(?!\.)")
_NO_END = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Prof|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|vs|etc|Co|Ltd|Inc"
    r"|a\.m|p\.m|e\.g|i\.e|U\.S|U\.K|г|гг|в|тыс|млн|млрд|им|ул|т\.е|т\.д|т\.п|долл|руб|куб|кв|см|ст)|\b[A-ZА-ЗЙ-ЯЁ]"
    # "Ван И." ends with a Chinese name, "И. Каримов" begins with an initial.
    r"|(?<![А-ЯЁ][а-яё]\s)(?<![А-ЯЁ][а-яё]{2}\s)(?<![А-ЯЁ][а-яё]{3}\s)\bИ"
    r"|\b[A-ZА-ЯЁ]\.-[A-ZА-ЯЁ])\.$"
)

#: "They want line D. The pipes are there": the letter is a number, and no initial.
_LETTERED = re.compile(
    r"\b(?:[Ll]ines?|[Ss]trings?|[Tt]hreads?|[Pp]hase|[Ss]tage|[Ss]ection|[Bb]lock|[Uu]nit|[Tt]erminal|[Pp]lan|[Cc]lass"
    r"|[Лл]ини[яиюей]|[Нн]итк[аиуеой]+|[Вв]етк[аиуеой]+|[Оо]черед[ьию]+)\s[A-ZА-Я]\.$"
)

#: No sentence is longer, so that time grows with the article and not with its longest sentence; the longest
#: of the communiqués have some 1,500 letters.
_LONGEST = 2000


def in_title_marks(text: str, start: int, offset: int) -> bool:
    """Tell whether an offset is in the title of a document, whose Chinese marks open behind ``start``."""
    return text.rfind("《", start, offset) > text.rfind("》", start, offset)


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
    for end in (*_ends(text, block, language), block.end):
        while end - begin > _LONGEST:
            space = text.rfind(" ", begin + 1, begin + _LONGEST)
            cut = space if space > 0 else begin + _LONGEST
            yield from _trimmed(text, begin, cut)
            begin = cut
        yield from _trimmed(text, begin, end)
        begin = end


def _ends(text: str, block: Block, language: str) -> Iterator[int]:
    pattern = _CHINESE_END if language == "zh" else _LATIN_END
    for match in pattern.finditer(text, block.start, block.end):
        if language == "zh" or not _abbreviates(text, match.start(), block):
            yield match.end()


def _abbreviates(text: str, stop: int, block: Block) -> bool:
    if text[stop : stop + 1] != "." or not text[stop + 1 : block.end].strip():
        return False
    before = text[max(block.start, stop - 12) : stop + 1]
    if _SCALE.search(before) and _CAPITAL.match(text, stop + 1, block.end):
        return False
    return bool(_NO_END.search(before)) and not _LETTERED.search(before)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    said = text[start:end]
    if said.strip():
        yield start + len(said) - len(said.lstrip()), end - len(said) + len(said.rstrip())
