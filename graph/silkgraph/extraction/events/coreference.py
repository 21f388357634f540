"""The same event told several times in one article becomes one event."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes import states_behind, without_represented
from silkgraph.extraction.reading import Dropped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkgraph.claims import Event
    from silkgraph.extraction.reading import Reading

__all__ = ["dated_by_talks", "merged", "without_results"]

#: Types of which one article tells one event only, if date and states agree.
_OF_MANY = ("summit", "ministerial_meeting", "forum", "video_meeting")


#: Types in which the same leader can meet several others on one day.
_OF_TWO = ("bilateral_meeting", "phone_call")

#: A trip to one country lasts so many days at most, as far as one article tells it.
_TRIP_DAYS = 4
#: What is signed so soon after an arrival is what the visit led to.
_RESULT_DAYS = 2
#: The next sentence begins so near.
_NEXT = 3
#: What more than two sign the day after a summit began is its result; two of them sign their own paper.
_PAIR = 2
#: A speech at a gathering is told so soon after it.
_AT_TABLE = 120
#: What is said in the course of talks stands so near to them.
_IN_COURSE = 1200
#: So many letters of its name find an event in its evidence.
_CALLED = 6
#: Types that say little by themselves: two of one day are the same only if told in the same words.
_OF_WORDS = ("ceremony", "statement", "other")


def merged(reading: Reading, told: Iterable[tuple[Event, str | None]]) -> list[Event]:
    """Merge events of one type whose dates agree and who share participants; the first evidence stays.

    Each event comes with the country that hosts it, if the text names one.
    """
    kept: list[Event] = []
    hosts: list[str | None] = []
    alike: dict[tuple[str, str], list[int]] = {}
    for event, host in told:
        indexes = alike.setdefault((event.type, (event.start or "")[:4]), [])
        index = next(
            (
                i
                for i in indexes
                if None in (host, hosts[i]) or host == hosts[i]
                if _same(
                    reading, kept[i], event, is_host_same=host is not None and host == hosts[i]
                )
            ),
            None,
        )
        if index is None:
            indexes.append(len(kept))
            kept.append(event)
            hosts.append(host)
        else:
            kept[index] = _union(reading, kept[index], event)
            hosts[index] = hosts[index] or host
    return kept


def _same(reading: Reading, a: Event, b: Event, *, is_host_same: bool) -> bool:
    if a.type != b.type:
        return False
    if a.type == "visit" and _same_trip(a, b, is_host_same=is_host_same):
        return True
    if a.type in _OF_WORDS and a.evidence == b.evidence and a.start == b.start:
        return {a.status, b.status} != {"happened", "cancelled"}
    if not _agree(a.start, b.start):
        return False
    if {a.status, b.status} == {"happened", "denied"}:
        return False
    if a.type in _OF_MANY:
        one = states_behind(reading, a.participants)
        other = states_behind(reading, b.participants)
        return 2 * len(one & other) >= min(len(one), len(other))
    if a.place and b.place and a.place != b.place:
        return False
    shared = set(a.participants) & set(b.participants)
    if a.type in _OF_TWO:
        names, others = set(a.participants), set(b.participants)
        return names <= others or others <= names
    if a.type == "ceremony" and a.start == b.start and _is_one_ceremony(reading, a, b):
        return True
    if a.status == b.status == "denied" and a.participants == b.participants:
        # One rumor is denied in many words.
        return 0 <= b.evidence.start - a.evidence.end <= _AT_TABLE
    if a.type in ("signing", "statement") and a.start == b.start and _is_retold(reading, a, b):
        return True
    if a.type == "other" and a.start == b.start and _is_told_again(reading, a, b):
        return True
    is_apart = a.type == "visit" and not shared and a.evidence != b.evidence
    if is_apart and not (_are_states(reading, a) or _are_states(reading, b)):
        # Two travelers from one country have a trip each.
        return False
    if a.type in _OF_WORDS and _first_word(a) != _first_word(b):
        return False
    return bool(shared) or (
        _states(reading, a) == _states(reading, b)
        and a.type not in ("other", "statement", "ceremony")
    )


def _is_one_ceremony(reading: Reading, a: Event, b: Event) -> bool:
    """Tell whether two ceremonies of one day are one: told by that word alone, or who acted right after."""
    if reading.patterns.one("the_ceremony").match(b.name or ""):
        return True
    is_next = _is_next(a, b)
    gesture = reading.patterns.one("gesture")
    if is_next and any(gesture.match(event.name or "") for event in (a, b)):
        # Who turns the valve opens what was just told to be opened.
        has_people = any(reading.state_of.get(name, name) != name for name in a.participants)
        is_shared = set(a.participants) & set(b.participants)
        told = _are_states(reading, b) and _behind(reading, a).issuperset(b.participants)
        return not has_people or bool(is_shared) or told
    return _is_retold(reading, a, b)


def _is_told_again(reading: Reading, a: Event, b: Event) -> bool:
    """Tell whether the next sentence goes on with what one has told: "ratified. Parliament voted on"."""
    again = reading.patterns.one(f"again_{b.type}").match(reading.text, b.evidence.start)
    again = again or reading.patterns.one("of_it").match(b.name or "")
    return again is not None and _is_next(a, b) and set(a.participants) == set(b.participants)


def _is_retold(reading: Reading, a: Event, b: Event) -> bool:
    """Tell whether the next sentence tells of the same, where one of them names states alone."""
    return _is_next(a, b) and (_are_states(reading, a) or _are_states(reading, b))


def _is_next(a: Event, b: Event) -> bool:
    """Tell whether the sentence of one event follows that of the other."""
    return 0 <= b.evidence.start - a.evidence.end <= _NEXT


def _are_states(reading: Reading, event: Event) -> bool:
    """Tell whether nobody is named who took part, but states."""
    return reading.known.states.issuperset(event.participants)


def _same_trip(a: Event, b: Event, *, is_host_same: bool) -> bool:
    """Tell whether two visits are one trip: told in one breath, or days apart in one country."""
    if a.participants != b.participants:
        return False
    if a.evidence == b.evidence:
        return True
    if a.place and b.place and a.place != b.place and not is_host_same:
        return False
    goes_on = is_host_same and (a.status, b.status) == ("happened", "planned")
    return (a.status == b.status or goes_on) and abs(
        _ordinal(a.start) - _ordinal(b.start)
    ) <= _TRIP_DAYS


def _ordinal(day: str | None) -> float:
    """Return a day as a number; what is no full day is next to no other."""
    try:
        return date.fromisoformat(day or "").toordinal()
    except ValueError:
        return float("nan")


def _first_word(event: Event) -> str:
    word = (event.name or "").lower().split(" ")[0]
    # Chinese has no spaces: the trigger ends the label there.
    return word if word.isascii() or len(word) < 4 else word[-2:]


def _is_of_signing(reading: Reading, signing: Event, ceremony: Event) -> bool:
    """Tell whether "the ceremony" is that of the signing told right before it."""
    the = reading.patterns.one("the_ceremony").match(ceremony.name or "")
    is_after = 0 <= ceremony.evidence.start - signing.evidence.start <= _AT_TABLE
    return bool(the) and is_after and ceremony.start == signing.start


def _behind(reading: Reading, event: Event) -> set[str]:
    return _states(reading, event) | states_behind(reading, event.participants)


def _states(reading: Reading, event: Event) -> set[str]:
    return {reading.state_of.get(name, name) for name in event.participants}


def _agree(a: str | None, b: str | None) -> bool:
    """Tell whether two dates can be the same day: one is as precise as the other, or less."""
    if a is None or b is None:
        return a == b
    return a.startswith(b) or b.startswith(a)


def _union(reading: Reading, a: Event, b: Event) -> Event:
    names = [*a.participants, *b.participants]
    finer = len(b.start or "") > len(a.start or "")
    start = b.start if finer else a.start
    if a.type == "visit" and a.start and b.start and len(a.start) == len(b.start):
        start = min(a.start, b.start)
    return replace(
        a,
        start=start,
        end=a.end or b.end,
        place=_closer(reading, a.place, b.place),
        participants=tuple(without_represented(reading, names)),
        name=a.name or b.name,
        status="happened" if "happened" in (a.status, b.status) else a.status,
    )


def _closer(reading: Reading, a: str | None, b: str | None) -> str | None:
    """Return the place that says more: a city rather than its region."""
    kinds = reading.known.kind_of_place
    if a and b and kinds.get(a) in ("region", "province") and kinds.get(b) == "city":
        return b
    return a or b


def dated_by_talks(reading: Reading, events: list[Event]) -> list[Event]:
    """Date the visits that the text gives no day: by the first of what the visitor did in those days.

    One without such a day is left out, and so is one that only repeats a dated visit.
    """
    kept: list[Event] = []
    for event in events:
        if event.start is None and event.status == "planned" and _is_dated(reading, event, events):
            continue
        if event.type != "visit" or event.start or event.status != "happened":
            kept.append(event)
            continue
        who = set(event.participants)
        others = [
            other
            for other in events
            if other.status == "happened" and other.start and who <= set(other.participants)
            # Of a tour each country has its own days.
            if _host(reading, event) in (None, *_states_of_scene(reading, other))
        ]
        days = [other.start for other in others if reading.calendar.is_recent(other.start or "")]
        is_told = any(other.type == "visit" for other in others)
        if days and not is_told:
            kept.append(replace(event, start=min(day for day in days if day)))
        else:
            reading.dropped.add(
                Dropped(
                    event.evidence.start,
                    event.evidence.end,
                    "visit",
                    "it happened, but the text gives no date",
                )
            )
    return kept


def _is_dated(reading: Reading, event: Event, events: list[Event]) -> bool:
    """Tell whether a plan without a day is one that the text dates elsewhere."""
    return event.type in ("visit", "summit", "bilateral_meeting") and any(
        other.type == event.type
        and other.status == "planned"
        and other.start
        and set(event.participants) == set(other.participants)
        and not _are_apart(reading, event, other)
        for other in events
    )


def _are_apart(reading: Reading, a: Event, b: Event) -> bool:
    """Tell whether two visits go to two countries, as far as the text says so."""
    hosts = {_host(reading, event) for event in (a, b)}
    return a.type == "visit" and None not in hosts and len(hosts) > 1


def _host(reading: Reading, visit: Event) -> str | None:
    """Return the country that a visit goes to, as far as it is told."""
    named = visit.name or reading.state_of.get(visit.place or "")
    if named:
        return named
    told = reading.within(visit.evidence.start, visit.evidence.end, "state", "place")
    homes = {reading.state_of.get(name, name) for name in visit.participants}
    hosts = reading.states_of(told) - homes
    return hosts.pop() if len(hosts) == 1 else None


def _states_of_scene(reading: Reading, event: Event) -> set[str]:
    place = reading.state_of.get(event.place or "", "")
    return states_behind(reading, event.participants) | {place}


def without_results(reading: Reading, events: list[Event]) -> list[Event]:
    """Drop what only repeats another event: signings at a meeting, the start of work at its ceremony."""
    by_month: dict[str, list[Event]] = {}
    for event in events:
        for length in (4, 7):
            by_month.setdefault((event.start or "")[:length], []).append(event)
    return [
        event
        for event in events
        if not any(
            _repeats(reading, event, other)
            for other in (
                [*by_month[event.start[:7]], *by_month.get("", ())] if event.start else events
            )
        )
    ]


def _repeats(reading: Reading, event: Event, other: Event) -> bool:
    if other is event or not _behind(reading, event) & _behind(reading, other):
        return False
    types = {event.type, other.type}
    if event.type == "bilateral_meeting" and other.type in ("phone_call", "video_meeting"):
        # "They discussed trade" says what the call was about.
        is_same_day = event.start == other.start and event.status == other.status
        return is_same_day and set(event.participants) <= set(other.participants)
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
    if event.type == "ceremony" and other.type == "summit" and _is_next(other, event):
        # "X, Y and Z attended the ceremony": they are those of the summit just told.
        the = reading.patterns.one("the_ceremony").match(event.name or "")
        is_there = set(event.participants) <= set(other.participants)
        return bool(the) and is_there and event.start == other.start
    if event.type == "ceremony" and other.type == "signing":
        return _is_of_signing(reading, other, event)
    if event.type == "ceremony" and other.type == "forum" and _is_next(other, event):
        opens = reading.patterns.one("opening").match(event.name or "")
        return bool(opens) and event.start == other.start and _are_states(reading, event)
    if event.type == "ceremony" and other.type in ("summit", "ministerial_meeting"):
        opens = reading.patterns.one("opening").match(event.name or "")
        return bool(opens) and event.start == other.start and event.evidence == other.evidence
    if event.type == "other" and other.type == "ceremony" and event.start == other.start:
        # "It was connected to the grid. The president gave the start."
        is_start = reading.patterns.one("of_a_start").search(event.name or "") is not None
        gesture = reading.patterns.one("gesture").match(event.evidence.text)
        is_next = _is_next(event, other) or (gesture and _is_next(other, event))
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


def _is_said_there(reading: Reading, event: Event, other: Event) -> bool:
    """Tell whether a statement was made in the talks, the call or at the gathering told beside it."""
    if event.start != other.start or not set(event.participants) <= set(other.participants):
        return False
    if other.type in ("phone_call", "video_meeting"):
        # Congratulations in the course of a talk are part of it.
        return event.status == other.status
    if other.type == "bilateral_meeting":
        # What is voiced in talks is a remark.
        is_remark = reading.patterns.one("remark").match(event.name or "")
        is_near = abs(event.evidence.start - other.evidence.end) <= _IN_COURSE
        return is_remark is not None and is_near and event.status == other.status
    if other.type in ("summit", "ministerial_meeting", "forum"):
        # To speak at a gathering is to take part in it.
        near = 0 <= event.evidence.start - other.evidence.end <= _AT_TABLE
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
    if occasion.start is None or signing.start is None:
        return False
    end = occasion.end or occasion.start
    is_of_all = occasion.type == "summit" and len(signing.participants) > _PAIR
    if occasion.end is None and (occasion.type == "visit" or is_of_all):
        # Only the arrival or the first day is known: the signing of the next days is its result.
        days = _ordinal(signing.start) - _ordinal(occasion.start)
        return end == signing.start or 0 <= days <= _RESULT_DAYS
    return occasion.start <= signing.start <= end
