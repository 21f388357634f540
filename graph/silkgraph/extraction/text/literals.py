"""Letters of a pattern, read off its parsed form: those that every match holds, and those that it begins with.

Everything is in lower case, and white space is one space: so is the text in which they are looked for.
"""

from __future__ import annotations

import re
from itertools import product
from re import _constants as sre  # type: ignore[attr-defined]  # the parser of patterns has no public name
from re import _parser as parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Ways = frozenset[str]

__all__ = ["Literals", "Ways", "literals_of"]

#: More ways than this to write a stretch are not told apart.
_WAYS = 200
#: So many letters of a beginning tell enough.
_OPENING = 6
_DIGITS = frozenset("0123456789")
_DIGIT = (sre.CATEGORY, sre.CATEGORY_DIGIT)
_SPACE = (sre.CATEGORY, sre.CATEGORY_SPACE)
_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
_EMPTY = frozenset([""])


class Literals(NamedTuple):
    """Strings of which every match of a pattern holds one, and begins with one; ``None`` if they say too little."""

    letters: Ways | None
    openings: Ways | None


def literals_of(pattern: re.Pattern[str]) -> Literals:
    """Read the literals off a pattern."""
    parts = parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
    whole, cut = _opening(parts)
    openings = {way[:_OPENING] for way in whole | cut}
    # One that begins with another is found with it.
    openings = {way for way in openings if not any(way[:n] in openings for n in range(len(way)))}
    tells = bool(openings) and all(map(_tells, openings))
    return Literals(_required(parts), frozenset(openings) if tells else None)


def _opening(parts: Iterable[tuple[Any, Any]]) -> tuple[Ways, Ways]:
    """Return the ways to write parts that end with them, and the beginnings of those that cannot be told."""
    whole: Ways = _EMPTY
    cut: Ways = frozenset()
    for op, value in parts:
        ways, begun = _opening_of(op, value)
        cut |= _joined(whole, begun)
        if len(whole) * len(ways) > _WAYS:
            return frozenset(), cut | whole
        whole = _joined(whole, ways)
        if not whole:
            break
    return whole, cut


def _opening_of(op: object, value: Any) -> tuple[Ways, Ways]:  # noqa: ANN401
    if op is sre.SUBPATTERN:
        return _opening(value[3])
    if op is sre.ATOMIC_GROUP:
        return _opening(value)
    if op is sre.BRANCH:
        each = [_opening(branch) for branch in value[1]]
        return frozenset().union(*(w for w, _ in each)), frozenset().union(*(c for _, c in each))
    if op in _REPEATS:
        whole, cut = _opening(value[2])
        if value[1] != 1:
            whole, cut = _EMPTY & whole, cut | whole - _EMPTY
        return (whole | _EMPTY if value[0] == 0 else whole), cut
    if op is sre.IN and value == [_SPACE]:
        return frozenset([" "]), frozenset()
    ways = _exact(op, value)
    return (frozenset(), _EMPTY) if ways is None else (ways, frozenset())


def _joined(first: Ways, then: Ways) -> Ways:
    return frozenset(a + b for a, b in product(first, then))


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
