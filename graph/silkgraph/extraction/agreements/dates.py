"""When a document was concluded: in its name, by the verb, in the sentences after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkgraph.extraction.agreements.concluding import says_concluded
from silkgraph.extraction.agreements.own_dates import date_in_row, own_date
from silkgraph.extraction.events.scenes.scene import Scene, neighbors
from silkgraph.extraction.events.when.other_dates import of_reports
from silkgraph.extraction.telling import clause_of, day_told, days_in
from silkgraph.extraction.text.dates import DAY_LENGTH, MONTH_LENGTH

if TYPE_CHECKING:
    from typing import Any

    from silkgraph.claims import Event
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = [
    "date_concluded",
]

#: The signing of a document in force is told at most so many sentences later.
_LATER = 6
#: What is signed stands so near behind the verb.
_OBJECT = 40
#: What stands between a document and its year.
_OF = re.compile(r"\s+(?:of\s+|от\s+)?")
#: "Have" stands so near before its verb.
_AUXILIARY = 12
#: The parts of a date that name a day.
_OF_DAY = frozenset({"d", "wd", "rel"})
#: "It was signed on May 17" follows so soon.
_NEXT = 2
#: Letters that the forms of a word for a document have in common.
_STEM = 5
#: What the dateline dates stands so many paragraphs behind it at most, in so many sentences.
_NEAR = 3
_ALL = 60


def date_concluded(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    sentence: Sentence,
    scene: Scene,
    verb: re.Match[str] | None,
    is_held: str | None,
    told: Event | None,
    *,
    done: bool,
) -> str | None:
    """Return when a document was concluded, as its name, its sentence, the next ones or the event told say."""
    # "Its contract with X" may be of any day; what happens under a contract is of the day it is told.
    is_dated = done or rule.get("bare") or is_held == "under"
    by = verb if done else None
    start = match.start("name")
    between = reading.text[verb.end() : start] if verb and verb.end() <= start else ""
    if reading.patterns.one("decree_between").fullmatch(between):
        # "Signed a resolution approving an agreement": when the agreement was signed is not said.
        return own_date(reading, match, sentence)
    told_here = reading.dates_within(sentence.start, sentence.end)
    if is_held == "under" and not told_here and says_concluded(reading, match, verb):
        # "Under an agreement signed by X": long ago or yesterday, the text does not say.
        is_dated = False
    if is_held == "under" and told_here and told_here[-1].stop < match.start():
        # "It broke ground in May 2013 under a contract": what was done then was another thing.
        is_dated = is_dated and says_concluded(reading, match, verb)
    before = reading.text[sentence.start : start]
    if is_held == "under" and not told_here and reading.patterns.one("under_new").search(before):
        is_dated = False
    date = own_date(reading, match, sentence) or date_in_row(reading, match, sentence)
    if (by and _is_perfect(reading, by)) or not reading.dates_within(scene.start, scene.end):
        # "It had signed an agreement. The agreement was signed on Thursday."
        date = date or _date_told_next(reading, match, scene)
    date = date or (_date_of(reading, rule, match, by, scene, told) if is_dated else None)
    if len(date or "") < DAY_LENGTH:
        # "Last week they signed a contract. The signing took place on 27 February."
        closer = _date_told_next(reading, match, scene)
        date = closer if closer and closer.startswith(date or "") else date
    if told and not told_here and told.end and date == told.start:
        # On some day of a visit that lasted several.
        date = date[:MONTH_LENGTH] if date else None
    if date and not told_here and _is_of_whole_visit(reading, sentence):
        date = date[:MONTH_LENGTH]
    return date


def _is_of_whole_visit(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether what a sentence tells was done "during the visit", on any of its days, or goes on with such."""
    during = reading.patterns.one("signed_during_visit")
    for other in (
        sentence,
        *neighbors(reading, Scene(sentence, sentence.start, sentence.end), 2, 0),
    ):
        if other.block != sentence.block or days_in(reading, other):
            return False
        if during.search(reading.text, other.start, other.end):
            return True
    return False


