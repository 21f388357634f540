"""People: ambiguous names, surnames, roles and strangers introduced by a title, each with office and state."""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING

from silkgraph.extraction.names.people.counterparts import find_counterparts
from silkgraph.extraction.names.people.namesakes import (
    has_other_given_name,
    head_of_year,
    is_namesake,
)
from silkgraph.extraction.names.people.offices import OFFICES_OF_HEADS, note_offices
from silkgraph.extraction.names.people.roles import find_roles
from silkgraph.extraction.names.people.titles import (
    find_titled,
    note_counterparts,
    office_after,
    office_before,
)
from silkgraph.extraction.names.transliteration.chinese import is_chinese
from silkgraph.extraction.names.transliteration.russian import plain_forms
from silkgraph.extraction.reading import CHINA, HEAD_OF_CABINET, HEAD_OF_STATE, Found

if TYPE_CHECKING:
    from silkgraph.extraction.names.lexicon import Hit, Sense
    from silkgraph.extraction.reading import Reading
    from silkgraph.reference import Person

__all__ = ["resolve_people"]

_CONTEXT = 40
#: Offices that Chinese news calls 总理.
#: The first letter of a given name before its surname.
_INITIAL = re.compile(r"([^\W\d_])(?:·|\.\s?)$")
_LETTERS = 3
#: The given name after a Chinese surname.
_GIVEN = re.compile(r"[^\S\n]([^\W\d_]['’\w]+)\b")
_SHORTEST_SURNAME = 3
#: Of the people found, so many of the last decide whom a bare surname means.
_NAMED_LAST = 200


def resolve_people(reading: Reading, hits: list[Hit]) -> list[Found]:
    """Return the people found, and note the office and state of each in the reading."""
    known = reading.known.people
    hits = [
        hit
        for hit in hits
        if not _is_end_of_name(reading, hit, known)
        and not _is_begin_of_name(reading, hit)
        and not has_other_given_name(reading, hit, known)
    ]
    commoner = reading.patterns.one("commoner_before")
    hits = [
        hit
        for hit in hits
        if not commoner.search(reading.text[max(0, hit.start - _CONTEXT) : hit.start])
    ]
    full = [hit for hit in hits if any(sense.kind == "person" for sense in hit.senses)]
    bare = [hit for hit in hits if all(sense.kind == "surname" for sense in hit.senses)]
    found: list[Found] = []
    for hit in full:
        named = {sense.name for sense in hit.senses if sense.kind == "person"}
        person = _choose(reading, hit, [known[name] for name in sorted(named)], found)
        if person:
            found.append(Found(hit.start, hit.end, "person", person.name))
    titled = find_titled(reading, found)
    found += titled
    introduced = {item.name for item in found}
    # "Minister Bekzat Aliyev" has the surname of a president and is another.
    spans = {offset for item in titled for offset in range(item.start, item.end)}
    spans |= _of_namesakes(reading, bare, found, known)
    ends = {item.end for item in found}
    # Short names ("Xi", "Hu") are told by the others that the text names.
    for hit in sorted(bare, key=lambda hit: hit.end - hit.start <= _SHORTEST_SURNAME):
        if hit.start in spans or is_namesake(reading, hit, known, ends):
            continue
        candidates = [known[sense.name] for sense in hit.senses]
        if _is_surname(reading, hit, candidates, introduced):
            person = _choose(reading, hit, candidates, found)
        else:
            person = head_of_year(reading, hit, candidates)
        if person:
            found.append(Found(hit.start, hit.end, "person", person.name, "surname"))
            introduced.add(person.name)
    found += _surnames_of_strangers(reading, titled, found, known)
    found = sorted(set(found))
    found += find_roles(reading, found)
    note_offices(reading, found, known)
    note_counterparts(reading, found)
    counterparts = find_counterparts(reading, found)
    note_offices(reading, counterparts, known)
    return found + counterparts


