from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkgraph.claims import Claims, Event, Evidence, Leader, Status
from silkgraph.errors import QueryError
from silkgraph.network import matrix, network
from silkgraph.network.matrix import product
from silkgraph.quads import article_iri, to_quads
from silkgraph.reference import Reference
from silkgraph.store import Store, open_store

if TYPE_CHECKING:
    from tests.network.conftest import Tell

    from silkgraph.network import Kind, Via

NAMES = tuple("abcdefg")
WORDS = Evidence(0, 5, "words")


def store_of(articles: list[list[tuple[str, str, tuple[str, ...], Status]]]) -> Store:
    store = open_store(reference=False)
    for number, told in enumerate(articles):
        claims = Claims(
            id=str(number),
            lang="en",
            article=f"{number:016x}",
            extractor="hand",
            states=("China",),
            leaders=tuple(Leader(name, "President", "China", WORDS) for name in NAMES),
            events=tuple(
                Event(kind, date, who, status, WORDS)  # type: ignore[arg-type]
                for kind, date, who, status in told
            ),
        )
        store.replace_graph(article_iri(claims), to_quads(claims, Reference((), (), (), (), ())))
    return store


events = st.tuples(
    st.sampled_from(["summit", "phone_call"]),
    st.sampled_from(["2020-01-01", "2020-01-02", "2021"]),
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True).map(tuple),
    st.sampled_from(["happened", "planned"]),
)
articles = st.lists(st.lists(events, max_size=4), max_size=4)


@given(articles, st.sampled_from(["in-person", "all", "remote"]), st.booleans())
@settings(max_examples=60, deadline=None)
def test_matrix_is_the_network_without_its_evidence(
    told: list[list[tuple[str, str, tuple[str, ...], Status]]], via: Via, raw: bool
) -> None:
    store = store_of(told)
    kinds: tuple[Kind, ...] = ("leaders", "states")
    for kind in kinds:
        for period in ({}, {"start": "2020", "end": "2020"}):
            slow = network(store, kind, via=via, raw=raw, **period)  # type: ignore[arg-type]
            fast = matrix(store, kind, via=via, raw=raw, **period)  # type: ignore[arg-type]
            made = fast.network()
            assert list(fast.nodes) == list(made) == list(slow)
            assert {frozenset(pair) for pair in made.edges} == {frozenset(p) for p in slow.edges}
            for left, right, data in made.edges(data=True):
                assert data["weight"] == pytest.approx(slow.edges[left, right]["weight"], abs=1e-9)


def test_who_was_only_expected_in_another_article_has_no_weight() -> None:
    told = [("summit", "2020-01-01", ("a", "b", "c"), "happened")]
    expected = [("summit", "2020-01-01", ("a", "b", "c", "d"), "planned")]
    store = store_of([told, expected])  # type: ignore[list-item]
    assert [node[-1] for node in matrix(store, "leaders").nodes] == list("abc")


@given(
    st.lists(st.tuples(st.integers(0, 7), st.integers(0, 5)), max_size=40),
    st.booleans(),
)
def test_product_is_symmetric_and_adds_one_per_event_and_member(
    pairs: list[tuple[int, int]], raw: bool
) -> None:
    rows = np.array([row for row, _ in pairs], dtype=int)
    columns = np.array([column for _, column in pairs], dtype=int)
    dense = product(rows, columns, (8, 6), raw=raw).toarray()
    assert np.allclose(dense, dense.T)
    assert (dense.diagonal() == 0).all()
    events: dict[int, set[int]] = {}
    for event, member in pairs:
        events.setdefault(event, set()).add(member)
    shared = [members for members in events.values() if len(members) > 1]
    each = [len(members) - 1 if raw else 1 for members in shared]
    total = sum(n * len(members) for n, members in zip(each, shared, strict=True))
    assert dense.sum() == pytest.approx(total)


def test_no_matrix_of_what_has_directions(tell: Tell) -> None:
    with pytest.raises(QueryError, match="leaders or states via events"):
        matrix(tell(), "states", via="visits")
