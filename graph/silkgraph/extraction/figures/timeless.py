"""What has no year of its own: costs, what is owned, promised or only to come, years together, what lies in the ground."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkgraph.extraction.figures.dates import clause_of_figure, explicit_years

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = [
    "is_about_stays",
    "is_aim",
    "is_cost",
    "is_in_the_ground",
    "is_interest",
    "is_lent_by_bank",
    "is_of_years",
    "is_owned",
    "is_promised",
    "is_put_forward",
    "is_since",
    "is_summed_since",
    "is_to_come",
]

#: What a sum is for stands so near before it.
_COST = 70
#: A loan is told of so shortly before its interest.
_INTEREST = 90
#: What somebody is only to give stands so near behind the word that says so.
_PROMISE = 140


def is_put_forward(reading: Reading, offset: int, sentence: Sentence) -> bool:
    """Tell whether a sum is that of a fund or a plant that somebody proposes, which has no year yet."""
    one = reading.patterns.one
    borders = reading.spans("figure_border", sentence.start, offset)
    start = borders[-1][1] if borders else sentence.start
    return (
        one("puts_forward").search(reading.text, sentence.start, offset) is not None
        and one("new_body").search(reading.text, start, offset) is not None
    )


def is_promised(reading: Reading, start: int, sentence: Sentence) -> bool:
    """Tell whether a sum is one that somebody is only to give: "the firm undertakes to invest 4 billion"."""
    if sentence.kind == "item":
        # A list of results tells of what was granted there and then.
        return False
    before = reading.text[max(sentence.start, start - _PROMISE) : start]
    return reading.patterns.one("promised_before").search(before) is not None


def is_owned(reading: Reading, unit: str, start: int, end: int, sentence: Sentence) -> bool:
    """Tell whether a share is what somebody owns of a firm, which no year brings: "it holds 51 percent"."""
    if unit != "percent":
        return False
    one, text = reading.patterns.one, reading.text
    before = text[max(sentence.start, start - _COST) : start]
    return bool(one("owned_after").match(text, end) or one("owned_before").search(before))


def is_of_years(reading: Reading, offset: int, sentence: Sentence) -> bool:
    """Tell whether a figure is of several years together: "in the past five years it grew threefold"."""
    text = reading.text
    together = reading.patterns.one("years_past").search(text, sentence.start, sentence.end)
    if together is None or explicit_years(reading, sentence):
        return False
    first, last = sorted((offset, together.start()))
    between = text[first:last]
    # "In two years it grew by 3 and reached 5": only what stands in the same clause.
    return ";" not in between and (offset > together.start() or not re.search("[,，]", between))


def is_cost(reading: Reading, start: int, end: int, first: int = 0) -> bool:
    """Tell whether a sum is what something costs or is lent for, which has no year of its own."""
    before = reading.text[max(first, start - _COST) : start]
    one = reading.patterns.one
    if one("given_before").search(before):
        return False
    return bool(one("cost_before").search(before) or one("cost_after").match(reading.text, end))


def is_to_come(reading: Reading, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether a figure is of "the coming years", of which the text names none."""
    dates = reading.dates_within(sentence.start, match.start())
    first = dates[-1].stop if dates else sentence.start
    one = reading.patterns.one
    _, end = clause_of_figure(reading, match, sentence)
    return bool(
        one("years_to_come").search(reading.text, first, match.start())
        or one("some_day").search(reading.text, match.end(), end)
    )


def is_in_the_ground(reading: Reading, unit: str, sentence: Sentence) -> bool:
    """Tell whether a volume is what a field holds, which no year brings."""
    return any(word in unit for word in ("bcm", "cubic", "tonnes", "barrels")) and bool(
        reading.patterns.one("reserves").search(reading.text, sentence.start, sentence.end)
    )


def is_about_stays(reading: Reading) -> bool:
    """Tell whether how long one may stay is the news itself, of its day, and no rule told in passing."""
    title = reading.headline
    return title is not None and (
        reading.patterns.one("stay").search(reading.text, title.start, title.end) is not None
    )


def is_lent_by_bank(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence says which bank paid, of whose loan nobody here signs the contract."""
    one = reading.patterns.one
    bank = one("lent_by_bank").search(reading.text, sentence.start, sentence.end)
    return bank is not None and not one("signed").search(reading.text, sentence.start, sentence.end)


def is_interest(reading: Reading, unit: str, start: int, end: int, sentence: Sentence) -> bool:
    """Tell whether a share is the interest on a loan: "borrowed at 2 percent", "2 percent a year"."""
    if unit != "percent":
        return False
    one, text = reading.patterns.one, reading.text
    before = text[max(sentence.start, start - _INTEREST) : start]
    return bool(one("interest_after").match(text, end) or one("interest_before").search(before))


def is_since(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence counts from a year on: "since 2009"."""
    one = reading.patterns.one
    return any(
        one("since_before").search(reading.text[max(sentence.start, d.begin - 80) : d.begin])
        or one("not_figure_date_after").match(reading.text, d.stop)
        for d in reading.dates_within(sentence.start, sentence.end)
    )


def is_summed_since(reading: Reading, start: int, sentence: Sentence) -> bool:
    """Tell whether a sum adds up what was spent from a year on: "trade was 2 billion in 2022; since 2010 it has invested 3"."""
    told = reading.patterns.one("summed_since").search(reading.text, sentence.start, start)
    return told is not None and len(reading.dates_within(told.start(), start)) <= 1


def is_aim(reading: Reading, start: int, end: int, sentence: Sentence) -> bool:
    """Tell whether a figure is what somebody wants to reach: "to raise trade to 10 billion"."""
    before = reading.text[max(sentence.start, start - 60) : start]
    after = reading.text[end : min(sentence.end, end + 40)]
    one = reading.patterns.one
    return bool(one("aim_before").search(before) or one("aim_after").search(after))
