"""Who stands in a network: what nodes are called and which state they belong to."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple, Self, TypeVar

from silkgraph.namespaces import SILK
from silkgraph.network.reading import Answers, Part, bare, literal, read, rows
from silkgraph.store.roll import NAMED, names_query

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from silkgraph.network.kinds import Kind
    from silkgraph.network.occasion import Occasion
    from silkgraph.store import Store

__all__ = ["Name", "Nodes", "home_states", "tail"]

T = TypeVar("T")

#: The classes whose members can be nodes of a network, with the kind that nodes get.
_CLASSES: dict[Kind, dict[str, str]] = {
    "leaders": {"State": "state", "Leader": "leader"},
    "states": {"State": "state"},
    "actors": {"Organization": "organization", "State": "state", "Leader": "leader"},
    "areas": {"State": "state", "CooperationArea": "area"},
    "events": {"Event": "event"},
    "organizations": {"State": "state", "Organization": "organization"},
}
_LABELS = """
SELECT ?thing ?label WHERE {{
  ?thing a silk:{cls} .
  OPTIONAL {{ ?thing {label} ?label }}
}}
"""
_STATES = "SELECT ?thing ?state WHERE { ?thing silk:hasState ?state }"
_TYPES = "SELECT ?event ?class WHERE { ?event a silk:Event , ?class }"


class Name(NamedTuple):
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
        (nodes,) = read(store, cls.part(kind))
        names = nodes.names
        if kind == "events":
            types = {iri: tail(found) for iri, found in rows(store, _TYPES) if found != SILK.Event}
            names = {
                iri: name._replace(type=types.get(iri, "Event")) for iri, name in names.items()
            }
        return cls(kind, names)

    @classmethod
    def part(cls, kind: Kind) -> Part[Self]:
        """Return how to read the same along with other parts of a network, but for types of events."""
        classes = _CLASSES[kind]
        return _names_part(kind, classes, lambda names: cls(kind, names))

    def data(self, node: str) -> dict[str, str]:
        """Return the data of a node; its state as a label, empty where unknown."""
        fallback = "area" if self.kind == "areas" else self.kind.removesuffix("s")
        name = self.names.get(node) or Name(fallback, tail(node))
        state = self.names.get(node if name.kind == "state" else name.state)
        data = {"kind": name.kind, "label": name.label, "state": state.label if state else ""}
        return data | {"type": name.type} if name.type else data

    def same_state(self, left: str, right: str) -> bool:
        """Tell whether two nodes are known to belong to one state."""
        homes = [self._home(node) for node in (left, right)]
        return bool(homes[0]) and homes[0] == homes[1]

    def kept(self, occasion: Occasion) -> Occasion:
        """Return the occasion with those members only who can be nodes."""
        if self.kind not in ("actors", "leaders"):
            return occasion
        return replace(occasion, members={iri for iri in occasion.members if self.can_be(iri)})

    def can_be(self, iri: str) -> bool:
        """Tell whether something that takes part is a node of such a network."""
        if self.kind == "actors":
            return iri in self.names
        return self.kind != "leaders" or (iri in self.names and self.names[iri].kind == "leader")

    def _home(self, node: str) -> str:
        name = self.names.get(node)
        return node if name and name.kind == "state" else name.state if name else ""


def home_states(store: Store) -> dict[str, str]:
    """Return the IRI of the state behind every leader, and of every state itself."""
    classes = {"Leader": "leader", "State": "state"}
    (names,) = read(store, _names_part("homes", classes, lambda names: names))
    return {iri: iri if name.kind == "state" else name.state for iri, name in names.items()}


def tail(iri: str) -> str:
    """Return the end of an IRI, a name for what has no other."""
    return iri.rstrip("/").rpartition("/")[2]


def _names_part(
    name: str, classes: Mapping[str, str], made: Callable[[dict[str, Name]], T]
) -> Part[T]:
    """Return how to read what the things of some classes are called, and what is made of it."""
    labels = [_LABELS.format(cls=cls, label=_label(cls)) for cls in classes]
    rolls = None
    if classes.keys() <= NAMED:
        rolls = Part(name, [names_query()], lambda got: made(_names(classes, *_rolled(got))))
    return Part(
        name, [*labels, _STATES], lambda got: made(_names(classes, *_asked(classes, got))), rolls
    )


#: Terms by class, and of each thing its labels and its states, all as TSV writes them.
_Found = tuple[dict[str, list[str]], dict[str, list[str]], dict[str, list[str]]]


def _asked(classes: Mapping[str, str], answers: Answers) -> _Found:
    """Take apart the answers with the labels of each class and with the states of all."""
    things: dict[str, list[str]] = {}
    labels, states = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for cls in classes:
        called = answers.columns()
        things[cls] = list(dict.fromkeys(called[0]))
        for thing, label in zip(*called, strict=True):
            # A thing of two classes is asked for twice, which changes nothing.
            labels[thing].append(label)
    for thing, state in zip(*answers.columns(), strict=True):
        states[thing].append(state)
    return things, labels, states


def _rolled(answers: Answers) -> _Found:
    """Take apart the names that lie beside the rolls."""
    things, labels, states = (defaultdict[str, list[str]](list) for _ in range(3))
    subjects, properties, values = answers.columns()
    # There are three properties and three classes, and thousands of names.
    said_by = {term: tail(bare(term)) for term in set(properties)}
    class_of: dict[str, str] = {}
    for thing, property_, value in zip(subjects, properties, values, strict=True):
        said = said_by[property_]
        if said == "label":
            labels[thing].append(value)
        elif said == "state":
            states[thing].append(value)
        else:
            if value not in class_of:
                class_of[value] = bare(value).removeprefix(SILK)
            things[class_of[value]].append(thing)
    return things, labels, states


def _names(
    classes: Mapping[str, str],
    things: Mapping[str, list[str]],
    labels: Mapping[str, list[str]],
    states: Mapping[str, list[str]],
) -> dict[str, Name]:
    """Return what the things of some classes are called, in English where there is an English name."""
    names: dict[str, Name] = {}
    bared: dict[str, str] = {}
    for cls, kind in classes.items():
        for thing in things.get(cls, ()):
            iri = bare(thing)
            read = map(literal, filter(None, labels.get(thing, ())))
            called = min(((language != "en", text) for text, language in read), default=None)
            home = min(states.get(thing, ()), default="")
            if home not in bared:
                bared[home] = bare(home) if home else ""
            names[iri] = Name(kind, called[1] if called else tail(iri), bared[home])
    return names


def _label(cls: str) -> str:
    return "skos:prefLabel" if cls == "CooperationArea" else "rdfs:label"
