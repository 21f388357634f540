"""What a clause tells once more without its verb: "the second line opened in 2010, the third in 2014"."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING, TypeAlias

from silkgraph.extraction.events.when.nearest import is_refined
from silkgraph.extraction.events.who.sides import side_of
from silkgraph.extraction.reading import CHINA, FIVE
from silkgraph.extraction.text.dates import MONTH_LENGTH, Dated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.claims import Event
    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.events.when.story import Story
    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.mentions import DateMention

__all__ = ["told_once_more"]

#: An event and the country that a visit goes to.
Told: TypeAlias = "tuple[Event, str | None]"

#: What can be told of several days in one clause.
_REPEATED = (
    "bilateral_meeting",
    "phone_call",
    "visit",
    "summit",
    "ministerial_meeting",
    "video_meeting",
)
#: What is told of each of a row: "the second line opened in 2010, the third in 2014".
_IN_A_ROW = ("other", "ceremony")
#: The day follows so soon.
_NEAR = 60
#: So long before a date stands what makes it the first of a stretch.
_STRETCH = 10
_TWO = 2


def told_once_more(reading: Reading, scene: Scene, found: list[Told], story: Story) -> list[Told]:
    """Return the events of a clause with those that it adds by no more than a day and perhaps a name."""
    past = [item for item in found if item[0].type in _REPEATED and item[0].status == "happened"]
    rows = [item for item in found if item[0].type in _IN_A_ROW and item[0].status == "happened"]
    again = _next_of_row(reading, scene, rows[-1], story) if rows else []
    if again:
        return [*found, *again]
    stops = _next_stops(reading, scene, past)
    if stops:
        # The first stop is told up to where the next is.
        (event, host), ends = past[-1], stops[0][0].evidence.start
        first = replace(event, evidence=reading.evidence(event.evidence.start, ends))
        return [*(item for item in found if item != past[-1]), (first, host), *stops]
    dated = list(_resolved(reading, scene, story))
    if len(dated) < _TWO:
        return found
    listed = [new for item in past for new in _of_list(reading, item, dated)]
    taken = {(event.type, event.start) for event, _ in listed}
    found = [*found, *listed]
    subjects = _of_subjects(reading, scene, found, dated)
    return [
        *(subjects or found),
        *(() if taken else _of_objects(reading, scene, past, dated)),
    ]


def _next_of_row(reading: Reading, scene: Scene, item: Told, story: Story) -> list[Told]:
    """Return an event again with each further day that words like "the third" add to it."""
    event, host = item
    again: list[Told] = []
    for gap in reading.patterns.one("gapped_row").finditer(reading.text, scene.start, scene.end):
        dates = reading.dates_within(gap.end(), scene.end)
        if not dates or dates[0].begin - gap.end() > _NEAR:
            continue
        when = reading.calendar.resolve(dates[0], context=event.start, former=story.former)
        if when is None or when.start > reading.day or when.start == event.start:
            continue
        places = reading.within(gap.end(), scene.end, "place")
        place = places[0].name if places else None
        once_more = replace(
            event,
            start=when.start,
            end=when.end,
            place=place,
            evidence=reading.evidence(gap.start(), scene.end),
        )
        again.append((once_more, reading.state_of.get(place or "") if host else None))
    return again


def _next_stops(reading: Reading, scene: Scene, past: list[Told]) -> list[Told]:
    """Return a visit again for each further stop told without a verb: "he was in X on Monday and then in Y"."""
    visits = [item for item in past if item[0].type == "visit"]
    if not visits or visits[-1] != past[-1]:
        return []
    event, _ = visits[-1]
    known = {reading.state_of.get(name) for name in event.participants}
    known |= {country for _, country in visits}
    again: list[Told] = []
    for gap in reading.patterns.one("gapped_stop").finditer(reading.text, scene.start, scene.end):
        there = reading.within(gap.end(), scene.end, "state", "place")[:1]
        state = reading.state_of.get(there[0].name) if there else None
        if not state or state in known or there[0].start - gap.end() > _STRETCH:
            continue
        known.add(state)
        dates = reading.dates_within(there[0].end, scene.end)[:1]
        when = Dated((event.start or "")[:MONTH_LENGTH])
        if dates and dates[0].begin - there[0].end <= _STRETCH:
            when = reading.calendar.resolve(dates[0], context=event.start) or when
        places = reading.within(gap.end(), scene.end, "place")
        city = next((i.name for i in places if reading.state_of.get(i.name) == state), None)
        evidence = reading.evidence(gap.start(), scene.end)
        stop = replace(event, start=when.start, end=when.end, place=city, evidence=evidence)
        again.append((stop, state))
    return again


def _resolved(reading: Reading, scene: Scene, story: Story) -> Iterator[tuple[DateMention, Dated]]:
    """Yield the dates of a scene, each counted from the one before."""
    context, former = story.day, story.former
    mentions = reading.dates_within(scene.start, scene.end)
    for mention, following in zip_longest(mentions, mentions[1:]):
        if following and is_refined(reading, mention, following):
            continue
        when = reading.calendar.resolve(mention, context=context, former=former)
        if when and when.start <= reading.day:
            yield mention, when
            context = when.start
            former = when.start if "-" in when.start else former


def _of_list(reading: Reading, item: Told, dated: list[tuple[DateMention, Dated]]) -> list[Told]:
    """Return an event again for each other date of the list that its own is in: "in 2013, 2015 and 2018"."""
    event, host = item
    own = next((i for i, (_, when) in enumerate(dated) if when.start == event.start), None)
    if own is None:
        return []
    first = last = own
    while first > 0 and _is_listed(reading, dated[first - 1][0], dated[first][0]):
        first -= 1
    while last + 1 < len(dated) and _is_listed(reading, dated[last][0], dated[last + 1][0]):
        last += 1
    again: list[Told] = []
    for index in (*range(first, own), *range(own + 1, last + 1)):
        mention, when = dated[index]
        start = dated[index - 1][0].stop if index > first else mention.begin
        places = reading.within(start, mention.stop, "place")
        place = places[-1].name if places else event.place if event.type == "visit" else None
        new = replace(event, start=when.start, end=when.end, place=place)
        again.append((new, host))
    return again


def _is_listed(reading: Reading, one: DateMention, other: DateMention) -> bool:
    """Tell whether two dates are of one list; the ends of a stretch of time are not."""
    if bool(one.get("wd")) != bool(other.get("wd")):
        # "X, who came on 7 June, on Thursday met Y": no list.
        return False
    between = reading.patterns.one("listed_dates")
    return between.fullmatch(reading.text, one.stop, other.begin) is not None


def _of_subjects(
    reading: Reading, scene: Scene, found: list[Told], dated: list[tuple[DateMention, Dated]]
) -> list[Told]:
    """Return the events with those of each further subject: "X arrived on Tuesday, Y a day later"."""
    if not found:
        return []
    event, host = found[-1]
    own = next((i for i, (_, when) in enumerate(dated) if when.start == event.start), None)
    if own is None or event.status != "happened" or event.type not in ("visit", "other"):
        return []
    again: list[Told] = []
    for (one, _), (other, when) in zip(dated[own:], dated[own + 1 :], strict=False):
        subject = _subject_between(reading, one.stop, other.begin)
        names = _with_subject(event, subject) if subject else ()
        if not names:
            break
        new = replace(event, participants=names, start=when.start, end=when.end, name=None)
        again.append((new, host))
    if not again:
        return []
    named = {item.name for item in reading.within(scene.start, dated[own][0].stop, "state")}
    if event.type == "other" and {CHINA, *FIVE}.issuperset(event.participants):
        # The state that the first date is of, and not all that the sentence names.
        own_names = tuple(name for name in event.participants if name in named)
        event = replace(event, participants=own_names or event.participants)
    return [*found[:-1], (event, host), *again]


def _subject_between(reading: Reading, start: int, end: int) -> Found | None:
    """Return whom alone two dates have between them, as the subject of the second."""
    inside = reading.within(start, end, "person", "state")
    if not inside:
        return None
    who = inside[-1]
    lead = reading.text[start : who.start]
    verb = reading.patterns.one("gapped_verb")
    is_lead = reading.patterns.one("gapped_subject").match(lead)
    is_verb = verb.fullmatch(reading.text, who.end, end) or who.end == end
    return who if is_lead and is_verb else None


def _with_subject(event: Event, subject: Found) -> tuple[str, ...]:
    """Return who takes part in an event that a further subject has done as well."""
    if event.type == "visit":
        alike = len(event.participants) == 1 and subject.kind == "person"
        is_new = subject.name not in event.participants
        return (subject.name,) if alike and is_new else ()
    is_ours = subject.kind == "state" and {CHINA, *FIVE}.issuperset(event.participants)
    if not is_ours or subject.name not in FIVE:
        return ()
    return tuple(dict.fromkeys((*(n for n in event.participants if n == CHINA), subject.name)))


def _of_objects(
    reading: Reading,
    scene: Scene,
    past: list[Told],
    dated: list[tuple[DateMention, Dated]],
) -> Iterator[Told]:
    """Yield the talks of each further day: "he met X on Tuesday, and on Wednesday morning with Y"."""
    met = {name for event, _ in past for name in event.participants}
    talks = [item for item in past if item[0].type == "bilateral_meeting"]
    for mention, when in dated if talks else ():
        people = reading.within(mention.stop, scene.end, "person")
        if not people or people[0].name in met:
            continue
        other = people[0]
        between = reading.text[mention.stop : other.start]
        if not reading.patterns.one("gapped_object").match(between):
            continue
        event, host = talks[-1]
        ours = [
            n for n in event.participants if side_of(reading, n) != side_of(reading, other.name)
        ]
        if ours:
            names = (*ours, other.name)
            yield replace(event, participants=names, start=when.start, end=when.end), host
