"""Who takes part in what by which article: read as whole columns, kept as numbers.

A join inside the engine costs several times what reading an index from end to end costs. So the
columns come one by one and are joined here, by article: who an article expects at a summit has not
been there, whatever another article says of the summit itself.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import count, repeat
from typing import TYPE_CHECKING, Self

from silkgraph.dates import day_bounds
from silkgraph.network.kinds import classes_of, terms
from silkgraph.network.occasion import DAY_LENGTH, Occasion, period
from silkgraph.network.reading import Answers, Part, bare_all, columns, read
from silkgraph.network.rolls import Named, Wanted, dates_of, taking_part_of
from silkgraph.store.roll import CLAIMED, roll_query

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    import numpy as np

    from silkgraph.network.kinds import Kind, Status, Via
    from silkgraph.store import Store

__all__ = ["Told", "distinct"]

_CLAIMED = "SELECT ?article ?occasion WHERE {{ GRAPH ?article {{ {claimed} }} }}"
_OF_CLASS = """
SELECT ?occasion WHERE {{ VALUES ?class {{ {classes} }} ?occasion a ?class }}
"""
_VALUES = (
    "SELECT ?article ?occasion ?value WHERE {{ GRAPH ?article {{ ?occasion {term} ?value }} }}"
)


@dataclass(frozen=True)
class Told:
    """Every naming of a participant by an article that tells of the event, as three columns.

    The numbers stand for places in the tuples, which are sorted; no row is there twice.
    """

    events: tuple[str, ...]
    members: tuple[str, ...]
    articles: tuple[str, ...]
    event: np.ndarray
    member: np.ndarray
    article: np.ndarray
    #: Who says when events begin, and who when they end; not read until somebody asks.
    _dates: Callable[[], Iterator[Iterable[Sequence[str]]]]

    @classmethod
    def read(
        cls, store: Store, kind: Kind, via: Via, status: Status, *, dates: bool = True
    ) -> Self:
        """Read what articles tell, with the participants whom the same article names.

        Without ``dates`` nothing is said of when, which takes less time.
        """
        return read(store, cls.part(kind, via, status, dates=dates))[0]

    @classmethod
    def part(cls, kind: Kind, via: Via, status: Status, *, dates: bool = True) -> Part[Self]:
        """Return how to read the same along with other parts of a network."""
        taking_part, date, happened = terms(kind, via, status)
        # Agreements have no status; that some article has a claim about one is enough.
        claimed = (
            f"?claim silk:status silk:{happened} ; silk:about ?occasion"
            if happened
            else "?occasion a silk:Agreement . ?claim silk:about ?occasion"
        )
        queries = [
            _CLAIMED.format(claimed=claimed),
            _VALUES.format(term=taking_part),
            _OF_CLASS.format(classes=classes_of(via)),
            *(_VALUES.format(term=term) for term in (date, "silk:endDate") if dates),
        ]
        return Part(
            "told",
            queries,
            partial(cls._of, dates=dates),
            cls._rolls(kind, via, status, dates=dates),
        )

    @classmethod
    def _rolls(cls, kind: Kind, via: Via, status: Status, *, dates: bool) -> Part[Self]:
        """Return how to read the same from rolls."""
        taking_part, date, happened = terms(kind, via, status)
        classes = frozenset(_bare_names(classes_of(via), " "))
        wanted = Wanted(happened, classes) if happened else Wanted(CLAIMED, classes, "Agreement")
        queries = [roll_query(*_bare_names(taking_part, "|"))]
        of = partial(cls._of_rolls, wanted=wanted, date=date if dates else None)
        return Part("told", [*queries, roll_query("dates")] if dates else queries, of)

    @classmethod
    def _of_rolls(cls, answers: Answers, *, wanted: Wanted, date: str | None) -> Self:
        found = taking_part_of(answers.next(), wanted)
        if date is None:
            return cls._joined(found, lambda: iter(((), ())))
        properties = (*_bare_names(date, "|"), "endDate")
        return cls._joined(found, partial(dates_of, answers.next(), *properties))

    @classmethod
    def _of(cls, answers: Answers, *, dates: bool) -> Self:
        import numpy as np

        articles, events, members = _Numbers(), _Numbers(), _Numbers()
        tellers, told = answers.columns()
        article, event = articles.given(tellers), events.given(told)
        width = len(articles) + 1
        claimed_pairs = distinct(event * width + article)
        namers, named, who = answers.columns()
        article, event, member = articles.of(namers), events.of(named), members.given(who)
        chosen = np.zeros(len(events) + 1, bool)
        chosen[events.of(answers.columns()[0])] = True
        chosen[-1] = False  # where the number of what is not told leads
        # A pair of which one part is not told is a number that no pair told has.
        rows = chosen[event] & _among(event * width + article, claimed_pairs)
        pairs = ((events, event), (members, member), (articles, article))
        found = tuple(Named.of(numbers.terms(), of[rows], bare_all) for numbers, of in pairs)
        dated = tuple(answers.next() for _ in range(2 * dates))
        return cls._joined(found, partial(_bare_columns, dated))

    @classmethod
    def _joined(
        cls, found: Sequence[Named], dates: Callable[[], Iterator[Iterable[Sequence[str]]]]
    ) -> Self:
        """Put columns together, each row once."""
        import numpy as np

        sizes = [len(column.names) + 1 for column in found]
        keys = distinct(np.ravel_multi_index([column.rows for column in found], sizes))
        events, members, articles = (column.names for column in found)
        event, member, article = np.unravel_index(keys, sizes)
        return cls(events, members, articles, event, member, article, dates)

    def taking_part(
        self, known: Collection[str] | None, inside: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """Return the events and the members of every taking part, each once.

        ``known``: who counts as a member, by default everybody. ``inside``: which events count.
        """
        import numpy as np

        wanted = None if known is None else {*known}
        counts = np.array([wanted is None or who in wanted for who in self.members], bool)
        rows = counts[self.member] & inside[self.event] if len(self.event) else []
        pairs = distinct(self.event[rows] * (len(self.members) + 1) + self.member[rows])
        return np.divmod(pairs, len(self.members) + 1)

    def within(self, start: str | None, end: str | None) -> tuple[np.ndarray, int]:
        """Return which events certainly begin in a period, and how many have no date to tell by."""
        import numpy as np

        if start is None and end is None:
            return np.ones(len(self.events), bool), 0
        first, last = period(start, end)
        undated = sum(not each.start for each in self.dated)
        return np.array([each.is_within(first, last) for each in self.dated], bool), undated

    def articles_of(self, events: np.ndarray) -> int:
        """Count the articles that tell of some events."""
        import numpy as np

        counts = np.zeros(len(self.events) + 1, bool)
        counts[events] = True
        return len(distinct(self.article[counts[self.event]]))

    @cached_property
    def dated(self) -> list[Occasion]:
        """Every event with its dates alone."""
        found = [Occasion(iri) for iri in self.events]
        number = {iri: place for place, iri in enumerate(self.events)}
        article = {iri: place for place, iri in enumerate(self.articles)}
        telling = {*zip(self.event.tolist(), self.article.tolist(), strict=True)}
        starts, ends = self._dates()
        until: dict[tuple[str, str], str] = {}
        for teller, told, end in ends:
            until[teller, told] = max(until.get((teller, told), ""), end)
        for teller, told, start in starts:
            event = number.get(told, -1)
            if (event, article.get(teller, -1)) in telling:
                found[event].date(start, *_bounds(start, until.get((teller, told))))
        return found

    def occasions(self) -> list[Occasion]:
        """Return the same as objects, with members, articles and dates."""
        found = [
            Occasion(each.iri, start=each.start, earliest=each.earliest, latest=each.latest)
            for each in self.dated
        ]
        for event, member, article in zip(
            self.event.tolist(), self.member.tolist(), self.article.tolist(), strict=True
        ):
            found[event].members.add(self.members[member])
            found[event].articles.add(self.articles[article])
        return found


def _bounds(start: str, end: str | None) -> tuple[str, str]:
    # Most are days, of which there is nothing to work out.
    return day_bounds(start, end) if end or len(start) < DAY_LENGTH else (start, start)


def _bare_names(written: str, between: str) -> list[str]:
    """Return names without the prefix of our vocabulary."""
    return [name.removeprefix("silk:") for name in written.split(between)]


def _bare_columns(answers: Iterable[bytes]) -> Iterator[Iterable[Sequence[str]]]:
    """Yield the rows of answers, their terms without what TSV writes round them."""
    for answer in answers:
        yield zip(*map(bare_all, columns(answer)), strict=True)


def distinct(numbers: np.ndarray) -> np.ndarray:
    """Return the numbers sorted, each once; numpy's own takes ten times as long for many."""
    import numpy as np

    ordered = np.sort(numbers)
    new = np.ones(len(ordered), bool)
    new[1:] = ordered[1:] != ordered[:-1]
    return np.compress(new, ordered)


def _among(numbers: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Tell of each number whether it is one of those known, which are sorted."""
    import numpy as np

    if not len(known):
        return np.zeros(len(numbers), bool)
    nearest = known[np.minimum(known.searchsorted(numbers), len(known) - 1)]
    found: np.ndarray = nearest == numbers
    return found


class _Numbers:
    """Terms as numbers, in the order in which they come."""

    def __init__(self) -> None:
        self._known = defaultdict[str, int](count().__next__)

    def __len__(self) -> int:
        return len(self._known)

    def given(self, terms: list[str]) -> np.ndarray:
        """Return the number of each term; one that is not known gets the next."""
        import numpy as np

        return np.fromiter(map(self._known.__getitem__, terms), np.int64, len(terms))

    def of(self, terms: list[str]) -> np.ndarray:
        """Return the number of each term, -1 for one that is not known."""
        import numpy as np

        return np.fromiter(map(self._known.get, terms, repeat(-1)), np.int64, len(terms))

    def terms(self) -> list[str]:
        """Return the terms in the order of their numbers."""
        return list(self._known)
