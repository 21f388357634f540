"""The area of what is proposed: the first that its words name, else the one that it is told about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.guards import GuardedPattern
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["any_area", "area_in_context", "area_of_minister"]

#: What is bought and sold under an area of its own.
_GOODS = frozenset(["agriculture", "energy-oil-gas", "mining-minerals", "nuclear-uranium"])
#: What stands behind what it is of: a railway university is for learning, whatever it teaches.
_HEADS = frozenset(["culture-heritage", "education"])
#: A railway crossing is a crossing.
_AT_THE_BORDER = {"transport": "customs-logistics"}
#: Where it is money that is asked for, it is asked for something.
_OF_MONEY = ("investment", "finance")
#: What somebody invests in stands so near, and is no fund or zone for investors.
_INVESTED = 60
_OF_INVESTORS = frozenset(["finance", "institutional-mechanism", "investment", "trade"])
#: What is told of reaches so many sentences back.
_BACK = 2
#: The area of what is proposed for a place of a kind.
_OF_PLACES = {
    "crossing": "customs-logistics",
    "river": "water",
    "lake": "water",
    "port": "transport",
}

#: What ministers are in charge of, by a word of their offices.
_OF_MINISTERS = {
    "Defence": "defence",
    "Interior": "justice-law-enforcement",
    "Public Security": "justice-law-enforcement",
    "Justice": "justice-law-enforcement",
    "Agriculture": "agriculture",
    "Transport": "transport",
    "Railways": "transport",
    "Water": "water",
    "Oil": "energy-oil-gas",
    "Energy": "energy-oil-gas",
    "Health": "health",
    "Education": "education",
    "Science": "science-technology",
    "Culture": "culture-heritage",
    "Tourism": "tourism-visa",
    "Digital": "digital",
    "Finance": "finance",
    "Trade": "trade",
    "Commerce": "trade",
    "Industry": "industry",
}


def area_of_minister(office: str) -> str | None:
    """Return what a minister is in charge of: whatever the defence minister asks for is about defence."""
    if "Minister" not in office:
        return None
    return next((area for charge, area in _OF_MINISTERS.items() if charge in office), None)


def area_in_context(
    reading: Reading, sentence: Sentence, start: int, end: int, *, sure: bool = False
) -> str | None:
    """Return the area of a point: by its own words, by its place, by what was told of before.

    Where it is ``sure`` that something is proposed, a weak word of a sentence before is enough.
    """
    named = _area_of_head(reading, start, end) or _area(reading, start, end)
    return (
        (_area_invested_in(reading, named, start, end) or named)
        or _same_area(reading, sentence, start, end)
        or any_area(reading, start, end)
        or _area_meant(reading, sentence, start, end, sure=sure)
        or (_area_of_purpose(reading, sentence, start) if sure else None)
    )


def _area_of_purpose(reading: Reading, sentence: Sentence, start: int) -> str | None:
    """Return the area of "To speed up the crossings, they proposed to work around the clock"."""
    opens = reading.patterns.one("purpose_opens").match(reading.text, sentence.start, start)
    return any_area(reading, sentence.start, opens.end()) if opens else None


def any_area(reading: Reading, start: int, end: int) -> str | None:
    """Return the area that a stretch names, strongly, weakly or by a place."""
    named = (
        _area_of_head(reading, start, end)
        or _area(reading, start, end)
        or _weak_area(reading, start, end)
        or _area_of_place(reading, start, end)
    )
    return _area_invested_in(reading, named, start, end) or named


def _area_of_head(reading: Reading, start: int, end: int) -> str | None:
    """Return the area of the noun that is asked for: a "fund for roads" is money, a "bridge to the mines" a bridge.

    Its word may be weak and that of a purpose behind it strong; a noun that says little, as "exchanges in", is
    about what follows. Those who are to act are not what is asked for: "Chinese firms to build mills".
    """
    one = reading.patterns.one
    if actors := one("actors_open").match(reading.text, start, end):
        return any_area(reading, actors.end(), end)
    if one("teaches").match(reading.text, start, end):
        return "education"
    at = start
    for border in one("area_borders").finditer(reading.text, start, end):
        strong = reading.within(at, border.start(), "area")
        hits = _weak_hits(reading, at, border.start())
        if firm := _firm(reading, hits, strong):
            return firm
        if strong:
            return _area_of_body(reading, strong, hits, end)
        if hits:
            match, area = hits[0]
            further = any_area(reading, border.end(), end)
            general = _is_general(reading, match) or (further and _yields(area, further))
            return None if general else area
        at = border.end()
    hits, strong = _weak_hits(reading, at, end), reading.within(at, end, "area")
    return _firm(reading, hits, strong) or (
        _area_of_body(reading, strong, hits, end) if strong else None
    )


def _firm(
    reading: Reading, hits: list[tuple[re.Match[str], str]], strong: list[Found]
) -> str | None:
    """Return the area of a noun that is the same whatever it is of: a "road fund" is money."""
    if any(item.name == "investment" for item in strong):
        return None
    firm = reading.patterns.one("firm_heads")
    return next((area for match, area in hits if firm.fullmatch(match.group())), None)


def _area_of_body(
    reading: Reading, strong: list[Found], hits: list[tuple[re.Match[str], str]], end: int
) -> str | None:
    """Return what a body is for: a "commission on border rivers" is about the water, and 界河联合委员会 too."""
    body = strong[0]
    if len(strong) > 1 or body.name != "institutional-mechanism":
        return None
    about = reading.patterns.one("is_about").match(reading.text, body.end, end)
    if about is not None:
        return any_area(reading, about.end(), end)
    return next((area for match, area in hits if match.end() == body.start), None)


def _is_general(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether a word says little of what it is of: "exchanges", "joint ventures", "the processing of"."""
    return reading.patterns.one("general_heads").fullmatch(match.group()) is not None


