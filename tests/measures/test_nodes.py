from __future__ import annotations

import math

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkgraph.measures import NodeMeasures, communities, node_measures, summary, with_measures


def measured(graph: nx.Graph[str]) -> dict[str, NodeMeasures]:
    return {row.node: row for row in node_measures(graph)}


def network(*ties: tuple[str, str, float], directed: bool = False) -> nx.Graph[str]:
    graph: nx.Graph[str] = nx.DiGraph() if directed else nx.Graph()
    graph.add_weighted_edges_from(ties)
    return graph


@pytest.fixture(scope="module")
def club() -> nx.Graph[str]:
    """Return Zachary's karate club, with weights and names for nodes."""
    named: nx.Graph[str] = nx.relabel_nodes(nx.karate_club_graph(), str)
    return named


def test_hub_of_a_star_has_everything() -> None:
    star = network(*(("hub", leaf, 1) for leaf in "abcd"))
    hub, leaf = measured(star)["hub"], measured(star)["a"]
    assert (hub.degree, hub.strength, hub.betweenness, hub.closeness) == (4, 4, 1, 1)
    assert (leaf.degree, leaf.strength, leaf.betweenness) == (1, 1, 0)
    assert leaf.closeness == pytest.approx(4 / 7)
    assert (hub.eigenvector, leaf.eigenvector) == pytest.approx((1, 1 / 2))
    # Burt: a leaf depends wholly on the hub, the hub on each of four by a quarter.
    assert (hub.constraint, leaf.constraint) == pytest.approx((4 * (1 / 4) ** 2, 1))
    whole = summary(star)
    assert (whole.centralization, whole.hub, whole.hub_share) == (1, "hub", 1)
    assert whole.density == pytest.approx(4 / 10)
    assert whole.transitivity == 0


def test_nodes_of_a_triangle_are_equal() -> None:
    triangle = network(("a", "b", 2), ("b", "c", 2), ("a", "c", 2))
    for row in node_measures(triangle):
        assert (row.strength, row.betweenness, row.eigenvector) == pytest.approx((4, 0, 1))
        assert row.pagerank == pytest.approx(1 / 3)
        # Half of the attention goes to each other directly, a quarter once more through the third.
        assert row.constraint == pytest.approx(2 * (1 / 2 + 1 / 4) ** 2)
    whole = summary(triangle)
    assert (whole.centralization, whole.density, whole.transitivity) == (0, 1, 1)
    assert whole.hub_share == pytest.approx(2 / 3)


def test_karate_club_is_measured_as_networkx_measures_it(club: nx.Graph[str]) -> None:
    eigenvector = nx.eigenvector_centrality(club, weight="weight", tol=1e-12, max_iter=10_000)
    greatest = max(eigenvector.values())
    for of, reference in {
        "degree": dict(club.degree()),
        "strength": dict(club.degree(weight="weight")),
        "betweenness": nx.betweenness_centrality(club),
        "closeness": nx.closeness_centrality(club),
        "eigenvector": {node: value / greatest for node, value in eigenvector.items()},
        "pagerank": nx.pagerank(club, weight="weight", tol=1e-15, max_iter=1000),
        "constraint": nx.constraint(club, weight="weight"),
    }.items():
        found = {node: getattr(row, of) for node, row in measured(club).items()}
        assert found == pytest.approx(reference, abs=1e-9), of


def test_karate_club_has_its_known_shape(club: nx.Graph[str]) -> None:
    whole = summary(club)
    assert (whole.nodes, whole.ties, whole.components, whole.isolates) == (34, 78, 1, 0)
    assert whole.density == pytest.approx(0.139, abs=0.0005)
    assert whole.transitivity == pytest.approx(0.2557, abs=0.0005)
    # 17 ties of the president among 33 others: (34 * 17 - 2 * 78) / (33 * 32).
    assert whole.centralization == pytest.approx((34 * 17 - 156) / (33 * 32))
    assert whole.modularity > 0.4


def test_two_cliques_with_a_bridge_are_two_groups() -> None:
    ties = [(a, b, 1.0) for clique in ("abcd", "wxyz") for a in clique for b in clique if a < b]
    graph = network(*ties, ("d", "w", 1.0))
    assert communities(graph) == [list("abcd"), list("wxyz")]
    assert summary(graph).communities == 2
    assert {row.community for row in node_measures(graph)} == {1, 2}


