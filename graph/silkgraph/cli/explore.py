"""The interactive page."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from silkgraph.cli.console import note
from silkgraph.cli.options import DEFAULT_GRAPH, GraphOption

__all__ = ["explore"]


def explore(
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The page to write.")
    ] = Path("explorer.html"),
    start: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="Leave out what lies before.")
    ] = None,
    end: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="Leave out what lies after.")
    ] = None,
    focus: Annotated[
        str | None, typer.Option("--focus", metavar="NAME", help="Open the page at this node.")
    ] = None,
    depth: Annotated[
        int | None,
        typer.Option("--depth", min=1, metavar="N", help="Hold no more than N steps around it."),
    ] = None,
    show: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
    graph: GraphOption = DEFAULT_GRAPH,
) -> None:
    """Write the graph as one page to explore offline, in any browser."""
    from silkgraph.page import render_page, write_page
    from silkgraph.store import open_store

    if depth is not None and focus is None:
        raise typer.BadParameter(
            "it needs a node to start from; add --focus NAME", param_hint="--depth"
        )
    with open_store(graph, read_only=True) as store:
        html = render_page(store, start=start, end=end, focus=focus, depth=depth)
    write_page(html, output)
    note(f"{output}: {len(html.encode()) / 1e6:.1f} MB, opens without a network")
    if show:
        typer.launch(output.resolve().as_uri())
