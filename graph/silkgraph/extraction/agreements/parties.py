"""Who concluded a document: the bodies that the clause of the signing names, else states of both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.agreements.bodies import bodies_named
from silkgraph.extraction.agreements.collective import body_of_each
from silkgraph.extraction.agreements.contracts import bodies_or_both
from silkgraph.extraction.agreements.signers import is_business, signing_bodies
from silkgraph.extraction.agreements.told import (
    bodies_going_on,
    bodies_to_that_effect,
    bodies_told,
    builder_told,
    company_told,
    lender_told,
    with_fellow,
)
from silkgraph.extraction.agreements.unsaid import of_gathering, of_many, parties_of_story
from silkgraph.extraction.reading import (
    CHINA,
    FIVE,
    HEAD_OF_GOVERNMENT,
    HEAD_OF_STATE,
    both_sides,
)
from silkgraph.extraction.telling import clause_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable
    from typing import Any

    from silkgraph.claims import Event
    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["parties_of"]

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
    *,
    after: bool = False,
) -> tuple[str, ...]:
    """Return who concluded the document that a rule matched, ``()`` if the text does not say.

    Those of a document mentioned beside another are named ``after`` it, if at all.
    """
    verb = verb or match
    first, last = min(match.start(), verb.start()), max(match.end(), verb.end())
    start, end = clause_of(reading, sentence, first, last)
    if sentence.kind == "row":
        # The cells of a row belong together.
        start, end = sentence.start, sentence.end
    start = max(start, match.start()) if after else start
    # "Signed a treaty, days before elections in X": X is no party.
    aside = reading.patterns.one("time_aside").search(reading.text, last, end)
    end = aside.start() if aside else end
    first = _where_heads_sign(reading, start, verb.start())
    bodies = bodies_named(reading, match, sentence, (first, end))
    if bodies and (
        _states_sign(reading, verb, sentence, (start, end), match.start())
        or _leaders_sign(reading, verb.end(), end)
    ):
        bodies = []
    by = _signer(reading, start, verb.start())
    if by:
        return by
    before = reading.text[sentence.start : match.start()]
    is_of_states = reading.patterns.one("governments_before").search(before) is not None
    if not bodies and reading.text[start - _PAIR : start].startswith(":"):
        # "A has teamed up with B: an agreement signed on Friday ..."
        told_of = signing_bodies(reading, sentence.start, start)
        bodies = told_of if len(told_of) == _PAIR and is_business(reading, told_of) else []
    bodies = [] if is_of_states else _bodies_before(reading, rule, match, sentence, bodies)
    states = _states_of_clause(reading, rule, sentence, bodies, (start, verb.start(), end))
    if states is None:
        return ()
    concluding = bodies_or_both(reading, rule, bodies, states, sentence, (start, end))
    if concluding is not None:
        return _of_both_sides(reading, match, sentence, concluding)
    if many := of_many(reading, sentence, (start, end)):
        return many
    if not both_sides(states) and rule["kind"] not in ("contract", "memorandum"):
        adopting = of_gathering(reading, sentence, verb.start(), set(), told)
        if adopting:
            return adopting
    states = _widened(reading, sentence, states, match)
    if both_sides(states):
        one_of_them = _partner(reading, match, end) if len(states & set(FIVE)) > 1 else None
        return tuple(sorted({CHINA, one_of_them} if one_of_them else states))
    gathered = of_gathering(reading, sentence, verb.start(), states, told)
    return gathered or parties_of_story(reading, rule, sentence, states, told)


def _states_of_clause(
    reading: Reading,
    rule: dict[str, Any],
    sentence: Sentence,
    bodies: list[str],
    clause: tuple[int, int, int],
) -> set[str] | None:
    """Return the states that a clause with its verb names, ``None`` if those who sign in it are others."""
    start, verb, end = clause
    inside = reading.within(start, end, "state", "person")
    if bodies and rule["kind"] in ("contract", "memorandum"):
        # On the margins of a summit of many two sign.
        inside = [item for item in inside if item.via != "group"]
    states = reading.states_of(_without_lines(reading, sentence, inside))
    are_clauses = reading.patterns.habit("commas_part_clauses")
    own = _signing_with(reading, start, verb) if are_clauses else None
    if bodies:
        return states
    if _is_of_strangers(reading, start, verb, end):
        return None
    if own is None:
        return states
    if own.isdisjoint({CHINA, *FIVE}):
        return None
    return {CHINA, *own} if CHINA in states else states


def _bodies_before(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    sentence: Sentence,
    bodies: list[str],
) -> list[str]:
    """Return the bodies of a clause, or, where it does not name both, those with which the text goes on."""
    if len(bodies) < _PAIR and rule["kind"] in ("contract", "treaty", "memorandum"):
        told_of = bodies_told(reading, sentence, match)
        bodies = told_of if set(bodies) <= set(told_of) else bodies
    if rule["kind"] in ("contract", "treaty", "memorandum") and len(bodies) < _PAIR:
        bodies = bodies_going_on(reading, sentence) or bodies
    if rule["kind"] in ("contract", "treaty", "memorandum") and not bodies:
        bodies = bodies_to_that_effect(reading, sentence, match) or lender_told(
            reading, sentence, match
        )
    if rule["kind"] in ("contract", "treaty") and not bodies:
        bodies = company_told(reading, sentence, match)
    if rule["kind"] == "contract" and not bodies:
        bodies = builder_told(reading, sentence, match)
    if len(bodies) == 1:
        bodies = with_fellow(reading, sentence, bodies[0]) or bodies
    return bodies


def _of_both_sides(
    reading: Reading, match: re.Match[str], sentence: Sentence, parties: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the parties, or, if all are of one state, the next behind the document and the one across.

    "University A told of its papers. A memorandum was signed with B and a letter with C."
    """
    homes = [{name} if reading.is_state(name) else reading.bodies.home_of(name) for name in parties]
    states = set[str]().union(*homes)
    if not all(homes) or len(states) != 1:
        return parties
    behind = reading.within(match.end("name"), sentence.end, "organization")
    near = next((item.name for item in behind if item.name in parties), parties[-1])
    across = [
        item.name
        for item in reading.before(sentence.start, "organization")
        if both_sides(states | reading.bodies.home_of(item.name))
        and not reading.bodies.gathers(item.name)
    ]
    return (across[-1], near) if across else ()


