"""From what a person types to what the graph calls it: names, aliases and IRIs."""

from __future__ import annotations

import difflib
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from silkgraph.errors import NotFoundError, QueryError
from silkgraph.namespaces import PREFIXES, curie, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkgraph.store import Store

__all__ = ["Index", "Named", "expand", "find", "index", "named", "resolve", "suggest"]

#: The kinds of thing that have names, and the classes their nodes carry.
CLASSES = {
    "state": ("State",),
    "person": ("Leader", "Person"),
    "organization": ("Organization",),
    "place": ("Place",),
    "area": ("CooperationArea",),
    "event": ("Event",),
    "agreement": ("Agreement",),
    "article": ("Article",),
}
ACTORS = ("state", "person", "organization")
_SUGGESTIONS = 4
#: One thing may be spelt in many ways.
_SPELLINGS = 12

# A name of its own outranks another name, and that one a spelling that only serves for finding.
_NAMES = """
SELECT DISTINCT ?node ?name ?rank
WHERE {
  VALUES ?class { CLASSES }
  ?node a ?class .
  VALUES (?property ?rank) {
    (rdfs:label 0) (skos:prefLabel 0) (schema:headline 0) (skos:altLabel 1) (skos:hiddenLabel 2)
  }
  ?node ?property ?name .
  ONLY
}
"""


#: Of every node its names: folded, as it is, and its rank.
Index = dict[str, list[tuple[str, ox.Literal, int]]]


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """Something that has a name; ``name`` is the one to show."""

    iri: str
    name: str

    @property
    def kind(self) -> str:
        """Return what it is: a state, a person, a place."""
        return kind_of(self.iri) or "thing"


def resolve(store: Store, text: str, kinds: Iterable[str]) -> str:
    """Return the IRI of the one thing of these kinds that ``text`` names, or is the IRI of."""
    kinds = tuple(kinds)
    found = find(store, text, kinds)
    if len(found) > 1:
        listed = ", ".join(f"{curie(each.iri)} ({each.name})" for each in found)
        raise QueryError(f"{text!r} can mean {listed}; give one of these instead of the name")
    return found[0].iri


def named(store: Store, iri: str) -> Named | None:
    """Return what is named at an IRI, without a look at any other name."""
    try:
        names = _names(store, tuple(CLASSES), f"VALUES ?node {{ {ox.NamedNode(iri)} }}")
    except ValueError:  # not an IRI at all
        return None
    return Named(iri, _shown_names(names)[iri]) if iri in names else None


def index(store: Store, kinds: Iterable[str]) -> Index:
    """Return all names of these kinds, for ``suggest``."""
    return _names(store, tuple(kinds))


def suggest(names: Index, text: str, kind: str | None = None, limit: int = 20) -> list[Named]:
    """Return what has a name in which every word of ``text`` begins one, nearest names first."""
    words = [f" {word}" for word in _folded(text).replace("-", " ").split()]
    found = []
    for node, given in names.items():
        if kind and kind_of(node) != kind:
            continue
        ranks = [
            (rank, len(folded))
            for folded, _, rank in given
            if all(word in f" {folded.replace('-', ' ')}" for word in words)
        ]
        if ranks:
            found.append((min(ranks), node))
    shown = _shown_names({node: names[node] for _, node in sorted(found)[:limit]})
    return [Named(node, name) for node, name in shown.items()]


def find(store: Store, text: str, kinds: Iterable[str] = CLASSES) -> list[Named]:
    """Return what ``text`` names, whatever its case; several if the best names are ambiguous.

    A full IRI, a CURIE such as ``person:xi-jinping`` or its last part, a name in any language and an
    alias will do, and for a person a part of the name, such as the family name. What is not found
    raises ``NotFoundError`` with the nearest names.
    """
    kinds = tuple(kinds)
    wanted = _folded(text)
    names = _likely(store, kinds, text) or _names(store, kinds)
    shown = _shown_names(names)
    iri = expand(text)
    if iri in shown:
        return [Named(iri, shown[iri])]
    ranks = {
        node: min(rank for name, _, rank in given if name == wanted)
        for node, given in names.items()
        if any(name == wanted for name, _, _ in given)
    }
    if not ranks:
        ranks = {node: 0 for node in names if node.rpartition("/")[2] == wanted}
    if not ranks:
        ranks = _ranks_by_part(wanted, names)
    if not ranks:
        raise NotFoundError(_not_found(text, kinds, names))
    best = min(ranks.values())
    return sorted(Named(node, shown[node]) for node, rank in ranks.items() if rank == best)


