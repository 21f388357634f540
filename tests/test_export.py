from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
import rdflib
import rdflib.compare
from hypothesis import given, settings
from hypothesis import strategies as st

from silkgraph.claims import Claims, Evidence, Proposal
from silkgraph.errors import OutputError
from silkgraph.export import FORMATS, export, format_of, serialize
from silkgraph.namespaces import ONTOLOGY, REFERENCE
from silkgraph.quads import article_iri, to_quads
from silkgraph.store import Store, open_store

if TYPE_CHECKING:
    from pathlib import Path

    from silkgraph.reference import Reference

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

RDFLIB_FORMATS = {
    "turtle": "turtle",
    "ntriples": "nt",
    "rdfxml": "xml",
    "trig": "trig",
    "nquads": "nquads",
    "jsonld": "json-ld",
}


def articles_only(store: Store) -> set[ox.Quad]:
    graphs = [graph for graph in store.graphs() if graph not in (REFERENCE, ONTOLOGY)]
    return {quad for graph in graphs for quad in store.quads(graph)}


def n3(term: rdflib.term.Node) -> str:
    return term.n3() if isinstance(term, rdflib.term.Identifier) else str(term)


def read_by_rdflib(data: bytes, format: str) -> set[tuple[str, ...]]:
    """Return the triples, or the quads where the format names graphs, as N-Triples text."""
    if format in ("turtle", "ntriples", "rdfxml"):
        graph = rdflib.Graph().parse(data=data, format=RDFLIB_FORMATS[format])
        return {tuple(n3(term) for term in triple) for triple in graph}
    dataset = rdflib.Dataset()
    dataset.parse(data=data, format=RDFLIB_FORMATS[format])
    return {tuple(n3(term) for term in quad if term is not None) for quad in dataset.quads()}


def as_text(quads: set[ox.Quad], format: str) -> set[tuple[str, ...]]:
    """Return what rdflib should read, in the form in which it writes terms."""

    def written(term: object) -> str:
        if isinstance(term, ox.Literal):
            datatype = None if term.language else rdflib.URIRef(term.datatype.value)
            plain = term.datatype.value.endswith("#string")
            return rdflib.Literal(
                term.value, lang=term.language, datatype=None if plain else datatype
            ).n3()
        return str(term)

    if format in ("turtle", "ntriples", "rdfxml"):
        return {tuple(map(written, (q.subject, q.predicate, q.object))) for q in quads}
    return {tuple(map(written, (q.subject, q.predicate, q.object, q.graph_name))) for q in quads}


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_is_read_back_by_two_parsers(small_store: Store, format: str) -> None:
    data = serialize(small_store, format)
    expected = articles_only(small_store)
    kind, _ = FORMATS[format]
    back = set(ox.parse(data, kind))
    if kind.supports_datasets:
        assert back == expected
    else:
        assert {quad.triple for quad in back} == {quad.triple for quad in expected}
    assert read_by_rdflib(data, format) == as_text(expected, format)


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_turtle_of_any_claims_is_read_back_by_two_parsers(
    any_claims: st.SearchStrategy[Claims], small_reference: Reference, data: st.DataObject
) -> None:
    claims = data.draw(any_claims)
    store = open_store(reference=False)
    store.replace_graph(article_iri(claims), to_quads(claims, small_reference))
    written = serialize(store, "turtle")
    expected = articles_only(store)
    assert {quad.triple for quad in ox.parse(written, ox.RdfFormat.TURTLE)} == {
        quad.triple for quad in expected
    }
    assert read_by_rdflib(written, "turtle") == as_text(expected, "turtle")


@pytest.mark.parametrize("format", FORMATS)
def test_order_of_building_changes_no_byte(small_store: Store, format: str) -> None:
    other = open_store(reference=False)
    for graph in reversed(small_store.graphs()):
        other.replace_graph(graph, reversed(list(small_store.quads(graph))))
    assert serialize(other, format) == serialize(small_store, format)


def test_runs_with_other_hash_seeds_give_the_same_bytes(store_path: Path) -> None:
    code = f"""
import hashlib
from silkgraph.export import FORMATS, serialize
from silkgraph.store import open_store
store = open_store({str(store_path)!r}, read_only=True)
print([hashlib.sha256(serialize(store, format)).hexdigest() for format in FORMATS])
"""
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_memory_and_disk_give_the_same_bytes(store: Store, small_store: Store) -> None:
    assert serialize(store, "turtle") == serialize(small_store, "turtle")


def test_turtle_is_made_for_reading(small_store: Store) -> None:
    text = serialize(small_store, "turtle").decode()
    head, _, body = text.partition("\n\n")
    assert head.splitlines() == sorted(head.splitlines())
    blocks = body.strip().split("\n\n")
    subjects = [block.split(" ", 1)[0] for block in blocks]
    assert len(subjects) == len(set(subjects)), "a subject has two blocks"
    assert all(block.split(" ", 2)[1] == "a" for block in blocks), "the class comes first"
    assert '\nplace:xian a silk:Place ;\n\trdfs:label "Xi\'an"@en .\n' in text
    for line in head.splitlines():
        prefix = line.split()[1]
        assert (
            f" {prefix}" in body
            or f"\n{prefix}" in body
            or f"\t{prefix}" in body
            or (f"^^{prefix}" in body)
        )


