"""Patterns that are not names, per language: date words, event triggers, status cues, speech verbs.

They are data in ``languages/<language>.toml``. ``[words.TABLE]`` maps words to numbers, ``[macros]`` names pieces
of patterns; ``<<NAME>>`` inside a pattern stands for the words of a table, longest first, or for a macro.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from silkgraph.extraction.text.guards import Guard, GuardedPattern

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LANGUAGES", "Patterns", "load_patterns"]

LANGUAGES = ("en", "ru", "zh")

#: The pattern that stands for those a language does not have.
_NOTHING = ""
_REFERENCE = re.compile(r"<<(\w+)>>")


@dataclass(frozen=True)
class Patterns:
    """The compiled patterns of one language."""

    language: str
    tables: dict[str, dict[str, int]]
    data: dict[str, Any]
    macros: dict[str, str]

    def words(self, table: str) -> dict[str, int]:
        """Return a word table; a language without it has none of its words."""
        return self.tables.get(table, {})

    def compiled(self, section: str) -> list[tuple[dict[str, Any], GuardedPattern]]:
        """Return the entries of ``[[section]]`` with their ``pattern`` compiled (cached)."""
        return _compiled(self, section)

    def candidates(
        self, section: str, text: str, start: int, end: int
    ) -> Iterator[tuple[dict[str, Any], re.Pattern[str]]]:
        """Yield, in order, the entries of ``[[section]]`` whose pattern can match inside a stretch."""
        guarded = _compiled(self, section)
        possible = _guard(self).possible(text, start, end)
        for entry, pattern in guarded:
            if pattern.number in possible:
                yield entry, pattern.bare

    def one(self, name: str) -> GuardedPattern:
        """Return the pattern called ``name`` in ``[patterns]``; a missing one matches nothing."""
        patterns = _single(self)
        return patterns.get(name) or patterns[_NOTHING]

    def __hash__(self) -> int:
        return hash(self.language)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Patterns) and other.language == self.language


@cache
def load_patterns(language: str) -> Patterns:
    """Load the patterns of a language in ``LANGUAGES``."""
    source = files("silkgraph.extraction") / "languages" / f"{language}.toml"
    data = tomllib.loads(source.read_text(encoding="utf-8"))
    tables = data.get("words", {})
    macros = dict(data.get("macros", {}))
    for name, table in tables.items():
        longest_first = sorted(table, key=len, reverse=True)
        macros.setdefault(name, "(?:" + "|".join(map(re.escape, longest_first)) + ")")
    data["dates"] = [{"pattern": pattern} for pattern in data.get("dates", [])]
    return Patterns(language, tables, data, macros)


def _compile(pattern: str, macros: dict[str, str]) -> re.Pattern[str]:
    # A macro may use others, so replace until nothing is left.
    while _REFERENCE.search(pattern):
        pattern = _REFERENCE.sub(lambda match: macros[match.group(1)], pattern)
    return re.compile(pattern, re.VERBOSE)


@cache
def _compiled(patterns: Patterns, section: str) -> list[tuple[dict[str, Any], GuardedPattern]]:
    entries = patterns.data.get(section, [])
    guard = _guard(patterns)
    return [(entry, guard.add(_compile(entry["pattern"], patterns.macros))) for entry in entries]


@cache
def _guard(patterns: Patterns) -> Guard:
    return Guard()


@cache
def _single(patterns: Patterns) -> dict[str, GuardedPattern]:
    named = {**patterns.data.get("patterns", {}), _NOTHING: "(?!)"}
    guard = _guard(patterns)
    return {name: guard.add(_compile(p, patterns.macros)) for name, p in named.items()}
