"""Documents concluded between the two sides: declarations, treaties, memorandums, contracts, plans."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain
from typing import TYPE_CHECKING

from silkgraph.claims import Agreement
from silkgraph.extraction.agreements.bodies import further_pairs, pairs_of_each
from silkgraph.extraction.agreements.concluding import (
    concluded_at,
    held,
    is_entry,
    kind_of_list,
    sentence_telling,
)
from silkgraph.extraction.agreements.dates import date_concluded
from silkgraph.extraction.agreements.news import back_in_news
from silkgraph.extraction.agreements.own_dates import day_within
from silkgraph.extraction.agreements.papers import add_paper, as_former, former_of
from silkgraph.extraction.agreements.parties import parties_of
from silkgraph.extraction.agreements.plain import plainly_concluded
from silkgraph.extraction.agreements.reasons import why_not, why_not_of_both
from silkgraph.extraction.agreements.several import days_listed, days_of_each, is_unnamed, partners
from silkgraph.extraction.agreements.signers import (
    are_schools,
    is_business,
    is_central_bank,
    signers_named_next,
    signing_bodies,
)
from silkgraph.extraction.events.scenes.clauses import own_clauses
from silkgraph.extraction.events.scenes.scene import Scene
from silkgraph.extraction.events.told.status import status_of
from silkgraph.extraction.reading import CHINA

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator
    from typing import Any

    from silkgraph.claims import AgreementKind, Event
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["find_agreements"]

#: A date labels a line so near its beginning.
_LABEL = 4
#: "If" stands so near before the verb of what is not done.
_IF = 12


def find_agreements(reading: Reading, events: Iterable[Event]) -> list[Agreement]:
    """Return the documents that the text says were concluded; drafts and plans to sign are none."""
    found: list[Agreement] = []
    known = sorted(
        (
            event
            for event in events
            if event.start and event.status == "happened" and not _is_aside(reading, event)
        ),
        key=lambda event: event.evidence.start,
    )
    for sentence in chain.from_iterable(own_clauses(reading, each) for each in reading.sentences):
        if sentence.kind == "title":
            continue
        taken: list[tuple[int, int]] = []
        for rule, regex in reading.patterns.candidates(
            "agreements", reading.text, sentence.start, sentence.end
        ):
            for match in regex.finditer(reading.text, sentence.start, sentence.end):
                if any(a < match.end() and match.start() < b for a, b in taken):
                    continue
                if _is_in_body(reading, match, sentence):
                    continue
                if rule.get("listed") and not _begins_point(reading, match, sentence):
                    continue
                if rule.get("headless") or rule.get("one_of"):
                    listed = kind_of_list(reading, rule, match, sentence)
                    if listed is None:
                        continue
                    rule = {**rule, "kind": listed}
                if rule["kind"] == "treaty" and _is_business(reading, match):
                    rule = {**rule, "kind": "contract", "of_firms": True}
                former = former_of(reading, found, match) if rule.get("again") else None
                if rule.get("again") and former is None:
                    continue
                kind = {"kind": former.kind} if former else {}
                concluded = list(_agreements(reading, {**rule, **kind}, match, sentence, known))
                if former:
                    found += [as_former(reading, former, again) for again in concluded]
                    continue
                if concluded or rule.get("settles"):
                    taken.append(match.span())
                for agreement in concluded:
                    add_paper(reading, found, agreement)
    return found


def _is_in_body(reading: Reading, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether the word for a document is a part of the name of a body: "Food Contract Corporation"."""
    start, end = match.span("name")
    # Chinese has the word at the end of the name of a document.
    first = start if reading.patterns.habit("parted_words") else end
    return any(
        item.via == "name" and item.start < first and end < item.end
        for item in reading.within(sentence.start, sentence.end, "organization")
    )


