"""The content of a page as the numbers and short keys that its script reads."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from silkgraph.page.atlas import place_on_map

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from silkgraph.page.model import Claim, Content, Fact, Link, Node, Tenure

    Record = dict[str, Any]

__all__ = ["Embedding"]

SHAPES = {
    "state": "hexagon",
    "leader": "dot",
    "organization": "square",
    "place": "triangleDown",
    "event": "diamond",
    "agreement": "box",
    "area": "star",
}


class Embedding:
    """Turns keys into positions in the lists that the page holds."""

    def __init__(self, content: Content, nodes: Sequence[Node]) -> None:
        self.content = content
        self.nodes = nodes
        self.node_ids = {node.key: index for index, node in enumerate(nodes)}
        self.fact_ids = {fact.key: index for index, fact in enumerate(content.facts)}
        self.article_ids = {article.key: index for index, article in enumerate(content.articles)}
        self.claims: dict[str, list[Claim]] = {}
        for claim in content.claims:
            self.claims.setdefault(claim.about, []).append(claim)

    def node_records(self, positions: Sequence[tuple[int, int]]) -> list[Record]:
        """Return the nodes as pyvis takes them, with our own fields beside its own."""
        return [self._node(node, *place) for node, place in zip(self.nodes, positions, strict=True)]

    def edge_records(self) -> list[Record]:
        """Return the links as pyvis takes them."""
        return [self._edge(link) for link in self.content.links]

    def fact_records(self) -> list[Record]:
        """Return the facts, which only the panel shows."""
        return [self._fact(fact) for fact in self.content.facts]

    def article_records(self) -> list[Record]:
        """Return the articles."""
        return [_filled(asdict(article)) for article in self.content.articles]

    def _node(self, node: Node, x: int, y: int) -> Record:
        record: Record = {
            "id": self.node_ids[node.key],
            "label": next(iter(node.names.values()), node.key),
            "shape": SHAPES[node.kind],
            "x": x,
            "y": y,
            "key": node.key,
            "kind": node.kind,
            "names": node.names,
        }
        # Most nodes lack most of these, and thousands of empty ones would take their time.
        span = node.span
        for name, value in (
            ("aliases", node.aliases),
            ("type", node.type),
            ("states", node.states and self._numbers(node.states, self.node_ids)),
            ("start", span.start),
            ("end", span.end),
            ("first", span.first),
            ("last", span.last),
            ("wikidata", node.wikidata),
            ("tenures", node.tenures and [self._tenure(tenure) for tenure in node.tenures]),
            ("articles", node.articles and self._numbers(node.articles, self.article_ids)),
            ("claims", node.key in self.claims and self._claims(node.key)),
            ("map", node.point and place_on_map(*node.point)),
        ):
            if value:
                record[name] = value
        return record

    def _edge(self, link: Link) -> Record:
        record: Record = {
            "from": self.node_ids[link.source],
            "to": self.node_ids[link.target],
            "kind": link.kind,
        }
        if link.articles:
            record["articles"] = self._numbers(link.articles, self.article_ids)
        if link.facts:
            record["facts"] = self._numbers(link.facts, self.fact_ids)
        return record

    def _fact(self, fact: Fact) -> Record:
        return _filled(
            {
                "key": fact.key,
                "kind": fact.kind,
                "text": fact.text,
                "about": self._numbers(fact.about, self.node_ids),
                "states": self._numbers(fact.states, self.node_ids),
                "area": self.node_ids.get(fact.area or ""),
                "value": fact.value,
                "unit": fact.unit,
                **asdict(fact.span),
                "claims": self._claims(fact.key),
            }
        )

    def _tenure(self, tenure: Tenure) -> Record:
        state = self.node_ids.get(tenure.state)
        return _filled({**asdict(tenure), "state": state})

    def _claims(self, key: str) -> list[Record]:
        return [
            _filled(
                {
                    "article": self.article_ids[claim.article],
                    "quote": claim.quote,
                    "status": claim.status,
                    "confidence": None if claim.confidence == 1 else claim.confidence,
                    "office": claim.office,
                }
            )
            for claim in self.claims.get(key, ())
        ]

    def _numbers(self, keys: Iterable[str], ids: dict[str, int]) -> list[int]:
        return [ids[key] for key in keys if key in ids]


def _filled(record: Record) -> Record:
    """Leave out what is empty; zero is a number and stays."""
    return {name: value for name, value in record.items() if value or value == 0}
