"""A network read from rolls is the one that the triples give."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.network.test_matrix import articles, store_of

from silkgraph.errors import QueryError
from silkgraph.network import KINDS, VIA, matrix, network
from silkgraph.network.kinds import check
from silkgraph.network.nodes import Nodes, home_states
from silkgraph.network.told import Told
from silkgraph.store import open_store
from silkgraph.store.embedded import EmbeddedStore
from silkgraph.store.roll import NOT_ALL

if TYPE_CHECKING:
    from silkgraph.claims import Status
    from silkgraph.network import Kind, Via
    from silkgraph.store import Store
    from silkgraph.store.base import Found

MADE = [(kind, via) for kind in KINDS for via in VIA if kind not in ("areas", "organizations")]


def without_rolls(store: Store) -> Store:
    """Put the rolls out of use."""
    assert store.has_rolls
    assert isinstance(store, EmbeddedStore)
    store._store.add(NOT_ALL)
    store.kept.clear()
    assert not store.has_rolls
    return store


def facts(told: Told) -> object:
    numbers = (told.event.tolist(), told.member.tolist(), told.article.tolist())
    return told.events, told.members, told.articles, numbers, told.dated


@given(articles, st.sampled_from(["happened", "planned"]))
@settings(max_examples=40, deadline=None)
def test_rolls_tell_what_the_triples_tell(
    told: list[list[tuple[str, str, tuple[str, ...], Status]]], status: Status
) -> None:
    store = store_of(told)
    for graph in store.graphs()[:1]:
        store.remove_graph(graph)
    asked: list[tuple[Kind, Via]] = [
        ("leaders", "in-person"),
        ("leaders", "all"),
        ("states", "remote"),
        ("actors", "all"),
    ]
    fast = [facts(Told.read(store, kind, via, status)) for kind, via in asked]
    names, homes = [Nodes.read(store, kind) for kind, _ in asked], home_states(store)
    without_rolls(store)
    assert fast == [facts(Told.read(store, kind, via, status)) for kind, via in asked]
    assert names == [Nodes.read(store, kind) for kind, _ in asked]
    assert homes == home_states(store)


@pytest.mark.parametrize(("kind", "via"), MADE)
def test_every_network_of_the_small_world_is_the_same(
    store_path: object, kind: Kind, via: Via
) -> None:
    try:
        check(kind, via, "happened")
    except QueryError:
        return
    with open_store(str(store_path), reference=False) as store:
        fast = network(store, kind, via=via)
        weights = (
            matrix(store, kind, via=via).network() if kind == "leaders" and via == "all" else 0
        )
        assert nx.utils.graphs_equal(fast, network(without_rolls(store), kind, via=via))
        if weights:
            assert nx.utils.graphs_equal(weights, matrix(store, kind, via=via).network())


def test_rolls_are_what_a_network_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    store = store_of([[("summit", "2020-01-01", ("a", "b"), "happened")]])
    asked: list[str] = []
    query = store.query

    def noted(sparql: str) -> Found:
        asked.append(sparql)
        return query(sparql)

    monkeypatch.setattr(store, "query", noted)
    network(store, "leaders")
    assert len(asked) == 3
    assert not any("silk:" in text for text in asked)
