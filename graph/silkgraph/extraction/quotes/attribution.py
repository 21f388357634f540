"""Who speaks a quotation: named behind it, before it, by a label, by an office or in the sentence beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkgraph.extraction.names.grammar import is_object
from silkgraph.extraction.quotes.interviews import answering, interviewed
from silkgraph.extraction.quotes.speakers import told_of
from silkgraph.extraction.quotes.strangers import (
    credited,
    full_name,
    labels,
    spoken_again,
    stranger,
    stranger_meant,
    subject,
    teller,
    who,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["is_closed", "speaker_of", "told_by"]

Span = tuple[int, int]

#: How the offices end that a group of ``speaker_role`` means.
_ROLES = {
    "head": ("President", "Supreme Leader", "Chairman"),
    "government": ("Prime Minister", "Premier"),
    "minister": ("Minister",),
    "envoy": ("Ambassador", "spokesperson"),
}
#: "Said a visiting Chinese premier, X": the name stands so near.
_APPOSED = 60
_CLAUSE = re.compile(r"[;；]")
_STOPS = ("。", "！", "？")
_COLONS = (":", "：", ":**", ":*")


def speaker_of(reading: Reading, quoted: Span, between: Span) -> str | None:
    """Find who speaks: told right behind the quotation, else before it, else in the sentences beside.

    ``between`` are the ends of the quotations before and after, whose speakers are told elsewhere.
    """
    start, end = quoted
    first_index = _sentence_before(reading, start)
    last_index = reading.sentence_index(end) or reading.sentence_index(end - 1)
    if first_index is None or last_index is None:
        return None
    around = reading.sentences[first_index : last_index + 1]
    if not around:
        return None
    begin, stop = max(around[0].start, between[0]), min(around[-1].end, between[1])
    one = reading.patterns.one
    begin = _last_clause(reading, begin, start)
    # A mark that closes nothing may reach beyond the sentence.
    begin, stop = min(begin, start), max(stop, end)
    if any(_by_nobody(reading, *part) for part in ((begin, start), (end, stop))):
        return None
    behind = _told_behind(reading, around[0].block, (start, end), stop)
    if behind is not None:
        return behind or None
    signed = credited(reading, end) or _in_relative(reading, begin, start)
    if signed:
        return signed
    label = one("speaker_label").search(reading.text[begin:start])
    named = _speakers(reading, begin, start) if label else []
    if label and named and named[-1].end == begin + label.end("name"):
        return _not_addressed(reading, named, begin, start)
    labelled = (
        labels(reading, begin + label.start("name"), begin + label.end("name")) if label else None
    )
    if labelled:
        return labelled
    if one("his_words").search(reading.text[begin:start]):
        return subject(reading, begin, start) or _named_with(reading, begin, start)
    if reading.text[begin:start].rstrip().endswith(_COLONS):
        introduced = _introduced(reading, begin, start) or subject(reading, begin, start)
        if introduced:
            return introduced
        if one("unnamed").search(reading.text, begin, start):
            return None
    beside = (
        reading.sentences[first_index - 1] if first_index else None,
        next(iter(reading.sentences[last_index + 1 : last_index + 2]), None),
    )
    for first, last in _stretches(reading, around[0].block, beside, (begin, start), (end, stop)):
        speaker = _named_with(reading, first, last) if first < last else None
        if speaker:
            return speaker
    if around[0].kind == "title" and (told := interviewed(reading)):
        # The headline of an interview quotes whoever answers.
        return answering(reading) or _stranger_in(reading, *told)
    stands_alone = not reading.text[begin:start].strip() and not reading.text[end:stop].strip(" .")
    before = beside[0]
    if stands_alone and before and reading.text[: before.end].rstrip().endswith(_COLONS):
        # "X said:" closes the paragraph before.
        return _introduced(reading, before.start, before.end)
    return _told_of(reading, beside[0], around[0].block) if stands_alone else None


def _last_clause(reading: Reading, begin: int, start: int) -> int:
    """Return where the clause before a quotation begins, if it has its speaker: "X says that ...; Y calls it “...”"."""
    ends = [match.end() for match in _CLAUSE.finditer(reading.text, begin, start)]
    speech = reading.patterns.one("speech")
    return ends[-1] if ends and speech.search(reading.text, ends[-1], start) else begin


def _last_named(reading: Reading, first: int, last: int) -> str | None:
    """Return who was named last before others pass his words on: "..., a deputy quoted him as saying"."""
    named = [i for i in reading.within(first, last, "person") if not is_object(reading, i)]
    return named[-1].name if named else None


def _sentence_before(reading: Reading, start: int) -> int | None:
    """Return the sentence that a quotation goes on with; no blank parts that of Chinese from the one before."""
    opens = start if reading.text[max(0, start - 1) : start] in _STOPS else max(0, start - 1)
    return reading.sentence_index(opens) or reading.sentence_index(start)


def _told_behind(reading: Reading, block: int, quoted: Span, stop: int) -> str | None:
    """Return who speaks by what follows a quotation at once, ``""`` if that leaves the name out."""
    one = reading.patterns.one
    start, end = quoted
    if one("behind_his_words").match(reading.text, end, stop):
        return _last_named(reading, reading.article.blocks[block].start, start) or ""
    hears = one("hears").match(reading.text, end, stop)
    if hears:
        return _heard_from(reading, start, hears.end(), stop) or ""
    unnamed = one("unnamed_speaks").match(reading.text, end, stop)
    if unnamed:
        # "One adviser to the president said": only a stranger or a body can be named so.
        return _stranger_behind(reading, unnamed, stop) or ""
    if one("its_speaks").match(reading.text, end, stop):
        first = reading.article.blocks[block].start
        bodies = [f for f in reading.within(first, start, "organization") if f.via == "name"]
        return bodies[-1].name if bodies else ""
    if again := spoken_again(reading, end, stop):
        return again
    is_told = is_closed(reading, end) and one("said_after").match(reading.text, end, stop)
    return (told_by(reading, end, stop) or "") if is_told else None


def _stranger_behind(reading: Reading, unnamed: re.Match[str], stop: int) -> str | None:
    """Return who or what body stands in what tells of a speaker: "said a trader, Aigerim", "a spokesman for X said"."""
    start = unnamed.start()
    for name in ("introduced", "given_alone"):
        told = reading.patterns.one(name).search(reading.text, start, stop)
        if told and not reading.within(*told.span("name")):
            return full_name(reading, told, "")
    for item in reading.within(start, stop, "person"):
        before = reading.text[start : item.start]
        if "," in before and item.via != "pronoun" and item.start - start <= _APPOSED:
            # "Said a visitor, President X."
            return item.name
    bodies = reading.within(start, stop, "organization")
    speaks = reading.patterns.one("speaks_for").search(reading.text, start, stop)
    return bodies[0].name if bodies and speaks else None


def _by_nobody(reading: Reading, first: int, last: int) -> bool:
    """Tell whether the clause with the verb of speech names nobody: "a driver said", as Chinese has it."""
    clause = reading.patterns.one("unnamed_clause").search(reading.text, first, last)
    if clause is None or reading.within(*clause.span(), "person", "organization"):
        return False
    # "The project leader Li Ming, a researcher, said" names somebody.
    named = reading.patterns.one("speaker_name").search(reading.text, clause.start(), last)
    return named is None or named.start() >= clause.end()


def _not_addressed(reading: Reading, named: list[Found], begin: int, start: int) -> str | None:
    """Return whose words follow "X: ", who is not the last named in "Y told X: "."""
    others = [item for item in named[:-1] if item.name != named[-1].name]
    verb = reading.patterns.one("speech").search(reading.text, begin, named[-1].start)
    told = _introduced(reading, begin, start) if verb and others else None
    return told or named[-1].name


def _stranger_in(reading: Reading, first: int, last: int) -> str | None:
    """Return the first person named in a sentence, else before it in its paragraph, of whom nothing is known."""
    sentence = reading.sentence_at(first)
    begin = reading.article.blocks[sentence.block].start if sentence else first
    name = _unknown_name(reading, first, last) or _unknown_name(reading, begin, first)
    return full_name(reading, name, "") if name else None


def _unknown_name(reading: Reading, first: int, last: int) -> re.Match[str] | None:
    """Return the first name of a stretch that looks like a person's, unless it is known for something else."""
    name = reading.patterns.one("any_person").search(reading.text, first, last)
    known = reading.within(*name.span("name")) if name else []
    if name and known and known[-1].kind == "place" and known[-1].end < name.end("name"):
        # «Инженер промысла Карабулак Серик Алиев»
        return _unknown_name(reading, known[-1].end, last)
    return None if known else name


