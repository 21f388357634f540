"""Organizations that the gazetteer does not know: bodies named by their kind, and ministries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkgraph.extraction.names.bodies.between import commission_of, embassy_of
from silkgraph.extraction.names.bodies.composed import find_composed
from silkgraph.extraction.names.bodies.owners import known_owner, note_owner, owner_of
from silkgraph.extraction.names.bodies.unowned import find_unowned
from silkgraph.extraction.names.headlines import is_only_capitals
from silkgraph.extraction.names.people.portfolios import portfolio
from silkgraph.extraction.names.transliteration.russian import brand_of
from silkgraph.extraction.reading import CHINA, FIVE, Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.extraction.patterns import Patterns
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.guards import GuardedPattern

__all__ = ["find_bodies", "own_name", "portfolio_named"]

_CONTEXT = 90
#: "Canada's" before the name of a company.
_POSSESSOR = re.compile(r"(?:(?:On|In|At|By)\s+[A-Z]\w+\s+)?[A-Z]\w+['’]s?\s+(?=[A-Z])")
#: The legal form before or behind a name, which is no part of it.
_FORM = r"(?:LL[PC]|[OC]?JSC|PLC|TOO|Inc|Ltd|GmbH)"
_FORM_BEFORE = re.compile(rf"{_FORM}\s+[“\"«]?")
_FORM_BEHIND = re.compile(rf"(?:,?\s+(?:Co\.?(?=,?\s*Ltd|,?$)|{_FORM}\.?))+$", re.IGNORECASE)
#: A school called by its city has its state told behind its name.
_PLACED = re.compile(r"(?P<body>.*\b(?:University|Institute|Academy|College))\s+of\s+[A-Z]\w+")
#: A given name and a surname.
_PERSON = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+")
#: "Chairman of X": who it is, not what.
_HEAD_OF = re.compile(
    r"(?:(?:Vice|Deputy|First)[\s-]+)*"
    r"(?:Chair(?:man|woman)|President|Director|Head|Secretary|Member|Rector)\s+(?:of|for)\s"
)
#: What a body that every state has is called in a state where it has a name of its own.
_OWN_NAMES = {
    "Academy of Sciences": {
        "China": "Chinese Academy of Sciences",
        "Kazakhstan": "National Academy of Sciences of Kazakhstan",
        "Kyrgyzstan": "National Academy of Sciences of Kyrgyzstan",
        "Tajikistan": "National Academy of Sciences of Tajikistan",
    },
    "Customs Service": {
        "China": "General Administration of Customs of China",
        "Turkmenistan": "State Customs Service of Turkmenistan",
        "Uzbekistan": "Customs Committee of Uzbekistan",
    },
    "National Bank": {
        "China": "People's Bank of China",
        "Russia": "Central Bank of Russia",
        "Turkmenistan": "Central Bank of Turkmenistan",
        "Uzbekistan": "Central Bank of Uzbekistan",
    },
    "Prosecutor General's Office": {"China": "Supreme People's Procuratorate of China"},
    "Supreme Court": {"China": "Supreme People's Court of China"},
    "Statistics Committee": {
        "China": "National Bureau of Statistics of China",
        "Kazakhstan": "Bureau of National Statistics of Kazakhstan",
        "Kyrgyzstan": "National Statistical Committee of Kyrgyzstan",
        "Tajikistan": "Statistical Agency of Tajikistan",
        "Turkmenistan": "State Statistics Committee of Turkmenistan",
        "Uzbekistan": "National Statistics Committee of Uzbekistan",
    },
}
#: What such a body was called until a day, the earlier first.
_FORMER_NAMES = {
    ("Statistics Committee", "Kazakhstan"): (
        ("2014-08-06", "Statistics Agency of Kazakhstan"),
        ("2020-10-05", "Committee on Statistics of Kazakhstan"),
    ),
    ("Statistics Committee", "Uzbekistan"): (("2024-10-29", "Statistics Committee of Uzbekistan"),),
}
#: What a ministry is called that goes by another word.
_PORTFOLIOS = {
    "Interior": "Internal Affairs",
    "Foreign": "Foreign Affairs",
    "Defence": "Defense",
    "Labour": "Labor",
    "Economic": "Economy",
    "Healthcare": "Health",
    "Transportation": "Transport",
    "Railway": "Railways",
    "Emergency": "Emergency Situations",
    "Emergencies": "Emergency Situations",
    "Farm": "Agriculture",
}
#: Bodies that only what stands beside them announces, and that are not in business.
_NO_COMPANY = re.compile(
    r"\b(?:movement|organi[sz]ation|NGO|think\s+tank)\b|[а-яё]|[\u4e00-\u9fff]"
)
#: The full stop of "Co." may end a sentence.
_STOP = 1
#: "Ministry of X of the Republic of Kazakhstan": whose it is follows so soon.
_OWNER = 40
#: "Chinese" stands so near before "company X".
_NATIONALITY = 25
_WORD_START = re.compile(r"(?<![\w’'])[a-z]")


def find_bodies(reading: Reading) -> list[Found]:
    """Find ministries and bodies whose name ends in what they are (Company, University, Museum ...)."""
    taken = {
        offset
        for item in reading.found
        if item.kind == "organization"
        for offset in range(item.start, item.end)
    }
    found: list[Found] = []
    within: list[Found] = []
    _find_by_pattern(reading, taken, found, within)
    for item in find_composed(reading, taken):
        found.append(item._replace(via=_via(reading, item.start, item.end)))
        taken.update(range(item.start, item.end))
        within += reading.within(item.start, item.end, "place")
    for item in find_unowned(reading, taken):
        found.append(item._replace(via=_via(reading, item.start, item.end)))
        taken.update(range(item.start, item.end))
    _find_by_pattern(reading, taken, found, within, general=True)
    # The city in the name of a body is no place of its own; the one that an embassy is in is.
    reading.found = [item for item in reading.found if item not in within]
    return found


def _find_by_pattern(
    reading: Reading,
    taken: set[int],
    found: list[Found],
    within: list[Found],
    *,
    general: bool = False,
) -> None:
    """Add the bodies that patterns tell, and the places in their names; those of any state once no record is left."""
    for entry, regex in reading.patterns.compiled("bodies"):
        if bool(entry.get("general")) != general:
            continue
        for match in _matches(reading, regex, taken):
            sentence = reading.sentence_at(match.start())
            if sentence is None or match.end() > sentence.end + _STOP:
                continue
            start, end = match.span("body") if "body" in match.groupdict() else match.span()
            if not taken.isdisjoint(range(start, end)):
                continue
            name = _name(reading, entry, match, found)
            if name is None or _is_apposed(reading, name, end, taken):
                continue
            if name in match.group() and is_only_capitals(reading, start, name):
                continue
            name = reading.known.called.get(name, name)
            item = Found(start, end, "organization", name, _via(reading, start, end))
            taken.update(range(start, end))
            found.append(item)
            if not entry.get("embassy"):
                within += _inside(reading, start, end)


def _inside(reading: Reading, start: int, end: int) -> list[Found]:
    """Return the places in the name of a body, but for the one that opens it: "In Beijing Foreign Ministry officials"."""
    at = reading.patterns.one("host_before").search(reading.text[max(0, start - _CONTEXT) : start])
    places = reading.within(start, end, "place")
    return [item for item in places if not (at and item.start == start)]


def _is_apposed(reading: Reading, name: str, end: int, taken: set[int]) -> bool:
    """Tell whether a name only says what the body right behind it is: "National Atomic Company Kazatomprom"."""
    general = reading.patterns.one("general_body").fullmatch(name)
    gap = reading.text[end : end + 3]
    return (
        general is not None and end + len(gap) - len(gap.lstrip(' “"«')) in taken and gap[:1] == " "
    )


def _matches(reading: Reading, regex: GuardedPattern, taken: set[int]) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern, parted where capitals and an "and" run two bodies together.

    Of "the Ministry of Energy and China Power" the second is known; in "the Mayor's Office and Junxin Co." a
    word that ends a body stands before the "and".
    """
    joined = reading.patterns.one("bodies_joined")
    match = regex.search(reading.text)
    while match:
        start, end = match.span("body") if "body" in match.groupdict() else match.span()
        first, last = start, end
        for joint in joined.finditer(reading.text, start, end):
            left, right = joint.start(), joint.end()
            is_known = right in taken or _begins_state(reading, right)
            is_known = is_known or joint.groupdict().get("opens") is not None
            ended = any(item.end == left for item in reading.within(first, left, "state"))
            if is_known and first < left and left not in taken:
                last = left
                break
            if ended or left - 1 in taken or joint["ended"] is not None:
                first = right
        is_parted = (first, last) != (start, end)
        stop = match.end() if last == end else last
        again = regex.search(reading.text, first, stop) if is_parted else match
        if again:
            yield again
        match = regex.search(reading.text, max(last, match.start() + 1))


