"""Text folded for matching: inflected and accented words become keys, offsets lead back.

A key is what two spellings of one name share. English words lose accents and the possessive, Russian
words their case ending, Chinese text stays as it is. White space and line breaks fold to one space,
so that a name broken over two lines is still found.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from silkgraph.extraction.patterns import load_data

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Folded", "fold", "key"]

_WORD = re.compile(r"[^\W_]+(?:[’'ʼʻ`][^\W_]+)*[’'ʼʻ`]?|\s+|.", re.DOTALL)
_POSSESSIVE = re.compile(r"[’'](?:s|S)?$")
_APOSTROPHES = str.maketrans("’ʼʻ`‘", "'''''")
#: Letters that fold to several or to none, and names broken over an indented line.
_MOVES = re.compile(
    r"[^\W\d_](?<![A-Za-zÀ-ÖØ-öø-ɏЀ-ӿ一-鿿])|[̀-ͯßÆæŒœĲĳŉǄ-ǌǱ-ǳ]|\S[^\S\n]*\n[^\S\n]+\S|[^\W_][^\S\n]{2,}[^\W_]"
)
#: A run of blanks, or a line that begins or ends with one: `_MOVES` looks closer.
_GAPS = ("  ", "\n ", " \n", "\t", "\r", "\f", "\v")
_DASHES = str.maketrans("–—‑−", "----")
#: One character for one: accents off, apostrophes and dashes straight, line breaks as spaces.
_IN_PLACE = str.maketrans(
    {
        **{chr(c): unicodedata.normalize("NFD", chr(c))[0] for c in range(0xC0, 0x250)},
        **dict.fromkeys("’ʼʻ`‘", "'"),
        **dict.fromkeys("–—‑−", "-"),
        "\n": " ",
        "\u00a0": " ",
    }
)
#: What English texts have beside ASCII, as a rule; quotation marks only part words.
_TYPOGRAPHY = tuple((sign, "'") for sign in "’ʼʻ`‘") + tuple((sign, "-") for sign in "–—‑−")
_TYPOGRAPHY += (("“", '"'), ("”", '"'), ("…", "."), ("\n", " "), ("\u00a0", " "))
#: Case endings of Russian nouns and adjectives; the longest is cut off. -ов and -ев stay: they end surnames.
_RUSSIAN_ENDINGS = frozenset(
    [
        "иями",
        "ями",
        "ами",
        "ого",
        "его",
        "ому",
        "ему",
        "ыми",
        "ими",
        "иях",
        "ях",
        "ах",
        "ям",
        "ам",
        "ом",
        "ем",
        "ой",
        "ей",
        "ый",
        "ий",
        "ая",
        "яя",
        "ое",
        "ее",
        "ые",
        "ие",
        "ым",
        "им",
        "ых",
        "их",
        "ую",
        "юю",
        "ью",
        "ия",
        "ии",
        "ию",
        "ией",
        "ием",
        "иям",
        "а",
        "я",
        "у",
        "ю",
        "е",
        "и",
        "ы",
        "о",
        "й",
        "ь",
    ]
)
_LONGEST_ENDING = max(map(len, _RUSSIAN_ENDINGS))
_SHORTEST_STEM = 3
#: -ая is feminine only after these; elsewhere it is the genitive of a name in -ай (Китая).
_BEFORE_FEMININE = ("ск", "н", "в", "ш", "щ", "ч", "ж")


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text with, for each of its words, where it stood in the original.

    Without words (``begins`` is empty) every character stands where it stood. A long text is folded part by part,
    as blanks divide it; what words a part has, is looked at where a name is found.
    """

    text: str
    begins: list[int]  # offset of each word or part in ``text``
    starts: list[int]  # offset of each word in the original; of a part without the blanks before it
    stops: list[int]
    parts: list[str]
    language: str

    def original(self, begin: int, end: int) -> tuple[int, int]:
        """Return the span of the original that ``text[begin:end]``, whole words, stands for."""
        if not self.begins:
            return begin, end
        first = bisect_right(self.begins, begin) - 1
        last = bisect_left(self.begins, end) - 1
        if not self.parts:
            return self.starts[first], self.stops[last]
        start, stop = self.starts[first] + first, self.starts[last] + last
        if begin > self.begins[first]:
            words = _words_of_part(self.parts[first], self.language)
            start += words.starts[bisect_right(words.begins, begin - self.begins[first]) - 1]
        part = self.parts[last]
        if part.isalpha():
            return start, stop + len(part)
        words = _words_of_part(part, self.language)
        return start, stop + words.stops[bisect_left(words.begins, end - self.begins[last]) - 1]


