"""Patterns that are not names, per language: date words, event triggers, status cues, speech verbs.

They are data in ``languages/<language>/``, one file for each kind of claim, ``dates.toml`` and ``names.toml`` for what
every kind builds on, and ``shared.toml`` for what several ask for. ``[words.TABLE]`` maps words to numbers, ``[macros]`` names pieces
of patterns; ``<<NAME>>`` inside a pattern stands for the words of a table, longest first, or for a macro.
``[units]`` names units; a word that ends in ``*`` has any ``<<ending>>``, and ``<<unit_words>>`` stands for them all.
``[lists]`` names words. ``[habits]`` says how news of the language is written where no words tell.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from silkgraph.extraction.text.guards import Guard, GuardedPattern
from silkgraph.extraction.text.literals import expanded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = ["LANGUAGES", "Patterns", "load_data", "load_patterns"]

LANGUAGES = ("en", "ru", "zh")

#: The pattern of what a language says in no words.
_NEVER = "(?!)"
#: Sections that a word is matched with as a whole; the others are looked for in texts.
_WHOLE = ("level_words", "offices")
#: A part of a unit: its letters, and the star that stands for any ending.
_STEM = re.compile(r"(?P<letters>\S+?)(?P<any>\*)?(?:\s+|$)")
#: A unit that is one word with any ending.
_ONE_STEM = re.compile(r"([^\s*]+)\*")


@dataclass(frozen=True, eq=False)
class Patterns:
    """The compiled patterns of one language."""

    language: str
    tables: dict[str, dict[str, int]]
    data: dict[str, Any]
    macros: dict[str, str]
    sections: dict[str, list[tuple[dict[str, Any], GuardedPattern]]]
    #: The patterns of ``[patterns]``; one that is asked for and missing matches nothing.
    named: dict[str, GuardedPattern]
    #: Return the pattern called so in ``[patterns]``.
    one: Callable[[str], GuardedPattern]
    _guard: Guard

    def words(self, table: str) -> dict[str, int]:
        """Return a word table; a language without it has none of its words."""
        return self.tables.get(table, {})

    def number_of(self, table: str, word: str | None) -> int | None:
        """Return the number that a word has in a table."""
        return None if word is None else self.words(table).get(word.lower().rstrip("."))

    def habit(self, name: str) -> bool:
        """Tell whether news of the language is written so."""
        is_so: bool = self.data["habits"][name]
        return is_so

    def listed(self, name: str) -> tuple[str, ...]:
        """Return the words of ``[lists]`` called so; a language without them has none."""
        return tuple(self.data["lists"].get(name, ()))

    def compiled(self, section: str) -> list[tuple[dict[str, Any], GuardedPattern]]:
        """Return the entries of ``[[section]]`` with their patterns."""
        return self.sections.get(section, [])

    def candidates(
        self, section: str, text: str, start: int, end: int
    ) -> list[tuple[dict[str, Any], GuardedPattern]]:
        """Return, in order, the entries of ``[[section]]`` whose pattern can match inside a stretch."""
        entries = self.sections.get(section)
        if not entries:
            return []
        first = entries[0][1].number
        numbers = self._guard.sheet(text).among(range(first, first + len(entries)), start, end)
        return [entries[number - first] for number in numbers]

    def unit(self, written: str) -> str | None:
        """Return the unit that words of ``<<unit_words>>`` name."""
        words = " ".join(written.lower().split())
        units: dict[str, str] = self.data["units"]
        if words in units:
            return units[words]
        return next((unit for stem, unit in self._stems if stem.fullmatch(words)), None)

    @cached_property
    def _stems(self) -> list[tuple[re.Pattern[str], str]]:
        stems = [word for word in _longest_first(self.data["units"]) if "*" in word]
        return [
            (_compile(_any_ending(word), self.macros), self.data["units"][word]) for word in stems
        ]

    def names_of_unit(self, unit: str) -> re.Pattern[str]:
        """Return the pattern of all words for a unit."""
        words = [word for word, known in self.data["units"].items() if known == unit]
        return _compile(
            "(?i:" + "|".join(map(_any_ending, _longest_first(words))) + ")", self.macros
        )


class _Named(dict[str, GuardedPattern]):
    """The patterns of ``[patterns]``: one that a language does not have matches nothing."""

    nothing: GuardedPattern

    def __missing__(self, name: str) -> GuardedPattern:
        self[name] = self.nothing
        return self.nothing


@cache
def load_data(language: str) -> dict[str, Any]:
    """Load what is written of a language in ``LANGUAGES``: its files as one."""
    folder = files("silkgraph.extraction") / "languages" / language
    data: dict[str, Any] = {}
    for source in sorted(folder.iterdir(), key=attrgetter("name")):
        _merge(data, tomllib.loads(source.read_text(encoding="utf-8")))
    return data


def _merge(data: dict[str, Any], more: dict[str, Any]) -> None:
    """Put tables into tables; what is no table is written in one file alone."""
    for name, value in more.items():
        if isinstance(value, dict):
            _merge(data.setdefault(name, {}), value)
        elif name in data:
            msg = f"{name!r} is written in two files of one language"
            raise ValueError(msg)
        else:
            data[name] = value


@cache
def load_patterns(language: str) -> Patterns:
    """Load the patterns of a language in ``LANGUAGES``."""
    data = dict(load_data(language))
    tables = data.get("words", {})
    macros = dict(data.get("macros", {}))
    named = {
        "portfolio": data.get("portfolios", {}),
        "ministry_word": data.get("ministries", {}),
    }
    for name, table in {**tables, **named}.items():
        macros.setdefault(name, "(?:" + "|".join(map(re.escape, _longest_first(table))) + ")")
    # A sign such as $ stands before its number.
    words = [word for word in _longest_first(data.get("units", {})) if word[-1] not in "$€¥"]
    macros.setdefault("unit_words", _any_of(words))
    data["dates"] = [{"pattern": pattern} for pattern in data.get("dates", [])]
    guard = Guard(macros)
    sections = {
        section: [(entry, add(entry["pattern"], re.VERBOSE)) for entry in entries]
        for section, entries in data.items()
        if isinstance(entries, list)
        for add in [guard.later if section in _WHOLE else guard.add]
    }
    named = _Named(
        {
            name: guard.later(pattern, re.VERBOSE)
            for name, pattern in data.get("patterns", {}).items()
            if pattern != _NEVER
        }
    )
    named.nothing = guard.never()
    one = named.__getitem__
    return Patterns(language, tables, data, macros, sections, named, one, guard)


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)


def _any_of(units: Sequence[str]) -> str:
    """Return the pattern of any of the units, the longest first.

    Stems share one ending: with their own, the units of Russian would be most of what is compiled. A
    word that is the beginning of a stem comes behind it, any other before a stem that it may begin with.
    """
    stems = [match[1] for match in map(_ONE_STEM.fullmatch, units) if match]
    others = [unit for unit in units if not _ONE_STEM.fullmatch(unit)]
    behind = [unit for unit in others if any(stem.startswith(unit) for stem in stems)]
    before = [unit for unit in others if unit not in behind]
    ended = ["(?:" + "|".join(map(re.escape, stems)) + ")<<ending>>"] if stems else []
    ways = [*map(_any_ending, before), *ended, *map(_any_ending, behind)]
    return "(?:" + "|".join(ways) + ")"


def _any_ending(unit: str) -> str:
    """Return the pattern of a unit: "cubic metre*" has any ending and any white space in it."""
    parts = (re.escape(m["letters"]) + "<<ending>>" * bool(m["any"]) for m in _STEM.finditer(unit))
    return r"\s+".join(parts)


def _compile(pattern: str, macros: dict[str, str]) -> re.Pattern[str]:
    return re.compile(expanded(pattern, macros), re.VERBOSE)
