"""A network as a drawing: size is strength, width is weight, color is the side."""

from __future__ import annotations

from math import pi
from textwrap import wrap
from typing import TYPE_CHECKING, Any, Literal

from silkgraph.measures import side
from silkgraph.network import ranking
from silkgraph.plots.canvas import COLORS, GREY, INK, canvas

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import networkx as nx
    from matplotlib.axes import Axes

    Places = Mapping[str, tuple[float, float]]
    _Box = tuple[float, float, float, float]

__all__ = ["plot_network"]

WIDTH, HEIGHT = 7.2, 6.0
#: More names than this cover each other; the strongest keep theirs.
NAMED = 45
#: A name that would cover more than this part of its own size of others is left out.
COVERED = 0.25
#: A longer name goes on in a second line, and ends there.
LETTERS = 30
STEPS = 300
#: How near a tie of others may pass a node, as a part of the width of its component.
NEAR = 0.05
#: How far arrows bend, as a part of their length, and how long their heads are, in points.
BENT, HEAD = 0.12, 9
#: Where a name can stand: above, below, right, left of its node.
_SIDES: tuple[
    tuple[int, int, Literal["center", "left", "right"], Literal["bottom", "top", "center"]], ...
] = (
    (0, 1, "center", "bottom"),
    (0, -1, "center", "top"),
    (1, 0, "left", "center"),
    (-1, 0, "right", "center"),
)


def plot_network(network: nx.Graph[str], path: Path, *, caption: str = "") -> None:
    """Draw the network to a file; nodes without ties are named below it."""
    tied = [node for node in network if network.degree(node)]
    alone = [
        str(network.nodes[node].get("label", node)) for node in network if not network.degree(node)
    ]
    with canvas(path, WIDTH, HEIGHT) as figure:
        axes = figure.add_subplot()
        axes.set_axis_off()
        axes.margins(0.08)
        places = _layout(network, tied)
        _draw_ties(axes, network, places)
        _draw_nodes(axes, network, places)
        if left_out := _name(axes, network, places):
            caption = f"{caption}\n{left_out} of {len(places)} are not named, for want of room"
        if alone:
            shown = ", ".join(sorted(alone)[:8]) + (" …" if len(alone) > 8 else "")
            caption = f"{caption}\nWithout ties: {shown}"
        figure.supxlabel(caption.strip(), fontsize=7, color=GREY, wrap=True)


def _label(network: nx.Graph[str], node: str) -> str:
    label = " ".join(str(network.nodes[node].get("label", node)).split())
    return "\n".join(wrap(label, LETTERS, max_lines=2, placeholder=" …"))


def _color(network: nx.Graph[str], node: str) -> str:
    if network.nodes[node].get("kind") in ("area", "event", "organization"):
        return COLORS["area"]
    return COLORS[side(network)(node)]


def _layout(network: nx.Graph[str], tied: list[str]) -> dict[str, tuple[float, float]]:
    """Place the nodes: each component by its path lengths, the components side by side."""
    import networkx as nx
    import numpy as np

    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(sorted(tied))
    plain.add_edges_from(sorted((*sorted(pair),) for pair in network.edges))  # type: ignore[misc]
    parts = sorted(nx.connected_components(plain), key=lambda part: (-len(part), min(part)))
    places: dict[str, tuple[float, float]] = {}
    right = 0.0
    for part in parts:
        piece: nx.Graph[str] = nx.Graph()
        piece.add_nodes_from(sorted(part))
        piece.add_edges_from(edge for edge in plain.edges if edge[0] in part)
        found = _spread(piece)
        radius = 0.5 * len(part) ** 0.5
        for node, (x, y) in found.items():
            places[node] = (right + radius + radius * float(x), radius * float(y))
        right += 2 * radius + 0.6
    assert all(np.isfinite(place).all() for place in places.values())
    return places


def _spread(piece: nx.Graph[str]) -> Mapping[str, Any]:
    import networkx as nx

    if len(piece) == 2:
        return dict(zip(piece, ((-1.0, 0.0), (1.0, 0.0)), strict=True))
    if len(piece) > 150:
        return nx.spring_layout(piece, seed=0, iterations=STEPS)
    first = nx.kamada_kawai_layout(piece, weight=None)
    # A few steps of springs part those who are tied to the same others.
    springs = nx.spring_layout(piece, pos=first, seed=0, iterations=40, k=1.6 / len(piece) ** 0.5)
    return _aside(springs, list(piece.edges))


def _aside(places: Mapping[str, Any], ties: list[tuple[str, str]]) -> Mapping[str, Any]:
    """Move nodes away from ties of others, which would else seem to lead to them."""
    import numpy as np

    names = list(places)
    at = np.array([places[name] for name in names], float)
    near = NEAR * float(np.ptp(at, axis=0).max())
    ends = np.array([[names.index(a), names.index(b)] for a, b in ties])
    for _ in range(60):
        moved = False
        for number in range(len(names)):
            others = ends[(ends != number).all(axis=1)]
            start, along = at[others[:, 0]], at[others[:, 1]] - at[others[:, 0]]
            length = np.maximum((along**2).sum(axis=1), 1e-12)
            part = np.clip(((at[number] - start) * along).sum(axis=1) / length, 0, 1)
            away = at[number] - start - part[:, None] * along
            distance = np.hypot(*away.T)
            # Beyond an end of the tie it is the other node that is near, and that is fine.
            between = (part > 0.02) & (part < 0.98) & (distance < near)
            if between.any():
                first = int(np.flatnonzero(between)[distance[between].argmin()])
                across = np.array([-along[first][1], along[first][0]]) / length[first] ** 0.5
                side_of = 1.0 if away[first] @ across >= 0 else -1.0
                at[number] += across * side_of * (near - distance[first] + 0.2 * near)
                moved = True
        if not moved:
            break
    return dict(zip(names, at.tolist(), strict=True))


