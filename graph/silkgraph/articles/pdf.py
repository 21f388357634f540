"""A PDF becomes an article: running heads and page numbers go, lines become paragraphs, words are whole again."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from silkgraph.articles.lines import BEGINS, passages, split_lines
from silkgraph.articles.plain import item_start, read_plain
from silkgraph.errors import ArticleError

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage  # type: ignore[import-untyped]  # ships no types

    from silkgraph.articles.model import Article

__all__ = ["read_pdf"]

#: A communiqué has a few pages, a yearbook a few hundred.
_PAGES = 500
#: So many lines at the top and bottom of a page can be its running head and foot.
_EDGE = 2
#: Lines farther apart than this many times the usual distance belong to two paragraphs.
_GAP = 1.35
_NUMBER = re.compile(
    r"[-–—\s]*(?:page|p\.|стр\.?|страница|第)?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:(?:of|/|из)\s*\d{1,4})?\s*页?[-–—\s]*",
    re.I,
)
# PDFium joins a broken word with one of these; other hyphens still stand before a line break.
_BREAK = re.compile(r"(?<=[^\W\d_])(?:[-\u00ad\u2010]\n[ \t]*|[\ufffe\x02]\s*)(?=[^\W\d_])")
_HAN = re.compile(
    r"(?<=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])\n\s*(?=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])"
)


_UNSEEN = {0xAD: None, 0xFFFE: "-", 0x02: "-"}


class _Row(NamedTuple):
    """A line and how high it begins and ends: where a word was broken, two lines come as one."""

    text: str
    top: float | None
    bottom: float | None


def read_pdf(data: bytes, id: str, place: str) -> Article:
    """Read the article of a PDF that holds text; a scan holds none."""
    pages = _pages(data, place)
    running = _running(pages)
    inner = [_inner(page, running) for page in pages]
    usual = _usual_step(inner)
    text = "\n".join("\n".join(_spaced(rows, usual)) for rows in inner)
    if not text.strip():
        raise ArticleError(f"{place} is a PDF without text, as a scan is: recognize its text first")
    return read_plain(_unwrapped(text), id, place)


def _pages(data: bytes, place: str) -> list[list[_Row]]:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
    except PdfiumError as exc:
        why = "needs a password" if "assword" in str(exc) else "is damaged"
        raise ArticleError(f"{place} is a PDF that {why}: save its text as .txt") from exc
    try:
        return [_rows_of(document, number) for number in range(min(len(document), _PAGES))]
    except PdfiumError as exc:
        raise ArticleError(f"{place} is a PDF that is damaged: save its text as .txt") from exc
    finally:
        document.close()


def _rows_of(document: PdfDocument, number: int) -> list[_Row]:
    page = document[number]
    try:
        words = page.get_textpage()
        try:
            return _rows(words)
        finally:
            words.close()
    finally:
        page.close()


def _rows(words: PdfTextPage) -> list[_Row]:
    said = words.get_text_range()
    placed = len(said) == words.count_chars()
    rows = []
    offset = 0
    for line in said.split("\n"):
        kept = " ".join(line.replace("\x00", "").split())
        top = bottom = None
        if placed and kept:
            top = _height(words, offset + len(line) - len(line.lstrip()))
            bottom = _height(words, offset + len(line.rstrip()) - 1)
        rows.append(_Row(kept, top, bottom))
        offset += len(line) + 1
    return rows


def _height(words: PdfTextPage, index: int) -> float:
    return float(words.get_charbox(index, loose=True)[3])


def _running(pages: list[list[_Row]]) -> set[str]:
    """Return the lines that stand at the edge of at least half of the pages, whatever their number."""
    seen = Counter(key for page in pages for key in {_key(row.text) for row in _edge(page)})
    return {key for key, count in seen.items() if count > 1 and count * 2 >= len(pages)}


def _edge(page: list[_Row]) -> list[_Row]:
    filled = [row for row in page if row.text]
    return filled[:_EDGE] + filled[max(_EDGE, len(filled) - _EDGE) :]


def _key(line: str) -> str:
    return re.sub(r"\d+", "#", line).casefold()


def _inner(page: list[_Row], running: set[str]) -> list[_Row]:
    edge = {
        id(row) for row in _edge(page) if _key(row.text) in running or _NUMBER.fullmatch(row.text)
    }
    return [row for row in page if row.text and id(row) not in edge]


def _usual_step(pages: list[list[_Row]]) -> float:
    """Return how far apart the lines of a paragraph stand: as a quarter of all lines do, or nearer."""
    steps = sorted(
        above.bottom - below.top
        for page in pages
        for above, below in pairwise(page)
        if above.bottom is not None and below.top is not None and above.bottom > below.top
    )
    return steps[len(steps) // 4] if steps else 0.0


def _spaced(rows: list[_Row], usual: float) -> list[str]:
    """Return the lines, with a blank one where the page leaves a gap."""
    lines: list[str] = []
    above = None
    for row in rows:
        if above is not None and row.top is not None and above - row.top > _GAP * usual > 0:
            lines.append("")
        lines.append(row.text)
        above = row.bottom
    return lines


def _unwrapped(text: str) -> str:
    """Return each paragraph as one line, broken words joined."""
    parts = passages(split_lines(text), lambda _, line: BEGINS if item_start(line.text) else None)
    return "\n\n".join(_joined(text[part.start : part.end]) for part in parts)


def _joined(paragraph: str) -> str:
    whole = _HAN.sub("", _BREAK.sub(_kept_hyphen, paragraph))
    return re.sub(r"\s*\n\s*", " ", whole).translate(_UNSEEN)


def _kept_hyphen(broken: re.Match[str]) -> str:
    """Keep the hyphen before a capital, as in China-|Central Asia; drop the one that only breaks a word."""
    return "-" if broken.string[broken.end()].isupper() else ""
