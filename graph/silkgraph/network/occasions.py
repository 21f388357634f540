"""From the store to occasions: what ties actors together, with who, when and which articles say so.

Each kind of network costs one query over the whole graph and one or two for names; everything else
is counted in memory.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, get_args

from silkgraph.claims import Status
from silkgraph.dates import day_bounds
from silkgraph.errors import QueryError
from silkgraph.namespaces import REFERENCE
from silkgraph.network.nodes import Kind, home_states, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from silkgraph.store import Store

__all__ = [
    "KINDS",
    "VIA",
    "Kind",
    "Occasion",
    "Status",
    "Via",
    "check",
    "classes_of",
    "read_occasions",
    "told_rows",
]

Via = Literal["in-person", "remote", "all", "agreements", "visits"]
KINDS: tuple[Kind, ...] = get_args(Kind)
VIA: tuple[Via, ...] = get_args(Via)

_IN_PERSON = "Summit BilateralMeeting Visit MinisterialMeeting Forum Signing Ceremony"
_CLASSES: dict[Via, str] = {
    "in-person": _IN_PERSON,
    "remote": "PhoneCall VideoMeeting",
    "all": "Event",
    "agreements": "Agreement",
    "visits": "Visit",
}
_DAY_LENGTH = len("2023-05-18")

# All in the graph of one article: who an article expects at a summit has not been there, whatever
# another article says of the summit itself. The engine joins in the order written: claims come
# first, in a query of their own, since one big pattern costs it several times as long.
_TOLD = """
SELECT ?occasion ?member ?article ?start ?first ?last WHERE {{
  {{
    SELECT DISTINCT ?occasion ?article WHERE {{
      GRAPH ?article {{ {claimed} }}
    }}
  }}
  GRAPH ?article {{
    ?occasion a ?class .
    VALUES ?class {{ {classes} }}
    ?occasion {member} ?member .
    OPTIONAL {{ ?occasion {date} ?start ; silk:earliestDay ?first ; silk:latestDay ?last }}
  }}
}}
"""
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


@dataclass(slots=True)
class Occasion:
    """One event, agreement, topic or membership that ties its members to each other, or to its targets."""

    iri: str
    members: set[str] = field(default_factory=set)
    targets: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    #: When it begins, as stated: a day, a month or a year; and the first and last day that can mean.
    start: str = ""
    earliest: str = ""
    latest: str = ""

    #: The last day, of what lasts: a membership counts in every period in which it holds.
    until: str = ""

    def is_within(self, start: str, end: str) -> bool:
        """Tell whether it certainly begins in a period, or lasts into it; undated, it does not."""
        if self.until:
            return bool(self.start) and self.latest <= end and start <= self.until
        return bool(self.start) and start <= self.earliest and self.latest <= end

    def date(self, start: str, earliest: str, latest: str) -> None:
        """Take the dates that one article gives, if they are more exact, or as exact and earlier.

        ``latest`` may be the day it ends.
        """
        if self.start and (-len(start), start) >= (-len(self.start), self.start):
            return
        self.start, self.earliest = start, earliest
        self.latest = latest if len(start) < _DAY_LENGTH else earliest


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
    return _gather(store, via, *_terms(kind, via, status), background)


def told_rows(
    store: Store, kind: Kind, via: Via = "in-person", status: Status = "happened"
) -> Iterator[list[str]]:
    """Yield who takes part in what according to which article: the evidence, row by row."""
    check(kind, via, status)
    return rows(store, _told(via, *_terms(kind, via, status)))


def _terms(kind: Kind, via: Via, status: Status) -> tuple[str, str, Status | None]:
    """Return the property of who takes part, that of the date, and the status if there is one."""
    if via == "agreements":
        return "silk:involvesState", "silk:signingDate", None
    member = "silk:involvesState" if kind == "states" else "silk:hasParticipant"
    return member, "silk:startDate", status


def check(kind: str, via: str, status: str) -> None:
    """Refuse what makes no network, with a way out."""
    for name, value, known in (
        ("kind of network", kind, KINDS),
        ("kind of tie", via, VIA),
        ("status", status, get_args(Status)),
    ):
        if value not in known:
            raise QueryError(f"no {name} is called {value!r}; there are {', '.join(known)}")
    if kind == "areas" and via != "in-person":
        raise QueryError("states and areas are tied by what articles say; leave 'via' out")
    if kind == "organizations" and via != "in-person":
        raise QueryError("states and organizations are tied by membership; leave 'via' out")
    if kind == "leaders" and via == "agreements":
        raise QueryError("the parties of agreements are states; ask for the network of states")
    if kind == "events" and via in ("agreements", "visits"):
        raise QueryError(f"events are not tied via {via}; name in-person, remote or all")
    if status != "happened" and (kind in ("areas", "organizations") or via == "agreements"):
        raise QueryError("agreements, areas and members have no status; leave 'status' out")


def classes_of(via: Via) -> str:
    """Return the classes of what ties nodes, as SPARQL writes them."""
    return " ".join(f"silk:{cls}" for cls in _CLASSES[via].split())


def _told(via: Via, member: str, date: str, status: str | None) -> str:
    return _TOLD.format(
        classes=classes_of(via),
        member=member,
        date=date,
        # Agreements have no status; that some article has a claim about one is enough.
        claimed=f"?claim silk:status silk:{status} ; silk:about ?occasion"
        if status
        else "?occasion a silk:Agreement . ?claim silk:about ?occasion",
    )


def _gather(
    store: Store, via: Via, member: str, date: str, status: Status | None, background: bool
) -> list[Occasion]:
    found: dict[str, Occasion] = {}
    _fill(found, rows(store, _told(via, member, date, status)))
    if background:
        query = _BACKGROUND.format(
            reference=REFERENCE, classes=classes_of(via), member=member, date=date
        )
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
            occasion.date(published, *day_bounds(published[:_DAY_LENGTH]))
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
    visits = _gather(store, "visits", "silk:hasParticipant", "silk:startDate", status, background)
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
