"""What a clause tells once more without its verb: "they met in Astana in June and again in Tianjin last week"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkgraph.claims import Event
    from silkgraph.extraction.events.scenes import Scene
    from silkgraph.extraction.events.story import Story
    from silkgraph.extraction.reading import Reading

__all__ = ["told_once_more"]

#: What can be told of several days in one clause.
_REPEATED = (
    "bilateral_meeting",
    "phone_call",
    "visit",
    "summit",
    "ministerial_meeting",
    "video_meeting",
)


#: The day follows so soon.
_NEAR = 60


def told_once_more(
    reading: Reading, scene: Scene, found: list[tuple[Event, str | None]], story: Story
) -> list[tuple[Event, str | None]]:
    """Return the last event of a clause again, with each further day that the clause adds to it."""
    past = [item for item in found if item[0].type in _REPEATED and item[0].status == "happened"]
    if not past:
        return []
    event, host = past[-1]
    again: list[tuple[Event, str | None]] = []
    for gap in reading.patterns.one("gapped").finditer(reading.text, scene.start, scene.end):
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
