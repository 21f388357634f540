from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkgraph.claims import from_json, json_schema
from silkgraph.namespaces import ARTICLE
from silkgraph.queries import articles
from silkgraph.store import open_store

if TYPE_CHECKING:
    from tests.cli.conftest import Run

    from silkgraph.articles import Article

SMALL = Path(__file__).parents[1] / "data" / "small"
ARTICLES = sorted(SMALL.glob("*.txt"))


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    return tmp_path / "graph"


def said(graph: Path) -> set[str]:
    """Return the quads of the articles in a graph."""
    with open_store(graph, read_only=True) as store:
        names = [name for name in store.graphs() if name.startswith(ARTICLE)]
        return {str(quad) for name in names for quad in store.quads(name)}


def test_added_articles_are_in_the_graph_with_their_claims(silkgraph: Run, graph: Path) -> None:
    result = silkgraph("add", SMALL, "--graph", graph)
    assert (result.code, result.out) == (0, "")
    assert result.err == f"{graph}: {len(ARTICLES)} added\n"
    with open_store(graph, read_only=True) as store:
        assert sum("/article/" in name for name in store.graphs()) == len(ARTICLES)
        assert store.query("ASK { ?claim a silk:Claim ; silk:hasEvidence ?words }")


def test_adding_an_article_again_changes_nothing_and_says_so(silkgraph: Run, graph: Path) -> None:
    silkgraph("add", ARTICLES[0], "--graph", graph)
    before = said(graph)
    result = silkgraph("add", ARTICLES[0], "--graph", graph)
    assert (result.code, result.err) == (0, f"{graph}: 1 unchanged\n")
    assert said(graph) == before


def test_order_and_number_of_workers_change_nothing(silkgraph: Run, tmp_path: Path) -> None:
    forth, back = tmp_path / "forth", tmp_path / "back"
    silkgraph("add", *ARTICLES, "--graph", forth)
    result = silkgraph("add", *reversed(ARTICLES), "--graph", back, "--workers", 2)
    assert result.code == 0
    assert said(forth) == said(back)


@pytest.mark.parametrize("workers", [1, 2])
def test_bad_article_is_reported_and_the_rest_is_kept(
    silkgraph: Run, graph: Path, workers: int
) -> None:
    sources = [ARTICLES[0], graph / "missing.txt", ARTICLES[1]]
    result = silkgraph("add", *sources, "--graph", graph, "--workers", workers)
    assert result.code == 1
    assert "missing.txt" in result.err.splitlines()[0]
    assert result.err.splitlines()[1:] == [f"{graph}: 2 added, 1 failed"]


