"""Dates in relative clauses, which are of what the clause tells and not of the trigger: "X, who met Y in May, will fly to Z"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.asides import aside_at

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.mentions import DateMention

__all__ = ["is_in_relative", "is_on_what_is_held"]

#: A name in quotation marks.
_NAME = re.compile("«[^»]*»|“[^”]*”")

#: The word for an occasion is so long in Chinese.
_NOUN = 2
#: A relative clause reaches so far around its date.
_RELATIVE = 80
#: Where a journey leads is told so soon behind its verb.
_GOAL = 40
#: Whose summit it is stands between the word and its clause.
_OWNER = 60


def _is_of_noun(reading: Reading, match: re.Match[str], clause: re.Match[str]) -> bool:
    """Tell whether a clause is about the trigger: right behind it, or behind whose it is."""
    gap = clause.start() - match.end()
    # A comma in the name of what is held parts no clause: "the forum “One Belt, One Road”, which".
    between = _NAME.sub("", reading.text[match.end() : clause.start()])
    is_held = reading.patterns.one("held_clause").match(clause.group()) is not None
    is_past = reading.patterns.one("past").search(match.group()) is not None
    if gap <= 1 or (is_past and not is_held):
        return 0 <= gap <= 1
    if gap > _OWNER or "," in between:
        return False
    people = reading.within(match.end(), clause.start(), "person")
    # "At the meeting with X, held on 12 May": nobody is held.
    return is_held or all(item.via == "pronoun" for item in people)


def is_on_what_is_held(reading: Reading, match: re.Match[str], clause: re.Match[str]) -> bool:
    """Tell whether a clause behind a trigger says when it is held: "the visit of X, which is to take place in May"."""
    is_held = reading.patterns.one("held_clause").match(clause.group()) is not None
    return is_held and _is_of_noun(reading, match, clause)


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
            return not (
                _is_of_noun(reading, match, clause)
                or _is_on_margins(reading, match, clause)
                or _is_at_goal(reading, match, clause)
                or clause.start() < match.end() <= clause.end()
            )
    return _is_in_aside(reading, mention, match) or _is_behind_clause(reading, mention, match)


def _is_in_aside(reading: Reading, mention: DateMention, match: re.Match[str]) -> bool:
    """Tell whether a date says when something beside a trigger was announced or begun: "X, promised in May, was"."""
    sentence = reading.sentence_at(mention.begin)
    aside = aside_at(reading, sentence, mention.begin) if sentence else None
    if aside is None or aside.start() <= match.start() < aside.end():
        return False
    if reading.patterns.one("told_aside").match(aside.group()):
        return True
    is_own = reading.patterns.one("own_aside").match(aside.group()) is not None
    return not is_own and not _is_of_noun(reading, match, aside)


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
