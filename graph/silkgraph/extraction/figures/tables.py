"""Figures in tables: a number in a cell takes its unit and year from the head of its column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from silkgraph.claims import Figure
from silkgraph.extraction.figures.units import is_lasting, is_money
from silkgraph.extraction.reading import CHINA, FIVE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.articles import Block
    from silkgraph.extraction.reading import Reading

__all__ = ["Heads", "find_table_figures", "heads_of_columns"]

#: For the offset of a row: where each of its cells begins, and the heads of their columns.
Heads = dict[int, tuple[list[int], list[str]]]

_NUMBER = re.compile(
    r"^[~≈<>]?\s*(?P<sign>[+\-−–]?)\s*(?P<digits>\d[\d,\u00a0 ]*(?:[.,]\d+)?)\s*%?$"
)
#: The line above a table is no longer than this.
_CAPTION = 100
#: A number, perhaps with its unit.
_QUANTITY = re.compile(r"[^\w]*\d")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Column:
    unit: str
    year: int | None
    head: str
    #: Whether the head itself names the year.
    dated: bool


def find_table_figures(reading: Reading) -> list[Figure]:
    """Return the figures of every table whose columns name a unit."""
    return [figure for rows in _tables(reading) for figure in _figures(reading, rows)]


def heads_of_columns(reading: Reading) -> Heads:
    """Return what stands over each cell of the tables."""
    return {
        row[0].start: ([cell.start for cell in row], [cell.text for cell in rows[0]])
        for rows in _tables(reading)
        for row in rows[1:]
    }


def _tables(reading: Reading) -> Iterator[list[list[_Cell]]]:
    """Yield runs of neighboring rows with equally many cells."""
    rows: list[list[_Cell]] = []
    blocks = [block for block in reading.article.blocks if block.kind == "row"]
    for block in blocks:
        cells = _cells(reading, block)
        is_next = (
            rows and len(cells) == len(rows[0]) and not _text_between(reading, rows[-1], block)
        )
        if rows and not is_next:
            yield rows
            rows = []
        rows.append(cells)
    if rows:
        yield rows


def _text_between(reading: Reading, row: list[_Cell], block: Block) -> bool:
    return any(row[-1].end < other.start < block.start for other in reading.article.blocks)


def _cells(reading: Reading, block: Block) -> list[_Cell]:
    text = reading.text[block.start : block.end]
    borders = [-1, *(match.start() for match in re.finditer(r"\||\t", text)), len(text)]
    if text.startswith("|") and text.rstrip().endswith("|"):
        # The bars of Markdown stand around a row as well.
        borders = borders[1:-1]
    cells = []
    for left, right in pairwise(borders):
        raw = text[left + 1 : right]
        start = block.start + left + 1 + len(raw) - len(raw.lstrip())
        cells.append(_Cell(start, start + len(raw.strip()), raw.strip()))
    return cells


def _figures(reading: Reading, rows: list[list[_Cell]]) -> Iterator[Figure]:
    head, *body = rows
    if any(_is_quantity(cell.text) for cell in head):
        return
    columns = _columns(reading, head, _caption(reading, head))
    about: tuple[str, ...] = ()
    for row in body:
        if _is_of_others(reading, row[0]):
            continue
        years = _YEAR.findall(row[0].text)
        same = reading.patterns.one("same_cell")
        if not any(same.fullmatch(cell.text) for cell in row):
            states = reading.within(row[0].start, row[-1].end, "state", "place")
            about = tuple(dict.fromkeys((CHINA, *sorted(reading.states_of(states)))))
        for cell, column in zip(row, columns, strict=True):
            value = _value(reading, cell)
            if column is None or value is None:
                continue
            yield Figure(
                what=f"{row[0].text}: {column.head}",
                value=int(value) if value.is_integer() else value,
                unit=column.unit,
                # Where the rows are years, the columns seldom are.
                year=int(years[0]) if len(years) == 1 and not column.dated else column.year,
                about=about if len(about) > 1 else (),
                evidence=reading.evidence(cell.start, cell.end),
                confidence=0.8,
            )


def _is_of_others(reading: Reading, label: _Cell) -> bool:
    """Tell whether a row is about a third party."""
    named = reading.states_of(reading.within(label.start, label.end, "state", "place"))
    others = reading.patterns.one("other_lenders").search(reading.text, label.start, label.end)
    return bool(others) or (bool(named) and named.isdisjoint({CHINA, *FIVE}))


def _is_quantity(text: str) -> bool:
    """Tell whether a cell holds "4.2 billion dollars", and so no head but a fact of its own."""
    return bool(_QUANTITY.match(text)) and not _YEAR.match(text)


def _caption(reading: Reading, head: list[_Cell]) -> str:
    """Return the line above a table where it is no sentence: "Debt to China, million dollars"."""
    above = [block for block in reading.article.blocks if block.end <= head[0].start]
    said = reading.text[above[-1].start : above[-1].end].strip() if above else ""
    return said if len(said) <= _CAPTION and not said.endswith((".", "!", "?", "。")) else ""


def _columns(reading: Reading, head: list[_Cell], caption: str) -> list[_Column | None]:
    """Return what each column counts; a change is about the latest year of the table."""
    years = [int(year) for cell in head for year in _YEAR.findall(cell.text)]
    latest = max(years, default=None)
    of_all = _unit(reading, caption)
    shared = next((unit for cell in head if (unit := _unit(reading, cell.text))), of_all)
    columns: list[_Column | None] = []
    for index, cell in enumerate(head):
        own = [int(year) for year in _YEAR.findall(cell.text)]
        is_year = bool(_YEAR.fullmatch(cell.text))
        of_title = of_all if index and of_all and is_money(of_all) else None
        unit = _unit(reading, cell.text) or (shared if is_year else of_title)
        # What lasts is of no year, whatever the other columns are of.
        year = own[0] if own and unit != "percent" else None if is_lasting(unit or "") else latest
        if year is None and reading.patterns.one("debt").search(cell.text):
            # Debts stand at the day of the news.
            year = reading.calendar.anchor.year if reading.calendar.anchor else None
        columns.append(_Column(unit, year, cell.text, bool(own)) if unit else None)
    return columns


def _unit(reading: Reading, head: str) -> str | None:
    match = reading.patterns.one("column_unit").search(head)
    if not match:
        return None
    unit = reading.patterns.unit(match["unit"])
    if unit is None:
        return "percent" if match["unit"] else None
    period = reading.patterns.one("column_period").search(head)
    if period and period.lastgroup:
        unit = f"{unit} per {period.lastgroup}"
    written = match["scale"] or match.groupdict().get("scale_after") or ""
    factor = reading.patterns.words("factors").get(written.lower().rstrip("."))
    scale = {10**3: "thousand ", 10**6: "million ", 10**9: "billion ", 10**12: "trillion "}.get(
        factor or 1, ""
    )
    return f"{scale}{unit}"


def _value(reading: Reading, cell: _Cell) -> float | None:
    match = _NUMBER.match(cell.text)
    if not match:
        return None
    digits = re.sub(r"[\u00a0 ]", "", match["digits"])
    is_decimal_comma = reading.patterns.habit("decimal_comma") and "." not in digits
    digits = digits.replace(",", "." if is_decimal_comma else "")
    try:
        value = float(digits)
    except ValueError:
        return None
    return -value if match["sign"] in ("-", "−", "–") else value
