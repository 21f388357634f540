"""What every store can do, wherever its triples lie."""

from __future__ import annotations

from abc import ABC, abstractmethod
from itertools import chain
from typing import TYPE_CHECKING, Any, Self

import pyoxigraph as ox

from silkgraph.errors import QueryError, StoreError
from silkgraph.namespaces import BASE, ONTOLOGY, PREFIXES, REFERENCE, SCHEMA, slug
from silkgraph.sparql import bind, calls_service, explain_error, hide_graph, pointer

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from silkgraph.store.files import File

__all__ = [
    "FORMAT",
    "FORMAT_TERM",
    "SELF",
    "Found",
    "Store",
    "hide_own",
    "one_line",
    "quad_in",
    "syntax_error",
]

#: Raised whenever a store made by this version would be misread by an older one.
FORMAT = 2
#: The oldest that can be read as it is; only writing needs the newest.
OLDEST_READ = 1

#: What the store says of itself; left out of the default graph, of the graphs that a variable of a
#: query stands for, of ``graphs`` and of exports. Only who names it sees it.
SELF = ox.NamedNode(f"{BASE}store")
FORMAT_TERM = ox.NamedNode(SCHEMA.schemaVersion)
_DIGEST = ox.NamedNode(SCHEMA.sha256)

Found = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class Store(ABC):
    """Quads in named graphs, behind one interface for disk, memory and a SPARQL endpoint."""

    location: str
    #: Whether two threads may ask at a time.
    answers_side_by_side = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def __bool__(self) -> bool:
        return True

    @property
    def has_rolls(self) -> bool:
        """Whether the rolls of its graphs are the whole truth; where others may write, there are none."""
        return False

    @abstractmethod
    def write_rolls(self) -> None:
        """Write the rolls of all graphs anew, where the store keeps rolls."""

    @property
    def kept(self) -> dict[Hashable, Any]:
        """What others have worked out of the graph as it stands and put here.

        A write puts another dictionary in its place. So whoever reads the graph takes the dictionary
        first, and what comes of a reading that a write overtook goes to one that nobody sees again.
        A store that others may write to keeps nothing.
        """
        return {}

    @abstractmethod
    def close(self) -> None:
        """Let go of the folder or the connection."""

    @abstractmethod
    def __len__(self) -> int:
        """Count the triples; one that several articles state counts once."""

    @abstractmethod
    def __contains__(self, graph: str) -> bool:
        """Tell whether there is a named graph with this IRI."""

    @abstractmethod
    def graphs(self) -> list[str]:
        """Return the IRIs of the named graphs, sorted."""

    @abstractmethod
    def quads(self, graph: str | None = None) -> Iterator[ox.Quad]:
        """Yield the quads of one named graph, or of all of them, in no order."""

    @abstractmethod
    def dump(self, graph: str) -> bytes:
        """Return one named graph as N-Triples, in no order; faster than ``quads`` for much."""

    @abstractmethod
    def replace_graph(self, name: str, quads: Iterable[ox.Quad]) -> None:
        """Put the triples of ``quads`` in place of what the named graph held, in one step."""

    @abstractmethod
    def remove_graph(self, name: str) -> bool:
        """Take a named graph back with all that only it states; tell whether there was one."""

    @abstractmethod
    def _load(self, file: File, target: ox.NamedNode) -> None:
        """Add what a file holds, in one step where the store can; an error in it adds none."""

    @abstractmethod
    def _run(self, sparql: str, timeout: float | None) -> Found:
        """Run a query that is bound and allowed."""

    @abstractmethod
    def _own_value(self, subject: ox.NamedNode, predicate: ox.NamedNode) -> ox.Literal | None:
        """Return what the store says of itself."""

    @abstractmethod
    def _set_own_value(
        self, subject: ox.NamedNode, predicate: ox.NamedNode, value: ox.Literal
    ) -> None:
        """Have the store say something of itself."""

    def replace_graphs(self, graphs: Mapping[str, Iterable[ox.Quad]]) -> None:
        """Replace many graphs, each in one step."""
        for name, quads in graphs.items():
            self.replace_graph(name, quads)

    def load(self, path: Path, graph: str | None = None) -> int:
        """Add an RDF file and return how many triples are new.

        Triples that the file puts in no graph go to ``graph``, by default one named after the file.
        A file with an error in it adds nothing; ``-`` is stdin.
        """
        from silkgraph.store.files import rdf_file  # only here: reading does not need it

        target = ox.NamedNode(graph or f"{BASE}loaded/{slug(path.stem) or 'unnamed'}")
        with rdf_file(path) as file:
            before = len(self)
            self._load(file, target)
        return len(self) - before

    def load_reference_graphs(self) -> None:
        """Bring the ontology and the reference knowledge up to what this version ships.

        The user's own Turtle belongs to the reference knowledge.
        """
        from silkgraph import resources  # only here: reading does not need it

        self._refresh(ONTOLOGY, resources.ontology_files())
        self._refresh(REFERENCE, [*resources.reference_files(), *resources.own_files()])

    @abstractmethod
    def optimize(self) -> None:
        """Tidy up after much writing: the store gets smaller and faster to read."""

    def query(
        self,
        sparql: str,
        bindings: Mapping[str, ox.NamedNode | ox.Literal] | None = None,
        *,
        timeout: float | None = None,
    ) -> Found:
        """Run a query; without ``GRAPH`` it sees every triple once, whatever graphs hold it.

        ``bindings`` fill the query's slots ``VALUES ?name { UNDEF }``. A remote store gives up after
        ``timeout`` seconds; the embedded engine knows no limit, so a query there runs to its end.
        """
        if bindings is not None:
            sparql = bind(sparql, bindings)
        if calls_service(sparql):
            raise QueryError("SERVICE is not allowed: a query reaches no other host")
        hiding = hide_own(sparql)
        try:
            return self._run(hiding, timeout)
        except QueryError as exc:
            # The place of an error is one in the text that the user knows.
            raise (None if hiding is sparql else syntax_error(sparql)) or exc from exc.__cause__

    def _refresh(self, name: str, files: Iterable[Traversable]) -> None:
        files = [file for file in files if file.is_file()]
        import hashlib  # only here: reading does not need it

        from silkgraph.turtle import read_turtle

        texts = [file.read_bytes() for file in files]
        digest = ox.Literal(hashlib.sha256(b"\0".join(texts)).hexdigest())
        if self._own_value(ox.NamedNode(name), _DIGEST) == digest:
            return
        graph = ox.NamedNode(name)
        self.replace_graph(name, chain.from_iterable(map(read_turtle, files)))
        # After the content: a process killed in between reads the files once more.
        self._set_own_value(graph, _DIGEST, digest)

    def _check_format(self, *, read_only: bool) -> ox.Literal | None:
        found = self._own_value(SELF, FORMAT_TERM)
        if found is None:
            return None
        if int(found.value) > FORMAT:
            raise StoreError(
                f"the graph {self.location} has format {found.value}, newer than this SilkGraph"
                f" knows ({FORMAT}); upgrade SilkGraph"
            )
        if read_only and int(found.value) < OLDEST_READ:
            raise StoreError(
                f"the graph {self.location} has format {found.value}, older than this SilkGraph"
                f" reads ({OLDEST_READ}); open it for writing once, as 'silkgraph add' does"
            )
        return found

    def _migrate(self) -> None:
        """Bring a store of an older format to this one, step by step, and write down the format."""
        found = self._own_value(SELF, FORMAT_TERM)
        if found is None:
            self._set_own_value(SELF, FORMAT_TERM, ox.Literal(str(FORMAT)))
            return
        for version in range(int(found.value), FORMAT):
            # Before the mark: a process killed in between takes the step again.
            _MIGRATIONS[version](self)
            self._set_own_value(SELF, FORMAT_TERM, ox.Literal(str(version + 1)))


