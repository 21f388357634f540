"""What the user names becomes sources: strings that each stand for one article.

A source is the path of a file, ``FILE.jsonl#3`` for the third record of a file of records, a URL, or
``-`` for stdin. Nothing fails here: a source that does not exist fails when it is read, alone.
"""

from __future__ import annotations

import glob
import os
from pathlib import Path
from typing import TYPE_CHECKING

from silkgraph.articles.records import count_records

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["ENDINGS", "RECORDS", "STDIN", "find_sources", "is_url"]

STDIN = "-"
#: Files of these endings are articles when a folder is given.
ENDINGS = frozenset([".htm", ".html", ".markdown", ".md", ".text", ".txt", ".xhtml"])
#: Files of these endings hold one article a line.
RECORDS = frozenset([".jsonl", ".ndjson"])


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
    if argument == STDIN or is_url(argument):
        yield argument
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


def _articles(path: Path) -> Iterator[str]:
    if path.suffix.lower() not in RECORDS:
        yield str(path)
        return
    count = count_records(path)
    yield from (
        (f"{path}#{number}" for number in range(1, count + 1)) if count else iter([str(path)])
    )
