"""The rolls of a store say what its graphs say, whatever was written and however."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkgraph.namespaces import BASE, RDF, RDFS, SILK, entity
from silkgraph.network import VIA
from silkgraph.network.kinds import classes_of
from silkgraph.server.updating import run_update
from silkgraph.store import Store, open_store
from silkgraph.store.base import FORMAT_TERM, SELF, quad_in
from silkgraph.store.embedded import EmbeddedStore
from silkgraph.store.roll import NOT_ALL, OCCASIONS, all_rolls, full

if TYPE_CHECKING:
    from pathlib import Path

FORMAT_SAID = {FORMAT_TERM, ox.NamedNode("https://schema.org/sha256")}
GRAPHS = [f"{BASE}article/{letter}" for letter in "abc"]
EVENT, MEETING = entity("event", "talks"), "https://example.org/meeting"
PEOPLE = [entity("person", "Ana"), entity("person", "Bek"), "https://example.org/cyrus"]
CLAIMS = [entity("claim", "one"), entity("claim", "two")]


def inner(store: Store) -> ox.Store:
    assert isinstance(store, EmbeddedStore)
    return store._store


def rolls(store: Store) -> set[ox.Quad]:
    """Return what lies in the store beside its graphs, but for its format and digests."""
    own = inner(store).quads_for_pattern(None, None, None, SELF)
    return {quad for quad in own if quad.predicate not in FORMAT_SAID}


def triple(subject: str, predicate: str, value: str | ox.Literal | ox.BlankNode) -> ox.Triple:
    term = ox.NamedNode(value) if isinstance(value, str) else value
    return ox.Triple(ox.NamedNode(subject), ox.NamedNode(predicate), term)


def in_graph(graph: str, triples: list[ox.Triple]) -> list[ox.Quad]:
    return [quad_in(ox.NamedNode(graph), each) for each in triples]


def replace(store: Store, graph: str, triples: list[ox.Triple]) -> None:
    store.replace_graph(graph, in_graph(graph, triples))


TALKS = [
    triple(CLAIMS[0], SILK.about, EVENT),
    triple(CLAIMS[0], SILK.status, SILK.happened),
    triple(EVENT, RDF.type, SILK.Summit),
    triple(EVENT, SILK.hasParticipant, PEOPLE[0]),
    triple(EVENT, SILK.hasParticipant, PEOPLE[2]),
    triple(EVENT, SILK.startDate, ox.Literal("2020-01-01")),
    triple(PEOPLE[0], RDF.type, SILK.Leader),
    triple(PEOPLE[0], RDFS.label, ox.Literal('Ana "A." \\ 安娜', language="en")),
]
said = st.one_of(
    st.builds(
        triple, st.sampled_from(CLAIMS), st.just(SILK.about), st.sampled_from([EVENT, MEETING])
    ),
    st.builds(
        triple,
        st.sampled_from(CLAIMS),
        st.just(SILK.status),
        st.sampled_from([SILK.happened, SILK.planned]),
    ),
    st.builds(
        triple,
        st.sampled_from([EVENT, MEETING]),
        st.sampled_from([SILK.hasParticipant, SILK.involvesState]),
        st.sampled_from(PEOPLE),
    ),
    st.builds(
        triple,
        st.sampled_from([EVENT, MEETING, *PEOPLE]),
        st.just(RDF.type),
        st.sampled_from([SILK.Event, SILK.Summit, SILK.Agreement, SILK.Claim]),
    ),
    st.builds(
        triple,
        st.sampled_from(PEOPLE),
        st.just(RDF.type),
        st.sampled_from([SILK.Leader, SILK.State, SILK.Organization]),
    ),
    st.builds(
        triple,
        st.sampled_from([EVENT, *PEOPLE]),
        st.just(RDFS.label),
        st.sampled_from([ox.Literal("one two", language="en"), ox.Literal("安")]),
    ),
    st.builds(
        triple,
        st.sampled_from([EVENT, MEETING]),
        st.sampled_from([SILK.startDate, SILK.endDate]),
        st.sampled_from([ox.Literal("2020"), ox.Literal("2020-05-01")]),
    ),
    st.builds(triple, st.sampled_from(PEOPLE), st.just(SILK.hasState), st.sampled_from(PEOPLE)),
)
writes = st.lists(
    st.tuples(st.sampled_from(GRAPHS), st.one_of(st.none(), st.lists(said, max_size=12))),
    max_size=8,
)


@given(writes)
@settings(max_examples=80, deadline=None)
def test_rolls_kept_up_are_those_written_anew(
    written: list[tuple[str, list[ox.Triple] | None]],
) -> None:
    store = open_store(reference=False)
    for graph, triples in written:
        if triples is None:
            store.remove_graph(graph)
        else:
            replace(store, graph, triples)
    assert store.has_rolls
    kept = rolls(store)
    assert kept == all_rolls(inner(store))
    store.write_rolls()
    assert rolls(store) == kept


def test_many_graphs_at_once_have_the_rolls_that_they_have_one_by_one() -> None:
    one_by_one, at_once = open_store(reference=False), open_store(reference=False)
    graphs = [f"{BASE}article/{number}" for number in range(40)]
    for graph in graphs:
        replace(one_by_one, graph, TALKS)
    at_once.replace_graphs({graph: in_graph(graph, TALKS) for graph in graphs})
    assert len(rolls(at_once)) == 3 * 40 + 2
    assert rolls(at_once) == rolls(one_by_one)


def test_roll_reads_as_it_is_explained() -> None:
    store = open_store(reference=False)
    replace(store, GRAPHS[0], TALKS)
    texts = {str(quad.object) for quad in rolls(store) if "/roll/" in quad.predicate.value}
    assert {text.strip('"') for text in texts} == {
        "|claimed,happened;Summit id/event/talks https://example.org/cyrus id/person/ana",
        "|claimed,happened;Summit id/event/talks",
        "startDate id/event/talks 2020-01-01",
    }
    assert full(["id/person/ana", "https://example.org/cyrus"]) == [PEOPLE[0], PEOPLE[2]]


@pytest.mark.parametrize(
    "unfit",
    [
        ox.Triple(ox.NamedNode(EVENT), ox.NamedNode(SILK.hasParticipant), ox.BlankNode("x")),
        triple(EVENT, SILK.hasParticipant, ox.Literal("somebody else")),
        triple(EVENT, SILK.startDate, ox.Literal("in May")),
        triple(EVENT, SILK.hasParticipant, "https://example.org/a\u3000b"),
        triple(entity("event", "x"), RDF.type, SILK.Leader),
    ],
)
def test_what_fits_no_roll_is_said_so(unfit: ox.Triple) -> None:
    store = open_store(reference=False)
    replace(store, GRAPHS[0], [*TALKS, unfit])
    assert not store.has_rolls
    replace(store, GRAPHS[1], TALKS)
    assert not store.has_rolls
    store.remove_graph(GRAPHS[0])
    store.optimize()
    assert store.has_rolls
    assert rolls(store) == all_rolls(inner(store))


def test_ontology_and_reference_have_rolls() -> None:
    assert open_store().has_rolls


@pytest.mark.parametrize("where", ["memory", "disk"])
@pytest.mark.parametrize("ending", ["nq", "nt"])
def test_file_loaded_is_in_the_rolls_or_the_rolls_are_not_used(
    where: str, ending: str, tmp_path: Path
) -> None:
    file = tmp_path / f"more.{ending}"
    graph = f"<{GRAPHS[1]}>" if ending == "nq" else ""
    rows = (f"{each.subject} {each.predicate} {each.object} {graph} ." for each in TALKS)
    file.write_text("\n".join(rows))
    with open_store(":memory:" if where == "memory" else tmp_path / "g", reference=False) as store:
        replace(store, GRAPHS[0], TALKS)
        replace(store, GRAPHS[1], TALKS[3:5])
        store.load(file, GRAPHS[1])
        assert store.has_rolls == (ending == "nt" and where == "disk")
        if not store.has_rolls:
            store.optimize()
        assert store.has_rolls
        assert rolls(store) == all_rolls(inner(store))
        assert len(rolls(store)) == 3 * 2 + 2


def test_file_that_cannot_be_read_leaves_the_rolls(tmp_path: Path) -> None:
    file = tmp_path / "bad.nq"
    file.write_text("<a")
    store = open_store(reference=False)
    replace(store, GRAPHS[0], TALKS)
    with pytest.raises(Exception, match="cannot read"):
        store.load(file)
    assert store.has_rolls


def test_update_from_outside_puts_the_rolls_out_of_use(tmp_path: Path) -> None:
    with open_store(tmp_path / "g", reference=False) as store:
        replace(store, GRAPHS[0], TALKS)
    update = f"DELETE DATA {{ GRAPH <{GRAPHS[0]}> {{ {TALKS[3]} }} }}"
    run_update(ox.Store(str(tmp_path / "g")), update, None)
    with open_store(tmp_path / "g", read_only=True) as store:
        assert not store.has_rolls


def test_occasion_of_the_default_graph_alone_keeps_rolls_out_of_use() -> None:
    store = open_store(reference=False)
    replace(store, GRAPHS[0], TALKS[1:])
    run_update(inner(store), f"INSERT DATA {{ <{MEETING}> a <{SILK.Summit}> }}", None)
    store.optimize()
    assert not store.has_rolls


def test_graph_of_the_format_before_gets_its_rolls(tmp_path: Path) -> None:
    with open_store(tmp_path / "g", reference=False) as store:
        replace(store, GRAPHS[0], TALKS)
        kept = rolls(store)
    old = ox.Store(str(tmp_path / "g"))
    for quad in [*old.quads_for_pattern(None, None, None, SELF)]:
        old.remove(quad)
    old.add(ox.Quad(SELF, FORMAT_TERM, ox.Literal("1"), SELF))
    del old
    with open_store(tmp_path / "g", read_only=True) as store:
        assert not store.has_rolls
    with open_store(tmp_path / "g", reference=False) as store:
        assert store.has_rolls
        assert rolls(store) == kept


def test_every_class_that_can_tie_has_a_place_in_the_rolls() -> None:
    asked = {name for via in VIA for name in classes_of(via).split()}
    assert {name.removeprefix("silk:") for name in asked} == OCCASIONS


def test_mark_is_nothing_that_an_export_or_a_count_sees() -> None:
    store = open_store(reference=False)
    replace(store, GRAPHS[0], TALKS)
    assert len(store) == len(TALKS)
    assert store.graphs() == [GRAPHS[0]]
    inner(store).add(NOT_ALL)
    assert len(store) == len(TALKS)
    assert {str(quad.graph_name) for quad in store.quads()} == {f"<{GRAPHS[0]}>"}
