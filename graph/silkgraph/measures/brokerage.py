"""Brokers: who stands between others, by Burt's constraint and by the roles of Gould and Fernandez."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkgraph.measures.ties import Ties

if TYPE_CHECKING:
    from collections.abc import Callable

    import networkx as nx
    import numpy as np

__all__ = ["Brokerage", "brokerage", "constraint", "side"]

#: The states whose relations with China the graph is about.
FIVE = frozenset({"Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan"})
ROLES = ("coordinator", "itinerant", "gatekeeper", "representative", "liaison")
#: Rows of the dense part of a product, so that it fits in memory.
ROWS = 500


@dataclass(frozen=True, slots=True)
class Brokerage:
    """How often a node stands between two others that are not tied, by the sides of the three.

    In the order first, broker, second (Gould and Fernandez 1989, Sociological Methodology 19):
    ``coordinator``, all of one side; ``itinerant``, both others of a side that is not the broker's;
    ``gatekeeper``, the first from outside, the second of the broker's side; ``representative``, the
    first of the broker's side, the second outside; ``liaison``, three sides. Without directions an
    open pair counts once, and gatekeeper and representative are the same number. ``total`` counts
    all open pairs.
    """

    node: str
    side: str
    coordinator: int
    itinerant: int
    gatekeeper: int
    representative: int
    liaison: int
    total: int


def brokerage(
    network: nx.Graph[str], side_of: Callable[[str], str] | None = None
) -> list[Brokerage]:
    """Return the brokerage roles of every node, who brokers most first; weights are left aside.

    ``side_of`` tells the side of a node; by default China, the five of Central Asia, or others.
    """
    ties = Ties.of(network)
    sides = [(side_of or side(network))(node) for node in ties.nodes]
    pairs = _open_pairs(ties, sides)
    found = []
    for number, node in enumerate(ties.nodes):
        own = sides[number]
        roles = dict.fromkeys(ROLES, 0)
        for (first, second), counts in pairs.items():
            roles[_role(first, own, second)] += int(counts[number])
        if not ties.directed:
            # Every open pair was met from both ends.
            roles |= {role: roles[role] // 2 for role in ("coordinator", "itinerant", "liaison")}
        doubled = 0 if ties.directed else roles["gatekeeper"]
        found.append(Brokerage(node, own, **roles, total=sum(roles.values()) - doubled))
    return sorted(
        found, key=lambda row: (-row.total, network.nodes[row.node].get("label", ""), row.node)
    )


def constraint(network: nx.Graph[str] | Ties) -> dict[str, float]:
    """Return how far each node depends on one or few (Burt 1992); NaN for who has no ties.

    Weights count; those of both directions add up.
    """
    import numpy as np
    from scipy.sparse import diags_array

    ties = network if isinstance(network, Ties) else Ties.of(network)
    weights = (ties.weights + ties.weights.T).tocsr()
    total = weights.sum(axis=1)
    share = (
        diags_array(np.divide(1.0, total, out=np.zeros(len(ties)), where=total > 0)) @ weights
    ).tocsr()
    found = np.full(len(ties), np.nan)
    for first in range(0, len(ties), ROWS):
        rows = share[first : first + ROWS]
        # By way of others as well, but only towards those one is tied to.
        reach = (rows + (rows @ share).multiply(rows > 0)).tocsr()
        reach.data **= 2
        some = slice(first, first + ROWS)
        found[some] = np.where(total[some] > 0, reach.sum(axis=1), np.nan)
    return ties.by_node(found)


def side(network: nx.Graph[str]) -> Callable[[str], str]:
    """Return what tells the side of a node: China, Central Asia or others."""

    def of(node: str) -> str:
        data = network.nodes[node]
        state = data.get("state") or (data.get("label") if data.get("kind") == "state" else "")
        return "China" if state == "China" else "Central Asia" if state in FIVE else "others"

    return of


def _role(first: str, broker: str, second: str) -> str:
    if first == second:
        return "coordinator" if first == broker else "itinerant"
    if broker == second:
        return "gatekeeper"
    return "representative" if broker == first else "liaison"


def _open_pairs(ties: Ties, sides: list[str]) -> dict[tuple[str, str], np.ndarray]:
    """Count for each node and pair of sides the two-step ways through it that have no short cut."""
    import numpy as np
    from scipy.sparse import diags_array

    steps = ties.weights.copy()
    steps.data = np.ones_like(steps.data)
    steps.setdiag(0)
    steps.eliminate_zeros()
    belongs = {
        name: np.array([side == name for side in sides], float) for name in sorted(set(sides))
    }
    mutual = steps.multiply(steps.T).tocsr()
    found = {}
    for first, of_first in belongs.items():
        comes = steps.T @ of_first
        # Row b, column c: how many of the first side lead to b and to c.
        closing = ((diags_array(of_first) @ steps).T @ steps).multiply(steps).tocsr()
        for second, of_second in belongs.items():
            ways = comes * (steps @ of_second)
            if first == second:
                ways -= mutual @ of_first
            found[first, second] = np.rint(ways - closing @ of_second).astype(int)
    return found
