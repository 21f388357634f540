"""Lists that say no more than who was met, where and when: "Islam Karimov, Uzbekistan. Beijing, 2 June"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.claims import Event
from silkgraph.extraction.reading import CHINA, FIVE

if TYPE_CHECKING:
    from silkgraph.extraction.events.when.story import Story
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["listed_meeting"]

#: The name opens its line, but for marks of a list.
_NAME = 6
#: The day follows so soon.
_DAY = 120


def listed_meeting(reading: Reading, sentence: Sentence, story: Story) -> Event | None:
    """Return the meeting that a line of a list of meetings tells without a verb."""
    if sentence.kind not in ("item", "row"):
        return None
    block = reading.article.blocks[sentence.block]
    if sentence.start > block.start + _NAME:
        return None
    opening = reading.within(block.start, block.start + _DAY, "person")
    guest = next((item for item in opening if item.start <= block.start + _NAME), None)
    if guest is None or reading.state_of.get(guest.name) not in FIVE:
        return None
    host = _host(reading, sentence)
    dates = reading.dates_within(block.start, min(block.end, block.start + _DAY))
    when = reading.calendar.resolve(dates[0], context=story.day) if dates else None
    if host is None or when is None or when.start.count("-") != 2 or when.start > reading.day:
        return None
    places = reading.within(block.start, min(block.end, block.start + _DAY), "place")
    return Event(
        type="bilateral_meeting",
        start=when.start,
        end=None,
        place=places[0].name if places else None,
        participants=(host, guest.name),
        status="happened",
        evidence=reading.evidence(sentence.start, dates[0].stop),
        name=None,
    )


def _host(reading: Reading, sentence: Sentence) -> str | None:
    """Return the one Chinese leader whose meetings the list tells, if its headline says that it does."""
    before = [other for other in reading.sentences if other.end <= sentence.start]
    title = next((other for other in before if other.kind == "title"), None)
    lead = next((other for other in reversed(before) if other.kind == "paragraph"), None)
    says = reading.patterns.one("list_of_meetings")
    for other in (title, lead):
        if other and says.search(reading.text, other.start, other.end):
            break
    else:
        return None
    hosts = [name for name in reading.heads if reading.state_of.get(name) == CHINA]
    return hosts[0] if len(hosts) == 1 else None
