"""The year a quantity is about: beside it, in the label of its line, or of what the text just told."""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import replace
from typing import TYPE_CHECKING

from silkgraph.extraction.telling import clause_of

if TYPE_CHECKING:
    from silkgraph.claims import Figure
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.dates import DateMention
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["CURRENCIES", "SCALED", "clause_of_figure", "with_running_year", "year_of"]

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
#: The end of "between 2006 and 2009", "2019-2021".
_YEARS = re.compile(r"\s*(?:[-–—]|and|to|through|по|до|и|至|到)\s*((?:19|20)\d\d)\b")
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
        "kV",
        "boilers",
        "turbines",
        "institutes",
        "joint ventures",
        "schools",
        "stations",
        "wells",
        "factories",
        "plants",
        "households",
    }
)


def year_of(reading: Reading, unit: str, match: re.Match[str], sentence: Sentence) -> int | None:
    """Return the year of the nearest date of the sentence, else the year the text is speaking of."""
    one = reading.patterns.one
    labelled = _year_of_label(reading, unit, sentence)
    if labelled and not _explicit_years(reading, sentence):
        return labelled
    if _is_money(unit) and _is_cost(reading, match.start()):
        return None
    if one("same_year").search(reading.text, sentence.start, sentence.end):
        return _year_spoken_of(reading, sentence.start)
    if _is_lasting(unit):
        dates = _explicit_years(reading, sentence)
        own = _of_the_same_side(reading, match, sentence, dates)
        if dates and not own:
            return None
    else:
        dates = _dates(reading, unit, match, sentence)
        own = _of_the_same_side(reading, match, sentence, dates)
        if dates and not own:
            return _year_compared(reading, match, sentence, dates)
        if _is_aim(reading, match, sentence) and not _has_year_to_come(reading, own):
            return None
    months = _year_of_months(reading, sentence)
    if months and not _is_lasting(unit):
        return months
    dated = _year_of_nearest(reading, match, sentence, own)
    if dated or own:
        return _begun(reading, dated) if _is_risen_from(reading, match, sentence) else dated
    return _year_without_date(reading, unit, match, sentence)


def _is_money(unit: str) -> bool:
    return unit.split(" per ")[0].split()[-1] in CURRENCIES


def _is_lasting(unit: str) -> bool:
    return unit in _LASTING or (" per " in unit and not _is_money(unit))


def _dates(
    reading: Reading, unit: str, match: re.Match[str], sentence: Sentence
) -> list[DateMention]:
    """Return the dates that can be of an amount: none that something is counted from."""
    one = reading.patterns.one
    return [
        d
        for d in reading.dates_within(*_span_of_dates(reading, unit, match, sentence))
        if not one("not_figure_date_after").match(reading.text, d.stop)
        and not one("not_figure_date_before").search(
            reading.text, max(sentence.start, d.begin - 80), d.begin
        )
    ]


def _of_the_same_side(
    reading: Reading, match: re.Match[str], sentence: Sentence, dates: list[DateMention]
) -> list[DateMention]:
    """Return the dates on the same side of "compared with", "up from" as a figure."""
    parts = reading.patterns.one("compared").finditer(reading.text, sentence.start, sentence.end)
    borders = [part.start() for part in parts]
    if not borders:
        return dates
    side = bisect(borders, match.start())
    return [d for d in dates if bisect(borders, d.begin) == side]


def _year_compared(
    reading: Reading, match: re.Match[str], sentence: Sentence, dates: list[DateMention]
) -> int | None:
    """Return the year of a figure on the side of a comparison that has no date."""
    first = reading.patterns.one("compared").search(reading.text, sentence.start, sentence.end)
    if first and first.start() < match.start():
        # "15 billion in 2020, compared with 18 billion a year before"
        year = _year_of_nearest(reading, match, sentence, dates)
        return year - 1 if year else None
    return _year_spoken_of(reading, sentence.start)