def _is_of_strangers(reading: Reading, start: int, verb: int, end: int) -> bool:
    """Tell whether two sign of whom one is a third state: "Russia and X signed it, a blow to China"."""
    signers = reading.states_of(reading.within(start, verb, "state", "person"))
    if len(signers) < _PAIR or both_sides(signers) or signers <= {CHINA, *FIVE}:
        return False
    with_whom = reading.patterns.one("partner_right_after")
    return not any(
        any(near.start == word.end() for near in reading.within(word.end(), end, "state"))
        for word in with_whom.finditer(reading.text, verb, end)
    )


def _signing_with(reading: Reading, start: int, verb: int) -> set[str] | None:
    """Return the one state that the last clause before a verb names: 会见了A和B，下午同C会谈并签署声明."""
    clause = reading.after_last("next_clause", start, verb)
    named = reading.within(clause, verb, "state", "person")
    states = reading.states_of(item for item in named if item.via not in ("group", "format"))
    others = states - {CHINA}
    return others if len(others) == 1 else None


def _where_heads_sign(reading: Reading, start: int, verb: int) -> int:
    """Return where the subject begins that signs: "A and B meet since the presidents signed a treaty"."""
    return reading.after_last("heads_sign", start, verb)


def _states_sign(
    reading: Reading,
    verb: re.Match[str],
    sentence: Sentence,
    clause: tuple[int, int],
    paper: int,
) -> bool:
    """Tell whether "the two countries" sign, and the bodies act in another clause of the sentence."""
    one = reading.patterns.one
    start, end = clause
    first = reading.after_last("next_clause", start, verb.start())
    if not one("states_sign").search(reading.text[first : verb.start()]):
        return False
    border = one("next_clause").search(reading.text, verb.end(), end)
    if border and border.end() <= paper < end:
        # "Both sides signed 15 documents, among them one between A and B"
        return not reading.within(border.end(), end, "organization")
    last = border.start() if border else end
    # "Both sides signed a programme of the two foreign ministries"
    return not reading.within(first, last, "organization") and not body_of_each(
        reading, sentence, verb.end(), last
    )


