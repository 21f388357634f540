"""Claims become RDF here and nowhere else: the quads of one article, and the identity of what it names.

An IRI is made from content alone, so that the same event told by two articles is one node and the
order in which articles arrive changes nothing. Everything an article says lies in the named graph of
that article; taking the article back is dropping its graph.
"""

from __future__ import annotations

import hashlib
from calendar import monthrange
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from silkgraph.namespaces import (
    ARTICLE,
    DCTERMS,
    OA,
    PREFIXES,
    PROV,
    RDF,
    RDFS,
    SCHEMA,
    SILK,
    XSD,
    entity,
    slug,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkgraph.claims import Agreement, Claims, Event, Evidence
    from silkgraph.reference import Reference

__all__ = ["article_iri", "day_bounds", "to_quads"]

EVENT_CLASSES = {
    "summit": "Summit",
    "bilateral_meeting": "BilateralMeeting",
    "visit": "Visit",
    "phone_call": "PhoneCall",
    "ministerial_meeting": "MinisterialMeeting",
    "forum": "Forum",
    "signing": "Signing",
    "ceremony": "Ceremony",
    "video_meeting": "VideoMeeting",
    "statement": "Statement",
    "other": "Event",
}
AGREEMENT_CLASSES = {
    "declaration": "Declaration",
    "treaty": "Treaty",
    "memorandum": "Memorandum",
    "contract": "Contract",
    "communique": "Communique",
    "plan": "Plan",
}


def article_iri(claims: Claims) -> str:
    """Return the IRI of the article, which is also the name of its graph."""
    return ARTICLE + claims.article


def day_bounds(start: str, end: str | None = None) -> tuple[str, str]:
    """Return the first and last day a date of any precision can mean.

    >>> day_bounds("2023-05")
    ('2023-05-01', '2023-05-31')
    """
    last = end or start
    match last.split("-"):
        case [year]:
            last = f"{year}-12-31"
        case [year, month]:
            last = f"{last}-{monthrange(int(year), int(month))[1]:02}"
    return (start + "-01-01"[3 * start.count("-") :], last)


def to_quads(claims: Claims, reference: Reference) -> list[Quad]:
    """Return the quads of one article, sorted, all in the article's named graph."""
    return sorted(set(_Writer(claims, reference).write()), key=str)


class _Writer:
    """Collects the quads of one article; its methods follow the fields of ``Claims``."""

    def __init__(self, claims: Claims, reference: Reference) -> None:
        self.claims = claims
        self.article = article_iri(claims)
        self.graph = NamedNode(self.article)
        self.quads: list[Quad] = []
        self.known = _known_names(reference)
        self.state_of = {leader.name: leader.state for leader in claims.leaders if leader.state}
        self.state_of |= {place.name: place.state for place in reference.places if place.state}
        self.state_of |= {state: state for state in claims.states}

    def write(self) -> list[Quad]:
        """Write everything the claims hold."""
        self._write_article()
        self._write_leaders()
        self._write_events()
        self._write_agreements()
        self._write_proposals()
        self._write_partnerships()
        self._write_figures()
        self._write_quotes()
        self._write_cooperations()
        self._write_mentions()
        return self.quads

    def add(self, subject: str, predicate: str, value: str | Literal) -> None:
        """Add one quad; a plain string is an IRI."""
        term = value if isinstance(value, Literal) else NamedNode(value)
        self.quads.append(Quad(NamedNode(subject), NamedNode(predicate), term, self.graph))

    def claim(
        self, about: str, evidence: Evidence, confidence: float, status: str | None = None
    ) -> str:
        """Add the claim node that ties ``about`` to the words it rests on; return its IRI."""
        key = (self.article, about, evidence.start, evidence.end, status)
        claim = PREFIXES["claim"] + _digest(*key, size=12)
        passage = f"{self.article}#char={evidence.start},{evidence.end}"
        self.add(claim, RDF.type, SILK.Claim)
        self.add(claim, SILK.about, about)
        self.add(claim, PROV.wasDerivedFrom, self.article)
        self.add(claim, SILK.extractedBy, Literal(self.claims.extractor))
        self.add(claim, SILK.confidence, _decimal(confidence))
        self.add(claim, SILK.hasEvidence, passage)
        if status:
            self.add(claim, SILK.status, SILK[status])
        self.add(passage, RDF.type, SILK.Passage)
        self.add(passage, OA.exact, Literal(evidence.text, language=self.claims.lang))
        self.add(passage, OA.start, _integer(evidence.start))
        self.add(passage, OA.end, _integer(evidence.end))
        self.add(passage, DCTERMS.isPartOf, self.article)
        return claim

    def named(self, kind: str, cls: str, name: str) -> str:
        """Return the IRI of a named entity: the reference's own, else one made from the name."""
        iri = self.known.get((kind, name)) or entity(kind, name)
        self.add(iri, RDF.type, SILK[cls])
        self.add(iri, RDFS.label, Literal(name, language="en"))
        return iri

    def actor(self, name: str) -> str:
        """Return the IRI of whoever acts: a state, a person or an organization."""
        if name in self.claims.states or ("state", name) in self.known:
            return self.named("state", "State", name)
        if name in self.state_of or ("person", name) in self.known:
            return self.named("person", "Leader", name)
        return self.named("organization", "Organization", name)

    def involve(self, subject: str, actors: Iterable[str]) -> None:
        """Add the states behind the actors: those of the leaders, and the states themselves."""
        for state in {self.state_of[name] for name in actors if self.state_of.get(name)}:
            self.add(subject, SILK.involvesState, self.named("state", "State", state))

    def date(self, subject: str, predicate: str, start: str | None, end: str | None = None) -> None:
        """Add a date as stated, and the first and last day it can mean, for comparisons."""
        if start is None:
            return
        self.add(subject, predicate, _date(start))
        earliest, latest = day_bounds(start, end)
        self.add(subject, SILK.earliestDay, _date(earliest))
        self.add(subject, SILK.latestDay, _date(latest))

    def _write_article(self) -> None:
        meta = self.claims.meta
        self.add(self.article, RDF.type, SILK.Article)
        self.add(self.article, SCHEMA.inLanguage, Literal(self.claims.lang))
        if meta.title:
            title = Literal(meta.title, language=self.claims.lang)
            self.add(self.article, SCHEMA.headline, title)
        if meta.publisher:
            self.add(self.article, SILK.outlet, Literal(meta.publisher))
        if meta.published:
            self.add(self.article, SCHEMA.datePublished, _date(meta.published))
        if self.claims.url:
            self.add(
                self.article, SCHEMA.url, Literal(self.claims.url, datatype=NamedNode(XSD.anyURI))
            )

    def _write_leaders(self) -> None:
        for leader in self.claims.leaders:
            person = self.named("person", "Leader", leader.name)
            claim = self.claim(person, leader.evidence, leader.confidence)
            if leader.office:
                self.add(claim, SILK.officeTitle, Literal(leader.office, language="en"))
            if leader.state:
                state = self.named("state", "State", leader.state)
                self.add(claim, SILK.officeState, state)

    def _write_events(self) -> None:
        for event in self.claims.events:
            iri = self._event_iri(event)
            self.add(iri, RDF.type, SILK.Event)
            self.add(iri, RDF.type, SILK[EVENT_CLASSES[event.type]])
            self.add(iri, RDFS.label, Literal(event.name or _event_label(event), language="en"))
            self.date(iri, SILK.startDate, event.start, event.end)
            if event.end:
                self.add(iri, SILK.endDate, _date(event.end))
            if event.place:
                self.add(iri, SILK.takesPlaceIn, self.named("place", "Place", event.place))
            for name in event.participants:
                self.add(iri, SILK.hasParticipant, self.actor(name))
            self.involve(iri, event.participants)
            if event.type == "visit" and event.place:
                self.involve(iri, [event.place])
            self.claim(iri, event.evidence, event.confidence, event.status)

    def _event_iri(self, event: Event) -> str:
        """Identify an event by its type, its start and who takes part.

        Meetings of many are identified by states, since each article names other people of them.
        """
        who: Iterable[str] = event.participants
        if event.type in ("summit", "ministerial_meeting", "forum"):
            who = {self.state_of.get(name) or name for name in event.participants}
        elif event.type == "visit":
            # An article may list the host beside the guest; the place tells where the trip went.
            who = event.participants[:1]
        where = self.state_of.get(event.place or "", "") if event.type == "visit" else ""
        digest = _digest(event.type, event.start, sorted(who), where)
        return f"{PREFIXES['event']}{event.start or 'undated'}-{digest}"

    def _write_agreements(self) -> None:
        for agreement in self.claims.agreements:
            iri = _agreement_iri(agreement)
            self.add(iri, RDF.type, SILK.Agreement)
            self.add(iri, RDF.type, SILK[AGREEMENT_CLASSES[agreement.kind]])
            self.add(iri, RDFS.label, Literal(agreement.name, language="en"))
            self.date(iri, SILK.signingDate, agreement.date)
            for party in agreement.parties:
                self.add(iri, SILK.hasParty, self.actor(party))
            self.involve(iri, agreement.parties)
            self.claim(iri, agreement.evidence, agreement.confidence)

    def _write_proposals(self) -> None:
        for proposal in self.claims.proposals:
            key = (proposal.by, proposal.area, proposal.text.casefold())
            iri = PREFIXES["proposal"] + _digest(*key)
            self.add(iri, RDF.type, SILK.Proposal)
            self.add(iri, RDFS.label, Literal(proposal.text, language="en"))
            self.add(iri, SILK.proposedBy, self.actor(proposal.by))
            self.add(iri, SILK.hasArea, PREFIXES["area"] + proposal.area)
            self.involve(iri, [proposal.by])
            self.claim(iri, proposal.evidence, proposal.confidence)

    def _write_partnerships(self) -> None:
        for partnership in self.claims.partnerships:
            name = f"{partnership.a} {partnership.b} {partnership.level}"
            iri = entity("partnership", name)
            self.add(iri, RDF.type, SILK.Partnership)
            label = f"{partnership.level} of {partnership.a} and {partnership.b}"
            self.add(iri, RDFS.label, Literal(label, language="en"))
            self.add(iri, SILK.level, Literal(partnership.level, language="en"))
            self.date(iri, SILK.startDate, partnership.date)
            for party in (partnership.a, partnership.b):
                self.add(iri, SILK.hasParty, self.named("state", "State", party))
            self.involve(iri, (partnership.a, partnership.b))
            self.claim(iri, partnership.evidence, partnership.confidence)

    def _write_figures(self) -> None:
        for figure in self.claims.figures:
            key = (figure.value, figure.unit, figure.year, sorted(figure.about), figure.what)
            iri = PREFIXES["figure"] + _digest(*key)
            self.add(iri, RDF.type, SILK.Figure)
            self.add(iri, RDFS.label, Literal(figure.what, language="en"))
            self.add(iri, SILK.value, _decimal(figure.value))
            self.add(iri, SILK.unit, Literal(figure.unit))
            if figure.year:
                self.date(iri, SILK.year, f"{figure.year:04}")
            for state in figure.about:
                self.add(iri, SILK.involvesState, self.named("state", "State", state))
            self.claim(iri, figure.evidence, figure.confidence)

    def _write_quotes(self) -> None:
        for quote in self.claims.quotes:
            iri = PREFIXES["quotation"] + _digest(quote.speaker, quote.evidence.text)
            self.add(iri, RDF.type, SILK.Quotation)
            self.add(iri, RDFS.label, Literal(quote.begins, language=self.claims.lang))
            self.add(iri, SILK.saidBy, self.actor(quote.speaker))
            self.claim(iri, quote.evidence, quote.confidence)

    def _write_cooperations(self) -> None:
        for cooperation in self.claims.cooperations:
            key = (cooperation.area, sorted(cooperation.states))
            iri = PREFIXES["cooperation"] + f"{cooperation.area}-{_digest(*key)}"
            self.add(iri, RDF.type, SILK.Cooperation)
            self.add(iri, SILK.hasArea, PREFIXES["area"] + cooperation.area)
            label = f"{cooperation.area}: {', '.join(cooperation.states)}"
            self.add(iri, RDFS.label, Literal(label, language="en"))
            for state in cooperation.states:
                iri_of_state = self.named("state", "State", state)
                self.add(iri, SILK.hasParty, iri_of_state)
                self.add(iri, SILK.involvesState, iri_of_state)
            self.claim(iri, cooperation.evidence, cooperation.confidence)

    def _write_mentions(self) -> None:
        classes = {"state": "State", "organization": "Organization", "place": "Place"}
        for mention in self.claims.mentions:
            if mention.kind == "area":
                iri = PREFIXES["area"] + mention.name
            else:
                iri = self.named(mention.kind, classes[mention.kind], mention.name)
            self.add(self.article, SCHEMA.mentions, iri)
            self.claim(iri, mention.evidence, 1.0)


def _known_names(reference: Reference) -> dict[tuple[str, str], str]:
    known = {("state", state.name): state.iri for state in reference.states}
    known |= {("person", person.name): person.iri for person in reference.people}
    known |= {("organization", body.name): body.iri for body in reference.organizations}
    known |= {("place", place.name): place.iri for place in reference.places}
    return known


def _agreement_iri(agreement: Agreement) -> str:
    # Without a date only the name tells two agreements of the same parties apart.
    name = "" if agreement.date else slug(agreement.name)
    digest = _digest(agreement.kind, agreement.date, sorted(agreement.parties), name)
    return f"{PREFIXES['agreement']}{agreement.date or 'undated'}-{digest}"


def _event_label(event: Event) -> str:
    """Describe an event that has no name: "bilateral meeting: Xi Jinping, Sadyr Japarov"."""
    return f"{event.type.replace('_', ' ')}: {', '.join(event.participants)}"


def _digest(*parts: object, size: int = 8) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:size]


def _decimal(value: float) -> Literal:
    return Literal(f"{value:f}".rstrip("0").rstrip("."), datatype=NamedNode(XSD.decimal))


def _integer(value: int) -> Literal:
    return Literal(str(value), datatype=NamedNode(XSD.integer))


def _date(value: str) -> Literal:
    datatype = ("gYear", "gYearMonth", "date")[value.count("-")]
    return Literal(value, datatype=NamedNode(XSD[datatype]))
