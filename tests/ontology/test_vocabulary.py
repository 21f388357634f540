"""The vocabulary says of itself what it must, and says it of every term that is used anywhere."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pyoxigraph as ox
import pytest
from pyshacl import validate
from rdflib import DCTERMS, OWL, RDF, RDFS, SH, SKOS, VOID, Graph, Namespace, URIRef

import silkgraph
from silkgraph import resources
from silkgraph.claims import AgreementKind, EventType
from silkgraph.namespaces import ONTOLOGY, REFERENCE, SILK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.store import Store

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "ontology"
BAD = Path(__file__).parent / "bad"
TURTLE = sorted(FOLDER.rglob("*.ttl"))
HYGIENE = sorted((FOLDER / "hygiene").glob("*.rq"))
SOURCES = sorted((ROOT / "graph").rglob("*.py"))
QUERIES = sorted(FOLDER.rglob("*.rq"))
#: That of rdflib is closed and does not know dcat:version, which is newer.
DCAT = Namespace("http://www.w3.org/ns/dcat#")
TERM = re.compile(r"\bsilk:([A-Za-z]\w*)")
BUILT_IN = ("owl#", "22-rdf-syntax-ns#", "rdf-schema#", "XMLSchema#")


def relative(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.fixture(scope="module")
def ontology() -> Graph:
    """Return the vocabulary and the areas in one graph."""
    graph = Graph()
    for file in resources.ontology_files():
        graph.parse(data=file.read_bytes(), format="turtle")
    return graph


@pytest.fixture(scope="module")
def declared(ontology: Graph) -> set[str]:
    """Return the names of the terms that the vocabulary declares."""
    kinds = (
        OWL.Class,
        OWL.ObjectProperty,
        OWL.DatatypeProperty,
        OWL.AnnotationProperty,
        OWL.NamedIndividual,
    )
    terms = {str(term) for kind in kinds for term in ontology.subjects(RDF.type, kind)}
    return {term.removeprefix(SILK) for term in terms if term.startswith(SILK)}


def python_terms(path: Path) -> Iterator[str]:
    """Yield the terms that a module makes from ``SILK`` or writes in a string."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Attribute(value=ast.Name(id="SILK"), attr=name) if name not in dir(str):
                yield name
            case ast.Subscript(value=ast.Name(id="SILK"), slice=ast.Constant(value=str(name))):
                yield name
            case ast.Constant(value=str(text)):
                yield from TERM.findall(text)


def turtle_terms(path: Path) -> Iterator[str]:
    for quad in ox.parse(path=path):
        for node in (quad.subject, quad.predicate, quad.object):
            if isinstance(node, ox.NamedNode) and node.value.startswith(SILK):
                yield node.value.removeprefix(SILK)


@pytest.mark.parametrize("path", TURTLE, ids=relative)
def test_two_parsers_read_the_same_triples(path: Path) -> None:
    from_rdflib = len(Graph().parse(path, format="turtle"))
    from_oxigraph = len({quad.triple for quad in ox.parse(path=path)})
    assert from_rdflib == from_oxigraph > 0


