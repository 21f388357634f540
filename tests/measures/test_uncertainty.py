from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest

from silkgraph.claims import Claims, Event, Evidence, Leader, Meta
from silkgraph.errors import QueryError
from silkgraph.measures import resample
from silkgraph.quads import article_iri, to_quads
from silkgraph.reference import Reference
from silkgraph.store import Store, open_store

if TYPE_CHECKING:
    from silkgraph.measures.uncertainty import Sources

WORDS = Evidence(0, 5, "words")
DAYS = tuple(f"2020-01-{day:02}" for day in range(1, 29))


def told(*articles: tuple[str, str, list[tuple[str, str]]]) -> Store:
    """Return a graph of articles: outlet, language, and for each event its day and who was there."""
    store = open_store(reference=False)
    for number, (outlet, language, events) in enumerate(articles):
        claims = Claims(
            id=str(number),
            lang=language,
            article=f"{number:016x}",
            extractor="hand",
            meta=Meta(publisher=outlet),
            states=("China",),
            leaders=tuple(Leader(name, "President", "China", WORDS) for name in "abcd"),
            events=tuple(
                Event("bilateral_meeting", day, tuple(who), "happened", WORDS)
                for day, who in events
            ),
        )
        store.replace_graph(article_iri(claims), to_quads(claims, Reference((), (), (), (), ())))
    return store


def test_rank_that_every_outlet_tells_of_alike_has_no_width() -> None:
    events = [(DAYS[0], "ab"), (DAYS[1], "ac"), (DAYS[2], "ad"), (DAYS[3], "bc")]
    found = resample(told(*((f"Outlet {i}", "en", events) for i in range(8))), "leaders")
    first = found.intervals[0]
    assert (first.label, first.rank, first.rank_low, first.rank_high) == ("a", 1, 1, 1)
    assert first.value == first.value_low == first.value_high == pytest.approx(3 / 8)
    assert first.ahead == 1
    assert found.warnings == ()


def test_rank_that_rests_on_one_outlet_is_wide() -> None:
    rows = [(f"Outlet {i}", "en", [(DAYS[i], "ab")]) for i in range(6)]
    store = told(*rows, ("Loner", "en", [(day, "cd") for day in DAYS[10:20]]))
    found = {row.label: row for row in resample(store, "leaders").intervals}
    assert (found["c"].rank, found["c"].rank_low) == (1, 1)
    # In the rounds that do not draw the one outlet, c and d are last.
    assert found["c"].rank_high >= 3
    assert found["a"].rank_low == 1


def test_two_that_cannot_be_told_apart_are_ahead_of_each_other_half_of_the_time() -> None:
    rows = [(f"Outlet {i}", "en", [(DAYS[i], "ab" if i % 2 else "cd")]) for i in range(10)]
    second, third = resample(told(*rows), "leaders").intervals[1:3]
    assert second.value == pytest.approx(third.value)
    assert 0.3 < second.ahead < 0.7


def test_few_languages_are_left_out_one_by_one() -> None:
    store = told(
        ("One", "en", [(DAYS[0], "ab"), (DAYS[1], "ac")]),
        ("Two", "ru", [(DAYS[2], "ab")]),
        ("Three", "zh", [(DAYS[3], "cd")]),
    )
    found = resample(store, "leaders", "languages")
    assert (found.sources, found.rounds, found.left_out_one_by_one) == (3, 3, True)


def test_one_outlet_that_tells_of_most_is_warned_of() -> None:
    store = told(
        ("Big", "en", [(day, "ab") for day in DAYS[:9]]), ("Small", "en", [(DAYS[20], "cd")])
    )
    warnings = resample(store, "leaders").warnings
    assert "90% of the events are told by the outlet Big alone" in warnings


def test_draws_are_the_same_each_time() -> None:
    rows = [(f"Outlet {i}", "en", [(DAYS[i], "ab"), (DAYS[i + 1], "bc")]) for i in range(9)]
    first, second = (repr(resample(told(*rows), "leaders")) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("measure", ["betweenness", "closeness", "eigenvector", "pagerank"])
def test_any_centrality_has_its_interval(measure: str) -> None:
    rows = [(f"Outlet {i}", "en", [(DAYS[i], "ab"), (DAYS[i + 1], "bc")]) for i in range(9)]
    for row in resample(told(*rows), "leaders", measure=measure, rounds=50).intervals:
        assert row.value_low <= row.value_high
        assert 1 <= row.rank_low <= row.rank_high <= 3


@pytest.mark.parametrize(
    ("by", "options", "message"),
    [
        ("outlets", {}, "fewer than two"),
        ("editors", {}, "outlets, languages, articles"),
        ("outlets", {"measure": "charm"}, "no interval of"),
        ("outlets", {"background": True}, "background"),
        ("outlets", {"via": "visits"}, "drawn anew for leaders and states"),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_a_reason(
    by: str, options: dict[str, Any], message: str
) -> None:
    store = told(("One", "en", [(DAYS[0], "ab")]))
    with pytest.raises(QueryError, match=message):
        resample(store, "leaders", cast("Sources", by), **options)
