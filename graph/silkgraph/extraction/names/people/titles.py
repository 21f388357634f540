"""Titles: the office that stands beside a name, and strangers whom only their title introduces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkgraph.extraction.names.headlines import is_only_capitals
from silkgraph.extraction.names.people.portfolios import minister
from silkgraph.extraction.names.people.spellings import spelled_otherwise
from silkgraph.extraction.names.transliteration.chinese import is_chinese, read_name
from silkgraph.extraction.names.transliteration.russian import nominative, romanized_of
from silkgraph.extraction.reading import CHINA, FIVE, Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.extraction.reading import Reading

__all__ = [
    "canonical_office",
    "find_titled",
    "note_counterparts",
    "office_after",
    "office_before",
]

_CONTEXT = 60
#: A company and its chairman stand so few words apart.
_TITLE_WORDS = 2
#: Words of an office that stay small.
_SMALL = ("of", "and", "for", "to", "the", "in", "on")
#: A ministry is named so far before "the minister" at most.
_MINISTRY = 400
#: "Former Kazakh" stands before a title and is no longer.
_FORMER = 30
#: "Turkey's foreign minister": between a state and a title stand no more characters.
_POSSESSIVE = 3
#: A sentence ends between a state and a title.
_ENDED = re.compile(r"[.!?;:。！？；\n]")
#: A preposition stands so near before a title.
_PREPOSITION = 12
#: What follows an office that is held in one region.
_AREA = " of AREA"
#: Who governs where stands right before these offices.
_OF_PROVINCES = ("Governor", "Vice Governor", "Deputy Governor")
_PROVINCE = re.compile(r"[省州]?|\s+(?:(?:Province|Region)\s+)?")
#: Offices that companies have as well.
_CHAIRS = ("Chairman", "Chairwoman")
_OF_BOARDS = (*_CHAIRS, "President")
#: The office of somebody who heads what has no English name here.
_OPEN = "?"

#: What an office of China is called elsewhere.
_COUNTERPARTS = {"Premier": "Prime Minister", "Vice Premier": "Deputy Prime Minister"}
#: A title in a headline.
_SHORT = re.compile(r"\bPM\b")


@dataclass(frozen=True, slots=True)
class _Titled:
    """A name with its title: spans of the name, canonical office, and the state where the title says it."""

    start: int
    end: int
    name: str
    office: str
    state: str | None


def find_titled(reading: Reading, people: list[Found]) -> list[Found]:
    """Find names with a title; note every office and state, return the people not known before."""
    _offices_beside_names(reading, people)
    by_start = {item.start: item for item in people}
    # "Tireless Xu Li, the foreign minister": a word before a known name is no part of it.
    by_end = {item.end: item for item in people if item.via == "name"}
    home = reading.known.home_of_person
    new: list[Found] = []
    for titled in _titled(reading):
        known = by_start.get(titled.start) or by_end.get(titled.end)
        name = known.name if known else titled.name
        state = reading.state_of.get(name) or home.get(name) or titled.state
        state = state or _state_of_name(reading, titled)
        if known is None and reading.patterns.habit("declined_names"):
            name = romanized_of(name, state)
        if known is None:
            is_place = any(
                item.end == titled.end for item in reading.within(titled.start, titled.end, "place")
            )
            if state is None or is_place or _is_of_company(reading, titled):
                continue
            if _is_no_name(reading, name) or is_only_capitals(
                reading, titled.start, name.split()[-1]
            ):
                continue
            name = spelled_otherwise(reading, name, state) or name
            new.append(Found(titled.start, titled.end, "person", name, "title"))
            reading.state_of.setdefault(name, state)
        if titled.office == _OPEN or (titled.office in _CHAIRS and name in home):
            # "Chairman Xi Jinping": of what, the record of whoever is known says better.
            continue
        reading.office_of.setdefault(name, _as_called_in(reading, titled.office, state))
    return new


def _is_no_name(reading: Reading, name: str) -> bool:
    """Tell a name of something that stands before a title: "for the Belt and Road Forum, the chairman ..."."""
    return reading.patterns.one("no_person_name").search(name) is not None


def note_counterparts(reading: Reading, found: list[Found]) -> None:
    """Note that whom a text calls somebody's counterpart has the office of whom it named before."""
    for item in found:
        if item.via != "title" or item.name in reading.office_of:
            continue
        sentence = reading.sentence_at(item.start)
        before = [
            reading.office_of[other.name]
            for other in found
            if sentence and sentence.start <= other.start and other.end <= item.start
            if other.name in reading.office_of and other.name != item.name
        ]
        if before:
            office = _COUNTERPARTS.get(before[-1], before[-1])
            state = reading.state_of.get(item.name)
            reading.office_of[item.name] = _as_called_in(reading, office, state)


