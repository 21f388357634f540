"""What one line above the running text says: the outlet and the day of publication.

A reader asks about a line at a time; nothing here knows its format, nor which line is the headline.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from silkgraph.articles import outlets
from silkgraph.articles.dates import StatedDate, find_dates
from silkgraph.articles.furniture import is_credit
from silkgraph.articles.lines import is_terminated, weight
from silkgraph.articles.phrases import load_phrases

__all__ = ["HeaderLine", "read_line"]

_SLASHED = re.compile(r"/\s*([^/\s][^/]*)$")
_CLOCK = re.compile(
    r"(?:\bat\s+|\bв\s+)?\b\d{1,2}[:.]\d{2}(?::\d\d)?\b\s*(?:[ap]\.?m\.?\b)?\s*"
    r"\(?(?:GMT|UTC|MSK|CST|BJT|EST|EDT|ET|мск|МСК|北京时间|local time)?(?:[+-]\d{1,2}(?::\d\d)?)?\)?",
    re.IGNORECASE,
)
_YEAR_WORD = re.compile(r"^\s*(?:года|году|год|г\.?|жыл\w*|yil\w*)(?!\w)")
_PARTS = re.compile(r"[|,，—–·•/;；\n\u3000]|\s-+\s|\.\s|\.$|\s{2,}|[:：]|\s(?=\|)")
_TELLING = re.compile(r"\d{4}|年|[:：|/>»]|记者")
_LED_IN = re.compile(r"^\s*(?:in|for|from|at|в|для)\s+(?=[A-ZА-ЯЁ«])")
# "Closed on 19 May": what a date is the date of.
_LEADS_TO_DATE = re.compile(r"\s(?:on|at|of|by|from)\s*$", re.IGNORECASE)
_LIVE = re.compile(r"(?i)\s+(?:live\s*)?(?:blog|page|updates|coverage|ticker)\s*$")
_DESK = re.compile(
    r"\b(?:desk|team|staff|newsroom|correspondent|editors?|reporters?) (?:of|at|for) |(?<=[a-z]) for (?=[A-Z])"
)
_HAN_REPORTER = re.compile(r"(?!本)([\u4e00-\u9fff]{1,6}?(?:社|网|报|台))(?:特约|见习)?记者")
_WEEKDAY = re.compile(r"[\w.]+|[\u4e00-\u9fff]{2,3}")
_YEAR_END = re.compile(r"\bг\.$|\b[ap]\.m\.$")
#: A name in Chinese has so few characters, which weigh two each.
_LONGEST_HAN = 16
#: A header line is not longer than this.
_LONGEST = 160


class HeaderLine(NamedTuple):
    """What a header line says; ``coded`` marks a rubric such as "CHN | May 19, 2023"."""

    outlet: str | None = None
    day: str | None = None
    coded: bool = False


def read_line(line: str, *, marked: bool = False) -> HeaderLine | None:
    """Return what a line of the header says, or ``None`` for a line that is no such line.

    ``marked`` says that the page itself sets the line apart: by emphasis, by its class.
    """
    if len(line) > _LONGEST or (len(line) > 50 and not marked and not _may_tell(line)):
        return None
    slashed = _SLASHED.match(line)
    if slashed and outlets.is_name(slashed[1]):
        return HeaderLine(outlets.cleaned(slashed[1]))
    dates = find_dates(line)
    source = outlets.labelled_source(line)
    reporter = _HAN_REPORTER.match(line)
    if reporter and not is_terminated(line) and weight(line) < 120:
        return HeaderLine(reporter[1], _published(line, dates))
    if source or _is_byline(line) or is_credit(line):
        return HeaderLine(source or _beside_writer(line, dates), _published(line, dates))
    if dates:
        return _dated(line, dates, marked)
    if _is_reading_time(line) or _is_rubric(line):
        return HeaderLine(coded=_is_rubric(line))
    if marked and outlets.is_name(line) and not outlets.is_admissible(line):
        return HeaderLine(outlets.cleaned(line))
    return HeaderLine() if marked and outlets.is_admissible(line) else None


def _may_tell(line: str) -> bool:
    """Tell quickly whether a longer line may be a header line: most lines are not."""
    if _TELLING.search(line):
        return True
    said = load_phrases()
    return line.lstrip("(（[*_").lower().startswith((*said.bylines, *said.credits))


def _dated(line: str, dates: list[StatedDate], marked: bool) -> HeaderLine | None:
    parts = _parts(line, dates)
    bylines = load_phrases().bylines
    open_parts = [part for part in parts if not outlets.is_admissible(part)]
    rest = [part for part in open_parts if not part.strip().lower().startswith(bylines)]
    names = [part for part in rest if outlets.is_name(part) and not _LEADS_TO_DATE.search(part)]
    if not marked and _is_sentence(line) and (len(names) < len(rest) or _is_long(rest)):
        return None
    leads = not outlets.cleaned(_without_weekdays(line[: dates[0].start]))
    closes = line[dates[0].end :].lstrip()[:1] not in {":", "："}
    if len(names) < len(rest) and not marked and not (leads and closes and weight(line) < 100):
        return None
    telling = [name for name in names if outlets.is_outlet_word(name)] or names
    outlet = outlets.cleaned(telling[0]) if telling else None
    coded = "|" in line and not rest
    return HeaderLine(outlet, _published(line, dates), coded)


def _is_sentence(line: str) -> bool:
    """Tell whether a line ends as a sentence does: "On 17 May 2023 they met.", unlike «20 мая 2023 г.»."""
    return is_terminated(line) and not _YEAR_END.search(line)


def _is_long(parts: list[str]) -> bool:
    """Tell whether a Chinese part is too long for the name of an outlet; it has no spaces to count."""
    return any(weight(part) > _LONGEST_HAN and not outlets.is_outlet_word(part) for part in parts)


def _beside_writer(line: str, dates: list[StatedDate]) -> str | None:
    """Return the outlet that a byline names beside the writer, or as the writer: "By Steppe Wire"."""
    parts = [part.strip() for part in _parts(line, dates)]
    if parts and parts[0].lower().startswith(load_phrases().bylines):
        parts[0] = parts[0].partition(" ")[2]
    for part in parts:
        _, desk, name = _parted(part)
        named = outlets.is_name(name) and not outlets.is_admissible(name)
        if named and (desk or outlets.is_outlet_word(name)):
            return outlets.cleaned(name)
    return None


def _parted(part: str) -> tuple[str, str, str]:
    """Part "the transport desk of The Steppe Wire" into writers, their link to the outlet, and it."""
    desk = _DESK.search(part)
    return (part[: desk.start()], desk[0], part[desk.end() :]) if desk else ("", "", part)


def _parts(line: str, dates: list[StatedDate]) -> list[str]:
    kept, last = [], 0
    for stated in dates:
        kept.append(line[last : stated.start])
        last = stated.end
    tail = _YEAR_WORD.sub("", line[last:])
    text = _CLOCK.sub("|", "|".join([*kept, tail]))
    pieces = [
        _LIVE.sub("", _LED_IN.sub("", _without_weekdays(part))) for part in _PARTS.split(text)
    ]
    return [part for part in pieces if outlets.cleaned(part) and not _is_reading_time(part)]


def _without_weekdays(part: str) -> str:
    weekdays = load_phrases().weekdays
    return _WEEKDAY.sub(lambda m: "" if m[0].rstrip(".").lower() in weekdays else m[0], part)


def _published(line: str, dates: list[StatedDate]) -> str | None:
    """Return the first date that is not the day of a change."""
    modified = tuple(load_phrases().modified)
    last = 0
    for stated in dates:
        label = line[last : stated.start].lower().rstrip(" :：,-–—(（\u3000")
        last = stated.end
        if not label.endswith(modified):
            return stated.day
    return None


def _is_byline(line: str) -> bool:
    if not line.lower().startswith(load_phrases().bylines) or is_terminated(line):
        return False
    return weight(line) < 100 and line.partition(" ")[2][:1].isalpha()


def _is_reading_time(line: str) -> bool:
    if weight(line) > 80 or not any(map(str.isdigit, line)):
        return False
    lower = line.lower()
    return any(phrase in lower for phrase in load_phrases().reading) and not is_terminated(line)


def _is_rubric(line: str) -> bool:
    if weight(line) > 80 or not re.search(r"[|>»/]", line):
        return False
    parts = re.split(r"[|>»/]", line)
    return len(parts) > 1 and all(outlets.is_admissible(part) for part in parts)
