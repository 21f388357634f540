"""The year a quantity is about: beside it, in the label of its line, or of what the text just told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.figures.aims import (
    year_aimed_at,
    year_that_opens,
    year_told_from_now,
)
from silkgraph.extraction.figures.comparing import (
    begun,
    is_compared_with_year,
    is_grown,
    is_measured,
    is_risen_from,
    year_compared,
)
from silkgraph.extraction.figures.dates import (
    dates_in_bracket,
    dates_of_amount,
    explicit_years,
    is_beside,
    lasting_dates,
    of_the_same_side,
    year_in_years,
    year_of_nearest,
)
from silkgraph.extraction.figures.labels import year_before_bracket, year_of_label
from silkgraph.extraction.figures.present import (
    is_listed,
    is_of_now,
    is_standing,
)
from silkgraph.extraction.figures.spoken import (
    asked,
    has_told_year,
    this_year,
    year_spoken_of,
)
from silkgraph.extraction.figures.timeless import (
    is_about_stays,
    is_aim,
    is_cost,
    is_in_the_ground,
    is_interest,
    is_lent_by_bank,
    is_of_years,
    is_owned,
    is_promised,
    is_put_forward,
    is_since,
    is_summed_since,
    is_to_come,
)
from silkgraph.extraction.figures.units import (
    FIRMS,
    YIELDS,
    is_lasting,
    is_money,
    is_traffic,
)

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.mentions import DateMention
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["year_of"]

#: What stays as it is: no year is that of a length.
_TIMELESS = frozenset(["km", "m", "kV"])
#: Groups of patterns for what is not, or not yet, so.
_UNSURE = ("conditional", "planned", "wanted_before", "capability")
#: A year in brackets stands so near behind its number.
_NEAR = 30


def year_of(reading: Reading, unit: str, match: re.Match[str], sentence: Sentence) -> int | None:
    """Return the year of the nearest date of the sentence, else the year the text is speaking of."""
    if _is_timeless(reading, unit, match, sentence):
        return None
    one, lasts = reading.patterns.one, _lasts(reading, unit, sentence)
    labelled = year_of_label(reading, unit, match, sentence)
    if labelled and not explicit_years(reading, sentence):
        return labelled
    if is_money(unit) and (
        is_cost(reading, *match.span(), sentence.start) or is_lent_by_bank(reading, sentence)
    ):
        return _year_of_cost(reading, match, sentence)
    if enclosed := dates_in_bracket(reading, match, sentence):
        return year_of_nearest(reading, match, sentence, enclosed)
    if is_owned(reading, unit, *match.span(), sentence):
        return _year_beside(reading, match, sentence)
    if is_money(unit) and (
        is_put_forward(reading, match.start(), sentence)
        or is_promised(reading, match.start(), sentence)
    ):
        return year_aimed_at(reading, match, sentence) or year_told_from_now(reading, sentence)
    if told := year_in_years(reading, match, sentence):
        return told
    if _is_of_no_year(reading, unit, match, sentence):
        return None
    if is_of_now(reading, unit, match, sentence) or (
        not lasts and _is_of_this_year(reading, match, sentence)
    ):
        return this_year(reading)
    if bracketed := year_before_bracket(reading, match, sentence):
        return bracketed
    if one("same_year").search(reading.text, sentence.start, sentence.end):
        return year_spoken_of(reading, sentence.start)
    if lasts:
        dates = lasting_dates(reading, unit, match, sentence)
        own = of_the_same_side(reading, match, sentence, dates)
        if dates and not own:
            return None
    else:
        dates = dates_of_amount(reading, unit, match, sentence)
        grown = unit == "times" or is_grown(reading, unit, match, sentence)
        own = of_the_same_side(reading, match, sentence, dates, before=grown)
        if dates and not own:
            spoken_of = year_spoken_of(reading, sentence.start)
            return year_compared(
                reading, unit, match, sentence, dates, grown=grown, spoken_of=spoken_of
            )
        measured = grown or (unit == "percent" and is_measured(reading, match, sentence))
        if measured and not dates and is_compared_with_year(reading, sentence):
            # "This is 2.8 times more than in 2020" tells of what was just told.
            return year_spoken_of(reading, sentence.start)
        if is_aim(reading, *match.span(), sentence) and not _has_year_to_come(reading, own):
            return None
    if not lasts and (
        told := year_aimed_at(reading, match, sentence) or _year_of_months(reading, sentence)
    ):
        return told
    dated = year_of_nearest(reading, match, sentence, own)
    year = dated or _year_without_date(reading, unit, match, sentence)
    return begun(reading, year) if is_risen_from(reading, match, sentence) else year


def _year_of_cost(reading: Reading, match: re.Match[str], sentence: Sentence) -> int | None:
    return (
        _year_beside(reading, match, sentence)
        or year_aimed_at(reading, match, sentence)
        or year_that_opens(reading, match, sentence)
    )


def _is_timeless(reading: Reading, unit: str, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether a figure is of no year, whatever dates stand beside it."""
    if unit == "days":
        return not is_about_stays(reading)
    is_summed = is_money(unit) and is_summed_since(reading, match.start(), sentence)
    return is_summed or unit in _TIMELESS or is_interest(reading, unit, *match.span(), sentence)


