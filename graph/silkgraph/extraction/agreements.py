"""Documents concluded between the two sides: declarations, treaties, memorandums, contracts, plans."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from silkgraph.claims import Agreement
from silkgraph.extraction.events.scenes import Scene, neighbors
from silkgraph.extraction.events.status import status_of
from silkgraph.extraction.events.story import Story
from silkgraph.extraction.events.when import event_date
from silkgraph.extraction.names.pairs import principals
from silkgraph.extraction.reading import CHINA, FIVE, both_sides

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator
    from typing import Any

    from silkgraph.claims import AgreementKind, Event
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.dates import Dated
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["find_agreements"]

#: Words in the name of a party that make its agreement a contract.
_BUSINESS = ("Company", "Corporation", "Group", "Bank", "Zone", "Holding", "Railway")

_PAIR = 2
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
    if not rule.get("bare") and (
        concluded is None or status_of(reading, {}, concluded, scene) != "happened"
    ):
        reading.drop(match, "agreement", "the sentence does not say that it was concluded")
        return
    told = _told(events, sentence)
    parties = _parties(reading, rule, match, sentence, told)
    if not parties:
        reading.drop(match, "agreement", "its parties are not named")
        return
    dated = _date(reading, rule, concluded or match, scene, told)
    bodies = [
        name for name in parties if name not in (CHINA, *FIVE) and not _is_state(reading, name)
    ]
    is_contract = rule["kind"] == "treaty" and _is_business(bodies)
    kind: AgreementKind = "contract" if is_contract else rule["kind"]
    for name in _names(reading, match):
        yield Agreement(
            name,
            kind,
            parties,
            dated.start if dated else None,
            reading.evidence(*match.span()),
            0.8,
        )


def _date(
    reading: Reading,
    rule: dict[str, Any],
    verb: re.Match[str],
    scene: Scene,
    told: Event | None,
) -> Dated | None:
    """Return when the document was signed or adopted; a later act (in force, ratified) does not date it."""
    signing = {"type": "signing"}
    signed = reading.patterns.one("signed")
    here = signed.search(reading.text, scene.start, scene.end)
    is_later = rule["kind"] in ("treaty", "contract") and reading.patterns.one("later_act").search(
        verb.group()
    )
    if here is None and is_later:
        for sentence in neighbors(reading, scene, 0, 2):
            there = signed.search(reading.text, sentence.start, sentence.end)
            if there and reading.dates_within(sentence.start, sentence.end):
                around = Scene(sentence, sentence.start, sentence.end)
                return event_date(reading, signing, there, around, "happened", Story())
        return None
    is_recalled = reading.patterns.one("perfect_before").search(
        reading.text, max(scene.start, verb.start() - 12), verb.start()
    )
    day = reading.day_of.get(scene.start) or (told.start if told else None)
    if told and told.evidence.start >= scene.start:
        day = told.start
    story = Story(None if is_recalled else day)
    return event_date(reading, signing, here or verb, scene, "happened", story)


def _telling(reading: Reading, sentence: Sentence) -> Sentence:
    """Return the sentence that says a document was concluded: for a bare item, the one before its list."""
    verb = reading.patterns.one("concluded")
    if sentence.kind != "item" or verb.search(reading.text, sentence.start, sentence.end):
        return sentence
    before = reading.sentences[: reading.sentence_index(sentence.start) or 0]
    lead_in = next((other for other in reversed(before) if other.kind != "item"), sentence)
    return lead_in if reading.text[: lead_in.end].rstrip().endswith((":", "：")) else sentence


def _concluded(reading: Reading, match: re.Match[str], sentence: Sentence) -> re.Match[str] | None:
    """Return the verb of conclusion nearest to the document's name."""
    verbs = list(
        reading.patterns.one("concluded").finditer(reading.text, sentence.start, sentence.end)
    )
    return min(verbs, key=lambda verb: abs(verb.start() - match.start()), default=None)


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


def _parties(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    sentence: Sentence,
    told: Event | None,
) -> tuple[str, ...]:
    """Return bodies that conclude a contract or memorandum, else the states of both sides."""
    inside = reading.within(sentence.start, sentence.end)
    bodies = list(
        dict.fromkeys(f.name for f in inside if f.kind == "organization" and f.via != "affiliation")
    )
    states = reading.states_of(
        f for f in inside if f.kind in ("state", "person") and f.via != "format"
    )
    between_bodies = rule["kind"] in ("contract", "memorandum") or (
        rule["kind"] == "treaty" and _are_ministries(bodies)
    )
    if between_bodies and len(bodies) > 1:
        return tuple(bodies[:2])
    if bodies and rule["kind"] in ("contract", "treaty") and _is_business(bodies):
        rest = sorted(states - reading.states_of_body(bodies[0]))
        if len(rest) == 1 and rest[0] != CHINA:
            return (rest[0], bodies[0])
    if not both_sides(states):
        states |= reading.states_of(f for f in inside if f.kind == "place")
    if both_sides(states):
        return tuple(sorted(states))
    return _parties_of_story(reading, rule, states, told)


def _parties_of_story(
    reading: Reading, rule: dict[str, Any], states: set[str], told: Event | None
) -> tuple[str, ...]:
    """Return the parties a sentence leaves unsaid: those of the event told, else the article's pair."""
    # The states sign, not the organization whose meeting they hold.
    acting = (
        {reading.state_of[n] for n in told.participants if n in reading.state_of} if told else set()
    )
    central = states & set(FIVE)
    is_of_two = rule["kind"] == "memorandum" and len(central) == 1 and states == central
    if is_of_two and len(acting) > _PAIR:
        # The text told of a meeting of many, but this document names one of them.
        return tuple(sorted({CHINA, *central}))
    if told and both_sides(acting) and states <= acting:
        return tuple(sorted(acting))
    pair = reading.two_states or {reading.state_of[name] for name in principals(reading)}
    pair = pair or (reading.states_concerned if both_sides(reading.states_concerned) else set())
    return tuple(sorted(pair)) if pair and states <= pair else ()


def _is_state(reading: Reading, name: str) -> bool:
    return reading.state_of.get(name) == name


def _are_ministries(bodies: list[str]) -> bool:
    return all(name.startswith("Ministry") for name in bodies)


def _is_business(bodies: list[str]) -> bool:
    return any(word in name for name in bodies for word in _BUSINESS)


def _same(a: Agreement, b: Agreement) -> bool:
    """Tell whether two records are one document: one kind, common parties, agreeing date."""
    if a.kind != b.kind or not set(a.parties) & set(b.parties):
        return False
    if a.name.casefold() == b.name.casefold():
        return a.date == b.date or None in (a.date, b.date)
    generic, full = sorted((a.name, b.name), key=len)
    words = generic.casefold().split()
    if len(words) == 1 and words[0][:_STEM] in full.casefold():
        return a.date == b.date or None in (a.date, b.date)
    return a.date == b.date and a.date is not None and len(words) <= 2 and generic.islower()
