"""Tables as grids: rows of cells, the lines of heads over them and the line above the table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby, pairwise, zip_longest
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.articles import Block
    from silkgraph.extraction.reading import Reading

__all__ = ["YEAR", "Cell", "Grid", "grids", "years_in"]

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?![\d,]*\d)")
_BORDER = re.compile(r"\||\t")
#: Between the columns of a table that is set with spaces.
_GAP = re.compile(r"[ \u00a0]{2,}")
#: The line above a table is no longer than this.
_CAPTION = 100
#: A number, perhaps with its unit.
_QUANTITY = re.compile(r"[^\w]*\d")
_SUM = re.compile(r"[$€¥]\s*\d|\d[.,]\d")
#: The numbers of the rows, "1", "2." and so on, are no amounts.
_ORDINAL = re.compile(r"(\d{1,2})[.)]?")
#: What stands beside the year in the cell of a row that is of it: "2021 г.", "2021年".
_YEAR_ALONE = re.compile(r"(?:19|20)\d\d(?:\s*(?:г\.?|год|年))?")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row, without the white space around its text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: what stands over each column, "" where nothing does, and the rows below."""

    caption: str
    heads: tuple[str, ...]
    #: Where the heads stand in the text, which may be nowhere.
    head_cells: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]

    def column(self, index: int) -> list[str]:
        """Return the texts of a column below its head, without empty ones."""
        return [row[index].text for row in self.rows if row[index].text]

    def has_years(self, index: int) -> bool:
        """Tell whether a column holds years alone."""
        cells = self.column(index)
        return bool(cells) and all(_YEAR_ALONE.fullmatch(text) for text in cells)

    def label_index(self) -> int:
        """Return which column says what a row is of: the first that does not count the rows."""
        numbers = [_ORDINAL.fullmatch(row[0].text) for row in self.rows]
        counts = all(m and int(m[1]) == n for n, m in enumerate(numbers, 1))
        return int(counts and len(self.heads) > 1 + 1 and len(self.rows) > 1)


def years_in(text: str) -> list[int]:
    """Return the years that a cell names."""
    return [int(year) for year in YEAR.findall(text)]


def grids(reading: Reading) -> Iterator[Grid]:
    """Yield the tables of an article."""
    for rows in _runs(reading):
        heads = _head_lines(rows)
        width = range(len(rows[0]))
        spread = [_spread(line, goes_on=len(heads) > index + 1) for index, line in enumerate(heads)]
        texts = tuple(" ".join(filter(None, (line[i] for line in spread))) for i in width)
        cells = tuple(tuple(line[i] for line in heads) for i in width)
        caption = _caption(reading, rows[0][0].start)
        yield Grid(caption, texts, cells, tuple(map(tuple, rows[len(heads) :])))


def _runs(reading: Reading) -> Iterator[list[list[Cell]]]:
    """Yield runs of neighboring rows with equally many cells."""
    rows: list[list[Cell]] = []
    for kind, group in groupby(reading.article.blocks, key=attrgetter("kind")):
        blocks = list(group) if kind == "row" else []
        for block, following in zip_longest(blocks, blocks[1:]):
            # The first row is as wide as the second.
            width = len(rows[0]) if rows else len(_cells(reading, following)) if following else 0
            cells = _cells(reading, block, width)
            if rows and len(cells) != width:
                yield rows
                rows = []
            rows.append(cells)
        if rows:
            yield rows
            rows = []


def _cells(reading: Reading, block: Block, width: int = 0) -> list[Cell]:
    start, end = block.start, block.end
    # Tabs at the ends of a line stand beside empty cells.
    while reading.text[start - 1 : start] == "\t":
        start -= 1
    while reading.text[end : end + 1] == "\t":
        end += 1
    text = reading.text[start:end]
    gaps = [match.span() for match in _BORDER.finditer(text)]
    if not gaps:
        gaps = [match.span() for match in _GAP.finditer(text)]
        # A line of heads has nothing over the labels.
        gaps[:0] = [(0, 0)] if len(gaps) + 2 == width else []
    gaps = [(0, 0), *gaps, (len(text), len(text))]
    if text.startswith("|") and text.rstrip().endswith("|") and len(gaps) - 1 != width:
        # The bars of Markdown stand around a row as well.
        gaps = gaps[1:-1]
    cells = []
    for (_, left), (right, _) in pairwise(gaps):
        raw = text[left:right]
        first = start + left + len(raw) - len(raw.lstrip())
        cells.append(Cell(first, first + len(raw.strip()), raw.strip(" \t*_\u00a0")))
    return cells


def _head_lines(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Return the lines that say what the columns are: the first, and those that go on with it."""
    if any(_is_quantity(cell.text) for cell in rows[0]):
        return []
    lines = 1
    while (
        lines < len(rows) - 1
        and rows[lines][0].text in ("", rows[lines - 1][0].text)
        and not any(_is_quantity(cell.text) for cell in rows[lines])
    ):
        lines += 1
    return rows[:lines]


def _spread(line: list[Cell], *, goes_on: bool) -> list[str]:
    """Let a head stand over the empty cells beside it, where a line below tells them apart."""
    texts: list[str] = []
    for cell in line:
        over = texts[-1] if goes_on and len(texts) > 1 and not cell.text else cell.text
        texts.append(over)
    return texts


def _is_quantity(text: str) -> bool:
    """Tell whether a cell holds "4.2 billion dollars", and so no head but a fact of its own."""
    if _QUANTITY.match(text) is None:
        return False
    return YEAR.search(text) is None or _SUM.search(YEAR.sub("", text)) is not None


def _caption(reading: Reading, start: int) -> str:
    """Return the line above a table where it is no sentence: "Debt to China, million dollars"."""
    above = [block for block in reading.article.blocks if block.end <= start]
    if not above or above[-1].kind in ("meta", "row"):
        return ""
    said = reading.text[above[-1].start : above[-1].end].strip()
    return said if len(said) <= _CAPTION and not said.endswith((".", "!", "?", "。")) else ""
