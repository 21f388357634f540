"""Reading the answers of a store."""

from __future__ import annotations

import gc
import sys

import pyoxigraph as ox
import pytest

from silkgraph.errors import QueryError
from silkgraph.network.reading import Part, read
from silkgraph.store import open_store

#: The engine finds only while it answers that it may not speak to this port.
FAILS = "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"


def test_a_query_that_fails_on_its_way_leaves_nothing_to_be_dropped_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The results of the engine belong to the thread that asked, and the error goes to another."""
    dropped: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", dropped.append)
    store = open_store()
    monkeypatch.setattr(store, "query", lambda _: ox.Store().query(FAILS))
    with pytest.raises(QueryError, match="the query failed"):
        read(store, Part("all", [FAILS, FAILS], lambda answers: [answers.next(), answers.next()]))
    gc.collect()
    assert not dropped