def _ranks_by_part(wanted: str, names: Index) -> dict[str, int]:
    """Return the persons in whose names ``wanted`` is whole words: people speak of "Tokayev"."""
    return {
        node: min(rank for name, _, rank in given if f" {wanted} " in f" {name} ")
        for node, given in names.items()
        if kind_of(node) == "person" and any(f" {wanted} " in f" {name} " for name, _, _ in given)
    }


def expand(text: str) -> str:
    """Return the IRI that ``text`` writes in full, in angle brackets or as a CURIE, else ``text``."""
    prefix, colon, name = text.partition(":")
    if colon and prefix in PREFIXES and not name.startswith("//"):
        return PREFIXES[prefix] + name
    return text.removeprefix("<").removesuffix(">")


def _likely(store: Store, kinds: tuple[str, ...], text: str) -> Index:
    """Return the names of what ``text`` is the IRI or exactly a name of; nothing where it is neither.

    The engine finds these in a fraction of the time that every name of a large graph takes.
    """
    try:
        nodes = [ox.NamedNode(expand(text))]
    except ValueError:
        nodes = []
    name = ox.Literal(" ".join(text.lower().split()))
    found = _names(store, kinds, f"FILTER(LCASE(STR(?name)) = {name})")
    nodes += [ox.NamedNode(iri) for iri in found]
    return _names(store, kinds, f"VALUES ?node {{ {' '.join(map(str, nodes))} }}") if nodes else {}


def _names(store: Store, kinds: tuple[str, ...], only: str = "") -> Index:
    """Return every name of every node of these kinds: folded, as it is, and its rank."""
    classes = " ".join(f"silk:{cls}" for kind in kinds for cls in CLASSES[kind])
    rows = store.query(_NAMES.replace("CLASSES", classes).replace("ONLY", only))
    assert isinstance(rows, ox.QuerySolutions)
    found: Index = defaultdict(list)
    for node, name, rank in rows:
        if isinstance(name, ox.Literal) and isinstance(node, ox.NamedNode):
            found[node.value].append((_folded(name.value), name, int(rank.value)))
    return found


def _shown_names(names: Index) -> dict[str, str]:
    def order(given: tuple[str, ox.Literal, int]) -> tuple[int, bool, str]:
        _, name, rank = given
        return rank, name.language != "en", name.value

    return {node: min(given, key=order)[1].value for node, given in names.items()}


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _not_found(text: str, kinds: tuple[str, ...], names: Index) -> str:
    near = ", ".join(_nearest(_folded(text), names))
    *others, last = kinds
    said = f"{', '.join(others)} or {last}" if others else last
    what = f"no {said}" if len(kinds) <= len(ACTORS) else "nothing"
    return f"the graph knows {what} named {text!r}{f'; did you mean {near}?' if near else ''}"


def _nearest(wanted: str, names: Index) -> list[str]:
    """Return what the things are called that have a name, or are people with a part of one, spelt nearly so."""
    spelt: dict[str, set[str]] = defaultdict(set)
    for node, given in names.items():
        for folded, _, _ in given:
            spelt[folded].add(node)
            if kind_of(node) == "person":
                for part in folded.split():
                    spelt[part].add(node)
    near = difflib.get_close_matches(wanted, spelt, n=_SPELLINGS, cutoff=0.6)
    nodes = [node for spelling in near for node in sorted(spelt[spelling])]
    return list(_shown_names({node: names[node] for node in nodes}).values())[:_SUGGESTIONS]
