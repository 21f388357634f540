"""What "it" and "the company" mean as the subject of a verb of speech: the body or state told of before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["thing_meant"]


def thing_meant(reading: Reading, sentence: Sentence, start: int) -> str | None:
    """Return the body or state that "it" is right before a verb: the subject of the sentence before.

    "TBEA denies this. In a letter it blamed the staff and offered ...": the subject may have other verbs before.
    """
    it = reading.patterns.one("it_acts").search(reading.text, sentence.start, start)
    if it is None or reading.within(sentence.start, it.end(), "person"):
        return None
    index = reading.sentence_index(sentence.start) or 0
    earlier = reading.sentences[max(0, index - 1)]
    if earlier is sentence or earlier.block != sentence.block:
        return None
    named = reading.within(earlier.start, earlier.end, "organization", "state", "person")
    opens = reading.patterns.one("clause_begins")
    first = next((item for item in named if item.via not in ("format", "demonym")), None)
    if first is None or first.kind == "person":
        return None
    before = reading.text[earlier.start : first.start]
    return first.name if opens.fullmatch(before) or not before.strip() else None
