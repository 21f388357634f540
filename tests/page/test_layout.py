from __future__ import annotations

import time
from itertools import combinations
from math import dist
from random import Random

import pytest

from silkgraph.page.layout import place_nodes
from silkgraph.page.model import Content, Link, Node
from silkgraph.page.ranking import ranked


def graph(size: int) -> tuple[list[Node], list[Link]]:
    """Return events of two leaders each, the leaders being a tenth of all."""
    random = Random(7)
    leaders = [Node(f"person:{n}", "leader", {"en": f"Leader {n}"}) for n in range(size // 10)]
    events = [Node(f"event:{n}", "event", {"en": f"Event {n}"}) for n in range(size - len(leaders))]
    links = [
        Link(event.key, leader.key, "participant")
        for event in events
        for leader in random.sample(leaders, 2)
    ]
    return [*leaders, *events], links


def test_same_graph_gives_the_same_picture() -> None:
    nodes, links = graph(400)
    assert place_nodes(nodes, links) == place_nodes(nodes, list(reversed(links)))


def test_no_two_nodes_lie_on_each_other() -> None:
    places = place_nodes(*graph(300))
    assert min(dist(a, b) for a, b in combinations(places, 2)) > 8


def test_states_stand_as_on_a_map(content: Content) -> None:
    nodes = ranked(content)
    places = dict(zip((node.key for node in nodes), place_nodes(nodes, content.links), strict=True))
    assert places["state:china"][0] > places["state:kazakhstan"][0]
    assert places["state:kazakhstan"][1] < places["state:uzbekistan"][1]


def test_neighbors_stand_nearer_than_strangers() -> None:
    nodes, links = graph(300)
    places = dict(zip((node.key for node in nodes), place_nodes(nodes, links), strict=True))
    joined = [dist(places[a.source], places[a.target]) for a in links]
    others = [dist(places[a.key], places[b.key]) for a, b in combinations(nodes[::7], 2)]
    assert sum(joined) / len(joined) < 0.75 * sum(others) / len(others)


@pytest.mark.parametrize("size", [0, 1, 2])
def test_tiny_graphs_have_a_layout(size: int) -> None:
    nodes = [Node(f"place:{n}", "place", {}) for n in range(size)]
    assert len(place_nodes(nodes, [])) == size


def test_layout_grows_with_the_graph_and_no_faster() -> None:
    def seconds(size: int) -> float:
        nodes, links = graph(size)
        times = []
        # The collector of garbage may stop any one run; the best of some is the layout's own.
        for _ in range(4):
            started = time.process_time()
            place_nodes(nodes, links)
            times.append(time.process_time() - started)
        return min(times)

    # Four times the nodes; a quadratic layout would take sixteen times as long.
    assert seconds(8000) < 8 * seconds(2000)


def test_first_nodes_mix_the_kinds(content: Content) -> None:
    first = [node.kind for node in ranked(content)[:12]]
    assert {"state", "leader", "event"} <= set(first)


def test_event_of_more_sources_comes_first(content: Content) -> None:
    events = [node for node in ranked(content) if node.kind == "event"]
    assert events[0].names["en"] == "China-Central Asia Summit"
