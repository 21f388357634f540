"""The date of an event: from its own words, else from what the text was just speaking of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.scenes import is_in_relative, neighbors
from silkgraph.extraction.events.story import former_year, is_of_paper
from silkgraph.extraction.names.references import is_object
from silkgraph.extraction.text.dates import Dated

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes import Cast, Scene
    from silkgraph.extraction.events.story import Story
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.dates import DateMention

__all__ = ["date_after", "event_date"]

#: A comma between a date and what follows puts them so many characters apart.
_COMMA = 25
_TERM = 20
#: A sentence that goes on with an event follows so soon.
_AGAIN = 3
_BEFORE_PLAN = 60
#: A second date that says the first more exactly follows so soon.
_SAME = 6
#: So many dates make one for each of several.
_EACH = 2
#: A full date has so many dashes.
_DASHES = 2
#: A clause on an event follows so soon.
_RELATIVE = 80
#: A clause that another verb begins has a date of its own, told so much farther.
_OTHER_CLAUSE = 60
#: "A three-day visit": the number stands so near before the word for it.
_LASTING = 30
_MONTH = len("2000-01")


def event_date(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    scene: Scene,
    status: str,
    story: Story,
) -> Dated | None:
    """Return when the event was or will be.

    The nearest date in the same clause wins, then one in the same sentence, then the one the text spoke of
    last. The date of publication never stands in.
    """
    same_day = _day_of(reading, match, scene, story) or _told_before(reading, rule, match, story)
    if same_day:
        return same_day
    for start, end in ((scene.start, scene.end), (scene.sentence.start, scene.sentence.end)):
        dated = _nearest(reading, match, scene, start, end, status, story)
        if dated is None:
            continue
        if _is_beside(reading, rule, match) and not _has_own_date(reading, match, scene):
            return Dated(dated.start[:7])
        return _with_duration(reading, match, scene, dated)
    told = story.told.get(rule["type"]) if rule["type"] == "summit" else None
    bodies = {item.name for item in reading.within(scene.start, scene.end, "organization")}
    if status == "happened" and told and told.start and bodies <= set(told.participants):
        # "At the summit" with no date goes on with the one told before.
        return Dated(told.start)
    if status == "happened" and _is_beside(reading, rule, match):
        # "After the forum" gives no date of the forum.
        return None
    again = _told_again(reading, rule, scene, status, story)
    return again or _from_story(reading, match, scene, status, story)


def _told_again(
    reading: Reading, rule: dict[str, Any], scene: Scene, status: str, story: Story
) -> Dated | None:
    """Return the date that the next sentence adds: "X met Y. The talks were held on 3 May."."""
    again = reading.patterns.one(f"again_{rule['type']}")
    for sentence in neighbors(reading, scene, 0, _AGAIN):
        if sentence.kind != scene.sentence.kind:
            break
        if not again.match(reading.text, sentence.start, sentence.end):
            if reading.dates_within(sentence.start, sentence.end):
                break
            continue
        for mention in reading.dates_within(sentence.start, sentence.end):
            when = reading.calendar.resolve(
                mention, future=status == "planned", context=story.day, former=story.former
            )
            if when and (when.start <= reading.day) == (status == "happened"):
                return when
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
    first = next(
        (i for i in reading.within(scene.start, scene.end, "person") if is_object(reading, i)), None
    )
    if first is None or mentions[0].begin > first.start:
        return None
    return [mention for mention in mentions if mention.begin < met[0].start][-1]


def _nearest(
    reading: Reading,
    match: re.Match[str],
    scene: Scene,
    start: int,
    end: int,
    status: str,
    story: Story,
) -> Dated | None:
    best: tuple[int, Dated] | None = None
    context, former = story.day, story.former
    month: str | None = None
    if status == "planned" and story.ahead:
        context = story.ahead
    context = _told_in_sentence(reading, scene, start, status, context, former)
    is_after = context != story.day
    mentions = reading.dates_within(start, end)
    for index, mention in enumerate(mentions):
        if index + 1 < len(mentions) and _is_refined(reading, mention, mentions[index + 1]):
            continue
        is_first = index == 0 and not is_after
        if is_first and story.last and reading.calendar.is_same_day(mention):
            # "The same day" is that of what was told last, even if that only looked back.
            context = story.last
        if _is_other_date(reading, mention, match) or (
            status != "planned" and _is_term(reading, mention)
        ):
            continue
        if status == "planned" and (
            _is_of_past(reading, mention, match) or _is_of_speech(reading, mention, match)
        ):
            continue
        if month and "d" in dict(mention.parts) and "month" not in dict(mention.parts):
            # "On 9 June X, and on the 15th Y": one month for both.
            is_later = len(month) == _MONTH or int(mention.get("d") or 0) >= int(month[-2:])
            former = month if is_later else former
        bare = status == "planned" and {"month", "y", "rel", "n"}.isdisjoint(dict(mention.parts))
        then = story.ahead if bare else context
        when = reading.calendar.resolve(mention, future=True, context=then, former=former)
        is_near = when is not None and reading.calendar.is_soon(when.start)
        is_plan = status == "planned" and not _was_planned(reading, match, scene)
        if not is_plan and (status != "cancelled" or not is_near):
            when = reading.calendar.resolve(mention, context=context, former=former)
        former = former_year(reading, mention) or former
        if when is None or (status == "happened" and when.start > reading.day):
            continue
        if is_plan and _is_behind(reading, when, match, scene):
            continue
        # "The same day" after a date in the sentence means that date.
        context = when.start
        if "month" in dict(mention.parts) and "-" in when.start:
            month = when.start
        distance = _distance(reading, mention, match)
        if best and _is_exact(mentions, index, best[1], when):
            distance = min(distance, best[0] - 1)
        if best is None or distance < best[0]:
            best = (distance, when)
    return best[1] if best else None


def _is_exact(mentions: list[DateMention], index: int, best: Dated, when: Dated) -> bool:
    """Tell whether a date says more exactly the one before it: "five years earlier, in June 2019"."""
    is_beside = mentions[index].begin - mentions[index - 1].stop <= _SAME if index else False
    return is_beside and when.start.startswith(f"{best.start}-")


def _is_other_date(reading: Reading, mention: DateMention, match: re.Match[str]) -> bool:
    """Tell whether a date says how long something lasts or from when it counts ("starting in 2009")."""
    start = max(0, mention.begin - 30)
    if match.end() <= mention.begin:
        # What stands before the trigger says nothing of the date after it.
        start = max(start, match.start())
    if is_in_relative(reading, mention, match) or _is_of_name(reading, mention):
        return True
    if reading.patterns.one("said_between").search(reading.text, match.end(), mention.begin):
        return True
    if is_of_paper(reading, mention) and not reading.patterns.one("signed").search(match.group()):
        return match.end() != mention.begin
    noun = reading.patterns.one("dated_noun").match(reading.text, mention.stop)
    if noun and [name for name, _ in mention.parts] == ["month"]:
        # "An April tour": the month is the tour's.
        return not match.start() < noun.end() <= match.end() + 1
    window = reading.text[start : mention.begin]
    is_begun = "wd" in dict(mention.parts) and reading.patterns.one("since_day").search(window)
    if not is_begun and reading.patterns.one("not_event_date_before").search(window):
        return True
    between = reading.text[mention.stop : match.start()]
    is_beside = match.end() <= mention.begin or "," in between
    return is_beside and bool(reading.patterns.one("aside_before").search(window))


def _is_refined(reading: Reading, mention: DateMention, following: DateMention) -> bool:
    """Tell whether the next date says in brackets what this one means ("last week (2 to 4 July)")."""
    return reading.text[mention.stop : following.begin].strip() == "("


def _was_planned(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a plan is one of former days ("had been expected in June")."""
    then = reading.patterns.one("planned_then")
    start = max(scene.start, match.start() - _BEFORE_PLAN)
    return then.search(reading.text, start, match.end()) is not None