def _in_relative(reading: Reading, begin: int, start: int) -> str | None:
    """Return whom a relative clause with a quotation in it is about: "X, who wants them to go “beyond oil”"."""
    opens = list(reading.patterns.one("who_opens").finditer(reading.text, begin, start))
    return told_of(reading, begin, opens[-1].end()) if opens else None


def _told_of(reading: Reading, before: Sentence | None, block: int) -> str | None:
    """Return the one person whom the sentence before a quotation tells of: "X smiled. «...»"."""
    if before is None or before.block != block:
        return None
    named = reading.within(before.start, before.end, "person")
    acting = [item for item in named if not is_object(reading, item)]
    alone = len({item.name for item in named}) == 1
    return who(reading, acting[0]) if acting and alone else None


def is_closed(reading: Reading, end: int) -> bool:
    """Tell whether a stop or a comma parts a quotation from what follows, as no title is."""
    return reading.text[end - 2] in ",.!?…，。！？" or reading.text[end : end + 1] == ","


def _heard_from(reading: Reading, start: int, first: int, last: int) -> str | None:
    """Return who speaks to somebody that hears it: whoever was named last and is not the hearer."""
    hearers = {item.name for item in _speakers(reading, first, last)}
    named = [i.name for i in reading.before(start, "person") if i.name not in hearers]
    return named[-1] if hearers and named else None


