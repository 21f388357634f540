"""Talk to the terminal: results go to stdout, everything else to stderr."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from silkgraph.errors import QueryError, SilkgraphError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from rich.console import Console

__all__ = ["note", "paged", "printable", "progress", "run", "tables", "within", "write_text"]

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
    else:
        output.write_text(text, encoding="utf-8")


def tables() -> Console:
    """Return a console on stdout for tables; it drops color and width limits when piped."""
    from rich.console import Console

    width = None if sys.stdout.isatty() or "COLUMNS" in os.environ else 200
    return Console(width=width, highlight=False)


@contextmanager
def paged(lines: int) -> Iterator[None]:
    """Show what is printed through a pager, where it is longer than the terminal."""
    pager = os.environ.get("PAGER") or shutil.which("less")
    if not pager or not sys.stdout.isatty() or lines < shutil.get_terminal_size().lines - 2:
        yield
        return
    # As git does: ends at once if all fits, keeps colors, cuts no lines.
    settings = {"LESS": "FRX", **os.environ, "COLUMNS": str(shutil.get_terminal_size().columns)}
    process = subprocess.Popen(pager, shell=True, stdin=subprocess.PIPE, env=settings, text=True)
    assert process.stdin
    terminal, sys.stdout = sys.stdout, process.stdin
    try:
        with _width_of_terminal(settings["COLUMNS"]):
            yield
        sys.stdout.close()
    except BrokenPipeError:
        pass  # the reader has seen enough
    finally:
        sys.stdout = terminal
        process.wait()


@contextmanager
def _width_of_terminal(columns: str) -> Iterator[None]:
    """Have tables as wide as the terminal that a pager stands before."""
    before = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = columns
    try:
        yield
    finally:
        if before is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = before


def within(seconds: float, work: Callable[[], None]) -> None:
    """Do the work in a process of its own, which is ended when the time is up.

    The engine knows no limit of time, and no thread can stop it. A fork, since nothing is open yet:
    it costs a millisecond, where a fresh Python would cost more than most queries.
    """
    if not hasattr(os, "fork"):
        raise SilkgraphError("a time limit needs Linux or macOS; ask without --timeout")
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            code = _exit_code(work)
            sys.stdout.flush()
        finally:
            os._exit(code)
    end, pause = time.monotonic() + seconds, 0.001
    ended, status = os.waitpid(child, os.WNOHANG)
    while not ended:
        if time.monotonic() > end:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            raise QueryError(
                f"the query took longer than {seconds:g} seconds; ask for less, or give it more time"
                " with --timeout"
            )
        time.sleep(pause)
        pause = min(2 * pause, 0.02)
        ended, status = os.waitpid(child, os.WNOHANG)
    if status:
        raise SystemExit(os.waitstatus_to_exitcode(status))


def _exit_code(work: Callable[[], None]) -> int:
    try:
        run(work)
    except SystemExit as exc:
        return exc.code if isinstance(exc.code, int) else 1
    return 0


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
