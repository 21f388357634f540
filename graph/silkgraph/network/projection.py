"""From occasions to networks: who shares an occasion with whom, how strongly, and on what evidence."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import combinations, product
from typing import TYPE_CHECKING, TypedDict

from silkgraph.dates import day_bounds
from silkgraph.errors import QueryError
from silkgraph.network.nodes import Nodes
from silkgraph.network.occasions import Occasion, read_occasions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Unpack

    import networkx as nx

    from silkgraph.network.occasions import Kind, Status, Via
    from silkgraph.store import Store

__all__ = [
    "Options",
    "by_area",
    "by_year",
    "network",
    "project_each",
    "ranking",
    "strongest",
    "within",
]

#: An actor that is everywhere ties every two events; beyond this a picture or a measure is no use.
EDGE_LIMIT = 1_000_000
FIRST_YEAR, LAST_YEAR = "0001", "9999"


class Options(TypedDict, total=False):
    """What a network is made of, and how; ``network`` says what each option means."""

    via: Via
    start: str | None
    end: str | None
    raw: bool
    across: bool
    status: Status
    background: bool


def network(store: Store, kind: Kind, **options: Unpack[Options]) -> nx.Graph[str]:
    """Return a network of what the graph tells, its nodes named by IRI and sorted.

    ``kind`` says what the nodes are:

    - ``leaders`` or ``states``, tied by the events they share, after Breiger 1974; ``via`` picks
      the events: ``in-person`` (summits, talks, visits, forums, signings, ceremonies), ``remote``
      (telephone, video) or ``all``. States may be tied ``via="agreements"`` too. With
      ``via="visits"`` the network is directed, from the guest to the state visited.
    - ``events``, tied by the participants they share.
    - ``areas``, a two-mode network of states and the cooperation areas that articles name with them.
    - ``organizations``, a two-mode network of states and the organizations they are members of, from
      the reference knowledge; a membership counts in a period in which it holds.

    One event told by many articles counts once; it counts at all when an article says that it
    happened, with the participants whom that article names.

    Edges carry ``weight``, ``count`` (how many events), ``events`` and ``articles`` (their IRIs,
    sorted), ``first`` and ``last`` (when the first and the last event begin, as stated) and
    ``first_event``. An event of
    n participants adds 1/(n-1) to the weight of each tie, so that a large summit does not outweigh
    direct talks (Newman 2001, Phys. Rev. E 64, 016132); with ``raw`` it adds 1. Visits always add 1;
    areas have the number of articles as weight. Between events the roles are turned round: the
    edge names the ``participants``, and one of m events adds 1/(m-1).

    Nodes carry ``kind``, ``label``, ``state`` (a label, empty where unknown) and ``count``, the
    number of events, articles or participants they have.

    - ``via``: see above; ``in-person`` by default.
    - ``start``, ``end``: days, months or years. An event counts when it certainly begins between
      them: one dated 2023 is in 2023 but not in May 2023. Areas go by the article's publication.
    - ``raw``: every event adds 1.
    - ``across``: leave out ties between leaders of one state.
    - ``status``: ``happened`` by default, else ``planned``, ``cancelled`` or ``denied``.
    - ``background``: count what the reference knowledge holds as well; its sources stand among the
      ``articles``.

    >>> from silkgraph.store import open_store
    >>> network(open_store(), "leaders").number_of_edges()
    0
    """
    projector, occasions = _prepare(store, kind, options)
    chosen, undated = within(occasions, options.get("start"), options.get("end"))
    return projector.project(chosen, undated)


def by_year(store: Store, kind: Kind, **options: Unpack[Options]) -> dict[int, nx.Graph[str]]:
    """Return one network per year, by the year in which events begin; what has no date is in none.

    The years run from ``start``, or the first event, to ``end``, or the last, gaps included. The
    options are those of ``network``.
    """
    projector, occasions = _prepare(store, kind, options)
    start, end = options.get("start"), options.get("end")
    chosen, undated = within(occasions, start or FIRST_YEAR, end)
    years: dict[int, list[Occasion]] = {}
    for occasion in chosen:
        years.setdefault(int(occasion.earliest[:4]), []).append(occasion)
    ends = {*years, *(int(asked[:4]) for asked in (start, end) if asked)}
    span = range(min(ends), max(ends) + 1) if ends else range(0)
    return {year: projector.project(years.get(year, []), undated) for year in span}


def project_each(
    store: Store, kind: Kind, spans: Mapping[str, tuple[str, str]], **options: Unpack[Options]
) -> dict[str, nx.Graph[str]]:
    """Return one network per span of time, all from one reading of the graph."""
    projector, occasions = _prepare(store, kind, options)
    made = {}
    for name, (start, end) in spans.items():
        chosen, undated = within(occasions, start, end)
        made[name] = projector.project(chosen, undated)
    return made


def by_area(
    store: Store, *, start: str | None = None, end: str | None = None, raw: bool = False
) -> dict[str, nx.Graph[str]]:
    """Return one network of states per cooperation area: the layers of a multiplex network.

    In a layer, states are tied when an article speaks of them together in that area; a topic of n
    states adds 1/(n-1) to each tie, or 1 if ``raw``, in every article that has it. The layer with the
    most weight comes first.
    """
    topics, undated = within(read_occasions(store, "areas"), start, end)
    layers: dict[str, list[Occasion]] = {}
    for topic in topics:
        for area in topic.targets:
            layers.setdefault(area, []).append(replace(topic, targets=set()))
    areas = Nodes.read(store, "areas")
    projector = _Projector(Nodes.read(store, "states"), "in-person", raw, False, False)
    made = {
        areas.data(area)["label"]: projector.project(layer, undated)
        for area, layer in layers.items()
    }
    for layer in made.values():
        layer.graph["via"] = "areas"
    order = sorted(made, key=lambda name: (-made[name].size(weight="weight"), name))
    return {name: made[name] for name in order}


def ranking(network: nx.Graph[str]) -> list[tuple[str, float]]:
    """Return the nodes with their strength, the strongest first; equals by events, then by name."""
    # Rounded, since equal sums of fractions can differ in the last digit.
    strength = {node: round(float(of), 9) for node, of in network.degree(weight="weight")}

    def order(node: str) -> tuple[float, int, str, str]:
        data = network.nodes[node]
        return -strength[node], -data.get("count", 0), data.get("label", ""), node

    return [(node, strength[node]) for node in sorted(network, key=order)]


def strongest(network: nx.Graph[str], top: int) -> nx.Graph[str]:
    """Return the network of the ``top`` nodes with the greatest strength, as a new graph."""
    kept = {node for node, _ in ranking(network)[:top]}
    # Not ``subgraph``, whose order of nodes is that of a set.
    cut: nx.Graph[str] = network.__class__(**network.graph)
    cut.add_nodes_from((node, data) for node, data in network.nodes(data=True) if node in kept)
    edges = network.edges(data=True)
    cut.add_edges_from(edge for edge in edges if edge[0] in kept and edge[1] in kept)
    return cut


def _prepare(store: Store, kind: Kind, options: Options) -> tuple[_Projector, list[Occasion]]:
    """Read what the network needs from the store."""
    via = options.get("via", "in-person")
    status, background = options.get("status", "happened"), options.get("background", False)
    occasions = read_occasions(store, kind, via, status, background=background)
    if options.get("across") and kind != "leaders":
        raise QueryError("only leaders can share a state; leave 'across' out")
    raw, across = options.get("raw", False), options.get("across", False)
    projector = _Projector(Nodes.read(store, kind), via, raw, across, background)
    return projector, occasions


def within(
    occasions: list[Occasion], start: str | None, end: str | None
) -> tuple[list[Occasion], int]:
    """Return the occasions of a period, and how many have no date to tell by."""
    if start is None and end is None:
        return occasions, 0
    first, last = day_bounds(start or FIRST_YEAR)[0], day_bounds(end or LAST_YEAR)[1]
    if first > last:
        raise QueryError(f"the period from {start} to {end} ends before it begins")
    undated = len({occasion.iri for occasion in occasions if not occasion.start})
    return [occasion for occasion in occasions if occasion.is_within(first, last)], undated


@dataclass(slots=True)
class _Tie:
    """What two nodes share, while it is counted."""

    weight: float = 0.0
    occasions: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    first: tuple[str, str, str] = ("", "", "")
    last: tuple[str, str] = ("", "")

    def add(self, occasion: Occasion, weight: float) -> None:
        """Count one more occasion that the two share."""
        self.weight += weight
        self.occasions.add(occasion.iri)
        self.articles |= occasion.articles
        if occasion.start:
            first = (occasion.earliest, occasion.start, occasion.iri)
            self.first = min(self.first, first) if self.first[0] else first
            self.last = max(self.last, (occasion.latest, occasion.start))


@dataclass(frozen=True, slots=True)
class _Projector:
    """Turns occasions into a network."""

    nodes: Nodes
    via: Via
    raw: bool
    across: bool
    background: bool

    def project(self, occasions: list[Occasion], undated: int) -> nx.Graph[str]:
        """Count who shares what, then write the graph in sorted order."""
        import networkx as nx

        kept = [found for found in map(self.nodes.kept, occasions) if found.members]
        graph: nx.Graph[str] = nx.DiGraph() if self.via == "visits" else nx.Graph()
        graph.graph.update(
            kind=self.nodes.kind,
            via=self.via,
            weight="count" if self.raw else "shared",
            events=len({occasion.iri for occasion in kept}),
            articles=len({article for occasion in kept for article in occasion.articles}),
            undated=undated,
            background=self.background,
        )
        if self.nodes.kind == "events":
            self._add_events(graph, kept)
        else:
            self._add_actors(graph, kept)
        return graph

    def _add_actors(self, graph: nx.Graph[str], occasions: list[Occasion]) -> None:
        self._add_nodes(graph, occasions)
        areas = self.nodes.kind == "areas"
        # Numbers sort several times faster than IRIs, which begin alike; the nodes are sorted.
        place = {node: number for number, node in enumerate(graph)}
        ties = self._ties(occasions)
        for left, right in sorted(ties, key=lambda pair: (place[pair[0]], place[pair[1]])):
            tie = ties[left, right]
            graph.add_edge(
                left,
                right,
                weight=float(len(tie.articles)) if areas else round(tie.weight, 12),
                count=len(tie.occasions),
                events=_sorted(tie.occasions),
                articles=_sorted(tie.articles),
                first=tie.first[1],
                first_event=tie.first[2],
                last=tie.last[1],
            )

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
        for pair, tie in sorted(self._ties(_turned_round(events)).items()):
            dated = sorted((by_iri[iri] for iri in pair), key=lambda event: event.earliest)
            graph.add_edge(
                *pair,
                weight=round(tie.weight, 12),
                count=len(tie.occasions),
                participants=tuple(sorted(tie.occasions)),
                events=pair,
                articles=tuple(sorted(dated[0].articles | dated[1].articles)),
                first=dated[0].start or dated[1].start,
                last=dated[1].start,
            )

    def _ties(self, occasions: Iterable[Occasion]) -> dict[tuple[str, str], _Tie]:
        ties: dict[tuple[str, str], _Tie] = {}
        for occasion in occasions:
            members, targets = sorted(occasion.members), sorted(occasion.targets)
            pairs = product(members, targets) if targets else combinations(members, 2)
            shared = not (self.raw or targets)
            weight = 1 / (len(members) - 1) if shared and len(members) > 1 else 1.0
            for pair in pairs:
                if not (self.across and self.nodes.same_state(*pair)):
                    ties.setdefault(pair, _Tie()).add(occasion, weight)
        return ties


def _sorted(iris: set[str]) -> tuple[str, ...]:
    return tuple(sorted(iris)) if len(iris) > 1 else tuple(iris)


def _turned_round(events: list[Occasion]) -> list[Occasion]:
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