def _date_of(
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
    verbs = signed.finditer(reading.text, *clause_of(reading, scene.sentence, first, last))
    # "The treaty signed in 2007 and the declaration signed in 2013": each by its own verb.
    here = min(verbs, key=lambda found: abs(found.start() - around.start()), default=None)
    # "A plan for 2024-2026" is not of 2024.
    own = [
        (mention.begin, mention.stop)
        for mention in reading.dates_within(*match.span("name"))
        if rule["kind"] == "plan" and _OF_DAY.isdisjoint(dict(mention.parts))
    ]
    is_later = rule["kind"] in ("treaty", "contract") and one("later_act").search(
        (verb or match).group()
    )
    if is_later:
        here = here or _signed_in(reading, scene)
    if here is None and is_later:
        return _signed_later(reading, scene, rule["kind"])
    # "The first was signed on 4 July, on 26 August the second": without a verb of its own.
    is_gapped = (rule.get("again") and rule.get("bare")) or _is_gapped(reading, match, verb, scene)
    by = match if is_gapped else here or verb or match
    is_recalled = _is_perfect(reading, by)
    is_known = one("known_by_verb").match(reading.text, by.end()) is not None
    asides = _dates_of_subject(reading, match, scene, by.end())
    if told and told.evidence.start >= scene.start and told.start in _days_at(reading, asides):
        # What the document is about is no occasion of it.
        told = None
    is_here = told is not None and told.evidence.start >= scene.start
    # "They met a day earlier. The outcome was a memorandum": of the day of those talks.
    is_here = is_here or (
        not reading.dates_within(scene.start, scene.end)
        and _is_told_just_before(reading, scene, told)
    )
    inside = [told] if told and is_here else []
    perfect = is_known or (is_recalled and not _is_told_just_before(reading, scene, told))
    day = day_told(
        reading,
        scene.sentence,
        by.span(),
        inside,
        not_in=[*own, *asides, *_dates_of_reports(reading, scene, by)],
        perfect=perfect,
        before=told.start if told else None,
    )
    return day or (None if perfect or not verb else _day_of_dateline(reading, scene))


def _dates_of_reports(reading: Reading, scene: Scene, verb: re.Match[str]) -> list[tuple[int, int]]:
    """Return the days on which a sentence says that it was told, if it has others: "it said on Friday that they signed in May"."""
    dates = reading.dates_within(scene.sentence.start, scene.sentence.end)
    return [(m.begin, m.stop) for m in of_reports(reading, dates, verb)]


def _dates_of_subject(
    reading: Reading, match: re.Match[str], scene: Scene, verb: int
) -> list[tuple[int, int]]:
    """Return the dates of what documents are about, or of what is to come: "a declaration on the ties set up in May".

    ``verb`` is where the verb of signing ends.
    """
    one = reading.patterns.one
    start, end = min(verb, match.start("name")), match.end("name")
    if not scene.start <= end <= scene.end:
        return []
    asides = []
    for mention in reading.dates_within(start, scene.end):
        between = reading.text[end : mention.begin]
        if one("concluded").search(between):
            break
        before = one("subject_dated_before").search(reading.text, start, mention.begin)
        is_future = one("future_between").search(between)
        nouns = list(one("paper_noun").finditer(reading.text, start, mention.begin))
        # "A protocol to the agreement of 1999"
        is_of_other = len(nouns) > 1 and _OF.fullmatch(reading.text, nouns[-1].end(), mention.begin)
        if (
            is_future
            or is_of_other
            or before
            or one("dated_relative").match(reading.text, mention.stop, scene.end)
        ):
            asides.append((mention.begin, mention.stop))
    return asides


def _days_at(reading: Reading, spans: list[tuple[int, int]]) -> set[str]:
    """Return the days that dates at these places name."""
    mentions = [mention for span in spans for mention in reading.dates_within(*span)]
    return {when.start for m in mentions if (when := reading.calendar.resolve(m))}


def _is_gapped(
    reading: Reading, match: re.Match[str], verb: re.Match[str] | None, scene: Scene
) -> bool:
    """Tell whether a document has a day but no verb in its clause: "they sign X in May, and on the 30th Y"."""
    verb = verb or reading.patterns.one("concluded").search(
        reading.text, scene.start, match.start()
    )
    if verb is None or not scene.sentence.start <= match.start() < scene.sentence.end:
        return False
    start, end = clause_of(reading, scene.sentence, *match.span())
    if start <= verb.start() < end or verb.start() > match.start():
        return False
    return bool(reading.dates_within(start, match.start()))


def _day_of_dateline(reading: Reading, scene: Scene) -> str | None:
    """Return the day of the dateline, unless the text looks back or has come to another one."""
    one = reading.patterns.one
    if any(
        one(name).search(reading.text, scene.start, scene.end)
        for name in ("of_no_day", "at_that_time", "looking_back", "recalled_paper")
    ):
        return None
    for other in neighbors(reading, scene, _ALL, 0):
        if other.kind == "title":
            break
        if days_in(reading, other) or scene.sentence.block - other.block > _NEAR:
            return None
    return reading.dateline


def _is_perfect(reading: Reading, verb: re.Match[str]) -> bool:
    """Tell whether a verb is told in the perfect: "has signed", "had signed"."""
    before = reading.text[max(0, verb.start() - _AUXILIARY) : verb.start()]
    return reading.patterns.one("perfect_before").search(before) is not None


def _signed_in(reading: Reading, scene: Scene) -> re.Match[str] | None:
    """Return the verb of signing of a scene, unless it is another document that is signed."""
    verb = reading.patterns.one("signed").search(reading.text, scene.start, scene.end)
    if verb is None:
        return None
    noun = reading.patterns.one("paper_noun")
    return None if noun.search(reading.text, verb.end(), verb.end() + _OBJECT) else verb


def _is_told_just_before(reading: Reading, scene: Scene, told: Event | None) -> bool:
    """Tell whether the sentence before tells the news: "The summit is over. The leaders have adopted ..."."""
    before = next(iter(neighbors(reading, scene, 1, 0)), None)
    if told is None or before is None or before.block != scene.sentence.block:
        return False
    return before.start <= told.evidence.start < scene.sentence.start


def _date_told_next(reading: Reading, match: re.Match[str], scene: Scene) -> str | None:
    """Return the day that the next sentences give the document: "It was signed in Xi'an on May 17"."""
    noun = reading.patterns.one("paper_noun")
    for sentence in neighbors(reading, scene, 0, _NEXT):
        if sentence.block > scene.sentence.block + 1 or sentence.kind != scene.sentence.kind:
            return None
        told = reading.patterns.one("signed_it").match(reading.text, sentence.start, sentence.end)
        if told and sentence.block != scene.sentence.block:
            # A wire has a paragraph for each sentence: "The agreement was signed on Thursday".
            told = told if reading.patterns.one("the_paper").match(told.group()) else None
        said = noun.match(reading.text, told.start(), told.end()) if told else None
        if said and said.group()[:_STEM].lower() not in match["name"].lower():
            # "A memorandum was signed. The treaty was signed in 2005."
            return None
        if told:
            dated = reading.dates_within(sentence.start, sentence.end)
            return day_told(reading, sentence, told.span(), []) if dated else None
    return None


def _signed_later(reading: Reading, scene: Scene, kind: str) -> str | None:
    """Return when a document in force was signed, as a later sentence says or answers when asked."""
    is_asked = False
    for sentence in neighbors(reading, scene, 0, _LATER):
        if scene.sentence.kind == "item" and sentence.block != scene.sentence.block:
            # The next item of a list tells of something else.
            return None
        if kind == "contract" and sentence.block != scene.sentence.block:
            # Contracts are many, and the next paragraph may tell of another.
            return None
        there = reading.patterns.one("signed").search(reading.text, sentence.start, sentence.end)
        dates = reading.dates_within(sentence.start, sentence.end)
        noun = reading.patterns.one("paper_noun")
        if there and noun.search(reading.text, there.end(), there.end() + _OBJECT):
            # It is another document that is signed there.
            return None
        if dates and (there or is_asked):
            span = there.span() if there else (sentence.start, sentence.start)
            return day_told(reading, sentence, span, [])
        is_asked = there is not None and reading.text[sentence.end - 1] == "?"
    return None
