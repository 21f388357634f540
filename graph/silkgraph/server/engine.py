"""What a worker process does: one query, page or update, and the reply to it as bytes."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from silkgraph.errors import NotFoundError, QueryError, SilkgraphError
from silkgraph.names import suggest
from silkgraph.namespaces import PREFIXES, curie
from silkgraph.queries import bound, question
from silkgraph.results import ask
from silkgraph.server.accept import GRAPHS, ROWS, best
from silkgraph.server.card_page import render_card, render_missing
from silkgraph.server.guard import loads, using
from silkgraph.server.reading import reading
from silkgraph.server.table_page import render_table
from silkgraph.server.updating import run_update
from silkgraph.sparql import calls_service, explain_error
from silkgraph.store.base import hide_own, syntax_error

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkgraph.store import Store

__all__ = ["GRAPH_FORMATS", "Job", "Reply", "answer", "update"]

_ROW_FORMATS = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/xml": ox.QueryResultsFormat.XML,
}
GRAPH_FORMATS = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/trig": ox.RdfFormat.TRIG,
}


@dataclass(frozen=True, slots=True)
class Job:
    """Something to answer; ``text`` is a query, an IRI, the name of a question or what was typed.

    ``kind`` is query, update, graph, describe, card, table (a query as a page), question (its text with the
    ``fields`` in it), answer (its page) or names (what could be meant, of the kind in ``fields``).
    """

    kind: str
    text: str
    accept: str | None = None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    #: Against which relative IRIs are read.
    base: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What goes back over HTTP."""

    status: int
    media: str
    body: bytes

    @classmethod
    def problem(cls, status: int, message: str) -> Reply:
        """Return the reply that says in one line what is wrong."""
        return cls(status, "text/plain", f"{message}\n".encode())


class _FullError(Exception):
    pass


class _Bounded(io.BytesIO):
    def __init__(self, limit: int) -> None:
        super().__init__()
        self._limit = limit
        self.full = False

    def write(self, data: object) -> int:
        if self.tell() > self._limit:
            self.full = True
            raise _FullError
        return super().write(data)  # type: ignore[arg-type]  # whatever buffer the engine hands over


def answer(graph: str, job: Job, limit: int) -> Reply:
    """Answer a job from the graph in a folder, which is opened read-only."""
    try:
        match job.kind:
            case "graph":
                return _graph(graph, job, limit)
            case "describe":
                return _describe(graph, job, limit)
            case "query":
                return _query(graph, job, limit)
        return _page(graph, job)
    except NotFoundError as exc:
        return Reply.problem(404, str(exc))
    except (SilkgraphError, ValueError) as exc:
        return Reply.problem(400, str(exc))


def _page(graph: str, job: Job) -> Reply:
    """Answer what the pages for people ask."""
    store, given = reading(graph).store, dict(job.fields)
    match job.kind:
        case "card":
            return _card(store, ox.NamedNode(job.text).value)
        case "question":
            sparql = bound(store, question(job.text), given)
            return Reply(200, "application/sparql-query", sparql.encode())
        case "names":
            found = suggest(reading(graph).names, job.text, given.get("kind"))
            listed = [{"name": each.name, "term": curie(each.iri)} for each in found]
            return Reply(200, "application/json", json.dumps(listed, ensure_ascii=False).encode())
    try:
        sparql = job.text
        if job.kind == "answer":
            sparql = bound(store, question(job.text), given)
        return _html(render_table(sparql, ask(store, sparql)))
    except QueryError as exc:
        return _html(render_table(sparql, None, f"{exc}\n{exc.pointer}".strip()), status=400)


def _card(store: Store, iri: str) -> Reply:
    try:
        return _html(render_card(store, iri))
    except NotFoundError as exc:
        return _html(render_missing(str(exc)), status=404)


def _html(page: str, status: int = 200) -> Reply:
    return Reply(status, "text/html", page.encode())