def _area_invested_in(reading: Reading, named: str | None, start: int, end: int) -> str | None:
    """Return the area of "to invest in the processing of leather", which is about the leather; likewise "to finance"."""
    if named not in _OF_MONEY:
        return None
    invests = reading.patterns.one("invests_in").search(reading.text, start, end)
    if invests is None:
        return None
    what = any_area(reading, invests.end(), min(end, invests.end() + _INVESTED))
    return None if what in _OF_INVESTORS else what


def _area(reading: Reading, start: int, end: int) -> str | None:
    """Return the first area; "to export more wheat" is of the wheat, a "council on water" of the water."""
    areas = _to_the_point(reading, start, end)
    if areas and (head := _head(reading, areas[0], end)):
        return head
    together = reading.patterns.one("and_between")
    if (
        len(areas) > 1
        and _yields(areas[0].name, areas[1].name)
        and not together.search(_between(reading, *areas[:2]))
    ):
        return areas[1].name
    if len(areas) > 1 and reading.patterns.one("leads_to").search(
        reading.text[start : areas[0].start]
    ):
        # 修复通往口岸的公路 is about the road.
        return areas[1].name
    if areas and areas[0].name == "trade":
        # 马肉进口: what is bought stands before the word.
        goods = (a for _, a in _weak_hits(reading, start, areas[0].start) if a in _GOODS)
        return next(goods, "trade")
    return areas[0].name if areas else None


def _to_the_point(reading: Reading, start: int, end: int) -> list[Found]:
    """Return the areas of a stretch but for those it leaves behind: "to look beyond oil", "cash instead of goods"."""
    areas = reading.within(start, end, "area")
    left = reading.spans("left_behind", start, end) if areas else []
    return [f for f in areas if not any(a <= f.start < b for a, b in left)]


def _head(reading: Reading, named: Found, end: int) -> str | None:
    """Return the area of the noun right behind words of another area: a "railway university"."""
    start = named.end
    heads = {*_HEADS, _AT_THE_BORDER.get(named.name)}
    start += len(reading.text[start:end]) - len(reading.text[start:end].lstrip())
    for entry, regex in reading.patterns.candidates("point_areas", reading.text, start, end):
        if entry["area"] in heads and regex.match(reading.text, start, end):
            return str(entry["area"])
    return None


def _between(reading: Reading, first: Found, second: Found) -> str:
    return reading.text[first.end : second.start]


def _yields(area: str, other: str) -> bool:
    if area == "industry" and other == "health":
        # "Joint production of vaccines".
        return True
    return area == "institutional-mechanism" or (area == "trade" and other in _GOODS)


def _same_area(reading: Reading, sentence: Sentence, start: int, end: int) -> str | None:
    """Return the area named last before "cooperation in this field"."""
    if not reading.patterns.one("same_field").search(reading.text, start, end):
        return None
    before = reading.within(sentence.start, start, "area")
    return before[-1].name if before else None


def _weak_area(reading: Reading, start: int, end: int) -> str | None:
    """Return the area of words that name one only where it is known that something is proposed."""
    actors = reading.patterns.one("actors_open").match(reading.text, start, end)
    hits = _weak_hits(reading, actors.end() if actors else start, end)
    if len(hits) > 1 and _yields(hits[0][1], hits[1][1]):
        return hits[1][1]
    return hits[0][1] if hits else None


def _weak_hits(reading: Reading, start: int, end: int) -> list[tuple[re.Match[str], str]]:
    """Return the first weak word of each area in a stretch, in text order."""
    hits: list[tuple[re.Match[str], str]] = []
    for entry, regex in reading.patterns.candidates("point_areas", reading.text, start, end):
        match = _first(reading, regex, start, end)
        if match:
            hits.append((match, entry["area"]))
    return sorted(hits, key=lambda hit: hit[0].start())


def _first(reading: Reading, regex: GuardedPattern, start: int, end: int) -> re.Match[str] | None:
    """Return the first match that is not of what is left behind."""
    match = regex.search(reading.text, start, end)
    while match and any(
        a <= match.start() < b for a, b in reading.spans("left_behind", start, end)
    ):
        match = regex.search(reading.text, match.end(), end)
    return match


def _area_of_place(reading: Reading, start: int, end: int) -> str | None:
    """Return the area of what is to be done at a crossing, a port or a field."""
    kinds = [
        reading.known.kind_of_place.get(place.name) for place in reading.within(start, end, "place")
    ]
    return next((_OF_PLACES[kind] for kind in kinds if kind in _OF_PLACES), None)


def _area_meant(
    reading: Reading, sentence: Sentence, start: int, end: int, *, sure: bool
) -> str | None:
    """Return the area told last before "he asked the government to cut that to one"."""
    if not reading.patterns.one("area_meant").search(reading.text, start, end):
        return None
    index = reading.sentence_index(sentence.start) or 0
    weak = None
    for told in reversed(reading.sentences[max(0, index - _BACK) : index + 1]):
        if told.kind == "title":
            break
        until = min(told.end, start)
        if before := reading.within(told.start, until, "area"):
            return before[-1].name
        named = _weak_area(reading, told.start, until) if sure or told == sentence else None
        # "In a meeting with X": that they met is not what they spoke of.
        weak = weak or (None if named == "institutional-mechanism" else named)
    return weak
