"""Offices with no name beside them: "the head of state", "the Chinese minister", "the prime ministers"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkgraph.extraction.known import in_office
from silkgraph.extraction.names.sections import central_at
from silkgraph.extraction.reading import CHINA, FIVE, HEAD_OF_CABINET, HEAD_OF_STATE, Found

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["heads_alone", "ministers_of_states", "office_again", "president_met", "two_holders"]

#: "The Chinese premier": the word for whose premier it is stands right before and is no longer.
_DEMONYM = 20
#: "The ambassador of the People's Republic of" stands before a state and is no longer.
_CONTEXT = 60
#: The word for an office stands so near before whose it is.
_OFFICE = 40
_DIPLOMAT = ("Foreign Minister",)


def _is_foreign_minister(office: str) -> bool:
    return "Foreign Minister" in office


def _leads_cabinet(office: str) -> bool:
    return office in HEAD_OF_CABINET


def _is_envoy(office: str) -> bool:
    return office.startswith("Ambassador")


#: A name that no record knows.
_UNKNOWN = re.compile(r"\s+[^\W\d_a-zа-яё]")
#: Words for an office with no name, and the office that each means.
_ALONE: dict[str, Callable[[str], bool]] = {
    "head_alone": lambda office: office in HEAD_OF_STATE,
    "government_alone": _leads_cabinet,
    "minister_alone": lambda office: office.endswith("Minister") and "Prime" not in office,
    "envoy_alone": _is_envoy,
}


def two_holders(reading: Reading, sentence: Sentence) -> list[Found]:
    """Resolve "the prime ministers of the two countries" to those whom the article names so."""
    found = []
    for match in reading.patterns.one("two_holders").finditer(
        reading.text, sentence.start, sentence.end
    ):
        is_minister = match.lastgroup == "minister"
        for state in sorted(reading.states_concerned):
            holder = reading.holder(state, _is_foreign_minister if is_minister else _leads_cabinet)
            if holder:
                found.append(Found(match.start(), match.end(), "person", holder, "pronoun"))
    return found


def _of_china(reading: Reading, offset: int, holder: str) -> str | None:
    """Return China's premier if the text spoke of him so far, and not yet of that of the other side."""
    before = [item.name for item in reading.before(offset, "person")]
    chinese = [
        name
        for name in before
        if reading.state_of.get(name) == CHINA and reading.office_of.get(name) in HEAD_OF_CABINET
    ]
    return chinese[-1] if chinese and holder not in before else None


def _is_of_office(reading: Reading, start: int) -> bool:
    """Tell whether it is only the office of somebody that is named: "the press service of the premier"."""
    before = reading.text[max(0, start - _OFFICE) : start]
    return reading.patterns.one("office_of_before").search(before) is not None


def heads_alone(reading: Reading, sentence: Sentence) -> list[Found]:
    """Resolve "the head of state", with no state named, to the one Central Asian holder spoken of."""
    found = []
    for name, holds in _ALONE.items():
        holders = [
            person
            for person, office in reading.office_of.items()
            if holds(office) and (name == "envoy_alone" or reading.state_of.get(person) in FIVE)
        ]
        here = central_at(reading, sentence.end - 1) if name == "head_alone" else None
        if here:
            # The one of the section, not another whom the text names beside him.
            holders = [person for person in holders if reading.state_of.get(person) == here]
        if not holders and name == "head_alone":
            holders = _head_of_section(reading, sentence)
        if len(holders) != 1:
            continue
        for match in reading.patterns.one(name).finditer(
            reading.text, sentence.start, sentence.end
        ):
            premier = name == "government_alone" and _of_china(reading, match.start(), holders[0])
            before = reading.within(match.start() - _DEMONYM, match.start(), "state")
            of_another = any(item.end >= match.start() - 1 for item in before)
            of_another = of_another or _is_of_office(reading, match.start())
            if not of_another and not reading.within(
                match.start() - 1, match.end() + 1, "person", "state"
            ):
                meant = premier or holders[0]
                found.append(Found(match.start(), match.end(), "person", meant, "pronoun"))
    return found


