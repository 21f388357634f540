"""A web page becomes an article: its text is made here, one block a line, white space folded."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from silkgraph.articles.datelines import dateline_outlet
from silkgraph.articles.decoding import decode
from silkgraph.articles.dom import Chunk, chunks, parse
from silkgraph.articles.drafting import Draft, Known
from silkgraph.articles.furniture import copyright_holder, is_caption, is_credit, is_furniture
from silkgraph.articles.header import HeaderPart, Headline, arrange
from silkgraph.articles.headerline import read_line
from silkgraph.articles.lines import is_terminated, weight
from silkgraph.articles.pagehead import Head, read_head
from silkgraph.articles.plain import HEADER_LINES, begins_body, read_plain
from silkgraph.articles.region import article_chunks
from silkgraph.errors import ArticleError

if TYPE_CHECKING:
    from silkgraph.articles.dom import Element
    from silkgraph.articles.model import Article, BlockKind

__all__ = ["read_webpage"]

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]*encoding=["']([\w.:-]+)""",
    re.I,
)
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{2,4})?", re.I)
#: A page of so many scraps of text, none of them running, is no article.
_MANY = 5000
_UTC = re.compile(r"(?:Z|[+-]00:?00)$")


def read_webpage(
    data: bytes, id: str, place: str, known: Known | None = None, charset: str | None = None
) -> Article:
    """Read the article of a page; metadata comes from the head where the article itself is silent.

    A ``charset`` that the server named counts before the one that the page names.
    """
    declared = _CHARSET.search(data[:4096])
    if charset is None and declared:
        charset = next((name.decode() for name in declared.groups() if name), None)
    root = parse(decode(data, place, charset))
    if root is None:
        raise ArticleError(f"{place} is no web page: save its text as .txt")
    head = read_head(root)
    found = chunks(root)
    kept, title = article_chunks(found, (*head.titles, *filter(None, [head.window])))
    kept = [
        chunk
        for chunk in kept
        if chunk is title or chunk.kind == "row" or not is_furniture(chunk.text)
    ]
    draft = Draft(id, "\n".join(chunk.text for chunk in kept))
    _fill(draft, kept, title)
    draft.known = _known(head, draft, root, known or Known())
    if not any(block.kind in {"paragraph", "item", "row"} for block in draft.blocks):
        text = _by_trafilatura(root) if len(found) < _MANY else None
        if not text or len(text) < 40:
            raise ArticleError(
                f"no article text in {place}: save the text that the browser shows as .txt"
            )
        return replace(read_plain(text, id, place, draft.known), title=draft.known.title)
    return draft.finished(place)


def _fill(draft: Draft, kept: list[Chunk], title: Chunk | None) -> None:
    spans = []
    offset = 0
    for chunk in kept:
        spans.append((offset, offset + len(chunk.text)))
        offset += len(chunk.text) + 1
    body = _body(kept, title)
    header = []
    for chunk, span in zip(kept[:body], spans, strict=False):
        told = None if chunk is title else read_line(chunk.text, marked=chunk.kind == "meta")
        line = Headline(chunk.text, told, True, chunk is title)
        caption = chunk.kind == "caption" or is_caption(chunk.text)
        header.append(HeaderPart(*span, None if caption else line))
    arrange(draft, header)
    for chunk, (start, end) in zip(kept[body:], spans[body:], strict=True):
        _add(draft, chunk, start, end)


def _body(kept: list[Chunk], title: Chunk | None) -> int:
    """Return the index of the chunk with which the running text begins."""
    begin = next((i + 1 for i, chunk in enumerate(kept) if chunk is title), 0)
    end = min(len(kept), begin + HEADER_LINES)
    for index in range(begin, end):
        chunk = kept[index]
        running = chunk.kind in {"item", "row", "heading"} or begins_body(chunk.text, titled=True)
        if running and chunk.kind not in {"caption", "meta"} and read_line(chunk.text) is None:
            return index
    return end


def _add(draft: Draft, chunk: Chunk, start: int, end: int) -> None:
    told = (
        read_line(chunk.text, marked=chunk.kind == "meta")
        if chunk.kind == "meta" or is_credit(chunk.text)
        else None
    )
    if told is not None:
        draft.note_end(told.outlet, told.day)
        draft.add("meta", start, end)
    elif chunk.kind == "title":
        draft.add("heading", start, end)
    elif _CLOCK.fullmatch(chunk.text):
        draft.add("meta", start, end)
    elif chunk.kind in {"paragraph", "meta"}:
        draft.add(_kind(chunk.text), start, end)
    else:
        draft.add(chunk.kind, start, end)


def _kind(said: str) -> BlockKind:
    if is_caption(said):
        return "caption"
    return "paragraph" if is_terminated(said) or weight(said) > 100 else "heading"


def _known(head: Head, draft: Draft, root: Element, given: Known) -> Known:
    title = draft.title or head.headline
    publisher = head.publisher or draft.publisher or dateline_outlet(draft.opening())
    if publisher is None:
        publisher = draft.credited or head.outlet_beside(title or "") or _holder(root)
    return Known(
        title=given.title or title,
        publisher=given.publisher or publisher,
        published=given.published or _published(head, draft),
        url=given.url or head.url,
        language=given.language or head.language,
    )


def _published(head: Head, draft: Draft) -> str | None:
    """Return the day; a stamp in universal time may be a day off the day that readers see."""
    told, seen = head.published, draft.published
    if told and seen and head.stamp and _UTC.search(head.stamp):
        days = date.fromisoformat(told) - date.fromisoformat(seen)
        return seen if abs(days.days) == 1 else told
    return told or seen


def _holder(root: Element) -> str | None:
    said = " ".join("".join(root.itertext()).split())
    return copyright_holder(said[-1500:])


def _by_trafilatura(root: Element) -> str | None:
    """Return the text of a page of an unusual build, which stands in no element that is looked into."""
    from lxml import etree  # type: ignore[import-untyped]  # lxml ships no types
    from trafilatura import extract

    page = etree.tostring(root, encoding="unicode")
    return extract(page, include_comments=False, favor_recall=True)