def _leaders_sign(reading: Reading, start: int, end: int) -> bool:
    """Tell whether it is signed "by the premier and President X", of both sides, and by no body."""
    by = reading.patterns.one("signers_by").search(reading.text, start, end)
    if by is None:
        return False
    people = reading.within(by.end(), end, "person")
    heads = [
        item
        for item in people
        if reading.office_of.get(item.name) in HEAD_OF_STATE + HEAD_OF_GOVERNMENT
    ]
    bodies = [item for item in reading.within(by.end(), end, "organization") if item.via == "name"]
    return both_sides(reading.states_of(heads)) and not bodies


def _signer(reading: Reading, start: int, verb: int) -> tuple[str, ...]:
    """Return China and the state of X in "talks with X, who signed ..."."""
    relative = reading.patterns.one("who_signs").search(reading.text[start:verb])
    people = reading.within(start, start + relative.start(), "person") if relative else []
    state = reading.state_of.get(people[-1].name) if people else None
    return tuple(sorted((CHINA, state))) if state in FIVE else ()


def _without_lines(reading: Reading, sentence: Sentence, found: Iterable[Found]) -> list[Found]:
    """Leave out the states that only a format or the name of a line holds: "the A-B-C railway"."""
    lines = reading.spans("line_name", sentence.start, sentence.end)
    return [
        item
        for item in found
        if item.via != "format"
        # "On the Tajik-Afghan border": whose border it is says nothing of who signs.
        and (item.via != "demonym" or item.name in (CHINA, *FIVE))
        and not any(a <= item.start and item.end <= b for a, b in lines)
    ]


def _widened(
    reading: Reading, sentence: Sentence, states: set[str], match: re.Match[str]
) -> set[str]:
    """Return the states of a clause, and, until both sides are there, those of its sentence."""
    if not both_sides(states) and "name" in match.groupdict():
        # "The agreement on the A-B-C railway" is of those whom its name has, where nobody else is named.
        its = reading.states_of(reading.within(*match.span("name"), "state")) & {CHINA, *FIVE}
        states = its if both_sides(its) else states
    states = set(states)
    wider = reading.within(sentence.start, sentence.end)
    if not both_sides(states):
        named = [f for f in wider if f.kind in ("state", "person")]
        named = _without_lines(reading, sentence, named)
        # Whoever else the sentence names, as that of a border, is not known to sign.
        states |= reading.states_of(named) & {CHINA, *FIVE}
    if not both_sides(states):
        # A parliament or a ministry acts for its state.
        states |= _states_acted_for(reading, wider)
    if not both_sides(states):
        places = (f for f in wider if f.kind == "place" and f.start != reading.dateline_place)
        states |= reading.states_of(places)
    return states


def _states_acted_for(reading: Reading, found: Iterable[Found]) -> set[str]:
    """Return the states whose parliaments and ministries are named."""
    states = set[str]()
    for item in found:
        if item.kind == "organization" and item.via != "format":
            its = reading.bodies.home_of(item.name)
            is_official = item.name.startswith("Ministry") or reading.bodies.gathers(item.name)
            is_official = is_official or (
                item.via == "affiliation" and not is_business(reading, [item.name])
            )
            states |= its if is_official else set()
    return states


def _partner(reading: Reading, match: re.Match[str], end: int) -> str | None:
    """Return the only state right behind a document's name: "a treaty with A, declarations with B"."""
    start = match.start("name")
    stop = min(end, match.end("name") + _CONTEXT)
    for word in reading.patterns.one("partner_right_after").finditer(reading.text, start, stop):
        near = reading.within(word.end(), word.end() + _CONTEXT, "state")
        if near and near[0].start == word.end() and near[0].name in FIVE:
            behind = reading.text[near[0].end : near[0].end + _PAIR]
            listed = reading.within(near[0].end, near[0].end + _CONTEXT, "state")
            return None if listed and not behind.startswith((",", ".")) else near[0].name
    return None
