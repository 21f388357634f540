"""Part of a content: what lies in a period, or within some steps of one node."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from silkgraph.dates import day_bounds
from silkgraph.page.model import Content, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.page.model import Claim

__all__ = ["around", "within"]

#: Everything lies a step from these; a walk reaches them and goes no further.
_HUBS = {"state", "area"}
_BACKGROUND = {"lies", "member", "office"}
_FROM_FACTS = {"area", "partnership"}


def within(content: Content, start: str | None, end: str | None) -> Content:
    """Keep what can lie in the period; what has no date is as old as the articles that tell it."""
    first = day_bounds(start)[0] if start else None
    last = day_bounds(end)[1] if end else None
    spans = {node.key: node.span for node in content.nodes}
    spans |= {fact.key: fact.span for fact in content.facts}
    published = {a.key: Span(first=a.published, last=a.published) for a in content.articles}

    def in_period(claim: Claim) -> bool:
        span = spans[claim.about]
        return (span if span.first else published[claim.article]).meets(first, last)

    claims = tuple(claim for claim in content.claims if in_period(claim))
    told, still_told = ({claim.about for claim in some} for some in (content.claims, claims))
    kept = {
        key
        for key, span in spans.items()
        if span.meets(first, last) and (key in still_told or key not in told)
    }
    return _connected(_only(replace(content, claims=claims), kept.__contains__))


def around(content: Content, key: str, depth: int) -> Content:
    """Keep what lies within ``depth`` steps of a node; no step leads on from a state or an area."""
    neighbors: dict[str, list[str]] = defaultdict(list)
    for link in content.links:
        neighbors[link.source].append(link.target)
        neighbors[link.target].append(link.source)
    kinds = {node.key: node.kind for node in content.nodes}
    reached = border = {key}
    for _ in range(depth):
        passable = [near for near in border if near == key or kinds[near] not in _HUBS]
        border = {next_ for near in passable for next_ in neighbors[near]} - reached
        reached = reached | border
    facts = {fact.key for fact in content.facts if reached.intersection(fact.about)}
    return _only(content, lambda thing: thing in reached or thing in facts)


def _only(content: Content, keep: Callable[[str], bool]) -> Content:
    """Keep the things that pass, what joins two of them, and the articles that tell of them."""
    facts = tuple(fact for fact in content.facts if keep(fact.key))
    claims = tuple(claim for claim in content.claims if keep(claim.about))
    telling = {claim.article for claim in claims}
    fact_keys = {fact.key for fact in facts}
    nodes = [
        replace(node, articles=tuple(key for key in node.articles if key in telling))
        for node in content.nodes
        if keep(node.key)
    ]
    links = [
        replace(link, facts=tuple(key for key in link.facts if key in fact_keys))
        for link in content.links
        if keep(link.source) and keep(link.target)
    ]
    return Content(
        nodes=tuple(nodes),
        links=tuple(link for link in links if link.facts or link.kind not in _FROM_FACTS),
        facts=facts,
        claims=claims,
        articles=tuple(article for article in content.articles if article.key in telling),
    )


def _connected(content: Content) -> Content:
    """Drop the nodes that have neither a date nor a link that an article draws."""
    joined = {
        end
        for link in content.links
        if link.kind not in _BACKGROUND
        for end in (link.source, link.target)
    }
    for link in content.links:
        if link.kind == "office" and link.source in joined:
            joined.add(link.target)
    joined |= {node.key for node in content.nodes if node.span.first}
    joined |= {fact.key for fact in content.facts}
    return _only(content, joined.__contains__)
