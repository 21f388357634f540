from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkgraph import ingest
from silkgraph.claims import Meta
from silkgraph.store import open_store

if TYPE_CHECKING:
    from silkgraph.articles import Article
    from silkgraph.claims import Claims
    from silkgraph.reference import Reference
    from silkgraph.store import Store

SMALL = Path(__file__).parent / "data" / "small"
ARTICLES = [str(path) for path in sorted(SMALL.glob("*.txt"))]


def article_quads(store: Store) -> set[str]:
    return {str(quad) for graph in store.graphs() for quad in store.quads(graph)}


@pytest.mark.parametrize("size", [1, 3, 100])
def test_size_of_the_batch_changes_nothing(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(ingest, "_BATCH", size)
    monkeypatch.setattr(ingest, "_BATCH_SECONDS", 60)
    batched, single = (open_store(reference=False) for _ in range(2))
    outcomes = list(ingest.add_articles(batched, ARTICLES))
    assert [outcome.status for outcome in outcomes] == ["added"] * len(ARTICLES)
    for article in ARTICLES:
        list(ingest.add_articles(single, [article]))
    assert article_quads(batched) == article_quads(single)


def test_outcome_comes_when_its_article_is_in_the_graph(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingest, "_BATCH", 2)
    store = open_store(reference=False)
    for outcome in ingest.add_articles(store, ARTICLES):
        assert str(outcome.graph) in store


def test_slow_articles_are_stored_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingest, "_BATCH_SECONDS", 0)
    store = open_store(reference=False)
    outcomes = ingest.add_articles(store, ARTICLES)
    next(outcomes)
    assert len(store.graphs()) == 1


def test_article_that_comes_twice_is_added_once(tmp_path: Path) -> None:
    store = open_store(tmp_path / "graph", reference=False)
    outcomes = list(ingest.add_articles(store, [ARTICLES[0], ARTICLES[0]]))
    assert [outcome.status for outcome in outcomes] == ["added", "unchanged"]


def test_article_about_something_else_is_kept_without_claims(tmp_path: Path) -> None:
    football = tmp_path / "football.txt"
    football.write_text("Home side wins\nThe home side won three to one on Sunday.\n")
    store = open_store(reference=False)
    (outcome,) = ingest.add_articles(store, [str(football)])
    assert (outcome.status, outcome.claims) == ("added", 0)
    assert str(outcome.graph) in store


def test_claims_that_cannot_be_written_cost_only_their_article(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from silkgraph.extraction import extract

    def careless(article: Article, reference: Reference) -> Claims:
        claims = extract(article, reference)
        return replace(claims, meta=Meta(published="soon")) if article.language == "ru" else claims

    monkeypatch.setattr(ingest, "load_extractor", lambda name: careless)
    store = open_store(reference=False)
    outcomes = list(ingest.add_articles(store, ARTICLES))
    assert sorted(outcome.status for outcome in outcomes) == ["added", "added", "added", "failed"]
    (failed,) = (outcome for outcome in outcomes if outcome.error)
    assert "siyan-2023.txt" in str(failed.error)
    assert "'soon' is no date" in str(failed.error)
