"""The graph as a file: the same bytes for the same graph, in whatever order it was built."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from silkgraph.errors import OutputError
from silkgraph.namespaces import ONTOLOGY, PREFIXES, RDF, REFERENCE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkgraph.store import Store

__all__ = ["FORMATS", "export", "format_of", "serialize", "write_triples"]

#: The formats by name, with the endings of their files.
FORMATS: dict[str, tuple[ox.RdfFormat, tuple[str, ...]]] = {
    "turtle": (ox.RdfFormat.TURTLE, (".ttl",)),
    "trig": (ox.RdfFormat.TRIG, (".trig",)),
    "ntriples": (ox.RdfFormat.N_TRIPLES, (".nt",)),
    "nquads": (ox.RdfFormat.N_QUADS, (".nq",)),
    "jsonld": (ox.RdfFormat.JSON_LD, (".jsonld",)),
    "rdfxml": (ox.RdfFormat.RDF_XML, (".rdf", ".xml", ".owl")),
}
_NAMES_GRAPHS = {"trig", "nquads", "jsonld"}

_TYPE = f"<{RDF.type}>".encode()
# Sorts before every IRI and occurs in no N-Triples, so that the class of a thing comes first.
_FIRST = b"\x01"
# As subject or object of a line; plain searches, many times as fast as one pattern for both.
_BLANK_NODES = (b"\n_:", b"> _:")
# Line breaks within literals are written as escapes, so that every line of the text is one of these.
_PREFIX_LINE = re.compile(rb"^@prefix .*\n", re.MULTILINE)
_BLOCK = re.compile(rb"^(?=[^\t@}\n])", re.MULTILINE)
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def export(
    store: Store, path: str | Path, format: str | None = None, *, reference: bool = False
) -> None:
    """Write what the articles say to a file, in ``format`` or the one that its ending tells.

    Turtle, N-Triples and RDF/XML hold the union of the articles; TriG, N-Quads and JSON-LD keep one
    named graph per article. With ``reference`` the vocabulary and the reference knowledge come along.
    """
    path = Path(path)
    data = serialize(store, format or format_of(path), reference=reference)
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as exc:
        part.unlink(missing_ok=True)
        raise OutputError.of(path, exc) from exc


def format_of(path: Path) -> str:
    """Return the format that the ending of a file tells."""
    for name, (_, endings) in FORMATS.items():
        if path.suffix.lower() in endings:
            return name
    known = ", ".join(ending for _, endings in FORMATS.values() for ending in endings)
    raise OutputError(
        f"the ending of {path} tells no format; use one of {known} or name it with --format"
    )


def serialize(store: Store, format: str, *, reference: bool = False) -> bytes:
    """Return what the articles say in one of ``FORMATS``, sorted."""
    if format not in FORMATS:
        raise OutputError(f"no format named {format!r}; known formats: {', '.join(FORMATS)}")
    left_out = set() if reference else {ONTOLOGY, REFERENCE}
    graphs = [graph for graph in store.graphs() if graph not in left_out]
    if format in _NAMES_GRAPHS:
        lines = _sorted(b"".join(_quad_lines(store, graph) for graph in graphs))
        return _written(lines, format, ox.RdfFormat.N_QUADS)
    lines = _sorted(b"".join(map(store.dump, graphs)))
    return _written(lines, format, ox.RdfFormat.N_TRIPLES)


def write_triples(triples: Iterable[ox.Triple], format: str) -> bytes:
    """Return triples in a format that names no graphs or, if it does, in the default graph; sorted."""
    lines = _sorted("\n".join(f"{triple} ." for triple in triples).encode())
    return _written(lines, format, ox.RdfFormat.N_TRIPLES)


def _written(lines: list[bytes], format: str, source: ox.RdfFormat) -> bytes:
    target, _ = FORMATS[format]
    text = b"\n".join(lines)
    used = {name: base for name, base in PREFIXES.items() if f"<{base}".encode() in text}
    text = text.replace(_FIRST, _TYPE)
    if text.startswith(b"_:") or any(sign in text for sign in _BLANK_NODES):
        text = _with_canonical_blank_nodes(text, source)
    if target == source:
        return text + b"\n" if text else text
    if target == ox.RdfFormat.RDF_XML:
        _check_xml(text.decode())
    quads = ox.parse(text, source)
    statements = quads if source == ox.RdfFormat.N_QUADS else (quad.triple for quad in quads)
    written = ox.serialize(statements, format=target, prefixes=used) or b""
    if target == ox.RdfFormat.RDF_XML:
        # A parser of XML would read a bare carriage return as a line feed.
        return written.replace(b"\r", b"&#13;")
    return written if target == ox.RdfFormat.JSON_LD else _spaced(written)


def _spaced(text: bytes) -> bytes:
    """Sort the prefixes of Turtle or TriG and set its blocks apart by empty lines."""
    head = _PREFIX_LINE.findall(text)
    body = _PREFIX_LINE.sub(b"", text)
    return b"".join(sorted(head)) + _BLOCK.sub(b"\n", body)


def _sorted(text: bytes) -> list[bytes]:
    """Return each line once, by subject, the class first, then by predicate and object."""
    return sorted(set(text.replace(_TYPE, _FIRST).splitlines()))


def _quad_lines(store: Store, graph: str) -> bytes:
    # A line break ends a line and nothing else: within literals it is written as an escape.
    return store.dump(graph).replace(b" .\n", f" <{graph}> .\n".encode())


def _with_canonical_blank_nodes(text: bytes, source: ox.RdfFormat) -> bytes:
    """Name blank nodes after what is said of them: loaded files have them, articles do not."""
    dataset = ox.Dataset(ox.parse(text, source))
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    written = ox.serialize(dataset, format=ox.RdfFormat.N_QUADS) or b""
    return b"\n".join(_sorted(written)).replace(_FIRST, _TYPE)


def _check_xml(text: str) -> None:
    found = _NOT_IN_XML.search(re.sub(r"\\u([0-9A-F]{4})", _character, text))
    if found:
        raise OutputError(
            f"RDF/XML cannot hold the character U+{ord(found[0]):04X}, which an article contains;"
            " use turtle"
        )


def _character(match: re.Match[str]) -> str:
    return chr(int(match[1], 16))
