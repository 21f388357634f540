"""The cells of a table of a page: one for each column, empty where another reaches over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.articles.dom import Element

__all__ = ["rows_of"]

#: No cell of data reaches over more columns or rows.
_WIDEST = 30


def rows_of(table: Element) -> list[list[str]]:
    """Return what the cells of each row say; what reaches over several is told in the first."""
    below: dict[int, int] = {}
    rows = []
    for line in table.iter("tr"):
        row: list[str] = []
        for cell in line.iter("td", "th"):
            row += _reached(below, len(row))
            text, deep = "".join(cell.itertext()), _span(cell, "rowspan")
            for column in range(_span(cell, "colspan")):
                below[len(row)] = deep - 1
                row.append("" if column else text)
        rows.append([*row, *_reached(below, len(row))])
    return rows


def _reached(below: dict[int, int], column: int) -> Iterator[str]:
    """Yield an empty cell for each column from here on that a cell above reaches down to."""
    while below.get(column):
        below[column] -= 1
        column += 1
        yield ""


def _span(cell: Element, name: str) -> int:
    said = cell.get(name, "")
    return max(1, min(_WIDEST, int(said))) if said.isdecimal() else 1
