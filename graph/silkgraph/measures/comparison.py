"""Two networks side by side: what changed between two periods, and whose profiles are alike."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from silkgraph.network import ranking

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["Change", "changes", "similarity"]


@dataclass(frozen=True, slots=True)
class Change:
    """A node in two periods: its strength and rank in each (None where it is absent), and its ties.

    ``articles`` are those that its ties rest on in each period: fewer articles give fewer events.
    """

    node: str
    label: str
    before: float
    after: float
    rank_before: int | None
    rank_after: int | None
    new_ties: int
    lost_ties: int
    articles_before: int
    articles_after: int

    @property
    def difference(self) -> float:
        """How much strength it gained."""
        return self.after - self.before


def changes(before: nx.Graph[str], after: nx.Graph[str]) -> list[Change]:
    """Return every node of either network with what changed, the greatest change first."""
    old, new = dict(ranking(before)), dict(ranking(after))
    ranks = [{node: place for place, node in enumerate(of, 1)} for of in (old, new)]
    labels = {
        node: data.get("label", node)
        for network in (before, after)
        for node, data in network.nodes(data=True)
    }
    found = []
    for node, label in labels.items():
        had, has = _neighbors(before, node), _neighbors(after, node)
        found.append(
            Change(
                node=node,
                label=label,
                before=old.get(node, 0.0),
                after=new.get(node, 0.0),
                rank_before=ranks[0].get(node),
                rank_after=ranks[1].get(node),
                new_ties=len(has - had),
                lost_ties=len(had - has),
                articles_before=_articles(before, node),
                articles_after=_articles(after, node),
            )
        )
    return sorted(found, key=lambda row: (-abs(row.difference), row.label, row.node))


def similarity(network: nx.Graph[str], of: str = "state") -> nx.Graph[str]:
    """Return the nodes of one mode of a two-mode network, tied by how alike their profiles are.

    ``weight`` is the cosine of the two profiles (Salton and McGill 1983): 1 where both have the
    same shares of everything, 0 where they have nothing in common. ``shared`` names what they have
    in common, and ``count`` how much. ``of="area"`` turns the question round: which areas go with
    the same states.
    """
    import networkx as nx

    nodes = sorted(node for node, data in network.nodes(data=True) if data["kind"] == of)
    alike: nx.Graph[str] = nx.Graph(**network.graph)
    alike.add_nodes_from((node, network.nodes[node]) for node in nodes)
    length = {
        node: sum(data["weight"] ** 2 for data in network[node].values()) ** 0.5 for node in nodes
    }
    for left, right in combinations(nodes, 2):
        shared = sorted(set(network[left]) & set(network[right]))
        if shared:
            ends = [(network[left][node], network[right][node]) for node in shared]
            inner = sum(one["weight"] * other["weight"] for one, other in ends)
            alike.add_edge(
                left,
                right,
                weight=round(inner / (length[left] * length[right]), 12),
                count=len(shared),
                shared=tuple(shared),
                articles=tuple(
                    sorted({a for pair in ends for data in pair for a in data["articles"]})
                ),
                events=tuple(sorted({e for pair in ends for data in pair for e in data["events"]})),
                # What is alike has no date.
                first="",
                last="",
            )
    return alike


def _neighbors(network: nx.Graph[str], node: str) -> set[str]:
    if node not in network:
        return set()
    return {*network.to_undirected(as_view=True)[node]}


def _articles(network: nx.Graph[str], node: str) -> int:
    if node not in network:
        return 0
    ties = network.to_undirected(as_view=True)[node].values()
    return len({article for data in ties for article in data.get("articles", ())})
