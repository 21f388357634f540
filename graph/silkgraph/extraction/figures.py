"""Quantities of the relation: value, unit, scale, year and the states they are about."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from silkgraph.claims import Figure
from silkgraph.extraction.figure_years import CURRENCIES, SCALED, with_running_year, year_of
from silkgraph.extraction.reading import CHINA, FIVE
from silkgraph.extraction.tables import find_table_figures
from silkgraph.extraction.text.numbers import chinese_number

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["find_figures"]

_DIGIT = re.compile(r"\d")


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
        if _is_of_the_world(reading, sentence):
            continue
        here: list[Figure] = []
        for rule, regex in rules:
            if rule.get("only", sentence.kind) != sentence.kind:
                continue
            for match in regex.finditer(reading.text, sentence.start, sentence.end):
                unit = _unit_taken_over(rule, here, match, currency)
                figure = _figure(reading, rule, match, sentence, everyone, unit)
                if figure and not _overlaps(figure, here):
                    here.append(figure)
        found += here
    found.sort(key=lambda figure: figure.evidence.start)
    found = with_running_year(reading, found)
    before = (None, *found)
    return [
        f for f, last in zip(found, before, strict=False) if not _is_conversion(reading, f, last)
    ]


def _is_of_the_world(reading: Reading, sentence: Sentence) -> bool:
    words = reading.patterns.one("not_our_figure")
    return words.search(reading.text, sentence.start, sentence.end) is not None


def _is_of_others(reading: Reading, unit: str, sentence: Sentence) -> bool:
    """Tell whether a sum is of third states alone: neither side nor anybody from there is named beside it."""
    inside = reading.within(sentence.start, sentence.end, "state", "person", "place")
    named = reading.states_of(inside)
    is_sum = unit.split()[-1] in CURRENCIES
    return is_sum and bool(named) and named.isdisjoint({CHINA, *FIVE})


def _overlaps(figure: Figure, found: list[Figure]) -> bool:
    a = figure.evidence
    return any(a.start < f.evidence.end and f.evidence.start < a.end for f in found)


def _is_conversion(reading: Reading, figure: Figure, last: Figure | None) -> bool:
    """Tell whether a figure stands in brackets right after another one."""
    if last is None:
        return False
    between = reading.text[last.evidence.end : figure.evidence.start].strip()
    return between in ("(", "（") or (between[:1] in ("(", "（") and len(between) < 12)


def _unit_taken_over(
    rule: dict[str, Any],
    here: list[Figure],
    match: re.Match[str],
    currency: Callable[[], str | None],
) -> str | None:
    """Return the unit of a number without one: "22.7 billion", "52 of them"."""
    if rule.get("unit") == "before":
        before = [figure for figure in here if figure.evidence.start < match.start()]
        return max(before, key=lambda f: f.evidence.start).unit if before else None
    return (_unit_before(here, match) or currency()) if rule.get("unit") == "currency" else None


def _unit_before(here: list[Figure], match: re.Match[str]) -> str | None:
    """Return the unit that a bare "8 million" takes over from the figure before it in the sentence."""
    before = [figure for figure in here if figure.evidence.start < match.start()]
    unit = max(before, key=lambda f: f.evidence.start).unit if before else ""
    bare = unit.removeprefix("billion ").removeprefix("million ").removeprefix("trillion ")
    bare = "cubic metres" if bare == "bcm" else bare
    return bare if bare.split(" per ")[0] in SCALED else None


def _first_currency(reading: Reading) -> str | None:
    """Return the currency that a bare "22.7 billion" means: the one the article names first."""
    for rule, regex in reading.patterns.compiled("figures"):
        for match in regex.finditer(reading.text) if "unit" not in rule else ():
            unit = _unit(reading, rule, match, None)
            if unit in CURRENCIES:
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
    if _is_of_others(reading, unit, sentence):
        reading.drop(match, "figure", "it is about third states")
        return None
    value, unit = _scaled(reading, match, value, unit)
    fallen = reading.patterns.one("decrease_before").search(
        reading.text, max(sentence.start, match.start() - 90), match.start()
    )
    is_step = reading.patterns.one("by_before").search(
        reading.text, max(sentence.start, match.start() - 20), match.start()
    )
    if fallen and (is_step or not _DIGIT.search(fallen.group())):
        # "Fell 3 percent and came to 5 billion": only the first number is what it fell by.
        value = -value
    states = tuple(
        dict.fromkeys(f.name for f in reading.within(sentence.start, sentence.end, "state"))
    )
    return Figure(
        what=" ".join(reading.text[sentence.start : sentence.end].split())[:160],
        value=int(value) if float(value).is_integer() else value,
        unit=unit,
        year=year_of(reading, unit, match, sentence),
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
    if unit == "cubic metres" and value * factor >= 10**12:
        # Reserves in the ground, which nobody counts in billions.
        return round(value * factor / 10**12, 6), "trillion cubic metres"
    if unit.split(" per ")[0] == "cubic metres" and value * factor >= 10**9:
        return value * factor / 10**9, unit.replace("cubic metres", "bcm")
    if unit.split(" per ")[0] not in SCALED:
        return round(value * factor, 6), unit
    total = value * factor
    for size, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if total >= size:
            return round(total / size, 6), f"{word} {unit}"
    return total, unit


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
    if rule.get("unit") in ("before", "currency"):
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
            # What the line before says is yearly is another thing.
            reading.text,
            max(line, match.start() - 60),
            match.end(),
        )
    elif unit in ("tonnes", "barrels", "kWh"):
        before = reading.text[max(line, match.start() - 60) : match.start()]
        yearly = yearly or one("yearly_before").search(before)
    return f"{unit} per year" if unit and yearly else unit
