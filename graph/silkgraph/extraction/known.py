"""The reference knowledge by name: made once, for every article asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkgraph.reference import Organization, Person, Reference

__all__ = ["Known", "in_office", "known"]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known under each canonical name; of several places of a name the last."""

    people: dict[str, Person]
    organizations: dict[str, Organization]
    #: The canonical name of an organization by each English name of it that no other has.
    called: dict[str, str]
    states: frozenset[str]
    home_of_person: dict[str, str]
    state_of_place: dict[str, str]
    kind_of_place: dict[str, str]
    #: The capitals of each state, with the days on which they were called so.
    capitals: dict[str, tuple[tuple[str, str | None, str | None], ...]]
    #: The states by each English word for them.
    words: dict[str, frozenset[str]]


# A process seldom sees a second reference.
@lru_cache(maxsize=8)
def known(reference: Reference) -> Known:
    """Return the reference knowledge by name."""
    words: dict[str, frozenset[str]] = {}
    for state in reference.states:
        names = (name.text for name in (*state.names, *state.demonyms) if name.language == "en")
        for word in (state.name, *names):
            words[word] = words.get(word, frozenset()) | {state.name}
    return Known(
        people={person.name: person for person in reference.people},
        organizations={body.name: body for body in reference.organizations},
        called=_called(reference),
        states=frozenset(state.name for state in reference.states),
        home_of_person={person.name: person.state for person in reference.people},
        state_of_place={place.name: place.state for place in reference.places if place.state},
        kind_of_place={place.name: place.kind for place in reference.places},
        capitals=_capitals(reference),
        words=words,
    )


def _called(reference: Reference) -> dict[str, str]:
    """Return the canonical names of organizations by their English names, where only one has the name."""
    found: dict[str, set[str]] = {}
    for body in reference.organizations:
        for name in body.names:
            if name.language == "en":
                found.setdefault(name.text, set()).add(body.name)
    return {name: bodies.pop() for name, bodies in found.items() if len(bodies) == 1}


def _capitals(reference: Reference) -> dict[str, tuple[tuple[str, str | None, str | None], ...]]:
    """Return the cities that stand for the government of their state, with the days of their names."""
    found: dict[str, set[tuple[str, str | None, str | None]]] = {}
    seats = {(state.name, seat.text) for state in reference.states for seat in state.metonyms}
    for place in reference.places:
        if place.state is None or (place.state, place.name) not in seats:
            continue
        spans = [span for span in place.renamed if span[0] == place.name]
        found.setdefault(place.state, set()).update(spans or [(place.name, None, None)])
    return {state: tuple(sorted(names, key=str)) for state, names in found.items()}


@lru_cache(maxsize=4096)
def in_office(
    reference: Reference, state: str, offices: tuple[str, ...], day: str
) -> Person | None:
    """Return who held one of the offices of a state on a day of any precision; the latest wins."""
    best: tuple[str, Person] | None = None
    for person in reference.people:
        for tenure in person.tenures:
            if tenure.state != state or tenure.office not in offices:
                continue
            begun = tenure.start is not None and tenure.start[: len(day)] <= day
            lasting = tenure.end is None or day[: len(tenure.end)] <= tenure.end
            if begun and lasting and (best is None or (tenure.start or "") > best[0]):
                best = (tenure.start or "", person)
    return best[1] if best else None
