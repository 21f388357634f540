"""What the ontology says of itself, as plain data: terms, areas, counts of what is known beforehand."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkgraph import resources
from silkgraph.namespaces import AREA, DCTERMS, ONTOLOGY, SILK, SKOS, curie

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.resources.abc import Traversable

    from rdflib import Graph
    from rdflib.term import Node

__all__ = ["LANGUAGES", "Area", "Ontology", "Relation", "Term", "read_ontology"]

LANGUAGES = ("en", "ru", "zh")
_TERM = re.compile(r"\bsilk:([A-Za-z]\w*)")
#: How terms of other vocabularies are tied to ours, in words.
_ALIGNMENTS = {
    "http://www.w3.org/2000/01/rdf-schema#subClassOf": "kind of",
    "http://www.w3.org/2000/01/rdf-schema#subPropertyOf": "finer than",
    "http://www.w3.org/2002/07/owl#equivalentClass": "same as",
    f"{SKOS}closeMatch": "close to",
    f"{SKOS}exactMatch": "same as",
    f"{SKOS}relatedMatch": "related to",
}
_KINDS = {
    "Class": "class",
    "ObjectProperty": "relation",
    "DatatypeProperty": "attribute",
    "AnnotationProperty": "annotation",
    "NamedIndividual": "value",
}


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the vocabulary; ``broader`` and what it applies to are names of ours or CURIEs."""

    name: str
    kind: str
    labels: dict[str, str]
    definition: str
    examples: tuple[str, ...]
    notes: tuple[str, ...]
    broader: tuple[str, ...]
    applies_to: tuple[str, ...]
    leads_to: tuple[str, ...]
    alignments: tuple[tuple[str, str], ...]
    codes: tuple[tuple[str, str], ...]
    rules: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Area:
    """A concept of the scheme of areas; ``top`` is the slug of the one above, ``None`` for a top concept."""

    slug: str
    labels: dict[str, str]
    definition: str
    examples: tuple[str, ...]
    top: str | None
    alignments: tuple[tuple[str, str], ...]
    triggers: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, order=True)
class Relation:
    """What the shapes say of two classes: ``name`` leads from one to the other."""

    source: str
    name: str
    target: str


@dataclass(frozen=True, slots=True)
class Ontology:
    """All that the page shows; ``known`` counts the records of each class, and those with a source."""

    titles: dict[str, str]
    description: str
    version: str
    license: str
    terms: tuple[Term, ...]
    relations: tuple[Relation, ...]
    areas: tuple[Area, ...]
    known: tuple[tuple[str, int, int], ...]


def read_ontology() -> Ontology:
    """Read the vocabulary, the areas, the shapes and the reference knowledge that ship."""
    from rdflib import OWL, RDF, RDFS, URIRef

    graph = _graph(*resources.ontology_files())
    shapes = _graph(resources.ontology_dir() / "shapes.ttl")
    header = URIRef(ONTOLOGY)
    rules, asked = _rules(shapes), _asked()
    ours = sorted(set(graph.subjects(RDFS.isDefinedBy, header)), key=str)
    concepts = sorted(set(graph.subjects(RDF.type, URIRef(f"{SKOS}Concept"))), key=str)
    return Ontology(
        titles=_by_language(graph, header, f"{DCTERMS}title"),
        description=_first(graph, header, f"{DCTERMS}description"),
        version=_first(graph, header, str(OWL.versionInfo)),
        license=_first(graph, header, f"{DCTERMS}license"),
        terms=tuple(_term(graph, node, rules, asked) for node in ours),
        relations=tuple(sorted({*_declared(graph), *_shaped(shapes)})),
        areas=tuple(_area(graph, node) for node in concepts),
        known=tuple(_known()),
    )


def _graph(*files: Traversable) -> Graph:
    from rdflib import Graph

    graph = Graph()
    for file in files:
        graph.parse(data=file.read_bytes(), format="turtle")
    return graph


def _term(
    graph: Graph, node: Node, rules: dict[str, list[str]], asked: dict[str, list[str]]
) -> Term:
    from rdflib import RDF, RDFS

    name = _name(node)
    types = {str(cls).rpartition("#")[2] for cls in graph.objects(node, RDF.type)}
    above = {*graph.objects(node, RDFS.subClassOf), *graph.objects(node, RDFS.subPropertyOf)}
    above |= {cls for cls in graph.objects(node, RDF.type) if str(cls).startswith(SILK)}
    return Term(
        name=name,
        kind=next(word for kind, word in _KINDS.items() if kind in types),
        labels=_by_language(graph, node, str(RDFS.label)),
        definition=_first(graph, node, f"{SKOS}definition"),
        examples=_texts(graph, node, f"{SKOS}example"),
        notes=_texts(graph, node, f"{SKOS}scopeNote"),
        broader=_names(cls for cls in above if str(cls).startswith(SILK)),
        applies_to=_classes(graph, node, str(RDFS.domain)),
        leads_to=_classes(graph, node, str(RDFS.range)),
        alignments=_alignments(graph, node),
        codes=tuple(
            (scheme.upper(), code)
            for scheme in ("cameo", "plover")
            for code in _texts(graph, node, f"{SILK}{scheme}Code")
        ),
        rules=tuple(rules.get(name, ())),
        questions=tuple(asked.get(name, ())),
    )


