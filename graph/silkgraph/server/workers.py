"""Read-only worker processes that answer queries, and can be ended where the engine cannot stop one."""

from __future__ import annotations

import contextlib
import multiprocessing
import queue
import signal
import threading
from typing import TYPE_CHECKING

from silkgraph.server.engine import Job, Reply, answer, update

try:
    import resource
except ImportError:  # Windows: a worker is ended for the time it takes, not for its memory
    resource = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from silkgraph.server.settings import Settings

__all__ = ["Pool"]

_CONTEXT = multiprocessing.get_context("spawn")
#: Bytes of memory for one worker; beyond, it ends and its query with it.
_MEMORY = 4 << 30
#: Seconds that a process may take to begin its work; they are not those of what it is asked.
_STARTING = 60.0
_NOBODY = Reply.problem(503, "no process starts that could answer; try again later")


class Pool:
    """A fixed number of workers; one that runs out of time or dies is replaced."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._idle: queue.Queue[_Worker] = queue.Queue()
        self._writing = threading.Lock()
        self._all = [_Worker(settings) for _ in range(settings.workers)]
        for worker in self._all:
            self._idle.put(worker)

    def run(self, job: Job) -> Reply:
        """Answer a job, or say why not within about twice the time limit."""
        limit = self._settings.timeout
        try:
            worker = self._idle.get(timeout=limit)
        except queue.Empty:
            return Reply.problem(503, "the server is busy; try again later")
        try:
            return worker.ask(job, limit)
        finally:
            self._idle.put(worker)

    def update(self, job: Job) -> Reply:
        """Run an update in a process of its own: one at a time, whole or not at all."""
        with self._writing:
            ours, theirs = _CONTEXT.Pipe()
            process = _CONTEXT.Process(
                target=_update, args=(theirs, self._settings.graph, job), daemon=True
            )
            process.start()
            theirs.close()
            reply = _received(ours, self._settings.timeout) if _begun(ours) else _NOBODY
            process.kill()
            process.join()
            ours.close()
            return reply

    def close(self) -> None:
        """End every worker."""
        for worker in self._all:
            worker.end()


class _Worker:
    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._start()

    def _start(self) -> None:
        self._pipe, theirs = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(
            target=_work,
            args=(theirs, self._settings.graph, self._settings.result_bytes),
            daemon=True,
        )
        self._process.start()
        theirs.close()
        self._works = False

    def ask(self, job: Job, limit: float) -> Reply:
        if not self._sent(job):  # it died between two jobs, or does not start
            self.end()
            self._start()
            if not self._sent(job):
                return _NOBODY
        reply = _received(self._pipe, limit)
        if reply.status == 503:
            self.end()
            self._start()
        return reply

    def _sent(self, job: Job) -> bool:
        # A limit that a busy machine needs for the start alone would end every worker before it answers.
        self._works = self._works or _begun(self._pipe)
        try:
            if self._works:
                self._pipe.send(job)
        except OSError:
            return False
        return self._works

    def end(self) -> None:
        self._process.kill()
        self._process.join()
        self._pipe.close()


def _begun(pipe: Connection) -> bool:
    """Wait until a process says that it works; tell whether it does."""
    try:
        return pipe.poll(_STARTING) and pipe.recv() is None
    except (EOFError, OSError):
        return False


def _received(pipe: Connection, limit: float) -> Reply:
    try:
        if not pipe.poll(limit):
            return Reply.problem(503, f"it took longer than {limit:g} seconds; ask for less")
        reply: Reply = pipe.recv()
    except (EOFError, OSError):
        return Reply.problem(503, "it needs more memory or depth than there is; ask for less")
    return reply


def _work(pipe: Connection, graph: str, limit: int) -> None:
    _confine()
    with contextlib.suppress(EOFError, OSError):
        pipe.send(None)
        while True:
            pipe.send(answer(graph, pipe.recv(), limit))


def _update(pipe: Connection, graph: str, job: Job) -> None:
    _confine()
    pipe.send(None)
    pipe.send(update(graph, job))


def _confine() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which then ends us
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
