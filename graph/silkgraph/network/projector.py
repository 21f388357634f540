"""From occasions to a graph: who shares what with whom, counted, dated and sorted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product
from typing import TYPE_CHECKING, Any

from silkgraph.errors import QueryError
from silkgraph.network.collecting import uncollected
from silkgraph.network.matrix import upper_ties, weights_of
from silkgraph.network.occasion import Occasion
from silkgraph.network.tie import Tie
from silkgraph.network.told import distinct

if TYPE_CHECKING:
    from collections.abc import Iterable

    import networkx as nx
    import numpy as np

    from silkgraph.network.kinds import Via
    from silkgraph.network.nodes import Nodes
    from silkgraph.network.told import Told

__all__ = ["EDGE_LIMIT", "Projector", "turned_round"]

#: An actor that is everywhere ties every two events; beyond this a picture or a measure is no use.
EDGE_LIMIT = 1_000_000

#: What two nodes share, in order of IRI.
_Shared = dict[tuple[str, str], list[Occasion]]


@dataclass(frozen=True, slots=True)
class Projector:
    """Turns occasions into a network."""

    nodes: Nodes
    via: Via
    raw: bool
    across: bool
    background: bool

    @uncollected()
    def project(self, occasions: list[Occasion], undated: int) -> nx.Graph[str]:
        """Count who shares what, then write the graph in sorted order."""
        import networkx as nx

        kept = [found for found in map(self.nodes.kept, occasions) if found.members]
        graph: nx.Graph[str] = nx.DiGraph() if self.via == "visits" else nx.Graph()
        articles = len({article for occasion in kept for article in occasion.articles})
        self._say(graph, len({occasion.iri for occasion in kept}), articles, undated)
        if self.nodes.kind == "events":
            self._add_events(graph, kept)
        else:
            self._add_actors(graph, kept)
        return graph

    @uncollected()
    def project_told(self, told: Told, inside: np.ndarray, undated: int) -> nx.Graph[str]:
        """Return the same as ``project`` of the told events that are ``inside``, by a sparse product.

        What is behind a tie is looked up when somebody asks for it.
        """
        import networkx as nx
        import numpy as np

        known = [who for who in told.members if self.nodes.can_be(who)]
        events, members = told.taking_part(known, inside)
        graph: nx.Graph[str] = nx.Graph()
        present, columns = np.unique(members, return_inverse=True)
        self._say(graph, len(distinct(events)), told.articles_of(events), undated)
        counts = np.bincount(columns, minlength=len(present))
        named = [told.members[place] for place in present.tolist()]
        for node, count in zip(named, counts.tolist(), strict=True):
            graph.add_node(node, **self.nodes.data(node), count=count)
        behind = _Behind(self, told, inside)
        weights = weights_of(events, columns, (len(told.events), len(named)), raw=self.raw)
        ends = graph._adj  # type: ignore[attr-defined]  # its types leave it out
        # Straight into the dictionaries: half of the time of a projection was ``add_edge``.
        for row, column, weight in upper_ties(weights):
            left, right = named[row], named[column]
            tie = Tie(weight=weight)
            tie.behind, tie.ends = behind, (left, right)
            ends[left][right] = ends[right][left] = tie
        return graph

    def shared(self, occasions: Iterable[Occasion]) -> _Shared:
        """Return what each pair of nodes shares."""
        ties: _Shared = {}
        for occasion in occasions:
            members, targets = sorted(occasion.members), sorted(occasion.targets)
            pairs = product(members, targets) if targets else combinations(members, 2)
            for pair in pairs:
                if not (self.across and self.nodes.same_state(*pair)):
                    ties.setdefault(pair, []).append(occasion)
        return ties

    def data(self, occasions: list[Occasion]) -> dict[str, Any]:
        """Return what an edge carries beside its weight, from what its ends share."""
        firsts = [(each.earliest, each.start, each.iri) for each in occasions if each.start]
        first = min(firsts, default=("", "", ""))
        last = max(
            ((each.latest, each.start) for each in occasions if each.start), default=("", "")
        )
        events = {each.iri for each in occasions}
        return {
            "count": len(events),
            "events": tuple(sorted(events)),
            "articles": tuple(sorted({article for each in occasions for article in each.articles})),
            "first": first[1],
            "first_event": first[2],
            "last": last[1],
        }

    def _weight(self, occasions: list[Occasion]) -> float:
        if self.nodes.kind == "areas":
            return float(len({article for each in occasions for article in each.articles}))
        shares = (
            1.0 if self.raw or each.targets else 1 / (len(each.members) - 1) for each in occasions
        )
        return round(sum(shares), 12)

    def _say(self, graph: nx.Graph[str], events: int, articles: int, undated: int) -> None:
        graph.graph.update(
            kind=self.nodes.kind,
            via=self.via,
            weight="count" if self.raw else "shared",
            events=events,
            articles=articles,
            undated=undated,
            background=self.background,
        )

    def _add_actors(self, graph: nx.Graph[str], occasions: list[Occasion]) -> None:
        self._add_nodes(graph, occasions)
        # Numbers sort several times faster than IRIs, which begin alike; the nodes are sorted.
        place = {node: number for number, node in enumerate(graph)}
        ties = self.shared(occasions)
        for left, right in sorted(ties, key=lambda pair: (place[pair[0]], place[pair[1]])):
            found = ties[left, right]
            graph.add_edge(left, right, weight=self._weight(found), **self.data(found))

    def _add_nodes(self, graph: nx.Graph[str], occasions: list[Occasion]) -> None:
        seen: dict[str, set[str]] = {}
        for occasion in occasions:
            # Areas are counted by article: one topic stands for all articles with the same words.
            counted = occasion.articles if self.nodes.kind == "areas" else {occasion.iri}
            for node in occasion.members | occasion.targets:
                seen.setdefault(node, set()).update(counted)
        for node in sorted(seen):
            graph.add_node(node, **self.nodes.data(node), count=len(seen[node]))

    def _add_events(self, graph: nx.Graph[str], events: list[Occasion]) -> None:
        by_iri = {event.iri: event for event in events}
        for iri, event in sorted(by_iri.items()):
            graph.add_node(iri, **self.nodes.data(iri), start=event.start, count=len(event.members))
        for pair, actors in sorted(self.shared(turned_round(events)).items()):
            dated = sorted((by_iri[iri] for iri in pair), key=lambda event: event.earliest)
            graph.add_edge(
                *pair,
                weight=self._weight(actors),
                count=len(actors),
                participants=tuple(sorted(actor.iri for actor in actors)),
                events=pair,
                articles=tuple(sorted(dated[0].articles | dated[1].articles)),
                first=dated[0].start or dated[1].start,
                last=dated[1].start,
            )


class _Behind:
    """What is behind the ties of a network, made on the first question."""

    def __init__(self, projector: Projector, told: Told, inside: np.ndarray) -> None:
        self._projector, self._told, self._inside = projector, told, inside

    @cached_property
    @uncollected()
    def _ties(self) -> _Shared:
        kept = map(self._projector.nodes.kept, self._told.occasions())
        inside = zip(kept, self._inside.tolist(), strict=True)
        return self._projector.shared(occasion for occasion, counts in inside if counts)

    def data(self, left: str, right: str) -> dict[str, Any]:
        """Return what the tie of two nodes carries beside its weight."""
        return self._projector.data(self._ties[left, right])


def turned_round(events: list[Occasion]) -> list[Occasion]:
    """Return the participants as what ties the events, sorted; refuse a network beyond use."""
    actors: dict[str, Occasion] = {}
    for event in events:
        for member in event.members:
            actors.setdefault(member, Occasion(member)).members.add(event.iri)
    pairs = sum(len(actor.members) * (len(actor.members) - 1) // 2 for actor in actors.values())
    if pairs > EDGE_LIMIT:
        raise QueryError(
            f"a network of these {len(events)} events would have up to {pairs} ties;"
            " ask for a shorter period with start and end (--from, --to)"
        )
    return [actors[iri] for iri in sorted(actors)]