def _of_namesakes(
    reading: Reading, bare: list[Hit], found: list[Found], known: dict[str, Person]
) -> set[int]:
    """Return where a surname belongs to a stranger with a Chinese name: "Wang Dongjin of CNPC", then "Wang"."""
    theirs: set[int] = set()
    last: dict[tuple[Sense, ...], int] = {}
    told: dict[str, int] = {}
    full = deque(sorted(found))
    for hit in sorted(bare):
        while full and full[0].end <= hit.start:
            item = full.popleft()
            told[item.name] = item.start
        people = {sense.name for sense in hit.senses}
        if all(known[name].state != CHINA for name in people):
            continue
        given = _GIVEN.match(reading.text, hit.end)
        named = (
            given is not None
            and given[1][0].isupper()
            and (
                any(map(is_chinese, plain_forms(reading.text[hit.start : given.end()])))
                # "Mr. Ma Xingruy" is another, however his name is spelt.
                or bool(
                    reading.patterns.one("mister_before").search(reading.text[: hit.start][-5:])
                )
            )
        )
        # Of declined names nothing but a given name stands so: «Ли Баошанем» is not of Baoshan.
        other = ("state",) if reading.patterns.habit("declined_names") else ("state", "place")
        if given and named and not reading.within(*given.span(1), *other):
            last[hit.senses] = hit.start
        if last.get(hit.senses, -1) > max(told.get(name, -1) for name in people):
            theirs.add(hit.start)
    return theirs


def _is_end_of_name(reading: Reading, hit: Hit, known: dict[str, Person]) -> bool:
    """Tell whether a Chinese transliteration is the end of a longer one: 库达别尔季耶夫 is no 别尔季耶夫."""
    before = reading.text[max(0, hit.start - 1) : hit.start]
    if not reading.patterns.one("name_goes_on_before").search(before):
        return False
    return all(known[sense.name].state != CHINA for sense in hit.senses if sense.name in known)


def _is_begin_of_name(reading: Reading, hit: Hit) -> bool:
    """Tell whether a Chinese name of two characters is the beginning of that of somebody else who speaks."""
    longer = reading.patterns.one("longer_name_after").match(reading.text, hit.end)
    return longer is not None and hit.end - hit.start < _SHORTEST_SURNAME


def _choose(
    reading: Reading, hit: Hit, candidates: list[Person], found: list[Found]
) -> Person | None:
    """Pick one of several people of a name: by title, by age, by who was named before, by the date."""
    if len(candidates) == 1:
        return candidates[0]
    initial = _INITIAL.search(reading.text, max(0, hit.start - _LETTERS), hit.start)
    called = [person for person in candidates if initial and _is_called(person, initial[1])]
    if len(called) == 1:
        return called[0]
    office = office_before(reading, initial.start() if initial else hit.start)
    office = office or office_after(reading, hit.end)
    holders = [person for person in candidates if office and _serves(person, reading.day, office)]
    if len(holders) == 1:
        return holders[0]
    before = reading.text[max(0, hit.start - _CONTEXT) : hit.start]
    if reading.patterns.one("premier_before").search(before):
        premiers = [
            p for p in candidates if any(_serves(p, reading.day, o) for o in HEAD_OF_CABINET)
        ]
        if len(premiers) == 1:
            return premiers[0]
    after = reading.text[hit.end : hit.end + _CONTEXT]
    by_age = sorted(
        candidates, key=lambda person: person.tenures[0].start or "" if person.tenures else ""
    )
    if _hinted(reading, "elder", before, after):
        return by_age[0]
    if _hinted(reading, "younger", before, after):
        return by_age[-1]
    names = {person.name for person in candidates}
    called = [p for p in candidates if any(f.name == p.name and f.via == "name" for f in found)]
    if len(called) == 1:
        # The text gives the whole name of only one of them.
        return called[0]
    named = [
        item.name for item in found[-_NAMED_LAST:] if item.name in names and item.end <= hit.start
    ]
    if len(set(named)) == 1:
        return next(person for person in candidates if person.name == named[0])
    former = [person for person in candidates if _was_head(person, reading.day)]
    if len(former) == 1 and reading.patterns.one("president_before").search(before):
        return former[0]
    serving = [person for person in candidates if _serves(person, reading.day)]
    if len(serving) == 1:
        return serving[0]
    stated = [p for p in serving or candidates if _state_is_near(reading, hit, p.state)]
    return _foremost(stated or serving or by_age, reading.day)


def _is_called(person: Person, initial: str) -> bool:
    """Tell whether a given name begins with a letter: 阿·扎帕罗夫, "S. Japarov"."""
    return any(name.text.startswith(initial) and name.text != initial for name in person.names)


def _hinted(reading: Reading, hint: str, before: str, after: str) -> bool:
    return bool(
        reading.patterns.one(hint).search(before)
        or reading.patterns.one(f"{hint}_after").search(after)
    )


