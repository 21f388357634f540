"""The graph as one Python object."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

import silkgraph
from silkgraph import KnowledgeGraph, knowledge
from silkgraph.answer import Answer
from silkgraph.errors import NotFoundError, QueryError
from silkgraph.network import network
from silkgraph.queries import questions, run
from silkgraph.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COUNT = "SELECT (COUNT(DISTINCT ?event) AS ?events) { ?event a silk:Event }"


@pytest.fixture
def graph(store_path: Path) -> Iterator[KnowledgeGraph]:
    with KnowledgeGraph(store_path, read_only=True) as opened:
        yield opened


def test_a_select_query_gives_a_data_frame_of_python_values(graph: KnowledgeGraph) -> None:
    pandas = pytest.importorskip("pandas")
    frame = graph.query(COUNT)
    assert isinstance(frame, pandas.DataFrame)
    assert list(frame.columns) == ["events"]
    assert frame["events"][0] > 5


def test_a_named_question_is_answered_by_its_name(graph: KnowledgeGraph) -> None:
    frame = graph.query("who-met-whom", leader="Xi Jinping", from_="2023-05-18", to="2023")
    rows = run(graph.store, "who-met-whom", {"leader": "Xi Jinping", "from": "2023-05-18"}).rows
    assert len(frame) == len(rows) == 3
    assert set(frame["who"]) == {"Xi Jinping"}


def test_without_pandas_rows_come_as_an_answer_that_notebooks_show(
    graph: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(knowledge, "find_spec", lambda name: None)
    answer = graph.query("who-met-whom")
    assert isinstance(answer, Answer)
    assert answer == run(graph.store, "who-met-whom")
    assert answer._repr_html_().startswith("<table>")


def test_ask_gives_yes_or_no_and_construct_gives_a_graph(graph: KnowledgeGraph) -> None:
    assert graph.query("ASK { person:xi-jinping a silk:Leader }") is True
    assert graph.query("ASK { person:nobody a silk:Leader }") is False
    visits = graph.query("CONSTRUCT { ?s a silk:Visit } WHERE { ?s a silk:Visit }")
    counted = graph.query("SELECT (COUNT(*) AS ?n) { ?s a silk:Visit }")
    assert len(set(visits.subjects())) == counted["n"][0] > 0


@pytest.mark.parametrize(
    ("asked", "params", "said"),
    [
        ("who-is-who", {}, "no question named 'who-is-who'; did you mean who-met-whom"),
        ("SELECT ?s { ?s ?p ?o }", {"from_": "2023"}, "no question named"),
        ("visits", {"whom": "x"}, "no parameter 'whom'"),
        ("SELECT ?s {", {}, "line 1"),
    ],
)
def test_a_wrong_question_is_told_with_the_way_out(
    graph: KnowledgeGraph, asked: str, params: dict[str, str], said: str
) -> None:
    with pytest.raises(QueryError, match=said):
        graph.query(asked, **params)


def test_a_year_may_be_a_number_and_a_day_a_date(graph: KnowledgeGraph) -> None:
    asked = graph.query("who-met-whom", from_="2023-05-18", to="2023")
    assert graph.query("who-met-whom", from_=date(2023, 5, 18), to=2023).equals(asked)
    assert len(asked)


def test_one_article_needs_no_list(tmp_path: Path) -> None:
    article = tmp_path / "note.txt"
    article.write_text("Xi Jinping met Kassym-Jomart Tokayev in Astana on July 3, 2024.\n")
    for sources in (str(article), article, [article]):
        with KnowledgeGraph() as graph:
            assert [each.status for each in graph.add(sources)] == ["added"]


def test_hostile_text_is_a_value_and_no_query(graph: KnowledgeGraph) -> None:
    before = len(graph)
    assert len(graph.query("sources", words='") } DROP ALL #')) == 0
    with pytest.raises(NotFoundError):
        graph.query("visits", host='") } DROP ALL #')
    assert len(graph) == before


def test_networks_cards_and_questions_are_those_of_the_rooms_behind(graph: KnowledgeGraph) -> None:
    ours = graph.network("leaders", start="2023")
    theirs = network(graph.store, "leaders", start="2023")
    assert list(ours.edges(data="weight")) == list(theirs.edges(data="weight")) != []
    assert [card.name for card in graph.show("习近平")] == ["Xi Jinping"]
    assert graph.questions() == questions()


def test_articles_are_added_and_exported(tmp_path: Path) -> None:
    news = tmp_path / "news.txt"
    news.write_text(
        "ASTANA, July 3, 2024 - Chinese President Xi Jinping met with Kazakh President"
        " Kassym-Jomart Tokayev in Astana on Wednesday.\n",
        encoding="utf-8",
    )
    with KnowledgeGraph(tmp_path / "graph") as graph:
        (outcome,) = graph.add([str(news)])
        assert (outcome.status, len(graph.query("who-met-whom"))) == ("added", 1)
        graph.export(tmp_path / "graph.ttl")
    assert "silk:BilateralMeeting" in (tmp_path / "graph.ttl").read_text(encoding="utf-8")
    with open_store(tmp_path / "graph", read_only=True) as store:
        assert run(store, "who-met-whom").rows


def test_a_graph_says_where_it_is_and_is_true_even_when_empty(tmp_path: Path) -> None:
    with KnowledgeGraph() as graph:
        assert repr(graph) == "KnowledgeGraph(':memory:')"
        assert graph
    assert "KnowledgeGraph" in silkgraph.__all__
