"""The stock phrases of news pages: endings, adverts, labels of header lines, months, weekdays, outlets.

They are data in ``phrases/*.toml``, one file per language, and are looked up all at once: a header is read
before the language of an article is known.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["Markup", "Phrases", "load_markup", "load_phrases"]

_FILES = ("en", "ru", "zh", "central-asia")


@dataclass(frozen=True)
class Phrases:
    """All phrases of all languages, in lower case; the TOML files explain each list."""

    ends: frozenset[str]
    end_starts: tuple[str, ...]
    asides: frozenset[str]
    drops: tuple[str, ...]
    drops_whole: frozenset[str]
    sources: frozenset[str]
    people: frozenset[str]
    bylines: tuple[str, ...]
    credits: tuple[str, ...]
    tallies: frozenset[str]
    nobody: frozenset[str]
    titles: frozenset[str]
    photo: frozenset[str]
    published: frozenset[str]
    modified: frozenset[str]
    reading: tuple[str, ...]
    sections: frozenset[str]
    outlet_words: frozenset[str]
    kinds: frozenset[str]
    weekdays: frozenset[str]
    cities: frozenset[str]
    #: The number of the month that a word means.
    months: dict[str, int]


@dataclass(frozen=True)
class Markup:
    """The words by which pages name their parts; ``phrases/markup.toml`` explains each list."""

    site: frozenset[str]
    site_starts: tuple[str, ...]
    meta: frozenset[str]
    caption: frozenset[str]
    credit: frozenset[str]
    date_names: tuple[str, ...]
    outlet_names: tuple[str, ...]
    title_names: tuple[str, ...]

    def starts_site(self, word: str) -> bool:
        """Tell whether a word of a class begins as those of the site do: sharebar, relatedPosts."""
        return word.startswith(self.site_starts)


@cache
def load_phrases() -> Phrases:
    """Return the phrases of every language, merged."""
    languages = [_loaded(name) for name in _FILES]
    merged = {key: _merged(languages, key) for key in Phrases.__dataclass_fields__}
    months = {
        word: number
        for language in languages
        for number, words in enumerate(language["months"], start=1)
        for word in words
    }
    tuples = ("end_starts", "drops", "bylines", "credits", "reading")
    kept: dict[str, Any] = {
        key: tuple(words) if key in tuples else frozenset(words) for key, words in merged.items()
    }
    return Phrases(**kept | {"months": months})


def _merged(languages: list[dict[str, Any]], key: str) -> list[str]:
    return [word for language in languages for word in language[key]] if key != "months" else []


@cache
def load_markup() -> Markup:
    """Return the words of classes and the names of metadata."""
    kept: dict[str, Any] = {
        key: frozenset(words) if key in {"site", "meta", "caption", "credit"} else tuple(words)
        for key, words in _loaded("markup").items()
    }
    return Markup(**kept)


def _loaded(name: str) -> dict[str, Any]:
    source = files("silkgraph.articles") / "phrases" / f"{name}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))