def test_extractor_that_breaks_on_an_article_costs_only_that_article(
    silkgraph: Run, graph: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from silkgraph import ingest
    from silkgraph.extraction import extract

    def fragile(article: object, reference: object) -> object:
        if article.id == ARTICLES[0].stem:  # type: ignore[attr-defined]  # any extractor's fault
            raise KeyError("a fault")
        return extract(article, reference)  # type: ignore[arg-type]  # passed through

    monkeypatch.setattr(ingest, "load_extractor", lambda name: fragile)
    result = silkgraph("add", *ARTICLES, "--graph", graph)
    assert result.code == 1
    assert f"{ARTICLES[0]}: the extractor failed: KeyError('a fault')" in result.err
    assert f"{len(ARTICLES) - 1} added, 1 failed" in result.err


def test_claim_whose_words_are_not_in_the_article_is_dropped(
    silkgraph: Run, graph: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from silkgraph import ingest
    from silkgraph.claims import Claims, Evidence, Quote

    def invents(article: Article, reference: object) -> Claims:
        true = Evidence(0, 5, article.text[:5])
        quotes = [Quote("Xi Jinping", words.text, words) for words in (true, Evidence(0, 3, "no!"))]
        return Claims(article.id, "en", article.hash, "oracle", quotes=tuple(quotes))

    monkeypatch.setattr(ingest, "load_extractor", lambda name: invents)
    kept = from_json(silkgraph("extract", ARTICLES[0]).out).quotes
    assert [quote.begins for quote in kept] == [ARTICLES[0].read_text(encoding="utf-8")[:5]]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_progress_shows_on_the_terminal_and_claims_go_down_the_pipe(tmp_path: Path) -> None:
    import pty

    leader, follower = pty.openpty()
    sources = ["missing.txt", *map(str, ARTICLES)]
    command = [sys.executable, "-m", "silkgraph", "extract", *sources]
    terminal = {**os.environ, "TERM": "xterm"}
    parts: list[bytes] = []

    def watch() -> None:
        with contextlib.suppress(OSError):  # how Linux says that nobody writes any more
            while part := os.read(leader, 100_000):
                parts.append(part)

    # A terminal holds 4 kB: on a slow machine the bar writes more, and waits for who reads it.
    watcher = threading.Thread(target=watch)
    watcher.start()
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=follower, env=terminal, cwd=tmp_path, check=False
    )
    os.close(follower)
    watcher.join(60)
    os.close(leader)
    shown = b"".join(parts).decode()
    assert [from_json(line).id for line in done.stdout.splitlines()] == [p.stem for p in ARTICLES]
    assert done.returncode == 1
    assert f"{len(sources)}/{len(sources)}" in shown
    assert "\x1b[2Ksilkgraph: no such file or folder: missing.txt" in shown
    assert "evidence" not in shown


def test_article_comes_from_stdin_whatever_the_workers(silkgraph: Run, graph: Path) -> None:
    text = ARTICLES[0].read_bytes()
    added = silkgraph("add", "-", "--graph", graph, "--workers", 2, stdin=text)
    assert (added.code, added.err) == (0, f"{graph}: 1 added\n")
    assert silkgraph("add", ARTICLES[0], "--graph", graph).err == f"{graph}: 1 unchanged\n"


def test_unknown_extractor_is_wrong_usage(silkgraph: Run, graph: Path) -> None:
    result = silkgraph("add", ARTICLES[0], "--graph", graph, "--extractor", "oracle")
    assert result.code == 2
    assert "no extractor named 'oracle'; known: llm, rules" in result.err


def test_extract_prints_one_json_object_a_line_with_verbatim_evidence(silkgraph: Run) -> None:
    result = silkgraph("extract", *ARTICLES)
    assert result.code == 0
    found = [from_json(line) for line in result.out.splitlines()]
    assert [claims.id for claims in found] == [path.stem for path in ARTICLES]
    for claims, path in zip(found, ARTICLES, strict=True):
        text = path.read_text(encoding="utf-8")
        evidences = list(claims.evidences())
        assert evidences
        assert all(text[words.start : words.end] == words.text for words in evidences)


def test_extract_prints_the_articles_that_can_be_read(silkgraph: Run) -> None:
    result = silkgraph("extract", "missing.txt", ARTICLES[0])
    assert result.code == 1
    assert result.err == "silkgraph: no such file or folder: missing.txt\n"
    assert from_json(result.out).id == ARTICLES[0].stem


@pytest.mark.parametrize("format", ["turtle", "trig"])
def test_extract_prints_the_rdf_that_add_would_store(
    silkgraph: Run, graph: Path, format: str
) -> None:
    import pyoxigraph as ox

    result = silkgraph("extract", *ARTICLES, "--format", format)
    assert result.code == 0
    known = ox.RdfFormat.TURTLE if format == "turtle" else ox.RdfFormat.TRIG
    printed = {str(quad.triple) for quad in ox.parse(result.out, known)}
    silkgraph("add", *ARTICLES, "--graph", graph)
    with open_store(graph, read_only=True) as store:
        names = [name for name in store.graphs() if "/article/" in name]
        assert printed == {str(quad.triple) for name in names for quad in store.quads(name)}


def test_removed_article_leaves_the_graph_as_if_never_added(silkgraph: Run, tmp_path: Path) -> None:
    without, removed = tmp_path / "without", tmp_path / "removed"
    silkgraph("add", *ARTICLES[1:], "--graph", without)
    silkgraph("add", *ARTICLES, "--graph", removed)
    result = silkgraph("remove", ARTICLES[0], "--graph", removed)
    assert (result.code, result.err) == (0, f"{removed}: 1 removed\n")
    assert said(removed) == said(without)


def test_article_can_be_removed_by_its_hash_and_its_iri(silkgraph: Run, graph: Path) -> None:
    silkgraph("add", *ARTICLES[:2], "--graph", graph)
    names = [
        json.loads(line)["article"] for line in silkgraph("extract", *ARTICLES[:2]).out.splitlines()
    ]
    iri = f"https://w3id.org/silkgraph/article/{names[1]}"
    assert silkgraph("remove", names[0], iri, "--graph", graph).err == f"{graph}: 2 removed\n"


def test_article_can_be_removed_by_its_headline_or_the_beginning_of_its_hash(
    silkgraph: Run, store_path: Path
) -> None:
    with open_store(store_path, read_only=True) as store:
        first, second, *_ = [article for article in articles(store) if article.headline]
    start = second.iri.removeprefix(ARTICLE)[:10]
    for named in (str(first.headline).upper(), start):
        result = silkgraph("remove", named, "--graph", store_path)
        assert result.err == f"{store_path}: 1 removed\n"
    with open_store(store_path, read_only=True) as store:
        assert first.iri not in store
        assert second.iri not in store


def test_beginning_that_several_articles_share_removes_none(
    silkgraph: Run, store_path: Path
) -> None:
    result = silkgraph("remove", "20", "--graph", store_path)
    assert result.code == 1
    assert "can mean the articles" in result.err


@pytest.mark.parametrize("place", ["disk", "oxigraph_server"])
def test_loaded_files_are_in_the_graph(
    silkgraph: Run, tmp_path: Path, place: str, request: pytest.FixtureRequest
) -> None:
    graph = str(tmp_path / "graph") if place == "disk" else request.getfixturevalue(place)
    turtle, quads = tmp_path / "one.ttl", tmp_path / "two.nq"
    turtle.write_text('<https://example.org/a> <https://example.org/b> "ttl" .')
    quads.write_text(
        '<https://example.org/a> <https://example.org/b> "nq" <https://example.org/g> .'
    )
    result = silkgraph("load", turtle, quads, "--graph", graph)
    assert result.err.count("1 new triples from") == 2
    xml = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="https://example.org/">
      <rdf:Description rdf:about="https://example.org/a"><e:b>xml</e:b></rdf:Description></rdf:RDF>"""
    for text in (
        xml,
        b'{"@id": "https://example.org/a", "https://example.org/b": "jsonld"}',
        b'<https://example.org/a> <https://example.org/b> "stdin" <https://example.org/g> .',
        b'<https://example.org/g> { <https://example.org/a> <https://example.org/b> "trig" }',
    ):
        assert silkgraph("load", "-", "--graph", graph, stdin=text).code == 0
    ask = "SELECT ?o { <https://example.org/a> <https://example.org/b> ?o } ORDER BY ?o"
    found = silkgraph("query", ask, "--format", "csv", "--graph", graph).out.split()
    assert found == ["o", "jsonld", "nq", "stdin", "trig", "ttl", "xml"]


def test_a_loaded_file_of_many_graphs_has_its_rolls(silkgraph: Run, tmp_path: Path) -> None:
    quads = tmp_path / "two.nq"
    lines = '<https://example.org/a> <https://example.org/b> "c" <https://example.org/{}> .\n'
    quads.write_text("".join(map(lines.format, "gh")))
    silkgraph("load", quads, "--graph", tmp_path / "graph")
    with open_store(str(tmp_path / "graph")) as store:
        assert store.has_rolls


def test_file_with_an_error_late_in_it_loads_nothing(silkgraph: Run, tmp_path: Path) -> None:
    file = tmp_path / "bad.nt"
    line = '<https://example.org/{}> <https://example.org/b> "c" .\n'
    file.write_text("".join(line.format(i) for i in range(200_000)) + "<oops")
    result = silkgraph("load", file, "--graph", tmp_path / "graph")
    assert result.code == 1
    assert "bad.nt" in result.err
    ask = "SELECT ?o { ?s <https://example.org/b> ?o } LIMIT 1"
    found = silkgraph("query", ask, "--format", "csv", "--graph", tmp_path / "graph")
    assert found.out.split() == ["o"]


def test_removing_what_is_not_there_removes_nothing(silkgraph: Run, graph: Path) -> None:
    silkgraph("add", ARTICLES[0], "--graph", graph)
    result = silkgraph("remove", ARTICLES[0], "0123456789abcdef", "--graph", graph)
    assert result.code == 1
    assert "holds no article 0123456789abcdef" in result.err
    assert "silkgraph query --name sources" in result.err
    assert silkgraph("add", ARTICLES[0], "--graph", graph).err == f"{graph}: 1 unchanged\n"


def test_articles_in_which_nothing_is_found_are_named(
    silkgraph: Run, graph: Path, tmp_path: Path
) -> None:
    match = tmp_path / "derby.txt"
    match.write_text("Barcelona beat Espanyol 4-2 on Sunday to win the league.\n")
    result = silkgraph("add", match, ARTICLES[0], "--graph", graph)
    assert result.code == 0
    assert f"nothing found in 1 of them: {match}\n" in result.err


def test_article_in_another_language_is_named_with_it(
    silkgraph: Run, graph: Path, tmp_path: Path
) -> None:
    article = tmp_path / "visite.txt"
    article.write_text("Le président chinois a rencontré son homologue kazakh à Astana mercredi.\n")
    result = silkgraph("add", article, "--graph", graph)
    assert result.code == 0
    assert f"{article} (its language is fr; en, ru, zh are read)\n" in result.err


def test_schema_is_the_json_schema_of_claims(silkgraph: Run) -> None:
    result = silkgraph("schema")
    assert result.code == 0
    assert json.loads(result.out) == json_schema()


def test_claims_are_the_same_bytes_whatever_the_hash_seed_and_the_workers(tmp_path: Path) -> None:
    def claims(seed: int, workers: int) -> bytes:
        command = [sys.executable, "-m", "silkgraph", "extract", *map(str, ARTICLES)]
        return subprocess.run(
            [*command, "--format", "json", "--workers", str(workers)],
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            cwd=tmp_path,
            capture_output=True,
            check=True,
        ).stdout

    expected = claims(0, 1)
    assert expected.count(b'"evidence"') > len(ARTICLES)
    for seed, workers in ((1, 1), (2, 2), (3, 3)):
        assert claims(seed, workers) == expected
