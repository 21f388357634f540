"""Titles: the office that stands beside a name, and strangers whom only their title introduces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkgraph.extraction.names.russian import nominative, romanized
from silkgraph.extraction.reading import CHINA, FIVE, Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.extraction.reading import Reading

__all__ = ["canonical_office", "find_titled", "office_before"]

_CONTEXT = 60
_PINYIN = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:i?[aeo]?(?:ng|n|i|o|u)?|u?[aeio](?:ng|n|i)?|[aeiou]{1,3}(?:ng|n)?))+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Titled:
    """A name with its title: spans of the name, canonical office, and the state where the title says it."""

    start: int
    end: int
    name: str
    office: str
    state: str | None


def find_titled(reading: Reading, people: list[Found]) -> list[Found]:
    """Find names with a title; note every office and state, return the people not known before."""
    _offices_beside_names(reading, people)
    by_start = {item.start: item for item in people}
    new: list[Found] = []
    for titled in _titled(reading):
        known = by_start.get(titled.start)
        name = known.name if known else titled.name
        state = titled.state or reading.state_of.get(name) or _state_of_name(reading, titled)
        if known is None:
            if state is None:
                continue
            new.append(Found(titled.start, titled.end, "person", name, "title"))
            reading.state_of.setdefault(name, state)
        reading.office_of.setdefault(name, titled.office)
    return new


def _offices_beside_names(reading: Reading, people: list[Found]) -> None:
    """Note the office that stands right before a known name."""
    for item in people:
        office = office_before(reading, item.start)
        if office:
            reading.office_of.setdefault(item.name, office)


def office_before(reading: Reading, start: int) -> str | None:
    """Return the office that stands right before a name, where `title_left` knows it."""
    window = reading.text[max(0, start - _CONTEXT) : start]
    match = reading.patterns.one("title_left").search(window)
    return _office(reading, match) if match else None


def _titled(reading: Reading) -> Iterator[_Titled]:
    for _, regex in reading.patterns.compiled("titled"):
        for match in regex.finditer(reading.text):
            if reading.sentence_index(match.start("name")) is None:
                continue
            office = _office(reading, match)
            if office is None:
                continue
            start, end = match.span("name")
            inside = reading.within(start, end, "state")
            if inside and inside[0].start == start:
                # «министр иностранных дел Китая Ван И»: the state is no part of the name.
                start = inside[0].end
            if any(state.start >= start for state in inside):
                continue
            said = reading.text[start:end]
            start += len(said) - len(said.lstrip())
            name = " ".join(said.split())
            if " " not in name:
                continue
            if reading.article.language == "ru":
                name = romanized(nominative(name, match["title"]))
            yield _Titled(start, end, name, office, _state(reading, match))


def _office(reading: Reading, match: re.Match[str]) -> str | None:
    return canonical_office(reading, match["title"])


def canonical_office(reading: Reading, title: str) -> str | None:
    """Return the canonical office of a title, ``None`` for a post that is not a state office."""
    title = " ".join(title.split())
    for rule, regex in reading.patterns.compiled("offices"):
        found = regex.fullmatch(title)
        if found:
            return str(found.expand(rule["office"])) if rule["office"] else None
    return " ".join(
        w[:1].upper() + w[1:] if w not in ("of", "and", "for") else w for w in title.split()
    )


def _state(reading: Reading, match: re.Match[str]) -> str | None:
    """Return the state named inside the title or right before it."""
    start = max(0, match.start() - 2)
    near = reading.within(start, match.end(), "state")
    return near[-1].name if near else None


def _state_of_name(reading: Reading, titled: _Titled) -> str | None:
    """Guess the state of a stranger: the form of the name, else the state last spoken of, or the only one."""
    if _looks_chinese(titled.name):
        return CHINA
    spoken_of = reading.before(titled.start, "state")
    before = [item for item in spoken_of if item.name in FIVE]
    if before:
        return before[-1].name
    anywhere = {item.name for item in reading.found if item.kind == "state" and item.name in FIVE}
    return anywhere.pop() if len(anywhere) == 1 else None


def _looks_chinese(name: str) -> bool:
    words = name.split()
    return 2 <= len(words) <= 3 and len(words[0]) <= 6 and all(_PINYIN.fullmatch(w) for w in words)
