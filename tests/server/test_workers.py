"""The worker processes of the server: what their time limit counts."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from typing import TYPE_CHECKING

import pytest

from silkgraph.server.engine import Job
from silkgraph.server.settings import Settings
from silkgraph.server.workers import Pool
from silkgraph.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LIMIT = 2.0


@pytest.fixture
def pool(tmp_path: Path) -> Iterator[Pool]:
    """Return a pool of one worker."""
    with open_store(tmp_path / "graph"):
        pass
    pool = Pool(Settings(str(tmp_path / "graph"), timeout=LIMIT, workers=1))
    yield pool
    pool.close()


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="processes cannot be held here")
def test_the_time_a_worker_takes_to_start_is_not_that_of_its_query(pool: Pool) -> None:
    (worker,) = multiprocessing.active_children()
    assert worker.pid is not None
    os.kill(worker.pid, signal.SIGSTOP)
    threading.Timer(LIMIT + 0.5, os.kill, (worker.pid, signal.SIGCONT)).start()
    assert pool.run(Job("query", "ASK {}")).status == 200
    assert worker.is_alive()


def test_a_worker_that_died_is_replaced(pool: Pool) -> None:
    assert pool.run(Job("query", "ASK {}")).status == 200
    (worker,) = multiprocessing.active_children()
    worker.kill()
    worker.join()
    assert pool.run(Job("query", "ASK {}")).status == 200
