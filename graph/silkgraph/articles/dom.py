"""A page becomes chunks: stretches of text with their kind, in reading order, without the site around them.

Elements are left out by what they are (menus, forms, scripts), by what their class says they are
(adverts, teasers, share bars) and by being hidden. What holds most of the page is never left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from lxml import etree  # type: ignore[import-untyped]  # lxml ships no types

from silkgraph.articles.cells import rows_of
from silkgraph.articles.phrases import load_markup

if TYPE_CHECKING:
    from silkgraph.articles.model import BlockKind

__all__ = ["Chunk", "Element", "chunks", "fold", "is_within", "parse"]

Element = Any


@dataclass(frozen=True, slots=True)
class Chunk:
    """Text of one block element; ``linked`` counts its characters inside links, ``place`` is the element."""

    kind: BlockKind
    text: str
    linked: int
    place: Element = field(repr=False)


_UNSEEN = ("script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "head")
_SITE = frozenset(
    [
        "nav",
        "aside",
        "footer",
        "form",
        "button",
        "select",
        "textarea",
        "dialog",
        "menu",
        "audio",
        "video",
        "math",
    ]
)
_SITE_ROLES = frozenset(
    [
        "navigation",
        "complementary",
        "contentinfo",
        "banner",
        "dialog",
        "alert",
        "alertdialog",
        "search",
        "menu",
    ]
)
_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "caption", "summary", "legend")
_ITEMS = ("li", "dt", "dd")
_BOXES = (
    *(
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "blockquote",
        "pre",
        "figure",
        "center",
        "body",
    ),
    *("table", "thead", "tbody", "tfoot", "tr", "td", "th", "ul", "ol", "dl"),
    *("address", "hr", "fieldset", "details", "form"),
)
_BLOCKS: dict[str, BlockKind | None] = {
    **dict.fromkeys(_BOXES),
    **dict.fromkeys(_HEADINGS, "heading"),
    **dict.fromkeys(_ITEMS, "item"),
    "h1": "title",
    "figcaption": "caption",
}
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_BREAK = "\x00"
#: A cell longer than this is no figure or name: the table only lays out the page.
_CELL = 300


def parse(page: str) -> Element | None:
    """Return the root of a page as browsers would see it, or ``None`` if there is nothing."""
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        return etree.fromstring(page.replace(_BREAK, "").encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def chunks(root: Element) -> list[Chunk]:
    """Return the text of a page in reading order; ``root`` loses its scripts and styles."""
    etree.strip_elements(root, *_UNSEEN, with_tail=False)
    return _Walk(root).run()


def fold(text: str) -> str:
    """Return the text with white space folded and invisible characters dropped."""
    if not text.isascii():
        text = _INVISIBLE.sub("", text)
    return " ".join(text.split())


def is_within(place: Element, ancestor: Element) -> bool:
    """Tell whether an element is another one or lies inside it."""
    return place is ancestor or any(above is ancestor for above in place.iterancestors())


class _Walk:
    """One walk over a page that gathers text until a block element begins or ends."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self.total = max(1, _length(root))
        self.found: list[Chunk] = []
        self.pieces: list[str] = []
        self.linked = 0
        self.in_link = 0
        self.places: list[tuple[BlockKind, Element]] = [("paragraph", root)]

    def run(self) -> list[Chunk]:
        walker = etree.iterwalk(self.root, events=("start", "end"))
        skipped = None
        for event, element in walker:
            if event == "start":
                self._part(element)
                if self._start(element):
                    walker.skip_subtree()
                    skipped = element
            else:
                if element is not skipped:
                    self._end(element)
                skipped = None
                self._take(element.tail)
        self._flush()
        return self.found

    def _part(self, element: Element) -> None:
        """Part the pieces of a header line that only the style of the page parts: writer, day."""
        before = element.getprevious()
        beside = before is not None and before.tag == element.tag and not before.tail
        if beside and self.places[-1][0] == "meta":
            self.pieces.append(" ")

    def _start(self, element: Element) -> bool:
        """Begin an element; return whether its inside is skipped."""
        tag = element.tag
        if self._is_site(element, tag):
            if tag in _BLOCKS or tag in _SITE:
                self._flush()
            return True
        if tag == "br":
            self.pieces.append(_BREAK)
        elif tag == "a":
            self.in_link += 1
        elif tag in _BLOCKS:
            self._flush()
            if tag == "table" and self._take_rows(element):
                return True
            self.places.append((self._kind(element, tag), element))
        self._take(element.text)
        return False

    def _end(self, element: Element) -> None:
        if element.tag == "a":
            self.in_link -= 1
        elif element.tag in _BLOCKS:
            self._flush()
            self.places.pop()

    def _take(self, text: str | None) -> None:
        if text:
            self.pieces.append(text)
            if self.in_link:
                self.linked += len(fold(text))

    def _flush(self) -> None:
        if self.pieces:
            kind, place = self.places[-1]
            whole = "".join(self.pieces)
            if kind in {"title", "heading", "caption"}:
                whole = whole.replace(_BREAK, " ")
            texts = [said for said in map(fold, whole.split(_BREAK)) if said]
            share = self.linked / max(1, sum(map(len, texts)))
            self.found += [Chunk(kind, said, round(share * len(said)), place) for said in texts]
        self.pieces, self.linked = [], 0

    def _kind(self, element: Element, tag: str) -> BlockKind:
        own = _BLOCKS[tag]
        if own is not None:
            return own
        role = _role(_names(element))
        if role == "caption":
            return "caption"
        if role == "meta" and _length(element) < 200:
            return "meta"
        # A paragraph inside a bullet, caption or header line is of that kind.
        above = self.places[-1][0]
        inherits = above in {"item", "caption", "meta"} and tag not in {"ul", "ol", "dl"}
        return above if inherits else "paragraph"

    def _is_site(self, element: Element, tag: str) -> bool:
        if tag in _SITE:
            return tag not in {"form", "aside"} or not self._is_main(element)
        if tag == "header":
            return next(element.iter("h1"), None) is None and not _in_article(element)
        if not element.attrib:
            return False
        if self.places[-1][0] == "caption" and _role(_names(element)) == "credit":
            return True
        return _is_set_aside(element) and not self._is_main(element)

    def _is_main(self, element: Element) -> bool:
        if next(element.iter("h1"), None) is not None:
            return True
        return _length(element) * 2 > self.total and len(list(element.iter("p", "br"))) > 2

    def _take_rows(self, table: Element) -> bool:
        """Take a table of data row by row; a table that lays out the page is walked instead."""
        # Asked first: every level of nested tables would read all the levels below it.
        if _holds(table, "table") or any(
            _holds(cell, "tr", "td") for cell in table.iter("td", "th")
        ):
            return False
        rows = [[fold(cell) for cell in row] for row in rows_of(table)]
        cells = [fold("".join(cell.itertext())) for cell in table.iter("td", "th")]
        laid_out = _holds(table, "h1", "h2", "ul")
        if laid_out or len(cells) < 2 * len(rows) or any(len(cell) > _CELL for cell in cells):
            return False
        for caption in table.iter("caption"):
            self.found.append(Chunk("heading", fold("".join(caption.itertext())) or "-", 0, table))
        said = [fold(" | ".join(row)) if any(row) else "" for row in rows]
        linked = sum(len(fold("".join(link.itertext()))) for link in table.iter("a"))
        share = linked / max(1, sum(map(len, said)))
        self.found += [Chunk("row", row, round(share * len(row)), table) for row in said if row]
        return True


def _holds(element: Element, *tags: str) -> bool:
    return next(element.iterdescendants(*tags), None) is not None


def _is_set_aside(element: Element) -> bool:
    attributes = element.attrib
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if attributes.get("role", "").lower() in _SITE_ROLES or _HIDDEN.search(
        attributes.get("style", "")
    ):
        return True
    return _role(_names(element)) == "site"


def _names(element: Element) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"


@lru_cache(maxsize=4096)
def _role(names: str) -> str | None:
    """Return what class and id say an element is: site, credit, caption, meta."""
    words = {word.lower() for word in _WORDS.findall(names)}
    known = load_markup()
    if "copyright" not in words and not words.isdisjoint(known.credit):
        return "credit"
    if not words.isdisjoint(known.site) or any(map(known.starts_site, words)):
        return "site"
    if not words.isdisjoint(known.caption):
        return "caption"
    return None if words.isdisjoint(known.meta) else "meta"


def _length(element: Element) -> int:
    return int(element.xpath("string-length(normalize-space(.))"))


def _in_article(element: Element) -> bool:
    return next(element.iterancestors("article"), None) is not None
