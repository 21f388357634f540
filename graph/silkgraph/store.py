"""The graph on disk or in memory: named graphs in, SPARQL answers out.

An embedded store is an Oxigraph folder. Every triple lies in the named graph of its source and once
more in the default graph, so that a query counts a triple once however many articles state it, and
``GRAPH ?article`` tells which ones do.
"""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pyoxigraph as ox

from silkgraph import resources
from silkgraph.errors import QueryError, StoreError
from silkgraph.namespaces import BASE, ONTOLOGY, PREFIXES, REFERENCE, SCHEMA, slug
from silkgraph.sparql import bind, calls_service, drop_graph, explain_error, insert_graph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from importlib.resources.abc import Traversable

__all__ = ["FORMAT", "MEMORY", "Store", "open_store"]

MEMORY = ":memory:"
#: Raised whenever a store made by this version would be misread by an older one.
FORMAT = 1

# From this many on, writing whole files is faster than a transaction each.
_BULK_GRAPHS = 16

# What the store says of itself; left out of the default graph, of ``graphs`` and of exports.
_SELF = ox.NamedNode(f"{BASE}store")
_FORMAT = ox.NamedNode(SCHEMA.schemaVersion)
_DIGEST = ox.NamedNode(SCHEMA.sha256)


def open_store(
    location: str | Path = MEMORY, *, read_only: bool = False, reference: bool = True
) -> Store:
    """Open the graph at ``location``: ``:memory:``, or a folder, made where it does not exist.

    A graph opened for writing holds the ontology and the reference knowledge of this version, unless
    ``reference`` is false.
    """
    if location == MEMORY:
        store = Store(ox.Store())
    else:
        _check_location(str(location), must_exist=read_only)
        opened = _open_folder(str(location), read_only)
        store = Store(opened, str(location), read_only=read_only)
    store._check_format()
    if not read_only:
        store._mark_format()
        if reference:
            store.load_reference_graphs()
    return store


