"""Whose clause it is: Chinese commas and relative clauses part those who act, and an answer goes on with its question."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.scene import neighbors, states_behind
from silkgraph.extraction.names.grammar import is_object
from silkgraph.extraction.reading import FIVE, both_sides

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = [
    "borders",
    "of_last_clause",
    "of_question",
    "own_clauses",
    "who_came",
    "without_asides",
    "without_next_clause",
    "without_relative_clause",
]

#: "X and Y attended": the verb follows so soon.
_ATTENDS = 12
#: The titles before a name are no longer.
_TITLES = 20
#: A question is answered in so many sentences.
_ANSWER = 3
_ASKS = ("?", "？")


def borders(reading: Reading, sentence: Sentence) -> list[tuple[int, int]]:
    """Return where a clause ends that the next does not share its subject with."""
    if sentence.kind == "row":
        # The cells of a row tell of the same people and day.
        return []
    # Asked for by every trigger of the sentence: once is enough.
    if sentence.start not in reading.borders_of:
        reading.borders_of[sentence.start] = _borders(reading, sentence)
    return reading.borders_of[sentence.start]


def _borders(reading: Reading, sentence: Sentence) -> list[tuple[int, int]]:
    one, span = reading.patterns.one, (sentence.start, sentence.end)
    borders = [match.span() for match in one("clause_border").finditer(reading.text, *span)]
    for match in one("conjunct_border").finditer(reading.text, *span):
        start = max((end for _, end in borders if end <= match.start()), default=sentence.start)
        end = min((begin for begin, _ in borders if begin > match.end()), default=sentence.end)
        # Else "A, B and the C" is a row of names.
        is_clause = one("predicate").search(reading.text, start, match.start())
        # "They signed it, and building began": who builds is said before.
        if is_clause and reading.within(match.end(), end, "person", "state", "organization"):
            borders.append(match.span())
    return sorted(borders)


def own_clauses(reading: Reading, sentence: Sentence) -> list[Sentence]:
    """Return a sentence, cut where a comma begins a clause that has both sides of its own.

    "2日，A抵京，3日，B在上海会见C，同日，D同E会谈": A is at no talks of the 3rd, and B at none of D's.
    """
    if sentence.kind == "row" or not reading.patterns.habit("commas_part_clauses"):
        return [sentence]
    cut: list[Sentence] = []
    commas = list(
        reading.patterns.one("next_clause").finditer(reading.text, sentence.start, sentence.end)
    )
    for comma in reversed(commas):
        if _has_own_sides(reading, sentence, comma):
            cut.append(replace(sentence, start=comma.end()))
            sentence = replace(sentence, end=comma.start())
    return [sentence, *reversed(cut)]


def _has_own_sides(reading: Reading, sentence: Sentence, comma: re.Match[str]) -> bool:
    """Tell whether a clause begins with its day or a link and a subject, or names others than those before it."""
    one, start = reading.patterns.one, comma.end()
    former = reading.dates_within(sentence.start, comma.start())
    if any(day.stop == comma.start() for day in former):
        # "On the 3rd, X ..."
        return False
    days = reading.dates_within(start, start + 1) if former else []
    link = one("clause_goes_beside").match(reading.text, start, sentence.end)
    opens = days[0].stop if days else link.end() if link else start
    begun = one("day_opens_clause").match(reading.text, opens, sentence.end) if days else None
    opens = begun.end() if begun else opens
    inside = reading.within(opens, sentence.end, "person", "state", "organization")
    if not inside or inside[0].start != opens or not _are_both(reading, inside):
        return False
    if days and not reading.calendar.is_relative(days[0]):
        return True
    before = reading.within(sentence.start, comma.start(), "person", "state", "organization")
    if not _are_both(reading, before):
        return False
    return bool(days or link) or _are_others_met(reading, before, inside)


def _are_others_met(reading: Reading, before: list[Found], inside: list[Found]) -> bool:
    """Tell whether a clause with no day and no link is on others than the one before: "A met B, C met D"."""
    people = [item for item in inside if item.kind == "person"]
    first = inside[0].start
    if not people or people[0].start - first > _TITLES or not _are_both(reading, people):
        return False
    if reading.patterns.one("presence").search(reading.text, first, people[-1].end + _ATTENDS):
        # "The forum took place, A and B attended."
        return False
    former = {item.name for item in before if item.kind == "person"}
    return bool(former) and former.isdisjoint(item.name for item in people)


def _are_both(reading: Reading, found: list[Found]) -> bool:
    """Tell whether mentions are of both sides."""
    return both_sides(states_behind(reading, [item.name for item in found]))


def without_next_clause(reading: Reading, match: re.Match[str], inside: list[Found]) -> list[Found]:
    """Leave out who acts in the clause behind, where both sides are named before the trigger."""
    inside = _without_addressed(reading, match, inside)
    before = [item for item in inside if item.end <= match.start()]
    if not both_sides(states_behind(reading, [item.name for item in before])):
        return inside
    border = reading.patterns.one("next_clause").search(
        reading.text, match.end(), max([match.end(), *(item.start for item in inside)])
    )
    end = border.start() if border else match.end()
    presence = reading.patterns.one("presence")
    return [
        item
        for item in inside
        if not border
        or item.kind != "person"
        or item.start < end
        # "The ceremony took place, X attended and spoke".
        or presence.search(reading.text, item.end, item.end + _ATTENDS)
    ]


def _without_addressed(reading: Reading, match: re.Match[str], inside: list[Found]) -> list[Found]:
    """Leave out to whom somebody speaks in a clause behind: "出席仪式，并对中国领导人表示感谢"."""
    link = reading.patterns.one("next_clause")
    addressed = reading.patterns.one("addressed_before")
    return [
        item
        for item in inside
        if item.kind == "organization"
        or item.start < match.end()
        or not link.search(reading.text, match.end(), item.start)
        or not addressed.search(reading.text[max(match.end(), item.start - _ATTENDS) : item.start])
    ]


def who_came(reading: Reading, match: re.Match[str], inside: list[Found]) -> list[Found]:
    """Return whom a Chinese clause before a name lets attend: "met X, who had come for the fair"."""
    if not reading.patterns.one("occasion").search(match.group()):
        return inside
    clause = reading.patterns.one("clause_of_guest").match(reading.text, match.end())
    people = [item for item in inside if item.kind == "person"]
    guests = [item for item in people if clause and item.start >= clause.end()]
    return [item for item in inside if item not in people or item in guests] if guests else inside


def of_last_clause(reading: Reading, match: re.Match[str], before: list[Found]) -> list[Found]:
    """Return the subjects before a verb: those of its own clause, where a comma parts clauses and it has any."""
    subjects = [item for item in before if not is_object(reading, item)]
    first = min((item.start for item in subjects), default=match.start())
    start = reading.after_last("next_clause", first, match.start())
    own = [item for item in subjects if item.start >= start and item.kind == "person"]
    return own or subjects


def without_relative_clause(
    reading: Reading, match: re.Match[str], scene: Scene, inside: list[Found]
) -> list[Found]:
    """Leave out who acts only in the relative clause behind: "he attended the fair, where X received him"."""
    border = reading.patterns.one("scene_elsewhere").search(reading.text, match.end(), scene.end)
    near = [item for item in inside if border is None or item.end <= border.start()]
    return near if any(item.kind == "person" for item in near) else inside


def without_asides(reading: Reading, start: int, end: int, items: list[Found]) -> list[Found]:
    """Leave out whom only a clause between commas names: "the city and the firm, whose head is X, signed"."""
    asides = [
        aside.span()
        for aside in reading.patterns.one("aside_of_person").finditer(reading.text, start, end)
    ]
    return [i for i in items if not any(a <= i.start < b for a, b in asides)] or items


def of_question(reading: Reading, scene: Scene, named: set[str]) -> set[str]:
    """Return the states of an answer, with those of the question that it answers."""
    here = reading.within(scene.sentence.start, scene.sentence.end, "state", "place")
    is_open = reading.states_of(here).isdisjoint(FIVE)
    if both_sides(named) and not is_open:
        return named
    for sentence in neighbors(reading, scene, _ANSWER, 0):
        asked = reading.text[sentence.start : sentence.end].rstrip('”"» ').endswith(_ASKS)
        inside = reading.within(sentence.start, sentence.end, "state", "person", "place")
        told = reading.states_of(item for item in inside if item.via not in ("format", "pronoun"))
        if asked and is_open and both_sides(told):
            return told
        if (asked or sentence.block == scene.sentence.block) and both_sides(told | named):
            return told | named
        if asked:
            break
    return named
