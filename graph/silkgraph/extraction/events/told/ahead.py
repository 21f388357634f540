"""What lies ahead of the report, as its date and the words around it tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.relatives import is_in_relative
from silkgraph.extraction.events.when.agenda import looks_ahead
from silkgraph.extraction.events.when.story import former_year
from silkgraph.extraction.text.dates import YEAR_LENGTH

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.mentions import DateMention

__all__ = ["is_ahead", "is_labelled"]

_OPEN = ('"', "“", "«", "‘")
#: What stands in another clause is farther by so many characters.
_OTHER_CLAUSE = 60
#: A label opens its line.
_LABEL = 4
#: The verb of a noun stands so near before it.
_VERB = 60
#: "Until the" stands before a date and is no longer.
_LAST = 12


def is_ahead(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether what no verb puts in the future has a date there.

    The date is "tomorrow", or a weekday beside a verb in the present, or labels a line of a list.
    """
    if reading.patterns.one("past").search(match.group()) or _is_of_year(reading, scene):
        return False
    mentions = [
        mention
        for mention in reading.dates_within(scene.start, scene.end)
        if not is_in_relative(reading, mention, match)
        and not _is_last_day(reading, mention)
        and not _is_of_main_clause(reading, mention, match, scene)
    ]
    if not mentions:
        return False
    nearest = min(mentions, key=lambda mention: _gap(reading, mention, match))
    if _says_ahead(reading, nearest) or _is_dated_ahead(reading, nearest, match, scene):
        return True
    if _is_of_next_plan(reading, nearest, match) or _is_counted(reading, nearest):
        return False
    parts = dict(nearest.parts)
    if "rel" in parts:
        when = reading.calendar.resolve(nearest)
        word = reading.patterns.one("ahead_word").match(reading.text, nearest.begin)
        return when is not None and (word is not None or when.start > reading.day)
    if "y" in parts and nearest.begin - scene.sentence.start <= _LABEL:
        after = reading.patterns.one("label_after").match(reading.text, nearest.stop)
        when = reading.calendar.resolve(nearest)
        return after is not None and when is not None and when.start > reading.day
    if "mod" in parts:
        before = reading.text[max(0, nearest.begin - _VERB) : nearest.begin]
        past = reading.patterns.one("past_anywhere")
        if reading.patterns.one("later_before").search(before) and not past.search(
            reading.text, scene.start, nearest.begin
        ):
            return True
        told = reading.day_of.get(scene.sentence.start)
        former = reading.former_of.get(scene.sentence.start)
        when = reading.calendar.resolve(nearest, context=told, former=former)
        if when and when.start == reading.day[:YEAR_LENGTH] and not when.end:
            # "He goes to Beijing this year."
            return _is_in_present(reading, match, scene)
        return when is not None and when.start > reading.day[: len(when.start)]
    if "season" in parts and "y" not in parts:
        when = reading.calendar.resolve(nearest, future=True)
        is_to_come = when is not None and when.start >= reading.day[:YEAR_LENGTH]
        return is_to_come and _is_in_present(reading, match, scene)
    if _is_listed(reading, nearest, scene):
        when = reading.calendar.resolve(nearest, future=True)
        return when is not None and when.start >= reading.day[: len(when.start)]
    if "month" not in parts and "d" in parts and _is_behind_tomorrow(reading, nearest, scene):
        return True
    is_bare_day = "d" in parts and not reading.patterns.habit("tenses")
    if ("month" in parts or is_bare_day) and "y" not in parts:
        return _is_month_ahead(reading, nearest, match, scene)
    is_told = "wd" in parts and scene.sentence.kind == "paragraph"
    return is_told and _is_weekday_ahead(reading, nearest, match, scene)


def _says_ahead(reading: Reading, mention: DateMention) -> bool:
    """Tell whether a date lies ahead by its own words: 再过十天, and where verbs have no tense a year to come."""
    if reading.patterns.one("from_now").match(reading.text, mention.begin):
        return True
    is_to_come = (mention.get("y") or "") > reading.day[:YEAR_LENGTH]
    return is_to_come and not reading.patterns.habit("tenses")


