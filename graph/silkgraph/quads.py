"""Claims become RDF here and nowhere else: the quads of one article.

Everything an article says lies in the named graph of that article; taking the article back is dropping
its graph.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from silkgraph import identity
from silkgraph.dates import day_bounds
from silkgraph.errors import ClaimsError
from silkgraph.namespaces import (
    AREA,
    ARTICLE,
    DCTERMS,
    OA,
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

    from silkgraph.claims import Claims, Event, Evidence
    from silkgraph.reference import Reference

__all__ = ["article_iri", "to_quads"]

_OTHER_SCRIPT = re.compile("[\u0400-\u052f\u3040-\u30ff\u3400-\u9fff]")
#: What Markdown writes around words and nobody sees: emphasis, and the address behind a link.
_EMPHASIS = re.compile(r"(\*{1,3}|(?<!\w)_{1,3}(?=\w)|`)(?=\S)([^*`\n]{1,300}?)(?<=\S)\1")
_LINK = re.compile(r"!?\[([^\]\n]{1,300})\]\([^\s()]{0,2000}\)")
_HALF_EMPHASIS = re.compile(r"\*\*+")
_DATE_TYPES = (XSD.gYear, XSD.gYearMonth, XSD.date)


def article_iri(claims: Claims) -> str:
    """Return the IRI of the article, which is also the name of its graph."""
    return ARTICLE + claims.article


def to_quads(claims: Claims, reference: Reference) -> list[Quad]:
    """Return the quads of one article, sorted, all in the article's named graph."""
    return sorted(set(_Writer(claims, reference).write()), key=str)


