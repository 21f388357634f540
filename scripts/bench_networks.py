"""Time projections and measures beside what a user would pick instead, in one run.

    .venv/bin/python scripts/bench_networks.py             # 6,200 events, then 67,000
    .venv/bin/python scripts/bench_networks.py --events 6000 --nodes 2000 --ties 50000

Everybody starts from the same articles in one store and answers the same question: who has been at
an event in person with whom, as an article says that tells of the event as something that happened.
"First" reads the store, from the rolls that lie beside articles which were added one by one or many
at a time, or from triples, as after a file was loaded into memory; "again" is any further network while
nothing is written, as what was read is kept. A peer with rdflib either has all that it needs in an rdflib Dataset before the clock starts, or asks
the store for it with one query, as we do. Every row gives the same answer, which is checked; only ratios
within a run mean something. Beside the time that passes stands that of the processor, all threads
together: it says more where others use the machine. The first column of ratios is to the quicker of
the two peers.
"""

from __future__ import annotations

import argparse
import gc
import random
import statistics
import time
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

import networkx as nx
import rdflib
from rdflib.extras.external_graph_libs import rdflib_to_networkx_graph
from scipy.sparse import triu

from silkgraph.claims import Claims, Event, Evidence, Leader, Meta
from silkgraph.measures import centrality, groups
from silkgraph.measures.ties import Ties
from silkgraph.network import matrix, network
from silkgraph.network.matrix import product
from silkgraph.quads import article_iri, to_quads
from silkgraph.reference import Reference
from silkgraph.store import Store, open_store
from silkgraph.store.embedded import EmbeddedStore
from silkgraph.store.roll import NOT_ALL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import numpy as np
ACTORS, STATES, ARTICLE_EVENTS = 2_000, 40, 3
IN_PERSON = {"BilateralMeeting", "Forum", "MinisterialMeeting", "Signing", "Summit", "Visit"}
TYPES = (
    "phone_call",
    "summit",
    "bilateral_meeting",
    "visit",
    "forum",
    "ministerial_meeting",
    "signing",
)
WORDS = Evidence(0, 5, "words")
DEF = rdflib.Namespace("https://w3id.org/silkgraph/def/")
SAMPLED = 200
LIMIT = "limit: product to networkx"
T = TypeVar("T")


