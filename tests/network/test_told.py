from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx
import pyoxigraph as ox
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.network.test_matrix import articles, store_of

from silkgraph.namespaces import REFERENCE, SILK
from silkgraph.network import VIA, matrix, network
from silkgraph.network.kinds import classes_of, terms
from silkgraph.network.nodes import Nodes
from silkgraph.network.occasion import Occasion, within
from silkgraph.network.projector import Projector
from silkgraph.network.reading import KEPT, bare, columns, literal, rows
from silkgraph.network.told import Told
from silkgraph.store import open_store

if TYPE_CHECKING:
    import pytest

    from silkgraph.claims import Status
    from silkgraph.network import Kind, Via
    from silkgraph.store import Store
    from silkgraph.store.base import Found

#: The same question as one join, by the engine.
JOINED = """
SELECT ?occasion ?member ?article ?start ?first ?last WHERE {{
  GRAPH ?article {{
    ?claim silk:status silk:{status} ; silk:about ?occasion .
    ?occasion a ?class .
    VALUES ?class {{ {classes} }}
    ?occasion {member} ?member .
    OPTIONAL {{ ?occasion {date} ?start ; silk:earliestDay ?first ; silk:latestDay ?last }}
  }}
}}
"""


def joined(store: Store, kind: Kind, via: Via, status: Status) -> list[Occasion]:
    member, date, happened = terms(kind, via, status)
    found: dict[str, Occasion] = {}
    query = JOINED.format(status=happened, classes=classes_of(via), member=member, date=date)
    for iri, who, article, start, first, last in rows(store, query):
        occasion = found.setdefault(iri, Occasion(iri))
        occasion.members.add(who)
        occasion.articles.add(article)
        if first:
            occasion.date(start, first, last)
    return [found[iri] for iri in sorted(found)]


@given(articles, st.sampled_from(["in-person", "all"]), st.sampled_from(["happened", "planned"]))
@settings(max_examples=60, deadline=None)
def test_columns_joined_here_say_what_the_engine_says(
    told: list[list[tuple[str, str, tuple[str, ...], Status]]], via: Via, status: Status
) -> None:
    store = store_of(told)
    kinds: tuple[Kind, ...] = ("leaders", "states")
    for kind in kinds:
        found = Told.read(store, kind, via, status)
        assert found.occasions() == joined(store, kind, via, status)
        whole = list(
            zip(found.event.tolist(), found.member.tolist(), found.article.tolist(), strict=True)
        )
        assert whole == sorted(set(whole))


@given(articles, st.booleans(), st.sampled_from([None, "2020", "2020-01-02"]))
@settings(max_examples=60, deadline=None)
def test_network_by_a_sparse_product_is_the_one_counted_tie_by_tie(
    told: list[list[tuple[str, str, tuple[str, ...], Status]]], raw: bool, start: str | None
) -> None:
    store = store_of(told)
    kinds: tuple[Kind, ...] = ("leaders", "states")
    for kind in kinds:
        fast = network(store, kind, raw=raw, start=start)
        occasions = Told.read(store, kind, "in-person", "happened").occasions()
        projector = Projector(Nodes.read(store, kind), "in-person", raw, False, False)
        slow = projector.project(*within(occasions, start, None))
        assert nx.utils.graphs_equal(fast, slow)
        assert list(fast.edges) == list(slow.edges)


def test_evidence_is_that_of_when_the_network_was_made() -> None:
    store = store_of([[("summit", "2020-01-01", ("a", "b"), "happened")]])
    made = network(store, "leaders")
    for graph in store.graphs():
        store.remove_graph(graph)
    store.close()
    ((_, _, data),) = made.edges(data=True)
    assert (data["count"], data["first"], len(data["articles"])) == (1, "2020-01-01", 1)


def test_next_network_asks_nothing_until_something_is_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store = store_of([[("summit", "2020-01-01", ("a", "b"), "happened")]])
    other = store_of(
        [
            [("summit", "2020-01-01", ("a", "b"), "happened")],
            [("summit", "2021-01-01", ("c", "d"), "happened")],
        ]
    )
    asked: list[str] = []
    query = store.query

    def noted(sparql: str) -> Found:
        asked.append(sparql)
        return query(sparql)

    monkeypatch.setattr(store, "query", noted)
    first, made = network(store, "leaders"), matrix(store, "leaders").network()
    assert asked
    asked.clear()
    again = network(store, "leaders")
    assert nx.utils.graphs_equal(first, again)
    assert nx.utils.graphs_equal(made, matrix(store, "leaders", raw=True).network())
    assert len(network(store, "leaders", start="2021")) == 0
    assert not asked
    for graph in other.graphs():
        store.replace_graph(graph, list(other.quads(graph)))
    assert [node[-1] for node in network(store, "leaders")] == list("abcd")
    assert list(matrix(store, "leaders").nodes) == list(network(store, "leaders"))
    assert len(first) == 2


def test_reading_that_a_write_overtook_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    store = store_of([[("summit", "2020-01-01", ("a", "b"), "happened")]])
    query, graphs = store.query, store.graphs()

    def answered_late(sparql: str) -> Found:
        found = query(sparql)
        for graph in graphs:
            store.remove_graph(graph)
        return found

    monkeypatch.setattr(store, "query", answered_late)
    monkeypatch.setattr(store, "answers_side_by_side", False)
    network(store, "leaders")
    monkeypatch.undo()
    assert len(network(store, "leaders")) == 0


def test_few_parts_are_kept() -> None:
    store = store_of([[("summit", "2020-01-01", ("a", "b"), "happened")]])
    states: tuple[Status, ...] = ("happened", "planned", "cancelled", "denied")
    for via in VIA[:3]:
        for status in states:
            network(store, "leaders", via=via, status=status)
    assert len(store.kept) == KEPT


def test_participant_whom_only_the_background_knows_is_left_out() -> None:
    store = store_of([[("summit", "2020-01-01", ("a", "b"), "happened")]])
    (event,) = Told.read(store, "leaders", "all", "happened").events
    graph = ox.NamedNode(REFERENCE)
    c = ox.NamedNode("https://w3id.org/silkgraph/id/person/c")
    store.replace_graph(
        REFERENCE,
        [
            ox.Quad(ox.NamedNode(event), ox.NamedNode(SILK.hasParticipant), c, graph),
            ox.Quad(
                c,
                ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
                ox.NamedNode(SILK.Leader),
                graph,
            ),
        ],
    )
    assert [node[-1] for node in network(store, "leaders")] == ["a", "b"]


def test_terms_of_tsv_come_apart_whatever_is_in_them() -> None:
    store = open_store(reference=False)
    subject, predicate = ox.NamedNode("http://x/s"), ox.NamedNode("http://x/p")
    texts = ['tab\there "quoted"', "new\nline", "back\\slash \\t", "", "中国", "ends with \\"]
    quads = [
        ox.Quad(subject, predicate, ox.Literal(text, language="zh"), subject) for text in texts
    ]
    store.replace_graph("http://x/s", [*quads, ox.Quad(subject, predicate, ox.Literal(7), subject)])
    answer = store.query("SELECT ?s ?o { ?s ?p ?o }")
    assert isinstance(answer, ox.QuerySolutions)
    who, said = columns(answer.serialize(format=ox.QueryResultsFormat.TSV) or b"")
    assert set(map(bare, who)) == {"http://x/s"}
    assert {literal(term) for term in said} == {*((text, "zh") for text in texts), ("7", "")}
