"""The metadata of a page: JSON-LD, ``<meta>``, microdata, ``<time>``, the window title.

Only the day of publication is taken, never that of a change, and only from the article itself, not from
the articles that the page links to.
"""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from silkgraph.articles.dates import iso_day
from silkgraph.articles.dom import fold
from silkgraph.articles.outlets import cleaned, is_name
from silkgraph.articles.phrases import load_markup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.articles.dom import Element

__all__ = ["Head", "read_head"]

_ARTICLE_TYPES = re.compile(
    r"(?:Article|BlogPosting|NewsItem|LiveBlogPosting|Report|PressRelease)$"
)
_SEPARATORS = re.compile(
    r"\s+[-|–—·•:»/]\s+|\s*[_|]\s*|(?<=[\u4e00-\u9fff])[-—]{1,2}(?=[\u4e00-\u9fff])"
)
_CHANGED = re.compile(r"modif|updat|revis|更新|обновл", re.IGNORECASE)
_FRAME = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/)\s*;?\s*$"
)


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a page says; ``stamp`` is the moment of publication as written there."""

    titles: tuple[str, ...] = ()
    window: str | None = None
    publisher: str | None = None
    stamp: str | None = None
    url: str | None = None
    language: str | None = None
    times: tuple[str, ...] = field(default=())

    @property
    def published(self) -> str | None:
        """The day of publication, in the time zone of the stamp."""
        stamps = (self.stamp, *self.times)
        return next((day for stamp in stamps if stamp and (day := iso_day(stamp))), None)

    @property
    def headline(self) -> str | None:
        """The headline for a page that shows none: from the metadata, else from the window title."""
        if self.titles:
            return self.titles[0]
        pieces = [piece.strip() for piece in _SEPARATORS.split(self.window or "") if piece]
        return max(pieces, key=len, default=None) or None

    def outlet_beside(self, headline: str) -> str | None:
        """Return the outlet that the window title names beside the headline."""
        window = self.window or ""
        pieces = [piece for piece in _SEPARATORS.split(window) if piece and piece.strip()]
        if len(pieces) < 2 or not headline or pieces[0].strip()[:12] not in headline:
            return None
        last = cleaned(pieces[-1])
        return last if is_name(last) and last not in headline else None


def read_head(root: Element) -> Head:
    """Read the metadata of a page; call it before the scripts are taken out."""
    meta, names = _metas(root), load_markup()
    linked = list(_linked_data(root))
    story = _story(linked, root)
    titles = [
        _text(story.get("headline")) or _text(story.get("name")),
        *(meta.get(n) for n in names.title_names),
    ]
    window = fold("".join(root.xpath("string((//title)[1])"))) or None
    stamp = (
        _text(story.get("datePublished"))
        or _first(meta, names.date_names)
        or _microdata(root, "datePublished")
    )
    return Head(
        titles=tuple(fold(title) for title in titles if title and title.strip()),
        window=window,
        publisher=_publisher(story, linked, meta),
        stamp=stamp,
        url=_url(root, meta),
        language=(root.get("lang") or meta.get("language") or "")[:2].lower() or None,
        times=tuple(_times(root)),
    )


def _metas(root: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _linked_data(root: Element) -> Iterator[dict[str, Any]]:
    for script in root.iter("script"):
        if (script.get("type") or "").lower().startswith("application/ld+json") and script.text:
            try:
                data = json.loads(_FRAME.sub("", _FRAME.sub("", script.text)), strict=False)
            except (ValueError, RecursionError):
                continue
            yield from _nodes(data)


def _nodes(data: object) -> Iterator[dict[str, Any]]:
    """Yield the things that JSON-LD describes at its top, not the ones they mention."""
    waiting = [data]
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            yield node
            waiting += [node[key] for key in ("@graph", "mainEntity") if key in node]


def _story(nodes: list[dict[str, Any]], root: Element) -> dict[str, Any]:
    """Return the node of the article: the one with the page's headline, else the first."""
    stories = [node for node in nodes if _is_a(node, _ARTICLE_TYPES)]
    headlines = {fold("".join(h1.itertext())) for h1 in root.iter("h1")}
    named = [node for node in stories if fold(_text(node.get("headline")) or "") in headlines]
    pages = [node for node in nodes if _is_a(node, re.compile("WebPage$"))]
    return next(iter([*named, *stories, *pages]), {})


def _is_a(node: dict[str, Any], types: re.Pattern[str]) -> bool:
    said = node.get("@type")
    return any(
        isinstance(kind, str) and types.search(kind)
        for kind in (said if isinstance(said, list) else [said])
    )


def _publisher(
    story: dict[str, Any], nodes: list[dict[str, Any]], meta: dict[str, str]
) -> str | None:
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    named = _named(story.get("publisher"), by_id) or _named(story.get("sourceOrganization"), by_id)
    site = next((node for node in nodes if _is_a(node, re.compile("WebSite$|Organization$"))), None)
    for name in (
        named,
        *(meta.get(key) for key in load_markup().outlet_names),
        _named(site, by_id),
    ):
        outlet = fold(html.unescape(name)) if name else ""
        if 1 < len(outlet) <= 80 and not outlet.lower().startswith(("http", "//", "@")):
            return outlet
    return None


def _named(thing: object, by_id: dict[str, dict[str, Any]]) -> str | None:
    if isinstance(thing, list):
        thing = thing[0] if thing else None
    if isinstance(thing, dict):
        node = thing if "name" in thing else by_id.get(str(thing.get("@id")), {})
        return _text(node.get("name"))
    return _text(thing)


def _text(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return html.unescape(value) if isinstance(value, str) and value.strip() else None


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta and iso_day(meta[name])), None)


def _microdata(root: Element, name: str) -> str | None:
    for element in root.iterfind(f".//*[@itemprop='{name}']"):
        said = (
            element.get("content") or element.get("datetime") or fold("".join(element.itertext()))
        )
        if iso_day(said):
            return str(said)
    return None


def _times(root: Element) -> Iterator[str]:
    for element in root.iter("time"):
        above = [up.tag for up in element.iterancestors()]
        names = " ".join(str(value) for value in element.attrib.values()) + str(
            element.getparent().get("class")
        )
        said = fold("".join(element.itertext()))
        if not {"nav", "aside", "footer"} & set(above) and not _CHANGED.search(f"{names} {said}"):
            yield element.get("datetime") or said


def _url(root: Element, meta: dict[str, str]) -> str | None:
    links = [link.get("href") for link in root.iter("link") if link.get("rel") == "canonical"]
    url = next((href for href in [*links, meta.get("og:url")] if href), None)
    return url if url and url.startswith(("http://", "https://")) else None
