"""A graph at a SPARQL 1.1 endpoint: queries, updates and, where offered, the Graph Store Protocol.

Endpoints differ in their default graph. Where it is a graph of its own, as in Oxigraph and Fuseki, a
triple lies there once more, as in an embedded store; where it is the union of all graphs, as in
Virtuoso, it needs no copy. What the store says of itself lies in one named graph and tells which.

Virtuoso's union counts a triple once per graph and has thousands of its own in it; a query that needs
each once says DISTINCT, as the named questions do. (Its ways to leave graphs out of a query do not
help: ASK then always says yes.)
"""

from __future__ import annotations

import os
from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

import pyoxigraph as ox

from silkgraph.errors import QueryError, StoreError
from silkgraph.namespaces import BASE, PREFIXES
from silkgraph.sparql import drop_graph, explain_error, pointer
from silkgraph.store.base import FORMAT_TERM, SELF, Found, Store, quad_in
from silkgraph.store.dialects import Paths, declared, paths_of, read_rows, read_triples, with_names
from silkgraph.store.files import read_quads
from silkgraph.store.http import Connection, Reply

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from silkgraph.store.files import File

__all__ = ["BATCH", "RemoteStore", "open_remote"]

#: As many triples as one update holds: Virtuoso takes 3,000 and fails on 8,000.
BATCH = 1_000

_STAGING = f"{BASE}staging/"

#: Graphs that servers keep for themselves.
_SYSTEM = (
    "http://www.openlinksw.com/", "http://localhost:8890/", "http://localuriqaserver/", "http://www.w3.org/ns/ldp#",
    "http://www.w3.org/2002/07/owl#", "urn:rules.skos", "urn:virtuoso", "urn:activitystreams",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#",
    _STAGING,
)  # fmt: skip
_NOT_SYSTEM = "".join(f' && !STRSTARTS(STR(?g), "{name}")' for name in _SYSTEM)
_OWN = f"FILTER(?g != {SELF}{_NOT_SYSTEM})"
_JSON, _TRIPLES = "application/sparql-results+json", "application/n-triples"


def open_remote(address: str, *, read_only: bool = False) -> RemoteStore:
    """Open the graph at an endpoint; credentials come from the environment."""
    store = RemoteStore(address, read_only=read_only)
    store._check_format(read_only=read_only)
    if not read_only:
        store._migrate()
    return store


