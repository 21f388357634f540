"""Plain news: clauses that tell an event with a verb that no rule knows, read by who stands in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.scenes.scene import Scene, named_in, names_both
from silkgraph.extraction.events.told.ahead import is_labelled
from silkgraph.extraction.events.told.conditions import is_of_project
from silkgraph.extraction.events.when.agenda import entry_of_agenda, looks_ahead
from silkgraph.extraction.names.sections import sides_at
from silkgraph.extraction.reading import CHINA, FIVE, both_sides

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.mentions import DateMention
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["Clause", "plain_news"]

#: The parts of a date that name a day or a month.
_OF_DAY = {"d", "wd", "month", "rel"}
_YEAR = "y"
_TOLD_IN = ("paragraph", "item", "row", "caption")
#: What the people of a clause make of its verb.
_TALKS = {"type": "bilateral_meeting", "who": "pair"}
_JOURNEY = {"type": "visit", "who": "visitor"}
_CEREMONY = {"type": "ceremony", "who": "actors"}
_GIFT = {"type": "other", "who": "sides"}
_INTENT = {"type": "other", "who": "sides", "status": "planned", "near": True}
_TWO = 2
#: Lines of one chronicle are so near.
_AROUND = 3
#: "To the" stands before a place, "since" before a date.
_GOAL = 20
_POSSESSIVE = ("’s", "'s")
#: Ways of being named that put nobody there.
_LOOSE = ("demonym", "format", "group", "pronoun")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of plain news."""

    start: int
    end: int
    #: What it tells: what is "done", what is "ahead", or whatever is "entered" in a chronicle or "listed"
    #: in an agenda.
    tells: str
    #: The kind of event that its people make it, if it has any.
    rule: dict[str, Any] | None = None


def plain_news(reading: Reading, sentence: Sentence, *, in_entry: bool = False) -> Iterator[Clause]:
    """Yield the clauses that report of both sides and a day, where nobody says, signs or counts.

    What such a clause tells with any verb is an event: the words of news are without end. In an article on China
    and one other state, China is enough. An entry of a chronicle has its date before it, and ``in_entry`` says that
    a date stands over the paragraph. Two people, one of each side, have met; one who is in the other's country has
    gone there.
    """
    is_entry = is_labelled(reading, Scene(sentence, sentence.start, sentence.end))
    is_dated = is_entry or in_entry or reading.dates_within(sentence.start, sentence.end)
    nth = reading.patterns.one("it_is_the_nth").match(reading.text, sentence.start, sentence.end)
    if sentence.kind not in _TOLD_IN or nth:
        # "It is his first trip since 2020" only counts what was told.
        return
    yield from _intended(reading, sentence)
    if not is_dated:
        return
    if is_entry and looks_ahead(reading, sentence.start):
        entry = entry_of_agenda(reading, sentence)
        if entry:
            yield Clause(sentence.start, sentence.end, "listed", entry)
        return
    if is_entry and _is_of_chronicle(reading, sentence):
        yield Clause(sentence.start, sentence.end, "entered")
    clauses = [
        (start, end)
        for start, end in _clauses(reading, sentence)
        if is_entry or in_entry or _days(reading, start, end)
    ]
    if clauses and _is_of_both(reading, sentence):
        people = reading.within(sentence.start, sentence.end, "person")
        for start, end in clauses:
            tells = _tells(reading, start, end)
            has_day = _has_day(reading, Scene(sentence, start, end), tells) or (
                in_entry and not _is_of_one(reading, start, end)
            )
            tells = tells if has_day else ""
            if is_entry or (tells and _is_of_nobody(reading, start, end, people)):
                yield Clause(start, end, tells or "done")
    for start, end in clauses:
        rule = _rule_of_people(reading, start, end)
        if rule and _tells(reading, *_around_people(reading, start, end)) == "done":
            yield Clause(start, end, "done", rule)


def _intended(reading: Reading, sentence: Sentence) -> Iterator[Clause]:
    """Yield the clauses that tell without a day what is to be done between the sides: "X will build a plant for Y"."""
    for start, end in _clauses(reading, sentence):
        if _days(reading, start, end) or not both_sides(_named(reading, start, end)):
            continue
        doers = reading.within(start, end, "state", "organization")
        if all(item.via in _LOOSE for item in doers):
            # "Pillars on the Chinese and on the Tajik section": neither acts.
            continue
        if reading.patterns.one("no_intent").search(reading.text, start, end):
            continue
        people = reading.within(start, end, "person")
        if _is_of_nobody(reading, start, end, people) and _tells(reading, start, end) == "ahead":
            yield Clause(start, end, "ahead", _INTENT)


