"""The graph on disk or in memory: named graphs in, SPARQL answers out.

An embedded store is an Oxigraph folder. Every query sees the union of all named graphs; ``GRAPH ?g``
tells which article said it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from silkgraph.errors import QueryError, StoreError
from silkgraph.namespaces import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

__all__ = ["MEMORY", "Store", "open_store"]

MEMORY = ":memory:"


def open_store(location: str | Path = MEMORY, *, read_only: bool = False) -> Store:
    """Open the graph at ``location``: ``:memory:``, or a folder, made where it does not exist."""
    if location == MEMORY:
        return Store(ox.Store())
    try:
        opened = ox.Store.read_only(str(location)) if read_only else ox.Store(str(location))
    except OSError as exc:
        raise StoreError(f"cannot open the graph {location}: {exc}") from exc
    return Store(opened)


class Store:
    """Quads in named graphs, behind one interface for disk and memory."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store

    def __len__(self) -> int:
        """Count the quads."""
        return len(self._store)

    def graphs(self) -> list[str]:
        """Return the IRIs of the named graphs, sorted."""
        return sorted(node.value for node in self._store.named_graphs())

    def replace_graph(self, name: str, quads: Iterable[ox.Quad]) -> None:
        """Put ``quads`` in place of what the named graph held, in one step."""
        raise NotImplementedError

    def query(
        self, sparql: str, bindings: Mapping[str, ox.NamedNode | ox.Literal] | None = None
    ) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """Run a query over the union of the graphs; ``bindings`` are values, never pasted text."""
        substitutions = {ox.Variable(name): term for name, term in (bindings or {}).items()}
        try:
            return self._store.query(
                sparql,
                prefixes=PREFIXES,
                use_default_graph_as_union=True,
                substitutions=substitutions,
            )
        except SyntaxError as exc:
            raise QueryError(f"the query has an error: {exc}") from exc
