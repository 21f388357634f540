"""Bodies without their names: "the firm", "the two banks", "the ministry", "the Chinese company"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.reading import Found

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["BODIES", "bodies_again", "bodies_of_states"]

#: "Another" stands before a nationality and is no longer.
_ARTICLE = 10
#: Kinds of bodies that have their kind in their name.
_SAID_IN_NAMES = ("Bank", "Ministry", "Museum", "University")
#: Ministries that are not called as their ministers are.
_NO_FIELD = ("Prime", "Deputy", "First", "former", "Acting")
_FIELDS = {"Foreign": "Foreign Affairs", "Interior": "Internal Affairs"}
#: What goes on with the subject of a clause.
_SUBJECTS = ("it",)
#: Patterns of a body that is not named, and how many they mean.
BODIES = {"two_bodies": 2, "one_body": 1, "one_company": 1}


def bodies_of_states(reading: Reading, sentence: Sentence) -> list[Found]:
    """Resolve "the Chinese company" to the only body of that state that the article names."""
    found = []
    for item in reading.within(sentence.start, sentence.end, "state"):
        match = reading.patterns.one("company_after").match(reading.text, item.end)
        if not match or reading.within(item.start, match.end(), "organization"):
            continue
        before = reading.text[max(sentence.start, item.start - _ARTICLE) : item.start]
        if reading.patterns.one("one_of_many_before").search(before):
            # "A Chinese miner was shot": nobody whom the text has named.
            continue
        own = {
            f.name
            for f in reading.found
            if f.kind == "organization" and reading.bodies.states_of(f.name) == {item.name}
            # A contractor is no bank.
            if "Bank" not in f.name.split()
        }
        bodies = {name for name in own if reading.patterns.one("company_name").search(name)}
        bodies = bodies or {name for name in own if reading.bodies.is_company(name)}
        if len(bodies) == 1:
            found.append(Found(item.start, match.end(), "organization", bodies.pop(), "pronoun"))
    return found


def _ministry_of(reading: Reading, offset: int, kind: str) -> list[str]:
    """Return the ministry of the minister named last, which "the ministry" is where none is named."""
    people = reading.before(offset, "person") if kind == "Ministry" else []
    for item in reversed(people):
        office, state = reading.office_of.get(item.name), reading.state_of.get(item.name)
        field = office.removesuffix(" Minister") if office and state else None
        if field and field != office and field.split()[0] not in _NO_FIELD:
            return [f"Ministry of {_FIELDS.get(field, field)} of {state}"]
    return []


def bodies_again(reading: Reading, sentence: Sentence, used: set[str]) -> list[Found]:
    """Resolve "the firm" to the body named last, "the two firms" to the last two."""
    found: list[Found] = []
    for name, count in BODIES.items():
        if name not in used:
            continue
        for match in reading.patterns.one(name).finditer(
            reading.text, sentence.start, sentence.end
        ):
            before = [
                f.name
                for f in reading.before(match.start(), "organization")
                if name != "one_company" or reading.bodies.is_company(f.name)
            ]
            if match.group().lower() in _SUBJECTS:
                # "X bought A, and in May it bought B": it is the subject of the clauses before.
                here = reading.within(sentence.start, match.start(), "organization")
                here = [f for f in (*here, *found) if f.end <= match.start()]
                before += [f.name for f in sorted(here, key=lambda f: f.start)[:1]]
            word = reading.patterns.one("body_word").search(match.group())
            if count == 1 and word and word.lastgroup in _SAID_IN_NAMES:
                before = [n for n in before if word.lastgroup in n.split()]
                before = before or _ministry_of(reading, match.start(), word.lastgroup)
            last = list(dict.fromkeys(reversed(before)))[:count]
            if len(last) == count:
                found += [
                    Found(match.start(), match.end(), "organization", body, "pronoun")
                    for body in last
                ]
    return found
