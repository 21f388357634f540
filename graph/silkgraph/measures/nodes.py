"""The measures of every node of a network, in one row each."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from silkgraph.measures.brokerage import constraint
from silkgraph.measures.centrality import betweenness, closeness, core, eigenvector, pagerank
from silkgraph.measures.groups import communities
from silkgraph.measures.ties import Ties
from silkgraph.network import ranking

if TYPE_CHECKING:
    from collections.abc import Mapping

    import networkx as nx

__all__ = ["NodeMeasures", "node_measures", "with_measures"]

#: Beyond so many nodes, betweenness is estimated from as many of them, evenly spaced.
SAMPLED = 5_000


@dataclass(frozen=True, slots=True)
class NodeMeasures:
    """The measures of one node.

    ``count``: events, articles or participants of the node. ``degree``: its ties. ``strength``: the
    sum of their weights (Barrat et al. 2004); of visits, ``made`` and ``received`` are its parts.
    ``betweenness`` and ``closeness``: Freeman 1978, on ties without weight; closeness scaled to the
    part of the network within reach (Wasserman and Faust 1994). ``eigenvector``: Bonacich 1972, in
    the largest component, 0 elsewhere, the greatest value 1. ``pagerank``: Brin and Page 1998, with
    weights. ``constraint``: Burt 1992, with weights; NaN for who has no ties. ``core``: the greatest k of a
    k-core it is in (Seidman 1983). ``community``: number
    of the group found by the Leiden method (Traag et al. 2019), 1 for the largest.
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
    core: int
    community: int


def node_measures(network: nx.Graph[str]) -> list[NodeMeasures]:
    """Measure every node; the strongest come first, equals by label."""
    ties = Ties.of(network)
    degree = dict(network.degree())
    strength = dict(ranking(network))
    made, received = _directions(network, strength)
    between = betweenness(ties, _sources(ties))
    close = closeness(ties)
    leading = eigenvector(ties)
    walk = pagerank(ties)
    depends = constraint(ties)
    inner = core(ties)
    community = {node: i for i, group in enumerate(communities(ties), 1) for node in group}
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
            betweenness=between[node],
            closeness=close[node],
            eigenvector=leading[node],
            pagerank=walk[node],
            constraint=depends[node],
            core=inner[node],
            community=community[node],
        )
        for node, data in ((node, network.nodes[node]) for node in strength)
    ]


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


def _directions(
    network: nx.Graph[str], strength: Mapping[str, float]
) -> tuple[Mapping[str, float], Mapping[str, float]]:
    import networkx as nx

    if isinstance(network, nx.DiGraph):
        made = dict(network.out_degree(weight="weight"))
        return made, dict(network.in_degree(weight="weight"))
    return strength, strength


def _sources(ties: Ties) -> list[int] | None:
    size = len(ties)
    return None if size <= SAMPLED else [i * size // SAMPLED for i in range(SAMPLED)]
