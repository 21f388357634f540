from __future__ import annotations

import math

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkgraph.measures import Ties, backbone, brokerage, changes, shape, side, similarity, summary


def network(*ties: tuple[str, str, float], directed: bool = False) -> nx.Graph[str]:
    graph: nx.Graph[str] = nx.DiGraph() if directed else nx.Graph()
    graph.add_weighted_edges_from(ties)
    for node in graph:
        graph.nodes[node].update(label=node, kind="state", state=node)
    return graph


def test_backbone_keeps_the_tie_that_chance_would_not_make_so_strong() -> None:
    graph = network(*(("hub", leaf, 1) for leaf in "abcd"), ("hub", "z", 16))
    kept = backbone(graph, 0.05)
    # Of strength 20 on five ties, 16 go to one: (1 - 16/20) ** 4.
    assert list(kept.edges) == [("hub", "z")]
    assert kept.edges["hub", "z"]["chance"] == pytest.approx(0.2**4)
    assert set(kept) == set(graph)


def test_backbone_leaves_a_network_of_equals_nothing() -> None:
    assert backbone(network(("a", "b", 1), ("b", "c", 1), ("a", "c", 1))).number_of_edges() == 0


def test_backbone_of_visits_looks_at_what_is_sent_and_what_is_received() -> None:
    graph = network(*(("x", leaf, 1) for leaf in "abcd"), ("x", "k", 16), directed=True)
    assert list(backbone(graph).edges) == [("x", "k")]


@given(
    st.sets(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=60),
    st.booleans(),
    st.sampled_from([1, 3, shape.ROWS]),
)
@settings(deadline=None)
def test_transitivity_is_that_of_networkx_a_few_rows_at_a_time(
    pairs: set[tuple[int, int]], directed: bool, rows: int
) -> None:
    graph = network(*((f"n{a}", f"n{b}", 1.0) for a, b in pairs), directed=directed)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(shape, "ROWS", rows)
        assert shape.transitivity(Ties.of(graph)) == nx.transitivity(graph.to_undirected())


def test_states_know_their_sides() -> None:
    graph = network(("China", "Kazakhstan", 1), ("China", "Russia", 1))
    assert [side(graph)(node) for node in ("China", "Kazakhstan", "Russia")] == [
        "China",
        "Central Asia",
        "others",
    ]


def test_china_between_the_five_and_others_is_a_liaison_between_them_and_itinerant_among_them() -> (
    None
):
    graph = network(*(("China", other, 1) for other in ("Kazakhstan", "Uzbekistan", "Russia")))
    china = brokerage(graph)[0]
    assert (china.node, china.itinerant, china.liaison, china.total) == ("China", 1, 2, 3)
    assert (china.coordinator, china.gatekeeper, china.representative) == (0, 0, 0)


def test_gatekeeper_and_representative_are_one_where_ties_have_no_direction() -> None:
    graph = network(("Kazakhstan", "Uzbekistan", 1), ("Kazakhstan", "China", 1))
    broker = brokerage(graph)[0]
    assert (broker.gatekeeper, broker.representative, broker.total) == (1, 1, 1)


def test_half_of_what_is_given_comes_back() -> None:
    graph = network(("a", "b", 3), ("b", "a", 1), directed=True)
    assert summary(graph).reciprocity == pytest.approx((1 + 1) / 4)
    assert math.isnan(summary(network(("a", "b", 1))).reciprocity)


def test_ties_across_sides_only_are_disassortative() -> None:
    graph = network(("China", "Kazakhstan", 1), ("China", "Uzbekistan", 1))
    assert summary(graph).side_assortativity == pytest.approx(-1)


def test_change_between_two_periods_names_gains_losses_and_ranks() -> None:
    before = network(("a", "b", 2), ("a", "c", 1))
    after = network(("a", "b", 1), ("b", "d", 4))
    found = {row.node: row for row in changes(before, after)}
    assert [row.node for row in changes(before, after)] == ["d", "b", "a", "c"]
    assert (found["b"].before, found["b"].after, found["b"].difference) == (2, 5, 3)
    assert (found["b"].rank_before, found["b"].rank_after) == (2, 1)
    assert (found["b"].new_ties, found["b"].lost_ties) == (1, 0)
    assert (found["c"].rank_after, found["c"].lost_ties) == (None, 1)


def test_states_with_the_same_shares_of_areas_are_alike() -> None:
    graph: nx.Graph[str] = nx.Graph(kind="areas")
    for state in ("China", "Kazakhstan", "Tajikistan"):
        graph.add_node(state, kind="state", label=state)
    for area in ("gas", "water"):
        graph.add_node(area, kind="area", label=area)
    common = {"articles": ("x",), "events": ("t",), "first": "2020", "last": "2021"}
    for state, gas, water in (("China", 4, 2), ("Kazakhstan", 2, 1), ("Tajikistan", 0, 3)):
        for area, weight in (("gas", gas), ("water", water)):
            if weight:
                graph.add_edge(state, area, weight=float(weight), **common)
    alike = similarity(graph)
    assert alike.edges["China", "Kazakhstan"]["weight"] == pytest.approx(1)
    assert alike.edges["China", "Tajikistan"]["weight"] == pytest.approx(2 / math.sqrt(20))
    assert alike.edges["China", "Tajikistan"]["shared"] == ("water",)
    assert list(similarity(graph, "area").edges) == [("gas", "water")]
