"""What a matched quantity counts: its number, its sign, its unit and where its scale word belongs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkgraph.extraction.figures.units import CURRENCIES, SCALED
from silkgraph.extraction.text.numbers import chinese_number, chinese_part, said_number, said_part

if TYPE_CHECKING:
    from typing import Any

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = [
    "bare_unit",
    "digits_of",
    "fallen",
    "has_fallen",
    "in_scale",
    "scaled",
    "unit_of",
    "value_of",
]

#: No thousands stand behind a comma with one or two digits: "12,9 billion" is translated from Russian.
_DECIMAL_COMMA = re.compile(r"\d+,\d\d?")
_DIGIT = re.compile(r"\d")
#: What fell stood in brackets before: "exports 58 million (down 14 percent), imports 3.9 billion".
_CLOSED = re.compile(r"^[^(（]*[)）]")
#: A verb of decline governs a number so far behind it at most.
_FALLEN = 90
#: "Price per share: 55 dollars" has its label so near.
_LABEL = 20
#: What says that an amount is a year's stands so near it.
_YEARLY = 60
_SIZES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"))
_MILLION = 10**6
#: Groups of patterns that say how often so much is made, moved or paid.
_PERIODS = (
    ("per_hour", "hour"),
    ("per_day", "day"),
    ("per_week", "week"),
    ("per_month", "month"),
)
#: What a price can be for, by the group that says so.
_PRICED = {
    "tonne": "tonne",
    "barrel": "barrel",
    "gas": "thousand cubic metres",
    "power": "kWh",
    "box": "container",
}
#: Units of what passes or is made: a capacity of so many is one of a year.
_FLOWS = frozenset(
    ["tonnes", "barrels", "kWh", "vehicles", "cars", "trucks", "lorries", "TEU", "containers"]
)


def value_of(reading: Reading, match: re.Match[str]) -> float | None:
    """Return the number of a match; "1 billion 777 million" is put together by `scaled`."""
    text = " ".join(match["value"].lower().split())
    words = reading.patterns.words
    part: float | None = words("parts").get(text)
    if part is None and not match.groupdict().get("scale"):
        part = said_part(words, text) or chinese_part(text)
    if part is not None:
        return float(part)
    said = said_number(words, text)
    if said is not None:
        return said
    halves = words("halves").get(text)
    if halves is not None:
        return halves / 2
    counted = chinese_number(text)
    if counted is not None:
        return counted
    if text in words("factors"):
        # "A million" without its article.
        return 1.0
    return digits_of(reading, text)


def digits_of(reading: Reading, text: str) -> float | None:
    """Return the number that digits give with the separators of their language."""
    plain = text.replace("\u00a0", "").replace("\u202f", "").replace(" ", "")
    is_decimal = reading.patterns.habit("decimal_comma") or _DECIMAL_COMMA.fullmatch(plain)
    plain = plain.replace(",", ".") if is_decimal else plain.replace(",", "")
    try:
        return float(plain)
    except ValueError:
        return None


def has_fallen(reading: Reading, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether a quantity is what something fell by."""
    one = reading.patterns.one
    text, start = reading.text, match.start()
    if one("decrease_after").match(text, match.end(), sentence.end):
        return True
    if one("fall_amounts").search(text, max(sentence.start, start - _FALLEN), start):
        return True
    fallen = one("decrease_before").search(text, max(sentence.start, start - _FALLEN), start)
    if not fallen or one("risen").search(fallen.group()) or _CLOSED.search(fallen.group()):
        return False
    near = text[max(sentence.start, start - 30) : start]
    if one("level_reached_before").search(near):
        return False
    # "Fell 3 percent and came to 5 billion": only the first number is what it fell by.
    return bool(one("by_before").search(near)) or not _DIGIT.search(fallen.group())


def fallen(value: float, unit: str) -> tuple[float, str]:
    """Return by how much something fell: what fell threefold has lost 67 percent."""
    if unit == "times":
        return (-round(100 - 100 / value), "percent") if value else (value, unit)
    return -abs(value), unit


def scaled(reading: Reading, match: re.Match[str], value: float, unit: str) -> tuple[float, str]:
    """Put the scale word where it belongs: into the unit for money and masses, into a count otherwise."""
    groups = match.groupdict()
    factor = _factor(reading, groups.get("scale"))
    if factor is None:
        return value, unit
    total = value * factor
    if groups.get("more"):
        more = digits_of(reading, groups["more"]) or chinese_number(groups["more"]) or 0
        total += more * (_factor(reading, groups["big"]) or 1)
    elif value < 1 and unit in CURRENCIES and _DIGIT.match(match["value"]):
        # "0.69 billion" stands beside other billions.
        return in_scale(value, factor, unit)
    elif value < 1 and unit == "cubic metres" and factor == 10**9:
        return value, "bcm"
    return _rounded(total, unit)


def in_scale(value: float, factor: int, unit: str) -> tuple[float, str]:
    """Give a number under a head such as "million dollars" the scale of that head."""
    word = next((word for size, word in _SIZES if size == factor), None)
    base = unit.split(" per ")[0]
    if factor == 1 or (word and base in SCALED and base != "cubic metres"):
        return value, f"{word} {unit}" if word else unit
    return _rounded(value * factor, unit)


