"""Networks of relations on the command line: tables for people, files for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from silkgraph.cli.console import note, write_text
from silkgraph.cli.network_sheets import edge_sheet, node_sheet, panel_sheet, year_sheet
from silkgraph.cli.options import DEFAULT_GRAPH, GraphOption

if TYPE_CHECKING:
    import networkx as nx

    from silkgraph.cli.sheets import Sheet

__all__ = ["network"]

Kind = Literal["leaders", "states", "areas", "events"]
Via = Literal["in-person", "remote", "all", "agreements", "visits"]
Status = Literal["happened", "planned", "cancelled", "denied"]
Format = Literal["table", "csv", "graphml", "gexf", "json"]


KindArgument = Annotated[
    Kind, typer.Argument(metavar="KIND", help="leaders, states, areas or events.")
]
ViaOption = Annotated[Via, typer.Option("--via", help="What ties them.")]
FromOption = Annotated[
    str | None, typer.Option("--from", metavar="DATE", help="First day, month or year.")
]
ToOption = Annotated[
    str | None, typer.Option("--to", metavar="DATE", help="Last day, month or year.")
]
StatusOption = Annotated[Status, typer.Option("--status", help="Which events count.")]
RawOption = Annotated[
    bool, typer.Option("--raw", help="Every event weighs 1, however many take part.")
]
AcrossOption = Annotated[
    bool, typer.Option("--across", help="Leave out ties between leaders of one state.")
]
EdgesOption = Annotated[bool, typer.Option("--edges", help="List ties instead of nodes.")]
ByOption = Annotated[
    Literal["year"] | None, typer.Option("--by", help="One row per year of the network.")
]
PanelOption = Annotated[bool, typer.Option("--panel", help="One row per pair and year, as CSV.")]
TopOption = Annotated[
    int | None, typer.Option("--top", min=1, metavar="N", help="Only the N strongest.")
]
ExplainOption = Annotated[
    bool, typer.Option("--explain", help="Say how each number is made, and stop.")
]
FormatOption = Annotated[
    Format | None,
    typer.Option("--format", help="What to write; by default what the file's name says."),
]
OutputOption = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to a file.")
]


def network(
    kind: KindArgument,
    graph: GraphOption = DEFAULT_GRAPH,
    via: ViaOption = "in-person",
    start: FromOption = None,
    end: ToOption = None,
    status: StatusOption = "happened",
    raw: RawOption = False,
    across: AcrossOption = False,
    edges: EdgesOption = False,
    by: ByOption = None,
    panel: PanelOption = False,
    top: TopOption = None,
    explain: ExplainOption = False,
    format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Show who is tied to whom through what happened, with measures."""
    from silkgraph.network import Options, by_year
    from silkgraph.network import explain as explanation
    from silkgraph.network import network as project
    from silkgraph.store import open_store

    if explain:
        typer.echo(explanation(kind, via=via, raw=raw, status=status))
        return
    chosen = format or _format_of(output) or ("csv" if panel else "table")
    _check_usage(chosen, by is not None, edges, panel, top)
    options = Options(via=via, start=start, end=end, raw=raw, across=across, status=status)
    with open_store(graph, read_only=True) as store:
        if by or panel:
            years = by_year(store, kind, **options)
            sheet = panel_sheet(years) if panel else year_sheet(years)
            _write_sheet(sheet, chosen, output)
            return
        made = project(store, kind, **options)
    if chosen in ("table", "csv"):
        _write_sheet(edge_sheet(made, top) if edges else node_sheet(made, top), chosen, output)
    else:
        _write_file(made, chosen, top, output)
    note(_in_words(made, via))


def _format_of(output: Path | None) -> Format | None:
    endings: tuple[Format, ...] = ("csv", "graphml", "gexf", "json")
    ending = output.suffix.lstrip(".").lower() if output else ""
    return next((known for known in endings if known == ending), None)


def _check_usage(chosen: Format, by: bool, edges: bool, panel: bool, top: int | None) -> None:
    if by + edges + panel > 1:
        raise typer.BadParameter("--by, --edges and --panel are three lists; ask for one")
    if (by or edges or panel) and chosen not in ("table", "csv"):
        raise typer.BadParameter(f"--by, --edges and --panel give rows, not {chosen}; use csv")
    if (by or panel) and top:
        raise typer.BadParameter("--top goes with nodes and ties, not with years")


def _write_sheet(sheet: Sheet, chosen: Format, output: Path | None) -> None:
    if chosen == "table":
        sheet.print(output)
    else:
        write_text(sheet.csv(), output)


def _write_file(made: nx.Graph[str], chosen: Format, top: int | None, output: Path | None) -> None:
    from silkgraph.measures import with_measures
    from silkgraph.network import FORMATS, strongest

    # Measured before it is cut: the rank of the strongest comes from the whole network.
    measured = with_measures(made)
    write_text(FORMATS[chosen](strongest(measured, top) if top else measured), output)


def _in_words(made: nx.Graph[str], via: Via) -> str:
    from silkgraph.measures import summary

    found = summary(made)
    kind = made.graph["kind"]
    source = "topics" if kind == "areas" else "agreements" if via == "agreements" else "events"
    with_states = kind == "areas" or (kind == "leaders" and via == "visits")
    nodes = f"{found.nodes} {kind}{' and states' if with_states else ''}"
    words = [
        f"{nodes}, {found.ties} ties from {found.events} {source} in {found.articles} articles"
    ]
    if found.isolates:
        words.append(f"{found.isolates} without ties")
    if found.ties:
        if kind != "events":
            hub = made.nodes[found.hub]["label"]
            words.append(f"{found.hub_share:.0%} of the weight on ties of {hub}")
        words.append(f"density {found.density:.2f}, centralization {found.centralization:.2f}")
    if found.communities > 1:
        words.append(f"{found.communities} groups, modularity {found.modularity:.2f}")
    if found.reciprocity == found.reciprocity:
        words.append(f"reciprocity {found.reciprocity:.2f}")
    if found.undated:
        words.append(f"{found.undated} {source} without a date left out")
    return "; ".join(words)
