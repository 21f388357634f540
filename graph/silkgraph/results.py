"""What a query gives: rows, yes or no, or triples; as Python values and in the standard formats."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from silkgraph.errors import QueryError

if TYPE_CHECKING:
    from silkgraph.answer import Answer
    from silkgraph.store import Store

__all__ = ["Result", "ask", "select"]

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
        # Only here and below: the command line's cold start must not pay for what it does not need.
        from silkgraph.answer import Answer

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
                from silkgraph.export import write_triples

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


def _failure(exc: Exception) -> QueryError:
    return QueryError(f"the query failed: {' '.join(str(exc).split())}")