def _is_dated_ahead(
    reading: Reading, mention: DateMention, match: re.Match[str], scene: Scene
) -> bool:
    """Tell whether the present goes with a full date to come: "from 1 September 2025 the agreement enters into force"."""
    if not {"y", "month"} <= dict(mention.parts).keys():
        return False
    when = reading.calendar.resolve(mention)
    is_to_come = when is not None and when.start > reading.day[: len(when.start)]
    return is_to_come and _is_in_present(reading, match, scene)


def _is_behind_tomorrow(reading: Reading, mention: DateMention, scene: Scene) -> bool:
    """Tell whether the first date of a sentence is to come: "tomorrow X comes for a visit and the summit on the 13th"."""
    first = next(iter(reading.dates_within(scene.sentence.start, mention.begin)), None)
    if first is None or "rel" not in dict(first.parts):
        return False
    when = reading.calendar.resolve(first)
    past = reading.patterns.one("past_anywhere")
    is_ahead = when is not None and when.start > reading.day
    return is_ahead and not past.search(reading.text, scene.sentence.start, mention.begin)


def _is_label(reading: Reading, mention: DateMention, scene: Scene) -> bool:
    """Tell whether a date opens its line as the label of it: "Monday: ...", "Monday, 20:45"."""
    one = reading.patterns.one
    after = one("label_after").match(reading.text, mention.stop)
    after = after or one("clock_after").match(reading.text, mention.stop)
    return mention.begin - scene.sentence.start <= _LABEL and after is not None


def _is_listed(reading: Reading, mention: DateMention, scene: Scene) -> bool:
    """Tell whether a weekday, or a month without a year, labels what a list of days to come announces."""
    parts = dict(mention.parts).keys()
    is_open = "y" not in parts and bool({"month", "wd"} & parts)
    return is_open and _is_label(reading, mention, scene) and looks_ahead(reading, mention.begin)


def _is_weekday_ahead(
    reading: Reading, nearest: DateMention, match: re.Match[str], scene: Scene
) -> bool:
    """Tell whether a weekday is that of a verb in the present or future, or labels what a preview announces."""
    # "The summit opens on Saturday": the verb may stand between.
    window = reading.text[max(scene.start, match.start() - _VERB) : max(match.end(), nearest.begin)]
    when = reading.calendar.resolve(nearest, future=True)
    if _is_label(reading, nearest, scene) or not (
        _is_told_ahead(reading, nearest, scene) or reading.patterns.one("present").search(window)
    ):
        return False
    return when is not None and when.start >= reading.day


def _is_last_day(reading: Reading, mention: DateMention) -> bool:
    """Tell whether a date only says how long something lasts: "is in China until Tuesday"."""
    before = reading.text[max(0, mention.begin - _LAST) : mention.begin]
    return reading.patterns.one("lasts_until").search(before) is not None


def _is_of_main_clause(
    reading: Reading, mention: DateMention, match: re.Match[str], scene: Scene
) -> bool:
    """Tell whether a date stands outside of the clause on somebody in which a trigger is told."""
    for clause in reading.patterns.one("relative_clause").finditer(
        reading.text, scene.start, scene.end
    ):
        if clause.start() <= match.start() < clause.end():
            return not clause.start() <= mention.begin < clause.end()
    return False


