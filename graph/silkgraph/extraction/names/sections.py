"""Whom each stretch of an article is about: China and the one state of the other side, settled before events are.

"The two countries", "the sides", "bilateral trade" are those of the section: of a paragraph that names another
state than the headline, of a point of a list, of what a heading stands over. Nobody else asks for the article as a
whole where a sentence leaves a side unsaid.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.reading import CHINA, FIVE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["central_at", "is_of_others", "sides_at"]

#: What is named so soon is what a sentence is about, if nobody of the state and not China is named with it.
_SUBJECT = 25
#: "Through" stands so near before a state that a road only crosses.
_BEFORE = 25
#: The headline and the sentence under it say what an article is about.
_OPENING = 2
#: Ways of naming a state that do not say that something is about it.
_IN_PASSING = ("format", "group", "pronoun", "route")
#: What a section is about, where nothing says so yet, where it is several at once, and where it is two of whom
#: one is neither China nor one of the five.
_NONE, _MANY, _OTHERS = "", "several", "others"


def sides_at(reading: Reading, offset: int) -> set[str]:
    """Return China and the one state that the text is about where it has come to, ``set()`` if it is no pair."""
    central = central_at(reading, offset)
    return {CHINA, central} if central else set()


def central_at(reading: Reading, offset: int) -> str | None:
    """Return the one Central Asian state that the text is about where it has come to."""
    about = _about(reading, offset)
    return about if about in FIVE else None


def is_of_others(reading: Reading, offset: int) -> bool:
    """Tell whether the text has come to two of whom one is a third state: "Putin met Xi. The two countries"."""
    return _about(reading, offset) == _OTHERS


def _about(reading: Reading, offset: int) -> str:
    # More than half of the questions were asked before.
    if offset not in reading.about_at:
        reading.about_at[offset] = _come_to(reading, offset)
    return reading.about_at[offset]


def _come_to(reading: Reading, offset: int) -> str:
    index = reading.sentence_index(offset)
    if index is None:
        return _NONE
    if reading.section_of is None:
        reading.section_of = _sections(reading)
    sentence = reading.sentences[index]
    so_far = _told(reading, sentence, sentence.start, offset, reading.section_of[index])
    if so_far is None:
        so_far = _told(reading, sentence, sentence.start, sentence.end, reading.section_of[index])
    return reading.section_of[index] if so_far is None else so_far


def _sections(reading: Reading) -> list[str]:
    """Return what each sentence goes on with: the state told so far in its section."""
    main = _main(reading)
    heading: str | None = None
    current = main
    before: list[str] = []
    block, kind = -1, "title"
    for sentence in reading.sentences:
        if sentence.kind == "heading":
            heading = _named_by_heading(reading, sentence)
            current = main if heading is None else heading
        elif sentence.block != block:
            base = heading or main
            goes_on = kind == sentence.kind == "paragraph" and (
                not base or _goes_on(reading, sentence)
            )
            current = current if goes_on else base
        block, kind = sentence.block, sentence.kind
        before.append(current)
        told = _told(reading, sentence, sentence.start, sentence.end, current)
        if sentence.kind not in ("title", "heading"):
            current = current if told is None else told
    return before


def _main(reading: Reading) -> str:
    """Return the one state of the article: that of its headline, else of its first paragraph."""
    title = next((s for s in reading.sentences if s.kind == "title"), None)
    named = _central(reading, _naming(reading, title.start, title.end)) if title else []
    opening = [s for s in reading.sentences if s.kind == "title" or s.block == reading.opening]
    if not named and any(_is_of_many(reading, s.start, s.end) for s in opening[:_OPENING]):
        # A gathering of many is not about the state in whose capital it is.
        return _NONE
    central = sorted(reading.sides & set(FIVE))
    if central:
        return central[0]
    if title and set(FIVE) & reading.states_of(reading.within(title.start, title.end)):
        return _NONE
    told: dict[str, int] = {}
    for sentence in reading.sentences:
        if sentence.block == reading.opening:
            told |= dict.fromkeys(
                _central(reading, _naming(reading, sentence.start, sentence.end)), 0
            )
    state = next(iter(told)) if len(told) == 1 else _NONE
    return state if state and reading.is_mostly({state}) else _NONE


def _is_of_many(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a stretch speaks of a group of states: "the five", "China and Central Asia"."""
    states = reading.within(start, end, "state")
    return any(item.via in ("group", "format") for item in states)


def _named_by_heading(reading: Reading, sentence: Sentence) -> str | None:
    """Return the state over whose section a heading stands; one of several states begins one of none."""
    named = _central(reading, _naming(reading, sentence.start, sentence.end))
    named = named or _central(reading, reading.within(sentence.start, sentence.end, "place"))
    if not named:
        return None
    return named[0] if len(named) == 1 else _NONE