def _is_business(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether a document is by its name of those who do business: "an agreement on a joint venture"."""
    return reading.patterns.one("business_matter").search(match["name"]) is not None


def _is_aside(reading: Reading, event: Event) -> bool:
    """Tell whether a signing is only that of a document spoken of: "the tasks set by the treaty signed on 6 June"."""
    aside = reading.patterns.one("aside_signing")
    span = (event.evidence.start, event.evidence.end)
    return event.type == "signing" and aside.search(reading.text, *span) is not None


def _agreements(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    sentence: Sentence,
    events: list[Event],
) -> Iterator[Agreement]:
    """Yield the documents of one match: several where it lists topics ("memorandums on A and on B")."""
    if rule.get("act") and _names_paper(reading, sentence):
        return
    telling = sentence_telling(reading, rule, match, sentence)
    scene = Scene(telling, telling.start, telling.end)
    concluded = concluded_at(reading, match, telling)
    is_held = held(reading, rule, match, sentence)
    told = _told(events, sentence)
    is_told = bool(concluded or is_held)
    is_concluded = (
        _is_done(reading, concluded, scene, sentence)
        or is_entry(reading, match, sentence)
        or (not is_told and plainly_concluded(reading, rule, match, sentence, told))
    )
    reason = why_not(reading, rule, match, sentence, concluded, bool(is_concluded or is_held))
    if reason:
        reading.drop(match, "agreement", reason)
        return
    pairs = pairs_of_each(reading, match, sentence)
    apart = [] if pairs else partners(reading, match, sentence)
    one_of_several = reading.patterns.one("several_papers").search(match["name"])
    is_dated = one_of_several and days_listed(reading, concluded, sentence, match.end("name"))
    if not apart and not pairs and not is_dated and is_unnamed(reading, rule, match, sentence):
        reading.drop(match, "agreement", "it is one of a number, and not named")
        return
    if telling.start > sentence.start and concluded:
        parties = parties_of(reading, rule, concluded, concluded, telling, told)
    else:
        parties = _parties_here(reading, rule, match, sentence, concluded, is_held, told)
    reason = None if apart or pairs else why_not_of_both(reading, rule, match, sentence, parties)
    if reason:
        reading.drop(match, "agreement", reason)
        return
    kind = _kind(reading, rule, match, parties)
    told_here = reading.dates_within(sentence.start, sentence.end)
    date = date_concluded(
        reading, rule, match, sentence, scene, concluded, is_held, told, done=is_concluded
    )
    date = back_in_news(reading, sentence, date, events)
    evidence = reading.evidence(*match.span())
    last: str | None = None
    for state, start, end in apart:
        signers = (_chinese_side(reading, match, sentence), state)
        # Documents with several are seldom of the one day that the text has come to.
        day = last = day_within(reading, start, end, last=last) or (date if told_here else None)
        yield Agreement(" ".join(match["name"].split()), kind, signers, day, evidence, 0.8)
    if not apart and not pairs:
        for name, day in _named_and_dated(reading, rule, match, concluded, sentence, date):
            yield Agreement(name, kind, parties, day, evidence, 0.8)
        pairs = further_pairs(reading, match, sentence)
    for pair in pairs:
        name = " ".join(match["name"].split())
        yield Agreement(name, _kind(reading, rule, match, pair), pair, date, evidence, 0.8)


def _names_paper(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence in which companies agree to do something names the document itself."""
    papers = reading.patterns.one("business_paper")
    named = [
        paper.group().lower()
        for paper in papers.finditer(reading.text, sentence.start, sentence.end)
    ]
    return any(not word.startswith("agree") or word.startswith("agreement") for word in named)


def _parties_here(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    sentence: Sentence,
    verb: re.Match[str] | None,
    is_held: str | None,
    told: Event | None,
) -> tuple[str, ...]:
    """Return the parties that the sentence of a document names, or the next where it names states alone."""
    if rule.get("one_of"):
        pair = signing_bodies(reading, *match.span())
        if len(pair) > 1:
            return tuple(pair)
        return parties_of(reading, rule, match, None, sentence, told, after=True)
    before = reading.text[sentence.start : match.start("name")]
    one = reading.patterns.one
    own = any(one(name).search(before) for name in ("held_before", "has_paper", "acts_under"))
    by, aside = (None, True) if is_held == "dated" and not own else (verb, False)
    parties = parties_of(reading, rule, match, by, sentence, told, after=aside)
    if all(reading.is_state(name) for name in parties):
        parties = signers_named_next(reading, sentence) or parties
    return parties


def _begins_point(reading: Reading, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether what begins a line, or stands behind a dash, begins a point of a list."""
    return sentence.kind == "item" or reading.text[match.start() - 1] != "\n"


def _named_and_dated(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    verb: re.Match[str] | None,
    sentence: Sentence,
    date: str | None,
) -> list[tuple[str, str | None]]:
    """Return the documents of a match, each with its day, else with the day of all."""
    names = _names(reading, rule, match)
    days = days_of_each(reading, verb, sentence, len(names)) or [date] * len(names)
    if len(names) == 1 and reading.patterns.one("several_papers").search(names[0]):
        # "Contracts signed in 2006 and 2011" are two.
        days = days_listed(reading, verb, sentence, match.end("name")) or days
        names = names * len(days)
    return list(zip(names, days, strict=True))


def _is_done(
    reading: Reading, verb: re.Match[str] | None, scene: Scene, sentence: Sentence
) -> bool:
    """Tell whether a verb of conclusion says what is done; a bare "sign" can hang on a "will" farther up."""
    brought = reading.patterns.one("papers_brought")
    if scene.sentence is not sentence and brought.search(reading.text, scene.start, scene.end):
        return True
    if verb is None:
        # The head of a table of documents needs no verb.
        return scene.sentence.kind == "row" and scene.sentence is not sentence
    planned = reading.patterns.one("planned")
    is_bare = reading.patterns.one("bare_verb").fullmatch(verb.group()) is not None
    # A bare verb is the present tense, but in Russian, where somebody must have managed to do it.
    can_be = reading.patterns.one("managed_before").search(reading.text, scene.start, verb.start())
    is_infinitive = is_bare and (
        not can_be or planned.search(reading.text, scene.start, verb.start())
    )
    if _is_of_schedule(reading, scene):
        return False
    near = reading.text[max(scene.start, verb.start() - _IF) : verb.start()]
    if reading.patterns.one("hypothetical").search(near):
        # "The agreement, if signed, would change little."
        return False
    if reading.patterns.one("once_signed").search(reading.text[scene.start : verb.end()]):
        return False
    if reading.patterns.one("concluded_participle").fullmatch(verb.group()):
        return True
    return not is_infinitive and status_of(reading, {}, verb, scene) == "happened"


def _is_of_schedule(reading: Reading, scene: Scene) -> bool:
    """Tell whether a line of a schedule tells of a day to come: "22 June: talks, signing of a statement"."""
    labels = reading.dates_within(scene.start, scene.start + _LABEL)
    after = labels and reading.patterns.one("schedule_after").match(reading.text, labels[0].stop)
    when = reading.calendar.resolve(labels[0], future=True) if after else None
    return when is not None and when.start > reading.day


def _kind(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], parties: tuple[str, ...]
) -> AgreementKind:
    """Return the kind: an agreement with a company or of schools is a contract, a deal of two states a treaty."""
    kind: AgreementKind = rule["kind"]
    if kind == "treaty" and (is_business(reading, parties) or are_schools(parties)):
        return "contract"
    is_deal = kind == "contract" and reading.patterns.one("deal_word").search(match["name"])
    if is_deal and all(reading.is_state(n) or is_central_bank(reading, n) for n in parties):
        return "treaty"
    return kind


def _chinese_side(reading: Reading, match: re.Match[str], sentence: Sentence) -> str:
    """Return who concluded documents with several states: a body of China's before them, or China."""
    named = reading.within(sentence.start, match.start(), "organization")
    bodies = [
        item.name
        for item in named
        if item.via == "name" and reading.bodies.states_of(item.name) == {CHINA}
    ]
    return bodies[0] if bodies else CHINA


def _names(reading: Reading, rule: dict[str, Any], match: re.Match[str]) -> list[str]:
    name = " ".join(match["name"].split()).removeprefix("The ")
    topic = match.groupdict().get("topic")
    if not topic:
        return [name]
    parts = reading.patterns.one(rule.get("items", "agreement_items")).split(topic)
    before = reading.text[match.start("name") : match.start("topic")]
    if reading.patterns.habit("numbered_nouns"):
        words = before.split()
        # "Three agreements came out of it: on A and on B": their noun stands first.
        noun = words[0 if rule.get("several") else -1]
        parts = parts if reading.patterns.one("several_papers").match(noun) else [topic]
        before = before if len(parts) == 1 or not rule.get("several") else noun
    if len(parts) == 1:
        return [name.split(",")[0]]
    # "Memorandums on A and on B" are a memorandum on A and one on B.
    noun = " ".join(before.split()).rstrip(" :—–,")
    singulars: dict[str, str] = reading.patterns.data["singulars"]
    many = next((many for many in singulars if noun.endswith(many)), "")
    noun = noun.removesuffix(many) + singulars.get(many, "")
    return [f"{noun} {' '.join(part.split()).rstrip('.')}" for part in parts]


def _told(events: list[Event], sentence: Sentence) -> Event | None:
    """Return the event that the text was telling when it came to the sentence; events are in text order."""
    index = bisect_left(events, sentence.end, key=lambda event: event.evidence.start)
    return events[index - 1] if index else None
