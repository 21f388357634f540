"""What articles say becomes the content of a page: nodes, the links between them, and facts about them."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain, combinations
from typing import TYPE_CHECKING

from silkgraph.page import answers
from silkgraph.page.model import Content, Fact, Link, Node, Span
from silkgraph.page.naming import read_names
from silkgraph.page.points import read_points
from silkgraph.page.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from silkgraph.store import Store

__all__ = ["collect"]

_NODE_KINDS = {"state", "leader", "organization", "place", "event", "agreement", "area"}
_FACT_KINDS = {"proposal", "partnership", "figure", "quotation", "cooperation"}
_DATED_KINDS = _FACT_KINDS | {"event", "agreement"}
# Of the rest an article says no more than the name.
_QUOTED_KINDS = _DATED_KINDS | {"leader"}
_LINK_KINDS = {
    "hasParticipant": "participant",
    "takesPlaceIn": "place",
    "hasParty": "party",
    "involvesState": "state",
}
_TEXT_LIMIT = 400


def collect(store: Store) -> Content:
    """Read everything that articles say, and of reference knowledge what bears on it."""
    return _Collector(store).content()


class _Collector:
    """The answers of the queries, while they are joined."""

    def __init__(self, store: Store) -> None:
        self.kinds, self.types = answers.kinds(store)
        self.names = read_names(store)
        self.values = answers.values(store)
        self.claims = answers.claims(store)
        self.tenures = answers.tenures(store)
        self.members = answers.members(store)
        self.points = read_points(self.values, self.kinds)
        self.office_states = answers.office_states(store)
        self.articles = answers.articles(store)
        self.related: dict[tuple[str, str], list[str]] = defaultdict(list)
        self.naming: dict[str, set[str]] = defaultdict(set)  # the articles that name a thing
        self.sources: dict[tuple[str, str, str], list[str]] = defaultdict(list)
        self.acts_for: dict[str, list[str]] = defaultdict(list)
        for person, state in self.office_states:
            self.acts_for[person].append(state)
        self._index(answers.relations(store), answers.mentions(store))

    def content(self) -> Content:
        """Join the answers; nothing stays that no article speaks of."""
        facts = [self._fact(key) for key in sorted(self.kinds) if self.kinds[key] in _FACT_KINDS]
        found = chain(self._stated_links(), self._fact_links(facts), self._office_links())
        # RDF from elsewhere may point to what it does not describe.
        links = [
            link for link in found if self._is_node(link.source) and self._is_node(link.target)
        ]
        shown = {key for key in self.naming if self._is_node(key)}
        shown |= {end for link in links for end in (link.source, link.target)}
        links += self._background_links(shown)
        return Content(
            nodes=tuple(self._node(key) for key in sorted(shown)),
            links=tuple(sorted(links, key=lambda link: (link.source, link.target, link.kind))),
            facts=tuple(facts),
            claims=tuple(c for c in self.claims if self.kinds.get(c.about) in _QUOTED_KINDS),
            articles=tuple(self.articles),
        )

    def _is_node(self, key: str) -> bool:
        return self.kinds.get(key) in _NODE_KINDS

    def _index(self, relations: Iterable[answers.Relation], mentions: dict[str, list[str]]) -> None:
        for thing, article_keys in mentions.items():
            self.naming[thing].update(article_keys)
        for claim in self.claims:
            self.naming[claim.about].add(claim.article)
        for thing, prop, other, article in relations:
            if other not in self.related[thing, prop]:
                self.related[thing, prop].append(other)
            self.sources[thing, prop, other].append(article)
            self.naming[other].add(article)

    def _stated_links(self) -> Iterator[Link]:
        for (thing, prop, other), sources in list(self.sources.items()):
            if self.kinds.get(thing) not in ("event", "agreement") or prop not in _LINK_KINDS:
                continue
            # A state that acts itself needs no second line for being involved.
            acting = self.related[thing, "hasParticipant"] + self.related[thing, "hasParty"]
            if prop != "involvesState" or other not in acting:
                yield Link(thing, other, _LINK_KINDS[prop], tuple(sources))

    def _fact_links(self, facts: Iterable[Fact]) -> Iterator[Link]:
        """Yield the links that rest on facts: who works on which area, which states are partners."""
        behind: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
        for fact in facts:
            if fact.area:
                for actor in sorted({*fact.about, *fact.states} - {fact.area}):
                    behind[actor, fact.area, "area"].append(fact)
            if fact.kind == "partnership":
                for pair in combinations(sorted(fact.about), 2):
                    behind[(*pair, "partnership")].append(fact)
        for (source, target, kind), found in behind.items():
            named = sorted({article for fact in found for article in self.naming[fact.key]})
            yield Link(source, target, kind, tuple(named), tuple(fact.key for fact in found))

    def _office_links(self) -> Iterator[Link]:
        """Yield which state a leader acts for, from the articles and from reference knowledge."""
        known = {
            (key, state): ()
            for key in self.naming
            if self.kinds.get(key) == "leader"
            for state in self._state_of(key)
        }
        for (person, state), sources in {**known, **self.office_states}.items():
            yield Link(person, state, "office", tuple(sources))

    def _background_links(self, shown: set[str]) -> Iterator[Link]:
        """Yield where shown places lie and which shown states belong to shown organizations."""
        for key in sorted(shown):
            if self.kinds[key] == "place":
                yield from (Link(key, s, "lies") for s in self._state_of(key) if s in shown)
        for body, state in self.members:
            if body in shown and state in shown:
                yield Link(body, state, "member")

    def _state_of(self, key: str) -> list[str]:
        return [state for state in self._value(key, "hasState") if self.kinds.get(state) == "state"]

    def _value(self, key: str, name: str) -> list[str]:
        return self.values.get(key, {}).get(name, [])

    def _node(self, key: str) -> Node:
        wikidata = [key for key in self._value(key, "exactMatch") if key.startswith("wd:")]
        naming = self.names.get(key)
        return Node(
            key=key,
            kind=self.kinds[key],
            names=naming.shown() if naming else {},
            aliases=naming.aliases() if naming else (),
            type=self.types.get(key),
            states=tuple(self._states(key)),
            span=self._span(key),
            wikidata=wikidata[0].removeprefix("wd:") if wikidata else None,
            tenures=tuple(self.tenures.get(key, ())),
            articles=tuple(sorted(self.naming[key])),
            point=self.points.get(key),
        )

    def _fact(self, key: str) -> Fact:
        naming = self.names.get(key)
        text = next(iter(naming.shown().values()), "") if naming else ""
        area = self.related[key, "hasArea"]
        speakers = self.related[key, "proposedBy"] + self.related[key, "saidBy"]
        about = [*speakers, *self.related[key, "hasParty"], *area]
        states = self.related[key, "involvesState"]
        return Fact(
            key=key,
            kind=self.kinds[key],
            text=clean(text, _TEXT_LIMIT),
            about=tuple(dict.fromkeys(about or states)),
            states=tuple(states),
            area=area[0] if area else None,
            value=next(iter(self._value(key, "value")), None),
            unit=next(iter(self._value(key, "unit")), None),
            span=self._span(key),
        )

    def _states(self, key: str) -> list[str]:
        """Return the states a node belongs to or involves."""
        if self.kinds[key] == "state":
            return [key]
        parties = [p for p in self.related[key, "hasParty"] if self.kinds.get(p) == "state"]
        involved = self.related[key, "involvesState"]
        return sorted({*self._state_of(key), *self.acts_for[key], *parties, *involved})

    def _span(self, key: str) -> Span:
        if self.kinds[key] not in _DATED_KINDS:
            # An organization may have a day of founding, but it does not lie in a period.
            return Span()
        starts = [
            d for name in ("startDate", "signingDate", "year") for d in self._value(key, name)
        ]
        ends, firsts = self._value(key, "endDate"), self._value(key, "earliestDay")
        lasts = self._value(key, "latestDay")
        # RDF from elsewhere may have only one of the bounds.
        first, last = min(firsts or lasts, default=None), max(lasts or firsts, default=None)
        return Span(min(starts, default=None), max(ends, default=None), first, last)