def update(graph: str, job: Job) -> Reply:
    """Run an update in one step on the graph in a folder."""
    text = job.text
    if calls_service(text) or loads(text):
        return Reply.problem(
            400, "SERVICE and LOAD are not allowed: an update reaches no other host"
        )
    try:
        if job.default_graphs or job.named_graphs:
            text = using(text, *map(_iris, (job.default_graphs, job.named_graphs)))
    except (QueryError, ValueError) as exc:
        return Reply.problem(400, str(exc))
    try:
        run_update(ox.Store(graph), text, job.base)
    except SyntaxError as exc:
        return Reply.problem(400, explain_error(text, str(exc)))
    except (OSError, RuntimeError, ValueError) as exc:
        return Reply.problem(503, f"the update failed: {exc}")
    return Reply(204, "text/plain", b"")


def _iris(given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(ox.NamedNode(iri).value for iri in given)


def _describe(graph: str, job: Job, limit: int) -> Reply:
    # An IRI that could end the brackets around it is refused when the node is made.
    node = ox.NamedNode(job.text)
    if not next(reading(graph).engine.quads_for_pattern(node, None, None, None), None):
        return Reply.problem(404, f"the graph states nothing of {job.text}")
    return _query(graph, Job("query", f"DESCRIBE {node}", job.accept), limit)


def _query(graph: str, job: Job, limit: int) -> Reply:
    if calls_service(job.text):
        return Reply.problem(400, "SERVICE is not allowed: a query reaches no other host")
    default: list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph] | None = None
    named: list[ox.NamedNode | ox.BlankNode] | None = None
    if job.default_graphs or job.named_graphs:
        default = [ox.NamedNode(iri) for iri in job.default_graphs]
        named = [ox.NamedNode(iri) for iri in job.named_graphs]
    try:
        found = reading(graph).engine.query(
            hide_own(job.text),
            base_iri=job.base,
            prefixes=PREFIXES,
            default_graph=default,
            named_graphs=named,
        )
    except SyntaxError as exc:
        own = syntax_error(job.text, job.base)
        return Reply.problem(400, str(own or explain_error(job.text, str(exc))))
    except (OSError, RuntimeError) as exc:
        return Reply.problem(500, f"the query failed: {exc}")
    if isinstance(found, ox.QueryTriples):
        return _triples(found, job.accept, limit)
    media = best(job.accept, ROWS)
    if media is None:
        return _not_acceptable(ROWS)
    output = _Bounded(limit)
    try:
        found.serialize(output, format=_ROW_FORMATS[media])
    except (_FullError, OSError, RuntimeError) as exc:
        return _failed(output, limit, exc)
    return Reply(200, media, output.getvalue())


def _graph(graph: str, job: Job, limit: int) -> Reply:
    """Read a graph by the Graph Store Protocol; without a name, the default graph."""
    store = reading(graph).engine
    name = ox.NamedNode(job.text) if job.text else ox.DefaultGraph()
    if isinstance(name, ox.NamedNode) and not store.contains_named_graph(name):
        return Reply.problem(404, f"there is no graph {job.text}")
    quads = store.quads_for_pattern(None, None, None, name)
    return _triples((quad.triple for quad in quads), job.accept, limit)


def _triples(triples: Iterable[ox.Triple], accept: str | None, limit: int) -> Reply:
    media = best(accept, GRAPHS)
    if media is None:
        return _not_acceptable(GRAPHS)
    output = _Bounded(limit)
    try:
        ox.serialize(triples, output, GRAPH_FORMATS[media], prefixes=PREFIXES)
    except (_FullError, OSError, RuntimeError) as exc:
        return _failed(output, limit, exc)
    return Reply(200, media, output.getvalue())


def _failed(output: _Bounded, limit: int, exc: Exception) -> Reply:
    if output.full:
        return Reply.problem(500, f"the result is larger than {limit} bytes; add a LIMIT")
    return Reply.problem(500, f"the query failed: {' '.join(str(exc).split())}")


def _not_acceptable(offered: tuple[str, ...]) -> Reply:
    return Reply.problem(406, f"the answer comes as {', '.join(offered)}")
