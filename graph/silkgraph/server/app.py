"""The routes: the SPARQL 1.1 Protocol, the Graph Store Protocol for reading, and pages for people."""

from __future__ import annotations

import asyncio
import hmac
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, parse_qsl

from anyio import to_thread
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from silkgraph.errors import SilkgraphError
from silkgraph.namespaces import BASE
from silkgraph.server.accept import GRAPHS, best
from silkgraph.server.engine import Job, Reply
from silkgraph.server.query_page import render_query_page
from silkgraph.server.sending import Outbox, Sent
from silkgraph.server.service import describe
from silkgraph.server.static_files import static_file
from silkgraph.server.vocabulary import vocabulary
from silkgraph.server.workers import Pool

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from silkgraph.server.settings import Settings

__all__ = ["make_app"]

_SAFE = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
        " img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Vary": "Accept",
}
Fields = dict[str, list[str]]


class _RefusedError(Exception):
    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.reply = Reply.problem(status, message)


class _Server:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.pool: Pool | None = None
        self.waiting = 0
        self.outbox = Outbox(settings.timeout, settings.waiting_bytes)

    @asynccontextmanager
    async def life(self, app: Starlette) -> AsyncIterator[None]:
        self.pool = Pool(self.settings)
        yield
        self.pool.close()

    async def sparql(self, request: Request) -> Response:
        try:
            return await self._sparql(request)
        except _RefusedError as exc:
            return _response(exc.reply)
        except ClientDisconnect:
            return _response(Reply.problem(400, "the request ended early"))

    async def _sparql(self, request: Request) -> Response:
        fields = _fields(request.url.query)
        if request.method == "POST":
            fields = await self._posted(request, fields)
        queries, updates = fields.get("query", []), fields.get("update", [])
        if request.method == "GET" and updates:
            raise _RefusedError(400, "an update comes by POST")
        if request.method == "GET" and not queries:
            return _service(request)
        if len(queries) + len(updates) != 1:
            raise _RefusedError(400, "a request holds exactly one query or one update")
        if updates:
            return await self._update(request, fields)
        job = Job(
            "query",
            queries[0],
            request.headers.get("accept"),
            tuple(fields.get("default-graph-uri", ())),
            tuple(fields.get("named-graph-uri", ())),
            base=_base(request),
        )
        return await self._answered(lambda pool: pool.run(job))

    async def _posted(self, request: Request, fields: Fields) -> Fields:
        media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        body = _text(await self._body(request))
        match media:
            case "application/x-www-form-urlencoded":
                if fields:
                    raise _RefusedError(400, "the parameters of a form stand in its body")
                return _fields(body)
            case "application/sparql-query" | "application/sparql-update":
                name = media.rpartition("-")[2]
                if "query" in fields or "update" in fields:
                    raise _RefusedError(400, "the text stands in the body, and nowhere else")
                return {**fields, name: [body]}
        raise _RefusedError(
            415,
            "post application/sparql-query, application/sparql-update"
            " or application/x-www-form-urlencoded",
        )

    async def _body(self, request: Request) -> bytes:
        """Read the body, of bounded size and within bounded time: a slow sender is sent away."""
        limit = self.settings.request_bytes
        body = bytearray()
        try:
            async with asyncio.timeout(self.settings.timeout):
                async for chunk in request.stream():
                    body += chunk
                    if len(body) > limit:
                        raise _RefusedError(413, f"a request holds at most {limit} bytes")
        except TimeoutError as exc:
            raise _RefusedError(408, "the request took too long to arrive") from exc
        return bytes(body)

    async def _update(self, request: Request, fields: Fields) -> Response:
        token = self.settings.token
        if token is None:
            raise _RefusedError(403, "this graph is read-only")
        given = request.headers.get("authorization", "")
        if not hmac.compare_digest(given.encode(), f"Bearer {token}".encode()):
            refused = _response(Reply.problem(401, "an update needs the token of this server"))
            refused.headers["WWW-Authenticate"] = "Bearer"
            return refused
        job = Job(
            "update",
            fields["update"][0],
            None,
            tuple(fields.get("using-graph-uri", ())),
            tuple(fields.get("using-named-graph-uri", ())),
            base=_base(request),
        )
        return await self._answered(lambda pool: pool.update(job))

    async def store(self, request: Request) -> Response:
        fields = parse_qs(request.url.query, keep_blank_values=True)
        named = fields.get("graph", [])
        if len(named) + ("default" in fields) != 1:
            return _response(Reply.problem(400, "name one graph: ?default or ?graph=IRI"))
        job = Job("graph", named[0] if named else "", request.headers.get("accept"))
        return await self._answered(lambda pool: pool.run(job))

    async def thing(self, request: Request) -> Response:
        iri = BASE + request.url.path.removeprefix("/")
        accept = request.headers.get("accept")
        media = best(accept, ("text/html", *GRAPHS))
        if media is None:
            return _response(Reply.problem(406, f"it comes as text/html, {', '.join(GRAPHS)}"))
        if media == "text/html":
            return await self._answered(lambda pool: pool.run(Job("card", iri)))
        return await self._answered(lambda pool: pool.run(Job("describe", iri, media)))

    async def question(self, request: Request) -> Response:
        """Answer a named question as a page, or give its text with the parameters in it."""
        name = request.path_params["name"]
        fields = tuple((key, value) for key, value in parse_qsl(request.url.query) if value.strip())
        media = best(request.headers.get("accept"), ("text/html", "application/sparql-query"))
        kind = "question" if media == "application/sparql-query" else "answer"
        return await self._answered(lambda pool: pool.run(Job(kind, name, fields=fields)))

    async def table(self, request: Request) -> Response:
        """Answer a query as a page, for browsers without scripts."""
        try:
            fields = _fields(_text(await self._body(request)))
        except _RefusedError as exc:
            return _response(exc.reply)
        text = fields.get("query", [""])[0]
        return await self._answered(lambda pool: pool.run(Job("table", text)))

    async def names(self, request: Request) -> Response:
        """Suggest what could be meant by the beginning of a name."""
        text = request.query_params.get("text", "")
        fields = (("kind", request.query_params.get("kind", "")),)
        return await self._answered(lambda pool: pool.run(Job("names", text, fields=fields)))

    async def _answered(self, work: Callable[[Pool], Reply]) -> Response:
        if self.pool is None or self.waiting >= self.settings.waiting or self.outbox.full:
            return _response(Reply.problem(503, "the server is busy; try again later"))
        self.waiting += 1
        try:
            return _response(await to_thread.run_sync(work, self.pool), self.outbox)
        finally:
            self.waiting -= 1