def office_again(reading: Reading, sentence: Sentence, subject: Found | None) -> list[Found]:
    """Resolve "the minister", "the vice premier" to whoever of that office the text has named last."""
    found = []
    for match in reading.patterns.one("office_again").finditer(
        reading.text, sentence.start, sentence.end
    ):
        if reading.within(match.start() - 1, match.end() + 1, "person"):
            continue
        beside = reading.within(match.start() - _DEMONYM, match.start(), "state")
        if any(item.end >= match.start() - 1 for item in beside):
            continue
        word = (match.lastgroup or "").replace("_", " ").title()
        before = reading.before(match.start(), "person")
        named = [i for i in before if _holds(reading.office_of.get(i.name) or "", word)]
        acting = [i for i in named if subject and i.name == subject.name]
        if word == "President" and len({item.name for item in named}) > 1:
            # Of two presidents each has his own people, who call him so.
            named = []
        for meant in (acting or named)[-1:]:
            found.append(Found(*match.span(), "person", meant.name, "pronoun"))
    return found


def _holds(office: str, word: str) -> bool:
    """Tell whether an office is meant by a word; a "deputy minister" has his portfolio in between."""
    return word.lower() in office.lower() or (
        word.startswith("Deputy") and set(word.split()) <= {*office.split()}
    )


def president_met(
    reading: Reading, sentence: Sentence, people: list[Found], subject: Found | None
) -> list[Found]:
    """Resolve "he was received by the president": by that of the state that the text is about."""
    found = []
    for match in reading.patterns.one("president_met").finditer(
        reading.text, sentence.start, sentence.end
    ):
        near = [item.name for item in (*people, subject) if item]
        is_guest = any(
            reading.state_of.get(name) == CHINA and reading.office_of.get(name) not in HEAD_OF_STATE
            for name in near
        )
        state = central_at(reading, match.end()) if is_guest else None
        person = in_office(reading.reference, state, HEAD_OF_STATE, reading.day) if state else None
        if person and person.name not in near:
            reading.state_of.setdefault(person.name, person.state)
            reading.office_of.setdefault(person.name, "President")
            found.append(Found(*match.span("who"), "person", person.name, "role"))
    return found


def _head_of_section(reading: Reading, sentence: Sentence) -> list[str]:
    """Return the head of the state that a section is about, whom the article never names."""
    state = central_at(reading, sentence.end - 1)
    if state is None or not reading.patterns.one("head_alone").search(
        reading.text, sentence.start, sentence.end
    ):
        return []
    person = in_office(reading.reference, state, HEAD_OF_STATE, reading.day)
    if person is None:
        return []
    reading.state_of.setdefault(person.name, person.state)
    reading.office_of.setdefault(person.name, "President")
    return [person.name]


def ministers_of_states(reading: Reading, sentence: Sentence) -> list[Found]:
    """Resolve "the Chinese minister" to the only minister of that state in the article."""
    found = []
    for item in reading.within(sentence.start, sentence.end, "state"):
        found += _envoy(reading, item)
        found += _diplomat(reading, item)
        match = reading.patterns.one("minister_after").match(reading.text, item.end)
        if not match:
            continue
        minister = reading.holder(item.name, lambda office: "Minister" in office)
        if minister:
            found.append(Found(item.start, match.end(), "person", minister, "pronoun"))
    return found


def _diplomat(reading: Reading, item: Found) -> list[Found]:
    """Resolve "the head of the foreign ministry of China" to who holds the office, if the article names him."""
    start = max(0, item.start - _CONTEXT)
    after = reading.patterns.one("diplomat_after").match(reading.text, item.end)
    words = "diplomat_head_before" if after else "diplomat_before"
    title = reading.patterns.one(words).search(reading.text[start : item.start])
    if title is None:
        return []
    holder = in_office(reading.reference, item.name, _DIPLOMAT, reading.day)
    first, last = start + title.start(), after.end() if after else item.end
    is_named = holder and any(other.name == holder.name for other in reading.found)
    if not holder or not is_named or reading.within(first, last + 2, "person"):
        return []
    if _UNKNOWN.match(reading.text, last):
        return []
    reading.state_of.setdefault(holder.name, item.name)
    return [Found(first, last, "person", holder.name, "pronoun")]


def _envoy(reading: Reading, item: Found) -> list[Found]:
    """Resolve "the ambassador of China" to the only one of that state whom the article names."""
    start = max(0, item.start - _CONTEXT)
    after = reading.patterns.one("envoy_after").match(reading.text, item.end)
    before = reading.patterns.one("envoy_before").search(reading.text[start : item.start])
    envoy = reading.holder(item.name, _is_envoy)
    if envoy is None or not (after or before):
        return []
    first = start + before.start() if before else item.start
    last = after.end() if after else item.end
    if reading.within(first, last + 2, "person"):
        return []
    return [Found(first, last, "person", envoy, "pronoun")]
