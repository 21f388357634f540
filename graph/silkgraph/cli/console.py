"""Talk to the terminal: results go to stdout, everything else to stderr."""

from __future__ import annotations

import os
import re
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from silkgraph.errors import OutputError, SilkgraphError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from rich.console import Console

__all__ = ["note", "printable", "progress", "run", "tables", "write_text"]

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def note(message: str) -> None:
    """Print a message for the person, not for the next program."""
    # Not typer.echo, which would write past a progress bar into its line.
    print(printable(message), file=sys.stderr)


def printable(text: str) -> str:
    """Return text without control characters: in words of articles they could steer the terminal."""
    return _CONTROL.sub("\ufffd", text)


def write_text(text: str, output: Path | None) -> None:
    """Write a result to a file, or to stdout."""
    if output is None:
        typer.echo(text, nl=False)
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as exc:
        raise OutputError.of(output, exc) from exc


def tables() -> Console:
    """Return a console on stdout for tables; it drops color and width limits when piped."""
    from rich.console import Console

    width = None if sys.stdout.isatty() or "COLUMNS" in os.environ else 200
    return Console(width=width, highlight=False)


@contextmanager
def progress(total: int, *, wanted: bool = True) -> Iterator[Callable[[str], None]]:
    """Show a bar on a terminal, and nothing elsewhere; call the result with each thing that is done."""
    if not wanted or not sys.stderr.isatty():
        yield lambda done: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    # Results on stdout are not for the bar's console, which is stderr.
    with Progress(
        *columns, console=Console(stderr=True), transient=True, redirect_stdout=False
    ) as bar:
        task = bar.add_task("", total=total)
        yield lambda done: bar.update(task, advance=1, description=done)


def run(work: Callable[[], object]) -> None:
    """Run the command line or a part of it; what a user can put right ends with one line and code 1."""
    try:
        work()
    except SilkgraphError as exc:
        message = str(exc)
        for line in getattr(exc, "pointer", "").splitlines():
            note(line)
    except BrokenPipeError:
        # The reader has gone (``| head``): no fault, but Python would complain while flushing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None
    except OSError as exc:
        message = f"{exc.filename}: {exc.strerror}" if exc.filename else str(exc)
    else:
        return
    note(f"silkgraph: {' '.join(message.split())}")
    raise SystemExit(1)
