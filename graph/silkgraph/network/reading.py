"""Answers of the store as plain text: no object per cell, as there may be hundreds of thousands."""

from __future__ import annotations

import csv
import io
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from traceback import clear_frames
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from silkgraph.errors import QueryError
from silkgraph.results import ask

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from silkgraph.store import Store

__all__ = ["Answers", "Part", "bare", "bare_all", "columns", "literal", "read", "rows"]

#: A graph keeps so many parts; the oldest makes room.
KEPT = 8

T = TypeVar("T")
U = TypeVar("U")
_ESCAPES = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f"}


def rows(store: Store, query: str) -> Iterator[list[str]]:
    """Yield the rows of a query as text; what is unbound is empty."""
    text = ask(store, query).write("csv").decode()
    found = csv.reader(io.StringIO(text, newline=""))
    next(found)
    yield from found


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers to some queries, in their order; what is not there yet is waited for."""

    _coming: Iterator[bytes]

    def next(self) -> bytes:
        """Return the next answer, as TSV."""
        return next(self._coming)

    def columns(self) -> list[list[str]]:
        """Return the columns of the next answer."""
        return columns(self.next())


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """What a network is made of: what to call it, what to ask for it, and how to read the answers."""

    name: str
    queries: list[str]
    of: Callable[[Answers], T]
    #: How to read the same where the store has rolls.
    rolls: Part[T] | None = None

    @property
    def key(self) -> tuple[str, ...]:
        """What tells it from other parts."""
        return (self.name, *self.queries)


@overload
def read(store: Store, part: Part[T], /) -> tuple[T]: ...
@overload
def read(store: Store, part: Part[T], other: Part[U], /) -> tuple[T, U]: ...
def read(store: Store, /, *parts: Part[Any]) -> tuple[Any, ...]:
    """Read parts of a network, all side by side; what was read since the last write comes at once.

    The next network most often differs in period or weight alone, and reading takes longest.
    """
    kept = store.kept
    there = {part.key: kept[part.key] for part in parts if part.key in kept}
    missing = [part for part in parts if part.key not in there]
    rolls = bool(missing) and store.has_rolls
    ways = [part.rolls or part if rolls else part for part in missing]
    with _side_by_side(store, *(query for way in ways for query in way.queries)) as answers:
        for part, way in zip(missing, ways, strict=True):
            there[part.key] = kept[part.key] = way.of(answers)
    while len(kept) > KEPT:
        kept.pop(next(iter(kept)), None)
    return tuple(there[part.key] for part in parts)


@contextmanager
def _side_by_side(store: Store, *queries: str) -> Iterator[Answers]:
    """Ask several queries, two at a time where the store can, while the first are read already."""
    if not store.answers_side_by_side:
        yield Answers(_tsv(store, query) for query in queries)
        return
    # The engine works outside Python's lock.
    with ThreadPoolExecutor(2) as beside:
        coming = [beside.submit(_tsv, store, query) for query in queries]
        try:
            yield Answers(each.result() for each in coming)
        finally:
            beside.shutdown(cancel_futures=True)


def _tsv(store: Store, query: str) -> bytes:
    """Return an answer as TSV."""
    try:
        return ask(store, query).write("tsv")
    except QueryError as exc:
        # Its frames hold the engine's results, which only the thread that asked may drop.
        clear_frames(exc.__traceback__)
        raise


def columns(answer: bytes) -> list[list[str]]:
    """Return the columns of an answer in TSV, its terms as TSV writes them."""
    head, _, text = answer.decode().partition("\n")
    width = head.count("\t") + 1
    # Within a term both are escaped.
    cells = text.replace("\n", "\t").split("\t")[:-1]
    return [cells[number::width] for number in range(width)]


def bare(term: str) -> str:
    """Return what an IRI or a literal of TSV says, without its brackets, datatype or language."""
    return term[1:-1] if term.startswith("<") else literal(term)[0]


def bare_all(terms: Iterable[str]) -> list[str]:
    """Return what many terms say."""
    return [term[1:-1] if term.startswith("<") else literal(term)[0] for term in terms]


def literal(term: str) -> tuple[str, str]:
    """Return the text and the language of a literal of TSV; a number stands there without quotes."""
    if not term.startswith('"'):
        return term, ""
    text, _, rest = term[1:].rpartition('"')
    if "\\" in text:
        parts = iter(text.split("\\"))
        text = next(parts)
        for part in parts:
            # An empty part is an escaped backslash, and what follows it is no escape.
            text += _ESCAPES.get(part[0], part[0]) + part[1:] if part else "\\" + next(parts, "")
    return text, rest[1:] if rest.startswith("@") else ""
