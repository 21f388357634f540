"""The card of an entity: its names, what is known of it, and what articles say of it, word for word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from silkgraph.names import find, named
from silkgraph.results import select
from silkgraph.sparql import bind

if TYPE_CHECKING:
    from silkgraph.answer import Answer
    from silkgraph.names import Named
    from silkgraph.store import Store

__all__ = ["Card", "Fact", "Told", "card", "card_of"]

_NAMES = """
SELECT DISTINCT ?name WHERE {
  VALUES ?node { UNDEF }
  ?node rdfs:label|skos:prefLabel ?name .
}
ORDER BY LANG(?name) ?name
"""
_FACTS = """
SELECT DISTINCT ?what ?value ?of ?start ?end WHERE {
  VALUES ?node { UNDEF }
  {
    ?tenure silk:heldBy ?node ; silk:inOffice ?office .
    ?office rdfs:label ?value ; silk:hasState/rdfs:label ?of .
    BIND("office" AS ?what)
    OPTIONAL { ?tenure silk:startDate ?start }
    OPTIONAL { ?tenure silk:endDate ?end }
  } UNION {
    ?membership silk:member ?node ; silk:organization/rdfs:label ?value .
    BIND("member of" AS ?what) BIND("" AS ?of)
    OPTIONAL { ?membership silk:startDate ?start }
    OPTIONAL { ?membership silk:endDate ?end }
  } UNION {
    ?membership silk:organization ?node ; silk:member/rdfs:label ?value .
    BIND("member" AS ?what) BIND("" AS ?of)
    OPTIONAL { ?membership silk:startDate ?start }
    OPTIONAL { ?membership silk:endDate ?end }
  } UNION {
    VALUES (?property ?what) {
      (silk:hasState "state") (silk:takesPlaceIn "place") (silk:hasParticipant "with")
      (silk:hasParty "party") (silk:hasArea "area") (silk:proposedBy "by") (silk:saidBy "by")
    }
    ?node ?property ?other .
    ?other rdfs:label|skos:prefLabel ?value .
    BIND("" AS ?of)
  } UNION {
    VALUES (?property ?what) {
      (silk:placeKind "kind") (silk:organizationKind "kind") (skos:definition "definition")
      (silk:outlet "outlet") (schema:datePublished "published") (schema:url "address")
    }
    ?node ?property ?value .
    BIND("" AS ?of)
  }
  FILTER(LANG(?value) IN ("en", ""))
  FILTER(LANG(?of) IN ("en", ""))
}
ORDER BY ?what STR(?start) ?value
"""
# What is optional stands in a GRAPH of its own: inside the other one, the engine would go through
# the whole graph for every row. The rows are sorted afterwards, in Python, for the same reason.
_TOLD = """
SELECT DISTINCT ?date ?class ?label ?status ?quote ?outlet ?published ?headline KEYS
WHERE {
  TIE
  GRAPH ?article {
    ?thing a ?class ; rdfs:label ?label .
    ?claim silk:about ?thing ; silk:hasEvidence ?passage .
    ?passage oa:exact ?quote .
  }
  FILTER(?class NOT IN (NAMED))
  OPTIONAL { GRAPH ?article { ?claim silk:status ?status } }
  OPTIONAL { GRAPH ?article { ?thing silk:startDate|silk:signingDate|silk:year ?date } }
  OPTIONAL { GRAPH ?article { ?article silk:outlet ?outlet } }
  OPTIONAL { GRAPH ?article { ?article schema:datePublished ?published } }
  OPTIONAL { GRAPH ?article { ?article schema:headline ?headline } }
}
"""
# Without those that are left out anyway: a state has a Cooperation for every area of every article.
_TIE = """
{
  SELECT DISTINCT ?article ?thing WHERE {
    GRAPH ?article { ?thing ?tie NODE ; a ?kind }
    FILTER(?kind NOT IN (NAMED, silk:Claim, silk:Article))
  }
}
"""
_NAMED = "silk:State, silk:Leader, silk:Person, silk:Organization, silk:Place"
#: The kinds of thing that claims are about; of others they are told by way of these.
CLAIMED = {"agreement", "cooperation", "event", "figure", "partnership", "proposal", "quotation"}
_OF_COOPERATIONS = ("area", "cooperation", "article")
#: Classes that say less than the finer one beside them.
_COARSE = ("Event", "Agreement")


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the reference knows: an office held, a membership, the state of a place."""

    what: str
    value: str
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """Something an article says, in its words."""

    date: str | None
    kind: str
    label: str
    status: str | None
    quote: str
    outlet: str | None
    published: str | None
    headline: str | None
    #: The IRIs of what is told and of the article.
    thing: str
    article: str


