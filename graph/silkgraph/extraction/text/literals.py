"""Letters of a pattern, read off its parsed form: those that its matches hold, and those that they begin with.

Everything is in lower case, and white space is one space: so is the text in which they are looked for.

Patterns are made of pieces: ``<<NAME>>`` stands for the piece of that name. The parser takes longer than all the
rest, so a piece is parsed once, not wherever it stands.
"""

from __future__ import annotations

import re
from functools import reduce
from re import _constants as sre  # type: ignore[attr-defined]  # the parser of patterns has no public name
from re import _parser as parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Ways = frozenset[str]

__all__ = ["BORDER", "Literals", "Reader", "Ways", "expanded"]

_REFERENCE = re.compile(r"<<(\w+)>>")
#: For a piece that was read the parser gets "any character but this", which no pattern has; the next piece has the next.
_PIECE = 0xF0000

#: Stands before letters before which there is no letter, digit or underscore.
BORDER = "\0"
#: More ways than this to write a stretch are not told apart.
_WAYS = 200
#: So much of a beginning tells enough; a Chinese character counts for five letters.
_OPENING = 10
_HAN = "\u2e80"
_IDEOGRAPH = f"[^\0-{_HAN}]"
#: The characters of longer ranges are not told apart.
_RANGE = 12
_DIGITS = frozenset("0123456789")
#: Letters that tell something: two, or one that few sentences have; most other signs part clauses.
_tells = re.compile(rf"[^{BORDER}]{BORDER}*[^{BORDER}]|[0-9;:—–%]|{_IDEOGRAPH}").search
#: Few places of a text begin so; signs alone are anywhere.
_begins = re.compile(
    rf"[^{BORDER}]{BORDER}*[^\W_]|[^\W_]{BORDER}*[^{BORDER}]|[0-9]|{_IDEOGRAPH}(?<![\W_])"
).search
#: A beginning that tells enough.
_is_long = re.compile(
    rf"{BORDER}*(?:{_IDEOGRAPH}{BORDER}*[^{BORDER}]|(?:[^{BORDER}]{BORDER}*){{{_OPENING}}})"
).match
_WORD = (sre.CATEGORY, sre.CATEGORY_WORD)
_CATEGORIES = {sre.CATEGORY_DIGIT: _DIGITS, sre.CATEGORY_SPACE: frozenset(" ")}
_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
_NONE: Ways = frozenset()
_EMPTY = frozenset([""])


class Literals(NamedTuple):
    """Letters of which every match of a pattern holds one; ``letters`` is ``None`` if they say too little.

    A match begins with one of ``openings`` or holds one of ``loose``. Where that does not say by itself that it
    holds the letters, it takes ``both``.
    """

    letters: Ways | None
    openings: Ways
    loose: Ways
    both: bool


class _Part(NamedTuple):
    """What a piece of a pattern tells.

    ``exact`` are all ways to write it, ``letters`` those that it holds, ``whole`` beginnings that are all of it,
    ``cut`` beginnings after which anything may come, ``loose`` letters where the beginning does not tell.
    """

    exact: Ways | None
    letters: Ways | None
    whole: Ways
    cut: Ways
    loose: Ways


_UNKNOWN = _Part(None, None, _NONE, _EMPTY, _NONE)
_NEVER = _Part(_NONE, _NONE, _NONE, _NONE, _NONE)


def expanded(source: str, pieces: Mapping[str, str]) -> str:
    """Return a pattern with its pieces written out."""
    # A piece may have others in it, so replace until nothing is left.
    while _REFERENCE.search(source):
        source = _REFERENCE.sub(lambda match: pieces[match[1]], source)
    return source


class Reader:
    """Reads the literals off patterns that are made of the same pieces."""

    def __init__(self, pieces: Mapping[str, str]) -> None:
        self._pieces = pieces
        #: What is written for a piece that is read, by its name.
        self._signs: dict[str, str] = {}
        #: What pieces tell, by the character that stands for them.
        self._parts: dict[int, _Part] = {}

    def literals_of(self, source: str, flags: int = 0) -> Literals:
        """Read the literals off a pattern."""
        return _told(_sequence(parser.parse(self._signed(source, flags), flags), self._parts))

    def _signed(self, source: str, flags: int) -> str:
        return _REFERENCE.sub(lambda match: self._sign(match[1], flags), source)

    def _sign(self, name: str, flags: int) -> str:
        sign = self._signs.get(name)
        if sign is None:
            sign = self._signs[name] = self._read(self._signed(self._pieces[name], flags), flags)
        return sign

    def _read(self, piece: str, flags: int) -> str:
        """Return what stands for a piece; one that does not hold together stands for itself."""
        if "(?P<" in piece:
            # What is around it may speak of its group.
            return piece
        try:
            parsed = parser.parse(piece + "{2}", flags)
        except re.error:
            # It ends with a repeat of its own, or in another group than it begins with.
            return piece
        if len(parsed) != 1 or parsed[0][0] is not sre.MAX_REPEAT:
            # What is repeated is not all of it.
            return piece
        code = _PIECE + len(self._parts)
        self._parts[code] = _sequence(parsed[0][1][2], self._parts)
        return f"[^{chr(code)}]"


