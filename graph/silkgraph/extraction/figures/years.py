"""The year a quantity is about: beside it, in the label of its line, or of what the text just told."""

from __future__ import annotations

import re
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
from silkgraph.extraction.figures.present import (
    is_listed,
    is_of_now,
    is_standing,
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
    LASTING,
    SHARES,
    YIELDS,
    is_lasting,
    is_money,
    is_traffic,
)

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.mentions import DateMention
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["year_of"]

#: "2022-м (почти " before a figure.
_OPENED = re.compile(r"[-\w]{0,3}\s*[(（](?:[^\W\d]+\s+){0,2}")
_LABEL_END = re.compile(r"[^\w\s]{0,2}[.:,—–-]")
#: The date that opens a line of a calendar begins so early in it.
_LABEL = 8
#: What stays as it is: no year is that of a length.
_TIMELESS = frozenset(["km", "m", "kV"])
#: Groups of patterns for what is not, or not yet, so.
_UNSURE = ("conditional", "planned", "wanted_before", "capability")
#: A year in brackets stands so near behind its number.
_NEAR = 30
#: "Since" stands so near before the date that something is counted from.
_COUNTED = 60


def year_of(reading: Reading, unit: str, match: re.Match[str], sentence: Sentence) -> int | None:
    """Return the year of the nearest date of the sentence, else the year the text is speaking of."""
    if _is_timeless(reading, unit, match, sentence):
        return None
    one, lasts = reading.patterns.one, _lasts(reading, unit, sentence)
    labelled = _year_of_label(reading, unit, match, sentence)
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
        return _this_year(reading)
    if bracketed := _year_before_bracket(reading, match, sentence):
        return bracketed
    if one("same_year").search(reading.text, sentence.start, sentence.end):
        return _year_spoken_of(reading, sentence.start)
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
            spoken_of = _year_spoken_of(reading, sentence.start)
            return year_compared(
                reading, unit, match, sentence, dates, grown=grown, spoken_of=spoken_of
            )
        measured = grown or (unit == "percent" and is_measured(reading, match, sentence))
        if measured and not dates and is_compared_with_year(reading, sentence):
            # "This is 2.8 times more than in 2020" tells of what was just told.
            return _year_spoken_of(reading, sentence.start)
        if is_aim(reading, *match.span(), sentence) and not _has_year_to_come(reading, own):
            return None
    aimed = year_aimed_at(reading, match, sentence)
    if aimed and not lasts:
        return aimed
    months = _year_of_months(reading, sentence)
    if months and not lasts:
        return months
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
        return _year_spoken_of(reading, start, counted=is_part)
    is_promised = one("deal").search(reading.text, start, end)
    is_owed = one("debt").search(reading.text, _asked(reading, sentence), end)
    is_traded = one("share_traded").search(reading.text, start, match.end())
    if unit == "percent" and (is_owed or is_traded):
        return _year_spoken_of(reading, match.start())
    if lasts and unit not in ("days", "percent"):
        # "For now it is 400 MW." "They spoke of 2,000 MW then."
        if one("as_of_then").search(reading.text, start, match.start()):
            return _year_spoken_of(reading, start)
        if is_standing(reading, unit, match, sentence):
            return _this_year(reading)
    if unit in ("percent", "times") and one("same_period").search(reading.text, start, end):
        # "Exports fell by 8 percent compared with the same months of last year."
        return _year_spoken_of(reading, start)
    if lasts or unit in ("percent", "times"):
        return None
    if is_in_the_ground(reading, unit, sentence):
        return None
    is_sum = is_money(unit)
    if is_sum and one("past_year").search(reading.text, start, end):
        this = _this_year(reading)
        return this - 1 if this else None
    if is_sum and is_standing(reading, unit, match, sentence):
        return _this_year(reading)
    if (
        is_sum
        and one("trade").search(reading.text, start, match.start())
        and _has_told_year(reading, start)
        and not any(one(name).search(reading.text, start, end) for name in _UNSURE)
    ):
        # "Sales fell in 2009. Trade with the neighbour came to 6.9 billion."
        return _year_spoken_of(reading, start)
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
    is_hoped = one("capability").search(reading.text, start, end)
    ahead = ("capability", "planned", "wanted_before")
    if unit == "jobs" and any(one(name).search(reading.text, start, end) for name in ahead):
        return None
    if (
        unit.split()[-1] in YIELDS
        and is_hoped
        and not one("pledge").search(reading.text, start, end)
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
        return _year_spoken_of(reading, match.start(), counted=True)
    return _year_spoken_of(reading, match.start(), since=unit == "days")


def _this_year(reading: Reading) -> int | None:
    return reading.calendar.anchor.year if reading.calendar.anchor else None


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


def _year_before_bracket(reading: Reading, match: re.Match[str], sentence: Sentence) -> int | None:
    """Return the year beside a figure in brackets: "than in 2022 (24 billion)", "6,500 (2018)"."""
    behind = reading.dates_within(match.end(), match.end() + _NEAR)
    if behind and dict(behind[0].parts).keys() == {"y"}:
        between = reading.text[match.end() : behind[0].begin]
        after = reading.text[behind[0].stop : behind[0].stop + 1]
        if between.strip() in ("(", "（", ",") and after in (")", "）"):
            return int(dict(behind[0].parts)["y"])
    dates = reading.dates_within(sentence.start, match.start())
    if not dates or not _OPENED.fullmatch(reading.text, dates[-1].stop, match.start()):
        return None
    when = reading.calendar.resolve(dates[-1])
    return int(when.start[:4]) if when else None


def _asked(reading: Reading, sentence: Sentence) -> int:
    """Return where a sentence begins, or the one that it answers or goes on with: "Of this, 0.9 billion"."""
    index = reading.sentence_index(sentence.start) or 0
    before = reading.sentences[index - 1] if index else sentence
    is_question = reading.text[before.start : before.end].rstrip("*_ \n").endswith(("?", "？"))
    goes_on = before.block == sentence.block and reading.patterns.one("told_of_before").match(
        reading.text, sentence.start, sentence.end
    )
    return before.start if is_question or goes_on else sentence.start


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


def _year_of_label(
    reading: Reading, unit: str, match: re.Match[str], sentence: Sentence
) -> int | None:
    """Return the year that opens a line of a calendar ("August 2008. The volume is raised by 10 bcm.")."""
    first = reading.sentence_index(sentence.start) or 0
    while first and reading.sentences[first - 1].block == sentence.block:
        first -= 1
    is_line = sentence.kind in ("item", "row")
    costs = is_money(unit) and is_cost(reading, *match.span(), sentence.start)
    if not is_line and (costs or not _is_date(reading, reading.sentences[first])):
        return None
    start = reading.sentences[first].start
    for mention in reading.dates_within(start, start + _LABEL):
        is_label = _LABEL_END.match(reading.text, mention.stop)
        if is_label and ("y" in dict(mention.parts) or unit not in LASTING):
            when = reading.calendar.resolve(mention)
            return int(when.start[:4]) if when else None
    return None


def _is_date(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence is a date and nothing else, as in a chronicle."""
    dates = reading.dates_within(sentence.start, sentence.end)
    said = reading.text[sentence.start : sentence.end].rstrip(".: ")
    return (
        bool(dates)
        and dates[0].begin == sentence.start
        and len(said) <= dates[0].stop - dates[0].begin
    )


def _has_year_to_come(reading: Reading, dates: list[DateMention]) -> bool:
    anchor = reading.calendar.anchor
    known = [(mention, reading.calendar.resolve(mention)) for mention in dates]
    return anchor is not None and any(
        # "To 10 billion this year" is an aim of a year that goes on.
        d and int(d.start[:4]) >= anchor.year + (dict(mention.parts).keys() != {"mod"})
        for mention, d in known
    )


def _has_told_year(reading: Reading, start: int) -> bool:
    """Tell whether a paragraph named a year, or a part of one, before an offset."""
    line = reading.text.rfind("\n", 0, start) + 1
    span = reading.patterns.one("span_of_year").search(reading.text, line, start)
    dates = reading.dates_within(line, start)
    return span is not None or any(dict(d.parts).keys() & {"y", "mod"} for d in dates[-1:])


def _year_spoken_of(
    reading: Reading, start: int, *, since: bool = False, counted: bool = False
) -> int | None:
    """Return the year of the last date of the same paragraph that has come, else of the news itself.

    The first months of a year are of one for which the text has ``counted`` something, not of that of a treaty.
    """
    line = reading.text.rfind("\n", 0, start) + 1
    anchor = _this_year(reading)
    since_when, amount = map(reading.patterns.one, ("since_before", "any_amount"))
    for mention in reversed(reading.dates_within(line, start)):
        before = reading.text[max(line, mention.begin - _COUNTED) : mention.begin]
        if not since and since_when.search(before):
            continue
        # A day to come, in a text that tells plans, is of no former year.
        said = reading.sentence_at(mention.begin)
        if counted and said and not amount.search(reading.text, said.start, said.end):
            continue
        is_plan = said and reading.patterns.one("planned").search(
            reading.text, said.start, said.end
        )
        when = reading.calendar.resolve(mention)
        ahead = reading.calendar.resolve(mention, future=True) if is_plan else None
        if ahead and reading.calendar.is_next(ahead.start):
            when = ahead
        if when and (anchor is None or int(when.start[:4]) <= anchor):
            return int(when.start[:4])
    return anchor
