"""What rolls say, as columns of numbers; the words of a roll are explained in ``silkgraph.store.roll``."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from silkgraph.network.reading import bare, bare_all, columns
from silkgraph.store.roll import full

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    import numpy as np

__all__ = ["Named", "Wanted", "dates_of", "taking_part_of"]

#: Stands between two rolls; no roll has such a word.
_NEXT = "<>"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What counts: the status that a claim of the same article gives it, and its class."""

    status: str
    #: One of these, by whatever article.
    classes: Collection[str]
    #: This one, by the same article.
    own_class: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A column: the names in it, sorted, and for each row the place of its name."""

    names: tuple[str, ...]
    rows: np.ndarray

    @classmethod
    def of(
        cls, terms: Sequence[str], rows: np.ndarray, full: Callable[[Iterable[str]], list[str]]
    ) -> Named:
        """Return a column of numbers, each of which stands for a term; no two terms have one name in ``full``."""
        import numpy as np

        present = np.flatnonzero(np.bincount(rows, minlength=len(terms)))
        names = full(map(terms.__getitem__, present.tolist()))
        # Names alone are compared several times as fast as pairs of name and number.
        order = sorted(range(len(names)), key=names.__getitem__)
        place = np.empty(len(terms), np.int64)
        place[present[order]] = np.arange(len(order))
        return cls(tuple(map(names.__getitem__, order)), place[rows])


def taking_part_of(answer: bytes, wanted: Wanted) -> tuple[Named, Named, Named]:
    """Return who takes part in what by which article, as events, members and articles."""
    import numpy as np

    graphs, rolls = columns(answer)
    # A roll is in quotes, and has none inside.
    words = f" {_NEXT} ".join(["", *rolls]).replace('"', "").split(" ")[1:]
    known = defaultdict[str, int](count().__next__)
    numbers = np.fromiter(map(known.__getitem__, words), np.int64, len(words))
    is_next, is_head, counts, chosen = np.zeros((4, len(known) + 1), bool)
    is_next[known.get(_NEXT, -1)] = True
    for word, number in known.items():
        if word[0] == "|":
            statuses, classes = (part.split(",") for part in word[1:].split(";"))
            is_head[number] = True
            counts[number] = wanted.status in statuses and wanted.own_class in (None, *classes)
            chosen[number] = not {*classes}.isdisjoint(wanted.classes)
    # What is told of is the word after the head, and those who take part come after that.
    head = is_head[numbers]
    at = np.flatnonzero(head)
    heads, told = numbers[at], numbers[at + 1]
    of_class = np.zeros(len(known), bool)
    of_class[told[chosen[heads]]] = True
    kept = np.append(counts[heads] & of_class[told], False)
    other = head | is_next[numbers]
    other[at + 1] = True
    occasion = np.cumsum(head) - 1
    rows = np.flatnonzero(~other & kept[occasion])
    terms = list(known)
    places = {graph: place for place, graph in enumerate(graphs)}
    article = np.fromiter(map(places.__getitem__, graphs), np.int64, len(graphs))
    return (
        Named.of(terms, told[occasion[rows]], full),
        Named.of(terms, numbers[rows], full),
        Named.of(graphs, article[np.cumsum(is_next[numbers])[rows] - 1], bare_all),
    )


def dates_of(answer: bytes, *properties: str) -> Iterator[list[tuple[str, str, str]]]:
    """Yield for each property who says of what that it has which date."""
    found: dict[str, list[tuple[str, str, str]]] = {name: [] for name in properties}
    for graph, roll in zip(*columns(answer), strict=True):
        words = iter(roll[1:-1].split(" "))
        for name, occasion, date in zip(words, words, words, strict=True):
            if name in found:
                found[name].append((bare(graph), full([occasion])[0], date))
    yield from found.values()
