"""Who puts something forward: one person, a state or a body, or several of one side together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from silkgraph.extraction.names.sections import central_at
from silkgraph.extraction.quotes.interviews import asks_as
from silkgraph.extraction.quotes.speakers import (
    agent,
    is_spoken_to,
    names_somebody,
    owner,
    side_named,
    speaker,
)
from silkgraph.extraction.reading import CHINA, FIVE

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Found, FoundKind, Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["Mark", "proposers", "says_here"]

#: What a body is named by again has at least so many letters.
_TAIL = 4
#: Rules that say by themselves who proposes, or that have another subject.
_NOT_BY_SUBJECT = ("agent", "numbered", "said", "verbless")


@dataclass(frozen=True, slots=True)
class Mark:
    """A trigger of a proposal: ``rule`` matched, and what is proposed begins at ``text``."""

    start: int
    text: int
    rule: dict[str, Any]
    #: Where "proposed by X", "at the suggestion of X" name who proposes what stands before or behind it.
    agent: int = 0


def proposers(reading: Reading, sentence: Sentence, mark: Mark) -> tuple[str, ...]:
    """Return who proposes: two of one side each do; what people of both sides say together nobody proposes."""
    by = _proposer(reading, sentence, mark)
    if by is None or not _is_of_the_two_sides(reading, by):
        return ()
    if any(mark.rule.get(name) for name in _NOT_BY_SUBJECT):
        return (by,)
    row = _row(reading, sentence, mark.start)
    if by not in row:
        return (by,)
    sides = {state for name in row for state in _states_of(reading, name)}
    return () if CHINA in sides and not sides.isdisjoint(FIVE) else row


def _row(reading: Reading, sentence: Sentence, start: int) -> tuple[str, ...]:
    """Return those whom "and" joins right before a verb: "X, Y and Z asked"."""
    one = reading.patterns.one
    people = reading.within(sentence.start, start, "person")
    if not people or not one("row_acts").fullmatch(reading.text, people[-1].end, start):
        return ()
    row: list[Found] = [people[-1]]
    for item in reversed(people[:-1]):
        joined = one("row_joins" if len(row) == 1 else "row_goes_on")
        if not joined.fullmatch(reading.text, item.end, row[0].start):
            break
        row.insert(0, item)
    if len(row) == 1 or is_spoken_to(reading, row[0]):
        return ()
    return tuple(dict.fromkeys(item.name for item in row))


def _states_of(reading: Reading, name: str) -> set[str]:
    state = reading.state_of.get(name) or reading.known.home_of_person.get(name)
    return {state} if state else reading.bodies.states_of(name)


def says_here(reading: Reading, sentence: Sentence, by: str, *others: FoundKind) -> bool:
    """Tell whether a sentence names a person, or something of other kinds."""
    inside = reading.within(sentence.start, sentence.end, "person", *others)
    return any(item.name == by for item in inside)


def _proposer(reading: Reading, sentence: Sentence, mark: Mark) -> str | None:
    """Return who proposes: whoever "proposed by" names, else the subject of the trigger."""
    if mark.agent:
        return agent(reading, mark.agent, sentence.end)
    if mark.rule.get("offered") and (other := _who_offers(reading, sentence, mark)):
        return other
    if owned := owner(reading, sentence, mark.start):
        return owned
    if asks := asks_as(reading, sentence, mark.start, mark.text):
        return asks
    if mark.rule.get("passive") and not names_somebody(reading, sentence):
        return side_named(reading, sentence, mark.start)
    if (unnamed := _unnamed(reading, sentence, mark)) is not None:
        return unnamed or None
    if side := _side_of_teller(reading, sentence, mark):
        return side
    numbered = bool(mark.rule.get("numbered"))
    by = speaker(
        reading,
        sentence,
        mark.start,
        mark.text,
        said=bool(mark.rule.get("said") or numbered),
        carried=bool(mark.rule.get("carried")),
        addressed=bool(mark.rule.get("addressed")),
        numbered=numbered,
    )
    if by and _is_of_another_subject(reading, sentence, mark, by):
        return None
    several = reading.patterns.one("plural_verb").match(reading.text, mark.start, mark.text)
    is_here = by is not None and says_here(reading, sentence, by, "state", "organization")
    return None if several and not is_here else by


def _who_offers(reading: Reading, sentence: Sentence, mark: Mark) -> str | None:
    """Return the side that offers what is told to be offered to the other: "the Chinese side was offered to"."""
    to = reading.patterns.one("offered_to")
    inside = reading.within(sentence.start, mark.text, "person", "state")
    given = [item for item in inside if to.match(reading.text, item.start, mark.text)]
    sides = reading.states_of(given[:1])
    if CHINA in sides:
        return central_at(reading, sentence.start)
    return CHINA if sides & {*FIVE} else None


def _side_of_teller(reading: Reading, sentence: Sentence, mark: Mark) -> str | None:
    """Return the state of "X, whose government would like", "X said that the government had asked"."""
    people = reading.within(sentence.start, mark.start, "person")
    acts = reading.patterns.one("side_of_teller")
    if not people or not acts.search(reading.text, people[-1].end, mark.start):
        return None
    named = reading.states_of(reading.within(people[-1].end, mark.start, "state"))
    state = reading.state_of.get(people[-1].name)
    return named.pop() if len(named) == 1 else state


def _is_of_another_subject(reading: Reading, sentence: Sentence, mark: Mark, by: str) -> bool:
    """Tell whether a verb has a subject of its own, and not somebody of the sentences before by his office alone.

    "The minister proposed" goes on with a minister; "the firm proposed", "Durdyev proposed" with nobody told of.
    """
    flags = (*_NOT_BY_SUBJECT, "carried", "addressed", "passive", "announced")
    if any(mark.rule.get(name) for name in flags) or by not in reading.office_of:
        return False
    before = reading.text[sentence.start : mark.start].strip()
    sides = reading.states_of(reading.within(sentence.start, mark.start, "state"))
    is_for_side = reading.state_of.get(by) in sides
    if not before or is_for_side or says_here(reading, sentence, by, "state", "organization"):
        return False
    office = reading.patterns.one("office_asks")
    return office.search(reading.text, sentence.start, mark.start) is None


def _unnamed(reading: Reading, sentence: Sentence, mark: Mark) -> str | None:
    """Return the body, else the state, of people without names who ask: "the firm's director", "farmers".

    Whose they are is said beside them; where it is not, those of the article's state ask somebody of China.
    ``""`` is for those of whom nothing tells that; a mere "the governor" may be somebody told of before.
    """
    is_by_another = any(mark.rule.get(name) for name in _NOT_BY_SUBJECT)
    people = reading.within(sentence.start, mark.start, "person")
    if is_by_another or not all(is_spoken_to(reading, item) for item in people):
        return None
    subject = reading.patterns.one("people_ask").search(reading.text[sentence.start : mark.start])
    if subject is None:
        return None
    first, last = (sentence.start + at for at in subject.span("who"))
    inside = [item for item in reading.within(first, mark.start) if item.start < last]
    named = sorted(
        (item for item in inside if item.kind in ("organization", "state")), key=lambda i: i.end
    )
    bodies = [item.name for item in named if item.kind == "organization"]
    if bodies:
        # "The embassy in X", "the office of Y in X": X only says where.
        return bodies[-1]
    if told := _told_by_tail(reading, sentence, subject["who"]):
        return told
    if subject["head"] and not people:
        return None
    states = reading.states_of(named[-1:] or [i for i in inside if i.kind == "place"])
    if not states and CHINA in _asked(reading, mark.text, sentence.end):
        central = central_at(reading, sentence.start)
        states = {central} if central else set()
    state = next(iter(states)) if len(states) == 1 else ""
    return state if state == CHINA or state in FIVE else ""


def _told_by_tail(reading: Reading, sentence: Sentence, who: str) -> str | None:
    """Return the body told of before by whose last words it is named now: 港口集团 for 连云港港口集团."""
    tail = who.lower().removeprefix("the ").strip()
    if len(tail) < _TAIL:
        return None
    told = reading.within(0, sentence.start, "organization")
    named = (b for b in reversed(told) if reading.text[b.start : b.end].lower().endswith(tail))
    return next((body.name for body in named if body.via == "name"), None)


def _asked(reading: Reading, start: int, end: int) -> set[str]:
    """Return the states of whoever is named behind a verb of asking."""
    inside = reading.within(start, end)
    bodies = (reading.bodies.home_of(i.name) for i in inside if i.kind == "organization")
    return reading.states_of(i for i in inside if i.kind != "area").union(*bodies)


def _is_of_the_two_sides(reading: Reading, by: str) -> bool:
    """Tell whether somebody is of China or one of the five, as far as that is known."""
    states = _states_of(reading, by)
    return not states or not states.isdisjoint((CHINA, *FIVE))