def main() -> None:
    """Run what is asked for and print one line per job."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--events", type=int, nargs="*", default=[6_200, 67_000])
    parser.add_argument("--nodes", type=int, default=2_000)
    parser.add_argument("--ties", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    for events in asked.events:
        # The peers take a minute and more at the larger size.
        bench_projection(events, asked.rounds if events < 20_000 else 1)
    if asked.nodes:
        bench_measures(asked.nodes, asked.ties, asked.rounds)


def bench_projection(events: int, rounds: int) -> None:
    """Compare projections of leaders by the events they share, from a filled store."""
    store = filled(events)
    assert isinstance(store, EmbeddedStore)
    engine = store._store
    held = in_rdflib(store)
    rows, columns, shape = incidence(from_store(store))

    def limit() -> nx.Graph[str]:
        shared = triu(product(rows, columns, shape, raw=False), k=1, format="coo")
        graph: nx.Graph[str] = nx.Graph()
        ends = (shared.row.tolist(), shared.col.tolist(), shared.data.tolist())
        graph.add_weighted_edges_from(zip(*ends, strict=True))
        return graph

    def read(*, rolls: bool) -> None:
        """Forget what is kept; put the rolls in use, or out of it."""
        store.kept.clear()
        (engine.remove if rolls else engine.add)(NOT_ALL)

    def weights(*, rolls: bool) -> nx.Graph[str]:
        read(rolls=rolls)
        return again()

    def again() -> nx.Graph[str]:
        return matrix(store, "leaders").network()

    def whole(*, rolls: bool) -> nx.Graph[str]:
        read(rolls=rolls)
        return network(store, "leaders")

    shares, counts = (
        nx.bipartite.collaboration_weighted_projected_graph,
        nx.bipartite.weighted_projected_graph,
    )
    jobs: dict[str, Callable[[], nx.Graph[str]]] = {
        "networkx, rdflib filled before": lambda: projected(from_rdflib(held), shares),
        "networkx, rdflib from the store": lambda: projected(from_store(store), shares),
        "  counts, rdflib filled before": lambda: projected(from_rdflib(held), counts),
        "  counts, rdflib from the store": lambda: projected(from_store(store), counts),
        "silkgraph, weights, from triples": lambda: weights(rolls=False),
        "silkgraph, weights, first": lambda: weights(rolls=True),
        "silkgraph, weights, again": again,
        "silkgraph, counts, again": lambda: matrix(store, "leaders", raw=True).network(),
        "silkgraph, network, from triples": lambda: whole(rolls=False),
        "silkgraph, network, first": lambda: whole(rolls=True),
        "silkgraph, network, again": lambda: network(store, "leaders"),
        "silkgraph, evidence of all, again": lambda: read_whole(network(store, "leaders")),
        LIMIT: limit,
    }
    jobs["silkgraph, weights, first"]()  # the import of scipy
    times, made = timed(jobs, rounds)
    names = list(jobs)
    for name in names[:-1]:
        same(made[names[2 if "counts" in name else 0]], made[name])
    size = made["silkgraph, network, again"]
    print(f"\nprojection: {events} events, {len(size)} leaders, {size.number_of_edges()} ties")
    report(times)


def bench_measures(nodes: int, ties: int, rounds: int) -> None:
    """Compare measures on one weighted network; the engines take it as a sparse matrix."""
    graph = synthetic_network(nodes, ties)
    tied = Ties.of(graph)
    sample = sorted(random.Random(0).sample(range(nodes), SAMPLED))
    jobs: dict[str, Callable[[], object]] = {
        "networkx PageRank": lambda: nx.pagerank(graph, weight="weight"),
        "silkgraph PageRank": lambda: centrality.pagerank(tied),
        "networkx eigenvector": lambda: nx.eigenvector_centrality(graph, weight="weight"),
        "silkgraph eigenvector": lambda: centrality.eigenvector(tied),
        f"networkx betweenness, {SAMPLED}": lambda: nx.betweenness_centrality(
            graph, k=SAMPLED, seed=0
        ),
        f"silkgraph betweenness, {SAMPLED}": lambda: centrality.betweenness(tied, sources=sample),
        "networkx closeness": lambda: nx.closeness_centrality(graph),
        "silkgraph closeness": lambda: centrality.closeness(tied),
        "networkx Louvain": lambda: nx.community.louvain_communities(graph, seed=0),
        "silkgraph Leiden": lambda: groups.communities(tied),
    }
    centrality.pagerank(tied), centrality.closeness(Ties.of(nx.path_graph(["a", "b"])))
    times, made = timed(jobs, rounds)
    print(f"\nmeasures: {nodes} nodes, {ties} ties")
    names = list(jobs)
    for peer_name, ours in zip(names[::2], names[1::2], strict=True):
        (slow, _), (fast, _) = times[peer_name], times[ours]
        print(f"{ours:34} {fast:8.4f} s {slow / fast:8.1f} x {peer_name} {slow:.3f} s")
    louvain = nx.community.modularity(graph, made["networkx Louvain"])  # type: ignore[arg-type]
    leiden = groups.modularity(tied, made["silkgraph Leiden"])  # type: ignore[arg-type]
    print(f"modularity: Leiden {leiden:.4f}, Louvain {louvain:.4f}")
    start = time.perf_counter()
    Ties.of(graph)
    print(f"once: networkx to matrix {time.perf_counter() - start:.3f} s")


def in_rdflib(store: Store) -> rdflib.Dataset:
    """Return what the question needs of every article, as an rdflib user has it in memory."""
    held = rdflib.Dataset()
    for part in (DEF.hasParticipant, DEF.about, DEF.status, rdflib.RDF.type):
        asked = f"SELECT ?s ?o ?article WHERE {{ GRAPH ?article {{ ?s <{part}> ?o }} }}"
        for row in store.query(asked):  # type: ignore[union-attr]
            thing, value, article = (rdflib.URIRef(term.value) for term in row)  # type: ignore[union-attr]
            held.add((thing, part, value, article))  # type: ignore[arg-type]
    return held


def from_rdflib(held: rdflib.Dataset) -> rdflib.Graph:
    """Return who has been at what in person, from a Dataset in memory."""
    in_person = {
        event
        for cls in IN_PERSON
        for event, *_ in held.quads((None, rdflib.RDF.type, DEF[cls], None))
    }
    claims = {claim for claim, *_ in held.quads((None, DEF.status, DEF.happened, None))}
    told = {
        (event, article)
        for claim, _, event, article in held.quads((None, DEF.about, None, None))
        if claim in claims and event in in_person
    }
    taking_part = rdflib.Graph()
    for event, part, who, article in held.quads((None, DEF.hasParticipant, None, None)):
        if (event, article) in told:
            taking_part.add((event, part, who))
    return taking_part


def from_store(store: Store) -> rdflib.Graph:
    """Return who has been at what in person, from one query."""
    found = store.query(
        f"""
        SELECT DISTINCT ?event ?who WHERE {{
          GRAPH ?article {{
            ?claim silk:status silk:happened ; silk:about ?event .
            ?event a ?class ; silk:hasParticipant ?who .
            VALUES ?class {{ {" ".join(f"silk:{cls}" for cls in sorted(IN_PERSON))} }}
          }}
        }}
        """
    )
    taking_part = rdflib.Graph()
    for event, who in found:  # type: ignore[misc,union-attr]
        taking_part.add((rdflib.URIRef(event.value), DEF.hasParticipant, rdflib.URIRef(who.value)))
    return taking_part


def projected(taking_part: rdflib.Graph, projection: Callable[..., nx.Graph[str]]) -> nx.Graph[str]:
    """Project with rdflib.extras and networkx."""
    both = rdflib_to_networkx_graph(taking_part)
    return projection(both, sorted(set(taking_part.objects())))


def incidence(taking_part: rdflib.Graph) -> tuple[np.ndarray, np.ndarray, tuple[int, int]]:
    """Return the numbers of event and leader of every taking part."""
    import numpy as np

    pairs = list(taking_part.subject_objects())
    events = {event: i for i, event in enumerate(sorted({pair[0] for pair in pairs}))}
    members = {who: i for i, who in enumerate(sorted({pair[1] for pair in pairs}))}
    return (
        np.array([events[event] for event, _ in pairs]),
        np.array([members[who] for _, who in pairs]),
        (len(events), len(members)),
    )


def filled(events: int) -> Store:
    """Return a graph in memory with that many events, told by a third as many articles."""
    store, nothing = open_store(reference=False), Reference((), (), (), (), ())
    store.replace_graphs({article_iri(one): to_quads(one, nothing) for one in articles(events)})
    return store


def articles(events: int) -> Iterator[Claims]:
    """Yield articles whose leaders are picked by Zipf's law; one event in twelve is planned."""
    chance = random.Random(0)
    names = [f"Leader {number}" for number in range(ACTORS)]
    weights = [(number + 1) ** -0.8 for number in range(ACTORS)]
    for number in range(0, events, ARTICLE_EVENTS):
        told = []
        for _ in range(min(ARTICLE_EVENTS, events - number)):
            who = {*chance.choices(names, weights, k=chance.randint(2, 5))}
            day = date(1996, 1, 1) + timedelta(days=chance.randrange(10_950))
            # By the day, as two events on one day can turn out to be the same.
            status = "planned" if day.toordinal() % 12 == 0 else "happened"
            kind = chance.choice(TYPES)
            told.append(Event(kind, day.isoformat(), tuple(sorted(who)), status, WORDS))  # type: ignore[arg-type]
        people = sorted({who for event in told for who in event.participants})
        states = {who: f"State {int(who.split()[1]) % STATES}" for who in people}
        yield Claims(
            id=f"article-{number}",
            lang="en",
            article=f"{number:016x}",
            extractor="synthetic",
            meta=Meta(published="2025-12-31"),
            states=tuple(sorted(set(states.values()))),
            leaders=tuple(Leader(who, "President", states[who], WORDS) for who in people),
            events=tuple(told),
        )