class RemoteStore(Store):
    """Quads at a SPARQL endpoint."""

    def __init__(self, address: str, *, read_only: bool = False) -> None:
        self.location = address
        self._read_only = read_only
        self._connection: Connection | None = Connection(address)
        self._paths = paths_of(address)
        self._union: bool | None = None
        self._is_virtuoso = False

    def close(self) -> None:
        """Close the connection."""
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    def __len__(self) -> int:
        """Count the triples; one that several articles state counts once."""
        found = self._rows(
            "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o"
            f" {{ GRAPH ?g {{ ?s ?p ?o }} {_OWN} }} }}"
        )
        return int(found[0][0].value)

    def __contains__(self, graph: str) -> bool:
        """Tell whether there is a named graph with this IRI."""
        return bool(self._run(f"ASK {{ GRAPH {ox.NamedNode(graph)} {{ ?s ?p ?o }} }}", None))

    def graphs(self) -> list[str]:
        """Return the IRIs of the named graphs, sorted; one without triples is none."""
        found = self._rows(f"SELECT DISTINCT ?g {{ GRAPH ?g {{ ?s ?p ?o }} {_OWN} }}")
        return sorted(row[0].value for row in found)

    def quads(self, graph: str | None = None) -> Iterator[ox.Quad]:
        """Yield the quads of one named graph, or of all of them, in no order."""
        for name in [graph] if graph else self.graphs():
            node = ox.NamedNode(name)
            for quad in ox.parse(self.dump(name), ox.RdfFormat.N_TRIPLES):
                yield quad_in(node, quad.triple)

    def dump(self, graph: str) -> bytes:
        """Return one named graph as N-Triples, in no order."""
        query = f"CONSTRUCT {{ ?s ?p ?o }} {{ GRAPH {ox.NamedNode(graph)} {{ ?s ?p ?o }} }}"
        text = self._ask(query, _TRIPLES, None).body
        # Servers write N-Triples in their own ways; here is the one that exports sort.
        return (
            ox.serialize(ox.parse(text, ox.RdfFormat.N_TRIPLES), format=ox.RdfFormat.N_TRIPLES)
            or b""
        )

    def replace_graph(self, name: str, quads: Iterable[ox.Quad]) -> None:
        """Put the triples of ``quads`` in place of what the named graph held.

        It is one update, so one step on servers where an update is; what is too much for one is first
        put into a graph beside.
        """
        graph = ox.NamedNode(name)
        triples = list({quad.triple for quad in quads})
        drop = self._drop(graph) if name in self else ""
        if len(triples) <= BATCH:
            lines = self._lines(triples, whole=True)
            self._update(f"{drop}INSERT DATA {{ {self._both(graph, lines)} }}" if triples else drop)
        else:
            self._insert_many(graph, triples, drop)

    def remove_graph(self, name: str) -> bool:
        """Take a named graph back with all that only it states; tell whether there was one."""
        if name not in self:
            return False
        self._update(self._drop(ox.NamedNode(name)))
        return True

    def optimize(self) -> None:
        """Do nothing: the server tidies up by itself."""

    def write_rolls(self) -> None:
        """Do nothing: others may write to the server, and no roll would be sure."""

    def _load(self, file: File, target: ox.NamedNode) -> None:
        graphs: dict[str, set[ox.Triple]] = {}
        for quad in read_quads(file, target):
            assert isinstance(quad.graph_name, ox.NamedNode)
            graphs.setdefault(quad.graph_name.value, set()).add(quad.triple)
        for name, triples in graphs.items():
            self._insert_many(ox.NamedNode(name), list(triples))

    def _insert_many(
        self, graph: ox.NamedNode, triples: Sequence[ox.Triple], before: str = ""
    ) -> None:
        """Add any number of triples in one step, by way of a graph beside."""
        staging = ox.NamedNode(_STAGING + sha256(graph.value.encode()).hexdigest()[:16])
        self._fill(staging, triples)
        copies = self._both(graph, "?s ?p ?o .")
        self._update(
            f"{before}INSERT {{ {copies} }} WHERE {{ GRAPH {staging} {{ ?s ?p ?o }} }} ;"
            f" DROP SILENT GRAPH {staging}"
        )

    def _fill(self, graph: ox.NamedNode, triples: Sequence[ox.Triple]) -> None:
        """Fill a graph afresh, in one request where there is a graph store, else in batches."""
        if self._put(graph, triples):
            return
        self._update(f"DROP SILENT GRAPH {graph}")
        for start in range(0, len(triples), BATCH):
            lines = self._lines(triples[start : start + BATCH], whole=False)
            self._update(f"INSERT DATA {{ GRAPH {graph} {{ {lines} }} }}")

    def _put(self, graph: ox.NamedNode, triples: Sequence[ox.Triple]) -> bool:
        path = self._paths.graphs
        if path is None:
            return False
        self._check_writable()
        reply = self._http.send(
            "PUT",
            f"{path}{'&' if '?' in path else '?'}graph={quote(graph.value, safe='')}",
            "\n".join(f"{triple} ." for triple in triples).encode(),
            {"Content-Type": _TRIPLES},
        )
        if reply.status < 300:
            return True
        if os.environ.get("SILKGRAPH_GRAPH_STORE"):
            raise StoreError(self._http.refusal(reply))
        # It was a guess; from here on it goes without.
        self._paths = Paths(self._paths.query, self._paths.update, None)
        return False

    def _drop(self, graph: ox.NamedNode) -> str:
        return f"DROP SILENT GRAPH {graph} ;" if self._default_is_union() else drop_graph(graph)

    def _both(self, graph: ox.NamedNode, lines: str) -> str:
        """Return lines as those of a graph and, where it takes a copy, of the default graph."""
        own = f"GRAPH {graph} {{ {lines} }}"
        return own if self._default_is_union() else f"{lines} {own}"

    def _default_is_union(self) -> bool:
        """Tell whether a triple of a named graph is in the default graph without being put there."""
        if self._union is None:
            self._union = bool(self._run(f"ASK {{ {SELF} {FORMAT_TERM} ?format }}", None))
        return self._union

    def _lines(self, triples: Iterable[ox.Triple], *, whole: bool) -> str:
        """Return triples as text; ``whole``: nothing else will speak of their blank nodes."""
        # In another request it would be another node, and Virtuoso takes none in data.
        named = self._is_virtuoso or not whole
        return "\n".join(f"{with_names(triple) if named else triple} ." for triple in triples)

    def _run(self, sparql: str, timeout: float | None) -> Found:
        try:
            # What kind of query it is, and the same words for an error as everywhere.
            kind = ox.Store().query(sparql, prefixes=PREFIXES)
        except SyntaxError as exc:
            raise QueryError(explain_error(sparql, str(exc)), pointer(sparql, str(exc))) from exc
        if isinstance(kind, ox.QueryTriples):
            return read_triples(self._ask(sparql, _TRIPLES, timeout).body)
        return read_rows(self._ask(sparql, _JSON, timeout).body, self.location)

    def _ask(self, sparql: str, accept: str, timeout: float | None) -> Reply:
        body = urlencode({"query": declared(sparql)}).encode()
        reply = self._http.send(
            "POST",
            self._paths.query,
            body,
            {"Content-Type": "application/x-www-form-urlencoded", "Accept": accept},
            timeout=timeout,
        )
        if reply.status >= 300:
            raise QueryError(self._http.refusal(reply))
        self._is_virtuoso = reply.headers.get("server", "").startswith("Virtuoso")
        if "x-sparql-maxrows" in reply.headers:
            raise QueryError(
                f"{self.location} cuts answers after {reply.headers['x-sparql-maxrows']} rows;"
                " ask for fewer with LIMIT, or have its limit raised"
            )
        return reply

    def _update(self, sparql: str) -> None:
        text = sparql.strip().removesuffix(";")
        if not text:
            return
        self._check_writable()
        reply = self._http.send(
            "POST",
            self._paths.update,
            urlencode({"update": text}).encode(),
            {"Content-Type": "application/x-www-form-urlencoded", "Accept": "*/*"},
        )
        if reply.status >= 300:
            raise StoreError(f"cannot write to the graph: {self._http.refusal(reply)}")

    def _check_writable(self) -> None:
        if self._read_only:
            raise StoreError(
                f"cannot write to the graph {self.location}: it is open for reading only"
            )

    def _own_value(self, subject: ox.NamedNode, predicate: ox.NamedNode) -> ox.Literal | None:
        found = self._rows(f"SELECT ?value {{ GRAPH {SELF} {{ {subject} {predicate} ?value }} }}")
        return found[0][0] if found else None

    def _set_own_value(
        self, subject: ox.NamedNode, predicate: ox.NamedNode, value: ox.Literal
    ) -> None:
        self._update(
            f"DELETE WHERE {{ GRAPH {SELF} {{ {subject} {predicate} ?value }} }} ;"
            f"INSERT DATA {{ GRAPH {SELF} {{ {subject} {predicate} {value} }} }}"
        )

    def _rows(self, query: str) -> list[Sequence[ox.Literal]]:
        found = self._run(query, None)
        assert isinstance(found, ox.QuerySolutions)
        return [tuple(row) for row in found]

    @property
    def _http(self) -> Connection:
        if self._connection is None:
            raise StoreError(f"the graph {self.location} is closed; open it again")
        return self._connection
