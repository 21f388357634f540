"""Organizations that the gazetteer does not know: bodies named by their kind, and ministries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.reading import Found

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.reading import Reading

__all__ = ["find_bodies"]

_CONTEXT = 60


def find_bodies(reading: Reading) -> list[Found]:
    """Find ministries and bodies whose name ends in what they are (Company, University, Museum ...)."""
    taken = [item for item in reading.found if item.kind == "organization"]
    found: list[Found] = []
    for entry, regex in reading.patterns.compiled("bodies"):
        for match in regex.finditer(reading.text):
            if not any(s.start <= match.start() < s.end for s in reading.sentences):
                continue
            start, end = match.span("body") if "body" in match.groupdict() else match.span()
            if any(item.start < end and start < item.end for item in taken):
                continue
            name = _name(reading, entry, match)
            if name is None:
                continue
            item = Found(start, end, "organization", name, _via(reading, start, end))
            taken.append(item)
            found.append(item)
    return found


def _name(reading: Reading, entry: dict[str, str], match: re.Match[str]) -> str | None:
    template = entry.get("name")
    if template is None:
        return " ".join(match.group("body").split())
    state = _state(reading, match)
    if state is None:
        return None
    return str(match.expand(template)).replace("STATE", state)


def _state(reading: Reading, match: re.Match[str]) -> str | None:
    """Return whose ministry it is: the state in the match, else the one last spoken of."""
    inside = reading.within(match.start(), match.end(), "state")
    if inside:
        return inside[0].name
    line = reading.text.rfind("\n", 0, match.start()) + 1
    before = reading.within(line, match.start(), "state") or reading.within(
        0, match.start(), "state"
    )
    return before[-1].name if before else None


def _via(reading: Reading, start: int, end: int) -> str:
    before = reading.text[max(0, start - _CONTEXT) : start]
    after = reading.text[end : end + _CONTEXT]
    named_as_post = reading.patterns.one("affiliation_before").search(
        before
    ) or reading.patterns.one("affiliation_after").search(after)
    return "affiliation" if named_as_post else "name"