def _serves(person: Person, day: str, office: str | None = None) -> bool:
    return any(
        (tenure.start or "") <= day and (tenure.end is None or day <= tenure.end)
        for tenure in person.tenures
        if office in (None, tenure.office)
    )


def _foremost(people: list[Person], day: str) -> Person:
    """Return the person of the highest office: a bare name means the president, not the minister."""
    for office in OFFICES_OF_HEADS:
        for person in people:
            if _serves(person, day, office):
                return person
    return people[-1]


def _state_is_near(reading: Reading, hit: Hit, state: str) -> bool:
    near = reading.within(max(0, hit.start - _CONTEXT), hit.end + _CONTEXT, "state", "organization")
    return any(item.name == state or state in reading.bodies.home_of(item.name) for item in near)


def _is_surname(reading: Reading, hit: Hit, candidates: list[Person], introduced: set[str]) -> bool:
    """Tell a bare surname from a common word or a stranger of that name."""
    if any(person.name in introduced for person in candidates):
        return True
    before = reading.text[max(0, hit.start - _CONTEXT) : hit.start]
    titled = bool(reading.patterns.one("title_before").search(before))
    if titled and sum(_serves(person, reading.day) for person in candidates) == 1:
        return True
    office = office_before(reading, hit.start)
    if office and any(_serves(person, reading.day, office) for person in candidates):
        return True
    president = reading.patterns.one("president_before").search(before)
    if president and sum(_was_head(person, reading.day) for person in candidates) == 1:
        # "In 1993 President Nazarbayev came", in a text of 2022.
        return True
    heads = [p for p in candidates if _is_head(p, reading.day)]
    # Short names such as Hu or Xi need more than a capital letter.
    return bool(heads) and (titled or hit.end - hit.start > 3 or len(introduced) > 0)


def _is_head(person: Person, day: str) -> bool:
    return any(
        tenure.office in OFFICES_OF_HEADS
        and (tenure.start or "") <= day
        and (tenure.end is None or day <= tenure.end)
        for tenure in person.tenures
    )


def _was_head(person: Person, day: str) -> bool:
    """Tell whether somebody had been a head of state by a day."""
    return any(
        tenure.office in HEAD_OF_STATE and (tenure.start or "") <= day for tenure in person.tenures
    )


def _surnames_of_strangers(
    reading: Reading, titled: list[Found], found: list[Found], known: dict[str, Person]
) -> list[Found]:
    """Find later bare surnames of people whom only a title introduced."""
    if not reading.patterns.habit("parted_words"):
        return _chinese_surnames(reading, found)
    first: dict[str, Found] = {}
    for item in titled:
        if item.name in known or " " not in item.name:
            continue
        words = reading.text[item.start : item.end].split()
        surname = words[0] if reading.state_of.get(item.name) == "China" else words[-1]
        if len(surname) >= _SHORTEST_SURNAME:
            first.setdefault(surname, item)
    if not first:
        return []
    names = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(first)))})\b")
    return [
        Found(match.start(), match.end(), "person", first[match.group()].name, "surname")
        for match in names.finditer(reading.text)
        if match.start() > first[match.group()].end and reading.sentence_at(match.start())
    ]


def _chinese_surnames(reading: Reading, found: list[Found]) -> list[Found]:
    """Find later mentions of Chinese people introduced before: by the whole name, or 郭大使 for 郭志军."""
    first: dict[str, Found] = {}
    for item in sorted(found):
        written = reading.text[item.start : item.end]
        if reading.state_of.get(item.name) == CHINA and written[:1].isalpha():
            if item.via == "title":
                first.setdefault(written, item)
            first.setdefault(written[0], item)
    if not first:
        return []
    taken = {offset for item in found for offset in range(item.start, item.end)}
    whole = [re.escape(name) for name in sorted(first, key=len, reverse=True) if len(name) > 1]
    signs = "".join(name for name in first if len(name) == 1)
    again = rf"[{signs}](?={reading.patterns.macros['surname_again']})"
    return [
        Found(match.start(), match.end(), "person", first[match.group()].name, "surname")
        for match in re.finditer("|".join([*whole, again]), reading.text)
        if match.start() >= first[match.group()].end
        and match.start() not in taken
        and reading.sentence_at(match.start())
    ]
