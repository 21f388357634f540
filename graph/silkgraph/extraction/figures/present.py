"""What is so at the day of the news: what was put to work, what runs by the day, what is given at this meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.figures.dates import clause_of_figure, year_of_nearest
from silkgraph.extraction.figures.units import is_output, is_traffic

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.mentions import DateMention
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["is_listed", "is_of_now", "year_put_to_work"]

#: "Used to" stands so near behind what no longer passes.
_NEAR = 15
#: Groups of patterns for what is not yet so.
_AHEAD = ("planned", "conditional", "wanted_before")


def year_put_to_work(
    reading: Reading, unit: str, match: re.Match[str], sentence: Sentence
) -> int | None:
    """Return the year in which what gives so much was put to work: "connected on Monday at its full 100 MW"."""
    if not is_output(unit):
        return None
    one, text = reading.patterns.one, reading.text
    begins = one("put_to_work").search(text, sentence.start, sentence.end)
    if begins is None or ";" in text[slice(*_between(match, begins))]:
        return None
    start, end = clause_of_figure(reading, match, sentence)
    if one("planned").search(text, start, end) and not start <= begins.start() < end:
        # "The first stage opened in 2016, the second will give 300 MW."
        return None
    dates = [
        d
        for d in reading.dates_within(sentence.start, sentence.end)
        if not (match.start() <= d.begin and d.stop <= match.end())
    ]
    return year_of_nearest(reading, match, sentence, _nearest(dates, begins))


def _between(first: re.Match[str], second: re.Match[str]) -> tuple[int, int]:
    return min(first.end(), second.end()), max(first.start(), second.start())


def _nearest(dates: list[DateMention], verb: re.Match[str]) -> list[DateMention]:
    """Return the date that a verb is told of: the one behind it, else the last before it."""
    behind = [d for d in dates if d.begin >= verb.end()]
    return behind[:1] or dates[-1:]


def is_of_now(reading: Reading, unit: str, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether a count of what exists or passes by is told as it is now: "60 lorries a day cross"."""
    one, text = reading.patterns.one, reading.text
    start, end = sentence.start, sentence.end
    if is_traffic(unit):
        is_once = one("used_to").search(text, start, min(match.end() + _NEAR, end))
        plans = (one(name).search(text, start, end) for name in _AHEAD)
        return not (is_once or any(plans))
    return " per " not in unit and one("as_of_news").search(text, start, end) is not None


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
