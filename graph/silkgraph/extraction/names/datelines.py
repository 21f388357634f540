"""The city that a line above the text is written from: "BISHKEK, August 26, 1999", "УзА | Ташкент | 22 августа".

Nothing else is read in these lines: the town in the name of an outlet ("Bishkek Courier") is no place of the news.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkgraph.extraction.names.lexicon import load_lexicon
from silkgraph.extraction.reading import Found
from silkgraph.extraction.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.extraction.reading import Reading

__all__ = ["find_dateline_places"]

#: "Friday 13 September", "Oct. 19", "14.09.2014": how a day begins.
_DAY = r"(?:[^\W\d_]+[.,]?\s+){0,2}\d"
_MARKS = r"[*_#\s]*"
#: A place that opens the line has the day behind it, or another place and then a sign that the line goes on.
_OPENS = re.compile(rf"{_MARKS}$")
_DAY_BEHIND = re.compile(rf"(?:\s*[.,，/|·•]|\s+[—–-])\s*{_DAY}|\s+\d{{4}}[年.-]|\s*[(（]")
#: A place by itself between the bars, dots, dashes or brackets of the line.
_PARTED = re.compile(r"(?:[|/·•(（]|\s[—–-])\s*$")
_PARTED_BEHIND = re.compile(rf"\s*(?:[|/·•)）]|[—–-]\s|$)|\s*[.,，]\s*{_DAY}")
#: A place between commas or full stops, with the day behind it.
_NEXT = re.compile(r"[^\W_][»”\"’]?[.,，]\s*$")
_NEXT_BEHIND = re.compile(rf"\s*[.,，]\s*{_DAY}")
#: A place that ends the line behind who wrote it: "Aigul Sadykova, Bishkek".
_LAST = re.compile(r"[^\W_][»”\"’]?[,，]\s*$")
#: What two places that a dash joins stand between: "«Щит», Астана — Душанбе. Воскресенье".
_PAIR = re.compile(r"(?:^|[|/·•(（,，])[*_#\s]*$")
_PAIR_BEHIND = re.compile(r"\s*(?:[.,，|/·•)）*]|$)")
#: The place of two that a dash joins: "LONDON-ALMATY (Wire)".
_JOINT = re.compile(r"\s?[-–—/]\s?")
#: A short name in capitals is an abbreviation elsewhere: "OSH, May 6".
_CAPITALS = re.compile(r"(?<![\w-])[A-ZА-ЯЁ]{3}(?=[,.]\s)")


def find_dateline_places(reading: Reading) -> list[Found]:
    """Find the places that header lines are written from."""
    names, _ = load_lexicon(reading.reference, reading.article.language)
    written = reading.patterns.one("written_from")
    found: list[Found] = []
    for start, line in _header_lines(reading):
        joint: Found | None = None
        for hit in names.find(fold(_CAPITALS.sub(_as_name, line), reading.article.language)):
            place = next((sense.name for sense in hit.senses if sense.kind == "place"), None)
            if place is None:
                continue
            before, after = line[: hit.start], line[hit.end :]
            item = Found(start + hit.start, start + hit.end, "place", place)
            opens = _OPENS.match(before)
            if joint and _JOINT.fullmatch(line, joint.end - start, hit.start):
                is_written = bool(_DAY_BEHIND.match(after) or _PAIR_BEHIND.match(after))
                found += [joint, item] if is_written else []
            else:
                is_written = bool(
                    (opens and _DAY_BEHIND.match(after))
                    or (_PARTED.search(before) and _PARTED_BEHIND.match(after))
                    or (_NEXT.search(before) and _NEXT_BEHIND.match(after))
                    or (_LAST.search(before) and not after.strip(" *_"))
                    or written.search(before)
                )
                found += [item] if is_written else []
            joint = item if _PAIR.search(before) else None
    return found


def _header_lines(reading: Reading) -> Iterator[tuple[int, str]]:
    """Yield the header lines with their offsets."""
    for block in reading.article.blocks:
        if block.kind == "meta":
            yield block.start, reading.text[block.start : block.end]


def _as_name(match: re.Match[str]) -> str:
    return match.group().capitalize()
