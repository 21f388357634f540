"""One proposal of a model at a time, judged by the article: a claim, or the reason why it is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from silkgraph import claims as contract
from silkgraph.claims import (
    Agreement,
    Cooperation,
    Event,
    Figure,
    Partnership,
    Proposal,
    Quote,
)
from silkgraph.extraction.llm.passages import UngroundedError
from silkgraph.extraction.llm.quantities import check_unit, grounded_value
from silkgraph.extraction.quotes import begins
from silkgraph.extraction.reading import CHINA, FIVE, both_sides

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.claims import Evidence
    from silkgraph.extraction.llm.dates import Dates
    from silkgraph.extraction.llm.names import Names
    from silkgraph.extraction.llm.passages import Passages
    from silkgraph.extraction.reading import Found, FoundKind, Reading

__all__ = ["ACTORS", "CONFIDENCE", "JUDGES", "Grounds", "Judged"]

Record = dict[str, Any]
_Value = TypeVar("_Value", bound=str)
Judged = Agreement | Cooperation | Event | Figure | Partnership | Proposal | Quote

#: Below every confidence of the rules: the words are there, their meaning is a model's reading.
CONFIDENCE = 0.6
_LONGEST_TEXT = 1000
_SHOWN = 160
_MOST_NAMES = 100
ACTORS: tuple[FoundKind, ...] = ("person", "state", "organization")
_OPENING_MARKS = ('"', "“", "”", "„", "«", "‘", "'", "「", "『")
_MARKS = "".join(_OPENING_MARKS) + "»」』’"
_FEWEST_WORDS = 4
#: Fewer characters are evidence for nothing but a figure.
_FEWEST_CHARACTERS, _FEWEST_OF_HAN = 8, 4


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a proposal is held against: the article's names, dates and words."""

    reading: Reading
    passages: Passages
    names: Names
    dates: Dates

    def text(self, item: Record, field: str) -> str | None:
        """Return a field that holds words of a bearable length, else ``None``."""
        value = item.get(field)
        if not isinstance(value, str) or not 0 < len(value.strip()) <= _LONGEST_TEXT:
            return None
        # A lone surrogate is no character, and no encoder takes it.
        is_text = not any("\ud800" <= c <= "\udfff" for c in value)
        return value.strip() if is_text else None

    def quoted(self, item: Record) -> Evidence:
        """Return where the article says the quote."""
        evidence = self.passages.find(self.text(item, "quote") or "")
        if evidence is None:
            raise UngroundedError("quote is not in the article")
        return evidence

    def passage(self, item: Record) -> Evidence:
        """Return the quote's place if the quote is long enough to say anything."""
        evidence = self.quoted(item)
        is_parted = self.reading.patterns.habit("parted_words")
        if len(evidence.text) < (_FEWEST_CHARACTERS if is_parted else _FEWEST_OF_HAN):
            raise UngroundedError("quote is too short")
        return evidence

    def verbatim(self, item: Record, field: str) -> str | None:
        """Return a field whose words the article has, as the article writes them."""
        found = self.passages.find(self.text(item, field) or "")
        return _line(found.text) if found and len(found.text) <= _SHOWN else None

    def one_of(self, item: Record, field: str, values: tuple[_Value, ...]) -> _Value:
        """Return a field that has one of a closed list of values."""
        written = item.get(field)
        for value in values:
            if value == written:
                return value
        raise UngroundedError(f"{field} is unknown")

    def area(self, item: Record) -> str:
        """Return the slug of a cooperation area that there is."""
        slugs = tuple(area.slug for area in self.reading.reference.areas)
        return self.one_of(item, "area", slugs)

    def named(self, item: Record, field: str, *kinds: FoundKind) -> Found | None:
        """Return what a field names, if the article names it."""
        name = self.text(item, field)
        return self.names.find(name, *kinds) if name else None

    def all_named(self, item: Record, field: str, *kinds: FoundKind) -> tuple[str, ...]:
        """Return the canonical names of a list that the article names; the others are left out."""
        values = item.get(field)
        written = values if isinstance(values, list) else []
        found = [self.named({field: name}, field, *kinds) for name in written[:_MOST_NAMES]]
        return tuple(dict.fromkeys(f.name for f in found if f))

    def state_of(self, name: str) -> set[str]:
        """Return the states that an actor belongs to."""
        state = self.reading.state_of.get(name)
        if state is None:
            state = next((p.state for p in self.reading.reference.people if p.name == name), None)
        return {state} if state else self.reading.bodies.states_of(name)

    def check_sides(self, names: tuple[str, ...], evidence: Evidence) -> None:
        """Raise unless a Chinese and a Central Asian side take part, here or in the same block."""
        states = set().union(*map(self.state_of, names))
        block = self.passages.block_of(evidence)
        states |= self.reading.states_of(self.reading.within(*block, "state", "person", "place"))
        if not both_sides(states | self.reading.sides):
            raise UngroundedError("one side only")


