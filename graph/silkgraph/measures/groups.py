"""Communities: who is tied more closely to each other than to the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.measures.ties import Ties

if TYPE_CHECKING:
    from collections.abc import Iterable

    import networkx as nx

__all__ = ["communities", "leiden", "modularity"]

SEED = 0
#: A small network is divided many times over, and the best division kept.
SMALL, TRIALS, ROUNDS = 1_000, 10, 10


def communities(network: nx.Graph[str] | Ties) -> list[list[str]]:
    """Divide the nodes by the Leiden method, with weights and a fixed seed; largest group first.

    Traag, Waltman and van Eck 2019; directions are left aside.
    """
    ties = network if isinstance(network, Ties) else Ties.of(network)
    group = leiden(ties)
    members: dict[int, list[str]] = {}
    for node in ties.nodes:
        members.setdefault(group[node], []).append(node)
    return sorted(members.values(), key=lambda group: (-len(group), group))


def leiden(ties: Ties) -> dict[str, int]:
    """Return a number of a group for each node; nodes without ties are groups of their own."""
    import graspologic_native
    from scipy.sparse import triu

    upper = triu(ties.plain.weights, k=1, format="coo")
    # The method follows the order of ties, so names would only make it slower.
    names = list(map(str, range(len(ties))))
    left, right = (map(names.__getitem__, ends.tolist()) for ends in (upper.row, upper.col))
    edges = list(zip(left, right, upper.data.tolist(), strict=True))
    found: dict[str, int] = {}
    if edges:
        small = len(ties) <= SMALL
        trials, rounds = (TRIALS, ROUNDS) if small else (1, 2)
        _, found = graspologic_native.leiden(edges, seed=SEED, trials=trials, iterations=rounds)
    alone = len(found)
    return {node: found.get(names[i], alone + i) for i, node in enumerate(ties.nodes)}


def modularity(ties: Ties, groups: Iterable[Iterable[str]]) -> float:
    """Return how much more weight lies within the groups than chance would put there.

    Newman and Girvan 2004; directions are left aside. A network without ties has 0.
    """
    import numpy as np

    group = {node: number for number, nodes in enumerate(groups) for node in nodes}
    weights = ties.plain.weights.tocoo()
    whole = weights.data.sum()
    if not whole:
        return 0.0
    number = np.array([group[node] for node in ties.nodes])
    within = weights.data[number[weights.row] == number[weights.col]].sum()
    strength = np.bincount(number, weights=ties.plain.weights.sum(axis=1))
    return float(within / whole - (strength**2).sum() / whole**2)
