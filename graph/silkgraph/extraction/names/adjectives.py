"""Districts and valleys that Russian calls by an adjective: "в Яванском районе" is in Yavan."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from silkgraph.extraction.reading import CHINA, FIVE, Found

if TYPE_CHECKING:
    from silkgraph.extraction.patterns import Patterns
    from silkgraph.extraction.reading import Reading
    from silkgraph.reference import Reference

__all__ = ["find_called_by_adjective"]


def find_called_by_adjective(reading: Reading, found: list[Found]) -> list[Found]:
    """Find the places of known names whose adjective stands before a word for district or valley."""
    places = _places(reading.reference)
    taken = {item.start for item in found if item.kind == "place"}
    called: list[Found] = []
    for match in reading.patterns.one("called_by_adjective").finditer(reading.text):
        if match.start() in taken or reading.sentence_index(match.start()) is None:
            continue
        name = next(
            (places[said] for said in _names(match["stem"], reading.patterns) if said in places),
            None,
        )
        if name:
            called.append(Found(match.start(), match.end(), "place", name))
    return called


def _names(stem: str, patterns: Patterns) -> list[str]:
    """Return the names that an adjective can be made from, without and with an ending."""
    links = patterns.listed("adjective_links")
    stems = [stem.removesuffix(link) for link in links if stem.endswith(link)]
    return [said + ending for said in stems for ending in patterns.listed("town_endings")]


@cache
def _places(reference: Reference) -> dict[str, str]:
    """Return the places of both sides by their Russian names, smaller ones than regions."""
    return {
        name.text: place.name
        for place in reference.places
        if place.state in (CHINA, *FIVE)
        and place.kind in ("city", "town", "district", "village", "county")
        for name in place.names
        if name.language == "ru"
    }
