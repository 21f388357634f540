"""The ``rules`` extractor: offline, deterministic, no model. One article in, its claims out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from silkgraph.claims import Claims, Leader, Mention, Meta, verified
from silkgraph.extraction.agreements import find_agreements
from silkgraph.extraction.agreements.signings import signed_by_bodies
from silkgraph.extraction.confidence import with_confidence
from silkgraph.extraction.cooperations import find_cooperations
from silkgraph.extraction.events import find_events
from silkgraph.extraction.events.told.labels import labelled
from silkgraph.extraction.figures import find_figures
from silkgraph.extraction.names.bodies.finding import find_bodies
from silkgraph.extraction.names.bodies.fuller import name_in_full
from silkgraph.extraction.names.bodies.short_names import find_short_names
from silkgraph.extraction.names.bodies.signatories import find_signatories
from silkgraph.extraction.names.datelines import find_dateline_places
from silkgraph.extraction.names.mentions import find_mentions
from silkgraph.extraction.names.people.offices import say_where_ambassadors_serve
from silkgraph.extraction.names.people.officials import find_officials
from silkgraph.extraction.names.references.finding import find_references
from silkgraph.extraction.names.references.numbered import resolve_numbered_groups
from silkgraph.extraction.partnerships import find_partnerships
from silkgraph.extraction.patterns import LANGUAGES, load_patterns
from silkgraph.extraction.proposals import find_proposals
from silkgraph.extraction.quotes import find_quotes
from silkgraph.extraction.reading import CHINA, Dropped, Reading, both_sides
from silkgraph.extraction.text.calendar import Calendar
from silkgraph.extraction.text.dates import anchor_of
from silkgraph.extraction.text.issues import day_of_report
from silkgraph.extraction.text.mentions import find_dates
from silkgraph.extraction.text.noise import without_noise
from silkgraph.extraction.text.sentences import sentences
from silkgraph.extraction.text.simplified import punctuated, simplified, verbatim

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkgraph.articles import Article
    from silkgraph.claims import Agreement, Proposal
    from silkgraph.extraction.patterns import Patterns
    from silkgraph.extraction.reading import Found
    from silkgraph.extraction.text.mentions import DateMention
    from silkgraph.extraction.text.sentences import Sentence
    from silkgraph.reference import Reference

__all__ = ["NAME", "explain", "extract", "read"]

_Named = TypeVar("_Named", "Agreement", "Proposal")

#: What claims are signed with; the number rises whenever the same article can give other claims.
NAME = "rules 18"

#: A dateline's date begins so early in its sentence.
_DATELINE = 40
#: An article is printed so soon after it was written.
_WRITTEN_BEFORE = timedelta(days=3)
#: What a dateline tells lies no longer back.
_LONG_BEFORE = timedelta(days=14)

#: An article in which fewer of the names of states, leaders and places are China's has another subject.
_PASSING = 0.12

#: Ways of being mentioned that do not put a name among the article's names.
_UNNAMED = ("affiliation", "format", "meeting", "pronoun")


def extract(article: Article, reference: Reference) -> Claims:
    """Extract the claims of an article; one about something else, or in another language, has none."""
    return explain(article, reference)[0]


def explain(article: Article, reference: Reference) -> tuple[Claims, list[Dropped]]:
    """Extract the claims of an article, and list in text order what looked like one and was dropped."""
    meta = Meta(article.title, article.publisher, article.published)
    bare = Claims(article.id, article.language, article.hash, NAME, article.url, meta)
    if article.language not in LANGUAGES:
        return bare, [Dropped(0, 0, "article", f"there are no rules for {article.language!r}")]
    text = without_noise(article.text)
    text = simplified(punctuated(text)) if article.language == "zh" else text
    reading = read(replace(article, text=text), reference)
    if not _on_topic(reading):
        return bare, [Dropped(0, 0, "article", "it does not speak of China and Central Asia")]
    claims = _claims(bare, reading)
    claims = claims if text == article.text else verbatim(claims, text, article.text)
    claims = verified(with_confidence(claims), article.text)
    return claims, sorted(reading.dropped)


def read(article: Article, reference: Reference) -> Reading:
    """Find names, people and dates: what every later step builds on."""
    patterns = load_patterns(article.language)
    parts = sentences(article)
    dates: list[DateMention] = []
    reported: list[DateMention] = []
    above: list[DateMention] = []
    opening = next((sentence.block for sentence in parts if sentence.kind == "paragraph"), -1)
    for sentence in parts:
        here = find_dates(article.text, sentence.start, sentence.end, patterns)
        dates += here
        if sentence.block == opening:
            above += [m for m in here if _is_of_dateline(article, patterns, m, sentence)]
            here = [m for m in here if m not in above]
        elif len(here) > 1 and _is_of_dateline(article, patterns, here[0], sentence):
            # Below a line that sums the report up, it has its dateline, and tells its own days.
            here = here[1:]
        # A later paragraph that begins with a date tells of that day.
        reported += here
    day, of_month = day_of_report(article, dates, patterns)
    calendar = Calendar(anchor_of(day), patterns, of_month)
    reading = Reading(article, patterns, reference, calendar, parts, day or "9999")
    anchor = reading.calendar.anchor
    in_dateline = [reading.calendar.resolve(mention) for mention in above]
    reading.dateline = next((when.start for when in in_dateline if when), None)
    written = anchor_of(reading.dateline)
    if written and anchor and anchor - written > _LONG_BEFORE:
        # A chronicle opens with the day of its first entry.
        reported = sorted([*above, *reported], key=attrgetter("begin"))
        reading.dateline = written = None
    reading.dates = reported
    reading.opening = opening
    if written and anchor and timedelta() < anchor - written <= _WRITTEN_BEFORE:
        # "Today" is the day of the dateline, when the article was written.
        reading.calendar = Calendar(written, patterns)
    find_mentions(reading)
    resolve_numbered_groups(reading)
    bodies = find_bodies(reading)
    reading.found = sorted([*reading.found, *bodies])
    name_in_full(reading)
    reading.add(find_short_names(reading))
    reading.add(find_signatories(reading))
    reading.add(find_short_names(reading))
    reading.add(find_officials(reading))
    say_where_ambassadors_serve(reading)
    find_references(reading)
    reading.add(find_dateline_places(reading))
    return reading


def _is_of_dateline(
    article: Article, patterns: Patterns, mention: DateMention, sentence: Sentence
) -> bool:
    """Tell the date of a dateline, the day of the report, from the dates it reports."""
    if not 0 <= mention.begin - sentence.start <= _DATELINE:
        return False
    if [name for name, _ in mention.parts] == ["y"]:
        # "2022. In December X signed ..." opens a chronicle.
        return False
    words = article.text[sentence.start : mention.begin].split()
    if any(word[0].islower() for word in words):
        # "Xi visited Samarkand on 16 June." is a sentence; a dateline is names alone.
        return False
    is_capital = bool(words) and words[0].isupper() and words[-1].endswith(",")
    if is_capital and patterns.one("dateline_stop").match(article.text, mention.stop):
        # "BISHKEK, Kyrgyzstan, September 1. ..."
        return True
    return bool(patterns.one("dateline_after").match(article.text, mention.stop))


def _on_topic(reading: Reading) -> bool:
    """Tell whether China and a Central Asian state come together in one block or in two neighbors."""
    by_block: dict[int, set[str]] = {}
    own = {reading.outlet} if reading.outlet else set[str]()
    for sentence in reading.sentences:
        states = reading.states_of(
            reading.within(sentence.start, sentence.end, "state", "person", "place")
        )
        for body in reading.within(sentence.start, sentence.end, "organization"):
            states |= reading.bodies.home_of(body.name)
        for block in (sentence.block, sentence.block + 1):
            by_block.setdefault(block, own.copy()).update(states)
    return any(both_sides(states) for states in by_block.values()) and _is_about_china(reading)


def _is_about_china(reading: Reading) -> bool:
    """Tell an article about relations with China from one that names it beside many others."""
    title = reading.headline
    if title and CHINA in reading.states_of(reading.within(title.start, title.end)):
        return True
    named: list[str] = []
    grouped: set[int] = set()
    for found in reading.found:
        if found.via in ("group", "format") and found.end in grouped:
            # "Five Central Asian countries" are named with one word.
            continue
        grouped |= {found.end} if found.via in ("group", "format") else set()
        if found.kind in ("state", "person", "place") and found.name in reading.state_of:
            named.append(reading.state_of[found.name])
        elif found.kind == "organization":
            named += reading.bodies.home_of(found.name)
    return named.count(CHINA) > _PASSING * len(named)


def _claims(bare: Claims, reading: Reading) -> Claims:
    events = find_events(reading)
    proposals = find_proposals(reading)
    cooperations = find_cooperations(reading, _names(reading, "state"))
    areas = {item.area for item in cooperations} | {item.area for item in proposals}
    agreements = find_agreements(reading, events)
    events = signed_by_bodies(reading, events, agreements)
    return replace(
        bare,
        states=_names(reading, "state"),
        leaders=_leaders(reading),
        organizations=_organizations(reading, agreements),
        places=_names(reading, "place"),
        events=tuple(labelled(event, reading.patterns) for event in events),
        agreements=tuple(_in_sentence(reading, agreement) for agreement in agreements),
        proposals=tuple(_in_sentence(reading, proposal) for proposal in proposals),
        areas=tuple(sorted(areas)),
        partnerships=tuple(find_partnerships(reading, events)),
        figures=tuple(find_figures(reading)),
        quotes=tuple(find_quotes(reading)),
        cooperations=tuple(cooperations),
        mentions=tuple(_mentions(reading)),
    )


def _in_sentence(reading: Reading, claim: _Named) -> _Named:
    """Return a claim found by a few words with the sentence around them as its evidence."""
    words = claim.evidence
    sentence = reading.sentence_at(words.start)
    if sentence is None:
        return claim
    evidence = reading.evidence(sentence.start, max(sentence.end, words.end))
    return replace(claim, evidence=evidence)


def _names(reading: Reading, kind: str) -> tuple[str, ...]:
    """Return the canonical names found of one kind, in order of first appearance."""
    named = [f for f in reading.found if f.kind == kind and f.via not in _UNNAMED]
    if kind == "place":
        # What is built is no place, though it has one.
        named = [f for f in named if reading.known.kind_of_place.get(f.name) != "tunnel"]
    if kind == "state":
        named += [f for f in reading.found if f.kind == "person" and f.via != "pronoun"]
        named = [f for f in named if f.name in reading.state_of and not _is_absent(reading, f)]
        bodies = [
            f for f in reading.found if f.kind == "organization" and f.via in ("name", "meeting")
        ]
        of_bodies = [(f.start, s) for f in bodies for s in reading.bodies.home_of(f.name)]
        told = [(f.start, reading.state_of[f.name]) for f in named]
        return tuple(dict.fromkeys(state for _, state in sorted([*told, *of_bodies])))
    return tuple(dict.fromkeys(f.name for f in named))


def _organizations(reading: Reading, agreements: list[Agreement]) -> tuple[str, ...]:
    """Return the bodies named, and those that are parties by another word: "the two foreign ministries"."""
    parties = (name for agreement in agreements for name in agreement.parties)
    bodies = [name for name in parties if name not in reading.known.states]
    return tuple(dict.fromkeys((*_names(reading, "organization"), *bodies)))


def _is_absent(reading: Reading, found: Found) -> bool:
    """Tell whether a state or its leader is named only to say that they are not involved."""
    sentence = reading.sentence_at(found.start)
    return sentence is not None and reading.says_absent(sentence)


def _leaders(reading: Reading) -> tuple[Leader, ...]:
    people = reading.known.people
    first: dict[str, Found] = {}
    for found in reading.found:
        if found.kind != "person" or found.via == "pronoun":
            continue
        if found.via != "role" or not _is_absent(reading, found):
            first.setdefault(found.name, found)
    return tuple(
        Leader(
            name,
            reading.office_of.get(name),
            reading.state_of.get(name),
            reading.evidence(found.start, found.end),
            people[name].wikidata if name in people else None,
            0.95 if found.via == "name" else 0.8,
        )
        for name, found in first.items()
    )


def _mentions(reading: Reading) -> Iterable[Mention]:
    """Return the first mention of every state, organization, place and area."""
    first: dict[tuple[str, str], Found] = {}
    for found in reading.found:
        if found.kind != "person" and found.via not in _UNNAMED:
            first.setdefault((found.kind, found.name), found)
    for (kind, name), found in first.items():
        yield Mention(kind, name, reading.evidence(found.start, found.end))  # type: ignore[arg-type]  # the four kinds but person
