"""The ontology as a page for people."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from silkgraph.cli.console import note, write_text

__all__ = ["ontology"]


def ontology(
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="FILE", help="The page to write; - for stdout."),
    ] = Path("ontology.html"),
    show: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
) -> None:
    """Write the terms and areas, and what they mean, as one page."""
    from silkgraph.handbook import render_handbook

    if str(output) == "-":
        write_text(render_handbook(), None)
        return
    write_text(render_handbook(), output)
    note(f"{output} written; opens without a network")
    if show:
        typer.launch(output.resolve().as_uri())