def test_group_numbers_begin_with_the_largest() -> None:
    ties = [(a, b, 1.0) for clique in ("ab", "wxyz") for a in clique for b in clique if a < b]
    assert communities(network(*ties)) == [list("wxyz"), list("ab")]


def test_groups_do_not_depend_on_the_order_of_nodes(club: nx.Graph[str]) -> None:
    back: nx.Graph[str] = nx.Graph()
    back.add_nodes_from(reversed(list(club)))
    back.add_edges_from((b, a, data) for a, b, data in reversed(list(club.edges(data=True))))
    assert communities(back) == communities(club)


def test_parts_out_of_reach_do_not_stop_the_measures() -> None:
    graph = network(("a", "b", 1), ("b", "c", 1), ("x", "y", 9))
    graph.add_node("alone")
    rows = measured(graph)
    assert (rows["b"].eigenvector, rows["x"].eigenvector) == (1, 0)
    assert math.isnan(rows["alone"].constraint)
    assert (rows["alone"].closeness, rows["alone"].strength) == (0, 0)
    whole = summary(graph)
    assert (whole.components, whole.isolates) == (3, 1)
    assert whole.communities == 2


@pytest.mark.parametrize("nodes", [0, 1, 3])
@pytest.mark.parametrize("directed", [False, True])
def test_networks_without_ties_are_measured_as_well(nodes: int, directed: bool) -> None:
    graph = network(directed=directed)
    graph.add_nodes_from(map(str, range(nodes)))
    rows = node_measures(graph)
    assert [row.node for row in rows] == [str(number) for number in range(nodes)]
    assert all(row.degree == row.betweenness == row.eigenvector == 0 for row in rows)
    whole = summary(graph)
    assert (whole.nodes, whole.ties, whole.isolates) == (nodes, 0, nodes)
    assert (whole.density, whole.modularity, whole.hub_share) == (0, 0, 0)


def test_visits_made_and_received_are_the_parts_of_strength() -> None:
    graph = network(("x", "k", 2), ("k", "x", 1), ("x", "u", 1), directed=True)
    rows = measured(graph)
    assert (rows["x"].made, rows["x"].received, rows["x"].strength) == (3, 1, 4)
    assert (rows["u"].made, rows["u"].received, rows["u"].strength) == (0, 1, 1)
    assert summary(graph).hub_share == 1


def test_density_of_two_modes_counts_ties_between_them_only() -> None:
    graph = network(("china", "gas", 1), ("china", "water", 1), ("kazakhstan", "gas", 1))
    graph.graph["kind"] = "areas"
    for node in graph:
        graph.nodes[node]["kind"] = "state" if node in ("china", "kazakhstan") else "area"
    assert summary(graph).density == pytest.approx(3 / 4)


def test_copy_with_measures_leaves_the_network_as_it_was(club: nx.Graph[str]) -> None:
    before = {node: dict(club.nodes[node]) for node in club}
    copy = with_measures(club)
    assert {node: dict(club.nodes[node]) for node in club} == before
    assert copy.nodes["0"]["degree"] == 16


def test_copy_with_measures_leaves_out_what_is_no_number() -> None:
    graph = network(("a", "b", 1))
    graph.add_node("alone")
    assert "constraint" in with_measures(graph).nodes["a"]
    assert "constraint" not in with_measures(graph).nodes["alone"]


ties = st.lists(
    st.tuples(st.sampled_from("abcdefg"), st.sampled_from("abcdefg"), st.floats(0.01, 20)).filter(
        lambda tie: tie[0] != tie[1]
    ),
    max_size=15,
)


@given(ties, st.booleans())
@settings(max_examples=60, deadline=None)
def test_any_network_gives_numbers_in_their_bounds(
    some: list[tuple[str, str, float]], directed: bool
) -> None:
    graph = network(*some, directed=directed)
    rows = node_measures(graph)
    assert {row.node for row in rows} == set(graph)
    for row in rows:
        assert 0 <= row.betweenness <= 1
        assert 0 <= row.closeness <= 1 + 1e-9
        assert 0 <= row.eigenvector <= 1 + 1e-9
        assert row.strength == pytest.approx(
            row.made + row.received if directed else row.made, abs=1e-6
        )
    if rows:
        assert sum(row.pagerank for row in rows) == pytest.approx(1)
        assert max(row.eigenvector for row in rows) == pytest.approx(1)
    whole = summary(graph)
    assert 0 <= whole.hub_share <= 1 + 1e-9
    assert 0 <= whole.centralization <= 1 + 1e-9
    assert sorted(node for group in communities(graph) for node in group) == sorted(graph)
