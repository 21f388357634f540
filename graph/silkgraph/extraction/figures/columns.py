"""What the columns of a table count: their units with scale and rate, and the years they are of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkgraph.extraction.figures.grids import years_in
from silkgraph.extraction.figures.quantities import in_scale
from silkgraph.extraction.figures.units import is_lasting, is_money

if TYPE_CHECKING:
    from silkgraph.extraction.figures.grids import Grid
    from silkgraph.extraction.reading import Reading

__all__ = ["PERCENT", "Column", "Measure", "columns_of", "measure_in", "measure_of_label"]

#: A list of facts has a column of labels and one of numbers.
_FACTS = 2


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit, and by how much its numbers are to be multiplied."""

    unit: str
    factor: int

    def of(self, value: float) -> tuple[float, str]:
        """Return a number in this measure as figures give it."""
        return in_scale(value, self.factor, self.unit)


PERCENT = Measure("percent", 1)


@dataclass(frozen=True, slots=True)
class Column:
    """What a column says of the cells below it."""

    head: str
    measure: Measure | None
    #: Whether the measure stands in the head itself, or else above the table or in another head.
    is_own: bool
    #: The years that the head names, and whether a share is of them, and no change since then.
    years: tuple[int, ...]
    is_share: bool
    #: The year of what has none of its own: the latest of the table, else that of its caption.
    else_year: int | None
    #: Whether every cell of the column is a year.
    is_of_years: bool
    #: Whether the labels of the rows say what is counted: in a list of facts, or under years.
    counts_what_rows_say: bool
    #: The states that the head names.
    states: frozenset[str]

    def year(self, unit: str) -> int | None:
        """Return the year of a cell in some unit; a change from one year to another is of the later."""
        if self.years:
            return self.years[0] if self.is_share or unit != "percent" else self.else_year
        # What lasts is of no year, whatever the other columns are of.
        return None if is_lasting(unit) else self.else_year


def columns_of(reading: Reading, grid: Grid) -> list[Column]:
    """Return what each column counts; a change is about the latest year of the table."""
    one = reading.patterns.one
    latest = max((year for head in grid.heads for year in years_in(head)), default=None)
    of_caption = years_in(grid.caption)
    if latest is None and len(of_caption) == 1:
        latest = of_caption[0]
    of_all = measure_in(reading, grid.caption)
    own = [measure_in(reading, head) for head in grid.heads]
    shared = of_all or next((told for told in own if told and told != PERCENT), None)
    columns: list[Column] = []
    for index, head in enumerate(grid.heads):
        years = tuple(years_in(head))
        measure = own[index]
        states = frozenset(_states(reading, grid, index))
        is_year = one("year_head").fullmatch(head) is not None
        if measure is None and is_year:
            measure = shared
        elif measure is None and index and of_all:
            is_apart = any(one(name).search(head) for name in ("growth", "share", "rank_head"))
            measure = of_all if (is_money(of_all.unit) or states) and not is_apart else None
        year = latest
        if not years and year is None and one("debt").search(head):
            # Debts stand at the day of the news.
            year = reading.calendar.anchor.year if reading.calendar.anchor else None
        columns.append(
            Column(
                head=head,
                measure=measure,
                is_own=own[index] is not None,
                years=years,
                is_share=is_year or one("share").search(head) is not None,
                else_year=year,
                is_of_years=grid.has_years(index),
                counts_what_rows_say=is_year or (index > 0 and len(grid.heads) == _FACTS),
                states=states,
            )
        )
    return columns


def _states(reading: Reading, grid: Grid, index: int) -> set[str]:
    """Return the states that the head of a column names."""
    return {
        state
        for cell in grid.head_cells[index]
        for state in reading.states_of(reading.within(cell.start, cell.end, "state", "place"))
    }


def measure_in(reading: Reading, text: str) -> Measure | None:
    """Return the measure that a head or a caption names: "$ mn", "million tonnes per year"."""
    match = reading.patterns.one("column_unit").search(text)
    if not match:
        return None
    unit = reading.patterns.unit(match["unit"])
    if unit is None:
        return PERCENT if match["unit"] else None
    period = reading.patterns.one("column_period").search(text)
    if period and period.lastgroup:
        unit = f"{unit} per {period.lastgroup}"
    written = match["scale"] or match.groupdict().get("scale_after") or ""
    return Measure(unit, reading.patterns.words("factors").get(written.lower().rstrip("s."), 1))


def measure_of_label(reading: Reading, label: str) -> Measure | None:
    """Return the measure that ends the label of a row: "Oil, million tonnes", "Trade (亿美元)"."""
    end = label.rstrip(")） ")
    mark = max(end.rfind(sign) for sign in ",(（，")
    return measure_in(reading, end[mark + 1 :]) if mark > 0 else None
