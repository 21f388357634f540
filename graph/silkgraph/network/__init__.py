"""Networks of relations: who is tied to whom through what happened, as networkx graphs.

An edge always names the events behind it and the articles that tell of them, so every number can be
followed back to its words.
"""

from silkgraph.network.explanation import explain
from silkgraph.network.formats import FORMATS, to_gexf, to_graphml, to_json
from silkgraph.network.matrix import Matrix, matrix
from silkgraph.network.occasions import KINDS, VIA, Kind, Status, Via
from silkgraph.network.panel import PanelRow, panel
from silkgraph.network.projection import Options, by_year, network, ranking, strongest

__all__ = [
    "FORMATS",
    "KINDS",
    "VIA",
    "Kind",
    "Matrix",
    "Options",
    "PanelRow",
    "Status",
    "Via",
    "by_year",
    "explain",
    "matrix",
    "network",
    "panel",
    "ranking",
    "strongest",
    "to_gexf",
    "to_graphml",
    "to_json",
]
