"""What is a ceremony and what is not: leaders start work, papers are only exchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.extraction.reading import HEAD_OF_GOVERNMENT, HEAD_OF_STATE

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["is_exchange_of_papers", "with_ceremony"]

_HEADS = (*HEAD_OF_STATE, *HEAD_OF_GOVERNMENT)


def with_ceremony(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene
) -> dict[str, Any]:
    """Return the rule to read a trigger by: a ceremony where leaders start work, or the text speaks of one."""
    if _is_start_at_ceremony(reading, rule, match, scene):
        return {**rule, "type": "ceremony", "who": "actors"}
    return rule


def _is_start_at_ceremony(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene
) -> bool:
    """Tell whether work that starts is started by heads of state or government, or at a ceremony."""
    one = reading.patterns.one
    if (
        rule["type"] != "other"
        or "status" in rule
        or not one("start_of_work").search(match.group())
    ):
        return False
    if one("at_ceremony").search(reading.text, scene.start, scene.end):
        return True
    before = reading.within(scene.start, match.start(), "person")
    if not before or reading.office_of.get(before[-1].name) not in _HEADS:
        return False
    return (
        one("subject_of_start").fullmatch(reading.text, before[-1].end, match.start()) is not None
    )


def is_exchange_of_papers(reading: Reading, match: re.Match[str], scene: Scene) -> bool:
    """Tell whether somebody only looks on as papers are signed or exchanged, which is no event of its own."""
    one = reading.patterns.one
    if not one("looks_on").match(match.group()):
        return False
    return one("papers_behind").match(reading.text, match.end(), scene.end) is not None