@dataclass(frozen=True, slots=True)
class Card:
    """What the graph holds on one entity; ``names`` are (language, name)."""

    iri: str
    name: str
    kind: str
    names: tuple[tuple[str, str], ...]
    facts: tuple[Fact, ...]
    told: tuple[Told, ...]


def card(store: Store, text: str) -> list[Card]:
    """Return the card of what ``text`` names; several where the name is ambiguous."""
    return [_card(store, found) for found in find(store, text)]


def card_of(store: Store, iri: str) -> Card | None:
    """Return the card of an IRI; ``None`` if the graph has no name for it."""
    found = named(store, iri)
    return _card(store, found) if found else None


def _card(store: Store, of: Named) -> Card:
    names = [row[0] for row in _rows(store, _NAMES, of.iri)]
    return Card(
        iri=of.iri,
        name=of.name,
        kind=of.kind,
        names=tuple((n.language or "", n.value) for n in names if isinstance(n, ox.Literal)),
        facts=tuple(_fact(row) for row in _answer(store, _FACTS, of.iri).records()),
        told=tuple(_told(select(store, _told_query(of)).records(), of)),
    )


def _rows(store: Store, query: str, iri: str) -> tuple[tuple[object, ...], ...]:
    return _answer(store, query, iri).rows


def _answer(store: Store, query: str, iri: str) -> Answer:
    return select(store, bind(query, {"node": ox.NamedNode(iri)}))


def _told_query(of: Named) -> str:
    # The node stands in the pattern itself: through VALUES the engine would visit every article.
    node = str(ox.NamedNode(of.iri))
    if of.kind == "article":
        query = _TOLD.replace("KEYS", "?thing").replace("TIE", "").replace("?article", node)
    elif of.kind in CLAIMED:
        query = _TOLD.replace("KEYS", "?article").replace("TIE", "").replace("?thing", node)
    else:
        tie = _TIE.replace("NODE", node)
        query = _TOLD.replace("KEYS", "?thing ?article").replace("TIE", tie)
    left_out = _NAMED if of.kind in _OF_COOPERATIONS else f"{_NAMED}, silk:Cooperation"
    return query.replace("NAMED", left_out)


def _fact(row: dict[str, str | None]) -> Fact:
    value = f"{row['value']} of {row['of']}" if row["of"] else str(row["value"])
    return Fact(str(row["what"]), value, row["start"], row["end"])


def _told(rows: list[dict[str, str | None]], of: Named) -> list[Told]:
    """Return one record per thing and passage, under its finest class, in the order of time."""
    best: dict[tuple[str | None, ...], Told] = {}
    for row in sorted(rows, key=lambda row: (row["class"] or "", row["status"] or "")):
        kind = _local(row["class"])
        source = (row["outlet"], row["published"], row["headline"])
        key = (row["date"], row["label"], row["quote"], *source)
        if key in best and kind in _COARSE:
            continue
        best[key] = Told(
            date=row["date"],
            kind=kind,
            label=str(row["label"]),
            status=_local(row["status"]) if row["status"] else None,
            quote=str(row["quote"]),
            outlet=row["outlet"],
            published=row["published"],
            headline=row["headline"],
            thing=row.get("thing") or of.iri,
            article=row.get("article") or of.iri,
        )
    return sorted(best.values(), key=_time)


def _time(told: Told) -> tuple[str, ...]:
    source = (told.outlet or "", told.headline or "", told.kind, told.status or "")
    return (told.date or "9999", told.label, told.published or "", told.quote, *source)


def _local(iri: str | None) -> str:
    return (iri or "").rpartition("/")[2]
