"""Direct speech with its speaker, in every style of quotation mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkgraph.claims import Quote
from silkgraph.extraction.names.references import is_object

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["begins", "find_quotes"]

_QUOTED = re.compile(
    r"“([^“”\n]{6,800})”|\"([^\"\n]{6,800})\"|«([^«»\n]{6,800})»|「([^「」\n]{4,800})」|„([^„“”\n]{6,800})[“”]"
    # An apostrophe inside a word does not end what single marks enclose.
    r"|‘((?:[^‘’\n]|’(?=\w)){6,800})’(?!\w)|『([^『』\n]{4,800})』"
)
_COLONS = (":", "：")
_FEWEST_WORDS = 4
_WORDS_SHOWN = 5
_CHARACTERS_SHOWN = 10


def find_quotes(reading: Reading) -> list[Quote]:
    """Return the quotations of at least four words whose speaker the text names."""
    found = []
    for match in _QUOTED.finditer(reading.text):
        group = next(i for i in range(1, 8) if match.group(i))
        words = match.group(group).strip()
        if not _is_speech(words, reading.article.language):
            reading.drop(match, "quote", "it has fewer than four words")
            continue
        inserted = reading.patterns.one("said_inside").search(
            reading.text, match.start(group), match.end(group)
        )
        speaker = _named_with(reading, *inserted.span()) if inserted else None
        speaker = speaker or _speaker(reading, match.start(), match.end())
        if speaker is None:
            reading.drop(match, "quote", "the text does not say who speaks")
        else:
            start = match.start(group)
            # «We are ready, – said X. – Let us begin»: the quotation begins with what X said first.
            end = inserted.start() if inserted else match.end(group)
            shown = begins(reading.text[start:end].strip(), reading.article.language)
            found.append(Quote(speaker, shown, reading.evidence(start, end), 0.85))
    return found


def begins(words: str, language: str) -> str:
    """Return the first five words, in Chinese the first ten characters, without closing punctuation."""
    if language == "zh":
        return words[:_CHARACTERS_SHOWN]
    return " ".join(words.split()[:_WORDS_SHOWN]).rstrip(",.;:!?")


def _is_speech(words: str, language: str) -> bool:
    if language == "zh":
        return len(words) > 2 * _FEWEST_WORDS
    return len(words.split()) >= _FEWEST_WORDS


def _speaker(reading: Reading, start: int, end: int) -> str | None:
    """Find who speaks: named with a verb of speech in the sentences around the quotation."""
    first_index = reading.sentence_index(max(0, start - 1)) or reading.sentence_index(start)
    # Chinese has no space between a quotation and the next sentence: its last sign is still its own.
    last_index = reading.sentence_index(end - 1) or reading.sentence_index(end)
    if first_index is None or last_index is None:
        return None
    around = reading.sentences[first_index : last_index + 1]
    if not around:
        return None
    begin, stop = around[0].start, around[-1].end
    if reading.text[begin:start].rstrip().endswith(_COLONS):
        introduced = _introduced(reading, begin, start)
        if introduced:
            return introduced
    beside = (
        reading.sentences[first_index - 1] if first_index else None,
        next(iter(reading.sentences[last_index + 1 : last_index + 2]), None),
    )
    for first, last in _stretches(reading, around[0].block, beside, (begin, start), (end, stop)):
        speaker = _named_with(reading, first, last)
        if speaker:
            return speaker
    return None


def _introduced(reading: Reading, first: int, last: int) -> str | None:
    """Return whose words a colon announces: the subject of the verb of speech, else of the clause."""
    if reading.patterns.one("speech").search(reading.text, first, last):
        return _named_with(reading, first, last)
    if not reading.patterns.one("announces").search(reading.text, first, last):
        return None
    named = [item for item in _speakers(reading, first, last) if not is_object(reading, item)]
    return named[-1].name if named else None


def _named_with(reading: Reading, first: int, last: int) -> str | None:
    """Return who is named beside a verb of speech: its subject before it, else whoever follows it."""
    verb = reading.patterns.one("speech").search(reading.text, first, last)
    if not verb:
        return None
    named = _speakers(reading, first, last)
    before = [f for f in named if f.end <= verb.start() and not is_object(reading, f)]
    if before:
        return before[-1].name
    stranger = reading.patterns.one("speaker_name").search(reading.text, first, last)
    if stranger:
        return " ".join(stranger["name"].split())
    # In "replied to him X" the pronoun is whoever is spoken to.
    by_name = [f for f in named if f.via != "pronoun"] or named
    subjects = [f for f in by_name if not is_object(reading, f)] or by_name
    return min(subjects, key=lambda f: abs(f.start - verb.start())).name if subjects else None


def _stretches(
    reading: Reading,
    block: int,
    beside: tuple[Sentence | None, Sentence | None],
    before: tuple[int, int],
    after: tuple[int, int],
) -> Iterator[tuple[int, int]]:
    """Yield where the speaker can stand: after the quotation, before it, in the neighboring sentences."""
    yield after
    yield before
    preceding, following = beside
    if (
        following
        and following.block == block
        and reading.patterns.one("speech_after").search(
            reading.text, following.start, following.end
        )
    ):
        yield following.start, following.end
    if preceding and preceding.block == block:
        yield preceding.start, preceding.end


def _speakers(reading: Reading, first: int, last: int) -> list[Found]:
    found = reading.within(first, last, "person", "organization")
    return [f for f in found if f.via != "affiliation"]
