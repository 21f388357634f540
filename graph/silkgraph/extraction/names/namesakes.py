"""Strangers with the surname of somebody known: "Dilshod Karimov, a driver" is no president."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from silkgraph.extraction.reading import CHINA

if TYPE_CHECKING:
    from collections.abc import Container

    from silkgraph.extraction.names.lexicon import Hit
    from silkgraph.extraction.reading import Reading
    from silkgraph.reference import Person

__all__ = ["is_namesake"]

#: A given name in the middle of a sentence: what opens one has a capital for another reason.
_GIVEN = re.compile(r"(?:[\w’'\x22”»),;:]|[a-zа-яё]\.)\s(?P<given>[^\W\d_][^\W\d_’'-]{2,20})\s$")
_CONTEXT = 40
#: Words of the calendar have capitals as well.
_CALENDAR = ("weekdays", "months")
#: Spellings of one given name are so much alike: Nursultan, Nursoultan.
_ALIKE = 0.5


def is_namesake(reading: Reading, hit: Hit, known: dict[str, Person], ends: Container[int]) -> bool:
    """Tell whether another given name stands before a bare surname, where no known name ``ends``."""
    before = _GIVEN.search(reading.text, max(0, hit.start - _CONTEXT), hit.start)
    if before is None or not before["given"].istitle():
        return False
    start, end = before.span("given")
    if end in ends:
        # «На встрече с Си Цзиньпином Токаев сказал»
        return False
    if any(before["given"].lower() in reading.patterns.words(name) for name in _CALENDAR):
        # "On Saturday Rahmon received them."
        return False
    if reading.within(start, end) or reading.patterns.one("no_given_name").fullmatch(
        before["given"]
    ):
        return False
    if any(
        item.start < end and start < item.end
        for item in reading.within(max(0, start - _CONTEXT), hit.start)
    ):
        return False
    people = [known[sense.name] for sense in hit.senses]
    return all(
        person.state != CHINA and not _is_called(person, before["given"]) for person in people
    )


def _is_called(person: Person, given: str) -> bool:
    """Tell whether a given name is one of a person's, in whatever spelling."""
    words = {word for name in person.names for word in re.split(r"[\s-]+", name.text.lower())}
    return any(SequenceMatcher(None, word, given.lower()).ratio() > _ALIKE for word in words)
