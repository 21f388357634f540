"""Who stands in the middle: centralities of large networks, equal to those of networkx.

PageRank and the eigenvector are power iterations on the sparse matrix. Closeness goes out from 512
nodes at once, one bit each. Betweenness comes from rustworkx where it is asked for whole, and from
Brandes' sums over many sources at once where it is sampled or the network is large and dense.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from scipy.sparse import csr_array

    from silkgraph.measures.ties import Ties

__all__ = ["betweenness", "closeness", "core", "eigenvector", "pagerank"]

DAMPING = 0.85
#: Enough for an error far below what is printed, even where two groups are nearly apart.
STEPS = 5_000
TOLERANCE = 1e-12
#: Nodes from which distances are taken at once: eight words of bits, or columns of numbers.
BITS, COLUMNS = 512, 128
#: A network of so many nodes with so many ties each has short paths, and sums over many sources at
#: once beat walking them one by one.
LARGE, DENSE = 500, 10


def pagerank(ties: Ties) -> dict[str, float]:
    """Return the share of each node in a random walk along the weights (Brin and Page 1998)."""
    import numpy as np
    from scipy.sparse import diags_array

    size = len(ties)
    if not size:
        return {}
    out = ties.weights.sum(axis=1)
    lost = out == 0
    inverse = np.divide(1.0, out, out=np.zeros(size), where=~lost)
    walk = (diags_array(inverse) @ ties.weights).T.tocsr()
    rank = np.full(size, 1 / size)
    for _ in range(STEPS):
        # Who leads nowhere leads everywhere.
        following = DAMPING * (walk @ rank + rank[lost].sum() / size) + (1 - DAMPING) / size
        settled = np.abs(following - rank).sum() < TOLERANCE
        rank = following
        if settled:
            break
    return ties.by_node(rank / rank.sum())


def eigenvector(ties: Ties) -> dict[str, float]:
    """Return the leading eigenvector of the largest component, the greatest value 1 (Bonacich 1972).

    Directions are left aside; other components have 0.
    """
    import numpy as np
    from scipy.sparse.csgraph import connected_components

    weights = ties.plain.weights
    values = np.zeros(len(ties))
    if not weights.nnz:
        return ties.by_node(values)
    _, part = connected_components(weights, directed=False)
    # The largest; of equals the one with the first node.
    largest = np.flatnonzero(part == np.bincount(part).argmax())
    matrix = weights[largest][:, largest]
    vector = matrix.sum(axis=1)
    # The shift lets the iteration settle on two-mode networks and stars as well.
    shift = vector.mean()
    vector = vector / vector.max()
    for _ in range(STEPS):
        following = matrix @ vector + shift * vector
        following /= following.max()
        settled = np.abs(following - vector).max() < TOLERANCE
        vector = following
        if settled:
            break
    values[largest] = vector
    return ties.by_node(values)


def closeness(ties: Ties) -> dict[str, float]:
    """Return the inverse mean distance from those within reach, scaled to their share.

    Freeman 1978, scaled after Wasserman and Faust 1994. In a directed network, distances lead to
    the node.
    """
    import numpy as np

    size = len(ties)
    reached, far = np.zeros(size), np.zeros(size)
    for first in range(0, size, BITS):
        block = slice(first, min(first + BITS, size))
        for distance, new in enumerate(_levels(ties.weights, block), 1):
            reached[block] += new
            far[block] += distance * new
    share = np.divide(reached, size - 1, out=np.zeros(size), where=size > 1)
    near = np.divide(reached, far, out=np.zeros(size), where=far > 0)
    return ties.by_node(near * share)


def betweenness(ties: Ties, sources: Sequence[int] | None = None) -> dict[str, float]:
    """Return the share of shortest paths that pass through each node, weights left aside.

    Freeman 1978. With ``sources``, numbers of nodes, only paths from those are counted, and the sum
    is scaled up as if they were all (Brandes and Pich 2007).
    """
    import numpy as np

    size = len(ties)
    if size < 3:
        return dict.fromkeys(ties.nodes, 0.0)
    if sources is None:
        if size < LARGE or ties.weights.nnz < DENSE * size:
            return ties.by_node(_all_paths(ties))
        sources = range(size)
    steps = ties.weights.copy()
    steps.data = np.ones_like(steps.data)
    total = np.zeros(size)
    for first in range(0, len(sources), COLUMNS):
        total += _dependencies(steps, np.asarray(sources[first : first + COLUMNS]))
    return ties.by_node(total * (size / len(sources)) / ((size - 1) * (size - 2)))


def core(ties: Ties) -> dict[str, int]:
    """Return the greatest k for which a node is in a group whose members have k ties in it.

    Seidman 1983; directions and weights are left aside.
    """
    import networkx as nx

    graph: nx.Graph[int] = nx.from_scipy_sparse_array(ties.plain.weights)
    graph.remove_edges_from(list(nx.selfloop_edges(graph)))
    found = nx.core_number(graph)
    return {node: int(found[number]) for number, node in enumerate(ties.nodes)}


def _levels(matrix: csr_array[np.float64], block: slice) -> Iterator[np.ndarray]:
    """Yield for each distance how many nodes are first seen to lead to each node of the block."""
    import numpy as np

    size, width = matrix.shape[0], block.stop - block.start
    seen = np.zeros((size, (width + 63) // 64), np.uint64)
    number = np.arange(width)
    seen[block.start + number, number // 64] = np.uint64(1) << (number % 64).astype(np.uint64)
    tied = np.flatnonzero(np.diff(matrix.indptr))
    starts = matrix.indptr[tied]
    front = seen.copy()
    while tied.size:
        # Each node takes over what the nodes it leads to have: a row of the matrix is who those are.
        arrived = np.bitwise_or.reduceat(front[matrix.indices], starts, axis=0) & ~seen[tied]
        front[:] = 0
        front[tied] = arrived
        seen |= front
        bits = np.unpackbits(arrived.astype("<u8").view(np.uint8), axis=1, bitorder="little")
        new = bits[:, :width].sum(axis=0, dtype=np.int64)
        if not new.any():
            return
        yield new


def _all_paths(ties: Ties) -> np.ndarray:
    import numpy as np
    import rustworkx as rx

    graph = rx.PyDiGraph() if ties.directed else rx.PyGraph(multigraph=False)
    graph.add_nodes_from(ties.nodes)
    coordinates = ties.weights.tocoo()
    pairs = zip(coordinates.row.tolist(), coordinates.col.tolist(), strict=True)
    # Of a symmetric matrix, one half; the other says the same.
    graph.extend_from_edge_list([pair for pair in pairs if ties.directed or pair[0] < pair[1]])
    # One thread: sums in another order differ in the last digits.
    found = rx.betweenness_centrality(graph, parallel_threshold=len(ties) + 1)
    return np.array([found[number] for number in range(len(ties))])


def _dependencies(steps: csr_array[np.float64], sources: np.ndarray) -> np.ndarray:
    """Return what Brandes 2001 sums over targets, for several sources at once."""
    import numpy as np

    columns = np.arange(len(sources))
    back = steps.T.tocsr()
    paths = np.zeros((steps.shape[0], len(sources)))
    paths[sources, columns] = 1.0
    front, levels = paths.copy(), [paths > 0]
    seen = levels[0].copy()
    while True:
        front = back @ front
        front[seen] = 0.0
        level = front > 0
        if not level.any():
            break
        paths += front
        seen |= level
        levels.append(level)
    depend = np.zeros_like(paths)
    inverse = np.divide(1.0, paths, out=np.zeros_like(paths), where=paths > 0)
    for level, before in zip(levels[:0:-1], levels[-2::-1], strict=True):
        share = np.where(level, (1.0 + depend) * inverse, 0.0)
        depend += np.where(before, paths * (steps @ share), 0.0)
    depend[sources, columns] = 0.0
    return np.asarray(depend.sum(axis=1))
