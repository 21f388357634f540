"""Quantities of the relation: value, unit, scale, year and the states they are about."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from silkgraph.claims import Figure
from silkgraph.extraction.tables import find_table_figures
from silkgraph.extraction.text.numbers import chinese_number

if TYPE_CHECKING:
    import re
    from typing import Any

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.dates import DateMention
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["find_figures"]


def find_figures(reading: Reading) -> list[Figure]:
    """Return the figures of an article, in the order of the text; conversions in brackets are left out."""
    everyone = tuple(
        dict.fromkeys(f.name for f in reading.found if f.kind == "state" and f.via != "format")
    )
    found = find_table_figures(reading)
    tabular = {reading.sentence_index(figure.evidence.start) for figure in found}
    # Few articles have a sum without its currency.
    currency = cache(partial(_first_currency, reading))
    for index, sentence in enumerate(reading.sentences):
        if sentence.kind in ("title", "heading") or index in tabular:
            continue
        rules = list(
            reading.patterns.candidates("figures", reading.text, sentence.start, sentence.end)
        )
        if not rules:
            continue
        if reading.patterns.one("not_our_figure").search(
            reading.text, sentence.start, sentence.end
        ):
            continue
        here: list[Figure] = []
        for rule, regex in rules:
            if rule.get("only", sentence.kind) != sentence.kind:
                continue
            for match in regex.finditer(reading.text, sentence.start, sentence.end):
                is_bare = rule.get("unit") == "currency"
                unit = (_unit_before(here, match) or currency()) if is_bare else None
                figure = _figure(reading, rule, match, sentence, everyone, unit)
                if figure and not _overlaps(figure, here):
                    here.append(figure)
        found += here
    found.sort(key=lambda figure: figure.evidence.start)
    found = _with_running_year(reading, found)
    before = (None, *found)
    return [
        f for f, last in zip(found, before, strict=False) if not _is_conversion(reading, f, last)
    ]


def _with_running_year(reading: Reading, figures: list[Figure]) -> list[Figure]:
    """Give sums in sentences without a date the year of the sums told before them."""
    dated: list[Figure] = []
    year: int | None = None
    block = -1
    for figure in figures:
        is_money = figure.unit.split()[-1] in _CURRENCIES
        sentence = reading.sentence_at(figure.evidence.start)
        if sentence is None:
            continue
        if sentence.block > block + 1:
            year = None
        block = sentence.block
        if is_money and reading.dates_within(sentence.start, sentence.end):
            year = year or figure.year
        elif is_money and year and not _is_cost(reading, figure.evidence.start):
            figure = replace(figure, year=year)
        dated.append(figure)
    return dated


def _overlaps(figure: Figure, found: list[Figure]) -> bool:
    a = figure.evidence
    return any(a.start < f.evidence.end and f.evidence.start < a.end for f in found)


def _is_conversion(reading: Reading, figure: Figure, last: Figure | None) -> bool:
    """Tell whether a figure stands in brackets right after another one."""
    if last is None:
        return False
    between = reading.text[last.evidence.end : figure.evidence.start].strip()
    return between in ("(", "（") or (between[:1] in ("(", "（") and len(between) < 12)


def _unit_before(here: list[Figure], match: re.Match[str]) -> str | None:
    """Return the unit that a bare "8 million" takes over from the figure before it in the sentence."""
    before = [figure for figure in here if figure.evidence.start < match.start()]
    unit = max(before, key=lambda f: f.evidence.start).unit if before else ""
    bare = unit.removeprefix("billion ").removeprefix("million ").removeprefix("trillion ")
    bare = "cubic metres" if bare == "bcm" else bare
    return bare if bare.split(" per ")[0] in _SCALED else None


def _first_currency(reading: Reading) -> str | None:
    """Return the currency that a bare "22.7 billion" means: the one the article names first."""
    for rule, regex in reading.patterns.compiled("figures"):
        for match in regex.finditer(reading.text) if "unit" not in rule else ():
            unit = _unit(reading, rule, match, None)
            if unit in _CURRENCIES:
                return unit
    return None


def _figure(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    sentence: Sentence,
    everyone: tuple[str, ...],
    currency: str | None,
) -> Figure | None:
    value = _value(reading, match["value"])
    unit = _unit(reading, rule, match, currency)
    if value is None or unit is None or not _belongs(reading, unit, match, sentence):
        return None
    value, unit = _scaled(reading, match, value, unit)
    if reading.patterns.one("decrease_before").search(
        reading.text, max(sentence.start, match.start() - 90), match.start()
    ):
        value = -value
    states = tuple(
        dict.fromkeys(f.name for f in reading.within(sentence.start, sentence.end, "state"))
    )
    return Figure(
        what=" ".join(reading.text[sentence.start : sentence.end].split())[:160],
        value=int(value) if float(value).is_integer() else value,
        unit=unit,
        year=_year(reading, unit, match, sentence),
        about=states or everyone,
        evidence=reading.evidence(*match.span()),
        confidence=0.8,
    )


def _belongs(reading: Reading, unit: str, match: re.Match[str], sentence: Sentence) -> bool:
    """Leave out days that are no permitted stay, and people who are a crowd or casualties."""
    cue = {"days": "stay", "people": "crowd"}.get(unit)
    if cue is None:
        return True
    start, end = (0, len(reading.text)) if unit == "days" else (sentence.start, sentence.end)
    cued = reading.patterns.one(cue).search(reading.text, start, end)
    return bool(cued) == (unit == "days")


def _scaled(reading: Reading, match: re.Match[str], value: float, unit: str) -> tuple[float, str]:
    """Put the scale word where it belongs: into the unit for money and masses, into a count otherwise."""
    scale = (match.groupdict().get("scale") or "").lower().rstrip(".")
    factor = reading.patterns.words("factors").get(scale)
    if factor is None:
        return value, unit
    if unit == "kW":
        return value * factor / 1000, "MW"
    if unit.split(" per ")[0] == "cubic metres" and value * factor >= 10**9:
        return value * factor / 10**9, unit.replace("cubic metres", "bcm")
    if unit.split(" per ")[0] not in _SCALED:
        return round(value * factor, 6), unit
    total = value * factor
    for size, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if total >= size:
            return round(total / size, 6), f"{word} {unit}"
    return total, unit


_CURRENCIES = frozenset(["USD", "CNY", "EUR", "KZT", "KGS", "TJS", "UZS", "RUB", "TMT"])
#: Units whose scale word stays in the unit ("billion USD"); counts are written out (16400 trains).
_SCALED = _CURRENCIES | {"tonnes", "barrels", "kWh", "doses", "cubic metres", "hectares"}
#: Units of what a thing gives once it works: expected amounts have no year of their own.
_YIELDS = frozenset(["tonnes", "metres", "kWh", "people", "jobs"])
#: A comma between a date and a figure puts them so many characters apart.
_COMMA = 25
#: Units of what stands in the landscape: such a figure has a year only where the text gives one.
_LASTING = frozenset(
    {"km", "sq km", "sq m", "hectares", "MW", "GW", "pillars", "tunnels", "bridges"}
)


def _value(reading: Reading, text: str) -> float | None:
    number = reading.patterns.words("numbers").get(text.lower())
    if number is not None:
        return float(number)
    halves = reading.patterns.words("halves").get(text.lower())
    if halves is not None:
        return halves / 2
    counted = chinese_number(text)
    if counted is not None:
        return counted
    plain = text.replace("\u00a0", "").replace("\u202f", "").replace(" ", "")
    plain = plain.replace(",", ".") if reading.article.language == "ru" else plain.replace(",", "")
    try:
        return float(plain)
    except ValueError:
        return None


def _unit(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], currency: str | None
) -> str | None:
    if rule.get("unit") == "currency":
        return currency
    if "unit" in rule:
        return str(rule["unit"])
    units: dict[str, str] = reading.patterns.data["units"]
    written = " ".join(match["unit"].lower().split())
    unit = units.get(written) or units.get(written.removesuffix("s"))
    line = reading.text.rfind("\n", 0, match.start()) + 1
    one = reading.patterns.one
    yearly = match.groupdict().get("per_year")
    if unit in ("bcm", "cubic metres"):
        yearly = yearly or one("yearly").search(
            reading.text, max(0, match.start() - 60), match.end()
        )
    elif unit in ("tonnes", "barrels", "kWh"):
        before = reading.text[max(line, match.start() - 60) : match.start()]
        yearly = yearly or one("yearly_before").search(before)
    return f"{unit} per year" if unit and yearly else unit


def _year(reading: Reading, unit: str, match: re.Match[str], sentence: Sentence) -> int | None:
    """Return the year of the nearest date of the sentence, else the year the text is speaking of."""
    one = reading.patterns.one
    if unit.split()[-1] in _CURRENCIES and _is_cost(reading, match.start()):
        return None
    if one("same_year").search(reading.text, sentence.start, sentence.end):
        return _year_spoken_of(reading, sentence.start)
    if unit in _LASTING or unit.endswith("per year"):
        dates = _explicit_years(reading, sentence)
    else:
        dates = [
            d
            for d in reading.dates_within(sentence.start, sentence.end)
            if not reading.patterns.one("not_figure_date_before").search(
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
    if one("span_of_year").search(reading.text, sentence.start, sentence.end):
        return _year_spoken_of(reading, match.start())
    if unit in _LASTING or unit.endswith("per year") or unit in ("percent", "times"):
        return None
    if unit.split()[-1] in _CURRENCIES and not reading.patterns.one("deal").search(
        reading.text, sentence.start, sentence.end
    ):
        # A sum without a date (a cost, a loan, a turnover) is of no year, unless it is what was agreed.
        return None
    if unit.split()[-1] in _YIELDS and one("capability").search(
        reading.text, sentence.start, sentence.end
    ):
        return None
    return _year_spoken_of(reading, match.start())


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
