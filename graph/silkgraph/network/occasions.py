"""From the store to occasions: what ties actors together, with who, when and which articles say so.

Each kind of network costs one query over the whole graph and one or two for names; everything else
is counted in memory.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from silkgraph.dates import day_bounds
from silkgraph.errors import QueryError
from silkgraph.namespaces import REFERENCE
from silkgraph.network.kinds import check, classes_of, terms
from silkgraph.network.nodes import home_states
from silkgraph.network.occasion import DAY_LENGTH, Occasion
from silkgraph.network.reading import rows
from silkgraph.network.told import Told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from silkgraph.network.kinds import Kind, Status, Via
    from silkgraph.store import Store

__all__ = ["read_occasions"]

# What the reference knowledge holds; its sources stand where articles stand.
_BACKGROUND = """
SELECT ?occasion ?member ?source ?start ?first ?last WHERE {{
  GRAPH <{reference}> {{
    ?occasion a ?class .
    VALUES ?class {{ {classes} }}
    ?occasion {member} ?member .
    OPTIONAL {{ ?occasion dcterms:source ?source }}
    OPTIONAL {{ ?occasion {date} ?start ; silk:earliestDay ?first ; silk:latestDay ?last }}
  }}
}}
"""
_HOSTS = """
SELECT ?visit ?state WHERE {
  ?visit a silk:Visit ; silk:takesPlaceIn ?place . ?place silk:hasState ?state
}
"""
_INVOLVED = "SELECT ?visit ?state WHERE { ?visit a silk:Visit ; silk:involvesState ?state }"
_AREAS = """
SELECT ?topic ?state ?area ?article ?published WHERE {
  {
    SELECT DISTINCT ?topic ?area ?article ?published WHERE {
      GRAPH ?article {
        ?topic silk:hasArea ?area .
        ?claim silk:about ?topic .
        OPTIONAL { ?article schema:datePublished ?published }
      }
    }
  }
  GRAPH ?article {
    ?topic a ?class .
    VALUES ?class { silk:Cooperation silk:Proposal }
    ?topic silk:involvesState ?state .
  }
}
"""


_MEMBERSHIPS = """
SELECT ?membership ?state ?organization ?source ?start ?end WHERE {
  ?membership a silk:Membership ; silk:member ?state ; silk:organization ?organization .
  ?state a silk:State .
  OPTIONAL { ?membership dcterms:source ?source }
  OPTIONAL { ?membership silk:startDate ?start }
  OPTIONAL { ?membership silk:endDate ?end }
}
"""


def read_occasions(
    store: Store,
    kind: Kind,
    via: Via = "in-person",
    status: Status = "happened",
    *,
    background: bool = False,
) -> list[Occasion]:
    """Read what ties the nodes of a network, each told by however many articles once; sorted by IRI.

    ``background`` adds what the reference knowledge holds of what no article tells.
    """
    check(kind, via, status)
    if background and (kind in ("areas", "organizations") or status != "happened"):
        raise QueryError("the background holds events and agreements that happened; leave it out")
    if kind == "areas":
        return _read_areas(store)
    if kind == "organizations":
        return _read_memberships(store)
    if via == "visits":
        return _read_visits(store, kind, status, background)
    return _gather(store, kind, via, status, background)


def _gather(store: Store, kind: Kind, via: Via, status: Status, background: bool) -> list[Occasion]:
    told = Told.read(store, kind, via, status).occasions()
    if not background:
        return told
    member, date, _ = terms(kind, via, status)
    query = _BACKGROUND.format(
        reference=REFERENCE, classes=classes_of(via), member=member, date=date
    )
    found = {occasion.iri: occasion for occasion in told}
    known: dict[str, Occasion] = {}
    _fill(known, rows(store, query))
    for iri, occasion in known.items():
        # What articles tell stands as they tell it, but for a date that is more exact.
        if iri in found and occasion.start:
            found[iri].date(occasion.start, occasion.earliest, occasion.latest)
    found = known | found
    return [found[iri] for iri in sorted(found)]


def _fill(found: dict[str, Occasion], told: Iterable[Sequence[str]]) -> None:
    for iri, member, article, start, first, last in told:
        occasion = found.setdefault(iri, Occasion(iri))
        occasion.members.add(member)
        if article:
            occasion.articles.add(article)
        if first:
            occasion.date(start, first, last)


def _read_areas(store: Store) -> list[Occasion]:
    """Read which article speaks of which states and area; its date is that of the article."""
    found: dict[tuple[str, str], Occasion] = {}
    for topic, state, area, article, published in rows(store, _AREAS):
        occasion = found.setdefault((topic, article), Occasion(topic, articles={article}))
        occasion.members.add(state)
        occasion.targets.add(area)
        if published:
            occasion.date(published, *day_bounds(published[:DAY_LENGTH]))
    return [found[key] for key in sorted(found)]


def _read_memberships(store: Store) -> list[Occasion]:
    """Read which state belongs to which organization; an open end is the end of time."""
    found: dict[str, Occasion] = {}
    for iri, state, organization, source, start, end in rows(store, _MEMBERSHIPS):
        membership = found.setdefault(iri, Occasion(iri))
        membership.members.add(state)
        membership.targets.add(organization)
        if source:
            membership.articles.add(source)
        if start:
            membership.date(start, *day_bounds(start))
        membership.until = day_bounds(end or "9999")[1]
    return [found[iri] for iri in sorted(found)]


def _read_visits(store: Store, kind: Kind, status: Status, background: bool) -> list[Occasion]:
    """Read visits as ties from guests to the state they visit; without a known host there is none."""
    visits = _gather(store, "leaders", "visits", status, background)
    home = home_states(store)
    place_hosts = _sets(rows(store, _HOSTS))
    involved = _sets(rows(store, _INVOLVED))
    for visit in visits:
        host = _host(visit, home, place_hosts[visit.iri], involved[visit.iri])
        guests = {who for who in visit.members if host and home.get(who, host) != host}
        visit.members = {home[who] for who in guests} if kind == "states" else guests
        visit.targets = {host} if host else set()
    return [visit for visit in visits if visit.members and visit.targets]


def _host(
    visit: Occasion, home: Mapping[str, str], by_place: set[str], involved: set[str]
) -> str | None:
    """Return the state visited: that of the place, else the one state involved that sent nobody."""
    if len(by_place) == 1:
        return min(by_place)
    others = involved - {home.get(who) for who in visit.members}
    return min(others) if len(others) == 1 else None


def _sets(pairs: Iterable[Sequence[str]]) -> defaultdict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, value in pairs:
        found[key].add(value)
    return found
