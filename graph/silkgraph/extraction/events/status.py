"""Status of an event: did it happen, is it planned, was it cancelled, is it denied, or not told at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.scenes import is_in_relative
from silkgraph.extraction.events.story import former_year
from silkgraph.extraction.text.dates import YEAR_LENGTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.claims import Status
    from silkgraph.extraction.events.scenes import Scene
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.mentions import DateMention

__all__ = ["is_ahead", "is_labelled", "status_of"]

#: A cue counts from so far before the trigger, and to so far after it.
_BEFORE = 90
_AFTER = 30
#: "A visit of X to Y is planned": the verb of a noun comes so late.
_AFTER_NOUN = 100
#: A clause that describes it ends so soon.
_CLAUSE = 110
_OPEN = ('"', "“", "«", "‘")
#: A name in quotation marks is no longer.
_NAME_IN_MARKS = 16
_QUOTES = ('"', "”", "»", "’,")
#: The title of a document, in Chinese title marks: "a plan of cooperation" in it plans nothing.
_TITLES = re.compile("《[^《》]*》")
#: What stands in another clause is farther by so many characters.
_OTHER_CLAUSE = 60
#: A label opens its line; the verb of a noun ("takes part in the summit") stands so near before it.
_LABEL = 4
_VERB = 60
#: What rumours say is to come.
_PLANNED = ("visit", "summit", "bilateral_meeting", "ceremony")


def status_of(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene
) -> Status | None:
    """Return the status that the words around a trigger give it, ``None`` where they negate it."""
    if reading.patterns.one("denied_next").search(reading.text, match.end(), scene.end):
        return None if "status" in rule or rule["type"] == "statement" else "denied"
    if "status" in rule:
        return _status_of_rule(reading, rule, match, scene)
    start = max(_first_cue(reading, scene), match.start() - _BEFORE)
    borders = list(_cue_borders(reading, start, match))
    start = borders[-1] if borders else start
    before = reading.text[start : match.start()]
    # What is quoted says nothing of what is told around it.
    start += _end_of_speech(before)
    before = _without_titles(reading.text[start : match.start()])
    around = _without_titles(reading.text[start : min(scene.end, match.end() + _AFTER)])
    patterns = reading.patterns
    aside = patterns.one("relative_clause").match(reading.text, match.end())
    after_noun = aside.end() if aside else match.end()
    after = reading.text[match.end() : min(scene.end, after_noun + _AFTER_NOUN)]
    if _is_negated(reading, before, after, scene):
        is_rumour = rule.get("type") in _PLANNED and reading.patterns.one("denied_reports").search(
            reading.text, scene.start, scene.end
        )
        return "denied" if is_rumour else None
    if rule.get("type") == "other" and patterns.one("denies_itself").search(match.group()):
        return None
    if patterns.one("wished").search(before):
        # A hope is no plan.
        return None
    turn = patterns.one("turn").search(around)
    said = around[: turn.start()] if turn else around
    if rule.get("type") != "statement" and patterns.one("denied").search(said):
        return "denied"
    if patterns.one("cancelled").search(around):
        return "cancelled"
    if patterns.one("counted_since").search(before):
        # "It will be the first summit since the founding of X": that lies behind.
        return "happened"
    if patterns.one("to_have_been").search(before + match.group()):
        return _unfulfilled(reading, after)
    if patterns.one("past").search(match.group()):
        if patterns.one("not_come_about").search(before):
            # "He would have visited X."
            return None
        if not patterns.one("passive_before").search(before):
            # A verb in the past tense tells what is done, whatever is planned next to it.
            return "happened"
    aside = reading.patterns.one("relative_clause").search(reading.text, match.end() + 2, scene.end)
    if aside:
        # "He is in Beijing, where the summit begins tomorrow": that verb is of another.
        after = after[: max(0, aside.start() - match.end())]
    if patterns.one("cancelled_after").search(
        after + _without_relative(reading, match.end(), scene.end)
    ):
        return "cancelled"
    if _is_hypothetical(reading, match, scene):
        return None
    return "planned" if _is_planned(reading, match, scene, before, after) else "happened"


def _unfulfilled(reading: Reading, after: str) -> Status:
    """Return whether what "was to have begun last autumn" is known not to have, or was only planned."""
    one = reading.patterns.one
    is_off = one("cancelled_after").search(after) or one("not_after").search(after)
    return "cancelled" if is_off else "planned"


def _is_planned(
    reading: Reading, match: re.Match[str], scene: Scene, before: str, after: str
) -> bool:
    """Tell whether the words around a trigger say that it is still to come."""
    one = reading.patterns.one
    if _is_elided_plan(reading, match, scene):
        return True
    if one("plans_list").match(reading.text, scene.start, match.start()):
        # "Planned are talks with X, meetings with Y and Z".
        return True
    if one("own_plan").match(reading.text, match.end()):
        # "The meeting, which will be held on Monday".
        return True
    if one("planned_after").search(_without_relative(reading, match.end(), scene.end)):
        return True
    if one("took_place").match(after):
        # "The next drill was held in July."
        return False
    return bool(one("planned").search(before + match.group()) or one("planned_after").search(after))


def _is_negated(reading: Reading, before: str, after: str, scene: Scene) -> bool:
    """Tell whether the words around a trigger say that nothing took place, or only count what did."""
    one = reading.patterns.one
    words = one("negated").search(before)
    if words and one("one_of_such").search(words.group()):
        # "The first such meeting was held in July 2020."
        words = None if one("took_place").match(after) else words
    if words or one("negated_after").match(after):
        return True
    if one("repeated_before").search(before) is None:
        return False
    # "They have met five times this year": with no month of any of them.
    dates = reading.dates_within(scene.start, scene.end)
    return not any("month" in dict(mention.parts) for mention in dates)


def _first_cue(reading: Reading, scene: Scene) -> int:
    """Return from where cues count: where verbs have no tense the plan of one goes on with the next."""
    return scene.start if reading.patterns.habit("tenses") else scene.sentence.start


def _end_of_speech(words: str) -> int:
    """Return where the last quotation in some words ends; a name in marks ("Belt and Road") is none."""
    end = max(map(words.rfind, _QUOTES)) + 1
    opens = max(words.rfind(mark, 0, max(0, end - 1)) for mark in _OPEN)
    return end if end - opens > _NAME_IN_MARKS or opens < 0 else 0


def _without_titles(words: str) -> str:
    return _TITLES.sub("《》", words) if "《" in words else words


def _is_elided_plan(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a bare verb shares its "will" with one before: "will be received by X and hold talks"."""
    is_bare = reading.patterns.one("bare_trigger").match(match.group())
    before = reading.text[max(scene.start, match.start() - _VERB) : match.start()]
    if not is_bare and not reading.patterns.one("bare_before").search(before):
        return False
    modal = reading.patterns.one("elided_modal")
    return modal.search(reading.text, scene.sentence.start, match.start()) is not None


