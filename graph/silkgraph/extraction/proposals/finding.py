"""Proposals: what somebody named puts to the other side, one record per point."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from silkgraph.claims import Proposal
from silkgraph.extraction.names.bodies.between import is_embassy
from silkgraph.extraction.proposals.areas import any_area, area_in_context, area_of_minister
from silkgraph.extraction.proposals.proposers import Mark, proposers, says_here
from silkgraph.extraction.proposals.steps import SEMICOLONS, items, steps
from silkgraph.extraction.quotes.speakers import names_somebody, speaker
from silkgraph.extraction.reading import CHINA, FIVE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["find_proposals"]

#: A numbered point stands at most so many characters after what announces the list.
_LIST_LENGTH = 1200
#: What says again what was told has so many letters at least.
_TOLD = 15
#: The subject of a verb stands so near before it.
_SUBJECT = 60
#: Who is asked stands so near behind the verb, and who else behind that.
_TO = 5
#: "Such were his proposals" follows a numbered point at most so closely.
_CUE_AFTER = 40
#: What an item of a list begins with where the page does not mark it up.
_BULLET = re.compile(r"[—–•·*-]\s|[(（]?(?:\d{1,2}|[a-zа-я]|[一二三四五六七八九十])[.)）、]\s?")


@dataclass(frozen=True, slots=True)
class _Point:
    """One point: its span, its speaker and its area."""

    start: int
    end: int
    by: str
    area: str


def find_proposals(reading: Reading) -> list[Proposal]:
    """Return the proposals, each with its speaker and the first area it names."""
    found: list[Proposal] = []
    counted = -1
    for sentence in reading.sentences:
        if sentence.kind == "title":
            continue
        listed = list(_listed(reading, sentence))
        marks = [] if listed else _marks(reading, sentence)
        if not any(_is_just_before(reading, sentence, proposal) for proposal in found[-1:]):
            marks = [mark for mark in marks if not mark.rule.get("goes_on")]
        if any(mark.rule.get("numbered") for mark in marks):
            counted = sentence.block
        elif counted == sentence.block and not names_somebody(reading, sentence):
            # What follows a numbered point without a speaker of its own explains it.
            marks = []
        for point in listed or _points(reading, sentence, marks):
            if not any(_covers(p, point) for p in found):
                text = " ".join(reading.text[point.start : point.end].split())
                text = _whole(reading, text.strip(" ,.;，、：:").rpartition(": ")[2])
                if any(_says_again(p, point, text) for p in found):
                    continue
                evidence = reading.evidence(point.start, point.end)
                found.append(Proposal(point.by, text, point.area, evidence, 0.75))
    return found


def _whole(reading: Reading, text: str) -> str:
    """Return the words of a proposal, without where it was put before them and an "and" behind them."""
    trails = reading.patterns.one("proposal_trails").search(text)
    text = text[: trails.start()] if trails else text
    opens = reading.patterns.one("proposal_opens").match(text)
    return text[opens.end() :] if opens else text


def _says_again(proposal: Proposal, point: _Point, text: str) -> bool:
    """Tell whether a point is in the words of one told before, as in a quotation of what was reported."""
    same = proposal.by == point.by and proposal.area == point.area
    return same and len(text) >= _TOLD and text.lower() in proposal.text.lower()


def _covers(proposal: Proposal, point: _Point) -> bool:
    """Tell whether a point was told before; two of one row propose the same words."""
    span = proposal.evidence.start, proposal.evidence.end
    if span == (point.start, point.end) and proposal.by != point.by:
        return False
    return proposal.evidence.start < point.end and point.start < proposal.evidence.end


def _is_just_before(reading: Reading, sentence: Sentence, proposal: Proposal) -> bool:
    """Tell whether a proposal ends where a sentence begins: "to expand trade; to deepen ..."."""
    between = reading.text[proposal.evidence.end : sentence.start].strip()
    return proposal.evidence.end <= sentence.start and between in ("", *SEMICOLONS)


def _listed(reading: Reading, sentence: Sentence) -> Iterator[_Point]:
    """Yield the points of "five proposals: A; B; ...", whose list may go on after the sentence."""
    block = reading.article.blocks[sentence.block]
    end = min(block.end, sentence.end + _LIST_LENGTH)
    for _, listing in reading.patterns.compiled("proposal_lists"):
        match = listing.search(reading.text, sentence.start, end)
        if not match or match.start() >= sentence.end:
            continue
        by = speaker(reading, sentence, match.start(), match.start("list"))
        if by:
            yield from _with_area(reading, items(reading, *match.span("list")), by, sentence)
            return


def _marks(reading: Reading, sentence: Sentence) -> list[Mark]:
    """Return the triggers of a sentence in order; the words behind one may hold the next."""
    marks: dict[int, Mark] = {}
    for rule, regex in reading.patterns.candidates(
        "proposals", reading.text, sentence.start, sentence.end
    ):
        if not _applies(reading, sentence, rule):
            continue
        match = regex.search(reading.text, sentence.start, sentence.end)
        while match:
            begin = _behind_addressee(reading, match.start("text"), sentence.end)
            agent = match.start("by") if rule.get("agent") or rule.get("verbless") else 0
            marks.setdefault(begin, Mark(match.start(), begin, rule, agent))
            if rule.get("only") == "item":
                break
            match = regex.search(reading.text, max(begin, match.start() + 1), sentence.end)
    return sorted(marks.values(), key=lambda mark: mark.text)


def _behind_addressee(reading: Reading, start: int, end: int) -> int:
    """Return where a proposal begins behind those to whom it is put: "proposed to President X that ..."."""
    named = reading.patterns.one("put_to").match(reading.text, start, end)
    if named is None or not reading.within(start, named.end(), "person", "state", "organization"):
        return start
    return named.end()


def _applies(reading: Reading, sentence: Sentence, rule: dict[str, Any]) -> bool:
    if rule.get("only") == "item":
        return _is_listed(reading, sentence)
    return not rule.get("announced") or _is_announced(reading, sentence)


def _points(reading: Reading, sentence: Sentence, marks: list[Mark]) -> Iterator[_Point]:
    """Yield the points of a sentence; each ends where the next begins."""
    counted = yielded = False
    for index, mark in enumerate(marks):
        numbered = bool(mark.rule.get("numbered"))
        if (counted and not numbered) or (mark.rule.get("verbless") and not index):
            continue
        counted = counted or numbered
        if _is_of_document(reading, sentence, mark.start) or _is_joint(reading, sentence, mark):
            continue
        unsaid = reading.patterns.one("unsaid_before")
        if unsaid.search(reading.text, sentence.start, mark.start):
            continue
        own = reading.patterns.one("to_own_people").match(reading.text, mark.start, sentence.end)
        end = _clause_end(reading, mark.text, sentence)
        cut = next((m for m in marks[index + 1 :] if m.rule.get("numbered") or not numbered), None)
        if cut and mark.text < cut.start < end:
            only_announces = _only_announces(reading, mark, cut)
            if only_announces and any_area(reading, cut.text, end):
                continue
            end = end if only_announces else cut.start
        end = mark.agent if mark.agent > mark.text else end
        if _is_put_to_others(reading, mark, end):
            continue
        for by in proposers(reading, sentence, mark):
            if own and not is_embassy(by):
                # What is asked of one's own ministers is not put to the other side.
                continue
            spans = [(mark.text, end)] if numbered else steps(reading, mark.text, end)
            sure = not numbered and not mark.rule.get("said")
            points = list(_with_area(reading, spans, by, sentence, sure=sure))
            if numbered and not points:
                area = _area_explained(reading, sentence, end)
                points = [_Point(mark.text, end, by, area)] if area else []
            yielded = yielded or bool(points)
            if not yielded and mark.rule.get("said") and says_here(reading, sentence, by):
                # "The crossing has to work all year": the subject names the area.
                area = any_area(reading, sentence.start, mark.text)
                points = [_Point(mark.text, end, by, area)] if area else []
            yield from points


def _area_explained(reading: Reading, sentence: Sentence, end: int) -> str | None:
    """Return the area that the sentences behind a numbered point give it: "First, to keep faith. To expand trade"."""
    if reading.text[end : sentence.end].strip(" .。;；\n"):
        return None
    index = reading.sentence_index(sentence.start) or 0
    for other in reading.sentences[index + 1 :]:
        is_next = any(mark.rule.get("numbered") for mark in _marks(reading, other))
        if other.block != sentence.block or is_next:
            return None
        if area := any_area(reading, other.start, other.end):
            return area
    return None


def _is_joint(reading: Reading, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether all sides say so together: "the parties stressed the importance of"."""
    before = reading.text[max(sentence.start, mark.start - _SUBJECT) : mark.start]
    return not mark.rule.get("said") and reading.patterns.one("jointly").search(before) is not None


