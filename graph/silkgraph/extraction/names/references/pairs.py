"""The two whom a stretch of text is about: one leader of each side, of the article or of its section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.known import in_office
from silkgraph.extraction.names.sections import central_at
from silkgraph.extraction.reading import (
    CHINA,
    FIVE,
    HEAD_OF_GOVERNMENT,
    HEAD_OF_STATE,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["couple", "pair_at", "principals"]

#: "The two leaders" are looked for in so many sentences before it, within one section.
_BACK = 4
#: A block of these kinds begins a section of its own.
_OPENING = ("item", "heading", "caption", "row")


def principals(reading: Reading) -> tuple[str, ...]:
    """Return the Chinese leader and the one Central Asian head of state the article is about, if so."""
    chinese, central = _heads(reading)
    return (chinese[0], central[0]) if len(chinese) == 1 and len(central) == 1 else ()


def pair_at(reading: Reading, sentence: Sentence) -> tuple[str, ...]:
    """Return the pair that the text is about when it comes to a sentence.

    An article on a tour has a host in each section: whoever was named last there, else the head of the
    state whose city the section is headed by.
    """
    pair = principals(reading)
    chinese, central = _heads(reading)
    state = central_at(reading, sentence.end - 1)
    if pair and state and reading.state_of.get(pair[1]) != state:
        # A paragraph on another state than that of the two whom the article names.
        return ()
    if pair or len(chinese) != 1 or not central:
        return pair
    for other in _section(reading, sentence):
        if _is_of_many(reading, other):
            return ()
        inside = reading.within(other.start, min(other.end, sentence.end), "person")
        named = {item.name for item in inside if item.name in central}
        if named:
            return (chinese[0], named.pop()) if len(named) == 1 else ()
        if other.kind == "heading":
            places = reading.within(other.start, other.end, "place")
            states = reading.states_of(places) & set(FIVE)
            if len(states) == 1:
                host = in_office(reading.reference, states.pop(), HEAD_OF_STATE, reading.day)
                return (chinese[0], host.name) if host else ()
    return _of_headline(reading, chinese[0])


def _of_headline(reading: Reading, chinese: str) -> tuple[str, ...]:
    """Return China's leader and the head of the one state that he is in, as the headline has it."""
    title = reading.headline
    if title is None:
        return ()
    inside = reading.within(title.start, title.end)
    states = reading.states_of(inside) & set(FIVE)
    if len(states) != 1 or chinese not in {item.name for item in inside}:
        return ()
    host = in_office(reading.reference, states.pop(), HEAD_OF_STATE, reading.day)
    return (chinese, host.name) if host and host.name in reading.state_of else ()


def _section(reading: Reading, sentence: Sentence) -> Iterable[Sentence]:
    """Yield a sentence and those before it up to the heading or list item that opens its section."""
    index = reading.sentence_index(sentence.start) or 0
    for i in range(index, max(-1, index - _BACK - 1), -1):
        other = reading.sentences[i]
        if other.kind == "title":
            return
        after = reading.sentences[min(i + 1, index)]
        if after.kind in _OPENING and other.block != after.block:
            # What opens the section has been read to its first sentence.
            return
        yield other


def _is_of_many(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence speaks of more than two: of a group of states, or of a third one's leader."""
    inside = reading.within(sentence.start, sentence.end, "person", "state")
    return any(
        item.via in ("group", "format")
        or (item.name in reading.heads and reading.state_of.get(item.name) not in (CHINA, *FIVE))
        for item in inside
    )


def couple(reading: Reading, people: list[Found]) -> tuple[str, ...]:
    """Return the two people named last, if they are one of each side."""
    names = tuple(dict.fromkeys(item.name for item in people))
    states = {reading.state_of.get(name) for name in names}
    is_couple = len(names) == 2 and CHINA in states and bool(states & set(FIVE))
    return names if is_couple else ()


def _heads(reading: Reading) -> tuple[list[str], list[str]]:
    """Return the leaders of each side: heads of state, else of government, else whoever is named."""
    # Asked for every sentence; who is named, and of what state and office, is only ever added to.
    known = (len(reading.found), len(reading.state_of), len(reading.office_of))
    found, asked, leaders = reading.leaders
    if found is not reading.found or asked != known:
        leaders = _leaders(reading)
        reading.leaders = reading.found, known, leaders
    return leaders


def _leaders(reading: Reading) -> tuple[list[str], list[str]]:
    named = dict.fromkeys(found.name for found in reading.found if found.kind == "person")
    chinese = [name for name in named if reading.state_of.get(name) == CHINA]
    central = [name for name in named if reading.state_of.get(name) in FIVE]
    leading = _of_today(reading, _leading(reading, chinese)), _leading(reading, central)
    # Ministers are whom a text is about where no leader is named at all.
    return leading if any(leading) else (chinese, central)


def _of_today(reading: Reading, chinese: list[str]) -> list[str]:
    """Return China's present head where a chronicle names those of former years beside him."""
    if len(chinese) < 2 or reading.office_of.get(chinese[0]) not in HEAD_OF_STATE:
        return chinese
    now = in_office(reading.reference, CHINA, HEAD_OF_STATE, reading.day)
    return [name for name in chinese if now and name == now.name] or chinese


def _leading(reading: Reading, names: list[str]) -> list[str]:
    for offices in (HEAD_OF_STATE, HEAD_OF_GOVERNMENT):
        leading = [name for name in names if reading.office_of.get(name) in offices]
        if leading:
            return leading
    return []
