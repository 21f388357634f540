"""What is so at the day of the news: what was put to work, what runs by the day, what is given at this meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.figures.dates import clause_of_figure
from silkgraph.extraction.figures.units import SHARES, is_lasting, is_money, is_traffic

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["is_listed", "is_of_now", "is_standing"]

#: "Used to" stands so near behind what no longer passes.
_NEAR = 15
#: "Now" stands so near before its figure.
_ASIDE = 80
#: "Since" stands so near before the date that something is counted from.
_COUNTED = 60
#: Groups of patterns for what is not yet so.
_AHEAD = ("planned", "conditional", "wanted_before")


def is_of_now(reading: Reading, unit: str, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether the clause of a figure says how things stand: "it opened in 2005, and now has 900 students".

    "Now" speaks of any figure, the tense of "60 people are working there" of a count alone.
    """
    one, text = reading.patterns.one, reading.text
    start, end = clause_of_figure(reading, match, sentence)
    if any(one(name).search(text, start, match.start()) for name in _AHEAD):
        return False
    # "Investors now control, by some estimates, a quarter": what is told aside parts them by a comma.
    aside = max(sentence.start, min(start, match.start() - _ASIDE))
    first = start if one("other_amount").search(text, aside, start) else aside
    for now in one("now").finditer(text, first, end):
        between = sorted((now.start(), match.start()))
        if not reading.dates_within(*between) and not one("other_amount").search(text, *between):
            return True
    if is_money(unit) or unit in SHARES or is_lasting(unit):
        return False
    if one("goes_on_now").search(text, start, end) is None:
        return False
    since = one("since_before")
    return all(
        dict(d.parts).keys().isdisjoint({"y", "mod"})
        and since.search(f"{text[max(sentence.start, d.begin - _COUNTED) : d.stop]} ")
        for d in reading.dates_within(start, end)
    )


def is_standing(reading: Reading, unit: str, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether a sentence without a date counts what exists or passes by: "60 lorries a day cross"."""
    one, text = reading.patterns.one, reading.text
    start, end = sentence.start, sentence.end
    if is_money(unit):
        return one("standing").search(text, start, end) is not None
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
