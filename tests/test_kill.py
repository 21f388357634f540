"""A process killed at any moment leaves a graph that opens, with all that was reported and no half."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from silkgraph.ingest import add_articles
from silkgraph.store import open_store
from silkgraph.store.base import SELF
from silkgraph.store.embedded import EmbeddedStore
from silkgraph.store.roll import all_rolls

if TYPE_CHECKING:
    from pathlib import Path

#: ``SILKGRAPH_KILLS=50`` makes the long run of it.
KILLS = int(os.environ.get("SILKGRAPH_KILLS", "2"))
ARTICLES = 60
ADD = """
import sys
from silkgraph.ingest import add_articles
from silkgraph.store import open_store
with open_store(sys.argv[1], reference=False) as store:
    print("open", flush=True)
    for outcome in add_articles(store, sys.argv[2:]):
        print(outcome.graph, flush=True)
"""
LOAD = """
import sys
from pathlib import Path
from silkgraph.store import open_store
with open_store(sys.argv[1], reference=False) as store:
    print("open", flush=True)
    store.load(Path(sys.argv[2]))
    print("done", flush=True)
    import time
    time.sleep(60)
"""


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("articles")
    for i in range(ARTICLES):
        text = (
            f"ASTANA, July {i % 28 + 1}, 2024 - Chinese President Xi Jinping met with Kazakh President"
            f" Kassym-Jomart Tokayev in Astana on Wednesday. They spoke of {i + 10} billion cubic"
            " meters of gas and signed a joint statement.\n"
        )
        (folder / f"{i:03}.txt").write_text(text, encoding="utf-8")
    return [str(path) for path in sorted(folder.iterdir())]


def killed(code: str, *arguments: str, after: float) -> list[str]:
    """Return what a process reported before it was killed, so long after it had opened the graph."""
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    process.stdout.readline()
    time.sleep(after)
    process.kill()
    reported = process.stdout.read().split("\n")
    process.wait()
    return reported[:-1]  # a line without its end is none


def copies_are_exact(location: Path) -> bool:
    """Tell whether the default graph and the rolls say what the named graphs say."""
    with open_store(location, reference=False) as store:
        assert isinstance(store, EmbeddedStore)
        own = set(store._store.quads_for_pattern(None, None, None, SELF))
        rolls_are_right = not store.has_rolls or all_rolls(store._store) <= own
        return rolls_are_right and len(store) == len({quad.triple for quad in store.quads()})


def test_add_killed_at_any_moment_keeps_whole_articles(articles: list[str], tmp_path: Path) -> None:
    whole = open_store(reference=False)
    graphs = [str(outcome.graph) for outcome in add_articles(whole, articles)]
    expected = {graph: set(whole.quads(graph)) for graph in graphs}
    chance = random.Random(7)
    for _ in range(KILLS):
        # The same graph goes through all of it, so that a run goes on where one was cut short.
        reported = killed(ADD, str(tmp_path / "graph"), *articles, after=chance.uniform(0, 3))
        assert copies_are_exact(tmp_path / "graph")
        with open_store(tmp_path / "graph", reference=False) as store:
            there = store.graphs()
            assert set(reported) <= set(there)
            for graph in there:
                assert set(store.quads(graph)) == expected[graph]
            if len(there) == len(expected):
                for graph in there:
                    store.remove_graph(graph)


def test_load_killed_at_any_moment_keeps_all_or_nothing(tmp_path: Path) -> None:
    size = 30_000
    file = tmp_path / "many.nt"
    line = "<https://example.org/{}> <https://example.org/p> <https://example.org/o> .\n"
    file.write_text("".join(line.format(i) for i in range(size)))
    chance = random.Random(7)
    for kill in range(KILLS):
        place = tmp_path / f"graph-{kill}"
        reported = killed(LOAD, str(place), str(file), after=chance.uniform(0, 1))
        assert copies_are_exact(place)
        with open_store(place, reference=False) as store:
            assert len(store) in ((size,) if "done" in reported else (0, size))


def test_article_graph_has_more_than_one_triple(articles: list[str]) -> None:
    # Else half an article could not be told from a whole one above.
    store = open_store(reference=False)
    outcome = next(iter(add_articles(store, articles)))
    assert outcome.graph
    assert len(list(store.quads(outcome.graph))) > 20
    assert isinstance(next(store.quads(outcome.graph)), ox.Quad)
