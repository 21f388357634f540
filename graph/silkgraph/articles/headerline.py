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

__all__ = ["HeaderLine", "is_published_at", "is_weekday", "leading_name", "read_line"]

_SLASHED = re.compile(r"/\s*([^/\s][^/]*)$")
_CLOCK = re.compile(
    r"(?:\bat\s+|\bв\s+)?\b\d{1,2}[:.]\d{2}(?::\d\d)?\b\s*(?:[ap]\.?m\.?\b)?\s*"
    r"\(?(?:GMT|UTC|MSK|CST|BJT|EST|EDT|ET|мск|МСК|北京时间|local time)?(?:[+-]\d{1,2}(?::\d\d)?)?\)?",
    re.IGNORECASE,
)
_YEAR_WORD = re.compile(r"^\s*(?:года|году|год|г\.?|жыл\w*|yil\w*)(?!\w)")
#: "Policy Brief No. 9": the number of an issue.
_NUMBERED = re.compile(r"(?<=\w)[\s,]+(?:No|Nr|Vol|Issue|№|Вып)$", re.IGNORECASE)
_YEAR_STOP = re.compile(r"^\s*г\.(?=\s+[А-ЯЁ«])")
#: RFE/RL is one name.
_PARTS = re.compile(r"[|｜,，—–·•;；>\n\u3000]|(?<!RFE)/|\s-+\s|\.\s|\.$|\s{2,}|[:：]|\s(?=\|)")
_TELLING = re.compile(r"\d{4}|年|[:：|/>»]|记者")
_LED_IN = re.compile(r"^\s*(?:in|for|from|at|в|для)\s+(?=[A-ZА-ЯЁ«])")
# "Closed on 19 May": what a date is the date of.
_LEADS_TO_DATE = re.compile(r"\s(?:on|at|of|by|from)\s*$", re.IGNORECASE)
_LIVE = re.compile(r"(?i)\s+(?:live\s*)?(?:blog|page|updates|coverage|ticker)\s*$")
_DESK = re.compile(
    r"\b(?:desk|team|staff|newsroom|correspondent|editors?|reporters?) (?:of|at|for) |(?<=[a-z]) for (?=[A-Z])"
)
_HAN_REPORTER = re.compile(r"(?!本)([\u4e00-\u9fff]{2,10}?)(?:特约|见习)?记者")
_WEEKDAY = re.compile(r"[\w.]+|[\u4e00-\u9fff]{2,3}")
_YEAR_END = re.compile(r"\bг\.$|\b[ap]\.m\.$")
#: These part a header line however it goes on: "The Wire · From our bureau · 5 July 2024".
_BARS = re.compile(r"[|｜·•—–/>]|\s-\s")
_RUBRIC_BARS = re.compile(r"[|｜>/]")
#: "Week of 1 to 5 July", "выпуск от 5 июля", "за" before the date of an issue.
_OF_ISSUE = re.compile(
    r"(?i)(?:\b(?:on|of|from|for|at|week|ending|covers|covering|period|issue|edition|dated?|to|and)"
    r"|\b(?:выпуск|номер|неделя|за|от|с|по|до)|\d{1,2}|[-–—(（№#.:：]|\s)$"
)
#: The longest of these words is not longer.
_WORD = 10
#: "27 June to 4 July": a date that ends a span.
_ENDS_SPAN = re.compile(r"\d\w*(?:\s+[^\W\d]+)?\s*(?:\bto\b|\band\b|\bпо\b|\bдо\b|至|[-–—])\s*$")
#: Words beside the name of an outlet: "From our Beijing bureau", "deal file".
_BESIDE = 6
#: Words with no name before a date that ends the line: "Press service".
_BESIDE_DAY = 2
#: A name has so many words at most where no other sign tells that it is one.
_NAME = 5
#: A line with the date at its end and something else before it is not longer.
_SHORT = 60
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
    if marked:
        # "*By Anna Smith. Published 5 July 2024.*" is no sentence.
        line = line.rstrip(". ") if not _YEAR_END.search(line) else line
    slashed = _SLASHED.match(line)
    if slashed and outlets.is_name(slashed[1]):
        return HeaderLine(outlets.cleaned(slashed[1]))
    dates = find_dates(line)
    source = outlets.labelled_source(line)
    reporter = _HAN_REPORTER.match(line)
    if (
        reporter
        and outlets.is_outlet_word(reporter[1])
        and not is_terminated(line)
        and weight(line) < 120
    ):
        return HeaderLine(reporter[1], _published(line, dates))
    if source or _is_byline(line) or is_credit(line):
        return HeaderLine(source or _beside_writer(line, dates), _published(line, dates))
    if dates:
        return _dated(line, dates, marked)
    if _is_reading_time(line) or _is_rubric(line):
        return HeaderLine(coded=_is_rubric(line))
    named = _named_rubric(line)
    if named:
        return HeaderLine(named, coded=True)
    if marked and outlets.is_name(line) and not outlets.is_admissible(line):
        return HeaderLine(outlets.cleaned(line))
    is_beside = marked and outlets.is_admissible(line) and not is_weekday(line)
    return HeaderLine() if is_beside else None


def is_weekday(line: str) -> bool:
    """Tell whether a line is a weekday alone, as it opens the entries of a diary: "**TUESDAY**"."""
    return outlets.cleaned(line).lower() in load_phrases().weekdays