def _lasts(reading: Reading, unit: str, sentence: Sentence) -> bool:
    """Tell whether a figure has a year only where the text gives one, as that of firms still to come."""
    ahead = (reading.patterns.one(name) for name in ("planned", "wanted_before"))
    return is_lasting(unit) or (
        unit in FIRMS
        and any(words.search(reading.text, sentence.start, sentence.end) for words in ahead)
    )


def _year_beside(reading: Reading, match: re.Match[str], sentence: Sentence) -> int | None:
    beside = [d for d in explicit_years(reading, sentence) if is_beside(reading, match, d)]
    return year_of_nearest(reading, match, sentence, beside)


def _is_of_no_year(reading: Reading, unit: str, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether a figure is of a list of projects, of some day to come or of years together."""
    start = match.start()
    is_of_projects = unit == "projects" or is_money(unit)
    return (
        (is_of_projects and is_listed(reading, start, sentence))
        or is_to_come(reading, match, sentence)
        or is_of_years(reading, start, sentence)
    )


def _year_without_date(
    reading: Reading, unit: str, match: re.Match[str], sentence: Sentence
) -> int | None:
    one = reading.patterns.one
    start, end, lasts = sentence.start, sentence.end, _lasts(reading, unit, sentence)
    if not lasts and (several := one("year_span").search(reading.text, start, end)):
        return int(several["y"])
    if unit != "days" and not is_traffic(unit) and is_since(reading, sentence):
        return None
    span = one("span_of_year").search(reading.text, start, end)
    if span and not lasts:
        is_part = one("part_of_year").search(span.group()) is not None
        return year_spoken_of(reading, start, counted=is_part)
    is_promised = one("deal").search(reading.text, start, end)
    is_owed = one("debt").search(reading.text, asked(reading, sentence), end)
    is_traded = one("share_traded").search(reading.text, start, match.end())
    if unit == "percent" and (is_owed or is_traded):
        return year_spoken_of(reading, match.start())
    if lasts and unit not in ("days", "percent"):
        # "For now it is 400 MW." "They spoke of 2,000 MW then."
        if one("as_of_then").search(reading.text, start, match.start()):
            return year_spoken_of(reading, start)
        if is_standing(reading, unit, match, sentence):
            return this_year(reading)
    if unit in ("percent", "times") and one("same_period").search(reading.text, start, end):
        # "Exports fell by 8 percent compared with the same months of last year."
        return year_spoken_of(reading, start)
    if lasts or unit in ("percent", "times"):
        return None
    if is_in_the_ground(reading, unit, sentence):
        return None
    is_sum = is_money(unit)
    if is_sum and one("past_year").search(reading.text, start, end):
        this = this_year(reading)
        return this - 1 if this else None
    if is_sum and is_standing(reading, unit, match, sentence):
        return this_year(reading)
    if (
        is_sum
        and one("trade").search(reading.text, start, match.start())
        and has_told_year(reading, start)
        and not any(one(name).search(reading.text, start, end) for name in _UNSURE)
    ):
        # "Sales fell in 2009. Trade with the neighbour came to 6.9 billion."
        return year_spoken_of(reading, start)
    if is_sum and (
        one("conditional").search(reading.text, start, end) or not (is_promised or is_owed)
    ):
        # A sum without a date (a cost, a loan, a turnover) is of no year, unless it is what was agreed.
        return None
    return _year_of_day(reading, unit, match, sentence)


def _year_of_day(
    reading: Reading, unit: str, match: re.Match[str], sentence: Sentence
) -> int | None:
    """Return the year of what was done, counted or promised the other day, none for what is hoped for."""
    one, start, end = reading.patterns.one, sentence.start, sentence.end
    ahead = ("capability", "planned", "wanted_before")
    # What people are to do or get is told as hoped for by fewer words than what a field or a plant is to give.
    hopes = ahead if unit.split()[-1] in YIELDS - {"people"} else ahead[:1]
    if (
        unit.split()[-1] in YIELDS
        and any(one(name).search(reading.text, start, end) for name in hopes)
        and (unit == "jobs" or not one("pledge").search(reading.text, start, end))
    ):
        return None
    anchor = reading.calendar.anchor
    if anchor and one("plans_now").search(reading.text, start, match.start()):
        # "It opened in 2023. China plans to give 41 million": a plan is of the day of the news.
        return anchor.year
    if not is_money(unit) and one("puts_forward").search(reading.text, start, match.start()):
        # "He proposed to train 2,000 officers."
        return None
    if not is_money(unit) and unit != "days":
        # "It was founded in 2014. It has 40 employees": a count goes on with no date but that of a sum.
        return year_spoken_of(reading, match.start(), counted=True)
    return year_spoken_of(reading, match.start(), since=unit == "days")


def _is_of_this_year(reading: Reading, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether a figure is of a part of this year: "it was 2 billion last year; in the first quarter it was 1"."""
    text, anchor = reading.text, reading.calendar.anchor
    start = text.rfind(";", sentence.start, match.start()) + 1
    if not start or anchor is None:
        return False
    end = text.find(";", match.end(), sentence.end)
    end = sentence.end if end < 0 else end
    part = reading.patterns.one("span_of_year").search(text, start, end)
    if part is None or reading.dates_within(start, end):
        return False
    told = (reading.calendar.resolve(d) for d in reading.dates_within(sentence.start, start))
    return any(when and int(when.start[:4]) == anchor.year - 1 for when in told)


def _year_of_months(reading: Reading, sentence: Sentence) -> int | None:
    """Return the year of "January-November" without one: a month still to come is of last year."""
    span = reading.patterns.one("span_of_year").search(reading.text, sentence.start, sentence.end)
    word = ((span and span.groupdict().get("month")) or "").lower()
    last = reading.patterns.words("months").get(word)
    anchor = reading.calendar.anchor
    dated = is_compared_with_year(reading, sentence)
    own = span and any(d.get("y") for d in reading.dates_within(span.start(), span.end() + _NEAR))
    if not (anchor and last) or dated or own:
        # "January-April 2022" has a year of its own.
        return None
    return anchor.year - (last > anchor.month)


def _has_year_to_come(reading: Reading, dates: list[DateMention]) -> bool:
    anchor = reading.calendar.anchor
    known = [(mention, reading.calendar.resolve(mention)) for mention in dates]
    return anchor is not None and any(
        # "To 10 billion this year" is an aim of a year that goes on.
        d and int(d.start[:4]) >= anchor.year + (dict(mention.parts).keys() != {"mod"})
        for mention, d in known
    )