def _is_put_to_others(reading: Reading, mark: Mark, end: int) -> bool:
    """Tell whether those who are asked are of a third state alone: "urged Washington to", "потребовал от Кабула"."""
    if reading.patterns.one("wanted_that").search(reading.text, mark.start, mark.text):
        return False
    states, at = set[str](), mark.text
    gap = _TO if reading.patterns.habit("parted_words") else 0
    for item in reading.within(mark.text, end, "state", "place"):
        # "Proposed an Afghan railway": the thing, not who is asked.
        if item.start - at > gap or item.via == "demonym":
            break
        gap = _TO
        states, at = states | reading.states_of([item]), item.end
    return bool(states) and states.isdisjoint((CHINA, *FIVE))


def _is_of_document(reading: Reading, sentence: Sentence, start: int) -> bool:
    """Tell whether the subject of a verb is a document: what all parties resolved is no proposal."""
    one = reading.patterns.one
    before = reading.text[max(sentence.start, start - _SUBJECT) : start]
    if one("document_before").search(before):
        return True
    index = reading.sentence_index(sentence.start) or 0
    earlier = reading.sentences[max(0, index - 1)]
    opening = one("it_before").match(reading.text, sentence.start, start)
    goes_on = opening and one("verb_goes_on").search(before)
    if not (opening and (opening.end() == start or goes_on)) or earlier.block != sentence.block:
        return False
    said = one("document_opens").search(reading.text, earlier.start, earlier.end)
    return said is not None and not reading.within(earlier.start, earlier.end, "person")


