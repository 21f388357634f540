"""Numbers written in words, and in Chinese characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Words = Callable[[str], Mapping[str, float]]

__all__ = ["chinese_digit", "chinese_number", "chinese_part", "said_number", "said_part"]

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "两": 2,
}
_TENS = {"十": 10, "百": 100, "千": 1000}
_CHINESE_PART = re.compile(r"(?P<of>.+)分之(?P<n>.+)|(?P<tenths>.)成(?P<rest>.?)")
_PARTED = re.compile(r"[-\s]+")


def chinese_number(text: str) -> float | None:
    """Return what characters such as 三十二点五 count, ``None`` for any other text."""
    whole, point, rest = text.partition("点")
    if not text or set(whole) - _DIGITS.keys() - _TENS.keys() or set(rest) - _DIGITS.keys():
        return None
    total = 0
    digit = 0
    for sign in whole:
        if sign in _TENS:
            total += (digit or 1) * _TENS[sign]
            digit = 0
        else:
            digit = _DIGITS[sign]
    decimals = "".join(str(_DIGITS[sign]) for sign in rest)
    return float(f"{total + digit}.{decimals}") if point and decimals else float(total + digit)


def chinese_part(text: str) -> float | None:
    """Return the percentage that 三分之一, 百分之七 or 三成五 is."""
    match = _CHINESE_PART.fullmatch(text)
    if match is None:
        return None
    if match["tenths"]:
        tenths, rest = chinese_number(match["tenths"]), chinese_number(match["rest"] or "零")
        return None if tenths is None or rest is None else tenths * 10 + rest
    whole, number = chinese_number(match["of"]), chinese_number(match["n"])
    if not whole or number is None:
        return None
    return number if whole == 100 else float(round(100 * number / whole))


def said_number(words: Words, text: str) -> float | None:
    """Return what words such as "two hundred and fifty" or "two and a half" count, ``None`` for others."""
    numbers, numerals = words("numbers"), words("numerals")
    multipliers, fractions = words("multipliers"), words("fractions")
    said = _PARTED.split(text)
    total = 0.0
    for index, word in enumerate(said):
        if word in fractions:
            total += fractions[word]
        elif word in multipliers:
            total = (total or 1) * multipliers[word]
        elif word in numbers or word in numerals:
            number = numbers.get(word, numerals.get(word, 0))
            beside = {*said[max(0, index - 1) : index], *said[index + 1 : index + 2]}
            # The article of "half a" and "and a half" counts nothing.
            total += 0 if number == 1 and not beside.isdisjoint(fractions) else number
        else:
            return None
    return total or None


def said_part(words: Words, text: str) -> float | None:
    """Return the percentage that words such as "two fifths" are, ``None`` for others."""
    *before, last = [word for word in _PARTED.split(text) if word not in words("part_nouns")] or [
        ""
    ]
    whole = words("denominators").get(last)
    number = words("numbers").get(before[0]) if before else 1
    if whole is None or number is None or len(before) > 1:
        return None
    return float(round(100 * number / whole))


def chinese_digit(sign: str) -> int:
    """Return the digit that one sign of a year such as 二〇一三 stands for."""
    return int(sign) if sign.isdigit() else _DIGITS[sign]
