"""The few queries behind a page, each over the whole graph, and their answers as plain data.

Things are named by CURIE here and in all that follows.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Protocol, cast

from silkgraph.namespaces import SILK, curie
from silkgraph.page.model import Article, Claim, Tenure
from silkgraph.page.text import clean, web_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from silkgraph.store import Store

__all__ = [
    "Relation",
    "articles",
    "claims",
    "kinds",
    "members",
    "mentions",
    "office_states",
    "relations",
    "rows",
    "tenures",
    "values",
]

QUOTE_LIMIT = 700
LINE_LIMIT = 240

#: (thing, property, other, article): one triple between things, and the article that states it.
Relation = tuple[str, str, str, str]

# From the finest class to the coarsest: the first that fits is the kind.
_KINDS = {
    SILK.State: "state",
    SILK.Leader: "leader",
    SILK.Person: "leader",
    SILK.Organization: "organization",
    SILK.Place: "place",
    SILK.CooperationArea: "area",
    SILK.Event: "event",
    SILK.Agreement: "agreement",
    SILK.Proposal: "proposal",
    SILK.Partnership: "partnership",
    SILK.Figure: "figure",
    SILK.Quotation: "quotation",
    SILK.Cooperation: "cooperation",
}

_CLASSES = """
SELECT ?thing ?class WHERE { ?thing a ?class FILTER(STRSTARTS(STR(?class), STR(silk:))) }
"""
_RELATIONS = """
SELECT ?thing ?property ?other ?article WHERE {
  VALUES ?property {
    silk:hasParticipant silk:takesPlaceIn silk:hasParty silk:involvesState
    silk:proposedBy silk:saidBy silk:hasArea
  }
  GRAPH ?article { ?article a silk:Article . ?thing ?property ?other }
}
"""
_CLAIMS = """
SELECT ?about ?article ?quote ?start ?status ?confidence ?office WHERE {
  ?claim silk:about ?about ; prov:wasDerivedFrom ?article ; silk:hasEvidence ?passage .
  ?passage oa:exact ?quote ; oa:start ?start .
  ?article a silk:Article .
  OPTIONAL { ?claim silk:status ?status }
  OPTIONAL { ?claim silk:confidence ?confidence }
  OPTIONAL { ?claim silk:officeTitle ?office }
}
"""
_ARTICLES = """
SELECT ?article ?headline ?outlet ?published ?language ?url WHERE {
  ?article a silk:Article .
  OPTIONAL { ?article schema:headline ?headline }
  OPTIONAL { ?article silk:outlet ?outlet }
  OPTIONAL { ?article schema:datePublished ?published }
  OPTIONAL { ?article schema:inLanguage ?language }
  OPTIONAL { ?article schema:url ?url }
}
"""
_MENTIONS = "SELECT ?thing ?article WHERE { ?article a silk:Article ; schema:mentions ?thing }"
_VALUES = """
SELECT ?thing ?property ?value WHERE {
  VALUES ?property {
    silk:startDate silk:endDate silk:signingDate silk:year silk:earliestDay silk:latestDay
    silk:value silk:unit silk:hasState skos:exactMatch silk:latitude silk:longitude
  }
  ?thing ?property ?value
}
"""
_TENURES = """
SELECT ?tenure ?person ?title (LANG(?title) AS ?language) ?state ?start ?end WHERE {
  ?tenure silk:heldBy ?person ; silk:inOffice ?office .
  ?office rdfs:label ?title ; silk:hasState ?state .
  OPTIONAL { ?tenure silk:startDate ?start }
  OPTIONAL { ?tenure silk:endDate ?end }
}
"""
_OFFICE_STATES = """
SELECT ?person ?state ?article WHERE {
  ?claim silk:about ?person ; silk:officeState ?state ; prov:wasDerivedFrom ?article .
  ?article a silk:Article
}
"""
_MEMBERS = "SELECT ?body ?state WHERE { ?membership silk:organization ?body ; silk:member ?state }"


def kinds(store: Store) -> tuple[dict[str, str], dict[str, str]]:
    """Return the kind of every thing, and the finer class of those that have one."""
    rank = {cls: index for index, cls in enumerate(_KINDS)}
    coarse: dict[str, str] = {}
    fine: dict[str, str] = {}
    for thing, cls in rows(store, _CLASSES):
        if cls in rank:
            coarse[thing] = min(coarse.get(thing, cls), cls, key=rank.__getitem__)
        else:
            fine[thing] = max(fine.get(thing, ""), cls)
    found = {curie(thing): _KINDS[cls] for thing, cls in coarse.items()}
    types = {curie(thing): cls.removeprefix(SILK) for thing, cls in fine.items()}
    return found, {key: name for key, name in types.items() if key in found}


def relations(store: Store) -> list[Relation]:
    """Return what articles say of how things relate, sorted; the property by its local name."""
    found = rows(store, _RELATIONS)
    return sorted((curie(a), p.removeprefix(SILK), curie(b), curie(g)) for a, p, b, g in found)


def claims(store: Store) -> list[Claim]:
    """Return the claims in the order of their articles and of the words in them."""
    found = [
        Claim(
            about=curie(about),
            article=curie(article),
            quote=clean(quote, QUOTE_LIMIT),
            start=int(start),
            status=status.removeprefix(SILK) or None,
            confidence=round(float(confidence or 1), 3),
            office=clean(office, LINE_LIMIT) or None,
        )
        for about, article, quote, start, status, confidence, office in rows(store, _CLAIMS)
    ]
    return sorted(found, key=lambda claim: (claim.about, claim.article, claim.start, claim.quote))


def articles(store: Store) -> list[Article]:
    """Return the articles by key."""
    found: dict[str, Article] = {}
    # An article with two headlines shows the first: the rows are sorted and the first one stays.
    for iri, headline, outlet, published, language, url in sorted(rows(store, _ARTICLES)):
        article = Article(
            key=curie(iri),
            headline=clean(headline, LINE_LIMIT) or None,
            outlet=clean(outlet, LINE_LIMIT) or None,
            published=published or None,
            language=language or None,
            url=web_address(url),
        )
        found.setdefault(article.key, article)
    return sorted(found.values(), key=lambda article: article.key)


def mentions(store: Store) -> dict[str, list[str]]:
    """Return the articles that name each thing."""
    found: dict[str, list[str]] = defaultdict(list)
    for article, thing in sorted((curie(a), curie(t)) for t, a in rows(store, _MENTIONS)):
        found[thing].append(article)
    return found


def values(store: Store) -> dict[str, dict[str, list[str]]]:
    """Return the values of each thing's plain properties, sorted, by local name."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for thing, name, value in sorted(rows(store, _VALUES)):
        found[curie(thing)][curie(name).rpartition(":")[2]].append(curie(value))
    return found


