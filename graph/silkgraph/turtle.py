"""The Turtle of the ontology, shipped or of the user's own; what is wrong is told with file and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from silkgraph.errors import OntologyError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

__all__ = ["read_turtle"]


def read_turtle(file: Traversable) -> Iterator[ox.Quad]:
    """Yield the triples of a file, as quads of the default graph."""
    try:
        yield from ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE)
    except OSError as exc:
        raise OntologyError(f"cannot read {file} of the ontology: {exc.strerror}") from exc
    except SyntaxError as exc:
        # What follows the colon is the fault; its place is told as editors know it.
        fault = exc.msg.partition(": ")[2] if exc.msg.startswith("Parser error") else exc.msg
        message = f"{file}:{exc.lineno}: no Turtle: {' '.join(fault.split())}"
        raise OntologyError(message) from exc
