"""Who stands in a network: what nodes are called and which state they belong to."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal, Self, cast

from silkgraph.namespaces import SILK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from silkgraph.network.occasions import Occasion
    from silkgraph.store import Store

__all__ = ["Kind", "Name", "Nodes", "home_states", "rows", "tail"]

Kind = Literal["leaders", "states", "areas", "events", "organizations"]

#: The classes whose members can be nodes of a network, with the kind that nodes get.
_CLASSES: dict[Kind, dict[str, str]] = {
    "leaders": {"State": "state", "Leader": "leader"},
    "states": {"State": "state"},
    "areas": {"State": "state", "CooperationArea": "area"},
    "events": {"Event": "event"},
    "organizations": {"State": "state", "Organization": "organization"},
}
_NAMES = """
SELECT ?thing ?label ?state WHERE {{
  ?thing a silk:{cls} .
  OPTIONAL {{ ?thing {label} ?label }}
  OPTIONAL {{ ?thing silk:hasState ?state }}
}}
"""
_TYPES = "SELECT ?event ?class WHERE { ?event a silk:Event , ?class }"


@dataclass(frozen=True, slots=True)
class Name:
    """What a node is, what it is called, and the IRI of the state it belongs to."""

    kind: str
    label: str
    state: str = ""
    #: The class of an event: "Summit".
    type: str = ""


@dataclass(frozen=True, slots=True)
class Nodes:
    """Everything that a network of one kind can have as nodes."""

    kind: Kind
    names: Mapping[str, Name]

    @classmethod
    def read(cls, store: Store, kind: Kind) -> Self:
        """Read the names of everything of the classes in question."""
        names: dict[str, Name] = {}
        for of, node_kind in _CLASSES[kind].items():
            names |= _read_names(store, of, node_kind)
        if kind == "events":
            types = {iri: tail(found) for iri, found in rows(store, _TYPES) if found != SILK.Event}
            names = {
                iri: replace(name, type=types.get(iri, "Event")) for iri, name in names.items()
            }
        return cls(kind, names)

    def data(self, node: str) -> dict[str, str]:
        """Return the data of a node; its state as a label, empty where unknown."""
        fallback = "area" if self.kind == "areas" else self.kind.removesuffix("s")
        name = self.names.get(node) or Name(fallback, tail(node))
        state = self.names.get(node if name.kind == "state" else name.state)
        data = {"kind": name.kind, "label": name.label, "state": state.label if state else ""}
        return data | {"type": name.type} if name.type else data

    def same_state(self, left: str, right: str) -> bool:
        """Tell whether two nodes are known to belong to one state."""
        states = [self.names[node].state if node in self.names else "" for node in (left, right)]
        return bool(states[0]) and states[0] == states[1]

    def kept(self, occasion: Occasion) -> Occasion:
        """Return the occasion with those members only who can be nodes."""
        if self.kind != "leaders":
            return occasion
        return replace(occasion, members={iri for iri in occasion.members if self.can_be(iri)})

    def can_be(self, iri: str) -> bool:
        """Tell whether something that takes part is a node of such a network."""
        if self.kind != "leaders":
            return True
        return iri in self.names and self.names[iri].kind == "leader"


def home_states(store: Store) -> dict[str, str]:
    """Return the IRI of the state behind every leader, and of every state itself."""
    homes = {iri: name.state for iri, name in _read_names(store, "Leader", "leader").items()}
    return homes | {iri: iri for iri in _read_names(store, "State", "state")}


def tail(iri: str) -> str:
    """Return the end of an IRI, a name for what has no other."""
    return iri.rstrip("/").rpartition("/")[2]


def rows(store: Store, query: str) -> Iterator[list[str]]:
    """Yield the rows of a query as text; what is unbound is empty."""
    for row in _solutions(store, query):
        yield [term.value if term is not None else "" for term in row]


def _solutions(store: Store, query: str) -> Iterator[Sequence[Any]]:
    # A SELECT has rows; the store's own type also covers ASK and CONSTRUCT.
    return iter(cast("Iterable[Sequence[Any]]", store.query(query)))


def _read_names(store: Store, cls: str, kind: str) -> dict[str, Name]:
    """Read what the things of a class are called, in English where there is an English name."""
    label = "skos:prefLabel" if cls == "CooperationArea" else "rdfs:label"
    labels: dict[str, set[tuple[bool, str]]] = defaultdict(set)
    states: dict[str, set[str]] = defaultdict(set)
    for thing, name, state in _solutions(store, _NAMES.format(cls=cls, label=label)):
        if name is not None:
            labels[thing.value].add((name.language != "en", name.value))
        states[thing.value].update([state.value] if state is not None else [])
    return {
        iri: Name(kind, min(labels[iri])[1] if labels[iri] else tail(iri), min(found, default=""))
        for iri, found in states.items()
    }
