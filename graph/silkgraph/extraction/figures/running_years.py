"""The year that goes on: sums told one after the other are of the year told first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkgraph.extraction.figures.brackets import bracket_around
from silkgraph.extraction.figures.present import is_listed
from silkgraph.extraction.figures.timeless import (
    is_aim,
    is_cost,
    is_interest,
    is_of_years,
    is_owned,
    is_promised,
    is_put_forward,
)
from silkgraph.extraction.figures.units import is_money

if TYPE_CHECKING:
    from silkgraph.claims import Figure
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["with_running_year"]

#: A verb of growth stands so near its number.
_NEAR = 30
#: "Trade" was told so shortly before a share of it.
_TOLD = 200
#: After so many paragraphs without a figure no year is spoken of.
_GAP = 3


def with_running_year(reading: Reading, figures: list[Figure]) -> list[Figure]:
    """Give sums and growths in sentences without a date the year of the sums told before them."""
    dated: list[Figure] = []
    year: int | None = None
    block = of_block = -1
    last: int | None = None
    before: Figure | None = None
    beside: Figure | None = None
    for figure in figures:
        if (sentence := reading.sentence_at(figure.evidence.start)) is None:
            continue
        start, end = sentence.start, sentence.end
        if told_apart := _told_apart(reading, figure, before, sentence):
            dated.append(told_apart)
            continue
        told = None if " per " in figure.unit else _year_of_trade(reading, before, start)
        year = told or (year if sentence.block <= block + _GAP else None)
        block = sentence.block
        is_sum = is_money(figure.unit)
        has_date = _has_own_date(reading, start, end)
        if before and is_sum and _is_part(reading, before, figure):
            figure = replace(figure, year=before.year)
        elif last and reading.patterns.one("same_year").search(reading.text, start, end):
            figure = replace(figure, year=last)
        elif is_sum and (has_date or sentence.kind == "row"):
            goes_on = year and has_date and sentence.block == of_block
            year = year if goes_on else _past(reading, figure.year) or year
            of_block = sentence.block
        elif (
            year
            and not has_date
            and (is_sum or (figure.year is None and _is_of_trade(reading, figure, start, end)))
            and (figure.year is None or not reading.dates_within(start, end))
            and not (is_sum and _is_apart(reading, figure, start, end))
            and not _is_ahead(reading, sentence, figure)
            and not _is_newer(reading, before, figure, year)
        ):
            figure = replace(figure, year=year)
        elif (
            before
            and figure.year is None
            and not has_date
            and "\n" not in reading.text[before.evidence.end : figure.evidence.start]
            and _is_of_trade(reading, figure, start, end)
        ):
            # "Cargo rose by 22% in 2023. Transit climbed 15%."
            figure = replace(figure, year=_past(reading, before.year))
        elif beside and figure.year is None and _is_beside(beside, figure, start):
            # "Exports fell by 17%, to 2.1 billion, imports by 7%."
            figure = replace(figure, year=_past(reading, beside.year))
        elif (is_sum or (has_date and figure.unit == "percent")) and reading.patterns.one(
            "trade"
        ).search(reading.text, start, end):
            # "Its share of trade came to 17.8% in 2022. Trade grew to 8.9 billion."
            year = year or _past(reading, figure.year)
        last = figure.year or last
        beside = figure if not is_sum else beside
        before = figure
        dated.append(figure)
    return dated


def _year_of_trade(reading: Reading, before: Figure | None, end: int) -> int | None:
    """Return the year of which a sentence without a figure of ours tells trade: "Exports fell sharply in 2009"."""
    stop = reading.sentence_index(end) or 0
    last = reading.sentence_index(before.evidence.start) if before else None
    first = max(0, stop - _GAP) if last is None else max(last + 1, stop - _GAP)
    for sentence in reversed(reading.sentences[first:stop]):
        if not reading.patterns.one("trade").search(reading.text, sentence.start, sentence.end):
            continue
        for mention in reversed(reading.dates_within(sentence.start, sentence.end)):
            when = reading.calendar.resolve(mention)
            if when and {"y", "mod"} & dict(mention.parts).keys():
                return _past(reading, int(when.start[:4]))
    return None


def _told_apart(
    reading: Reading, figure: Figure, before: Figure | None, sentence: Sentence
) -> Figure | None:
    """Return a figure that no year goes on for: in brackets, of years together, only proposed."""
    bracket = bracket_around(reading, sentence, figure.evidence.start)
    if bracket:
        return _in_bracket(reading, figure, before, bracket)
    evidence = figure.evidence
    owed = is_interest, is_owned
    if any(test(reading, figure.unit, evidence.start, evidence.end, sentence) for test in owed):
        return figure
    if is_money(figure.unit) and is_promised(reading, evidence.start, sentence):
        return figure
    apart = is_of_years, is_put_forward, is_listed
    return figure if any(test(reading, figure.evidence.start, sentence) for test in apart) else None


def _in_bracket(
    reading: Reading, figure: Figure, before: Figure | None, bracket: tuple[int, int]
) -> Figure:
    """Give a share in brackets the year of the sum right before them: "2.3 billion (17.9 percent)"."""
    start, end = bracket
    told = (
        before is not None
        and figure.year is None
        and figure.unit == "percent"
        and before.unit != "percent"
        and not reading.dates_within(start, end)
        and not reading.text[before.evidence.end : start].strip()
    )
    return replace(figure, year=before.year) if told and before else figure


def _is_newer(reading: Reading, before: Figure | None, figure: Figure, year: int) -> bool:
    """Tell whether a later date was told since the last figure, of which this one is."""
    if before is None or figure.year is None or figure.year <= year:
        return False
    since = reading.dates_within(before.evidence.end, figure.evidence.start)
    known = (reading.calendar.resolve(mention) for mention in since)
    return any(when and int(when.start[:4]) == figure.year for when in known)


def _is_ahead(reading: Reading, sentence: Sentence, figure: Figure) -> bool:
    """Tell whether a sum is of years to come: "and in the coming years it will pass 3 billion"."""
    if figure.year is not None and _past(reading, figure.year) is None:
        return True
    start, end = figure.evidence.start, figure.evidence.end
    if figure.year is None and is_aim(reading, start, end, sentence):
        return True
    ahead = reading.patterns.one("years_to_come")
    return ahead.search(reading.text, sentence.start, start) is not None


def _is_beside(before: Figure, figure: Figure, start: int) -> bool:
    """Tell whether a share stands beside another figure of its sentence."""
    return figure.unit == "percent" and before.evidence.start >= start


def _is_part(reading: Reading, whole: Figure, part: Figure) -> bool:
    """Tell whether a sum is a part of the sum before it: "of that", "the rest"."""
    between = reading.text[whole.evidence.end : part.evidence.start]
    if not is_money(whole.unit) or "\n" in between:
        return False
    one = reading.patterns.one
    after = reading.text[part.evidence.end : part.evidence.end + _NEAR]
    return bool(one("part_before").search(between) or one("part_after").match(after))


def _line(reading: Reading, start: int) -> int:
    return reading.text.rfind("\n", 0, start) + 1


def _is_apart(reading: Reading, figure: Figure, first: int, end: int) -> bool:
    """Tell whether a sum does not go on with the sums told before: a cost, or what is promised."""
    one = reading.patterns.one
    if is_cost(reading, figure.evidence.start, figure.evidence.end):
        return True
    start = _line(reading, first)
    if one("standing").search(reading.text, first, end):
        return not one("trade").search(reading.text, first, end)
    return figure.year is not None and not one("trade").search(reading.text, start, end)


def _has_own_date(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a sentence has a date that it does not merely compare with."""
    anchor = reading.calendar.anchor
    dates = [
        d
        for d in reading.dates_within(start, end)
        if not (anchor and str(dict(d.parts).get("y") or "") > str(anchor.year))
    ]
    compared = reading.patterns.one("compared").search(reading.text, start, end) if dates else None
    return bool(dates) and (compared is None or dates[0].begin < compared.start())


def _past(reading: Reading, year: int | None) -> int | None:
    """Return a year that has come; what is told next is not of the year of an aim."""
    anchor = reading.calendar.anchor
    return year if year and (anchor is None or year <= anchor.year) else None


def _is_of_trade(reading: Reading, figure: Figure, start: int, end: int) -> bool:
    """Tell whether a share is by how much something grew or fell, or a share of trade."""
    if figure.unit not in ("percent", "times"):
        return False
    near = reading.text[max(0, figure.evidence.start - _NEAR) : figure.evidence.end + _NEAR]
    one = reading.patterns.one
    if one("growth").search(near):
        return True
    line = max(_line(reading, start), start - _TOLD)
    return bool(
        one("share").search(reading.text, start, end)
        and one("trade").search(reading.text, line, end)
    )
