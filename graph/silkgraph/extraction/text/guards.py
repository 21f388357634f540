"""Which patterns can match in a stretch of text and where, told from letters that their matches hold or begin with.

A language has hundreds of patterns, and a sentence holds the words of a few. The letters are read off the
parsed pattern; one automaton looks for those of all patterns at once. A pattern that has no such
letters is always tried, so that what is found never changes. A pattern is compiled when it is first tried.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import lru_cache
from operator import itemgetter
from sys import maxsize
from typing import TYPE_CHECKING, Any, TypeAlias

from ahocorasick_rs import AhoCorasick

from silkgraph.extraction.text.literals import BORDER, Reader, expanded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from silkgraph.extraction.text.literals import Literals

__all__ = ["Guard", "GuardedPattern"]

#: Letters that ``re.IGNORECASE`` takes for others and ``str.lower`` does not, and the digits of other scripts.
_ODD_LETTER = re.compile(
    "[\u0130\u0131\u017f\u1c80-\u1c88\u1e9e\u1fbe\u2126\u212a\u212b\u0345\u00b5\u0370-\u03ff]"
)
_ODD_DIGIT = re.compile(r"[^\D0-9]")
_BREAK = re.compile(r"[^\S ]")
#: In a text of fewer letters a pattern is tried sooner than its guard is asked.
_SHORT = 500
_NOWHERE: list[int] = []
#: Numbers of a pattern that was never looked for in a long text, and of one that waits for its guard.
_UNASKED, _WAITS = -1, -2
#: After so many searches without a guard the automaton is made again.
_MISSES = 40

#: Where in a text a pattern can match: in a stretch that holds one of the first places, and there from one
#: of the second, unless it holds one of the third as well; then from anywhere.
_Spots: TypeAlias = "tuple[list[int] | None, list[int], list[int]]"
#: Nothing is told of the pattern.
_ANYWHERE: _Spots = (None, [], [])


class _Sheet(dict[int, _Spots]):
    """Where the patterns of a guard can match in one text, by their number; found out when first asked."""

    def __init__(self, told: list[Literals], found: dict[int, list[int]]) -> None:
        self._told = told
        #: Of patterns that came later nothing is told.
        self._size = len(told)
        self._found = found
        self._numbers = sorted({key // 3 for key in found})
        self._rows: dict[int, tuple[list[int], list[int], set[int]]] = {}

    def __missing__(self, number: int) -> _Spots:
        if self._is_anywhere(number):
            self[number] = _ANYWHERE
            return _ANYWHERE
        openings = self._found.get(3 * number, _NOWHERE)
        loose = self._found.get(3 * number + 1, _NOWHERE)
        marks = sorted(openings + loose) if loose else openings
        if marks and self._told[number].both:
            # Of what a match cannot do without, the rarer rules out more.
            marks = min(marks, self._found.get(3 * number + 2, _NOWHERE), key=len)
        spots = self[number] = marks, openings, loose
        return spots

    def _is_anywhere(self, number: int) -> bool:
        return number >= self._size or self._told[number].letters is None

    def among(self, numbers: range, start: int, end: int) -> list[int]:
        """Return which patterns of a row can match in a stretch."""
        row = self._rows.get(numbers.start)
        if row is None:
            row = self._rows[numbers.start] = self._row(numbers)
        places, owners, always = row
        first = bisect_left(places, start)
        inside = owners[first : bisect_left(places, end, first)]
        return sorted(always.union(inside)) if inside or always else _NOWHERE

    def _row(self, numbers: range) -> tuple[list[int], list[int], set[int]]:
        """Return the places where one of several patterns can match, whose they are, and who can anywhere."""
        first = bisect_left(self._numbers, numbers.start)
        last = bisect_left(self._numbers, numbers.stop)
        marks = [
            (place, number)
            for number in self._numbers[first:last]
            for place in self[number][0] or ()
        ]
        marks.sort()
        always = set(filter(self._is_anywhere, numbers))
        return [p for p, _ in marks], [n for _, n in marks], always


class Guard:
    """Patterns that are looked for together."""

    def __init__(self, pieces: Mapping[str, str] | None = None) -> None:
        #: What the patterns are made of.
        self.pieces = pieces or {}
        self._reader = Reader(self.pieces)
        self._told: list[Literals] = []
        self._waiting: list[GuardedPattern] = []
        self._misses = 0
        #: What the last texts and their longer parts hold.
        self.sheet = lru_cache(maxsize=8)(self._sheet)

    def add(self, source: str, flags: int = 0) -> GuardedPattern:
        """Return a pattern that is guarded from the next text on."""
        pattern = self.later(source, flags)
        pattern.number = self._read(pattern)
        self._misses = _MISSES
        return pattern

    def never(self) -> GuardedPattern:
        """Return a pattern that matches nothing."""
        return _Never("(?!)", 0, self)

    def later(self, source: str, flags: int = 0) -> GuardedPattern:
        """Return a pattern that is guarded once it is looked for: many are only tried at one place."""
        return GuardedPattern(source, flags, self)

    def ask(self, pattern: GuardedPattern) -> None:
        """Guard a pattern that is looked for, once that pays."""
        if pattern.number == _UNASKED:
            pattern.number = _WAITS
            self._waiting.append(pattern)
        self._misses += 1

    def _read(self, pattern: GuardedPattern) -> int:
        self._told.append(self._reader.literals_of(pattern.source, pattern.flags))
        return len(self._told) - 1

    def _build(self) -> None:
        """Make the automaton, with who looks for each of its words: anywhere, and at a border."""
        for pattern in self._waiting:
            pattern.number = self._read(pattern)
        self._waiting.clear()
        free: dict[str, list[int]] = defaultdict(list)
        bound: dict[str, list[int]] = defaultdict(list)
        for number, told in enumerate(self._told):
            roles = (told.openings, told.loose, told.letters if told.both else None)
            for role, ways in enumerate(roles):
                for way in ways or ():
                    users = bound if way[0] == BORDER else free
                    users[way.lstrip(BORDER)].append(3 * number + role)
        words = sorted({*free, *bound})
        self._users = [
            (free[word], free[word] + bound[word] if word in bound else None) for word in words
        ]
        self._automaton = AhoCorasick(words)
        self._misses = 0

    def _sheet(self, text: str) -> _Sheet:
        lowered = text.lower()
        if len(lowered) != len(text) or (not text.isascii() and _is_odd(text)):
            return _Sheet([], {})
        if self._misses >= _MISSES:
            self._build()
        users_of = self._users
        found: dict[int, list[int]] = defaultdict(list)
        matches = self._automaton.find_matches_as_indexes(
            _BREAK.sub(" ", lowered), overlapping=True
        )
        matches.sort(key=itemgetter(1))
        for word, begin, _ in matches:
            users, at_border = users_of[word]
            if at_border is not None:
                before = lowered[begin - 1] if begin else " "
                if not before.isalnum() and before != "_":
                    users = at_border
            for user in users:
                found[user].append(begin)
        return _Sheet(self._told, found)


def _is_odd(text: str) -> bool:
    """Tell whether lower case does not make all letters and digits of a text those of a pattern."""
    return bool(_ODD_LETTER.search(text) or _ODD_DIGIT.search(text))


class GuardedPattern:
    """A pattern that is tried only where it can match."""

    __slots__ = ("_guard", "bare", "flags", "fullmatch", "match", "number", "source", "split")

    def __init__(self, source: str, flags: int, guard: Guard) -> None:
        self.source, self.flags = source, flags
        self.number = _UNASKED
        self._guard = guard

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # a compiled pattern or one of its methods
        # Asked only for what is not there yet.
        if name not in GuardedPattern.__slots__:
            raise AttributeError(name)
        self.bare = re.compile(expanded(self.source, self._guard.pieces), self.flags)
        # Where a pattern is tried at one place, a guard would cost more.
        self.match, self.fullmatch = self.bare.match, self.bare.fullmatch
        self.split = self.bare.split
        return getattr(self, name)

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """Yield the matches inside a stretch, as ``re.Pattern.finditer`` does."""
        places = self._places(text, start, end)
        if places is None:
            return self.bare.finditer(text, start, end)
        return self._matches(text, places, end) if places else iter(())

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Return the first match inside a stretch, as ``re.Pattern.search`` does."""
        places = self._places(text, start, end)
        if places is None:
            return self.bare.search(text, start, end)
        for place in places:
            found = self.match(text, place, end)
            if found:
                return found
        return None

    def is_in(self, text: str) -> bool:
        """Tell whether a match can be anywhere in a text."""
        return self._places(text, 0, len(text)) != _NOWHERE

    def _places(self, text: str, start: int, end: int) -> list[int] | None:
        """Return where a match can begin, ``None`` for anywhere."""
        if len(text) < _SHORT:
            return None
        if self.number < 0:
            self._guard.ask(self)
            return None
        marks, openings, loose = self._guard.sheet(text)[self.number]
        if marks is None:
            return None
        first = bisect_left(marks, start)
        if first == len(marks) or marks[first] >= end:
            return _NOWHERE
        if marks is openings:
            return marks[first : bisect_left(marks, end, first)]
        if loose:
            first = bisect_left(loose, start)
            if first < len(loose) and loose[first] < end:
                return None
        return openings[bisect_left(openings, start) : bisect_left(openings, end)]

    def _matches(self, text: str, places: list[int], end: int) -> Iterator[re.Match[str]]:
        free = 0
        for place in places:
            if place >= free:
                found = self.match(text, place, end)
                if found:
                    yield found
                    free = found.end()


class _Never(GuardedPattern):
    """A pattern that matches nothing: it is asked for wherever a language lacks one."""

    __slots__ = ()

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        return iter(())

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        return None

    def is_in(self, text: str) -> bool:
        return False
