"""Figures compared with those of another year: which of the two years each is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.figures.dates import year_of_nearest

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.mentions import DateMention
    from silkgraph.extraction.text.sentences import Sentence

__all__ = [
    "begun",
    "is_compared_with_year",
    "is_grown",
    "is_measured",
    "is_risen_from",
    "year_compared",
]

#: A year is compared with the one before it, and both are past by then.
_PAST = 2
#: "From" and "to" stand so near their numbers.
_NEAR = 30
#: "Since" stands so near before the date that something is counted from.
_COUNTED = 60


def year_compared(
    reading: Reading,
    unit: str,
    match: re.Match[str],
    sentence: Sentence,
    dates: list[DateMention],
    *,
    grown: bool,
    spoken_of: int | None,
) -> int | None:
    """Return the year of a figure on the side of a comparison that has no date, else the one ``spoken_of``."""
    first = reading.patterns.one("compared").search(reading.text, sentence.start, sentence.end)
    if (grown or (first and match.start() < first.start())) and any(
        reading.patterns.one("same_period").search(reading.text, sentence.start, d.begin)
        for d in dates
    ):
        # "Twice as much as in the same months of 2023"
        year = year_of_nearest(reading, match, sentence, dates)
        return year + 1 if year else None
    if not grown and first and first.start() < match.start():
        # "15 billion in 2020, compared with 18 billion a year before"
        year = year_of_nearest(reading, match, sentence, dates)
        return year - 1 if year else None
    before = year_of_nearest(reading, match, sentence, dates)
    told = first is not None and match.start() < first.start()
    if told and before and spoken_of == before + _PAST and unit == "percent":
        # "17.8 percent, from 17.6 percent in 2021", in an article of early 2023.
        return before + 1
    return spoken_of


def is_grown(reading: Reading, unit: str, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether a share is by how much something grew: "compared with 2017 it rose by 20 percent"."""
    if unit != "percent":
        return False
    one = reading.patterns.one
    clause = max(sentence.start, reading.text.rfind(";", sentence.start, match.start()))
    borders = reading.spans("compared", clause, match.start())
    start = max([match.start() - _NEAR, *(stop for _, stop in borders[-1:])])
    return bool(borders) and one("growth").search(reading.text, start, match.end()) is not None


def is_measured(reading: Reading, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether a share is by how much more or less there was than in another year."""
    one = reading.patterns.one
    compared = one("compared").search(reading.text, match.end(), sentence.end)
    return compared is not None and ";" not in reading.text[match.end() : compared.start()]


def is_compared_with_year(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence has a year that it compares with, and does not count from."""
    since = reading.patterns.one("since_before")
    return any(
        not since.search(reading.text[max(sentence.start, d.begin - _COUNTED) : d.begin])
        for d in reading.dates_within(sentence.start, sentence.end)
        if dict(d.parts).keys() in ({"y"}, {"mod"})
    )


def begun(reading: Reading, reached: int | None) -> int | None:
    """Return the year of what something rises from: the present of an aim, else the year before."""
    anchor = reading.calendar.anchor
    if reached and anchor and reached > anchor.year:
        return anchor.year
    return reached - 1 if reached else None


def is_risen_from(reading: Reading, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether an amount is what something rose or fell from, in the year before: "from 3 to 5 billion"."""
    one = reading.patterns.one
    # "From $3 billion": the sign belongs to the amount; "from 3": so may the word.
    starts = {match.start(), match.start("value")}
    befores = (reading.text[max(sentence.start, start - _NEAR) : start] for start in starts)
    after = reading.text[match.end() : match.end() + _NEAR]
    is_from = any(one("rises_from").search(before) for before in befores)
    return is_from and one("rises_to").match(after) is not None
