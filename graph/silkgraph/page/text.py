"""Text from articles, made fit for a page: no invisible controls, no endless lines, no way out of its block."""

from __future__ import annotations

import base64
import json
import re
import unicodedata
import zlib

__all__ = ["clean", "json_block", "packed", "web_address"]

# Marks that reorder or hide what follows them; the page isolates every text, so no script needs them.
_MARKS = re.compile("[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
# Inside a JSON string these mean the character itself, and HTML sees neither a tag nor an entity.
_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.ASCII | re.IGNORECASE)
_LONGEST_ADDRESS = 2000


def clean(text: str, limit: int) -> str:
    """Return ``text`` on one line, without control characters, cut to ``limit`` characters."""
    # The first cut keeps a title of a megabyte from being looked through.
    seen = _MARKS.sub("", text[: 4 * limit])
    visible = (" " if unicodedata.category(c).startswith("C") else c for c in seen)
    line = " ".join("".join(visible).split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def json_block(value: object) -> str:
    """Return JSON that may stand inside a script element: nothing in it can end the element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_ESCAPES)


def packed(text: str) -> str:
    """Return text deflated and written in letters that mean nothing to HTML; the page unpacks it."""
    return base64.b64encode(zlib.compress(text.encode(), 5)).decode("ascii")


def web_address(url: str | None) -> str | None:
    """Return ``url`` if it is one that a reader may follow, else ``None``."""
    if url is None or len(url) > _LONGEST_ADDRESS or not _ADDRESS.fullmatch(url):
        return None
    return url
