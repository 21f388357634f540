"""What can be said of a network in numbers: of each node, and of the whole.

Every measure takes any network that ``silkgraph.network`` makes, empty and disconnected ones too.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from silkgraph.network import ranking

if TYPE_CHECKING:
    from collections.abc import Mapping

    import networkx as nx

__all__ = ["NodeMeasures", "Summary", "communities", "node_measures", "summary", "with_measures"]

#: Enough for a relative error far below what is printed, even where two groups are nearly apart.
EIGENVECTOR_STEPS = 2_000
EIGENVECTOR_TOLERANCE = 1e-12


@dataclass(frozen=True, slots=True)
class NodeMeasures:
    """The measures of one node.

    ``count``: events, articles or participants of the node. ``degree``: its ties. ``strength``: the
    sum of their weights (Barrat et al. 2004); of visits, ``made`` and ``received`` are its parts.
    ``betweenness`` and ``closeness``: Freeman 1978, on ties without weight; closeness scaled to the
    part of the network within reach (Wasserman and Faust 1994). ``eigenvector``: Bonacich 1972, in
    the largest component, 0 elsewhere, the greatest value 1. ``pagerank``: Brin and Page 1998, with
    weights. ``constraint``: Burt 1992, with weights; NaN for who has no ties. ``community``: number
    of the group found by the Louvain method (Blondel et al. 2008), 1 for the largest.
    """

    node: str
    label: str
    kind: str
    state: str
    count: int
    degree: int
    strength: float
    made: float
    received: float
    betweenness: float
    closeness: float
    eigenvector: float
    pagerank: float
    constraint: float
    community: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The measures of a whole network.

    ``density``: ties there are, of those there could be; between the two modes only, where there
    are two. ``centralization``: Freeman 1978, by degree; 1 for a star round one hub, 0 where all
    have the same number of ties. ``transitivity``: closed triangles among connected triples.
    ``hub``: the node of greatest strength, and ``hub_share`` of all weight that lies on its ties.
    ``modularity``: of the communities (Newman and Girvan 2004). ``communities``: those of two or
    more. ``undated``: events left out because their date is unknown.
    """

    nodes: int
    ties: int
    events: int
    articles: int
    undated: int
    weight: float
    isolates: int
    components: int
    density: float
    centralization: float
    hub: str
    hub_share: float
    transitivity: float
    communities: int
    modularity: float


def node_measures(network: nx.Graph[str]) -> list[NodeMeasures]:
    """Measure every node; the strongest come first, equals by label."""
    import networkx as nx

    plain = _undirected(network)
    degree = dict(network.degree())
    strength = dict(ranking(network))
    made, received = _directions(network, strength)
    betweenness = nx.betweenness_centrality(network)
    closeness = nx.closeness_centrality(network)
    eigenvector = _eigenvector(plain)
    pagerank = nx.pagerank(network, weight="weight") if network else {}
    constraint = _constraint(plain)
    community = {node: i for i, group in enumerate(communities(network), 1) for node in group}
    return [
        NodeMeasures(
            node=node,
            label=data.get("label", node),
            kind=data.get("kind", ""),
            state=data.get("state", ""),
            count=data.get("count", 0),
            degree=degree[node],
            strength=strength[node],
            made=round(float(made[node]), 9),
            received=round(float(received[node]), 9),
            betweenness=betweenness[node],
            closeness=closeness[node],
            eigenvector=eigenvector[node],
            pagerank=pagerank[node],
            constraint=constraint[node],
            community=community[node],
        )
        for node, data in ((node, network.nodes[node]) for node in strength)
    ]


def summary(network: nx.Graph[str]) -> Summary:
    """Measure the network as a whole."""
    import networkx as nx

    plain = _undirected(network)
    groups = communities(network)
    weight = float(network.size(weight="weight"))
    hub, strength = next(iter(ranking(network)), ("", 0.0))
    return Summary(
        nodes=len(network),
        ties=network.number_of_edges(),
        events=network.graph.get("events", 0),
        articles=network.graph.get("articles", 0),
        undated=network.graph.get("undated", 0),
        weight=round(weight, 9),
        isolates=nx.number_of_isolates(network),
        components=nx.number_connected_components(plain),
        density=_density(network),
        centralization=_centralization(plain),
        hub=hub,
        # The strength is rounded, so the quotient can be a trifle more than all.
        hub_share=min(strength / weight, 1.0) if weight else 0.0,
        transitivity=nx.transitivity(plain),
        communities=sum(len(group) > 1 for group in groups),
        modularity=_modularity(plain, groups),
    )


