"""Tables as figures: a network over time, states by areas, and how sure a ranking is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.network import growth, ranking
from silkgraph.plots.canvas import COLORS, GREY, canvas

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import networkx as nx
    from matplotlib.axes import Axes

    from silkgraph.measures import Resampled

__all__ = [
    "plot_areas",
    "plot_intervals",
    "plot_layers",
    "plot_series",
    "plot_similarity",
]

WIDTH = 7.2
NODES, AREAS, INTERVALS, LETTERS = 5, 30, 25, 40
#: More windows than this leave room for small numbers only.
SPACIOUS = 20
#: Where there is nothing to share.
NOTHING = "#ececec"


def plot_series(windows: Mapping[str, nx.Graph[str]], path: Path, *, caption: str = "") -> None:
    """Draw events and articles per window, the growth of nodes and ties, and who was strongest."""
    rows = growth(windows)
    names = [row.window for row in rows]
    from matplotlib.ticker import MaxNLocator

    background = any(network.graph.get("background") for network in windows.values())
    told = "articles and sources of them" if background else "articles that tell of them"
    with canvas(path, WIDTH, 6.4) as figure:
        first, second, third = figure.subplots(3, 1, sharex=True)
        first.bar(names, [row.events for row in rows], color=COLORS["Central Asia"], label="events")
        first.plot(
            names,
            [row.articles for row in rows],
            "o-",
            ms=3,
            lw=1,
            color=COLORS["China"],
            label=told,
        )
        first.set_title("Told per window", loc="left", fontsize=8)
        second.plot(
            names,
            [row.all_nodes for row in rows],
            "o-",
            ms=3,
            lw=1,
            color=COLORS["Central Asia"],
            label="nodes so far",
        )
        second.plot(
            names,
            [row.all_ties for row in rows],
            "s--",
            ms=3,
            lw=1,
            color=COLORS["China"],
            label="ties so far",
        )
        second.set_title("Growth", loc="left", fontsize=8)
        _strongest(third, windows, names)
        third.set_title(
            "Per cent of all weight on the ties of (grey: no ties)", loc="left", fontsize=8
        )
        for axes in (first, second):
            axes.set_ylim(bottom=0)
            axes.legend(frameon=False, fontsize=7, loc="center left", bbox_to_anchor=(1.0, 0.5))
            axes.yaxis.set_major_locator(MaxNLocator(integer=True))
        _thin(third, names)
        figure.supxlabel(caption, fontsize=7, color=GREY)


def plot_areas(network: nx.Graph[str], path: Path, *, caption: str = "") -> None:
    """Draw how the articles on each state are spread over the cooperation areas, as a heat map."""
    order = [node for node, _ in ranking(network)]
    kind = {node: data["kind"] for node, data in network.nodes(data=True)}
    states = [node for node in order if kind[node] == "state"]
    others = [node for node in order if kind[node] != "state"][:AREAS]
    cells = [[network.get_edge_data(s, o, {"weight": 0})["weight"] for o in others] for s in states]
    label = {node: data["label"] for node, data in network.nodes(data=True)}
    unit = "articles" if network.graph.get("kind") == "areas" else ""
    _heat_map(path, [label[s] for s in states], [label[o] for o in others], cells, unit, caption)


def plot_similarity(network: nx.Graph[str], path: Path, *, caption: str = "") -> None:
    """Draw how alike each two states are, as a heat map; those who are like many come first."""
    states = [node for node, _ in ranking(network)][:AREAS]
    none = {"weight": 0.0}
    # Like itself is everybody, which says nothing.
    cells = [
        [network.get_edge_data(a, b, none)["weight"] if a != b else float("nan") for b in states]
        for a in states
    ]
    names = [str(network.nodes[node].get("label", node)) for node in states]
    _heat_map(path, names, names, cells, "similarity", caption)


def plot_layers(layers: Mapping[str, nx.Graph[str]], path: Path, *, caption: str = "") -> None:
    """Draw how strong each state is in each layer, as a heat map."""
    strength = {name: dict(ranking(layer)) for name, layer in layers.items()}
    label = {
        node: str(data.get("label", node))
        for layer in layers.values()
        for node, data in layer.nodes(data=True)
    }

    def whole(node: str) -> float:
        return sum(of.get(node, 0.0) for of in strength.values())

    states = sorted(label, key=lambda node: (-whole(node), node))
    names = sorted(layers, key=lambda name: (-sum(strength[name].values()), name))[:AREAS]
    cells = [[strength[name].get(node, 0.0) for name in names] for node in states]
    _heat_map(path, [label[node] for node in states], names, cells, "strength", caption)


def plot_intervals(resampled: Resampled, path: Path, *, caption: str = "") -> None:
    """Draw the rank of each node with the interval in which it lies when sources are drawn anew."""
    rows = resampled.intervals[:INTERVALS]
    with canvas(path, 5.6, 1.2 + 0.2 * len(rows)) as figure:
        axes = figure.add_subplot()
        for y, row in enumerate(rows):
            axes.plot(
                [row.rank_low, row.rank_high],
                [y, y],
                lw=2.4,
                color=COLORS["Central Asia"],
                alpha=0.45,
                solid_capstyle="round",
            )
        axes.plot([row.rank for row in rows], range(len(rows)), "o", ms=4, color=COLORS["China"])
        axes.set_yticks(range(len(rows)), [row.label for row in rows], fontsize=7)
        axes.invert_yaxis()
        last = max((row.rank_high for row in rows), default=1)
        step = max(1, round(last / 8))
        # Ranks begin with the first.
        axes.set_xticks([1, *range(1 + step - (step > 1), last + 1, step)])
        axes.set_xlim(0.5, last + 0.5)
        axes.grid(axis="x", lw=0.4, color="#dddddd")
        axes.set_axisbelow(True)
        axes.tick_params(axis="y", length=0)
        how = (
            f"each of {resampled.sources} {resampled.by} left out once"
            if resampled.left_out_one_by_one
            else f"{resampled.rounds} draws of {resampled.sources} {resampled.by}"
        )
        axes.set_xlabel(f"rank by {resampled.measure}; line: nine of ten ranks, {how}", fontsize=7)
        figure.supxlabel(caption, fontsize=7, color=GREY)


def _heat_map(
    path: Path,
    rows: list[str],
    columns: list[str],
    cells: list[list[float]],
    unit: str,
    caption: str,
) -> None:
    """Draw numbers as dark as they are great; nothing is white, and gray is what is no number.

    Without a unit there is no scale.
    """
    import numpy as np

    count = np.array(cells, float).reshape(len(rows), len(columns))
    # Numbers, not shares of the row: one article on a state would be as dark as a hundred.
    most = float(np.nan_to_num(count).max(initial=0.0)) or 1.0
    with canvas(path, max(4.5, 1.8 + 0.27 * len(columns)), 1.9 + 0.26 * len(rows)) as figure:
        axes = figure.add_subplot()
        image = axes.imshow(count, cmap="Blues", vmin=0, vmax=most, aspect="auto")
        axes.set_facecolor(NOTHING)
        for place, number in np.ndenumerate(count):
            if number > 0:
                axes.text(
                    place[1],
                    place[0],
                    f"{number:.2f}" if number < 1 else f"{number:.3g}",
                    ha="center",
                    va="center",
                    fontsize=6 if float(number).is_integer() else 5,
                    color="white" if number > 0.6 * most else "black",
                )
        axes.set_xticks(
            range(len(columns)),
            [_short(name) for name in columns],
            rotation=55,
            ha="right",
            rotation_mode="anchor",
            fontsize=7,
        )
        axes.set_yticks(range(len(rows)), [_short(name) for name in rows], fontsize=7)
        axes.tick_params(length=0)
        axes.spines[:].set_visible(False)
        if unit:
            bar = figure.colorbar(image, ax=axes, shrink=0.6, pad=0.01)
            bar.set_label(unit, fontsize=6)
            bar.ax.tick_params(labelsize=6)
        figure.supxlabel(caption, fontsize=7, color=GREY)


def _strongest(axes: Axes, windows: Mapping[str, nx.Graph[str]], names: list[str]) -> None:
    """Draw the share of the weight on the ties of those who have most over all windows, as shades.

    Lines would cross and break: in many windows somebody has everything or nothing.
    """
    import numpy as np

    share: dict[str, dict[str, float]] = {}
    total: dict[str, float] = {}
    for name, network in windows.items():
        whole = float(network.size(weight="weight"))
        for node, strength in ranking(network):
            label = str(network.nodes[node].get("label", node))
            total[label] = total.get(label, 0.0) + strength
            share.setdefault(label, {})[name] = strength / whole if whole else 0.0
    tied = {name: network.number_of_edges() > 0 for name, network in windows.items()}
    first = sorted(total, key=lambda label: (-total[label], label))[:NODES]
    # A window without ties has no shares; in others, who has no tie has none of the weight.
    values = np.array(
        [[share[of].get(name, 0.0) if tied[name] else np.nan for name in names] for of in first]
    ).reshape(len(first), len(names))
    if not values.size:
        axes.set_yticks([])
        return
    axes.imshow(values, cmap="Blues", vmin=0, vmax=1, aspect="auto")
    axes.set_facecolor(NOTHING)
    for (row, column), of_all in np.ndenumerate(values):
        if of_all > 0:
            axes.text(
                column,
                row,
                f"{100 * of_all:.0f}",
                ha="center",
                va="center",
                fontsize=6 if len(names) <= SPACIOUS else 4.5,
                color="white" if of_all > 0.6 else "black",
            )
    axes.set_yticks(range(len(first)), [_short(of) for of in first], fontsize=7)
    axes.tick_params(axis="y", length=0)


def _thin(axes: Axes, names: list[str]) -> None:
    """Name as many windows below the axis as there is room for."""
    step = max(1, -(-len(names) // 24))
    long = any(len(name) > 6 for name in names)
    shown = [_short(name) for name in names[::step]]
    axes.set_xticks(
        range(0, len(names), step),
        shown,
        rotation=35 if long else 60,
        ha="right",
        rotation_mode="anchor",
        fontsize=7,
    )


def _short(name: str) -> str:
    return name if len(name) <= LETTERS else f"{name[: LETTERS - 1]}…"
