"""Quantities of the relation: value, unit, scale, year and the states they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.claims import Figure

if TYPE_CHECKING:
    import re
    from typing import Any

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.sentences import Sentence

__all__ = ["find_figures"]


def find_figures(reading: Reading) -> list[Figure]:
    """Return the figures of an article that speaks of China and a Central Asian state."""
    everyone = tuple(
        dict.fromkeys(f.name for f in reading.found if f.kind == "state" and f.via != "group")
    )
    found: list[Figure] = []
    for sentence in reading.sentences:
        if sentence.kind in ("title", "heading"):
            continue
        for rule, regex in reading.patterns.compiled("figures"):
            for match in regex.finditer(reading.text, sentence.start, sentence.end):
                figure = _figure(reading, rule, match, sentence, everyone)
                if figure and not _overlaps(figure, found):
                    found.append(figure)
    return sorted(found, key=lambda figure: figure.evidence.start)


def _overlaps(figure: Figure, found: list[Figure]) -> bool:
    a = figure.evidence
    return any(a.start < f.evidence.end and f.evidence.start < a.end for f in found)


def _figure(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    sentence: Sentence,
    everyone: tuple[str, ...],
) -> Figure | None:
    value = _value(reading, match["value"])
    unit = _unit(reading, rule, match)
    if value is None or unit is None:
        return None
    scale = (match.groupdict().get("scale") or "").lower()
    factor = reading.patterns.words("factors").get(scale)
    if factor and unit not in _SCALED:
        value *= factor
    elif factor:
        value, scale = _scaled(value * factor)
        unit = f"{scale} {unit}".strip()
    if reading.patterns.one("decrease_before").search(
        reading.text, max(sentence.start, match.start() - 60), match.start()
    ):
        value = -value
    if float(value).is_integer():
        value = int(value)
    states = tuple(
        dict.fromkeys(f.name for f in reading.within(sentence.start, sentence.end, "state"))
    )
    return Figure(
        what=" ".join(reading.text[sentence.start : sentence.end].split())[:160],
        value=value,
        unit=unit,
        year=_year(reading, match, sentence),
        about=states or everyone,
        evidence=reading.evidence(*match.span()),
        confidence=0.8,
    )


#: Units whose scale word stays in the unit ("billion USD"); counts are written out (16400 trains).
_SCALED = frozenset(
    ["USD", "CNY", "EUR", "KZT", "KGS", "TJS", "UZS", "RUB", "tonnes", "barrels", "kWh", "doses"]
) | {"tonnes per year", "cubic metres", "kWh per year"}


def _scaled(value: float) -> tuple[float, str]:
    for scale, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if value >= scale:
            return round(value / scale, 6), word
    return value, ""


def _value(reading: Reading, text: str) -> float | None:
    number = reading.patterns.words("numbers").get(text.lower())
    if number is not None:
        return float(number)
    plain = text.replace("\u00a0", "").replace("\u202f", "").replace(" ", "")
    plain = plain.replace(",", ".") if reading.article.language == "ru" else plain.replace(",", "")
    try:
        return float(plain)
    except ValueError:
        return None


def _unit(reading: Reading, rule: dict[str, Any], match: re.Match[str]) -> str | None:
    if "unit" in rule:
        return str(rule["unit"])
    units: dict[str, str] = reading.patterns.data["units"]
    written = " ".join(match["unit"].lower().split())
    unit = units.get(written) or units.get(written.removesuffix("s"))
    per_year = match.groupdict().get("per_year")
    return f"{unit} per year" if unit and per_year else unit


def _year(reading: Reading, match: re.Match[str], sentence: Sentence) -> int | None:
    """Return the year of the nearest date in the sentence, if it has one."""
    dates = reading.dates_within(sentence.start, sentence.end)
    if not dates:
        return None
    nearest = min(dates, key=lambda d: min(abs(d.begin - match.end()), abs(match.start() - d.stop)))
    when = reading.calendar.resolve(nearest)
    return int(when.start[:4]) if when else None
