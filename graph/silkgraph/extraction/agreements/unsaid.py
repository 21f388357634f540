"""Parties that a clause leaves unsaid: those of a gathering, of the sentence before, of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.names.references.pairs import principals
from silkgraph.extraction.names.sections import is_of_others, sides_at
from silkgraph.extraction.reading import CHINA, FIVE, both_sides

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from silkgraph.claims import Event
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["of_gathering", "of_many", "parties_of_story", "states_before"]

#: So many leaders make a summit.
_MANY = 3
_PAIR = 2
#: The numbers of states that texts speak of, by the group of the pattern that reads them.
_NUMBERS = (5, 6, 8, 9, 10)
#: How a state is named that need not sign by itself: as one of a format, by the city where it is signed.
_OF_MANY = ("format", "group", "metonym")


def of_many(reading: Reading, sentence: Sentence, clause: tuple[int, int]) -> tuple[str, ...]:
    """Return the states of a format or an organization that a clause calls by their number: "the six presidents signed"."""
    inside = reading.within(*clause, "state", "person")
    named = reading.states_of(item for item in inside if item.via not in _OF_MANY)
    if len(named & set(FIVE)) > 1:
        return ()
    all_of_region = {CHINA, *FIVE}
    said = reading.patterns.one("number_of_states").search(reading.text, *clause)
    count = next((n for n in _NUMBERS if said and said.groupdict().get(f"of_{n}")), None)
    if count is None:
        return ()
    spoken_of = reading.states_of(item for item in reading.found if item.via == "format")
    groups = [all_of_region] if set(FIVE) <= spoken_of else []
    for item in reversed([f for f in reading.found if f.kind == "organization"]):
        if item.start < sentence.end and reading.bodies.gathers(item.name):
            groups.append(reading.bodies.members_of(item.name, reading.day))
    sizes = (count, count + 1) if CHINA in named else (count,)
    found = next((group for group in groups if len(group) in sizes and both_sides(group)), set())
    return tuple(sorted(found)) if named <= found else ()


def of_gathering(
    reading: Reading, sentence: Sentence, verb: int, states: set[str], told: Event | None
) -> tuple[str, ...]:
    """Return the states of the gathering of many that adopts the document ("after it", "the meeting")."""
    if not reading.patterns.one("gathering_adopts").search(reading.text, sentence.start, verb):
        return ()
    here = reading.within(sentence.start, verb, "organization")
    members = _members(reading, [item.name for item in here], told.start if told else None)
    if members:
        return members
    if told is None or told.type not in ("summit", "ministerial_meeting", "video_meeting"):
        return ()
    gathered = _gathered(reading, told)
    return tuple(sorted(gathered)) if states <= gathered else ()


def _gathered(reading: Reading, told: Event) -> set[str]:
    """Return the states of a gathering: the members of the organization that meets, else those who are named."""
    people = {reading.state_of[n] for n in told.participants if n in reading.state_of}
    members = set(_members(reading, told.participants, told.start))
    if members and people <= members:
        return members
    if both_sides(people) and len(people) >= _MANY:
        return people
    return members or people.union(*(reading.bodies.states_of(n) for n in told.participants))


def _members(reading: Reading, names: Iterable[str], day: str | None) -> tuple[str, ...]:
    """Return the members, on a day, of the first organization of many states among some names."""
    for name in names:
        members = reading.bodies.members_of(name, day or reading.day)
        if reading.bodies.gathers(name) and len(members) >= _MANY and both_sides(members):
            return tuple(sorted(members))
    return ()


def parties_of_story(
    reading: Reading,
    rule: dict[str, Any],
    sentence: Sentence,
    states: set[str],
    told: Event | None,
) -> tuple[str, ...]:
    """Return the parties a sentence leaves unsaid: those of the event told, else the article's pair."""
    if not states and is_of_others(reading, sentence.start):
        return ()
    before = states_before(reading, sentence, told) if not states else set()
    if before:
        return tuple(sorted(before))
    # The states sign, not the organization whose meeting they hold.
    acting = (
        {reading.state_of[n] for n in told.participants if n in reading.state_of} if told else set()
    )
    central = states & set(FIVE)
    if len(central) == 1 and states <= {CHINA, *central} and _is_of_two(reading, sentence):
        return tuple(sorted({CHINA, *central}))
    is_of_two = rule["kind"] == "memorandum" and len(central) == 1 and states == central
    if is_of_two and len(acting) > _PAIR:
        # The text told of a meeting of many, but this document names one of them.
        return tuple(sorted({CHINA, *central}))
    if not states and told and _goes_on_with(reading, sentence, told):
        gathered = _gathered(reading, told)
        if both_sides(gathered) and len(gathered) >= _MANY:
            return tuple(sorted(gathered))
    if rule.get("named") and told and told.type != "summit":
        return _of_summit(reading, states)
    sides = sides_at(reading, sentence.start)
    is_elsewhere = len(acting) == _PAIR and sides and acting != sides
    if told and both_sides(acting) and states <= acting and not is_elsewhere:
        return tuple(sorted(acting))
    pair = sides or reading.sides
    pair = pair or {reading.state_of[name] for name in principals(reading)}
    pair = pair or (reading.states_concerned if both_sides(reading.states_concerned) else set())
    pair = pair or _of_visit(acting, told)
    if pair and states <= pair:
        # Of three states that an article is about, those named sign with China.
        return tuple(sorted({CHINA, *central} if central else pair))
    return _of_summit(reading, states) if rule["kind"] in ("declaration", "communique") else ()


def _goes_on_with(reading: Reading, sentence: Sentence, told: Event) -> bool:
    """Tell whether a sentence goes on with a gathering of many in its paragraph, and of no two alone."""
    if told.type not in ("summit", "ministerial_meeting") or _is_of_two(reading, sentence):
        return False
    index = reading.sentence_index(told.evidence.start)
    return index is not None and reading.sentences[index].block == sentence.block


def _of_visit(acting: set[str], told: Event | None) -> set[str]:
    """Return the states of a visit to China, told by its guest alone."""
    is_visit = told is not None and told.type == "visit" and len(acting) == 1
    return acting | {CHINA} if is_visit and acting <= set(FIVE) else set()


def _of_summit(reading: Reading, states: set[str]) -> tuple[str, ...]:
    """Return the states of all heads that the article names: a declaration named after a city is theirs."""
    heads = {reading.state_of[name] for name in reading.heads if name in reading.state_of}
    return tuple(sorted(heads)) if both_sides(heads) and states <= heads else ()


def _is_of_two(reading: Reading, sentence: Sentence) -> bool:
    words = reading.patterns.one("two_states").search(reading.text, sentence.start, sentence.end)
    return words is not None


def states_before(reading: Reading, sentence: Sentence, told: Event | None) -> set[str]:
    """Return the states of the sentence before ("They signed ..."), if it is later than the event told."""
    index = reading.sentence_index(sentence.start) or 0
    earlier = reading.sentences[index - 1] if index else sentence
    is_told = told is not None and earlier.start <= told.evidence.start < sentence.start
    if earlier.block != sentence.block or is_told:
        return set()
    inside = reading.within(earlier.start, earlier.end, "state", "person")
    states = reading.states_of(item for item in inside if item.via != "format")
    for body in reading.within(earlier.start, earlier.end, "organization"):
        if reading.bodies.gathers(body.name) and len(states & set(FIVE)) > 1:
            # At a meeting of the organization China sits at the table, named or not.
            states |= {CHINA} & reading.bodies.states_of(body.name)
    return states if both_sides(states) else set()
