"""The day that a text tells of: where a sentence gives no date, the news it belongs to dates it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkgraph.claims import Event
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["day_told"]


def day_told(
    reading: Reading,
    sentence: Sentence,
    offset: int,
    events: list[Event],
    *,
    perfect: bool = False,
) -> str | None:
    """Return the date beside an offset, else that of the event just told, else of the dateline.

    What is told in the perfect ("have set up") is of the day of the news only where the sentence
    or the dateline before it says so.
    """
    context = reading.day_of.get(sentence.start)
    nearest: tuple[int, str] | None = None
    for mention in reading.dates_within(sentence.start, sentence.end):
        when = reading.calendar.resolve(mention, context=context)
        if when and when.start <= reading.day:
            distance = min(abs(mention.begin - offset), abs(mention.stop - offset))
            if nearest is None or distance < nearest[0]:
                nearest = (distance, when.start)
    if nearest:
        return nearest[1]
    if not perfect:
        told = [
            event.start
            for event in events
            if sentence.start <= event.evidence.start < sentence.end and event.start
        ]
        if told or context:
            return told[-1] if told else context
    return reading.dateline if sentence.block == reading.opening else None
