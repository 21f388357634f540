"""Proposals: what somebody named puts to the other side, one record per point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.claims import Proposal
from silkgraph.extraction.events.scenes import Scene, neighbors
from silkgraph.extraction.names.references import is_object

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["find_proposals"]

#: A numbered point stands at most so many characters after what announces the list.
_LIST_LENGTH = 1200
#: The verb of speech beside a name begins at most so many characters from it.
_NEAR = 20
#: What may stand between a state and the verb whose subject it is.
_AUXILIARIES = frozenset(["", "had", "has", "also", "has also", "had also", "также"])


def find_proposals(reading: Reading) -> list[Proposal]:
    """Return the proposals, each with its speaker and the first area it names."""
    found: list[Proposal] = []
    for sentence in reading.sentences:
        if sentence.kind == "title":
            continue
        for start, end, by in _points(reading, sentence):
            area = _area(reading, start, end)
            if area and not any(_covers(p, start, end) for p in found):
                text = " ".join(reading.text[start:end].split()).strip(" ,.;").rpartition(": ")[2]
                found.append(Proposal(by, text, area, reading.evidence(start, end), 0.75))
    return found


def _covers(proposal: Proposal, start: int, end: int) -> bool:
    return proposal.evidence.start < end and start < proposal.evidence.end


def _points(reading: Reading, sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Yield span and speaker of every point that a sentence proposes."""
    for _, listing in reading.patterns.compiled("proposal_lists"):
        match = listing.search(reading.text, sentence.start, sentence.end)
        by = match and _speaker(reading, sentence, match)
        if match and by:
            yield from ((a, b, by) for a, b in _items(reading, *match.span("list")))
            return
    for rule, regex in reading.patterns.candidates(
        "proposals", reading.text, sentence.start, sentence.end
    ):
        if rule.get("only", sentence.kind) != sentence.kind:
            continue
        if rule.get("spoken") and not reading.within(sentence.start, sentence.end, "person"):
            continue
        if rule.get("only") == "item" and not _is_listed(reading, sentence):
            continue
        if rule.get("numbered") and not _is_announced(reading, sentence):
            continue
        for match in regex.finditer(reading.text, sentence.start, sentence.end):
            by = _speaker(reading, sentence, match, addressed=rule.get("addressed", False))
            if by:
                end = _clause_end(reading, match.start("text"), sentence)
                yield from ((a, b, by) for a, b in _steps(reading, match.start("text"), end))


def _is_announced(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether the text before a "First, ..." says that proposals follow."""
    start = max(0, sentence.start - _LIST_LENGTH)
    return bool(reading.patterns.one("proposal_cue").search(reading.text, start, sentence.start))


def _is_listed(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence opens an item of a list that a "made three proposals:" stands above."""
    index = reading.sentences.index(sentence)
    earlier = reading.sentences[:index][::-1]
    if earlier and earlier[0].block == sentence.block:
        return False
    above = next((other for other in earlier if other.kind != "item"), None)
    if above is None or not reading.text[above.start : above.end].rstrip().endswith((":", "：")):
        return False
    return bool(reading.patterns.one("proposal_cue").search(reading.text, above.start, above.end))


def _items(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split a list of points at its semicolons, else at its commas; "and" inside an item does not split it."""
    at = start
    semicolons = ";" in reading.text[start:end]
    for match in reading.patterns.one("list_border").finditer(reading.text, start, end):
        if semicolons and ";" not in match[0]:
            continue
        yield at, match.start()
        at = match.end()
    yield at, end


def _steps(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split "to align plans, to improve links and to pull down barriers" where each step has its area."""
    at = start
    for match in reading.patterns.one("proposal_items").finditer(reading.text, start, end):
        rest_has_area = _area(reading, match.end(), end) is not None
        if match.start() > at and rest_has_area and _area(reading, at, match.start()):
            yield at, match.start()
            at = match.end()
    yield at, end


def _clause_end(reading: Reading, start: int, sentence: Sentence) -> int:
    border = reading.patterns.one("proposal_border").search(reading.text, start, sentence.end)
    end = border.start() if border else sentence.end
    while end > start and reading.text[end - 1] in " .;,\n":
        end -= 1
    return end


def _speaker(
    reading: Reading, sentence: Sentence, match: re.Match[str], *, addressed: bool = False
) -> str | None:
    """Return who proposes: whoever is named last before the verb, else the subject of what came before.

    A verb that is ``addressed`` to somebody has the name of that person behind it.
    """
    if addressed:
        end = match.start()
    else:
        end = match.start("text") if "text" in match.groupdict() else match.end()
    named = reading.within(sentence.start, end, "person")
    subjects = [item for item in named if not is_object(reading, item)] or named
    state = _state_that_proposes(reading, sentence, match)
    if subjects:
        told_of_others = state is not None and state not in reading.states_of(subjects[-1:])
        return state if told_of_others else subjects[-1].name
    after = reading.within(end, sentence.end, "person")
    speech = reading.patterns.one("speech")
    for item in after:
        said = speech.search(reading.text, item.end, min(item.end + _NEAR, sentence.end))
        if said or speech.search(reading.text, max(end, item.start - _NEAR), item.start):
            return item.name
    if after and speech.search(reading.text, after[-1].end, sentence.end):
        return after[-1].name
    if state:
        return state
    for earlier in neighbors(reading, Scene(sentence, sentence.start, sentence.end), 9, 0):
        people = reading.within(earlier.start, earlier.end, "person")
        if people:
            return next((p for p in people if not is_object(reading, p)), people[0]).name
    return None


def _state_that_proposes(reading: Reading, sentence: Sentence, match: re.Match[str]) -> str | None:
    """Return the state that stands as subject right before the verb: "China had asked to ..."."""
    states = reading.within(sentence.start, match.start(), "state")
    if not states or is_object(reading, states[-1]):
        return None
    between = reading.text[states[-1].end : match.start()]
    return states[-1].name if between.strip() in _AUXILIARIES else None


def _area(reading: Reading, start: int, end: int) -> str | None:
    areas = reading.within(start, end, "area")
    return areas[0].name if areas else None
