"""Full calendar dates as headers write them: English, Russian, Chinese, the Central Asian languages, figures.

Only dates with day, month and year count: a date of publication is never guessed. Dates inside the
running text are the extraction's business.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from silkgraph.articles.phrases import load_phrases

__all__ = ["StatedDate", "find_dates", "iso_day"]


class StatedDate(NamedTuple):
    """A date and where it stands in the line."""

    start: int
    end: int
    day: str


_NO_YEAR = re.compile(r"^(?!.*(?:\d{4}|\d\.\d\d\.\d|[〇○零一二三四五六七八九]{4}年))", re.DOTALL)
_ISO = re.compile(r"\s*((?:1[89]|20)\d\d)-?(0[1-9]|1[0-2])-?([0-2]\d|3[01])(?!\d)")
#: From here on a year in two digits is of the last century.
_LAST_CENTURY = 70
_MONTHS = 12
_HAN_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")


def find_dates(line: str) -> list[StatedDate]:
    """Return the full dates of a line in order; what is no day of the calendar is left out."""
    if _NO_YEAR.match(line):
        return []
    found = []
    for match in _pattern().finditer(line):
        day = _day(match)
        if day is not None:
            found.append(StatedDate(match.start(), match.end(), day))
    return found


def iso_day(stamp: str) -> str | None:
    """Return the day of a time stamp as metadata writes it, in its own time zone."""
    match = _ISO.match(stamp)
    if match:
        return _valid(*match.groups())
    found = find_dates(stamp[:60])
    return found[0].day if found else None


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(load_phrases().months, key=lambda word: (-len(word), word))
    month = rf"(?:{'|'.join(map(re.escape, words))})"
    year = r"(?:1[89]|20)\d\d"
    han = "(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
    forms = [
        rf"(?P<hy>[〇○零一二三四五六七八九]{{4}})年(?P<hm>{han})月(?P<hd>{han})[日号號]",
        rf"(?P<zy>{year})\s*年\s*(?P<zm>\d{{1,2}})\s*月\s*(?P<zd>\d{{1,2}})\s*[日号號]",
        # "8月31日电（2016年）": a dateline whose year comes last.
        rf"(?<!\d)(?P<dm>\d{{1,2}})月(?P<dd>\d{{1,2}})[日号號][电電讯訊]?\s*[（(|｜]\s*(?P<dy>{year})(?!\d)年?",
        rf"(?P<ky>{year})年第\d{{1,3}}期\s*[（(]\s*(?P<km>\d{{1,2}})\s*月\s*(?P<kd>\d{{1,2}})\s*[日号號]",
        rf"(?<!\d)(?P<iy>{year})(?P<is>[-/.])(?P<im>\d{{1,2}})(?P=is)(?P<id>\d{{1,2}})(?!\d)",
        rf"(?<![\d.])(?P<fd>\d{{1,2}})(?P<fs>[./-])(?P<fm>\d{{1,2}})(?P=fs)(?P<fy>{year})(?!\d)",
        # "09.02.18": a year in two digits.
        r"(?<![\d.])(?P<wd>[0-3]\d)\.(?P<wm>[01]\d)\.(?P<wy>\d\d)(?!\.?\d)",
        rf"(?<![\w-])(?P<em>{month})\.?\s+(?P<ed>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s+(?P<ey>{year})(?!\d)",
        rf"(?<!\d)(?P<rd>\d{{1,2}})(?:st|nd|rd|th|-?nji|-?njy)?(?:\s+of)?[\s-]+(?P<rm>{month})\.?,?"
        rf"(?:\s+соли)?[\s-]+(?P<ry>{year})(?!\d)",
        rf"(?<!\d)(?P<sy>{year}),?\s+(?P<sm>{month})\.?\s+(?P<sd>\d{{1,2}})(?![\d:])",
        rf"(?<!\d)(?P<ty>{year})[\s-]*(?:жылғы|жылы|жылдын|yil|йил|nji ýylyň|njy ýylyň)[\s,]*"
        rf"(?P<td>\d{{1,2}})(?:-?nji|-?njy)?[\s-]+(?P<tm>{month})",
    ]
    return re.compile("|".join(forms), re.IGNORECASE)


def _day(match: re.Match[str]) -> str | None:
    form = next(name[0] for name, value in match.groupdict().items() if value)
    year, month, day = (match[form + part] for part in "ymd")
    if form == "h":
        return _valid(year.translate(_HAN_DIGITS), str(_number(month)), str(_number(day)))
    if form == "w":
        return _valid(f"{19 if int(year) >= _LAST_CENTURY else 20}{year}", month, day)
    if month.isdecimal():
        # 06/07/2024 is July 6 to some and June 7 to others; with dots or hyphens the day comes first.
        if form == "f" and (match["fs"] == "/" or (match["fs"] == "-" and int(month) > _MONTHS)):
            return _slashed(year, int(day), int(month))
        return _valid(year, month, day)
    return _valid(year, str(load_phrases().months[month.lower()]), day)


def _slashed(year: str, first: int, second: int) -> str | None:
    if first > 12 or first == second:
        return _valid(year, str(second), str(first))
    return _valid(year, str(first), str(second)) if second > 12 else None


def _valid(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _number(han: str) -> int:
    tens, ten, ones = han.rpartition("十")
    if not ten:
        return int(han.translate(_HAN_DIGITS))
    return int(tens.translate(_HAN_DIGITS) or 1) * 10 + int(ones.translate(_HAN_DIGITS) or 0)
