"""How two actors are connected: the shortest path, the best told one, and one that time allows."""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

from silkgraph.errors import NotFoundError, QueryError
from silkgraph.names import find
from silkgraph.namespaces import kind_of
from silkgraph.network.occasion import within
from silkgraph.network.occasions import read_occasions
from silkgraph.network.projection import network
from silkgraph.network.steps import Path, Step, label_of, steps_of

if TYPE_CHECKING:
    from typing import Unpack

    import networkx as nx

    from silkgraph.network.kinds import Kind
    from silkgraph.network.occasion import Occasion
    from silkgraph.network.projection import Options
    from silkgraph.store import Store

__all__ = ["Path", "Step", "best_told_path", "path_in_time", "shortest_path"]

#: The network in which two of a kind are looked for; two of different kinds are actors.
_KINDS: dict[str, Kind] = {"person": "leaders", "state": "states", "organization": "actors"}


def shortest_path(store: Store, a: str, b: str, **options: Unpack[Options]) -> Path:
    """Return the fewest steps from ``a`` to ``b``, names or IRIs of leaders, states or organizations.

    A step between two of different kinds is an event that both take part in; that a leader stands
    for his own state is none. Of equals, the one whose steps more articles tell of. The options are those of ``network``.
    """
    graph, start, goal = _between(store, a, b, options)
    return steps_of(store, graph, _walk(graph, start, goal))


def best_told_path(store: Store, a: str, b: str, **options: Unpack[Options]) -> Path:
    """Return the path from ``a`` to ``b`` whose weakest step the most articles tell of.

    A chain of evidence is as strong as its weakest link; of equals, the fewest steps.
    """
    graph, start, goal = _between(store, a, b, options)
    _walk(graph, start, goal)
    told = sorted({len(data["articles"]) for *_, data in graph.edges(data=True)}, reverse=True)
    for least in told:
        firm: nx.Graph[str] = graph.__class__()
        firm.add_nodes_from(graph)
        firm.add_edges_from(
            (left, right, data)
            for left, right, data in graph.edges(data=True)
            if len(data["articles"]) >= least
        )
        if _distances(firm, goal).get(start) is not None:
            return steps_of(store, graph, _walk(firm, start, goal))
    raise AssertionError("a path with all ties there is has been found before")


def path_in_time(store: Store, a: str, b: str, **options: Unpack[Options]) -> Path:
    """Return the path by which something could have come from ``a`` to ``b`` the soonest.

    No step begins before the one before it: who met somebody only earlier cannot have passed on
    what was not yet known. Where a date is loose, what it allows is taken to be possible.
    """
    graph, start, goal = _between(store, a, b, options)
    kind = graph.graph["kind"]
    via, background = options.get("via", "in-person"), options.get("background", False)
    occasions = read_occasions(
        store, kind, via, options.get("status", "happened"), background=background
    )
    chosen, _ = within(occasions, options.get("start") or "0001", options.get("end"))
    hops = _soonest(chosen, graph, start, goal)
    if hops is None:
        raise NotFoundError(
            f"nothing could have come from {label_of(graph, start)} to {label_of(graph, goal)} in the"
            " order of the events told; ask for the path without time"
        )
    return steps_of(store, graph, [start, *(node for node, _ in hops)], [via for _, via in hops])


def _between(store: Store, a: str, b: str, options: Options) -> tuple[nx.Graph[str], str, str]:
    """Return the network that the two belong to, and their nodes."""
    found = [[each.iri for each in find(store, text, _KINDS)] for text in (a, b)]
    kinds = [{_KINDS[kind_of(iri) or ""] for iri in iris} for iris in found]
    kind: Kind = min(kinds[0] & kinds[1], default="actors")
    if kind == "actors":
        options = options | {"across": True}
    graph = network(store, kind, **options)
    start, goal = (_node(graph, text, iris) for text, iris in zip((a, b), found, strict=True))
    if start == goal:
        raise QueryError(f"{a!r} and {b!r} are the same; name two")
    homes = [graph.nodes[node]["state"] for node in (start, goal)]
    sorts = {graph.nodes[node]["kind"] for node in (start, goal)}
    if sorts == {"leader", "state"} and homes[0] == homes[1]:
        raise QueryError(f"{a!r} and {b!r} are a leader and his own state; name another")
    return graph, start, goal


def _node(graph: nx.Graph[str], text: str, iris: list[str]) -> str:
    """Return the one of those named so who is in the network."""
    present = [iri for iri in iris if iri in graph]
    if not present:
        raise NotFoundError(
            f"{text} takes part in no event of this network; try via='all' (--via all), another"
            " period, or the background (--background)"
        )
    if len(present) > 1:
        names = ", ".join(label_of(graph, iri) for iri in present)
        raise QueryError(f"{text!r} can mean {names}; give the full name")
    return present[0]


def _distances(graph: nx.Graph[str], goal: str) -> dict[str, int]:
    import networkx as nx

    back = graph.reverse(copy=False) if isinstance(graph, nx.DiGraph) else graph
    return dict(nx.single_source_shortest_path_length(back, goal))


def _walk(graph: nx.Graph[str], start: str, goal: str) -> list[str]:
    """Return the shortest way; at every fork the step that more articles tell of."""
    left = _distances(graph, goal)
    if start not in left:
        raise NotFoundError(
            f"no events connect {label_of(graph, start)} and {label_of(graph, goal)}; try via='all'"
            " (--via all), another period, or the background (--background)"
        )
    way = [start]
    while way[-1] != goal:
        here = way[-1]
        ahead = [node for node in graph[here] if left.get(node, -1) == left[here] - 1]
        way.append(
            min(
                ahead,
                key=lambda node: (
                    -len(graph[here][node]["articles"]),
                    label_of(graph, node),
                    node,
                ),  # used at once
            )
        )
    return way


def _soonest(
    occasions: list[Occasion], graph: nx.Graph[str], start: str, goal: str
) -> list[tuple[str, str]] | None:
    """Return the hops (node reached, event) of the journey that arrives first."""
    attended: dict[str, list[Occasion]] = {}
    for occasion in occasions:
        for member in sorted(graph.nbunch_iter(occasion.members)):
            attended.setdefault(member, []).append(occasion)
    came: dict[str, tuple[str, str]] = {}
    best = {start: ("", 0)}
    queue = [("", 0, start)]
    while queue:
        day, hops, here = heapq.heappop(queue)
        if best[here] < (day, hops):
            continue
        if here == goal:
            break
        for occasion in attended.get(here, ()):
            if occasion.latest < day:
                continue
            arrival = (max(day, occasion.earliest), hops + 1)
            reached = occasion.targets or occasion.members
            for node in sorted(reached & graph.adj[here].keys()):
                if node not in best or arrival < best[node]:
                    best[node] = arrival
                    came[node] = (here, occasion.iri)
                    heapq.heappush(queue, (*arrival, node))
    if goal not in came:
        return None
    way: list[tuple[str, str]] = []
    node = goal
    while node != start:
        before, event = came[node]
        way.append((node, event))
        node = before
    return way[::-1]
