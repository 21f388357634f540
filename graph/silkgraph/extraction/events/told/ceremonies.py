"""What is a ceremony and what is not: leaders start work, papers are only exchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.told.conditions import is_quiet
from silkgraph.extraction.reading import HEAD_OF_GOVERNMENT, HEAD_OF_STATE

if TYPE_CHECKING:
    import re

    from silkgraph.claims import Status
    from silkgraph.extraction.events.scenes.scene import Cast, Scene
    from silkgraph.extraction.reading import Reading

__all__ = [
    "has_no_ceremony",
    "is_exchange_of_papers",
    "is_opened_by_nobody",
    "with_ceremony",
]

_HEADS = (*HEAD_OF_STATE, *HEAD_OF_GOVERNMENT)


def with_ceremony(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene
) -> dict[str, Any]:
    """Return the rule to read a trigger by: a ceremony where heads of state or government start work."""
    one = reading.patterns.one
    if (
        rule["type"] != "other"
        or "status" in rule
        or not one("start_of_work").search(match.group())
    ):
        return rule
    before = reading.within(scene.start, match.start(), "person")
    if not before or reading.office_of.get(before[-1].name) not in _HEADS:
        return rule
    if not one("subject_of_start").fullmatch(reading.text, before[-1].end, match.start()):
        return rule
    return {**rule, "type": "ceremony", "who": "actors"}


def is_exchange_of_papers(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether somebody only looks on as papers are signed or exchanged, which is no event of its own."""
    one = reading.patterns.one
    if not one("looks_on").match(match.group()):
        return False
    return one("papers_behind").match(reading.text, match.end(), scene.end) is not None


def is_opened_by_nobody(
    reading: Reading, match: re.Match[str], scene: Scene, casts: list[Cast]
) -> bool:
    """Tell whether something only opened, and nobody of whom the text tells is named for it: "the pass opened in May"."""
    opens = reading.patterns.one("bare_opening").match(match.group())
    is_told = scene.sentence.kind == "paragraph"
    if opens is None or not is_told or not is_quiet(reading, scene, casts):
        return False
    here = {item.name for item in reading.within(scene.sentence.start, scene.sentence.end)}
    return here.isdisjoint(name for cast in casts for name in cast.names)


def has_no_ceremony(
    reading: Reading, match: re.Match[str], scene: Scene, casts: list[Cast], status: Status
) -> bool:
    """Tell whether it is the base that is denied, not its opening, or something is only to open, be handed over or run."""
    if status == "denied":
        return True
    one = reading.patterns.one
    opens = one("bare_opening").match(match.group())
    runs = one("service_before").search(reading.text, scene.start, match.start())
    is_plain = status == "planned" or runs is not None
    return is_plain and opens is not None and is_quiet(reading, scene, casts)
