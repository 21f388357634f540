"""One source becomes one article: find its bytes, tell its format, hand it to the reader of that format.

A new format is a module with ``read_FORMAT(…, id, place) -> Article`` and a line in ``read_bytes``.
"""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from silkgraph.articles import sources
from silkgraph.articles.decoding import decode
from silkgraph.articles.sources import MAX_BYTES
from silkgraph.errors import ArticleError

if TYPE_CHECKING:
    from typing import BinaryIO

    from silkgraph.articles.model import Article

__all__ = ["MAX_BYTES", "read", "read_bytes", "read_file", "read_text"]

_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_TAGGED = re.compile(rb"<(?:p|div|h1|article|section|table|br)\b[^>]*>", re.I)
_RECORD = re.compile(
    r"(?P<path>.+\.(?:jsonl|ndjson|xml|rss|atom))#(?P<number>\d{1,9})$", re.I | re.S
)
_ENTRY = re.compile(r"(?P<address>.+)#(?P<number>\d{1,9})$", re.S)
#: What holds articles in a shape of its own; read as words, its punctuation would be news.
_TABLES = frozenset([".csv", ".json", ".tsv"])
#: What servers call the formats that bytes alone do not tell.
_KINDS = {
    "application/xhtml+xml": ".html",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
}


def read(source: str) -> Article:
    """Read the article of a source; ``ArticleError`` says in one line why there is none."""
    if source == sources.STDIN:
        return read_bytes(_within_limit(sys.stdin.buffer, "stdin"), "stdin", "", "stdin")
    if sources.is_url(source):
        return _read_address(source)
    record = _RECORD.match(source)
    if record and not Path(source).exists():
        return _read_record(Path(record["path"]), int(record["number"]))
    return read_file(Path(source))


def read_file(path: Path) -> Article:
    """Read the article in a file; its ``id`` is the file's name without the ending."""
    try:
        with path.open("rb") as file:
            data = _within_limit(file, str(path))
    except OSError as exc:
        raise ArticleError(_why_unreadable(path, exc)) from exc
    except ValueError as exc:
        raise ArticleError(f"{str(path)!r} is no path: {exc}") from exc
    return read_bytes(data, path.stem, path.suffix, str(path))


def read_text(text: str, id: str = "text", ending: str = ".txt") -> Article:
    """Read an article from a string in the format of a file ending: ``.txt``, ``.md`` or ``.html``."""
    return read_bytes(text.encode("utf-8", "replace"), id, ending, id)


def read_bytes(
    data: bytes, id: str, ending: str, place: str, charset: str | None = None
) -> Article:
    """Read an article from bytes; an unknown ``ending`` leaves the format to what the bytes look like."""
    if not data.strip():
        raise ArticleError(f"{place} is empty: give a file that holds an article")
    ending = ending.lower()
    if ending in sources.RECORDS:
        return _only_record(data, id, place)
    if data.startswith(b"%PDF") or ending == ".pdf":
        from silkgraph.articles.pdf import read_pdf

        return read_pdf(data, id, place)
    if ending not in sources.ENDINGS and _is_feed(data):
        return _read_entry(data, id, place, None, charset)
    if ending in {".html", ".htm", ".xhtml"} or (ending not in sources.ENDINGS and _is_page(data)):
        from silkgraph.articles.webpage import read_webpage

        return read_webpage(data, id, place, charset=charset)
    if ending in _TABLES:
        raise ArticleError(
            f"{place} is no article but data: put each article on a line of a .jsonl file, as"
            ' {"text": "…", "title": "…", "date": "…"}'
        )
    text = decode(data, place, charset)
    if ending in {".md", ".markdown"}:
        from silkgraph.articles.markdown import read_markdown

        return read_markdown(text, id, place)
    from silkgraph.articles.plain import read_plain

    return read_plain(text, id, place)


def _is_feed(data: bytes) -> bool:
    from silkgraph.articles.feeds import is_feed

    return is_feed(data)


def _is_page(data: bytes) -> bool:
    return _PAGE.match(data) is not None or len(_TAGGED.findall(data[:20_000])) > 2


def _within_limit(file: BinaryIO, place: str) -> bytes:
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise ArticleError(
            f"{place} is larger than {MAX_BYTES // 1_000_000} MB: give one article per file,"
            " or many as .jsonl, one a line"
        )
    return data


def _why_unreadable(path: Path, exc: OSError) -> str:
    if path.is_dir():
        endings = ", ".join(sorted(sources.ENDINGS | sources.RECORDS | sources.FEEDS))
        return f"no articles in folder {path}: looked for files ending in {endings}"
    if isinstance(exc, FileNotFoundError):
        return f"no such file or folder: {path}{_other_way(str(path))}"
    return f"cannot read {path}: {exc.strerror or exc}"


def _other_way(path: str) -> str:
    """Return what may be meant by a path that leads nowhere."""
    if path.startswith("www."):
        return f"; the address of a page begins with https://, as in https://{path}"
    return ""


def _read_record(path: Path, number: int) -> Article:
    from silkgraph.articles.records import read_record, record_at

    place = f"{path}#{number}"
    if path.suffix.lower() in sources.FEEDS:
        try:
            with path.open("rb") as file:
                data = _within_limit(file, str(path))
        except OSError as exc:
            raise ArticleError(_why_unreadable(path, exc)) from exc
        return _read_entry(data, path.stem, str(path), number)
    try:
        line = record_at(path, number)
    except OSError as exc:
        raise ArticleError(_why_unreadable(path, exc)) from exc
    return read_record(line, f"{path.stem}-{number}", place)


def _only_record(data: bytes, id: str, place: str) -> Article:
    from silkgraph.articles.records import read_record

    lines = [line for line in data.splitlines() if line.strip()]
    if len(lines) > 1:
        raise ArticleError(f"{place} holds {len(lines)} articles: name one as {place}#1")
    return read_record(lines[0], id, place)


def _read_address(source: str) -> Article:
    from silkgraph.articles.fetching import fetch

    fetched = fetch(source.partition("#")[0], MAX_BYTES)
    name = PurePosixPath(unquote(urlsplit(fetched.address).path))
    id = name.stem or urlsplit(fetched.address).hostname or "page"
    entry = _ENTRY.match(source)
    if _is_feed(fetched.data):
        number = int(entry["number"]) if entry else None
        address = source.partition("#")[0]
        return _read_entry(fetched.data, id, address, number, fetched.charset)
    ending = _KINDS.get(fetched.kind, name.suffix)
    article = read_bytes(fetched.data, id, ending, source, fetched.charset)
    return replace(article, url=article.url or fetched.address)


def _read_entry(
    data: bytes, id: str, place: str, number: int | None, charset: str | None = None
) -> Article:
    """Read an entry of a feed, counted from 1; without a number the feed must have just one."""
    from silkgraph.articles.feeds import entries, read_entry

    found = entries(data, place, charset)
    if number is None and len(found) > 1:
        raise ArticleError(f"{place} is a feed of {len(found)} articles: name one as {place}#1")
    number = number or 1
    if number > len(found):
        raise ArticleError(f"{place} has no entry {number}: it has {len(found)}")
    return read_entry(found[number - 1], f"{id}-{number}", f"{place}#{number}")
