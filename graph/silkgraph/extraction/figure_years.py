"""The year a quantity is about: beside it, in the label of its line, or of what the text just told."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from silkgraph.extraction.telling import clause_of

if TYPE_CHECKING:
    from silkgraph.claims import Figure
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.dates import DateMention
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["CURRENCIES", "SCALED", "with_running_year", "year_of"]

CURRENCIES = frozenset(["USD", "CNY", "EUR", "KZT", "KGS", "TJS", "UZS", "RUB", "TMT"])
#: Units whose scale word stays in the unit ("billion USD"); counts are written out (16400 trains).
SCALED = CURRENCIES | {"tonnes", "barrels", "kWh", "doses", "cubic metres", "hectares"}
#: Units of what a thing gives once it works: expected amounts have no year of their own.
_YIELDS = frozenset(["tonnes", "metres", "kWh", "people", "jobs"])
_LABEL_END = re.compile(r"[^\w\s]{0,2}[.:,—–-]")
#: The date that opens a line of a calendar begins so early in it.
_LABEL = 8
#: A verb of growth stands so near its number.
_NEAR = 30
#: A comma between a date and a figure puts them so many characters apart.
_COMMA = 25
#: Units of what stands in the landscape: such a figure has a year only where the text gives one.
_LASTING = frozenset(
    {
        "km",
        "sq km",
        "sq m",
        "hectares",
        "MW",
        "GW",
        "pillars",
        "tunnels",
        "bridges",
        "companies",
        "platforms",
        "fields",
    }
)


def year_of(reading: Reading, unit: str, match: re.Match[str], sentence: Sentence) -> int | None:
    """Return the year of the nearest date of the sentence, else the year the text is speaking of."""
    one = reading.patterns.one
    labelled = _year_of_label(reading, unit, sentence)
    if labelled and not _explicit_years(reading, sentence):
        return labelled
    if unit.split()[-1] in CURRENCIES and _is_cost(reading, match.start()):
        return None
    if one("same_year").search(reading.text, sentence.start, sentence.end):
        return _year_spoken_of(reading, sentence.start)
    if unit in _LASTING or unit.endswith("per year"):
        dates = _explicit_years(reading, sentence)
    else:
        dates = [
            d
            for d in reading.dates_within(*_span_of_dates(reading, unit, match, sentence))
            if not one("not_figure_date_after").match(reading.text, d.stop)
            and not reading.patterns.one("not_figure_date_before").search(
                reading.text, max(sentence.start, d.begin - 80), d.begin
            )
        ]
        own = [d for d in dates if not one("compared").search(reading.text[match.end() : d.begin])]
        if dates and not own:
            return _year_spoken_of(reading, sentence.start)
        dates = own
        if _is_aim(reading, match, sentence) and not _has_year_to_come(reading, dates):
            return None
    if dates:
        nearest = min(dates, key=lambda d: _distance(d, match))
        first = reading.calendar.resolve(dates[0])
        future = reading.patterns.one("planned").search(reading.text, sentence.start, sentence.end)
        when = reading.calendar.resolve(
            nearest, future=bool(future), context=first.start if first else None
        )
        return int(when.start[:4]) if when else None
    if unit != "days" and _is_since(reading, sentence):
        return None
    if one("span_of_year").search(reading.text, sentence.start, sentence.end):
        return _year_spoken_of(reading, match.start())
    if unit in _LASTING or unit.endswith("per year") or unit in ("percent", "times"):
        return None
    if _is_in_the_ground(reading, unit, sentence):
        return None
    if unit.split()[-1] in CURRENCIES and not reading.patterns.one("deal").search(
        reading.text, sentence.start, sentence.end
    ):
        # A sum without a date (a cost, a loan, a turnover) is of no year, unless it is what was agreed.
        return None
    if unit.split()[-1] in _YIELDS and one("capability").search(
        reading.text, sentence.start, sentence.end
    ):
        return None
    return _year_spoken_of(reading, match.start())


def _is_in_the_ground(reading: Reading, unit: str, sentence: Sentence) -> bool:
    """Tell whether a volume is what a field holds, which no year brings."""
    return any(word in unit for word in ("bcm", "cubic", "tonnes", "barrels")) and bool(
        reading.patterns.one("reserves").search(reading.text, sentence.start, sentence.end)
    )


def _is_since(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence counts from a year on: "since 2009"."""
    one = reading.patterns.one
    return any(
        one("since_before").search(reading.text[max(sentence.start, d.begin - 80) : d.begin])
        or one("not_figure_date_after").match(reading.text, d.stop)
        for d in reading.dates_within(sentence.start, sentence.end)
    )


