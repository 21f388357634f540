"""Which nodes tell the most: the order in which a page shows them when it cannot show all."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkgraph.page.model import Content, Node

__all__ = ["ranked"]

#: How many of each kind stand among the first nodes, in proportion.
_SHARES = {
    "state": 1.0,
    "leader": 2.5,
    "event": 4.0,
    "agreement": 1.5,
    "organization": 1.5,
    "area": 2.0,
    "place": 1.5,
}
_TYPE_WEIGHTS = {
    "Summit": 4.0,
    "Visit": 2.0,
    "BilateralMeeting": 2.0,
    "VideoMeeting": 2.0,
    "Signing": 1.5,
    "MinisterialMeeting": 1.5,
    "Forum": 1.0,
    "Ceremony": 1.0,
    "PhoneCall": 1.0,
}
_SOURCE_WEIGHT = 2.0
_PARTICIPANT_WEIGHT = 0.5
_MOST_PARTICIPANTS = 6
_OTHER_WEIGHT = 0.5


def ranked(content: Content) -> list[Node]:
    """Return the nodes, the most telling first, every kind with its share of each stretch."""
    weights = _weights(content)
    by_kind: dict[str, list[Node]] = defaultdict(list)
    for node in sorted(content.nodes, key=lambda node: (-weights[node.key], node.key)):
        by_kind[node.kind].append(node)
    placed = [
        ((index + 1) / _SHARES[kind], -_SHARES[kind], node.key, node)
        for kind, nodes in by_kind.items()
        for index, node in enumerate(nodes)
    ]
    return [node for *_, node in sorted(placed, key=lambda entry: entry[:3])]


def _weights(content: Content) -> dict[str, float]:
    """Weigh events by type, sources and participants, and the others by what they are linked to."""
    weights: dict[str, float] = defaultdict(float)
    participants: dict[str, int] = defaultdict(int)
    for link in content.links:
        participants[link.source] += link.kind in ("participant", "party")
    for node in content.nodes:
        if node.kind in ("event", "agreement"):
            crowd = min(participants[node.key], _MOST_PARTICIPANTS) * _PARTICIPANT_WEIGHT
            sources = len(node.articles) * _SOURCE_WEIGHT
            weights[node.key] = _TYPE_WEIGHTS.get(node.type or "", _OTHER_WEIGHT) + crowd + sources
    told = dict(weights)
    for link in content.links:
        if link.source in told:
            weights[link.target] += told[link.source]
        elif link.kind == "area":
            weights[link.source] += _OTHER_WEIGHT * len(link.facts)
            weights[link.target] += _OTHER_WEIGHT * len(link.facts)
    return weights
