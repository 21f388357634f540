"""Markdown becomes an article: headings, bullets, numbered points, quotes, table rows, front matter.

Marks of emphasis stay in the text, so that offsets hold; headline and names are read without them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkgraph.articles.dates import find_dates
from silkgraph.articles.drafting import Draft, Known, known_fields
from silkgraph.articles.furniture import (
    copyright_holder,
    ends_article,
    is_caption,
    is_credit,
    is_furniture,
)
from silkgraph.articles.header import HeaderPart, Headline, arrange
from silkgraph.articles.headerline import HeaderLine, read_line
from silkgraph.articles.lines import ALONE, BEGINS, Line, Passage, emphasized, passages, split_lines
from silkgraph.articles.outlets import is_admissible, is_name
from silkgraph.articles.plain import HEADER_LINES, begins_body, item_start, read_body

if TYPE_CHECKING:
    from silkgraph.articles.model import Article

__all__ = ["bare", "read_markdown"]

#: Longer lines are running text, whatever marks are in them.
_LONGEST_MARK = 500
_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
_UNDERLINE = re.compile(r"(=+|-{2,})$")
_ROW = re.compile(r"\|.*\|$|[^|]+(?:\|[^|]+)+$")
_SEPARATOR = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$")
_RULE = re.compile(r"(?:[-*_]\s*){3,}$")
_QUOTE = re.compile(r"(?:>\s*)+")
_IMAGE = re.compile(r"!\[([^\]]*)\]\([^)]*\)[*_]*$")
_ONLY_LINK = re.compile(r"\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])[.*_]*$")
_REFERENCE = re.compile(r"\[[^\]]+\]:\s*\S+")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_FENCE = re.compile(r"(?:```|~~~)")
_FIELD = re.compile(r"([A-Za-z_][\w .-]{0,30}?)\s*:\s*(.*)$")
#: "**The Wire** · 5 July 2024"
_NAMED = re.compile(r"(\*\*|\*|__|_)(?=\S)(?P<name>[^*_\n]{2,60})\1\s*[,|·•:—–]")
_LONGEST_NAMED = 130
_MARKS = re.compile(r"(\*{1,3}|_{1,3}|`)(?=\S)(.+?)(?<=\S)\1")


def read_markdown(text: str, id: str, place: str, known: Known | None = None) -> Article:
    """Read an article from Markdown; every offset points into ``text``."""
    begin, front = _front_matter(text)
    draft = Draft(id, text, known or front)
    lines = _open_lines([line for line in split_lines(text) if line.start >= begin])
    parts = list(passages(lines, _stand))
    read_body(draft, parts, _read_header(draft, parts), _read_passage)
    return draft.finished(place)


def bare(line: str) -> str:
    """Return a line without heading marks, emphasis and link targets."""
    if len(line) > _LONGEST_MARK:
        return line
    heading = _HEADING.match(line)
    text = _LINK.sub(r"\1", heading[2] if heading else line)
    for _ in range(3):
        text = _MARKS.sub(r"\2", text)
    return re.sub(r"\\([\\`*_{}\[\]()#+.!|-])", r"\1", text)


def _front_matter(text: str) -> tuple[int, Known]:
    """Read ``key: value`` lines between two lines of dashes at the top."""
    end = re.compile(r"^(?:---|\.\.\.)\s*$", re.MULTILINE).search(text, 4)
    if not text.startswith("---\n") or end is None:
        return 0, Known()
    fields: dict[str, str] = {}
    for line in text[4 : end.start()].split("\n"):
        match = _FIELD.match(line)
        if match and match[2]:
            fields.setdefault(match[1].lower(), match[2].strip().strip("\"'"))
    return end.end(), known_fields(fields)


def _open_lines(lines: list[Line]) -> list[Line]:
    """Drop code, comments, link definitions and rules: what is no text."""
    kept, fenced, commented = [], False, False
    for line in lines:
        if _FENCE.match(line.text):
            fenced = not fenced
        elif line.text.startswith("<!--") or commented:
            commented = "-->" not in line.text
        elif not fenced and not _REFERENCE.match(line.text):
            kept.append(line)
    return kept


def _stand(index: int, line: Line) -> str | None:
    said = line.text
    if len(said) > _LONGEST_MARK:
        return BEGINS if item_start(said) else None
    if item_start(said) and not _RULE.match(said):
        return BEGINS
    if said[0] in "#|-=*!_" and (_HEADING.match(said) or _ROW.match(said) or _RULE.match(said)):
        return ALONE
    if _UNDERLINE.match(said) or _IMAGE.match(said) or ends_article(said):
        return ALONE
    if said[0] in "*_" and emphasized(said) is not None:
        return ALONE
    header = index < HEADER_LINES and read_line(bare(said)) is not None
    return ALONE if header else None


def _read_header(draft: Draft, parts: list[Passage]) -> int:
    head: list[HeaderPart] = []
    titled = any(_is_title(draft.text, part) for part in parts[:HEADER_LINES])
    used = 0
    for index, part in enumerate(parts[:HEADER_LINES]):
        said = draft.text[part.start : part.end]
        line = bare(said)
        level = _HEADING.match(said, 0, _LONGEST_MARK)
        under = titled or any(known.line and known.line.told is None for known in head)
        marked = under and (emphasized(said) is not None or _opens_with_outlet(said))
        is_headline = level is not None and (level[1] == "#" or not find_dates(line))
        told = None if is_headline else read_line(line, marked=marked)
        image = _IMAGE.match(said)
        if image:
            head += _caption_of(part, image)
        elif told is None and is_caption(said):
            head.append(HeaderPart(part.start, part.end, None))
        elif level and told is None and level[1] != "#" and titled:
            if not _is_header_ahead(draft.text, parts[index + 1 : index + 3]):
                break
            head.append(_header_part(draft.text, part, told))
        elif told is None and _begins_body(said, titled=titled) and not _is_title(draft.text, part):
            # "# Why did they?" is a headline, whatever it ends in.
            break
        elif not _UNDERLINE.match(said) and (told is not None or not is_furniture(said)):
            head.append(_header_part(draft.text, part, told))
        used += 1
    arrange(draft, head, alone=used == len(parts))
    return used


def _opens_with_outlet(said: str) -> bool:
    """Tell whether a short line begins with an emphasized name that is no place: "*The Wire*, week of 1 July 2024"."""
    named = _NAMED.match(said)
    if named is None or len(said) > _LONGEST_NAMED or item_start(said):
        return False
    return is_name(named["name"]) and not is_admissible(named["name"])


def _header_part(text: str, part: Passage, told: HeaderLine | None) -> HeaderPart:
    said = text[part.start : part.end]
    level = _HEADING.match(said)
    start = part.start + (level.start(2) if level else 0)
    end = part.start + level.end(2) if level else part.end
    line = Headline(bare(said), told, part.after_blank, _is_title(text, part))
    return HeaderPart(start, end, line)


def _is_header_ahead(text: str, parts: list[Passage]) -> bool:
    """Tell whether a header line follows a sub-heading, which then is a stand-first."""
    return any(read_line(bare(text[part.start : part.end])) is not None for part in parts)


def _begins_body(said: str, *, titled: bool) -> bool:
    return _ROW.match(said) is not None or begins_body(said, titled=titled) or ends_article(said)


def _is_title(text: str, part: Passage) -> bool:
    heading = _HEADING.match(text[part.start : part.end])
    if heading:
        return heading[1] == "#"
    following = text[part.end : part.end + 4]
    return following.startswith("\n=") and following[2:3] in {"=", "\n", ""}


def _read_passage(draft: Draft, part: Passage, said: str) -> None:
    if len(said) > _LONGEST_MARK:
        _read_words(draft, part, said)
        return
    heading = _HEADING.match(said)
    if heading:
        draft.add("heading", part.start + heading.start(2), part.start + heading.end(2))
    elif _SEPARATOR.match(said) or _RULE.match(said) or _UNDERLINE.match(said):
        return
    elif said.startswith("|") and _ROW.match(said):
        draft.add("row", part.start + _inner(said), part.end - _inner(said[::-1]))
    elif image := _IMAGE.match(said):
        for start, end, _ in _caption_of(part, image):
            draft.add("caption", start, end)
    elif is_furniture(said):
        draft.note_end(copyright_holder(bare(said)), None)
    else:
        _read_words(draft, part, said)


def _read_words(draft: Draft, part: Passage, said: str) -> None:
    told = read_line(bare(said)) if is_credit(said) else None
    begin = item_start(said)
    quote = _QUOTE.match(said)
    if told is not None:
        draft.note_end(told.outlet, told.day)
        draft.add("meta", part.start, part.end)
    elif _ONLY_LINK.match(said, begin):
        return
    elif begin:
        draft.add("item", part.start + begin, part.end)
    elif is_caption(said):
        draft.add("caption", part.start, part.end)
    elif emphasized(said) is not None and "\n" not in said and len(said) < 140:
        draft.add("heading", part.start, part.end)
    else:
        draft.add("paragraph", part.start + (quote.end() if quote else 0), part.end)


def _caption_of(part: Passage, image: re.Match[str]) -> list[HeaderPart]:
    """Take a description of several words as the caption that Markdown shows under an image."""
    if len(image[1].split()) < 5:
        return []
    return [HeaderPart(part.start + image.start(1), part.start + image.end(1), None)]


def _inner(row: str) -> int:
    """Return where a row begins behind its outer bar, which an empty cell can follow."""
    return int(row.startswith("|"))
