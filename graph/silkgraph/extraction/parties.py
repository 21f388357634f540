"""Who concluded a document: the bodies that the clause of the signing names, else states of both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.names.pairs import principals
from silkgraph.extraction.reading import CHINA, FIVE, both_sides
from silkgraph.extraction.telling import clause_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable
    from typing import Any

    from silkgraph.claims import Event
    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["is_business", "parties_of"]

#: Words in the name of a party that make its agreement a contract.
_BUSINESS = frozenset(
    "Company Corporation Group Bank Zone Holding Holdings Railway Railways Airlines Fund Consortium".split()
)
#: A body with so many member states is a setting of the signing, not a party to it.
_MANY = 3
_PAIR = 2
#: A preposition before a name begins so far before it at most.
_CONTEXT = 30


def parties_of(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    verb: re.Match[str] | None,
    sentence: Sentence,
    told: Event | None,
) -> tuple[str, ...]:
    """Return who concluded the document that a rule matched, ``()`` if the text does not say."""
    verb = verb or match
    first, last = min(match.start(), verb.start()), max(match.end(), verb.end())
    start, end = clause_of(reading, sentence, first, last)
    bodies = _bodies(reading, start, end)
    inside = reading.within(start, end, "state", "person")
    states = reading.states_of(f for f in inside if f.via != "format")
    kind = rule["kind"]
    if len(bodies) > 1 and (
        kind in ("contract", "memorandum")
        or (kind in ("treaty", "plan") and (are_ministries(bodies) or is_business(reading, bodies)))
        or (kind == "treaty" and _is_subject(reading, bodies, start, end))
    ):
        return tuple(bodies)
    if bodies and kind in ("contract", "treaty") and is_business(reading, bodies):
        rest = sorted(states - reading.states_of_body(bodies[0]))
        if len(rest) == 1 and rest[0] != CHINA:
            return (rest[0], bodies[0])
        if kind == "contract" and _opposite(reading, bodies[0], rest):
            return (*_opposite(reading, bodies[0], rest), bodies[0])
    wider = reading.within(sentence.start, sentence.end)
    if not both_sides(states):
        states |= reading.states_of(
            f for f in wider if f.kind in ("state", "person") and f.via != "format"
        )
    if not both_sides(states):
        states |= reading.states_of(
            f for f in wider if f.kind == "place" and f.start != reading.dateline_place
        )
    if both_sides(states):
        return tuple(sorted(states))
    return _parties_of_story(reading, rule, states, told)


def is_business(reading: Reading, parties: Iterable[str]) -> bool:
    """Tell whether a company or a bank is among the parties, which makes a contract of an agreement."""
    return any(
        not _BUSINESS.isdisjoint(name.split()) or reading.is_company(name) for name in parties
    )


def are_ministries(bodies: list[str]) -> bool:
    """Tell whether bodies are ministries only, which conclude treaties."""
    return all(name.startswith("Ministry") for name in bodies)


def _bodies(reading: Reading, start: int, end: int) -> list[str]:
    """Return the bodies that sign: subjects of the verb, and those behind "with", "by" and "between"."""
    between = reading.patterns.one("parties_after").search(reading.text, start, end)
    acting: list[Found] = []
    for item in _candidates(reading, start, end):
        before = reading.text[max(start, item.start - _CONTEXT) : item.start]
        if reading.patterns.one("party_not_before").search(before):
            continue
        if reading.patterns.one("party_not_after").match(reading.text, item.end, end):
            continue
        acting.append(item)
    if between:
        named = [item for item in acting if item.start >= between.end()]
        if len(dict.fromkeys(item.name for item in named)) > 1:
            acting = named
    return list(dict.fromkeys(item.name for item in acting))[:3]


def _candidates(reading: Reading, start: int, end: int) -> list[Found]:
    """Return the bodies of a clause, with "the Chinese company" for the one named last."""
    found = [
        item
        for item in reading.within(start, end, "organization")
        if item.via not in ("affiliation", "format")
        and len(reading.states_of_body(item.name)) < _MANY
    ]
    for again in reading.patterns.one("body_again").finditer(reading.text, start, end):
        if any(item.start < again.end() and again.start() < item.end for item in found):
            continue
        meant = _meant(reading, again)
        if meant:
            found.append(meant)
    return sorted(found, key=lambda item: item.start)


def _meant(reading: Reading, again: re.Match[str]) -> Found | None:
    """Return the body that "the Chinese corporation" means: the last one named that can be of that state."""
    states = reading.states_of(reading.within(again.start(), again.end(), "state"))
    for item in reversed(reading.before(again.start(), "organization")):
        its = reading.states_of_body(item.name)
        if item.via != "affiliation" and len(its) < _MANY and (not its or states & its):
            return type(item)(again.start(), again.end(), "organization", item.name, "pronoun")
    return None


def _is_subject(reading: Reading, bodies: list[str], start: int, end: int) -> bool:
    """Tell whether bodies and not states conclude an agreement: the clause names no state beside them."""
    named = [
        item
        for item in reading.within(start, end, "state", "person")
        if item.via not in ("demonym", "format")
    ]
    spans = [(b.start, b.end) for b in reading.within(start, end, "organization")]
    return bool(bodies) and not any(
        not any(a <= item.start < b for a, b in spans) for item in named
    )


def _opposite(reading: Reading, body: str, states: list[str]) -> tuple[str, ...]:
    """Return the state whose field or plant a company of the other side takes, if only one is concerned."""
    its = reading.states_of_body(body)
    central = [state for state in (states or sorted(reading.two_states)) if state in FIVE]
    return tuple(central) if its == {CHINA} and len(central) == 1 else ()


def _parties_of_story(
    reading: Reading, rule: dict[str, Any], states: set[str], told: Event | None
) -> tuple[str, ...]:
    """Return the parties a sentence leaves unsaid: those of the event told, else the article's pair."""
    # The states sign, not the organization whose meeting they hold.
    acting = (
        {reading.state_of[n] for n in told.participants if n in reading.state_of} if told else set()
    )
    central = states & set(FIVE)
    is_of_two = rule["kind"] == "memorandum" and len(central) == 1 and states == central
    if is_of_two and len(acting) > _PAIR:
        # The text told of a meeting of many, but this document names one of them.
        return tuple(sorted({CHINA, *central}))
    if told and both_sides(acting) and states <= acting:
        return tuple(sorted(acting))
    pair = reading.two_states or {reading.state_of[name] for name in principals(reading)}
    pair = pair or (reading.states_concerned if both_sides(reading.states_concerned) else set())
    if pair and states <= pair:
        return tuple(sorted(pair))
    heads = {reading.state_of[name] for name in reading.heads if name in reading.state_of}
    is_of_summit = rule["kind"] in ("declaration", "communique") and len(heads) >= _MANY
    return tuple(sorted(heads)) if is_of_summit and both_sides(heads) and states <= heads else ()
