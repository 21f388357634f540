"""Dates that stand beside an event and belong to something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.relatives import is_in_relative
from silkgraph.extraction.events.when.story import is_of_paper
from silkgraph.extraction.text.dates import MONTH_LENGTH

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.dates import Dated
    from silkgraph.extraction.text.mentions import DateMention

__all__ = [
    "is_behind",
    "is_of_clause_behind",
    "is_of_first_plan",
    "is_of_past",
    "is_of_plan",
    "is_of_report",
    "is_of_speech",
    "is_other_date",
    "is_term",
    "of_reports",
    "was_planned",
]

#: What makes a date a term, or a year part of a name, stands so near before it.
_TERM = 20
#: What says when a plan was made or told stands so near before.
_BEFORE_PLAN = 60
#: "For the summit of the organization" stands before a year and is no longer.
_GOAL = 110
#: "Since he took over from" stands before a date and is no longer.
_SINCE = 80
#: The words of a trigger that ends with "since" lead to a date so near.
_LEADS = 4


def is_other_date(reading: Reading, mention: DateMention, match: re.Match[str]) -> bool:
    """Tell whether a date says how long something lasts or from when it counts ("starting in 2009")."""
    start = max(0, mention.begin - 30)
    if match.end() <= mention.begin:
        # What stands before the trigger says nothing of the date after it.
        start = max(start, match.end())
    window = reading.text[max(0, mention.begin - _TERM - _TERM) : mention.begin]
    is_of_plan = reading.patterns.one("planned_for_before").search(window) is not None
    if is_in_relative(reading, mention, match) and not is_of_plan:
        return True
    if _is_of_name(reading, mention, match) or _is_of_next_clause(reading, mention, match):
        return True
    if _is_in_since_clause(reading, mention, match):
        return True
    since = reading.patterns.one("since_noun")
    if match.end() <= mention.begin and since.search(reading.text[match.end() : mention.begin]):
        # "They spoke of ties that have grown since the visit of 2013."
        return True
    if _is_of_report(reading, mention, match) or _is_counted_to(reading, mention, match):
        return True
    if reading.patterns.one("said_between").search(reading.text, match.end(), mention.begin):
        return True
    since = reading.patterns.one("counted_since")
    if reading.patterns.one("signed").search(match.group()) and since.search(
        reading.text[match.end() : mention.begin]
    ):
        # "They signed the treaty on which they had worked since 1992."
        return True
    if is_of_paper(reading, mention) and not reading.patterns.one("signed").search(match.group()):
        is_deed = reading.patterns.one("by_which").match(reading.text, mention.stop)
        return match.end() != mention.begin and not is_deed
    noun = reading.patterns.one("dated_noun").match(reading.text, mention.stop)
    if noun and [name for name, _ in mention.parts] == ["month"]:
        # "An April tour": the month is the tour's.
        return not match.start() < noun.end() <= match.end() + 1
    if match.group()[-1:].isspace() and 0 <= mention.begin - match.end() <= _LEADS:
        # "Has been open since ": the trigger leads to its own date.
        start = match.end()
    window = reading.text[start : mention.begin]
    is_own = match.start() < mention.begin < mention.stop < match.end() or _is_begun(
        reading, mention, match, window
    )
    between = reading.text[mention.stop : match.start()]
    if not is_own and reading.patterns.one("not_event_date_before").search(window):
        # "He said on 28 June at the forum": it was held when he spoke there.
        return reading.patterns.one("said_there").fullmatch(between) is None
    if reading.patterns.one("quoted_before").search(window) and (
        match.end() <= mention.begin or "»" in between
    ):
        # "«On 14 September X will visit Y», the office said": the date is that of what is quoted.
        return True
    if match.end() <= mention.begin and reading.patterns.one("quote_ends_before").match(
        reading.text, match.end(), mention.begin
    ):
        # "“They threw stones,” the ministry said on Tuesday"
        return True
    is_beside = match.end() <= mention.begin or "," in between
    return is_beside and bool(reading.patterns.one("aside_before").search(window))


def _is_begun(reading: Reading, mention: DateMention, match: re.Match[str], before: str) -> bool:
    """Tell whether a date says since when something goes on: "will pay a visit starting on Tuesday"."""
    one = reading.patterns.one
    if "wd" in dict(mention.parts) and one("since_day").search(before):
        return True
    is_noun = one("dated_noun").search(match.group()) is not None
    return is_noun and one("starting_on").search(before) is not None


def is_of_clause_behind(reading: Reading, mention: DateMention, match: re.Match[str]) -> bool:
    """Tell whether a trigger stands in a clause that only says what a date before it was: "in May, when X came"."""
    when = reading.patterns.one("term_of_event").match(reading.text, mention.stop)
    return bool(
        when and when.end() <= match.start() and "," not in reading.text[when.end() : match.start()]
    )


def _is_in_since_clause(reading: Reading, mention: DateMention, match: re.Match[str]) -> bool:
    """Tell whether a date says since when: "on his first trip since he took office in March"."""
    first = max(0, mention.begin - _SINCE)
    since = reading.patterns.one("since_clause").search(reading.text, first, mention.begin)
    return since is not None and not since.start() <= match.start() < mention.begin


def _is_of_report(reading: Reading, mention: DateMention, match: re.Match[str]) -> bool:
    """Tell whether a day is that of a report on what had happened: "said Friday that it had signed"."""
    one = reading.patterns.one
    relative = one("who_was_before").search(
        reading.text[max(0, match.start() - _TERM) : match.start()]
    )
    if relative and mention.stop <= match.start():
        # "Ratified on Wednesday an agreement that was signed in 2002"
        return one("signed").match(match.group()) is not None
    if match.end() <= mention.begin and one("signed").match(match.group()):
        return one("told_behind").search(reading.text[match.end() : mention.begin]) is not None
    before = reading.text[max(0, mention.begin - _TERM) : mention.begin]
    if not one("told_on").search(before) or not one("told_that").match(reading.text, mention.stop):
        return False
    return one("pluperfect_before").search(reading.text, mention.stop, match.start()) is not None


def _is_counted_to(reading: Reading, mention: DateMention, match: re.Match[str]) -> bool:
    """Tell whether a date is that of what an event is so long before or after: "a week before the visit"."""
    if not reading.patterns.one("dated_noun").search(match.group()):
        return False
    between = reading.text[mention.stop : match.start()]
    return reading.patterns.one("counted_to").search(between) is not None


def _is_of_next_clause(reading: Reading, mention: DateMention, match: re.Match[str]) -> bool:
    """Tell whether a date opens the plan of a clause behind: "同意设立中心，并就明年的峰会交换意见"."""
    if mention.begin < match.end():
        return False
    link = reading.patterns.one("plan_clause").search(reading.text, match.end(), mention.begin)
    return link is not None


def was_planned(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a plan is one of former days ("had been expected in June")."""
    then = reading.patterns.one("planned_then")
    start = max(scene.start, match.start() - _BEFORE_PLAN)
    return then.search(reading.text, start, match.end()) is not None


