"""Why what has the name of a document is none that both sides concluded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.agreements.concluding import (
    is_denied,
    is_to_come,
    says_concluded,
)
from silkgraph.extraction.reading import CHINA, FIVE, both_sides

if TYPE_CHECKING:
    import re
    from typing import Any

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["why_not", "why_not_of_both"]

_PAIR = 2
#: What bodies rather than states conclude.
_OF_BODIES = ("contract", "memorandum")
#: What says that a body only gets something stands so near before it.
_NEAR = 12


def why_not(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    sentence: Sentence,
    verb: re.Match[str] | None,
    is_there: bool,
) -> str | None:
    """Return why a document is not one that was concluded, ``None`` if it is."""
    is_any = rule.get("general") or rule.get("settles")
    if (
        is_any
        and not says_concluded(reading, match, verb)
        and is_to_come(reading, match, sentence, verb if is_there else None)
    ):
        return "the text says that it is not there yet"
    before = reading.text[sentence.start : match.start("name")]
    if reading.patterns.one("none_before").search(before):
        return "the text says that there is none"
    if reading.patterns.one("draft_before").search(before):
        return "it is a draft"
    if is_denied(reading, sentence):
        return "the report of it is denied"
    if rule["kind"] == "plan" and _is_own_plan(reading, verb, sentence):
        return "one government approves a plan of its own"
    if not rule.get("bare") and not is_there:
        return "the sentence does not say that it was concluded"
    return None


def why_not_of_both(
    reading: Reading,
    rule: dict[str, Any],
    match: re.Match[str],
    sentence: Sentence,
    parties: tuple[str, ...],
) -> str | None:
    """Return why those who concluded a document do not make it one of both sides, ``None`` if they do."""
    if not parties:
        return "its parties are not named"
    if _is_of_one_side(reading, parties):
        return "one of the two sides has no part in it"
    is_of_states = all(reading.is_state(name) for name in parties)
    if (rule.get("of_firms") and is_of_states) or (
        rule["kind"] == "contract" and _is_nobodys(reading, match, sentence, parties)
    ):
        return "it is of companies, and they are not named"
    if rule.get("one_of"):
        return None
    if rule["kind"] in _OF_BODIES and _is_of_bodies(reading, match, sentence, parties):
        return "it is of bodies of which the text names one"
    return None


def _is_of_bodies(
    reading: Reading, match: re.Match[str], sentence: Sentence, parties: tuple[str, ...]
) -> bool:
    """Tell whether a sentence names a body where only states are known to conclude a document.

    What it names behind the next document is of that; an item of a list
    is of those whom its lead-in names.
    """
    if sentence.kind == "item" or not all(reading.is_state(name) for name in parties):
        return False
    following = reading.patterns.one("paper_noun").search(reading.text, match.end(), sentence.end)
    end = following.start() if following else sentence.end
    named = reading.within(sentence.start, end, "organization")
    # Whose minister somebody is does not sign, nor who gets something or builds it.
    not_before, not_after = map(reading.patterns.one, ("party_not_before", "party_not_after"))
    return any(
        item.via != "affiliation"
        and not reading.bodies.gathers(item.name)
        and not not_before.search(
            reading.text[max(sentence.start, item.start - _NEAR) : item.start]
        )
        and not not_after.match(reading.text, item.end)
        for item in named
    )


def _is_own_plan(reading: Reading, verb: re.Match[str] | None, sentence: Sentence) -> bool:
    """Tell whether one government approves a plan in a sentence that does not name the other side."""
    one = reading.patterns.one
    if verb is None or not one("later_act").match(verb.group()):
        return False
    inside = reading.within(sentence.start, sentence.end, "state", "person", "place")
    named = one("one_government").search(reading.text, sentence.start, sentence.end)
    return named is not None and not both_sides(reading.states_of(inside))


def _is_of_one_side(reading: Reading, parties: tuple[str, ...]) -> bool:
    """Tell whether it is known of all parties whose they are, and they are not of both sides."""
    homes = [
        {name} if reading.state_of.get(name) == name else reading.bodies.home_of(name)
        for name in parties
    ]
    if len(homes) == _PAIR and any(home and home.isdisjoint((CHINA, *FIVE)) for home in homes):
        # Of a third state and one more.
        return True
    known = set[str]().union(*homes)
    if known and CHINA not in known and not known <= set(FIVE):
        # "A contract with Gazprom": what it is of China is not known.
        return True
    return all(homes) and not both_sides(known)


def _is_nobodys(
    reading: Reading, match: re.Match[str], sentence: Sentence, parties: tuple[str, ...]
) -> bool:
    """Tell whether a contract names no company, and its sentence not even the states; or is one of many."""
    if not all(reading.is_state(name) for name in parties):
        return False
    if reading.patterns.one("several_papers").search(match["name"]):
        return True
    if reading.patterns.one("company_after").search(match["name"]):
        # The title of the document names them.
        return False
    inside = reading.within(sentence.start, sentence.end, "state", "person", "place")
    is_deal = reading.patterns.one("deal_word").search(match["name"])
    return not is_deal and reading.states_of(inside).isdisjoint(parties)
