"""A network as a sparse matrix: made once, read by every measure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np
    from scipy.sparse import csr_array

__all__ = ["Ties"]


@dataclass(frozen=True)
class Ties:
    """Nodes in sorted order, and the weight of the tie from each to each.

    Of a network without directions the matrix is symmetric.
    """

    nodes: tuple[str, ...]
    weights: csr_array[np.float64]
    directed: bool = False

    @classmethod
    def of(cls, network: nx.Graph[str]) -> Self:
        """Return the ties of a networkx graph; one without a weight weighs 1."""
        import numpy as np
        from scipy.sparse import csr_array

        nodes = tuple(sorted(network))
        number = dict(zip(nodes, count(), strict=False))
        data = network.adj
        # One pass over the dictionaries, as going through networkx' views costs several times more.
        rows = [number[node] for node in nodes for _ in data[node]]
        columns = [number[other] for node in nodes for other in data[node]]
        weights = [tie.get("weight", 1) for node in nodes for tie in dict(data[node]).values()]
        shape = (len(nodes), len(nodes))
        made = csr_array((np.asarray(weights, float), (rows, columns)), shape=shape)
        made.sort_indices()
        return cls(nodes, made, network.is_directed())

    def __len__(self) -> int:
        return len(self.nodes)

    @cached_property
    def plain(self) -> Ties:
        """The same without directions; the weights of both add up."""
        if not self.directed:
            return self
        both = (self.weights + self.weights.T).tocsr()
        both.sort_indices()
        return Ties(self.nodes, both)

    def by_node(self, values: np.ndarray) -> dict[str, float]:
        """Return a value for every node."""
        return dict(zip(self.nodes, values.tolist(), strict=True))
