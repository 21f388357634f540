"""The date of an event: from its own words, else from what the text was just speaking of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.scenes.clauses import borders
from silkgraph.extraction.events.scenes.scene import neighbors
from silkgraph.extraction.events.when.nearest import nearest_date
from silkgraph.extraction.events.when.nth_day import day_of_visit
from silkgraph.extraction.events.when.story import former_year
from silkgraph.extraction.events.when.story_dates import day_of, from_story, told_again, told_before
from silkgraph.extraction.names.grammar import is_inviter, is_object
from silkgraph.extraction.text.dates import MONTH_LENGTH, Dated

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Cast, Scene
    from silkgraph.extraction.events.when.story import Story
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.mentions import DateMention

__all__ = ["date_after", "day_begun", "days_lasting", "event_date", "has_own_date"]

#: So many dates make one for each of several.
_EACH = 2
#: A clause on an event follows so soon.
_RELATIVE = 80
#: "A three-day visit": the number stands so near before the word for it.
_LASTING = 30
#: The day of the news is told so many sentences after the first.
_LEAD = 3
#: What is told by those who were there or by their spokesmen.
_TALKS = ("bilateral_meeting", "phone_call", "ministerial_meeting")
#: What lasts for all the days that a text gives.
_OF_DAYS = ("summit", "forum", "ministerial_meeting", "other")
#: What is over on the day it begins.
_ONE_DAY = ("bilateral_meeting", "phone_call", "video_meeting", "statement", "signing")
#: "Which had begun on" stands so near before its date.
_BEGUN = 40
#: The date of a plan on the event itself follows so soon.
_PLAN = 12


def event_date(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    scene: Scene,
    status: str,
    story: Story,
) -> Dated | None:
    """Return when the event was or will be.

    The nearest date in the same clause wins, then one before it in the same sentence, then the one the text
    spoke of last. The date of publication never stands in.
    """
    same_day = (
        day_of(reading, match, scene, story)
        or day_of_visit(reading, match, scene, story)
        or told_before(reading, rule, match, scene, story)
    )
    if same_day:
        return same_day
    last = _end_of_clauses(reading, rule, match, scene)
    for start, end in ((scene.start, scene.end), (scene.sentence.start, last)):
        dated = nearest_date(reading, rule, match, scene, start, end, status, story)
        if dated is None:
            continue
        if _is_beside(reading, rule, match) and not has_own_date(reading, match, scene):
            return Dated(dated.start[:MONTH_LENGTH])
        return _with_duration(reading, rule, match, scene, dated)
    told = story.told.get(rule["type"]) if rule["type"] == "summit" else None
    bodies = {item.name for item in reading.within(scene.start, scene.end, "organization")}
    if status == "happened" and told and told.start and bodies <= set(told.participants):
        # "At the summit" with no date goes on with the one told before.
        return Dated(told.start)
    if status == "happened" and _is_beside(reading, rule, match):
        # "After the forum" gives no date of the forum.
        return None
    earlier = _day_of_clause_before(reading, scene, story) if status == "happened" else None
    if earlier:
        return earlier
    again = told_again(reading, rule, scene, status, story)
    told_here = again or from_story(reading, rule, match, scene, status, story)
    return told_here or _of_news(reading, rule, scene, status)


def day_begun(reading: Reading, rule: dict[str, Any], scene: Scene) -> Dated | None:
    """Return the day on which a visit began that a clause on it tells: "the visit, which began on Tuesday, ends"."""
    if rule["type"] != "visit":
        return None
    one = reading.patterns.one
    for mention in reading.dates_within(scene.start, scene.end):
        before = reading.text[max(scene.start, mention.begin - _BEGUN) : mention.begin]
        behind = one("begun_after_date").match(reading.text, mention.stop, scene.end)
        if behind or one("begun_before_date").search(before):
            when = reading.calendar.resolve(mention)
            return when if when and when.start <= reading.day else None
    return None


def _end_of_clauses(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene
) -> int:
    """Return where the next clause with a subject and dates of its own begins, else where the sentence ends.

    What a guest does next dates his coming: "he went on to X, and in Y, on the 7th, he spoke".
    """
    end = scene.sentence.end
    if rule["type"] == "visit":
        return end
    behind = (start for start, _ in borders(reading, scene.sentence) if start >= match.end())
    return min(behind, default=end)


def _day_of_clause_before(reading: Reading, scene: Scene, story: Story) -> Dated | None:
    """Return the day told before a Chinese clause that a semicolon parts: "17日，A会见X；B会见了X"."""
    index = reading.sentence_index(scene.sentence.start) or 0
    before = reading.sentences[index - 1] if index else None
    if before is None or not reading.text[: scene.sentence.start].rstrip().endswith("；"):
        return None
    is_dated = reading.dates_within(before.start, before.end)
    return Dated(story.last) if story.last and is_dated else None


def _of_news(reading: Reading, rule: dict[str, Any], scene: Scene, status: str) -> Dated | None:
    """Return the day of the news that the first paragraph leaves to the next sentences.

    "The presidents held talks. X said on Monday that", "a plant has sent its first batch. It left on the 12th".
    """
    if status != "happened" or scene.sentence.block != reading.opening or rule["type"] == "visit":
        # A visit takes the first day on which the visitor is told to be there.
        return None
    here = {item.name for item in reading.within(scene.start, scene.end, "person")}
    for sentence in neighbors(reading, scene, 0, _LEAD):
        span = (sentence.start, sentence.end)
        if sentence.kind != "paragraph" or reading.patterns.one("planned").search(
            reading.text, *span
        ):
            continue
        people = {item.name for item in reading.within(*span, "person")}
        if people and not people & here and rule["type"] not in _TALKS:
            # "X sent greetings. On Tuesday Y opened a plant": news of somebody else.
            continue
        for mention in reading.dates_within(*span):
            if reading.calendar.is_relative(mention):
                # "The summit has ended. The day before, X met Y": what that counts from is today.
                return None
            when = reading.calendar.resolve(mention)
            if when and when.start <= reading.day and reading.calendar.is_recent(when.start):
                is_some_day = when.end and rule["type"] not in _OF_DAYS
                return Dated(when.start[:MONTH_LENGTH]) if is_some_day else when
    return None


def date_after(
    reading: Reading, cast: Cast, scene: Scene, status: str, story: Story
) -> Dated | None:
    """Return the date that follows the one who sets a cast apart: "X on Monday and Y on Tuesday"."""
    if cast.at is None:
        return None
    before = _day_before_name(reading, cast.at, scene)
    if before:
        return reading.calendar.resolve(
            before, future=status == "planned", context=story.day, former=story.former
        )
    mentions = reading.dates_within(cast.at, scene.end)
    if not mentions or reading.within(cast.at, mentions[0].begin, "person", "state", "place"):
        return None
    said = reading.text[cast.at : mentions[0].begin]
    if any(reading.patterns.one(name).search(said) for name in ("said_day_before", "reported_on")):
        # "He will visit A and B, the ministry said on Tuesday."
        return None
    context, former = story.day, story.former
    for mention in reading.dates_within(scene.sentence.start, mentions[0].begin):
        # "X on August 31 and Y a day later" counts from the date before.
        told = reading.calendar.resolve(mention, context=context, former=former)
        context = told.start if told and told.start <= reading.day else context
        former = former_year(reading, mention) or former
    return reading.calendar.resolve(
        mentions[0], future=status == "planned", context=context, former=former
    )


def _day_before_name(reading: Reading, at: int, scene: Scene) -> DateMention | None:
    """Return the date that stands before each name: "on the 22nd with X, on the 23rd with Y"."""
    mentions = reading.dates_within(scene.start, scene.end)
    met = [item for item in reading.within(scene.start, scene.end, "person") if item.end == at]
    if len(mentions) < _EACH or not met or not is_object(reading, met[0]):
        return None
    if is_inviter(reading, met[0]):
        return None
    first = next(
        (i for i in reading.within(scene.start, scene.end, "person") if is_object(reading, i)), None
    )
    if first is None or mentions[0].begin > first.start:
        return None
    return [mention for mention in mentions if mention.begin < met[0].start][-1]


def has_own_date(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a clause on the event itself dates it: "the summit, which opens tomorrow"."""
    clause = reading.patterns.one("relative_clause").search(
        reading.text, match.end(), min(scene.end, match.end() + _RELATIVE)
    )
    if clause and reading.dates_within(clause.start(), clause.end()):
        return True
    before = reading.patterns.one("own_plan_before").search(
        reading.text, scene.start, match.start()
    )
    if before and reading.dates_within(*before.span()):
        return True
    plan = reading.patterns.one("own_plan").match(reading.text, match.end(), scene.end)
    return bool(plan and reading.dates_within(match.end(), min(scene.end, plan.end() + _PLAN)))


