"""RDF files, read as a stream of quads."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from silkgraph.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["File", "check_name", "rdf_file", "read_quads", "read_twice", "reading"]

# RDF/XML and JSON-LD under the endings people give them, beside those that the parser knows.
_ENDINGS = {".jsonld": "jsonld", ".owl": "rdf", ".json": "jsonld", ".xml": "rdf"}
# Enough to see a first line.
_HEAD = 65_536


@dataclass(frozen=True, slots=True)
class File:
    """A file that can be read more than once, what to call it, and its format."""

    path: Path
    name: str
    format: ox.RdfFormat

    def base(self, target: ox.NamedNode) -> str:
        """Return the IRI against which relative ones are read."""
        return self.path.absolute().as_uri() if self.name != "stdin" else target.value


@contextmanager
def rdf_file(path: Path) -> Iterator[File]:
    """Give a file and its format; stdin is kept in a file beside meanwhile."""
    if str(path) != "-":
        if path.is_dir():
            raise StoreError(f"{path} is a folder; name the files in it")
        if not path.exists():
            raise StoreError(f"no such file: {path}")
        yield File(path, str(path), _format(path))
        return
    # Only here: the command line's cold start must not pay for them.
    import shutil
    import tempfile

    with tempfile.NamedTemporaryFile(suffix=".rdf") as kept:
        shutil.copyfileobj(sys.stdin.buffer, kept)
        kept.flush()
        kept.seek(0)
        yield File(Path(kept.name), "stdin", _guessed(kept.read(_HEAD)))


def read_quads(file: File, target: ox.NamedNode) -> Iterator[ox.Quad]:
    """Yield the quads of a file; what it puts in no graph goes to ``target``."""
    default = ox.DefaultGraph()
    for quad in _parsed(file, target):
        if quad.graph_name == default:
            yield ox.Quad(quad.subject, quad.predicate, quad.object, target)
        else:
            check_name(file, quad.graph_name)
            yield quad


def read_twice(file: File, target: ox.NamedNode) -> Iterator[ox.Quad]:
    """Yield the quads of a file, each in its graph (``target`` if it names none) and in the default one.

    To make a quad is what costs here. So the one that was read stays one of the two, and the other
    names the default graph by naming none, which takes half as long.
    """
    default = ox.DefaultGraph()
    for quad in _parsed(file, target):
        yield quad
        if quad.graph_name == default:
            yield ox.Quad(quad.subject, quad.predicate, quad.object, target)
        else:
            check_name(file, quad.graph_name)
            yield ox.Quad(quad.subject, quad.predicate, quad.object)


def check_name(file: File, graph: object) -> None:
    """Refuse a graph that is a blank node: nothing could ask for it, export it or take it back."""
    if isinstance(graph, ox.BlankNode):
        raise StoreError(f"cannot load {file.name}: a graph in it has no IRI; give it one")


def _parsed(file: File, target: ox.NamedNode) -> Iterator[ox.Quad]:
    with reading(file):
        # A blank node of one file is never that of another.
        yield from ox.parse(
            path=file.path,
            format=file.format,
            base_iri=file.base(target),
            rename_blank_nodes=True,
        )


@contextmanager
def reading(file: File) -> Iterator[None]:
    """Name the file in the error of whatever reads it."""
    try:
        yield
    except (OSError, SyntaxError, ValueError) as exc:
        message = exc.msg if isinstance(exc, SyntaxError) else str(exc)
        message = " ".join(message.split()).removeprefix("Parser error at ")
        raise StoreError(f"cannot read {file.name} as RDF: {message}") from exc


def _guessed(head: bytes) -> ox.RdfFormat:
    """Tell the format of a text by how it begins; N-Quads is what ends a line with four terms."""
    start = head.lstrip()
    if start[:1] in (b"{", b"["):
        return ox.RdfFormat.JSON_LD
    if start.startswith((b"<?xml", b"<rdf:RDF", b"<!DOCTYPE")):
        return ox.RdfFormat.RDF_XML
    first = start.splitlines()[0] if start else b""
    try:
        # TriG reads Turtle and N-Triples too, but no N-Quads.
        is_quad = [
            quad.graph_name != ox.DefaultGraph() for quad in ox.parse(first, ox.RdfFormat.N_QUADS)
        ]
    except SyntaxError:
        is_quad = []
    return ox.RdfFormat.N_QUADS if any(is_quad) else ox.RdfFormat.TRIG


def _format(path: Path) -> ox.RdfFormat:
    ending = path.suffix.lower()
    found = ox.RdfFormat.from_extension(_ENDINGS.get(ending, ending.removeprefix(".")))
    if found is None:
        raise StoreError(
            f"cannot read {path} as RDF: its ending names no format;"
            " known: .ttl, .trig, .nt, .nq, .jsonld, .rdf"
        )
    return found
