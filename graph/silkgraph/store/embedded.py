"""The graph on disk or in memory, by Oxigraph.

Every triple lies in the named graph of its source and once more in the default graph, so that a
query counts a triple once however many articles state it, and ``GRAPH ?article`` tells which ones do.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from silkgraph.errors import QueryError, StoreError
from silkgraph.namespaces import PREFIXES
from silkgraph.sparql import copy_graph, drop_graph, explain_error, insert_graph, pointer
from silkgraph.store.base import FORMAT, FORMAT_TERM, SELF, Found, Store, one_line, quad_in
from silkgraph.store.roll import (
    NOT_ALL,
    all_rolls,
    drop_roll,
    drop_rolls,
    insert_roll,
    roll_of,
    stored_roll,
)

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping

    from silkgraph.store.files import File

__all__ = ["MEMORY", "EmbeddedStore", "open_embedded"]

MEMORY = ":memory:"

# From this many on, writing whole files is faster than a transaction each.
_BULK_GRAPHS = 16
_BULK_TRIPLES = 10_000


def open_embedded(location: str = MEMORY, *, read_only: bool = False) -> EmbeddedStore:
    """Open ``:memory:``, or a folder, which is made where it does not exist."""
    if location == MEMORY:
        store = EmbeddedStore(ox.Store())
    else:
        _check_location(location, must_exist=read_only)
        store = EmbeddedStore(_open_folder(location, read_only), location, read_only=read_only)
    marked = store._check_format(read_only=read_only)
    if marked is None and next(iter(store._store), None) is not None:
        raise StoreError(
            f"{location} is an Oxigraph store that SilkGraph did not make; name another folder"
        )
    if not read_only:
        store._migrate()
    return store


class EmbeddedStore(Store):
    """Quads in an Oxigraph folder or in memory."""

    answers_side_by_side = True

    def __init__(self, store: ox.Store, location: str = MEMORY, *, read_only: bool = False) -> None:
        self.location = location
        self._writable = not read_only and location != MEMORY
        self._opened: ox.Store | None = store
        self._kept: dict[Hashable, Any] = {}

    @property
    def kept(self) -> dict[Hashable, Any]:
        """What others have worked out of the graph as it stands and put here.

        Nobody else can write: a folder is open for writing once, and one opened for reading stays as
        it was.
        """
        return self._kept

    @property
    def _store(self) -> ox.Store:
        if self._opened is None:
            raise StoreError(f"the graph {self.location} is closed; open it again")
        return self._opened

    def close(self) -> None:
        """Let go of the folder, so that another process can write to it."""
        opened, self._opened = self._opened, None
        self._kept = {}
        if opened is not None and self._writable:
            with self._writing():
                # Else the next one to open it would first have to replay the log of what was written.
                opened.flush()

    def __len__(self) -> int:
        """Count the triples; one that several articles state counts once."""
        counted = self._store.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
        assert isinstance(counted, ox.QuerySolutions)
        return int(next(counted)[0].value)

    def __contains__(self, graph: str) -> bool:
        """Tell whether there is a named graph with this IRI."""
        return self._store.contains_named_graph(ox.NamedNode(graph))

    def graphs(self) -> list[str]:
        """Return the IRIs of the named graphs, sorted."""
        names = (node.value for node in self._store.named_graphs())
        return sorted(name for name in names if name != SELF.value)

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
            roll = roll_of(graph, triples)
            if name not in self:
                write = self._store.extend
                if len(triples) >= _BULK_TRIPLES:
                    write = self._store.bulk_extend
                write(chain(_twice(triples, graph), roll))
            else:
                self._store.update(
                    f"{drop_roll(graph)}{drop_graph(graph)}{insert_roll(roll)}"
                    f"{insert_graph(graph, triples)}"
                )

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
            self._store.bulk_extend(_with_rolls(new))

    def remove_graph(self, name: str) -> bool:
        """Take a named graph back with all that only it states; tell whether there was one."""
        if name not in self:
            return False
        with self._writing():
            graph = ox.NamedNode(name)
            self._store.update(f"{drop_roll(graph)}{drop_graph(graph)}")
        return True

    def optimize(self) -> None:
        """Tidy the folder after much writing: it gets smaller and faster to read."""
        if not self.has_rolls:
            self.write_rolls()
        with self._writing():
            self._store.optimize()

    @property
    def has_rolls(self) -> bool:
        """Whether the rolls of its graphs are the whole truth."""
        written = self._own_value(SELF, FORMAT_TERM)
        # Before format 2 there were none.
        return written == ox.Literal(str(FORMAT)) and NOT_ALL not in self._store

    def write_rolls(self) -> None:
        """Write the rolls of all graphs anew."""
        with self._writing():
            self._store.add(NOT_ALL)
            self._store.update(drop_rolls())
            rolls = all_rolls(self._store)
            self._store.bulk_extend(rolls)
            if NOT_ALL not in rolls:
                self._store.remove(NOT_ALL)

    def _load(self, file: File, target: ox.NamedNode) -> None:
        rolls_before = self.has_rolls
        with self._writing():
            # Before the content, so that a process killed in between leaves no roll that is wrong.
            self._store.add(NOT_ALL)
        try:
            self._load_alone(file, target)
        except StoreError:
            if rolls_before:
                self._store.remove(NOT_ALL)
            raise
        # The others are left to ``optimize``: to write them all takes long, and in memory, which is
        # filled anew each time, longer than the first network gains.
        if rolls_before and self.location != MEMORY and not _is_dataset(file):
            with self._writing():
                self._store.update(drop_roll(target))
                roll = stored_roll(self._store, target)
                self._store.extend(roll)
                if NOT_ALL not in roll:
                    self._store.remove(NOT_ALL)

    def _load_alone(self, file: File, target: ox.NamedNode) -> None:
        from silkgraph.store.files import read_twice, reading  # only here: reading does not need it

        many = _is_dataset(file)
        if self.location != MEMORY or (many and self.graphs()):
            with self._writing():
                self._store.bulk_extend(read_twice(file, target))
            return
        # In memory no killed process leaves a half of it, and here it is known which graphs the file
        # touches; so the engine may read it by itself and copy afterwards, which is faster.
        with self._writing():
            with reading(file):
                self._store.bulk_load(
                    path=file.path, format=file.format, base_iri=file.base(target), to_graph=target
                )
            if many:
                self._check_names(file)
            self._store.update(copy_graph(None if many else target, SELF))

    def _check_names(self, file: File) -> None:
        """Take back a file that was read into a store without graphs if one in it has no IRI."""
        from silkgraph.store.files import check_name

        names = [name for name in self._store.named_graphs() if name != SELF]
        try:
            for name in names:
                check_name(file, name)
        except StoreError:
            for name in names:
                self._store.remove_graph(name)
            raise

    def _run(self, sparql: str, timeout: float | None) -> Found:
        try:
            return self._store.query(sparql, prefixes=_prefixes(sparql))
        except SyntaxError as exc:
            raise QueryError(explain_error(sparql, str(exc)), pointer(sparql, str(exc))) from exc
        except (OSError, RuntimeError, ValueError) as exc:
            raise QueryError(f"the query failed: {one_line(exc)}") from exc

    def _own_value(self, subject: ox.NamedNode, predicate: ox.NamedNode) -> ox.Literal | None:
        for quad in self._store.quads_for_pattern(subject, predicate, None, SELF):
            if isinstance(quad.object, ox.Literal):
                return quad.object
        return None

    def _set_own_value(
        self, subject: ox.NamedNode, predicate: ox.NamedNode, value: ox.Literal
    ) -> None:
        with self._writing():
            for quad in list(self._store.quads_for_pattern(subject, predicate, None, SELF)):
                self._store.remove(quad)
            self._store.add(ox.Quad(subject, predicate, value, SELF))

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except (OSError, RuntimeError) as exc:
            raise StoreError(f"cannot write to the graph {self.location}: {one_line(exc)}") from exc
        finally:
            self._kept = {}


@lru_cache(maxsize=64)
def _prefixes(sparql: str) -> dict[str, str]:
    """Return the common prefixes that a query may use; all of them would cost more than a look-up."""
    return {name: base for name, base in PREFIXES.items() if f"{name}:" in sparql}


def _check_location(location: str, *, must_exist: bool) -> None:
    """Refuse what is no graph, so that no stray folder is filled with database files."""
    try:
        found = os.listdir(location)  # noqa: PTH208 - pathlib takes long to load
    except NotADirectoryError:
        raise StoreError(f"{location} is a file, not a graph; a graph is a folder") from None
    except FileNotFoundError:
        found = []
    holds_store = "CURRENT" in found
    if found and not holds_store:
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
        raise StoreError(f"cannot open the graph {location}: {one_line(exc)}") from exc


def _is_dataset(file: File) -> bool:
    return file.format.supports_datasets or file.format == ox.RdfFormat.N3


def _with_rolls(graphs: Mapping[str, Iterable[ox.Quad]]) -> Iterator[ox.Quad]:
    # Most articles name the same people.
    seen: set[ox.Triple] = set()
    for name, quads in graphs.items():
        graph, triples = ox.NamedNode(name), {quad.triple for quad in quads}
        yield from _twice(triples, graph)
        yield from roll_of(graph, triples, seen)


def _twice(triples: Iterable[ox.Triple], graph: ox.NamedNode) -> Iterator[ox.Quad]:
    for triple in triples:
        yield quad_in(graph, triple)
        # To name the default graph takes twice as long as to name none.
        yield ox.Quad(triple.subject, triple.predicate, triple.object)
