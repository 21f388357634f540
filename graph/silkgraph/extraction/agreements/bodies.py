"""The bodies beside a document: those that its name has, those named with it, else those of its clause."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from silkgraph.extraction.agreements.collective import body_of_each, central_banks
from silkgraph.extraction.agreements.signers import bodies_of_item, is_central_bank, signing_bodies
from silkgraph.extraction.reading import both_sides
from silkgraph.extraction.telling import clause_of

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["are_of_states", "bodies_named", "further_pairs", "pairs_of_each"]

_PAIR = 2
#: Who concludes each of several documents is told with them, or in the sentence after.
_NEXT = 2
#: Bodies of a government that are no ministries.
_OFFICIAL = re.compile(
    r"(?:Ministry|General Administration"
    r"|(?:State |National |Customs )*(?:Committee|Agency|Commission|Administration|Bureau|Service)"
    r"|National Development and Reform|Supreme (?:People's )?(?:Court|Procuratorate)|Prosecutor)\b"
)


def bodies_named(
    reading: Reading, match: re.Match[str], sentence: Sentence, clause: tuple[int, int]
) -> list[str]:
    """Return the bodies that conclude a document: those named with it, else those of its clause."""
    subject, end = clause
    others = _other_pairs(reading, match, sentence)
    if others:
        end = min(end, others[0][0])
    item = match.start(), _end_of_item(reading, match, end)
    shared = subject, min(item[1], _first_paper(reading, subject, end))
    banks = central_banks(reading, sentence, *item) or central_banks(reading, sentence, *shared)
    if banks:
        return banks
    if _is_of_governments(reading, match, end):
        return []
    each = body_of_each(reading, sentence, *item)
    if each:
        return each
    bodies = _named_by_paper(reading, match)
    bodies = bodies or _own_bodies(reading, match, sentence, end)
    end = min(end, _paper_of_others(reading, match, end))
    if not bodies:
        is_named = "name" in match.groupdict()
        listed = bodies_of_item(reading, match, subject, end) if is_named else None
        bodies = signing_bodies(reading, subject, end) if listed is None else listed
    if len(bodies) < _PAIR:
        each = body_of_each(reading, sentence, *shared)
        bodies = each if set(bodies) <= set(each) else bodies
    return bodies


def _end_of_item(reading: Reading, match: re.Match[str], end: int) -> int:
    """Return where the next of several documents of a clause begins, else the end of the clause."""
    one = reading.patterns.one
    following = (
        one(name).search(reading.text, match.end(), end) for name in ("paper_item", "paper_noun")
    )
    return min((found.start() for found in following if found), default=end)


def _first_paper(reading: Reading, start: int, end: int) -> int:
    """Return where the first of several documents of a clause is named: those before it sign all."""
    if not reading.patterns.one("paper_item").search(reading.text, start, end):
        return end
    noun = reading.patterns.one("paper_noun").search(reading.text, start, end)
    return noun.start() if noun else end


def _other_pairs(
    reading: Reading, match: re.Match[str], sentence: Sentence
) -> list[tuple[int, int]]:
    """Return where the others stand of several documents: "memorandums between A and B and between C and D"."""
    if "name" not in match.groupdict():
        return []
    one = reading.patterns.one
    if not one("several_papers").search(match["name"]):
        return []
    borders = list(one("another_pair").finditer(reading.text, match.end("name"), sentence.end))
    stops = [*(border.start() for border in borders[1:]), sentence.end][: len(borders)]
    return [(border.start(), stop) for border, stop in zip(borders, stops, strict=True)]


def further_pairs(
    reading: Reading, match: re.Match[str], sentence: Sentence
) -> list[tuple[str, ...]]:
    """Return who concludes the other ones of several documents, besides those named first."""
    pairs = [
        tuple(signing_bodies(reading, start, end))
        for start, end in _other_pairs(reading, match, sentence)
    ]
    return [pair for pair in pairs if len(pair) == _PAIR]


def pairs_of_each(
    reading: Reading, match: re.Match[str], sentence: Sentence
) -> list[tuple[str, ...]]:
    """Return who concludes each of several documents: "two contracts: one between A and B, the other between C and D"."""
    one = reading.patterns.one
    if "name" not in match.groupdict():
        return []
    before = reading.text[sentence.start : match.start("name")]
    if not one("several_papers").search(match["name"]) and not one("few_before").search(before):
        return []
    index = reading.sentence_index(sentence.start) or 0
    for other in reading.sentences[index : index + _NEXT]:
        if other.block != sentence.block:
            break
        start = match.end("name") if other is sentence else other.start
        words = [word.end() for word in one("each_pair").finditer(reading.text, start, other.end)]
        spans = pairwise([*words, other.end])
        pairs = [tuple(signing_bodies(reading, *span)) for span in spans]
        if len(pairs) > 1 and all(len(pair) == _PAIR for pair in pairs):
            return pairs
    return []


def _paper_of_others(reading: Reading, match: re.Match[str], end: int) -> int:
    """Return where another document begins that has a pair of its own: "a programme and an agreement between A and B"."""
    one = reading.patterns.one
    for word in one("paper_noun").finditer(reading.text, match.end(), end):
        if reading.within(match.end(), word.start(), "organization"):
            return end
        if one("own_pair_after").match(reading.text, word.end(), end):
            return word.start()
    return end


def _is_of_governments(reading: Reading, match: re.Match[str], end: int) -> bool:
    """Tell whether a document says that governments concluded it: "an agreement between the governments of"."""
    one = reading.patterns.one
    noun = one("next_paper").search(reading.text, match.start(), end)
    behind = one("next_paper").search(reading.text, noun.end(), end) if noun else None
    last = max(match.end(), behind.start()) if behind else end
    return one("of_governments").search(reading.text, match.start(), last) is not None


def _named_by_paper(reading: Reading, match: re.Match[str]) -> list[str]:
    """Return the bodies that the name of a document has for its parties: "the memorandum of A and B on".

    Those in a title in Chinese marks are its parties if they are ministries of both sides.
    """
    named = reading.within(*match.span(), "organization")
    subject = reading.patterns.one("subject_of_paper").search(reading.text, *match.span())
    said = [item.name for item in named if subject and item.via == "name"]
    if said:
        return list(dict.fromkeys(said))
    bodies = list(dict.fromkeys(item.name for item in named if item.via == "format"))
    states = [reading.bodies.states_of(name) for name in bodies]
    is_of_two = len(bodies) == _PAIR and both_sides(set[str]().union(*states))
    return bodies if is_of_two and are_of_states(reading, bodies) else []


def _own_bodies(reading: Reading, match: re.Match[str], sentence: Sentence, end: int) -> list[str]:
    """Return the bodies named between a document and the next: "a contract of A with B and a memorandum of C with D".

    The clause of a document may have no verb of its own: "..., and C a memorandum with D".
    """
    if "name" not in match.groupdict():
        return []
    start = match.start("name")
    word = reading.patterns.one("next_paper")
    papers = [m.start() for m in word.finditer(reading.text, sentence.start, sentence.end)]
    if len(papers) < _PAIR:
        return []
    clause = clause_of(reading, sentence, start, match.end("name"))
    last = _paper_of_others(reading, match, end)
    if not reading.patterns.one("concluded").search(reading.text, *clause):
        own = signing_bodies(reading, clause[0], min(clause[1], last))
        if len(own) == _PAIR:
            return own
    following = [paper for paper in papers if start < paper < end]
    before = [paper for paper in papers if clause[0] <= paper < start]
    if following and before and not reading.within(start, following[0], "organization"):
        # "A contract of A with B, a treaty and a memorandum of C with D": the second is of A and B.
        told = signing_bodies(reading, before[-1], start)
        if len(told) == _PAIR:
            return told
    following = [paper for paper in following if reading.within(start, paper, "organization")]
    own = signing_bodies(reading, start, following[0] if following else last)
    return own if len(own) == _PAIR else []


def are_of_states(reading: Reading, bodies: list[str]) -> bool:
    """Tell whether bodies are ministries, agencies and central banks only, which conclude treaties."""
    return all(
        _OFFICIAL.match(name) is not None or is_central_bank(reading, name) for name in bodies
    )