def _begins_state(reading: Reading, offset: int) -> bool:
    """Tell whether the name of a state, or what is of it, begins at an offset."""
    return any(item.start == offset for item in reading.within(offset, offset + _OWNER, "state"))


def own_name(kind: str, state: str, day: str = "9999") -> str:
    """Return what a state calls its body of a kind on a day: the "National Bank" of China is the People's Bank."""
    for until, former in _FORMER_NAMES.get((kind, state), ()):
        if day < until:
            return former
    return _OWN_NAMES.get(kind, {}).get(state, f"{kind} of {state}")


def _name(
    reading: Reading, entry: dict[str, str], match: re.Match[str], before: list[Found]
) -> str | None:
    """Return the canonical name: ministries by template, "X's National Bank" as "National Bank of X".

    What was found before tells which embassy "the embassy" is.
    """
    of_state = entry.get("of_state")
    if of_state:
        state = owner_of(reading, match)
        return own_name(of_state, state, reading.day) if state else None
    if entry.get("embassy"):
        return embassy_of(reading, match, before)
    if entry.get("commission"):
        return commission_of(reading, match)
    template = entry.get("name")
    if template is not None:
        return _by_template(reading, template, match)
    return _by_words(reading, entry, match)


def _by_template(reading: Reading, template: str, match: re.Match[str]) -> str | None:
    """Return the name that a template makes with the portfolio, the place and the state of a body."""
    if "PLACE" in template:
        return _of_place(reading, template, match)
    if "PORTFOLIO" in template:
        charge = _charge(reading, match)
        template = template.replace("PORTFOLIO", charge) if charge else ""
    if "STATE" not in template:
        return template or None
    state = known_owner(reading, match, template) or owner_of(reading, match)
    return template.replace("STATE", state) if state else None


