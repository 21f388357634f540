"""Chinese bodies that no record knows, named in English by the words that their names are put together of.

陕西路桥集团 is the Shaanxi Road and Bridge Group, 塔什干国立农业大学 the Tashkent State Agricultural University. What
is no word (the brand of a company) keeps its sound. A name of which any other part stays unread is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from silkgraph.extraction.names.transliteration.chinese import sound
from silkgraph.extraction.reading import CHINA, FIVE, Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.extraction.reading import Reading
    from silkgraph.reference import Reference

__all__ = ["find_composed"]

_HAN = re.compile(r"[一-鿿]")
#: A brand has so many characters.
_BRAND = (2, 4)
#: No part of a name is longer.
_LONGEST = 9
#: Kinds of bodies: those in business, those named before their place, those named behind it.
_BUSINESS = "business"
_OF_PLACE = "of"


@dataclass
class _Parts:
    """What a name is put together of, from its end to its beginning."""

    start: int
    places: list[str] = field(default_factory=list)
    states: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    brand: str = ""


def find_composed(reading: Reading, taken: set[int]) -> Iterator[Found]:
    """Yield the bodies whose names the words of the language and the known places make up."""
    for entry, regex in reading.patterns.compiled("composed"):
        for match in regex.finditer(reading.text):
            sentence = reading.sentence_at(match.start())
            if sentence is None or match.start() in taken:
                continue
            parts = _parts(reading, entry, match.start(), sentence.start)
            name = _named(reading, entry, match, parts) if parts else None
            if parts is None or name is None:
                continue
            # 特变电工杜尚别矿业有限公司 is a branch of the body that its name begins with.
            if not taken.isdisjoint(range(parts.start - 1, match.end())):
                continue
            reading.bodies.note_states(name, set(parts.states[:1]) or {CHINA})
            if entry["kind"] == _BUSINESS:
                reading.bodies.note_company(name)
            yield Found(parts.start, match.end(), "organization", name)


def _parts(reading: Reading, entry: dict[str, str], end: int, begin: int) -> _Parts | None:
    """Read a name backwards from the word for its kind, as far as its parts are known."""
    words: dict[str, str] = reading.patterns.data[entry["words"]]
    places = _places(reading.reference)
    parts = _Parts(end)
    while parts.start > begin:
        piece = _piece_before(reading.text, parts.start, begin, words, places)
        if piece is None:
            break
        if piece in places:
            name, state, is_state = places[piece]
            parts.states.append(state)
            if not is_state or not parts.places:
                parts.places.append(name)
        elif parts.places:
            break
        elif words[piece]:
            parts.fields.append(words[piece])
        parts.start -= len(piece)
    if entry["kind"] == _BUSINESS and not parts.places:
        return _with_brand(reading, parts, begin)
    return parts


def _piece_before(
    text: str,
    end: int,
    begin: int,
    words: dict[str, str],
    places: dict[str, tuple[str, str, bool]],
) -> str | None:
    """Return the longest known part that ends where another begins."""
    for size in range(min(_LONGEST, end - begin), 0, -1):
        piece = text[end - size : end]
        if piece in words or (size > 1 and piece in places):
            return piece
    return None


def _with_brand(reading: Reading, parts: _Parts, begin: int) -> _Parts | None:
    """Add the brand before the known parts, and the place before it; ``None`` where nothing bounds a brand."""
    places = _places(reading.reference)
    one = reading.patterns.one
    for size in range(_BRAND[0], _BRAND[1] + 1):
        start = parts.start - size
        brand = reading.text[max(begin, start) : parts.start]
        if start < begin or not all(map(_HAN.match, brand)) or one("no_brand").search(brand):
            return None
        before = reading.text[max(begin, start - _LONGEST) : start]
        known = next((before[-n:] for n in range(_LONGEST, 1, -1) if before[-n:] in places), None)
        if known is None and before and not one("brand_border").search(before):
            continue
        parts.brand = brand
        parts.start = start
        if known:
            name, state, _ = places[known]
            parts.places.append(name)
            parts.states.append(state)
            parts.start -= len(known)
        foreign = one("foreign_brand").fullmatch(brand)
        if foreign and not parts.fields and not known:
            return None
        # How a name of Central Asia is written there, Chinese characters do not tell.
        return None if _state_of(parts) in FIVE else parts
    return None


def _state_of(parts: _Parts) -> str | None:
    """Return the state of the first place in a name."""
    return parts.states[0] if parts.states else None


def _named(
    reading: Reading, entry: dict[str, str], match: re.Match[str], parts: _Parts
) -> str | None:
    """Return the English name, ``None`` where the parts say too little of which body it is."""
    place = parts.places[0] if parts.places else ""
    fields = list(reversed(parts.fields))
    if entry["kind"] == _BUSINESS:
        is_state = bool(parts.places) and place == _state_of(parts)
        if not parts.brand and (not place or not fields or (is_state and len(fields) < _BRAND[0])):
            return None
        is_group = reading.patterns.one("group_of_companies").search(match.group())
        ending = "Group" if is_group else entry.get("name", "")
        if not ending and (not fields or fields[-1] in ("International", "Northwest")):
            ending = "Company"
        return " ".join(filter(None, [place, sound(parts.brand), *fields, ending]))
    if entry["kind"] == _OF_PLACE and not place:
        place = _region_meant(reading, parts.start, match.start())
    if not place:
        return None
    if entry["kind"] == _OF_PLACE:
        return (
            f"{_office(reading, entry, match)} of {_in_full(reading.reference).get(place, place)}"
        )
    kinds = [word for word in fields if not word.startswith("of ")]
    tail = [word for word in fields if word.startswith("of ")]
    return " ".join([place, *kinds, entry["name"], *tail])


def _region_meant(reading: Reading, start: int, end: int) -> str:
    """Return the one region of its kind that the text names, where the department is of "the autonomous region"."""
    kinds = reading.patterns.data["kinds_of_regions"]
    ending = kinds.get(reading.text[start:end])
    full = _in_full(reading.reference)
    named = [item.name for item in reading.found if item.kind == "place"]
    regions = {name for name in named if ending and full.get(name, "").endswith(ending)}
    return regions.pop() if len(regions) == 1 else ""


def _office(reading: Reading, entry: dict[str, str], match: re.Match[str]) -> str:
    """Return what an office of a province is called: a department of trade, a commission of health."""
    if "charges" not in entry:
        return entry["name"]
    charge = reading.patterns.data[entry["charges"]][match["charge"]]
    if entry["name"] == "Department":
        return f"Department of {charge}"
    return f"{charge} {entry['name']}"


@cache
def _in_full(reference: Reference) -> dict[str, str]:
    """Return the full names of provinces and autonomous regions of China, by the short ones."""
    found: dict[str, str] = {}
    for place in reference.places:
        if place.state != CHINA:
            continue
        if place.kind == "province":
            found[place.name] = f"{place.name} Province"
        for name in place.names:
            if name.text.endswith(" Autonomous Region"):
                found[place.name] = name.text
    return found


@cache
def _places(reference: Reference) -> dict[str, tuple[str, str, bool]]:
    """Return the Chinese names of places and states: English name, state, and whether it is one."""
    found = {
        name.text: (place.name, place.state, False)
        for place in reference.places
        if place.state in (CHINA, *FIVE)
        for name in place.names
        if name.language == "zh"
    }
    found |= {
        name.text: (state.name, state.name, True)
        for state in reference.states
        if state.name in (CHINA, *FIVE)
        for name in state.names
        if name.language == "zh"
    }
    return found