def _only_announces(reading: Reading, mark: Mark, cut: Mark) -> bool:
    """Tell whether a verb only leads to a duty: "proposed that both sides should expand trade"."""
    if mark.rule.get("said") or not cut.rule.get("said"):
        return False
    one = reading.patterns.one("and_between")
    return one.search(reading.text, mark.text + 1, cut.start) is None


def _with_area(
    reading: Reading,
    spans: Iterable[tuple[int, int]],
    by: str,
    sentence: Sentence,
    *,
    sure: bool = False,
) -> Iterator[_Point]:
    for start, end in spans:
        area = area_in_context(reading, sentence, start, end, sure=sure)
        if sure and not area and end - start >= _TOLD:
            area = area_of_minister(reading.office_of.get(by, ""))
        if area:
            yield _Point(start, end, by, area)


def _is_announced(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether the text before a "First, ..." says that proposals follow."""
    start = max(0, sentence.start - _LIST_LENGTH)
    end = min(sentence.end + _CUE_AFTER, len(reading.text))
    return bool(reading.patterns.one("proposal_cue").search(reading.text, start, end))


def _is_listed(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence opens an item of a list that a "made three proposals:" stands above."""
    if not _is_item(reading, sentence):
        return False
    index = reading.sentence_index(sentence.start) or 0
    if index and reading.sentences[index - 1].block == sentence.block:
        return False
    above = next(
        (other for other in reversed(reading.sentences[:index]) if not _is_item(reading, other)),
        None,
    )
    if above is None or not reading.text[above.start : above.end].rstrip().endswith((":", "：")):
        return False
    return bool(reading.patterns.one("proposal_cue").search(reading.text, above.start, above.end))


def _is_item(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence stands in an item of a list, whether or not the page marks it up."""
    if sentence.kind == "item":
        return True
    return _BULLET.match(reading.text, reading.article.blocks[sentence.block].start) is not None


def _clause_end(reading: Reading, start: int, sentence: Sentence) -> int:
    border = reading.patterns.one("proposal_border").search(reading.text, start, sentence.end)
    end = border.start() if border else sentence.end
    while end > start and reading.text[end - 1] in " .;,\n":
        end -= 1
    return end
