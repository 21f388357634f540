"""Write the graph as RDF or a network file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from silkgraph.cli.console import note, write_text
from silkgraph.cli.options import DEFAULT_GRAPH, GraphOption

if TYPE_CHECKING:
    from silkgraph.store import Store

__all__ = ["export"]

#: Formats of networks; they hold the leaders and what ties them, as ``silkgraph network leaders`` does.
_NETWORKS = ("graphml", "gexf", "csv")


def export(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="Where to write; the ending tells the format.")
    ],
    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="NAME",
            help="RDF: turtle, ntriples, rdfxml, trig, nquads, jsonld. The network of leaders: "
            "graphml, gexf, csv; silkgraph network writes the others.",
        ),
    ] = None,
    reference: Annotated[
        bool, typer.Option("--reference", help="With the vocabulary and reference knowledge.")
    ] = False,
    graph: GraphOption = DEFAULT_GRAPH,
) -> None:
    """Write the graph to a file, in an RDF or network format."""
    from silkgraph.errors import OutputError
    from silkgraph.export import export as write
    from silkgraph.export import format_of
    from silkgraph.store import open_store

    chosen = format or file.suffix.lstrip(".").lower()
    is_network = chosen in _NETWORKS
    if not format and not is_network:
        try:
            format = format_of(file)
        except OutputError as exc:
            raise OutputError(f"{exc}; .graphml, .gexf, .csv hold the network of leaders") from exc
    with open_store(graph, read_only=True) as store:
        if is_network:
            write_text(_network(store, chosen), file)
        else:
            write(store, file, format, reference=reference)
    note(f"{file} written{': the network of leaders' if is_network else ''}")


def _network(store: Store, format: str) -> str:
    from silkgraph.cli.network_sheets import edge_sheet
    from silkgraph.measures import with_measures
    from silkgraph.network import FORMATS, network

    leaders = network(store, "leaders")
    if format == "csv":
        return edge_sheet(leaders, None).csv()
    return FORMATS[format](with_measures(leaders))