def _rounded(total: float, unit: str) -> tuple[float, str]:
    base = unit.split(" per ")[0]
    if unit == "kW":
        return total / 1000, "MW"
    if unit == "cubic metres" and total >= 10**12:
        # Reserves in the ground, which nobody counts in billions.
        return round(total / 10**12, 6), "trillion cubic metres"
    if base == "cubic metres" and total >= 10**9:
        return round(total / 10**9, 6), unit.replace("cubic metres", "bcm")
    if total < _MILLION and base not in CURRENCIES:
        # "95 thousand hectares" is 95000 hectares, as "16.4 thousand trains" is 16400 trains.
        return round(total, 6), unit
    if base not in SCALED and not (base in ("TEU", "masks") and total >= _MILLION):
        return round(total, 6), unit
    for size, word in _SIZES:
        if total >= size:
            return round(total / size, 6), f"{word} {unit}"
    return total, unit


def _factor(reading: Reading, scale: str | None) -> int | None:
    return reading.patterns.words("factors").get((scale or "").lower().rstrip("."))


def bare_unit(unit: str) -> str:
    """Return a unit without its scale word, which the next number has of its own."""
    scale, _, rest = unit.partition(" ")
    bare = rest if scale in {word for _, word in _SIZES} else unit
    return bare.replace("bcm", "cubic metres")


def unit_of(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    taken_over: str | None = None,
    head: str | None = None,
) -> str | None:
    """Return the unit of a match, with "per year" where it, or the head of its column, says so."""
    groups = match.groupdict()
    if rule.get("unit") in ("before", "currency"):
        yearly = rule.get("yearly") and taken_over and "per" not in taken_over.split()
        return f"{taken_over} per year" if yearly else taken_over
    if "unit" in rule:
        return str(rule["unit"])
    unit = reading.patterns.unit(match["unit"])
    if unit is None:
        return None
    if groups.get("per_share"):
        return f"{unit} per share" if unit in CURRENCIES else unit
    if unit in CURRENCIES and (priced := _priced(reading, match)):
        return f"{unit} per {_PRICED[str(priced.lastgroup)]}"
    for name, period in _PERIODS:
        if groups.get(name):
            return f"{_loaded(reading, unit, match, period)} per {period}"
    if unit in _FLOWS | {"cubic metres"} and _is_of_a_day(reading, match):
        return f"{unit} per day"
    if unit in CURRENCIES and _is_of_a_share(reading, match):
        return f"{unit} per share"
    yearly = groups.get("per_year") or _is_of_a_year(reading, unit, match, head)
    return f"{unit} per year" if yearly else unit


def _priced(reading: Reading, match: re.Match[str]) -> re.Match[str] | None:
    """Return the words that say what a price is for, behind it or, where it is small, before it."""
    one, text = reading.patterns.one, reading.text
    behind = one("priced_by").match(text, match.end())
    if behind or match.groupdict().get("scale"):
        return behind
    return one("priced_before").search(text, max(0, match.start() - _LABEL), match.start())


def _is_of_a_day(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether an amount is what flows by the day."""
    start = max(reading.text.rfind("\n", 0, match.start()) + 1, match.start() - _YEARLY)
    return (
        reading.patterns.one("daily_before").search(reading.text, start, match.start()) is not None
    )


def _loaded(reading: Reading, unit: str, match: re.Match[str], period: str) -> str:
    """Return what vehicles are that are let through by the day, where a language has one word for all: trucks."""
    if unit != "vehicles" or period != "day":
        return unit
    line = reading.text.rfind("\n", 0, match.start()) + 1
    cargo = reading.patterns.one("cargo_vehicles").search(reading.text, line, match.end())
    return "trucks" if cargo else unit


def _is_of_a_share(reading: Reading, match: re.Match[str]) -> bool:
    start = max(reading.text.rfind("\n", 0, match.start()) + 1, match.start() - _LABEL)
    return bool(reading.patterns.one("per_share_before").search(reading.text, start, match.start()))


def _is_of_a_year(reading: Reading, unit: str, match: re.Match[str], head: str | None) -> bool:
    line = reading.text.rfind("\n", 0, match.start()) + 1
    start = max(line, match.start() - _YEARLY)
    start += reading.text[start : match.start()].rfind(". ") + 1
    one = reading.patterns.one
    if head and unit in _FLOWS | {"bcm", "cubic metres"} and one("yearly").search(head):
        return True
    before = reading.text[start : match.start()]
    if unit in _FLOWS | {"bcm", "cubic metres"} and one("capacity_after").match(
        reading.text, match.end()
    ):
        return True
    if unit in ("bcm", "cubic metres"):
        # What the line before says is yearly is another thing.
        yearly = one("yearly").search(reading.text, start, match.end())
        return bool(yearly or one("capacity_before").search(before))
    if unit in ("tonnes", "barrels", "kWh"):
        return bool(one("yearly_before").search(before) or one("capacity_before").search(before))
    return unit in _FLOWS and bool(one("capacity_before").search(before))
