"""What a sentence says only in passing: "the plant, promised during X's visit in May, has been dropped"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.scenes.clauses import borders

if TYPE_CHECKING:
    import re

    from silkgraph.claims import Status
    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["aside_at", "status_in_passing"]

#: Occasions that a phrase can name; what is done in one is done or not by its own verb.
_OCCASIONS = ("visit", "summit", "forum", "bilateral_meeting", "ministerial_meeting")
#: "During the state visit of" stands before a trigger.
_PHRASE = 90
#: The date of an occasion follows so soon, and the verb that it is beside so late.
_OWN = 60
_VERB = 110


def aside_at(reading: Reading, sentence: Sentence, at: int) -> re.Match[str] | None:
    """Return the participle clause between a subject and its verb that a place of a sentence lies in."""
    for aside in reading.patterns.one("participle_aside").finditer(
        reading.text, sentence.start, sentence.end
    ):
        if aside.start() <= at < aside.end():
            return aside if _is_beside_subject(reading, sentence, aside) else None
    return None


def _is_beside_subject(reading: Reading, sentence: Sentence, aside: re.Match[str]) -> bool:
    """Tell whether no verb stands before a clause and one right behind: else it is one of a row of verbs."""
    verb = reading.patterns.one("predicate")
    ends = (end for _, end in borders(reading, sentence) if end <= aside.start())
    start = max(ends, default=sentence.start)
    return verb.match(reading.text, aside.end()) is not None and not verb.search(
        reading.text, start, aside.start()
    )


def status_in_passing(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene
) -> tuple[Status | None] | None:
    """Return the status of an occasion that a sentence only names for when something else was.

    That is not denied, cancelled or negated with the other thing; it is planned with it, unless its own date is past.
    """
    one, first = reading.patterns.one, max(scene.start, match.start() - _PHRASE)
    if rule.get("type") not in _OCCASIONS or one("past").search(match.group()):
        return None
    phrase = one("in_passing").search(reading.text, first, match.start())
    aside = aside_at(reading, scene.sentence, match.start())
    if phrase is None or any(
        one(name).search(reading.text, phrase.start(), match.end())
        for name in ("planned", "cancelled", "negated", "denied", "wished")
    ):
        return None
    start = aside.start() if aside else max(scene.start, phrase.start() - _PHRASE)
    # "Trade would grow, he said after Tuesday's talks": what he said is to come, and not the talks.
    start = reading.after_last("cue_border", start, phrase.start())
    before = reading.text[start : phrase.start()]
    if one("done_before_phrase").search(before):
        return ("happened",)
    after = reading.text[match.end() : min(scene.end, match.end() + _VERB)]
    after = "" if aside else after
    is_planned = one("planned").search(before) or one("to_be_done").search(before)
    if not is_planned and not one("planned_after").search(after):
        return ("happened",)
    is_past = _is_past(reading, phrase.end(), match, scene)
    return ("happened" if is_past else "planned",)


def _is_past(reading: Reading, start: int, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether the date beside an occasion, behind ``start``, lies in the past, however it is read."""
    beside = reading.dates_within(start, match.start())
    behind = reading.dates_within(match.end(), min(scene.end, match.end() + _OWN))
    if not beside and (not behind or "," in reading.text[match.end() : behind[0].begin]):
        return False
    when = reading.calendar.resolve((beside or behind)[0], future=True)
    return when is not None and when.start < reading.day[: len(when.start)]
