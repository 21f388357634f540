"""Which patterns can match in a stretch of text and where, told from letters that their matches hold or begin with.

A language has hundreds of patterns, and a sentence holds the words of a few. The letters are read off the
parsed pattern; one automaton looks for those of all patterns at once. A pattern that has no such
letters is always tried, so that what is found never changes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from operator import itemgetter
from sys import maxsize
from typing import TYPE_CHECKING, NamedTuple

from ahocorasick_rs import AhoCorasick

from silkgraph.extraction.text.literals import literals_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from silkgraph.extraction.text.literals import Ways

__all__ = ["Guard", "GuardedPattern"]

#: Letters that ``re.IGNORECASE`` takes for others and ``str.lower`` does not, and the digits of other scripts.
_ODD = re.compile(
    "[\u0130\u0131\u017f\u1c80-\u1c88\u1e9e\u1fbe\u2126\u212a\u212b\u0345\u00b5\u0370-\u03ff]|(?![0-9])\\d"
)
_SPACE = re.compile(r"\s")
#: In a text of fewer letters a pattern is tried sooner than its guard is asked.
_SHORT = 200


class _Places(NamedTuple):
    """Where letters are in a text: in order with the patterns they are for, and by the pattern that begins there."""

    places: list[int]
    held: list[frozenset[int]]
    openings: dict[int, list[int]]


class Guard:
    """Patterns that are looked for together; patterns are added before the first text is read."""

    def __init__(self) -> None:
        self._letters: list[Ways | None] = []
        self._openings: list[Ways | None] = []
        self._always: set[int] = set()
        self._read = lru_cache(maxsize=4)(self._positions)
        self.possible = lru_cache(maxsize=64)(self._possible)

    def add(self, pattern: re.Pattern[str]) -> GuardedPattern:
        """Return the pattern with its guard."""
        number = len(self._letters)
        letters, openings = literals_of(pattern)
        self._letters.append(letters)
        self._openings.append(openings)
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
        places, held, _ = found
        inside = held[bisect_left(places, start) : bisect_left(places, end)]
        return self._always.union(*inside)

    def openings(self, text: str, number: int, start: int, end: int) -> list[int] | None:
        """Return the places of a stretch where a match can begin, ``None`` if it can begin anywhere."""
        found = self._read(text) if self._openings[number] else None
        if found is None:
            return None
        places = found.openings.get(number, [])
        return places[bisect_left(places, start) : bisect_left(places, end)]

    def _automaton(self) -> tuple[AhoCorasick, list[frozenset[int]], list[frozenset[int]]]:
        if "_built" not in self.__dict__:
            held, begun = _users(self._letters), _users(self._openings)
            ways = sorted({*held, *begun})
            none: frozenset[int] = frozenset()
            self._built = (
                AhoCorasick(ways),
                [held.get(way, none) for way in ways],
                [begun.get(way, none) for way in ways],
            )
        return self._built

    def _positions(self, text: str) -> _Places | None:
        """Return the places of a text, ``None`` if it cannot be told."""
        lowered = text.lower()
        if len(lowered) != len(text) or (not text.isascii() and _ODD.search(text)):
            return None
        automaton, held, begun = self._automaton()
        matches = automaton.find_matches_as_indexes(_SPACE.sub(" ", lowered), overlapping=True)
        matches.sort(key=itemgetter(1))
        openings: dict[int, list[int]] = {}
        for way, begin, _ in matches:
            for number in begun[way]:
                openings.setdefault(number, []).append(begin)
        return _Places(
            [begin for _, begin, _ in matches], [held[way] for way, _, _ in matches], openings
        )


def _users(each: list[Ways | None]) -> dict[str, frozenset[int]]:
    """Return the numbers of the patterns that want each way."""
    users: dict[str, set[int]] = {}
    for number, ways in enumerate(each):
        for way in ways or ():
            users.setdefault(way, set()).add(number)
    return {way: frozenset(numbers) for way, numbers in users.items()}


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
        if len(text) < _SHORT:
            return self.bare.finditer(text, start, end)
        if self.number not in self._guard.possible(text, start, end):
            return iter(())
        places = self._guard.openings(text, self.number, start, end)
        if places is None:
            return self.bare.finditer(text, start, end)
        return self._matches(text, places, end) if places else iter(())

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Return the first match inside a stretch, as ``re.Pattern.search`` does."""
        if len(text) < _SHORT:
            return self.bare.search(text, start, end)
        return next(self.finditer(text, start, end), None)

    def _matches(self, text: str, places: list[int], end: int) -> Iterator[re.Match[str]]:
        free = 0
        for place in places:
            if place >= free:
                found = self.match(text, place, end)
                if found:
                    yield found
                    free = found.end()
