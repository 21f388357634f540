"""What can be said of a network in numbers: of each node, of the whole, of two side by side.

Every measure takes any network that ``silkgraph.network`` makes, empty and disconnected ones too.
The answers are those of networkx, by engines that bear networks of tens of thousands of nodes.
"""

from silkgraph.measures.brokerage import Brokerage, brokerage, constraint, side
from silkgraph.measures.comparison import Change, changes, similarity
from silkgraph.measures.groups import communities
from silkgraph.measures.nodes import NodeMeasures, node_measures, with_measures
from silkgraph.measures.shape import Summary, backbone, summary
from silkgraph.measures.ties import Ties
from silkgraph.measures.uncertainty import Interval, Resampled, resample

__all__ = [
    "Brokerage",
    "Change",
    "Interval",
    "NodeMeasures",
    "Resampled",
    "Summary",
    "Ties",
    "backbone",
    "brokerage",
    "changes",
    "communities",
    "constraint",
    "node_measures",
    "resample",
    "side",
    "similarity",
    "summary",
    "with_measures",
]
