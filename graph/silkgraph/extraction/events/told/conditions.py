"""What a rule asks of the words around a trigger before it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.scenes.scene import Scene, names_both, neighbors
from silkgraph.extraction.events.told.ahead import is_labelled
from silkgraph.extraction.events.when.other_dates import is_of_report, is_of_speech
from silkgraph.extraction.names.sections import sides_at
from silkgraph.extraction.reading import CHINA, FIVE, both_sides
from silkgraph.extraction.text.dates import DAY_LENGTH

if TYPE_CHECKING:
    import re

    from silkgraph.claims import Status
    from silkgraph.extraction.events.scenes.scene import Cast
    from silkgraph.extraction.events.when.story import Story
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.dates import Dated
    from silkgraph.extraction.text.mentions import DateMention

__all__ = ["is_figure_of_speech", "is_of_project", "is_quiet", "travels_unnamed", "unmet"]

#: What takes place has its verb so near.
_TOLD = 90
#: What a summit is called stands so near to the word.
_NAME = 12
#: Who has come is named so soon behind the verb.
_TEAM = 40
#: A day stands between who says something and the verb, and is no longer.
_DAY = 25
#: Where somebody goes is named so soon behind the verb.
_GOAL = 40
#: Who attended is told so many sentences behind.
_ATTENDED = 2
#: A comma stands between a clause and "while he was there".
_JOINT = 3
#: What has a day of its own, or none that the text gives.
_DATED_BY_THEMSELVES = (("signing", "actors"), ("other", "sides"))
#: Behind these a sentence goes on.
_GOES_ON = (";", "；")
#: A figure of speech ends so soon.
_AROUND = 50


def unmet(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    scene: Scene,
    status: Status,
    dated: Dated | None,
    story: Story,
) -> str | None:
    """Return what a rule asks for and a trigger lacks; nothing if it has all of it."""
    sentence = scene.sentence
    if dated is None and (missing := _undated(reading, rule, match, scene, status)):
        return missing
    if rule.get("dated") and not (
        story.label
        or len(story.section or "") == DAY_LENGTH
        or reading.dates_within(sentence.start, sentence.end)
        or _is_said_in_news(reading, rule, dated)
    ):
        return "the sentence gives no date"
    if _is_dated_by_others(reading, rule, match, scene, dated, story):
        return "the text does not say when that was"
    if rule.get("former") and not _is_of_former(reading, match, dated):
        return "it tells of no former year"
    if rule.get("to_the_day") and not _is_near_day(match, dated):
        return "it is a sum of a year"
    if rule["type"] == "summit" and _is_of_third_parties(reading, match):
        return "it is a gathering of others"
    if rule.get("of_firms") and not _is_of_firms(reading, match, scene):
        return "no firms of both sides do so"
    if rule["type"] == "signing":
        return _unnamed_signing(reading, match, scene)
    if rule.get("told_by") and not _is_told(reading, rule["told_by"], match, scene):
        return "nothing says that it takes place"
    if rule.get("near") and not _is_near(reading, rule, scene):
        return "nothing beside it names both sides"
    if rule.get("upon") and not _is_upon_chinese(reading, match, scene):
        return "nobody of China is named for it"
    if rule.get("goal") and not _has_goal(reading, match):
        return "it leads to no place"
    if rule.get("of_body") and not _is_of_body(reading, match, scene):
        return "no state or body says so"
    return None


def _is_said_in_news(reading: Reading, rule: dict[str, Any], dated: Dated | None) -> bool:
    """Tell whether a statement without a day is of the day of the news, as whatever is told beside it."""
    if rule["type"] != "statement" or dated is None or len(dated.start) < DAY_LENGTH:
        return False
    return reading.calendar.is_recent(dated.start)


def _undated(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene, status: Status
) -> str | None:
    """Return why something without a date does not count."""
    if status == "planned" and rule.get("deed"):
        return "nobody plans it"
    days = reading.dates_within(scene.start, scene.end)
    if (
        status == "planned"
        and rule["who"] == "sides"
        and any(not _is_of_saying(reading, day, match) for day in days)
    ):
        return "the day beside it is not its own"
    is_open = rule["type"] == "visit" and scene.sentence.kind == "paragraph"
    if status == "happened" and not is_open:
        return "it happened, but the text gives no date"
    return None


def _is_of_saying(reading: Reading, day: DateMention, match: re.Match[str]) -> bool:
    """Tell whether a day is that on which a plan was told."""
    return is_of_report(reading, day, match) or is_of_speech(reading, day, match)


def _is_near(reading: Reading, rule: dict[str, Any], scene: Scene) -> bool:
    """Tell whether both sides are named beside a trigger, or the text has come to speak of them alone.

    Protests, attacks and rumours of one country fill its news.
    """
    if names_both(reading, scene) or is_of_project(reading, scene):
        return True
    is_of_one = rule.get("deed") or rule.get("open") or reading.says_absent(scene.sentence)
    return not is_of_one and bool(reading.sides and sides_at(reading, scene.sentence.end - 1))


def is_of_project(reading: Reading, scene: Scene) -> bool:
    """Tell whether a clause is about a piece of what the two countries of the section build, run or send."""
    if not sides_at(reading, scene.sentence.end - 1):
        return False
    return (
        reading.patterns.one("project_thing").match(reading.text, scene.start, scene.end)
        is not None
    )


def _is_dated_by_others(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    scene: Scene,
    dated: Dated | None,
    story: Story,
) -> bool:
    """Tell whether something done has only the day of what was told before, and that is not the day of the report.

    What people do at a visit or talks is of that day; papers signed and works begun may be of any.
    """
    if dated is None or (rule["type"], rule["who"]) not in _DATED_BY_THEMSELVES:
        return False
    if (
        _is_lead(reading, scene)
        or story.is_headed
        or story.section
        or dated.start in (reading.day, reading.dateline)
    ):
        return False
    if "name" in match.groupdict():
        # "The signing ceremony" is part of the day.
        return False
    index = reading.sentence_index(match.start()) or 0
    first = index
    while first and reading.text[reading.sentences[first - 1].end - 1] in _GOES_ON:
        first -= 1
    return not reading.dates_within(reading.sentences[first].start, reading.sentences[index].end)


def _is_lead(reading: Reading, scene: Scene) -> bool:
    """Tell whether a sentence opens the text: its day is that of the news, and told behind it."""
    index = reading.sentence_index(scene.start) or 0
    before = reading.sentences[index - 1].block if index else -1
    return scene.sentence.block == reading.opening != before


def _is_upon_chinese(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether somebody or something of China stands near a verb, in the same clause."""
    start, end = max(scene.start, match.start() - _AROUND), min(scene.end, match.end() + _AROUND)
    border = reading.patterns.one("relative_clause").search(reading.text, match.end(), end)
    near = reading.within(start, border.start() if border else end)
    bodies = (reading.bodies.home_of(i.name) for i in near if i.kind == "organization")
    people = reading.states_of(i for i in near if i.kind in ("state", "person"))
    return CHINA in people.union(*bodies)


