"""JSON Lines: every line of the file is one article with its metadata."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from silkgraph.errors import ArticleError

if TYPE_CHECKING:
    from silkgraph.articles.model import Article

__all__ = ["count_records", "read_record", "record_at"]

_TEXT = ("text", "body", "content", "article", "maintext", "html")
_TITLE = ("title", "headline")


def count_records(path: Path) -> int:
    """Count the lines that hold something; a file that cannot be read has none."""
    try:
        return len(_offsets(str(path), path.stat().st_mtime_ns))
    except OSError:
        return 0


def record_at(path: Path, number: int) -> bytes:
    """Return the line of the ``number``-th record, counted from 1, blank lines not counted."""
    offsets = _offsets(str(path), path.stat().st_mtime_ns)
    if not 1 <= number <= len(offsets):
        raise ArticleError(f"{path} has no record {number}: it has {len(offsets)}")
    with path.open("rb") as file:
        file.seek(offsets[number - 1])
        return file.readline()


def read_record(line: bytes, id: str, place: str) -> Article:
    """Read an article from one JSON object: ``text`` (or ``html``) and, if given, its metadata."""
    from silkgraph.articles.drafting import known_fields
    from silkgraph.articles.plain import read_plain

    record = _parsed(line, place)
    fields = {k.lower(): _legible(v) for k, v in record.items() if isinstance(v, str)}
    name = next((key for key in _TEXT if fields.get(key, "").strip()), None)
    if name is None:
        raise ArticleError(f"{place} has no text: give it a field named text")
    known = known_fields(fields)
    id = _legible(str(record.get("id") or id))
    if name == "html":
        from silkgraph.articles.webpage import read_webpage

        return read_webpage(fields[name].encode(), id, place, known)
    text = fields[name].replace("\r\n", "\n").replace("\r", "\n")
    title = next((fields[key] for key in _TITLE if fields.get(key)), None)
    if title and not text.lstrip().startswith(title.strip()):
        text = f"{' '.join(title.split())}\n\n{text}"
    return read_plain(text, id, place, known)


def _parsed(line: bytes, place: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as exc:
        raise ArticleError(f"{place} is no JSON object: {exc}") from exc
    if not isinstance(record, dict):
        raise ArticleError(f"{place} is no JSON object: every line must be one")
    return record


def _legible(text: str) -> str:
    r"""Replace halves of characters, which JSON can write ("\ud835") and no file can hold."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


# Cached, so that the hundred-thousandth record is found as fast as the first; the time stamp
# makes a changed file another key.
@lru_cache(maxsize=16)
def _offsets(path: str, _changed: int) -> tuple[int, ...]:
    offsets, offset = [], 0
    with Path(path).open("rb") as file:
        for line in file:
            if line.strip():
                offsets.append(offset)
            offset += len(line)
    return tuple(offsets)
