"""Networks of relations on the command line: tables for people, files for other programs, figures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from silkgraph.cli.console import note, write_text
from silkgraph.cli.network_options import (
    AcrossOption,
    BackboneOption,
    BackgroundOption,
    BrokersOption,
    ByOption,
    CompareOption,
    EdgesOption,
    ExplainOption,
    FirstOption,
    Format,
    FormatOption,
    FromOption,
    KindArgument,
    Measure,
    MeasureOption,
    OutputOption,
    PanelOption,
    PlotOption,
    RawOption,
    ResampleOption,
    SimilarOption,
    StatusOption,
    ToOption,
    TopOption,
    ViaOption,
)
from silkgraph.cli.network_views import (
    Asked,
    View,
    coverage_note,
    in_words,
    plot,
    sheet_of,
    view_of,
)
from silkgraph.cli.options import DEFAULT_GRAPH, GraphOption

if TYPE_CHECKING:
    import networkx as nx

    from silkgraph.cli.sheets import Sheet

__all__ = ["network"]

#: Lists that are made of several networks, or of none.
_NOT_OF_ONE = ("by", "panel", "resample", "compare")


def network(
    kind: KindArgument,
    graph: GraphOption = DEFAULT_GRAPH,
    via: ViaOption = "in-person",
    start: FromOption = None,
    end: ToOption = None,
    status: StatusOption = "happened",
    raw: RawOption = False,
    across: AcrossOption = False,
    background: BackgroundOption = False,
    backbone: BackboneOption = False,
    edges: EdgesOption = False,
    first: FirstOption = False,
    brokers: BrokersOption = False,
    similar: SimilarOption = False,
    by: ByOption = None,
    panel: PanelOption = False,
    compare: CompareOption = None,
    resample: ResampleOption = None,
    measure: MeasureOption = None,
    top: TopOption = None,
    explain: ExplainOption = False,
    plot_file: PlotOption = None,
    format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Show who is tied to whom through what happened, with measures."""
    from silkgraph.network import Options

    if explain:
        typer.echo(_explanation(kind, via, raw, status, panel, by == "area"))
        return
    views = {
        "edges": edges, "first": first, "brokers": brokers, "similar": similar, "by": by,
        "panel": panel, "compare": compare, "resample": resample,
    }  # fmt: skip
    view = view_of({name: value for name, value in views.items() if value})
    chosen = format or _format_of(output) or ("csv" if panel else "table")
    _check_usage(chosen, kind, view, top, backbone, measure)
    options = Options(
        via=via, start=start, end=end, raw=raw, across=across, status=status, background=background
    )
    asked = Asked(kind, view, options, top, backbone, measure or "strength")
    _answer(graph, asked, chosen, output, plot_file)


def _answer(
    graph: str, asked: Asked, chosen: Format, output: Path | None, plot_file: Path | None
) -> None:
    from silkgraph.store import open_store

    with open_store(graph, read_only=True) as store:
        made = asked.read(store)
    if plot_file is not None:
        plot(asked, made, plot_file)
    if chosen in ("table", "csv"):
        if plot_file is None or output is not None or chosen == "csv":
            _write_sheet(sheet_of(asked, made), chosen, output)
        if asked.view.name == "panel" and output is not None:
            _write_codebook(asked, output)
    else:
        _write_file(made.one, chosen, asked.top, output)
    if made.network is not None:
        note(in_words(made.network, asked.options.get("via", "in-person")))
    for warning in coverage_note(asked, made):
        note(warning)


def _explanation(kind: str, via: str, raw: bool, status: str, panel: bool, layers: bool) -> str:
    from silkgraph.network import codebook, explain

    how = {"via": via, "raw": raw, "status": status}
    if panel:
        return codebook(kind, **how)  # type: ignore[arg-type]  # typer has checked
    return explain(kind, layers=layers, **how)  # type: ignore[arg-type]


def _format_of(output: Path | None) -> Format | None:
    endings: tuple[Format, ...] = ("csv", "graphml", "gexf", "json", "cyjs")
    ending = output.suffix.lstrip(".").lower() if output else ""
    return next((known for known in endings if known == ending), None)


def _check_usage(
    chosen: Format,
    kind: str,
    view: View,
    top: int | None,
    backbone: bool,
    measure: Measure | None,
) -> None:
    if measure and view.name != "resample":
        raise typer.BadParameter(
            "--measure goes with --resample; the table of nodes has every measure"
        )
    if view.name != "nodes" and chosen not in ("table", "csv"):
        raise typer.BadParameter(f"{view.flag} gives rows, not {chosen}; use csv")
    if view.name in ("by", "panel") and top:
        raise typer.BadParameter("--top goes with nodes and ties, not with windows of time")
    if view.name in _NOT_OF_ONE and backbone:
        raise typer.BadParameter(f"--backbone is of one network; {view.flag} compares several")
    if view.name == "similar" and kind not in ("areas", "organizations"):
        raise typer.BadParameter("--similar compares profiles; ask for areas or organizations")


def _write_sheet(sheet: Sheet, chosen: Format, output: Path | None) -> None:
    if chosen == "table":
        sheet.print(output)
    else:
        write_text(sheet.csv(), output)


def _write_codebook(asked: Asked, output: Path) -> None:
    from silkgraph.network import codebook

    options = asked.options
    said = codebook(
        asked.kind,
        via=options.get("via", "in-person"),
        raw=options.get("raw", False),
        status=options.get("status", "happened"),
    )
    beside = output.with_name(f"{output.stem}-codebook.txt")
    write_text(f"{said}\n", beside)
    note(f"what the columns hold is in {beside}")


def _write_file(made: nx.Graph[str], chosen: Format, top: int | None, output: Path | None) -> None:
    from silkgraph.measures import with_measures
    from silkgraph.network import FORMATS, strongest

    # Measured before it is cut: the rank of the strongest comes from the whole network.
    measured = with_measures(made)
    write_text(FORMATS[chosen](strongest(measured, top) if top else measured), output)
