"""What is so at the day of the news: what was put to work, what runs by the day, what is given at this meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.figures.dates import clause_of_figure
from silkgraph.extraction.figures.units import is_traffic

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["is_going_on", "is_listed", "is_of_now", "year_of_now"]

#: "Used to" stands so near behind what no longer passes.
_NEAR = 15
#: "Since" stands so near before the date that something is counted from.
_COUNTED = 60
#: Groups of patterns for what is not yet so.
_AHEAD = ("planned", "conditional", "wanted_before")


def is_of_now(reading: Reading, unit: str, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether a count of what exists or passes by is told as it is now: "60 lorries a day cross"."""
    one, text = reading.patterns.one, reading.text
    start, end = sentence.start, sentence.end
    if is_traffic(unit):
        is_once = one("used_to").search(text, start, min(match.end() + _NEAR, end))
        plans = (one(name).search(text, start, end) for name in _AHEAD)
        return not (is_once or any(plans))
    return " per " not in unit and one("as_of_news").search(text, start, end) is not None


def is_going_on(reading: Reading, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether a clause without a date tells how things stand: "it opened in May, and 60 people are working there"."""
    start, end = clause_of_figure(reading, match, sentence)
    one, text = reading.patterns.one, reading.text
    if one("goes_on_now").search(text, start, end) is None:
        return False
    since = one("since_before")
    return all(
        dict(d.parts).keys().isdisjoint({"y", "mod"})
        and since.search(f"{text[max(sentence.start, d.begin - _COUNTED) : d.stop]} ")
        for d in reading.dates_within(start, end)
    )


def is_listed(reading: Reading, offset: int, sentence: Sentence) -> bool:
    """Tell whether projects, or what they are worth, are those of a list, which is of no year."""
    found = reading.patterns.one("listed_projects").search(
        reading.text, sentence.start, sentence.end
    )
    return (
        found is not None
        and ";" not in reading.text[slice(*sorted((found.end(), offset)))]
        and not reading.dates_within(sentence.start, sentence.end)
    )


def year_of_now(reading: Reading, match: re.Match[str], sentence: Sentence) -> int | None:
    """Return this year where the words right before a figure say so: "it opened in 2005, and now has 900 students"."""
    now = reading.patterns.one("now_before").search(reading.text, sentence.start, match.start())
    anchor = reading.calendar.anchor
    is_dated = now is not None and reading.dates_within(now.start(), match.start())
    return anchor.year if now and anchor and not is_dated else None
