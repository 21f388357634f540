"""Chinese names in Russian letters (the system of Palladius) to pinyin.

A syllable is an initial and a final, each of which has one counterpart; the few that are written otherwise
without an initial have a table of their own.
"""

from __future__ import annotations

import re
from functools import cache

__all__ = ["is_spelled", "pinyin", "syllables"]

_INITIALS = {
    "": "",
    "б": "b",
    "п": "p",
    "м": "m",
    "ф": "f",
    "д": "d",
    "т": "t",
    "н": "n",
    "л": "l",
    "г": "g",
    "к": "k",
    "х": "h",
    "чж": "zh",
    "ч": "ch",
    "ш": "sh",
    "ж": "r",
    "цз": "z",
    "ц": "c",
    "с": "s",
    "в": "w",
}
#: Before i and ü the sibilants are j, q and x.
_SOFT = {"цз": "j", "ц": "q", "с": "x"}
_FINALS = {
    "а": "a",
    "ай": "ai",
    "ань": "an",
    "ан": "ang",
    "ао": "ao",
    "о": "o",
    "оу": "ou",
    "э": "e",
    "эй": "ei",
    "энь": "en",
    "эн": "eng",
    "у": "u",
    "уа": "ua",
    "уай": "uai",
    "уань": "uan",
    "уан": "uang",
    "уй": "ui",
    "уэй": "ui",
    "унь": "un",
    "ун": "ong",
    "ы": "i",
}
_SOFT_FINALS = {
    "и": "i",
    "я": "ia",
    "янь": "ian",
    "ян": "iang",
    "яо": "iao",
    "е": "ie",
    "ю": "iu",
    "инь": "in",
    "ин": "ing",
    "юн": "iong",
    "юй": "u",
    "юань": "uan",
    "юэ": "ue",
    "юнь": "un",
}
#: Syllables that begin with a vowel in Russian and with y or w in pinyin.
_BARE = {
    "у": "wu",
    "и": "yi",
    "я": "ya",
    "янь": "yan",
    "ян": "yang",
    "яо": "yao",
    "е": "ye",
    "ю": "you",
    "инь": "yin",
    "ин": "ying",
    "юн": "yong",
    "юй": "yu",
    "юань": "yuan",
    "юэ": "yue",
    "юнь": "yun",
    "эр": "er",
    "во": "wo",
    "чжи": "zhi",
    "чи": "chi",
    "ши": "shi",
    "жи": "ri",
    "люй": "lv",
    "нюй": "nv",
    "хуэй": "hui",
    "хуй": "hui",
}
#: After these o is o, after the others uo.
_LABIALS = ("б", "п", "м", "ф", "в")
#: A name has no more syllables than a family name and a given name of two each.
_MOST = 4
_WORD = re.compile(r"[А-ЯЁ][а-яё]*")


@cache
def _syllables() -> dict[str, str]:
    """Return every syllable in Russian letters with its pinyin."""
    table: dict[str, str] = {}
    for russian, latin in _INITIALS.items():
        for final, written in _FINALS.items():
            table[russian + final] = latin + written
        if latin and russian not in _LABIALS:
            table[russian + "о"] = latin + "uo"
        if russian in ("г", "к", "х", "ж", "чж", "ч", "ш", "в", "ф", ""):
            continue
        for final, written in _SOFT_FINALS.items():
            table[russian + final] = _SOFT.get(russian, latin) + written
    return {**table, **_BARE}


def pinyin(name: str) -> str | None:
    """Return the pinyin of a Chinese name in Russian letters, ``None`` for what cannot be one."""
    words = [_split(word) for word in name.split()]
    if not 2 <= len(words) <= 3 or not all(words):
        return None
    if sum(map(len, words)) > _MOST:
        return None
    return " ".join("".join(parts).capitalize() for parts in words)


def syllables(word: str) -> str | None:
    """Return the pinyin of one word of several Chinese syllables, ``None`` for what is no such word."""
    parts = _split(word)
    return "".join(parts).capitalize() if len(parts) > 1 else None


def is_spelled(word: str) -> bool:
    """Tell whether Chinese syllables spell a word."""
    return bool(_split(word))


def _split(word: str) -> list[str]:
    """Return the pinyin syllables of one word, the fewest that spell it; none if it cannot be split."""
    if not _WORD.fullmatch(word):
        return []
    rest = word.lower().replace("ё", "е")
    best: dict[int, list[str]] = {0: []}
    table = _syllables()
    for start in range(len(rest)):
        if start not in best:
            continue
        for end in range(start + 1, min(len(rest), start + 6) + 1):
            syllable = table.get(rest[start:end])
            if syllable and (end not in best or len(best[end]) > len(best[start]) + 1):
                best[end] = [*best[start], syllable]
    return best.get(len(rest), [])
