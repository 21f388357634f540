"""A knowledge graph of China-Central Asia relations in which every claim shows its source."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkgraph.articles import Article, read
    from silkgraph.claims import Claims
    from silkgraph.errors import SilkgraphError
    from silkgraph.extraction import extract
    from silkgraph.ingest import add_articles
    from silkgraph.knowledge import KnowledgeGraph
    from silkgraph.reference import load_reference
    from silkgraph.store import Store, open_store

    __version__: str

_HOMES = {
    "Article": "articles",
    "Claims": "claims",
    "KnowledgeGraph": "knowledge",
    "SilkgraphError": "errors",
    "Store": "store",
    "add_articles": "ingest",
    "extract": "extraction",
    "load_reference": "reference",
    "open_store": "store",
    "read": "articles",
}

__all__ = [
    "Article",
    "Claims",
    "KnowledgeGraph",
    "SilkgraphError",
    "Store",
    "__version__",
    "add_articles",
    "extract",
    "load_reference",
    "open_store",
    "read",
]


def __getattr__(name: str) -> object:
    # Looked up on first use: the command line's --help must not pay for what it does not need.
    if name == "__version__":
        from importlib.metadata import version

        return version("silkgraph")
    if name in _HOMES:
        return getattr(import_module(f"silkgraph.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
