"""Status of an event: did it happen, is it planned, was it cancelled, is it denied, or not told at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.scenes.asides import status_in_passing
from silkgraph.extraction.events.scenes.relatives import is_on_what_is_held

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.claims import Status
    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["is_called_untrue", "status_of", "untrue_part"]

#: A cue counts from so far before the trigger, and to so far after it.
_BEFORE = 90
_AFTER = 30
#: "A visit of X to Y is planned": the verb of a noun comes so late.
_AFTER_NOUN = 150
#: A clause that describes it ends so soon.
_CLAUSE = 110
_OPEN = ('"', "“", "«", "‘")
#: A name in quotation marks is no longer.
_NAME_IN_MARKS = 16
_QUOTES = ('"', "”", "»", "’,")
#: The title of a document, in Chinese title marks: "a plan of cooperation" in it plans nothing.
_TITLES = re.compile("《[^《》]*》")
#: The verb of a noun ("takes part in the summit") stands so near before it.
_VERB = 60
#: What rumours say is to come.
_PLANNED = ("visit", "summit", "bilateral_meeting", "ceremony")


def is_called_untrue(reading: Reading, scene: Scene, at: int | None = None) -> bool:
    """Tell whether somebody says that what a scene tells is untrue: "reports that X will visit Y are false".

    With a place, whether that lies in what is untrue.
    """
    return untrue_part(reading, scene, at) is not None


def untrue_part(reading: Reading, scene: Scene, at: int | None = None) -> re.Match[str] | None:
    """Return the words of a scene that tell what is untrue; with a place, those around it."""
    told = reading.patterns.one("denied_telling").finditer(reading.text, scene.start, scene.end)
    return next((part for part in told if at is None or part.start() <= at < part.end()), None)


def status_of(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene
) -> Status | None:
    """Return the status that the words around a trigger give it, ``None`` where they negate it."""
    if untrue := _status_of_untrue(reading, rule, match, scene):
        return untrue[0]
    if "status" in rule:
        return _status_of_rule(reading, rule, match, scene)
    if in_passing := status_in_passing(reading, rule, match, scene):
        return in_passing[0]
    start = max(_first_cue(reading, scene), match.start() - _BEFORE)
    start = max([start, *_cue_borders(reading, start, match)])
    before = reading.text[start : match.start()]
    # What is quoted says nothing of what is told around it.
    start += _end_of_speech(before)
    before = _without_titles(reading.text[start : match.start()])
    around = _without_titles(reading.text[start : min(scene.end, match.end() + _AFTER)])
    patterns = reading.patterns
    after = _after(reading, match, scene)
    if _is_negated(reading, before, after, scene):
        is_rumour = rule.get("type") in _PLANNED and reading.patterns.one("denied_reports").search(
            reading.text, scene.start, scene.end
        )
        return "denied" if is_rumour else None
    if rule.get("type") != "statement" and patterns.one("denies_itself").search(match.group()):
        return None
    if patterns.one("wished").search(before):
        # A hope is no plan.
        return None
    turn = patterns.one("turn").search(around)
    said = around[: turn.start()] if turn else around
    if rule.get("type") != "statement" and patterns.one("denied").search(said):
        return "denied"
    if patterns.one("cancelled").search(around) or _is_called_off(reading, match, scene):
        return "cancelled"
    if patterns.one("counted_since").search(before):
        # "It will be the first summit since the founding of X": that lies behind.
        return "happened"
    if patterns.one("to_have_been").search(before + match.group()):
        # "He was to have gone there in the spring" says that he has not.
        return "cancelled"
    if patterns.one("past").search(match.group()) or patterns.one("done_before").search(before):
        if patterns.one("not_come_about").search(before):
            # "He would have visited X."
            return None
        if not patterns.one("passive_before").search(before):
            # A verb in the past tense tells what is done, whatever is planned next to it.
            return "happened"
    aside = reading.patterns.one("relative_clause").search(reading.text, match.end() + 2, scene.end)
    if aside and not is_on_what_is_held(reading, match, aside):
        # "He is in Beijing, where the summit begins tomorrow": that verb is of another.
        after = after[: max(0, aside.start() - match.end())]
    if patterns.one("cancelled_after").search(
        after + _without_relative(reading, match.end(), scene.end)
    ):
        return "cancelled"
    if _is_hypothetical(reading, match, scene):
        return None
    is_planned = _is_planned(reading, match, scene, before, after)
    return _outcome(reading, match, scene) if is_planned else "happened"


def _status_of_untrue(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene
) -> tuple[Status | None] | None:
    """Return the status of what is called untrue around a trigger, or in the clause behind it."""
    is_statement = rule.get("type") == "statement"
    is_told = not is_statement and rule.get("status") != "denied"
    if is_told and is_called_untrue(reading, scene, match.start()):
        return ("denied",)
    if reading.patterns.one("denied_next").search(reading.text, match.end(), scene.end):
        return (None if "status" in rule or is_statement else "denied",)
    return None


def _after(reading: Reading, match: re.Match[str], scene: Scene) -> str:
    """Return the words after a trigger in which its verb may stand, a clause that describes it among them."""
    aside = reading.patterns.one("relative_clause").match(reading.text, match.end())
    after_noun = aside.end() if aside else match.end()
    after = reading.text[match.end() : min(scene.end, after_noun + _AFTER_NOUN)]
    # "X spoke to Y, and a tour is planned": that verb is of another thing.
    borders = (
        reading.patterns.one(name).search(after) for name in ("conjunct_border", "clause_break")
    )
    return after[: min((border.start() for border in borders if border), default=len(after))]


def _is_planned(
    reading: Reading, match: re.Match[str], scene: Scene, before: str, after: str
) -> bool:
    """Tell whether the words around a trigger say that it is still to come."""
    one = reading.patterns.one
    if _is_elided_plan(reading, match, scene):
        return True
    if one("to_come").fullmatch(reading.text, scene.start, match.start()):
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
    if one("negated").search(before) or one("negated_after").match(after):
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
    if rule["status"] == "planned" and _is_hypothetical(reading, match, scene):
        return None
    if rule["status"] in ("planned", "happened") and _is_denied(reading, match, scene):
        return None
    if rule["status"] == "planned" and reading.patterns.one("none_of").search(
        reading.text, scene.start, match.start()
    ):
        # "Not one machine will be brought": that is no plan.
        return None
    before = reading.text[max(scene.start, match.start() - _BEFORE) : match.start()]
    if reading.patterns.one("negated").search(before) and not is_called_untrue(reading, scene):
        return None
    if rule["status"] == "planned" and reading.patterns.one("wished").search(before):
        return None
    after = reading.text[match.end() : scene.end]
    if rule["status"] == "planned" and (
        reading.patterns.one("put_off").match(after) or _is_called_off(reading, match, scene)
    ):
        return "cancelled"
    if rule["status"] == "planned":
        return _outcome(reading, match, scene)
    if rule["status"] == "cancelled" and _is_denied(reading, match, scene):
        return "denied"
    return rule["status"]  # type: ignore[no-any-return]  # the pattern file holds a status


def _outcome(reading: Reading, match: re.Match[str], scene: Scene) -> Status | None:
    """Return what became of a plan: of "they meant to build it in 2020, but never did" the year is known."""
    sentence = scene.sentence
    if not reading.patterns.one("never_done").match(reading.text, match.end(), sentence.end):
        return "planned"
    return "cancelled" if reading.dates_within(sentence.start, sentence.end) else None


def _is_called_off(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether the next clause takes a plan back: "it was to be opened in May, but that was called off"."""
    off = reading.patterns.one("called_off_next")
    return off.match(reading.text, match.end(), scene.end) is not None


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


def _cue_borders(reading: Reading, start: int, trigger: re.Match[str]) -> Iterator[int]:
    """Yield where a new clause begins: a cue before it says nothing of what follows."""
    # Whether a comma is a border is told by what follows, which may be the trigger.
    for match in reading.patterns.one("cue_border").finditer(reading.text, start, trigger.end()):
        if match.end() <= trigger.start():
            yield match.end()
