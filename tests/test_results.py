from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from silkgraph.queries import questions, run
from silkgraph.results import select

if TYPE_CHECKING:
    from silkgraph.store import Store

VALUES = """SELECT ?whole ?day ?text ?iri ?none ?odd { VALUES (?whole ?day ?text ?iri ?none ?odd) {
  (7 "2024-07-03"^^xsd:date "<b>&"@en <https://example.org/a> UNDEF "x"^^xsd:integer) } }"""


def test_rows_become_a_data_frame_of_python_values(small_store: Store) -> None:
    pytest.importorskip("pandas")
    frame = select(small_store, VALUES).to_pandas()
    assert list(frame.columns) == ["whole", "day", "text", "iri", "none", "odd"]
    assert frame.iloc[0].tolist()[:4] == [7, date(2024, 7, 3), "<b>&", "https://example.org/a"]
    assert frame["none"].isna().all()
    assert frame["odd"][0] == "x"


def test_frame_without_rows_keeps_its_columns(small_store: Store) -> None:
    pytest.importorskip("pandas")
    frame = select(small_store, "SELECT ?a ?b { ?a silk:never ?b }").to_pandas()
    assert list(frame.columns) == ["a", "b"]


def test_notebook_table_shows_words_of_articles_as_text(small_store: Store) -> None:
    shown = select(small_store, VALUES)._repr_html_()
    assert "&lt;b&gt;&amp;" in shown
    assert "<b>" not in shown
    assert '<a href="https://example.org/a">' in shown


def test_notebook_table_links_to_web_addresses_only(small_store: Store) -> None:
    shown = select(small_store, "SELECT * { VALUES ?a { <javascript:alert(1)> } }")._repr_html_()
    assert "href" not in shown


def test_notebook_table_is_cut_and_says_so(small_store: Store) -> None:
    shown = select(small_store, "SELECT ?s { ?s ?p ?o } LIMIT 103")._repr_html_()
    assert shown.count("<tr>") == 101
    assert "3 more rows" in shown


#: What the reference knows, or counts over many articles: no one sentence says it.
WITHOUT_A_QUOTE = {
    *("areas-by-state", "areas-by-year", "meeting-counts", "sources"),
    *("commitments", "memberships", "office-holders", "projects"),
}


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_named_question_gives_the_words_and_the_article_beside_each_row(
    small_store: Store, question: object
) -> None:
    from silkgraph.queries import Question

    assert isinstance(question, Question)
    if question.name in WITHOUT_A_QUOTE:
        return
    given = {"person": "Xi Jinping", "state": "Kazakhstan", "organization": "SCO", "text": "gas"}
    given["actor"] = "China"
    params = {p.name: given[p.kind] for p in question.parameters if p.required}
    answer = run(small_store, question.name, params)
    assert {"quote", "article"} <= set(answer.columns)
    for row in answer.records():
        assert row["quote"]
        assert row["article"]
