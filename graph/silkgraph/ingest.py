"""Articles in, graph out: read, extract and store, one article after the other.

A bad article stops nothing: it becomes an outcome that says why. What is reported as stored is on
disk, so a run that was cut short goes on where it stopped when it is started again.
"""

from __future__ import annotations

import logging
import re
import signal
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from typing import TYPE_CHECKING, Literal

from silkgraph.articles import STDIN, read
from silkgraph.claims import verified
from silkgraph.errors import SilkgraphError
from silkgraph.extraction.registry import load_extractor
from silkgraph.namespaces import ARTICLE
from silkgraph.quads import article_iri, to_quads
from silkgraph.reference import load_reference

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from silkgraph.claims import Claims
    from silkgraph.extraction.registry import Extractor
    from silkgraph.reference import Reference
    from silkgraph.store import Store

__all__ = [
    "Extraction",
    "Outcome",
    "add_articles",
    "article_graph",
    "extract_articles",
]

# Enough to keep every worker busy, few enough to hold only some articles in memory.
_AHEAD_PER_WORKER = 4

_HASH = re.compile("[0-9a-f]{16}")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Extraction:
    """What became of one source: its claims, or the reason why there are none."""

    source: str
    claims: Claims | None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one source did to the graph; ``graph`` is the IRI of the article and of its named graph."""

    source: str
    status: Literal["added", "unchanged", "failed"]
    graph: str | None = None
    claims: int = 0
    error: str | None = None


def add_articles(
    store: Store, sources: Iterable[str], *, extractor: str = "rules", workers: int = 1
) -> Iterator[Outcome]:
    """Read, extract and store articles; yield each outcome as soon as it is on disk.

    The graph that results does not depend on the order of the sources nor on the number of workers.
    Workers are fresh processes: a script that asks for several starts under ``if __name__ ==
    "__main__"``.
    """
    reference = load_reference()
    for extraction in extract_articles(sources, extractor=extractor, workers=workers):
        yield _stored(store, extraction, reference)


def extract_articles(
    sources: Iterable[str], *, extractor: str = "rules", workers: int = 1
) -> Iterator[Extraction]:
    """Read and extract articles in the given order, in ``workers`` processes."""
    if workers > 1:
        yield from _in_processes(sources, extractor, workers)
        return
    extract = load_extractor(extractor)
    reference = load_reference()
    for source in sources:
        yield _extracted(source, extract, reference)


def article_graph(article: str) -> str:
    """Return the IRI of an article, which names its graph, from its IRI, its hash or its source."""
    name = article.removeprefix(ARTICLE).removeprefix("article:")
    return ARTICLE + (name if _HASH.fullmatch(name) else read(article).hash)


def _stored(store: Store, extraction: Extraction, reference: Reference) -> Outcome:
    claims = extraction.claims
    if claims is None:
        return Outcome(extraction.source, "failed", error=extraction.error)
    graph = article_iri(claims)
    quads = to_quads(claims, reference)
    if set(store.quads(graph)) == set(quads):
        return Outcome(extraction.source, "unchanged", graph, len(claims))
    store.replace_graph(graph, quads)
    return Outcome(extraction.source, "added", graph, len(claims))


def _extracted(source: str, extract: Extractor, reference: Reference) -> Extraction:
    try:
        article = read(source)
        # Whoever made a claim: without its words in the article it is none.
        return Extraction(source, verified(extract(article, reference), article.text))
    except SilkgraphError as exc:
        return Extraction(source, None, str(exc))
    except Exception as exc:
        # A fault of an extractor in one article must not cost the others.
        _log.debug("extraction of %s failed", source, exc_info=True)
        return Extraction(source, None, f"{source}: the extractor failed: {exc!r}")


def _in_processes(sources: Iterable[str], extractor: str, workers: int) -> Iterator[Extraction]:
    extract = load_extractor(extractor)
    remaining = iter(sources)
    waiting: deque[tuple[str, Future[Extraction]]] = deque()
    # Spawned, not forked: a fork would copy the threads and locks of an open store. The extractor
    # itself is sent, not its name, so that workers share what it counts (the budget of a model).
    with ProcessPoolExecutor(workers, get_context("spawn"), _start_worker, (extract,)) as pool:
        try:
            while True:
                for source in islice(remaining, workers * _AHEAD_PER_WORKER - len(waiting)):
                    waiting.append((source, _submitted(pool, source, extract)))
                if not waiting:
                    return
                yield waiting[0][1].result()
                waiting.popleft()
        except BrokenProcessPool as exc:
            place = f" at {waiting[0][0]}" if waiting else ""
            raise SilkgraphError(
                f"a worker process died{place}; what was reported is stored; go on with --workers 1"
            ) from exc


def _submitted(pool: ProcessPoolExecutor, source: str, extract: Extractor) -> Future[Extraction]:
    if source != STDIN:
        return pool.submit(_work, source)
    # Only this process has the terminal's stdin.
    done: Future[Extraction] = Future()
    done.set_result(_extracted(source, extract, load_reference()))
    return done


_worker: list[tuple[Extractor, Reference]] = []


def _start_worker(extract: Extractor) -> None:
    # Ctrl-C is for the process that stores; a worker ends when that one does.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker.append((extract, load_reference()))


def _work(source: str) -> Extraction:
    return _extracted(source, *_worker[0])
