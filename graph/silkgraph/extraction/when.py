"""The date of an event: from its own words, else from what the text was just speaking of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.extraction.dates import Dated

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.dates import DateMention
    from silkgraph.extraction.participants import Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["event_date"]


def event_date(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    scene: Scene,
    status: str,
    context: str | None,
) -> Dated | None:
    """Return when the event was or will be.

    The nearest date in the same clause wins, then one in the same sentence, then the one the text spoke of
    last. The date of publication never stands in.
    """
    mentions = reading.dates_within(scene.start, scene.end) or reading.dates_within(
        scene.sentence.start, scene.sentence.end
    )
    future = status == "planned"
    resolved = [
        (mention, reading.calendar.resolve(mention, future=future, context=context))
        for mention in mentions
    ]
    dated = [(mention, when) for mention, when in resolved if when is not None]
    if not dated:
        return _from_context(reading, match, status, context)
    nearest = min(dated, key=lambda pair: _distance(pair[0], match))[1]
    if _is_beside(reading, match):
        return Dated(nearest.start[:7])
    return _with_duration(reading, scene, nearest)


def _distance(mention: DateMention, match: re.Match[str]) -> int:
    if mention.begin >= match.end():
        return mention.begin - match.end()
    if mention.stop <= match.start():
        return match.start() - mention.stop
    return 0


def _from_context(
    reading: Reading, match: re.Match[str], status: str, context: str | None
) -> Dated | None:
    recent = reading.patterns.one("recent_before").search(
        reading.text, max(0, match.start() - 40), match.start()
    )
    if recent and reading.article.published:
        return Dated(reading.article.published[:7])
    if status == "happened" and context:
        return Dated(context)
    return None


def _is_beside(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether the date is of something before or after this event ("ahead of the summit")."""
    window = reading.text[max(0, match.start() - 40) : match.start()]
    return bool(reading.patterns.one("beside_before").search(window))


def _with_duration(reading: Reading, scene: Scene, dated: Dated) -> Dated:
    """Add the last day of "a three-day visit" that starts on a known day."""
    if dated.end or dated.start.count("-") != 2:
        return dated
    lasting = reading.patterns.one("duration").search(reading.text, scene.start, scene.end)
    if not lasting:
        return dated
    days = reading.patterns.words("numbers").get(lasting["n"].lower()) or int(
        lasting["n"] if lasting["n"].isdigit() else 1
    )
    return Dated(dated.start, reading.calendar.days_after(dated.start, days - 1))
