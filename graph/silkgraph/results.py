"""What a query gives: rows, yes or no, or triples; as Python values and in the standard formats."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from silkgraph.errors import QueryError
from silkgraph.export import write_triples
from silkgraph.namespaces import XSD, curie

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.store import Store

__all__ = ["Answer", "Result", "ask", "select"]

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

#: How the datatypes of XML Schema come as Python values; all else stays text.
_READERS: dict[str, Callable[[str], object]] = {
    "boolean": lambda text: text in ("true", "1"),
    "date": date.fromisoformat,
    **dict.fromkeys(("integer", "int", "long", "nonNegativeInteger", "positiveInteger"), int),
    **dict.fromkeys(("decimal", "double", "float"), float),
}
_SHOWN_ROWS = 100

_ROW_FORMATS = {
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
}
_TRIPLE_FORMATS = {
    "turtle": "turtle",
    "ntriples": "ntriples",
    "jsonld": "jsonld",
    "rdfxml": "rdfxml",
    "json": "jsonld",
    "xml": "rdfxml",
}


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


class Result:
    """What came of a query; it can be read once."""

    def __init__(self, found: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> None:
        self._found = found

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats it can be written in: rows have others than triples."""
        return tuple(_TRIPLE_FORMATS if self.is_graph else _ROW_FORMATS)

    @property
    def is_graph(self) -> bool:
        """Whether it consists of triples, as of CONSTRUCT and DESCRIBE."""
        return isinstance(self._found, ox.QueryTriples)

    @property
    def truth(self) -> bool | None:
        """The answer to ASK, ``None`` for other queries."""
        return bool(self._found) if isinstance(self._found, ox.QueryBoolean) else None

    def answer(self) -> Answer:
        """Read the rows."""
        if not isinstance(self._found, ox.QuerySolutions):
            raise QueryError("the query gives no rows; it is no SELECT query")
        columns = tuple(variable.value for variable in self._found.variables)
        try:
            return Answer(columns, tuple(tuple(solution) for solution in self._found))
        except (OSError, RuntimeError) as exc:
            raise _failure(exc) from exc

    def write(self, format: str) -> bytes:
        """Return it in one of ``formats``; triples come sorted, rows in the order of the query."""
        if format not in self.formats:
            what = "triples" if self.is_graph else "rows"
            raise QueryError(f"the query gives {what}; as format take {', '.join(self.formats)}")
        try:
            if isinstance(self._found, ox.QueryTriples):
                return write_triples(self._found, _TRIPLE_FORMATS[format])
            return self._found.serialize(format=_ROW_FORMATS[format]) or b""
        except (OSError, RuntimeError) as exc:
            raise _failure(exc) from exc


def ask(store: Store, sparql: str) -> Result:
    """Run a query of any form."""
    return Result(store.query(sparql))


def select(store: Store, sparql: str) -> Answer:
    """Run a SELECT query to its end."""
    return ask(store, sparql).answer()


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


def _failure(exc: Exception) -> QueryError:
    return QueryError(f"the query failed: {' '.join(str(exc).split())}")
