"""Options that several commands share."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from silkgraph.resources import OWN

__all__ = [
    "DEFAULT_GRAPH",
    "ExtractorOption",
    "GraphOption",
    "OntologyOption",
    "SourcesArgument",
    "VersionOption",
    "WorkersOption",
]

DEFAULT_GRAPH = "silkgraph.store"

GraphOption = Annotated[
    str,
    typer.Option(
        "--graph",
        envvar="SILKGRAPH_GRAPH",
        metavar="PATH_OR_URL",
        help="The graph: a folder, the address of a SPARQL endpoint, or :memory: for a throw-away one.",
    ),
]

SourcesArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE",
        help="Articles: files (text, Markdown, HTML, PDF), feeds, JSON Lines, folders, patterns, addresses, or - for stdin.",
    ),
]


def _check_extractor(name: str) -> str:
    if name != "rules":  # always there, so the usual case looks nothing up
        from silkgraph.extraction.registry import extractors

        if name not in extractors():
            raise typer.BadParameter(
                f"no extractor named {name!r}; known: {', '.join(extractors())}"
            )
    return name


ExtractorOption = Annotated[
    str,
    typer.Option(
        "--extractor",
        metavar="NAME",
        callback=_check_extractor,
        help="What finds claims: rules (offline), llm (a model, see SILKGRAPH_LLM_URL), or an installed one.",
    ),
]

WorkersOption = Annotated[
    int, typer.Option("--workers", min=1, metavar="N", help="Processes that read and extract.")
]


def _use_own_ontology(path: Path | None) -> None:
    if path is not None:
        # Into the environment: worker processes read it there.
        os.environ[OWN] = str(path)


OntologyOption = Annotated[
    Path | None,
    typer.Option(
        "--ontology",
        envvar=OWN,
        metavar="PATH",
        exists=True,
        callback=_use_own_ontology,
        help="Names and offices of your own in Turtle: a file or a folder, read beside those that ship.",
    ),
]


def _print_version(wanted: bool) -> None:
    if wanted:
        import silkgraph

        typer.echo(f"silkgraph {silkgraph.__version__}")
        raise typer.Exit


VersionOption = Annotated[
    bool,
    typer.Option(
        "--version", callback=_print_version, is_eager=True, help="Print the version and exit."
    ),
]
