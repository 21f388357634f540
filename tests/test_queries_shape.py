"""The shape of the named questions against a plain one: the same rows, and never much slower.

A first author writes what is optional inside the graph of the article, where the engine goes through far
more than it needs; the questions that gain by it give each optional part a ``GRAPH`` of its own. The plain
forms of the others are in ``naive.py``. Times are of this process alone, and compared within one run.
"""

from __future__ import annotations

import re
import time
from dataclasses import replace

import pytest
from tests.naive import NAIVE, naive
from tests.synthetic import fill

from silkgraph import queries
from silkgraph.store import Store, open_store

OWN_GRAPH = re.compile(r"^( *)OPTIONAL \{ GRAPH \?article \{ (.*) \} \}\n", re.MULTILINE)
BLOCK = re.compile(
    r"^( *)GRAPH \?article \{\n(.*?)\n\1\}\n((?:\1OPTIONAL \{ GRAPH [^\n]*\n)+)",
    re.MULTILINE | re.DOTALL,
)
SHAPED = [
    question.name
    for question in queries.questions()
    if OWN_GRAPH.search(question.sparql) and question.name not in NAIVE
]
_LONG = 0.2
PARAMS = {"events-of-state": {"state": "Kazakhstan"}}

#: How many times as fast as its plain form a question is at least; about a third of what was measured.
FASTER = {
    "areas-by-state": 1.2,
    "meeting-counts": 10.0,
    "offices-at-events": 2.0,
    "projects": 10.0,
    "proposals": 1.3,
    "single-source": 1.5,
    "status-changes": 1.5,
    "what-was-said": 1.2,
    "who-met-whom": 10.0,
}


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
    for turn in range(5):
        for index, text in enumerate(texts):
            if turn > 1 and best[index] > _LONG:
                continue  # twice is enough
            began = time.process_time()
            queries.select(store, text)
            best[index] = min(best[index], time.process_time() - began)
    return best


@pytest.fixture(scope="module")
def small_store() -> Store:
    """Return a graph for the questions whose plain form takes minutes on a large one."""
    store = open_store()
    fill(store, 15)
    return store


def bound_pair(store: Store, name: str, plain_form: str) -> tuple[str, str]:
    """Return a question and its plain form, ready to be asked; both give the same rows."""
    question = queries.question(name)
    shaped, plainly = (
        queries.bound(store, replace(question, sparql=text), PARAMS.get(name, {}))
        for text in (question.sparql, plain_form)
    )
    rows = queries.select(store, shaped).rows
    assert rows
    assert sorted(map(str, rows)) == sorted(map(str, queries.select(store, plainly).rows))
    return shaped, plainly


@pytest.mark.parametrize("name", SHAPED)
def test_shaped_question_gives_the_rows_of_the_plain_one_and_is_no_slower(
    large_store: Store, name: str
) -> None:
    plain_form = plain(queries.question(name).sparql)
    assert not OWN_GRAPH.search(plain_form)
    ours, plainly = seconds(large_store, *bound_pair(large_store, name, plain_form))
    assert ours < 1.5 * plainly
    if name == "figures":
        assert ours < plainly


@pytest.mark.parametrize("name", NAIVE)
def test_question_gives_the_rows_of_its_naive_form_and_is_faster_where_it_was_shaped(
    large_store: Store, small_store: Store, name: str
) -> None:
    least = FASTER.get(name, 1 / 1.5)
    store = small_store if least >= 2 else large_store
    pair = bound_pair(store, name, naive(name, queries.question(name).sparql))
    ours, plainly = seconds(store, *pair)
    assert least * ours < plainly


def test_every_question_has_a_naive_form() -> None:
    names = {question.name for question in queries.questions()}
    assert {*SHAPED, *NAIVE} == names
    assert FASTER.keys() <= NAIVE.keys()


def test_there_are_shaped_questions() -> None:
    assert {"events-of-state", "figures", "visits"} <= set(SHAPED)
