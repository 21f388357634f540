"""The bodies that sign by the sentences before: who lends, who goes on signing, whose agreement "to that effect" is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.agreements.signers import (
    WORKS,
    are_schools,
    is_business,
    is_central_bank,
    signing_bodies,
)
from silkgraph.extraction.names.sections import sides_at
from silkgraph.extraction.reading import CHINA, FIVE

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = [
    "bodies_going_on",
    "bodies_to_that_effect",
    "bodies_told",
    "builder_told",
    "company_told",
    "lender_told",
    "signer_told",
    "with_fellow",
]

_PAIR = 2
#: "A memorandum to that end": what it is for stands so near behind it.
_EFFECT = 20
#: A body stands so near behind "with", but for its mark of quotation.
_WITH = 40
#: Who lends is told so many sentences before the loan.
_LENT_BEFORE = 2
#: What a contract is for is told so many sentences before it.
_TOLD_BEFORE = 4


def bodies_told(reading: Reading, sentence: Sentence, match: re.Match[str]) -> list[str]:
    """Return the two companies whose "loan agreement" goes on: of the sentence before, or before a semicolon."""
    if "name" not in match.groupdict():
        return []
    before = reading.text[sentence.start : match.start("name")]
    told, mark, opening = before.rpartition(";")
    # Where there are no articles, a paper that opens its clause is the one told of.
    opens = not opening.strip() and not reading.patterns.habit("articles")
    own = reading.within(match.start("name"), sentence.end, "state", "organization", "person")
    # "The agreement of A and B" says whose it is.
    opens = opens and not own
    if not opens and not reading.patterns.one("known_paper_before").search(before):
        return []
    stretch = (
        (sentence.start, sentence.start + len(told)) if mark else _before(reading, sentence, opens)
    )
    bodies = signing_bodies(reading, *stretch) if stretch else []
    if len(bodies) > _PAIR:
        # "X rebuilds the A refinery for Y"
        bodies = [body for body in bodies if body.split()[-1] not in WORKS]
    return bodies if len(bodies) == _PAIR and is_business(reading, bodies) else []


def _before(reading: Reading, sentence: Sentence, opens: bool) -> tuple[int, int] | None:
    """Return the sentence before one that a paper told of stands in; of the paragraph before where it ``opens``."""
    index = reading.sentence_index(sentence.start) or 0
    if not index:
        return None
    earlier = reading.sentences[index - 1]
    opens = opens or bool(reading.patterns.one("paper_opens").match(reading.text, sentence.start))
    if earlier.kind != sentence.kind or sentence.block - earlier.block > (1 if opens else 0):
        return None
    return earlier.start, earlier.end


def bodies_to_that_effect(reading: Reading, sentence: Sentence, match: re.Match[str]) -> list[str]:
    """Return the two bodies of the clause or the sentence before, whose agreement one "to that effect" is."""
    words = reading.patterns.one("to_that_effect")
    said = words.search(reading.text, sentence.start, min(sentence.end, match.end() + _EFFECT))
    index = reading.sentence_index(sentence.start)
    if not said:
        return []
    stretches = [(sentence.start, min(said.start(), match.start()))]
    earlier = reading.sentences[index - 1] if index else None
    if earlier and earlier.block == sentence.block:
        stretches.append((earlier.start, earlier.end))
    for stretch in stretches:
        bodies = signing_bodies(reading, *stretch)
        if len(bodies) == _PAIR and (is_business(reading, bodies) or are_schools(bodies)):
            return bodies
    return []


def with_fellow(reading: Reading, sentence: Sentence, body: str) -> list[str]:
    """Return a body meant again and the one with which the sentence before names it: "CNPC buys X. The deal on X"."""
    index = reading.sentence_index(sentence.start) or 0
    earlier = reading.sentences[max(0, index - 1)]
    named = reading.within(sentence.start, sentence.end, "organization", "state", "person")
    if earlier.block != sentence.block or any(item.via != "pronoun" for item in named):
        return []
    bodies = signing_bodies(reading, earlier.start, earlier.end)
    is_pair = len(bodies) == _PAIR and body in bodies and is_business(reading, bodies)
    return bodies if is_pair else []


def bodies_going_on(reading: Reading, sentence: Sentence) -> list[str]:
    """Return the two in business whom the paragraph told of last, where "the two sides" go on signing."""
    one = reading.patterns.one
    partners = one("partners_sign").search(reading.text, sentence.start, sentence.end)
    again = partners or one("goes_on_signing").search(reading.text, sentence.start, sentence.end)
    again = again or one("goes_on_paper").match(reading.text, sentence.start, sentence.end)
    if not again:
        return []
    index = reading.sentence_index(sentence.start) or 0
    for other in reversed(reading.sentences[: index + 1]):
        if sentence.block - other.block > 1 or other.kind != sentence.kind:
            return []
        named = [
            item
            for item in reading.within(
                again.start() if other is sentence and partners else other.start,
                other.end,
                *(("organization",) if partners else ("organization", "person", "state")),
            )
            if item.via != "pronoun"
        ]
        if other is sentence and named:
            return []
        bodies = signing_bodies(reading, other.start, other.end) if named else []
        if len(bodies) == _PAIR and (is_business(reading, bodies) or are_schools(bodies)):
            return bodies
        if (
            any(item.kind != "person" and item.via != "affiliation" for item in named)
            and not partners
        ):
            # Those who signed for them may be named between.
            return []
    return []


def builder_told(reading: Reading, sentence: Sentence, match: re.Match[str]) -> list[str]:
    """Return the state for which China's company builds by the text before, and that company: "the contract for the plant".

    The next sentence may call it "the contract"; farther off the text must have told of what it is for.
    """
    one = reading.patterns.one
    if "name" not in match.groupdict():
        return []
    before = reading.text[sentence.start : match.start("name")]
    if not one("told_paper_before").fullmatch(before) or reading.within(
        sentence.start, sentence.end, "organization", "state", "person"
    ):
        return []
    index = reading.sentence_index(sentence.start) or 0
    topic = one("contract_for").match(reading.text, match.start("name"), sentence.end)
    nearest = reading.sentences[max(0, index - (_TOLD_BEFORE if topic else 1)) : index]
    first = next((other for other in nearest if other.kind == sentence.kind), sentence)
    if not topic and first.block != sentence.block:
        return []
    told = reading.text[first.start : sentence.start].lower()
    if topic and topic["what"].lower() not in told:
        return []
    named = [
        item
        for item in reading.within(first.start, sentence.start, "organization")
        if is_business(reading, [item.name])
    ]
    builders = {item.name for item in named}
    begins = reading.sentence_at(named[0].start) if named else None
    if begins is None:
        return []
    states = reading.states_of(reading.within(begins.start, sentence.start, "state", "person"))
    central = (states & set(FIVE)) or (sides_at(reading, sentence.start) - {CHINA})
    if len(builders) != 1 or len(central) != 1:
        return []
    home = reading.bodies.home_of(*builders) or (states & {CHINA})
    return [*central, *builders] if home == {CHINA} else []


def company_told(reading: Reading, sentence: Sentence, match: re.Match[str]) -> list[str]:
    """Return China's one company that the sentence before names: "X buys a mine. The deal with the government of Y"."""
    if "name" not in match.groupdict():
        return []
    one = reading.patterns.one
    before = reading.text[sentence.start : match.start("name")]
    last = min(sentence.end, match.end("name") + _WITH)
    index = reading.sentence_index(sentence.start) or 0
    earlier = reading.sentences[max(0, index - 1)]
    if (
        earlier is sentence
        or earlier.block != sentence.block
        or (reading.patterns.habit("articles") and not one("told_paper_before").search(before))
        or not one("with_government").search(reading.text, match.start("name"), last)
    ):
        return []
    bodies = signing_bodies(reading, earlier.start, earlier.end)
    is_one = len(bodies) == 1 and is_business(reading, bodies)
    return bodies if is_one and reading.bodies.home_of(*bodies) == {CHINA} else []


