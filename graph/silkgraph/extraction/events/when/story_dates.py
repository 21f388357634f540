"""Dates that an event takes from what the text tells around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.scenes.scene import neighbors
from silkgraph.extraction.text.dates import MONTH_LENGTH, Dated

if TYPE_CHECKING:
    import re

    from silkgraph.claims import Event
    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.events.when.story import Story
    from silkgraph.extraction.reading import Reading

__all__ = ["day_of", "from_story", "told_again", "told_before"]

#: A sentence that goes on with an event follows so soon.
_AGAIN = 3
#: The day of talks stands so near before the word for them.
_DATED = 25
#: "Recently" stands so near before what is told.
_RECENT = 90


def told_again(
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
        plans = reading.patterns.one("planned")
        span = (sentence.start, sentence.end)
        if status == "planned" and not plans.search(reading.text, *span):
            # "They agreed to open it. The agreement was signed on 17 May" tells of a day gone by.
            break
        for mention in reading.dates_within(sentence.start, sentence.end):
            when = reading.calendar.resolve(
                mention, future=status == "planned", context=story.day, former=story.former
            )
            if when and (when.start <= reading.day) == (status == "happened"):
                if reading.calendar.is_relative(mention):
                    # That sentence counts from the same day once more.
                    story.counted = (sentence.start, story.day)
                return when
    return None


def day_of(reading: Reading, match: re.Match[str], scene: Scene, story: Story) -> Dated | None:
    """Resolve "on the day of the summit" for whatever else happened then."""
    types: dict[str, str] = reading.patterns.data["told_words"]
    before = reading.patterns.one("day_before").search(reading.text, scene.start, scene.end)
    if before and not before.start() <= match.start() < before.end():
        what = next(word for word in before.groups() if word).lower()
        event = story.told.get(types.get(what, what))
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
    event = story.told.get(types.get(what, what))
    if event and found.groupdict().get("last"):
        # "On the last day" of a visit of which the text tells only one day: of that one.
        return Dated(event.end or event.start or "")
    return Dated(event.start) if event and event.start else None


def told_before(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene, story: Story
) -> Dated | None:
    """Return the date of "the talks" told before, whatever other dates the sentence names."""
    event = story.told.get(rule["type"])
    if event is None or event.start is None or rule["type"] != "bilateral_meeting":
        return None
    window = reading.text[max(0, match.start() - 20) : match.end()]
    dates = reading.dates_within(scene.start, match.end())
    is_beside = any(mention.stop > match.start() - _DATED for mention in dates)
    if is_beside or any({"d", "wd"} & dict(mention.parts).keys() for mention in dates):
        # "On Tuesday, at the meeting with X": of its own day.
        return None
    again = reading.patterns.one("same_talks").search(window)
    return Dated(event.start) if again else None


def from_story(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    scene: Scene,
    status: str,
    story: Story,
) -> Dated | None:
    """Return the date that the story has come to where an event is told without one."""
    recent = reading.patterns.one("recent_before").search(
        reading.text, max(scene.start, match.start() - _RECENT), match.start()
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
            return Dated(story.ahead if same else story.ahead[:MONTH_LENGTH])
    stay = story.told.get("planned_visit")
    if status == "planned" and stay and _is_in_stay(reading, rule, match, scene, stay):
        # "X will visit Y on July 8-10. During the visit he will meet Z": on one of those days.
        return Dated((stay.start or "")[:MONTH_LENGTH])
    if (
        status == "planned"
        and _is_entry(reading, scene)
        and (story.label and story.label > reading.day[: len(story.label)])
    ):
        # "Early 2017. He is to travel again": the label of an entry of days to come.
        return Dated(story.label)
    if status == "happened" and (occasion := _occasion_beside(reading, match, scene, story)):
        return occasion
    if status == "happened" and story.day:
        if reading.patterns.one("recalled_before").search(reading.text, scene.start, match.start()):
            # "He recalled the opening of X": of some former day.
            return None
        if reading.patterns.one("of_no_day").search(reading.text, scene.start, scene.end):
            return None
        if _is_within_visit(story, reading, rule, match, scene):
            return Dated(story.day[:7])
        back = _looks_back(reading, match, scene)
        this = reading.patterns.one("of_this_occasion")
        if story.main and not back and this.search(reading.text, scene.start, match.start()):
            return Dated(max(story.main, story.day))
        # "Earlier he had been in X": some day before the one spoken of.
        return Dated(story.day[:7] if back else story.day)
    return None


def _is_in_stay(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene, stay: Event
) -> bool:
    """Tell whether talks are to be held in the course of a visit of some days, of which the text has just told."""
    if rule["type"] != "bilateral_meeting" or not stay.start or stay.evidence.end > scene.start:
        return False
    before = next(iter(neighbors(reading, scene, 1, 0)), None)
    is_next = before is not None and before.start <= stay.evidence.start < before.end
    in_course = reading.patterns.one("in_course_of_stay")
    return is_next and in_course.search(reading.text, scene.start, match.start()) is not None


def _occasion_beside(
    reading: Reading, match: re.Match[str], scene: Scene, story: Story
) -> Dated | None:
    """Return the day of the occasion told before, right before or after which something took place."""
    beside = reading.patterns.one("beside_told").search(reading.text, scene.start, scene.end)
    if beside is None or beside.start() <= match.start() < beside.end():
        return None
    kind = next(name for name, word in beside.groupdict().items() if word)
    occasion = story.told.get(kind) or story.told.get("signing" if kind == "ceremony" else kind)
    return Dated(occasion.start) if occasion and occasion.start else None


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


def _goes_on_with_talks(story: Story, reading: Reading, visit: Event, scene: Scene) -> bool:
    """Tell whether the sentence before tells of talks on a day of the visit: "They met on the 15th. They signed X."."""
    talks = story.told.get("bilateral_meeting")
    if talks is None or talks.start != story.day or talks.evidence.start <= visit.evidence.start:
        return False
    before = next(iter(neighbors(reading, scene, 1, 0)), None)
    is_beside = before is not None and before.start <= talks.evidence.start < before.end
    return is_beside and before is not None and before.block == scene.sentence.block


def _is_over(reading: Reading, visit: Event, scene: Scene, day: str | None) -> bool:
    """Tell whether a visit was told by its last day: "he left on Friday after two days. He was received by X"."""
    if day not in (visit.start, visit.end):
        return False
    span = (visit.evidence.start, visit.evidence.end)
    over = reading.patterns.one("visit_is_over").search(reading.text, *span)
    return over is not None and visit.evidence.end <= scene.sentence.start


def _is_within_visit(
    story: Story, reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene
) -> bool:
    """Tell whether something is told of a visit of several days, without a day of its own."""
    visit = story.told.get("visit")
    if visit and rule["type"] == "bilateral_meeting" and _is_over(reading, visit, scene, story.day):
        return True
    if visit is None or visit.end is None or not (visit.start or "").startswith(story.day or "-"):
        return False
    if not reading.calendar.is_recent(visit.start or "") and visit.end <= reading.day:
        # Of a visit that is over, any of its days.
        return True
    if _goes_on_with_talks(story, reading, visit, scene):
        return False
    in_course = reading.patterns.one("in_course_of_visit")
    return bool(in_course.search(reading.text, scene.start, match.start()))