def told_by(reading: Reading, first: int, last: int) -> str | None:
    """Return who speaks by the words right behind a quotation, with whatever verb."""
    speaker = _named_with(reading, first, last)
    if speaker:
        return speaker
    verb = reading.patterns.one("speech").search(reading.text, first, last)
    if not verb and (told := teller(reading, first, last)):
        return told
    named = [f for f in _speakers(reading, first, last) if not is_object(reading, f)]
    return named[0].name if named and not verb else None


def _introduced(reading: Reading, first: int, last: int) -> str | None:
    """Return whose words a colon announces: the subject of the verb of speech, else of the clause."""
    one = reading.patterns.one
    if any(one(name).search(reading.text, first, last) for name in ("speech", "speech_noun")):
        verbs = list(one("speech").finditer(reading.text, first, last))
        # "Rumors say that X will build it, Y denied: ...": the last verb announces what is said.
        nearest = _named_with(reading, verbs[-2].end(), last) if verbs[1:] else None
        return nearest or _named_with(reading, first, last)
    if not reading.patterns.one("announces").search(reading.text, first, last):
        return None
    named = [item for item in _speakers(reading, first, last) if not is_object(reading, item)]
    if named and named[-1].kind == "organization" and (told := subject(reading, first, last)):
        # "The director of the institute, X, sighed: ..."
        return told
    return named[-1].name if named else None


def _named_with(reading: Reading, first: int, last: int) -> str | None:
    """Return who is named beside a verb of speech: its subject before it, else whoever follows it."""
    one = reading.patterns.one
    verb = one("speech").search(reading.text, first, last)
    verb = verb or one("speech_noun").search(reading.text, first, last)
    if not verb:
        return None
    named = [f for f in _speakers(reading, first, last) if not _is_apart(reading, f, verb)]
    # "Said X's foreign minister, Y": X does not speak.
    named = [f for f in named if not one("owns_behind").match(reading.text, f.end)] or named
    before = [f for f in named if f.end <= verb.start() and not is_object(reading, f)]
    unknown = stranger(reading, verb, first, last)
    if unknown and any(_overlap(item, unknown) for item in named):
        unknown = None
    if before and not (unknown and _is_nearer(unknown, before[-1], verb)):
        return who(reading, before[-1])
    if unknown:
        return full_name(reading, unknown, verb.group())
    # In "replied to him X" the pronoun is whoever is spoken to.
    by_name = [f for f in named if f.via != "pronoun"] or named
    subjects = [f for f in by_name if not is_object(reading, f)] or by_name
    if subjects:
        return who(reading, min(subjects, key=lambda f: abs(f.start - verb.start())))
    return _by_office(reading, first, last) or stranger_meant(reading, first, last)


def _is_apart(reading: Reading, item: Found, verb: re.Match[str]) -> bool:
    """Tell whether a body is only spoken of by whom "he" means: "bought X buses, which he called ..."."""
    between = (item.end, verb.end())
    return item.kind == "organization" and bool(
        reading.patterns.one("he_speaks").search(reading.text, *between)
    )


def _is_nearer(unknown: re.Match[str], item: Found, verb: re.Match[str]) -> bool:
    """Tell whether a stranger speaks, and the body only says where he belongs: before his name or behind it."""
    if item.kind != "organization" or unknown.end("name") > verb.start():
        return False
    return unknown.end("name") <= item.start or item.end <= unknown.start("name")


def _overlap(item: Found, name: re.Match[str]) -> bool:
    return item.start < name.end("name") and name.start("name") < item.end


def _by_office(reading: Reading, first: int, last: int) -> str | None:
    """Return whom "the president" or "the Chinese premier" means: the holder named last before."""
    role = reading.patterns.one("speaker_role").search(reading.text, first, last)
    if not role:
        return None
    offices = next(words for name, words in _ROLES.items() if role[name])
    states = reading.states_of(reading.within(*role.span(), "state"))
    for item in reversed(reading.before(role.start(), "person")):
        office = reading.office_of.get(item.name) or ""
        if office.removeprefix("former ").split(" to ")[0].endswith(offices) and (
            not states or reading.state_of.get(item.name) in states
        ):
            return item.name
    return None


def _stretches(
    reading: Reading,
    block: int,
    beside: tuple[Sentence | None, Sentence | None],
    before: tuple[int, int],
    after: tuple[int, int],
) -> Iterator[tuple[int, int]]:
    """Yield where the speaker can stand: before the quotation, after it, in the neighboring sentences."""
    yield before
    yield after
    preceding, following = beside
    if (
        following
        and following.block == block
        and reading.patterns.one("speech_after").search(
            reading.text, following.start, following.end
        )
    ):
        yield following.start, following.end
    if preceding and preceding.block == block:
        yield preceding.start, preceding.end


def _speakers(reading: Reading, first: int, last: int) -> list[Found]:
    found = reading.within(first, last, "person", "organization")
    return [f for f in found if f.via != "affiliation"]