def _status_of_rule(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene
) -> Status | None:
    """Return the status that a rule gives by itself, unless the words before it take that back."""
    if rule["status"] == "planned" and (
        _is_hypothetical(reading, match, scene) or _is_denied(reading, match, scene)
    ):
        return None
    after = reading.text[match.end() : scene.end]
    if rule["status"] == "planned" and reading.patterns.one("put_off").match(after):
        return "cancelled"
    if rule["status"] == "cancelled":
        before = reading.text[max(scene.start, match.start() - _BEFORE) : match.start()]
        if reading.patterns.one("negated").search(before):
            return None
        if _is_denied(reading, match, scene):
            return "denied"
    return rule["status"]  # type: ignore[no-any-return]  # the pattern file holds a status


def _without_relative(reading: Reading, start: int, end: int) -> str:
    """Return the words after the clause that describes a trigger, if one does."""
    clause = next(
        (
            found
            for name in ("relative_clause", "plan_aside")
            if (
                found := reading.patterns.one(name).search(
                    reading.text, start, min(end, start + _CLAUSE)
                )
            )
        ),
        None,
    )
    # The verb of "the summit, which was to be held in March, is off" follows the clause.
    return reading.text[clause.end() - 1 : min(end, clause.end() + _AFTER_NOUN)] if clause else ""


def _is_hypothetical(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a plan hangs on something else: "if the loan is signed, work would start"."""
    condition = reading.patterns.one("hypothetical")
    return condition.search(reading.text, scene.start, match.start()) is not None


def _is_denied(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether somebody denies a plan or its end: "denied that the project was frozen"."""
    start = max(scene.start, match.start() - _BEFORE)
    if reading.patterns.one("denied_that").search(reading.text[scene.start : match.start()]):
        # "Denied the reports that have come up on the net, that X was cancelled."
        return True
    return reading.patterns.one("denied").search(reading.text, start, match.start()) is not None


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
    ]
    if not mentions:
        return False
    nearest = min(mentions, key=lambda mention: _gap(reading, mention, match))
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
        return when is not None and when.start > reading.day[: len(when.start)]
    if "month" in parts and "y" not in parts:
        return _is_month_ahead(reading, nearest, match, scene)
    if "wd" not in parts or scene.sentence.kind != "paragraph":
        return False
    window = reading.text[max(scene.start, match.start() - _VERB) : match.end()]
    when = reading.calendar.resolve(nearest, future=True)
    is_label = nearest.begin - scene.sentence.start <= _LABEL and reading.patterns.one(
        "label_after"
    ).match(reading.text, nearest.stop)
    if is_label and reading.is_preview:
        return when is not None and when.start >= reading.day
    if is_label or not (
        _is_told_ahead(reading, nearest, scene) or reading.patterns.one("present").search(window)
    ):
        return False
    return when is not None and when.start >= reading.day


def _is_month_ahead(
    reading: Reading, nearest: DateMention, match: re.Match[str], scene: Scene
) -> bool:
    """Tell whether a month to come, with no year and no verb in the past, is ahead."""
    is_day = "d" in dict(nearest.parts)
    when = reading.calendar.resolve(nearest, future=True)
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
        return done is None and reading.calendar.is_next(when.start)
    return is_next and told is None and reading.calendar.is_soon(when.start if when else "")


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
    past = reading.patterns.one("past_anywhere").search(reading.text, scene.start, mention.stop)
    if reading.patterns.one("said_would").search(after[:opens]):
        # "In a call on Monday X told Y that China would help."
        return False
    return past is None and reading.patterns.one("will_after").search(after[:opens]) is not None


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


def _cue_borders(reading: Reading, start: int, trigger: re.Match[str]) -> Iterator[int]:
    """Yield where a new clause begins: a cue before it says nothing of what follows."""
    # Whether a comma is a border is told by what follows, which may be the trigger.
    for match in reading.patterns.one("cue_border").finditer(reading.text, start, trigger.end()):
        if match.end() <= trigger.start():
            yield match.end()
