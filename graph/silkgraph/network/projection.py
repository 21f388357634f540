"""From occasions to networks: who shares an occasion with whom, how strongly, and on what evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict

from silkgraph.errors import QueryError
from silkgraph.network.kinds import check
from silkgraph.network.nodes import Nodes
from silkgraph.network.occasion import FIRST_YEAR, within
from silkgraph.network.occasions import read_occasions
from silkgraph.network.projector import Projector
from silkgraph.network.reading import read
from silkgraph.network.told import Told

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    import networkx as nx

    from silkgraph.network.kinds import Kind, Status, Via
    from silkgraph.network.occasion import Occasion
    from silkgraph.store import Store

__all__ = [
    "Options",
    "by_area",
    "by_year",
    "network",
    "project_each",
    "ranking",
    "strongest",
]


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
    - ``actors``: leaders, states and organizations in one network, tied by the events they share.
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
    - ``across``: leave out ties between leaders of one state, and of a leader with that state.
    - ``status``: ``happened`` by default, else ``planned``, ``cancelled`` or ``denied``.
    - ``background``: count what the reference knowledge holds as well; its sources stand among the
      ``articles``.

    >>> from silkgraph.store import open_store
    >>> network(open_store(), "leaders").number_of_edges()
    0
    """
    via, start, end = options.get("via", "in-person"), options.get("start"), options.get("end")
    slow = options.get("background") or options.get("across") or via == "visits"
    if kind not in ("leaders", "states") or slow:
        projector, occasions = _prepare(store, kind, options)
        return projector.project(*within(occasions, start, end))
    status = options.get("status", "happened")
    check(kind, via, status)
    told, nodes = read(store, Told.part(kind, via, status), Nodes.part(kind))
    raw = options.get("raw", False)
    projector = Projector(nodes, via, raw, across=False, background=False)
    return projector.project_told(told, *told.within(start, end))


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
    projector = Projector(Nodes.read(store, "states"), "in-person", raw, False, False)
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


def _prepare(store: Store, kind: Kind, options: Options) -> tuple[Projector, list[Occasion]]:
    """Read what the network needs from the store."""
    via = options.get("via", "in-person")
    status, background = options.get("status", "happened"), options.get("background", False)
    occasions = read_occasions(store, kind, via, status, background=background)
    if options.get("across") and kind not in ("actors", "leaders"):
        raise QueryError("only leaders can share a state; leave 'across' out")
    raw, across = options.get("raw", False), options.get("across", False)
    projector = Projector(Nodes.read(store, kind), via, raw, across, background)
    return projector, occasions
