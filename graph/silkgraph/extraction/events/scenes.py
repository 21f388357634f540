"""A scene is a stretch of a sentence that tells of one thing; a cast is who takes part in it and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkgraph.extraction.names.grammar import is_object
from silkgraph.extraction.names.sections import is_of_others, sides_at
from silkgraph.extraction.reading import CHINA, FIVE, both_sides

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.mentions import DateMention
    from silkgraph.extraction.text.sentences import Sentence

__all__ = [
    "Cast",
    "Scene",
    "antecedent",
    "cast_of",
    "concerned",
    "is_in_relative",
    "is_of_paragraph",
    "named_in",
    "names_both",
    "neighbors",
    "place_of",
    "section_place",
    "states_behind",
    "without_represented",
]

#: The heading of a section stands so many sentences before its end at most.
_SECTION = 25
#: A sentence that names no state goes on with those of so many before it.
_GOES_ON = 3
#: The title of an official stands so near before his region.
_TITLE = 50
#: What says where something comes from is no longer.
_FROM = 30
#: Who is absent is said so soon.
_ABSENT = 40
#: The word for an occasion is so long in Chinese.
_NOUN = 2
#: A relative clause reaches so far around its date.
_RELATIVE = 80
#: Where a journey leads is told so soon behind its verb.
_GOAL = 40
#: Whose summit it is stands between the word and its clause.
_OWNER = 60


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
        if people:
            return next((item for item in people if not is_object(reading, item)), people[0])
    return None


def place_of(reading: Reading, match: re.Match[str], scene: Scene) -> str | None:
    """Return the place in the trigger or nearest after it, else before it, else in the sentence."""
    after = reading.within(match.start(), match.end(), "place")
    end = _end_of_clause(reading, match, scene)
    after += reading.within(match.end(), end, "place")
    before = reading.within(scene.start, match.start(), "place")
    # Where the next leg leads is not where this one was.
    are_clauses = reading.patterns.habit("commas_part_clauses")
    is_last = end == scene.end or are_clauses
    rest = reading.within(scene.sentence.start, scene.sentence.end if is_last else end, "place")
    if are_clauses:
        located = reading.patterns.one("locative_before")
        rest = [
            item
            for item in rest
            if item.start < end or located.search(reading.text[item.start - _FROM : item.start])
        ]
    another = reading.patterns.one("named_after_place")
    former = reading.patterns.one("held_before_that").search(
        reading.text, scene.sentence.start, scene.sentence.end
    )
    for item in (*after, *reversed(before), *rest):
        if item.end != match.start() and another.match(reading.text, item.end):
            # "He spoke of the Tashkent summit": they met elsewhere.
            continue
        if former and former.start() < item.start < former.end() <= match.start():
            # "After a forum in Chengdu he met X": where that was is not told.
            continue
        if item.start > match.end() and reading.patterns.one("said_between").search(
            reading.text, match.end(), item.start
        ):
            # "Speaking at the ceremony, he said that in Xi'an ..."
            continue
        origin = reading.text[max(0, item.start - _FROM) : item.start]
        if reading.patterns.one("comes_from").search(origin) and not reading.patterns.one(
            "where_after"
        ).match(reading.text, item.end):
            # "The first train from X arrived in Y."
            continue
        if _is_home_dateline(reading, item, match) or _is_of_official(reading, item):
            continue
        if _is_far_dateline(reading, item, scene):
            continue
        return item.name
    return section_place(reading, scene.sentence)


def _end_of_clause(reading: Reading, match: re.Match[str], scene: Scene) -> int:
    """Return how far behind a trigger its place can stand: to the next leg, or the comma behind its clause."""
    border = "clause_link" if reading.patterns.habit("commas_part_clauses") else "next_leg"
    link = reading.patterns.one(border).search(reading.text, match.end(), scene.end)
    return link.start() if link else scene.end


def _is_home_dateline(reading: Reading, item: Found, match: re.Match[str]) -> bool:
    """Tell a dateline at home from where talks were: "Beijing, 30 Nov. - X visited Turkmenistan, met Y"."""
    if not reading.patterns.one("dateline_after").match(reading.text, item.end):
        return False
    abroad = reading.patterns.one("goes_abroad").search(reading.text, item.end, match.start())
    hosts = reading.within(abroad.end(), match.start(), "state") if abroad else []
    return bool(
        abroad
        and hosts
        and hosts[0].start == abroad.end()
        and hosts[0].name != reading.state_of.get(item.name)
    )


def _is_far_dateline(reading: Reading, item: Found, scene: Scene) -> bool:
    """Tell the dateline of a third country from where something took place, unless the text says "here"."""
    if item.start != reading.dateline_place or reading.home in (CHINA, *FIVE):
        return False
    here = reading.patterns.one("here")
    return here.search(reading.text, scene.sentence.start, scene.sentence.end) is None


def _is_of_official(reading: Reading, place: Found) -> bool:
    """Tell whether a place only says of what somebody is the head: "met the governor of X"."""
    before = reading.text[max(0, place.start - _TITLE) : place.start]
    if reading.patterns.one("official_of_place").match(reading.text, place.end):
        return True
    return reading.patterns.one("of_official").search(before) is not None


def section_place(reading: Reading, sentence: Sentence) -> str | None:
    """Return the place that heads the section of a sentence, if one does."""
    index = reading.sentence_index(sentence.start) or 0
    for other in reversed(reading.sentences[max(0, index - _SECTION) : index]):
        if other.kind == "heading":
            places = reading.within(other.start, other.end, "place")
            return places[0].name if places else None
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
    bodies = (reading.home_of_body(i.name) for i in inside if i.kind == "organization")
    return reading.states_of(inside).union(*bodies)


def _states_in(reading: Reading, sentence: Sentence) -> set[str]:
    inside = reading.within(sentence.start, sentence.end)
    if reading.says_absent(sentence):
        inside = [item for item in inside if not _is_absent(reading, item)]
    states = reading.states_of(item for item in inside if item.via != "format")
    if both_sides(states):
        return states
    for item in inside:
        if item.kind == "organization" and item.via not in ("affiliation", "format"):
            states |= reading.states_of_body(item.name)
    return states


def _is_absent(reading: Reading, item: Found) -> bool:
    """Tell whether somebody is the one who takes no part: "China did not attend"."""
    end = item.end + _ABSENT
    absent = reading.patterns.one("absent").search(reading.text, item.end, end)
    return absent is not None and not set(",.;:") & set(reading.text[item.end : absent.start()])


def states_behind(reading: Reading, names: Iterable[str]) -> set[str]:
    """Return the states of participants, those of the bodies among them too."""
    states = set[str]()
    for name in names:
        states |= reading.states_of_body(name) or {reading.state_of.get(name, name)}
    return states


def without_represented(reading: Reading, names: list[str]) -> list[str]:
    """Drop the states for which a person is named, and repetitions; the order stays."""
    represented = {reading.state_of[n] for n in names if reading.state_of.get(n, n) != n}
    return list(dict.fromkeys(n for n in names if n not in represented))


def _is_of_noun(reading: Reading, match: re.Match[str], clause: re.Match[str]) -> bool:
    """Tell whether a clause is about the trigger: right behind it, or behind whose it is."""
    gap = clause.start() - match.end()
    if gap <= 1 or reading.patterns.one("past").search(match.group()):
        return 0 <= gap <= 1
    between = reading.text[match.end() : clause.start()]
    if reading.patterns.one("gathering_between").search(between):
        # "He is in X for the summit, which opens on Friday": the day is that of the summit.
        return False
    people = reading.within(match.end(), clause.start(), "person")
    named = [item for item in people if item.via != "pronoun"]
    return gap <= _OWNER and "," not in between and not named


def _is_at_goal(reading: Reading, match: re.Match[str], clause: re.Match[str]) -> bool:
    """Tell whether a clause is about where a journey leads: "he left for X, where Y received him on the 9th"."""
    one = reading.patterns.one
    if one("journey_clause").match(clause.group()) and clause.end() <= match.start():
        # "В Ханчжоу, куда он прилетел в субботу, его принял X"
        return True
    if not one("goal_clause").match(clause.group()) or not one("visit_verb").match(match.group()):
        return False
    between = reading.text[match.end() : clause.start()]
    return 0 <= len(between) <= _GOAL and "," not in between


def _is_on_margins(reading: Reading, match: re.Match[str], clause: re.Match[str]) -> bool:
    """Tell whether a trigger is told at the margins of what a clause dates: "on the sidelines of X, held on Y"."""
    sentence = reading.sentence_at(clause.start())
    if sentence is None or match.start() < clause.end():
        return False
    opening = reading.text[sentence.start : clause.start()]
    return reading.patterns.one("on_margins").search(opening) is not None


def is_in_relative(reading: Reading, mention: DateMention, match: re.Match[str]) -> bool:
    """Tell whether a date stands in a relative clause that the trigger is not in."""
    if reading.text.endswith(reading.patterns.listed("since"), 0, mention.begin):
        since = reading.patterns.one("since_relative").match(reading.text, mention.stop)
        if since and since.end() <= match.start():
            # 自今年2月当选以来首次访华: when it counts from is no day of it.
            return True
    dated = reading.patterns.one("dated_relative").match(reading.text, mention.stop)
    if dated and dated.end() < match.end() - _NOUN:
        # 五年前启动的项目: when it was begun is not when it is told of.
        return True
    start = max(0, mention.begin - _RELATIVE)
    for clause in reading.patterns.one("relative_clause").finditer(reading.text, start):
        if clause.start() > mention.begin:
            break
        if clause.start() < mention.begin and mention.stop <= clause.end():
            # "The summit, which is planned for May": the clause is about the trigger itself.
            is_its_own = (
                _is_of_noun(reading, match, clause)
                or _is_on_margins(reading, match, clause)
                or _is_at_goal(reading, match, clause)
            )
            # "He flies to Dushanbe, where they meet on Friday": the day is that of the meeting.
            is_there = reading.patterns.one("where_another").match(clause.group()) is not None
            is_its_own = is_its_own and not is_there
            return not is_its_own and not clause.start() <= match.start() < clause.end()
    return _is_behind_clause(reading, mention, match)


def _is_behind_clause(reading: Reading, mention: DateMention, match: re.Match[str]) -> bool:
    """Tell whether a date follows the relative clause of a trigger that has one before it.

    "X, who met Y in May, will fly to Z in July": July is not that of the meeting.
    """
    if not reading.patterns.habit("relative_has_own_date") or mention.begin < match.end():
        return False
    first = max(0, match.start() - _RELATIVE)
    for clause in reading.patterns.one("relative_clause").finditer(reading.text, first):
        if clause.start() > match.start():
            return False
        if match.end() <= clause.end() <= mention.begin:
            sentence = reading.sentence_at(match.start())
            start = sentence.start if sentence else first
            return bool(reading.dates_within(start, clause.end()))
    return False
