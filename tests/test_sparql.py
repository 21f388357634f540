from __future__ import annotations

import pyoxigraph as ox
import pytest

from silkgraph.errors import QueryError
from silkgraph.sparql import bind, calls_service, explain_error

CALLS = [
    "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
    "SELECT * { service silent<http://127.0.0.1/>{ ?s ?p ?o } }",
    "SELECT * { SERVICE ?where { ?s ?p ?o } }",
    "SELECT * { SERVICE # here\n # and here\n ex:sparql { ?s ?p ?o } }",
    "SELECT * { SERVICEex:sparql { ?s ?p ?o } }",
    "SELECT * { SERVICESILENTex:sparql{ ?s ?p ?o } }",
    "SELECT * { ?s ?p 1SERVICE<http://127.0.0.1/>{ ?s ?p ?o } }",
    "SELECT * { ?s ?p trueSERVICE<http://127.0.0.1/>{ ?s ?p ?o } }",
    "SELECT * { ?s ?p 'x'SERVICE<http://127.0.0.1/>{ ?s ?p ?o } }",
    "SELECT * { ?s ?p ex:a\\#b SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o FILTER(?a<?b&&?c='x>y') SERVICE <http://127.0.0.1/> { ?s ?p ?o } } # '",
    "SELECT * { <http://a/b#c> ?p ?o SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
    "SELECT * { \\u0053ERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
    "SELECT * { FILTER NOT EXISTS { SERVICE <http://127.0.0.1/> { ?s ?p ?o } } }",
]
CALLS_NOTHING = [
    "SELECT * { ?service ?p ?o }",
    "SELECT * { GRAPH ?service { ?s ?p ?o } }",
    "SELECT * { ?s ex:service ?x { ?x ?p ?o } }",
    "SELECT * { ?s rdfs:label 'civil service' . { ?s ?p ?o } }",
    "SELECT * { ?s rdfs:label ?l FILTER(CONTAINS(?l, 'customs service at the border')) { ?s ?p ?o } }",
    "# the service: how it works\nSELECT * { ?s ?p 'x'@service }",
    "SELECT * { <http://service.example/> ?p ?o }",
]


@pytest.mark.parametrize("query", CALLS)
def test_query_that_calls_another_host_is_noticed(query: str) -> None:
    assert calls_service(query)


@pytest.mark.parametrize("query", CALLS_NOTHING)
def test_query_that_only_says_service_is_let_through(query: str) -> None:
    assert not calls_service(query)
    ox.Store().query(query, prefixes={"ex": "http://e/", "rdfs": "http://r/"})


def test_slots_take_terms_and_empty_slots_go() -> None:
    query = "SELECT * { VALUES ?a { UNDEF } VALUES (?b ?c) { (UNDEF UNDEF) } ?a ?b ?c }"
    assert bind(query, {"a": ox.Literal("x")}) == 'SELECT * { VALUES (?a) { ("x") }  ?a ?b ?c }'
    node = ox.NamedNode("http://e/")
    assert bind(query, {"b": node}) == (
        "SELECT * {  VALUES (?b ?c) { (<http://e/> <http://e/>) } ?a ?b ?c }"
    )


def test_term_without_slot_is_refused() -> None:
    with pytest.raises(QueryError, match="no slot"):
        bind("SELECT * { VALUES ?a { <http://e/> } }", {"a": ox.Literal("x")})


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT ?s WHERE { ?s == ?o }", "line 1, column 27, near '}'"),
        (
            "SELECT ?s\nWHERE { ?s foo:bar ?o }",
            "line 2, column 19, near '?o }': the prefix 'foo:' is not known",
        ),
        ("SELECT ?s {", "line 1, column 12, at the end"),
        (
            "SELECT ?x (COUNT(*) AS ?n) { ?s ?p ?o }",
            "The SELECT contains a variable that is unbound",
        ),
        ("", "line 1, column 1, at the end"),
    ],
)
def test_error_is_one_line_with_its_place(query: str, said: str) -> None:
    with pytest.raises(SyntaxError) as caught:
        ox.Store().query(query)
    explained = explain_error(query, str(caught.value))
    assert explained.startswith("the query has an error")
    assert "\n" not in explained
    assert said in explained
