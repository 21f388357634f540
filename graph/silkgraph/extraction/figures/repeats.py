"""Amounts told twice: in another unit, rounded in the headline, in a later paragraph; and a period told once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkgraph.extraction.figures.quantities import bare_unit
from silkgraph.extraction.figures.units import CURRENCIES

if TYPE_CHECKING:
    from silkgraph.claims import Figure
    from silkgraph.extraction.reading import Reading

__all__ = ["told_once", "with_shared_period"]

#: Units in which the same amount can be given twice.
_MEASURES = (
    CURRENCIES,
    frozenset(["km", "miles"]),
    frozenset(["km", "hectares", "acres"]),
    frozenset(["tonnes", "barrels"]),
    frozenset(["bcm", "metres"]),
)
#: A headline rounds by so much of a number at most.
_ROUNDED = 0.15
#: What says when something flowed stands so near behind it.
_NEAR = 40


def with_shared_period(reading: Reading, figures: list[Figure]) -> list[Figure]:
    """Read "50 tonnes of this and 40 tonnes of that a year" as two amounts a year."""
    told = list(figures)
    for index in range(len(told) - 2, -1, -1):
        first, second = told[index], told[index + 1]
        between = reading.text[first.evidence.end : second.evidence.start]
        alike = bare_unit(f"{first.unit} per year") == bare_unit(second.unit)
        if alike and reading.patterns.one("listed_with").fullmatch(between):
            told[index] = replace(first, unit=f"{first.unit} per year", year=second.year)
        elif _is_of_the_year_before(reading, first, second):
            told[index + 1] = replace(second, unit=f"{second.unit} per year", year=first.year)
    return told


def _is_of_the_year_before(reading: Reading, first: Figure, second: Figure) -> bool:
    """Tell whether a flow goes on with one a year: "25 bcm a year more, taking the total to 65 bcm"."""
    sentence = reading.sentence_at(first.evidence.start)
    start, end = first.evidence.end, second.evidence.end
    units = first.unit, second.unit
    if sentence is None or units != ("bcm per year", "bcm") or end > sentence.end:
        return False
    one = reading.patterns.one
    stop = min(sentence.end, end + _NEAR)
    return not one("flow_of_a_time").search(reading.text, start, stop)


def _without_rounded(reading: Reading, figures: list[Figure]) -> list[Figure]:
    """Leave out of the headline what the text tells exactly: "nears 95 billion" of 94.8 billion."""
    title = reading.headline
    end = title.end if title else 0
    below = [figure for figure in figures if figure.evidence.start >= end]
    return [
        figure
        for figure in figures
        if figure.evidence.start >= end
        or not any(
            other.unit in (figure.unit, f"{figure.unit} per year")
            and abs(figure.value - other.value) <= _ROUNDED * abs(other.value)
            for other in below
        )
    ]


def told_once(reading: Reading, figures: list[Figure]) -> list[Figure]:
    """Leave out what is only told again: converted, rounded in the headline, or in a later paragraph.

    Of two tellings the dated one stays.
    """
    before = (None, *figures)
    figures = _without_rounded(
        reading,
        [
            f
            for f, last in zip(figures, before, strict=False)
            if not _is_conversion(reading, f, last)
        ],
    )
    kept: list[Figure] = []
    places: dict[tuple[float, str, bool], dict[int | None, tuple[int, int]]] = {}
    for figure in figures:
        sentence = reading.sentence_at(figure.evidence.start)
        block, is_row = (sentence.block, sentence.kind == "row") if sentence else (-1, False)
        # Two rows of a table are never the same fact.
        told = [places.get((figure.value, figure.unit, False), {})]
        if not is_row:
            told.append(places.get((figure.value, figure.unit, True), {}))
        again = next(
            (
                index
                for years in told
                for year, (index, where) in years.items()
                if where != block and (year == figure.year or None in (year, figure.year))
            ),
            None,
        )
        if again is None:
            years = places.setdefault((figure.value, figure.unit, is_row), {})
            years.setdefault(figure.year, (len(kept), block))
            kept.append(figure)
        elif kept[again].year is None:
            kept[again] = figure
    return kept


def _is_conversion(reading: Reading, figure: Figure, last: Figure | None) -> bool:
    """Tell whether a figure says in another unit what the one right before it said."""
    if last is None or not _is_same_measure(figure.unit, last.unit):
        return False
    between = reading.text[last.evidence.end : figure.evidence.start]
    return bool(reading.patterns.one("conversion").fullmatch(between))


def _is_same_measure(unit: str, other: str) -> bool:
    a, b = (name.split(" per ")[0].split()[-1] for name in (unit, other))
    return a != b and any(a in group and b in group for group in _MEASURES)
