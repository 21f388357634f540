"""Where a visit goes, and whose guest the traveler is there."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.places import section_place
from silkgraph.extraction.events.scenes.scene import neighbors
from silkgraph.extraction.reading import CHINA, FIVE, Found, both_sides

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Reading

__all__ = [
    "NEAR",
    "destination",
    "host_beside",
    "host_named",
    "host_spoken_of",
    "host_unnamed",
    "is_to_china",
    "stops_of_tour",
]

#: Where a visit goes stands so near after the word for it.
NEAR = 40
#: So long a clause can tell where somebody comes from.
_CLAUSE = 100
#: Where a visit goes may stand so many sentences before it.
_SPOKEN_OF = 2
#: The word for China stands so near around it.
_SHORT = 8


def stops_of_tour(
    reading: Reading, match: re.Match[str], scene: Scene, home: str
) -> dict[str, int]:
    """Return the countries of a tour that one word tells of, each with the end of its name.

    "Visits to X, Y and Z", "对X和Y进行访问".
    """
    after = reading.within(match.end(), scene.end, "state", "place")
    behind = _listed(reading, after, match.end(), home)
    opening = reading.patterns.one("stops_before").search(
        reading.text[max(scene.start, match.start() - NEAR) : match.start()]
    )
    if not opening:
        return behind
    start = match.start() - len(opening.group())
    before = _listed(reading, reading.within(start, match.start(), "state", "place"), start, home)
    # "对X和Y进行访问，其间赴Z": Z is where he goes on to.
    return before if len(before) > 1 or not behind else behind


def _listed(reading: Reading, items: list[Found], start: int, home: str) -> dict[str, int]:
    listed: dict[str, int] = {}
    end = start
    for item in items:
        state = reading.state_of.get(item.name)
        between = reading.text[end : item.start] if listed else ""
        if item.start > end + NEAR or (
            listed and not reading.patterns.one("listed_between").fullmatch(between)
        ):
            break
        if state and state != home:
            listed.setdefault(state, item.end)
        end = item.end
    return listed


def is_to_china(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether the words around a trigger say that the way leads to China (来华, 对我国)."""
    start, end = max(scene.start, match.start() - _SHORT), min(scene.end, match.end() + _SHORT)
    words = reading.patterns.one("to_china").search(reading.text, start, end)
    return words is not None and words.start() <= match.end()


def destination(reading: Reading, match: re.Match[str], scene: Scene, home: str) -> str | None:
    """Return the place that a visit goes to, as the sentence or the heading of its section says."""
    direct = _direct(reading, match, scene)
    is_back = reading.patterns.one("returning").search(match.group()) is not None
    if direct and direct.kind == "place" and is_back and reading.state_of.get(direct.name) == home:
        # "返回阿斯塔纳": where he comes home to is not where he was.
        return None
    if direct and direct.kind == "place":
        return direct.name
    if direct:
        inside = reading.within(direct.end, min(scene.end, direct.end + NEAR), "place")
        inside += reading.within(scene.start, direct.start, "place")
        return next((i.name for i in inside if reading.state_of.get(i.name) == direct.name), None)
    leg = reading.patterns.one("next_leg").search(reading.text, match.end(), scene.end)
    stop = _end_of_clause(reading, match, scene)
    places = reading.within(match.start(), leg.start() if leg else stop, "place")
    places += reading.within(scene.start, match.start(), "place")
    places = [item for item in places if not _is_left(reading, item, match)]
    abroad = [item.name for item in places if reading.state_of.get(item.name) != home]
    goal = _state_behind(reading, match, scene, home)
    if goal:
        # "The pass is disputed; during X's visit to China ...": it goes to no place but one of China.
        abroad = [name for name in abroad if reading.state_of.get(name) == goal]
    if abroad:
        return abroad[0]
    heading = section_place(reading, scene.sentence)
    return heading if heading and reading.state_of.get(heading) != home else None


def _state_behind(reading: Reading, match: re.Match[str], scene: Scene, home: str) -> str | None:
    """Return the country that the words behind a visit say it goes to: "the visit of X to China"."""
    one = reading.patterns.one
    ahead = reading.within(match.end(), min(scene.end, match.end() + _CLAUSE), "state")
    for item in ahead:
        before = reading.text[max(match.end(), item.start - _SHORT) : item.start]
        if item.name != home and one("goes_to_before").search(before):
            return item.name
    # "Visited X, while elections went on in Y": what stands right behind is where he went.
    first = ahead[0] if ahead else None
    is_goal = first and one("right_to_goal").fullmatch(reading.text, match.end(), first.start)
    return first.name if first and is_goal and first.name != home else None


