from __future__ import annotations

import json
import re
import shutil
import socket
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

import pyoxigraph as ox
import pytest
from tests.serving import FORM, QUERY, TOKEN, UPDATE, Served, started

from silkgraph.namespaces import BASE
from silkgraph.server.accept import GRAPHS, ROWS, best
from silkgraph.store import open_store
from silkgraph.store.base import SELF

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ASK = "ASK { ?s ?p ?o }"
SELECT = "SELECT ?s WHERE { ?s a silk:Event } ORDER BY ?s"
CONSTRUCT = "CONSTRUCT WHERE { ?s a silk:Event }"
HOSTILE = "https://w3id.org/silkgraph/id/event/hostile"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a graph with a little of everything, one thing of it hostile."""
    path = tmp_path_factory.mktemp("served") / "graph"
    with open_store(path) as store:
        store.replace_graph(
            f"{BASE}article/hostile",
            [
                ox.Quad(
                    ox.NamedNode(HOSTILE),
                    ox.NamedNode(predicate),
                    value,
                    ox.NamedNode(f"{BASE}article/hostile"),
                )
                for predicate, value in (
                    (
                        "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
                        ox.NamedNode(f"{BASE}def/Event"),
                    ),
                    (
                        "http://www.w3.org/2000/01/rdf-schema#label",
                        ox.Literal("<script>alert(1)</script>", language="en"),
                    ),
                    ("https://schema.org/url", ox.NamedNode("javascript:alert(1)")),
                )
            ],
        )
    return path


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[Served]:
    process, served = started(folder)
    yield served
    process.terminate()
    assert process.wait(10) is not None


def form(**fields: str) -> str:
    return urlencode(fields)


@pytest.mark.parametrize(
    ("method", "path", "body", "media"),
    [
        ("GET", f"/sparql?query={quote(ASK)}", "", None),
        ("POST", "/sparql", form(query=ASK), FORM),
        ("POST", "/sparql", ASK, QUERY),
        ("POST", "/sparql", ASK, f"{QUERY}; charset=utf-8"),
    ],
    ids=["get", "form", "direct", "direct-charset"],
)
def test_a_query_comes_in_three_ways(
    served: Served, method: str, path: str, body: str, media: str | None
) -> None:
    headers = {"Content_Type": media} if media else {}
    answer = served.ask(method, path, body, **headers)
    assert answer.status == 200
    assert json.loads(answer.body)["boolean"] is True


@pytest.mark.parametrize(
    ("method", "path", "body", "media", "status"),
    [
        ("GET", f"/sparql?query={quote(ASK)}&query={quote(ASK)}", "", None, 400),
        ("GET", "/sparql?query=ASK%20%7B", "", None, 400),
        ("GET", f"/sparql?update={quote('CLEAR ALL')}", "", None, 400),
        ("GET", "/sparql?query=%FF", "", None, 400),
        ("PUT", "/sparql", ASK, QUERY, 405),
        ("DELETE", "/sparql", "", None, 405),
        ("POST", "/sparql", ASK, None, 415),
        ("POST", "/sparql", ASK, "text/plain", 415),
        ("POST", "/sparql", form(other="x"), FORM, 400),
        ("POST", f"/sparql?query={quote(ASK)}", ASK, QUERY, 400),
        ("POST", "/sparql", "#" * 1_000_001, QUERY, 413),
        ("POST", "/sparql", "CLEAR ALL", UPDATE, 403),
        ("POST", "/sparql", form(update="CLEAR ALL"), FORM, 403),
        ("PUT", "/store?default", "", "text/turtle", 405),
        ("GET", "/store", "", None, 400),
        ("GET", "/store?graph=urn:unknown", "", None, 404),
        ("GET", "/id/person/nobody-at-all", "", None, 404),
        ("GET", "/id/person/a%3Eb", "", None, 400),
    ],
)
def test_malformed_and_forbidden_requests_are_refused(
    served: Served, method: str, path: str, body: str, media: str | None, status: int
) -> None:
    headers = {"Content_Type": media} if media else {}
    assert served.ask(method, path, body, **headers).status == status


@pytest.mark.parametrize("media", ROWS)
def test_rows_come_in_the_media_type_asked_for(served: Served, media: str) -> None:
    answer = served.query(SELECT, accept=media)
    assert answer.status == 200
    assert answer.headers["content-type"].startswith(media)
    assert HOSTILE in answer.body


@pytest.mark.parametrize("media", GRAPHS)
def test_triples_come_in_the_media_type_asked_for(served: Served, media: str) -> None:
    answer = served.query(CONSTRUCT, accept=media)
    assert answer.status == 200
    assert answer.headers["content-type"].startswith(media)
    assert "hostile" in answer.body


def test_what_nobody_can_write_is_not_acceptable(served: Served) -> None:
    assert served.query(SELECT, accept="image/png").status == 406
    assert served.query(CONSTRUCT, accept="text/csv").status == 406


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (None, ROWS[0]),
        ("text/csv;q=0.3, application/sparql-results+xml;q=0.9", ROWS[1]),
        ("text/*", "text/csv"),
        ("*/*;q=0.1, text/csv", "text/csv"),
        ("text/csv;q=0, image/png", None),
        ("text/csv;q=high", None),
    ],
)
def test_the_highest_quality_wins(header: str | None, expected: str | None) -> None:
    assert best(header, ROWS) == expected


def test_the_dataset_of_the_request_replaces_that_of_the_query(served: Served) -> None:
    count = quote("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    graph = quote(f"{BASE}article/hostile", safe="")

    def counted(more: str) -> str:
        answer = served.ask("GET", f"/sparql?query={count}{more}")
        return str(json.loads(answer.body)["results"]["bindings"][0]["n"]["value"])

    assert counted(f"&default-graph-uri={graph}") == "3"
    assert counted(f"&named-graph-uri={graph}") == "0"
    assert int(counted("")) > 1000


def test_the_bare_endpoint_describes_itself(served: Served) -> None:
    answer = served.ask("GET", "/sparql")
    assert answer.headers["content-type"].startswith("text/turtle")
    assert "sparql-service-description#Service" in answer.body


def test_the_origin_that_was_named_may_read_answers(served: Served) -> None:
    allowed = served.ask("GET", "/sparql", Origin="https://example.org")
    assert allowed.headers["access-control-allow-origin"] == "https://example.org"
    other = served.ask("GET", "/sparql", Origin="https://example.com")
    assert "access-control-allow-origin" not in other.headers


def test_a_request_under_a_strange_host_name_is_refused(served: Served) -> None:
    assert served.ask("GET", "/sparql", Host="rebound.example").status == 400


def test_a_graph_is_read_by_the_graph_store_protocol(served: Served) -> None:
    graph = quote(f"{BASE}article/hostile", safe="")
    answer = served.ask("GET", f"/store?graph={graph}", Accept="application/n-triples")
    assert len(answer.body.splitlines()) == 3


def test_a_query_does_not_see_what_the_store_says_of_itself(served: Served) -> None:
    graphs = {row["g"]["value"] for row in served.rows("SELECT DISTINCT ?g { GRAPH ?g { } }")}
    assert len(graphs) > 1
    assert SELF.value not in graphs
    # A client that keeps its graph here asks for the format by name.
    assert served.rows(f"SELECT * {{ GRAPH {SELF} {{ {SELF} ?p ?format }} }}")


def test_a_card_escapes_what_articles_say_and_links_no_script(served: Served) -> None:
    answer = served.ask("GET", "/id/event/hostile", Accept="text/html")
    assert answer.status == 200
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in answer.body
    assert "<script>" not in answer.body
    assert 'href="javascript' not in answer.body
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_the_links_of_a_card_lead_on(served: Served) -> None:
    answer = served.ask("GET", "/id/person/xi-jinping", Accept="text/html")
    assert answer.status == 200
    links = sorted(set(re.findall(r'href="(/(?:id|def|area)/[^"]+)"', answer.body)))
    assert len(links) > 5
    assert {served.ask("GET", link, Accept="text/html").status for link in links[:4]} == {200}


def test_an_iri_comes_as_triples_for_programs(served: Served) -> None:
    turtle = served.ask("GET", "/id/person/xi-jinping", Accept="text/turtle")
    assert turtle.headers["content-type"].startswith("text/turtle")
    assert "xi-jinping" in turtle.body
    jsonld = served.ask("GET", "/id/person/xi-jinping", Accept="application/ld+json")
    assert json.loads(jsonld.body)
    unknown = served.ask("GET", "/id/person/nobody-at-all", Accept="text/turtle")
    assert unknown.status == 404


def test_card_that_is_not_there_is_a_page_with_a_way_on(served: Served) -> None:
    missing = served.ask("GET", "/id/person/nobody-at-all", Accept="text/html")
    assert missing.status == 404
    assert missing.headers["content-type"].startswith("text/html")
    assert "/id/person/nobody-at-all" in missing.body
    assert 'href="/"' in missing.body


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <ADDRESS> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <ADDRESS> { ?s ?p ?o } }",
        "SELECT * FROM <ADDRESS> { ?s ?p ?o }",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
    ],
)
def test_a_query_reaches_no_host_and_no_file(served: Served, text: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.3)
        answer = served.query(
            text.replace("ADDRESS", f"http://127.0.0.1:{listener.getsockname()[1]}/")
        )
        assert answer.status == 400 or json.loads(answer.body)["results"]["bindings"] == []
        with pytest.raises(TimeoutError):
            listener.accept()


@pytest.mark.parametrize(
    "text",
    [
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        "ASK " + "{" * 50_000 + "}" * 50_000,
        "SELECT * { FILTER(" + "(" * 50_000 + "1" + ")" * 50_000 + ") }",
        'ASK { ?s ?p "' + "x" * 900_000 + '" }',
    ],
    ids=["product", "nesting", "parentheses", "literal"],
)
def test_a_query_that_asks_too_much_leaves_the_server_answering(served: Served, text: str) -> None:
    assert served.query(text).status in (200, 400, 500, 503)
    assert served.query(ASK).status == 200


def test_200_clients_at_once_are_all_answered(served: Served) -> None:
    with ThreadPoolExecutor(200) as clients:
        found = list(clients.map(lambda _: served.query(ASK).status, range(200)))
    assert set(found) <= {200, 503}
    assert found.count(200) > 20
    assert served.query(ASK).status == 200


def test_slow_clients_hold_nobody_up(served: Served) -> None:
    slow = [socket.create_connection(("127.0.0.1", served.port)) for _ in range(50)]
    try:
        for each in slow[:25]:
            each.sendall(b"GET /sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
        head = b"POST /sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99\r\n"
        for each in slow[25:]:
            each.sendall(head + b"Content-Type: application/sparql-query\r\n\r\nA")
        assert served.query(ASK).status == 200
        slow[-1].settimeout(10)
        assert b" 408 " in slow[-1].recv(100)
    finally:
        for each in slow:
            each.close()


def test_an_update_needs_the_token_and_loads_nothing(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "graph"
    shutil.copytree(folder, copy)
    process, served = started(copy, SILKGRAPH_TOKEN="secret")
    insert = "INSERT DATA { GRAPH <urn:g> { <urn:s> <urn:p> <urn:o> } }"
    try:
        refused = served.ask("POST", "/sparql", insert, Content_Type=UPDATE)
        assert (refused.status, refused.headers["www-authenticate"]) == (401, "Bearer")
        load = served.ask(
            "POST", "/sparql", "LOAD <file:///etc/passwd>", Content_Type=UPDATE, **TOKEN
        )
        assert load.status == 400
        done = served.ask("POST", "/sparql", insert, Content_Type=UPDATE, **TOKEN)
        assert done.status == 204
        assert len(served.rows("SELECT * { GRAPH <urn:g> { ?s ?p ?o } }")) == 1
        assert len(served.rows("SELECT * { <urn:s> ?p ?o }")) == 1
        form_done = served.ask(
            "POST", "/sparql", form(update="CLEAR GRAPH <urn:g>"), Content_Type=FORM, **TOKEN
        )
        assert form_done.status == 204
        assert served.rows("SELECT * { GRAPH <urn:g> { ?s ?p ?o } }") == []
        assert served.rows("SELECT * { <urn:s> ?p ?o }") == []
    finally:
        process.terminate()
        process.wait(10)
