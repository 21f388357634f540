"""Where every node stands: computed once, without chance, so that the same graph gives the same picture.

The nodes that a page shows first are laid out among themselves, then the next most telling ones
around them, then the rest beside their neighbors. The states stand roughly as on a map, so that a
reader knows the way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from silkgraph.page.model import Link, Node

    Points = NDArray[np.float64]
    Flags = NDArray[np.bool_]
    Indices = NDArray[np.intp]

__all__ = ["FIRST_KINDS", "FIRST_SIZE", "place_nodes"]

#: What a page shows when it opens.
FIRST_KINDS = ("state", "leader", "event")
FIRST_SIZE = 60

WIDTH, HEIGHT = 1180.0, 960.0  # of the first picture, in pixels at the first zoom
_CORE_SIZE = 180
_FIRST_STEPS, _CORE_STEPS, _SPREAD_STEPS, _OUTER_STEPS = 90, 20, 30, 3
_CORE_GAP, _OUTER_GAP = 40.0, 26.0
_GOLDEN_ANGLE = np.pi * (3 - np.sqrt(5))

# East is right and south is down; distances are bent so that nobody stands in the way.
_MAP = {
    "state:china": (0.88, 0.10),
    "state:kazakhstan": (-0.08, -0.80),
    "state:kyrgyzstan": (0.06, -0.02),
    "state:tajikistan": (-0.10, 0.84),
    "state:turkmenistan": (-0.90, 0.52),
    "state:uzbekistan": (-0.72, -0.24),
    "state:russia": (-0.78, -0.88),
    "state:mongolia": (0.72, -0.84),
    "state:iran": (-0.80, 0.98),
    "state:afghanistan": (-0.44, 1.00),
    "state:pakistan": (0.30, 1.00),
    "state:india": (0.66, 0.96),
}
_PULL = {
    "participant": 1.0,
    "party": 0.8,
    "office": 3.0,
    "area": 0.5,
    "place": 0.5,
    "lies": 0.8,
    "member": 0.3,
    "state": 0.3,
}


def place_nodes(nodes: Sequence[Node], links: Sequence[Link]) -> list[tuple[int, int]]:
    """Return the position of each node; ``nodes`` come with the most telling first."""
    if not nodes:
        return []
    order = _stages(nodes)
    index = {nodes[old].key: new for new, old in enumerate(order)}
    edges = _edges(links, index)
    points = _layout([nodes[old].key for old in order], edges, _first(nodes))
    placed = np.empty_like(points)
    placed[order] = points
    return [(x, y) for x, y in np.rint(placed).astype(int).tolist()]


def _edges(links: Sequence[Link], index: dict[str, int]) -> Points:
    """Return one row per link, sorted: the positions of both ends, and how hard it pulls."""
    if not links:
        return np.zeros((1, 3))
    ends = [index[end] for link in links for end in (link.source, link.target)]
    pull = [_PULL.get(link.kind, 0.0) for link in links]
    edges = np.column_stack([np.array(ends, dtype=float).reshape(-1, 2), pull])
    sorted_edges: Points = edges[np.lexsort((edges[:, 1], edges[:, 0]))]
    return sorted_edges


def _is_first(node: Node) -> bool:
    return node.kind in FIRST_KINDS


def _first(nodes: Sequence[Node]) -> int:
    return min(FIRST_SIZE, sum(map(_is_first, nodes)))


def _stages(nodes: Sequence[Node]) -> list[int]:
    """Order the nodes by the stage in which they are placed, and within it by rank."""
    first = [index for index, node in enumerate(nodes) if _is_first(node)][: _first(nodes)]
    early = set(first)
    return first + [index for index in range(len(nodes)) if index not in early]


def _layout(keys: Sequence[str], edges: Points, first: int) -> Points:
    scale = np.array([WIDTH, HEIGHT]) / 2
    core = min(_CORE_SIZE, len(keys))
    points = np.zeros((len(keys), 2))
    fixed = np.array([key in _MAP for key in keys[:core]])
    points[:core] = _spiral(core) * scale
    for position, key in enumerate(keys[:core]):
        if key in _MAP:
            points[position] = scale * _MAP[key]
    points[:first] = _settle(points[:first], edges, fixed[:first], _FIRST_STEPS)
    fixed[:first] = True
    if core > first:
        _stand_beside(points, first, core, edges)
        points[:core] = _settle(points[:core], edges, fixed, _CORE_STEPS)
    if len(keys) > core:
        _stand_beside(points, core, len(keys), edges)
        _make_room(points[core:])
        points = _spread(points, np.arange(len(keys)) < core, _OUTER_GAP, _OUTER_STEPS)
    return points


def _make_room(points: Points) -> None:
    """Move points outward in their order of distance until a disc holds them all side by side.

    The means of neighbors crowd in the middle: pushing thousands apart step by step would take
    far longer than giving each the ring that it can have.
    """
    distance = np.hypot(points[:, 0], points[:, 1])
    ring = np.empty(len(points))
    ring[np.argsort(distance, kind="stable")] = np.sqrt(np.arange(len(points)) + 0.5)
    wanted = np.maximum(distance, ring * _OUTER_GAP * 0.6)
    points *= (wanted / np.maximum(distance, 1e-6))[:, None]


def _settle(points: Points, edges: Points, fixed: Flags, steps: int) -> Points:
    """Let springs and repulsion move the points until they rest; fixed ones stay."""
    size = len(points)
    pulls = np.zeros((size, size))
    inside = edges[(edges[:, 0] < size) & (edges[:, 1] < size)]
    np.add.at(pulls, (inside[:, 0].astype(int), inside[:, 1].astype(int)), inside[:, 2])
    pulls = np.minimum(pulls + pulls.T, _PULL["office"])
    # Whoever has many lines would be torn into the middle of all of them.
    pulls *= 2 / np.sqrt(np.maximum((pulls > 0).sum(axis=1), 1))[:, None]
    length = 0.78 * np.sqrt(WIDTH * HEIGHT / max(size, 40))
    points, room = points.copy(), np.empty((4, size, size))
    for step in range(steps):
        limit = length * (1 - step / steps)
        points += np.where(fixed[:, None], 0, _forces(points, pulls, length, limit, room))
        np.clip(points, (-WIDTH / 2, -HEIGHT / 2), (WIDTH / 2, HEIGHT / 2), out=points)
    return _spread(points, fixed, _CORE_GAP, _SPREAD_STEPS)


def _forces(points: Points, pulls: Points, length: float, limit: float, room: Points) -> Points:
    """Return how far each point moves; ``room`` is for what lies between, so that no step asks for memory."""
    across, down, push, spare = room
    np.subtract.outer(points[:, 0], points[:, 0], out=across)
    np.subtract.outer(points[:, 1], points[:, 1], out=down)
    np.multiply(across, across, out=push)
    push += np.multiply(down, down, out=spare)
    np.maximum(push, 1.0, out=push)
    # Roots and products are the same on every machine, and quicker than a power.
    push *= np.sqrt(push, out=spare)
    np.divide(length**3, push, out=push)
    push -= pulls
    across *= push
    down *= push
    # Plain sums rather than a matrix product, whose order of adding depends on the machine's threads.
    force = np.stack([across.sum(axis=1), down.sum(axis=1)], axis=1)
    force -= points * 0.08  # keeps what has few links from drifting away
    strength = np.maximum(np.hypot(force[:, 0], force[:, 1]), 1e-9)
    move: Points = force / strength[:, None] * np.minimum(strength, limit)[:, None]
    return move


def _stand_beside(points: Points, start: int, stop: int, edges: Points) -> None:
    """Put the nodes from ``start`` to ``stop`` at the mean of their neighbors that stand already."""
    source, target = edges[:, 0].astype(int), edges[:, 1].astype(int)
    placed = (np.arange(len(points)) < start).astype(float)
    new = (np.arange(len(points)) >= start) & (np.arange(len(points)) < stop)
    for _ in range(2):
        sums, weights = np.zeros_like(points), np.zeros(len(points))
        for one, other in ((source, target), (target, source)):
            weight = edges[:, 2] * placed[other]
            sums += _sums(one, points[other] * weight[:, None], len(points))
            weights += np.bincount(one, weight, len(points))
        found = (weights > 0) & new
        points[found] = sums[found] / weights[found, None]
        placed[found] = 0.5
    offsets = _spiral(stop - start) * np.array([WIDTH, HEIGHT]) / 2
    lonely = placed[start:stop] == 0
    points[start:stop] += offsets * np.where(lonely, 1.0, 0.12)[:, None]


def _spread(points: Points, fixed: Flags, gap: float, steps: int) -> Points:
    """Push apart what is closer than ``gap``; fixed points stay."""
    from scipy.spatial import cKDTree

    points = points.copy()
    for _ in range(steps):
        pairs = cKDTree(points).query_pairs(gap, output_type="ndarray")
        if not len(pairs):
            break
        # Sums of floats depend on their order, and the tree promises none.
        one, other = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))].T
        delta = points[one] - points[other]
        distance = np.maximum(np.hypot(delta[:, 0], delta[:, 1]), 1e-6)
        move = delta / distance[:, None] * ((gap - distance) / 2 + 0.5)[:, None]
        shift = _sums(one, move, len(points)) - _sums(other, move, len(points))
        points += np.where(fixed[:, None], 0, np.clip(shift, -gap, gap))
    return points


def _sums(positions: Indices, moves: Points, size: int) -> Points:
    """Add up the moves of each point."""
    return np.stack([np.bincount(positions, moves[:, axis], size) for axis in (0, 1)], axis=1)


def _spiral(size: int) -> Points:
    """Return points spread evenly over the unit disc."""
    steps = np.arange(size) + 0.5
    radius, angle = np.sqrt(steps / max(size, 1)), steps * _GOLDEN_ANGLE
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
