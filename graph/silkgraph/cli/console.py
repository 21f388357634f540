"""Talk to the terminal: results go to stdout, everything else to stderr."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from silkgraph.errors import SilkgraphError

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["note", "run", "tables"]


def note(message: str) -> None:
    """Print a message for the person, not for the next program."""
    typer.echo(message, err=True)


def tables() -> Console:
    """Return a console on stdout for tables; it drops color and width limits when piped."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else 200
    return Console(width=width, highlight=False)


def run(app: typer.Typer) -> None:
    """Run the app; an error of ours ends with one line and exit code 1."""
    try:
        app()
    except SilkgraphError as exc:
        note(f"silkgraph: {exc}")
        raise SystemExit(1) from exc
