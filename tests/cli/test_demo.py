from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkgraph.articles import find_sources
from silkgraph.resources import sample_dir
from silkgraph.store import open_store

if TYPE_CHECKING:
    from tests.cli.conftest import Result, Run

SMALL = Path(__file__).parents[1] / "data" / "small"


@pytest.fixture
def first(silkgraph: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Result:
    """Run the demonstration in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return silkgraph("demo")


def summary(result: Result) -> dict[str, int]:
    head, numbers = result.out.splitlines()[:2]
    return dict(zip(head.split(), map(int, numbers.split()), strict=True))


def test_demo_sums_up_the_graph_of_all_samples(first: Result) -> None:
    assert (first.code, first.err) == (0, "")
    counts = summary(first)
    assert list(counts) == ["articles", "entities", "events", "claims", "triples"]
    assert counts["articles"] == len(find_sources([str(sample_dir())])) >= 12
    assert counts["events"] < counts["entities"] < counts["claims"] < counts["triples"]
    assert all(Path("demo", name).exists() for name in ("explorer.html", "graph.ttl"))


def test_demo_page_asks_no_other_host(first: Result) -> None:
    page = Path("demo/explorer.html").read_text(encoding="utf-8")
    assert not re.search(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=[\"']?(?:https?:)?//", page)


def test_demo_turtle_is_read_alike_by_rdflib_and_pyoxigraph(first: Result) -> None:
    import pyoxigraph as ox
    import rdflib

    read = rdflib.Graph().parse("demo/graph.ttl")
    assert len(read) == len(set(ox.parse(path="demo/graph.ttl"))) > 1000


def test_second_run_and_another_folder_give_the_same_bytes(silkgraph: Run, first: Result) -> None:
    turtle = Path("demo/graph.ttl").read_bytes()
    page = Path("demo/explorer.html").read_bytes()
    for folder in ("demo", "elsewhere"):
        again = silkgraph("demo", "--out", folder)
        assert (again.code, summary(again)) == (0, summary(first))
        assert Path(folder, "graph.ttl").read_bytes() == turtle
        assert Path(folder, "explorer.html").read_bytes() == page


def test_demo_graph_keeps_the_shapes(silkgraph: Run, first: Result) -> None:
    checked = silkgraph("validate", "--graph", "demo/silkgraph.store")
    assert (checked.code, checked.out) == (0, ""), checked.out


def test_demo_forgets_what_is_no_sample(silkgraph: Run, first: Result) -> None:
    silkgraph("add", SMALL / "belt-2013.txt", "--graph", "demo/silkgraph.store")
    assert summary(silkgraph("demo")) == summary(first)


def test_demo_graph_tells_who_met_whom(first: Result) -> None:
    with open_store("demo/silkgraph.store", read_only=True) as store:
        assert store.query("""
            ASK {
              ?event silk:hasParticipant person:xi-jinping, ?other ; silk:startDate ?day .
              ?other a silk:Leader . ?claim silk:about ?event ; silk:hasEvidence/oa:exact ?words
              FILTER(?other != person:xi-jinping)
            }
        """)
