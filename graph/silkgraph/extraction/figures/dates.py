"""Which dates of a sentence can be those of a quantity, and which of them is the nearest."""

from __future__ import annotations

import re
from bisect import bisect, bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING

from silkgraph.extraction.figures.asides import is_of_teller, is_told_aside, leads_another
from silkgraph.extraction.figures.brackets import (
    bracket_around,
    is_bracketed_apart,
    is_in_other_brackets,
)
from silkgraph.extraction.figures.units import YIELDS, is_money
from silkgraph.extraction.telling import clause_of
from silkgraph.extraction.text.numbers import chinese_number

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.mentions import DateMention
    from silkgraph.extraction.text.sentences import Sentence

__all__ = [
    "clause_of_figure",
    "dates_in_bracket",
    "dates_of_amount",
    "explicit_years",
    "is_beside",
    "lasting_dates",
    "of_the_same_side",
    "year_in_years",
    "year_of_nearest",
]

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
#: What a day is told by, with its year or without.
_OF_A_DAY = frozenset(["y", "month"])
#: A comma between a date and a figure puts them so many characters apart.
_COMMA = 25
#: "As of" stands so near its day.
_NEAR = 30


def lasting_dates(
    reading: Reading, unit: str, match: re.Match[str], sentence: Sentence
) -> list[DateMention]:
    """Return the years of the clause, and the days at which something is counted."""
    text = reading.text
    start = text.rfind(";", sentence.start, match.start()) + 1 or sentence.start
    end = text.find(";", match.end(), sentence.end)
    end = sentence.end if end < 0 else end
    as_of = reading.patterns.one("as_of_before")
    first, _ = clause_of_figure(reading, match, sentence)
    dates = [
        d
        for d in reading.dates_within(sentence.start, sentence.end)
        if dict(d.parts).keys() == {"y"}
        or (
            dict(d.parts).keys() == {"mod"}
            and (first <= d.begin < match.start() or is_beside(reading, match, d))
        )
        or (
            not _OF_A_DAY.isdisjoint(dict(d.parts))
            and as_of.search(text, max(start, d.begin - _NEAR), d.begin)
        )
    ]
    dates = [
        d
        for d in dates
        if not _is_itself(match, d)
        and not _is_of_another(reading, match, d)
        and not _is_of_last(reading, match, d, sentence)
        and not reading.patterns.one("since_before").search(
            text, max(sentence.start, d.begin - _NEAR), d.begin
        )
    ]
    own = [d for d in dates if start <= d.begin < end]
    # "40 bcm a year are to flow; the full rate should be reached by 2013"
    others = text[sentence.start : start] + text[end : sentence.end]
    is_alone = " per " in unit and len(_NUMBER.findall(others)) == len(dates)
    return own or (dates if is_alone else [])


def _is_of_another(reading: Reading, match: re.Match[str], date: DateMention) -> bool:
    """Tell whether another number stands between a figure and a year behind it."""
    between = reading.text[match.end() : date.begin]
    return reading.patterns.one("other_amount").search(between) is not None


def _is_of_last(
    reading: Reading, match: re.Match[str], date: DateMention, sentence: Sentence
) -> bool:
    """Tell whether a year before a figure stands in a clause with a number of its own: "sold 4 in 2016 and promised 10"."""
    if date.begin >= match.start():
        return False
    borders = [a for a, _ in reading.spans("figure_border", date.stop, match.start())]
    if not borders:
        return False
    start, _ = clause_of_figure(reading, match, sentence)
    first = max(
        (b for _, b in reading.spans("figure_border", sentence.start, date.begin)),
        default=sentence.start,
    )
    before = reading.text[first : date.begin]
    return date.begin < start and reading.patterns.one("other_amount").search(before) is not None


def dates_of_amount(
    reading: Reading, unit: str, match: re.Match[str], sentence: Sentence
) -> list[DateMention]:
    """Return the dates that can be of an amount: none that something is counted from."""
    one = reading.patterns.one
    dates = [
        d
        for d in reading.dates_within(*_span_of_dates(reading, unit, match, sentence))
        if not _is_itself(match, d)
        and not _is_parted(reading, match, d)
        and not _is_of_next(reading, match, d)
        and not is_bracketed_apart(reading, sentence, match.start(), d)
        and not _is_in_contrast(reading, match, d)
        and not _is_aim_of_another(reading, match, d)
        and not is_told_aside(reading, match, d, sentence)
        and not leads_another(reading, match, d, sentence)
        and not _is_of_former(reading, match, d, sentence)
        and not one("perfect_opens").search(reading.text, d.stop, match.start())
        and not (is_money(unit) and _is_of_opening(reading, d, sentence))
        and not one("not_figure_date_after").match(reading.text, d.stop)
        and not (
            one("not_figure_date_before").search(
                reading.text, max(sentence.start, d.begin - 80), d.begin
            )
            and not (d.stop < match.start() and one("when_after").match(reading.text, d.stop))
        )
    ]
    return [d for d in dates if not is_of_teller(reading, match, d, sentence)] or dates


