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


def test_unknown_name_is_not_found(small_store: Store) -> None:
    with pytest.raises(NotFoundError):
        card(small_store, "Nobody Atall")
