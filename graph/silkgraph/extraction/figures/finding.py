"""Quantities of the relation: value, unit, scale, year and the states they are about."""

from __future__ import annotations

import re
from bisect import bisect, insort
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from silkgraph.claims import Figure
from silkgraph.extraction.figures.dates import clause_of_figure
from silkgraph.extraction.figures.left_out import is_of_a_date, why_left_out
from silkgraph.extraction.figures.quantities import (
    bare_unit,
    fallen,
    has_fallen,
    scaled,
    unit_of,
    value_of,
)
from silkgraph.extraction.figures.repeats import told_once, with_shared_period
from silkgraph.extraction.figures.running_years import with_running_year
from silkgraph.extraction.figures.tables import Tables
from silkgraph.extraction.figures.units import CURRENCIES, SCALED
from silkgraph.extraction.figures.years import year_of
from silkgraph.extraction.names.sections import sides_at
from silkgraph.extraction.reading import CHINA, FIVE

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["find_figures"]

#: Units of what lies somewhere or flows through: whose it is matters less than where.
_OF_A_PLACE = frozenset(
    ["km", "m", "hectares", "bcm", "metres", "tonnes", "barrels", "year", "days"]
)
#: Fewer papers than these are no batch.
_FEW = 4
#: A sign such as $ stands so near before its number.
_APART = 3
#: The measure of the price of gas.
_THOUSAND = 1000
#: So many people travel, study or work nowhere.
_MANY = 10_000_000
#: What no "52 of them" counts.
_NO_COUNTS = CURRENCIES | {"percent", "times"}
#: A number of thousands needs no scale word.
_WRITTEN_OUT = re.compile(r"\d[,\s]\d{3}")
#: A relation has two sides.
_BOTH = 2


def find_figures(reading: Reading) -> list[Figure]:
    """Return the figures of an article, in the order of the text; conversions in brackets are left out."""
    everyone = tuple(
        dict.fromkeys(f.name for f in reading.found if f.kind == "state" and f.via != "format")
    )
    tables = Tables(reading)
    found = tables.figures()
    tabular: dict[int | None, list[Figure]] = {}
    for cell in found:
        tabular.setdefault(reading.sentence_index(cell.evidence.start), []).append(cell)
    # Few articles have a sum without its currency.
    currency = cache(partial(_first_currency, reading))
    for index, sentence in enumerate(reading.sentences):
        if sentence.kind == "heading":
            continue
        rules = list(
            reading.patterns.candidates("figures", reading.text, sentence.start, sentence.end)
        )
        if not rules:
            continue
        if _is_of_the_world(reading, sentence):
            continue
        here: list[Figure] = []
        last = _told_last(reading, found, sentence)
        taken = sorted((f.evidence.start, f.evidence.end) for f in tabular.get(index, ()))
        for rule, regex in rules:
            if rule.get("only", sentence.kind) != sentence.kind:
                continue
            for match in regex.finditer(reading.text, sentence.start, sentence.end):
                if tables.is_left_out(*match.span()):
                    continue
                unit = unit_of(
                    reading,
                    rule,
                    match,
                    _unit_taken_over(rule, [*last, *here], match, currency),
                    tables.head(match.start()),
                )
                figure = _figure(reading, match, sentence, everyone, unit)
                if figure and (year := tables.year(match.start(), figure.unit)):
                    figure = replace(figure, year=year)
                if figure and not _overlaps(figure, taken):
                    here.append(figure)
                    insort(taken, (figure.evidence.start, figure.evidence.end))
        found += here
    found.sort(key=lambda figure: figure.evidence.start)
    found = with_shared_period(reading, with_running_year(reading, found))
    return told_once(reading, found)


def _told_last(reading: Reading, found: list[Figure], sentence: Sentence) -> list[Figure]:
    """Return the last figure, if it stands in the same paragraph: the next one can leave out its unit."""
    before = reading.sentence_at(found[-1].evidence.start) if found else None
    return found[-1:] if before and before.block == sentence.block else []


