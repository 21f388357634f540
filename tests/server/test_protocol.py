"""The cases of the SPARQL 1.1 Protocol (W3C Recommendation 21 March 2013, sections 2.1 to 2.3), by their W3C names.

The requests are written from the specification. A real server answers them; updates carry its token.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

import pytest
from tests.serving import FORM, QUERY, TOKEN, UPDATE, Answer, Served, started

from silkgraph.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator

ASK = "ASK {}"
ONE, TWO, THREE = (f"http://example.org/graph/{number}" for number in (1, 2, 3))
FILLED = (
    f"CLEAR SILENT GRAPH <{ONE}> ; CLEAR SILENT GRAPH <{TWO}> ; CLEAR SILENT GRAPH <{THREE}> ;"
    f" INSERT DATA {{ GRAPH <{ONE}> {{ <urn:a> a <urn:Thing> }} GRAPH <{TWO}> {{ <urn:b> a <urn:Thing> }} }}"
)
COUNT = "SELECT ?s { ?s a <urn:Thing> }"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    path = tmp_path_factory.mktemp("protocol") / "graph"
    with open_store(path):
        pass
    process, server = started(path, SILKGRAPH_TOKEN="secret")
    yield server
    process.terminate()
    process.wait(10)


@pytest.fixture
def filled(served: Served) -> Served:
    assert post(served, FILLED, UPDATE).status == 204
    return served


def post(
    served: Served, body: str, media: str | None, more: str = "", accept: str = "*/*"
) -> Answer:
    headers = {**TOKEN, "Accept": accept} | ({"Content-Type": media} if media else {})
    return served.ask("POST", f"/sparql{more}", body, **headers)


def get(served: Served, fields: list[tuple[str, str]], accept: str = "*/*") -> Answer:
    return served.ask("GET", f"/sparql?{urlencode(fields)}", Accept=accept)


def subjects(answer: Answer) -> list[str]:
    assert answer.status == 200, answer.body
    return sorted(row["s"]["value"] for row in json.loads(answer.body)["results"]["bindings"])


def truth(answer: Answer) -> bool:
    assert answer.status == 200, answer.body
    return bool(json.loads(answer.body)["boolean"])


@pytest.mark.parametrize("way", ["query_get", "query_post_form", "query_post_direct"])
def test_a_query_is_answered(served: Served, way: str) -> None:
    answers = {
        "query_get": lambda: get(served, [("query", ASK)]),
        "query_post_form": lambda: post(served, urlencode({"query": ASK}), FORM),
        "query_post_direct": lambda: post(served, ASK, QUERY),
    }
    answer = answers[way]()
    assert truth(answer)
    assert answer.headers["content-type"].startswith("application/sparql-results+json")


@pytest.mark.parametrize(
    ("query", "accept"),
    [
        ("SELECT (1 AS ?value) {}", "application/sparql-results+xml"),
        ("SELECT (1 AS ?value) {}", "application/sparql-results+json"),
        ("SELECT (1 AS ?value) {}", "text/tab-separated-values"),
        ("SELECT (1 AS ?value) {}", "text/csv"),
        ("ASK {}", "application/sparql-results+xml"),
        ("ASK {}", "application/sparql-results+json"),
        ("DESCRIBE <http://example.org/>", "application/rdf+xml"),
        ("DESCRIBE <http://example.org/>", "text/turtle"),
        ("CONSTRUCT { <urn:s> <urn:p> 1 } WHERE {}", "application/rdf+xml"),
        ("CONSTRUCT { <urn:s> <urn:p> 1 } WHERE {}", "text/turtle"),
    ],
)
def test_query_content_type(served: Served, query: str, accept: str) -> None:
    answer = post(served, query, QUERY, accept=accept)
    assert answer.status == 200
    assert answer.headers["content-type"].startswith(accept)


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize(
    ("graphs", "query", "found"),
    [
        ([("default-graph-uri", ONE)], COUNT, ["urn:a"]),
        ([("default-graph-uri", ONE), ("default-graph-uri", TWO)], COUNT, ["urn:a", "urn:b"]),
        (
            [("named-graph-uri", ONE), ("named-graph-uri", TWO)],
            "SELECT ?s { GRAPH ?g { ?s a <urn:Thing> } }",
            ["urn:a", "urn:b"],
        ),
        ([("named-graph-uri", ONE)], COUNT, []),
        (
            [("default-graph-uri", ONE), ("named-graph-uri", TWO)],
            "SELECT ?s { { ?s a <urn:Thing> } UNION { GRAPH ?g { ?s a <urn:Thing> } } }",
            ["urn:a", "urn:b"],
        ),
        # query_multiple_dataset: the dataset of the request counts, not that of the query.
        ([("default-graph-uri", ONE)], f"SELECT ?s FROM <{TWO}> {{ ?s a <urn:Thing> }}", ["urn:a"]),
    ],
    ids=["default_graph", "default_graphs", "named_graphs", "named_only", "full", "multiple"],
)
def test_query_dataset(
    filled: Served, method: str, graphs: list[tuple[str, str]], query: str, found: list[str]
) -> None:
    if method == "get":
        answer = get(filled, [("query", query), *graphs])
    else:
        answer = post(filled, query, QUERY, f"?{urlencode(graphs)}")
    assert subjects(answer) == found


@pytest.mark.parametrize("way", ["update_post_form", "update_post_direct"])
def test_an_update_is_run(served: Served, way: str) -> None:
    update = f"CLEAR SILENT GRAPH <{THREE}> ; INSERT DATA {{ GRAPH <{THREE}> {{ <urn:{way}> a <urn:New> }} }}"
    body, media = (update, UPDATE) if "direct" in way else (urlencode({"update": update}), FORM)
    assert 200 <= post(served, body, media).status < 400
    assert truth(post(served, f"ASK {{ GRAPH <{THREE}> {{ <urn:{way}> a <urn:New> }} }}", QUERY))


@pytest.mark.parametrize(
    ("graphs", "where", "found"),
    [
        ([("using-graph-uri", ONE)], "?s a <urn:Thing>", ["urn:a"]),
        (
            [("using-graph-uri", ONE), ("using-graph-uri", TWO)],
            "?s a <urn:Thing>",
            ["urn:a", "urn:b"],
        ),
        ([("using-named-graph-uri", TWO)], "GRAPH ?g { ?s a <urn:Thing> }", ["urn:b"]),
        (
            [("using-graph-uri", ONE), ("using-named-graph-uri", TWO)],
            "GRAPH ?g { ?s a <urn:Thing> }",
            ["urn:b"],
        ),
    ],
    ids=["default_graph", "default_graphs", "named_graphs", "full"],
)
def test_update_dataset(
    filled: Served, graphs: list[tuple[str, str]], where: str, found: list[str]
) -> None:
    # The words of clauses in a comment, a string and an IRI are none.
    update = (
        f"INSERT {{ GRAPH <{THREE}> {{ ?s a <urn:Found> ; <urn:where> 'USING WHERE {{' }} }} # WITH\n"
        f"WHERE {{ {where} }}"
    )
    form = urlencode([("update", update), *graphs])
    assert post(filled, form, FORM).status == 204
    assert (
        subjects(post(filled, f"SELECT ?s {{ GRAPH <{THREE}> {{ ?s a <urn:Found> }} }}", QUERY))
        == found
    )


def test_the_short_form_of_deletion_takes_the_dataset_of_the_request(filled: Served) -> None:
    update = f"DELETE WHERE {{ GRAPH <{TWO}> {{ ?s a <urn:Thing> }} }}"
    query = f"SELECT ?s {{ GRAPH <{TWO}> {{ ?s a <urn:Thing> }} }}"
    assert post(filled, update, UPDATE, f"?using-named-graph-uri={quote(ONE)}").status == 204
    assert subjects(post(filled, query, QUERY)) == ["urn:b"]
    assert post(filled, update, UPDATE, f"?using-named-graph-uri={quote(TWO)}").status == 204
    assert subjects(post(filled, query, QUERY)) == []


def test_update_base_uri(served: Served) -> None:
    update = f"CLEAR SILENT GRAPH <{THREE}> ; INSERT DATA {{ GRAPH <{THREE}> {{ <urn:s> <urn:p> <test> }} }}"
    assert post(served, update, UPDATE).status == 204
    query = (
        f"SELECT (STR(?o) AS ?s) {{ GRAPH <{THREE}> {{ <urn:s> <urn:p> ?o FILTER(isIRI(?o)) }} }}"
    )
    [found] = subjects(post(served, query, QUERY))
    assert found == f"http://127.0.0.1:{served.port}/test"


CLEAR = f"CLEAR SILENT GRAPH <{THREE}>"


@pytest.mark.parametrize(
    ("method", "path", "body", "media", "statuses"),
    [
        ("GET", f"/sparql?query={quote(ASK)}&query={quote(ASK)}", "", None, {400}),
        ("PUT", f"/sparql?query={quote(ASK)}", "", None, {405}),
        ("POST", "/sparql", ASK, "text/plain", {400, 415}),
        ("POST", "/sparql", urlencode({"query": ASK}), None, {400, 415}),
        ("POST", "/sparql", ASK, None, {400, 415}),
        ("GET", "/sparql?query=ASK%20%7B%20%3Fs%20%3Fp%20%22%FF%22%20%7D", "", None, {400}),
        ("GET", f"/sparql?query={quote('ASK {')}", "", None, {400}),
        ("GET", f"/sparql?update={quote(CLEAR)}", "", None, {400, 405}),
        ("POST", "/sparql", urlencode([("update", CLEAR), ("update", CLEAR)]), FORM, {400}),
        ("POST", "/sparql", CLEAR, "text/plain", {400, 415}),
        ("POST", "/sparql", urlencode({"update": CLEAR}), None, {400, 415}),
        ("POST", "/sparql", "update=CLEAR%20%FF", FORM, {400}),
        ("POST", "/sparql", urlencode({"update": "CLEAR XYZ"}), FORM, {400}),
        (
            "POST",
            "/sparql",
            urlencode(
                {
                    "using-graph-uri": ONE,
                    "update": f"INSERT {{ ?s ?p ?o }} USING <{TWO}> WHERE {{ ?s ?p ?o }}",
                }
            ),
            FORM,
            {400},
        ),
        (
            "POST",
            "/sparql",
            urlencode(
                {
                    "using-named-graph-uri": ONE,
                    "update": f"WITH <{TWO}> DELETE {{ ?s ?p ?o }} WHERE {{ ?s ?p ?o }}",
                }
            ),
            FORM,
            {400},
        ),
        ("POST", "/sparql?using-graph-uri=%3E%20%7B", "DELETE WHERE { ?s ?p ?o }", UPDATE, {400}),
    ],
    ids=[
        "bad_multiple_queries",
        "bad_query_method",
        "bad_query_wrong_media_type",
        "bad_query_missing_form_type",
        "bad_query_missing_direct_type",
        "bad_query_non_utf8",
        "bad_query_syntax",
        "bad_update_get",
        "bad_multiple_updates",
        "bad_update_wrong_media_type",
        "bad_update_missing_form_type",
        "bad_update_non_utf8",
        "bad_update_syntax",
        "bad_update_dataset_conflict",
        "bad_update_dataset_conflict_with",
        "a graph that is no IRI",
    ],
)  # fmt: skip
def test_bad_requests_are_refused(
    served: Served, method: str, path: str, body: str, media: str | None, statuses: set[int]
) -> None:
    headers = {**TOKEN} | ({"Content-Type": media} if media else {})
    answer = served.ask(method, path, body, **headers)
    assert answer.status in statuses
    assert answer.body.count("\n") <= 1