def _draw_ties(axes: Axes, network: nx.Graph[str], places: Places) -> None:
    from matplotlib.patches import FancyArrowPatch

    most = max((data["weight"] for *_, data in network.edges(data=True)), default=1.0)
    directed = network.is_directed()
    for left, right, data in network.edges(data=True):
        share = (data["weight"] / most) ** 0.5
        axes.add_patch(
            FancyArrowPatch(
                places[left],
                places[right],
                arrowstyle="-|>" if directed else "-",
                connectionstyle=f"arc3,rad={BENT}" if directed else "arc3",
                mutation_scale=HEAD,
                shrinkA=0,
                shrinkB=_radius(network, right) + 1 if directed else 0,
                linewidth=0.4 + 3.2 * share,
                color=GREY,
                alpha=0.25 + 0.45 * share,
                zorder=1,
            )
        )


def _draw_nodes(axes: Axes, network: nx.Graph[str], places: Places) -> None:
    strength = dict(ranking(network))
    present: dict[str, str] = {}
    for node in sorted(places, key=lambda node: (-strength[node], node)):
        color = _color(network, node)
        present.setdefault(color, node)
        axes.scatter(
            *places[node],
            s=_size(network, node),
            color=color,
            edgecolor="white",
            linewidth=0.8,
            zorder=2,
        )
    names = {color: name for name, color in COLORS.items()}
    kind = network.graph.get("kind", "")
    others = {"areas": "cooperation areas", "actors": "organizations"}
    names[COLORS["area"]] = others.get(kind, kind)
    for color in (color for color in COLORS.values() if color in present):
        axes.scatter([], [], color=color, s=40, label=names[color])
    if len(present) > 1:
        # Above the drawing, where no node can be.
        axes.legend(loc="lower left", bbox_to_anchor=(0.0, 1.0), ncols=4, frameon=False, fontsize=7)


def _name(axes: Axes, network: nx.Graph[str], places: Places) -> int:
    """Write the names of the strongest, each on the side of its node where it covers least.

    Return how many are left out.
    """
    from matplotlib.patheffects import withStroke

    figure = axes.figure
    figure.draw_without_rendering()  # type: ignore[union-attr]  # settles where things are
    to_dots = axes.transData.transform
    scale = figure.dpi / 72
    covered = []
    for node, place in places.items():
        x, y = to_dots(place)
        radius = _radius(network, node) * scale
        covered.append((x - radius, y - radius, x + radius, y + radius))
    covered += _arrowheads(network, {node: to_dots(at) for node, at in places.items()}, scale)
    strength = dict(ranking(network))
    paper = axes.get_window_extent()
    named = 0
    for node in sorted(places, key=lambda node: (-strength[node], node))[:NAMED]:
        gap = _radius(network, node) + 2
        tried = []
        for dx, dy, ha, va in _SIDES:
            text = axes.annotate(
                _label(network, node),
                places[node],
                xytext=(dx * gap, dy * gap),
                textcoords="offset points",
                ha=ha,
                va=va,
                fontsize=7,
                color=INK,
                path_effects=[withStroke(linewidth=2, foreground="white")],
                zorder=3,
                annotation_clip=False,
            )
            box = text.get_window_extent()
            # Off the paper is as bad as on top of others.
            off = max(0.0, paper.x0 - box.x0) + max(0.0, box.x1 - paper.x1)
            tried.append(
                (
                    _overlap((box.x0, box.y0, box.x1, box.y1), covered) + off * box.height,
                    text,
                    box,
                )
            )
        best = min(tried, key=lambda each: each[0])
        box = best[2]
        readable = best[0] <= COVERED * box.width * box.height
        for each in tried:
            if each is not best or not readable:
                each[1].remove()
        if readable:
            covered.append((box.x0, box.y0, box.x1, box.y1))
            named += 1
    return len(places) - named


def _arrowheads(network: nx.Graph[str], places: Mapping[str, Any], scale: float) -> list[_Box]:
    """Return where the heads of arrows are, which a name must not cover: they say who went to whom."""
    if not network.is_directed():
        return []
    boxes = []
    for left, right in network.edges:
        (x, y), (to_x, to_y) = places[left], places[right]
        # The arrow comes from the middle of its bend.
        from_x = (x + to_x) / 2 + BENT * (to_y - y) - to_x
        from_y = (y + to_y) / 2 - BENT * (to_x - x) - to_y
        long = (from_x**2 + from_y**2) ** 0.5 or 1.0
        away = (_radius(network, right) + HEAD / 2) * scale / long
        half = HEAD / 2 * scale
        center_x, center_y = to_x + away * from_x, to_y + away * from_y
        boxes.append((center_x - half, center_y - half, center_x + half, center_y + half))
    return boxes


def _overlap(box: _Box, covered: list[_Box]) -> float:
    """Return how much of what is there a box would cover."""
    return sum(
        max(0.0, min(box[2], other[2]) - max(box[0], other[0]))
        * max(0.0, min(box[3], other[3]) - max(box[1], other[1]))
        for other in covered
    )


def _radius(network: nx.Graph[str], node: str) -> float:
    """Return the radius of a node in points."""
    return float((_size(network, node) / pi) ** 0.5)


def _size(network: nx.Graph[str], node: str) -> float:
    strength = dict(network.degree(weight="weight"))
    return 30 + 420 * float(strength[node]) / (max(strength.values()) or 1.0)
