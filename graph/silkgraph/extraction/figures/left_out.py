"""Numbers that measure no relation: prices of single things, speeds, distances, crowds, what one state alone grows by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.figures.units import CURRENCIES

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["is_of_a_date", "why_left_out"]

#: What one person earns or pays is told in thousands at most.
_THOUSAND = 1000


def why_left_out(
    reading: Reading, unit: str, match: re.Match[str], sentence: Sentence
) -> str | None:
    """Return why a quantity measures no relation and no project, ``None`` if it may."""
    one, text = reading.patterns.one, reading.text
    if not _belongs(reading, unit, match, sentence):
        return "it counts a crowd, or days that are no permitted stay"
    if unit == "km per hour":
        return "it is a speed"
    if unit == "km" and _is_apart(reading, match, sentence):
        return "it says how far off a place is"
    if unit in CURRENCIES and _is_of_one_person(reading, match, sentence):
        return "it is the price of one thing of many, or what one earns"
    if one("numbered_before").search(text, sentence.start, match.start("value")):
        return "it is the number of an article or a line"
    if unit == "percent" and _is_of_one_economy(reading, match, sentence):
        return "it is what one state has of the world, or by how much one grows"
    return None


def is_of_a_date(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether the number is the year of a date: "from 10 March 2018 citizens of China"."""
    start = match.start("value")
    sentence = reading.sentence_at(start)
    dates = reading.dates_within(sentence.start, start) if sentence else []
    return any(start < mention.stop for mention in dates[-1:])


def _is_of_one_person(reading: Reading, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether a sum is what one person pays or gets: the price of a ticket, a month's wage."""
    one, text = reading.patterns.one, reading.text
    if match.groupdict().get("scale") is None and one("apiece").match(text, match.end()):
        return True
    scale = reading.patterns.number_of("factors", match.groupdict().get("scale")) or 1
    return (
        scale <= _THOUSAND
        and one("of_one_person").search(text, sentence.start, sentence.end) is not None
    )


def _is_apart(reading: Reading, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether a length is how far apart two places are: "300 kilometres away"."""
    one, text = reading.patterns.one, reading.text
    return bool(
        one("apart_after").match(text, match.end(), sentence.end)
        or one("apart_before").search(text, sentence.start, match.start())
    )


def _belongs(reading: Reading, unit: str, match: re.Match[str], sentence: Sentence) -> bool:
    """Leave out days that are no permitted stay, and people who are a crowd or casualties."""
    cue = {"days": "stay", "people": "crowd"}.get(unit)
    if cue is None:
        return True
    one = reading.patterns.one
    if unit == "days" and one("stay_within_before").search(
        reading.text, sentence.start, match.start()
    ):
        # "90 days within any 180 days"
        return False
    start, end = (0, len(reading.text)) if unit == "days" else (sentence.start, sentence.end)
    cued = one(cue).search(reading.text, start, end)
    return bool(cued) == (unit == "days")


def _is_of_one_economy(reading: Reading, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether a share is by how much an economy grew, or of what the world has: "40 percent of the world's uranium"."""
    one, text = reading.patterns.one, reading.text
    if one("own_world_share_after").match(text, match.end()) or one(
        "own_world_share_before"
    ).search(text, sentence.start, match.start()):
        return True
    before = one("own_growth_before").search(text, sentence.start, match.start())
    return before is not None and (
        one("growth").search(text, before.start(), match.end()) is not None
    )
