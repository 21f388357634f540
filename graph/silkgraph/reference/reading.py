"""From Turtle to reference knowledge; a record that lacks something is named with its file and line."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

import pyoxigraph as ox

from silkgraph.errors import OntologyError
from silkgraph.namespaces import AREA, RDF, RDFS, SILK, SKOS, curie
from silkgraph.reference.model import (
    Area,
    KnownEvent,
    Name,
    Organization,
    Person,
    Place,
    Reference,
    State,
    Tenure,
)
from silkgraph.turtle import read_turtle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from importlib.resources.abc import Traversable

__all__ = ["read_reference"]

#: Classes of known events that articles are compared with, and the event type of claims.
KNOWN_EVENTS = {"MinisterialMeeting": "ministerial_meeting", "Summit": "summit", "Visit": "visit"}
NAMING = (RDFS.label, SKOS.altLabel, SKOS.hiddenLabel)


def read_reference(files: Sequence[Traversable]) -> Reference:
    """Read reference knowledge from Turtle files; what they lack is empty in the result."""
    graph = _Graph()
    for file in files:
        graph.read(file)
    return Reference(
        states=tuple(_state(graph, iri) for iri in graph.instances(SILK.State)),
        people=tuple(_people(graph)),
        organizations=tuple(_organizations(graph)),
        places=tuple(_places(graph)),
        areas=tuple(_area(graph, iri) for iri in graph.instances(SILK.CooperationArea)),
        events=tuple(_events(graph)),
    )


_Values = dict[str, list[ox.NamedNode | ox.Literal]]


class _Graph:
    """The triples of a few Turtle files, by subject and predicate."""

    def __init__(self) -> None:
        self.values: defaultdict[str, _Values] = defaultdict(lambda: defaultdict(list))
        self.files: list[Traversable] = []

    def read(self, file: Traversable) -> None:
        """Add the triples of one file."""
        self.files.append(file)
        values = self.values
        for subject, predicate, value, _ in read_turtle(file):
            values[subject.value][predicate.value].append(value)

    def faulty(self, iri: str, fault: str) -> OntologyError:
        """Return the error of a record, with the place where it stands."""
        begins = (f"{curie(iri)} ", f"<{iri}> ")
        for file in self.files:
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                if f"{line} ".startswith(begins):
                    return OntologyError(f"{file}:{number}: {curie(iri)} {fault}")
        return OntologyError(f"{curie(iri)} {fault}, in the ontology")

    @cached_property
    def by_class(self) -> dict[str, list[str]]:
        """The subjects of each class; ask only when everything is read."""
        found: dict[str, list[str]] = defaultdict(list)
        for subject, values in self.values.items():
            for cls in values.get(RDF.type, ()):
                found[cls.value].append(subject)
        return found

    def instances(self, cls: str) -> list[str]:
        """Return what has the class, sorted."""
        return sorted(self.by_class.get(cls, ()))

    def first(self, iri: str, predicate: str) -> str | None:
        """Return the value of a predicate that has at most one."""
        found = self.values.get(iri, {}).get(predicate)
        return found[0].value if found else None

    def needed(self, iri: str, predicate: str) -> str:
        """Return the one value of a predicate that every such record has."""
        value = self.first(iri, predicate)
        if value is None:
            raise self.faulty(iri, f"lacks {curie(predicate)}; add it")
        return value

    def names(self, iri: str, *predicates: str) -> tuple[Name, ...]:
        """Return the literals of the predicates as names, sorted by language."""
        values = self.values[iri]
        found = {
            (value.language or "", value.value)
            for predicate in predicates
            for value in values.get(predicate, ())
            if isinstance(value, ox.Literal)
        }
        return tuple([Name(text, language) for language, text in sorted(found)])

    def english(self, iri: str, predicate: str = RDFS.label) -> str:
        """Return the canonical English name."""
        for value in self.values.get(iri, {}).get(predicate, ()):
            if isinstance(value, ox.Literal) and value.language == "en":
                return value.value
        raise self.faulty(iri, f"has no English {curie(predicate)}; add it")

    def state(self, iri: str) -> str | None:
        """Return the name of the state a record belongs to."""
        state = self.first(iri, SILK.hasState)
        return self.english(state) if state else None

    def grouped(self, cls: str, predicate: str) -> dict[str, list[str]]:
        """Return the instances of a class by what their predicate points to."""
        groups: dict[str, list[str]] = defaultdict(list)
        for iri in self.instances(cls):
            groups[self.needed(iri, predicate)].append(iri)
        return groups


def _state(graph: _Graph, iri: str) -> State:
    return State(
        iri=iri,
        name=graph.english(iri),
        names=graph.names(iri, *NAMING),
        demonyms=graph.names(iri, SILK.demonym),
        metonyms=graph.names(iri, SILK.metonym),
        role=graph.needed(iri, SILK.stateRole),
    )


def _people(graph: _Graph) -> Iterator[Person]:
    tenures = graph.grouped(SILK.OfficeTenure, SILK.heldBy)
    for iri in graph.instances(SILK.Leader):
        held = [_tenure(graph, tenure) for tenure in tenures.get(iri, ())]
        wikidata = graph.first(iri, SKOS.exactMatch)
        yield Person(
            iri=iri,
            name=graph.english(iri),
            names=graph.names(iri, *NAMING),
            state=graph.english(graph.needed(iri, SILK.hasState)),
            wikidata=wikidata.rpartition("/")[2] if wikidata else None,
            tenures=tuple(sorted(held, key=lambda tenure: (tenure.start or "", tenure.office))),
        )


def _tenure(graph: _Graph, iri: str) -> Tenure:
    office = graph.needed(iri, SILK.inOffice)
    acting = "Acting " if graph.first(iri, SILK.acting) == "true" else ""
    return Tenure(
        office=acting + graph.english(office),
        state=graph.english(graph.needed(office, SILK.hasState)),
        start=graph.first(iri, SILK.startDate),
        end=graph.first(iri, SILK.endDate),
    )


def _organizations(graph: _Graph) -> Iterator[Organization]:
    """Yield every organization, and once more under each name that it bore only for a time."""
    memberships = graph.grouped(SILK.Membership, SILK.organization)
    states = set(graph.instances(SILK.State))
    for iri in graph.instances(SILK.Organization):
        joined = [
            (
                graph.english(member),
                graph.first(node, SILK.startDate),
                graph.first(node, SILK.endDate),
            )
            for node in memberships.get(iri, ())
            if (member := graph.needed(node, SILK.member)) in states
        ]
        bore = [node.value for node in graph.values[iri].get(SILK.hasOrganizationName, ())]
        for node in (*sorted(bore), iri):
            yield Organization(
                iri=iri,
                name=graph.english(node),
                names=graph.names(node, *NAMING),
                kind=graph.needed(iri, SILK.organizationKind),
                members=tuple(sorted({state for state, _, _ in joined})),
                state=graph.state(iri),
                memberships=tuple(sorted(joined, key=lambda entry: entry[0])),
            )


def _places(graph: _Graph) -> Iterator[Place]:
    """Yield every place, and once more under each name it bore only for a time."""
    for iri in graph.instances(SILK.Place):
        bore = [node.value for node in graph.values[iri].get(SILK.hasPlaceName, ())]
        spans = [
            (graph.first(name, SILK.startDate), graph.first(name, SILK.endDate)) for name in bore
        ]
        renamed = [(graph.english(name), *span) for name, span in zip(bore, spans, strict=True)]
        for name, node in {**{graph.english(n): n for n in bore}, graph.english(iri): iri}.items():
            yield Place(
                iri=iri,
                name=name,
                names=graph.names(node, *NAMING),
                state=graph.state(iri),
                kind=graph.needed(iri, SILK.placeKind),
                renamed=tuple(sorted(renamed, key=lambda entry: entry[1] or "")),
            )


def _events(graph: _Graph) -> Iterator[KnownEvent]:
    for cls, kind in KNOWN_EVENTS.items():
        for iri in graph.instances(SILK[cls]):
            people = [node.value for node in graph.values[iri].get(SILK.hasParticipant, ())]
            states = [node.value for node in graph.values[iri].get(SILK.involvesState, ())]
            yield KnownEvent(
                iri=iri,
                type=kind,
                start=graph.needed(iri, SILK.startDate),
                end=graph.first(iri, SILK.endDate),
                participants=tuple(sorted(graph.english(actor) for actor in people)),
                states=tuple(sorted(graph.english(state) for state in states)),
            )


def _area(graph: _Graph, iri: str) -> Area:
    label = graph.english(iri, SKOS.prefLabel)
    return Area(iri, iri.removeprefix(AREA), label, graph.names(iri, SKOS.hiddenLabel))
