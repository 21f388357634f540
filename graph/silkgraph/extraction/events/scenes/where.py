"""The city of an event whose clause names none: by a capital, by the dateline, by what is told around it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.places import CITIES
from silkgraph.extraction.text.dates import DAY_LENGTH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkgraph.claims import Event
    from silkgraph.extraction.reading import Reading

__all__ = ["placed"]

#: What takes place somewhere; a call and a letter do not.
_SOMEWHERE = (
    "bilateral_meeting",
    "ceremony",
    "forum",
    "ministerial_meeting",
    "signing",
    "summit",
    "visit",
)
#: A heading that runs into its paragraph is no longer.
_RUN_IN = 45
#: "The capital of" stands so near before a state.
_CAPITAL = 20
#: A visit whose last day is not known lasts so many days at least.
_STAY = timedelta(days=2)
#: What is told from a dateline lies no longer back.
_NEWS = timedelta(days=2)
#: "Here" and "there" mean a place named so many characters before.
_THERE = 400


def placed(reading: Reading, events: list[Event]) -> list[Event]:
    """Return the events, those without a place with the one that the text around them gives."""
    starts = {event.evidence.start for event in events}
    told = [_in_capital(reading, event) for event in events]
    told = [_with(reading, event, _in_sentence(reading, event, starts)) for event in told]
    known = [event for event in told if event.place]
    told = [_with(reading, event, _beside(reading, event, known)) for event in told]
    # What happened in the course of a visit was where the visit went.
    known = [event for event in told if event.place]
    return [_with(reading, event, _of_company(reading, event, known)) for event in told]


def _with(reading: Reading, event: Event, place: str | None) -> Event:
    is_open = event.place is None and event.type in _SOMEWHERE and event.status != "denied"
    if not place or not is_open or (event.type == "visit" and not _can_go(reading, event, place)):
        return event
    return replace(event, place=place)


def _can_go(reading: Reading, visit: Event, place: str) -> bool:
    """Tell whether a visit can lead to a place: it is abroad, and in the country that the text names."""
    homes = {reading.state_of.get(name, name) for name in visit.participants}
    named = reading.within(visit.evidence.start, visit.evidence.end, "state")
    hosts = ({visit.name} if visit.name else {item.name for item in named}) - homes
    where = reading.known.state_of_place.get(place)
    return where not in homes and (not hosts or where in hosts)


def _in_capital(reading: Reading, event: Event) -> Event:
    """Correct a place that stands beside "in the X capital": "A year after Almaty they met in the ..."."""
    start, end = event.evidence.start, event.evidence.end
    if event.place is None or not reading.patterns.one("in_capital").search(
        reading.text, start, end
    ):
        return event
    states = set(_capitals_meant(reading, start, end))
    where = reading.known.state_of_place.get(event.place)
    capital = _capital(reading, next(iter(states)), event.start) if len(states) == 1 else None
    return replace(event, place=capital) if capital and where not in states else event


def _in_sentence(reading: Reading, event: Event, starts: set[int]) -> str | None:
    """Return the city that the sentence means without its name: a capital, a palace, "here", "there"."""
    if event.place or event.type not in _SOMEWHERE:
        return None
    sentence = reading.sentence_at(event.evidence.start)
    start, end = event.evidence.start, event.evidence.end
    capitals = set(_capitals_meant(reading, start, end))
    if not capitals and sentence:
        capitals = set(_capitals_meant(reading, sentence.start, sentence.end))
    if capitals:
        state = capitals.pop()
        return _capital(reading, state, event.start) if not capitals else None
    if reading.patterns.one("here").search(reading.text, start, end):
        return _city(reading, reading.dateline_city) if _is_news(reading, event) else None
    if reading.patterns.one("there").search(reading.text, start, end):
        before = reading.within(max(0, start - _THERE), start, "place")
        return _city(reading, before[-1].name) if before else None
    return _run_in_place(reading, start, starts)


def _capitals_meant(reading: Reading, start: int, end: int) -> Iterable[str]:
    """Yield the states whose capital or seat a stretch speaks of: "the Kyrgyz capital", "the Akorda"."""
    for seat in reading.patterns.one("seat").finditer(reading.text, start, end):
        if seat.lastgroup:
            yield seat.lastgroup
    after, before = (reading.patterns.one(f"capital_{side}") for side in ("after", "before"))
    for item in reading.within(start, end, "state"):
        window = reading.text[max(start, item.start - _CAPITAL) : item.start]
        if after.match(reading.text, item.end) or before.search(window):
            yield item.name


def _capital(reading: Reading, state: str, day: str | None) -> str | None:
    """Return the capital of a state under the name that it had on a day, else in the text."""
    names = reading.known.capitals.get(state, ())
    when = day or reading.day
    in_force = [
        name
        for name, since, until in names
        if (since or "")[: len(when)] <= when and (until is None or when <= until[: len(when)])
    ]
    if len(in_force) > 1:
        # In the year in which it was renamed the text knows what it is called.
        told = {item.name for item in reading.found if item.kind == "place"}
        in_force = [name for name in in_force if name in told]
    return in_force[0] if len(in_force) == 1 else None


def _city(reading: Reading, name: str | None) -> str | None:
    """Return a place if people can meet in it."""
    kinds = reading.known.kind_of_place
    return name if name and kinds.get(name, "city") in CITIES else None


def _run_in_place(reading: Reading, offset: int, starts: set[int]) -> str | None:
    """Return the place in the few words that head a paragraph or an item: "**Qingdao.** They met"."""
    sentence = reading.sentence_at(offset)
    if sentence is None:
        return None
    block = reading.article.blocks[sentence.block]
    first = reading.sentence_at(block.start)
    if first is None or first.start == sentence.start or first.end - first.start > _RUN_IN:
        return None
    if any(first.start <= start < first.end for start in starts):
        # It tells of an event of its own.
        return None
    places = {item.name for item in reading.within(first.start, first.end, "place")}
    return _city(reading, places.pop()) if len(places) == 1 else None


def _is_news(reading: Reading, event: Event) -> bool:
    """Tell whether an event is of the days that a dateline tells of."""
    then, written = _day(event.start), _day(reading.day)
    return bool(then and written and written - _NEWS <= then)


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso and len(iso) == DAY_LENGTH else None


def _beside(reading: Reading, event: Event, known: list[Event]) -> str | None:
    """Return the city where those who take part were on that day, as other events tell."""
    people = _people(reading, event)
    places = {
        other.place
        for other in known
        if other.start == event.start
        if other.evidence == event.evidence
        or (len(event.start or "") == DAY_LENGTH and people & _people(reading, other))
    }
    return _only_city(reading, places)


def _of_company(reading: Reading, event: Event, known: list[Event]) -> str | None:
    """Return the city of the visit in whose days an event falls, or of what a visitor did in them."""
    then = _day(event.start)
    people = _people(reading, event)
    if then is None or not people:
        return None
    if event.type == "visit":
        if reading.within(event.evidence.start, event.evidence.end, "place"):
            # Of several stops.
            return None
        last = _day(event.end) or then + _STAY
        places = {
            other.place
            for other in known
            if people & _people(reading, other)
            if (day := _day(other.start)) and then <= day <= last
        }
        return _only_city(reading, places)
    places = set[str | None]()
    for other in known:
        first = _day(other.start)
        if other.type != "visit" or first is None or other.status != event.status:
            continue
        host = reading.known.state_of_place.get(other.place or "")
        is_hosted = host in {reading.state_of.get(name, name) for name in event.participants}
        is_there = first <= then <= (_day(other.end) or first + _STAY)
        if is_hosted and is_there and people & set(other.participants):
            places.add(other.place)
    return _only_city(reading, places)


def _people(reading: Reading, event: Event) -> set[str]:
    return {name for name in event.participants if reading.state_of.get(name, name) != name}


def _only_city(reading: Reading, places: set[str | None]) -> str | None:
    return _city(reading, places.pop()) if len(places) == 1 else None
