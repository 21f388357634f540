"""Bodies between two states: the embassy of one in the other, and the commission of both governments."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from silkgraph.extraction.names.bodies.owners import own_state_at
from silkgraph.extraction.reading import CHINA, FIVE

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.reference import Reference

__all__ = ["commission_of", "embassy_of", "is_embassy", "sides_of_embassy"]

#: How the names of embassies begin.
_EMBASSY = "Embassy of "
#: "Chinese" stands so near before "embassy".
_NATIONALITY = 25
#: What is proposed is called so shortly before.
_CONTEXT = 90
#: A relation has two sides.
_BOTH = 2


def is_embassy(name: str) -> bool:
    """Tell whether a body is an embassy, by its canonical name."""
    return name.startswith(_EMBASSY)


def sides_of_embassy(name: str) -> tuple[str, str]:
    """Return whose embassy it is, and where: "Embassy of China in Kazakhstan" is China's, in Kazakhstan."""
    owner, _, host = name.removeprefix(_EMBASSY).partition(" in ")
    return owner, host


def embassy_of(reading: Reading, match: re.Match[str], found: list[Found]) -> str | None:
    """Return the name of an embassy that acts: the one named before, of China in the state of the news, or the reverse."""
    sentence = reading.sentence_at(match.start())
    start = max(sentence.start if sentence else 0, match.start() - _NATIONALITY)
    before = [i for i in reading.within(start, match.start(), "state") if i.via == "demonym"]
    inside = reading.within(*match.span(), "state", "place")
    if inside and inside[0].start == match.start():
        # "It is Kazakhstan's own affair, the Chinese embassy in Astana said": its name begins with its state.
        before = []
    named = [reading.state_of.get(item.name) for item in (*before[-1:], *inside)]
    states = [state for state in dict.fromkeys(named) if state]
    at = reading.patterns.one("host_before")
    own = own_state_at(reading, match.start())
    housed = inside and inside[0].via != "demonym"
    if len(states) == 1 and housed and at.search(reading.text[: inside[0].start][-_NATIONALITY:]):
        # "The embassy in Bishkek" is that of the other side.
        states = [CHINA if states[0] in FIVE else own or CHINA, states[0]]
    said = [item.name for item in found if is_embassy(item.name)]
    if said and not states:
        return said[-1]
    owner, *hosts = states or [CHINA]
    other = own if owner == CHINA else CHINA if owner in FIVE else None
    host = hosts[0] if hosts else other
    return f"{_EMBASSY}{owner} in {host}" if host and len(hosts) < _BOTH else None


def commission_of(reading: Reading, match: re.Match[str]) -> str | None:
    """Return the name of record of the commission of two governments: "the intergovernmental committee"."""
    before = reading.text[max(0, match.start() - _CONTEXT) : match.start()]
    if reading.patterns.one("proposed_before").search(before):
        return None
    around = (max(0, match.start() - _NATIONALITY), match.end() + _NATIONALITY)
    named = reading.states_of(reading.within(*match.span(), "state"))
    named = named or reading.states_of(reading.within(*around, "state"))
    if not named:
        state = own_state_at(reading, match.start())
    else:
        central = named & {*FIVE}
        # That of Kazakhstan and Russia is another one.
        is_ours = len(central) == 1 and (CHINA in named or central == named)
        state = central.pop() if is_ours else None
    return _commissions(reading.reference).get(state) if state else None


@cache
def _commissions(reference: Reference) -> dict[str, str]:
    """Return the commissions of China's government and that of each other state, by that state."""
    return {
        state: body.name
        for body in reference.organizations
        if body.kind == "commission" and CHINA in body.name
        for state in FIVE
        if state in body.name
    }
