"""The seed article, a summit recap with photo captions: every fact the extractor must find there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from silkgraph.articles import read_file
from silkgraph.extraction import extract
from silkgraph.reference import load_reference

if TYPE_CHECKING:
    from pathlib import Path

    from silkgraph.claims import Claims, Event

FIVE = {"Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan"}


@pytest.fixture(scope="module")
def seed(corpus: Path) -> Claims:
    return extract(read_file(corpus / "seed" / "summit-recap.txt"), load_reference())


def events(seed: Claims, kind: str) -> list[Event]:
    return [event for event in seed.events if event.type == kind]


def test_metadata(seed: Claims) -> None:
    assert seed.meta.publisher == "Our Today"
    assert seed.meta.published == "2023-05-19"


def test_six_states_and_three_leaders_with_their_offices(seed: Claims) -> None:
    assert set(seed.states) == {"China", *FIVE}
    assert {(leader.name, leader.office, leader.state) for leader in seed.leaders} == {
        ("Xi Jinping", "President", "China"),
        ("Kassym-Jomart Tokayev", "President", "Kazakhstan"),
        ("Sadyr Japarov", "President", "Kyrgyzstan"),
    }


def test_the_summit_is_one_event_of_xi_and_the_five(seed: Claims) -> None:
    (summit,) = events(seed, "summit")
    assert summit.start == "2023-05"
    assert summit.place == "Xi'an"
    assert "Xi Jinping" in summit.participants
    assert {"Tajikistan", "Turkmenistan", "Uzbekistan"} <= set(summit.participants)


def test_captions_give_the_meeting_and_both_signings(seed: Claims) -> None:
    told = {(e.type, e.start, frozenset(e.participants)) for e in seed.events}
    tokayev = frozenset({"Xi Jinping", "Kassym-Jomart Tokayev"})
    assert ("bilateral_meeting", "2023-05-17", tokayev) in told
    assert ("signing", "2023-05-17", tokayev) in told
    assert ("signing", "2023-05-18", frozenset({"Xi Jinping", "Sadyr Japarov"})) in told


def test_the_eight_proposals_have_their_areas(seed: Claims) -> None:
    assert [proposal.area for proposal in seed.proposals] == [
        "institutional-mechanism",
        "trade",
        "transport",
        "energy-oil-gas",
        "environment-climate",
        "development-poverty",
        "culture-heritage",
        "security-counterterrorism",
    ]
    assert {proposal.by for proposal in seed.proposals} == {"Xi Jinping"}


def test_a_proverb_without_a_speaker_is_no_quotation(seed: Claims) -> None:
    assert seed.quotes == ()


def test_credits_and_teasers_give_nothing(seed: Claims) -> None:
    assert seed.organizations == ()
    assert seed.agreements == ()
    assert seed.figures == ()
    assert set(seed.places) == {"Xi'an", "Shaanxi"}
