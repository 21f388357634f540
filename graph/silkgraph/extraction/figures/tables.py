"""Figures in tables: a number in a cell takes its unit and year from what stands over and beside it."""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkgraph.claims import Figure
from silkgraph.extraction.figures.columns import (
    PERCENT,
    Measure,
    columns_of,
    measure_in,
    measure_of_label,
)
from silkgraph.extraction.figures.grids import grids, years_in
from silkgraph.extraction.figures.quantities import digits_of
from silkgraph.extraction.figures.units import is_lasting
from silkgraph.extraction.reading import CHINA, FIVE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from silkgraph.extraction.figures.columns import Column
    from silkgraph.extraction.figures.grids import Cell, Grid
    from silkgraph.extraction.reading import Reading

__all__ = ["Tables"]

_NUMBER = re.compile(
    r"[~≈<>]?\s*(?P<sign>[+\-−–▲▼↑↓]?)\s*(?P<digits>\d[\d,\u00a0\u202f ]*(?:[.,]\d+)?)"
    r"(?:\s*(?P<percent>[%％])|\s*(?P<scale>[^\W\d]+)\.?)?\s*(?:\*+|[¹²³]|\[\d\])?"
)
_MINUS = frozenset("-−–▼↓")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Row:
    """What a row says of its cells."""

    label: str
    measure: Measure | None
    #: The year of a row, whether the row is that year, and whether it is of several years.
    year: int | None
    is_year: bool
    is_of_years: bool
    about: tuple[str, ...]
    is_of_others: bool


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a cell stands."""

    cell: Cell
    row: _Row
    column: Column
    is_of_others: bool

    def year(self, unit: str) -> int | None:
        """Return the year of an amount in this cell; where rows are years, the columns seldom are."""
        if self.column.years or not (self.row.year or self.row.is_of_years):
            return self.column.year(unit)
        # "Line A | 2009 | 1833 km" was built then.
        return self.row.year if self.row.is_year or not is_lasting(unit) else None


class Tables:
    """The tables of an article: what they tell, and where in them an offset lies."""

    def __init__(self, reading: Reading) -> None:
        """Read the tables of an article."""
        self._reading = reading
        self._places = [place for grid in grids(reading) for place in _places(reading, grid)]
        self._starts = [place.cell.start for place in self._places]

    def figures(self) -> list[Figure]:
        """Return the figures of the cells that hold a number whose unit is told elsewhere."""
        return [figure for place in self._places if (figure := _figure(self._reading, place))]

    def head(self, offset: int) -> str | None:
        """Return the head of the column that an offset lies in."""
        place = self._at(offset)
        return place.column.head if place else None

    def year(self, offset: int, unit: str) -> int | None:
        """Return the year that the table gives an amount at an offset."""
        place = self._at(offset)
        return place.year(unit) if place else None

    def is_left_out(self, start: int, end: int) -> bool:
        """Tell whether a stretch is no figure: of third parties, or from one cell into another."""
        place = self._at(start)
        return place is not None and (place.is_of_others or end > place.cell.end)

    def _at(self, offset: int) -> _Place | None:
        index = bisect(self._starts, offset) - 1
        place = self._places[index] if index >= 0 else None
        return place if place and offset < place.cell.end else None


def _places(reading: Reading, grid: Grid) -> Iterator[_Place]:
    columns = columns_of(reading, grid)
    rows = list(_rows(reading, grid))
    has_others = any(row.is_of_others for row in rows)
    for cells, row in zip(grid.rows, rows, strict=True):
        is_total = has_others and reading.patterns.one("total_cell").fullmatch(row.label)
        for cell, column in zip(cells, columns, strict=True):
            is_of_others = row.is_of_others or is_total or _are_others(column.states)
            yield _Place(cell, row, column, bool(is_of_others))


def _rows(reading: Reading, grid: Grid) -> Iterator[_Row]:
    same = reading.patterns.one("same_cell")
    index, of_years = grid.label_index(), [i for i in range(len(grid.heads)) if grid.has_years(i)]
    units = _unit_column(reading, grid)
    about: tuple[str, ...] = ()
    section = ""
    for row in grid.rows:
        label = row[index].text
        if label and not any(cell.text for i, cell in enumerate(row) if i != index):
            section = label
        told = of_years[0] if len(of_years) == 1 else index
        years = years_in(row[told].text)
        goes_on = not row[0].text or any(same.fullmatch(cell.text) for cell in row)
        if not goes_on:
            states = reading.within(row[0].start, row[-1].end, "state", "place")
            about = tuple(dict.fromkeys((CHINA, *sorted(reading.states_of(states)))))
        measure = (
            measure_in(reading, row[units].text)
            if units is not None
            else measure_of_label(reading, label) or measure_of_label(reading, section)
        )
        yield _Row(
            label,
            measure or (None if any(grid.heads) else measure_in(reading, label)),
            years[0] if len(years) == 1 else None,
            told == index,
            len(years) > 1,
            about,
            _is_of_others(reading, row[index]),
        )


def _unit_column(reading: Reading, grid: Grid) -> int | None:
    """Return the column that names the unit of each row."""
    for index in range(1, len(grid.heads)):
        cells = grid.column(index)
        if cells and all(not _DIGIT.search(c) and measure_in(reading, c) for c in cells):
            return index
    return None


def _are_others(states: AbstractSet[str]) -> bool:
    return bool(states) and states.isdisjoint({CHINA, *FIVE})


def _is_of_others(reading: Reading, label: Cell) -> bool:
    """Tell whether a row is about a third party."""
    named = reading.states_of(reading.within(label.start, label.end, "state", "place"))
    others = reading.patterns.one("other_lenders").search(reading.text, label.start, label.end)
    return bool(others) or _are_others(named)


def _figure(reading: Reading, place: _Place) -> Figure | None:
    """Return the figure of a cell that holds a number without a unit, or with a percent sign."""
    cell, row, column = place.cell, place.row, place.column
    match = None if place.is_of_others or column.is_of_years else _NUMBER.fullmatch(cell.text)
    if match is None:
        return None
    factors = reading.patterns.words("factors")
    written = (match["scale"] or "").lower()
    number = digits_of(reading, match["digits"])
    own = column.measure if column.is_own else row.measure or column.measure
    if own is None and column.counts_what_rows_say:
        # "Tunnels | 29", "Companies | 1,900 | 2,100" under years.
        own = measure_in(reading, row.label)
    measure = PERCENT if match["percent"] else own
    if number is None or measure is None or (written and written not in factors):
        return None
    if written:
        measure = Measure(measure.unit, factors[written])
    value, unit = measure.of(-number if match["sign"] in _MINUS else number)
    return Figure(
        what=f"{row.label}: {column.head}",
        value=int(value) if float(value).is_integer() else value,
        unit=unit,
        year=place.year(unit),
        about=row.about if len(row.about) > 1 else (),
        evidence=reading.evidence(cell.start, cell.end),
    )