def is_published_at(tail: str) -> bool:
    """Tell whether behind a day stands nothing but the hour and a word for publishing: 21:40 发布."""
    rest = outlets.cleaned(_CLOCK.sub("", tail))
    return not rest or rest.lower() in load_phrases().published


def leading_name(line: str) -> str | None:
    """Return the name with which a short line begins, if it can be that of an outlet: "The Wire, morning note"."""
    # "China and Kazakhstan: notes of the week" is a headline.
    if weight(line) > _SHORT or ":" in line or "：" in line:
        return None
    first = next((part for part in _PARTS.split(line) if outlets.cleaned(part)), "")
    is_name = outlets.is_name(first) and not outlets.is_admissible(first)
    return outlets.cleaned(first) if is_name and len(first.split()) <= _NAME else None


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
    names = [part for part in rest if _is_named(part) and not _LEADS_TO_DATE.search(part)]
    if not marked and _is_sentence(line) and (len(names) < len(rest) or _is_long(rest)):
        return None
    leads = not outlets.cleaned(_without_weekdays(line[: dates[0].start]))
    closes = line[dates[0].end :].lstrip()[:1] not in {":", "："}
    is_plain = leads and closes and weight(line) < 100
    if len(names) < len(rest) and not (marked or is_plain or _is_apart(line, dates, rest, names)):
        return None
    telling = [name for name in names if outlets.is_outlet_word(name)] or names
    outlet = outlets.cleaned(telling[0]) if telling else None
    coded = "|" in line and not rest
    return HeaderLine(outlet, _published(line, dates), coded)


def _is_named(part: str) -> bool:
    """Tell whether a part names an outlet, or the office that issues a release."""
    return outlets.is_name(part) or outlets.is_issuer(part)


def _is_apart(line: str, dates: list[StatedDate], rest: list[str], names: list[str]) -> bool:
    """Tell whether a date is a part of a line by itself, beside a name and a few words that are none."""
    others = [_without_issue(part).split() for part in rest if part not in names]
    alone = [stated for stated in dates if _is_alone(line, stated)]
    if not alone or any(len(words) > _BESIDE for words in others):
        return False
    if names:
        says = any(outlets.is_issuer(name) or outlets.is_outlet_word(name) for name in names)
        return says or _BARS.search(line) is not None or weight(line) <= _SHORT
    lead = _without_weekdays(line[: alone[0].start])
    if outlets.cleaned(lead) and all(map(outlets.is_admissible, _PARTS.split(lead))):
        # "TASHKENT, 29.11.2013 — chronicle of the week".
        return True
    ends = not outlets.cleaned(_YEAR_WORD.sub("", line[alone[-1].end :]))
    return ends and sum(map(len, others)) <= _BESIDE_DAY


def _is_alone(line: str, stated: StatedDate) -> bool:
    """Tell whether nothing but weekdays, clocks and labels stands beside a date between two marks."""
    before = _without_weekdays(_PARTS.split(line[: stated.start])[-1])
    before = _without_issue(before)
    tail = _YEAR_WORD.sub("", _YEAR_STOP.sub("|", line[stated.end :]))
    after = _PARTS.split(_CLOCK.sub("|", tail))[0]
    label = outlets.cleaned(before)
    is_label = not label or label.lower() in load_phrases().published
    return is_label and not outlets.cleaned(_without_weekdays(after))


def _without_issue(part: str) -> str:
    """Return a part without the words and numbers of an issue at its end."""
    while found := _OF_ISSUE.search(part, max(0, len(part) - _WORD)):
        part = part[: found.start()]
    return part


def _named_rubric(line: str) -> str | None:
    """Return the outlet of a line of it and a rubric: "The Wire | ANALYSIS", 丝路报 > 专题."""
    if weight(line) > _SHORT or is_terminated(line):
        return None
    first, *others = _RUBRIC_BARS.split(line)
    if not others or not outlets.is_name(first) or outlets.is_admissible(first):
        return None
    if outlets.is_outlet_word(first) or all(map(outlets.is_admissible, others)):
        return outlets.cleaned(first) if len(first.split()) <= _NAME else None
    return None


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
        _NUMBERED.sub("", _LIVE.sub("", _LED_IN.sub("", _without_weekdays(part))))
        for part in _PARTS.split(text)
    ]
    return [part for part in pieces if outlets.cleaned(part) and not _is_reading_time(part)]


def _without_weekdays(part: str) -> str:
    weekdays = load_phrases().weekdays
    return _WEEKDAY.sub(lambda m: "" if m[0].rstrip(".").lower() in weekdays else m[0], part)


def _published(line: str, dates: list[StatedDate]) -> str | None:
    """Return the date called that of publication, else the first that is neither of a change nor the end of a span."""
    said = load_phrases()
    modified, published = tuple(said.modified), tuple(said.published)
    last, first = 0, None
    for stated in dates:
        before = line[last : stated.start]
        label = _without_weekdays(before).lower().rstrip(" :：,-–—(（\u3000")
        last = stated.end
        if label.endswith(modified):
            continue
        if label.endswith(published) and len(dates) > 1:
            return stated.day
        if first is None and not _ENDS_SPAN.search(before):
            first = stated.day
    return first


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
