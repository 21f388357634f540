from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from silkgraph.errors import QueryError
from silkgraph.namespaces import entity
from silkgraph.network import by_window, first_contacts, growth, network
from silkgraph.store import Store, open_store

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.network.conftest import Tell

    from silkgraph.network import By


@pytest.fixture(scope="module")
def known() -> Store:
    """Return a graph with the reference knowledge that ships, and no article."""
    return open_store()


def test_growth_counts_what_is_new_in_each_year(tell: Tell) -> None:
    store = tell(("One", "en", [("2001", "AB"), ("2003", "AB"), ("2003-05-01", "BC")]))
    rows = growth(by_window(store, "leaders"))
    assert [row.window for row in rows] == ["2001", "2002", "2003"]
    assert [row.new_ties for row in rows] == [1, 0, 1]
    assert [row.new_nodes for row in rows] == [2, 0, 1]
    assert [(row.all_nodes, row.all_ties, row.all_events) for row in rows] == [
        (2, 1, 1),
        (2, 1, 1),
        (3, 2, 3),
    ]


def test_first_contacts_come_in_order_of_time_with_their_event(
    tell: Tell, person: Callable[[str], str]
) -> None:
    store = tell(("One", "en", [("2010", "AB"), ("2004-06-01", "BC"), ("2002", "AB")]))
    first, second = first_contacts(network(store, "leaders"))
    assert (first.date, first.a_iri, first.b_iri) == ("2002", person("A"), person("B"))
    assert first.event in network(store, "leaders").edges[person("A"), person("B")]["events"]
    assert (second.date, second.a, second.b) == ("2004-06-01", "Bek", "Cyrus")


def test_undated_ties_are_no_first_contact(tell: Tell) -> None:
    assert first_contacts(network(tell(("One", "en", [(None, "AB")])), "leaders")) == []


def test_presidencies_begin_with_the_first_event_unless_asked_otherwise(tell: Tell) -> None:
    store, told = open_store(), tell(("One", "en", [("2005-01-01", "AB")]))
    for graph in told.graphs():
        store.replace_graph(graph, list(told.quads(graph)))
    assert list(by_window(store, "leaders", "presidency")) == ["Hu Jintao", "Xi Jinping"]
    early = by_window(store, "leaders", "presidency", start="2000")
    assert list(early) == ["Jiang Zemin", "Hu Jintao", "Xi Jinping"]


def test_presidencies_divide_time_at_each_inauguration(known: Store) -> None:
    windows = by_window(known, "states", "presidency", background=True)
    assert list(windows)[-3:] == ["Jiang Zemin", "Hu Jintao", "Xi Jinping"]
    events = [
        {event for *_, data in made.edges(data=True) for event in data["events"]}
        for made in windows.values()
    ]
    for number, some in enumerate(events):
        assert not some & set().union(*events[number + 1 :])
    # The whole lies before or after an inauguration, but for what is dated too loosely to tell.
    whole = network(known, "states", background=True)
    assert sum(made.graph["events"] for made in windows.values()) <= whole.graph["events"]


def test_spans_between_summits_begin_with_the_summit_they_are_named_after(known: Store) -> None:
    windows = by_window(known, "states", "summit", background=True, start="2023", end="2025")
    assert any("First China-Central Asia Summit" in name for name in windows)
    for name, made in windows.items():
        for *_, data in made.edges(data=True):
            assert data["first"][:10] >= name[: len(data["first"])][:10] or name[:4] == "2022"


def test_background_is_counted_only_when_asked_for(known: Store) -> None:
    assert network(known, "states").number_of_edges() == 0
    made = network(known, "states", via="visits", background=True)
    china, kazakhstan = entity("state", "China"), entity("state", "Kazakhstan")
    assert made.has_edge(china, kazakhstan)
    assert made.has_edge(kazakhstan, china)


def test_background_has_no_plans(known: Store) -> None:
    with pytest.raises(QueryError, match="background"):
        network(known, "states", background=True, status="planned")


def test_windows_of_another_sort_are_refused(tell: Tell) -> None:
    with pytest.raises(QueryError, match="year, presidency, summit"):
        by_window(tell(), "leaders", cast("By", "decade"))


def test_exact_day_counts_where_another_article_gives_the_year_only(tell: Tell) -> None:
    store = tell(("One", "en", [("2003", "AB")]), ("Two", "en", [("2003-05-01", "AB")]))
    may = network(store, "leaders", start="2003-05", end="2003-05")
    assert may.number_of_edges() == 1