def lender_told(reading: Reading, sentence: Sentence, match: re.Match[str]) -> list[str]:
    """Return China's bank that lends by the sentence before, or the one before it: "The loan was signed in June"."""
    if "name" not in match.groupdict():
        return []
    one = reading.patterns.one
    if not one("loan_paper").search(match["name"]):
        return []
    stretch = (sentence.start, sentence.end)
    if any(one(name).search(reading.text, *stretch) for name in ("two_states", "of_governments")):
        return []
    index = reading.sentence_index(sentence.start) or 0
    for other in reversed(reading.sentences[max(0, index - _LENT_BEFORE) : index + 1]):
        if sentence.block - other.block > 1 or other.kind != sentence.kind:
            return []
        banks = [
            item.name
            for item in reading.within(other.start, min(other.end, match.start()), "organization")
            if "Bank" in item.name.split() and reading.bodies.states_of(item.name) == {CHINA}
        ]
        if banks:
            return [] if is_central_bank(reading, banks[-1]) else banks[-1:]
    return []


def signer_told(reading: Reading, sentence: Sentence, body: str) -> str | None:
    """Return who signed by the sentence before: "X signed a contract. The loan agreement with Y followed."."""
    index = reading.sentence_index(sentence.start) or 0
    earlier = reading.sentences[max(0, index - 1)]
    if earlier.block != sentence.block or earlier is sentence:
        return None
    verb = reading.patterns.one("signed").search(reading.text, earlier.start, earlier.end)
    # "X builds a second plant. A contract with Y was signed": of whomever the text tells.
    end = verb.start() if verb else earlier.end if _is_with(reading, sentence, body) else 0
    named = reading.within(earlier.start, end, "organization")
    signers = [
        item.name
        for item in named
        if item.via == "name"
        and item.name != body
        and is_business(reading, [item.name])
        and reading.bodies.states_of(item.name).isdisjoint(reading.bodies.states_of(body))
    ]
    return signers[0] if len(signers) == 1 else None


def _is_with(reading: Reading, sentence: Sentence, body: str) -> bool:
    """Tell whether a sentence names a body as the one with whom somebody else signs."""
    with_whom = reading.patterns.one("partner_right_after")
    return any(
        item.name == body and item.start - word.end() in (0, 1)
        for word in with_whom.finditer(reading.text, sentence.start, sentence.end)
        for item in reading.within(word.end(), word.end() + _WITH, "organization")
    )
