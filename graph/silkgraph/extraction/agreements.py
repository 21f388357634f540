"""Documents concluded between the two sides: declarations, treaties, memorandums, contracts, plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.claims import Agreement
from silkgraph.extraction.participants import Scene
from silkgraph.extraction.reading import CHINA, FIVE, both_sides
from silkgraph.extraction.references import principals
from silkgraph.extraction.status import status_of
from silkgraph.extraction.when import Story, event_date

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable
    from typing import Any

    from silkgraph.claims import Event
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.sentences import Sentence

__all__ = ["find_agreements"]


def find_agreements(reading: Reading, events: Iterable[Event]) -> list[Agreement]:
    """Return the documents that the text says were concluded; drafts and plans to sign are none."""
    found: list[Agreement] = []
    known = list(events)
    for sentence in reading.sentences:
        if sentence.kind == "title":
            continue
        for rule, regex in reading.patterns.compiled("agreements"):
            for match in regex.finditer(reading.text, sentence.start, sentence.end):
                agreement = _agreement(reading, rule, match, sentence, known)
                if agreement and not any(_same(agreement, other) for other in found):
                    found.append(agreement)
    return found


def _agreement(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    sentence: Sentence,
    events: list[Event],
) -> Agreement | None:
    scene = Scene(sentence, sentence.start, sentence.end)
    concluded = reading.patterns.one("concluded").search(reading.text, sentence.start, sentence.end)
    if not concluded or status_of(reading, {}, concluded, scene) != "happened":
        return None
    parties = _parties(reading, rule, sentence)
    if not parties:
        return None
    dated = event_date(
        reading, {"type": "signing"}, concluded, scene, "happened", Story(_told_date(events, sentence))
    )
    start = " ".join(match["name"].split())
    return Agreement(
        start,
        rule["kind"],
        parties,
        dated.start if dated else None,
        reading.evidence(*match.span()),
        0.8,
    )


def _told_date(events: list[Event], sentence: Sentence) -> str | None:
    """Return the date of the event that the text was telling when it came to the sentence."""
    before = [
        e for e in events if e.evidence.start <= sentence.end and e.start and e.status == "happened"
    ]
    return before[-1].start if before else None


def _parties(reading: Reading, rule: dict[str, Any], sentence: Sentence) -> tuple[str, ...]:
    inside = reading.within(sentence.start, sentence.end)
    bodies = list(
        dict.fromkeys(f.name for f in inside if f.kind == "organization" and f.via != "affiliation")
    )
    if rule["kind"] in ("contract", "memorandum") and len(bodies) >= 2:
        return tuple(bodies[:2])
    states = reading.states_of(f for f in inside if f.kind in ("state", "person"))
    if not both_sides(states):
        pair = principals(reading)
        named = {f.name for f in reading.found if f.kind == "state"}
        central = [state for state in FIVE if state in (states or named)]
        if pair and not central:
            states = {reading.state_of[name] for name in pair}
        elif len(central) == 1:
            states = {CHINA, central[0]}
        elif set(central) == set(FIVE):
            states = {CHINA, *FIVE}
        else:
            return ()
    return tuple(sorted(states))


def _same(a: Agreement, b: Agreement) -> bool:
    if a.kind != b.kind or not set(a.parties) & set(b.parties):
        return False
    same_name = a.name.casefold() == b.name.casefold()
    return same_name or (
        a.date == b.date
        and a.parties == b.parties
        and a.date is not None
        and (a.name.islower() or b.name.islower())
    )
