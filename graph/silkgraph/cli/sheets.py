"""Rows and columns, printed as a table for people or as CSV for programs."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from silkgraph.cli.console import note, printable, tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.console import Console
    from rich.table import Table

__all__ = ["Cell", "Sheet"]

Cell = str | int | float | None

#: Columns of a table that goes to a file.
FILE_COLUMNS = 160
#: Words are cut to fit, down to the smaller of these; CSV holds them whole.
WORD_CHARACTERS = (20, 44)
#: Text up to this, such as a date, is not cut.
FIRM_CHARACTERS = 10


@dataclass(frozen=True, slots=True)
class Sheet:
    """A header and its rows.

    A table leaves out what is ``only_csv``, heads columns ``short`` and, where it would be wider
    than the screen, does without what is ``spare``, in that order.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    only_csv: frozenset[str] = frozenset()
    short: Mapping[str, str] = field(default_factory=dict)
    spare: tuple[str, ...] = ()

    def csv(self) -> str:
        """Return the sheet as CSV; what is missing is empty."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(self.header)
        writer.writerows([_csv_cell(cell) for cell in row] for row in self.rows)
        return text.getvalue()

    def print(self, output: Path | None = None) -> None:
        """Print the sheet as a table, to stdout or into a file."""
        if output is None:
            self._print(tables())
            return
        from rich.console import Console

        with output.open("w", encoding="utf-8") as file:
            self._print(Console(file=file, width=FILE_COLUMNS))

    def _print(self, console: Console) -> None:
        columns = [self._column(i) for i, name in enumerate(self.header) if self._in_table(name)]
        left_out = []
        for name in self.spare:
            if sum(column.least + 1 for column in columns) <= console.width + 1:
                break
            left_out += [column.head for column in columns if column.name == name]
            columns = [column for column in columns if column.name != name]
        console.print(_fitted(columns, console.width))
        if left_out:
            note(f"no room for {', '.join(left_out)}: widen the window or ask for --format csv")

    def _in_table(self, name: str) -> bool:
        return name not in self.only_csv

    def _column(self, i: int) -> _Column:
        cells = tuple(_table_cell(row[i]) for row in self.rows)
        name = self.header[i]
        words = any(isinstance(row[i], str) for row in self.rows)
        return _Column(name, self.short.get(name, name), cells, words)


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of a table, ready to print."""

    name: str
    head: str
    cells: tuple[str, ...]
    words: bool

    @property
    def most(self) -> int:
        """The width at which nothing is cut, within reason."""
        return min(max(map(_width, (self.head, *self.cells))), WORD_CHARACTERS[1])

    @property
    def least(self) -> int:
        """The width it can be cut to; numbers and dates cannot."""
        firm = not self.words or self.most <= FIRM_CHARACTERS
        return self.most if firm else min(self.most, max(WORD_CHARACTERS[0], len(self.head)))


def _fitted(columns: list[_Column], width: int) -> Table:
    """Return the table, the widest words cut until it fits."""
    from rich.table import Table
    from rich.text import Text

    widths = [column.most for column in columns]
    # On a narrow screen words give way before dates and numbers do.
    for least in ([c.least for c in columns], [min(c.least, FIRM_CHARACTERS) for c in columns]):
        while sum(widths) + len(widths) - 1 > width:
            rooms = [wide - firm for wide, firm in zip(widths, least, strict=True)]
            widest = max(range(len(widths)), key=lambda i: (rooms[i] > 0, widths[i]), default=0)
            if not rooms or rooms[widest] <= 0:
                break
            widths[widest] -= 1
    table = Table(box=None, pad_edge=False, collapse_padding=True, header_style="bold")
    for column, wide in zip(columns, widths, strict=True):
        side: Literal["left", "right"] = "left" if column.words else "right"
        table.add_column(Text(column.head), justify=side, no_wrap=True, width=wide)
    for row in zip(*(column.cells for column in columns), strict=True):
        # As Text: labels are words of articles and must not be read as markup.
        table.add_row(*(Text(cell, overflow="ellipsis") for cell in row))
    return table


def _width(text: str) -> int:
    from rich.cells import cell_len

    return cell_len(text)


def _missing(cell: Cell) -> bool:
    return cell is None or cell != cell


def _csv_cell(cell: Cell) -> Cell:
    if _missing(cell):
        return ""
    return round(cell, 6) if isinstance(cell, float) else cell


def _table_cell(cell: Cell) -> str:
    if _missing(cell):
        return "–"
    return f"{cell:.2f}" if isinstance(cell, float) else printable(" ".join(str(cell).split()))
