"""Which patterns can match in a stretch of text and where, told from letters that their matches hold or begin with.

A language has hundreds of patterns, and a sentence holds the words of a few. The letters are read off the
parsed pattern; one automaton looks for those of all patterns at once. A pattern that has no such
letters is always tried, so that what is found never changes. A pattern is compiled when it is first tried.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cached_property, lru_cache
from operator import itemgetter
from sys import maxsize
from typing import TYPE_CHECKING, Any, NamedTuple

from ahocorasick_rs import AhoCorasick

from silkgraph.extraction.text.literals import BORDER, literals_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.extraction.text.literals import Literals, Ways

__all__ = ["Guard", "GuardedPattern"]

#: Letters that ``re.IGNORECASE`` takes for others and ``str.lower`` does not, and the digits of other scripts.
_ODD = re.compile(
    "[\u0130\u0131\u017f\u1c80-\u1c88\u1e9e\u1fbe\u2126\u212a\u212b\u0345\u00b5\u0370-\u03ff]|(?![0-9])\\d"
)
_BREAK = re.compile(r"[^\S ]")
#: In a text of fewer letters a pattern is tried sooner than its guard is asked.
_SHORT = 200
_NOWHERE: list[int] = []


class _Spots(NamedTuple):
    """Where in a text a pattern can match.

    It matches in a stretch only if one of ``marks`` lies there, and begins at one of ``openings`` unless one of
    ``loose`` lies there too.
    """

    marks: list[int]
    openings: list[int]
    loose: list[int]


class _Sheet:
    """Where the patterns can match in one text."""

    def __init__(self, told: list[Literals], found: dict[int, list[int]]) -> None:
        self._told = told
        self._found = found
        self._spots: dict[int, _Spots | None] = {}
        self._groups: dict[range, tuple[list[int], list[int], set[int]]] = {}

    def spots(self, number: int) -> _Spots | None:
        """Return where a pattern can match, ``None`` for nowhere."""
        try:
            return self._spots[number]
        except KeyError:
            openings, loose, letters = (self._found.get(3 * number + n, _NOWHERE) for n in range(3))
            if self._told[number].vague:
                marks = letters if openings else _NOWHERE
            else:
                marks = sorted(openings + loose) if loose else openings
            spots = self._spots[number] = _Spots(marks, openings, loose) if marks else None
            return spots

    def among(self, numbers: range, start: int, end: int) -> list[int]:
        """Return which patterns of a row can match in a stretch."""
        if numbers not in self._groups:
            marks = [
                (place, number)
                for number in numbers
                if (spots := self.spots(number))
                for place in spots.marks
            ]
            marks.sort()
            always = {number for number in numbers if self._told[number].letters is None}
            self._groups[numbers] = [p for p, _ in marks], [n for _, n in marks], always
        places, owners, always = self._groups[numbers]
        inside = owners[bisect_left(places, start) : bisect_left(places, end)]
        return sorted(always.union(inside)) if inside or always else _NOWHERE


class Guard:
    """Patterns that are looked for together; patterns are added before the first text is read."""

    def __init__(self) -> None:
        self._told: list[Literals] = []
        #: The last texts that were read; ``None`` for one in which nothing can be told.
        self.sheet = lru_cache(maxsize=4)(self._sheet)

    def add(self, source: str, flags: int = 0) -> GuardedPattern:
        """Return a pattern with its guard."""
        number = len(self._told)
        self._told.append(literals_of(source, flags))
        self.sheet.cache_clear()
        self.__dict__.pop("_automaton", None)
        return GuardedPattern(source, flags, self, number)

    def letters(self, number: int) -> Ways | None:
        """Return letters of which every match of a pattern holds one; of one that never matches there are none."""
        return self._told[number].letters

    @cached_property
    def _automaton(self) -> tuple[AhoCorasick, list[tuple[list[int], list[int] | None]]]:
        """Return the automaton and who looks for each of its words: anywhere, and at a border."""
        free: dict[str, list[int]] = defaultdict(list)
        bound: dict[str, list[int]] = defaultdict(list)
        for number, told in enumerate(self._told):
            roles = (told.openings, told.loose, told.letters if told.vague else None)
            for role, ways in enumerate(roles):
                for way in ways or ():
                    users = bound if way[0] == BORDER else free
                    users[way.lstrip(BORDER)].append(3 * number + role)
        words = sorted({*free, *bound})
        users_of = [
            (free[word], free[word] + bound[word] if word in bound else None) for word in words
        ]
        return AhoCorasick(words), users_of

    def _sheet(self, text: str) -> _Sheet | None:
        lowered = text.lower()
        if len(lowered) != len(text) or (not text.isascii() and _ODD.search(text)):
            return None
        automaton, users_of = self._automaton
        found: dict[int, list[int]] = defaultdict(list)
        matches = automaton.find_matches_as_indexes(_BREAK.sub(" ", lowered), overlapping=True)
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


class GuardedPattern:
    """A pattern that is tried only where it can match."""

    __slots__ = (
        "_flags",
        "_guard",
        "_letters",
        "_source",
        "bare",
        "fullmatch",
        "match",
        "number",
        "split",
    )

    def __init__(self, source: str, flags: int, guard: Guard, number: int) -> None:
        self._source, self._flags = source, flags
        self._guard = guard
        self.number = number
        self._letters = guard.letters(number)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # a compiled pattern or one of its methods
        # Asked only for what is not there yet.
        if name not in self.__slots__:
            raise AttributeError(name)
        self.bare = re.compile(self._source, self._flags)
        # Where a pattern is tried at one place, a guard would cost more.
        self.match, self.fullmatch = self.bare.match, self.bare.fullmatch
        self.split = self.bare.split
        return getattr(self, name)

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """Yield the matches inside a stretch, as ``re.Pattern.finditer`` does."""
        places = self._places(text, start, end)
        return (
            self.bare.finditer(text, start, end)
            if places is None
            else self._matches(text, places, end)
        )

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

    def _places(self, text: str, start: int, end: int) -> list[int] | None:
        """Return where a match can begin, ``None`` for anywhere."""
        if not self._letters or len(text) < _SHORT:
            # Either nothing is known of it, or there is nothing that it could match.
            return None if self._letters is None or self._letters else _NOWHERE
        sheet = self._guard.sheet(text)
        if sheet is None:
            return None
        spots = sheet.spots(self.number)
        if spots is None:
            return _NOWHERE
        marks, openings, loose = spots
        first = bisect_left(marks, start)
        if first == len(marks) or marks[first] >= end:
            return _NOWHERE
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