def fold(text: str, language: str) -> Folded:
    """Fold a text; where folding moves no character (Chinese, most English) no word is looked at."""
    if language == "zh":
        return _in_place(text)
    if language == "en":
        in_place = _plain_english(text)
        if in_place is None and not _MOVES.search(text):
            in_place = text.translate(_IN_PLACE)
        if in_place is not None:
            return _in_place(in_place)
    return _fold_parts(text, language) or _words(text, language)


def _in_place(text: str) -> Folded:
    return Folded(text, [], [], [], [], "")


def _plain_english(text: str) -> str | None:
    """Fold a text of ASCII and common typography alone: ten times as fast as looking at each letter."""
    if any(gap in text for gap in _GAPS):
        return None
    for sign, plain in _TYPOGRAPHY:
        text = text.replace(sign, plain)
    return text if text.isascii() else None


def _fold_parts(text: str, language: str) -> Folded | None:
    """Fold what stands between blanks, most of which was folded before; ``None`` if other white space is beside them."""
    parts = text.rstrip().split(" ")
    try:
        keys = list(map(_folder(language), parts))
    except ValueError:
        return None
    begins = list(accumulate(map(len, keys), initial=0))
    starts = list(accumulate(map(len, parts), initial=0))
    begins.pop()
    return Folded("".join(keys)[:-1], begins, starts, [], parts, language)


@cache
def _folder(language: str) -> Callable[[str], str]:
    """Return what folds the stretch between two blanks, with a blank behind it."""

    @lru_cache(maxsize=100_000)
    def folded(part: str) -> str:
        if not part or part[0].isspace() or part[-1].isspace():
            raise ValueError(part)
        # Most parts are one word.
        return (key(part, language) if part.isalpha() else _words(part, language).text) + " "

    return folded


@lru_cache(maxsize=10_000)
def _words_of_part(part: str, language: str) -> Folded:
    return _words(part, language)


def _words(text: str, language: str) -> Folded:
    """Fold a text word by word."""
    words = _WORD.findall(text)
    keys = [key(word, language) for word in words]
    for index, sign in enumerate(keys[1:-1], 1):
        if sign == "-" and words[index - 1].endswith("о"):
            # "Казахстанско-Китайский" is written with a small second part as well.
            keys[index + 1] = keys[index + 1].lower()
    stops = list(accumulate(map(len, words)))
    starts = [0, *stops][:-1]
    for index, word in enumerate(words):
        # The possessive is not part of the name.
        if "'" in word or "’" in word:
            possessive = _POSSESSIVE.search(word) if word[0].isalpha() else None
            stops[index] -= len(possessive.group()) if possessive else 0
    begins = list(accumulate(map(len, keys), initial=0))[:-1]
    return Folded("".join(keys), begins, starts, stops, [], language)


@lru_cache(maxsize=100_000)
def key(word: str, language: str) -> str:
    """Return the key of one word, sign or run of white space."""
    if word.isspace():
        return " "
    if len(word) == 1 and not word.isalnum():
        return word.translate(_DASHES).translate(_APOSTROPHES)
    if word.isascii():
        return _POSSESSIVE.sub("", word)
    if language == "ru" and "Ѐ" <= word[0] <= "ӿ":
        return _russian_stem(word)
    return _POSSESSIVE.sub("", _plain(word.translate(_APOSTROPHES)))


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word)
    return unicodedata.normalize(
        "NFC", "".join(c for c in decomposed if not unicodedata.combining(c))
    )


@cache
def _no_names() -> frozenset[str]:
    return frozenset(load_data("ru")["lists"]["no_names"])


def _russian_stem(word: str) -> str:
    lowered = word.lower().replace("ё", "е")
    if lowered in _no_names():
        return word
    stem = lowered
    for size in range(min(_LONGEST_ENDING, len(lowered) - _SHORTEST_STEM), 0, -1):
        ending = lowered[-size:]
        fits = ending in _RUSSIAN_ENDINGS
        if fits and (ending != "ая" or lowered[:-2].endswith(_BEFORE_FEMININE)):
            stem = lowered[:-size]
            break
    return stem.capitalize() if word[0].isupper() else stem
