"""Measure what each special pattern of the rules is worth, so that one that earns nothing can go.

    .venv/bin/python scripts/ablate.py FOLDER...

Each folder holds articles and their gold claims, as ``silkgraph evaluate`` takes them. Every pattern of ``[patterns]`` is
left out by itself, in all languages at once, and the articles in which it matches are read again: a line tells in how many it
matched, and how many claims were right and wrong because of it. Those that are worth least come first.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from silkgraph.articles import read_file
from silkgraph.evaluation import Scores, compare, gold_pairs
from silkgraph.extraction.patterns import LANGUAGES, load_patterns
from silkgraph.extraction.rules import extract
from silkgraph.reference import load_reference

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from silkgraph.articles import Article

__all__ = ["main"]

#: Strict and lenient events are the same claims.
_TWICE = "events lenient"


class Worth(NamedTuple):
    """What one pattern is worth: where it matches, and the claims that are right or wrong because of it."""

    name: str
    articles: int
    right: int
    wrong: int


class Watched:
    """A pattern that tells when it matches."""

    def __init__(self, pattern: Any, note: Callable[[], None]) -> None:  # noqa: ANN401  # a guarded pattern
        self._pattern, self._note = pattern, note

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever a pattern has
        return getattr(self._pattern, name)

    def finditer(self, *place: Any) -> Iterator[Any]:  # noqa: ANN401
        for match in self._pattern.finditer(*place):
            self._note()
            yield match

    def _told(self, method: str, *place: Any) -> Any:  # noqa: ANN401
        found = getattr(self._pattern, method)(*place)
        if found:
            self._note()
        return found

    def search(self, *place: Any) -> Any:  # noqa: ANN401
        return self._told("search", *place)

    def match(self, *place: Any) -> Any:  # noqa: ANN401
        return self._told("match", *place)

    def fullmatch(self, *place: Any) -> Any:  # noqa: ANN401
        return self._told("fullmatch", *place)

    def is_in(self, text: str) -> Any:  # noqa: ANN401
        return self._told("is_in", text)


def main() -> None:
    """Print what each pattern is worth, the least first."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="+", type=Path, help="articles beside their gold claims")
    parser.add_argument("--workers", type=int, default=2, help="how many processes read")
    options = parser.parse_args()
    folders = tuple(options.folder)
    matched = _matched(folders)
    names = sorted({name for each in LANGUAGES for name in load_patterns(each).data["patterns"]})
    with ProcessPoolExecutor(options.workers) as pool:
        worths = list(pool.map(partial(_worth, folders, matched), names, chunksize=8))
    print(f"{'pattern':28} articles  right  wrong")
    for worth in sorted(
        worths, key=lambda each: (each.right - each.wrong, each.articles, each.name)
    ):
        print(f"{worth.name:28} {worth.articles:8}  {worth.right:+5}  {worth.wrong:+5}")


@cache
def _articles(folders: tuple[Path, ...]) -> list[tuple[Article, dict[str, Any]]]:
    pairs = [pair for folder in folders for pair in gold_pairs(folder)]
    return [(read_file(path), gold) for path, gold in pairs]


def _matched(folders: tuple[Path, ...]) -> dict[str, set[int]]:
    """Return the articles, by number, in which each pattern matches."""
    matched: dict[str, set[int]] = defaultdict(set)
    number = 0
    kept = {language: dict(load_patterns(language).named) for language in LANGUAGES}
    for language, patterns in kept.items():
        load_patterns(language).named.update(
            (name, Watched(pattern, lambda name=name: matched[name].add(number)))  # type: ignore[misc]
            for name, pattern in patterns.items()
        )
    for number, (article, _) in enumerate(_articles(folders)):  # noqa: B007  # the watched patterns note it
        extract(article, load_reference())
    for language, patterns in kept.items():
        load_patterns(language).named.update(patterns)
    return dict(matched)


def _counts(folders: tuple[Path, ...], number: int) -> Counter[str]:
    """Count the right and wrong claims of one article."""
    article, gold = _articles(folders)[number]
    scores = Scores()
    compare(json.loads(json.dumps(asdict(extract(article, load_reference())))), gold, scores)
    counts: Counter[str] = Counter()
    for (kind, _), score in scores.by_kind.items():
        if kind != _TWICE:
            counts.update(right=score.right, wrong=score.wrong)
    return counts


@cache
def _counts_with_all(folders: tuple[Path, ...], number: int) -> Counter[str]:
    return _counts(folders, number)


def _worth(folders: tuple[Path, ...], matched: dict[str, set[int]], name: str) -> Worth:
    """Return what a pattern is worth, by reading without it."""
    numbers = sorted(matched.get(name, ()))
    with_it = _sum(_counts_with_all(folders, number) for number in numbers)
    kept = {language: load_patterns(language).named.pop(name, None) for language in LANGUAGES}
    without = _sum(_counts(folders, number) for number in numbers)
    for language, pattern in kept.items():
        if pattern is not None:
            load_patterns(language).named[name] = pattern
    right, wrong = (with_it[side] - without[side] for side in ("right", "wrong"))
    return Worth(name, len(numbers), right, wrong)


def _sum(counts: Iterable[Counter[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    return total


if __name__ == "__main__":
    main()