class Store:
    """Quads in named graphs, behind one interface for disk and memory."""

    def __init__(self, store: ox.Store, location: str = MEMORY, *, read_only: bool = False) -> None:
        self.location = location
        self._writable = not read_only and location != MEMORY
        self._opened: ox.Store | None = store

    @property
    def _store(self) -> ox.Store:
        if self._opened is None:
            raise StoreError(f"the graph {self.location} is closed; open it again")
        return self._opened

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the folder, so that another process can write to it."""
        if self._opened is not None and self._writable:
            # Else the next one to open it would first have to replay the log of what was written.
            self._opened.flush()
        self._opened = None

    def __len__(self) -> int:
        """Count the triples; one that several articles state counts once."""
        return sum(1 for _ in self._store.quads_for_pattern(None, None, None, ox.DefaultGraph()))

    def __bool__(self) -> bool:
        return True

    def __contains__(self, graph: str) -> bool:
        """Tell whether there is a named graph with this IRI."""
        return self._store.contains_named_graph(ox.NamedNode(graph))

    def graphs(self) -> list[str]:
        """Return the IRIs of the named graphs, sorted."""
        names = (node.value for node in self._store.named_graphs())
        return sorted(name for name in names if name != _SELF.value)

    def quads(self, graph: str | None = None) -> Iterator[ox.Quad]:
        """Yield the quads of one named graph, or of all of them, in no order."""
        for name in [graph] if graph else self.graphs():
            yield from self._store.quads_for_pattern(None, None, None, ox.NamedNode(name))

    def dump(self, graph: str) -> bytes:
        """Return one named graph as N-Triples, in no order; faster than ``quads`` for much."""
        dumped = self._store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.NamedNode(graph))
        return dumped or b""

    def replace_graph(self, name: str, quads: Iterable[ox.Quad]) -> None:
        """Put the triples of ``quads`` in place of what the named graph held, in one step."""
        graph = ox.NamedNode(name)
        triples = {quad.triple for quad in quads}
        with self._writing():
            if name in self:
                self._store.update(drop_graph(graph) + insert_graph(graph, triples))
            else:
                self._store.extend(_twice(triples, graph))

    def replace_graphs(self, graphs: Mapping[str, Iterable[ox.Quad]]) -> None:
        """Replace many graphs, each in one step; several times as fast as one by one."""
        new = {name: quads for name, quads in graphs.items() if name not in self}
        for name in graphs.keys() - new.keys():
            self.replace_graph(name, graphs[name])
        if len(new) < _BULK_GRAPHS:
            for name, quads in new.items():
                self.replace_graph(name, quads)
            return
        with self._writing():
            # It writes whole files beside the store and takes them in together at the end.
            self._store.bulk_extend(
                quad
                for name, quads in new.items()
                for quad in _twice({quad.triple for quad in quads}, ox.NamedNode(name))
            )

    def remove_graph(self, name: str) -> bool:
        """Take a named graph back with all that only it states; tell whether there was one."""
        if name not in self:
            return False
        with self._writing():
            self._store.update(drop_graph(ox.NamedNode(name)))
        return True

    def load(self, path: Path, graph: str | None = None) -> int:
        """Add an RDF file and return how many triples are new.

        Triples that the file puts in no graph go to ``graph``, by default one named after the file.
        A file with an error in it adds nothing.
        """
        target = ox.NamedNode(graph or f"{BASE}loaded/{slug(path.stem) or 'unnamed'}")
        before = len(self)
        quads = list(_parse(path, target))
        with self._writing():
            self._store.extend(
                copy for quad in quads for copy in (quad, _quad(quad.triple, ox.DefaultGraph()))
            )
        return len(self) - before

    def load_reference_graphs(self) -> None:
        """Bring the ontology and the reference knowledge up to what this version ships."""
        self._refresh(ONTOLOGY, resources.ontology_files())
        self._refresh(REFERENCE, resources.reference_files())

    def optimize(self) -> None:
        """Tidy the folder after much writing: it gets smaller and faster to read."""
        with self._writing():
            self._store.optimize()

    def query(
        self, sparql: str, bindings: Mapping[str, ox.NamedNode | ox.Literal] | None = None
    ) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """Run a query; without ``GRAPH`` it sees every triple once, whatever graphs hold it.

        ``bindings`` fill the query's slots ``VALUES ?name { UNDEF }``.
        """
        if bindings is not None:
            sparql = bind(sparql, bindings)
        if calls_service(sparql):
            raise QueryError("SERVICE is not allowed: a query reaches no other host")
        try:
            return self._store.query(sparql, prefixes=PREFIXES)
        except SyntaxError as exc:
            raise QueryError(explain_error(sparql, str(exc))) from exc
        except (OSError, RuntimeError, ValueError) as exc:
            raise QueryError(f"the query failed: {_one_line(exc)}") from exc

    def _refresh(self, name: str, files: Iterable[Traversable]) -> None:
        texts = [file.read_bytes() for file in files if file.is_file()]
        digest = ox.Literal(hashlib.sha256(b"\0".join(texts)).hexdigest())
        if self._self_description(ox.NamedNode(name), _DIGEST) == digest:
            return
        graph = ox.NamedNode(name)
        quads = [
            _quad(quad.triple, graph)
            for text in texts
            for quad in ox.parse(text, ox.RdfFormat.TURTLE)
        ]
        self.replace_graph(name, quads)
        # After the content: a process killed in between reads the files once more.
        self._describe_self(graph, _DIGEST, digest)

    def _check_format(self) -> None:
        found = self._self_description(_SELF, _FORMAT)
        if found is None and next(iter(self._store), None) is not None:
            raise StoreError(
                f"{self.location} is an Oxigraph store that SilkGraph did not make;"
                " name another folder"
            )
        if found is not None and int(found.value) > FORMAT:
            raise StoreError(
                f"the graph {self.location} has format {found.value}, newer than this SilkGraph"
                f" knows ({FORMAT}); upgrade SilkGraph"
            )

    def _mark_format(self) -> None:
        if self._self_description(_SELF, _FORMAT) is None:
            self._describe_self(_SELF, _FORMAT, ox.Literal(str(FORMAT)))

    def _self_description(
        self, subject: ox.NamedNode, predicate: ox.NamedNode
    ) -> ox.Literal | None:
        for quad in self._store.quads_for_pattern(subject, predicate, None, _SELF):
            if isinstance(quad.object, ox.Literal):
                return quad.object
        return None

    def _describe_self(
        self, subject: ox.NamedNode, predicate: ox.NamedNode, value: ox.Literal
    ) -> None:
        with self._writing():
            for quad in list(self._store.quads_for_pattern(subject, predicate, None, _SELF)):
                self._store.remove(quad)
            self._store.add(ox.Quad(subject, predicate, value, _SELF))

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except (OSError, RuntimeError) as exc:
            raise StoreError(
                f"cannot write to the graph {self.location}: {_one_line(exc)}"
            ) from exc


def _check_location(location: str, *, must_exist: bool) -> None:
    """Refuse what is no graph, so that no stray folder is filled with database files."""
    path = Path(location)
    if "://" in location:
        raise StoreError(f"{location} is an address; a graph is a folder, or {MEMORY}")
    if path.is_file():
        raise StoreError(f"{location} is a file, not a graph; a graph is a folder")
    holds_store = (path / "CURRENT").exists()
    if path.is_dir() and any(path.iterdir()) and not holds_store:
        raise StoreError(f"the folder {location} holds other files and no graph; name another one")
    if must_exist and not holds_store:
        raise StoreError(
            f"there is no graph at {location}; make one with 'silkgraph add' or 'silkgraph demo',"
            " or name another with --graph"
        )


def _open_folder(location: str, read_only: bool) -> ox.Store:
    try:
        return ox.Store.read_only(location) if read_only else ox.Store(location)
    except (OSError, RuntimeError) as exc:
        if "lock" in str(exc).lower():
            raise StoreError(
                f"the graph {location} is in use by another process; wait until it has ended"
            ) from exc
        raise StoreError(f"cannot open the graph {location}: {_one_line(exc)}") from exc


def _parse(path: Path, target: ox.NamedNode) -> Iterator[ox.Quad]:
    try:
        for quad in ox.parse(path=path):
            in_default = isinstance(quad.graph_name, ox.DefaultGraph)
            yield _quad(quad.triple, target) if in_default else quad
    except (OSError, SyntaxError, ValueError) as exc:
        raise StoreError(f"cannot read {path} as RDF: {_one_line(exc)}") from exc


def _quad(triple: ox.Triple, graph: ox.NamedNode | ox.DefaultGraph) -> ox.Quad:
    return ox.Quad(triple.subject, triple.predicate, triple.object, graph)


def _twice(triples: Iterable[ox.Triple], graph: ox.NamedNode) -> Iterator[ox.Quad]:
    for triple in triples:
        yield _quad(triple, graph)
        yield _quad(triple, ox.DefaultGraph())


def _one_line(exc: Exception) -> str:
    return " ".join(str(exc).split())