def _has_goal(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether one of the states, or a place in it, is named right behind a verb of going."""
    there = reading.within(match.end(), match.end() + _GOAL, "state", "place")
    return any(
        not reading.text[match.end() : item.start].strip()
        and reading.state_of.get(item.name) in (CHINA, *FIVE)
        for item in there
    )


def _is_of_body(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a state or a body, and nobody by name, is the subject of a verb."""
    if reading.within(scene.start, match.start(), "person"):
        return False
    before = reading.within(scene.start, match.start(), "state", "organization", "place")
    between = reading.patterns.one("subject_between")
    for item in before[-2:]:
        days = reading.dates_within(item.end, match.start())
        is_beside = days and match.start() - item.end <= _DAY
        if is_beside or between.fullmatch(reading.text, item.end, match.start()):
            # "Astana on Friday reaffirmed"
            return True
    return False


def _is_of_firms(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether bodies of both sides, and nobody by name, stand before a verb in its clause."""
    start = reading.after_last("relative_clause", scene.start, match.start())
    before = reading.within(start, match.start(), "organization", "person")
    homes = [reading.bodies.home_of(item.name) for item in before if item.kind == "organization"]
    return both_sides(set[str]().union(*homes)) and len(homes) == len(before)


def _unnamed_signing(reading: Reading, match: re.Match[str], told: Scene) -> str | None:
    """Return why a signing is none of its own: of papers in a number, of one spoken of, at a visit."""
    sentence = told.sentence
    one, stretch = reading.patterns.one, (sentence.start, match.start())
    occasion = one("signed_on_occasion").search(reading.text, match.end(), sentence.end)
    if occasion and occasion.start() <= told.end + _JOINT:
        return "it is the result of a visit or talks"
    if one("batch_before").search(reading.text, *stretch):
        return "what is signed is not named"
    scene = Scene(sentence, sentence.start, sentence.end)
    if one("paper_right_before").search(reading.text, *stretch) and not is_labelled(reading, scene):
        # "They ratified on Wednesday an agreement signed with X": when it was signed is not told.
        behind = reading.dates_within(match.end(), sentence.end)
        return None if behind else "the text does not say when the paper was signed"
    return None


def _is_told(reading: Reading, name: str, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a word beside a trigger says that something takes place or is attended."""
    start, end = max(scene.start, match.start() - _TOLD), min(scene.end, match.end() + _TOLD)
    if name in ("weighty", "negating", "denied_telling"):
        # What is said may be quoted at length.
        start, end = scene.start, scene.end
    return bool(reading.patterns.one(name).search(reading.text, start, end))


def _is_of_third_parties(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether a summit is called by a name that is not of the two sides ("G20")."""
    start, end = max(0, match.start() - _NAME), match.end() + _NAME
    named = reading.patterns.one("third_party").search(reading.text, start, end)
    return named is not None


def _is_of_former(reading: Reading, match: re.Match[str], dated: Dated | None) -> bool:
    """Tell whether something is told of a year before that of the report, in the article's own words."""
    opened = reading.text.rfind("“", 0, match.start()), reading.text.rfind("”", 0, match.start())
    line = reading.text[reading.text.rfind("\n", 0, match.start()) + 1 : match.start()]
    is_quoted = line.count('"') % 2 == 1 or opened[0] > opened[1]
    return dated is not None and dated.start[:4] < reading.day[:4] and not is_quoted


def _is_near_day(match: re.Match[str], dated: Dated | None) -> bool:
    """Tell whether an arrival has its month or day; a licence may have a year alone."""
    licence = "licence" in match.groupdict() and match["licence"]
    return bool(licence) or (dated is not None and "-" in dated.start)


def is_quiet(reading: Reading, scene: Scene, casts: list[Cast]) -> bool:
    """Tell whether something is put into operation with no word of a ceremony and nobody to hold it."""
    names = [name for cast in casts for name in cast.names]
    has_people = any(reading.state_of.get(name, name) != name for name in names)
    sentence, one = scene.sentence, reading.patterns.one
    # "It was put into operation. The ambassador attended the ceremony."
    is_festive = one("festive").search(reading.text, sentence.start, sentence.end) or any(
        one("attends_it").search(reading.text, other.start, other.end)
        for other in neighbors(reading, scene, 0, _ATTENDED)
    )
    return not has_people and not is_festive


def is_figure_of_speech(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether what is opened is a new chapter, era or prospect."""
    end = min(scene.end, match.end() + _AROUND)
    # "Held an exercise, marking a new stage": behind a comma it is only said to be one.
    comma = reading.text.find(",", match.end(), end)
    end = comma if comma >= 0 else end
    return reading.patterns.one("figurative").search(reading.text, match.start(), end) is not None


def travels_unnamed(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether who comes is a train or a team of doctors, and nobody of the sentence before."""
    one = reading.patterns.one
    people = reading.within(scene.start, scene.end, "person")
    comma = reading.text.rfind(",", scene.start, match.start())
    if people and comma >= 0 and not reading.within(comma, match.end(), "person"):
        # "X pressed the button, and the train left": the train, unless it is his.
        clause = (comma, match.end())
        if one("no_traveler").search(reading.text, *clause):
            return one("possessive").search(reading.text, *clause) is None
    if any(not one("reports").match(reading.text, item.end) for item in people):
        return False
    if people:
        # "X recalled that 14 doctors had come": they, right behind the verb.
        behind = one("team_behind").search(reading.text, match.start(), match.end() + _TEAM)
        return behind is not None
    return one("no_traveler").search(reading.text, scene.start, match.end()) is not None
