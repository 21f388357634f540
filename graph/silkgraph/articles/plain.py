"""Plain text becomes an article: header lines, paragraphs, bullets, captions, and nothing after the ending."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkgraph.articles.datelines import is_dateline
from silkgraph.articles.dates import find_dates
from silkgraph.articles.drafting import Draft, Known
from silkgraph.articles.furniture import (
    copyright_holder,
    ends_article,
    is_caption,
    is_credit,
    is_furniture,
    label_end,
    label_of,
)
from silkgraph.articles.header import HeaderPart, Headline, arrange
from silkgraph.articles.headerline import is_published_at, read_line
from silkgraph.articles.lines import (
    ALONE,
    BEGINS,
    Line,
    Passage,
    is_terminated,
    passages,
    split_lines,
    weight,
)
from silkgraph.articles.outlets import cleaned, is_name
from silkgraph.articles.phrases import load_phrases

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.articles.model import Article, BlockKind

__all__ = ["HEADER_LINES", "begins_body", "item_start", "read_body", "read_plain"]

#: Outlet and day at the end are no longer, and may stand in brackets or between stars.
_LONGEST_SIGNATURE = 100
_SET_APART = " *_()（）[]—–-"

#: A header has no more lines than this.
HEADER_LINES = 16
_ITEM = re.compile(
    r"(?:[-*•‣◦▪■●·]\s+|[-–—]\s*(?=[A-ZА-ЯЁ]|[^\n]{3,200}[;.](?:\n|$))|\(?\d{1,2}[.)]\s+|\(?[a-hа-е]\)\s+|\d{1,2}[．、]\s*"
    r"|[(（]?[一二三四五六七八九十]{1,3}[)）、]\s*|\d{1,2}[:.]\d\d\s*[—–-]\s+)(?=\S)"
)
#: "(Steppe Wire)" alone on a line after the text.
_BRACKETED = re.compile(r"[(（\[【][^()（）\[\]]{2,40}[)）\]】]$")
#: A point of a list that goes on: "agreement on visas;", "договор о границе; и".
_POINT = re.compile(r"[;；](?:\s+(?:and|и|а также))?$")
_SHORT = ("heading", "item")
_FACT = re.compile(r"(?:[\w-]+ ){0,7}[\w-]+(?::\s+|：)(?=[^\n]{0,60}\d)[^\n]{1,100}$")
#: Cells stand behind bars or tabs, or in columns made with spaces.
_ROW = re.compile(
    r"\S(?:\t+|\s*\|\s*|[ \u00a0]{3,}|[ \u00a0]{2}(?=[-+−–]?\d[\d.,]*(?:[ \u00a0]{2}|%|$)))\S"
)
_BARS = re.compile(r"\t|\|")
#: A row of several cells is no longer.
_LONGEST_ROW = 300


def read_plain(text: str, id: str, place: str, known: Known | None = None) -> Article:
    """Read an article from plain text; every offset points into ``text``."""
    draft = Draft(id, text, known or Known())
    parts = list(passages(split_lines(text), _stand))
    read_body(draft, parts, _read_header(draft, parts), _read_passage)
    return draft.finished(place)


def read_body(
    draft: Draft,
    parts: list[Passage],
    begin: int,
    read_passage: Callable[[Draft, Passage, str], None],
) -> None:
    """Read the passages behind the header, but none between an ending and where the article goes on."""
    index = begin
    while index < len(parts):
        said = draft.text[parts[index].start : parts[index].end]
        if ends_article(said):
            index = _resumes(draft.text, parts, index)
        elif index > begin and index == len(parts) - 1 and _signs(draft, parts[index], said):
            return
        else:
            read_passage(draft, parts[index], said)
            index += 1


def _signs(draft: Draft, part: Passage, said: str) -> bool:
    """Take the last line for one of a header that has no date: "The Wire, 15 November 2021"."""
    if draft.published or draft.known.published or item_start(said) or "\n" in said:
        return False
    line = said.strip(_SET_APART)
    dates = find_dates(line) if weight(line) <= _LONGEST_SIGNATURE else []
    # "15 November 2021 - opening of the line" is the last entry of a chronicle.
    tail = line[dates[-1].end :] if dates else ""
    told = read_line(line) if dates and is_published_at(tail) else None
    if told is None or told.day is None:
        return False
    draft.note_end(told.outlet, told.day)
    draft.add("meta", part.start, part.end)
    return True


def _resumes(text: str, parts: list[Passage], ending: int) -> int:
    """Return the passage with which the article goes on after an ending, which is mostly none.

    Some sites put links to other articles between two paragraphs: the article goes on if most of it is
    still to come, after some short lines, as running text.
    """
    if parts[ending].start * 2 > len(text):
        return len(parts)
    after = range(ending + 1, min(ending + 8, len(parts)))
    running = [i for i in after if _is_running(text, parts[i])]
    return running[0] if len(running) > 1 else len(parts)


def item_start(said: str) -> int:
    """Return where the words of a bullet or numbered point begin, 0 if it is none."""
    match = _ITEM.match(said)
    return match.end() if match else 0


def begins_body(said: str, *, titled: bool) -> bool:
    """Tell whether running text begins here; a headline before it makes that likelier."""
    if item_start(said) or weight(said) > 300:
        return True
    if not is_terminated(said):
        return False
    if said.endswith(("?", "!", "？", "！")) and not titled:
        return weight(said) > 150
    return weight(said) > (20 if titled else 75) or is_dateline(said)


def _stand(index: int, line: Line) -> str | None:
    if item_start(line.text) or _is_fact(line.text):
        return BEGINS
    header = index < HEADER_LINES and read_line(line.text) is not None
    return ALONE if header or _is_row(line.text) or ends_article(line.text) else None


def _read_header(draft: Draft, parts: list[Passage]) -> int:
    """Add the blocks of the header; return the index of the first passage of the body."""
    head: list[HeaderPart] = []
    titled = False
    used = 0
    for part in parts[:HEADER_LINES]:
        said = draft.text[part.start : part.end]
        label, filled = label_of(said)
        told = read_line(said)
        if filled and label in load_phrases().titles and not titled:
            start = part.start + label_end(said)
            line = Headline(draft.text[start : part.end], None, part.after_blank, True)
            head.append(HeaderPart(start, part.end, line))
            titled = True
        elif told is None and is_caption(said):
            head.append(HeaderPart(part.start, part.end, None))
        elif told is None and (
            begins_body(said, titled=titled) or ends_article(said) or (titled and _is_fact(said))
        ):
            break
        elif told is not None or not is_furniture(said):
            head.append(HeaderPart(part.start, part.end, Headline(said, told, part.after_blank)))
            titled = titled or told is None
        used += 1
    arrange(draft, head, alone=used == len(parts))
    return used


def _is_running(text: str, part: Passage) -> bool:
    said = text[part.start : part.end]
    return weight(said) > 150 and is_terminated(said)


def _read_passage(draft: Draft, part: Passage, said: str) -> None:
    if is_furniture(said):
        draft.note_end(copyright_holder(said), None)
        return
    told = read_line(said) if is_credit(said) else None
    if told is not None:
        draft.note_end(told.outlet, told.day)
        draft.add("meta", part.start, part.end)
    elif _BRACKETED.match(said) and is_name(said):
        draft.note_end(cleaned(said), None)
        draft.add("meta", part.start, part.end)
    elif item_start(said) or _is_point(draft, said):
        draft.add("item", part.start + item_start(said), part.end)
    elif is_caption(said):
        draft.add("caption", part.start, part.end)
    elif _is_row(said):
        draft.add("row", part.start, part.end)
    elif not is_terminated(said) and weight(said) <= 100 and "\n" not in said:
        draft.add(_kind_of_short(draft, part, said), part.start, part.end)
    else:
        draft.add("paragraph", part.start, part.end)


def _is_point(draft: Draft, said: str) -> bool:
    """Tell a point of a list without bullets: it ends with a semicolon, or is the last after such points."""
    if _POINT.search(said):
        return True
    last = draft.blocks[-1] if draft.blocks else None
    if last is None or last.kind != "item" or not _POINT.search(draft.text[last.start : last.end]):
        return False
    return weight(said) <= 300 and "\n" not in said


def _kind_of_short(draft: Draft, part: Passage, said: str) -> BlockKind:
    """Tell a heading from a line of a fact box ("Length: 523 km"), which comes with others of its kind."""
    follows = not part.after_blank and draft.blocks[-1:] and draft.blocks[-1].kind in _SHORT
    return "item" if follows or _is_fact(said) else "heading"


def _is_row(said: str) -> bool:
    """Tell a row of a table, which has bars, tabs or wide gaps between its cells."""
    if "\n" in said or _ROW.search(said) is None:
        return False
    is_short = not is_terminated(said) and weight(said) <= 100
    return is_short or (len(_BARS.findall(said)) > 1 and weight(said) <= _LONGEST_ROW)


def _is_fact(said: str) -> bool:
    """Tell a line of a fact box from a line of wrapped prose."""
    return said[0].isupper() and not is_terminated(said) and _FACT.match(said) is not None
