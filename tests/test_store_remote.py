from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from tests import servers

from silkgraph.errors import QueryError, SilkgraphError, StoreError
from silkgraph.queries import questions, run
from silkgraph.store import open_store
from silkgraph.store.remote import BATCH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from silkgraph.store import Store

E = "https://example.org/"
PARAMETERS = {
    "actor": "China",
    "area": "trade",
    "organization": "SCO",
    "class": "Summit",
    "date": "2023",
    "person": "Xi Jinping",
    "place": "Xi'an",
    "state": "Kazakhstan",
    "text": "gas",
}
#: Virtuoso has no booleans and gives numbers in their place.
TRUTH = {"0": "false", "1": "true"}


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_named_question_gives_the_same_rows_everywhere(
    store: Store, small_store: Store, question: object
) -> None:
    from silkgraph.queries import Question

    assert isinstance(question, Question)
    required = {p.name: PARAMETERS[p.kind] for p in question.parameters if p.required}
    everything = {p.name: PARAMETERS[p.kind] for p in question.parameters if p.kind != "class"}
    for params in (required, everything):
        try:
            expected = run(small_store, question.name, params)
        except SilkgraphError as exc:
            with pytest.raises(type(exc)):
                run(store, question.name, params)
            continue
        found = run(store, question.name, params)
        assert found.columns == expected.columns
        if store.location.endswith("/sparql"):  # whose order of languages and IRIs is its own
            records = found.records()
            for record in records:
                if record.get("happened") in TRUTH:
                    record["happened"] = TRUTH[str(record["happened"])]
            assert sorted(map(repr, records)) == sorted(map(repr, expected.records()))
        else:
            assert found.records() == expected.records()


@pytest.mark.parametrize("server", ["oxigraph_server", "virtuoso_server"])
class TestLargeGraphs:
    def test_graph_of_many_batches_is_replaced_whole(
        self, server: str, request: pytest.FixtureRequest
    ) -> None:
        address = request.getfixturevalue(server)
        servers.clear(address)
        with open_store(address, reference=False) as store:
            for word in ("old", "new"):
                store.replace_graph(f"{E}big", many(word, 3 * BATCH + 7))
                assert len(store) == 3 * BATCH + 7
                assert store.graphs() == [f"{E}big"]
                assert len(set(store.quads(f"{E}big"))) == 3 * BATCH + 7

    def test_graph_store_is_not_needed(self, server: str, request: pytest.FixtureRequest) -> None:
        address = request.getfixturevalue(server)
        servers.clear(address)
        query = address if address.endswith("/sparql") else f"{address}/query"
        with open_store(query, reference=False) as store:
            store._paths.graphs = "/nowhere/to/put"  # type: ignore[attr-defined]
            store.replace_graph(f"{E}big", many("one", 2 * BATCH))
            assert len(store) == 2 * BATCH


def many(word: str, count: int) -> list[ox.Quad]:
    says = ox.NamedNode(f"{E}says")
    return [
        ox.Quad(ox.NamedNode(f"{E}{i}"), says, ox.Literal(word), ox.NamedNode(f"{E}big"))
        for i in range(count)
    ]


@pytest.fixture
def answering() -> Iterator[Callable[[Callable[[BaseHTTPRequestHandler], None]], str]]:
    """Return a function that starts a server which answers as it is told, and gives its address."""
    started: list[ThreadingHTTPServer] = []

    def start(answer: Callable[[BaseHTTPRequestHandler], None]) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                self.rfile.read(int(self.headers["Content-Length"]))
                answer(self)

            def log_message(self, *_: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        started.append(server)
        return f"http://127.0.0.1:{server.server_port}/sparql"

    yield start
    for server in started:
        server.shutdown()
        server.server_close()


def reply(handler: BaseHTTPRequestHandler, status: int, body: bytes = b"", **headers: str) -> None:
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


EMPTY = b'{"head":{"vars":["value"]},"results":{"bindings":[]}}'


def test_credentials_come_from_the_environment(
    answering: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str | None] = []

    def answer(handler: BaseHTTPRequestHandler) -> None:
        seen.append(handler.headers["Authorization"])
        reply(handler, 200, EMPTY)

    address = answering(answer)
    monkeypatch.setenv("SILKGRAPH_USER", "ann")
    monkeypatch.setenv("SILKGRAPH_PASSWORD", "secret")
    open_store(address, read_only=True).close()
    monkeypatch.setenv("SILKGRAPH_TOKEN", "sesame")
    open_store(address, read_only=True).close()
    assert seen == ["Basic YW5uOnNlY3JldA==", "Bearer sesame"]


def test_password_in_the_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(StoreError, match="SILKGRAPH_PASSWORD") as caught:
        open_store("http://ann:secret@127.0.0.1/sparql")
    assert "secret" not in str(caught.value)


def test_busy_server_is_asked_again_when_it_says(answering: Callable[..., str]) -> None:
    answers = [503, 200]

    def answer(handler: BaseHTTPRequestHandler) -> None:
        status = answers.pop(0)
        reply(handler, status, EMPTY if status == 200 else b"", Retry_After="0")

    open_store(answering(answer), read_only=True).close()
    assert answers == []


@pytest.mark.parametrize(
    ("status", "headers", "said"),
    [
        (401, {}, "set SILKGRAPH_USER and SILKGRAPH_PASSWORD"),
        (404, {}, "answers no SPARQL there"),
        (302, {"Location": "https://example.org/"}, "has moved to https://example.org/"),
        (500, {}, "answered 500: out of luck"),
        (200, {"X-SPARQL-MaxRows": "10"}, "cuts answers after 10 rows"),
        (200, {}, "gave no SPARQL results"),
    ],
)
def test_refusal_is_one_line_that_tells_the_way_out(
    answering: Callable[..., str], status: int, headers: dict[str, str], said: str
) -> None:
    body = b"out of\nluck"
    address = answering(lambda handler: reply(handler, status, body, **headers))
    with pytest.raises(SilkgraphError, match=said) as caught:
        open_store(address, read_only=True)
    assert "\n" not in str(caught.value)
    assert address in str(caught.value)


def test_silent_server_is_given_up_after_the_time_limit(
    answering: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    done = threading.Event()
    monkeypatch.setenv("SILKGRAPH_HTTP_TIMEOUT", "0.2")
    address = answering(lambda handler: done.wait(5))
    with pytest.raises(StoreError, match=r"no answer within 0\.2 seconds"):
        open_store(address, read_only=True)
    done.set()


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/", "http://no.such.host.invalid/sparql"])
def test_host_that_is_not_there_is_one_line(address: str) -> None:
    with pytest.raises(StoreError, match="cannot reach") as caught:
        open_store(address)
    assert address in str(caught.value)


def test_other_scheme_is_no_endpoint() -> None:
    with pytest.raises(StoreError, match="begins with http"):
        open_store("file:///etc/passwd")


def test_syntax_error_is_found_before_the_server_is_asked(oxigraph_server: str) -> None:
    with (
        open_store(oxigraph_server, read_only=True) as store,
        pytest.raises(QueryError, match="line 1, column"),
    ):
        store.query("SELECT * { ?s")


def test_store_open_for_reading_sends_no_update(oxigraph_server: str) -> None:
    with (
        open_store(oxigraph_server, read_only=True) as store,
        pytest.raises(StoreError, match="open for reading only"),
    ):
        store.replace_graph(f"{E}g", many("one", 1))
