"""The body of each side that one word stands for: "the two foreign ministries", "both customs services"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkgraph.extraction.agreements.unsaid import states_before
from silkgraph.extraction.names.bodies.finding import own_name, portfolio_named
from silkgraph.extraction.names.sections import sides_at
from silkgraph.extraction.reading import CHINA, both_sides

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["body_of_each", "central_banks"]

_PAIR = 2
#: Bodies that every state has, by the group of the pattern that names them.
_KINDS = {
    "academies": "Academy of Sciences",
    "courts": "Supreme Court",
    "customs": "Customs Service",
    "foreign": "Ministry of Foreign Affairs",
    "prosecutors": "Prosecutor General's Office",
}
#: What a ministry is in charge of is said by these groups.
_CHARGES = ("field", "charge", "short")
#: Ministers are spoken of so shortly before "the ministries".
_SPOKEN_OF = 300
#: What ministries are in charge of whose ministers are called otherwise.
_CALLED = {"Foreign": "Foreign Affairs", "Interior": "Internal Affairs", "Defence": "Defense"}
#: Whose bodies they are stands so near behind them, and is so long.
_BEHIND, _NAME = 4, 25
#: The office of a minister of one portfolio.
_MINISTER = re.compile(r"(?:Minister (?:of|for) (?P<of>.+)|(?P<before>.+) Minister)")


def central_banks(reading: Reading, sentence: Sentence, start: int, end: int) -> list[str]:
    """Return the central bank of each side, where a stretch names "the two central banks"."""
    if not reading.patterns.one("two_central_banks").search(reading.text, start, end):
        return []
    pair = sides_at(reading, start) or states_before(reading, sentence, None)
    return sorted(own_name("National Bank", state) for state in pair) if len(pair) == _PAIR else []


def body_of_each(reading: Reading, sentence: Sentence, start: int, end: int) -> list[str]:
    """Return the body of each side that a stretch names by one word for both, ``[]`` if it names none so."""
    for word in reading.patterns.one("both_bodies").finditer(reading.text, start, end):
        groups = word.groupdict()
        if groups["pair"] is None and groups["owners"] is None:
            continue
        if groups.get("bare"):
            return _of_ministers(reading, word.start())
        states = _owners(reading, sentence, word)
        if len(states) < _PAIR:
            continue
        kind = next((_KINDS[group] for group in _KINDS if groups.get(group)), None)
        if kind:
            return [own_name(kind, state) for state in sorted(states)]
        said = next((groups[group] for group in _CHARGES if groups.get(group)), "")
        charge = portfolio_named(reading.patterns, said)
        return [f"Ministry of {charge} of {state}" for state in sorted(states)] if charge else []
    return []


def _owners(reading: Reading, sentence: Sentence, word: re.Match[str]) -> set[str]:
    """Return the states whose bodies are meant: those named with them, else the two of the text."""
    inside = reading.within(*word.span(), "state")
    named = reading.states_of(item for item in inside if item.via != "pronoun")
    if named:
        for body in reading.within(*word.span(), "organization"):
            # "The customs services of China and Kazakhstan": the first words are a known name.
            named |= reading.bodies.states_of(body.name)
        # "The ministries of culture of Kazakhstan and Russia" are no pair of China's.
        return named if both_sides(named) else set()
    behind = reading.within(word.end(), word.end() + _NAME, "state")
    if behind and behind[0].start - word.end() <= _BEHIND:
        # "The ministries of finance and transport of Kazakhstan" are of one state.
        return set()
    states = sides_at(reading, word.start()) or states_before(reading, sentence, None)
    if not states and reading.own_state:
        states = {CHINA, reading.own_state}
    return states


def _of_ministers(reading: Reading, offset: int) -> list[str]:
    """Return the ministries of the two ministers spoken of last, one of each side: "the two ministries"."""
    ministries: dict[str, str] = {}
    for item in reading.within(max(0, offset - _SPOKEN_OF), offset, "person"):
        office = _MINISTER.fullmatch(reading.office_of.get(item.name) or "")
        state = reading.state_of.get(item.name)
        charge = office and (office["of"] or office["before"])
        if charge and state and "Prime" not in charge and "Deputy" not in charge:
            ministries[state] = _CALLED.get(charge, charge)
    if len(ministries) != _PAIR or not both_sides(set(ministries)):
        return []
    return [f"Ministry of {ministries[state]} of {state}" for state in sorted(ministries)]
