from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkgraph.measures import Ties, centrality, constraint, summary
from silkgraph.measures.centrality import betweenness, closeness, core, eigenvector, pagerank
from silkgraph.measures.groups import communities, modularity

CLOSE = 1e-9


def synthetic(nodes: int, ties: int, *, directed: bool = False, seed: int = 1) -> nx.Graph[str]:
    """Return a network with weights and uneven degrees, big enough for every engine."""
    plain = nx.gnm_random_graph(nodes, ties, seed=seed, directed=directed)
    graph: nx.Graph[str] = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(f"n{node:04}" for node in plain)
    for left, right in plain.edges:
        # Weights that differ without a second source of chance.
        weight = 0.1 + (left * 7 + right * 13) % 29
        graph.add_edge(f"n{left:04}", f"n{right:04}", weight=weight)
    return graph


def reference(graph: nx.Graph[str]) -> dict[str, dict[str, float]]:
    return {
        "pagerank": nx.pagerank(graph, weight="weight", tol=1e-15, max_iter=5_000),
        "betweenness": nx.betweenness_centrality(graph),
        "closeness": nx.closeness_centrality(graph),
        "constraint": nx.constraint(graph, weight="weight"),
        "core": nx.core_number(graph.to_undirected()),
    }


def ours(graph: nx.Graph[str]) -> dict[str, dict[str, float]]:
    ties = Ties.of(graph)
    return {
        "pagerank": pagerank(ties),
        "betweenness": betweenness(ties),
        "closeness": closeness(ties),
        "constraint": constraint(ties),
        "core": {node: float(k) for node, k in core(ties).items()},
    }


@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("ties", [150, 1_500])
def test_every_measure_is_that_of_networkx(ties: int, directed: bool) -> None:
    graph = synthetic(150, ties, directed=directed)
    expected, found = reference(graph), ours(graph)
    for name, values in expected.items():
        assert found[name] == pytest.approx(values, abs=CLOSE, nan_ok=True), name


def test_closeness_of_more_nodes_than_go_in_one_block_is_that_of_networkx() -> None:
    graph = synthetic(1_100, 2_000)
    assert closeness(Ties.of(graph)) == pytest.approx(nx.closeness_centrality(graph), abs=CLOSE)


def test_eigenvector_is_that_of_networkx() -> None:
    graph = synthetic(200, 2_000)
    values = nx.eigenvector_centrality(graph, weight="weight", tol=1e-13, max_iter=10_000)
    greatest = max(values.values())
    expected = {node: value / greatest for node, value in values.items()}
    assert eigenvector(Ties.of(graph)) == pytest.approx(expected, abs=CLOSE)


@pytest.mark.parametrize("directed", [False, True])
def test_betweenness_from_all_sources_is_the_whole(directed: bool) -> None:
    ties = Ties.of(synthetic(160, 500, directed=directed))
    assert betweenness(ties, range(160)) == pytest.approx(betweenness(ties), abs=CLOSE)


@pytest.mark.parametrize("directed", [False, True])
def test_betweenness_of_a_large_dense_network_is_that_of_networkx(directed: bool) -> None:
    graph = synthetic(centrality.LARGE, 2 * centrality.DENSE * centrality.LARGE, directed=directed)
    graph.remove_edges_from(list(graph.edges("n0003")))
    assert betweenness(Ties.of(graph)) == pytest.approx(nx.betweenness_centrality(graph), abs=CLOSE)


def test_betweenness_from_some_sources_is_what_networkx_samples() -> None:
    graph = synthetic(160, 500)
    # networkx draws its sources itself; from one source at a time there is nothing to draw.
    sources = [3, 77, 150]
    total = dict.fromkeys(graph, 0.0)
    for source in sources:
        name = f"n{source:04}"
        part = nx.betweenness_centrality_subset(graph, [name], list(graph))
        total = {node: total[node] + part[node] for node in graph}
    # The subset form halves, as every path would come twice.
    scale = 2 * len(graph) / len(sources) / ((len(graph) - 1) * (len(graph) - 2))
    expected = {node: value * scale for node, value in total.items()}
    assert betweenness(Ties.of(graph), sources) == pytest.approx(expected, abs=CLOSE)


def test_long_chain_is_measured_to_its_ends() -> None:
    chain: nx.Graph[str] = nx.relabel_nodes(nx.path_graph(600), lambda node: f"n{node:04}")
    assert closeness(Ties.of(chain)) == pytest.approx(nx.closeness_centrality(chain), abs=CLOSE)


def test_modularity_is_that_of_networkx() -> None:
    graph = synthetic(120, 400)
    groups = communities(graph)
    expected = nx.community.modularity(graph, map(set, groups), weight="weight")
    assert modularity(Ties.of(graph), groups) == pytest.approx(expected, abs=CLOSE)


def test_leiden_is_no_worse_than_louvain() -> None:
    for seed in range(5):
        graph = synthetic(120, 400, seed=seed)
        louvain = nx.community.louvain_communities(graph, weight="weight", seed=0)
        best = nx.community.modularity(graph, louvain, weight="weight")
        assert modularity(Ties.of(graph), communities(graph)) >= best - 0.005


def test_leiden_groups_hang_together() -> None:
    graph = synthetic(120, 200)
    assert all(nx.is_connected(graph.subgraph(group)) for group in communities(graph))


def test_assortativity_is_that_of_networkx() -> None:
    graph = synthetic(120, 400)
    expected = nx.degree_assortativity_coefficient(graph)
    assert summary(graph).assortativity == pytest.approx(expected, abs=CLOSE)


def test_reciprocity_without_weights_is_that_of_networkx() -> None:
    graph = synthetic(60, 900, directed=True)
    for *_, data in graph.edges(data=True):
        data["weight"] = 1
    assert summary(graph).reciprocity == pytest.approx(nx.overall_reciprocity(graph))


@given(st.randoms(use_true_random=False), st.booleans())
@settings(max_examples=20, deadline=None)
def test_order_of_nodes_and_ties_changes_no_digit(random: object, directed: bool) -> None:
    graph = synthetic(60, 200, directed=directed)
    nodes, ties = list(graph), list(graph.edges(data=True))
    random.shuffle(nodes)  # type: ignore[attr-defined]
    random.shuffle(ties)  # type: ignore[attr-defined]
    other: nx.Graph[str] = graph.__class__()
    other.add_nodes_from(nodes)
    other.add_edges_from(ties)
    assert ours(other) == ours(graph)
    assert communities(other) == communities(graph)
