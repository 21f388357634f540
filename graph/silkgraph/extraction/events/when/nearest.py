"""The date in an event's own sentence: the nearest of those that can be its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.when.eve import is_eve_of_news
from silkgraph.extraction.events.when.other_dates import (
    is_behind,
    is_of_clause_behind,
    is_of_first_plan,
    is_of_past,
    is_of_plan,
    is_of_speech,
    is_other_date,
    is_term,
    of_reports,
    was_planned,
)
from silkgraph.extraction.events.when.story import former_after
from silkgraph.extraction.text.calendar import Calendar
from silkgraph.extraction.text.dates import YEAR_LENGTH, anchor_of

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.events.when.story import Story
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.dates import Dated
    from silkgraph.extraction.text.mentions import DateMention

__all__ = ["is_refined", "nearest_date"]

#: An apposition with its day is so long at most.
_ASIDE = 70
#: A comma between a date and what follows puts them so many characters apart.
_COMMA = 25
#: So many days make a month.
_MONTH = 30
#: A second date that says the first more exactly follows so soon.
_SAME = 6
#: The day of "thirty years ago" may follow the verb.
_SAME_YEAR = 70
#: "Planned for" stands so near before a date.
_PLANNED = 30
#: What leads to a year stands so near before it.
_PREPOSITION = 12
#: A clause that another verb begins has a date of its own, told so much farther.
_OTHER_CLAUSE = 60


def nearest_date(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    scene: Scene,
    start: int,
    end: int,
    status: str,
    story: Story,
) -> Dated | None:
    """Return the date nearest to a trigger within a stretch of its sentence."""
    best: tuple[int, Dated] | None = None
    context = story.day
    if start < scene.start:
        # What the clauses before have told is no later than the date they begin with.
        context = reading.day_of.get(scene.sentence.start, context)
    if status == "planned" and story.ahead:
        context = story.ahead
    context = _told_in_sentence(reading, scene, start, status, context, story.former)
    former = _former_before(reading, scene, start, story)
    is_after = context != story.day
    mentions = _without_years_of_nouns(reading, start, end)
    reports = of_reports(reading, mentions, match) if status == "happened" else []
    for index, mention in enumerate(mentions):
        if index + 1 < len(mentions) and is_refined(reading, mention, mentions[index + 1]):
            continue
        if index == 0 and not is_after:
            context = _told_before_first(reading, mention, scene, story, context)
        if mention in reports or _is_of_another(reading, mention, match, scene, status):
            context = _counted_on(reading, mentions[index : index + 2], context, former)
            continue
        bare = status == "planned" and {"month", "y", "rel", "n"}.isdisjoint(dict(mention.parts))
        then = _counted_from(reading, mentions[:index], story) if bare else context
        when = reading.calendar.resolve(mention, future=True, context=then, former=former)
        is_plan = status == "planned" and not was_planned(reading, match, scene)
        is_ahead = status != "happened" and _is_rather_ahead(reading, mention, former)
        if status == "cancelled":
            is_ahead = is_ahead or _was_to_be(reading, rule, mention, scene, when)
        if not is_plan and not is_ahead:
            when = reading.calendar.resolve(mention, context=context, former=former)
        own = _day_of_speech(reading, mention, scene, story)
        when = own or story.of_label_day(reading, mention) or when
        former = _year_after(reading, mention, former, story)
        if when is None or (status == "happened" and when.start > reading.day):
            continue
        if is_plan and is_behind(reading, when, match, scene):
            continue
        # "The same day" after a date in the sentence means that date.
        context = when.start
        distance = _distance(reading, mention, match)
        if best and _is_exact(mentions, index, best[1], when):
            distance = min(distance, best[0] - 1)
        if best is None or distance < best[0]:
            best = (distance, when)
    return best[1] if best else None


def _told_before_first(
    reading: Reading, mention: DateMention, scene: Scene, story: Story, context: str | None
) -> str | None:
    """Return the date from which the first mention of a stretch counts, where it counts from one."""
    if story.last and reading.calendar.is_same_day(mention):
        # "The same day" is that of what was told last, even if that only looked back.
        return story.day_meant(reading, mention)
    if is_eve_of_news(reading, mention, scene.sentence, context):
        return None
    if reading.calendar.is_same_year(mention):
        # "They borrowed it in 2013. Parliament agreed that year."
        return _year_named(reading, mention, scene) or story.year or context
    return context


def _is_rather_ahead(reading: Reading, mention: DateMention, former: str | None) -> bool:
    """Tell whether the day for which something was planned, or said to be, is sooner to come than long over."""
    return not former and reading.calendar.is_rather_ahead(mention)


def _former_before(reading: Reading, scene: Scene, start: int, story: Story) -> str | None:
    """Return the former year in which a text goes on behind what stands before a stretch of a sentence."""
    told = reading.former_of.get(scene.sentence.start, story.former)
    former = _year_opening(reading, scene) or told
    for mention in reading.dates_within(scene.sentence.start, start):
        former = _year_after(reading, mention, former, story)
    return former


def _is_over(reading: Reading, mention: DateMention, scene: Scene) -> bool:
    """Tell whether the day for which something was planned is one of a former year, or said to be over."""
    then = reading.patterns.one("to_have_been")
    is_over = then.search(reading.text, scene.start, mention.begin) is not None
    return is_over or _year_opening(reading, scene) is not None


def _year_opening(reading: Reading, scene: Scene) -> str | None:
    """Return the former year that a sentence opens with: "in 2020 the opening planned for May was put off"."""
    opens = reading.patterns.one("year_opens")
    year = opens.match(reading.text, scene.sentence.start, scene.sentence.end)
    is_former = year is not None and year["y"] < reading.day[:YEAR_LENGTH]
    return year["y"] if year and is_former else None


def _year_named(reading: Reading, mention: DateMention, scene: Scene) -> str | None:
    """Return the year that a sentence names before a date."""
    before = reading.dates_within(scene.sentence.start, mention.begin)
    return next((year for m in reversed(before) if (year := m.get("y"))), None)


def _without_years_of_nouns(reading: Reading, start: int, end: int) -> list[DateMention]:
    """Leave out a year that only says of what year something is, beside a day: "вчера ... девизу 2026 года"."""
    mentions = reading.dates_within(start, end)
    has_day = any({"d", "rel", "wd"} & dict(mention.parts).keys() for mention in mentions)
    if not has_day:
        return mentions
    led = reading.patterns.one("year_led_by")
    return [
        mention
        for mention in mentions
        if [name for name, _ in mention.parts] != ["y"]
        or led.search(reading.text[max(0, mention.begin - _PREPOSITION) : mention.begin])
    ]


def _was_to_be(
    reading: Reading,
    rule: dict[str, Any],
    mention: DateMention,
    scene: Scene,
    when: Dated | None,
) -> bool:
    """Tell whether a day near the report is that for which something cancelled was planned."""
    if (
        when is None
        or not reading.calendar.is_soon(when.start)
        or _is_over(reading, mention, scene)
    ):
        return False
    past = reading.calendar.resolve(mention)
    if past and "wd" in dict(mention.parts) and reading.calendar.is_nearer(past.start, when.start):
        # "The talks due on Tuesday were called off", told on a Wednesday.
        return False
    is_deed = rule["type"] == "other" and when.start > reading.day
    return not (is_deed and _is_of_stopping(reading, mention))


def _is_of_stopping(reading: Reading, mention: DateMention) -> bool:
    """Tell whether a day is that on which something was stopped, and not that for which it was planned."""
    before = reading.text[max(0, mention.begin - _PLANNED) : mention.begin]
    planned = reading.patterns.one("planned_for_before").search(before)
    is_own = reading.patterns.one("own_day_after").match(reading.text, mention.stop)
    return planned is None and is_own is None


def _year_after(
    reading: Reading, mention: DateMention, former: str | None, story: Story
) -> str | None:
    """Return the former year in which a text goes on behind a mention, by habit also behind "a year later"."""
    if reading.calendar.is_relative(mention) and reading.patterns.habit("a_year_later_goes_on"):
        when = reading.calendar.resolve(mention, context=story.day, former=story.former)
        if when and len(when.start) == YEAR_LENGTH and when.start < reading.day[:YEAR_LENGTH]:
            return when.start
    return former_after(reading, mention, former)


def _is_of_another(
    reading: Reading, mention: DateMention, match: re.Match[str], scene: Scene, status: str
) -> bool:
    """Tell whether a date is that of something else than what a trigger tells of."""
    if status == "happened" and is_of_plan(reading, mention, match):
        return True
    if status in ("planned", "happened") and is_of_first_plan(reading, mention, scene):
        return True
    if is_of_clause_behind(reading, mention, match):
        return False
    if (
        is_other_date(reading, mention, match)
        or _is_in_aside(reading, mention, match)
        or (status != "planned" and is_term(reading, mention))
    ):
        return True
    if status not in ("happened", "denied") and _is_since(reading, mention):
        return True
    return status == "planned" and (
        is_of_past(reading, mention, match, scene) or is_of_speech(reading, mention, match)
    )


def _is_in_aside(reading: Reading, mention: DateMention, match: re.Match[str]) -> bool:
    """Tell whether a date only says since when somebody is what an apposition calls him."""
    text = reading.text
    if text[mention.stop : mention.stop + 1] != ",":
        return False
    said = text[max(0, mention.begin - _ASIDE) : mention.stop]
    aside = reading.patterns.one("since_aside").search(said)
    return aside is not None and not (
        mention.stop - len(aside.group()) <= match.start() < mention.stop
    )


def _is_since(reading: Reading, mention: DateMention) -> bool:
    """Tell whether a date is that since which something lasts, which ends or begins at another."""
    before = reading.text[max(0, mention.begin - _PREPOSITION) : mention.begin]
    return reading.patterns.one("counted_since").search(before) is not None


def _counted_from(reading: Reading, before: list[DateMention], story: Story) -> str | None:
    """Return the day from which a bare day to come counts: 16日抵京，将出席18日的论坛 has one month."""
    if reading.patterns.habit("bare_days_of_month_told"):
        for mention in reversed(before):
            day, former, resolve = story.day, story.former, reading.calendar.resolve
            when = resolve(mention, context=day, former=former)
            ahead = resolve(mention, future=True, context=day, former=former)
            # "将于26日抵京，27日会谈": the day before it may itself be ahead.
            is_past = when == ahead or (when and reading.calendar.is_recent(when.start))
            if when and is_past and when.start <= reading.day:
                return when.start
    return story.ahead


def _day_of_speech(
    reading: Reading, mention: DateMention, scene: Scene, story: Story
) -> Dated | None:
    """Return what "yesterday" means to who speaks in the first person, or in quotation marks, on the day told of."""
    if not reading.patterns.habit("yesterday_of_speaker") or not story.day:
        return None
    if "rel" not in dict(mention.parts) or reading.calendar.is_relative(mention):
        return None
    line = reading.text[reading.text.rfind("\n", 0, mention.begin) + 1 : mention.begin]
    is_quoted = line.rfind("“") > line.rfind("”")
    speaks = reading.patterns.one("first_person").search(reading.text, mention.stop, scene.end)
    anchor = anchor_of(story.day)
    if anchor is None or not (is_quoted or speaks):
        return None
    return Calendar(anchor, reading.patterns).resolve(mention)


def _counted_on(
    reading: Reading, mentions: list[DateMention], context: str | None, former: str | None
) -> str | None:
    """Return the day from which the second of two dates counts: "said on Friday that they had met a day earlier"."""
    if not reading.calendar.is_relative(mentions[-1]):
        return context
    told = reading.calendar.resolve(mentions[0], context=context, former=former)
    return told.start if told and told.start <= reading.day else context


def _is_exact(mentions: list[DateMention], index: int, best: Dated, when: Dated) -> bool:
    """Tell whether a date says more exactly the one before it: "five years earlier, in June 2019"."""
    reach = _SAME_YEAR if len(best.start) == YEAR_LENGTH else _SAME
    is_beside = mentions[index].begin - mentions[index - 1].stop <= reach if index else False
    return is_beside and when.start.startswith(f"{best.start}-")


def is_refined(reading: Reading, mention: DateMention, following: DateMention) -> bool:
    """Tell whether the next date says what this one means: "last week (2 to 4 July)", "two weeks earlier, on 20 August"."""
    between = reading.text[mention.stop : following.begin].strip()
    is_day = {"d", "month"} <= dict(following.parts).keys()
    unit = reading.patterns.words("units").get((mention.get("unit") or "").lower(), _MONTH)
    # "A year later, on 9 June" says the year of that day.
    is_counted = unit < _MONTH and reading.calendar.is_relative(mention)
    return between == "(" or (between == "," and is_day and is_counted)


def _told_in_sentence(
    reading: Reading,
    scene: Scene,
    start: int,
    status: str,
    context: str | None,
    former: str | None,
) -> str | None:
    """Return the day that the sentence has come to before a stretch of it.

    "X met Y on Monday, and a day later Z": the clause before is what it counts from.
    """
    for mention in reading.dates_within(scene.sentence.start, start):
        told = reading.calendar.resolve(
            mention, future=status == "planned", context=context, former=former
        )
        context = told.start if told and told.start <= reading.day else context
    return context


def _distance(reading: Reading, mention: DateMention, match: re.Match[str]) -> int:
    """Return how far a date is from a trigger; "that began on" ties it, a comma between loosens it."""
    if mention.begin >= match.end():
        between = reading.text[match.end() : mention.begin]
        tied = reading.patterns.one("began_before").search(between)
        link = reading.patterns.one("clause_link").search(between) or reading.patterns.one(
            "next_listed"
        ).search(between)
        far = _OTHER_CLAUSE * (link is not None)
        return 0 if tied else len(between) + _COMMA * _is_parted(between) + far
    if mention.stop <= match.start():
        if is_of_clause_behind(reading, mention, match):
            return 0
        between = reading.text[mention.stop : match.start()]
        has_verb = reading.patterns.one("and_clause").search(between) is not None
        return len(between) + _COMMA * _is_parted(between) + _OTHER_CLAUSE * has_verb
    return 0


def _is_parted(between: str) -> bool:
    return "," in between or ": " in between
