"""The level of relations between China and a Central Asian state, and when it was raised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.claims import Partnership
from silkgraph.extraction.reading import CHINA, FIVE

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["find_partnerships"]


def find_partnerships(reading: Reading) -> list[Partnership]:
    """Return the highest level told of each state; a mere mention has no date."""
    best: dict[str, Partnership] = {}
    for sentence in reading.sentences:
        for rule, regex in reading.patterns.candidates(
            "partnerships", reading.text, sentence.start, sentence.end
        ):
            for match in regex.finditer(reading.text, sentence.start, sentence.end):
                state = _state(reading, sentence)
                if state is None or _is_former(reading, sentence, match.start()):
                    continue
                level = str(rule["level"]) if "level" in rule else _level(match["level"])
                claim = Partnership(
                    CHINA,
                    state,
                    level,
                    _date(reading, sentence),
                    reading.evidence(sentence.start, sentence.end),
                    0.85,
                )
                best[state] = _better(best.get(state), claim)
    return list(best.values())


def _level(text: str) -> str:
    return " ".join(text.lower().split())


def _state(reading: Reading, sentence: Sentence) -> str | None:
    """Return the Central Asian state of the sentence, else the only one of the article."""
    here = reading.states_of(reading.within(sentence.start, sentence.end, "state", "person"))
    central = [state for state in FIVE if state in here]
    if not central:
        named = {f.name for f in reading.found if f.kind == "state"}
        central = [state for state in FIVE if state in named]
    return central[0] if len(central) == 1 else None


def _is_former(reading: Reading, sentence: Sentence, offset: int) -> bool:
    return bool(
        reading.patterns.one("former_level_before").search(
            reading.text, max(sentence.start, offset - 40), offset
        )
    )


def _date(reading: Reading, sentence: Sentence) -> str | None:
    raised = reading.patterns.one("raised").search(reading.text, sentence.start, sentence.end)
    dates = reading.dates_within(sentence.start, sentence.end)
    when = reading.calendar.resolve(dates[0]) if raised and dates else None
    if raised and when is None:
        # The day of the news it belongs to: what the text was speaking of.
        return reading.day_of.get(sentence.start)
    return when.start if when else None


def _better(old: Partnership | None, new: Partnership) -> Partnership:
    if old is None or (old.date is None and new.date) or len(new.level) > len(old.level):
        return new
    return old
