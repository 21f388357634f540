"""Documents concluded between the two sides: declarations, treaties, memorandums, contracts, plans."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from silkgraph.claims import Agreement
from silkgraph.extraction.events.scenes import Scene, neighbors
from silkgraph.extraction.events.status import status_of
from silkgraph.extraction.parties import is_business, parties_of
from silkgraph.extraction.reading import CHINA
from silkgraph.extraction.telling import clause_of, day_told

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator
    from typing import Any

    from silkgraph.claims import AgreementKind, Event
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["find_agreements"]

#: The signing of a document in force is told at most so many sentences later.
_LATER = 6
#: A name of fewer words does not say what a document is about.
_WORDS_OF_A_NAME = 4
#: Letters that the cases of a Russian noun have in common: "Хартия", «Хартию».
_STEM = 5


def find_agreements(reading: Reading, events: Iterable[Event]) -> list[Agreement]:
    """Return the documents that the text says were concluded; drafts and plans to sign are none."""
    found: list[Agreement] = []
    known = sorted(
        (event for event in events if event.start and event.status == "happened"),
        key=lambda event: event.evidence.start,
    )
    for sentence in reading.sentences:
        if sentence.kind == "title":
            continue
        taken: list[tuple[int, int]] = []
        for rule, regex in reading.patterns.candidates(
            "agreements", reading.text, sentence.start, sentence.end
        ):
            for match in regex.finditer(reading.text, sentence.start, sentence.end):
                if any(a < match.end() and match.start() < b for a, b in taken):
                    continue
                concluded = list(_agreements(reading, rule, match, sentence, known))
                if concluded:
                    taken.append(match.span())
                for agreement in concluded:
                    if not any(_same(agreement, other) for other in found):
                        found.append(agreement)
    return found


def _agreements(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    sentence: Sentence,
    events: list[Event],
) -> Iterator[Agreement]:
    """Yield the documents of one match: several where it lists topics ("memorandums on A and on B")."""
    telling = _telling(reading, sentence)
    scene = Scene(telling, telling.start, telling.end)
    concluded = _concluded(reading, match, telling)
    held = _held(reading, match, sentence)
    is_concluded = concluded and status_of(reading, {}, concluded, scene) == "happened"
    if not rule.get("bare") and not is_concluded and not held:
        reading.drop(match, "agreement", "the sentence does not say that it was concluded")
        return
    if _is_unnamed(reading, match, sentence):
        reading.drop(match, "agreement", "it is one of a number, and not named")
        return
    told = _told(events, sentence)
    parties = parties_of(reading, rule, match, concluded, sentence, told)
    if not parties:
        reading.drop(match, "agreement", "its parties are not named")
        return
    is_contract = rule["kind"] == "treaty" and is_business(reading, parties)
    kind: AgreementKind = "contract" if is_contract else rule["kind"]
    # "Its contract with X" may be of any day; what happens under a contract is of the day it is told.
    is_dated = is_concluded or rule.get("bare") or held == "under"
    by = concluded if is_concluded else None
    date = _date(reading, rule, match, by, scene, told) if is_dated else None
    for name in _names(reading, match):
        yield Agreement(name, kind, parties, date, reading.evidence(*match.span()), 0.8)


def _date(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    verb: re.Match[str] | None,
    scene: Scene,
    told: Event | None,
) -> str | None:
    """Return when the document was signed or adopted; a later act (in force, ratified) does not date it."""
    one = reading.patterns.one
    signed = one("signed")
    around = verb or match
    first, last = min(match.start(), around.start()), max(match.end(), around.end())
    here = signed.search(reading.text, *clause_of(reading, scene.sentence, first, last))
    # "A plan for 2024-2026" is not of 2024.
    own = match.span("name") if rule["kind"] == "plan" else (0, 0)
    is_later = rule["kind"] in ("treaty", "contract") and one("later_act").search(
        (verb or match).group()
    )
    if is_later:
        here = here or signed.search(reading.text, scene.start, scene.end)
    if here is None and is_later:
        for sentence in neighbors(reading, scene, 0, _LATER):
            there = signed.search(reading.text, sentence.start, sentence.end)
            if there and reading.dates_within(sentence.start, sentence.end):
                return day_told(reading, sentence, there.span(), [])
        return None
    by = here or verb or match
    is_recalled = one("perfect_before").search(
        reading.text, max(scene.start, by.start() - 12), by.start()
    )
    inside = [told] if told and told.evidence.start >= scene.start else []
    return day_told(
        reading,
        scene.sentence,
        by.span(),
        inside,
        not_in=own,
        perfect=bool(is_recalled),
        before=told.start if told else None,
    )


def _telling(reading: Reading, sentence: Sentence) -> Sentence:
    """Return the sentence that says a document was concluded: for a bare item, the one before its list."""
    verb = reading.patterns.one("concluded")
    if verb.search(reading.text, sentence.start, sentence.end):
        return sentence
    index = reading.sentence_index(sentence.start) or 0
    if sentence.kind != "item":
        listed = reading.patterns.one("listed").search(reading.text, sentence.start, sentence.end)
        earlier = reading.sentences[index - 1] if index else sentence
        return earlier if listed and earlier.block == sentence.block else sentence
    before = reading.sentences[:index]
    lead_in = next((other for other in reversed(before) if other.kind != "item"), sentence)
    return lead_in if reading.text[: lead_in.end].rstrip().endswith((":", "：")) else sentence


def _concluded(reading: Reading, match: re.Match[str], sentence: Sentence) -> re.Match[str] | None:
    """Return the verb of conclusion nearest to the document's name."""
    verbs = list(
        reading.patterns.one("concluded").finditer(reading.text, sentence.start, sentence.end)
    )
    return min(verbs, key=lambda verb: abs(verb.start() - match.start()), default=None)


