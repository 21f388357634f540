"""The steps of a path: what ties one actor to the next, with the words of an article."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from silkgraph.network.nodes import tail
from silkgraph.network.reading import rows

if TYPE_CHECKING:
    import networkx as nx

    from silkgraph.store import Store

__all__ = ["Path", "Step", "label_of", "steps_of"]

_EVIDENCE = """
SELECT ?event ?label ?article ?quote ?outlet ?published WHERE {{
  VALUES ?event {{ {events} }}
  GRAPH ?article {{
    ?claim silk:about ?event ; silk:hasEvidence ?passage .
    ?passage oa:exact ?quote .
    OPTIONAL {{ ?claim silk:status ?status }}
    FILTER(!BOUND(?status) || ?status = silk:happened)
    ?event rdfs:label ?label
    OPTIONAL {{ ?article silk:outlet ?outlet }}
    OPTIONAL {{ ?article schema:datePublished ?published }}
  }}
}}
"""
_LABELS = """
SELECT ?event ?label WHERE {{ VALUES ?event {{ {events} }} ?event rdfs:label ?label }}
"""


@dataclass(frozen=True, slots=True)
class Step:
    """From one actor to the next by an event that both share, with the words of an article.

    ``quote``, ``outlet``, ``published`` and ``article`` are empty for an event of the background.
    ``articles`` counts those that tell of the tie, ``events`` the events that the two share.
    """

    a: str
    b: str
    a_iri: str
    b_iri: str
    date: str
    event: str
    event_iri: str
    quote: str
    outlet: str
    published: str
    article: str
    articles: int
    events: int


Path = tuple[Step, ...]


def label_of(graph: nx.Graph[str], node: str) -> str:
    """Return what a node is called."""
    return str(graph.nodes[node].get("label", node))


def steps_of(
    store: Store, graph: nx.Graph[str], way: list[str], events: list[str] | None = None
) -> Path:
    """Return the steps of a way with the event of each, by default the one that is told most."""
    pairs = list(pairwise(way))
    asked = {event for pair in pairs for event in graph.edges[pair]["events"]} | {*(events or ())}
    told = _evidence(store, asked)
    labels = _labels(store, asked)
    steps = []
    for number, (left, right) in enumerate(pairs):
        tie = graph.edges[left, right]
        event = events[number] if events else _most_told(tie["events"], told)
        article, quote, outlet, published, label = min(
            told.get(event, ()), key=_readable, default=("", "", "", "", "")
        )
        steps.append(
            Step(
                a=label_of(graph, left),
                b=label_of(graph, right),
                a_iri=left,
                b_iri=right,
                date=_date(store, event),
                event=label or labels.get(event) or tail(event),
                event_iri=event,
                quote=quote,
                outlet=outlet,
                published=published,
                article=article,
                articles=len(tie["articles"]),
                events=tie["count"],
            )
        )
    return tuple(steps)


#: Article, quotation, outlet, day of publication and what the article calls the event.
_Passage = tuple[str, str, str, str, str]


def _most_told(events: tuple[str, ...], told: dict[str, list[_Passage]]) -> str:
    return min(events, key=lambda event: (-len({row[0] for row in told.get(event, ())}), event))


def _readable(passage: _Passage) -> tuple[bool, str, str, str]:
    """Put passages first that are whole sentences rather than single words, then by publication."""
    article, quote, _, published, _ = passage
    return len(quote) < 40, published, article, quote


def _evidence(store: Store, events: set[str]) -> dict[str, list[_Passage]]:
    found: dict[str, list[_Passage]] = {}
    query = _EVIDENCE.format(events=_listed(events))
    for event, label, article, quote, outlet, published in rows(store, query):
        found.setdefault(event, []).append((article, quote, outlet, published, label))
    return found


def _labels(store: Store, events: set[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for event, label in rows(store, _LABELS.format(events=_listed(events))):
        found[event] = min(found.get(event, label), label)
    return found


def _date(store: Store, event: str) -> str:
    query = f"SELECT ?date WHERE {{ <{event}> silk:startDate|silk:signingDate ?date }}"
    dates = [row[0] for row in rows(store, query)]
    return min(dates, key=lambda date: (-len(date), date), default="")


def _listed(iris: set[str]) -> str:
    return " ".join(f"<{iri}>" for iri in sorted(iris))
