"""Companies that only their signing gives away: "X signed a construction contract with Y and Z"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkgraph.extraction.reading import Found

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["find_signatories"]

#: The state that a company is of, before its name.
_OWNER = re.compile(r"[A-Z]\w+[’']s\s+(?=[A-Z])")
#: Bodies that are not in business.
_OFFICIAL = re.compile(
    r"\b(?:Ministry|Agency|Committee|Commission|University|Institute|Museum|Academy|Council|Administration"
    r"|Government|Parliament|Senate|Organization|Cent(?:er|re)|Secretariat)\b"
)
#: What says only of what kind a body is.
_KIND_ALONE = re.compile(
    r"Company|Corporation|Group|Bank|Fund|Holding|Association|Consortium|Ltd|Inc|Railway|Ministers|Cabinet|Sides?"
    r"|People|Leaders|Presidents|Heads|Governments?|Party|Parties|States|Countries|Delegations?"
)
#: Parts of the names that companies of the region have.
_OF_COMPANIES = re.compile(
    r"(?:gaz|neft|munai|energo|komur|altyn|holding|telecom|prom|stroy|bank|trans|avto|kimyo|sanoat|temir|mys|atom|metall|invest)",
    re.IGNORECASE,
)
#: A title ends so near before a name.
_TITLE = 14
#: Whose head somebody is ends so far before the name.
_HEAD_OF = 100
#: The apposition that tells whose a body is ends so far behind its name.
_APPOSITION = 60


def find_signatories(reading: Reading) -> list[Found]:
    """Find the names that conclude a business paper and that are no state, person, place or known body."""
    found: list[Found] = []
    one = reading.patterns.one
    for sentence in reading.sentences:
        stretch = (sentence.start, sentence.end)
        if sentence.kind == "title" or not one("business_paper").search(reading.text, *stretch):
            continue
        for position in ("signatory_before", "signatory_after"):
            for match in one(position).finditer(reading.text, *stretch):
                for name in one("signatory_name").finditer(reading.text, *match.span("names")):
                    found += _body(reading, name, sentence)
    return found


def _body(reading: Reading, name: re.Match[str], sentence: Sentence) -> list[Found]:
    """Return a name as a body, unless it is something else: a bare word that opens a sentence, a person."""
    based = reading.patterns.one("based_before").match(name.group())
    start, end = name.start() + (based.end() if based else 0), name.end()
    if owner := _OWNER.match(reading.text, start, end):
        # "Kazakhstan's SaryarkaAvtoProm"
        start = owner.end()
    titled = reading.patterns.one("titled_before")
    if titled.search(reading.text[max(sentence.start, start - _TITLE) : start]):
        return []
    if reading.patterns.one("head_of_before").search(
        reading.text[max(sentence.start, start - _HEAD_OF) : start]
    ):
        # "The head of X (Y) Zhang San"
        return []
    behind = (reading.patterns.one("office_behind"), reading.patterns.one("region_behind"))
    if any(pattern.match(reading.text, end) for pattern in behind):
        return []
    if name.group().endswith(("’s", "'s", "-based", "-owned", "-led", "-backed")):
        # "An agreement with Kazakhstan's neighbours" is with nobody of that name.
        return []
    inside = [
        item
        for item in reading.found
        if item.start < end and start < item.end and item.kind != "area"
    ]
    words = reading.text[start:end].split()
    for item in inside:
        # A body known by what stands beside it does business too.
        if item.kind == "organization" and not _OFFICIAL.search(item.name):
            reading.bodies.note_company(item.name)
    if len(words) == 1 and _KIND_ALONE.fullmatch(words[0]):
        return []
    if any(item.kind not in ("place", "state") for item in inside) or any(
        item.end == end or not start <= item.start for item in inside
    ):
        return []
    if start == sentence.start and len(words) == 1 and not words[0].isupper():
        again = [
            name.group() in reading.text[other.start + 1 : other.end] for other in reading.sentences
        ]
        if not any(again) and not _OF_COMPANIES.search(name.group()):
            return []
    body = " ".join(words)
    reading.bodies.note_company(body)
    _note_owner(reading, body, start, end, inside)
    reading.found = [item for item in reading.found if item not in inside]
    return [Found(start, end, "organization", body)]


def _note_owner(reading: Reading, body: str, start: int, end: int, inside: list[Found]) -> None:
    """Note whose a body is by the place in its name, or by what is said beside it ("the Tajik bank")."""
    owners = reading.states_of(inside)
    if not owners:
        beside = reading.patterns.one("owner_beside")
        told = beside.match(reading.text, end, min(end + _APPOSITION, len(reading.text)))
        before = reading.patterns.one("owner_before").search(
            reading.text[max(0, start - _APPOSITION) : start]
        )
        spans = [told.span()] if told else []
        spans += [(start - (len(before.group())), start)] if before else []
        for span in spans:
            owners |= reading.states_of(reading.within(*span, "state"))
    if len(owners) == 1:
        reading.bodies.note_states(body, owners)
