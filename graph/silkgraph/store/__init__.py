"""The graph: named graphs in, SPARQL answers out; on disk, in memory or at a SPARQL endpoint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.store.base import FORMAT, Store
from silkgraph.store.embedded import MEMORY, open_embedded

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["FORMAT", "MEMORY", "Store", "open_store"]


def open_store(
    location: str | Path = MEMORY, *, read_only: bool = False, reference: bool = True
) -> Store:
    """Open the graph at ``location``.

    That is ``:memory:``, a folder, made where it does not exist, or the address of a SPARQL 1.1
    endpoint. A graph opened for writing holds the ontology and the reference knowledge of this
    version, unless ``reference`` is false.
    """
    store: Store
    if "://" in str(location):
        # Only here: the command line's cold start must not pay for what speaks HTTP.
        from silkgraph.store.remote import open_remote

        store = open_remote(str(location), read_only=read_only)
    else:
        store = open_embedded(str(location), read_only=read_only)
    if reference and not read_only:
        store.load_reference_graphs()
    return store
