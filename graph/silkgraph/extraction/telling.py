"""The day that a text tells of: where a clause gives no date, the news it belongs to dates it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.events.when.story import is_of_paper
from silkgraph.extraction.text.dates import MONTH_LENGTH, YEAR_LENGTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from silkgraph.claims import Event
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.mentions import DateMention
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["clause_of", "day_told", "days_in"]

Span = tuple[int, int]

#: A comma between a date and what follows puts them so many characters apart.
_COMMA = 25
#: "Signed on" a day: the date follows its verb so closely.
_BESIDE = 4
#: A date that ends the clause before is as good as so far from the verb.
_CLAUSE = 80
#: Between a date and one that says the same more closely stand so many characters: a comma and a word.
_APPOSED = 5
#: A word that says what a date is for stands so far before it at most.
_CONTEXT = 40
#: What parts a verb from a date behind it: "signed a treaty that", "on which they had worked since".
_BETWEEN = ("clause_of_which", "counted_since")
#: The cues before a date that is not the day of what is told.
_OTHER_DATES = ("not_event_date_before", "planned_date_before", "quoted_before")


def day_told(
    reading: Reading,
    sentence: Sentence,
    span: Span,
    events: Iterable[Event],
    *,
    not_in: Sequence[Span] = (),
    perfect: bool = False,
    before: str | None = None,
) -> str | None:
    """Return the date of what a span tells.

    The nearest date of its clause wins, then of its sentence, then the day of ``events`` (those told in
    the sentence), the day that the text has come to, ``before``, and the day in the dateline of the same
    paragraph. What is told in the perfect ("had signed") is not of the day of the news around it.
    """
    clause = clause_of(reading, sentence, *span)
    for start, end in (clause, (sentence.start, sentence.end)):
        dated = _nearest(reading, sentence, span, (start, end), not_in)
        if dated:
            return dated
    if reading.patterns.one("at_that_time").search(reading.text, *clause):
        then = _day_before(reading, sentence)
        if then:
            return then
    if _is_recent(reading, span) and reading.article.published:
        return reading.article.published[:MONTH_LENGTH]
    if reading.patterns.one("of_no_day").search(reading.text, *clause) or _goes_over_years(
        reading, sentence
    ):
        return None
    if not perfect:
        told = next((event.start for event in events), None)
        if told or reading.day_of.get(sentence.start) or before:
            return told or reading.day_of.get(sentence.start) or before
    return reading.dateline if sentence.block == reading.opening else None


def _goes_over_years(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence goes on with what was done since some year: "2013年以来，……。双方签署了……"."""
    index = reading.sentence_index(sentence.start) or 0
    earlier = reading.sentences[index - 1] if index else sentence
    over = reading.patterns.one("over_years")
    same = (each for each in (earlier, sentence) if each.block == sentence.block)
    return any(over.match(reading.text, each.start, each.end) for each in same)


def _day_before(reading: Reading, sentence: Sentence) -> str | None:
    """Return the last date of the sentence before, which "then" means."""
    index = reading.sentence_index(sentence.start) or 0
    earlier = reading.sentences[index - 1] if index else sentence
    if earlier.block != sentence.block:
        return None
    dates = list(_dates(reading, earlier, (earlier.start, earlier.end)))
    return dates[-1][1] if dates else None


def days_in(reading: Reading, sentence: Sentence) -> list[str]:
    """Return the dates that a sentence names, but for those to come and those of a report."""
    return [when for _, when in _dates(reading, sentence, (sentence.start, sentence.end))]


def clause_of(reading: Reading, sentence: Sentence, first: int, last: int) -> Span:
    """Return the clause around a span: "on March 4 A and B agreed, and on May 3 C and D ..." has two.

    A comma before the last of several who sign ("A, B, and C signed", "signed by A, B, and C") parts no clauses.
    """
    start, end = sentence.start, sentence.end
    one = reading.patterns.one
    for begin, stop in reading.spans("signing_border", sentence.start, sentence.end):
        is_weak = one("weak_border").fullmatch(reading.text[begin:stop])
        if is_weak and _is_in_list(reading, start, begin):
            continue
        if stop <= first:
            start = stop
        elif begin >= last:
            return start, begin
    return start, end


def _is_in_list(reading: Reading, start: int, border: int) -> bool:
    """Tell whether names stand before a comma: no verb, or none behind "between" and "by"."""
    first = reading.after_last("parties_after", start, border)
    return not reading.patterns.one("verb_of_clause").search(reading.text, first, border)


def _nearest(
    reading: Reading, sentence: Sentence, span: Span, within: Span, not_in: Sequence[Span]
) -> str | None:
    best: tuple[int, str] | None = None
    # Where the last date ended, and the best one.
    stop = best_stop = within[0]
    for mention, when in _dates(reading, sentence, within):
        if any(start <= mention.begin < end for start, end in not_in):
            continue
        if _is_of_another(reading, sentence, mention, span, when):
            continue
        distance = _distance(reading, mention, span)
        # "A month ago, on 27 October": the second says the same more closely.
        is_apposed = best is not None and best_stop == stop >= mention.begin - _APPOSED
        is_closer = best is not None and is_apposed and when.startswith(best[1])
        if best is None or distance < best[0] or is_closer:
            best, best_stop = (distance, when), mention.stop
        stop = mention.stop
    return best[1] if best else None


