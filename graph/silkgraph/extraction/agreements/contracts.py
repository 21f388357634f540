"""What bodies conclude themselves: two of them, or a company with a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.agreements.bodies import are_of_states
from silkgraph.extraction.agreements.signers import SCHOOLS, are_schools, is_business
from silkgraph.extraction.agreements.told import signer_told
from silkgraph.extraction.names.sections import sides_at
from silkgraph.extraction.reading import CHINA, FIVE, both_sides

if TYPE_CHECKING:
    from typing import Any

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["bodies_or_both"]

#: Kinds of documents that a state concludes with a company.
_OF_COMPANIES = ("contract", "treaty", "memorandum")
#: What universities and museums sign.
_OF_SCHOOLS = ("memorandum", "treaty", "plan")
#: A university is spoken of so shortly before "a memorandum with X".
_SPOKEN_OF = 600
#: "The government of X": the state stands so near.
_BESIDE = 20
#: The name of a body begins so far behind the state it is of: "China's X".
_POSSESSIVE = 3


def bodies_or_both(
    reading: Reading,
    rule: dict[str, Any],
    bodies: list[str],
    states: set[str],
    sentence: Sentence,
    within: tuple[int, int],
) -> tuple[str, ...] | None:
    """Return the bodies that conclude a document, with a state if only one of them does; else ``None``."""
    kind = rule["kind"]
    if rule.get("act") and are_schools(bodies):
        # Universities that agree to found something have planned it, and no paper is named.
        return ()
    hosts = _government(reading, *within) if kind in _OF_COMPANIES else None
    homes = set[str]().union(*(reading.bodies.states_of(body) for body in bodies))
    if len(bodies) > 1 and hosts and homes.isdisjoint(FIVE) and is_business(reading, bodies):
        # "The Tajik government signed an agreement with CNPC and Total"
        return (hosts, *bodies)
    if len(bodies) > 1 and (
        kind in ("contract", "memorandum")
        or (
            kind in ("treaty", "plan")
            and (
                are_of_states(reading, bodies)
                or are_schools(bodies)
                or is_business(reading, bodies)
            )
        )
        or (kind == "treaty" and _is_subject(reading, bodies, *within))
    ):
        return tuple(bodies)
    if rule.get("bodies"):
        return tuple(bodies) if len(bodies) > 1 else ()
    is_deal = kind == "contract" or (kind in _OF_COMPANIES and is_business(reading, bodies))
    if len(bodies) == 1 and is_deal and states.isdisjoint(FIVE):
        other = signer_told(reading, sentence, bodies[0])
        if other:
            return (other, bodies[0])
    if len(bodies) == 1 and kind in _OF_SCHOOLS:
        fellow = _fellow(reading, bodies[0], sentence)
        if fellow:
            return (fellow, bodies[0])
    if len(bodies) == 1 and kind in _OF_COMPANIES:
        unnamed = _of_unnamed(reading, bodies[0], *within)
        if unnamed:
            return (unnamed, bodies[0])
    if bodies and kind in _OF_COMPANIES and is_business(reading, bodies):
        return _state_and_company(reading, kind, bodies, states, within) or None
    return None


def _fellow(reading: Reading, body: str, sentence: Sentence) -> str | None:
    """Return the university (museum, academy) across of which the text has told, that signs "with X"."""
    kinds = SCHOOLS & set(body.split())
    start = max(0, sentence.start - _SPOKEN_OF)
    for item in reversed(reading.within(start, sentence.start, "organization")):
        is_across = not reading.bodies.states_of(item.name) & reading.bodies.states_of(body)
        if kinds & set(item.name.split()) and item.name != body and is_across:
            return item.name
    return None


def _is_subject(reading: Reading, bodies: list[str], start: int, end: int) -> bool:
    """Tell whether bodies and not states conclude an agreement: the clause names no state beside them."""
    named = [
        item
        for item in reading.within(start, end, "state", "person")
        if item.via not in ("demonym", "format")
    ]
    spans = [(b.start - _POSSESSIVE, b.end) for b in reading.within(start, end, "organization")]
    # "China's University X" is no word of China.
    return bool(bodies) and not any(not any(a <= item.end <= b for a, b in spans) for item in named)


def _state_and_company(
    reading: Reading, kind: str, bodies: list[str], states: set[str], within: tuple[int, int]
) -> tuple[str, ...]:
    """Return the state and the company or bank that conclude a document, ``()`` if no state is named."""
    government = _government(reading, *within)
    if government and len(bodies) == 1:
        return (government, bodies[0])
    local = _local(reading, *within) - reading.bodies.states_of(bodies[0])
    if local and len(bodies) == 1:
        return (*local, bodies[0])
    rest = sorted(states - reading.bodies.states_of(bodies[0]))
    if kind == "memorandum" and not rest and len(bodies) == 1:
        # "The city signed a memorandum with X": it is not China's.
        partner = reading.patterns.one("with_party").search(reading.text, *within)
        named = reading.within(partner.end(), within[1], "organization") if partner else []
        is_partner = partner and named and named[0].start == partner.end()
        own = _opposite(reading, bodies[0], [], within[0])
        if is_partner and named[0].name == bodies[0] and own:
            return (*own, bodies[0])
    if len(rest) == 1 and rest[0] != CHINA:
        return (rest[0], bodies[0])
    opposite = _opposite(reading, bodies[0], rest, within[0]) if kind != "memorandum" else ()
    return (*opposite, bodies[0]) if opposite else ()


def _of_unnamed(reading: Reading, body: str, start: int, end: int) -> str | None:
    """Return the state of a company that a body signs with and that is not named: "with a Chinese firm"."""
    own = reading.bodies.home_of(body)
    for firm in reading.patterns.one("unnamed_firm").finditer(reading.text, start, end):
        states = reading.states_of(reading.within(*firm.span(), "state"))
        if own and len(states) == 1 and both_sides(states | own):
            return states.pop()
    return None


def _local(reading: Reading, start: int, end: int) -> set[str]:
    """Return the state whose city or province a clause names as the other party: "the city of X"."""
    word = reading.patterns.one("local_party").search(reading.text, start, end)
    near = reading.within(word.end(), word.end() + _BESIDE, "place") if word else []
    return reading.states_of(near[:1])


def _government(reading: Reading, start: int, end: int) -> str | None:
    """Return the state whose government a clause names as the other party."""
    for word in reading.patterns.one("state_party").finditer(reading.text, start, end):
        first, last = max(start, word.start() - _BESIDE), min(end, word.end() + _BESIDE)
        near = reading.within(first, last, "state", "place")
        states = [reading.state_of[item.name] for item in near if item.name in reading.state_of]
        if states and states[0] != CHINA:
            return states[0]
    return None


def _opposite(reading: Reading, body: str, states: list[str], offset: int) -> tuple[str, ...]:
    """Return the state whose field or plant a company of the other side takes, if only one is concerned."""
    its, sides = reading.bodies.states_of(body), sides_at(reading, offset)
    central = [state for state in (states or sorted(sides)) if state in FIVE]
    return tuple(central) if its == {CHINA} and len(central) == 1 else ()
