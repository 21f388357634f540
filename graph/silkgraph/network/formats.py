"""Networks as files for other programs: GraphML, GEXF (Gephi) and node-link JSON (D3, networkx)."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import networkx as nx

__all__ = ["FORMATS", "to_gexf", "to_graphml", "to_json"]

# What XML 1.0 cannot hold, even escaped; labels come from articles.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MADE_TODAY = re.compile(r' lastmodifieddate="[^"]*"')


def to_graphml(network: nx.Graph[str]) -> str:
    """Return the network as GraphML; lists become words with a space between."""
    import networkx as nx

    return "\n".join(nx.generate_graphml(_flat(network))) + "\n"


def to_gexf(network: nx.Graph[str]) -> str:
    """Return the network as GEXF 1.2, which Gephi opens; lists become words with a space between."""
    import networkx as nx

    # The date of writing would make two equal networks two different files.
    return _MADE_TODAY.sub("", "\n".join(nx.generate_gexf(_flat(network)))) + "\n"


def to_json(network: nx.Graph[str]) -> str:
    """Return the network as node-link JSON, which ``networkx.node_link_graph`` reads."""
    import networkx as nx

    data = nx.node_link_data(network, edges="edges")
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


#: By the name of the format, which is also the usual ending of its files.
FORMATS: dict[str, Callable[[nx.Graph[str]], str]] = {
    "graphml": to_graphml,
    "gexf": to_gexf,
    "json": to_json,
}


def _flat(network: nx.Graph[str]) -> nx.Graph[str]:
    """Return a copy whose data are single values that XML can hold."""
    flat: nx.Graph[str] = network.__class__()
    flat.graph.update(_flat_data(network.graph))
    for node, data in network.nodes(data=True):
        flat.add_node(node, **_flat_data(data))
    for left, right, data in network.edges(data=True):
        flat.add_edge(left, right, **_flat_data(data))
    return flat


def _flat_data(data: Mapping[str, object]) -> dict[str, object]:
    return {key: _flat_value(value) for key, value in data.items() if value is not None}


def _flat_value(value: object) -> object:
    if isinstance(value, tuple | list):
        value = " ".join(map(str, value))
    return _NOT_XML.sub("\ufffd", value) if isinstance(value, str) else value
