from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest

from silkgraph import identity
from silkgraph.claims import Agreement, Event, Evidence, Figure, Quote
from silkgraph.reference import KnownEvent, Place, load_reference

EVIDENCE = Evidence(0, 1, "x")
STATE_OF = {
    "Xi Jinping": "China",
    "Wang Yi": "China",
    "Kassym-Jomart Tokayev": "Kazakhstan",
    "Shavkat Mirziyoyev": "Uzbekistan",
    "Kazakhstan": "Kazakhstan",
    "Astana": "Kazakhstan",
    "Almaty": "Kazakhstan",
    "Tashkent": "Uzbekistan",
    "Beijing": "China",
}
VISIT = Event("visit", "2022-09-14", ("Xi Jinping",), "happened", EVIDENCE, place="Astana")
SUMMIT = Event("summit", "2023-05-18", ("Xi Jinping", "Kazakhstan"), "happened", EVIDENCE)
MEETING = Event(
    "bilateral_meeting", "2023-05-17", ("Xi Jinping", "Kassym-Jomart Tokayev"), "happened", EVIDENCE
)


def same(first: Event, second: Event) -> bool:
    return identity.event_iri(first, STATE_OF) == identity.event_iri(second, STATE_OF)


def test_district_is_known_by_its_bare_name_where_nothing_else_has_that() -> None:
    known = identity.known_iris(load_reference())
    assert known["place", "Rudaki"] == known["place", "Rudaki District"]
    city = Place("c", "Osh", (), None, "city")
    district = Place("d", "Osh District", (), None, "district")
    both = identity.known_iris(replace(load_reference(), places=(city, district)))
    assert (both["place", "Osh"], both["place", "Osh District"]) == ("c", "d")


def test_event_iri_begins_with_its_date() -> None:
    assert "/id/event/2022-09-14-" in identity.event_iri(VISIT, STATE_OF)
    undated = replace(VISIT, start=None)
    assert "/id/event/undated-" in identity.event_iri(undated, STATE_OF)


@pytest.mark.parametrize(
    "other",
    [
        replace(VISIT, place="Almaty"),
        replace(VISIT, participants=("Xi Jinping", "Kassym-Jomart Tokayev")),
        replace(VISIT, participants=("Kassym-Jomart Tokayev", "Xi Jinping")),
        replace(VISIT, participants=("Xi Jinping", "Wang Yi")),
        replace(VISIT, end="2022-09-15", name="state visit", status="planned", confidence=0.5),
    ],
)
def test_one_visit_told_in_other_words_is_one_event(other: Event) -> None:
    assert same(VISIT, other)


@pytest.mark.parametrize(
    "other",
    [
        replace(VISIT, place="Tashkent"),
        replace(VISIT, start="2022-09-15"),
        replace(VISIT, participants=("Wang Yi",)),
        replace(VISIT, type="bilateral_meeting"),
    ],
)
def test_another_visit_is_another_event(other: Event) -> None:
    assert not same(VISIT, other)


def test_visit_to_china_needs_no_place() -> None:
    there = replace(VISIT, participants=("Kassym-Jomart Tokayev",), place="Beijing")
    assert same(there, replace(there, place=None))


def test_summit_of_a_day_is_one_whoever_an_article_names() -> None:
    assert same(SUMMIT, replace(SUMMIT, participants=("Shavkat Mirziyoyev", "China")))
    assert not same(SUMMIT, replace(SUMMIT, start="2023-05-19"))


@pytest.mark.parametrize("type", ["summit", "forum", "ministerial_meeting"])
def test_meeting_of_many_known_by_its_month_is_told_apart_by_states(
    type: Literal["summit", "forum", "ministerial_meeting"],
) -> None:
    meeting = replace(SUMMIT, type=type, start="2023-05")
    assert same(
        meeting, replace(meeting, participants=("Kassym-Jomart Tokayev", "Wang Yi", "Xi Jinping"))
    )
    assert not same(meeting, replace(meeting, participants=("Xi Jinping", "Shavkat Mirziyoyev")))


def test_talks_are_told_apart_by_persons_and_not_by_their_order() -> None:
    assert same(MEETING, replace(MEETING, participants=MEETING.participants[::-1]))
    assert not same(MEETING, replace(MEETING, participants=("Wang Yi", "Kassym-Jomart Tokayev")))


def test_dated_agreement_is_one_under_several_names() -> None:
    first = Agreement(
        "joint statement", "declaration", ("China", "Kazakhstan"), "2023-05-17", EVIDENCE
    )
    second = replace(first, name="declaration of the two sides", parties=("Kazakhstan", "China"))
    assert identity.agreement_iri(first) == identity.agreement_iri(second)
    undated = [identity.agreement_iri(replace(it, date=None)) for it in (first, second)]
    assert undated[0] != undated[1]


def test_articles_that_differ_give_two_figures() -> None:
    figure = Figure("trade", 31.2, "billion USD", 2022, ("China", "Kazakhstan"), EVIDENCE)
    assert identity.figure_iri(figure) != identity.figure_iri(replace(figure, value=31.0))


def test_same_words_of_two_speakers_are_two_quotations() -> None:
    quote = Quote("Xi Jinping", "x", EVIDENCE)
    assert identity.quotation_iri(quote) != identity.quotation_iri(
        replace(quote, speaker="Wang Yi")
    )


XIAN = KnownEvent(
    iri="https://w3id.org/silkgraph/id/event/cca-summit-1",
    type="summit",
    start="2023-05-18",
    end="2023-05-19",
    participants=(),
    states=("China", "Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan"),
)


def summit(start: str | None, *participants: str) -> Event:
    evidence = Evidence(0, 1, "x")
    return Event("summit", start, participants or ("China", "Kazakhstan"), "happened", evidence)


@pytest.mark.parametrize("start", ["2023", "2023-05", "2023-05-18", "2023-05-19"])
def test_a_known_summit_is_recognized_at_any_precision(start: str) -> None:
    states = {state: state for state in XIAN.states}
    assert identity.known_event_iri(summit(start), [XIAN], states) == XIAN.iri


@pytest.mark.parametrize(
    "event",
    [
        summit("2023-05-20"),
        summit("2022"),
        summit(None),
        summit("2023-05", "China", "Russia"),
        summit("2023-05", "China"),
    ],
)
def test_another_day_or_cast_is_another_event(event: Event) -> None:
    states = {state: state for state in (*XIAN.states, "Russia")}
    assert identity.known_event_iri(event, [XIAN], states) is None


def test_two_known_events_that_fit_are_not_guessed_between() -> None:
    twin = replace(
        XIAN, iri="https://w3id.org/silkgraph/id/event/twin", start="2023-06-01", end=None
    )
    states = {state: state for state in XIAN.states}
    assert identity.known_event_iri(summit("2023"), [XIAN, twin], states) is None
