"""From what a model proposes to the claims of an article: judged one by one, named, in text order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from silkgraph.claims import Leader, Mention, verified
from silkgraph.extraction.llm.dates import Dates
from silkgraph.extraction.llm.judging import ACTORS, CONFIDENCE, JUDGES, Grounds
from silkgraph.extraction.llm.names import Names
from silkgraph.extraction.llm.passages import UngroundedError
from silkgraph.extraction.names.people.titles import canonical_office

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from silkgraph.claims import Claims
    from silkgraph.extraction.llm.judging import Judged
    from silkgraph.extraction.llm.passages import Passages
    from silkgraph.extraction.reading import Found, FoundKind, Reading

__all__ = ["Grounded", "ground"]

Record = dict[str, Any]
_Accepted = TypeVar("_Accepted")
_Claim = TypeVar("_Claim", bound="Judged")

#: No article has more of one kind; a reply that goes on for ever is not read to its end.
_MOST_OF_A_KIND = 300
_MENTIONED: tuple[FoundKind, ...] = ("state", "organization", "place")


@dataclass(frozen=True, slots=True)
class Grounded:
    """The claims that hold, and how many proposals were dropped for which reason."""

    claims: Claims
    dropped: Counter[str]


def ground(
    bare: Claims, reading: Reading, passages: Passages, replies: Sequence[Record]
) -> Grounded:
    """Return the claims of replies that the article bears out, added to ``bare``."""
    grounds = Grounds(reading, passages, Names(reading), Dates(reading))
    dropped: Counter[str] = Counter()
    leaders = _accepted(grounds, replies, "leaders", _leader, dropped)
    mentions = _accepted(grounds, replies, "mentions", _mention, dropped)
    judged: dict[str, Any] = {
        kind: _in_text_order(_accepted(grounds, replies, kind, judge, dropped))
        for kind, judge in JUDGES.items()
    }
    used = [
        found for claims in judged.values() for claim in claims for found in _used(grounds, claim)
    ]
    acting = [_acting(grounds, found) for found in used if found.kind == "person"]
    named = _named([*mentions, *used])
    leading = _leading([*leaders, *(leader for leader in acting if leader)])
    of_people = [leader.state for leader in leading if leader.state]
    areas = {claim.area for kind in ("cooperations", "proposals") for claim in judged[kind]}
    claims = replace(
        bare,
        states=tuple(dict.fromkeys([*(found.name for found in named["state"]), *of_people])),
        leaders=leading,
        organizations=tuple(found.name for found in named["organization"]),
        places=tuple(found.name for found in named["place"]),
        areas=tuple(sorted(areas)),
        mentions=tuple(
            Mention(kind, found.name, reading.evidence(found.start, found.end))  # type: ignore[arg-type]  # the three kinds
            for kind in _MENTIONED
            for found in named[kind]
        ),
        **judged,
    )
    return Grounded(verified(claims, reading.text), dropped)


def _accepted(
    grounds: Grounds,
    replies: Sequence[Record],
    kind: str,
    judge: Callable[[Grounds, Record], _Accepted],
    dropped: Counter[str],
) -> list[_Accepted]:
    """Return what the judge lets pass of one kind, and count the rest by reason."""
    accepted: list[_Accepted] = []
    for reply in replies:
        items = reply.get(kind)
        for item in items[:_MOST_OF_A_KIND] if isinstance(items, list) else []:
            try:
                accepted.append(judge(grounds, item if isinstance(item, dict) else {}))
            except UngroundedError as exc:
                dropped[f"{kind}: {exc}"] += 1
    return accepted


def _leader(grounds: Grounds, item: Record) -> Leader:
    found = _introduced(grounds, item, "person")
    known = _acting(grounds, found)
    if known:
        return known
    title = grounds.verbatim(item, "office")
    office = canonical_office(grounds.reading, title) if title else None
    if office is None:
        raise UngroundedError("no state office is named")
    state = grounds.named(item, "state", "state")
    evidence = grounds.reading.evidence(found.start, found.end)
    return Leader(found.name, office, state.name if state else None, evidence, None, CONFIDENCE)


def _mention(grounds: Grounds, item: Record) -> Found:
    return _introduced(grounds, item, grounds.one_of(item, "kind", _MENTIONED))


def _introduced(grounds: Grounds, item: Record, kind: FoundKind) -> Found:
    name = grounds.text(item, "name")
    written = (grounds.passages.find(name) if name else None) or grounds.quoted(item)
    found = grounds.names.introduce(name, kind, written) if name else None
    if found is None:
        raise UngroundedError("name is not in the article")
    return found


def _acting(grounds: Grounds, found: Found) -> Leader | None:
    """Return a person with the office that the reference or the text gives them, if there is one."""
    reading = grounds.reading
    known = next((p for p in reading.reference.people if p.name == found.name), None)
    office = reading.office_of.get(found.name)
    if known is None and office is None:
        return None
    return Leader(
        found.name,
        office,
        reading.state_of.get(found.name) or (known.state if known else None),
        reading.evidence(found.start, found.end),
        known.wikidata if known else None,
        CONFIDENCE,
    )


def _leading(leaders: Iterable[Leader]) -> tuple[Leader, ...]:
    first: dict[str, Leader] = {}
    for leader in sorted(leaders, key=lambda leader: leader.evidence):
        first.setdefault(leader.name, leader)
    return tuple(first.values())


def _named(found: Iterable[Found]) -> dict[FoundKind, list[Found]]:
    """Return each name once per kind, in text order."""
    named: dict[FoundKind, dict[str, Found]] = {kind: {} for kind in _MENTIONED}
    for item in sorted(found):
        if item.kind in named:
            named[item.kind].setdefault(item.name, item)
    return {kind: list(items.values()) for kind, items in named.items()}


def _used(grounds: Grounds, claim: Judged) -> Iterator[Found]:
    """Yield the mentions behind the names that a claim uses."""
    names = [
        name
        for field in ("participants", "parties", "states", "about")
        for name in getattr(claim, field, ())
    ]
    names += [
        getattr(claim, field) for field in ("by", "speaker", "a", "b") if hasattr(claim, field)
    ]
    for name in names:
        found = grounds.names.find(name, *ACTORS)
        if found:
            yield found
    place = grounds.names.find(getattr(claim, "place", None) or "", "place")
    if place:
        yield place


def _in_text_order(claims: Iterable[_Claim]) -> tuple[_Claim, ...]:
    """Return each claim once, whatever words it rests on, in the order of the text."""
    first: dict[Any, _Claim] = {}
    for claim in sorted(claims, key=lambda claim: (claim.evidence, repr(claim))):
        first.setdefault(replace(claim, evidence=None), claim)  # type: ignore[arg-type]  # a key only
    return tuple(first.values())
