"""Pronouns: whom "he", "with him" and "with them" mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.names.grammar import in_nominative, is_object
from silkgraph.extraction.reading import CHINA, Found

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

#: The verb stands so near before "him".
_VERB = 15
_TWO = 2
#: Endings of surnames that only men have, and only women.
_OF_MEN = ("ov", "ev", "yev", "in", "sky")
_OF_WOMEN = ("ova", "eva", "yeva", "ina", "skaya")

__all__ = ["object_pronouns", "subject_pronouns", "them"]

#: "Counterpart" stands so near before the name.
_APPOSITION = 20


def subject_pronouns(
    reading: Reading,
    sentence: Sentence,
    people: list[Found],
    subject: Found | None,
    previous: list[Found],
) -> list[Found]:
    """Resolve "he" to the last subject named before it in the sentence, else to the subject before.

    "He met his counterpart, X" is of whomever of the other side the text named in ``previous``.
    """
    found = []
    other = _counterpart_named(reading, sentence, people)
    if subject and other and _state(reading, subject) == _state(reading, other):
        across = [i for i in previous if _state(reading, i) not in (_state(reading, other), None)]
        subject = across[-1] if across else subject
    for match in reading.patterns.one("pronoun").finditer(
        reading.text, sentence.start, sentence.end
    ):
        before = [i for i in people if i.end <= match.start() and not is_object(reading, i)]
        before = in_nominative(reading, before)
        meant = before[-1] if before else subject or _named_after(reading, people, match.end())
        opening = reading.text[sentence.start : match.start()]
        if before and reading.patterns.one("clause_before").search(opening):
            meant = before[0]
        if meant and not _can_mean(reading, match.group(), meant):
            before = [item for item in before if _can_mean(reading, match.group(), item)]
            meant = before[-1] if before else None
        if meant:
            found.append(Found(match.start(), match.end(), "person", meant.name, "pronoun"))
    return found


def _counterpart_named(reading: Reading, sentence: Sentence, people: list[Found]) -> Found | None:
    """Return who is called "his counterpart, X"."""
    word = reading.patterns.one("counterpart_word")
    for item in people:
        start = max(sentence.start, item.start - _APPOSITION)
        named = word.search(reading.text, start, item.start)
        if named and not reading.text[named.end() : item.start].strip(" ,"):
            return item
    return None


def _state(reading: Reading, item: Found) -> str | None:
    return reading.state_of.get(item.name)


def _can_mean(reading: Reading, word: str, item: Found) -> bool:
    """Tell whether a surname is that of a man or a woman, where its ending says so and the word as well."""
    is_chinese = reading.state_of.get(item.name) == CHINA
    for pronoun, others in (("he_alone", _OF_WOMEN), ("she_alone", _OF_MEN)):
        if reading.patterns.one(pronoun).fullmatch(word):
            return is_chinese or not item.name.endswith(others)
    return True


def _named_after(reading: Reading, people: list[Found], end: int) -> Found | None:
    """Return whom "he" runs ahead of: "In Beijing, where he is for a forum, X met Y"."""
    return next((i for i in people if i.start >= end and not is_object(reading, i)), None)


def object_pronouns(
    reading: Reading, sentence: Sentence, people: list[Found], subject: Found | None
) -> list[Found]:
    """Resolve "with him" to the last spoken of who is not the one acting in the sentence."""
    found = []
    for match in reading.patterns.one("object_pronoun").finditer(
        reading.text, sentence.start, sentence.end
    ):
        before = [item for item in people if item.end <= match.start()]
        told = reading.text[sentence.start : match.start()]
        if reading.patterns.one("thing_before").search(told) and not any(
            item.start >= sentence.start for item in before
        ):
            # "The plane landed; the ambassador met it."
            continue
        taken = reading.patterns.one("journey_takes_before").search(told)
        mover = [i for i in before if i.start >= sentence.start and not is_object(reading, i)]
        mover = mover[-1:] or ([subject] if subject else [])
        if taken and mover:
            # "X, on a tour that had taken him to Y": nobody else is on that tour.
            found.append(Found(*match.span(), "person", mover[0].name, "pronoun"))
            continue
        links = list(
            reading.patterns.one("object_clause").finditer(
                reading.text, sentence.start, match.start()
            )
        )
        clause = links[-1].start() if links else sentence.start
        acting = {item.name for item in before if item.start >= clause}
        if links and not acting:
            # "X came on Monday, and on Tuesday Y received him": the subject of the clause before.
            here = [i for i in before if sentence.start <= i.start and not is_object(reading, i)]
            if here:
                found.append(Found(*match.span(), "person", here[-1].name, "pronoun"))
                continue
        acting = {item.name for item in before if item.start >= sentence.start}
        here = [item for item in before if item.start >= sentence.start]
        met = _met_by_all(reading, match.start(), before, here, subject)
        if met:
            found.append(Found(match.start(), match.end(), "person", met.name, "pronoun"))
            continue
        if here and here[-1].via != "pronoun" and is_object(reading, here[-1]):
            # "X called on Y and exchanged views with him."
            found.append(Found(match.start(), match.end(), "person", here[-1].name, "pronoun"))
            continue
        if len({item.name for item in here}) > 1 and here[-1].via != "pronoun":
            # "X met Y and thanked him."
            found.append(Found(match.start(), match.end(), "person", here[-1].name, "pronoun"))
            continue
        meant = [subject] if subject and subject.name not in acting else []
        meant = meant or [item for item in reversed(before) if item.name not in acting]
        if meant:
            found.append(Found(match.start(), match.end(), "person", meant[0].name, "pronoun"))
    return found


def _met_by_all(
    reading: Reading, at: int, before: list[Found], here: list[Found], subject: Found | None
) -> Found | None:
    """Return whom people of one state meet: "X received Y. A and B also saw him", and Y is of another."""
    states = {reading.state_of.get(item.name) for item in here}
    meets = reading.patterns.one("meets_before").search(reading.text, max(0, at - _VERB), at)
    if not meets or len(states) != 1:
        return None
    others = [item for item in before if reading.state_of.get(item.name) not in states]
    if subject and len({item.name for item in here}) < _TWO:
        # Whom the text has followed, rather than whom it has named last.
        others = [*others, *(i for i in [subject] if reading.state_of.get(i.name) not in states)]
    return others[-1] if others else None


def them(reading: Reading, sentence: Sentence, previous: list[Found]) -> list[Found]:
    """Resolve "with them" to the several people that the sentence before names."""
    here = {item.name for item in reading.within(sentence.start, sentence.end, "person")}
    names = dict.fromkeys(item.name for item in previous if item.name not in here)
    return [
        Found(match.start(), match.end(), "person", name, "pronoun")
        for match in reading.patterns.one("them").finditer(
            reading.text, sentence.start, sentence.end
        )
        for name in names
        if len(names) > 1
    ]
