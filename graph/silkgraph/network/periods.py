"""Networks in time: windows, growth and first contacts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import dropwhile
from typing import TYPE_CHECKING, Literal, get_args

from silkgraph.dates import day_bounds
from silkgraph.errors import QueryError
from silkgraph.namespaces import entity
from silkgraph.network.occasion import FIRST_YEAR, LAST_YEAR
from silkgraph.network.occasions import read_occasions
from silkgraph.network.projection import by_year, project_each
from silkgraph.network.reading import rows

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    import networkx as nx

    from silkgraph.network.kinds import Kind
    from silkgraph.network.projection import Options
    from silkgraph.store import Store

__all__ = ["BY", "By", "Contact", "Growth", "Window", "by_window", "first_contacts", "growth"]

By = Literal["year", "presidency", "summit"]
BY: tuple[By, ...] = get_args(By)

#: A meeting of at least so many states, China among them, is a turn in the relations.
SUMMIT_STATES = 4
CHINA = "China"

_PRESIDENCIES = """
SELECT DISTINCT ?who ?start WHERE {
  ?tenure silk:inOffice ?office ; silk:heldBy ?person ; silk:startDate ?start .
  ?office silk:hasState ?state ; rdfs:label "President"@en .
  ?state rdfs:label "China"@en .
  ?person rdfs:label ?who .
  FILTER(LANG(?who) = "en")
}
"""
_SUMMITS = """
SELECT DISTINCT ?summit ?name WHERE {
  ?summit a silk:Summit ; rdfs:label ?name .
  FILTER(LANG(?name) IN ("en", ""))
}
"""


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """A part of time with a name; both days belong to it."""

    start: str
    end: str
    name: str


@dataclass(frozen=True, slots=True)
class Growth:
    """How a network has grown by the end of a window: what is new in it, and what there is so far."""

    window: str
    events: int
    articles: int
    new_nodes: int
    new_ties: int
    all_events: int
    all_nodes: int
    all_ties: int


@dataclass(frozen=True, slots=True, order=True)
class Contact:
    """The first event that two nodes share, as far as is told."""

    date: str
    a: str
    b: str
    a_iri: str
    b_iri: str
    event: str


def by_window(
    store: Store, kind: Kind, by: By = "year", **options: Unpack[Options]
) -> dict[str, nx.Graph[str]]:
    """Return one network per window of time, by the day on which events begin, in order of time.

    ``by``: ``year``; ``presidency``, from one president of China to the next; ``summit``, from a
    summit of China with at least three other states to the day before the next. What is dated
    too loosely to lie in one window is in none. The options are those of ``network``.
    """
    if by not in BY:
        raise QueryError(f"no windows by {by!r}; there are {', '.join(BY)}")
    if by == "year":
        return {str(year): made for year, made in by_year(store, kind, **options).items()}
    background = options.get("background", False)
    windows = _presidencies(store) if by == "presidency" else _between_summits(store, background)
    first = day_bounds(options.get("start") or FIRST_YEAR)[0]
    last = day_bounds(options.get("end") or LAST_YEAR)[1]
    chosen = [window for window in windows if window.end >= first and window.start <= last]
    cut = [Window(max(w.start, first), min(w.end, last), w.name) for w in chosen]
    spans = {window.name: (window.start, window.end) for window in cut}
    made = project_each(store, kind, spans, **options)
    if options.get("start"):
        return made
    # As with years: where nobody says from when on, it is from the first event on.
    told = dropwhile(lambda item: not item[1].graph["events"], made.items())
    return dict(told) or made


def growth(windows: Mapping[str, nx.Graph[str]]) -> list[Growth]:
    """Return how the network grows over the windows of ``by_window``."""
    nodes: set[str] = set()
    ties: set[tuple[str, ...]] = set()
    events = 0
    found = []
    for name, network in windows.items():
        pairs = {pair if network.is_directed() else tuple(sorted(pair)) for pair in network.edges}
        new_nodes, new_ties = set(network) - nodes, pairs - ties
        nodes |= new_nodes
        ties |= new_ties
        events += network.graph["events"]
        found.append(
            Growth(
                window=name,
                events=network.graph["events"],
                articles=network.graph["articles"],
                new_nodes=len(new_nodes),
                new_ties=len(new_ties),
                all_events=events,
                all_nodes=len(nodes),
                all_ties=len(ties),
            )
        )
    return found


def first_contacts(network: nx.Graph[str]) -> list[Contact]:
    """Return the first event of every tie, in order of time; undated ties are left out."""
    label = {node: data.get("label", node) for node, data in network.nodes(data=True)}
    return sorted(
        Contact(
            date=data["first"],
            a=label[left],
            b=label[right],
            a_iri=left,
            b_iri=right,
            event=data["first_event"],
        )
        for left, right, data in network.edges(data=True)
        if data["first"]
    )


def _presidencies(store: Store) -> list[Window]:
    starts: dict[str, str] = {}
    for who, start in rows(store, _PRESIDENCIES):
        day = day_bounds(start)[0]
        starts[who] = min(starts.get(who, day), day)
    return _until_next({day: who for who, day in starts.items()})


def _between_summits(store: Store, background: bool) -> list[Window]:
    names: dict[str, str] = {}
    for iri, name in rows(store, _SUMMITS):
        names[iri] = min(names.get(iri, name), name, key=lambda text: (len(text), text))
    china = entity("state", CHINA)
    turns = [
        found
        for found in read_occasions(store, "states", background=background)
        if found.iri in names and found.start and china in found.members
        if len(found.members) >= SUMMIT_STATES
    ]
    return _until_next({found.earliest: f"{found.start} {names[found.iri]}" for found in turns})


def _until_next(starts: Mapping[str, str]) -> list[Window]:
    """Return the windows that begin on these days, each to the day before the next begins."""
    days = sorted(starts)
    if not days:
        return []
    ends = [(date.fromisoformat(day) - timedelta(days=1)).isoformat() for day in days[1:]]
    return [
        Window(day, end, starts[day])
        for day, end in zip(days, [*ends, day_bounds(LAST_YEAR)[1]], strict=True)
    ]
