"""What can be said of a network as a whole, and which of its ties stand out."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkgraph.measures.brokerage import side
from silkgraph.measures.groups import communities, modularity
from silkgraph.measures.ties import Ties
from silkgraph.network import ranking

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["Summary", "backbone", "reciprocity", "summary", "transitivity"]

#: Rows of a product at once, so that a large network needs little room.
ROWS = 1_024


@dataclass(frozen=True, slots=True)
class Summary:
    """The measures of a whole network.

    ``density``: ties there are, of those there could be; between the two modes only, where there
    are two. ``centralization``: Freeman 1978, by degree; 1 for a star round one hub, 0 where all
    have the same number of ties. ``transitivity``: closed triangles among connected triples.
    ``hub``: the node of greatest strength, and ``hub_share`` of all weight that lies on its ties.
    ``modularity``: of the communities (Newman and Girvan 2004). ``communities``: those of two or
    more. ``reciprocity``: the weight that is returned, of all weight (Squartini et al. 2013); NaN
    without directions. ``assortativity``: by degree (Newman 2002), and ``side_assortativity`` by
    side: China, Central Asia, others (Newman 2003); NaN where all are alike. ``undated``: events
    left out because their date is unknown.
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
    reciprocity: float
    assortativity: float
    side_assortativity: float


def summary(network: nx.Graph[str]) -> Summary:
    """Measure the network as a whole."""
    import networkx as nx

    ties = Ties.of(network)
    plain = network.to_undirected(as_view=True) if network.is_directed() else network
    groups = communities(ties)
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
        transitivity=transitivity(ties),
        communities=sum(len(group) > 1 for group in groups),
        modularity=modularity(ties, groups),
        reciprocity=reciprocity(ties),
        assortativity=_degree_assortativity(ties),
        side_assortativity=_side_assortativity(network, ties),
    )


def transitivity(ties: Ties) -> float:
    """Return the closed triangles among the connected triples; directions and loops are left aside."""
    import numpy as np
    from scipy.sparse import coo_array

    both = ties.plain.weights.tocoo()
    apart = both.row != both.col
    rows, columns = both.row[apart], both.col[apart]
    degree = np.bincount(rows, minlength=len(ties))
    # Each triangle once: from the node with the fewest ties to the one with the most.
    place = np.empty(len(ties), np.int64)
    place[np.argsort(degree, kind="stable")] = np.arange(len(ties))
    up = place[rows] < place[columns]
    ends = (place[rows[up]], place[columns[up]])
    upwards = coo_array((np.ones(len(ends[0])), ends), shape=both.shape).tocsr()
    triangles = 0
    for first in range(0, len(ties), ROWS):
        block = upwards[first : first + ROWS]
        triangles += int((block @ upwards).multiply(block).sum())
    triples = int((degree * (degree - 1)).sum())
    return 6 * triangles / triples if triangles else 0


def reciprocity(ties: Ties) -> float:
    """Return the weight that is returned, of all weight; NaN without directions or ties."""
    whole = ties.weights.sum()
    if not ties.directed or not whole:
        return math.nan
    return float(ties.weights.minimum(ties.weights.T).sum() / whole)


def backbone(network: nx.Graph[str], level: float = 0.05) -> nx.Graph[str]:
    """Return the network with only those ties that stand out at one of their ends.

    The disparity filter (Serrano, Boguñá and Vespignani 2009, PNAS 106): a tie stays when a node
    that spread its strength over its ties at random would give it as much with a chance below
    ``level``. Ties of nodes with a single tie never stand out at that end. Every tie that stays has
    its chance as ``chance``.
    """
    kept: nx.Graph[str] = network.__class__(**network.graph)
    kept.add_nodes_from(network.nodes(data=True))
    for left, right, data in network.edges(data=True):
        chance = min(
            _chance(network, left, data["weight"], out=True),
            _chance(network, right, data["weight"], out=False),
        )
        if chance < level:
            kept.add_edge(left, right, **data, chance=chance)
    return kept


def _chance(network: nx.Graph[str], node: str, weight: float, *, out: bool) -> float:
    import networkx as nx

    backward = isinstance(network, nx.DiGraph) and not out
    ends = network.in_edges(node, data="weight") if backward else network.edges(node, data="weight")  # type: ignore[attr-defined]  # DiGraph
    given = [float(of) for *_, of in ends]
    if len(given) < 2:
        return 1.0
    return float((1 - min(weight / sum(given), 1.0)) ** (len(given) - 1))


def _degree_assortativity(ties: Ties) -> float:
    """Return the correlation of the degrees at the two ends of a tie, directions left aside."""
    import numpy as np

    plain = ties.plain.weights.tocoo()
    degree = np.diff(ties.plain.weights.indptr).astype(float)
    left, right = degree[plain.row], degree[plain.col]
    if not left.size or left.std() < 1e-12:
        return math.nan
    return float(np.corrcoef(left, right)[0, 1])


def _side_assortativity(network: nx.Graph[str], ties: Ties) -> float:
    import networkx as nx

    named: nx.Graph[str] = nx.DiGraph() if network.is_directed() else nx.Graph()
    of = side(network)
    named.add_nodes_from((node, {"side": of(node)}) for node in ties.nodes)
    named.add_edges_from(network.edges)
    sides = {
        name
        for end in named.edges
        for name in (named.nodes[end[0]]["side"], named.nodes[end[1]]["side"])
    }
    if len(sides) < 2:
        return math.nan
    return float(nx.attribute_assortativity_coefficient(named, "side"))


def _density(network: nx.Graph[str]) -> float:
    import networkx as nx

    kinds = [data.get("kind") for _, data in network.nodes(data=True)]
    if network.graph.get("kind") not in ("areas", "organizations"):
        return float(nx.density(network))
    possible = kinds.count("state") * (len(kinds) - kinds.count("state"))
    return network.number_of_edges() / possible if possible else 0.0


def _centralization(network: nx.Graph[str]) -> float:
    degrees = [degree for _, degree in network.degree()]
    others = len(degrees) - 1
    if others < 2:
        return 0.0
    return sum(max(degrees) - degree for degree in degrees) / (others * (others - 1))