def _told(part: _Part) -> Literals:
    letters = None if part.letters is None else frozenset(map(_clean, part.letters))
    loose = frozenset(map(_clean, part.loose))
    openings = frozenset(map(_clean, part.whole | part.cut))
    if not all(map(_begins, openings)):
        openings = frozenset(filter(_begins, openings))
        if letters is None:
            return Literals(None, _NONE, _NONE, both=False)
        loose |= letters
    openings = _fewer(openings)
    least = _least(openings)
    if letters is None:
        return Literals(least | loose, least, loose, both=False)
    both = not all(way in letters or any(word in way for word in letters) for way in least | loose)
    return Literals(letters, least, loose, both)


def _least(openings: Ways) -> Ways:
    """Leave out those that begin with another: they are found with it."""
    least: list[str] = []
    # In order, they come right behind it.
    for way in sorted(openings):
        if not least or not way.startswith(least[-1]):
            least.append(way)
    return frozenset(least)


def _clean(way: str) -> str:
    """Leave no mark of a border but one before a word: others say nothing that letters do not."""
    bare = way.replace(BORDER, "")
    is_word = way[:1] == BORDER and (bare[:1].isalnum() or bare[:1] == "_")
    return BORDER + bare if is_word else bare


def _size(way: str) -> int:
    return len(way) - way.count(BORDER)


def _joined(first: Ways, then: Ways) -> Ways:
    if first == _EMPTY:
        return then
    if then == _EMPTY:
        return first
    return frozenset([a + b for a in first for b in then])


def _sequence(parts: Any, pieces: Mapping[int, _Part]) -> _Part:  # noqa: ANN401
    """Tell what a row of nodes of the parser tells."""
    row: list[_Part] = []
    word = ""
    for op, value in parts.data:
        if op is sre.LITERAL:
            word += chr(value).lower()
            continue
        if word:
            row.append(_exactly(frozenset([word])))
            word = ""
        row.append(_part(op, value, pieces))
    if word:
        row.append(_exactly(frozenset([word])))
    if len(row) == 1:
        return row[0]
    if any(part.exact == _NONE for part in row):
        return _NEVER
    exact, letters = _exact(row), _letters(row)
    if exact is not None:
        return _Part(exact, letters, exact, _NONE, _NONE)
    return _Part(None, letters, *_opening(row))


def _exact(row: list[_Part]) -> Ways | None:
    each = [part.exact for part in row if part.exact is not None]
    if len(each) < len(row):
        return None
    ways = _EMPTY
    for exact in each:
        if len(ways) * len(exact) > _WAYS:
            return None
        ways = _joined(ways, exact)
    return ways


def _letters(row: Sequence[_Part]) -> Ways | None:
    best: Ways | None = None
    run: Ways = _EMPTY
    for part in row:
        if part.exact is not None and len(run) * len(part.exact) <= _WAYS:
            run = _joined(run, part.exact)
            continue
        best = _better(best, run)
        run = part.exact or _EMPTY
        if part.exact is None:
            best = _better(best, part.letters)
    return _better(best, run)


def _better(one: Ways | None, other: Ways | None) -> Ways | None:
    """Return the set that rules out more: its shortest member is longer."""
    if not other or not all(map(_tells, other)):
        return one
    return other if one is None or _worth(other) > _worth(one) else one


def _worth(ways: Ways) -> tuple[int, int]:
    return min(3, *(_size(way) * (2 if way.lstrip(BORDER) > _HAN else 1) for way in ways)), -len(
        ways
    )