def make_app(settings: Settings, hosts: tuple[str, ...]) -> Starlette:
    """Return the application; it answers only requests for one of ``hosts``, ``*`` for any."""
    server = _Server(settings)
    # A page elsewhere could have its own name resolve to this machine and read the answers.
    middleware = [Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))]
    if settings.cors:
        middleware.append(
            Middleware(CORSMiddleware, allow_origins=[settings.cors], allow_methods=["GET", "POST"])
        )
    things = ("/id/{rest:path}", "/area/{rest}", "/article/{rest}", "/def/{rest}")
    return Starlette(
        routes=[
            Route("/", _home),
            Route("/static/{name}", _static),
            Route("/terms", _terms),
            Route("/names", server.names),
            Route("/table", server.table, methods=["POST"]),
            Route("/questions/{name}", server.question),
            Route("/sparql", server.sparql, methods=["GET", "POST"]),
            Route("/store", server.store, methods=["GET"]),
            *(Route(path, server.thing, methods=["GET"]) for path in things),
            *(Route(path, server.thing, methods=["GET"]) for path in ("/ontology", "/reference")),
        ],
        middleware=middleware,
        lifespan=server.life,
    )


def _home(request: Request) -> Response:
    query = request.query_params.get("query", "")
    return _response(Reply(200, "text/html", render_query_page(query).encode()))


def _terms(request: Request) -> Response:
    return _response(Reply(200, "application/json", vocabulary()))


def _static(request: Request) -> Response:
    try:
        file = static_file(request.path_params["name"])
    except SilkgraphError as exc:
        return _response(Reply.problem(500, str(exc)))
    if file is None:
        return _response(Reply.problem(404, "there is no such file"))
    packed = "gzip" in request.headers.get("accept-encoding", "")
    known = request.headers.get("if-none-match") == file.tag
    reply = _response(Reply(200, file.media, file.packed if packed else file.data))
    if known:
        reply = Response(status_code=304, headers=_SAFE)
    reply.headers.update({"ETag": file.tag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding"})
    if packed and not known:
        reply.headers["Content-Encoding"] = "gzip"
    return reply


def _service(request: Request) -> Response:
    media = best(request.headers.get("accept"), (*GRAPHS, "text/html"))
    if media is None:
        return _response(Reply.problem(406, f"the description comes as {', '.join(GRAPHS)}"))
    if media == "text/html":
        return RedirectResponse("/", status_code=303)
    return _response(Reply(200, media, describe(_base(request), media)))


def _base(request: Request) -> str:
    return str(request.url.replace(query=""))


def _fields(text: str) -> Fields:
    try:
        return parse_qs(text, keep_blank_values=True, errors="strict", max_num_fields=1000)
    except ValueError as exc:
        raise _RefusedError(400, "the parameters are not UTF-8, or too many") from exc


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as exc:
        raise _RefusedError(400, "the request is not UTF-8") from exc


def _response(reply: Reply, outbox: Outbox | None = None) -> Response:
    kind = reply.media
    if kind.startswith("text/"):
        kind += "; charset=utf-8"
    headers = dict(_SAFE)
    if reply.status == 503:
        headers["Retry-After"] = "5"
    if outbox is not None:
        return Sent(outbox, reply.body, reply.status, headers, media_type=kind)
    return Response(reply.body, reply.status, headers, media_type=kind)
