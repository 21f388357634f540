"""Articles in, graph out: read, extract and store, one article after the other.

A bad article stops nothing: it becomes an outcome that says why. What is reported as stored is on
disk, so a run that was cut short goes on where it stopped when it is started again.
"""

from __future__ import annotations

import logging
import re
import signal
import time
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
from silkgraph.queries import articles
from silkgraph.reference import load_reference

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from silkgraph.claims import Claims
    from silkgraph.extraction.registry import Extractor
    from silkgraph.queries import Article as StoredArticle
    from silkgraph.reference import Reference
    from silkgraph.store import Store

__all__ = [
    "Extraction",
    "Outcome",
    "add_articles",
    "article_graph",
    "extract_articles",
    "stored_article",
]

# Enough to keep every worker busy, few enough to hold only some articles in memory.
_AHEAD_PER_WORKER = 4

# As many articles as are written in one go, unless a second has passed.
_BATCH = 32
_BATCH_SECONDS = 1.0
_LISTED = 5

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
    language: str | None = None


def add_articles(
    store: Store, sources: Iterable[str], *, extractor: str = "rules", workers: int = 1
) -> Iterator[Outcome]:
    """Read, extract and store articles; yield each outcome as soon as it is on disk.

    Articles that come fast are stored several at a time, but once a second, so that a run that is cut
    short loses no more than that. The graph that results does not depend on the order of the sources nor on the number of workers.
    Workers are fresh processes: a script that asks for several starts under ``if __name__ ==
    "__main__"``.
    """
    reference = load_reference()
    extractions = extract_articles(sources, extractor=extractor, workers=workers)
    for batch in _batches(extractions):
        yield from _stored(store, batch, reference)


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


def stored_article(store: Store, article: str) -> str | None:
    """Return the IRI of a stored article from its IRI, hash, headline or source, if it is there.

    The beginning of a hash or of a headline will do where no other article has it.
    """
    name = article.removeprefix(ARTICLE).removeprefix("article:")
    if _HASH.fullmatch(name):
        return ARTICLE + name if ARTICLE + name in store else None
    try:
        graph = article_graph(article)
    except SilkgraphError:
        pass  # no file, so perhaps a headline
    else:
        return graph if graph in store else None
    wanted = " ".join(name.casefold().split())
    known = articles(store)
    for exact in (True, False):
        found = [each.iri for each in known if _is_named(each, wanted, exact=exact)]
        if len(found) > 1:
            listed = ", ".join(iri.removeprefix(ARTICLE) for iri in found[:_LISTED])
            raise SilkgraphError(f"{article!r} can mean the articles {listed}; give one of these")
        if found:
            return found[0]
    return None


def _is_named(article: StoredArticle, wanted: str, *, exact: bool) -> bool:
    names = (
        article.iri.removeprefix(ARTICLE),
        " ".join((article.headline or "").casefold().split()),
    )
    return wanted in names if exact else any(name.startswith(wanted) for name in names)


def _batches(extractions: Iterable[Extraction]) -> Iterator[list[Extraction]]:
    """Group what comes fast; what comes slowly, as from a model, is passed on at once."""
    batch: list[Extraction] = []
    began = time.monotonic()
    for extraction in extractions:
        batch.append(extraction)
        if len(batch) == _BATCH or time.monotonic() - began > _BATCH_SECONDS:
            yield batch
            batch, began = [], time.monotonic()
    if batch:
        yield batch


def _stored(store: Store, batch: Iterable[Extraction], reference: Reference) -> Iterator[Outcome]:
    """Store a batch in one go; its outcomes come when all of it is on disk."""
    written = {}
    outcomes = []
    for extraction in batch:
        claims, error = extraction.claims, extraction.error
        try:
            quads = [] if claims is None else to_quads(claims, reference)
        except SilkgraphError as exc:
            claims, error = None, f"{extraction.source}: {exc}"
        if claims is None:
            outcomes.append(Outcome(extraction.source, "failed", error=error))
            continue
        graph = article_iri(claims)
        is_new = graph not in written and set(store.quads(graph)) != set(quads)
        if is_new:
            written[graph] = quads
        status: Literal["added", "unchanged"] = "added" if is_new else "unchanged"
        outcomes.append(
            Outcome(extraction.source, status, graph, len(claims), language=claims.lang)
        )
    store.replace_graphs(written)
    yield from outcomes


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
