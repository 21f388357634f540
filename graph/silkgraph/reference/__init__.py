"""Reference knowledge as plain typed data: who is who, under which names, from when to when.

It is read from the Turtle in ``ontology/`` and from the user's own; nothing here is specific to an
article. Extraction sees only these classes, never RDF.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from silkgraph.reference.model import (
    Area,
    KnownEvent,
    Name,
    Organization,
    Person,
    Place,
    Reference,
    State,
    Tenure,
)
from silkgraph.reference.reading import read_reference
from silkgraph.resources import ontology_dir, own_files

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "Area",
    "KnownEvent",
    "Name",
    "Organization",
    "Person",
    "Place",
    "Reference",
    "State",
    "Tenure",
    "load_reference",
    "read_reference",
]

#: The files of ``ontology/reference`` that describe names; known events and figures stay unread.
REFERENCE_NAMES = ("events.ttl", "leaders.ttl", "organizations.ttl", "places.ttl", "states.ttl")


def load_reference() -> Reference:
    """Return the reference knowledge that ships with the package, and the user's own beside it.

    It is read once, and anew when an own file has changed.
    """
    return _loaded(tuple((file, file.stat().st_mtime_ns) for file in own_files()))


@lru_cache(maxsize=1)
def _loaded(own: tuple[tuple[Path, int], ...]) -> Reference:
    folder = ontology_dir()
    files = [folder / "reference" / name for name in REFERENCE_NAMES]
    return read_reference([*files, folder / "areas.ttl", *(file for file, _ in own)])
