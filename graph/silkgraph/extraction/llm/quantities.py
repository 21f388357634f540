"""Figures held against the words they come from: the number, its scale, its sign and its unit."""

from __future__ import annotations

import math
import re
from functools import cache
from typing import TYPE_CHECKING

from silkgraph.extraction.llm.passages import UngroundedError
from silkgraph.extraction.patterns import LANGUAGES, load_patterns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.claims import Evidence
    from silkgraph.extraction.reading import Reading

__all__ = ["check_unit", "grounded_value"]

_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
#: Units that hold a scale of their own.
_SCALED_UNITS = {"bcm": 10**9}
_CURRENCIES = frozenset(["USD", "CNY", "EUR", "KZT", "KGS", "TJS", "UZS", "RUB"])
_PERIOD = re.compile(r" per (?:year|month|week|day)$")
_NUMBER = re.compile(
    r"(?<![\d.,])(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*)", re.ASCII
)
#: Articles of English, not numbers.
_NO_NUMBERS = ("a", "an")
_LONGEST_UNIT = 60


def grounded_value(reading: Reading, value: object, unit: str, evidence: Evidence) -> float:
    """Return the value if its evidence states it in that unit, else raise ``UngroundedError``."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise UngroundedError("value is no number")
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise UngroundedError("value is no number")
    size = abs(number) * _scale(unit)
    if not any(_is_close(size, stated) for stated in _stated(reading, evidence.text, unit)):
        raise UngroundedError("value is not in the quote")
    if number < 0 and not _falls(reading, evidence):
        raise UngroundedError("no decrease in the text")
    return int(number) if number.is_integer() else number


def check_unit(reading: Reading, unit: str, evidence: Evidence) -> None:
    """Raise ``UngroundedError`` for a unit that is neither a known one nor in the quote."""
    core = _core(unit)
    if not core or len(unit) > _LONGEST_UNIT:
        raise UngroundedError("unit is unknown")
    if core in _CURRENCIES:
        # The currency may stand in the head of a table, so the whole text is asked.
        if not reading.patterns.names_of_unit(core).search(reading.text):
            raise UngroundedError("currency is not in the article")
    elif core not in _known_units() and core.casefold() not in evidence.text.casefold():
        raise UngroundedError("unit is unknown")


def _core(unit: str) -> str:
    words = _PERIOD.sub("", unit).split()
    while words and words[0] in _SCALES:
        words.pop(0)
    return " ".join(words)


def _scale(unit: str) -> int:
    scale = 1
    for word in unit.split():
        scale *= _SCALES.get(word, _SCALED_UNITS.get(word, 1))
    return scale


@cache
def _known_units() -> frozenset[str]:
    known: set[str] = set()
    for language in LANGUAGES:
        data = load_patterns(language).data
        units = [*data["units"].values(), *(rule.get("unit", "") for rule in data["figures"])]
        known |= {_core(unit) for unit in units}
    return frozenset(known - {"", "currency"})


def _stated(reading: Reading, quote: str, unit: str) -> Iterator[float]:
    """Yield every quantity that a quote can state; a bare number can take its scale from a table's head."""
    for end, number in _numbers(reading, quote):
        factor = _factor(reading, quote, end)
        yield number * (factor or 1)
        if factor is None:
            yield number * _scale(unit)


def _numbers(reading: Reading, quote: str) -> Iterator[tuple[int, float]]:
    for match in _NUMBER.finditer(quote):
        plain = re.sub(r"[ \u00a0\u202f]", "", match.group())
        plain = (
            plain.replace(",", ".") if reading.article.language == "ru" else plain.replace(",", "")
        )
        if plain.count(".") <= 1:
            yield match.end(), float(plain)
    words = reading.patterns.words("numbers")
    for word in words.keys() - set(_NO_NUMBERS):
        for match in _whole(word, reading.article.language).finditer(quote):
            yield match.end(), float(words[word])


def _factor(reading: Reading, quote: str, at: int) -> int | None:
    """Return the scale word right after a number."""
    language = reading.article.language
    match = _factors(language).match(quote, at)
    return load_patterns(language).words("factors")[match[1].lower()] if match else None


@cache
def _factors(language: str) -> re.Pattern[str]:
    longest_first = sorted(load_patterns(language).words("factors"), key=len, reverse=True)
    border = "" if language == "zh" else r"(?!\w)"
    return re.compile(rf"\s*({'|'.join(map(re.escape, longest_first))}){border}", re.IGNORECASE)


@cache
def _whole(word: str, language: str) -> re.Pattern[str]:
    border = "" if language == "zh" else r"\b"
    return re.compile(f"{border}{re.escape(word)}{border}", re.IGNORECASE)


def _is_close(a: float, b: float) -> bool:
    return math.isclose(a, b, rel_tol=1e-9)


def _falls(reading: Reading, evidence: Evidence) -> bool:
    """Tell whether the sentence says, before one of the numbers, that something went down."""
    sentence = next((s for s in reading.sentences if s.start <= evidence.start < s.end), None)
    start = sentence.start if sentence else evidence.start
    numbers = [match.start() for match in _NUMBER.finditer(evidence.text)]
    return any(
        reading.patterns.one("decrease_before").search(reading.text, start, evidence.start + at)
        for at in numbers
    )