def test_union_has_each_triple_once_and_trig_has_it_per_article(small_store: Store) -> None:
    label = 'rdfs:label "China-Central Asia Summit"@en'
    assert serialize(small_store, "turtle").decode().count(label) == 1
    assert serialize(small_store, "trig").decode().count(label) == 2


def test_reference_comes_along_only_when_asked_for(small_store: Store) -> None:
    tenure = "tenure:xi-jinping-china-president-2013"
    assert tenure not in serialize(small_store, "turtle").decode()
    assert tenure in serialize(small_store, "turtle", reference=True).decode()


def test_blank_nodes_of_loaded_files_get_stable_names(tmp_path: Path) -> None:
    file = tmp_path / "data.ttl"
    file.write_text(
        "<http://e/a> <http://e/has> [ <http://e/says> 1 ] , [ <http://e/says> 2 ] .\n"
        "[ a <http://e/C> ] <http://e/says> 3 ."
    )
    written = set()
    for _ in range(3):
        store = open_store(reference=False)
        store.load(file)
        written.add((serialize(store, "turtle"), serialize(store, "nquads")))
    assert len(written) == 1
    turtle = written.pop()[0]
    back = rdflib.Graph().parse(data=turtle, format="turtle")
    assert rdflib.compare.isomorphic(back, rdflib.Graph().parse(file))


def test_shipped_ontology_is_written_the_same_twice() -> None:
    first, second = (serialize(open_store(), "turtle", reference=True) for _ in range(2))
    assert first == second
    assert len(first) > 10_000


def test_empty_graph_is_an_empty_file(tmp_path: Path) -> None:
    store = open_store(reference=False)
    for format in FORMATS:
        data = serialize(store, format)
        kind, _ = FORMATS[format]
        assert list(ox.parse(data, kind)) == []


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("graph.ttl", "turtle"),
        ("GRAPH.NQ", "nquads"),
        ("a.b.jsonld", "jsonld"),
        ("g.rdf", "rdfxml"),
    ],
)
def test_ending_tells_the_format(
    small_store: Store, tmp_path: Path, name: str, format: str
) -> None:
    path = tmp_path / name
    export(small_store, path)
    assert path.read_bytes() == serialize(small_store, format)
    assert list(tmp_path.iterdir()) == [path]


def test_named_format_wins_over_the_ending(small_store: Store, tmp_path: Path) -> None:
    export(small_store, tmp_path / "graph.txt", "ntriples")
    assert (tmp_path / "graph.txt").read_bytes() == serialize(small_store, "ntriples")


@pytest.mark.parametrize(
    ("name", "format", "message"),
    [
        ("graph.docx", None, r"the ending of .*graph\.docx tells no format; use one of \.ttl"),
        ("graph.ttl", "docx", "no format named 'docx'; known formats: turtle"),
        (
            "missing/graph.ttl",
            None,
            r"cannot write .*missing/graph\.ttl: there is no folder .*missing; make it",
        ),
        ("folder", "turtle", r"cannot write .*folder: Is a directory"),
    ],
)
def test_what_cannot_be_written_is_one_clear_line(
    small_store: Store, tmp_path: Path, name: str, format: str | None, message: str
) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputError, match=message):
        export(small_store, tmp_path / name, format)
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_file_that_is_there_survives_a_failure(small_store: Store, tmp_path: Path) -> None:
    path = tmp_path / "graph.rdf"
    path.write_text("old")
    with pytest.raises(OutputError):
        export(_store_with("\x01"), path)
    assert path.read_text() == "old"


@pytest.mark.parametrize("text", ["a\rb", "<b>&amp;</b>", ' "x" ', "\ttab\n", "汉字 Мы"])
def test_xml_keeps_text_as_it_is(text: str) -> None:
    store = _store_with(text)
    assert read_by_rdflib(serialize(store, "rdfxml"), "rdfxml") == as_text(
        articles_only(store), "rdfxml"
    )


@pytest.mark.parametrize("text", ["\x00", "\x0b", "\ufffe"])
def test_character_that_xml_forbids_is_named_with_the_way_out(text: str) -> None:
    with pytest.raises(OutputError, match=r"cannot hold the character U\+.*; use turtle"):
        serialize(_store_with(text), "rdfxml")
    assert serialize(_store_with(text), "turtle")


def test_format_of_an_unknown_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        format_of(tmp_path / "graph")


def _store_with(text: str) -> Store:
    from silkgraph.reference import Reference

    proposal = Proposal("China", text, "trade", Evidence(0, 1, text))
    claims = Claims(id="x", lang="en", article="0" * 16, extractor="test", proposals=(proposal,))
    store = open_store(reference=False)
    store.replace_graph(article_iri(claims), to_quads(claims, Reference((), (), (), (), ())))
    return store
