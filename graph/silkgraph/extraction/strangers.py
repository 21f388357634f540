"""People who hold no office: their full names, "he" for one of them, and who signs a quotation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkgraph.extraction.names.palladius import pinyin
from silkgraph.extraction.names.russian import nominative, romanized_of
from silkgraph.extraction.reading import FIVE

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Found, Reading

__all__ = ["credited", "full_name", "stranger", "who"]

#: The full name of a stranger stands at most so far before the surname.
_LOOK_BACK = 3000
#: A stranger is introduced so shortly before "he".
_INTRODUCED = 600
#: A title in the genitive, from which the case of a name is told.
_GENITIVE = "депутата"


def stranger(reading: Reading, verb: re.Match[str], first: int, last: int) -> re.Match[str] | None:
    """Return the name of somebody who holds no office, beside a verb of speech."""
    found = reading.patterns.one("speaker_name").search(reading.text, first, last)
    if found is None:
        found = reading.patterns.one("speaker_after").match(reading.text, verb.end(), last)
    inside = reading.within(*found.span("name"), "state", "place", "organization") if found else []
    return None if inside else found


def full_name(reading: Reading, name: re.Match[str], verb: str) -> str | None:
    """Return a stranger's name; of a surname alone the full name that the text gave before."""
    said = " ".join(name["name"].split())
    if " " not in said:
        surname = re.escape(said)
        full = re.compile(
            rf"\b(?:{surname}\s+[A-ZА-ЯЁ]\w+|[A-ZА-ЯЁ]\w+(?:\s+[A-ZА-ЯЁ]\w+)?\s+{surname})\b"
        )
        window = reading.text[max(0, name.start() - _LOOK_BACK) : name.start("name")]
        before = list(full.finditer(window))
        said = " ".join(before[-1].group().split()) if before else ""
    if reading.article.language == "ru":
        # «По словам депутата X» has the name in the genitive.
        said = nominative(said, _GENITIVE) if " " in verb.strip() else said
        return (
            romanized_of(said, None if pinyin(said) else _home_of(reading, name.start("name")))
            if said
            else None
        )
    return said or None


def _home_of(reading: Reading, offset: int) -> str | None:
    """Guess whose national a stranger is: of the Central Asian state spoken of last."""
    states = [item.name for item in reading.before(offset, "state") if item.name in FIVE]
    return states[-1] if states else None


def who(reading: Reading, item: Found) -> str | None:
    """Return who is meant: "he" is a stranger whom the text introduced after it last named the leader."""
    if item.via != "pronoun" or item.kind != "person":
        return item.name
    sentence = reading.sentence_at(item.start)
    if sentence is None:
        return item.name
    if sentence.kind == "item":
        # A point of a list stands by itself.
        first = reading.article.blocks[sentence.block].start
        here = [f for f in reading.within(first, item.start, "person") if f.via != "pronoun"]
        if len({f.name for f in here}) == 1:
            return here[0].name
    named = [f.end for f in reading.before(item.start, "person") if f.name == item.name]
    first = max([item.start - _INTRODUCED, 0, *(named[-1:])])
    strangers = reading.patterns.one("introduced").finditer(reading.text, first, item.start)
    last = [m for m in strangers if not reading.within(*m.span("name"))]
    return full_name(reading, last[-1], "") if last else item.name


def credited(reading: Reading, offset: int) -> str | None:
    """Return who is named right behind a quotation, in brackets or on a line of its own."""
    signed = reading.patterns.one("credited").match(reading.text, offset)
    if signed is None:
        return None
    start, end = signed.span("who")
    people = reading.within(start, end, "person")
    if people:
        return people[0].name
    unknown = reading.patterns.one("any_person").match(reading.text, start, end)
    if unknown is None or reading.within(*unknown.span("name")):
        return None
    return full_name(reading, unknown, "")