def tenures(store: Store) -> dict[str, list[Tenure]]:
    """Return the offices of each person in the order of their start."""
    titles: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for node, person, title, language, state, start, end in sorted(rows(store, _TENURES)):
        titles[start, node, person, state, end].setdefault(language, title)
    found: dict[str, list[Tenure]] = defaultdict(list)
    for (start, _, person, state, end), office in sorted(
        titles.items(), key=lambda entry: entry[0]
    ):
        held = Tenure(dict(sorted(office.items())), curie(state), start or None, end or None)
        found[curie(person)].append(held)
    return found


def office_states(store: Store) -> dict[tuple[str, str], list[str]]:
    """Return the articles that say a person acts for a state."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for person, state, article in sorted(set(map(tuple, rows(store, _OFFICE_STATES)))):
        found[curie(person), curie(state)].append(curie(article))
    return found


def members(store: Store) -> list[tuple[str, str]]:
    """Return which state belongs to which organization, whatever the time."""
    return sorted({(curie(body), curie(state)) for body, state in rows(store, _MEMBERS)})


class _Term(Protocol):
    value: str


def rows(store: Store, query: str) -> Iterator[list[str]]:
    """Yield the rows of a SELECT query as strings; what is unbound is empty."""
    answer = cast("Iterable[Iterable[_Term | None]]", store.query(query))
    for row in answer:
        yield ["" if term is None else term.value for term in row]
