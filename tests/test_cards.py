from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from silkgraph.cards import card
from silkgraph.errors import NotFoundError

if TYPE_CHECKING:
    from silkgraph.claims import Claims
    from silkgraph.store import Store


def test_person_has_names_offices_and_what_is_told(small_store: Store) -> None:
    (tokayev,) = card(small_store, "Tokayev")
    assert (tokayev.name, tokayev.kind) == ("Kassym-Jomart Tokayev", "person")
    offices = [(fact.value, fact.start) for fact in tokayev.facts if fact.what == "office"]
    assert offices == [("President of Kazakhstan", "2019-03-20")]
    assert {told.status for told in tokayev.told} == {"happened"}


def test_everything_told_is_in_the_words_of_its_article(
    small_store: Store, small_texts: dict[str, str], small_claims: tuple[Claims, ...]
) -> None:
    headlines = {
        claims.meta.title: small_texts[name]
        for name, claims in zip(small_texts, small_claims, strict=True)
    }
    for name in ("China", "Kazakhstan", "Xi Jinping", "Xi'an", "transport"):
        for each in card(small_store, name):
            assert each.told
            assert all(told.quote in headlines[told.headline] for told in each.told)


def test_thing_is_told_once_per_passage_under_its_finest_class(small_store: Store) -> None:
    (china,) = card(small_store, "China")
    passages = [(told.label, told.quote) for told in china.told]
    assert len(passages) == len(set(passages))
    assert {told.kind for told in china.told}.isdisjoint({"Event", "Agreement"})


def test_organization_lists_its_members(small_store: Store) -> None:
    (sco,) = card(small_store, "SCO")
    assert [fact.value for fact in sco.facts if fact.what == "member"] == ["China", "Kazakhstan"]


def test_state_is_told_of_through_its_leaders_and_figures(small_store: Store) -> None:
    (kazakhstan,) = card(small_store, "Kazakhstan")
    assert {told.kind for told in kazakhstan.told} >= {"BilateralMeeting", "Visit", "Figure"}
    assert "Cooperation" not in {told.kind for told in kazakhstan.told}


def test_area_is_told_by_the_passages_that_name_it(small_store: Store) -> None:
    (area,) = card(small_store, "energy-oil-gas")
    assert {told.kind for told in area.told} == {"Cooperation"}
    assert len(area.told) == 2


def test_event_is_told_by_every_article_and_says_who_and_where(small_store: Store) -> None:
    (summit,) = card(small_store, "China-Central Asia Summit")
    assert {told.outlet for told in summit.told} == {"Steppe Courier", "Вестник Степи"}
    facts = {(fact.what, fact.value) for fact in summit.facts}
    assert facts >= {("place", "Xi'an"), ("with", "Xi Jinping"), ("with", "Shavkat Mirziyoyev")}


def test_article_is_told_whole(small_store: Store) -> None:
    (article,) = card(small_store, "Саммит в Сиане завершился")
    assert article.kind == "article"
    assert {told.kind for told in article.told} == {
        "Summit",
        "Contract",
        "Cooperation",
        "Quotation",
    }
    assert ("outlet", "Вестник Степи") in {(fact.what, fact.value) for fact in article.facts}


def test_unknown_name_is_not_found(small_store: Store) -> None:
    with pytest.raises(NotFoundError):
        card(small_store, "Nobody Atall")
