"""Does the text say that a document was concluded: by a verb, or as one that there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.names.sections import sides_at
from silkgraph.extraction.reading import both_sides
from silkgraph.extraction.telling import clause_of

if TYPE_CHECKING:
    import re
    from typing import Any

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = [
    "concluded_at",
    "held",
    "is_denied",
    "is_entry",
    "is_to_come",
    "kind_of_list",
    "says_concluded",
    "sentence_telling",
]

#: What says that a document is still to come stands so near to its name.
_NEAR = 70
#: The date of an entry begins so near to the beginning of its line.
_LABEL = 4
#: What is in a list, and how near to the beginning of its line a document is named there.
_LISTED = ("item", "row")
_OPENING = 60
#: "A deal signed on Thursday", "the deal that X struck": the verb stands so near behind the name.
_GAP = 30
#: What a document does stands so near behind its name.
_TOLD_OF = 50
#: What a list is of is said so many sentences above it.
_ABOVE = 3


def sentence_telling(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], sentence: Sentence
) -> Sentence:
    """Return the sentence that says a document was concluded.

    For a bare item that is the one before its list; "X signed it on Tuesday" may follow any.
    """
    verb = reading.patterns.one("concluded")
    if verb.search(reading.text, sentence.start, sentence.end):
        return sentence
    index = reading.sentence_index(sentence.start) or 0
    if sentence.kind not in _LISTED or not _opens(reading, sentence):
        listed = reading.patterns.one("listed").search(reading.text, sentence.start, sentence.end)
        earlier = reading.sentences[index - 1] if index else sentence
        opens = listed is not None and listed.start() == sentence.start
        if listed and sentence.block - earlier.block <= (1 if opens else 0):
            return earlier
        return _signed_next(reading, rule, match, index) or sentence
    return _lead_in(reading, match, index) or sentence


def _opens(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence is the first of its item."""
    index = reading.sentence_index(sentence.start) or 0
    return index == 0 or reading.sentences[index - 1].block != sentence.block


def _lead_in(reading: Reading, match: re.Match[str], index: int) -> Sentence | None:
    """Return what says over a list or a table of documents that they were concluded.

    The lead-in before its colon, the heading above it, the head of the table, or what stands above those.
    """
    verb = reading.patterns.one("concluded")
    sentence = reading.sentences[index]
    opens = match.start("name") - sentence.start <= _OPENING
    above = 0
    for other in reversed(reading.sentences[:index]):
        if other.kind in _LISTED and (other.kind != "row" or _is_row_of_papers(reading, other)):
            continue
        has_colon = reading.text[: other.end].rstrip().endswith((":", "："))
        leads = has_colon or (opens and (other.kind in ("heading", "row") or above > 0))
        if leads and verb.search(reading.text, other.start, other.end):
            return None if _is_planned(reading, other) else other
        above += 1
        if above > _ABOVE or other.kind == "title":
            return None
    return None


def kind_of_list(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], sentence: Sentence
) -> str | None:
    """Return the kind of documents that a list is of, whose items say only what each is about.

    "Four memorandums, among them one on X" is a list in one sentence.
    """
    if rule.get("one_of"):
        kinds = reading.patterns.one("papers_kind")
        told = list(kinds.finditer(reading.text, sentence.start, match.start()))
        return told[-1].lastgroup if told else None
    index = reading.sentence_index(sentence.start) or 0
    if sentence.kind not in _LISTED or not _opens(reading, sentence):
        return None
    above = _lead_in(reading, match, index)
    kinds = reading.patterns.one("papers_kind")
    word = kinds.search(reading.text, above.start, above.end) if above else None
    return word.lastgroup if word else None


def _is_row_of_papers(reading: Reading, row: Sentence) -> bool:
    """Tell a row that names a document from the head of the table."""
    return reading.patterns.one("paper_noun").search(reading.text, row.start, row.end) is not None


def _is_planned(reading: Reading, sentence: Sentence) -> bool:
    cues = (reading.patterns.one("planned"), reading.patterns.one("papers_planned"))
    return any(cue.search(reading.text, sentence.start, sentence.end) for cue in cues)


def _signed_next(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], index: int
) -> Sentence | None:
    """Return the next sentence of the paragraph if it says who signed what this one names."""
    sentence = reading.sentences[index]
    is_open = rule.get("general") or reading.patterns.habit("signed_in_next_sentence")
    if not is_open or is_to_come(reading, match, sentence):
        return None
    following = next(iter(reading.sentences[index + 1 : index + 2]), None)
    if following is None or following.block != sentence.block:
        return None
    one, stretch = reading.patterns.one, (following.start, following.end)
    signs = one("signs_it").search(reading.text, *stretch)
    return following if signs or one("signed_it").match(reading.text, *stretch) else None


def concluded_at(
    reading: Reading, match: re.Match[str], sentence: Sentence
) -> re.Match[str] | None:
    """Return the verb of conclusion nearest to the document's name."""
    verbs = [
        verb
        for verb in reading.patterns.one("concluded").finditer(
            reading.text, sentence.start, sentence.end
        )
        # "The treaty stands since 1994; supplements were signed in 1997."
        if not any(sign in reading.text[match.end() : verb.start()] for sign in (";", "；"))
    ]
    return min(verbs, key=lambda verb: abs(verb.start() - match.start()), default=None)


