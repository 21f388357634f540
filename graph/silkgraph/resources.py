"""Where data lies: ontology, queries, sample articles, browser files, and Turtle of the user's own."""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from silkgraph.errors import OntologyError, OutputError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = [
    "OWN",
    "asset",
    "ontology_dir",
    "ontology_files",
    "own_files",
    "query_files",
    "reference_files",
    "sample_dir",
]

#: The environment variable that names Turtle of the user's own: a file, or a folder of them.
OWN = "SILKGRAPH_ONTOLOGY"


def ontology_dir() -> Traversable:
    """Return the ontology folder: inside the package in a wheel, beside ``graph/`` in a checkout."""
    shipped = files("silkgraph") / "ontology"
    return shipped if shipped.is_dir() else Path(__file__).resolve().parents[2] / "ontology"


def ontology_files() -> list[Traversable]:
    """Return the Turtle files of the vocabulary and the cooperation areas, by name."""
    folder = ontology_dir()
    return [folder / "areas.ttl", folder / "silkgraph.ttl"]


def reference_files() -> list[Traversable]:
    """Return the Turtle files of reference knowledge, by name."""
    folder = ontology_dir() / "reference"
    return sorted((f for f in folder.iterdir() if f.name.endswith(".ttl")), key=lambda f: f.name)


def own_files() -> list[Path]:
    """Return the user's own Turtle files, read beside the reference knowledge; none where none are named."""
    named = os.environ.get(OWN)
    if not named:
        return []
    path = Path(named)
    found = sorted(path.rglob("*.ttl")) if path.is_dir() else [path]
    if not found or not path.exists():
        fault = "holds no .ttl file" if path.exists() else "does not exist"
        raise OntologyError(f"{OWN} names {named}, which {fault}; name a Turtle file or a folder")
    return found


def query_files() -> dict[str, Traversable]:
    """Return the named queries: the name is the file's name without ``.rq``."""
    folder = ontology_dir() / "queries"
    found = {f.name.removesuffix(".rq"): f for f in folder.iterdir() if f.name.endswith(".rq")}
    return dict(sorted(found.items()))


def sample_dir() -> Traversable:
    """Return the folder of sample articles that ``silkgraph demo`` reads."""
    return files("silkgraph") / "samples"


def asset(name: str) -> Traversable:
    """Return a file for the browser or the map that the build fetched, such as ``yasgui.min.js``."""
    found = files("silkgraph") / "assets" / name
    if not found.is_file():
        raise OutputError(
            f"the file {name} is missing from this checkout; with the network on, fetch it with:"
            " pip install -e ."
        )
    return found
