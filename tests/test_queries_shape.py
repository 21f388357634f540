"""The shape of the named questions against a plain one: the same rows, and never much slower.

A first author writes what is optional inside the graph of the article, where the engine goes through far
more than it needs; the questions that gain by it give each optional part a ``GRAPH`` of its own.
"""

from __future__ import annotations

import re
import time
from dataclasses import replace

import pytest
from tests.synthetic import fill

from silkgraph import queries
from silkgraph.store import Store, open_store

OWN_GRAPH = re.compile(r"^( *)OPTIONAL \{ GRAPH \?article \{ (.*) \} \}\n", re.MULTILINE)
BLOCK = re.compile(
    r"^( *)GRAPH \?article \{\n(.*?)\n\1\}\n((?:\1OPTIONAL \{ GRAPH [^\n]*\n)+)",
    re.MULTILINE | re.DOTALL,
)
SHAPED = [question.name for question in queries.questions() if OWN_GRAPH.search(question.sparql)]
PARAMS = {"events-of-state": {"state": "Kazakhstan"}}


def plain(sparql: str) -> str:
    """Return a question with its optional parts inside the graph of the article."""

    def inside(match: re.Match[str]) -> str:
        indent, body, optional = match.groups()
        moved = OWN_GRAPH.sub(r"OPTIONAL { \2 }\n", optional)
        return f"{indent}GRAPH ?article {{\n{body}\n{moved}{indent}}}\n"

    return BLOCK.sub(inside, sparql)


@pytest.fixture(scope="module")
def large_store() -> Store:
    """Return a graph of a thousand events, told by 160 articles."""
    store = open_store()
    fill(store, 160)
    return store


def seconds(store: Store, *texts: str) -> list[float]:
    """Return how long each query takes at its best, asked in turns."""
    best = [float("inf")] * len(texts)
    for _ in range(5):
        for index, text in enumerate(texts):
            began = time.process_time()
            queries.select(store, text)
            best[index] = min(best[index], time.process_time() - began)
    return best


@pytest.mark.parametrize("name", SHAPED)
def test_shaped_question_gives_the_rows_of_the_plain_one_and_is_no_slower(
    large_store: Store, name: str
) -> None:
    question = queries.question(name)
    shaped, naive = (
        queries.bound(large_store, replace(question, sparql=text), PARAMS.get(name, {}))
        for text in (question.sparql, plain(question.sparql))
    )
    assert not OWN_GRAPH.search(naive)
    rows = queries.select(large_store, shaped).rows
    assert rows
    assert sorted(map(str, rows)) == sorted(map(str, queries.select(large_store, naive).rows))
    ours, plainly = seconds(large_store, shaped, naive)
    assert ours < 1.5 * plainly
    if name == "figures":
        assert ours < plainly


def test_there_are_shaped_questions() -> None:
    assert {"events-of-state", "figures", "visits"} <= set(SHAPED)
