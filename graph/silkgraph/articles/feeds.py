"""RSS and Atom: every entry of a feed is one article, with its own link, day and headline."""

from __future__ import annotations

import html
import re
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from silkgraph.articles.outlets import cleaned
from silkgraph.errors import ArticleError

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.etree import _Element  # type: ignore[import-untyped]  # lxml ships no types

    from silkgraph.articles.model import Article

__all__ = ["count_entries", "entries", "entry_fields", "is_feed", "read_entry"]

_FEED = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?.{0,500}?\?>\s*|<!--.{0,5000}?-->\s*)*<(?:\w+:)?(?:rss|feed|rdf)\b",
    re.I | re.S,
)
_TAG = re.compile(
    r"</?(?:p|br|div|a|b|i|em|strong|img|ul|li|h\d|span|table|blockquote)\b[^>]*>", re.I
)
_TEXTS = ("encoded", "content", "description", "summary")
_DAYS = ("pubDate", "published", "date", "issued", "updated", "modified")


def is_feed(data: bytes) -> bool:
    """Tell whether bytes look like a feed."""
    return _FEED.match(data[:20_000]) is not None


def count_entries(path: Path) -> int:
    """Count the entries of a feed in a file; a file that cannot be read or is no feed has none."""
    try:
        data = path.read_bytes()
        return len(entries(data, str(path))) if is_feed(data) else 0
    except (OSError, ArticleError):
        return 0


# The entries of a feed are read one by one; it is parsed once.
@lru_cache(maxsize=2)
def entries(data: bytes, place: str, charset: str | None = None) -> tuple[dict[str, str], ...]:
    """Return the fields of every entry, as a record of JSON Lines has them."""
    from lxml import etree  # type: ignore[import-untyped]  # lxml ships no types

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, recover=True, encoding=charset or None
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as exc:
        raise ArticleError(f"{place} is no feed that can be read: {exc}") from exc
    if root is None:
        raise ArticleError(f"{place} is no feed that can be read: it holds no XML")
    channel = next((e for e in root.iter("{*}channel")), root)
    about = {
        "publisher": cleaned(" ".join(_text(channel, "title").split())),
        "language": _text(channel, "language") or root.get(_LANG, ""),
    }
    return tuple(about | entry_fields(entry) for entry in root.iter("{*}item", "{*}entry"))


_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def entry_fields(entry: _Element) -> dict[str, str]:
    """Return what one entry says: its title, link, day and longest text."""
    said = max((_content(child) for child in entry if _name(child) in _TEXTS), key=len, default="")
    return {
        "title": " ".join(html.unescape(_TAG.sub("", _text(entry, "title"))).split()),
        "link": _link(entry),
        "date": next(filter(None, (_day(_text(entry, name)) for name in _DAYS)), ""),
        "html" if _TAG.search(said) else "text": said,
    }


def read_entry(fields: dict[str, str], id: str, place: str) -> Article:
    """Read the article of one entry; an entry that holds only a headline has none."""
    from silkgraph.articles.drafting import known_fields
    from silkgraph.articles.plain import read_plain
    from silkgraph.articles.webpage import read_webpage

    known = known_fields(fields)
    title = fields["title"]
    page = fields.get("html")
    if page:
        body = f"<html><body><article><h1>{html.escape(title)}</h1>{page}</article></body></html>"
        try:
            return read_webpage(body.encode("utf-8", "replace"), id, place, known)
        except ArticleError:
            page = html.unescape(_TAG.sub(" ", page))
    text = (page or html.unescape(fields.get("text", ""))).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise ArticleError(f"{place} has a headline and no text: give the address of its article")
    if title and not text.lstrip().startswith(title):
        text = f"{title}\n\n{text.strip()}"
    return read_plain(text, id, place, known)


def _name(element: _Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _text(element: _Element, name: str) -> str:
    """Return the text of the first child of a name."""
    child = next((c for c in element if _name(c) == name), None)
    return "" if child is None else "".join(child.itertext()).strip()


def _content(child: _Element) -> str:
    from lxml import etree

    if child.get("type") == "xhtml":
        return "".join(etree.tostring(c, encoding="unicode", with_tail=False) for c in child)
    return "".join(child.itertext()).strip()


def _link(entry: _Element) -> str:
    for child in entry:
        if _name(child) == "link" and child.get("rel", "alternate") == "alternate":
            link = (child.get("href") or child.text or "").strip()
            if link.startswith(("http://", "https://")):
                return link
    guid = _text(entry, "guid") or _text(entry, "id")
    return guid if guid.startswith(("http://", "https://")) else ""


def _day(stamp: str) -> str:
    """Return a day as ``YYYY-MM-DD``: feeds write it as mail does, or as ISO."""
    from silkgraph.articles.dates import iso_day

    try:
        return parsedate_to_datetime(stamp).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return iso_day(stamp) or ""