def _opening(row: list[_Part]) -> tuple[Ways, Ways, Ways]:
    """Return the ``whole``, ``cut`` and ``loose`` of a row."""
    whole: Ways = _EMPTY
    cut: set[str] = set()
    loose: Ways = _NONE
    is_told = False
    for index, part in enumerate(row):
        # What goes on from a beginning that tells does so as well.
        is_told = is_told or all(map(_begins, whole))
        if len(whole) > 1 and len(whole) * (len(part.whole) + len(part.cut)) > 2 * _WAYS:
            # Too many to read on: what tells is enough, and of the others how they go on.
            told = frozenset(filter(_begins, whole))
            rest = whole - told
            begun = told | _joined(rest, _fewer(part.whole - _EMPTY | part.cut))
            then = rest if "" in part.whole else _NONE
        else:
            begun = _joined(whole, part.cut)
            then = _joined(whole, part.whole)
        if part.loose:
            # What tells before it is a beginning as well.
            begun |= frozenset(filter(_begins, whole))
            loose |= _NONE if is_told else part.loose
        whole = then
        if not is_told and not all(map(_begins, begun)):
            # A beginning that does not tell is told by the letters behind it.
            letters = _letters(row[index:])
            if letters is not None:
                loose |= letters
                begun = frozenset(filter(_begins, begun))
        cut |= begun
        long = set(filter(_is_long, whole))
        cut |= long
        whole -= long
        if not whole:
            break
    return whole, frozenset(cut), loose


def _exactly(ways: Ways) -> _Part:
    return _Part(ways, ways if ways and all(map(_tells, ways)) else None, ways, _NONE, _NONE)


def _part(op: object, value: Any, pieces: Mapping[int, _Part]) -> _Part:  # noqa: ANN401  # a node of the parser has no type
    if op is sre.NOT_LITERAL:
        return pieces.get(value, _UNKNOWN)
    if op is sre.AT:
        return _exactly(frozenset([BORDER]) if value is sre.AT_BOUNDARY else _EMPTY)
    if op is sre.ASSERT_NOT and not value[1]:
        return _NEVER
    if op in (sre.ASSERT, sre.ASSERT_NOT):
        return _exactly(frozenset([BORDER]) if _bars_words(op, *value) else _EMPTY)
    if op is sre.IN:
        each = [_character(*item) for item in value]
        return _UNKNOWN if None in each else _exactly(reduce(frozenset.union, each))  # type: ignore[arg-type]
    if op is sre.SUBPATTERN:
        return _sequence(value[3], pieces)
    if op is sre.ATOMIC_GROUP:
        return _sequence(value, pieces)
    if op is sre.BRANCH:
        return _branch([_sequence(branch, pieces) for branch in value[1]])
    if op in _REPEATS:
        return _repeat(value[0], value[1], _sequence(value[2], pieces))
    return _UNKNOWN


def _character(op: object, value: Any) -> Ways | None:  # noqa: ANN401
    """Return what an item of a class of characters stands for."""
    if op is sre.LITERAL:
        return frozenset([chr(value).lower()])
    if op is sre.RANGE and value[1] - value[0] < _RANGE:
        return frozenset([chr(code).lower() for code in range(value[0], value[1] + 1)])
    return _CATEGORIES.get(value) if op is sre.CATEGORY else None


def _bars_words(op: object, direction: int, parts: Sequence[tuple[Any, Any]]) -> bool:
    r"""Tell whether a look-behind as ``(?<![\w-])`` lets no word end here."""
    is_class = op is sre.ASSERT_NOT and direction < 0 and len(parts) == 1 and parts[0][0] is sre.IN
    return is_class and _WORD in parts[0][1] and parts[0][1][0][0] is not sre.NEGATE


def _branch(each: list[_Part]) -> _Part:
    exact = [part.exact for part in each if part.exact is not None]
    letters = [part.letters for part in each if part.letters is not None]
    is_told = len(exact) == len(each) and sum(map(len, exact)) <= _WAYS
    whole = frozenset().union(*(part.whole for part in each))
    cut = frozenset().union(*(part.cut for part in each))
    if len(whole) > 2 * _WAYS:
        whole, cut = whole & _EMPTY, _fewer(cut | whole - _EMPTY)
    return _Part(
        frozenset().union(*exact) if is_told else None,
        _fewer(frozenset().union(*letters)) if len(letters) == len(each) else None,
        whole,
        cut,
        _fewer(frozenset().union(*(part.loose for part in each))),
    )


def _fewer(ways: Ways) -> Ways:
    """Tell ways that are too many by their first letters alone."""
    for size in range(_OPENING, 2, -1):
        if len(ways) <= 2 * _WAYS:
            break
        ways = frozenset([way[: size + (way[:1] == BORDER)] for way in ways])
    return ways


def _repeat(least: int, most: int, once: _Part) -> _Part:
    none = _EMPTY if least == 0 else _NONE
    letters = once.letters if least else None
    if most == 1:
        exact = None if once.exact is None else once.exact | none
        return _Part(exact, letters, once.whole | none, once.cut, once.loose)
    if once.exact == _CATEGORIES[sre.CATEGORY_SPACE] and least <= 1:
        # One space as a rule: what follows it is read on.
        return _Part(None, None, once.exact | none, frozenset(["  "]), _NONE)
    whole = (once.whole & _EMPTY) | none
    return _Part(None, letters, whole, once.cut | (once.whole - _EMPTY), once.loose)
