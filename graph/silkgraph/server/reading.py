"""The graph as a worker reads it: opened once, and again only after someone has written to it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

import pyoxigraph as ox

from silkgraph.errors import StoreError
from silkgraph.names import Index, index
from silkgraph.store import Store, open_store

__all__ = ["Reading", "reading"]

#: The kinds of which there are few enough to suggest them by name.
SUGGESTED = ("state", "person", "organization", "place", "area")

State = tuple[tuple[str, int, int], ...]


class Reading:
    """The graph in one state: by the engine, by our own interface, and its names."""

    def __init__(self, folder: str, state: State) -> None:
        self.folder = folder
        self.state = state
        self.engine = ox.Store.read_only(folder)

    @cached_property
    def store(self) -> Store:
        """The graph as the rest of the package takes it."""
        return open_store(self.folder, read_only=True)

    @cached_property
    def names(self) -> Index:
        """The names of what can be suggested; a scan of all of them, so at most once."""
        return index(self.store, SUGGESTED)


_last: Reading | None = None


def reading(folder: str) -> Reading:
    """Return the graph in the folder as it is now."""
    global _last  # one worker serves one graph
    state = _state(folder)
    if _last is None or (_last.folder, _last.state) != (folder, state):
        try:
            _last = Reading(folder, state)
        except (OSError, RuntimeError) as exc:
            raise StoreError(f"cannot open the graph {folder}: {exc}") from exc
    return _last


def _state(folder: str) -> State:
    """Return what changes with every write: the files with their sizes and times."""
    try:
        found = [(path.name, path.stat()) for path in Path(folder).iterdir()]
    except OSError:  # a file went between the listing and the look: someone writes
        return ()
    # The engine keeps a diary of who opened it, readers included.
    kept = [(name, stat) for name, stat in found if not name.startswith(("LOG", "LOCK"))]
    return tuple(sorted((name, stat.st_size, stat.st_mtime_ns) for name, stat in kept))
