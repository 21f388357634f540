"""The options of ``silkgraph network``, and which of them go together."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

__all__ = [
    "AcrossOption",
    "BackboneOption",
    "BackgroundOption",
    "BrokersOption",
    "By",
    "ByOption",
    "CompareOption",
    "EdgesOption",
    "ExplainOption",
    "FirstOption",
    "Format",
    "FormatOption",
    "FromOption",
    "Kind",
    "KindArgument",
    "Measure",
    "MeasureOption",
    "OutputOption",
    "PanelOption",
    "PlotOption",
    "RawOption",
    "ResampleOption",
    "SimilarOption",
    "StatusOption",
    "ToOption",
    "TopOption",
    "Via",
    "ViaOption",
]

Kind = Literal["leaders", "states", "actors", "areas", "events", "organizations"]
Via = Literal["in-person", "remote", "all", "agreements", "visits"]
Status = Literal["happened", "planned", "cancelled", "denied"]
By = Literal["year", "presidency", "summit", "area"]
Sources = Literal["outlets", "languages", "articles"]
Measure = Literal["strength", "betweenness", "closeness", "eigenvector", "pagerank"]
Format = Literal["table", "csv", "graphml", "gexf", "json", "cyjs"]

KindArgument = Annotated[
    Kind,
    typer.Argument(
        metavar="KIND",
        help="leaders, states, actors (these and organizations), areas, events or organizations.",
    ),
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
BackgroundOption = Annotated[
    bool,
    typer.Option("--background", help="Count known events that no article here tells of as well."),
]
BackboneOption = Annotated[
    bool, typer.Option("--backbone", help="Only ties too strong to be chance.")
]
EdgesOption = Annotated[bool, typer.Option("--edges", help="List ties instead of nodes.")]
FirstOption = Annotated[bool, typer.Option("--first", help="List first contacts by date.")]
BrokersOption = Annotated[
    bool, typer.Option("--brokers", help="List who stands between China, the five and others.")
]
SimilarOption = Annotated[
    bool,
    typer.Option(
        "--similar", help="Of areas, organizations: list states by how alike their profiles are."
    ),
]
CompareOption = Annotated[
    str | None,
    typer.Option(
        "--compare", metavar="FROM..TO", help="List what changed since that earlier period."
    ),
]
ResampleOption = Annotated[
    Sources | None,
    typer.Option("--resample", help="List how sure the ranks are, drawing these anew."),
]
MeasureOption = Annotated[
    Measure | None,
    typer.Option("--measure", help="Of --resample: rank by this; strength by default."),
]
ByOption = Annotated[
    By | None,
    typer.Option(
        "--by", help="One row per year, presidency in China, span between summits, or area."
    ),
]
PanelOption = Annotated[bool, typer.Option("--panel", help="One row per pair and year, as CSV.")]
TopOption = Annotated[
    int | None, typer.Option("--top", min=1, metavar="N", help="Only the N strongest.")
]
ExplainOption = Annotated[
    bool, typer.Option("--explain", help="Say how each number is made, and stop.")
]
PlotOption = Annotated[
    Path | None,
    typer.Option("--plot", metavar="FILE", help="Draw it: PNG, SVG or PDF by the file's name."),
]
FormatOption = Annotated[
    Format | None,
    typer.Option("--format", help="What to write; by default what the file's name says."),
]
OutputOption = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to a file.")
]
