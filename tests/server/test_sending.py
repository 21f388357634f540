"""Large answers and clients that read slowly: a bound on each, and an answer for everyone else."""

from __future__ import annotations

import json
import socket
import time
from typing import TYPE_CHECKING
from urllib.parse import quote

import pyoxigraph as ox
import pytest
from tests.serving import Served, started_with

from silkgraph.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ASK = "ASK { ?s ?p ?o }"
#: About as many bytes as one answer of ``LARGE`` has.
SIZE = 8_000_000
LARGE = "SELECT ?o { ?s <urn:p> ?o . ?other <urn:q> ?each }"
SECONDS = 3.0


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "graph"
    node, graph = ox.NamedNode("urn:s"), ox.NamedNode("urn:g")
    with open_store(path, reference=False) as store:
        long = ox.Literal("x" * 8_000)
        store.replace_graph(
            graph.value,
            [
                ox.Quad(node, ox.NamedNode("urn:p"), long, graph),
                *(ox.Quad(node, ox.NamedNode("urn:q"), ox.Literal(i), graph) for i in range(1_000)),
            ],
        )
    return path


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[Served]:
    """Start a server that holds at most three large answers that nobody reads."""
    process, server = started_with(
        folder, result_bytes=SIZE + 500_000, waiting_bytes=3 * SIZE, timeout=SECONDS
    )
    yield server
    process.terminate()
    process.wait(10)


def unread(served: Served) -> socket.socket:
    """Ask for a large answer and read none of it."""
    client = socket.socket()
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
    client.connect(("127.0.0.1", served.port))
    path = f"/sparql?query={quote(LARGE)}"
    client.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
    return client


def read_to_the_end(client: socket.socket, pause: float) -> int:
    """Return how many bytes come before the server ends or closes."""
    client.settimeout(30)
    read = 0
    while True:
        try:
            part = client.recv(1_000_000)
        except ConnectionResetError:
            return read
        if not part or part.endswith(b"]}}"):
            return read + len(part)
        read += len(part)
        time.sleep(pause)


def test_answer_within_the_limit_comes_whole(served: Served) -> None:
    rows = served.rows(LARGE)
    assert len(rows) == 1_000
    assert {len(row["o"]["value"]) for row in rows} == {8_000}


@pytest.mark.parametrize("accept", ["text/csv", "application/sparql-results+json"])
def test_answer_beyond_the_limit_is_one_clear_line(served: Served, accept: str) -> None:
    answer = served.query(LARGE.replace("?o {", "?o (?o AS ?again) {"), accept)
    assert answer.status == 500
    assert answer.body == f"the result is larger than {SIZE + 500_000} bytes; add a LIMIT\n"


def test_triples_beyond_the_limit_are_one_clear_line(served: Served) -> None:
    query = (
        "CONSTRUCT { ?other <urn:r> ?long }"
        " { ?s <urn:p> ?o . ?other <urn:q> ?each BIND(CONCAT(?o, ?o, STR(?each)) AS ?long) }"
    )
    answer = served.query(query, "text/turtle")
    assert (answer.status, "add a LIMIT" in answer.body) == (500, True)


def test_client_that_reads_at_its_leisure_gets_all_of_it(served: Served) -> None:
    with unread(served) as client:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1_000_000)
        assert read_to_the_end(client, 0.02) > SIZE


def test_others_are_answered_while_clients_do_not_read(served: Served) -> None:
    idle = [unread(served) for _ in range(2)]
    try:
        time.sleep(0.5)
        for _ in range(5):
            assert served.query(ASK).status == 200
        assert json.loads(served.query("SELECT (1 AS ?n) {}").body)
    finally:
        for client in idle:
            client.close()


def test_client_that_does_not_read_is_let_go(served: Served) -> None:
    with unread(served) as client:
        time.sleep(2 * SECONDS + 2)
        assert read_to_the_end(client, 0) < SIZE


def test_unread_answers_have_a_bound_and_go_with_their_clients(served: Served) -> None:
    idle = [unread(served) for _ in range(12)]
    try:
        statuses = set()
        for _ in range(20):
            statuses.add(served.query(ASK).status)
            time.sleep(0.1)
        # Four large ones are more than may wait; whoever comes then is told to come again.
        assert 503 in statuses
    finally:
        for client in idle:
            client.close()
    for _ in range(100):
        if served.query(ASK).status == 200:
            return
        time.sleep(0.1)
    pytest.fail("the server holds answers of clients that are gone")
