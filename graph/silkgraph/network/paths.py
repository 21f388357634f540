"""How two actors are connected: the shortest path, the best told one, and one that time allows."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from silkgraph.errors import NotFoundError, QueryError
from silkgraph.names import find
from silkgraph.namespaces import kind_of
from silkgraph.network.nodes import rows, tail
from silkgraph.network.occasions import read_occasions
from silkgraph.network.projection import network, within

if TYPE_CHECKING:
    from typing import Unpack

    import networkx as nx

    from silkgraph.network.occasions import Kind, Occasion
    from silkgraph.network.projection import Options
    from silkgraph.store import Store

__all__ = ["Path", "Step", "best_told_path", "path_in_time", "shortest_path"]

_EVIDENCE = """
SELECT ?event ?label ?article ?quote ?outlet ?published WHERE {{
  VALUES ?event {{ {events} }}
  GRAPH ?article {{
    ?claim silk:about ?event ; silk:hasEvidence ?passage .
    ?passage oa:exact ?quote .
    OPTIONAL {{ ?claim silk:status ?status }}
    FILTER(!BOUND(?status) || ?status = silk:happened)
    ?event rdfs:label ?label
    OPTIONAL {{ ?article silk:outlet ?outlet }}
    OPTIONAL {{ ?article schema:datePublished ?published }}
  }}
}}
"""
_LABELS = """
SELECT ?event ?label WHERE {{ VALUES ?event {{ {events} }} ?event rdfs:label ?label }}
"""
_KINDS: dict[str, Kind] = {"person": "leaders", "state": "states"}


@dataclass(frozen=True, slots=True)
class Step:
    """From one actor to the next by an event that both share, with the words of an article.

    ``quote``, ``outlet``, ``published`` and ``article`` are empty for an event of the background.
    ``articles`` counts those that tell of the tie, ``events`` the events that the two share.
    """

    a: str
    b: str
    a_iri: str
    b_iri: str
    date: str
    event: str
    event_iri: str
    quote: str
    outlet: str
    published: str
    article: str
    articles: int
    events: int


Path = tuple[Step, ...]


def shortest_path(store: Store, a: str, b: str, **options: Unpack[Options]) -> Path:
    """Return the fewest steps from ``a`` to ``b``, names or IRIs of two leaders or two states.

    Of equals, the one whose steps more articles tell of. The options are those of ``network``.
    """
    graph, start, goal = _between(store, a, b, options)
    return _steps(store, graph, _walk(graph, start, goal))


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
            return _steps(store, graph, _walk(firm, start, goal))
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
    hops = _soonest(chosen, set(graph), start, goal)
    if hops is None:
        raise NotFoundError(
            f"nothing could have come from {_label(graph, start)} to {_label(graph, goal)} in the"
            " order of the events told; ask for the path without time"
        )
    return _steps(store, graph, [start, *(node for node, _ in hops)], [via for _, via in hops])


def _between(store: Store, a: str, b: str, options: Options) -> tuple[nx.Graph[str], str, str]:
    """Return the network that the two belong to, and their nodes."""
    found = [[each.iri for each in find(store, text, _KINDS)] for text in (a, b)]
    kinds = [{_KINDS[kind_of(iri) or ""] for iri in iris} for iris in found]
    both = sorted(kinds[0] & kinds[1])
    if not both:
        raise QueryError(
            f"{a!r} and {b!r} are a leader and a state; name two leaders or two states"
        )
    graph = network(store, both[0], **options)
    start, goal = (_node(graph, text, iris) for text, iris in zip((a, b), found, strict=True))
    if start == goal:
        raise QueryError(f"{a!r} and {b!r} are the same; name two")
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
        names = ", ".join(_label(graph, iri) for iri in present)
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
            f"no events connect {_label(graph, start)} and {_label(graph, goal)}; try via='all'"
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
                    _label(graph, node),
                    node,
                ),  # used at once
            )
        )
    return way


def _label(graph: nx.Graph[str], node: str) -> str:
    return str(graph.nodes[node].get("label", node))


def _soonest(
    occasions: list[Occasion], nodes: set[str], start: str, goal: str
) -> list[tuple[str, str]] | None:
    """Return the hops (node reached, event) of the journey that arrives first."""
    attended: dict[str, list[Occasion]] = {}
    for occasion in occasions:
        for member in sorted(occasion.members & nodes):
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
            reached = occasion.targets & nodes or occasion.members & nodes
            for node in sorted(reached - {here}):
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


def _steps(
    store: Store, graph: nx.Graph[str], way: list[str], events: list[str] | None = None
) -> Path:
    """Return the steps of a way with the event of each, by default the one that is told most."""
    pairs = list(pairwise(way))
    asked = {event for pair in pairs for event in graph.edges[pair]["events"]} | {*(events or ())}
    told = _evidence(store, asked)
    labels = _labels(store, asked)
    steps = []
    for number, (left, right) in enumerate(pairs):
        tie = graph.edges[left, right]
        event = events[number] if events else _most_told(tie["events"], told)
        article, quote, outlet, published, label = min(
            told.get(event, ()), key=_readable, default=("", "", "", "", "")
        )
        steps.append(
            Step(
                a=_label(graph, left),
                b=_label(graph, right),
                a_iri=left,
                b_iri=right,
                date=_date(store, event),
                event=label or labels.get(event) or tail(event),
                event_iri=event,
                quote=quote,
                outlet=outlet,
                published=published,
                article=article,
                articles=len(tie["articles"]),
                events=tie["count"],
            )
        )
    return tuple(steps)


#: Article, quotation, outlet, day of publication and what the article calls the event.
_Passage = tuple[str, str, str, str, str]


def _most_told(events: tuple[str, ...], told: dict[str, list[_Passage]]) -> str:
    return min(events, key=lambda event: (-len({row[0] for row in told.get(event, ())}), event))


def _readable(passage: _Passage) -> tuple[bool, str, str, str]:
    """Put passages first that are whole sentences rather than single words, then by publication."""
    article, quote, _, published, _ = passage
    return len(quote) < 40, published, article, quote


def _evidence(store: Store, events: set[str]) -> dict[str, list[_Passage]]:
    found: dict[str, list[_Passage]] = {}
    query = _EVIDENCE.format(events=_listed(events))
    for event, label, article, quote, outlet, published in rows(store, query):
        found.setdefault(event, []).append((article, quote, outlet, published, label))
    return found


def _labels(store: Store, events: set[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for event, label in rows(store, _LABELS.format(events=_listed(events))):
        found[event] = min(found.get(event, label), label)
    return found


def _date(store: Store, event: str) -> str:
    query = f"SELECT ?date WHERE {{ <{event}> silk:startDate|silk:signingDate ?date }}"
    dates = [row[0] for row in rows(store, query)]
    return min(dates, key=lambda date: (-len(date), date), default="")


def _listed(iris: set[str]) -> str:
    return " ".join(f"<{iri}>" for iri in sorted(iris))
