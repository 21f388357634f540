"""What something else is counted from: "the exercise comes two months after X's visit to Y"."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from silkgraph.extraction.text.dates import MONTH_LENGTH, Dated, anchor_of, month_after

if TYPE_CHECKING:
    import re

    from silkgraph.claims import Status
    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.events.when.story import Story
    from silkgraph.extraction.reading import Reading

__all__ = ["counted"]

#: What can be counted from; plans and denials have dates of their own.
_OCCASIONS = (
    "visit",
    "summit",
    "forum",
    "bilateral_meeting",
    "ministerial_meeting",
    "signing",
    "other",
    "ceremony",
)
#: Words between the count and the occasion that leave open whether and when it was.
_UNSURE = ("planned", "cancelled", "denied", "negated", "predicate", "counted_from_another")
#: "Two months after the state visit of" stands before a trigger and is no longer.
_COUNT = 110
#: The occasion's own date follows so soon.
_OWN = 50
#: The verb of the occasion follows so soon.
_VERB = 40
_DAY, _WEEK, _MONTH, _YEAR = 1, 7, 30, 365
#: More days than these are a way of speaking.
_FAR = 400


def counted(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene, story: Story
) -> tuple[Status, Dated] | None:
    """Return the status and the date of an occasion from which its sentence counts, as precise as the unit."""
    if rule["type"] not in _OCCASIONS:
        return None
    one = reading.patterns.one
    first = max(scene.start, match.start() - _COUNT)
    found = one("counted_from_occasion").search(reading.text, first, match.start())
    if found is None or _has_own_date(reading, match, scene):
        return None
    between = (found.end("unit"), match.start())
    if any(one(name).search(reading.text, *between) for name in _UNSURE):
        # "Two days before the planned visit", "a day before the summit X met Y".
        return None
    is_off = one("cancelled_after").search(reading.text, match.end(), match.end() + _VERB)
    if is_off or one("they_did").match(reading.text, match.start()):
        # "Two years after they met"
        return None
    # "A month after": some languages leave out the one.
    word = (found["n"] or "1").lower()
    number = int(word) if word.isdigit() else reading.patterns.number_of("numbers", word)
    unit = reading.patterns.number_of("units", found["unit"])
    base = _base(reading, found.start(), match, scene, story)
    if number is None or unit is None or base is None:
        return None
    if rule["type"] == "other" and unit >= _YEAR:
        # "Twenty years after they set up ties" is an anniversary.
        return None
    is_back = found["later"] is not None
    when = _shifted(base, -number if is_back else number, unit)
    if when is None:
        return None
    day, precise = when
    is_ahead = not is_back and day > reading.day[: len(day)]
    return "planned" if is_ahead else "happened", Dated(precise)


def _has_own_date(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a date follows the occasion itself: "two months before the visit in August"."""
    behind = reading.dates_within(match.end(), min(scene.end, match.end() + _OWN))
    return bool(behind) and "," not in reading.text[match.end() : behind[0].begin]


def _base(
    reading: Reading, start: int, match: re.Match[str], scene: Scene, story: Story
) -> str | None:
    """Return the day from which is counted: that of the sentence, else the day told of, or of a report in the present."""
    sentence = scene.sentence
    before = reading.dates_within(sentence.start, start)
    for mention in [*reversed(before), *reading.dates_within(match.end(), scene.end)]:
        when = reading.calendar.resolve(mention, context=story.day, former=story.former)
        if when:
            return when.start
    past = reading.patterns.one("past_anywhere")
    is_told = past.search(reading.text, sentence.start, start) or past.search(
        reading.text, match.end(), scene.end
    )
    return (story.day if is_told else None) or reading.day or None


def _shifted(base: str, count: int, unit: int) -> tuple[str, str] | None:
    """Return a date so many units after another, in full and as exactly as the unit tells it."""
    if unit == _YEAR:
        year = f"{int(base[:4]) + count:04}"
        return year, year
    if unit == _MONTH and len(base) >= MONTH_LENGTH:
        month = month_after(base, count)
        return month, month
    day = anchor_of(base)
    if day is None or unit not in (_DAY, _WEEK) or abs(count * unit) > _FAR:
        return None
    told = (day + timedelta(days=count * unit)).isoformat()
    return told, told if unit == _DAY else told[:MONTH_LENGTH]
