"""How many requests a run may still make, counted over all its processes."""

from __future__ import annotations

from multiprocessing import get_context

from silkgraph.errors import ExtractorError

__all__ = ["Budget"]


class Budget:
    """A counter that worker processes share, because it goes to them when they are started."""

    def __init__(self, requests: int) -> None:
        self._limit = requests
        # Spawned workers need a counter made for spawning.
        self._left = get_context("spawn").Value("q", requests)

    @property
    def left(self) -> int:
        """How many requests are left."""
        return int(self._left.value)

    def take(self) -> None:
        """Take one request, or raise when none is left."""
        with self._left.get_lock():
            if self._left.value > 0:
                self._left.value -= 1
                return
        raise ExtractorError(
            f"the {self._limit} requests of this run are spent; raise SILKGRAPH_LLM_REQUESTS and "
            "repeat the command: replies so far are kept and cost nothing"
        )