def dates_in_bracket(
    reading: Reading, match: re.Match[str], sentence: Sentence
) -> list[DateMention]:
    """Return the dates that stand in the same brackets as a figure."""
    span = bracket_around(reading, sentence, match.start())
    dates = reading.dates_within(*span) if span else []
    return of_the_same_side(reading, match, sentence, dates)


def _is_of_former(
    reading: Reading, match: re.Match[str], date: DateMention, sentence: Sentence
) -> bool:
    """Tell whether a date is of what the amount rises or falls from: "from 3 billion in 2019 to 5 billion"."""
    rises = reading.patterns.one("rises_from_before")
    before = rises.search(reading.text, sentence.start, match.start())
    return before is not None and before.start() <= date.begin < match.start()


def _is_of_opening(reading: Reading, date: DateMention, sentence: Sentence) -> bool:
    before = reading.text[max(sentence.start, date.begin - _NEAR) : date.begin]
    return reading.patterns.one("opening_before").search(before) is not None


def _is_itself(match: re.Match[str], date: DateMention) -> bool:
    """Tell whether a year is the number of the figure: "2000 cars a month"."""
    return match.start("value") <= date.begin and date.stop <= match.end("value")


def _is_parted(reading: Reading, match: re.Match[str], date: DateMention) -> bool:
    """Tell whether a semicolon parts a date from a figure before it: "a loan of 3 million; it opened in 2017"."""
    return any(mark in reading.text[match.end() : date.begin] for mark in ";；")


def _is_of_next(reading: Reading, match: re.Match[str], date: DateMention) -> bool:
    """Tell whether a date behind a figure is of what is to come: "rose to 2.7, by 2030 it is to be 10"."""
    borders = (
        reading.spans("figure_border", match.end(), date.begin) if date.begin > match.end() else []
    )
    if not borders:
        return False
    one = reading.patterns.one
    start, _ = borders[-1]
    sentence = reading.sentence_at(match.start())
    stop = sentence.end if sentence else date.stop
    told = one("planned").search(reading.text, sentence.start if sentence else 0, start)
    return not told and one("planned").search(reading.text, start, stop) is not None


def _is_aim_of_another(reading: Reading, match: re.Match[str], date: DateMention) -> bool:
    """Tell whether another number is to be reached by a year: "gave 50 buses and will train 1,000 by 2027"."""
    anchor = reading.calendar.anchor
    year = date.get("y")
    if date.begin < match.end() or not (anchor and year and int(year) > anchor.year):
        return False
    one = reading.patterns.one
    between = reading.text[match.end() : date.begin]
    before = between[-_NEAR:]
    return bool(one("aimed_by_before").search(before) and one("other_amount").search(between))


def _is_in_contrast(reading: Reading, match: re.Match[str], date: DateMention) -> bool:
    """Tell whether a date is of another number: "owes 2 billion, although it was 3 million in 2008"."""
    if date.begin <= match.end():
        return False
    against = reading.patterns.one("contrast").search(reading.text, match.end(), date.begin)
    if against is None:
        return False
    behind = reading.text[against.end() : date.stop + _NEAR].partition("\n")[0]
    return reading.patterns.one("other_amount").search(behind) is not None


def year_in_years(reading: Reading, match: re.Match[str], sentence: Sentence) -> int | None:
    """Return the year by which an aim is to be reached "in five years"."""
    one = reading.patterns.one
    anchor = reading.calendar.anchor
    find = one("in_years").search
    span = find(reading.text, match.end(), min(sentence.end, match.end() + _NEAR)) or find(
        reading.text, clause_of_figure(reading, match, sentence)[0], match.start()
    )
    wanted = any(
        one(name).search(reading.text, sentence.start, match.start())
        for name in ("planned", "wanted_before")
    )
    if not (span and anchor and wanted):
        return None
    word = span["n"].lower()
    number = (
        int(word)
        if word.isdecimal()
        else reading.patterns.words("numbers").get(word) or chinese_number(word)
    )
    return anchor.year + int(number) if number else None


