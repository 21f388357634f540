"""Networks as sparse matrices: a product of who takes part in what with itself.

``network`` starts here too, and adds names and what is behind each tie; what needs weights only,
such as measures and resampling, can do without.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkgraph.errors import QueryError
from silkgraph.network.collecting import uncollected
from silkgraph.network.kinds import check
from silkgraph.network.reading import Answers, Part, bare, read
from silkgraph.network.told import Told
from silkgraph.store.roll import named_query

if TYPE_CHECKING:
    from collections.abc import Iterator

    import networkx as nx
    import numpy as np
    from scipy.sparse import csr_array

    from silkgraph.network.kinds import Kind, Status, Via
    from silkgraph.store import Store

__all__ = ["Matrix", "matrix", "product", "upper_ties", "weights_of"]


def _first_column(answers: Answers) -> frozenset[str]:
    return frozenset(map(bare, answers.columns()[0]))


_LEADERS = Part(
    "leaders",
    ["SELECT ?leader WHERE { ?leader a silk:Leader }"],
    _first_column,
    Part("leaders", [named_query("Leader")], _first_column),
)


@dataclass(frozen=True, slots=True)
class Matrix:
    """A network as numbers: ``nodes`` are sorted IRIs, ``weights`` a symmetric sparse matrix."""

    nodes: tuple[str, ...]
    weights: csr_array[np.float64]

    @uncollected()
    def network(self) -> nx.Graph[str]:
        """Return the same as a networkx graph, with IRIs and weights only."""
        import networkx as nx

        graph: nx.Graph[str] = nx.Graph()
        graph.add_nodes_from(self.nodes)
        # Straight into the dictionaries: half of the time of a projection was ``add_edge``.
        ends = graph._adj  # type: ignore[attr-defined]  # its types leave it out
        for row, column, weight in upper_ties(self.weights):
            left, right = self.nodes[row], self.nodes[column]
            ends[left][right] = ends[right][left] = {"weight": weight}
        return graph


def matrix(
    store: Store,
    kind: Kind,
    *,
    via: Via = "in-person",
    start: str | None = None,
    end: str | None = None,
    raw: bool = False,
    status: Status = "happened",
) -> Matrix:
    """Return the weights of ``network`` for leaders or states tied by events or agreements.

    >>> from silkgraph.store import open_store
    >>> matrix(open_store(), "leaders").nodes
    ()
    """
    import numpy as np

    check(kind, via, status)
    if kind not in ("leaders", "states") or via == "visits":
        raise QueryError(f"no matrix of {kind} via {via}; ask for leaders or states via events")
    dates = bool(start or end)
    part = Told.part(kind, via, status, dates=dates)
    if kind == "leaders":
        told, known = read(store, part, _LEADERS)
    else:
        told, known = *read(store, part), None
    inside, _ = told.within(start, end)
    events, members = told.taking_part(known, inside)
    present, places = np.unique(members, return_inverse=True)
    weights = weights_of(events, places, (len(told.events), len(present)), raw=raw)
    return Matrix(tuple(told.members[number] for number in present.tolist()), weights)


def weights_of(
    events: np.ndarray, members: np.ndarray, shape: tuple[int, int], *, raw: bool
) -> csr_array[np.float64]:
    """Return what members share, rounded as the weights of a network are."""
    weights = product(events, members, shape, raw=raw)
    weights.data = weights.data.round(12)
    return weights


def upper_ties(weights: csr_array[np.float64]) -> Iterator[tuple[int, int, float]]:
    """Yield every tie once, in order of its nodes."""
    from scipy.sparse import triu

    upper = triu(weights, k=1, format="coo")
    return zip(upper.row.tolist(), upper.col.tolist(), upper.data.tolist(), strict=True)


def product(
    events: np.ndarray, members: np.ndarray, shape: tuple[int, int], *, raw: bool
) -> csr_array[np.float64]:
    """Return what members share, by the numbers of event and member of each taking part.

    A pair of numbers may come twice; it counts once. The diagonal is empty.
    """
    import numpy as np
    from scipy.sparse import csr_array

    ones = csr_array((np.ones(len(events)), (events, members)), shape=shape)
    ones.data[:] = 1.0
    size = ones.sum(axis=1)
    # An event of one ties nobody, whatever it weighs.
    weight = np.ones(shape[0]) if raw else 1.0 / np.maximum(size - 1, 1)
    weighted = ones.copy()
    weighted.data *= np.repeat(weight, np.diff(ones.indptr))
    shared = (ones.T @ weighted).tocsr()
    shared.setdiag(0.0)
    shared.eliminate_zeros()
    shared.sort_indices()
    return shared
