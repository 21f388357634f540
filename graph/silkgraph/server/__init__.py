"""The graph over HTTP: a SPARQL 1.1 endpoint, a query page and a card for every IRI; needs the extra ``serve``."""

from __future__ import annotations

from silkgraph.server.settings import Settings

__all__ = ["Settings"]