def of_the_same_side(
    reading: Reading,
    match: re.Match[str],
    sentence: Sentence,
    dates: list[DateMention],
    *,
    before: bool = False,
) -> list[DateMention]:
    """Return the dates on the same side of "compared with", "up from" as a figure.

    By how many times something grew is of the side ``before``, wherever it stands.
    """
    borders = [
        border
        for border in reading.spans("compared", sentence.start, sentence.end)
        # "Grain for 6 million (30 percent more than in 2022) and flour for 9 million"
        if not is_in_other_brackets(reading, sentence, match.start(), border[0])
    ]
    if not borders:
        return dates
    side = 0 if before else bisect(borders, match.start(), key=itemgetter(0))
    last = borders[side - 1][1] if side else match.start()
    if reading.patterns.one("goes_back").search(reading.text, last, match.start()):
        # "Grew by 13% compared with last year and reached 11 million"
        side -= 1
    return [d for d in dates if bisect(borders, d.begin, key=itemgetter(0)) == side]


def year_of_nearest(
    reading: Reading, match: re.Match[str], sentence: Sentence, dates: list[DateMention]
) -> int | None:
    """Return the year of the nearest date that is known, of the clause if it has any."""
    start, end = clause_of_figure(reading, match, sentence)
    inside = [d for d in dates if start <= d.begin < end]
    if not inside and reading.patterns.habit("year_first"):
        # The year comes first: 1992年，贸易额仅3.68亿美元，2021年达到252.5亿美元.
        inside = [d for d in dates if d.stop <= match.start()]
    for chosen in (inside, dates):
        for mention in sorted(chosen, key=lambda d: _distance(reading, d, match)):
            year = _year(reading, match, mention, sentence)
            if year:
                return year
    return None


def _year(
    reading: Reading, match: re.Match[str], mention: DateMention, sentence: Sentence
) -> int | None:
    until = reading.patterns.one("years_end").match(reading.text, mention.stop)
    if until and dict(mention.parts).keys() == {"y"}:
        # "Between 2006 and 2009".
        return int(until["y"])
    first = reading.dates_within(sentence.start, sentence.end)[0]
    context = reading.calendar.resolve(first) if first is not mention else None
    one = reading.patterns.one
    # "In September China will give 200 million": the word stands before the sum or the date.
    future = one("planned").search(reading.text, sentence.start, sentence.end) or one(
        "plans_now"
    ).search(reading.text, sentence.start, max(match.start(), mention.begin))
    when = reading.calendar.resolve(
        mention, future=bool(future), context=context.start if context else None
    )
    return int(when.start[:4]) if when else None


def clause_of_figure(reading: Reading, match: re.Match[str], sentence: Sentence) -> tuple[int, int]:
    """Return the part of a sentence that tells of one quantity: "X for 3 percent, Y for 5 percent"."""
    borders = reading.spans("figure_border", sentence.start, sentence.end)
    index = bisect(borders, match.start(), key=itemgetter(1))
    start = borders[index - 1][1] if index else sentence.start
    after = bisect_left(borders, match.end(), key=itemgetter(0))
    return start, borders[after][0] if after < len(borders) else sentence.end


def _span_of_dates(
    reading: Reading, unit: str, match: re.Match[str], sentence: Sentence
) -> tuple[int, int]:
    """Return where the date of a figure can stand: for what is hoped for, in its own clause only."""
    hoped = unit.split()[-1] in YIELDS and reading.patterns.one("capability").search(
        reading.text, sentence.start, sentence.end
    )
    return clause_of(reading, sentence, *match.span()) if hoped else (sentence.start, sentence.end)


def _distance(reading: Reading, mention: DateMention, match: re.Match[str]) -> int:
    """Return how far a date is from a figure; a comma between puts them apart."""
    if mention.begin >= match.end():
        between = match.string[match.end() : mention.begin]
        word = between.strip()
        if not word or reading.patterns.one("figure_at").fullmatch(word):
            return 0
    else:
        between = match.string[mention.stop : match.start()]
    return len(between) + _COMMA * ("," in between or "，" in between)


def is_beside(reading: Reading, match: re.Match[str], date: DateMention) -> bool:
    """Tell whether a date follows a figure at once: "lent 4 billion in 2009"."""
    return date.begin >= match.end() and _distance(reading, date, match) == 0


def explicit_years(reading: Reading, sentence: Sentence) -> list[DateMention]:
    """Return the dates of a sentence that are years alone."""
    inside = reading.dates_within(sentence.start, sentence.end)
    return [mention for mention in inside if dict(mention.parts).keys() == {"y"}]