def _span_of_dates(
    reading: Reading, unit: str, match: re.Match[str], sentence: Sentence
) -> tuple[int, int]:
    """Return where the date of a figure can stand: for what is hoped for, in its own clause only."""
    hoped = unit.split()[-1] in _YIELDS and reading.patterns.one("capability").search(
        reading.text, sentence.start, sentence.end
    )
    return clause_of(reading, sentence, *match.span()) if hoped else (sentence.start, sentence.end)


def _year_of_label(reading: Reading, unit: str, sentence: Sentence) -> int | None:
    """Return the year that opens a line of a calendar ("August 2008. The volume is raised by 10 bcm.")."""
    if sentence.kind not in ("item", "row"):
        return None
    first = reading.sentence_index(sentence.start) or 0
    while first and reading.sentences[first - 1].block == sentence.block:
        first -= 1
    start = reading.sentences[first].start
    for mention in reading.dates_within(start, start + _LABEL):
        is_label = _LABEL_END.match(reading.text, mention.stop)
        if is_label and ("y" in dict(mention.parts) or unit not in _LASTING):
            when = reading.calendar.resolve(mention)
            return int(when.start[:4]) if when else None
    return None


def _is_cost(reading: Reading, start: int) -> bool:
    """Tell whether a sum is what something costs or is lent for, which has no year of its own."""
    return bool(
        reading.patterns.one("cost_before").search(reading.text[max(0, start - 50) : start])
    )


def _is_aim(reading: Reading, match: re.Match[str], sentence: Sentence) -> bool:
    before = reading.text[max(sentence.start, match.start() - 60) : match.start()]
    after = reading.text[match.end() : min(sentence.end, match.end() + 40)]
    one = reading.patterns.one
    return bool(one("aim_before").search(before) or one("aim_after").search(after))


def _has_year_to_come(reading: Reading, dates: list[DateMention]) -> bool:
    anchor = reading.calendar.anchor
    known = [reading.calendar.resolve(mention) for mention in dates]
    return anchor is not None and any(d and int(d.start[:4]) > anchor.year for d in known)


def _distance(mention: DateMention, match: re.Match[str]) -> int:
    """Return how far a date is from a figure; a comma between puts them apart."""
    if mention.begin >= match.end():
        between = match.string[match.end() : mention.begin]
    else:
        between = match.string[mention.stop : match.start()]
    return len(between) + _COMMA * ("," in between or "，" in between)


def _explicit_years(reading: Reading, sentence: Sentence) -> list[DateMention]:
    inside = reading.dates_within(sentence.start, sentence.end)
    return [mention for mention in inside if dict(mention.parts).keys() == {"y"}]


def _year_spoken_of(reading: Reading, start: int) -> int | None:
    """Return the year of the last date of the same paragraph that has come, else of the news itself."""
    line = reading.text.rfind("\n", 0, start) + 1
    anchor = reading.calendar.anchor.year if reading.calendar.anchor else None
    for mention in reversed(reading.dates_within(line, start)):
        when = reading.calendar.resolve(mention)
        if when and (anchor is None or int(when.start[:4]) <= anchor):
            return int(when.start[:4])
    return anchor


def with_running_year(reading: Reading, figures: list[Figure]) -> list[Figure]:
    """Give sums and growths in sentences without a date the year of the sums told before them."""
    dated: list[Figure] = []
    year: int | None = None
    block = -1
    last: int | None = None
    for figure in figures:
        sentence = reading.sentence_at(figure.evidence.start)
        if sentence is None:
            continue
        start, end = sentence.start, sentence.end
        if sentence.block > block + 1:
            year = None
        block = sentence.block
        is_money = figure.unit.split()[-1] in CURRENCIES
        has_date = bool(reading.dates_within(start, end))
        if last and reading.patterns.one("same_year").search(reading.text, start, end):
            figure = replace(figure, year=last)
        elif is_money and has_date:
            year = year or _past(reading, figure.year)
        elif (
            year
            and not has_date
            and (is_money or (figure.year is None and _is_growth(reading, figure)))
            and not _is_cost(reading, figure.evidence.start)
        ):
            figure = replace(figure, year=year)
        last = figure.year or last
        dated.append(figure)
    return dated


def _past(reading: Reading, year: int | None) -> int | None:
    """Return a year that has come; what is told next is not of the year of an aim."""
    anchor = reading.calendar.anchor
    return year if year and (anchor is None or year <= anchor.year) else None


def _is_growth(reading: Reading, figure: Figure) -> bool:
    """Tell whether a share is by how much something grew or fell."""
    near = reading.text[max(0, figure.evidence.start - _NEAR) : figure.evidence.end + _NEAR]
    return figure.unit == "percent" and bool(reading.patterns.one("growth").search(near))
