"""The header of an article: which line is the headline, which others name the outlet and the day of publication.

The readers hand over the lines above the running text; nothing here knows their format.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from silkgraph.articles import outlets
from silkgraph.articles.dates import find_dates
from silkgraph.articles.headerline import HeaderLine, is_weekday, leading_name
from silkgraph.articles.lines import is_terminated, weight

if TYPE_CHECKING:
    from silkgraph.articles.drafting import Draft
    from silkgraph.articles.model import BlockKind

__all__ = ["HeaderPart", "Headline", "arrange", "pick_title"]

#: A line that gives the day beside outlet, page, section and writer is not longer.
_LONGEST = 120
_HAN_UNITS = re.compile(r"[年月日号號]")
_ENDS_APART = re.compile(
    r"(?:^|[|｜/／·,，(（]\s*|[\u4e00-\u9fff》）]\s+|(?<!\b[a-zа-яё]\s)(?<!\b[a-zа-яё]{2}\s)\s)$"
)
_BEGINS_APART = re.compile(r"$|\s*[|｜/／·,，()（）]|\s+(?:[A-D]?\d\d?)?[\u4e00-\u9fff]")
_NEXT_SENTENCE = re.compile(r"[^\W\d_]{3}[.!?][*_]*\s+[A-ZА-ЯЁ]|。.")


class Headline(NamedTuple):
    """A line that may be the headline, unless ``told`` says that it is another header line.

    ``titled``: the page marks it as the headline.
    """

    text: str
    told: HeaderLine | None = None
    after_blank: bool = True
    titled: bool = False


class HeaderPart(NamedTuple):
    """A stretch of the header; ``line`` is ``None`` for a caption."""

    start: int
    end: int
    line: Headline | None


def pick_title(lines: list[Headline]) -> int | None:
    """Return which line is the headline: the first that is no kicker, rubric or name of the outlet."""
    open_lines = [index for index, line in enumerate(lines) if line.told is None]
    for position, index in enumerate(open_lines):
        later = [lines[i] for i in open_lines[position + 1 :]]
        if not _stands_above(lines, index, later):
            return index
    return open_lines[0] if open_lines else None


def arrange(draft: Draft, lines: list[HeaderPart], *, alone: bool = False) -> None:
    """Add the header to a draft: the headline, header lines, captions and stand-firsts.

    ``alone`` says that nothing follows the header; then a lone sentence is no headline.
    """
    said = [part.line for part in lines if part.line is not None]
    title = next((i for i, line in enumerate(said) if line.titled), None)
    title = pick_title(said) if title is None else title
    if title is not None and alone and not said[title].titled and is_terminated(said[title].text):
        title = None
    index = -1
    for start, end, line in lines:
        if line is None:
            draft.add("caption", start, end)
            continue
        index += 1
        draft.add(_kind(draft, said, index, title), start, end)


def _kind(draft: Draft, lines: list[Headline], index: int, title: int | None) -> BlockKind:
    line = lines[index]
    if index == title:
        draft.title = line.text
        return "title"
    below = title is not None and index > title
    # A line that names the outlet leaves nothing to guess: what stands beside the day is a rubric then.
    named = any(other.told and other.told.outlet for other in lines)
    beside = not named and _is_beside_day(lines, index)
    told = line.told or _as_outlet(line, below=below, beside=beside)
    told = told or (_with_day(line.text) if below else None)
    if told is not None:
        draft.note(told.outlet, told.day)
        if told.day is None:
            # The day of a change, or the last of the week told, is better than none.
            draft.note_end(None, next((stated.day for stated in find_dates(line.text)), None))
        return "meta"
    if title is not None and index < title:
        return "meta"
    return "paragraph" if is_terminated(line.text) else "heading"


def _is_beside_day(lines: list[Headline], index: int) -> bool:
    """Tell whether the line right above or right under one gives the day of publication."""
    above = lines[index - 1] if index and not lines[index].after_blank else None
    under = next((line for line in lines[index + 1 : index + 2] if not line.after_blank), None)
    return any(line and line.told and line.told.day for line in (above, under))


def _with_day(text: str) -> HeaderLine | None:
    """Read a line under the headline in which a day in figures stands apart: 晨报 2010-06-18 A12版 时事."""
    dates = find_dates(text)
    if len(dates) != 1 or weight(text) > _LONGEST or is_terminated(text):
        return None
    before, after = text[: dates[0].start], text[dates[0].end :]
    in_figures = not any(map(str.isalpha, _HAN_UNITS.sub("", text[dates[0].start : dates[0].end])))
    if not in_figures or not _ENDS_APART.search(before) or not _BEGINS_APART.match(after):
        return None
    first = next(iter(before.split()), "")
    is_told = outlets.is_name(first) and outlets.is_outlet_word(first)
    return HeaderLine(outlets.cleaned(first) if is_told else None, dates[0].day)


def _as_outlet(line: Headline, *, below: bool, beside: bool) -> HeaderLine | None:
    """Read a bare name as the outlet's: right under the headline, beside the day, or by its own word."""
    text = line.text
    if outlets.is_issuer(text) and not below:
        return HeaderLine(outlets.cleaned(text))
    if weight(text) > 60 or is_terminated(text):
        return None
    if outlets.is_name(text):
        if outlets.is_admissible(text):
            return None if below and line.after_blank and is_weekday(text) else HeaderLine()
        if outlets.is_outlet_word(text) or (below and (beside or not line.after_blank)):
            return HeaderLine(outlets.cleaned(text))
    return HeaderLine(leading_name(text)) if beside and not below else None


def _stands_above(lines: list[Headline], index: int, later: list[Headline]) -> bool:
    """Tell whether a later line is the headline and this one only stands above it."""
    text = lines[index].text
    named = len(text.split()) <= 5 and outlets.is_name(text) and outlets.is_outlet_word(text)
    # A headline can be broken over two lines; it does not begin with the name of an outlet.
    aside = named or outlets.is_admissible(text) or outlets.is_issuer(text)
    later = [other for other in later if not _is_prose(other.text)]
    heavier = [o for o in later if (o.after_blank or aside) and weight(o.text) > 24]
    if not heavier:
        return False
    if outlets.is_issuer(text):
        return True
    following = lines[index + 1].told if index + 1 < len(lines) else None
    if following is not None and following.coded:
        return True
    if outlets.is_admissible(text) or (text.isupper() and len(text.split()) <= 3):
        return True
    longest = max(weight(other.text) for other in heavier)
    name = leading_name(text) if _is_beside_day(lines, index) else None
    if name:
        return longest > 1.2 * weight(name)
    if named and weight(text) <= 40:
        return longest > 1.3 * weight(text)
    return weight(text) <= 16 and len(text.split()) <= 2 and longest > 2 * weight(text)


def _is_prose(text: str) -> bool:
    """Tell running text, of two sentences or more, from a headline."""
    return is_terminated(text) and _NEXT_SENTENCE.search(text) is not None
