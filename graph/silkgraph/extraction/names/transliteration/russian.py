"""Russian names of people that the gazetteer does not know: back to the nominative, then romanised.

The romanisation is that of BGN/PCGN 1947 for Russian, with "yo" for ё, as English-language news writes it; Chinese
names go from Palladius to pinyin, and the names of a Central Asian state as that state writes them in English.
"""

from __future__ import annotations

import re
from functools import partial

from silkgraph.extraction.names.transliteration.palladius import is_spelled, pinyin, syllables
from silkgraph.extraction.patterns import load_data

__all__ = ["brand_of", "nominative", "plain_forms", "romanized", "romanized_of"]

_VOWELS_AND_SIGNS = "аеёиоуыэюяъь"
#: The words of a brand, and what parts them.
_PARTS = re.compile(r"([\s-]+)")
#: е is "ye" where it begins a word and after a vowel or a sign.
_YE = re.compile(rf"(?<![^\W_])е|(?<=[{_VOWELS_AND_SIGNS}])е", re.IGNORECASE)
#: What the library writes as e and as apostrophes.
_OWN = str.maketrans({"ё": "yo", "Ё": "Yo"} | dict.fromkeys("ъьЪЬ", ""))
#: By case, as the title before the name shows it: endings of names of men and of women, and what they stand for.
_ENDINGS = {
    "genitive": (
        ("ня", "нь"),
        ("ского", "ский"),
        ("ой", "а"),
        ("ея", "ей"),
        ("ия", "ий"),
        ("ая", "ай"),
        ("эя", "эй"),
        ("уя", "уй"),
        ("оя", "ой"),
        ("ы", "а"),
        ("ии", "ия"),
        ("а", ""),
    ),
    "dative": (
        ("ню", "нь"),
        ("скому", "ский"),
        ("ой", "а"),
        ("ею", "ей"),
        ("ию", "ий"),
        ("аю", "ай"),
        ("эю", "эй"),
        ("ую", "уй"),
        ("ою", "ой"),
        ("у", ""),
    ),
    "instrumental": (
        *(
            ("нем", "нь"),
            ("ским", "ский"),
            ("ой", "а"),
            ("еем", "ей"),
            ("ием", "ий"),
            ("аем", "ай"),
            ("эем", "эй"),
            ("уем", "уй"),
            ("оем", "ой"),
        ),
        *(("ым", ""), ("ом", ""), ("ем", "")),
    ),
    "prepositional": (
        ("ском", "ский"),
        ("ой", "а"),
        ("ее", "ей"),
        ("ии", "ий"),
        ("ае", "ай"),
        ("эе", "эй"),
        ("уе", "уй"),
        ("ое", "ой"),
        ("е", ""),
    ),
}
#: Endings of the word for "head", whose nominative looks like a genitive.
_HEADS = {
    "глава": None,
    "главы": "genitive",
    "главу": "genitive",
    "главе": "dative",
    "главой": "instrumental",
}
#: Short forms that have one form for all cases; a preposition tells the case.
_FIXED = re.compile(r"(?:зам(?:министра|главы|еститель)|зампред)$")
_WITH = re.compile(r"(?i:\bсо?\s+$)")
#: How a state writes its names in English where that is not the romanisation of Russian.
_WRITTEN = {
    "Kazakhstan": ((r"(?<=[аеоуэ])й(?=[бвгджзклмнпрстфхцчшщ])", "i"),),
    "Kyrgyzstan": (
        ("дж|ж", "j"),
        (r"(?<=[аеоуэ])й(?![аеёиоуыэюя])", "i"),
        ("аев", "aev"),
        ("иев", "iev"),
        ("ыев", "yev"),
    ),
    "Tajikistan": (("дж|ж", "j"), ("х", "h")),
    "Turkmenistan": (("дж", "j"), ("ыев", "iyev")),
    "Uzbekistan": (("дж", "dj"), ("ж", "j"), ("аев", "aev"), ("иев", "iev")),
}
_CASES = (
    ("instrumental", re.compile(r"\w+(?:ом|ем|ём|ой)$")),
    ("genitive", re.compile(r"\w+[аяы]$")),
    ("dative", re.compile(r"\w+[ую]$")),
    ("prepositional", re.compile(r"\w+е$")),
)
_SHORTEST_STEM = 3


def nominative(name: str, title: str, before: str = "") -> str:
    """Return a name in the nominative; the first noun of its title tells in which case it stands.

    A title that does not change, as ``замминистра``, leaves that to the preposition ``before`` it.
    """
    head = next(
        (
            word
            for word in title.split()
            if not word.endswith(("ый", "ого", "ому", "ым")) and word != "и"
        ),
        "",
    )
    head = head.lower().rstrip(",").rpartition("-")[2]
    if _FIXED.match(head):
        case = "instrumental" if _WITH.search(before) else None
    elif head in _HEADS:
        case = _HEADS[head]
    else:
        case = next((case for case, ending in _CASES if ending.match(head)), None)
    return " ".join(_word(word, case) for word in name.split()) if case else name


def plain_forms(name: str) -> set[str]:
    """Return a Chinese name as it is and as its given name may read in the nominative."""
    surname, _, given = name.partition(" ")
    return {name, *(f"{surname} {_word(given, case)}" for case in _ENDINGS)}


def _word(word: str, case: str) -> str:
    for ending, plain in _ENDINGS[case]:
        # "Вэя" is of Вэй.
        least = 1 if plain.endswith("й") else _SHORTEST_STEM
        if not plain and word[: -len(ending)].endswith(tuple(_VOWELS_AND_SIGNS)):
            # "Цинхуа" ends so in every case.
            continue
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: -len(ending)] + plain
    return word


def romanized_of(name: str, state: str | None) -> str:
    """Return a name in the Latin letters that its state writes it in."""
    chinese = pinyin(name) if state in (None, "China") else None
    if chinese:
        return chinese
    given, _, rest = name.partition(" ")
    known: dict[str, str] = load_data("ru")["given_names"]
    if given in known and rest:
        return f"{known[given]} {romanized(rest)}"
    for cyrillic, latin in _WRITTEN.get(state or "", ()):
        name = re.sub(cyrillic, partial(_as_written, latin), name, flags=re.IGNORECASE)
    return romanized(name)


def brand_of(name: str, *, is_chinese: bool) -> str:
    """Return the brand of a company in Latin letters: «Хуалун Майнинг» is Hualong Mining."""
    known: dict[str, str] = load_data("ru")["brand_words"]
    own = [word for word in _PARTS.split(name)[::2] if word.lower() not in known]
    # «Жибек Жолы» is no Chinese name, though one of its words might be.
    is_chinese = is_chinese and all(map(is_spelled, own))
    return "".join(
        known.get(word.lower()) or (is_chinese and syllables(word)) or romanized(word)
        for word in _PARTS.split(name)
    )


def _as_written(latin: str, cyrillic: re.Match[str]) -> str:
    return latin.capitalize() if cyrillic[0][0].isupper() else latin


def romanized(name: str) -> str:
    """Return a Russian name in Latin letters."""
    from anyascii import anyascii  # its tables take long to read

    name = _YE.sub(lambda letter: "Ye" if letter[0].isupper() else "ye", name)
    return anyascii(name.translate(_OWN))
