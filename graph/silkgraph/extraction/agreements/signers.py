"""The bodies that sign: subjects of the verb, those behind "with" and "between", and those meant again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkgraph.extraction.names.bodies.between import is_embassy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = [
    "SCHOOLS",
    "WORKS",
    "are_schools",
    "bodies_of_item",
    "is_business",
    "is_central_bank",
    "signers_named_next",
    "signing_bodies",
]

#: Words in the name of a party that make its agreement a contract.
_BUSINESS = frozenset(
    {
        "Airlines",
        "Automobile",
        "Bank",
        "Cement",
        "Company",
        "Consortium",
        "Corporation",
        "Electric",
        "Energy",
        "Engineering",
        "Fund",
        "Group",
        "Holding",
        "Holdings",
        "Laboratories",
        "Mining",
        "Motors",
        "Oil",
        "Petroleum",
        "Power",
        "Railway",
        "Railways",
        "Telecom",
        "Zone",
    }
)
#: Bodies that sign with their like.
SCHOOLS = frozenset(
    {"University", "Institute", "Academy", "Museum", "College", "Library", "Conservatory"}
)
#: What is built and rebuilt, though it can be a company as well.
WORKS = frozenset({"Field", "Mine", "Plant", "Refinery", "Smelter", "Station"})
#: A ministry of energy is no energy company.
_OFFICIAL = re.compile(
    r"^Ministry\b|\b(?:Agency|Administration|Committee|Commission|Ministry|Council|Department)\b"
)
#: The legal form at the end of the name of a company.
_LEGAL_FORM = re.compile(r"\b(?:Co|Ltd|LLC|LLP|JSC|Inc|PLC|Limited|GmbH)\.?$", re.IGNORECASE)
#: Banks that sign for their states; the name of the other state follows "National Bank of".
_CENTRAL_BANKS = ("People's Bank of China", "Central Bank of ", "National Bank of ")
_PAIR = 2
#: No more sign one document.
_MANY = 4
#: Bodies are named so shortly before "their agreement".
_SPOKEN_OF = 300
#: Bodies that have their kind in their name; a company need not.
_NAMED_BY_KIND = ("Bank", "Ministry", "Museum", "University")
#: What stands between a name and another of the same body.
_IN_BRACKETS = re.compile(r",?(?:\s+(?:JSC|LLC|LLP|Co\.?|Ltd\.?|Inc\.?|Corp\.?))*\s*\(\s*[“\"«]?")
#: A name stands so near behind what it is the name of.
_APPOSED = 2
#: A preposition before a name begins so far before it at most.
_CONTEXT = 30


def is_business(reading: Reading, parties: Iterable[str]) -> bool:
    """Tell whether a company or a bank is among the parties, which makes a contract of an agreement."""
    return any(
        (not _BUSINESS.isdisjoint(name.split()) and not _OFFICIAL.search(name))
        or _LEGAL_FORM.search(name) is not None
        or reading.bodies.is_company(name)
        for name in parties
        if not is_central_bank(reading, name)
    )


def are_schools(bodies: Iterable[str]) -> bool:
    """Tell whether bodies are universities, museums and academies only."""
    return all(not SCHOOLS.isdisjoint(name.split()) for name in bodies)


def is_central_bank(reading: Reading, name: str) -> bool:
    """Tell whether a bank is that of a state: what two of them agree on is between their states."""
    return any(
        name in (bank, f"{bank}{state}")
        for state in reading.bodies.home_of(name)
        for bank in _CENTRAL_BANKS
    )


def signers_named_next(reading: Reading, sentence: Sentence) -> tuple[str, ...]:
    """Return the bodies whose heads signed by the next sentence: "It was signed by the heads of A and B"."""
    index = reading.sentence_index(sentence.start) or 0
    following = next(iter(reading.sentences[index + 1 : index + 2]), None)
    if following is None or following.block - sentence.block > 1 or following.kind != sentence.kind:
        return ()
    stretch = (following.start, following.end)
    if not reading.patterns.one("signers_told").match(reading.text, *stretch):
        return ()
    # Here "the heads of" bodies sign for them.
    bodies = [item.name for item in _candidates(reading, *stretch, heads=True)]
    return tuple(dict.fromkeys(bodies)) if len(set(bodies)) > 1 else ()


def signing_bodies(reading: Reading, start: int, end: int) -> list[str]:
    """Return the bodies that sign: subjects of the verb, and those behind "with", "by" and "between"."""
    between = reading.patterns.one("parties_after").search(reading.text, start, end)
    acting: list[Found] = []
    for item in _candidates(reading, start, end):
        before = reading.text[max(start, item.start - _CONTEXT) : item.start]
        if reading.patterns.one("party_not_before").search(before):
            continue
        if reading.patterns.one("party_not_after").match(reading.text, item.end, end):
            continue
        if _is_subject_of_paper(reading, item, start):
            continue
        acting.append(item)
    if between:
        named = [item for item in acting if item.start >= between.end()]
        if len(dict.fromkeys(item.name for item in named)) > 1:
            acting = named
    return list(dict.fromkeys(item.name for item in acting))[:_MANY]


def _is_subject_of_paper(reading: Reading, item: Found, start: int) -> bool:
    """Tell the plant that a document is on from those who sign it: "signed an agreement on expanding the X refinery"."""
    if item.name.split()[-1] not in WORKS:
        return False
    signed = reading.patterns.one("signed").search(reading.text, start, item.start)
    before = reading.text[max(start, item.start - _CONTEXT) : item.start]
    return signed is not None and reading.patterns.one("signs_with_before").search(before) is None


def bodies_of_item(
    reading: Reading, match: re.Match[str], start: int, end: int
) -> list[str] | None:
    """Return the bodies of one of several documents that a clause lists, ``None`` where it lists none.

    They are named with the document itself, else before the first of all.
    """
    one = reading.patterns.one
    borders = [border.span() for border in one("paper_item").finditer(reading.text, start, end)]
    if not borders:
        return None
    first = max((last for _, last in borders if last <= match.start()), default=start)
    last = min((border for border, _ in borders if border >= match.end()), default=end)
    own = signing_bodies(reading, first, last)
    if len(own) > 1:
        return own
    if one("parties_after").search(reading.text, max(first, match.start()), last):
        # "An agreement between the governments" is of no body.
        return own
    noun = one("paper_noun").search(reading.text, start, end)
    noun = noun or one("signed").search(reading.text, start, end)
    is_joint = one("joined_by_and").fullmatch(reading.text, *borders[-1])
    if not own and is_joint and match.end() < borders[-1][1]:
        # "An agreement on A and a contract on B between C and D were signed": both are theirs.
        told = signing_bodies(reading, borders[-1][1], end)
        joint = one("parties_after").search(reading.text, borders[-1][1], end)
        if joint and len(told) == _PAIR:
            return told
    shared = signing_bodies(reading, start, min(noun.start(), borders[0][0])) if noun else []
    return list(dict.fromkeys([*shared, *own]))


def _candidates(reading: Reading, start: int, end: int, *, heads: bool = False) -> list[Found]:
    """Return the bodies of a clause, with "the Chinese company" for the one named last."""
    found = [
        item
        for item in reading.within(start, end, "organization")
        if item.via != "format"
        and not reading.bodies.gathers(item.name)
        and not is_embassy(item.name)
        and (heads or item.via != "affiliation" or _signs_itself(reading, item.name))
    ]
    # "Uzavtosanoat JSC (UzAuto)" is one body, though both names are known.
    found = [
        item
        for item in found
        if not any(
            _IN_BRACKETS.fullmatch(reading.text[other.end : item.start])
            for other in found
            if other.end < item.start
        )
    ]
    one = reading.patterns.one
    for again in one("body_again").finditer(reading.text, start, end):
        if any(item.start < again.end() and again.start() < item.end for item in found):
            continue
        is_pronoun = one("body_pronoun").fullmatch(again.group())
        if not is_pronoun and any(0 < item.start - again.end() <= _APPOSED for item in found):
            # "The Chinese company X" is X.
            continue
        if one("both_again").match(again.group()):
            found += _two_meant(reading, again)
            continue
        before = reading.text[max(start, again.start() - _CONTEXT) : again.start()]
        is_other = one("other_body_before").search(before)
        meant = _meant(reading, again, {item.name for item in found} if is_other else set())
        if meant:
            found.append(meant)
    return sorted(found, key=lambda item: item.start)


def _two_meant(reading: Reading, again: re.Match[str]) -> list[Found]:
    """Return the two bodies named last shortly before "their agreement"."""
    named = [
        item
        for item in reading.within(
            max(0, again.start() - _SPOKEN_OF), again.start(), "organization"
        )
        if item.via not in ("affiliation", "format") and not reading.bodies.gathers(item.name)
    ]
    last = list({item.name: item for item in reversed(named)}.values())[:_PAIR]
    if len(last) < _PAIR or not is_business(reading, [item.name for item in last]):
        return []
    spot = (again.start(), again.end(), "organization")
    return [type(item)(*spot, item.name, "pronoun") for item in reversed(last)]  # type: ignore[arg-type]  # spot holds a kind


def _meant(reading: Reading, again: re.Match[str], apart: set[str]) -> Found | None:
    """Return the body that "the Chinese corporation" means: the last one named that can be of that kind.

    One with which a body signs is none of those ``apart``, named in the clause.
    """
    if again.group().lower() == "it":
        # "The bank said that it had signed ...": whoever the sentence begins with.
        sentence = reading.sentence_at(again.start())
        subjects = reading.within(sentence.start, again.start(), "organization") if sentence else []
        if subjects:
            return type(subjects[0])(*again.span(), "organization", subjects[0].name, "pronoun")
    states = reading.states_of(reading.within(again.start(), again.end(), "state"))
    word = reading.patterns.one("body_word").search(again.group())
    kind = word.lastgroup if word else None
    named = [
        item
        for item in reversed(reading.before(again.start(), "organization"))
        if item.via not in ("affiliation", "format")
        and item.name not in apart
        and not reading.bodies.gathers(item.name)
        and (not states or not (its := reading.bodies.states_of(item.name)) or states & its)
    ]
    # "The Chinese bank" is one that is known to be Chinese, if any was named.
    named.sort(key=lambda item: not states & reading.bodies.states_of(item.name))
    if kind is None and states:
        # "The Chinese contractor" is no bank.
        named = [item for item in named if "Bank" not in item.name.split()]
    best = [item for item in named if kind and kind in item.name.split()]
    if not best and kind not in _NAMED_BY_KIND:
        best = [item for item in named if is_business(reading, [item.name])]
    if not best:
        return None
    return type(best[0])(again.start(), again.end(), "organization", best[0].name, "pronoun")


def _signs_itself(reading: Reading, name: str) -> bool:
    """Tell whether the head of a body signs for it, not for the state."""
    return (
        is_business(reading, [name])
        or is_central_bank(reading, name)
        or not SCHOOLS.isdisjoint(name.split())
    )
