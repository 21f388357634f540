"""Chinese names in Latin and in Russian letters, told by their syllables."""

from __future__ import annotations

import re

from silkgraph.extraction.names.transliteration.palladius import pinyin
from silkgraph.extraction.patterns import load_patterns

__all__ = ["is_chinese", "is_chinese_brand", "read_name", "read_stranger", "sound"]

#: One syllable of pinyin, some that nobody says among them.
_SYLLABLE = (
    "(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
    "(?:a(?:i|o|ng?)?|e(?:i|ng?|r)?|i(?:ao?|e|u|n|ng|ang?|ong)?|o(?:u|ng)?|u(?:a|o|i|e|n|ai|ang?)?)"
)
#: A surname and a given name of one or two syllables, in one word or two.
_CHINESE_NAME = re.compile(
    rf"(?:{_SYLLABLE}|ouyang|shangguan|sima|zhuge) {_SYLLABLE}[ '’]?(?:{_SYLLABLE})?", re.IGNORECASE
)
#: Surnames of two characters.
_DOUBLE = ("欧阳", "司马", "上官", "诸葛", "夏侯")
#: How surnames end that Russian has given to the region.
_FOREIGN = ("夫", "娃", "娅", "斯基")
#: A brand of two or three syllables, with a sound that few other names of the region have: Huaxing, Zhonglin.
_BRAND = re.compile(
    rf"(?=\w*(?:zh|x|q|ng|[iu]an|uo|ia|ei|ui|ao))(?:{_SYLLABLE}){{2,3}}", re.IGNORECASE
)


def is_chinese(name: str) -> bool:
    """Tell whether a surname and a given name are made of Chinese syllables."""
    return _CHINESE_NAME.fullmatch(name) is not None or pinyin(name) is not None


def is_chinese_brand(word: str) -> bool:
    """Tell whether a brand is made of Chinese syllables and sounds like nothing else."""
    return _BRAND.fullmatch(word) is not None


def sound(characters: str) -> str:
    """Return how the characters of one word are read, in Latin letters: 开文 is Kaiwen."""
    from anyascii import anyascii  # its tables take long to read

    return "".join(map(anyascii, characters)).capitalize()


def read_name(characters: str) -> str:
    """Return a Chinese name in Latin letters, surname first: 王开文 is Wang Kaiwen, 欧阳文 Ouyang Wen."""
    surname = 2 if characters.startswith(_DOUBLE) else 1
    return f"{sound(characters[:surname])} {sound(characters[surname:])}".strip()


def read_stranger(characters: str) -> str | None:
    """Return any name in Latin letters: 穆拉特 is Murat, 老王 Lao Wang; ``None`` if Chinese does not tell its letters."""
    patterns = load_patterns("zh")
    known: dict[str, str] = patterns.data["given_names"]
    if characters in known:
        return known[characters]
    if patterns.one("chinese_name").fullmatch(characters):
        return read_name(characters)
    # 伊万诺夫 is a Russian surname, written from its sound.
    return None if characters.endswith(_FOREIGN) else sound(characters)
