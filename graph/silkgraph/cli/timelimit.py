"""End work that takes too long."""

from __future__ import annotations

import os
import signal
import sys
import time
from typing import TYPE_CHECKING

from silkgraph.cli.console import run
from silkgraph.errors import QueryError, SilkgraphError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["within"]


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