def _by_words(reading: Reading, entry: dict[str, str], match: re.Match[str]) -> str | None:
    """Return the name that a body has in the text, ``None`` where it is none's."""
    name = " ".join(match.group("body").split()).removeprefix("The ").rstrip(".,")
    if _HEAD_OF.match(name):
        return None
    name = _without_form(name)
    based = reading.patterns.one("based_before").match(name)
    name = name[based.end() :] if based else name
    if entry.get("romanized"):
        near = reading.within(max(0, match.start() - _NATIONALITY), match.end(), "state")
        name = brand_of(
            name, is_chinese=all(i.name not in FIVE for i in near if i.via == "demonym")
        )
    if (entry.get("unknown") or entry.get("romanized")) and name in reading.known.states:
        # "The trading house Kazakhstan"
        return None
    if entry.get("unknown") and _is_no_body(reading, match, name):
        return None
    if entry.get("unknown") and not _NO_COMPANY.search(match.group()):
        # Its legal form, or what it is called, tells that it does business.
        reading.bodies.note_company(name)
    if reading.patterns.one("outlet").search(name):
        return None
    note_owner(reading, name, match)
    placed = _PLACED.fullmatch(name)
    if placed and any(
        p.start - match.start("body") < 1 for p in reading.within(*match.span(), "place")
    ):
        # "Naryn State University of Kyrgyzstan" needs no state.
        return placed["body"]
    owner = reading.within(match.start(), match.end(), "state")
    owned = reading.patterns.one("owned_body").match(name)
    if owned and owner:
        return f"{owned['body']} of {owner[0].name}"
    possessor = _POSSESSOR.match(name)
    if possessor and owner:
        name = name[possessor.end() :]
        if not reading.bodies.states_of(name):
            reading.bodies.note_states(name, {owner[0].name})
        return name
    if not owner and reading.patterns.one("state_body").match(name):
        state = owner_of(reading, match)
        return f"{name} of {state}" if state else name
    return name


