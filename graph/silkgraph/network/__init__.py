"""Networks of relations: who is tied to whom through what happened, as networkx graphs.

An edge always names the events behind it and the articles that tell of them, so every number can be
followed back to its words.
"""

from silkgraph.network.explanation import codebook, explain
from silkgraph.network.formats import FORMATS, to_cytoscape, to_gexf, to_graphml, to_json
from silkgraph.network.kinds import KINDS, VIA, Kind, Status, Via
from silkgraph.network.matrix import Matrix, matrix
from silkgraph.network.panel import PanelRow, panel
from silkgraph.network.paths import Path, Step, best_told_path, path_in_time, shortest_path
from silkgraph.network.periods import (
    BY,
    By,
    Contact,
    Growth,
    by_window,
    first_contacts,
    growth,
)
from silkgraph.network.projection import (
    Options,
    by_area,
    by_year,
    network,
    project_each,
    ranking,
    strongest,
)
from silkgraph.network.tellings import Tellings, tellings

__all__ = [
    "BY",
    "FORMATS",
    "KINDS",
    "VIA",
    "By",
    "Contact",
    "Growth",
    "Kind",
    "Matrix",
    "Options",
    "PanelRow",
    "Path",
    "Status",
    "Step",
    "Tellings",
    "Via",
    "best_told_path",
    "by_area",
    "by_window",
    "by_year",
    "codebook",
    "explain",
    "first_contacts",
    "growth",
    "matrix",
    "network",
    "panel",
    "path_in_time",
    "project_each",
    "ranking",
    "shortest_path",
    "strongest",
    "tellings",
    "to_cytoscape",
    "to_gexf",
    "to_graphml",
    "to_json",
]
