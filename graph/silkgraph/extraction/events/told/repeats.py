"""Events that only repeat another one: what was signed, said or opened there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkgraph.extraction.events.told.sameness import (
    AT_TABLE,
    are_states,
    is_told_next,
    ordinal,
    states_involved,
)
from silkgraph.extraction.reading import both_sides
from silkgraph.extraction.text.dates import MONTH_LENGTH, YEAR_LENGTH

if TYPE_CHECKING:
    from silkgraph.claims import Event
    from silkgraph.extraction.reading import Reading

__all__ = ["without_results", "without_talks_on_screen"]

#: Talks at which nobody is in one room with the other.
_REMOTE = ("phone_call", "video_meeting")
#: What is signed so soon after an arrival is what the visit led to.
_RESULT_DAYS = 2
#: What more than two sign the day after a summit began is its result; two of them sign their own paper.
_PAIR = 2
#: What is said in the course of talks stands so near to them.
_IN_COURSE = 1200
#: So many letters of its name find an event in its evidence.
_CALLED = 6


def without_results(reading: Reading, events: list[Event]) -> list[Event]:
    """Drop what only repeats another event: signings at a meeting, the start of work at its ceremony."""
    by_month: dict[str, list[Event]] = {}
    for event in events:
        start, end = event.start or "", event.end or ""
        # A visit may end in the month after the one in which it began.
        for month in dict.fromkeys(
            (start[:YEAR_LENGTH], start[:MONTH_LENGTH], end[:MONTH_LENGTH] or start)
        ):
            by_month.setdefault(month, []).append(event)
    return [
        event
        for event in events
        if not any(
            _repeats(reading, event, other)
            for other in (
                [*by_month[event.start[:MONTH_LENGTH]], *by_month.get("", ())]
                if event.start
                else events
            )
        )
    ]


def without_talks_on_screen(
    reading: Reading, found: list[tuple[Event, str | None]]
) -> list[tuple[Event, str | None]]:
    """Tell talks by video or telephone once: whoever is named for "they discussed" took part in them."""
    calls = [i for i, (event, _) in enumerate(found) if event.type in _REMOTE]
    if len(calls) != 1:
        return found
    call, host = found[calls[0]]
    for event, _ in found:
        names = [each for each in event.participants if not reading.is_state(each)]
        is_fuller = len(names) >= sum(not reading.is_state(each) for each in call.participants)
        if event.type == "bilateral_meeting" and event.start == call.start and is_fuller:
            call = replace(call, participants=event.participants)
    found[calls[0]] = (call, host)
    return [
        (event, host)
        for event, host in found
        if event.type != "bilateral_meeting" or event.start != call.start
    ]


def _repeats(reading: Reading, event: Event, other: Event) -> bool:
    if other is event or not states_involved(reading, event) & states_involved(reading, other):
        return False
    types = {event.type, other.type}
    if event.type == "bilateral_meeting" and other.type in _REMOTE:
        return _is_of_call(event, other)
    if "video_meeting" in types and types & {"summit", "ministerial_meeting"}:
        return _is_other_of_video(reading, event, other)
    if event.type == "statement":
        return _is_said_there(reading, event, other)
    if event.type == "signing" and event.name is None:
        if other.type == "ceremony" and _is_of_signing(reading, event, other):
            return False
        return other.type not in ("signing", "statement", "other") and _covers(other, event)
    is_off = event.status == "cancelled" and other.status == "planned"
    if event.type == "other" != other.type and (
        is_off or event.status == other.status != "happened"
    ):
        # "The visit planned for July was called off": the visit is what was called off.
        return event.evidence == other.evidence
    if event.type == "other" and other.type == "statement" and event.status != "denied":
        # "They condemned the attack": the attack is not told again.
        is_after = _position(event) > _position(other)
        return event.evidence == other.evidence and is_after
    if event.type == "ceremony" and other.type == "summit" and is_told_next(other, event):
        # "X, Y and Z attended the ceremony": they are those of the summit just told.
        the = reading.patterns.one("the_ceremony").match(event.name or "")
        is_there = set(event.participants) <= set(other.participants)
        return bool(the) and is_there and event.start == other.start
    if event.type == "ceremony" and other.type == "signing":
        return _is_of_signing(reading, other, event)
    if (
        event.type == "ceremony"
        and other.type == "forum"
        and _is_its_opening(reading, event, other)
    ):
        return True
    if event.type == "ceremony" and other.type in ("summit", "ministerial_meeting"):
        opens = reading.patterns.one("opening").match(event.name or "")
        return bool(opens) and event.start == other.start and event.evidence == other.evidence
    if event.type == "other" and other.type == "ceremony" and event.start == other.start:
        # "It was connected to the grid. The president gave the start."
        is_start = reading.patterns.one("of_a_start").search(event.name or "") is not None
        gesture = reading.patterns.one("gesture").match(event.evidence.text)
        is_next = is_told_next(event, other) or (gesture and is_told_next(other, event))
        if is_start and is_next and event.status == other.status == "happened":
            return True
    if event.type == "other" or (event.type == "ceremony" and other.type == "forum"):
        is_occasion = other.type in (
            "ceremony",
            "signing",
            "forum",
            "summit",
            "ministerial_meeting",
        )
        return is_occasion and event.start == other.start and event.evidence == other.evidence
    return False


def _is_of_call(talks: Event, call: Event) -> bool:
    """Tell whether talks are those of a call: "they discussed trade" says what it was about."""
    if not set(talks.participants) <= set(call.participants):
        return False
    if talks.start and (call.start or "").startswith(f"{talks.start}-"):
        # "They spoke this month. The call was on the 2nd."
        return is_told_next(talks, call)
    return talks.start == call.start and talks.status == call.status


def _is_its_opening(reading: Reading, ceremony: Event, forum: Event) -> bool:
    """Tell whether a ceremony is the opening of a forum, told next or with people of one side alone."""
    opens = reading.patterns.one("opening").match(ceremony.name or "")
    if opens is None or ceremony.start != forum.start:
        return False
    is_of_one = not both_sides(states_involved(reading, ceremony))
    is_theirs = set(ceremony.participants) <= set(forum.participants)
    return is_of_one or (
        is_told_next(forum, ceremony) and (is_theirs or are_states(reading, ceremony))
    )


def _is_of_signing(reading: Reading, signing: Event, ceremony: Event) -> bool:
    """Tell whether "the ceremony" is that of the signing told right before it."""
    the = reading.patterns.one("the_ceremony").match(ceremony.name or "")
    is_after = 0 <= ceremony.evidence.start - signing.evidence.start <= AT_TABLE
    return bool(the) and is_after and ceremony.start == signing.start


def _is_said_there(reading: Reading, event: Event, other: Event) -> bool:
    """Tell whether a statement was made in the talks, the call or at the gathering told beside it."""
    is_theirs = set(event.participants) <= set(other.participants)
    if are_states(reading, event) and other.type == "bilateral_meeting":
        # "The head of the Chinese government congratulated him."
        is_theirs = states_involved(reading, other).issuperset(event.participants)
    if event.start != other.start or not is_theirs:
        return False
    if other.type in _REMOTE:
        # Congratulations in the course of a talk are part of it.
        return event.status == other.status
    if other.type in ("bilateral_meeting", "ceremony"):
        # What is voiced in talks or in a speech is a remark.
        is_remark = reading.patterns.one("remark").match(event.name or "")
        is_near = abs(event.evidence.start - other.evidence.end) <= _IN_COURSE
        return is_remark is not None and is_near and event.status == other.status
    if other.type in ("summit", "ministerial_meeting", "forum"):
        # To speak at a gathering is to take part in it.
        near = 0 <= event.evidence.start - other.evidence.end <= AT_TABLE
        return near or event.evidence == other.evidence
    return False


def _is_other_of_video(reading: Reading, event: Event, other: Event) -> bool:
    """Tell which of a gathering and a video meeting, told by the same words, is too many.

    One who takes part by video makes no video meeting of a summit held in a city.
    """
    held = reading.patterns.one("held_in_place")
    span = (event.evidence.start, event.evidence.end)
    is_in_city = held.search(reading.text, *span) is not None
    is_same = event.start == other.start and event.evidence == other.evidence
    return is_same and is_in_city == (event.type == "video_meeting")


def _position(event: Event) -> int:
    """Return where in its evidence the words begin that an event is called by."""
    return event.evidence.text.find((event.name or "")[:_CALLED])


def _covers(occasion: Event, signing: Event) -> bool:
    if signing.start is None:
        # "They will hold talks and sign papers": the papers are what the talks lead to.
        return signing.status == occasion.status == "planned"
    if occasion.start is None:
        return False
    if occasion.type == "visit" and occasion.start.startswith(f"{signing.start}-"):
        # "X came on the 2nd and 3rd. The sides signed": on a day of the visit just told.
        return is_told_next(occasion, signing)
    if occasion.type == "visit" and signing.start.startswith(f"{occasion.start}-"):
        # "In September, on a state visit, X spoke of gas. On the 11th the sides signed."
        return is_told_next(occasion, signing)
    end = occasion.end or occasion.start
    is_of_all = occasion.type == "summit" and len(signing.participants) > _PAIR
    if occasion.end is None and (occasion.type == "visit" or is_of_all):
        # Only the arrival or the first day is known: the signing of the next days is its result.
        days = ordinal(signing.start) - ordinal(occasion.start)
        return end == signing.start or 0 <= days <= _RESULT_DAYS
    return occasion.start <= signing.start <= end