def _is_of_chronicle(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a dated line stands among others like it, where the text is on China and one state."""
    is_sum = reading.patterns.one("sum_of_year").search(reading.text, sentence.start, sentence.end)
    is_plain = _tells(reading, sentence.start, sentence.end) == "done"
    if is_sum or not is_plain or not sides_at(reading, sentence.end - 1):
        return False
    index = reading.sentence_index(sentence.start) or 0
    beside = reading.sentences[max(0, index - _AROUND) : index + _AROUND + 1]
    lines = [each for each in beside if each.block != sentence.block and each.kind == sentence.kind]
    return sum(is_labelled(reading, Scene(each, each.start, each.end)) for each in lines) >= _TWO


def _clauses(reading: Reading, sentence: Sentence) -> list[tuple[int, int]]:
    """Return the clauses of a sentence without the source that it begins or ends with."""
    one = reading.patterns.one
    source = one("source_at_end").search(reading.text, sentence.start, sentence.end)
    end = source.start() if source else sentence.end
    reporter = one("source_clause").match(reading.text, sentence.start, end)
    clauses, start = [], reporter.end() if reporter else sentence.start
    for border in one("news_border").finditer(reading.text, start, end):
        clauses.append((start, border.start()))
        start = border.end()
    return [*clauses, (start, end)]


def _is_of_both(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence is about both sides: it names them, or goes on with what was told of them."""
    span = (sentence.start, sentence.end)
    here = named_in(reading, sentence)
    one = reading.patterns.one
    if one("two_states").search(reading.text, *span):
        # "Rangers of both sides"
        here = here | reading.sides
    if both_sides(here) or (CHINA in here and reading.sides):
        return True
    goes_on = one("goes_on_with_thing").match(reading.text, *span) is not None
    goes_on = goes_on or bool(here and one("own_subject").match(reading.text, *span))
    scene = Scene(sentence, *span)
    return (goes_on and names_both(reading, scene)) or is_of_project(reading, scene)


def _is_of_nobody(reading: Reading, start: int, end: int, people: list[Found]) -> bool:
    """Tell whether a clause names no person, nor goes on with one of the clauses before: "X came, and opened it"."""
    if any(item.start < end and start < item.end for item in people):
        return False
    return (
        not people
        or reading.patterns.one("own_subject").match(reading.text, start, end) is not None
    )


def _tells(reading: Reading, start: int, end: int) -> str:
    """Return what the words of a clause tell: what is "done", what is "ahead", or nothing in another kind of news."""
    one = reading.patterns.one
    if one("long_quote").search(reading.text, start, end):
        return ""
    if not one("other_news").search(reading.text, start, end):
        return "ahead" if one("future_verb").search(reading.text, start, end) else "done"
    return "" if one("other_plans").search(reading.text, start, end) else "ahead"


def _has_day(reading: Reading, scene: Scene, tells: str) -> bool:
    """Tell whether a clause has a day or a month, and a side; a year is enough where it names both.

    What is counted in a year is a sum of it, and "five years ago" counts from the report.
    """
    one, start, end = reading.patterns.one, scene.start, scene.end
    dates = _days(reading, start, end)
    if not any(_OF_DAY & dict(mention.parts).keys() for mention in dates):
        is_sum = one("sum_of_year").search(reading.text, start, end) is not None
        is_told = tells == "ahead" or any(_YEAR in dict(mention.parts) for mention in dates)
        places = reading.states_of(reading.within(start, end, "place"))
        is_of_both = both_sides(_named(reading, start, end) | places)
        return bool(dates and tells) and is_told and is_of_both and not is_sum
    if one("goes_on_with_thing").match(reading.text, start, end):
        return True
    return is_of_project(reading, scene) or not _is_of_one(reading, start, end)


def _is_of_one(reading: Reading, start: int, end: int) -> bool:
    """Tell what takes place in a Central Asian state alone: "Kazakhstan returned to lockdown on Sunday"."""
    inside = reading.within(start, end, "state", "place", "organization")
    if not inside and reading.patterns.one("two_states").search(reading.text, start, end):
        # "In March both countries closed the border"
        return False
    return all(reading.state_of.get(item.name) in FIVE for item in inside)


def _days(reading: Reading, start: int, end: int) -> list[DateMention]:
    """Return the dates of a clause that are not those since or until which something lasts."""
    lasting = reading.patterns.one("lasting_before")
    return [
        mention
        for mention in reading.dates_within(start, end)
        if not lasting.search(reading.text[max(start, mention.begin - _GOAL) : mention.begin])
    ]


def _rule_of_people(reading: Reading, start: int, end: int) -> dict[str, Any] | None:
    """Return what the people of a clause make of it: talks of two, a journey of one to the other side's country, a gift."""
    one = reading.patterns.one
    people = [i for i in reading.within(start, end, "person") if i.name in reading.state_of]
    homes = reading.states_of(people)
    if both_sides(homes):
        first, last = people[0], people[-1]
        # "Xi rode with Tokayev", not "Xi praised the work of Tokayev's envoy"
        are_together = one("together_between").fullmatch(reading.text, first.end, last.start)
        is_owner = reading.text.startswith(_POSSESSIVE, last.end)
        if len({item.name for item in people}) != _TWO or not are_together or is_owner:
            return None
        is_festive = one("festive").search(reading.text, start, end) is not None
        return _CEREMONY if is_festive else _TALKS
    if len(homes) != 1:
        return None
    for item in reading.within(people[0].end, end, "place", "state"):
        host = reading.state_of.get(item.name, item.name)
        before = reading.text[max(start, item.start - _GOAL) : item.start]
        if both_sides({*homes, host}) and one("goal_before").search(before):
            if one("gives").search(reading.text, people[0].end, item.start):
                return _GIFT
            # "The ambassador ended her mission in Kyrgyzstan in December": who serves there has not come.
            is_posted = reading.office_of.get(people[0].name) == f"Ambassador to {host}"
            return _JOURNEY if item.via not in _LOOSE and not is_posted else None
    return None


def _around_people(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """Return the part of a clause in which its people act: what a comma parts from it may be news of another kind."""
    if not reading.patterns.habit("commas_part_clauses"):
        return start, end
    people = reading.within(start, end, "person")
    comma = reading.patterns.one("clause_link")
    behind = comma.search(reading.text, people[-1].end, end)
    first = reading.after_last("clause_link", start, people[0].start)
    return first, behind.start() if behind else end


def _named(reading: Reading, start: int, end: int) -> set[str]:
    """Return the states that a clause names by their names, or by those of their bodies."""
    inside = reading.within(start, end, "state", "organization")
    inside = [item for item in inside if item.via not in ("pronoun", "format", "group")]
    bodies = (reading.bodies.home_of(i.name) for i in inside if i.kind == "organization")
    return reading.states_of(inside).union(*bodies)
