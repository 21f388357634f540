"""The same news however its sentence is dressed: what stands before, inside and behind it changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.claims import Event

    Told = Callable[..., list[Event]]

DAY = "May 18, 2017"
TUESDAY = "2017-05-16"
FRIDAY = "2017-05-19"

#: Kind of event, its subject, its verb in the past and the infinitive, and the rest.
BASES = {
    "talks": (
        "bilateral_meeting",
        "Chinese Premier Li Keqiang",
        "held talks",
        "hold talks",
        "with Uzbek President Shavkat Mirziyoyev",
    ),
    "met": (
        "bilateral_meeting",
        "Chinese President Xi Jinping",
        "met",
        "meet",
        "Kazakh President Nursultan Nazarbayev",
    ),
    "arrived": (
        "visit",
        "Kazakh President Nursultan Nazarbayev",
        "arrived",
        "arrive",
        "in Beijing",
    ),
    "paid": ("visit", "Chinese President Xi Jinping", "paid a visit", "pay a visit", "to Tashkent"),
    "phone": (
        "phone_call",
        "Chinese President Xi Jinping",
        "spoke by telephone",
        "speak by telephone",
        "with Uzbek President Shavkat Mirziyoyev",
    ),
    "ground": (
        "ceremony",
        "Chinese and Tajik builders",
        "broke ground",
        "break ground",
        "for a school in Dushanbe",
    ),
}

#: Nothing of this says whether, when or by whom anything was done.
DONE = {
    "another subject": "{subject} {past} {rest} on Tuesday, and a tour of a museum is planned.",
    "relative": "{subject} {past} {rest} on Tuesday, which is expected to bring more trade.",
    "as planned": "{subject}, as planned, {past} {rest} on Tuesday.",
    "dateline": "ASTANA, May 18 (Reuters) - {subject} {past} {rest} on Tuesday.",
    "it said": "{subject} {past} {rest} on Tuesday, it said.",
    "despite": "{subject}, despite protests, {past} {rest} on Tuesday.",
    "abroad": "{subject}, on a trip abroad, {past} {rest} on Tuesday.",
    "invited": "At the invitation of the host, {subject} {past} {rest} on Tuesday.",
    "invited by a side": "Invited by the other side, {subject} {past} {rest} on Tuesday.",
}

AHEAD = {
    "planning": "{subject} {are} planning to {bare} {rest} on Friday.",
    "will": "{subject} will {bare} {rest} on Friday, officials said.",
    "shall": "{subject} shall {bare} {rest} on Friday.",
}

#: Who does not do it, and what nobody knows or nobody did.
UNDONE = {
    "refused": "{subject} refused to {bare} {rest} on Tuesday.",
    "failed": "{subject} failed to {bare} {rest} on Tuesday.",
    "decided not": "{subject} decided not to {bare} {rest} on Tuesday.",
    "unable": "{subject} {were} unable to {bare} {rest} on Tuesday.",
    "whether": "Nobody could say whether {subject} {past} {rest} on Tuesday.",
    "untrue": "It is not true that {subject} {past} {rest} on Tuesday.",
}


def dressed(dress: str, base: str) -> str:
    _, subject, past, bare, rest = BASES[base]
    are, were = ("are", "were") if " and " in subject else ("is", "was")
    text = dress.format(subject=subject, past=past, bare=bare, rest=rest, are=are, were=were)
    return f"The two countries of China and its neighbours trade.\n\n{text}"


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("dress", DONE)
def test_what_is_done_stays_done(told: Told, dress: str, base: str) -> None:
    events = told(dressed(DONE[dress], base), "en", DAY)
    assert (BASES[base][0], TUESDAY, "happened") in [(e.type, e.start, e.status) for e in events]


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("dress", AHEAD)
def test_what_is_ahead_stays_ahead(told: Told, dress: str, base: str) -> None:
    events = told(dressed(AHEAD[dress], base), "en", DAY)
    assert (BASES[base][0], FRIDAY, "planned") in [(e.type, e.start, e.status) for e in events]


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("dress", UNDONE)
def test_what_is_not_done_has_not_happened(told: Told, dress: str, base: str) -> None:
    events = told(dressed(UNDONE[dress], base), "en", DAY)
    assert [e.type for e in events if (e.type, e.status) == (BASES[base][0], "happened")] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Wang Yi will discuss trade with Uzbek President Shavkat Mirziyoyev on Friday.",
            ("bilateral_meeting", FRIDAY, None, "planned"),
        ),
        (
            "Shavkat Mirziyoyev is to host Chinese Premier Li Keqiang in Tashkent on Friday.",
            ("bilateral_meeting", FRIDAY, None, "planned"),
        ),
        (
            "Xi Jinping will have met Uzbek President Shavkat Mirziyoyev by 20 June.",
            ("bilateral_meeting", "2017-06-20", None, "planned"),
        ),
        (
            "Xi Jinping toured Uzbekistan between May 10 and 12.",
            ("visit", "2017-05-10", "2017-05-12", "happened"),
        ),
        (
            "Xi Jinping toured Uzbekistan between 30 April and 2 May.",
            ("visit", "2017-04-30", "2017-05-02", "happened"),
        ),
        (
            "A Chinese company has begun building a tunnel in Uzbekistan this month.",
            ("other", "2017-05", None, "happened"),
        ),
    ],
)
def test_forms_of_verbs_and_days_are_read(
    told: Told, text: str, expected: tuple[str, str, str | None, str]
) -> None:
    events = told(text, "en", DAY)
    assert [(e.type, e.start, e.end, e.status) for e in events] == [expected]


#: Phrases that open a sentence and tell of a visit of its subject.
OPENINGS = [
    "During a visit to Astana on Tuesday",
    "During his state visit to Kazakhstan on Tuesday",
    "While visiting Astana on Tuesday",
    "Visiting Astana on Tuesday, May 16",
    "Arriving in Astana on Tuesday",
    "After arriving in Astana on Tuesday",
    "Upon his arrival in Astana on Tuesday",
]


@pytest.mark.parametrize(
    "rest",
    ["Chinese President Xi Jinping met Nursultan Nazarbayev.", "Xi Jinping praised the ties."],
)
@pytest.mark.parametrize("opening", OPENINGS)
def test_phrase_that_opens_a_sentence_is_of_its_subject(
    told: Told, opening: str, rest: str
) -> None:
    events = told(f"{opening}, {rest}", "en", DAY)
    visits = [e for e in events if e.type == "visit"]
    assert [(e.start, e.participants) for e in visits] == [(TUESDAY, ("Xi Jinping",))]


def test_host_behind_such_a_phrase_does_not_travel(told: Told) -> None:
    text = "During a visit to Astana on Tuesday, Nursultan Nazarbayev told Xi Jinping of his plans."
    assert [e.participants for e in told(text, "en", DAY) if e.type == "visit"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Li Keqiang began a visit to Kazakhstan on Tuesday, a week before a forum in Moscow.",
            ("visit", TUESDAY, "happened", ("Li Keqiang",)),
        ),
        (
            "Li Keqiang visited Kazakhstan on Tuesday, as elections went on in Moscow.",
            ("visit", TUESDAY, "happened", ("Li Keqiang",)),
        ),
        (
            "Nursultan Nazarbayev flew on Tuesday to Beijing.",
            ("visit", TUESDAY, "happened", ("Nursultan Nazarbayev",)),
        ),
        (
            "Nursultan Nazarbayev left on Tuesday for Beijing.",
            ("visit", TUESDAY, "happened", ("Nursultan Nazarbayev",)),
        ),
        (
            "China and Kazakhstan held talks on border rivers in Almaty on Tuesday.",
            ("bilateral_meeting", TUESDAY, "happened", ("China", "Kazakhstan")),
        ),
        (
            "China will hold talks with Kazakhstan on border rivers on Friday.",
            ("bilateral_meeting", FRIDAY, "planned", ("China", "Kazakhstan")),
        ),
        (
            "The joint commission of China and Kazakhstan held its third session on Tuesday.",
            ("bilateral_meeting", TUESDAY, "happened", ("China", "Kazakhstan")),
        ),
        (
            "In Astana a meeting took place on Tuesday between Wang Yi and Nursultan Nazarbayev.",
            ("bilateral_meeting", TUESDAY, "happened", ("Wang Yi", "Nursultan Nazarbayev")),
        ),
        (
            "Xi Jinping told Nursultan Nazarbayev in Beijing on Tuesday that China would help.",
            ("bilateral_meeting", TUESDAY, "happened", ("Xi Jinping", "Nursultan Nazarbayev")),
        ),
        (
            "Xi Jinping said on Tuesday, after meeting Nursultan Nazarbayev, that he was glad.",
            ("bilateral_meeting", TUESDAY, "happened", ("Xi Jinping", "Nursultan Nazarbayev")),
        ),
        (
            "Xi Jinping met Nursultan Nazarbayev on Tuesday and discussed a plan announced in 2013.",
            ("bilateral_meeting", TUESDAY, "happened", ("Xi Jinping", "Nursultan Nazarbayev")),
        ),
        (
            "Xi Jinping's visit to Kazakhstan, planned for June, will not go ahead.",
            ("visit", "2017-06", "cancelled", ("Xi Jinping",)),
        ),
        (
            "- Xi Jinping to meet Kazakh President Nursultan Nazarbayev in Beijing on Friday.",
            ("bilateral_meeting", FRIDAY, "planned", ("Xi Jinping", "Nursultan Nazarbayev")),
        ),
    ],
)
def test_one_event_and_no_other(
    told: Told, text: str, expected: tuple[str, str, str, tuple[str, ...]]
) -> None:
    lead = "China and Kazakhstan are neighbours."
    events = told(f"{lead}\n\n{text}", "en", DAY)
    assert [(e.type, e.start, e.status, e.participants) for e in events] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "China and Tajikistan signed an agreement on the line on Tuesday.",
        "Xi Jinping told Nursultan Nazarbayev by telephone on Tuesday that China would help.",
    ],
)
def test_nobody_met(told: Told, text: str) -> None:
    met = [e for e in told(text, "en", DAY) if e.type == "bilateral_meeting"]
    assert met == []


def test_denied_clause_is_denied(told: Told) -> None:
    text = "It is untrue that Xi Jinping visited Tashkent on Tuesday."
    statuses = {e.status for e in told(text, "en", DAY)}
    assert statuses == {"denied"}


#: Who told it, and when, is nothing of what was done on another day.
REPORTS = [
    "State media said on Wednesday that {}.",
    "On Wednesday the ministry announced that {}.",
    "According to a statement published on Wednesday, {}.",
    "{}, a spokesman told reporters on Wednesday.",
    "{}, the ministry said in Astana on Wednesday.",
]


@pytest.mark.parametrize(
    "news",
    [
        "Chinese President Xi Jinping met Nursultan Nazarbayev in Beijing on May 2, 2016",
        "on May 2, 2016, Li Keqiang, accompanied by a large team, arrived in Astana",
    ],
)
@pytest.mark.parametrize("report", REPORTS)
def test_day_of_a_report_is_not_that_of_the_event(told: Told, report: str, news: str) -> None:
    text = report.format(news)
    events = told(text[0].upper() + text[1:], "en", DAY)
    assert [e.start for e in events] == ["2016-05-02"]


def test_what_an_exercise_is_said_to_mark_changes_nothing(told: Told) -> None:
    text = "On Tuesday Chinese and Tajik troops held an exercise in Khujand, marking a new stage."
    assert [(e.type, e.start) for e in told(text, "en", DAY)] == [("other", TUESDAY)]


def test_whom_a_state_invites_is_the_guest(told: Told) -> None:
    text = "At the invitation of the President of Kazakhstan, Nursultan Nazarbayev, Xi Jinping came to Astana on Tuesday."
    assert [e.participants for e in told(text, "en", DAY)] == [("Xi Jinping",)]