def held(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], sentence: Sentence
) -> str | None:
    """Return how a document is spoken of as one that there is.

    "Its contract with X", "under its treaty", "the treaty of 1999 between A and B", "a treaty binds A and B".
    """
    one = reading.patterns.one
    start, end = match.span("name")
    first, last = clause_of(reading, sentence, start, end)
    before = reading.text[first:start]
    if is_to_come(reading, match, sentence):
        return None
    if rule["kind"] in ("declaration", "communique"):
        year = one("dated_before").search(before) or one("dated_after").match(
            reading.text, end, sentence.end
        )
        return "dated" if year and _names_sides(reading, sentence) else None
    bodies = reading.within(end, sentence.end, "organization")
    apposed = one("parties_apposed").match(reading.text, end, last)
    if apposed and one("known_paper_before").search(before) and len(bodies) > 1:
        return "stands"
    if one("held_under").search(before) and (
        bodies or reading.within(first, start, "organization")
    ):
        return "under"
    with_whom = one("held_after").match(reading.text, end, sentence.end)
    if with_whom and one("held_before").search(before):
        return "with" if bodies or reading.within(end, sentence.end, "state") else None
    if rule["kind"] == "plan" or not _names_sides(reading, sentence):
        return None
    dated = one("dated_before").search(before) or one("dated_after").match(reading.text, end, last)
    dated = dated or one("dated_far").match(reading.text, end, sentence.end)
    if dated or one("held_under").search(before):
        return "dated" if dated else "stands"
    # "The agreement, the minister said, provides for ...": the verb stands in the next clause.
    last = max(last, min(sentence.end, end + _TOLD_OF))
    stands = one("stands").search(reading.text, first, last)
    return "stands" if stands else None


def is_entry(reading: Reading, match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether a document is an entry of a chronicle: "17 May 2002 - Beijing: agreement on the border"."""
    before = reading.text[sentence.start : match.start("name")]
    if reading.patterns.one("day_of_paper_before").search(before):
        # "Tuesday's agreement"
        return True
    dates = reading.dates_within(sentence.start, match.start("name"))
    if len(dates) != 1 or dates[0].begin - sentence.start > _LABEL:
        return False
    between = reading.patterns.one("entry_between")
    if is_to_come(reading, match, sentence):
        # "By the end of the year they plan to sign a treaty."
        return False
    return between.fullmatch(reading.text, dates[0].stop, match.start("name")) is not None


def is_denied(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence is about a report that somebody dismisses."""
    one, text = reading.patterns.one, reading.text
    if one("denied_report").search(text, sentence.start, sentence.end):
        return True
    index = reading.sentence_index(sentence.start) or 0
    following = next(iter(reading.sentences[index + 1 : index + 2]), None)
    if following is None or following.block != sentence.block:
        return False
    # "It was reported that they had signed it. The city denied this."
    reported = one("reported_paper").search(text, sentence.start, sentence.end)
    return bool(reported and one("dismissed").search(text, following.start, following.end))


def is_to_come(
    reading: Reading, match: re.Match[str], sentence: Sentence, verb: re.Match[str] | None = None
) -> bool:
    """Tell whether a document is negotiated, drafted, wanted or denied, and so not there.

    What is said behind one that a ``verb`` has for its object ("signed an agreement that should ...") is no matter.
    """
    one = reading.patterns.one
    start, end = match.span("name")
    before = reading.text[max(sentence.start, start - _NEAR) : start]
    after = reading.text[end : min(sentence.end, end + _NEAR)]
    if one("to_come_before").search(before):
        return True
    between = reading.text[verb.end() : start] if verb else ""
    is_object = verb is not None and one("object_between").fullmatch(between) is not None
    return not is_object and one("to_come_after").match(after) is not None


def says_concluded(reading: Reading, match: re.Match[str], verb: re.Match[str] | None) -> bool:
    """Tell whether a participle or a relative clause behind a name says that it was concluded."""
    if verb is None or not 0 <= verb.start() - match.end("name") <= _GAP:
        return False
    between = reading.text[match.end("name") : verb.start()]
    return reading.patterns.one("who_concluded").fullmatch(between) is not None


def _names_sides(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence names both sides, or one of them and the sentence before the other."""
    states = _sides_in(reading, sentence)
    index = reading.sentence_index(sentence.start) or 0
    earlier = reading.sentences[index - 1] if index else sentence
    if earlier.block == sentence.block:
        states |= _sides_in(reading, earlier)
    sides = sides_at(reading, sentence.start)
    if states <= sides:
        states |= sides
    return both_sides(states)


def _sides_in(reading: Reading, sentence: Sentence) -> set[str]:
    """Return the states that a sentence names, themselves or by a body of theirs."""
    inside = reading.within(sentence.start, sentence.end)
    states = reading.states_of(item for item in inside if item.via != "format")
    for item in inside:
        if item.kind == "organization" and item.via != "format":
            states |= reading.bodies.home_of(item.name)
    return states
