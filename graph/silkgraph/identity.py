"""When two claims speak of the same thing: the IRIs of events, agreements and what has no name.

An IRI is made from content alone, so that the same event told by two articles is one node and the
order in which articles arrive changes nothing.
"""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from silkgraph.namespaces import PREFIXES, entity, slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from silkgraph.claims import Agreement, Cooperation, Event, Figure, Partnership, Proposal, Quote
    from silkgraph.reference import KnownEvent, Reference

__all__ = [
    "agreement_iri",
    "claim_iri",
    "cooperation_iri",
    "event_iri",
    "figure_iri",
    "known_event_iri",
    "known_iris",
    "partnership_iri",
    "proposal_iri",
    "quotation_iri",
    "states_behind",
]

_DAY_HYPHENS = 2
_CHINA = "China"
#: Length of a date that names a day.
_DAY = len("2023-05-18")
#: Sources give the arrival, the talks or the departure as the date of a visit.
_TRIP_SLACK_DAYS = 3
_FEWEST_STATES = 2
_DISTRICT = " District"


@lru_cache(maxsize=1)
def known_iris(reference: Reference) -> Mapping[tuple[str, str], str]:
    """Return the IRI of every name that the reference knows, by kind."""
    known = {("state", state.name): state.iri for state in reference.states}
    known |= {("person", person.name): person.iri for person in reference.people}
    known |= {("organization", body.name): body.iri for body in reference.organizations}
    # An article may call a district by its bare name, where nothing else has that.
    known |= {
        ("place", place.name.removesuffix(_DISTRICT)): place.iri
        for place in reference.places
        if place.kind == "district"
    }
    return known | {("place", place.name): place.iri for place in reference.places}


@lru_cache(maxsize=1)
def states_behind(reference: Reference) -> Mapping[str, str]:
    """Return the state that stands behind every place, person and state of the reference."""
    states = {place.name: place.state for place in reference.places if place.state}
    states |= {person.name: person.state for person in reference.people}
    return states | {state.name: state.name for state in reference.states}


def event_iri(event: Event, state_of: Mapping[str, str]) -> str:
    """Identify an event by its type, its start and who takes part."""
    key = (event.type, event.start, *_who_and_where(event, state_of))
    return f"{PREFIXES['event']}{event.start or 'undated'}-{_digest(*key)}"


def known_event_iri(
    event: Event, known: Sequence[KnownEvent], state_of: Mapping[str, str]
) -> str | None:
    """Return the IRI of the one known event that fits the type, date and cast of an event, if just one does.

    So a summit that one article puts in May 2023 and another on 18 May 2023 is one node.
    """
    if event.start is None:
        return None
    fitting = [
        candidate.iri
        for candidate in known
        if candidate.type == event.type
        and _date_fits(event, candidate)
        and _cast_fits(event, candidate, state_of)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _date_fits(event: Event, known: KnownEvent) -> bool:
    start = str(event.start)
    if len(start) < _DAY or len(known.start) < _DAY:
        return start.startswith(known.start) or known.start.startswith(start)
    slack = timedelta(days=_TRIP_SLACK_DAYS if event.type == "visit" else 0)
    first = date.fromisoformat(known.start) - slack
    last = date.fromisoformat(known.end or known.start) + slack
    return first <= date.fromisoformat(start) <= last


def _cast_fits(event: Event, known: KnownEvent, state_of: Mapping[str, str]) -> bool:
    """Tell whether nobody takes part who does not belong there; a visit needs its visitor."""
    states = {state_of[name] for name in event.participants if name in state_of}
    if event.type == "visit":
        host = state_of.get(event.place or "")
        is_there = host is None or host in known.states
        return is_there and any(name in known.participants for name in event.participants[:1])
    return len(states) >= _FEWEST_STATES and states <= set(known.states)


def _who_and_where(event: Event, state_of: Mapping[str, str]) -> tuple[list[str], str]:
    names: Iterable[str] = event.participants
    if event.type == "summit" and event.start and event.start.count("-") == _DAY_HYPHENS:
        # Heads of state meet once a day; every article names other people of the many.
        return [], ""
    if event.type in ("summit", "ministerial_meeting", "forum"):
        return sorted({state_of.get(name) or name for name in names}), ""
    if event.type == "visit":
        host = state_of.get(event.place or "", "")
        # An article may list hosts beside the guest, and the guest's company.
        guests = [name for name in names if not host or state_of.get(name) != host] or list(names)
        from_china = any(state_of.get(name) == _CHINA for name in guests[:1])
        # Only a guest from China has several states to go to.
        return guests[:1], host if from_china else ""
    return sorted(names), ""


def agreement_iri(agreement: Agreement) -> str:
    """Identify an agreement by kind, date and parties; without a date by its name as well."""
    name = "" if agreement.date else slug(agreement.name)
    digest = _digest(agreement.kind, agreement.date, sorted(agreement.parties), name)
    return f"{PREFIXES['agreement']}{agreement.date or 'undated'}-{digest}"


def proposal_iri(proposal: Proposal) -> str:
    """Identify a proposal by who makes it, its area and its words."""
    key = (proposal.by, proposal.area, proposal.text.casefold())
    return PREFIXES["proposal"] + _digest(*key, size=12)


def partnership_iri(partnership: Partnership) -> str:
    """Identify a partnership by its two states and its level."""
    return entity("partnership", f"{partnership.a} {partnership.b} {partnership.level}")


def figure_iri(figure: Figure) -> str:
    """Identify a figure by what it says; two articles that differ give two figures."""
    key = (figure.value, figure.unit, figure.year, sorted(figure.about), figure.what)
    return PREFIXES["figure"] + _digest(*key, size=12)


def quotation_iri(quote: Quote) -> str:
    """Identify a quotation by its speaker and its words."""
    return PREFIXES["quotation"] + _digest(quote.speaker, quote.evidence.text, size=12)


def cooperation_iri(cooperation: Cooperation) -> str:
    """Identify cooperation by its area and its states."""
    digest = _digest(cooperation.area, sorted(cooperation.states))
    return f"{PREFIXES['cooperation']}{slug(cooperation.area)}-{digest}"


def claim_iri(article: str, about: str, start: int, end: int, status: str | None) -> str:
    """Identify a claim by its article, what it is about, its passage and its status."""
    return PREFIXES["claim"] + _digest(article, about, start, end, status, size=16)


def _digest(*parts: object, size: int = 8) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:size]
