"""Show what is longer than the terminal through a pager, as git does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["paged"]


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
        with suppress(BrokenPipeError), _width_of_terminal(settings["COLUMNS"]):
            yield
    finally:
        sys.stdout = terminal
        # Closed whatever happened: the pager waits for the end of what it shows.
        with suppress(BrokenPipeError):  # the reader has seen enough
            process.stdin.close()
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