def _held(reading: Reading, match: re.Match[str], sentence: Sentence) -> str | None:
    """Return how a document is spoken of as one that there is: "its contract with X", "under its treaty"."""
    one = reading.patterns.one
    start, end = match.span("name")
    before = reading.text[sentence.start : start]
    bodies = reading.within(end, sentence.end, "organization")
    if one("held_under").search(before) and bodies:
        return "under"
    with_whom = one("held_after").match(reading.text, end, sentence.end)
    if with_whom and one("held_before").search(before):
        return "with" if bodies or reading.within(end, sentence.end, "state") else None
    return None


def _is_unnamed(reading: Reading, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether a match is one of "12 agreements" without a subject, or a word of praise ("a road map")."""
    one = reading.patterns.one
    before = reading.text[sentence.start : match.start("name")]
    if one("described_before").search(before):
        return True
    is_bare = len(match["name"].split()) < _WORDS_OF_A_NAME or reading.article.language == "zh"
    return is_bare and bool(one("unnamed_before").search(before))


def _names(reading: Reading, match: re.Match[str]) -> list[str]:
    name = " ".join(match["name"].split()).removeprefix("The ")
    topic = match.groupdict().get("topic")
    if not topic:
        return [name]
    parts = reading.patterns.one("agreement_items").split(topic)
    if len(parts) == 1:
        return [name.split(",")[0]]
    return [f"memorandum {' '.join(part.split()).rstrip('.')}" for part in parts]


def _told(events: list[Event], sentence: Sentence) -> Event | None:
    """Return the event that the text was telling when it came to the sentence; events are in text order."""
    index = bisect_left(events, sentence.end, key=lambda event: event.evidence.start)
    return events[index - 1] if index else None


def _same(a: Agreement, b: Agreement) -> bool:
    """Tell whether two records are one document: one kind, common parties, agreeing date."""
    shared = set(a.parties) & set(b.parties)
    if a.kind != b.kind or not (shared - {CHINA} or set(a.parties) == set(b.parties)):
        return False
    if a.name.casefold() == b.name.casefold():
        return a.date == b.date or None in (a.date, b.date)
    generic, full = sorted((a.name, b.name), key=len)
    words = generic.casefold().split()
    if len(words) == 1 and words[0][:_STEM] in full.casefold():
        return a.date == b.date or None in (a.date, b.date)
    return a.date == b.date and a.date is not None and len(words) <= 2 and generic.islower()
