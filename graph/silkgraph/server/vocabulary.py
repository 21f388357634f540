"""The terms that the editor completes: prefixes, the ontology, and what the named questions use beside it."""

from __future__ import annotations

import json
import re
from functools import cache

import pyoxigraph as ox

from silkgraph.namespaces import BASE, PREFIXES, RDF, RDFS, SKOS, curie
from silkgraph.resources import ontology_files, query_files

__all__ = ["vocabulary"]

_KINDS = {
    "Class": "class",
    "Concept": "area",
    "DatatypeProperty": "property",
    "ObjectProperty": "property",
}
_NAMES = (RDFS.label, SKOS.prefLabel, SKOS.altLabel)
_USED = re.compile(r"(?<![\w?:/])(?!silk:)([a-z]+:[A-Za-z]+)(?![\w/-])")


@cache
def vocabulary() -> bytes:
    """Return prefixes and terms as JSON: of each term its kind, its names and its definition."""
    terms = sorted([*_ours(), *_borrowed()], key=lambda term: str(term["term"]))
    return json.dumps({"prefixes": PREFIXES, "terms": terms}, ensure_ascii=False).encode()


def _ours() -> list[dict[str, object]]:
    kinds: dict[str, str] = {}
    names: dict[str, list[tuple[bool, str]]] = {}
    notes: dict[str, str] = {}
    for file in ontology_files():
        for quad in ox.parse(file.read_bytes(), ox.RdfFormat.TURTLE):
            if not isinstance(quad.subject, ox.NamedNode):
                continue
            iri, predicate, value = quad.subject.value, quad.predicate.value, quad.object
            if predicate == RDF.type and isinstance(value, ox.NamedNode):
                kinds[iri] = _KINDS.get(re.split("[#/]", value.value)[-1], "value")
            elif predicate in _NAMES and isinstance(value, ox.Literal):
                names.setdefault(iri, []).append((value.language != "en", value.value))
            elif predicate == SKOS.definition and getattr(value, "language", None) == "en":
                notes[iri] = value.value
    return [
        {
            "term": curie(iri),
            "kind": kinds[iri],
            "names": [name for _, name in sorted(given, key=lambda each: each[0])],
            "note": notes.get(iri, ""),
        }
        for iri, given in names.items()
        if iri in kinds and iri.startswith(BASE)
    ]


def _borrowed() -> list[dict[str, object]]:
    """Return terms of other vocabularies: those that the questions show in use."""
    used = {
        term
        for file in query_files().values()
        for term in _USED.findall(file.read_text(encoding="utf-8"))
        if not PREFIXES.get(term.partition(":")[0], BASE).startswith(BASE)
    }
    return [{"term": term, "kind": "property", "names": [], "note": ""} for term in used]