def _year_of_nearest(
    reading: Reading, match: re.Match[str], sentence: Sentence, dates: list[DateMention]
) -> int | None:
    """Return the year of the nearest date that is known, of the clause if it has any."""
    start, end = clause_of_figure(reading, match, sentence)
    inside = [d for d in dates if start <= d.begin < end]
    for chosen in (inside, dates):
        for mention in sorted(chosen, key=lambda d: _distance(d, match)):
            year = _year(reading, mention, sentence)
            if year:
                return year
    return None


def _year(reading: Reading, mention: DateMention, sentence: Sentence) -> int | None:
    until = _YEARS.match(reading.text, mention.stop)
    if until and dict(mention.parts).keys() == {"y"}:
        # "Between 2006 and 2009".
        return int(until[1])
    first = reading.dates_within(sentence.start, sentence.end)[0]
    context = reading.calendar.resolve(first) if first is not mention else None
    future = reading.patterns.one("planned").search(reading.text, sentence.start, sentence.end)
    when = reading.calendar.resolve(
        mention, future=bool(future), context=context.start if context else None
    )
    return int(when.start[:4]) if when else None


def clause_of_figure(reading: Reading, match: re.Match[str], sentence: Sentence) -> tuple[int, int]:
    """Return the part of a sentence that tells of one quantity: "X for 3 percent, Y for 5 percent"."""
    start, end = sentence.start, sentence.end
    for border in reading.patterns.one("figure_border").finditer(reading.text, start, end):
        if border.end() <= match.start():
            start = border.end()
        elif border.start() >= match.end():
            return start, border.start()
    return start, end


def _begun(reading: Reading, reached: int | None) -> int | None:
    """Return the year of what something rises from: the present of an aim, else the year before."""
    anchor = reading.calendar.anchor
    if reached and anchor and reached > anchor.year:
        return anchor.year
    return reached - 1 if reached else None


def _is_risen_from(reading: Reading, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether an amount is what something rose or fell from, in the year before: "from 3 to 5 billion"."""
    one = reading.patterns.one
    before = reading.text[max(sentence.start, match.start() - _NEAR) : match.start()]
    after = reading.text[match.end() : match.end() + _NEAR]
    return bool(one("rises_from").search(before) and one("rises_to").match(after))


def _year_without_date(
    reading: Reading, unit: str, match: re.Match[str], sentence: Sentence
) -> int | None:
    one = reading.patterns.one
    start, end = sentence.start, sentence.end
    if unit != "days" and _is_since(reading, sentence):
        return None
    span = one("span_of_year").search(reading.text, start, end)
    if span and not _is_lasting(unit):
        return _year_spoken_of(reading, match.start())
    is_promised = one("deal").search(reading.text, start, end)
    is_owed = one("debt").search(reading.text, start, end)
    if unit == "percent" and is_owed:
        return _year_spoken_of(reading, match.start())
    if _is_lasting(unit) or unit in ("percent", "times"):
        return None
    if _is_in_the_ground(reading, unit, sentence):
        return None
    is_sum = _is_money(unit)
    if is_sum and (
        one("conditional").search(reading.text, start, end) or not (is_promised or is_owed)
    ):
        # A sum without a date (a cost, a loan, a turnover) is of no year, unless it is what was agreed.
        return None
    is_hoped = one("capability").search(reading.text, start, end)
    if (
        unit.split()[-1] in _YIELDS
        and is_hoped
        and not one("pledge").search(reading.text, start, end)
    ):
        return None
    return _year_spoken_of(reading, match.start())


def _year_of_months(reading: Reading, sentence: Sentence) -> int | None:
    """Return the year of "January-November" without one: a month still to come is of last year."""
    span = reading.patterns.one("span_of_year").search(reading.text, sentence.start, sentence.end)
    word = ((span and span.groupdict().get("month")) or "").lower()
    last = reading.patterns.words("months").get(word)
    anchor = reading.calendar.anchor
    if not (anchor and last) or _explicit_years(reading, sentence):
        return None
    return anchor.year - (last > anchor.month)


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
        is_money = _is_money(figure.unit)
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
