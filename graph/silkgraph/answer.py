"""The rows of an answer as Python values, as a DataFrame, and as a table for people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from silkgraph.errors import QueryError
from silkgraph.namespaces import XSD, curie

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Answer"]

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

#: How the datatypes of XML Schema come as Python values; all else stays text.
_READERS: dict[str, Callable[[str], object]] = {
    "boolean": lambda text: text in ("true", "1"),
    "date": date.fromisoformat,
    **dict.fromkeys(("integer", "int", "long", "nonNegativeInteger", "positiveInteger"), int),
    **dict.fromkeys(("decimal", "double", "float"), float),
}
_SHOWN_ROWS = 100


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of a SELECT query, in its order."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]

    def records(self) -> list[dict[str, str | None]]:
        """Return each row as a dictionary of plain strings, as pandas likes it."""
        return [
            {
                column: None if term is None else getattr(term, "value", str(term))
                for column, term in zip(self.columns, row, strict=True)
            }
            for row in self.rows
        ]

    def to_pandas(self) -> Any:  # noqa: ANN401 - pandas need not be there
        """Return the rows as a DataFrame of Python values: numbers, dates, texts, IRIs as text."""
        try:
            # By name, for it is an option: whoever wants DataFrames has it.
            pandas: Any = import_module("pandas")
        except ImportError as exc:
            raise QueryError("a DataFrame needs pandas: pip install pandas") from exc
        rows = [tuple(map(_value, row)) for row in self.rows]
        return pandas.DataFrame(rows, columns=list(self.columns))

    def _repr_html_(self) -> str:
        """Show the first rows as a table in a notebook; words of articles come as text, never as HTML."""
        heads = "".join(f"<th>{escape(column)}</th>" for column in self.columns)
        rows = "".join(
            f"<tr>{''.join(f'<td>{_html(term)}</td>' for term in row)}</tr>"
            for row in self.rows[:_SHOWN_ROWS]
        )
        more = len(self.rows) - _SHOWN_ROWS
        left = f"<p>{more} more rows</p>" if more > 0 else ""
        return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>{left}"

    def cells(self) -> list[tuple[str | None, ...]]:
        """Return each row as text for people, IRIs as CURIEs."""
        return [tuple(map(_cell, row)) for row in self.rows]


def _cell(term: Term | None) -> str | None:
    if isinstance(term, ox.NamedNode):
        return curie(term.value)
    return None if term is None else getattr(term, "value", str(term))


def _value(term: Term | None) -> object:
    if not isinstance(term, ox.Literal):
        return None if term is None else getattr(term, "value", str(term))
    read = _READERS.get(term.datatype.value.removeprefix(XSD))
    try:
        return read(term.value) if read else term.value
    except ValueError:
        return term.value  # a literal may say what its datatype does not allow


def _html(term: Term | None) -> str:
    shown = escape(_cell(term) or "")
    if isinstance(term, ox.NamedNode) and term.value.startswith(("http://", "https://")):
        return f'<a href="{escape(term.value)}">{shown}</a>'
    return shown