def _is_of_company(reading: Reading, titled: _Titled) -> bool:
    """Tell whether a chairman or president is that of a company beside it: "TBEA's chairman X", "X, chairman of TBEA"."""
    behind = reading.within(titled.end, titled.end + _CONTEXT, "organization")
    if behind and reading.patterns.one("heads_body").fullmatch(
        reading.text, titled.end, behind[0].start
    ):
        return reading.bodies.is_company(behind[0].name)
    if titled.office not in _OF_BOARDS:
        return False
    window = reading.text[max(0, titled.start - _CONTEXT) : titled.start]
    if reading.patterns.one("business_before").search(window):
        return True
    before = reading.within(max(0, titled.start - _CONTEXT), titled.start, "organization")
    return (
        bool(before)
        and reading.bodies.is_company(before[-1].name)
        and len(reading.text[before[-1].end : titled.start].split()) <= _TITLE_WORDS
    )


def _offices_beside_names(reading: Reading, people: list[Found]) -> None:
    """Note the office that stands right before a known name."""
    for item in people:
        office = office_before(reading, item.start)
        if office:
            reading.office_of.setdefault(item.name, office)


def office_before(reading: Reading, start: int) -> str | None:
    """Return the office that stands right before a name, where `title_left` knows it."""
    window = reading.text[max(0, start - _CONTEXT) : start]
    match = reading.patterns.one("title_left").search(window)
    return _office(reading, match) if match else None


def office_after(reading: Reading, end: int) -> str | None:
    """Return the office that stands right after a name: 扎帕罗夫总统."""
    match = reading.patterns.one("title_right").match(reading.text, end)
    return _office(reading, match) if match else None


def _titled(reading: Reading) -> Iterator[_Titled]:
    for _, regex in reading.patterns.compiled("titled"):
        for match in regex.finditer(reading.text):
            sentence = reading.sentence_at(match.start("name"))
            if sentence is None or match.end("name") > sentence.end:
                continue
            office = _office(reading, match)
            if office is None:
                continue
            start, end = match.span("name")
            inside = reading.within(start, end, "state")
            if inside and inside[0].start == start:
                # «министр иностранных дел Китая Ван И»: the state is no part of the name.
                start = inside[0].end
            for body in reading.within(match.start("title"), end, "organization"):
                # «спикер Законодательной палаты Узбекистана X Y»: the state ends the name of the body.
                start = body.end if body.start < start < body.end < end else start
            if any(state.start >= start for state in inside):
                continue
            said = reading.text[start:end]
            start += len(said) - len(said.lstrip())
            name = " ".join(said.split())
            if not reading.patterns.habit("parted_words"):
                if _state(reading, match) in (None, CHINA, *FIVE):
                    # "China's ambassador to X": the state beside the title is where he serves.
                    area = _of_area(reading, office, match)
                    yield _Titled(start, end, read_name(name), area, CHINA)
                continue
            if " " not in name:
                continue
            if reading.patterns.habit("declined_names"):
                before = reading.text[max(0, match.start() - _PREPOSITION) : match.start()]
                name = nominative(name, match["title"], before)
            area = _of_area(reading, office, match)
            before = reading.text[max(0, match.start("title") - _FORMER) : match.start("title")]
            for state, standing in (("former_before", "former"), ("acting_before", "Acting")):
                if reading.patterns.one(state).search(before):
                    area = f"{standing} {area}"
            yield _Titled(start, end, name, area, _state(reading, match, end))


def _office(reading: Reading, match: re.Match[str]) -> str | None:
    title = match["title"]
    if reading.patterns.one("counterpart_title").fullmatch(title):
        return _OPEN
    if reading.patterns.one("bare_minister").fullmatch(title):
        # "The minister X" is that of the ministry named last.
        before = reading.text[max(0, match.start() - _MINISTRY) : match.start()]
        named = list(reading.patterns.one("ministry_named").finditer(before))
        return minister(reading.patterns, named[-1].group()) if named else None
    return canonical_office(reading, title)


def _of_area(reading: Reading, office: str, match: re.Match[str]) -> str:
    """Say of which region somebody is governor, where the title names one."""
    if office in _OF_PROVINCES:
        start = match.start("title")
        before = reading.within(max(0, start - _PREPOSITION), start, "place")
        # "Jiangsu Governor X", 江苏省省长.
        beside = before and _PROVINCE.fullmatch(reading.text, before[-1].end, start)
        return f"{office} of {before[-1].name}" if beside else office
    if not office.endswith(_AREA):
        return office
    places = reading.within(match.start("title"), match.start("name"), "place")
    if not places:
        return office.removesuffix(_AREA)
    if any(
        place.name == places[0].name and place.kind == "city" for place in reading.reference.places
    ):
        office = office.replace("Governor", "Mayor")
    return office.replace("AREA", places[0].name)


def _as_called_in(reading: Reading, office: str, state: str | None) -> str:
    """Return what a state calls an office: the prime minister of China is its premier."""
    names: dict[str, str] = reading.patterns.data.get("offices_in", {}).get(state, {})
    return names.get(office, office)