class _Writer:
    """Collects the quads of one article; its methods follow the fields of ``Claims``."""

    def __init__(self, claims: Claims, reference: Reference) -> None:
        self.claims = claims
        self.reference = reference
        self.article = article_iri(claims)
        self.graph = NamedNode(self.article)
        self.quads: list[Quad] = []
        self.nodes: dict[str, NamedNode] = {}
        self.named_already: dict[tuple[str, str], str] = {}
        self.known = identity.known_iris(reference)
        self.leaders = {leader.name for leader in claims.leaders}
        self.state_of = dict(identity.states_behind(reference))
        self.state_of |= {state: state for state in claims.states}
        self.state_of |= {leader.name: leader.state for leader in claims.leaders if leader.state}

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
        term = value if isinstance(value, Literal) else self.node(value)
        self.quads.append(Quad(self.node(subject), self.node(predicate), term, self.graph))

    def node(self, iri: str) -> NamedNode:
        """Return the node of an IRI; each is made once, since most occur many times."""
        node = self.nodes.get(iri)
        if node is None:
            node = self.nodes[iri] = NamedNode(iri)
        return node

    def text(self, value: str) -> Literal:
        """Return words of the article, tagged with its language."""
        return Literal(value, language=self.claims.lang) if self.claims.lang else Literal(value)

    def label(self, value: str) -> Literal:
        """Return a name in English, which it is unless it kept the script of its article."""
        seen = _seen(value)
        return self.text(seen) if _OTHER_SCRIPT.search(seen) else Literal(seen, language="en")

    def claim(
        self, about: str, evidence: Evidence, confidence: float, status: str | None = None
    ) -> str:
        """Add the claim node that ties ``about`` to the words it rests on; return its IRI."""
        claim = identity.claim_iri(self.article, about, evidence.start, evidence.end, status)
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
        self.add(passage, OA.exact, self.text(evidence.text))
        self.add(passage, OA.start, Literal(evidence.start))
        self.add(passage, OA.end, Literal(evidence.end))
        self.add(passage, DCTERMS.isPartOf, self.article)
        return claim

    def named(self, kind: str, name: str, cls: str | None = None) -> str:
        """Return the IRI of a named entity: the reference's own, else one made from the name."""
        if (kind, name) not in self.named_already:
            iri = self.known.get((kind, name)) or entity(kind, name)
            self.add(iri, RDF.type, SILK[cls or kind.capitalize()])
            self.add(iri, RDFS.label, self.label(name))
            self.named_already[kind, name] = iri
        return self.named_already[kind, name]

    def actor(self, name: str, unknown: str = "person") -> str:
        """Return the IRI of whoever acts: a state, a leader, an organization, else of ``unknown`` kind."""
        if name in self.claims.states or ("state", name) in self.known:
            return self.named("state", name)
        if name in self.leaders or ("person", name) in self.known:
            return self.named("person", name, "Leader")
        if name in self.claims.organizations or ("organization", name) in self.known:
            return self.named("organization", name)
        return self.named(unknown, name)

    def involve(self, subject: str, actors: Iterable[str]) -> None:
        """Add the states behind the actors: those of the leaders, and the states themselves."""
        self.add_states(subject, {self.state_of.get(name) or "" for name in actors} - {""})

    def add_states(self, subject: str, names: Iterable[str]) -> None:
        """Add the states that an event, a document or a figure concerns."""
        for name in names:
            self.add(subject, SILK.involvesState, self.named("state", name))

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
            self.add(self.article, SCHEMA.headline, self.text(meta.title))
        if meta.publisher:
            self.add(self.article, SILK.outlet, Literal(meta.publisher))
        if meta.published:
            self.add(self.article, SCHEMA.datePublished, _date(meta.published))
        if self.claims.url:
            url = Literal(self.claims.url, datatype=NamedNode(XSD.anyURI))
            self.add(self.article, SCHEMA.url, url)

    def _write_leaders(self) -> None:
        for leader in self.claims.leaders:
            person = self.named("person", leader.name, "Leader")
            claim = self.claim(person, leader.evidence, leader.confidence)
            if leader.office:
                self.add(claim, SILK.officeTitle, Literal(leader.office, language="en"))
            if leader.state:
                state = self.named("state", leader.state)
                self.add(claim, SILK.officeState, state)
                self.add(person, SILK.hasState, state)

    def _write_events(self) -> None:
        for event in self.claims.events:
            known = identity.known_event_iri(event, self.reference.events, self.state_of)
            iri = known or identity.event_iri(event, self.state_of)
            self.add(iri, RDF.type, SILK.Event)
            self.add(iri, RDF.type, SILK[_class_name(event.type)])
            self.add(iri, RDFS.label, self.label(event.name or _event_label(event)))
            self.date(iri, SILK.startDate, event.start, event.end)
            if event.end:
                self.add(iri, SILK.endDate, _date(event.end))
            if event.place:
                self.add(iri, SILK.takesPlaceIn, self.named("place", event.place))
            for name in event.participants:
                self.add(iri, SILK.hasParticipant, self.actor(name))
            visited = [event.place] if event.type == "visit" and event.place else []
            self.involve(iri, [*event.participants, *visited])
            self.claim(iri, event.evidence, event.confidence, event.status)

    def _write_agreements(self) -> None:
        for agreement in self.claims.agreements:
            iri = identity.agreement_iri(agreement)
            self.add(iri, RDF.type, SILK.Agreement)
            self.add(iri, RDF.type, SILK[_class_name(agreement.kind)])
            self.add(iri, RDFS.label, self.label(agreement.name))
            self.date(iri, SILK.signingDate, agreement.date)
            for party in agreement.parties:
                self.add(iri, SILK.hasParty, self.actor(party, unknown="organization"))
            self.involve(iri, agreement.parties)
            self.claim(iri, agreement.evidence, agreement.confidence)

    def _write_proposals(self) -> None:
        for proposal in self.claims.proposals:
            iri = identity.proposal_iri(proposal)
            self.add(iri, RDF.type, SILK.Proposal)
            self.add(iri, RDFS.label, self.label(proposal.text))
            self.add(iri, SILK.proposedBy, self.actor(proposal.by))
            self.add(iri, SILK.hasArea, AREA + slug(proposal.area))
            self.involve(iri, [proposal.by])
            self.claim(iri, proposal.evidence, proposal.confidence)

    def _write_partnerships(self) -> None:
        for partnership in self.claims.partnerships:
            iri = identity.partnership_iri(partnership)
            self.add(iri, RDF.type, SILK.Partnership)
            label = f"{partnership.level} of {partnership.a} and {partnership.b}"
            self.add(iri, RDFS.label, self.label(label))
            self.add(iri, SILK.level, self.label(partnership.level))
            self.date(iri, SILK.startDate, partnership.date)
            for party in (partnership.a, partnership.b):
                self.add(iri, SILK.hasParty, self.named("state", party))
            self.add_states(iri, (partnership.a, partnership.b))
            self.claim(iri, partnership.evidence, partnership.confidence)

    def _write_figures(self) -> None:
        for figure in self.claims.figures:
            iri = identity.figure_iri(figure)
            self.add(iri, RDF.type, SILK.Figure)
            self.add(iri, RDFS.label, self.label(figure.what))
            self.add(iri, SILK.value, _decimal(figure.value))
            self.add(iri, SILK.unit, Literal(figure.unit))
            if figure.year:
                self.date(iri, SILK.year, f"{figure.year:04}")
            self.add_states(iri, figure.about)
            self.claim(iri, figure.evidence, figure.confidence)

    def _write_quotes(self) -> None:
        for quote in self.claims.quotes:
            iri = identity.quotation_iri(quote)
            self.add(iri, RDF.type, SILK.Quotation)
            self.add(iri, RDFS.label, self.text(quote.begins))
            self.add(iri, SILK.saidBy, self.actor(quote.speaker))
            self.claim(iri, quote.evidence, quote.confidence)

    def _write_cooperations(self) -> None:
        for cooperation in self.claims.cooperations:
            iri = identity.cooperation_iri(cooperation)
            self.add(iri, RDF.type, SILK.Cooperation)
            self.add(iri, SILK.hasArea, AREA + slug(cooperation.area))
            label = f"{cooperation.area}: {', '.join(cooperation.states)}"
            self.add(iri, RDFS.label, Literal(label, language="en"))
            for state in cooperation.states:
                self.add(iri, SILK.hasParty, self.named("state", state))
            self.add_states(iri, cooperation.states)
            self.claim(iri, cooperation.evidence, cooperation.confidence)

    def _write_mentions(self) -> None:
        for mention in self.claims.mentions:
            kind, name = mention.kind, mention.name
            iri = AREA + slug(name) if kind == "area" else self.named(kind, name)
            self.add(self.article, SCHEMA.mentions, iri)
            self.claim(iri, mention.evidence, 1.0)


def _class_name(kind: str) -> str:
    return "Event" if kind == "other" else kind.title().replace("_", "")


def _event_label(event: Event) -> str:
    """Describe an event that has no name: "bilateral meeting: Xi Jinping, Sadyr Japarov"."""
    return f"{event.type.replace('_', ' ')}: {', '.join(event.participants)}"


def _seen(text: str) -> str:
    """Return a name without the marks of Markdown; it may hold one half of a pair."""
    shown = _HALF_EMPHASIS.sub("", _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", text)))
    return shown.strip() or text


def _decimal(value: float) -> Literal:
    number = Decimal(repr(value))
    if not number.is_finite():
        raise ClaimsError(f"{value} is no quantity; leave the figure out")
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return Literal(text, datatype=NamedNode(XSD.decimal))


def _date(value: str) -> Literal:
    day_bounds(value)  # raises for what is no date
    return Literal(value, datatype=NamedNode(_DATE_TYPES[value.count("-")]))