def communities(network: nx.Graph[str]) -> list[list[str]]:
    """Divide the nodes by the Louvain method, with weights and a fixed seed; largest group first."""
    import networkx as nx

    if not network:
        return []
    plain = _undirected(network)
    names = sorted(plain)
    # Numbers for names: sets of strings have another order in every process.
    number = {node: i for i, node in enumerate(names)}
    numbered: nx.Graph[int] = nx.Graph()
    numbered.add_nodes_from(range(len(names)))
    ties = (
        (number[a], number[b], weight) for a, b, weight in plain.edges(data="weight", default=1)
    )
    numbered.add_weighted_edges_from(sorted((min(a, b), max(a, b), w) for a, b, w in ties))
    groups = nx.community.louvain_communities(numbered, weight="weight", seed=0)
    return sorted(
        (sorted(names[i] for i in group) for group in groups),
        key=lambda group: (-len(group), group),
    )


def with_measures(network: nx.Graph[str]) -> nx.Graph[str]:
    """Return a copy whose nodes carry their measures, for other programs."""
    measured: nx.Graph[str] = network.copy()
    names = [field.name for field in fields(NodeMeasures)]
    for row in node_measures(network):
        values = {name: getattr(row, name) for name in names if name != "node"}
        # Programs that read JSON or XML differ on what a missing number looks like.
        kept = {name: value for name, value in values.items() if value == value}
        measured.nodes[row.node].update(kept)
    return measured


def _undirected(network: nx.Graph[str]) -> nx.Graph[str]:
    """Return the network without directions; the weights of both add up."""
    import networkx as nx

    if not network.is_directed():
        return network
    plain: nx.Graph[str] = nx.Graph(**network.graph)
    plain.add_nodes_from(network.nodes(data=True))
    for left, right, weight in network.edges(data="weight", default=1):
        before = plain.get_edge_data(left, right, default={"weight": 0})["weight"]
        plain.add_edge(left, right, weight=before + weight)
    return plain


def _directions(
    network: nx.Graph[str], strength: Mapping[str, float]
) -> tuple[Mapping[str, float], Mapping[str, float]]:
    import networkx as nx

    if isinstance(network, nx.DiGraph):
        made = dict(network.out_degree(weight="weight"))
        return made, dict(network.in_degree(weight="weight"))
    return strength, strength


def _eigenvector(network: nx.Graph[str]) -> dict[str, float]:
    """Return the leading eigenvector of the largest component, by power iteration.

    networkx does without a fixed start or refuses networks that are not connected.
    """
    import networkx as nx

    values = dict.fromkeys(network, 0.0)
    parts = [sorted(part) for part in nx.connected_components(network)]
    nodes = min(parts, key=lambda part: (-len(part), part), default=[])
    if len(nodes) < 2:
        return values
    matrix = nx.to_scipy_sparse_array(network, nodelist=nodes, weight="weight")
    vector = matrix.sum(axis=1).astype(float)
    # The shift lets the iteration settle on two-mode networks and stars as well.
    shift = vector.mean()
    vector /= vector.max()
    for _ in range(EIGENVECTOR_STEPS):
        following = matrix @ vector + shift * vector
        following /= following.max()
        settled = abs(following - vector).max() < EIGENVECTOR_TOLERANCE
        vector = following
        if settled:
            break
    return values | dict(zip(nodes, vector.tolist(), strict=True))


def _constraint(network: nx.Graph[str]) -> dict[str, float]:
    import networkx as nx

    if not network.number_of_edges():
        return dict.fromkeys(network, math.nan)
    return {n: float(value) for n, value in nx.constraint(network, weight="weight").items()}


def _density(network: nx.Graph[str]) -> float:
    import networkx as nx

    kinds = [data.get("kind") for _, data in network.nodes(data=True)]
    if network.graph.get("kind") != "areas":
        return float(nx.density(network))
    possible = kinds.count("state") * kinds.count("area")
    return network.number_of_edges() / possible if possible else 0.0


def _centralization(network: nx.Graph[str]) -> float:
    degrees = [degree for _, degree in network.degree()]
    others = len(degrees) - 1
    if others < 2:
        return 0.0
    return sum(max(degrees) - degree for degree in degrees) / (others * (others - 1))


def _modularity(network: nx.Graph[str], groups: list[list[str]]) -> float:
    import networkx as nx

    if not network.number_of_edges():
        return 0.0
    return float(nx.community.modularity(network, map(set, groups), weight="weight"))
