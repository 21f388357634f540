"""The cases of a Russian term that its genitive shows: "торговых путей" is also "торговым путям".

A term is adjectives before a noun. Its genitive tells gender and number; the other cases follow from it.
"""

from __future__ import annotations

import re
from itertools import zip_longest

__all__ = ["other_cases"]

#: By the ending of a genitive adjective: those of the dative, the instrumental and the prepositional.
_ADJECTIVES = {
    "ых": ("ым", "ыми", "ых"),
    "их": ("им", "ими", "их"),
    "ого": ("ому", "ым", "ом"),
    "его": ("ему", "им", "ем"),
    "ой": ("ой", "ой", "ой"),
    "ей": ("ей", "ей", "ей"),
}
#: The same of nouns, in the plural, in the masculine and neuter, and in the feminine.
_PLURALS = {
    "ов": ("ам", "ами", "ах"),
    "ев": ("ям", "ями", "ях"),
    "ий": ("иям", "иями", "иях"),
    "ей": ("ям", "ями", "ях"),
}
_MASCULINES = {"ия": ("ию", "ием", "ии"), "ья": ("ью", "ьем", "ье"), "а": ("у", "ом", "е")}
_FEMININES = {"ии": ("ии", "ией", "ии"), "ики": ("ике", "икой", "ике"), "ы": ("е", "ой", "е")}
_NOUNS = {
    "ых": _PLURALS,
    "их": _PLURALS,
    "ого": _MASCULINES,
    "его": _MASCULINES,
    "ой": _FEMININES,
    "ей": _FEMININES,
}
_WORDS = re.compile(r"[а-яё-]+(?: [а-яё-]+)*")
#: A stem is not shorter; a noun alone is only known by the plural of its genitive.
_STEM = 4
#: Adjectives that stand alone are longer than pronouns.
_ALONE = ("ых", "ого")
_ADJECTIVE = 6


def other_cases(term: str) -> list[str]:
    """Return the dative, instrumental and prepositional of a term that stands in the genitive."""
    if not _WORDS.fullmatch(term):
        return []
    *adjectives, noun = term.split()
    endings = {_ending(word, _ADJECTIVES) for word in adjectives}
    if None in endings or len({_NOUNS[end] is _PLURALS for end in endings if end}) > 1:
        return []
    if not adjectives and _ending(noun, _ADJECTIVES) in _ALONE and len(noun) > _ADJECTIVE:
        return _declined(noun, _ADJECTIVES)
    # A noun alone that ends in -ов can only be a plural.
    alone = {"ов": _PLURALS["ов"]}
    nouns = _NOUNS[next(iter(endings)) or ""] if adjectives else alone
    said = _ending(noun, nouns)
    if said is None or len(noun) - len(said) < _STEM:
        return []
    columns = [_declined(word, _ADJECTIVES) for word in adjectives]
    columns.append([noun.removesuffix(said) + end for end in nouns[said]])
    return [" ".join(words) for words in zip_longest(*columns)]


def _ending(word: str, table: dict[str, tuple[str, str, str]]) -> str | None:
    return next((end for end in sorted(table, key=len, reverse=True) if word.endswith(end)), None)


def _declined(adjective: str, table: dict[str, tuple[str, str, str]]) -> list[str]:
    ending = _ending(adjective, table) or ""
    return [adjective.removesuffix(ending) + end for end in table[ending]]