def _event(grounds: Grounds, item: Record) -> Event:
    evidence = grounds.passage(item)
    kind = grounds.one_of(item, "type", get_args(contract.EventType))
    status = grounds.one_of(item, "status", get_args(contract.Status))
    participants = _without_led_states(grounds, grounds.all_named(item, "participants", *ACTORS))
    if not participants:
        raise UngroundedError("nobody named takes part")
    grounds.check_sides(participants, evidence)
    start = grounds.dates.grounded(item.get("start"))
    if start is None and (status == "happened" or item.get("start")):
        raise UngroundedError("date is not in the article")
    end = grounds.dates.grounded(item.get("end"))
    place = grounds.named(item, "place", "place")
    if status == "happened" and grounds.dates.is_ahead(start):
        status = "planned"
    return Event(
        kind,
        start,
        participants,
        status,
        evidence,
        grounds.verbatim(item, "name"),
        end if start and end and end > start and len(end) == len(start) else None,
        place.name if place else None,
        CONFIDENCE,
    )


def _without_led_states(grounds: Grounds, names: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out a state of which somebody is named: the person takes part for it."""
    states = {state.name for state in grounds.reading.reference.states}
    people = {person.name for person in grounds.reading.reference.people}
    led = {state for name in names if name in people for state in grounds.state_of(name)}
    return tuple(name for name in names if name not in states or name not in led)


def _agreement(grounds: Grounds, item: Record) -> Agreement:
    evidence = grounds.passage(item)
    kind = grounds.one_of(item, "kind", get_args(contract.AgreementKind))
    parties = grounds.all_named(item, "parties", "state", "organization")
    if not parties:
        raise UngroundedError("no party is named")
    grounds.check_sides(parties, evidence)
    name = grounds.verbatim(item, "name") or _line(evidence.text)[:_SHOWN]
    return Agreement(
        name, kind, parties, grounds.dates.grounded(item.get("date")), evidence, CONFIDENCE
    )


def _proposal(grounds: Grounds, item: Record) -> Proposal:
    evidence = grounds.passage(item)
    area = grounds.area(item)
    by = grounds.named(item, "by", *ACTORS)
    if by is None:
        raise UngroundedError("nobody named proposes it")
    grounds.check_sides((by.name,), evidence)
    return Proposal(by.name, _line(evidence.text).strip(" ,.;"), area, evidence, CONFIDENCE)


def _partnership(grounds: Grounds, item: Record) -> Partnership:
    evidence = grounds.passage(item)
    pair = {found.name for field in "ab" if (found := grounds.named(item, field, "state"))}
    central = [state for state in FIVE if state in pair]
    if CHINA not in pair or len(central) != 1:
        raise UngroundedError("not between China and one Central Asian state")
    level = _level(grounds, item, evidence)
    date = grounds.dates.grounded(item.get("date"))
    return Partnership(CHINA, central[0], level, date, evidence, CONFIDENCE)


def _level(grounds: Grounds, item: Record, evidence: Evidence) -> str:
    """Return the level that the quote is known to name, else the model's where the quote has its words."""
    known = []
    for rule, regex in grounds.reading.patterns.compiled("partnerships"):
        match = regex.search(evidence.text)
        if match:
            known.append(_line(str(rule.get("level") or match["level"])).lower())
    if known:
        return max(known, key=len)
    level = _line(grounds.text(item, "level") or "").lower()
    if "partner" not in level or level not in _line(evidence.text).lower():
        raise UngroundedError("level is not in the quote")
    return level


def _figure(grounds: Grounds, item: Record) -> Figure:
    evidence = grounds.quoted(item)
    unit = _line(grounds.text(item, "unit") or "")
    check_unit(grounds.reading, unit, evidence)
    value = grounded_value(grounds.reading, item.get("value"), unit, evidence)
    about = grounds.all_named(item, "about", "state")
    if not about:
        raise UngroundedError("about no state that is named")
    sentence = next(s for s in grounds.reading.sentences if evidence.start < s.end)
    what = _line(grounds.reading.text[sentence.start : max(sentence.end, evidence.end)])[:_SHOWN]
    year = grounds.dates.year(item.get("year"))
    return Figure(what, value, unit, year, about, evidence, CONFIDENCE)


def _quote(grounds: Grounds, item: Record) -> Quote:
    words = (grounds.text(item, "quote") or "").strip(_MARKS + " ")
    evidence = grounds.passage({"quote": words})
    reading = grounds.reading
    if not grounds.passages.before(evidence).startswith(_OPENING_MARKS):
        raise UngroundedError("not in quotation marks")
    is_short = len(words.split()) < _FEWEST_WORDS and reading.patterns.habit("parted_words")
    speaker = grounds.named(item, "speaker", "person", "organization")
    if is_short or speaker is None:
        raise UngroundedError("too short" if is_short else "speaker is not in the article")
    return Quote(speaker.name, begins(reading, evidence.text), evidence, CONFIDENCE)


def _cooperation(grounds: Grounds, item: Record) -> Cooperation:
    evidence = grounds.passage(item)
    area = grounds.area(item)
    states = tuple(sorted(grounds.all_named(item, "states", "state")))
    if not both_sides(set(states)):
        raise UngroundedError("one side only")
    return Cooperation(area, states, evidence, CONFIDENCE)


def _line(text: str) -> str:
    return " ".join(text.split())


#: How each kind of claim is judged; leaders and mentions are names and come first.
JUDGES: dict[str, Callable[[Grounds, Record], Judged]] = {
    "events": _event,
    "agreements": _agreement,
    "proposals": _proposal,
    "partnerships": _partnership,
    "figures": _figure,
    "quotes": _quote,
    "cooperations": _cooperation,
}
