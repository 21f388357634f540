"""Patterns that are not names, per language: date words, event triggers, status cues, speech verbs.

They are data in ``languages/<language>.toml``. ``[words.TABLE]`` maps words to numbers, ``[macros]`` names pieces
of patterns; ``<<NAME>>`` inside a pattern stands for the words of a table, longest first, or for a macro.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache, cached_property
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


@dataclass(frozen=True, eq=False)
class Patterns:
    """The compiled patterns of one language."""

    language: str
    tables: dict[str, dict[str, int]]
    data: dict[str, Any]
    macros: dict[str, str]
    _guard: Guard = field(default_factory=Guard)
    _sections: dict[str, list[tuple[dict[str, Any], GuardedPattern]]] = field(default_factory=dict)

    def words(self, table: str) -> dict[str, int]:
        """Return a word table; a language without it has none of its words."""
        return self.tables.get(table, {})

    def compiled(self, section: str) -> list[tuple[dict[str, Any], GuardedPattern]]:
        """Return the entries of ``[[section]]`` with their ``pattern`` compiled (cached)."""
        if section not in self._sections:
            entries = self.data.get(section, [])
            self._sections[section] = [(entry, self._add(entry["pattern"])) for entry in entries]
        return self._sections[section]

    def candidates(
        self, section: str, text: str, start: int, end: int
    ) -> Iterator[tuple[dict[str, Any], re.Pattern[str]]]:
        """Yield, in order, the entries of ``[[section]]`` whose pattern can match inside a stretch."""
        guarded = self.compiled(section)
        possible = self._guard.possible(text, start, end)
        for entry, pattern in guarded:
            if pattern.number in possible:
                yield entry, pattern.bare

    def one(self, name: str) -> GuardedPattern:
        """Return the pattern called ``name`` in ``[patterns]``; a missing one matches nothing."""
        return self._single.get(name) or self._single[_NOTHING]

    @cached_property
    def _single(self) -> dict[str, GuardedPattern]:
        named = {**self.data.get("patterns", {}), _NOTHING: "(?!)"}
        return {name: self._add(pattern) for name, pattern in named.items()}

    def _add(self, pattern: str) -> GuardedPattern:
        return self._guard.add(_compile(pattern, self.macros))


@cache
def load_patterns(language: str) -> Patterns:
    """Load the patterns of a language in ``LANGUAGES``."""
    source = files("silkgraph.extraction") / "languages" / f"{language}.toml"
    data = tomllib.loads(source.read_text(encoding="utf-8"))
    tables = data.get("words", {})
    macros = dict(data.get("macros", {}))
    for name, table in (*tables.items(), ("portfolio", data.get("portfolios", {}))):
        longest_first = sorted(table, key=len, reverse=True)
        macros.setdefault(name, "(?:" + "|".join(map(re.escape, longest_first)) + ")")
    data["dates"] = [{"pattern": pattern} for pattern in data.get("dates", [])]
    return Patterns(language, tables, data, macros)


def _compile(pattern: str, macros: dict[str, str]) -> re.Pattern[str]:
    # A macro may use others, so replace until nothing is left.
    while _REFERENCE.search(pattern):
        pattern = _REFERENCE.sub(lambda match: macros[match.group(1)], pattern)
    return re.compile(pattern, re.VERBOSE)
