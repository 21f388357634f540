"""A scene is a stretch of a sentence that tells of one thing; a cast is who takes part in it and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkgraph.extraction.names.grammar import is_object, without_spokespeople
from silkgraph.extraction.names.sections import is_of_others, sides_at
from silkgraph.extraction.reading import CHINA, FIVE, both_sides

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkgraph.claims import Event
    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = [
    "Cast",
    "Scene",
    "antecedent",
    "cast_of",
    "concerned",
    "is_of_paragraph",
    "named_in",
    "names_both",
    "neighbors",
    "states_behind",
    "states_of_event",
    "without_represented",
]

#: A sentence that names no state goes on with those of so many before it.
_GOES_ON = 3
#: "Will run through" stands before a country and is no longer.
_THROUGH = 30
#: Who is absent is said so soon.
_ABSENT = 40


@dataclass(frozen=True, slots=True)
class Scene:
    """A stretch of a sentence that tells of one thing."""

    sentence: Sentence
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cast:
    """The participants of an event, its place, and the states of both (for the both-sides rule)."""

    names: tuple[str, ...]
    place: str | None
    states: set[str]
    #: The country that a visit goes to, where the text says so.
    host: str | None = None
    #: Where the one of several is named who sets this cast apart: its date may follow.
    at: int | None = None
    #: Which of several alike this is.
    label: str | None = None


def cast_of(states: set[str], place: str | None) -> Cast:
    """Return the cast of states alone."""
    return Cast(tuple(sorted(states)), place, states)


def neighbors(reading: Reading, scene: Scene, before: int, after: int) -> list[Sentence]:
    """Return sentences around a scene's own, so many before and after it, nearest first."""
    index = reading.sentence_index(scene.sentence.start) or 0
    earlier = reading.sentences[max(0, index - before) : index]
    later = reading.sentences[index + 1 : index + 1 + after]
    return [*reversed(earlier), *later]


def antecedent(reading: Reading, scene: Scene) -> Found | None:
    """Return the person that is spoken of when a scene names none: the subject of what came before."""
    for sentence in neighbors(reading, scene, 2, 0):
        people = reading.within(sentence.start, sentence.end, "person")
        people = without_spokespeople(reading, people)
        if people:
            return next((item for item in people if not is_object(reading, item)), people[0])
    return None


def concerned(reading: Reading, scene: Scene) -> set[str]:
    """Return the states a sentence is about.

    In an article on two or three states one of them calls the others; a sentence that names none goes on
    with the states of the one before.
    """
    states = _states_in(reading, scene.sentence)
    if not states:
        for sentence in neighbors(reading, scene, _GOES_ON, 0):
            if sentence.block != scene.sentence.block:
                break
            states = _states_in(reading, sentence)
            if states:
                break
    sides, article = sides_at(reading, scene.start), reading.states_concerned
    if is_of_others(reading, max(scene.start, scene.end - 1)):
        return states
    article = sides or article
    places = reading.within(scene.sentence.start, scene.sentence.end, "place")
    if article and states and states == reading.states_of(places) and _is_unnamed(reading, scene):
        # Where something took place says nothing of whom it concerns.
        return set(article)
    return set(article) if states <= article and not both_sides(states) else states


def _is_unnamed(reading: Reading, scene: Scene) -> bool:
    """Tell whether a sentence names places alone: no state, nobody and no body."""
    sentence = scene.sentence
    return not reading.within(sentence.start, sentence.end, "state", "person", "organization")


def names_both(reading: Reading, scene: Scene) -> bool:
    """Tell whether China is named in a sentence, or both sides in it and those beside it in its block.

    Protests and attacks of one country fill its news: the article's other side is not theirs.
    """
    here = named_in(reading, scene.sentence)
    if CHINA not in here and here - {*FIVE}:
        # What a third state does there is not China's.
        return False
    beside = [s for s in neighbors(reading, scene, 2, 1) if is_of_paragraph(reading, scene, s)]
    return CHINA in here or both_sides(here.union(*(named_in(reading, s) for s in beside)))


def is_of_paragraph(reading: Reading, scene: Scene, other: Sentence) -> bool:
    """Tell whether a sentence stands in the paragraph of a scene, or in that before it, which explains "the mine"."""
    own = scene.sentence
    if own.block == other.block:
        return True
    if own.kind != "paragraph" or other.kind != "paragraph" or abs(own.block - other.block) > 1:
        return False
    one, span = reading.patterns.one, (own.start, own.end)
    goes_on = one("goes_on_with_thing").match(reading.text, *span)
    return other.start < own.start and bool(
        goes_on or one("thing_told").search(reading.text, *span)
    )


def named_in(reading: Reading, sentence: Sentence) -> set[str]:
    """Return the states that a sentence names, and those at home in the bodies that it names."""
    inside = reading.within(sentence.start, sentence.end)
    inside = [item for item in inside if item.via not in ("pronoun", "format")]
    if reading.says_absent(sentence):
        inside = [item for item in inside if not _is_absent(reading, item)]
    bodies = (reading.bodies.home_of(i.name) for i in inside if i.kind == "organization")
    return reading.states_of(inside).union(*bodies)


def _states_in(reading: Reading, sentence: Sentence) -> set[str]:
    inside = reading.within(sentence.start, sentence.end)
    if reading.says_absent(sentence):
        inside = [item for item in inside if not _is_absent(reading, item)]
    states = reading.states_of(
        item for item in inside if item.via != "format" and not _is_crossed(reading, item, sentence)
    )
    if both_sides(states):
        return states
    for item in inside:
        if item.kind == "organization" and item.via not in ("affiliation", "format"):
            states |= reading.bodies.states_of(item.name)
    return states


def _is_crossed(reading: Reading, item: Found, sentence: Sentence) -> bool:
    """Tell whether a country is only where a line leads through: "line D will run through Tajikistan"."""
    before = reading.text[max(sentence.start, item.start - _THROUGH) : item.start]
    return item.kind == "state" and reading.patterns.one("runs_through").search(before) is not None


def _is_absent(reading: Reading, item: Found) -> bool:
    """Tell whether somebody is the one who takes no part: "China did not attend"."""
    end = item.end + _ABSENT
    absent = reading.patterns.one("absent").search(reading.text, item.end, end)
    return absent is not None and not set(",.;:") & set(reading.text[item.end : absent.start()])


def states_behind(reading: Reading, names: Iterable[str]) -> set[str]:
    """Return the states of participants, those of the bodies among them too."""
    states = set[str]()
    for name in names:
        states |= reading.bodies.states_of(name) or {reading.state_of.get(name, name)}
    return states


def states_of_event(reading: Reading, event: Event) -> set[str]:
    """Return the states of an event's participants and that of its place."""
    place = reading.state_of.get(event.place or "", "")
    return states_behind(reading, event.participants) | {place}


def without_represented(reading: Reading, names: list[str]) -> list[str]:
    """Drop the states for which a person is named, and repetitions; the order stays."""
    represented = {reading.state_of[n] for n in names if reading.state_of.get(n, n) != n}
    return list(dict.fromkeys(n for n in names if n not in represented))