def _goes_on(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a paragraph goes on with the one before it: "During the talks, the sides ..."."""
    return any(
        reading.patterns.one(name).match(reading.text, sentence.start, sentence.end)
        for name in ("sides_go_on", "talks_go_on", "again_bilateral_meeting", "section_goes_on")
    )


def _told(reading: Reading, sentence: Sentence, start: int, end: int, before: str) -> str | None:
    """Return the state that a stretch comes to speak of, ``None`` where it goes on with the one before.

    What is only named in passing changes nothing: "the line will run on to Uzbekistan".
    """
    naming = _naming(reading, start, end)
    if not naming:
        places = _places(reading, start, end)
        central = _central(reading, places)
        is_there = bool(places) and (
            places[0].start - sentence.start <= _SUBJECT or _is_reached(reading, places[0], start)
        )
        # An article on nobody in particular may only say where all of them gathered.
        return central[0] if before in FIVE and len(central) == 1 and is_there else None
    central = _central(reading, naming) or _where_china_is(reading, naming, start, end)
    others = [
        item for item in naming if reading.state_of.get(item.name, CHINA) not in (CHINA, *FIVE)
    ]
    is_china_there = any(_state(reading, item) == CHINA for item in naming)
    if not central:
        # "China and Russia": the two countries are those; "the Afghan border" is no party.
        third = _states(reading, (item for item in others if item.via != "demonym"))
        is_met = is_china_there or any(item.kind == "person" for item in others)
        return _OTHERS if is_met and len(third) == 1 else None
    if len(central) > 1:
        return before if before in central else _of_last_clause(reading, naming, start, end)
    if others and not is_china_there:
        return _OTHERS
    if others and before in (_NONE, _MANY):
        return _MANY
    if len(_states(reading, others)) > 1:
        return None
    is_theirs = before in (_NONE, central[0]) or is_china_there
    if not is_theirs and before in (_MANY, _OTHERS):
        # Of several who are spoken of, one alone makes no pair with China yet.
        return None
    is_theirs = is_theirs or any(item.kind == "person" for item in naming)
    is_theirs = is_theirs or any(
        item.start - sentence.start <= _SUBJECT
        for item in naming
        if _state(reading, item) == central[0]
    )
    return central[0] if is_theirs else None


def _places(reading: Reading, start: int, end: int) -> list[Found]:
    """Return the places of a stretch, but for that of the dateline and those that somebody comes from."""
    left = reading.patterns.one("origin_before")
    return [
        item
        for item in reading.within(start, end, "place")
        if item.start != reading.dateline_place
        and not left.search(reading.text[max(start, item.start - _BEFORE) : item.start])
    ]


def _is_reached(reading: Reading, place: Found, start: int) -> bool:
    """Tell whether somebody goes to a place: "the guest flew on to Ashgabat"."""
    before = reading.text[max(start, place.start - _BEFORE) : place.start]
    return reading.patterns.one("reached_before").search(before) is not None


def _where_china_is(reading: Reading, naming: list[Found], start: int, end: int) -> list[str]:
    """Return the state in whose city somebody of China's is: "a day later Zhao was in Tashkent"."""
    if {_state(reading, item) for item in naming if item.kind == "person"} != {CHINA}:
        return []
    places = _central(reading, _places(reading, start, end))
    bodies = reading.within(start, end, "organization")
    is_gathering = any(reading.bodies.gathers(item.name) for item in bodies)
    is_there = len(places) == 1 and not is_gathering
    return places if is_there and not _is_of_many(reading, start, end) else []


def _of_last_clause(reading: Reading, naming: list[Found], start: int, end: int) -> str:
    """Return the one state of the last clause of a stretch that names several, none if it has more."""
    borders = [
        m.end() for m in reading.patterns.one("clause_border").finditer(reading.text, start, end)
    ]
    last = _central(reading, [item for item in naming if borders and item.start >= borders[-1]])
    return last[0] if len(last) == 1 else _MANY


def _naming(reading: Reading, start: int, end: int) -> list[Found]:
    """Return what in a stretch names a state by itself, by its people or its bodies."""
    named = [
        item
        for item in reading.within(start, end, "state", "person", "organization")
        if item.via not in _IN_PASSING and _state(reading, item)
    ]
    lines = reading.spans("line_name", start, end) if named else []
    through = reading.patterns.one("leads_through")
    return [
        item
        for item in named
        if not any(a <= item.start and item.end <= b for a, b in lines)
        and not through.search(reading.text, max(start, item.start - _BEFORE), item.start)
    ]


def _state(reading: Reading, item: Found) -> str | None:
    if item.kind != "organization":
        return reading.state_of.get(item.name)
    return next(iter(reading.bodies.home_of(item.name)), None)


def _states(reading: Reading, found: Iterable[Found]) -> list[str]:
    return list(dict.fromkeys(s for s in (_state(reading, item) for item in found) if s))


def _central(reading: Reading, found: Iterable[Found]) -> list[str]:
    return [state for state in _states(reading, found) if state in FIVE]
