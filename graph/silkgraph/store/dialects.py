"""What endpoints expect and give in ways of their own: paths, prefixes, results, blank nodes."""

from __future__ import annotations

import json
import os
import re
from urllib.parse import urlsplit

import pyoxigraph as ox

from silkgraph.errors import QueryError, StoreError
from silkgraph.namespaces import BASE, PREFIXES
from silkgraph.store.base import one_line

__all__ = ["Paths", "declared", "paths_of", "read_rows", "read_triples", "with_names"]

_YES, _NO = b'{"head":{},"boolean":true}', b'{"head":{},"boolean":false}'
_DECLARED = re.compile(r"\bPREFIX\s+([\w.-]*):", re.IGNORECASE)


class Paths:
    """Where on the host queries, updates and whole graphs go."""

    def __init__(self, query: str, update: str, graphs: str | None) -> None:
        self.query, self.update, self.graphs = query, update, graphs


def paths_of(address: str) -> Paths:
    """Return the three paths of an endpoint, by the habits of servers where nothing else is said."""
    parts = urlsplit(address)
    path = parts.path.rstrip("/")
    extra = f"?{parts.query}" if parts.query else ""
    if not path:
        found = Paths("/query", "/update", "/store")  # Oxigraph, and silkgraph serve
    elif path.endswith("/query"):
        stem = path.removesuffix("query")
        found = Paths(path, f"{stem}update", f"{stem}store")
    else:
        found = Paths(path + extra, path + extra, None)
    for name, kind in (("SILKGRAPH_UPDATE", "update"), ("SILKGRAPH_GRAPH_STORE", "graphs")):
        given = os.environ.get(name)
        if not given:
            continue
        other = urlsplit(given)
        if (other.scheme, other.netloc) not in (("", ""), (parts.scheme, parts.netloc)):
            raise StoreError(f"{name} is on another host than {address}; it must be on the same")
        setattr(found, kind, other.path + (f"?{other.query}" if other.query else ""))
    return found


def declared(sparql: str) -> str:
    """Declare the prefixes that a query uses and does not declare, in front of its first line."""
    own = set(_DECLARED.findall(sparql))
    used = {
        name: base for name, base in PREFIXES.items() if name not in own and f"{name}:" in sparql
    }
    return "".join(f"PREFIX {name}: <{base}> " for name, base in used.items()) + sparql


def read_rows(body: bytes, place: str) -> ox.QuerySolutions | ox.QueryBoolean:
    """Read what a SELECT or ASK query gave, as JSON."""
    if b"typed-literal" in body or b"__ask_retval" in body.lower():
        body = _standard(body)
    try:
        return ox.parse_query_results(body, ox.QueryResultsFormat.JSON)
    except (SyntaxError, ValueError) as exc:
        raise QueryError(f"{place} gave no SPARQL results: {one_line(exc)}") from exc


def _standard(body: bytes) -> bytes:
    """Return results of Virtuoso as the standard has them: literals of one kind, ASK as yes or no."""
    try:
        results = json.loads(body)
    except ValueError:
        return body
    rows = results.get("results", {}).get("bindings", [])
    names = [name.lower() for name in results.get("head", {}).get("vars", [])]
    if names == ["__ask_retval"]:
        truth = any(
            term.get("value") not in ("0", "", None) for row in rows for term in row.values()
        )
        return _YES if truth else _NO
    for row in rows:
        for term in row.values():
            if term.get("type") == "typed-literal":
                term["type"] = "literal"
    return json.dumps(results).encode()


def read_triples(body: bytes) -> ox.QueryTriples:
    """Read what a CONSTRUCT or DESCRIBE query gave, as N-Triples."""
    held = ox.Store()
    held.load(body, ox.RdfFormat.N_TRIPLES)
    found = held.query("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }")
    assert isinstance(found, ox.QueryTriples)
    return found


def with_names(triple: ox.Triple) -> ox.Triple:
    """Return a triple with IRIs in place of blank nodes, the same for the same node."""

    def name(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> object:
        return (
            ox.NamedNode(f"{BASE}.well-known/genid/{term.value}")
            if isinstance(term, ox.BlankNode)
            else term
        )

    return ox.Triple(name(triple.subject), triple.predicate, name(triple.object))  # type: ignore[arg-type]
