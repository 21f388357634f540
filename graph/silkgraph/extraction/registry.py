"""Extractors by name: ``rules`` and ``llm`` are built in, others come with installed packages."""

from __future__ import annotations

from importlib.metadata import entry_points
from typing import TYPE_CHECKING, TypeAlias

from silkgraph.errors import ExtractorError, NotFoundError

if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.metadata import EntryPoint

    from silkgraph.articles import Article
    from silkgraph.claims import Claims
    from silkgraph.reference import Reference

__all__ = ["BUILT_IN", "GROUP", "Extractor", "extractors", "load_extractor"]

Extractor: TypeAlias = "Callable[[Article, Reference], Claims]"

#: A package offers an extractor as an entry point of this group; built-in names cannot be taken over.
GROUP = "silkgraph.extractors"
BUILT_IN = ("llm", "rules")


def extractors() -> list[str]:
    """Return the names of the extractors that are there, sorted."""
    return sorted({*BUILT_IN, *(entry.name for entry in entry_points(group=GROUP))})


def load_extractor(name: str) -> Extractor:
    """Return the extractor called ``name``; ``llm`` takes its settings from the environment."""
    if name == "rules":
        from silkgraph.extraction.rules import extract

        return extract
    if name == "llm":
        from silkgraph.extraction.llm import LlmExtractor, settings_from

        return LlmExtractor(settings_from())
    for entry in entry_points(group=GROUP, name=name):
        return _loaded(entry)
    raise NotFoundError(f"no extractor named {name!r}; known: {', '.join(extractors())}")


def _loaded(entry: EntryPoint) -> Extractor:
    where = f"the extractor {entry.name!r} ({entry.value})"
    try:
        extract: Extractor = entry.load()
    except Exception as exc:
        # Whatever a foreign module does while it loads, the user can only mend or remove it.
        raise ExtractorError(
            f"{where} cannot be loaded: {exc!r}; reinstall or remove its package"
        ) from exc
    if not callable(extract):
        raise ExtractorError(f"{where} is no function of an article and the reference")
    return extract
