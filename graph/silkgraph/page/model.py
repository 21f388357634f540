"""What a page shows, as plain data: things and their links, and what articles say of them.

Everything refers to everything else by CURIE (``person:xi-jinping``), short enough to stand in the
address of a view and the same in every page that shows the thing.
"""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Article", "Claim", "Content", "Fact", "Link", "Node", "Span", "Tenure"]


@dataclass(frozen=True, slots=True)
class Span:
    """When something is: dates as the articles state them, and the days they can mean."""

    start: str | None = None
    end: str | None = None
    first: str | None = None
    last: str | None = None

    def meets(self, first: str | None, last: str | None) -> bool:
        """Tell whether it can lie in a period; what has no date lies in every period."""
        starts_in_time = last is None or self.first is None or self.first <= last
        return starts_in_time and (first is None or self.last is None or self.last >= first)


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office a leader held, by language, and when; from reference knowledge."""

    office: dict[str, str]
    state: str
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Node:
    """A thing that the picture can show."""

    key: str
    kind: str  # state, leader, organization, place, event, area or agreement
    names: dict[str, str]  # by language: en, ru, zh
    aliases: tuple[str, ...] = ()
    type: str | None = None  # of an event or agreement: its class, such as PhoneCall
    states: tuple[str, ...] = ()
    span: Span = field(default_factory=Span)
    wikidata: str | None = None
    tenures: tuple[Tenure, ...] = ()
    articles: tuple[str, ...] = ()  # that name it
    point: tuple[float, float] | None = None  # longitude and latitude


@dataclass(frozen=True, slots=True)
class Link:
    """A line between two nodes, with the articles that draw it and the facts behind it."""

    source: str
    target: str
    kind: str  # participant, place, party, state, office, area or member
    articles: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """What is told of nodes without being one: a proposal, partnership, figure, quotation, cooperation."""

    key: str
    kind: str
    text: str
    about: tuple[str, ...]  # nodes, the speaker or proposer first
    states: tuple[str, ...] = ()
    area: str | None = None
    value: str | None = None
    unit: str | None = None
    span: Span = field(default_factory=Span)


@dataclass(frozen=True, slots=True)
class Claim:
    """The words of one article on which a node or fact rests."""

    about: str
    article: str
    quote: str
    start: int
    status: str | None = None
    confidence: float = 1.0
    office: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """Where words come from."""

    key: str
    headline: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """All that one page holds, each part sorted."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    facts: tuple[Fact, ...]
    claims: tuple[Claim, ...]
    articles: tuple[Article, ...]
