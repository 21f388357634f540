from __future__ import annotations

import pyoxigraph as ox
import pytest

from silkgraph.errors import QueryError
from silkgraph.sparql import bind, calls_service, explain_error, hide_graph

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


HIDDEN = ox.NamedNode("http://e/hidden")
SHOWN = ox.NamedNode("http://e/shown")
#: The rows tell what the query saw of two graphs with one triple each, of which one is hidden.
SEES_ONE = [
    "SELECT ?g { GRAPH ?g { } }",
    "SELECT ?g { GRAPH ?g { ?s ?p ?o } }",
    "select ?g{graph?g{?s ?p ?o}}",
    "SELECT $g { GRAPH $g { ?s ?p ?o } }",
    "SELECT ?g { GRAPH # the } of { GRAPH ?h {\n ?g { ?s ?p ?o } }",
    "SELECT ?g { GRAPH ?g { ?s ?p '}' FILTER(STRLEN('GRAPH ?x {') > 0) } } # }",
    "SELECT ?g { GRAPH ?g { ?s ?p ?o OPTIONAL { ?s ?q '}' } FILTER(?o = '}') } }",
    "SELECT ?g { { SELECT * { GRAPH ?g { ?s ?p ?o } . } } }",
    "SELECT ?g { GRAPH ?g { ?s ?p ?o GRAPH ?g { ?s ?p ?o } } }",
    "SELECT ?g { VALUES ?g { <http://e/hidden> <http://e/shown> } GRAPH ?g { ?s ?p ?o } }",
    "SELECT ?g { BIND(<http://e/shown> AS ?g) FILTER EXISTS { GRAPH ?h { ?s ?p ?g } } FILTER(false) }",
    "SELECT (COUNT(*) AS ?n) { GRAPH ?graph { ?s ?p ?o } }",
    "SELECT ?g FROM NAMED <http://e/hidden> FROM NAMED <http://e/shown> { GRAPH ?g { ?s ?p ?o } }",
    "SELECT (GROUP_CONCAT(?o) AS ?all) { GRAPH ?g { <http://e/s> ?p ?o } GRAPH ?h { ?s ?p ?o } }",
]


@pytest.mark.parametrize("query", SEES_ONE)
def test_hidden_graph_is_to_a_variable_as_if_it_were_not_there(query: str) -> None:
    both, without = ox.Store(), ox.Store()
    for graph in (HIDDEN, SHOWN):
        quad = ox.Quad(
            ox.NamedNode("http://e/s"), ox.NamedNode("http://e/p"), ox.Literal("}"), graph
        )
        both.add(quad)
        if graph == SHOWN:
            without.add(quad)

    def rows(store: ox.Store, asked: str) -> list[str]:
        found = store.query(asked)
        assert isinstance(found, ox.QuerySolutions)
        return sorted(str(tuple(row)) for row in found)

    assert rows(both, hide_graph(query, HIDDEN)) == rows(without, query)
    if "FILTER(false)" not in query:
        assert rows(both, query) != rows(without, query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?graph ?p ?o }",
        "SELECT * { GRAPH <http://e/hidden> { ?s ?p ?o } }",
        "SELECT * { ?s ex:graph ?x { ?x ?p ?o } }",
        "SELECT * { ?s ex:a\\-graph ?x { ?x ?p ?o } }",
        "SELECT * { ?s ex:a.graph ?x { ?x ?p ?o } }",
        "SELECT * { ?s ?p 'x'@graph . ?x ?p ?o } # GRAPH ?g { }",
        "SELECT * { ?s ?p 'GRAPH ?g {' }",
    ],
)
def test_query_without_a_variable_for_graphs_stays_as_it_is(query: str) -> None:
    assert hide_graph(query, HIDDEN) is query
    ox.Store().query(query, prefixes={"ex": "http://e/"})


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
