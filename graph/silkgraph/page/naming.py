"""The names of things: one to show per language, and every other one to search by."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from silkgraph.namespaces import ARTICLE, RDFS, SKOS, curie
from silkgraph.page.answers import rows
from silkgraph.page.text import clean

if TYPE_CHECKING:
    from silkgraph.store import Store

__all__ = ["LANGUAGES", "Naming", "read_names"]

#: In the order in which one stands in for another.
LANGUAGES = ("en", "ru", "zh")
NAME_LIMIT = 200
MOST_ALIASES = 40

# Hidden labels of areas are the words that announce them in news, not names.
_NAMES = """
SELECT ?thing ?property ?name (LANG(?name) AS ?language) ?graph WHERE {
  VALUES ?property { rdfs:label skos:prefLabel skos:altLabel skos:hiddenLabel }
  GRAPH ?graph { ?thing ?property ?name }
  FILTER(?property != skos:hiddenLabel || NOT EXISTS { ?thing a silk:CooperationArea })
}
"""
_FORMER_NAMES = """
SELECT ?thing ?name WHERE {
  ?thing silk:hasPlaceName|silk:hasOrganizationName ?node . ?node rdfs:label|skos:altLabel ?name
}
"""


class Naming:
    """Every name that one thing has, with how many sources use it."""

    def __init__(self) -> None:
        self.labels: dict[str, Counter[str]] = defaultdict(Counter)
        self.settled: dict[str, str] = {}
        self.others: set[str] = set()

    def add(self, name: str, language: str, *, label: bool, reference: bool) -> None:
        """Add a name; a label from reference knowledge settles what the thing is called."""
        if label and reference:
            self.settled[language] = min(name, self.settled.get(language, name))
        elif label:
            self.labels[language][name] += 1
        self.others.add(name)

    def shown(self) -> dict[str, str]:
        """Return the one name to show per language."""
        chosen = {lang: _best(counts) for lang, counts in self.labels.items() if counts}
        chosen |= self.settled
        found = {lang: clean(chosen[lang], NAME_LIMIT) for lang in LANGUAGES if lang in chosen}
        if not found and chosen:
            found = {"en": clean(min(chosen.values()), NAME_LIMIT)}
        return {lang: name for lang, name in found.items() if name}

    def aliases(self) -> tuple[str, ...]:
        """Return the names that are not shown, shortest first."""
        seen = {name.casefold() for name in self.shown().values()}
        names = {clean(name, NAME_LIMIT) for name in self.others}
        kept = sorted((n for n in names if n.casefold() not in seen), key=lambda n: (len(n), n))
        return tuple(kept[:MOST_ALIASES])


def read_names(store: Store) -> dict[str, Naming]:
    """Return the names of everything that has one."""
    found: dict[str, Naming] = defaultdict(Naming)
    labels = (RDFS.label, SKOS.prefLabel)
    for thing, prop, name, language, graph in rows(store, _NAMES):
        reference = not graph.startswith(ARTICLE)
        found[curie(thing)].add(name, language, label=prop in labels, reference=reference)
    for thing, name in rows(store, _FORMER_NAMES):
        found[curie(thing)].others.add(name)
    return found


def _best(counts: Counter[str]) -> str:
    """Choose a name proper over one made from type and participants, then the most used, then the longest."""
    return min(counts, key=lambda name: (": " in name, -counts[name], -len(name), name))