def _is_beside(reading: Reading, rule: dict[str, Any], match: re.Match[str]) -> bool:
    """Tell whether the date is of something before or after this event ("ahead of the summit")."""
    if rule["type"] not in ("summit", "forum", "ministerial_meeting"):
        return False
    window = reading.text[max(0, match.start() - 40) : match.start()]
    if reading.patterns.one("beside_after").match(reading.text, match.end()):
        # "After the summit, he came on the 4th"; "after the summit of the 3rd" has its own date.
        border = reading.patterns.one("clause_link").search(window[::-1])
        first = match.start() - (border.start() if border else len(window))
        return not reading.dates_within(first, match.start())
    if reading.patterns.one("gathering_named").fullmatch(match.group()):
        # "The day before, the forum took place": by its case it is not the forum that it was the eve of.
        return False
    return bool(reading.patterns.one("beside_before").search(window))


def _with_duration(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene, dated: Dated
) -> Dated:
    """Add the last day of "a three-day visit" that starts on a known day, or the first of one that ends."""
    if dated.end or dated.start.count("-") != 2 or rule["type"] in _ONE_DAY:
        return dated
    lasting = _lasting(reading, match, scene)
    if lasting is None:
        return dated
    days = _days_of(reading, lasting)
    stop = scene.end if reading.patterns.habit("end_told_behind") else lasting.start()
    over = reading.patterns.one("is_over").match(reading.text, match.end(), scene.end)
    if over or reading.patterns.one("ends").search(reading.text, scene.start, stop):
        first = reading.calendar.days_after(dated.start, 1 - days)
        return Dated(first, dated.start) if first else dated
    return Dated(dated.start, reading.calendar.days_after(dated.start, days - 1))


def days_lasting(reading: Reading, match: re.Match[str], scene: Scene) -> int | None:
    """Return of how many days a visit is said to be: "a three-day visit"."""
    lasting = _lasting(reading, match, scene)
    return _days_of(reading, lasting) if lasting else None


def _lasting(reading: Reading, match: re.Match[str], scene: Scene) -> re.Match[str] | None:
    """Return the words that say how long a trigger lasts, where they stand near it."""
    lasting = reading.patterns.one("duration").search(reading.text, scene.start, scene.end)
    return lasting if lasting and match.start() - lasting.end() <= _LASTING else None


def _days_of(reading: Reading, lasting: re.Match[str]) -> int:
    word = lasting["n"].lower()
    return int(word) if word.isdigit() else reading.patterns.words("numbers").get(word, 1)
