"""Reference knowledge as plain typed data: who is who, under which names, from when to when.

It is read from the Turtle in ``ontology/``; nothing here is specific to an article. Extraction sees
only these classes, never RDF.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Area", "Name", "Organization", "Person", "Place", "Reference", "State", "Tenure"]


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
    """A body other than a state; ``members`` are canonical state names."""

    iri: str
    name: str
    names: tuple[Name, ...]
    kind: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A city, region, crossing, field, river or sea, in ``state`` where it lies in one.

    ``renamed`` holds (name, from, to) for names that were in force only for a time.
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
class Reference:
    """All reference knowledge, each kind sorted by IRI."""

    states: tuple[State, ...]
    people: tuple[Person, ...]
    organizations: tuple[Organization, ...]
    places: tuple[Place, ...]
    areas: tuple[Area, ...]


def load_reference() -> Reference:
    """Read the reference knowledge that ships with the package (cached: it does not change)."""
    raise NotImplementedError