def _without_form(name: str) -> str:
    """Return the name of a company without its legal form: "LLP X", "X Co., Ltd" are X."""
    before = _FORM_BEFORE.match(name)
    bare = _FORM_BEHIND.sub("", name[before.end() :] if before else name)
    return bare or name


def _charge(reading: Reading, match: re.Match[str]) -> str | None:
    """Return what a ministry is in charge of, in English."""
    said = match.groupdict().get("portfolio")
    if said is None or "portfolios" in reading.patterns.data:
        return portfolio(reading.patterns, said or match.group())
    return _in_capitals(said)


def portfolio_named(patterns: Patterns, said: str) -> str | None:
    """Return what a ministry is in charge of, in English, by the words of a language for that."""
    if "portfolios" in patterns.data:
        return portfolio(patterns, said)
    return _in_capitals(said)


def _in_capitals(said: str) -> str:
    """Return the portfolio of an English ministry as its name has it."""
    words = [word if word in ("and", "of") else word.capitalize() for word in said.split()]
    charge = " ".join(words)
    return _PORTFOLIOS.get(charge, charge)


def _of_place(reading: Reading, template: str, match: re.Match[str]) -> str | None:
    """Return what a body of a city or region is called: "PLACE Customs", with KIND as the text has it."""
    places = reading.within(*match.span(), "place")
    if len(places) != 1 or reading.state_of.get(places[0].name) not in (CHINA, *FIVE):
        return None
    kind = " ".join(match.groupdict().get("kind", "").split())
    kind = _WORD_START.sub(lambda letter: letter.group().upper(), kind)
    return template.replace("PLACE", places[0].name).replace("KIND", kind)


def _is_no_body(reading: Reading, match: re.Match[str], name: str) -> bool:
    """Tell a body that only its kind announces from a state, place, person or office."""
    start, end = match.span("body")
    sentence = reading.sentence_at(start)
    if sentence is None or sentence.kind in ("title", "heading") or "\n" in match.group():
        return True
    one = reading.patterns.one
    # "The director of the state company, Aigul Sadykova, said"
    before = reading.text[max(0, start - _CONTEXT) : start].rstrip()
    is_apart = before.endswith(",") and _PERSON.fullmatch(name) is not None
    if is_apart and one("head_of_before").search(before.rstrip(",")):
        return True
    # "Aigul Sadykova, an old trader, said so": a name of two words may be a person's.
    if (
        _PERSON.fullmatch(name)
        and one("of_people").search(match.group())
        and one("people_do").match(reading.text, match.end())
    ):
        return True
    if one("charge_before").search(before):
        # "The Minister of Water Resources"
        return True
    known = reading.within(start, end, "state", "person", "place")
    whole = any(item.end - item.start >= len(name) - 1 for item in known)
    person = any(item.kind == "person" for item in known)
    return whole or person or one("no_body").match(name) is not None


def _via(reading: Reading, start: int, end: int) -> str:
    before = reading.text[max(0, start - _CONTEXT) : start]
    after = reading.text[end : end + _CONTEXT]
    one = reading.patterns.one
    person = one("of_person").search(before)
    if person and not reading.within(start - len(before) + person.start("name"), start, "place"):
        return "affiliation"
    named_as_post = one("affiliation_before").search(before) or reading.patterns.one(
        "affiliation_after"
    ).search(after)
    return "affiliation" if named_as_post else "name"
