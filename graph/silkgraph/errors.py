"""The errors of the package: each message names the thing, the place and the way out.

SilkgraphError(Exception)      anything a user can put right; the command line prints it as one line
├── ArticleError               an article cannot be read
├── ExtractorError             an extractor cannot be loaded, or its model gives no usable reply
├── ClaimsError                claims break the contract (evidence that does not occur, unknown field)
├── OntologyError              the vocabulary or the reference knowledge breaks its own rules
├── StoreError                 a graph cannot be opened, read or written
├── QueryError                 a query is wrong or does not exist
├── NotFoundError              a name that the graph does not know
└── OutputError                a result cannot be written
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "ArticleError",
    "ClaimsError",
    "ExtractorError",
    "NotFoundError",
    "OntologyError",
    "OutputError",
    "QueryError",
    "SilkgraphError",
    "StoreError",
]


class SilkgraphError(Exception):
    """The root: catch it to handle whatever a user can put right."""


class ArticleError(SilkgraphError):
    """An article cannot be read."""


class ExtractorError(SilkgraphError):
    """An extractor cannot be loaded or set up, or the model behind it gives no usable reply."""


class ClaimsError(SilkgraphError):
    """Claims break the contract between extraction and the graph."""


class OntologyError(SilkgraphError):
    """The vocabulary or the reference knowledge breaks its own rules."""


class StoreError(SilkgraphError):
    """A graph cannot be opened, read or written."""


class QueryError(SilkgraphError):
    """A query is wrong, or no query has the name.

    ``pointer`` shows the place of a syntax error: the line of the query, and below it a mark.
    """

    def __init__(self, message: str, pointer: str = "") -> None:
        super().__init__(message)
        self.pointer = pointer


class NotFoundError(SilkgraphError):
    """The graph knows nothing under the name."""


class OutputError(SilkgraphError):
    """A result cannot be written."""

    @classmethod
    def of(cls, path: Path, exc: OSError) -> OutputError:
        """Return the error of a file that could not be written, and why."""
        if isinstance(exc, FileNotFoundError) and not path.parent.exists():
            return cls(f"cannot write {path}: there is no folder {path.parent}; make it first")
        return cls(f"cannot write {path}: {exc.strerror or exc}")
