"""What an article says, as plain typed data: the contract between extraction and everything else.

A claim carries its evidence, the verbatim words of the article it rests on. Dates are strings of
honest precision (``2023``, ``2023-05``, ``2023-05-18``). Names are the canonical English ones.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from silkgraph.errors import ClaimsError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import TypeAdapter

__all__ = [
    "Agreement",
    "Claims",
    "Cooperation",
    "Event",
    "Evidence",
    "Figure",
    "Leader",
    "Mention",
    "Meta",
    "Partnership",
    "Proposal",
    "Quote",
    "from_json",
    "json_schema",
    "to_json",
    "verified",
]

EventType = Literal[
    "summit",
    "bilateral_meeting",
    "visit",
    "phone_call",
    "ministerial_meeting",
    "forum",
    "signing",
    "ceremony",
    "video_meeting",
    "statement",
    "other",
]
Status = Literal["planned", "happened", "cancelled", "denied"]
AgreementKind = Literal["declaration", "treaty", "memorandum", "contract", "communique", "plan"]
MentionKind = Literal["state", "organization", "place", "area"]


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The words a claim rests on: ``text`` is exactly ``article.text[start:end]``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Meta:
    """Headline, outlet and date of publication as the article itself gives them."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Leader:
    """A person in the office that the article gives them at its date."""

    name: str
    office: str | None
    state: str | None
    evidence: Evidence
    wikidata: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Event:
    """A datable occurrence between the sides; ``status`` says whether it took place."""

    type: EventType
    start: str | None
    participants: tuple[str, ...]
    status: Status
    evidence: Evidence
    name: str | None = None
    end: str | None = None
    place: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Agreement:
    """A document concluded between the two sides."""

    name: str
    kind: AgreementKind
    parties: tuple[str, ...]
    date: str | None
    evidence: Evidence
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Proposal:
    """What somebody named puts to the other side, with one cooperation area."""

    by: str
    text: str
    area: str
    evidence: Evidence
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Partnership:
    """The level of relations between China (``a``) and a Central Asian state (``b``)."""

    a: str
    b: str
    level: str
    date: str | None
    evidence: Evidence
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity of the relation; scale words stay in ``unit`` (94.82, "billion USD")."""

    what: str
    value: float
    unit: str
    year: int | None
    about: tuple[str, ...]
    evidence: Evidence
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Quote:
    """Direct speech; ``begins`` is its first five words, or ten characters in Chinese."""

    speaker: str
    begins: str
    evidence: Evidence
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Cooperation:
    """A passage that names a cooperation area, with the states it speaks of."""

    area: str
    states: tuple[str, ...]
    evidence: Evidence
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names a state, organization, place or area."""

    kind: MentionKind
    name: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Claims:
    """Everything one article says; an article about something else has only ``meta``."""

    id: str
    lang: str
    article: str
    extractor: str
    url: str | None = None
    meta: Meta = field(default_factory=Meta)
    states: tuple[str, ...] = ()
    leaders: tuple[Leader, ...] = ()
    organizations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    areas: tuple[str, ...] = ()
    partnerships: tuple[Partnership, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    cooperations: tuple[Cooperation, ...] = ()
    mentions: tuple[Mention, ...] = ()

    def evidences(self) -> Iterator[Evidence]:
        """Yield the evidence of every claim and mention."""
        for name in _WITH_EVIDENCE:
            for claim in getattr(self, name):
                yield claim.evidence

    def __len__(self) -> int:
        """Count the claims; names and mentions alone do not count."""
        return sum(len(getattr(self, name)) for name in _WITH_EVIDENCE if name != "mentions")


_WITH_EVIDENCE = (
    "leaders",
    "events",
    "agreements",
    "proposals",
    "partnerships",
    "figures",
    "quotes",
    "cooperations",
    "mentions",
)


def verified(claims: Claims, text: str) -> Claims:
    """Return the claims whose evidence occurs verbatim in ``text``; the others are dropped."""

    def holds(evidence: Evidence) -> bool:
        return bool(evidence.text) and text[evidence.start : evidence.end] == evidence.text

    kept: dict[str, Any] = {
        name: tuple(claim for claim in getattr(claims, name) if holds(claim.evidence))
        for name in _WITH_EVIDENCE
    }
    return replace(claims, **kept)


@cache
def _adapter() -> TypeAdapter[Claims]:
    # Imported here: pydantic costs more than the rest of this module together.
    from pydantic import TypeAdapter

    return TypeAdapter(Claims)


def json_schema() -> dict[str, Any]:
    """Return the JSON schema of ``Claims``, as ``silkgraph schema`` prints it."""
    return _adapter().json_schema()


def to_json(claims: Claims) -> str:
    """Return the claims as one line of JSON; ``from_json`` is its inverse."""
    return json.dumps(asdict(claims), ensure_ascii=False)


def from_json(line: str | bytes) -> Claims:
    """Read claims from one JSON object; raise ``ClaimsError`` naming the field that is wrong."""
    from pydantic import ValidationError

    try:
        return _adapter().validate_json(line)
    except ValidationError as exc:
        first = exc.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the object"
        raise ClaimsError(f"claims do not fit the schema at {place}: {first['msg']}") from exc