def _area(graph: Graph, node: Node) -> Area:
    broader = _first(graph, node, f"{SKOS}broader")
    return Area(
        slug=str(node).removeprefix(AREA),
        labels=_by_language(graph, node, f"{SKOS}prefLabel"),
        definition=_first(graph, node, f"{SKOS}definition"),
        examples=_texts(graph, node, f"{SKOS}example"),
        top=broader.removeprefix(AREA) or None,
        alignments=_alignments(graph, node),
        triggers={
            language: tuple(
                sorted(
                    str(word)
                    for word in _objects(graph, node, f"{SKOS}hiddenLabel")
                    if getattr(word, "language", None) == language
                )
            )
            for language in LANGUAGES
        },
    )


def _alignments(graph: Graph, node: Node) -> tuple[tuple[str, str], ...]:
    """Return how a term is tied to terms of others: in words, and to which IRI."""
    from rdflib import URIRef

    found = [
        (words, str(value))
        for predicate, words in _ALIGNMENTS.items()
        for value in _objects(graph, node, predicate)
        if isinstance(value, URIRef) and not str(value).startswith(SILK)
    ]
    return tuple(sorted(found, key=lambda pair: pair[1]))


def _classes(graph: Graph, node: Node, predicate: str) -> tuple[str, ...]:
    """Return the classes of a domain or range, those of a union one by one."""
    from rdflib import OWL, BNode
    from rdflib.collection import Collection

    found: list[Node] = []
    for cls in _objects(graph, node, predicate):
        members = graph.value(cls, OWL.unionOf) if isinstance(cls, BNode) else None
        found += [cls] if members is None else list(Collection(graph, members))
    return _names(found)


def _rules(shapes: Graph) -> dict[str, list[str]]:
    """Return the messages of the shapes by the class, or property, that they look at."""
    from rdflib import SH

    found: dict[str, list[str]] = {}
    for shape in sorted(
        set(shapes.subjects(SH.property)) | set(shapes.subjects(SH.sparql)), key=str
    ):
        parts = [shape, *shapes.objects(shape, SH.property), *shapes.objects(shape, SH.sparql)]
        messages = sorted(str(text) for part in parts for text in shapes.objects(part, SH.message))
        targets = [
            *shapes.objects(shape, SH.targetClass),
            *shapes.objects(shape, SH.targetSubjectsOf),
        ]
        for target in _names(targets):
            found.setdefault(target, []).extend(messages)
    return found


def _asked() -> dict[str, list[str]]:
    """Return the named questions that each term helps to answer."""
    found: dict[str, list[str]] = {}
    for question, file in resources.query_files().items():
        for name in sorted(set(_TERM.findall(file.read_text(encoding="utf-8")))):
            found.setdefault(name, []).append(question)
    return found


def _declared(graph: Graph) -> Iterable[Relation]:
    """Yield the relations whose two ends the vocabulary names."""
    from rdflib import OWL, RDF, RDFS

    for node in graph.subjects(RDF.type, OWL.ObjectProperty):
        if str(node).startswith(SILK):
            for source in _classes(graph, node, str(RDFS.domain)):
                for target in _classes(graph, node, str(RDFS.range)):
                    yield Relation(source, _name(node), target)


def _shaped(shapes: Graph) -> Iterable[Relation]:
    """Yield the relations that the shapes ask for, and what claims can be about."""
    from rdflib import SH, URIRef

    for shape, cls in shapes.subject_objects(SH.targetClass):
        for rule in shapes.objects(shape, SH.property):
            target, path = shapes.value(rule, SH["class"]), shapes.value(rule, SH.path)
            if isinstance(target, URIRef) and isinstance(path, URIRef):
                yield Relation(_name(cls), _name(path), _name(target))
        for choices in shapes.objects(shape, SH["or"]):
            for choice in shapes.items(choices):
                for rule in shapes.objects(choice, SH.property):
                    source = shapes.value(rule, SH["class"])
                    path = shapes.value(rule, SH.path)
                    inverse = path and shapes.value(path, SH.inversePath)
                    if inverse and source:
                        yield Relation(_name(source), _name(inverse), _name(cls))


def _known() -> Iterable[tuple[str, int, int]]:
    """Yield each class of the reference knowledge, how many records it has, how many of them sourced."""
    from rdflib import RDF, URIRef

    graph = _graph(*resources.reference_files(), *resources.own_files())
    sourced = set(graph.subjects(URIRef(f"{DCTERMS}source")))
    every: Counter[str] = Counter()
    with_source: Counter[str] = Counter()
    for node, cls in graph.subject_objects(RDF.type):
        if str(cls).startswith(SILK):
            every[_name(cls)] += 1
            with_source[_name(cls)] += node in sourced
    for name in sorted(every):
        yield name, every[name], with_source[name]


def _objects(graph: Graph, node: Node, predicate: str) -> list[Node]:
    from rdflib import URIRef

    return list(graph.objects(node, URIRef(predicate)))


def _texts(graph: Graph, node: Node, predicate: str) -> tuple[str, ...]:
    return tuple(sorted(str(value) for value in _objects(graph, node, predicate)))


def _first(graph: Graph, node: Node, predicate: str) -> str:
    return next(iter(_texts(graph, node, predicate)), "")


def _by_language(graph: Graph, node: Node, predicate: str) -> dict[str, str]:
    values = _objects(graph, node, predicate)
    found = {getattr(value, "language", None): str(value) for value in values}
    return {language: found[language] for language in LANGUAGES if language in found}


def _names(nodes: Iterable[Node]) -> tuple[str, ...]:
    return tuple(sorted(_name(node) for node in nodes))


def _name(node: Node) -> str:
    """Return a term of ours without its namespace, one of another vocabulary as CURIE."""
    iri = str(node)
    return iri.removeprefix(SILK) if iri.startswith(SILK) else curie(iri)