def _is_in_present(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether running text tells a trigger in the present and nothing in the past."""
    window = reading.text[max(scene.start, match.start() - _VERB) : match.end()]
    one = reading.patterns.one
    return (
        scene.sentence.kind == "paragraph"
        and one("present").search(window) is not None
        and not one("past_anywhere").search(reading.text, scene.start, scene.end)
    )


def _is_month_ahead(
    reading: Reading, nearest: DateMention, match: re.Match[str], scene: Scene
) -> bool:
    """Tell whether a month to come, with no year and no verb in the past, is ahead."""
    is_day = "d" in dict(nearest.parts)
    # A bare day is one of the month that the text has come to.
    told_day = reading.day_of.get(scene.sentence.start)
    when = reading.calendar.resolve(nearest, future=True, context=told_day)
    told = reading.patterns.one("past_anywhere").search(reading.text, scene.start, scene.end)
    is_next = when is not None and when.start > reading.day
    former = reading.former_of.get(scene.sentence.start)
    for mention in reading.dates_within(scene.sentence.start, nearest.begin):
        former = former_year(reading, mention) or former
    is_of_former = former is not None and former[:4] != reading.day[:4]
    if is_of_former and (is_day or len(former or "") == YEAR_LENGTH):
        # "April 1994. On the 22nd he is in X": of the year that the text has come to.
        return False
    if is_next and when and is_day and not reading.patterns.habit("tenses") and not former:
        # Without a tense, a day some weeks ahead is not that of last year.
        done = reading.patterns.one("done_after").match(reading.text, match.end(), scene.end)
        past = None if "month" in dict(nearest.parts) else reading.calendar.resolve(nearest)
        if past and reading.calendar.is_recent(past.start) and past.start < reading.day:
            # "On the 30th", told on the 1st.
            return False
        return done is None and reading.calendar.is_next(when.start)
    if is_next and when and is_day and not former and _is_of_noun(reading, nearest, match):
        # "The visit on 9 June was the first point", written in May: not that of last year.
        return reading.calendar.is_next(when.start)
    return is_next and told is None and reading.calendar.is_soon(when.start if when else "")


def _is_of_noun(reading: Reading, mention: DateMention, match: re.Match[str]) -> bool:
    """Tell whether a date stands beside the noun of what takes place, with no verb of the past between."""
    if not reading.patterns.one("ahead_noun").search(match.group()):
        return False
    start, end = sorted((match.end(), mention.begin))
    past = reading.patterns.one("past_anywhere")
    return end - start <= _VERB and past.search(reading.text, start, end) is None


def _is_counted(reading: Reading, mention: DateMention) -> bool:
    """Tell whether a date counts from another one that the text tells: "a day later", "the next year" (次年)."""
    is_year = (mention.get("mod") or "") in reading.patterns.words("from_context")
    return is_year or reading.calendar.is_relative(mention)


def _is_of_next_plan(reading: Reading, mention: DateMention, match: re.Match[str]) -> bool:
    """Tell whether a date is that of a plan told in a clause behind: "at the talks X agreed, and will come in May"."""
    if not reading.patterns.habit("commas_part_clauses") or mention.begin < match.end():
        return False
    link = reading.patterns.one("clause_link").search(reading.text, match.end(), mention.begin)
    if link is None:
        return False
    planned = reading.patterns.one("planned")
    return planned.search(reading.text, link.start(), mention.begin) is not None


def _is_told_ahead(reading: Reading, mention: DateMention, scene: Scene) -> bool:
    """Tell whether a "will" follows a weekday that no verb in the past stands before."""
    after = reading.text[mention.stop : scene.end]
    # What is quoted says nothing of what is told around it.
    opens = min((at for mark in _OPEN if (at := after.find(mark)) >= 0), default=None)
    one = reading.patterns.one
    will = one("will_after").search(after[:opens])
    if will is None or one("said_would").search(after[:opens]):
        # "In a call on Monday X told Y that China would help."
        return False
    # "On Monday X came back with loans that will be spent on roads."
    return (
        one("past_anywhere").search(reading.text, scene.start, mention.stop + will.start()) is None
    )


def is_labelled(reading: Reading, scene: Scene) -> bool:
    """Tell whether a date labels the line: "27 May 2019: opening of the tunnel"."""
    start = scene.sentence.start
    mentions = reading.dates_within(start, start + _LABEL + 1)
    after = reading.patterns.one("label_after")
    if mentions and after.match(reading.text, mentions[0].stop) is not None:
        return True
    return _is_of_year(reading, scene)


def _is_of_year(reading: Reading, scene: Scene) -> bool:
    """Tell whether a year alone heads the paragraph: "1993. He makes his first trip in March"."""
    block = reading.article.blocks[scene.sentence.block]
    mentions = reading.dates_within(block.start, block.start + _LABEL + 2)
    if not mentions or [name for name, _ in mentions[0].parts] != ["y"]:
        return False
    after = reading.patterns.one("year_label_after")
    return after.match(reading.text, mentions[0].stop) is not None


def _gap(reading: Reading, mention: DateMention, match: re.Match[str]) -> int:
    """Return how far a date is from a trigger; one in a clause behind it is farther."""
    link = reading.patterns.one("clause_link")
    is_behind = link.search(reading.text, match.end(), max(match.end(), mention.begin)) is not None
    gap = max(mention.begin - match.end(), match.start() - mention.stop, 0)
    return gap + _OTHER_CLAUSE * is_behind