def _is_of_name(reading: Reading, mention: DateMention) -> bool:
    """Tell whether a year is part of a name ("Peace Mission 2007", "the 2017 agreement")."""
    if [name for name, _ in mention.parts] != ["y"]:
        return False
    window = reading.text[max(0, mention.begin - _TERM) : mention.begin]
    # "Ratified the 2017 agreement": the year is that of the document.
    return bool(
        reading.patterns.one("year_of_name").search(window)
        or reading.patterns.one("document_after").match(reading.text, mention.stop)
    )


def _is_term(reading: Reading, mention: DateMention) -> bool:
    """Tell whether a date says until when something is to be done ("by 2030")."""
    window = reading.text[max(0, mention.begin - _TERM) : mention.begin]
    return bool(reading.patterns.one("until_before").search(window))


def _is_of_past(reading: Reading, mention: DateMention, match: re.Match[str]) -> bool:
    """Tell whether a plan is told behind what a date tells of: "arrived on the 16th, to attend"."""
    plan = reading.patterns.one("plan_behind")
    return bool(plan.search(reading.text, mention.stop + 1, match.start()))


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


def _is_behind(reading: Reading, when: Dated, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a date lies months behind the report, while what is planned is still to come."""
    if when.start[:_MONTH] >= reading.day[:_MONTH][: len(when.start)]:
        return False
    span = (scene.start, match.end())
    is_of_today = reading.patterns.one("plan_of_today").search(reading.text, *span)
    # "He was due to press the button in May" may lie there.
    return bool(is_of_today) and not reading.patterns.one("was_before").search(reading.text, *span)


def _is_of_speech(reading: Reading, mention: DateMention, match: re.Match[str]) -> bool:
    """Tell whether a weekday is that on which a plan was told: "on Monday a spokesman said that X will"."""
    if not {"wd", "rel"} & dict(mention.parts).keys() or "mod" in dict(mention.parts):
        return False
    before = reading.text[max(0, mention.begin - _BEFORE_PLAN) : mention.begin]
    if reading.patterns.one("said_day_before").search(before):
        return True
    said = reading.patterns.one("said_day_after").match(reading.text, mention.stop, match.start())
    return said is not None


def _distance(reading: Reading, mention: DateMention, match: re.Match[str]) -> int:
    """Return how far a date is from a trigger; "that began on" ties it, a comma between loosens it."""
    if mention.begin >= match.end():
        between = reading.text[match.end() : mention.begin]
        tied = reading.patterns.one("began_before").search(between)
        link = reading.patterns.one("clause_link").search(between)
        far = _OTHER_CLAUSE * (link is not None)
        return 0 if tied else len(between) + _COMMA * _is_parted(between) + far
    if mention.stop <= match.start():
        between = reading.text[mention.stop : match.start()]
        return len(between) + _COMMA * _is_parted(between)
    return 0


def _is_parted(between: str) -> bool:
    return "," in between or ": " in between


def _day_of(reading: Reading, match: re.Match[str], scene: Scene, story: Story) -> Dated | None:
    """Resolve "on the day of the summit" for whatever else happened then."""
    before = reading.patterns.one("day_before").search(reading.text, scene.start, scene.end)
    if before and not before.start() <= match.start() < before.end():
        event = story.told.get(_TYPE_OF.get(before["what"].lower(), before["what"].lower()))
        is_day = event is not None and (event.start or "").count("-") == 2
        return (
            Dated(reading.calendar.days_after(event.start, -1) or "")
            if event and event.start and is_day
            else None
        )
    found = reading.patterns.one("day_of").search(reading.text, scene.start, scene.end)
    if not found or found.start() <= match.start() < found.end():
        return None
    what = next((word for word in found.groups() if word), "").lower()
    event = story.told.get(_TYPE_OF.get(what, what))
    return Dated(event.start) if event and event.start else None


def _told_before(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], story: Story
) -> Dated | None:
    """Return the date of "the talks" told before, whatever other dates the sentence names."""
    event = story.told.get(rule["type"])
    if event is None or event.start is None or rule["type"] != "bilateral_meeting":
        return None
    window = reading.text[max(0, match.start() - 20) : match.end()]
    again = reading.patterns.one("same_talks").search(window)
    return Dated(event.start) if again else None


_TYPE_OF = {
    "meeting": "ministerial_meeting",
    "саммит": "summit",
    "峰会": "summit",
    "форум": "forum",
}


def _from_story(
    reading: Reading, match: re.Match[str], scene: Scene, status: str, story: Story
) -> Dated | None:
    recent = reading.patterns.one("recent_before").search(
        reading.text, max(0, match.start() - 40), match.start()
    )
    if recent and reading.article.published:
        return Dated(reading.article.published[:7])
    if (
        status == "happened"
        and story.former
        and (reading.patterns.one("at_that_time").search(reading.text, scene.start, scene.end))
    ):
        # "He was in Almaty then": in the month of a former year that the block has named.
        return Dated(story.former)
    if status == "cancelled" and story.label:
        # "25 November. The visit is called off": with no day to come, that on which it was.
        return Dated(story.label)
    if status == "planned" and story.ahead:
        after = reading.patterns.one("afterwards").search(reading.text, scene.start, match.start())
        same = after is not None and "same" in after.groupdict()
        if after:
            return Dated(story.ahead if same else story.ahead[: len("2000-01")])
    if (
        status == "planned"
        and _is_entry(reading, scene)
        and (story.label and story.label > reading.day[: len(story.label)])
    ):
        # "Early 2017. He is to travel again": the label of an entry of days to come.
        return Dated(story.label)
    if status == "happened" and story.day:
        if reading.patterns.one("recalled_before").search(reading.text, scene.start, match.start()):
            # "He recalled the opening of X": of some former day.
            return None
        if reading.patterns.one("of_no_day").search(reading.text, scene.start, scene.end):
            return None
        if _is_within_visit(story, reading, match, scene):
            return Dated(story.day[:7])
        back = _looks_back(reading, match, scene)
        # "Earlier he had been in X": some day before the one spoken of.
        return Dated(story.day[:7] if back else story.day)
    return None


def _looks_back(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether words before a trigger, but none of a clause on somebody, say "earlier"."""
    back = reading.patterns.one("looking_back").search(reading.text, scene.start, match.start())
    if back is None:
        return False
    asides = reading.patterns.one("relative_clause").finditer(
        reading.text, scene.start, match.start()
    )
    return not any(aside.start() <= back.start() < aside.end() for aside in asides)


def _is_entry(reading: Reading, scene: Scene) -> bool:
    """Tell whether a scene is of an entry of a list, or of one that opens with its day in bold."""
    block = reading.article.blocks[scene.sentence.block]
    return scene.sentence.kind in ("item", "row") or reading.text.startswith("**", block.start)


def _has_own_date(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a clause on the event itself dates it: "the summit, which opens tomorrow"."""
    clause = reading.patterns.one("relative_clause").search(
        reading.text, match.end(), min(scene.end, match.end() + _RELATIVE)
    )
    return bool(clause and reading.dates_within(clause.start(), clause.end()))


def _is_within_visit(story: Story, reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether something is told of a visit of several days, without a day of its own."""
    visit = story.told.get("visit")
    if visit is None or visit.end is None or not (visit.start or "").startswith(story.day or "-"):
        return False
    in_course = reading.patterns.one("in_course_of_visit")
    return bool(in_course.search(reading.text, scene.start, match.start()))


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
    return bool(reading.patterns.one("beside_before").search(window))


def _with_duration(reading: Reading, match: re.Match[str], scene: Scene, dated: Dated) -> Dated:
    """Add the last day of "a three-day visit" that starts on a known day, or the first of one that ends."""
    if dated.end or dated.start.count("-") != 2:
        return dated
    lasting = reading.patterns.one("duration").search(reading.text, scene.start, scene.end)
    if not lasting or match.start() - lasting.end() > _LASTING:
        return dated
    word = lasting["n"].lower()
    days = int(word) if word.isdigit() else reading.patterns.words("numbers").get(word, 1)
    if reading.patterns.one("ends").search(reading.text, scene.start, lasting.start()):
        first = reading.calendar.days_after(dated.start, 1 - days)
        return Dated(first, dated.start) if first else dated
    return Dated(dated.start, reading.calendar.days_after(dated.start, days - 1))
