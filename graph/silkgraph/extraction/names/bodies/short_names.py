"""Companies called by a part of their names: "Huaxin Cement" is "Huaxin" after that, "Foo Bar Group (FBG)" is "FBG"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkgraph.extraction.reading import Found

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading

__all__ = ["find_short_names"]

#: A name says so little that its first word does not stand for it, if it is shorter.
_SHORTEST = 4
#: So many letters stand for as many words.
_INITIALS = 3
#: First words that many bodies have.
_OF_ANY = re.compile(
    r"(?:China|Chinese|Kazakh\w*|Kyrgyz\w*|Tajik\w*|Turkmen\w*|Uzbek\w*|National|State|General|United|Export|Import|Bank|New|North\w*|South\w*"
    r"|East\w*|West\w*|Central|Asian?|Eurasian?|First|International|Joint|Industrial|Silk|Oil|Gas|People|Great\w*|Golden|Power|Energy"
    r"|Nuclear|Development|Agricultural|Sino\w*|World|Global|Euro\w*|Trans\w*|Pacific|Standard|American?|Russian?|Rail\w*|Invest\w*)$"
)
_OFFICIAL = re.compile(
    r"\b(?:Ministry|Agency|Committee|Commission|University|Institute|Museum|Academy|Council|Administration"
    r"|Government|Parliament|Senate|Organization|Association|Forum|Embassy|Party|Court|Initiative|Bureau|Office)\b"
)
#: A short form in brackets behind a name.
_BRACKETED = re.compile(r"\s*\(\s*[“\"«]?(?P<short>[A-Z][A-Za-z&-]{1,14})[”\"»]?\s*\)")
#: What stands behind the first word where a longer name goes on.
_LONGER = re.compile(r"[-–]?[\w]|\s+(?:&\s+)?[A-Z]")


def find_short_names(reading: Reading) -> list[Found]:
    """Find the companies that a text calls by the first word or the letters of a name it has told."""
    if not reading.patterns.habit("short_names"):
        return []
    _unite(reading)
    found: list[Found] = []
    for short, (name, start) in _short_names(reading).items():
        for match in re.finditer(rf"(?<![\w’'-]){re.escape(short)}(?![\w])", reading.text):
            if match.start() < start or _LONGER.match(reading.text, match.end()):
                continue
            sentence = reading.sentence_at(match.start())
            first, last = match.span()
            if sentence is None or any(
                item.start < last and first < item.end
                for item in reading.within(sentence.start, sentence.end)
                if item.kind != "area"
            ):
                continue
            found.append(Found(first, last, "organization", name))
    return found


def _unite(reading: Reading) -> None:
    """Give a name that only the text tells the name of the known body in brackets behind it."""
    known = reading.known.organizations
    for index, item in enumerate(reading.found):
        bracket = _BRACKETED.match(reading.text, item.end)
        if item.kind != "organization" or item.name in known or bracket is None:
            continue
        for other in reading.within(*bracket.span("short"), "organization"):
            if other.name in known:
                reading.found[index] = item._replace(name=other.name)


def _short_names(reading: Reading) -> dict[str, tuple[str, int]]:
    """Return the short forms that mean one body only, each with its name and where it was first told."""
    meant: dict[str, dict[str, int]] = {}
    telling = {
        name.casefold()
        for name in {item.name for item in reading.found if item.kind == "organization"}
        if not re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", reading.text)
    }
    for item in reading.found:
        if item.kind != "organization" or item.via == "pronoun" or _OFFICIAL.search(item.name):
            continue
        words = reading.text[item.start : item.end].split()
        shorts = [match["short"] for match in [_BRACKETED.match(reading.text, item.end)] if match]
        if item.name not in reading.known.organizations and " ".join(words).casefold() in telling:
            # A name that one sentence gives away is known in all.
            meant.setdefault(reading.text[item.start : item.end], {}).setdefault(item.name, 0)
        initials = "".join(word[0] for word in words if word[0].isupper())
        if len(initials) >= _INITIALS and initials.isupper():
            shorts.append(initials)
        if len(words) > 1 and _is_telling(reading, words[0], item.start):
            shorts.append(words[0])
        for short in shorts:
            meant.setdefault(short, {}).setdefault(item.name, item.start)
    return {short: next(iter(names.items())) for short, names in meant.items() if len(names) == 1}


def _is_telling(reading: Reading, word: str, start: int) -> bool:
    """Tell whether the first word of a name is its own: no place, no nation, no word that opens many names."""
    if len(word) < _SHORTEST or not word[0].isupper() or not word.isalpha() or _OF_ANY.match(word):
        return False
    known = {
        reading.text[item.start : item.end]
        for item in reading.found
        if item.kind in ("state", "place", "person")
    }
    if word in known or any(word in name.split() for name in known):
        return False
    return not any(item.kind == "place" for item in reading.within(start, start + len(word) + 1))