def synthetic_network(nodes: int, ties: int) -> nx.Graph[str]:
    """Return a connected network with uneven degrees and a few groups."""
    chance = random.Random(0)
    weights = [(number + 1) ** -0.5 for number in range(nodes)]
    graph: nx.Graph[str] = nx.Graph()
    names = [f"n{number:05}" for number in range(nodes)]
    graph.add_weighted_edges_from((names[i], names[i - 1], 0.5) for i in range(1, nodes))
    while graph.number_of_edges() < ties:
        left, right = chance.choices(range(nodes), weights, k=2)
        # Some of the ties stay in one of ten groups.
        if chance.random() < 0.15:
            right = min(right - right % 10 + left % 10, nodes - 1)
        if left != right:
            graph.add_edge(names[left], names[right], weight=round(chance.uniform(0.1, 3), 3))
    return graph


def read_whole(network: nx.Graph[str]) -> nx.Graph[str]:
    """Look at what is behind every tie."""
    for *_, data in network.edges(data=True):
        data.items()
    return network


def timed(
    jobs: dict[str, Callable[[], T]], rounds: int
) -> tuple[dict[str, tuple[float, float]], dict[str, T]]:
    """Return the median seconds of each job, passed and of the processor, and what it gave.

    The jobs take turns.
    """
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in jobs}
    made: dict[str, T] = {}
    for _ in range(rounds):
        for name, job in jobs.items():
            # Nobody pays for what the one before left behind.
            gc.collect()
            passed, busy = time.perf_counter(), time.process_time()
            made[name] = job()
            times[name].append((time.perf_counter() - passed, time.process_time() - busy))
    medians = {
        name: (
            statistics.median(each[0] for each in taken),
            statistics.median(each[1] for each in taken),
        )
        for name, taken in times.items()
    }
    return medians, made


def same(left: nx.Graph[str], right: nx.Graph[str]) -> None:
    """Stop where two networks differ in a node, a tie or a weight."""
    one, other = (
        {frozenset((str(a), str(b))): weight for a, b, weight in network.edges(data="weight")}
        for network in (left, right)
    )
    assert {*map(str, left)} == {*map(str, right)}
    assert one.keys() == other.keys()
    for pair, weight in one.items():
        assert abs(other[pair] - weight) < 1e-9, pair


def report(times: dict[str, tuple[float, float]]) -> None:
    """Print the seconds of each job, and how many times faster than its peer, slower than the limit."""
    print(
        f"{'':34} {'passed':>10} {'x peer':>7} {'/ limit':>7} {'processor':>12} {'x peer':>7} {'/ limit':>7}"
    )
    for name, taken in times.items():
        peers = [
            times[peer]
            for peer in times
            if "rdflib" in peer and ("counts" in peer) == ("counts" in name)
        ]
        cells = [
            f"{taken[i]:10.3f} s {min(peer[i] for peer in peers) / taken[i]:7.1f} {taken[i] / times[LIMIT][i]:7.2f}"
            for i in (0, 1)
        ]
        print(f"{name:34}", *cells)


if __name__ == "__main__":
    main()
