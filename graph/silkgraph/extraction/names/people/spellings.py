"""Other spellings in Latin letters of the name of a head of state: Zhomart and Jomart, Rakhmon and Rahmon."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from silkgraph.extraction.reading import CHINA, HEAD_OF_STATE

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading
    from silkgraph.reference import Reference

__all__ = ["spelled_otherwise"]

#: What is written in several ways, the longer first, and one way to write it.
_WAYS = (
    ("dzh|zh|dj", "j"),
    ("kh|gh|x", "h"),
    ("q", "k"),
    ("w", "v"),
    ("ts", "c"),
    ("ph", "f"),
)
_WEAK = re.compile(r"[aeiouyäöüıʻ‘’'`-]")
_TWICE = re.compile(r"(.)\1+")
#: Fewer consonants are many people's.
_LEAST = 2


def spelled_otherwise(reading: Reading, name: str, state: str | None) -> str | None:
    """Return which head of a state, once or now, a name means in another spelling; of others the text knows best."""
    if state is None or not name.isascii():
        return None
    people = _spelled(reading.reference).get((state, _bones(name)), ())
    return people[0] if len(people) == 1 else None


@lru_cache(maxsize=8)
def _spelled(reference: Reference) -> dict[tuple[str, tuple[str, ...]], tuple[str, ...]]:
    """Return the people of each state by the consonants of their given names and surnames."""
    found: dict[tuple[str, tuple[str, ...]], set[str]] = {}
    for person in reference.people:
        if not any(tenure.office in HEAD_OF_STATE for tenure in person.tenures):
            continue
        for name in person.names:
            bones = _bones(name.text) if name.language == "en" else ()
            # Chinese names have one spelling.
            if bones and person.state != CHINA:
                found.setdefault((person.state, bones), set()).add(person.name)
    return {key: tuple(sorted(names)) for key, names in found.items()}


def _bones(name: str) -> tuple[str, ...]:
    """Return the consonants of each word of a name, however they are written; of one word nothing."""
    words = name.lower().split()
    bones = tuple(map(_consonants, words))
    return bones if len(words) > 1 and all(len(bone) >= _LEAST for bone in bones) else ()


def _consonants(word: str) -> str:
    for ways, one in _WAYS:
        word = re.sub(ways, one, word)
    first = "a" if _WEAK.match(word) else ""
    return first + _TWICE.sub(r"\1", _WEAK.sub("", word))