def _is_of_the_world(reading: Reading, sentence: Sentence) -> bool:
    words = reading.patterns.one("not_our_figure")
    return words.search(reading.text, sentence.start, sentence.end) is not None


def _is_of_others(reading: Reading, unit: str, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether a sum is of third parties: neither China nor anybody from there has to do with it."""
    start, end = clause_of_figure(reading, match, sentence)
    clause = _states_told(reading, start, end)
    whole = clause | _states_told(reading, sentence.start, sentence.end)
    ours = whole & {CHINA, *FIVE}
    is_ours = not ours or {CHINA} < ours
    if not is_ours and _is_told_of_strangers(reading, match, sentence):
        return True
    if unit.split()[-1] in _OF_A_PLACE:
        # "Russia, once the buyer of 42 bcm a year"
        return unit.startswith("bcm") and bool(whole) and whole.isdisjoint({CHINA, *FIVE})
    if reading.patterns.one("other_lenders").search(reading.text, start, end):
        return True
    if clause and clause.isdisjoint({CHINA, *FIVE}):
        return True
    one = reading.patterns.one
    total = one("all_trade").search(reading.text, start, end)
    if unit in CURRENCIES and total and CHINA not in clause:
        return True
    told_before = one("told_of_before").match(reading.text, sentence.start, sentence.end)
    told = whole if unit == "percent" else clause
    if CHINA not in told and one("of_one_state").search(reading.text, start, end):
        # "That is 41 percent of the foreign debt" goes on with what is owed to China.
        owed = _states_told(reading, *_sentence_before(reading, sentence))
        return not (told_before and unit == "percent" and CHINA in owed)
    if unit in CURRENCIES and ours == {CHINA} < clause:
        # "Russia also discusses a loan of 25 billion with China."
        return True
    if unit in CURRENCIES and _is_trade_with_others(reading, sentence, start, end):
        return True
    return unit in CURRENCIES and CHINA not in whole and bool(whole - {CHINA, *FIVE})


def _sentence_before(reading: Reading, sentence: Sentence) -> tuple[int, int]:
    """Return where the sentence before another of its paragraph stands, nowhere if there is none."""
    index = reading.sentence_index(sentence.start) or 0
    before = reading.sentences[index - 1] if index else sentence
    is_beside = before is not sentence and before.block == sentence.block
    return (before.start, before.end) if is_beside else (sentence.start, sentence.start)


def _is_told_of_strangers(reading: Reading, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether only third states are named before a figure: "Russia, which has 7,000 troops in Tajikistan"."""
    before = _states_told(reading, sentence.start, match.start())
    return bool(before) and before.isdisjoint({CHINA, *FIVE})


def _is_trade_with_others(reading: Reading, sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a clause is about what China or one of the five trade with a third state."""
    one = reading.patterns.one
    if not one("trade").search(reading.text, sentence.start, sentence.end):
        return False
    named = reading.within(start, end, "state")
    others = [f for f in named if f.name not in (CHINA, *FIVE)]
    return (
        len({f.name for f in named if f not in others}) < _BOTH
        and bool(others)
        and any(
            one("with_others").search(reading.text, max(start, f.start - 20), f.start)
            for f in others
        )
    )


def _states_told(reading: Reading, start: int, end: int) -> set[str]:
    """Return the states that a stretch names, by themselves, their people, places and bodies."""
    inside = reading.within(start, end)
    bodies = (reading.bodies.states_of(f.name) for f in inside if f.kind == "organization")
    return reading.states_of(inside).union(*bodies)


def _overlaps(figure: Figure, spans: list[tuple[int, int]]) -> bool:
    """Tell whether a figure stands where one of the ordered spans does."""
    index = bisect(spans, (figure.evidence.start, figure.evidence.end))
    near = spans[max(0, index - 1) : index + 1]
    return any(a < figure.evidence.end and figure.evidence.start < b for a, b in near)


def _unit_taken_over(
    rule: dict[str, Any],
    here: list[Figure],
    match: re.Match[str],
    currency: Callable[[], str | None],
) -> str | None:
    """Return the unit of a number without one: "22.7 billion", "52 of them"."""
    if rule.get("unit") == "before":
        # What "52 of them" counts is no money and no part, unless the last figure was one: "60 percent, B 40".
        before = [
            figure
            for figure in here
            if figure.evidence.start < match.start()
            and (rule.get("last") or figure.unit.split()[-1] not in _NO_COUNTS)
        ]
        unit = max(before, key=lambda f: f.evidence.start).unit if before else None
        # "1.5 million doses and 700,000 more"
        is_whole = match.groupdict().get("scale") or _WRITTEN_OUT.search(match["value"])
        return bare_unit(unit) if unit and is_whole else unit
    return (_unit_before(here, match) or currency()) if rule.get("unit") == "currency" else None


def _unit_before(here: list[Figure], match: re.Match[str]) -> str | None:
    """Return the unit that a bare "8 million" takes over from the figure before it in the paragraph."""
    before = [figure for figure in here if figure.evidence.start < match.start()]
    unit = bare_unit(max(before, key=lambda f: f.evidence.start).unit) if before else ""
    return unit if unit.split(" per ")[0] in SCALED else None


def _first_currency(reading: Reading) -> str | None:
    """Return the currency that a bare "22.7 billion" means: the one the article names first."""
    for rule, regex in reading.patterns.compiled("figures"):
        for match in regex.finditer(reading.text) if "unit" not in rule else ():
            unit = unit_of(reading, rule, match)
            if unit in CURRENCIES:
                return unit
    return None


def _figure(
    reading: Reading,
    match: re.Match[str],
    sentence: Sentence,
    everyone: tuple[str, ...],
    unit: str | None,
) -> Figure | None:
    value = value_of(reading, match)
    if value is None or unit is None or is_of_a_date(reading, match):
        return None
    if reason := why_left_out(reading, unit, match, sentence):
        reading.drop(match, "figure", reason)
        return None
    if _is_of_others(reading, unit, match, sentence):
        reading.drop(match, "figure", "it is about third states")
        return None
    value, unit = scaled(reading, match, value, unit)
    if unit == "people" and value >= _MANY:
        reading.drop(match, "figure", "so many people live in a country")
        return None
    if unit == "cubic metres" and value == _THOUSAND:
        reading.drop(match, "figure", "it is the measure of a price")
        return None
    if unit in ("documents", "agreements") and value < _FEW:
        reading.drop(match, "figure", "two or three papers are told one by one")
        return None
    if has_fallen(reading, match, sentence):
        value, unit = fallen(value, unit)
    states = _states_about(reading, match, sentence)
    return Figure(
        what=" ".join(reading.text[sentence.start : sentence.end].split())[:160],
        value=int(value) if float(value).is_integer() else value,
        unit=unit,
        year=year_of(reading, unit, match, sentence),
        about=states or everyone,
        evidence=reading.evidence(_where_told(match), match.end()),
    )


def _states_about(reading: Reading, match: re.Match[str], sentence: Sentence) -> tuple[str, ...]:
    """Return the states that a figure's sentence names, with the other side where it names one of the two."""
    named = reading.within(sentence.start, sentence.end, "state")
    states = dict.fromkeys(item.name for item in named)
    apart = [item for item in named if item.via not in ("group", "format", "pronoun")]
    if CHINA not in states and len({item.name for item in apart} & set(FIVE)) > 1:
        # "A came first with 44 billion, B with 23": each has its own.
        before = [item.name for item in apart if item.end <= match.start() and item.name in FIVE]
        states = dict.fromkeys(before[-1:] or states)
    sides = sides_at(reading, match.start())
    if sides and states.keys() <= sides:
        states |= dict.fromkeys(sorted(sides))
    if states and states.keys() <= set(FIVE):
        states[CHINA] = None
    return tuple(states)


def _where_told(match: re.Match[str]) -> int:
    """Return where a figure begins: a unit told far before its number may have others between."""
    groups = match.groupdict()
    if groups.get("unit") and match.start("value") - match.end("unit") > _APART:
        return match.start("value")
    return match.start()
