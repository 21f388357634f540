"""What the user names becomes sources: strings that each stand for one article.

A source is the path of a file, ``FILE.jsonl#3`` or ``FEED.xml#3`` for the third record or entry of a file,
a URL (``#3`` for an entry of a feed), or ``-`` for stdin. Nothing fails here: a source that does not exist
fails when it is read, alone.
"""

from __future__ import annotations

import glob
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from silkgraph.articles.records import count_records
from silkgraph.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["ENDINGS", "FEEDS", "MAX_BYTES", "RECORDS", "STDIN", "find_sources", "is_url"]

STDIN = "-"
#: Files of these endings are articles when a folder is given.
ENDINGS = frozenset([".htm", ".html", ".markdown", ".md", ".pdf", ".text", ".txt", ".xhtml"])
#: Files of these endings hold one article a line.
RECORDS = frozenset([".jsonl", ".ndjson"])
#: Files of these endings hold one article an entry, if they are feeds.
FEEDS = frozenset([".atom", ".rss", ".xml"])
#: Nothing that is one article is larger.
MAX_BYTES = 20_000_000

_FEED_ADDRESS = re.compile(r"\b(?:rss|atom|feeds?)\b|\.(?:xml|rss|atom|rdf)\b", re.I)


def find_sources(arguments: Iterable[str]) -> list[str]:
    """Return the sources that files, folders, globs, URLs and ``-`` stand for, each once.

    The order is that of the arguments; inside a folder or glob it is that of the paths.
    """
    found: dict[str, None] = {}
    for argument in arguments:
        for source in _expanded(argument):
            found.setdefault(source)
    return list(found)


def is_url(source: str) -> bool:
    """Tell whether a source is an address on the web."""
    return source.lower().startswith(("http://", "https://"))


def _expanded(argument: str) -> Iterator[str]:
    path = Path(argument)
    if argument == STDIN:
        yield argument
    elif is_url(argument):
        yield from _entries_at(argument)
    elif path.is_dir():
        # An empty folder stays a source, which tells the user so when it is read.
        yield from list(_inside(path)) or [argument]
    elif path.exists() or not glob.has_magic(argument):
        yield from _articles(path)
    else:
        matches = sorted(glob.glob(argument, recursive=True))  # noqa: PTH207  # Path.glob takes no absolute pattern
        files = [match for match in matches if Path(match).is_file()]
        folders = [match for match in matches if Path(match).is_dir()] if not files else []
        yield from (source for match in files or folders for source in _expanded(match))
        if not matches:
            yield argument


def _inside(folder: Path) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if not name.startswith(".") and path.suffix.lower() in ENDINGS | RECORDS:
                yield from _articles(path)
            elif not name.startswith(".") and path.suffix.lower() in FEEDS:
                # Other XML than feeds lies in folders too: maps of sites, settings.
                yield from _numbered(str(path), _count(path))


def _articles(path: Path) -> Iterator[str]:
    yield from list(_numbered(str(path), _count(path))) or [str(path)]


def _count(path: Path) -> int:
    """Count the articles of a file that can hold several."""
    if path.suffix.lower() in RECORDS:
        return count_records(path)
    if path.suffix.lower() in FEEDS:
        from silkgraph.articles.feeds import count_entries

        return count_entries(path)
    return 0


def _entries_at(address: str) -> list[str]:
    """Return the entries of a feed on the web; any other address stays as it is and is fetched when read."""
    if not _FEED_ADDRESS.search(address):
        return [address]
    from silkgraph.articles.feeds import entries, is_feed
    from silkgraph.articles.fetching import fetch

    try:
        fetched = fetch(address, MAX_BYTES)
        found = entries(fetched.data, address, fetched.charset) if is_feed(fetched.data) else ()
    except ArticleError:
        return [address]
    return list(_numbered(address.partition("#")[0], len(found))) or [address]


def _numbered(source: str, count: int) -> Iterator[str]:
    return (f"{source}#{number}" for number in range(1, count + 1))