def _is_of_goal(reading: Reading, mention: DateMention, match: re.Match[str]) -> bool:
    """Tell whether a year is that of a gathering for which somebody has come: "in China for the summit of 2025"."""
    before = reading.text[max(0, mention.begin - _GOAL) : mention.begin]
    goal = reading.patterns.one("goal_of_year_before").search(before)
    return goal is not None and match.end() <= mention.begin - len(before) + goal.start()


def _is_of_name(reading: Reading, mention: DateMention, match: re.Match[str]) -> bool:
    """Tell whether a year is part of a name ("Peace Mission 2007", "the 2017 agreement")."""
    if [name for name, _ in mention.parts] != ["y"]:
        return False
    if _is_of_goal(reading, mention, match):
        return True
    window = reading.text[max(0, mention.begin - _TERM) : mention.begin]
    # "Ratified the 2017 agreement": the year is that of the document.
    return bool(
        reading.patterns.one("year_of_name").search(window)
        or reading.patterns.one("document_after").match(reading.text, mention.stop)
    )


def is_term(reading: Reading, mention: DateMention) -> bool:
    """Tell whether a date says until when something is to be done ("by 2030")."""
    if reading.patterns.one("term_of_event").match(reading.text, mention.stop):
        # "By Friday evening, when the summit ended".
        return False
    window = reading.text[max(0, mention.begin - _TERM) : mention.begin]
    # A date may begin with its preposition: "до августа".
    lead = reading.text[mention.begin : mention.stop].split(maxsplit=1)[0]
    until = reading.patterns.one("until_before")
    return until.search(window) is not None or until.search(f"{lead} ") is not None


