from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from silkgraph.errors import NotFoundError, QueryError
from silkgraph.network import best_told_path, path_in_time, shortest_path

if TYPE_CHECKING:
    from tests.network.conftest import Tell

    from silkgraph.network import Path


def way(path: Path) -> str:
    return "".join([path[0].a[0], *(step.b[0] for step in path)])


def test_shortest_path_has_event_words_and_source_of_each_step(tell: Tell) -> None:
    store = tell(("Post", "en", [("2001-02-03", "AB"), ("2002-02-03", "BC")]))
    first, second = shortest_path(store, "Ana", "Cyrus")
    assert (first.a, first.b, second.a, second.b) == ("Ana", "Bek", "Bek", "Cyrus")
    assert (first.date, first.outlet, first.articles, first.events) == ("2001-02-03", "Post", 1, 1)
    assert first.quote == "on 2001-02-03 met Ana and Bek, an article of Post says"
    assert first.event_iri.rpartition("/")[2].startswith("2001-02-03")


def test_best_told_path_goes_round_a_weak_step(tell: Tell) -> None:
    firm = [("2001-01-01", "AB"), ("2001-01-02", "BD"), ("2001-01-03", "CD")]
    store = tell(("One", "en", firm), ("Two", "en", firm), ("Three", "en", [("2001-01-04", "AC")]))
    assert way(shortest_path(store, "Ana", "Cyrus")) == "AC"
    best = best_told_path(store, "Ana", "Cyrus")
    assert way(best) == "ABDC"
    assert min(step.articles for step in best) == 2


def test_of_equal_paths_the_one_told_by_more_articles_is_taken(tell: Tell) -> None:
    both = [("2001-01-01", "AD"), ("2001-01-02", "CD")]
    store = tell(
        ("One", "en", [*both, ("2001-01-03", "AB"), ("2001-01-04", "BC")]), ("Two", "en", both)
    )
    assert way(shortest_path(store, "Ana", "Cyrus")) == "ADC"


def test_path_in_time_takes_no_step_before_the_one_that_leads_to_it(tell: Tell) -> None:
    store = tell(("One", "en", [("2001", "BC"), ("2003", "AB"), ("2004", "AD"), ("2005", "CD")]))
    assert way(shortest_path(store, "Ana", "Cyrus")) == "ABC"
    # Ana met Bek only after Bek had met Cyrus.
    soonest = path_in_time(store, "Ana", "Cyrus")
    assert way(soonest) == "ADC"
    assert [step.date for step in soonest] == ["2004", "2005"]


def test_loose_dates_are_given_the_benefit_of_the_doubt(tell: Tell) -> None:
    store = tell(("One", "en", [("2003-07-01", "AB"), ("2003", "BC")]))
    assert way(path_in_time(store, "Ana", "Cyrus")) == "ABC"


def test_what_time_forbids_is_said_so(tell: Tell) -> None:
    store = tell(("One", "en", [("2001", "BC"), ("2003", "AB")]))
    with pytest.raises(NotFoundError, match="in the order of the events"):
        path_in_time(store, "Ana", "Cyrus")


def test_states_are_connected_by_what_involves_both(tell: Tell) -> None:
    store = tell(("One", "en", [("2001", "AB"), ("2002", "BC")]))
    path = shortest_path(store, "China", "Tajikistan")
    assert [step.b for step in path] == ["Kazakhstan", "Tajikistan"]


def test_a_leader_and_another_state_are_connected_by_what_both_take_part_in(tell: Tell) -> None:
    store = tell(("One", "en", [("2001", "AB"), ("2002", "BC")]))
    [step] = shortest_path(store, "Ana", "Kazakhstan")
    assert (step.a, step.b, step.date) == ("Ana", "Kazakhstan", "2001")
    first, second = shortest_path(store, "Ana", "Tajikistan")
    assert (first.b, second.b) == ("Bek", "Tajikistan")


@pytest.mark.parametrize(
    ("a", "b", "message"),
    [
        ("Ana", "Fedor", "no events connect"),
        ("Ana", "Tajikistan", "takes part in no event"),
        ("Ana", "China", "a leader and his own state"),
        ("Ana", "Ana", "the same"),
        ("Ana", "Dana", "takes part in no event"),
    ],
)
def test_what_has_no_path_is_refused_with_a_way_out(
    tell: Tell, a: str, b: str, message: str
) -> None:
    store = tell(("One", "en", [("2001", "AB"), ("2002", "EF")]))
    with pytest.raises((NotFoundError, QueryError), match=message):
        shortest_path(store, a, b)
