"""Which patterns cannot match a stretch of text, told from letters that every match of them holds.

A language has hundreds of patterns, and a sentence holds the words of a few. The letters are read off the
parsed pattern; one automaton looks for those of all patterns at once. A pattern that has no such
letters is always tried, so that what is found never changes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import product
from operator import itemgetter
from re import _constants as sre  # type: ignore[attr-defined]  # the parser of patterns has no public name
from re import _parser as parser  # type: ignore[attr-defined]
from sys import maxsize
from typing import TYPE_CHECKING, Any

from ahocorasick_rs import AhoCorasick

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

__all__ = ["Guard", "GuardedPattern", "letters_of"]

#: More ways than this to write a stretch are not told apart.
_WAYS = 200
#: Letters that ``re.IGNORECASE`` takes for others and ``str.lower`` does not, and the digits of other scripts.
_ODD = re.compile(
    "[\u0130\u0131\u017f\u1c80-\u1c88\u1e9e\u1fbe\u2126\u212a\u212b\u0345\u00b5\u0370-\u03ff]|(?![0-9])\\d"
)
_DIGITS = frozenset("0123456789")
_DIGIT = (sre.CATEGORY, sre.CATEGORY_DIGIT)
#: In a text of fewer letters a pattern is tried sooner than its guard is asked.
_SHORT = 200
_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
_EMPTY = frozenset([""])

Ways = frozenset[str]


class Guard:
    """Patterns that are looked for together; patterns are added before the first text is read."""

    def __init__(self) -> None:
        self._letters: list[Ways | None] = []
        self._always: set[int] = set()
        self._read = lru_cache(maxsize=4)(self._positions)
        self.possible = lru_cache(maxsize=64)(self._possible)

    def add(self, pattern: re.Pattern[str]) -> GuardedPattern:
        """Return the pattern with its guard."""
        number = len(self._letters)
        self._letters.append(letters_of(pattern))
        if self._letters[number] is None:
            self._always.add(number)
        self._read.cache_clear()
        self.possible.cache_clear()
        self.__dict__.pop("_built", None)
        return GuardedPattern(pattern, self, number)

    def _possible(self, text: str, start: int = 0, end: int = maxsize) -> Container[int]:
        """Return the numbers of the patterns that can match inside a stretch."""
        found = self._read(text)
        if found is None:
            return range(len(self._letters))
        places, numbers = found
        inside = numbers[bisect_left(places, start) : bisect_left(places, end)]
        return self._always.union(*inside)

    def _automaton(self) -> tuple[AhoCorasick, list[list[int]]]:
        if "_built" not in self.__dict__:
            users: dict[str, list[int]] = {}
            for index, letters in enumerate(self._letters):
                for way in letters or ():
                    users.setdefault(way, []).append(index)
            self._built = AhoCorasick(list(users)), list(users.values())
        return self._built

    def _positions(self, text: str) -> tuple[list[int], list[list[int]]] | None:
        """Return where letters begin, in order, and the numbers of the patterns that want them.

        ``None`` if the text cannot be told.
        """
        lowered = text.lower()
        if len(lowered) != len(text) or (not text.isascii() and _ODD.search(text)):
            return None
        automaton, users = self._automaton()
        matches = automaton.find_matches_as_indexes(lowered, overlapping=True)
        matches.sort(key=itemgetter(1))
        return [begin for _, begin, _ in matches], [users[number] for number, _, _ in matches]


class GuardedPattern:
    """A compiled pattern that is tried only where it can match."""

    __slots__ = ("_guard", "bare", "fullmatch", "match", "number", "split")

    def __init__(self, pattern: re.Pattern[str], guard: Guard, number: int) -> None:
        self.bare = pattern
        # Where a pattern is tried at one place, a guard would cost more.
        self.match, self.fullmatch, self.split = pattern.match, pattern.fullmatch, pattern.split
        self.number = number
        self._guard = guard

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """Yield the matches inside a stretch, as ``re.Pattern.finditer`` does."""
        return self.bare.finditer(text, start, end) if self._may(text, start, end) else iter(())

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Return the first match inside a stretch, as ``re.Pattern.search`` does."""
        return self.bare.search(text, start, end) if self._may(text, start, end) else None

    def _may(self, text: str, start: int, end: int) -> bool:
        return len(text) < _SHORT or self.number in self._guard.possible(text, start, end)


def letters_of(pattern: re.Pattern[str]) -> Ways | None:
    """Return strings in lower case of which every match holds one, ``None`` if there are no such."""
    return _required(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))


def _required(parts: Iterable[tuple[Any, Any]]) -> Ways | None:
    best: Ways | None = None
    run: Ways = _EMPTY
    for op, value in parts:
        ways = _exact(op, value)
        if ways is not None and len(run) * len(ways) <= _WAYS:
            run = frozenset(a + b for a, b in product(run, ways))
            continue
        best = _better(best, run)
        run = ways or _EMPTY
        if ways is None:
            best = _better(best, _inside(op, value))
    return _better(best, run)


def _better(one: Ways | None, other: Ways | None) -> Ways | None:
    """Return the set that rules out more: its shortest member is longer."""
    if not other or not all(map(_tells, other)):
        return one
    return other if one is None or _worth(other) > _worth(one) else one


def _tells(way: str) -> bool:
    return len(way) > 1 or way > "\u2e80" or way in _DIGITS


def _worth(ways: Ways) -> tuple[int, int]:
    return min(3, *(len(way) * (2 if way > "\u2e80" else 1) for way in ways)), -len(ways)


def _inside(op: object, value: Any) -> Ways | None:  # noqa: ANN401  # a node of the parser has no type
    """Return what is required by a part whose ways cannot all be told."""
    if op is sre.SUBPATTERN:
        return _required(value[3])
    if op is sre.ATOMIC_GROUP:
        return _required(value)
    if op in _REPEATS and value[0] > 0:
        return _required(value[2])
    if op is sre.BRANCH:
        each = [_required(branch) for branch in value[1]]
        return frozenset[str]().union(*(e for e in each if e)) if all(each) else None
    return None


def _exact(op: object, value: Any) -> Ways | None:  # noqa: ANN401
    """Return every way to write a part in lower case, ``None`` if they are too many to tell."""
    if op is sre.LITERAL:
        return frozenset([chr(value).lower()])
    if op in (sre.AT, sre.ASSERT, sre.ASSERT_NOT):
        return _EMPTY
    if op is sre.IN:
        return _union([_DIGITS if item == _DIGIT else _exact(*item) for item in value])
    if op is sre.SUBPATTERN:
        return _exact_all(value[3])
    if op is sre.BRANCH:
        return _union([_exact_all(branch) for branch in value[1]])
    if op in _REPEATS and value[1] == 1:
        once = _exact_all(value[2])
        return once if value[0] == 1 or once is None else once | _EMPTY
    return None


def _exact_all(parts: Sequence[tuple[Any, Any]]) -> Ways | None:
    run: Ways = _EMPTY
    for op, value in parts:
        ways = _exact(op, value)
        if ways is None or len(run) * len(ways) > _WAYS:
            return None
        run = frozenset(a + b for a, b in product(run, ways))
    return run


def _union(each: list[Ways | None]) -> Ways | None:
    told = [ways for ways in each if ways is not None]
    if len(told) < len(each) or sum(map(len, told)) > _WAYS:
        return None
    return frozenset[str]().union(*told)