def is_of_past(reading: Reading, mention: DateMention, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a plan is told behind what a date tells of: "arrived on the 16th, to attend"."""
    plan = reading.patterns.one("plan_behind")
    if not plan.search(reading.text, mention.stop + 1, match.start()):
        return False
    # Of "he will fly there on the 16th to attend" the day is that of both.
    journey = reading.patterns.one("past_journey")
    return journey.search(reading.text, scene.start, mention.begin) is not None


def is_behind(reading: Reading, when: Dated, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a date lies months behind the report, while what is planned is still to come."""
    if when.start[:MONTH_LENGTH] >= reading.day[:MONTH_LENGTH][: len(when.start)]:
        return False
    span = (scene.start, match.end())
    is_of_today = reading.patterns.one("plan_of_today").search(reading.text, *span)
    # "He was due to press the button in May" may lie there.
    return bool(is_of_today) and not reading.patterns.one("was_before").search(reading.text, *span)


def is_of_first_plan(reading: Reading, mention: DateMention, scene: Scene) -> bool:
    """Tell whether a day was planned at first, while a later date in the sentence takes its place."""
    before = reading.text[max(scene.start, mention.begin - _BEFORE_PLAN) : mention.begin]
    if not reading.patterns.one("first_planned").search(before):
        return False
    return bool(reading.dates_within(mention.stop, scene.end))


def is_of_plan(reading: Reading, mention: DateMention, match: re.Match[str]) -> bool:
    """Tell whether a month to come is that of a plan, of which something done speaks.

    "He spoke in May of the upcoming visit in July": of this year.
    """
    if mention.begin < match.end() or not reading.calendar.is_rather_ahead(mention):
        return False
    if reading.patterns.one("denied").search(match.group()):
        # "The ministry denied that X would come on 10 July."
        return True
    plan = reading.patterns.one("planned")
    return plan.search(reading.text, match.end(), mention.begin) is not None


def of_reports(
    reading: Reading, mentions: list[DateMention], match: re.Match[str]
) -> list[DateMention]:
    """Return the dates on which a sentence says that it was told, if it has others."""
    reports = [mention for mention in mentions if is_of_report(reading, mention, match)]
    return reports if len(reports) < len(mentions) else []


def is_of_report(reading: Reading, mention: DateMention, match: re.Match[str]) -> bool:
    """Tell whether a day is that on which something was told: "it said on Friday that", "a spokesman said on Friday"."""
    one, text = reading.patterns.one, reading.text
    if match.end() <= mention.begin:
        return one("told_behind").search(text[match.end() : mention.begin]) is not None
    before = text[max(0, mention.begin - _BEFORE_PLAN) : mention.begin]
    if one("reported_on").search(before):
        return True
    return one("reports_that").match(text, mention.stop, match.start()) is not None


def _is_of_deciding(reading: Reading, mention: DateMention, match: re.Match[str]) -> bool:
    """Tell whether a date stands before, or in, a verb of deciding: right before it where nothing parts words."""
    if not reading.patterns.habit("parted_words"):
        return mention.stop == match.start()
    return mention.begin < match.end() and not {"wd", "rel"}.isdisjoint(dict(mention.parts))


def is_of_speech(reading: Reading, mention: DateMention, match: re.Match[str]) -> bool:
    """Tell whether a weekday is that on which a plan was told: "on Monday a spokesman said that X will"."""
    span = (mention.stop, match.start())
    decides = reading.patterns.one("decision").match(match.group())
    if decides and _is_of_deciding(reading, mention, match):
        # 2日商定开通, "on Monday they agreed to open": the verb of deciding is a part of the trigger.
        return True
    if reading.patterns.one("said_any_day_after").match(reading.text, *span):
        return True
    if not {"wd", "rel"} & dict(mention.parts).keys() or "mod" in dict(mention.parts):
        return False
    before = reading.text[max(0, mention.begin - _BEFORE_PLAN) : mention.begin]
    if reading.patterns.one("said_day_before").search(before):
        return True
    if match.end() <= mention.begin:
        spoken_of = reading.text[max(0, match.start() - _GOAL) : match.start()]
        return reading.patterns.one("spoken_of_before").search(spoken_of) is not None
    return reading.patterns.one("said_day_after").match(reading.text, *span) is not None
