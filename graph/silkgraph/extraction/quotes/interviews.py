"""Interviews: who answers the questions, whose words a headline quotes and for whom "we" speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.names.grammar import is_object

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["answering", "asks_as", "interviewed"]

#: Who answers is told in one of so many sentences under the headline.
_INTRODUCTION = 8
#: An interview has so many lines at least that end with a question.
_QUESTIONS = 2
_ASKS = ("?", "？")
#: Marks of emphasis and quotation behind a question.
_MARKS = '*_»”"’ \n'


def interviewed(reading: Reading) -> tuple[int, int] | None:
    """Return the sentence that tells who answers the questions: "X, director of Y, spoke to us"."""
    # A question stands on a line of its own, above the answer.
    asked = sum(line.rstrip(_MARKS).endswith(_ASKS) for line in reading.text.splitlines())
    if asked < _QUESTIONS:
        return None
    told = [s for s in reading.sentences if s.kind != "title"][:_INTRODUCTION]
    cue = reading.patterns.one("interviewed")
    return next(((s.start, s.end) for s in told if cue.search(reading.text, s.start, s.end)), None)


def answering(reading: Reading) -> str | None:
    """Return the one known person whom an interview is with, if it is one."""
    told = interviewed(reading)
    if told is None:
        return None
    people = reading.within(*told, "person")
    # "Put questions to X": X answers them.
    answers = [p for p in people if not is_object(reading, p)] or people
    return answers[0].name if answers else None


def asks_as(reading: Reading, sentence: Sentence, start: int, text: int) -> str | None:
    """Return for whom "I" and "we" speak right before a verb in an interview: "we" is the state of who answers."""
    before = reading.patterns.one("in_first_person").search(
        reading.text[sentence.start : max(start, min(text, start + 3))]
    )
    if before is None or interviewed(reading) is None:
        return None
    person = answering(reading)
    if before["we"] is None:
        return person
    return (reading.state_of.get(person) if person else None) or reading.own_state
