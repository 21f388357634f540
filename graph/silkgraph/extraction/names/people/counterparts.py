"""Counterparts: who holds in another state the office of the one just named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.known import in_office
from silkgraph.extraction.reading import HEAD_OF_CABINET, HEAD_OF_STATE, Found

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading

__all__ = ["counterpart_of", "find_counterparts"]

#: Those who lead a government are each other's counterparts, whatever their office is called.
_DEPUTIES = ("Vice Premier", "Deputy Prime Minister", "Deputy Chairman of the Cabinet")


def find_counterparts(reading: Reading, people: list[Found]) -> list[Found]:
    """Resolve "his Kazakh counterpart" to who has in that state the office of whoever is spoken of."""
    found: list[Found] = []
    word = reading.patterns.one("counterpart_word")
    for item in reading.found:
        if item.kind != "state" or item.via in ("group", "format"):
            continue
        called = reading.patterns.one("head_after").match(reading.text, item.end)
        if called is None or not word.search(called.group()):
            continue
        if reading.patterns.one("name_after").match(reading.text, called.end()):
            continue
        whose = _whose(reading, people, item)
        name = counterpart_of(reading, whose, item.name, item.start) if whose else None
        if name:
            found.append(Found(item.start, called.end(), "person", name, "role"))
    return found


def counterpart_of(reading: Reading, name: str, state: str, offset: int) -> str | None:
    """Return who holds the office of somebody in a state: heads by the day, others if the text names them."""
    office = (reading.office_of.get(name) or "").removeprefix("former ")
    for offices in (HEAD_OF_STATE, HEAD_OF_CABINET):
        if office in offices:
            day = reading.year_told(offset) or reading.day
            person = in_office(reading.reference, state, offices, day)
            return person.name if person else None
    return reading.holder(state, lambda held: _are_alike(office, held)) if office else None


def _are_alike(office: str, other: str) -> bool:
    """Tell whether two offices are one, or both that of a deputy of who leads the government."""
    deputies = [any(word in held for word in _DEPUTIES) for held in (office, other)]
    return all(deputies) or other.endswith(office)


def _whose(reading: Reading, people: list[Found], item: Found) -> str | None:
    """Return whose counterpart a word before a state means: the last one named of another state, else the next."""
    sentence = reading.sentence_at(item.start)
    others = [one for one in people if reading.state_of.get(one.name) not in (item.name, None)]
    before = [one for one in others if one.end <= item.start]
    if before and sentence and before[-1].start >= sentence.start:
        return before[-1].name
    after = [one for one in others if sentence and item.end <= one.start < sentence.end]
    nearest = after[:1] or before[-1:]
    return nearest[0].name if nearest else None
