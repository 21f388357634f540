"""The office a known person holds in an article: at its date, or at the date it tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.names.sections import sides_at
from silkgraph.extraction.reading import CHINA, FIVE, HEAD_OF_GOVERNMENT, HEAD_OF_STATE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.reference import Person, Tenure

__all__ = ["OFFICES_OF_HEADS", "note_offices", "say_where_ambassadors_serve"]

OFFICES_OF_HEADS = HEAD_OF_STATE + HEAD_OF_GOVERNMENT
_CONTEXT = 40
#: A paragraph goes on with a day that it named so many sentences before.
_GOES_ON = 3


def note_offices(reading: Reading, people: Iterable[Found], known: dict[str, Person]) -> None:
    """Note state and office of every known person; an office that the text itself gives stays."""
    for item in people:
        person = known.get(item.name)
        if person is None:
            continue
        reading.state_of.setdefault(item.name, person.state)
        if item.name not in reading.office_of:
            office = _envoy(reading, item) or _office(reading, item, person)
            if office:
                reading.office_of[item.name] = office


def _envoy(reading: Reading, item: Found) -> str | None:
    """Return where an envoy serves by the title before the name, whatever else is known of him."""
    start = max(0, item.start - _CONTEXT)
    title = reading.patterns.one("envoy_title_before").search(reading.text, start, item.start)
    named = reading.within(*title.span("host"), "state", "place") if title else []
    hosts = {reading.state_of.get(host.name) for host in named} - {None}
    return f"Ambassador to {hosts.pop()}" if len(hosts) == 1 else None


def _office(reading: Reading, item: Found, person: Person) -> str | None:
    best = _best(person, reading.day)
    if best and best.office in OFFICES_OF_HEADS:
        return best.office
    left = [t for t in person.tenures if t.office in OFFICES_OF_HEADS and _is_over(t, reading.day)]
    if not left:
        if best:
            return best.office
        return max(person.tenures, key=_end).office if person.tenures else None
    # Whoever once led the state is known by that: as president where the text tells of those days,
    # as former one if they still hold a lesser office.
    told = _day_told(reading, item) or reading.year_told(item.start)
    then = _best(person, told or reading.day) if best is None else None
    late = reading.patterns.one("late").search(
        reading.text, max(0, item.start - _CONTEXT), item.end + _CONTEXT
    )
    last = max(left, key=_end).office
    before = reading.text[max(0, item.start - _CONTEXT) : item.start]
    if reading.patterns.one("said_former").search(before):
        return f"former {last}"
    if then and then.office in OFFICES_OF_HEADS:
        return then.office
    # Where the report has no day, nobody has left office by then; nor has who is told of without a day.
    is_in_office = late or told is None or reading.calendar.anchor is None
    return last if is_in_office or _is_in_role(reading, item) else f"former {last}"


def _is_in_role(reading: Reading, item: Found) -> bool:
    """Tell whether the title stands beside the name: he acts in that office in what is told."""
    before = reading.text[max(0, item.start - _CONTEXT) : item.start]
    return bool(
        reading.patterns.one("in_role_before").search(before)
        or reading.patterns.one("in_role_after").match(reading.text, item.end)
    )


def _best(person: Person, day: str) -> Tenure | None:
    """Return the highest office held on a day of any precision."""
    serving = [
        tenure
        for tenure in person.tenures
        if (tenure.start or "")[: len(day)] <= day
        and (tenure.end is None or day[: len(tenure.end)] <= tenure.end)
    ]
    return min(serving, key=lambda tenure: _rank(tenure.office), default=None)


def _day_told(reading: Reading, item: Found) -> str | None:
    """Return the first date of the sentence that names the person, else of those just before it."""
    index = reading.sentence_index(item.start)
    if index is None:
        return None
    block = reading.sentences[index].block
    for sentence in reversed(reading.sentences[max(0, index - _GOES_ON) : index + 1]):
        if sentence.block != block:
            return None
        for date in reading.dates_within(sentence.start, sentence.end):
            when = reading.calendar.resolve(date)
            if when:
                return when.start
    return None


def _end(tenure: Tenure) -> str:
    return tenure.end or "9999"


def _is_over(tenure: Tenure, day: str) -> bool:
    return tenure.end is not None and tenure.end < day


def _rank(office: str) -> int:
    return next((i for i, head in enumerate(OFFICES_OF_HEADS) if head == office), 99)


def say_where_ambassadors_serve(reading: Reading) -> None:
    """Complete "Ambassador": China's serves in the other state of the section, the other's in China."""
    first = {item.name: item for item in reversed(reading.found) if item.kind == "person"}
    for name, office in reading.office_of.items():
        posted = office.startswith(("Ambassador in ", "Ambassador to "))
        if posted and (host := reading.state_of.get(office.split(maxsplit=2)[2])):
            # "Ambassador in Astana": a capital stands for its state, of which nobody is ambassador to itself.
            reading.office_of[name] = f"Ambassador to {host}"
            if reading.state_of.get(name) == host and host in FIVE:
                reading.state_of[name] = CHINA
            continue
        if office != "Ambassador" or name not in first:
            continue
        home = reading.state_of.get(name)
        sides = sides_at(reading, first[name].end)
        host = next((state for state in sides if state != home), None)
        # Where the envoy of a third state serves, the two do not tell.
        if host and home in sides:
            reading.office_of[name] = f"Ambassador to {host}"
