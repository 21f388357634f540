"""Russian names of people that the gazetteer does not know: back to the nominative, then romanised.

The romanisation is that of BGN/PCGN 1947 for Russian, with "yo" for ё, as English-language news writes it.
"""

from __future__ import annotations

import re

__all__ = ["nominative", "romanized"]

_VOWELS_AND_SIGNS = "аеёиоуыэюяъь"
#: е is "ye" where it begins a word and after a vowel or a sign.
_YE = re.compile(rf"(?<![^\W_])е|(?<=[{_VOWELS_AND_SIGNS}])е", re.IGNORECASE)
#: What the library writes as e and as apostrophes.
_OWN = str.maketrans({"ё": "yo", "Ё": "Yo"} | dict.fromkeys("ъьЪЬ", ""))
#: By case, as the title before the name shows it: endings of names of men and of women, and what they stand for.
_ENDINGS = {
    "genitive": (
        ("ского", "ский"),
        ("ой", "а"),
        ("ея", "ей"),
        ("ия", "ий"),
        ("ая", "ай"),
        ("а", ""),
    ),
    "dative": (("скому", "ский"), ("ой", "а"), ("ею", "ей"), ("ию", "ий"), ("аю", "ай"), ("у", "")),
    "instrumental": (
        *(("ским", "ский"), ("ой", "а"), ("еем", "ей"), ("ием", "ий"), ("аем", "ай")),
        *(("ым", ""), ("ом", ""), ("ем", "")),
    ),
    "prepositional": (
        ("ском", "ский"),
        ("ой", "а"),
        ("ее", "ей"),
        ("ии", "ий"),
        ("ае", "ай"),
        ("е", ""),
    ),
}
_CASES = (
    ("instrumental", re.compile(r"\w+(?:ом|ем|ой)$")),
    ("genitive", re.compile(r"\w+[аяы]$")),
    ("dative", re.compile(r"\w+[ую]$")),
    ("prepositional", re.compile(r"\w+е$")),
)
_SHORTEST_STEM = 3


def nominative(name: str, title: str) -> str:
    """Return a name in the nominative; the first noun of its title tells in which case it stands."""
    head = next(
        (word for word in title.split() if not word.endswith(("ый", "ого", "ому", "ым"))), ""
    )
    head = head.lower()
    case = next((case for case, ending in _CASES if ending.match(head)), None)
    return " ".join(_word(word, case) for word in name.split()) if case else name


def _word(word: str, case: str) -> str:
    for ending, plain in _ENDINGS[case]:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)] + plain
    return word


def romanized(name: str) -> str:
    """Return a Russian name in Latin letters."""
    from anyascii import anyascii  # its tables take long to read

    name = _YE.sub(lambda letter: "Ye" if letter[0].isupper() else "ye", name)
    return anyascii(name.translate(_OWN))
