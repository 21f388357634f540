"""The confidence of claims: measured shares by kind and case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from silkgraph.claims import Agreement, Claims, Event, Evidence, Figure, Leader, Proposal
from silkgraph.extraction.confidence import KINDS, cases, with_confidence
from silkgraph.extraction.patterns import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = Evidence(0, 2, "so")
XI = Leader("Xi Jinping", "President", "China", WORDS)


def claims(**told: object) -> Claims:
    bare = {"id": "a", "lang": LANGUAGES[0], "article": "0" * 16, "extractor": "rules"}
    return Claims(**bare, leaders=(XI,), **told)  # type: ignore[arg-type]  # of many types


def event(type_: str, *who: str) -> Event:
    return Event(type_, "2023-05-18", who, "happened", WORDS)  # type: ignore[arg-type]  # a type by its name


def figure(unit: str) -> Figure:
    return Figure("what", 1, unit, None, (), WORDS)


def test_events_of_leaders_are_told_from_those_of_states_and_bodies() -> None:
    told = claims(events=(event("visit", "Xi Jinping"), event("visit", "China", "TBEA")))
    assert [case for case, _ in cases(told, "events")] == ["visit of leaders", "visit"]


def test_figures_are_told_apart_by_what_they_count() -> None:
    units = ("billion USD", "million CNY per year", "percent", "km", "people", "trains")
    told = claims(figures=tuple(map(figure, units)))
    found = [case for case, _ in cases(told, "figures")]
    assert found == ["money", "money", "percent", "km", "people", "other"]


@pytest.mark.parametrize(
    ("kind", "claim"),
    [
        ("events", lambda: event("signing", "China", "Tajikistan")),
        ("agreements", lambda: Agreement("Treaty", "treaty", ("China",), None, WORDS)),
        ("proposals", lambda: Proposal("Xi Jinping", "so", "trade", WORDS)),
        ("figures", lambda: figure("km")),
    ],
)
def test_every_claim_gets_the_share_of_its_case(kind: str, claim: Callable[[], object]) -> None:
    (told,) = getattr(with_confidence(claims(**{kind: (claim(),)})), kind)
    assert 0.3 < told.confidence < 1


def test_a_case_that_was_not_measured_has_the_share_of_its_kind() -> None:
    told = with_confidence(claims(events=(event("parade", "China"), event("visit", "China"))))
    strange, usual = (each.confidence for each in told.events)
    assert strange != usual
    assert 0.3 < strange < 1


def test_every_kind_but_names_is_measured() -> None:
    assert list(KINDS) == ["events", "agreements", "proposals", "partnerships", "figures", "quotes"]
