"""Strangers with the surname of somebody known: "Dilshod Karimov, a driver" is no president."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from silkgraph.extraction.names.people.offices import OFFICES_OF_HEADS
from silkgraph.extraction.reading import CHINA
from silkgraph.extraction.text.dates import YEAR_LENGTH

if TYPE_CHECKING:
    from collections.abc import Container

    from silkgraph.extraction.names.lexicon import Hit
    from silkgraph.extraction.reading import Reading
    from silkgraph.reference import Person

__all__ = ["has_other_given_name", "head_of_year", "is_namesake"]

#: A given name in the middle of a sentence: what opens one has a capital for another reason.
_GIVEN = re.compile(r"(?:[\w’'\x22”»),;:]|[a-zа-яё]\.)\s(?P<given>[^\W\d_][^\W\d_’'-]{2,20})\s$")
_CONTEXT = 40
#: The year of which a sentence tells stands so near before a name.
_YEAR = re.compile(r"\b(?:19|20)\d\d(?!\d)")
_OF_YEAR = 90
_BEHIND = 60
_STOP = re.compile(r"[;,\n]|\.\s")
#: Short surnames are words as well.
_SHORT = 3
#: Words of the calendar have capitals as well.
_CALENDAR = ("weekdays", "months")
#: Spellings of one given name are so much alike: Nursultan, Nursoultan.
_ALIKE = 0.5
#: What Chinese writes between the given name and the surname of a foreigner.
_DOT = "·"
#: A foreign name up to its surname; the words before it may run into it.
_PARTS = re.compile(r"[\u4e00-\u9fff·—-]+$")


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


def head_of_year(reading: Reading, hit: Hit, candidates: list[Person]) -> Person | None:
    """Return the head of state or government of a former year whom his surname means: "in 1992 Niyazov flew to"."""
    before = reading.text[max(0, hit.start - _OF_YEAR) : hit.start]
    years = _YEAR.findall(before[max(before.rfind("\n"), before.rfind(";")) + 1 :])
    if not years:
        # "The trip of Nazarbayev to Beijing in June 2012"
        behind = reading.text[hit.end : hit.end + _BEHIND]
        stop = _STOP.search(behind)
        years = _YEAR.findall(behind[: stop.start() if stop else len(behind)])[:1]
    if not years or years[-1] >= reading.day[:YEAR_LENGTH] or hit.end - hit.start <= _SHORT:
        return None
    heads = [
        person
        for person in candidates
        if any(
            tenure.office in OFFICES_OF_HEADS
            and (tenure.start or "")[:YEAR_LENGTH] <= years[-1]
            and (tenure.end is None or years[-1] <= tenure.end[:YEAR_LENGTH])
            for tenure in person.tenures
        )
    ]
    return heads[0] if len(heads) == 1 else None


def has_other_given_name(reading: Reading, hit: Hit, known: dict[str, Person]) -> bool:
    """Tell whether a surname in Chinese letters has another given name before it: 叶尔兰·卡里莫夫 is no president."""
    if reading.text[max(0, hit.start - 1) : hit.start] != _DOT:
        return False
    people = [known[sense.name] for sense in hit.senses if sense.name in known]
    return not any(_is_spelled(reading, hit, person) for person in people)


def _is_spelled(reading: Reading, hit: Hit, person: Person) -> bool:
    """Tell whether a part of the name before a surname in Chinese letters is a person's, in whatever spelling."""
    before = _PARTS.search(reading.text, max(0, hit.start - _CONTEXT), hit.start)
    given = [name.text.partition(_DOT)[0] for name in person.names if _DOT in name.text]
    return before is not None and any(
        # An initial is as good as a name: 阿·卡米洛夫.
        part.endswith(name[0]) or SequenceMatcher(None, name, part[-len(name) :]).ratio() >= _ALIKE
        for part in before.group().split(_DOT)[:-1]
        for name in given
    )


def _is_called(person: Person, given: str) -> bool:
    """Tell whether a given name is one of a person's, in whatever spelling."""
    words = {word for name in person.names for word in re.split(r"[\s-]+", name.text.lower())}
    return any(SequenceMatcher(None, word, given.lower()).ratio() > _ALIKE for word in words)
