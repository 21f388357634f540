"""The ontology is OWL 2 DL, and neither it nor the data contradicts it: asked of a reasoner."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pyhermit import Reasoner
from pyhermit.profile import validate_owl2_dl_view
from pyowl_core import DocumentFormat, ImportPolicy, LoadOptions, load_snapshot
from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef

from silkgraph import resources
from silkgraph.namespaces import ONTOLOGY, PREFIXES, SILK, XSD

if TYPE_CHECKING:
    from pyowl_core import OntologyView

    from silkgraph.store import Store

BAD = Path(__file__).parent / "bad"
OUTSIDE_PROFILE = sorted((BAD / "profile").glob("*.ttl"))
CONTRADICTIONS = sorted((BAD / "consistency").glob("*.ttl"))
#: XML Schema types of honest dates, which OWL 2 does not know.
DATES = {XSD.date, XSD.gYear, XSD.gYearMonth}


@pytest.fixture(scope="module")
def vocabulary() -> Graph:
    return Graph().parse(data=(resources.ontology_dir() / "silkgraph.ttl").read_bytes())


@pytest.fixture(scope="module")
def reference() -> Graph:
    """Return the vocabulary, the areas and all reference knowledge."""
    graph = Graph()
    for file in (*resources.ontology_files(), *resources.reference_files()):
        graph.parse(data=file.read_bytes(), format="turtle")
    return graph


def view(graph: Graph) -> OntologyView:
    """Read a graph as OWL 2; nothing is imported."""
    options = LoadOptions(format=DocumentFormat.TURTLE, imports=ImportPolicy.IGNORE)
    data = graph.serialize(format="turtle").encode()
    return load_snapshot(data, document_iri=ONTOLOGY, options=options)


def without_annotations(graph: Graph) -> Graph:
    """Leave out what has no meaning for a reasoner, and take dates for the strings they are to it."""
    annotations = {*graph.subjects(RDF.type, OWL.AnnotationProperty), RDFS.label, RDFS.isDefinedBy}
    bare = Graph()
    for subject, predicate, value in graph:
        if isinstance(value, Literal) and str(value.datatype) in DATES:
            value = Literal(str(value))
        if predicate not in annotations:
            bare.add((subject, predicate, value))
    return bare


def is_consistent(graph: Graph) -> bool:
    """Ask the reasoner; it refuses what is not OWL 2 DL."""
    with Reasoner(view(without_annotations(graph))) as reasoner:
        return reasoner.is_consistent()


def broken_rules(graph: Graph) -> set[str]:
    return {issue.rule_id for issue in validate_owl2_dl_view(view(graph)).issues}


def test_vocabulary_and_areas_are_owl_2_dl() -> None:
    graph = Graph()
    for file in resources.ontology_files():
        graph.parse(data=file.read_bytes(), format="turtle")
    assert broken_rules(graph) == set()


@pytest.mark.parametrize("path", OUTSIDE_PROFILE, ids=lambda path: path.stem)
def test_each_rule_of_owl_2_dl_finds_what_breaks_it(path: Path) -> None:
    rule = path.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# Breaks: ")
    assert rule in broken_rules(Graph().parse(path))


def test_what_is_known_beforehand_contradicts_nothing(reference: Graph) -> None:
    assert is_consistent(reference)


def test_claims_of_articles_contradict_nothing(vocabulary: Graph, small_store: Store) -> None:
    triples = "\n".join(f"{quad.triple} ." for quad in small_store.quads())
    claims = Graph().parse(data=triples, format="nt")
    assert len(claims) > 300
    assert is_consistent(vocabulary + claims)


@pytest.mark.parametrize("path", CONTRADICTIONS, ids=lambda path: path.stem)
def test_each_contradiction_is_found(path: Path, vocabulary: Graph) -> None:
    assert not is_consistent(vocabulary + Graph().parse(path))


def test_one_contradiction_among_all_that_is_known_is_found(reference: Graph) -> None:
    planted = Graph().parse(BAD / "consistency" / "person-that-is-a-state.ttl")
    assert not is_consistent(reference + planted)


def with_members(graph: Graph) -> Graph:
    """Give every class of ours a member, so that one that can have none makes a contradiction."""
    members = Graph()
    for cls in graph.subjects(RDF.type, OWL.Class):
        if str(cls).startswith(SILK):
            members.add((URIRef(f"{cls}-member"), RDF.type, cls))
    return graph + members


def test_every_class_can_have_members(vocabulary: Graph) -> None:
    assert is_consistent(with_members(vocabulary))


def test_a_class_that_can_have_no_members_is_found(vocabulary: Graph) -> None:
    planted = Graph().parse(BAD / "consistency" / "class-below-two-kinds.ttl")
    planted.remove((URIRef(PREFIXES["event"] + "one"), None, None))
    assert is_consistent(vocabulary + planted)
    assert not is_consistent(with_members(vocabulary + planted))


def test_whoever_holds_an_office_is_a_leader(vocabulary: Graph) -> None:
    tenure, person = f"<{PREFIXES['tenure']}one>", f"<{PREFIXES['person']}one>"
    held = Graph().parse(data=f"{tenure} <{SILK}heldBy> {person} .")
    no_leader = Graph().parse(data=f"{person} a [ <{OWL.complementOf}> <{SILK}Leader> ] .")
    assert is_consistent(vocabulary + held)
    assert is_consistent(vocabulary + no_leader)
    assert not is_consistent(vocabulary + held + no_leader)
