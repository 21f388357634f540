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
#: Vowels that one sound is written with, and marks that stand for none.
_SOUNDS = str.maketrans("oäåeyıöü", "aaaiiiuu", "ʻ‘’'`-")
_TWICE = re.compile(r"(.)\1+")


def spelled_otherwise(reading: Reading, name: str, state: str | None) -> str | None:
    """Return the head of a state, once or now, whose given name and surname are spelled so elsewhere."""
    if state is None or not name.isascii():
        return None
    people = _spelled(reading.reference).get((state, _sound(name)), ())
    return people[0] if len(people) == 1 else None


@lru_cache(maxsize=8)
def _spelled(reference: Reference) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the people of each state by the sound of their given names and surnames."""
    found: dict[tuple[str, str], set[str]] = {}
    for person in reference.people:
        # Chinese names have one spelling.
        is_head = any(tenure.office in HEAD_OF_STATE for tenure in person.tenures)
        for name in person.names if is_head and person.state != CHINA else ():
            if name.language == "en" and " " in name.text:
                found.setdefault((person.state, _sound(name.text)), set()).add(person.name)
    return {key: tuple(sorted(names)) for key, names in found.items()}


def _sound(name: str) -> str:
    """Return a name in one way to write what is written in several."""
    name = name.lower()
    for ways, one in _WAYS:
        name = re.sub(ways, one, name)
    return _TWICE.sub(r"\1", name.translate(_SOUNDS))
