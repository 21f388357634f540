"""The level of relations between China and a Central Asian state, and when it was set up or raised."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkgraph.claims import Partnership
from silkgraph.extraction.reading import CHINA, FIVE
from silkgraph.extraction.telling import day_told

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from silkgraph.claims import Event
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["find_partnerships"]

#: The verb that raises a level stands at most so many characters from it.
_NEAR = 160
#: "..., announced in 2017" follows a level at most so closely.
_AFTER = 60
#: A sentence that names no state goes on with the state of so many before it.
_BACK = 3
#: The next sentence begins so near.
_NEXT = 3


def find_partnerships(reading: Reading, events: Iterable[Event] = ()) -> list[Partnership]:
    """Return the level in force of each state: the highest one told; a mere mention has no date."""
    best: dict[str, Partnership] = {}
    known = [event for event in events if event.start and event.status == "happened"]
    for sentence in reading.sentences:
        for rule, regex in reading.patterns.candidates(
            "partnerships", reading.text, sentence.start, sentence.end
        ):
            for match in regex.finditer(reading.text, sentence.start, sentence.end):
                state = _state(reading, sentence, match)
                if state is None or _is_not_in_force(reading, sentence, match):
                    continue
                level = _composed(reading, match) if rule.get("composed") else _level(match)
                claim = Partnership(
                    CHINA,
                    state,
                    level,
                    _date(reading, sentence, match, known),
                    reading.evidence(sentence.start, sentence.end),
                )
                best[state] = _better(best.get(state), claim)
    return [claim if claim.date else _dated_beside(reading, claim) for claim in best.values()]


def _dated_beside(reading: Reading, claim: Partnership) -> Partnership:
    """Add the date that another sentence gives to a level: "it was then that they came to this level".

    The sentence after a level may call the paper by which it was set up "a declaration on this".
    """
    named = reading.sentence_at(claim.evidence.start)
    for sentence in reading.sentences:
        is_next = named is not None and 0 <= sentence.start - named.end <= _NEXT
        for pattern in ("level_again", "level_paper") if is_next else ("level_again",):
            again = reading.patterns.one(pattern).search(reading.text, sentence.start, sentence.end)
            if again is None or _is_not_in_force(reading, sentence, again):
                continue
            raised = reading.patterns.one("raised").search(
                reading.text, sentence.start, sentence.end
            )
            if raised is None or _state(reading, sentence, again) != claim.b:
                continue
            date = day_told(reading, sentence, raised.span(), [])
            if date:
                return replace(claim, date=date)
    return claim


def _level(match: re.Match[str]) -> str:
    return " ".join(match["level"].lower().replace(",", " ").split())


def _composed(reading: Reading, match: re.Match[str]) -> str:
    """Return the English name of a level: its words in their usual order, whatever the order in the text."""
    words = reading.patterns.compiled("level_words")
    return " ".join(entry["word"] for entry, regex in words if regex.fullmatch(match.group()))


def _state(reading: Reading, sentence: Sentence, match: re.Match[str]) -> str | None:
    """Return the Central Asian state of the sentence, else of those before, else the only one of all."""
    inside = reading.within(sentence.start, sentence.end, "state", "person")
    here = reading.states_of(inside)
    if any(item.via in ("group", "format") for item in inside):
        return None
    central = [state for state in FIVE if state in here]
    if CHINA not in here and len(here) > 1:
        # A partnership of neighbors, or with a third party.
        return None
    if _is_with_others(reading, sentence, match):
        return None
    if central:
        return central[0] if len(central) == 1 else _nearest(reading, sentence, match, central)
    if here - {CHINA} and CHINA not in here:
        # A partnership with a third party.
        return None
    for earlier in _before(reading, sentence):
        named_there = reading.within(earlier.start, sentence.end, "state", "person", "place")
        told = reading.states_of(f for f in named_there if f.start != reading.dateline_place)
        near = [state for state in FIVE if state in told]
        if near:
            return near[0] if len(near) == 1 else None
    central = [state for state in FIVE if state in reading.sides]
    return central[0] if len(central) == 1 else None


def _is_with_others(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell whether the clause of a level has China and a third state as its sides: "China and Russia have"."""
    clause = _clause(reading, sentence, match)
    beside = reading.patterns.one("level_with").match(reading.text, match.end(), clause[1])
    partners = reading.states_of(reading.within(beside.end(), clause[1], "state")) if beside else ()
    if partners and {CHINA, *FIVE}.isdisjoint(partners):
        return True
    named = reading.states_of(reading.within(*clause, "state"))
    return CHINA in named and bool(named - {CHINA, *FIVE}) and named.isdisjoint(FIVE)


