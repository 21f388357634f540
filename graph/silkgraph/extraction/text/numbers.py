"""Numbers written in Chinese characters."""

from __future__ import annotations

__all__ = ["chinese_digit", "chinese_number"]

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "两": 2,
}
_TENS = {"十": 10, "百": 100, "千": 1000}


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


def chinese_digit(sign: str) -> int:
    """Return the digit that one sign of a year such as 二〇一三 stands for."""
    return int(sign) if sign.isdigit() else _DIGITS[sign]