@pytest.mark.parametrize("path", TURTLE, ids=relative)
def test_prefixes_are_sorted_and_used(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    prefixes = re.findall(r"^@prefix (\S*:)", text, re.MULTILINE)
    body = re.sub(r"^@prefix.*$", "", text, flags=re.MULTILINE)
    assert prefixes == sorted(prefixes)
    assert [prefix for prefix in prefixes if not re.search(rf"\b{prefix}", body)] == []


@pytest.mark.parametrize("path", TURTLE, ids=relative)
def test_every_term_in_turtle_is_declared(path: Path, declared: set[str]) -> None:
    assert set(turtle_terms(path)) - declared == set()


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_every_term_in_code_is_declared(path: Path, declared: set[str]) -> None:
    assert set(python_terms(path)) - declared == set()


@pytest.mark.parametrize("path", QUERIES, ids=relative)
def test_every_term_in_a_query_is_declared(path: Path, declared: set[str]) -> None:
    assert set(TERM.findall(path.read_text(encoding="utf-8"))) - declared == set()


def test_every_term_in_a_graph_is_declared(small_store: Store, declared: set[str]) -> None:
    triples = [quad.triple for quad in small_store.quads()]
    nodes = {node for triple in triples for node in triple if isinstance(node, ox.NamedNode)}
    used = {node.value.removeprefix(SILK) for node in nodes if node.value.startswith(SILK)}
    assert len(used) > 40
    assert used - declared == set()


def terms_in_use() -> set[str]:
    """Return the terms that code, queries, shapes or reference knowledge work with."""
    used = {term for path in SOURCES for term in python_terms(path)}
    kinds = (*get_args(EventType), *get_args(AgreementKind))
    used |= {kind.title().replace("_", "") for kind in kinds}
    for path in (*QUERIES, FOLDER / "shapes.ttl"):
        used |= set(TERM.findall(path.read_text(encoding="utf-8")))
    for path in sorted((FOLDER / "reference").glob("*.ttl")):
        used |= set(turtle_terms(path))
    return used


def unused(ontology: Graph, used: set[str]) -> set[str]:
    """Return the terms of the vocabulary that nothing works with; codes are for people."""
    terms = set(ontology.subjects(RDFS.isDefinedBy, URIRef(ONTOLOGY)))
    terms -= set(ontology.subjects(RDF.type, OWL.AnnotationProperty))
    # Status is used where silk:status is.
    for name in used:
        terms -= set(ontology.objects(URIRef(SILK + name), RDFS.range))
    return {str(term).removeprefix(SILK) for term in terms} - used


def test_every_term_has_a_use(ontology: Graph) -> None:
    assert unused(ontology, terms_in_use()) == set()


def test_a_term_without_a_use_is_found(ontology: Graph) -> None:
    planted = ontology + Graph().parse(BAD / "term-without-use.ttl")
    assert unused(planted, terms_in_use()) == {"Footnote"}


def test_every_foreign_property_is_declared(ontology: Graph, small_store: Store) -> None:
    used = {str(predicate) for predicate in ontology.predicates()}
    used |= {quad.predicate.value for quad in small_store.quads()}
    for path in resources.reference_files():
        used |= {str(predicate) for predicate in Graph().parse(data=path.read_bytes()).predicates()}
    foreign = {
        iri for iri in used if not iri.startswith(SILK) and not any(b in iri for b in BUILT_IN)
    }
    assert {iri for iri in foreign if (URIRef(iri), RDF.type, None) not in ontology} == set()


def test_no_range_uses_a_type_that_owl_does_not_know(ontology: Graph) -> None:
    unknown = {"date", "gYear", "gYearMonth", "time", "duration"}
    ranges = {str(node).rpartition("#")[2] for node in ontology.objects(None, RDFS.range)}
    assert ranges & unknown == set()


def test_ontology_and_package_have_one_version(ontology: Graph) -> None:
    version = silkgraph.__version__
    assert str(ontology.value(URIRef(ONTOLOGY), OWL.versionInfo)) == version
    assert str(ontology.value(URIRef(ONTOLOGY), OWL.versionIRI)) == f"{ONTOLOGY}/{version}"


#: The vocabularies of others that ours is tied to, and a term of each that must be among them.
OTHERS = {
    "http://semanticweb.cs.vu.nl/2009/11/sem/": "Event",
    "http://www.opengis.net/ont/geosparql#": "Feature",
    "http://www.w3.org/2004/02/skos/core#": "Concept",
    "http://www.w3.org/ns/oa#": "TextQuoteSelector",
    "http://www.w3.org/ns/org#": "Membership",
    "http://www.w3.org/ns/prov#": "Entity",
    "https://schema.org/": "Event",
}
#: Classes of ours that no other vocabulary has anything like.
OUR_OWN = {
    "Commitment",
    "Cooperation",
    "OrganizationName",
    "Partnership",
    "PlaceName",
    "Proposal",
    "Status",
    "Verdict",
}


def above(ontology: Graph, term: URIRef) -> set[URIRef]:
    """Return a class and all classes over it, of ours and of others."""
    found = set(ontology.transitive_objects(term, RDFS.subClassOf))
    return {node for node in found if isinstance(node, URIRef)}


@pytest.mark.parametrize("namespace", sorted(OTHERS))
def test_terms_of_ours_are_tied_to_those_of_others(ontology: Graph, namespace: str) -> None:
    ties = (RDFS.subClassOf, RDFS.subPropertyOf)
    ours = set(ontology.subjects(RDFS.isDefinedBy, URIRef(ONTOLOGY)))
    tied = {str(o) for s in ours for tie in ties for o in ontology.objects(s, tie)}
    assert namespace + OTHERS[namespace] in tied


def test_every_class_is_under_one_of_another_vocabulary_or_named_as_our_own(
    ontology: Graph,
) -> None:
    classes = set(ontology.subjects(RDF.type, OWL.Class))
    ours = {cls for cls in classes if isinstance(cls, URIRef) and cls.startswith(SILK)}
    alone = {
        str(cls).removeprefix(SILK)
        for cls in ours
        if all(node.startswith(SILK) for node in above(ontology, cls))
    }
    assert alone == OUR_OWN


def test_every_kind_of_event_has_a_code_of_cameo_its_own_or_of_the_kind_above(
    ontology: Graph,
) -> None:
    event = URIRef(f"{SILK}Event")
    kinds = set(ontology.transitive_subjects(RDFS.subClassOf, event)) - {event}
    code = URIRef(f"{SILK}cameoCode")
    without = {
        str(kind)
        for kind in kinds
        if isinstance(kind, URIRef)
        and not any(ontology.value(node, code, any=True) for node in above(ontology, kind))
    }
    assert len(kinds) >= 13
    assert without - {f"{SILK}EventAttendance"} == set()


def test_links_to_wikidata_are_items_and_stand_at_the_main_classes(ontology: Graph) -> None:
    linked = {
        str(term).removeprefix(SILK): str(item)
        for term, item in ontology.subject_objects(SKOS.closeMatch)
    }
    assert linked.keys() >= {
        "Agreement",
        "Event",
        "Organization",
        "Person",
        "Place",
        "State",
        "Summit",
    }
    assert all(
        re.fullmatch(r"http://www.wikidata.org/entity/Q\d+", item) for item in linked.values()
    )


def test_the_reference_graph_is_described_as_a_data_set(ontology: Graph) -> None:
    reference = URIRef(REFERENCE)
    assert (reference, RDF.type, DCAT.Dataset) in ontology
    assert (reference, RDF.type, VOID.Dataset) in ontology
    assert str(ontology.value(reference, DCAT.version)) == silkgraph.__version__
    assert ontology.value(reference, DCTERMS.license) == ontology.value(
        URIRef(ONTOLOGY), DCTERMS.license
    )
    space = str(ontology.value(reference, VOID.uriSpace))
    known = Graph()
    for file in resources.reference_files():
        known.parse(data=file.read_bytes(), format="turtle")
    assert all(str(subject).startswith(space) for subject in known.subjects())
    assert (ontology.value(reference, VOID.exampleResource), None, None) in known
    named = {str(name) for name in ontology.objects(reference, VOID.vocabulary)}
    used = {SILK if name == ONTOLOGY else name for name in named}
    predicates = {str(predicate) for predicate in known.predicates()}
    built_in = tuple(f"http://www.w3.org/{name}" for name in ("1999/02/22-rdf", "2000/01/rdf"))
    assert {p for p in predicates if not p.startswith((*used, *built_in))} == set()
    assert all(any(p.startswith(name) for p in predicates) for name in used)


def test_ontology_keeps_its_style(ontology: Graph) -> None:
    conforms, _, text = validate(ontology, shacl_graph=Graph().parse(FOLDER / "style.ttl"))
    assert conforms, text


def test_each_rule_of_style_finds_what_breaks_it() -> None:
    style = Graph().parse(FOLDER / "style.ttl")
    report = validate(Graph().parse(BAD / "style.ttl"), shacl_graph=style)[1]
    assert isinstance(report, Graph)
    found = {str(message) for message in report.objects(None, SH.resultMessage)}
    # A top concept is only looked at through the area under it.
    rules = {str(message) for message in style.objects(None, SH.message)} - {
        "A top concept says so."
    }
    assert found >= rules


def rows(query: Path, *files: bytes) -> list[ox.QuerySolution]:
    store = ox.Store()
    for file in files:
        store.load(file, ox.RdfFormat.TURTLE)
    solutions = store.query(query.read_text(encoding="utf-8"))
    assert isinstance(solutions, ox.QuerySolutions)
    return list(solutions)


@pytest.mark.parametrize("query", HYGIENE, ids=relative)
def test_ontology_breaks_no_rule_of_hygiene(query: Path) -> None:
    assert rows(query, *(file.read_bytes() for file in resources.ontology_files())) == []


@pytest.mark.parametrize("query", HYGIENE, ids=relative)
def test_each_rule_of_hygiene_finds_what_breaks_it(query: Path) -> None:
    assert rows(query, (BAD / f"{query.stem}.ttl").read_bytes()) != []
