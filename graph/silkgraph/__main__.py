"""``silkgraph`` and ``python -m silkgraph``: the command line, and a short way for programs that ask.

Reading a command line with help and checks takes several times as long as answering a question. So a
plain ``query`` for csv, tsv, JSON or XML goes straight to the store. Whatever is not plain, and whatever
fails, goes the whole way, which alone tells what is wrong.
"""

from __future__ import annotations

import gc
import os
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING

from silkgraph.errors import SilkgraphError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]

_OPTIONS = ("--format", "--graph", "--name", "--param")
_FORMATS = ("csv", "tsv", "json", "xml")
#: Python looks for garbage after so many new objects. Names, patterns and modules stay to the end: to look
#: through them takes 3% of the time for one article, and 8% if it is done as often as Python does by itself.
_OBJECTS = 50_000


def main() -> None:
    """Run the command line."""
    gc.set_threshold(_OBJECTS)
    _carry_all_scripts()
    try:
        answer = _answer(sys.argv[1:])
    except (SilkgraphError, OSError):
        answer = None
    if answer is None:
        from silkgraph.cli import main as whole

        whole()
        return
    try:
        sys.stdout.write(answer)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None


def _carry_all_scripts() -> None:
    """Let no letter stop the work: Chinese does not fit what a Russian Windows writes by itself.

    Into files and pipes goes UTF-8 then; a terminal, and who chose an encoding, gets question marks.
    """
    stdout = sys.stdout
    if not isinstance(stdout, TextIOWrapper) or stdout.encoding.lower().startswith("utf"):
        return
    if stdout.isatty() or os.environ.get("PYTHONIOENCODING"):
        stdout.reconfigure(errors="replace")
    else:
        stdout.reconfigure(encoding="utf-8")


def _answer(arguments: Sequence[str]) -> str | None:
    """Return the answer to a plain ``query``; nothing where the whole command line has to see to it."""
    given = _plain(arguments[1:]) if arguments[:1] == ["query"] else None
    # Names of one's own are checked first.
    if given is None or os.environ.get("SILKGRAPH_ONTOLOGY"):
        return None
    formats, graphs = given.get("--format", []), given.get("--graph", [])
    queries, names = given.get("", []), given.get("--name", [])
    if not formats or formats[-1] not in _FORMATS or len(queries) + len(names) != 1:
        return None
    from silkgraph.results import ask
    from silkgraph.store import open_store

    place = graphs[-1] if graphs else os.environ.get("SILKGRAPH_GRAPH") or "silkgraph.store"
    with open_store(place, read_only=True) as store:
        if names:
            from silkgraph.queries import bound, question

            pairs = [pair.partition("=") for pair in given.get("--param", [])]
            if not all(equals for _, equals, _ in pairs):
                return None
            values = {key.lstrip("?"): value for key, _, value in pairs}
            sparql = bound(store, question(names[0]), values)
        elif "--param" in given:
            return None
        else:
            sparql = queries[0]
        result = ask(store, sparql)
        # Triples have other formats, which the whole way knows.
        return None if result.is_graph else result.write(formats[-1]).decode()


def _plain(arguments: Sequence[str]) -> dict[str, list[str]] | None:
    """Return the values of the known options, and what stands by itself under ``""``."""
    given: dict[str, list[str]] = {}
    rest = iter(arguments)
    for each in rest:
        value = next(rest, "-") if each in _OPTIONS else each
        if value.startswith("-"):
            return None
        given.setdefault(each if each in _OPTIONS else "", []).append(value)
    return given


if __name__ == "__main__":
    main()
