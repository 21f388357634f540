"""Date expressions in running text, as the patterns of a language find them.

The patterns are data (``languages/<language>/dates.toml``); their named groups say what they hold: ``y``,
``month``, ``d``, ``d2`` and ``month2`` (a range, or with ``both`` two days), ``days`` (more than two of them),
``wd`` (weekday; ``wd2`` the last of several), ``mod`` (last, this, next), ``rel`` (today, the day before ...), ``n`` and ``unit`` (five years
ago; with ``back`` or ``later`` counted from the day spoken of), ``season``.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from silkgraph.extraction.text.numbers import chinese_digit, chinese_number
from silkgraph.extraction.text.sentences import in_title_marks

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from silkgraph.extraction.patterns import Patterns
    from silkgraph.extraction.text.guards import GuardedPattern

__all__ = ["DateMention", "find_dates"]

#: A comma and a blank at most part a weekday from its date.
_BESIDE = 2
#: The first and the last days of a month, which a report on both may tell of.
_MONTH_TURN, _MONTH_END = 3, 27
#: Groups of a date that hold a number.
_NUMBERED = ("y", "month", "month2", "d", "d2", "n")
#: What a bare day takes from the date before it.
_OF_MONTH = ("y", "month", "mod", "d")
#: A day of a list may have an ending ("the 3rd").
_WORD = re.compile(r"(?P<number>\d+)[^\W\d_]*|[^\W\d_]+")
#: A month has so many days at least.
_SHORTEST = 28


class DateMention(NamedTuple):
    """A date expression in the text; ``parts`` holds its named groups, ``relative`` those that need context."""

    begin: int
    stop: int
    parts: tuple[tuple[str, str], ...]

    def get(self, name: str) -> str | None:
        """Return the text of a named group, or ``None``."""
        return dict(self.parts).get(name)


def find_dates(text: str, start: int, end: int, patterns: Patterns) -> list[DateMention]:
    """Find the date expressions of a stretch, longest first where they overlap, in text order."""
    found: list[DateMention] = []
    for _, regex in patterns.candidates("dates", text, start, end):
        for match in regex.finditer(text, start, end):
            if in_title_marks(text, start, match.start()):
                continue
            if not any(m.begin < match.end() and match.start() < m.stop for m in found):
                found += _mentions(match, patterns)
    found.sort(key=lambda mention: mention.begin)
    found = _with_year_of_stretch(text, _with_month(found), patterns.one("through"))
    # The weekday of "Sunday, 23 June" says nothing more, nor does what names no part of a date.
    return [
        mention
        for mention, following in zip_longest(found, found[1:])
        if mention.parts and not (following and _is_weekday_of(mention, following))
    ]


def _with_month(found: list[DateMention]) -> list[DateMention]:
    """Give bare days the month named before them: "on 9 June X, and on the 15th Y"."""
    told: dict[str, str] = {}
    dated: list[DateMention] = []
    for mention in found:
        parts = dict(mention.parts)
        if "month" in parts:
            told = {name: word for name, word in parts.items() if name in _OF_MONTH}
        elif {"d"} <= parts.keys() <= {"d", "d2", "both"} and told:
            first, day = int(told.get("d", "0")), int(parts["d"])
            # "Told on 1 July: on the 30th X arrived": of the month before, or of what is to come.
            is_turn = 0 < first <= _MONTH_TURN < _MONTH_END <= day and "y" not in told
            if day >= first and not is_turn:
                month = {name: word for name, word in told.items() if name != "d"}
                mention = mention._replace(parts=tuple({**month, **parts}.items()))
        elif "y" in parts or "rel" in parts:
            told = {}
        dated.append(mention)
    return dated


def _with_year_of_stretch(
    text: str, found: list[DateMention], through: GuardedPattern
) -> list[DateMention]:
    """Give the first month of "January-May 2020" the year of the last."""
    dated: list[DateMention] = []
    for mention, following in zip_longest(found, found[1:]):
        parts = dict(mention.parts)
        if following and parts.keys() == {"month"} and following.get("y"):
            goes_on = through.fullmatch(text, mention.stop, following.begin)
            if goes_on and dict(following.parts).keys() == {"month", "y"}:
                year = ("y", following.get("y") or "")
                mention = mention._replace(parts=(*mention.parts, year))
        dated.append(mention)
    return dated


def _mentions(match: re.Match[str], patterns: Patterns) -> Iterator[DateMention]:
    """Yield the dates that an expression names: one, or each of "on 3, 5 and 7 May"."""
    days = patterns.words("month_days")
    parts = {name: _plain(name, word, days) for name, word in match.groupdict().items() if word}
    for name, one in (("days", "d"), ("months", "month")):
        if name in parts:
            del parts[name]
            yield from _each(match, name, one, parts, patterns.words("months"))
            return
    if "both" in parts and not _is_row(parts):
        # "On 3 and 7 May", "on 3 May and 7 June": two days, and nothing between them.
        shared = {name: word for name, word in parts.items() if name in ("y", "y2", "mod")}
        shared = {"y": shared.pop("y2"), **shared} if "y2" in shared else shared
        month = parts.get("month2") or parts.get("month")
        first = {**shared, "d": parts["d"]} | (
            {"month": parts["month"]} if "month" in parts else {}
        )
        second = {**shared, "d": parts["d2"]} | ({"month": month} if month else {})
        stop = max(
            match.end(name)
            for name in ("d", "month")
            if name in parts and match.end(name) < match.start("d2")
        )
        yield DateMention(match.start(), stop, tuple(first.items()))
        begin = min(
            at for name in ("d2", "month2") if name in parts and (at := match.start(name)) >= stop
        )
        yield DateMention(begin, match.end(), tuple(second.items()))
        return
    yield DateMention(match.start(), match.end(), tuple(parts.items()))


def _each(
    match: re.Match[str], name: str, one: str, parts: dict[str, str], months: Container[str]
) -> Iterator[DateMention]:
    """Yield each of a list of days or months, which share the rest of their date."""
    # Other words only stand between two of them.
    words = [
        word
        for word in _WORD.finditer(match.string, match.start(name), match.end(name))
        if word["number"] or word.group().lower() in months
    ]
    for index, word in enumerate(words):
        begin = word.start() if index else match.start()
        stop = match.end() if index + 1 == len(words) else word.end()
        said = word["number"] or word.group()
        yield DateMention(begin, stop, tuple({**parts, one: said}.items()))


def _is_row(parts: dict[str, str]) -> bool:
    """Tell whether two days follow each other ("on 8 and 9 June"): together they are one stretch of time."""
    first, last = int(parts["d"]), int(parts["d2"])
    if parts.get("month2") in (None, parts.get("month")):
        return last == first + 1
    return first >= _SHORTEST and last == 1


def _is_weekday_of(mention: DateMention, date: DateMention) -> bool:
    names = {name for name, _ in date.parts}
    is_beside = 0 <= date.begin - mention.stop <= _BESIDE
    return is_beside and {name for name, _ in mention.parts} == {"wd"} and names >= {"d", "month"}


def _plain(part: str, word: str, days: dict[str, int]) -> str:
    """Return a number of a date in digits, where it is written in words or Chinese characters."""
    if part == "d" and (day := days.get(" ".join(word.lower().split()))):
        return str(day)
    if part not in _NUMBERED or word[0].isascii():
        return word
    if part == "y":
        return "".join(str(chinese_digit(sign)) for sign in word)
    number = chinese_number(word)
    return word if number is None else str(int(number))
