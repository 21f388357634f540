"""The main job in one command, on the sample articles that ship with the package."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from silkgraph.cli.console import note, tables
from silkgraph.cli.ingest import store_articles

if TYPE_CHECKING:
    from silkgraph.store import Store

__all__ = ["demo"]


def demo(
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="Folder for the graph and its files.")
    ] = Path("demo"),
) -> None:
    """Build the graph of the sample articles, its page and its Turtle."""
    raise NotImplementedError
