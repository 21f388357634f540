"""The rolls: for each named graph one text of who takes part in what, as that graph tells it.

A network reads three or four properties of every article, and that is most of its time: hundreds of
thousands of triples, each looked up term by term. A roll holds the same of one graph in one literal.
It lies with what the store says of itself and is written in the step that writes the graph, so it is
as exact after a crash as the graph is. Where something has been written in another way, or what a
graph holds fits no roll, the store says so, and networks ask the triples.

Beside them lie the names of whoever can take part, each once: who is a state, a leader or an
organization, what it is called, and its state. These are the triples of the default graph under other
properties, so that no query takes them for what an article says.

A roll is words with a space between: the head of an occasion (``|`` and the statuses that claims give
it, ``;`` and its classes), the occasion, and whoever takes part; then the next. One of dates has the
property, the occasion and the date in turns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from silkgraph.namespaces import BASE, PREFIXES, RDF, RDFS, SILK
from silkgraph.store.base import SELF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = [
    "CLAIMED",
    "NAMED",
    "NOT_ALL",
    "OCCASIONS",
    "all_rolls",
    "drop_roll",
    "drop_rolls",
    "full",
    "insert_roll",
    "named_query",
    "names_query",
    "roll_of",
    "roll_query",
    "stored_roll",
]

#: What ties those who take part in it; a roll knows no other class.
OCCASIONS = frozenset(
    (
        *("Agreement", "BilateralMeeting", "Ceremony", "Event", "Forum", "MinisterialMeeting"),
        *("PhoneCall", "Signing", "Summit", "VideoMeeting", "Visit"),
    )
)
#: Stands among the statuses of an occasion that some claim is about, whatever status it gives.
CLAIMED = "claimed"
#: What can take part.
NAMED = frozenset({"Leader", "Organization", "State"})
#: Said of the store where the rolls are not the whole truth.
NOT_ALL = ox.Quad(SELF, ox.NamedNode(f"{SELF.value}/roll/incomplete"), ox.Literal(True), SELF)

_MEMBERS = (SILK.hasParticipant, SILK.involvesState)
_DATES = (SILK.startDate, SILK.endDate, SILK.signingDate)
_CLASSES = {SILK[name]: name for name in OCCASIONS | NAMED}
_LOOKED_AT = {SILK.about, SILK.status, *_MEMBERS, *_DATES}
_NAMES = {
    RDF.type: ox.NamedNode(f"{SELF.value}/name/class"),
    RDFS.label: ox.NamedNode(f"{SELF.value}/name/label"),
    SILK.hasState: ox.NamedNode(f"{SELF.value}/name/state"),
}
#: Whatever else is ours is no such thing.
_OF_NAMED = tuple(PREFIXES[kind] for kind in ("organization", "person", "state"))
_ROLLS = {
    name: ox.NamedNode(f"{SELF.value}/roll/{name}")
    for name in ("hasParticipant", "involvesState", "dates")
}


def roll_query(*names: str) -> str:
    """Return the query for some rolls of every graph: those of members, by property, or ``dates``."""
    asked = " ".join(str(_ROLLS[name]) for name in names)
    return f"SELECT ?graph ?roll WHERE {{ GRAPH {SELF} {{ VALUES ?kind {{ {asked} }} ?graph ?kind ?roll }} }}"


def full(words: Iterable[str]) -> list[str]:
    """Return the IRIs that words of a roll stand for."""
    return [word if ":" in word else BASE + word for word in words]


def names_query() -> str:
    """Return the query for the names: who, and as which property (its last word) what."""
    asked = " ".join(map(str, _NAMES.values()))
    return (
        f"SELECT ?thing ?property ?value WHERE"
        f" {{ GRAPH {SELF} {{ VALUES ?property {{ {asked} }} ?thing ?property ?value }} }}"
    )


def named_query(cls: str) -> str:
    """Return the query for everything of one class that has a name."""
    return f"SELECT ?thing WHERE {{ GRAPH {SELF} {{ ?thing {_NAMES[RDF.type]} <{SILK[cls]}> }} }}"


def drop_roll(graph: ox.NamedNode) -> str:
    """Return the update that takes away the rolls of a graph and the names that only it has.

    It must come before the one that drops the graph.
    """
    properties = " ".join(f"(<{given}> {own})" for given, own in _NAMES.items())
    return (
        f"DELETE {{ GRAPH {SELF} {{ ?thing ?own ?value }} }} WHERE {{"
        f" VALUES (?property ?own) {{ {properties} }} GRAPH {graph} {{ ?thing ?property ?value }}"
        f" FILTER NOT EXISTS {{ GRAPH ?other {{ ?thing ?property ?value }} FILTER(?other != {graph}) }}"
        f" }} ; {_dropped(_ROLLS.values(), of=graph)}"
    )


def drop_rolls() -> str:
    """Return the update that takes away all rolls and names."""
    return _dropped([*_ROLLS.values(), *_NAMES.values()])


def _dropped(properties: Iterable[ox.NamedNode], of: ox.NamedNode | None = None) -> str:
    graph, kinds = of or "?graph", " ".join(map(str, properties))
    return (
        f"DELETE {{ GRAPH {SELF} {{ {graph} ?kind ?roll }} }}"
        f" WHERE {{ GRAPH {SELF} {{ VALUES ?kind {{ {kinds} }} {graph} ?kind ?roll }} }} ;"
    )


def insert_roll(roll: Iterable[ox.Quad]) -> str:
    """Return the update that adds what there is to write of a graph."""
    data = " ".join(f"{quad.triple} ." for quad in roll)
    return f"INSERT DATA {{ GRAPH {SELF} {{ {data} }} }} ;"


#: Tells whether the default graph has occasions of no named graph.
_STRAY = (
    f"ASK {{ VALUES ?class {{ {' '.join(f'<{SILK[name]}>' for name in sorted(OCCASIONS))} }}"
    " ?occasion a ?class FILTER NOT EXISTS { GRAPH ?graph { ?occasion a ?class } } }"
)


def roll_of(
    graph: ox.NamedNode, triples: Iterable[ox.Triple], seen: set[ox.Triple] | None = None
) -> list[ox.Quad]:
    """Return what to write of a graph: its rolls and names, or that they are not the whole truth.

    Names that were ``seen`` are written already; what is new goes there.
    """
    try:
        reading = _Reading(triples, set() if seen is None else seen)
        texts = [(name, text) for name, text in reading.texts() if text]
    except _UnfitError:
        return [NOT_ALL]
    rolls = [ox.Quad(graph, _ROLLS[name], ox.Literal(text), SELF) for name, text in texts]
    return rolls + reading.names


def all_rolls(store: ox.Store) -> set[ox.Quad]:
    """Return what to write of all graphs of a store."""
    if store.query(_STRAY):
        return {NOT_ALL}
    graphs: dict[ox.NamedNode, list[ox.Triple]] = {}
    for quad in _matching(store, _OCCASIONS_ASKED, None):
        if isinstance(quad.graph_name, ox.NamedNode):
            graphs.setdefault(quad.graph_name, []).append(quad.triple)
    found = {roll for graph, used in graphs.items() for roll in roll_of(graph, used)}
    # The default graph has each name once.
    names = _matching(store, _NAMES_ASKED, ox.DefaultGraph())
    found.update(roll_of(SELF, (quad.triple for quad in names)))
    return found


def stored_roll(store: ox.Store, graph: ox.NamedNode) -> list[ox.Quad]:
    """Return what to write of a graph that is in a store."""
    used = _matching(store, _OCCASIONS_ASKED + _NAMES_ASKED, graph)
    return roll_of(graph, (quad.triple for quad in used))


def _matching(
    store: ox.Store,
    asked: list[tuple[str, ox.NamedNode | None]],
    graph: ox.NamedNode | ox.DefaultGraph | None,
) -> Iterator[ox.Quad]:
    for predicate, value in asked:
        yield from store.quads_for_pattern(None, ox.NamedNode(predicate), value, graph)


def _types(classes: Iterable[str]) -> list[tuple[str, ox.NamedNode | None]]:
    return [(RDF.type, ox.NamedNode(SILK[name])) for name in sorted(classes)]


#: Predicates, and the object where it must be a certain one, of all that a roll is made of.
_OCCASIONS_ASKED = [*((name, None) for name in sorted(_LOOKED_AT)), *_types(OCCASIONS)]
_NAMES_ASKED = [*((name, None) for name in _NAMES if name != RDF.type), *_types(NAMED)]


class _UnfitError(Exception):
    """A graph holds what no roll can."""


class _Reading:
    """What the triples of one graph say of occasions."""

    def __init__(self, triples: Iterable[ox.Triple], seen: set[ox.Triple]) -> None:
        self.seen = seen
        self.classes: dict[str, set[str]] = {}
        self.claims: dict[str, list[str]] = {}
        self.status: dict[str, set[str]] = {}
        self.members: dict[str, dict[str, list[str]]] = {name: {} for name in _MEMBERS}
        self.dates: list[tuple[str, str, str]] = []
        self.names: list[ox.Quad] = []
        take = {
            RDF.type: self._take_class,
            SILK.about: self._take_claim,
            SILK.status: self._take_status,
            **dict.fromkeys(_MEMBERS, self._take_member),
            **dict.fromkeys(_DATES, self._take_date),
            **dict.fromkeys((RDFS.label, SILK.hasState), self._take_name),
        }
        for triple in triples:
            predicate = triple.predicate.value
            taker = take.get(predicate)
            if taker:
                taker(predicate, triple)

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield each roll by name; one without words is none."""
        for property_, members in self.members.items():
            words: list[str] = []
            told = members.keys() & self.claims.keys()
            for occasion in sorted(told | self.classes.keys()):
                words += [self._head(occasion), _short(occasion)]
                if occasion in told:
                    words += sorted(map(_short, members[occasion]))
            yield property_.removeprefix(SILK), _joined(words)
        dates = sorted((name, _short(of), day) for name, of, day in self.dates if of in self.claims)
        yield "dates", _joined([word for date in dates for word in date])

    def _take_class(self, predicate: str, triple: ox.Triple) -> None:
        value = triple.object
        # Most are of classes that are neither; this is done for every node of the graph.
        cls = _CLASSES.get(value.value) if isinstance(value, ox.NamedNode) else None
        if cls in OCCASIONS:
            self.classes.setdefault(_iri(triple.subject), set()).add(cls)
        elif cls and triple not in self.seen:
            self.seen.add(triple)
            if not _can_be_named(_iri(triple.subject)):
                raise _UnfitError
            self.names.append(ox.Quad(triple.subject, _NAMES[predicate], value, SELF))

    def _take_name(self, predicate: str, triple: ox.Triple) -> None:
        if triple in self.seen:
            return
        self.seen.add(triple)
        subject = triple.subject
        if isinstance(subject, ox.NamedNode) and _can_be_named(subject.value):
            if isinstance(triple.object, ox.BlankNode):
                raise _UnfitError
            self.names.append(ox.Quad(subject, _NAMES[predicate], triple.object, SELF))

    def _take_claim(self, _: str, triple: ox.Triple) -> None:
        self.claims.setdefault(_iri(triple.object), []).append(_iri(triple.subject))

    def _take_status(self, _: str, triple: ox.Triple) -> None:
        name = _iri(triple.object).removeprefix(SILK)
        if name.isalpha():
            self.status.setdefault(_iri(triple.subject), set()).add(name)

    def _take_member(self, predicate: str, triple: ox.Triple) -> None:
        members = self.members[predicate]
        members.setdefault(_iri(triple.subject), []).append(_iri(triple.object))

    def _take_date(self, predicate: str, triple: ox.Triple) -> None:
        if not isinstance(triple.object, ox.Literal):
            raise _UnfitError
        name = predicate.removeprefix(SILK)
        self.dates.append((name, _iri(triple.subject), triple.object.value))

    def _head(self, occasion: str) -> str:
        claims = self.claims.get(occasion, ())
        said = {status for claim in claims for status in self.status.get(claim, ())}
        statuses = sorted(said | {CLAIMED}) if claims else ()
        return f"|{','.join(statuses)};{','.join(sorted(self.classes.get(occasion, ())))}"


def _can_be_named(iri: str) -> bool:
    """Tell whether something can be a state, a leader or an organization, by its IRI."""
    return not iri.startswith(BASE) or iri.startswith(_OF_NAMED)


def _iri(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    # A blank node has another name in every answer.
    if not isinstance(term, ox.NamedNode):
        raise _UnfitError
    return term.value


def _joined(words: list[str]) -> str:
    text = " ".join(words)
    # What holds a blank, or would not come out of an answer as it went in.
    if text.split() != words or '"' in text or "\\" in text:
        raise _UnfitError
    return text


def _short(iri: str) -> str:
    short = iri.removeprefix(BASE)
    return short if short[:1].isalpha() and ":" not in short else iri
