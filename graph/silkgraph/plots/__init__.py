"""Figures for papers, as PNG or SVG: a network, its years, states by areas, intervals of ranks.

Needs matplotlib, which the extra ``charts`` brings. The same network gives the same bytes.
"""

from silkgraph.plots.canvas import unreadable
from silkgraph.plots.drawing import plot_network
from silkgraph.plots.tables import (
    plot_areas,
    plot_intervals,
    plot_layers,
    plot_series,
    plot_similarity,
)

__all__ = [
    "plot_areas",
    "plot_intervals",
    "plot_layers",
    "plot_network",
    "plot_series",
    "plot_similarity",
    "unreadable",
]
