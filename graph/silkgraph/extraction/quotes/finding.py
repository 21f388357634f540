"""Direct speech with its speaker, in every style of quotation mark."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from silkgraph.claims import Quote
from silkgraph.extraction.quotes.attribution import is_closed, speaker_of, told_by
from silkgraph.extraction.quotes.marks import QUOTED, without_inner_marks

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.reading import Reading

__all__ = ["begins", "find_quotes"]

_FEWEST_WORDS = 4
#: So many characters are four words.
_FEWEST_CHARACTERS = 6
#: "He said" takes up so much between two parts of a quotation, commas on both its sides.
_DIVIDED = 60
_COMMAS = (",", "，")
#: "Said a shepherd, Temir, who did not give his surname" takes up so much between two sentences of a quotation.
_TOLD = 120
_STOPS = (".", "!", "?", "。", "！", "？")
#: The noun that a name is of stands so near before its quotation marks.
_NAMED = 20
#: Who speaks at a gathering is told so near before its name.
_SPEAKS = 60
#: A name in its marks has so many characters, a sentence more.
_LONGEST_NAME = 15
_WORDS_SHOWN = 5
_CHARACTERS_SHOWN = 10


def find_quotes(reading: Reading) -> list[Quote]:
    """Return the quotations of at least four words whose speaker the text names."""
    found = []
    matches = list(QUOTED.finditer(without_inner_marks(reading.text)))
    # Where others speak, as names in quotation marks do not.
    speech = [match for match in matches if _is_speech(reading, match.group())]
    ends = [0, *(match.end() for match in speech)]
    starts = [*(match.start() for match in speech), len(reading.text)]
    divided = {i for i, two in enumerate(pairwise(matches)) if _is_divided(reading, *two)}
    for number, match in enumerate(matches):
        if number - 1 in divided:
            continue
        group = next(i for i in range(1, QUOTED.groups + 1) if match.group(i))
        words = reading.text[slice(*match.span(group))].strip()
        if number in divided:
            words = _joined(reading, words, matches[number + 1])
        if "\n" in words and not _in_one_block(reading, match):
            continue
        inserted = reading.patterns.one("said_inside").search(reading.text, *match.span(group))
        before = matches[number - 1] if number else None
        if why := _no_quotation(reading, before, match, words, inserted):
            reading.drop(match, "quote", why)
            continue
        between = (
            max(end for end in ends if end <= match.start()),
            min(start for start in starts if start >= match.end()),
        )
        speaker = told_by(reading, *inserted.span()) if inserted else None
        speaker = speaker or speaker_of(reading, match.span(), between)
        if speaker is None:
            reading.drop(match, "quote", "the text does not say who speaks")
        else:
            start = match.start(group)
            # «We are ready, – said X. – Let us begin»: the quotation begins with what X said first.
            end = inserted.start() if inserted else match.end(group)
            said = words if number in divided else reading.text[start:end].strip()
            shown = begins(reading, said)
            found.append(Quote(speaker, shown, reading.evidence(start, end), 0.85))
    return found


def _no_quotation(
    reading: Reading,
    before: re.Match[str] | None,
    quoted: re.Match[str],
    words: str,
    inserted: re.Match[str] | None,
) -> str | None:
    """Return why words in quotation marks are no quotation of their own, ``None`` if they are."""
    if not _is_speech(reading, words):
        return "it has fewer than four words"
    if before and _goes_on(reading, before, quoted):
        return "it goes on with the quotation before"
    is_slogan = reading.patterns.one("slogan").fullmatch(words)
    if is_slogan or (not inserted and _is_term(reading, quoted)):
        return "it is the name of something, not speech"
    return None


def _is_divided(reading: Reading, first: re.Match[str], second: re.Match[str]) -> bool:
    """Tell whether one sentence goes on in the next marks: "Our trade," he said, "will grow"."""
    between = reading.text[first.end() : second.start()]
    stops = reading.text[first.end() - 2] in _COMMAS or between[:1] in _COMMAS
    if not reading.patterns.habit("parted_words") and not stops:
        # “...。”他说，“...。”: what is said first stands before its speaker, unless another one has announced it.
        announced = reading.text[: first.start()].rstrip().endswith((*_COMMAS, "：", ":"))
        stops = not announced and not any(stop in between for stop in _STOPS)
    return (
        stops
        and len(between) <= _DIVIDED
        and "\n" not in between
        and between.rstrip().endswith(_COMMAS)
        and reading.patterns.one("speech").search(between) is not None
    )


def _goes_on(reading: Reading, first: re.Match[str], second: re.Match[str]) -> bool:
    """Tell whether a speaker goes on in the next sentence, only named between: "We wait," she says. "It is late."."""
    between = reading.text[first.end() : second.start()]
    one = reading.patterns.one
    return (
        len(between) <= _TOLD
        and "\n" not in between
        and between.rstrip().endswith(_STOPS)
        and not any(stop + " " in between.rstrip()[:-1] for stop in _STOPS)
        and is_closed(reading, first.end())
        and one("said_after").match(reading.text, first.end(), second.start()) is not None
        and one("said_after").match(reading.text, second.end()) is None
        and _is_speech(reading, first.group())
    )


def _joined(reading: Reading, words: str, second: re.Match[str]) -> str:
    """Return the words of a quotation with those of its second part."""
    part = next(filter(None, second.groups())).strip()
    return f"{words} {part}" if reading.patterns.habit("parted_words") else f"{words}{part}"


def _in_one_block(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether lines belong to one paragraph; a mark that nothing closes reaches beyond."""
    first, last = reading.sentence_at(match.start()), reading.sentence_at(match.end() - 1)
    return first is not None and last is not None and first.block == last.block


def begins(reading: Reading, words: str) -> str:
    """Return the first five words, or the first ten characters where nothing parts words, without closing punctuation."""
    if not reading.patterns.habit("parted_words"):
        return words[:_CHARACTERS_SHOWN]
    return " ".join(words.split()[:_WORDS_SHOWN]).rstrip(",.;:!?")


def _is_speech(reading: Reading, words: str) -> bool:
    if not reading.patterns.habit("parted_words"):
        return sum(map(str.isalnum, words)) >= _FEWEST_CHARACTERS
    # The dashes of "China - Kyrgyzstan - Uzbekistan" are no words.
    return sum(any(map(str.isalnum, word)) for word in words.split()) >= _FEWEST_WORDS


def _is_term(reading: Reading, quoted: re.Match[str]) -> bool:
    """Tell whether quotation marks enclose what a noun right behind them names: “丝绸之路经济带”倡议."""
    one = reading.patterns.one
    if not reading.patterns.habit("parted_words"):
        # 打造“物流枢纽”: no stop or verb of speech stands before the marks.
        before = reading.text[max(0, quoted.start() - _NAMED) : quoted.start()]
        is_name = len(quoted.group()) <= _LONGEST_NAME or one("quotes_others").search(before)
        if before and is_name and not one("governs_speech").search(before):
            return True
    before = reading.text[max(0, quoted.start() - _NAMED) : quoted.start()]
    begins_name = quoted.group().lstrip('«“„"').lstrip()[:1].isupper()
    is_told = one("said_after").match(reading.text, quoted.end())
    clause = reading.text[max(0, quoted.start() - _SPEAKS) : quoted.start()]
    if begins_name and not is_told and one("gathering_before").search(clause):
        # "At the forum «Gas of X — 2022», which opened on Monday"
        return True
    if is_closed(reading, quoted.end()):
        return False
    if one("term_behind").match(reading.text, quoted.end()):
        return True
    return bool(begins_name and not is_told and one("names_before").search(before))
