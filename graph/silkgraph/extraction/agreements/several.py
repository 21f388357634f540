"""Several documents told of at once: those of a number that are not named, with whom each was concluded, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.names.references.elided import central_states, partners_of_ellipsis
from silkgraph.extraction.telling import clause_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from typing import Any

    from silkgraph.extraction.names.references.elided import Partner
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["days_listed", "days_of_each", "is_unnamed", "partners"]

_PAIR = 2
#: A name of fewer words does not say what a document is about.
_WORDS_OF_A_NAME = 4
#: The list of those with whom documents were signed apart begins so far behind them.
_PARTNERS = 60


def is_unnamed(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], sentence: Sentence
) -> bool:
    """Tell whether a match is one of "12 agreements" without a subject, or a word of praise ("a road map")."""
    one = reading.patterns.one
    before = reading.text[sentence.start : match.start("name")]
    if one("described_before").search(before) or one("share_of_before").search(before):
        return True
    if one("no_paper_after").match(reading.text, match.end("name"), sentence.end):
        return True
    if one("of_paper_after").match(reading.text, match.end("name"), sentence.end):
        # 合同的补充协议: the second paper is the one that is signed.
        return True
    if one("private_paper").search(match["name"]):
        return True
    if rule.get("several"):
        return False
    if one("counted_before").search(before) or one("many_papers").match(match["name"]):
        return True
    if one("batch_noun").match(match["name"]):
        # "Contracts signed in 2006 and in 2011" are two.
        return len(reading.dates_within(sentence.start, sentence.end)) < _PAIR
    if one("batch_name").search(match["name"]):
        return True
    is_short = len(match["name"].split()) < _WORDS_OF_A_NAME
    is_bare = is_short or not reading.patterns.habit("parted_words")
    is_several = one("several_papers").search(match["name"]) or (
        one("plural_before").search(before) and one("plural_paper").match(match["name"])
    )
    if rule.get("general") and is_several:
        topic = match["topic"]
        if not topic or one("no_topic").match(topic):
            return True
    return is_bare and bool(one("unnamed_before").search(before))


def partners(reading: Reading, match: re.Match[str], sentence: Sentence) -> list[Partner]:
    """Return with whom several documents were concluded apart: "agreements with A and with B".

    Each partner comes with the stretch in which its own date may stand: "with A (1991), B (1992) and C".
    """
    one = reading.patterns.one
    if one("many_papers").match(match["name"]):
        return []
    elliptic = partners_of_ellipsis(reading, sentence)
    if elliptic:
        return elliptic
    start, _end = clause_of(reading, sentence, match.start("name"), match.end("name"))
    listed = one("with_each").match(reading.text, match.end("name"), sentence.end)
    if listed:
        return list(_each_with(reading, listed.end(), sentence.end))
    each = one("each_of_them").search(reading.text, start, match.start("name"))
    named = central_states(reading, start, each.start()) if each else {}
    is_several = one("several_papers").search(match["name"])
    if not is_several and len(named) < 2:  # one alone signs no paper each
        return []
    if each:
        return [(state, item.start, item.start) for state, item in named.items()]
    with_whom = one("partners_after").search(
        reading.text, match.start("name"), min(sentence.end, match.end() + _PARTNERS)
    )
    if not with_whom:
        return []
    first = with_whom.end()
    named = central_states(reading, first, sentence.end)
    if len(named) < 2:  # one partner is no list
        return []
    stops = [*[item.start for item in named.values()][1:], sentence.end]
    return [
        (state, item.end, stop) for (state, item), stop in zip(named.items(), stops, strict=True)
    ]


def _each_with(reading: Reading, start: int, end: int) -> Iterator[Partner]:
    """Yield the partners of "with A on Monday, with B and C on Tuesday", each with where its day stands."""
    words = [
        word.end() for word in reading.patterns.one("with_next").finditer(reading.text, start, end)
    ]
    for first, last in zip(words, [*words[1:], end], strict=True):
        for state in central_states(reading, first, last):
            yield state, first, last


def days_of_each(
    reading: Reading, verb: re.Match[str] | None, sentence: Sentence, count: int
) -> list[str | None]:
    """Return the date of each of several: "agreements on A and on B, concluded in 1996 and in 1997"."""
    if verb is None or count < 2:  # one has its date by other rules
        return []
    mentions = reading.dates_within(verb.end(), sentence.end)
    if len(mentions) != count:
        return []
    days = [reading.calendar.resolve(mention) for mention in mentions]
    return [day.start if day else None for day in days]


def days_listed(
    reading: Reading, verb: re.Match[str] | None, sentence: Sentence, name: int
) -> list[str | None]:
    """Return the dates right behind a verb or a name: "signed in 2006 and 2011", "agreements of 2006 and 2011"."""
    behind = _listed_from(reading, sentence, name)
    return behind or (_listed_from(reading, sentence, verb.end()) if verb else [])


def _listed_from(reading: Reading, sentence: Sentence, end: int) -> list[str | None]:
    listed: list[str | None] = []
    for mention in reading.dates_within(end, sentence.end):
        if not reading.patterns.one("dates_joined").fullmatch(reading.text, end, mention.begin):
            break
        day = reading.calendar.resolve(mention)
        listed += [day.start] if day else []
        end = mention.stop
    return listed if len(listed) > 1 else []
