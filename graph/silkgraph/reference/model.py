"""What reference knowledge is made of: states, people and their offices, bodies, places, areas, events."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = [
    "Area",
    "KnownEvent",
    "Name",
    "Organization",
    "Person",
    "Place",
    "Reference",
    "State",
    "Tenure",
]


@dataclass(frozen=True, slots=True)
class Name:
    """One way to write a name; ``language`` is a BCP 47 tag, ``""`` where it does not matter."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class State:
    """A state; ``names`` are its own, ``demonyms`` adjectives and nationals, ``metonyms`` its capital or seat."""

    iri: str
    name: str
    names: tuple[Name, ...]
    demonyms: tuple[Name, ...]
    metonyms: tuple[Name, ...]
    role: str  # "focus" for China and the five, else "neighbour"


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person in one office of one state; ``end`` is ``None`` while it lasts."""

    office: str  # the title as articles give it: "President", "Foreign Minister"
    state: str  # canonical state name
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Person:
    """A person who holds or held state office."""

    iri: str
    name: str
    names: tuple[Name, ...]
    state: str
    wikidata: str | None
    tenures: tuple[Tenure, ...]


@dataclass(frozen=True, slots=True)
class Organization:
    """A body other than a state; ``members`` are canonical state names, ``state`` is whose body it is.

    ``memberships`` tell when each of them was a member. A body that was renamed comes once under each of its
    names, with one IRI: an article calls it as it was called on its day.
    """

    iri: str
    name: str
    names: tuple[Name, ...]
    kind: str
    members: tuple[str, ...]
    state: str | None = None
    memberships: tuple[tuple[str, str | None, str | None], ...] = ()

    def members_on(self, day: str) -> set[str]:
        """Return the states that were members on a day of any precision."""
        return {
            state
            for state, start, end in self.memberships
            if (start is None or start[: len(day)] <= day)
            and (end is None or day[: len(end)] <= end[: len(day)])
        }


@dataclass(frozen=True, slots=True)
class Place:
    """A city, region, crossing, field, river or sea, in ``state`` where it lies in one.

    ``renamed`` holds (name, from, to) for names that were in force only for a time; the place comes
    once under each of them, with one IRI, so that "Nur-Sultan" is found and is Astana.
    """

    iri: str
    name: str
    names: tuple[Name, ...]
    state: str | None
    kind: str
    renamed: tuple[tuple[str, str | None, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Area:
    """A cooperation area; ``triggers`` are the words that name it in news."""

    iri: str
    slug: str
    label: str
    triggers: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """A summit, visit or ministerial meeting known beforehand; an article that tells of it means this one."""

    iri: str
    type: str
    start: str
    end: str | None
    participants: tuple[str, ...]
    states: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """All reference knowledge, each kind sorted by IRI.

    One reference equals only itself: what is made from all its names can be cached by it.
    """

    states: tuple[State, ...]
    people: tuple[Person, ...]
    organizations: tuple[Organization, ...]
    places: tuple[Place, ...]
    areas: tuple[Area, ...]
    events: tuple[KnownEvent, ...] = ()
