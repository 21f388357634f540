"""Days that are counted from the first of a visit: "on Tuesday, the second day of his visit, X met Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.when.headings import number_said
from silkgraph.extraction.text.dates import DAY_LENGTH, Dated

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.events.when.story import Story
    from silkgraph.extraction.reading import Reading

__all__ = ["day_of_visit", "first_day"]

#: The day that a clause counts stands so near to it: "on Tuesday, the second day of", "on the second day of ..., 2 July,".
_BESIDE = 12


def first_day(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene
) -> Dated | None:
    """Return the day on which a visit began that is named by how many days of it have passed."""
    counted = _counted(reading, scene) if rule["type"] == "visit" else None
    if counted is None or not _is_of(match, counted):
        return None
    count = number_said(reading, counted["n"] or "1")
    for mention in reading.dates_within(scene.start, scene.end):
        gap = max(counted.start() - mention.stop, mention.begin - counted.end())
        when = reading.calendar.resolve(mention) if gap <= _BESIDE else None
        if when and count and len(when.start) == DAY_LENGTH and not when.end:
            return Dated(reading.calendar.days_after(when.start, 1 - count) or when.start)
    return None


def day_of_visit(
    reading: Reading, match: re.Match[str], scene: Scene, story: Story
) -> Dated | None:
    """Return the day of what was done on the second day of the visit of which the text has told the first."""
    visit, counted = story.told.get("visit"), _counted(reading, scene)
    if counted is None or visit is None or _is_of(match, counted):
        return None
    count, first = number_said(reading, counted["n"] or "1"), visit.start or ""
    if count is None or len(first) < DAY_LENGTH or reading.dates_within(scene.start, scene.end):
        return None
    return Dated(reading.calendar.days_after(first, count - 1) or first)


def _counted(reading: Reading, scene: Scene) -> re.Match[str] | None:
    return reading.patterns.one("nth_day_of_visit").search(reading.text, scene.start, scene.end)


def _is_of(match: re.Match[str], counted: re.Match[str]) -> bool:
    return match.start() < counted.end() and counted.start() < match.end()
