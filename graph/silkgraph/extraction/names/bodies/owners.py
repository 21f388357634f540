"""Whose a body is that no record knows: of the state named with it, of the place of the report, of what the text is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkgraph.extraction.names.sections import central_at
from silkgraph.extraction.names.transliteration.chinese import is_chinese_brand
from silkgraph.extraction.reading import CHINA, FIVE

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Found, Reading

__all__ = ["known_owner", "note_owner", "own_state_at", "owner_of"]

#: Ministries of more than one portfolio, and the one that only China has.
_JOINED = re.compile(r",| and |Commerce")
#: "Ministry of X of the Republic of Kazakhstan": whose it is follows so soon.
_OWNER = 40
#: The city that a body stands in is named so close behind it.
_LOCATION = 16
#: "Chinese" stands so near before "company X".
_NATIONALITY = 25
#: A body is told again within so much text.
_TOLD = 600
_ARTICLE = re.compile(r"[Tt]he\s+")
_OWNS = re.compile(r"(?:['’]s?)?\s+")
#: A city or state that a paragraph of a digest opens with, by itself.
_LABEL_OPENS = re.compile(r"[*_#\s【]*")
_LABEL_ENDS = re.compile(r"\s*[.:：】]|\s*\*\*")
_LABEL = 30


def known_owner(reading: Reading, match: re.Match[str], template: str) -> str | None:
    """Return whose ministry it is, where only one state has one of these portfolios."""
    if _written_owner(reading, match) or not _JOINED.search(template):
        return None
    start, _, end = template.partition("STATE")
    known = [body.name for body in reading.reference.organizations if body.name.startswith(start)]
    owner = known[0].removeprefix(start).removesuffix(end) if len(known) == 1 else None
    # Another state of the five may have such a ministry, if this one is not in the text.
    named = {item.name for item in reading.found if item.kind == "state"}
    return owner if owner not in FIVE or owner in named else None


def note_owner(reading: Reading, name: str, match: re.Match[str]) -> None:
    """Note whose a body is that the reference does not know: "the Chinese company X", "X of Urumqi"."""
    before = reading.within(max(0, match.start() - _NATIONALITY), match.end(), "state")
    owners = {item.name for item in before if item.via == "demonym"}
    owners = owners or reading.states_of(_beside(reading, *match.span("body")))
    # "Shenzhen Energy Group" is of the state of its city.
    places = reading.within(*match.span("body"), "place")
    owners = owners or reading.states_of(places)
    if not owners and is_chinese_brand(name.split()[0]):
        owners = {CHINA}
    if len(owners) == 1 and not reading.bodies.states_of(name):
        reading.bodies.note_states(name, owners)


def _beside(reading: Reading, start: int, end: int) -> list[Found]:
    """Return the state or place that owns a body or where it sits, right before or behind its name."""
    one, text = reading.patterns.one, reading.text
    before = reading.within(max(0, start - _NATIONALITY), start, "state", "place")
    if before and one("home_before").fullmatch(text, before[-1].end, start):
        return before[-1:]
    behind = one("home_behind").match(text, end)
    named = reading.within(behind.end(), behind.end() + _OWNER, "state", "place") if behind else []
    return named[:1] if behind and named and named[0].start == behind.end() else []


def _written_owner(reading: Reading, match: re.Match[str]) -> str | None:
    """Return the state that the name of a body has in it, right behind it, or by a word for its people before it."""
    inside = reading.within(match.start(), match.end(), "state")
    if inside:
        return inside[0].name
    behind = reading.within(match.end(), match.end() + _OWNER, "state")
    between = reading.patterns.one("owner_between")
    if behind and between.fullmatch(reading.text, match.end(), behind[0].start):
        return behind[0].name
    before = reading.within(max(0, match.start() - _NATIONALITY), match.start(), "state")
    is_owner = before and before[-1].via == "demonym" and match.start() - before[-1].end <= 1
    return before[-1].name if is_owner else None


def owner_of(reading: Reading, match: re.Match[str]) -> str | None:
    """Return whose body it is: the state written with it, else where the article is written from."""
    written = _written_owner(reading, match)
    if written:
        return written
    if reading.patterns.one("own_state").match(reading.text, match.end()):
        # "The foreign ministry of the republic" is that of the Central Asian state.
        own = central_at(reading, match.start())
        if own:
            return own
    located = reading.within(match.end(), match.end() + _LOCATION, "place")
    in_city = reading.patterns.one("in_city")
    if (
        located
        and located[0].name in reading.state_of
        and in_city.fullmatch(reading.text, match.end(), located[0].start)
    ):
        # "The National Museum in Astana"
        return reading.state_of[located[0].name]
    ours = reading.patterns.one("our_ministry").match(reading.text, match.start())
    if ours and reading.own_country == CHINA:
        # A Chinese paper calls the ministry of China by no state.
        return _owner_before(reading, match) or CHINA
    again = _owner_told(reading, match)
    if again:
        return again
    words = match.groupdict()
    own = own_state_at(reading, match.start())
    labelled = _label_at(reading, match.start())
    if labelled:
        return labelled
    if own and words.get("short"):
        # A ministry called by its short name alone is that of the Central Asian state.
        return own
    if reading.home and (reading.home in (CHINA, *FIVE) or not own):
        # A dispatch from a third country speaks of the ministry of the state that it is about.
        return reading.home
    if own and words.get("portfolio"):
        return own
    line = reading.text.rfind("\n", 0, match.start()) + 1
    around = reading.within(line, match.start(), "state", "place")
    around = around or reading.before(match.start(), "state", "place")
    owners = [reading.state_of[f.name] for f in around if f.name in reading.state_of]
    # What is said of China is mostly said by the other side.
    theirs = [state for state in owners if state in FIVE]
    theirs = theirs or ([own] if own and owners else [])
    return (theirs or owners)[-1] if owners else None


def _owner_told(reading: Reading, match: re.Match[str]) -> str | None:
    """Return whose body a text named by the same words just before: "China's foreign ministry", then "the ministry"."""
    said = _ARTICLE.sub("", match.group()).lower()
    text = reading.text[max(0, match.start() - _TOLD) : match.start()].lower()
    start = match.start() - len(text) + text.rfind(said)
    if said not in text:
        return None
    end = start + len(said)
    for item in reading.within(max(0, start - _OWNER), end + _OWNER, "state", "organization"):
        if item.kind == "organization":
            states = reading.bodies.states_of(item.name) if item.start <= start < item.end else ()
            if len(states) == 1:
                return next(iter(states))
        elif (
            _OWNS.fullmatch(reading.text, item.end, max(item.end, start))
            or reading.text[end : item.start] == " "
        ):
            return item.name
    return None


def _owner_before(reading: Reading, match: re.Match[str]) -> str | None:
    """Return the state of the other side whose ministry was just named: "its ministries of energy and foreign affairs"."""
    line = reading.text.rfind("\n", 0, match.start()) + 1
    joined = reading.patterns.one("row_of_states")
    for item in reversed(reading.within(line, match.start(), "organization")):
        said = reading.text[item.start : item.end]
        if said.endswith(match.group()) or joined.fullmatch(reading.text, item.end, match.start()):
            return next(iter(reading.bodies.states_of(item.name) & {*FIVE}), None)
    return None


def _label_at(reading: Reading, offset: int) -> str | None:
    """Return the state of the city or state that stands over a paragraph: "**Tajikistan.** The ministry"."""
    line = reading.text.rfind("\n", 0, offset) + 1
    for item in reading.within(line, min(offset, line + _LABEL), "state", "place")[:1]:
        if _LABEL_OPENS.fullmatch(reading.text, line, item.start) and _LABEL_ENDS.match(
            reading.text, item.end
        ):
            return reading.state_of.get(item.name)
    return None


def own_state_at(reading: Reading, offset: int) -> str | None:
    """Return the Central Asian state that the paragraph is about, or the section, else the article."""
    line = reading.text.rfind("\n", 0, offset) + 1
    said = reading.states_of(reading.within(line, offset, "state")) & set(FIVE)
    if not reading.sides and len(said) == 1:
        return said.pop()
    return central_at(reading, offset) or reading.own_state