def _is_of_another(
    reading: Reading, sentence: Sentence, mention: DateMention, span: Span, when: str
) -> bool:
    """Tell whether a date is of something else.

    A mere year behind a comma is of what it stands beside, while the text tells of a day; a date in
    "..., the level to which X lifted relations in June 2016" is of that clause.
    """
    is_it = reading.patterns.one("signed_it").match(reading.text, *span)
    is_beside = 0 <= mention.begin - span[1] <= _BESIDE
    if is_of_paper(reading, mention) and mention.begin >= span[1] and not is_it and not is_beside:
        # "... under a contract of 2009"
        return True
    if _is_of_report(reading, sentence, mention, span):
        return True
    if len(when) == YEAR_LENGTH and reading.patterns.one("year_of_paper").match(
        reading.text, mention.stop
    ):
        # "..., as in a 2007 contract"
        return True
    relative = reading.patterns.one("who_was_before").search(reading.text[sentence.start : span[0]])
    if relative and mention.stop <= sentence.start + relative.start():
        # "Ratified on Wednesday an agreement that was signed in 2002"
        return True
    between = reading.text[span[1] : mention.begin]
    if any(reading.patterns.one(name).search(between) for name in _BETWEEN):
        return True
    own_relative = reading.patterns.habit("date_behind_relative_is_of_main")
    for first, last in reading.spans("relative_clause", sentence.start, sentence.end):
        if first <= mention.begin < last and not first <= span[0] < last:
            # "X, which bought Y in June, signed ..."
            return first - span[1] not in (0, 1)
        if own_relative and first <= span[0] < last <= mention.begin:
            # "The declaration, which they signed, goes on with the line of 2011."
            return True
    day = reading.day_of.get(sentence.start) or ""
    between = reading.text[mention.stop : span[0]]
    return (
        len(when) == YEAR_LENGTH
        and len(day) > YEAR_LENGTH
        and when < day[:YEAR_LENGTH]
        and "," in between
    )


def _is_of_report(reading: Reading, sentence: Sentence, mention: DateMention, span: Span) -> bool:
    """Tell whether a date is the day on which somebody told of it: "said Friday that it had signed"."""
    one = reading.patterns.one
    # What is announced to have been set up is of the day on which it is announced.
    is_signing = one("signed").match(reading.text, *span) or one("agreed").match(
        reading.text, *span
    )
    if is_signing and one("told_behind").search(reading.text[span[1] : mention.begin]):
        return True
    if not is_signing:
        return False
    if one("told_on_day").fullmatch(reading.text, mention.stop, span[0]):
        return True
    if not one("told_on").search(reading.text, sentence.start, mention.begin):
        return False
    is_told = one("told_that").match(reading.text, mention.stop)
    return is_told is not None and "," not in reading.text[mention.stop : span[0]]


def _dates(reading: Reading, sentence: Sentence, within: Span) -> Iterator[tuple[DateMention, str]]:
    """Yield the dates that have come; "the same day" after a date in the sentence means that date."""
    context = reading.day_of.get(sentence.start)
    former = reading.former_of.get(sentence.start)
    for mention in reading.dates_within(sentence.start, within[0]):
        # "On the 24th they signed X; on the same day they adopted Y."
        told = reading.calendar.resolve(mention, context=context, former=former)
        context = told.start if told and told.start <= reading.day else context
    for mention in reading.dates_within(*within):
        window = reading.text[max(0, mention.begin - _CONTEXT) : mention.begin]
        if any(reading.patterns.one(name).search(window) for name in _OTHER_DATES):
            continue
        if reading.patterns.one("planned_date_after").match(reading.text, mention.stop):
            continue
        when = reading.calendar.resolve(mention, context=context, former=former)
        if when and when.start <= reading.day:
            context = when.start
            # On some day of a visit that lasted several.
            is_range = when.end is not None and when.end[:MONTH_LENGTH] == when.start[:MONTH_LENGTH]
            yield mention, when.start[:MONTH_LENGTH] if is_range else when.start


def _distance(reading: Reading, mention: DateMention, span: Span) -> int:
    if mention.begin >= span[1]:
        behind = reading.text[span[1] : mention.begin]
        # "去年5月签署，11月10日生效": a date behind a comma is of the next verb.
        return len(behind) + _COMMA * ("，" in behind)
    between = reading.text[mention.stop : span[0]]
    is_before = reading.patterns.one("date_of_clause_before").match(
        between + reading.text[span[0] : span[1]]
    )
    return len(between) + _COMMA * ("," in between) + _CLAUSE * bool(is_before)


def _is_recent(reading: Reading, span: Span) -> bool:
    window = reading.text[max(0, span[0] - _CONTEXT) : span[0]]
    return bool(reading.patterns.one("recent_before").search(window))
