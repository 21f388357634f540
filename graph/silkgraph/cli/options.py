"""Options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

__all__ = ["DEFAULT_GRAPH", "GraphOption"]

DEFAULT_GRAPH = "silkgraph.store"

GraphOption = Annotated[
    str,
    typer.Option(
        "--graph",
        envvar="SILKGRAPH_GRAPH",
        metavar="PATH",
        help="The graph: a folder, or :memory: for a throw-away one.",
    ),
]