def _mirror(store: Store) -> None:
    """Format 0 kept triples in their named graphs alone; write each graph anew with its copy."""
    for name in store.graphs():
        store.replace_graph(name, list(store.quads(name)))


def _enroll(store: Store) -> None:
    """Format 1 had no rolls."""
    store.write_rolls()


#: From a format to the next one. Each step may be taken twice.
_MIGRATIONS = {0: _mirror, 1: _enroll}


def hide_own(sparql: str) -> str:
    """Return a query that sees what the articles say, and not what the store says of itself.

    To hand the engine a list of the other graphs would have it look into each of them in turn: with
    3,000 of them a thousand times as long.
    """
    return hide_graph(sparql, SELF)


def syntax_error(sparql: str, base: str | None = None) -> QueryError | None:
    """Return what is wrong with the text of a query, if anything."""
    try:
        ox.Store().query(sparql, base_iri=base, prefixes=PREFIXES)
    except SyntaxError as exc:
        return QueryError(explain_error(sparql, str(exc)), pointer(sparql, str(exc)))
    except (OSError, RuntimeError, ValueError):
        pass  # of another kind
    return None


def quad_in(graph: ox.NamedNode | ox.DefaultGraph, triple: ox.Triple) -> ox.Quad:
    """Return a triple as a quad of a graph."""
    return ox.Quad(triple.subject, triple.predicate, triple.object, graph)


def one_line(exc: Exception) -> str:
    """Return the message of an error on one line."""
    return " ".join(str(exc).split())
