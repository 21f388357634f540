"""Networks as files for other programs: GraphML, GEXF (Gephi), Cytoscape and node-link JSON (D3)."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from silkgraph.dates import day_bounds
from silkgraph.namespaces import curie

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import networkx as nx

__all__ = ["FORMATS", "to_cytoscape", "to_gexf", "to_graphml", "to_json"]

# What XML 1.0 cannot hold, even escaped; labels come from articles.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DAY = len("2023-05-18")
_MADE_TODAY = re.compile(r' lastmodifieddate="[^"]*"')
#: networkx names the graph, for which the schema of GEXF has no place.
_NAMED = re.compile(r'(<graph\b[^>]*?) name="[^"]*"')
#: What the schema of GraphML takes as the identifier of a node; an IRI has slashes.
_TOKEN = re.compile(r"[A-Za-z0-9_.:-]+")


def to_graphml(network: nx.Graph[str]) -> str:
    """Return the network as GraphML; lists become words with a space between.

    A node is identified by the end of its IRI, ``person:xi-jinping``, and carries the whole as
    ``iri``.
    """
    import networkx as nx

    flat = _flat(network)
    for node, data in flat.nodes(data=True):
        data["iri"] = node
    return "\n".join(nx.generate_graphml(nx.relabel_nodes(flat, _tokens(flat)))) + "\n"


def to_gexf(network: nx.Graph[str]) -> str:
    """Return the network as dynamic GEXF 1.2, which Gephi opens with its timeline.

    A tie lasts from its first event to its last, a node from the first of its ties to the last; what
    has no date is always there. Lists become words with a space between.
    """
    import networkx as nx

    flat = _flat(network)
    flat.graph = {"mode": "dynamic"}
    spans: dict[str, list[tuple[str, str]]] = {}
    for left, right, data in flat.edges(data=True):
        data.pop("id", None)
        if span := _span(data.get("first", ""), data.get("last", "")):
            data["start"], data["end"] = span
            spans.setdefault(left, []).append(span)
            spans.setdefault(right, []).append(span)
    for node, data in flat.nodes(data=True):
        own = _span(data.pop("start", ""), "")
        if lasting := [own] if own else spans.get(node):
            data["start"] = min(start for start, _ in lasting)
            data["end"] = max(end for _, end in lasting)
    # The date of writing would make two equal networks two different files.
    text = _MADE_TODAY.sub("", "\n".join(nx.generate_gexf(flat)), count=1)
    return _NAMED.sub(r"\1", text, count=1) + "\n"


def to_json(network: nx.Graph[str]) -> str:
    """Return the network as node-link JSON, which ``networkx.node_link_graph`` reads."""
    import networkx as nx

    data = nx.node_link_data(network, edges="edges")
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def to_cytoscape(network: nx.Graph[str]) -> str:
    """Return the network as Cytoscape JSON, for Cytoscape and cytoscape.js."""
    import networkx as nx

    data = nx.cytoscape_data(network)
    for node in data["elements"]["nodes"]:
        # What Cytoscape shows; networkx puts the IRI there.
        node["data"]["name"] = node["data"].get("label", node["data"]["id"])
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


#: By the name of the format, which is also the usual ending of its files.
FORMATS: dict[str, Callable[[nx.Graph[str]], str]] = {
    "graphml": to_graphml,
    "gexf": to_gexf,
    "json": to_json,
    "cyjs": to_cytoscape,
}


def _span(first: str, last: str) -> tuple[str, str] | None:
    """Return the first day and the last that two dates can mean."""
    if not first:
        return None
    return day_bounds(first[:_DAY])[0], day_bounds((last or first)[:_DAY])[1]


def _tokens(network: nx.Graph[str]) -> dict[str, str]:
    """Return an identifier for each node: short where a prefix is known, else a number."""
    short = {node: curie(node) for node in network}
    return {
        node: name if name != node and _TOKEN.fullmatch(name) else f"n{number}"
        for number, (node, name) in enumerate(short.items())
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
    if isinstance(value, bool):
        # networkx writes "True", which is no boolean in XML and stops other readers.
        value = "true" if value else "false"
    return _NOT_XML.sub("\ufffd", value) if isinstance(value, str) else value
