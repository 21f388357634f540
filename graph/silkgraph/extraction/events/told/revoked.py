"""What a later clause takes back: "The trip fell victim to the pandemic", "The ministry denied this"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkgraph.claims import Event
    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["deny", "revoke"]

#: The next clause or sentence begins so near.
_NEXT = 12


def revoke(reading: Reading, scene: Scene, told: list[tuple[Event, str | None]]) -> bool:
    """Mark the plan told last as cancelled where a clause says that it came to nothing."""
    match = reading.patterns.one("came_to_nothing").match(reading.text, scene.start, scene.end)
    if match is None:
        return False
    if match["what"] is None:
        # "But it was cancelled": what the clause right before it told.
        meant = [len(told) - 1] if told and scene.start - told[-1][0].evidence.end <= _NEXT else []
    else:
        types: list[str] = reading.patterns.data["planned_words"][match["what"].lower()]
        meant = [index for index, (event, _) in enumerate(told) if event.type in types]
    for index in reversed(meant):
        event, host = told[index]
        if event.status in ("planned", "cancelled"):
            # "He was to have gone there. The trip was put off": that is told twice.
            start = _day_gone_by(reading, event) if event.status == "planned" else event.start
            told[index] = (replace(event, start=start, status="cancelled"), host)
            return True
    return False


def _day_gone_by(reading: Reading, event: Event) -> str | None:
    """Return the day of what "was to be on Tuesday" and is called off: the nearest Tuesday."""
    for mention in reading.dates_within(event.evidence.start, event.evidence.end):
        if {name for name, _ in mention.parts} != {"wd"}:
            continue
        ahead = reading.calendar.resolve(mention, future=True)
        past = reading.calendar.resolve(mention)
        if ahead and past and ahead.start == event.start:
            is_past = reading.calendar.is_nearer(past.start, ahead.start)
            return past.start if is_past else event.start
    return event.start


def deny(reading: Reading, scene: Scene, told: list[tuple[Event, str | None]]) -> bool:
    """Mark what the sentence before tells as denied, where one only says that this is untrue."""
    denial = reading.patterns.one("denied_before").match(reading.text, scene.start, scene.end)
    index = reading.sentence_index(scene.sentence.start) or 0
    if denial is None or scene.start != scene.sentence.start or not index:
        return False
    before = reading.sentences[index - 1]
    meant = [
        at
        for at, (event, _) in enumerate(told)
        if before.start <= event.evidence.start < before.end and event.type != "statement"
    ]
    only_reported = reading.patterns.one("only_reported")
    if not only_reported.search(reading.text, before.start, before.end):
        # What the text itself tells is denied only as far as the last of it.
        meant = meant[-1:]
    for at in meant:
        event, host = told[at]
        told[at] = (replace(event, status="denied"), host)
    return bool(meant)