def _direct(reading: Reading, match: re.Match[str], scene: Scene) -> Found | None:
    """Return the state or place that nothing parts from a verb of going, where nothing parts words.

    It stands right behind the verb, or before it as its object: "赴A出席峰会，并对B进行访问" leads to B.
    """
    if reading.patterns.habit("parted_words"):
        return None
    after = reading.within(match.end(), scene.end, "state", "place")
    if after and after[0].start == match.end():
        return after[0]
    start = max(scene.start, match.start() - NEAR)
    opening = reading.patterns.one("stops_before").search(reading.text[start : match.start()])
    if opening is None:
        return None
    before = reading.within(start + opening.start(), match.start(), "state", "place")
    return before[-1] if before and before[-1].end == match.start() else None


def _end_of_clause(reading: Reading, match: re.Match[str], scene: Scene) -> int:
    """Return where the words about a journey end: "X, who had flown in on Monday, goes on to Y" flew elsewhere."""
    start = max(scene.start, match.start() - NEAR)
    for clause in reading.patterns.one("relative_clause").finditer(reading.text, start, scene.end):
        if clause.start() <= match.start() < clause.end():
            return clause.end()
    return scene.end


def _is_left(reading: Reading, item: Found, match: re.Match[str]) -> bool:
    """Tell whether a place is where somebody comes from, unless the trigger is a return."""
    if reading.patterns.one("returning").search(match.group()):
        return False
    before = reading.text[max(0, item.start - _CLAUSE) : item.start]
    return reading.patterns.one("origin_before").search(before) is not None


def host_named(
    reading: Reading, match: re.Match[str], scene: Scene, home: str, place: str | None
) -> str | None:
    """Return whose guest the traveler is, as the sentence or the heading of its section says."""
    direct = _direct(reading, match, scene)
    if direct and direct.kind == "state" and direct.name != home:
        return direct.name
    if place and place in reading.state_of:
        return reading.state_of[place]
    after = reading.within(match.start(), _end_of_clause(reading, match, scene), "state")
    before = reading.within(scene.start, match.start(), "state")
    after = [item for item in after if not _is_left(reading, item, match)]
    # "The two countries" are where he goes and where he comes from.
    spans = Counter((item.start, item.end) for item in (*after, *before))
    after, before = ([i for i in items if spans[i.start, i.end] == 1] for items in (after, before))
    return next((item.name for item in (*after, *before) if item.name != home), None)


def host_beside(
    reading: Reading, match: re.Match[str], scene: Scene, traveler: Found, name: str
) -> str | None:
    """Return the state of whoever of the other side the sentence names: he waits at the airport."""
    is_here = scene.sentence.start <= traveler.start < scene.sentence.end
    if not is_here or traveler.via == "pronoun" or traveler.name != name:
        return None
    home = reading.state_of.get(name) or next(iter(reading.bodies.home_of(name)), name)
    here = reading.within(scene.sentence.start, scene.sentence.end, "person", "place")
    here = [item for item in here if item.kind == "person" or not _is_left(reading, item, match)]
    states = reading.states_of(here) - {home}
    host = states.pop() if len(states) == 1 else None
    return host if host and both_sides({home, host}) else None


def host_spoken_of(reading: Reading, scene: Scene, home: str) -> str | None:
    """Return the Central Asian state that the sentences just before in the block have put things in."""
    for sentence in neighbors(reading, scene, _SPOKEN_OF, 0):
        is_same = sentence.block == scene.sentence.block
        is_one = reading.patterns.habit("one_sentence_paragraphs") and sentence.kind == "paragraph"
        if not is_same and not is_one:
            return None
        places = reading.within(sentence.start, sentence.end, "place")
        states = reading.states_of(places) & set(FIVE) - {home}
        if states:
            return states.pop() if len(states) == 1 else None
    return None


def host_unnamed(reading: Reading, home: str) -> str | None:
    """Return the host where the text does not say: the state of the dateline, else the other side.

    The other side is China for a Central Asian, for a Chinese the one Central Asian state of the article.
    """
    if reading.home and reading.home != home:
        return reading.home
    if home in FIVE:
        return CHINA
    pair = reading.sides
    return next((state for state in pair if state != home), None) if home == CHINA else None