def _before(reading: Reading, sentence: Sentence) -> list[Sentence]:
    """Return a sentence and those before it in its block, nearest first."""
    index = reading.sentence_index(sentence.start) or 0
    earlier = reading.sentences[max(0, index - _BACK) : index + 1]
    return [other for other in reversed(earlier) if other.block == sentence.block]


def _nearest(
    reading: Reading, sentence: Sentence, match: re.Match[str], central: list[str]
) -> str | None:
    """Return the one state of several that shares the clause with a level: "with A ..., and B's ..."."""
    clause = reading.within(*_clause(reading, sentence, match), "state", "person")
    named = [state for state in central if state in reading.states_of(clause)]
    return named[0] if len(named) == 1 else None


def _clause(reading: Reading, sentence: Sentence, match: re.Match[str]) -> tuple[int, int]:
    border = reading.patterns.one("level_border")
    start = reading.after_last("level_border", sentence.start, match.start())
    after = border.search(reading.text, match.end(), sentence.end)
    return start, after.start() if after else sentence.end


def _is_not_in_force(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell whether a level is a former one, or one that is only hoped for."""
    before = reading.text[max(sentence.start, match.start() - _NEAR) : match.start()]
    one = reading.patterns.one
    return bool(
        one("former_level_before").search(before[-60:])
        or one("former_level_after").match(reading.text, match.end(), sentence.end)
        or one("level_hoped").search(before)
    )


def _date(
    reading: Reading, sentence: Sentence, match: re.Match[str], events: list[Event]
) -> str | None:
    """Return when a level was set up, raised or proclaimed; to deepen or to name it does not date it."""
    one = reading.patterns.one
    start, end = max(sentence.start, match.start() - _NEAR), min(sentence.end, match.end() + _AFTER)
    context = reading.day_of.get(sentence.start)
    since = one("level_since").search(reading.text, sentence.start, sentence.end)
    told_after = one("raised_after").match(reading.text, match.end(), sentence.end)
    if since or told_after:
        # "..., a phrase from the joint statement of September 2019": the date follows the verb.
        after = since.start() if since else match.end()
        for mention in reading.dates_within(after, sentence.end):
            when = reading.calendar.resolve(mention, context=context)
            if when:
                return when.start
    before = reading.text[start : match.start()]
    raised = one("raised").search(reading.text, start, end)
    kept = one("level_kept_before").search(before) or one("level_kept_after").match(
        reading.text, match.end(), sentence.end
    )
    if not raised or (kept and not one("level_dated").search(before)):
        return None
    told = [e for e in events if sentence.start <= e.evidence.start < sentence.end]
    perfect = one("raised_perfect").search(before)
    former = one("former_level_dated").search(reading.text, sentence.start, match.start())
    return day_told(
        reading,
        sentence,
        match.span(),
        reversed(told),
        not_in=[former.span()] if former else [],
        perfect=bool(perfect),
    )


def _better(old: Partnership | None, new: Partnership) -> Partnership:
    """Prefer the level of more words, for levels are only ever raised; of one level, the dated claim."""
    if old is None or len(new.level.split()) > len(old.level.split()):
        return new
    if len(new.level.split()) == len(old.level.split()) and old.date is None and new.date:
        return new
    return old