def canonical_office(reading: Reading, title: str) -> str | None:
    """Return the canonical office of a title, ``None`` for a post that is not a state office."""
    title = _SHORT.sub("Prime Minister", " ".join(title.split()))
    # "The then premier" held that office in what is told.
    if then := reading.patterns.one("then_title").match(title):
        title = title[then.end() :]
    for name, standing in (("former_title", "former"), ("acting_title", "Acting")):
        said = reading.patterns.one(name).match(title)
        if said:
            office = canonical_office(reading, title[said.end() :])
            return f"{standing} {office}" if office else None
    for rule, regex in reading.patterns.compiled("offices"):
        found = regex.fullmatch(title)
        if found:
            office = str(found.expand(rule["office"]))
            if "MINISTER" in office:
                named = minister(reading.patterns, title)
                return office.replace("MINISTER", named) if named else None
            return _in_capitals(office) if office.endswith(" Minister") else office or None
    if not title.isascii():
        return None
    one = reading.patterns.one
    parts = one("joined_titles").split(title)
    if len(parts) > 1:
        offices = [canonical_office(reading, part) for part in parts]
        return " and ".join(office for office in offices if office) or None
    ranked = one("rank_before").match(title)
    if ranked:
        # "First Vice-Minister": the second rank goes with the office.
        rank = ranked["rank"].replace("-", " ").split()[0]
        office = canonical_office(reading, title[len(rank) + 1 :].lstrip())
        return f"{_in_capitals(rank)} {office}" if office else None
    # "Chairman of Kazakhstan's Mazhilis": whose it is, is told by the state.
    owned = one("owner_in_title").search(title)
    if owned:
        title = f"{title[: owned.start()]}of the {title[owned.end() :]}"
    return _in_capitals(title).replace("Vice-", "Vice ")


def _in_capitals(title: str) -> str:
    return " ".join(w if w in _SMALL else w[:1].upper() + w[1:] for w in title.split())


def _state(reading: Reading, match: re.Match[str], end: int | None = None) -> str | None:
    """Return the state named inside the title, right before it, or right behind a name that ends there."""
    start = max(0, match.start() - 2)
    near = reading.within(max(0, start - _CONTEXT), match.end(), "state")
    near = [i for i in near if i.end >= match.start() - _POSSESSIVE]
    # "He spoke of China. First Deputy Prime Minister X went": that is no minister of China.
    near = [i for i in near if not _ENDED.search(reading.text, i.end, match.start())]
    posted = reading.patterns.one("posted_before")
    near = [i for i in near if not posted.search(reading.text[max(0, i.start - 30) : i.start])]
    if near:
        return near[-1].name
    behind = reading.patterns.one("of_state_after").match(reading.text, end) if end else None
    if behind:
        named = reading.within(behind.end(), behind.end() + _CONTEXT, "state")
        if named and named[0].start == behind.end():
            return named[0].name
    bodies = reading.within(start, match.end(), "organization")
    homes = [state for body in bodies for state in reading.bodies.home_of(body.name)]
    if homes:
        return homes[0]
    places = reading.within(match.start("title"), match.end("title"), "place")
    return reading.state_of.get(places[0].name) if places else None


def _state_of_name(reading: Reading, titled: _Titled) -> str | None:
    """Guess the state of a stranger: the form of the name, else the state last spoken of, or the only one."""
    if is_chinese(titled.name):
        return CHINA
    sentence = reading.sentence_at(titled.start)
    start = sentence.start if sentence else titled.start
    led = reading.patterns.one("led_by_before").search(reading.text[start : titled.start])
    sent = reading.patterns.one("delegation_word").search(reading.text, start, titled.start)
    senders = reading.within(start, start + led.start(), "state", "place") if led and sent else []
    if senders and senders[-1].name in reading.state_of:
        # "A delegation of the Chinese district, headed by Governor X"
        return reading.state_of[senders[-1].name]
    spoken_of = reading.before(titled.start, "state", "organization")
    # "The China — Kyrgyzstan — Uzbekistan railway" tells of nobody's home.
    spoken_of = [i for i in spoken_of if i.kind == "organization" or i.via != "route"]
    # "A day later he was in Tashkent. There he met the minister, X."
    near = reading.sentences[max(0, (reading.sentence_index(start) or 0) - 1)].start
    spoken_of = sorted([*spoken_of, *reading.within(near, titled.start, "place")])
    states = [
        reading.bodies.home_of(i.name)
        if i.kind == "organization"
        else {reading.state_of.get(i.name, i.name)}
        for i in spoken_of
    ]
    before = [state for named in states for state in named if state in FIVE]
    if before:
        return before[-1]
    anywhere = {item.name for item in reading.found if item.kind == "state" and item.name in FIVE}
    # A local paper names the cities of its state, and not the state.
    cities = (item for item in reading.found if item.kind == "place")
    anywhere = anywhere or reading.states_of(cities) & set(FIVE)
    return anywhere.pop() if len(anywhere) == 1 else None
