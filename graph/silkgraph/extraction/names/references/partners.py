"""Words for the two whom a text is about: "his guest" is one of them, "the two leaders" are both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.known import in_office
from silkgraph.extraction.names.people.counterparts import counterpart_of
from silkgraph.extraction.names.references.pairs import couple, principals
from silkgraph.extraction.names.sections import central_at, sides_at
from silkgraph.extraction.reading import CHINA, FIVE, HEAD_OF_STATE, Found, both_sides
from silkgraph.extraction.text.dates import YEAR_LENGTH

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["partners", "the_two"]

#: The date that labels a line begins so early.
_LABEL = 2
#: The letters of two states in one word (中哈).
_PAIR_OF_STATES = 2
#: "The guest" was spoken of in one of so many sentences before.
_LATELY = 3
#: "In" stands so near before a state.
_NEAR = 20
#: "Greetings from" stands so near before a name.
_SENT = 70


def partners(
    reading: Reading,
    sentence: Sentence,
    people: list[Found],
    subject: Found | None,
    pair: tuple[str, ...],
) -> list[Found]:
    """Resolve "his guest", "the host": the host is at home where the text is, else the other one."""
    found: list[Found] = []
    for match in reading.patterns.one("partner").finditer(
        reading.text, sentence.start, sentence.end
    ):
        if any(i.start < match.end() and match.start() < i.end for i in people):
            continue
        if reading.patterns.one("counterpart_word").search(match.group()):
            if any(
                not reading.text[match.end() : i.start].strip(" ,")
                for i in people
                if i.start >= match.end()
            ):
                # "His counterpart, X."
                continue
            found += _counterpart(reading, match, people, subject)
            continue
        if not pair:
            is_his = reading.patterns.one("possessive").match(match.group())
            found += _of_other_side(reading, match, people, subject if is_his else None)
            continue
        named = {item.name for item in (*people, *found) if item.name in pair}
        if len(named) != 1:
            # "His visitor" is not he of whom the text just spoke.
            spoken_of = subject.name if subject and subject.name in pair else None
            is_his = reading.patterns.one("possessive").match(match.group())
            not_meant = spoken_of if is_his else None
            if not_meant is None:
                at_home = _at_home(reading, match.start(), pair, guest=bool(match["guest"]))
                not_meant = at_home or spoken_of
            named = {not_meant} if not_meant else set()
        if len(named) == 1:
            other = next(name for name in pair if name not in named)
            meant = _lately(reading, match.start(), other)
            found.append(Found(match.start(), match.end(), "person", meant, "pronoun"))
    return found


def _lately(reading: Reading, offset: int, name: str) -> str:
    """Return whom "the guest" means: another of his state, if only he was spoken of in the last sentences."""
    index = reading.sentence_index(offset) or 0
    start = reading.sentences[max(0, index - _LATELY)].start
    state = reading.state_of.get(name)
    named = [
        item.name
        for item in reading.within(start, offset, "person")
        if reading.state_of.get(item.name) == state
    ]
    return named[-1] if named and name not in named else name


def _counterpart(
    reading: Reading, match: re.Match[str], people: list[Found], subject: Found | None
) -> list[Found]:
    """Return who has on the other side the office of whoever acts: "his counterpart"."""
    acting = _acting(match, people, subject)
    state = reading.state_of.get(acting.name) if acting else None
    other = central_at(reading, match.start()) if state == CHINA else CHINA
    if acting is None or other is None or state not in (CHINA, *FIVE):
        return []
    name = counterpart_of(reading, acting.name, other, match.start())
    return [Found(*match.span(), "person", name, "pronoun")] if name else []


def _of_other_side(
    reading: Reading, match: re.Match[str], people: list[Found], subject: Found | None
) -> list[Found]:
    """Return whom "the guest" means where the text is on no two leaders: the last named of the other side."""
    acting = _acting(match, people, subject)
    home = reading.state_of.get(acting.name) if acting else None
    if acting is None and match["guest"]:
        # "From there the guest flew on": the guest of whom the text was about.
        sentence = reading.sentence_at(match.start())
        host = central_at(reading, sentence.start) if sentence else None
        home = CHINA if reading.home == CHINA else host
    if home not in (CHINA, *FIVE):
        return []
    sent = reading.patterns.one("sent_word_before")
    for item in reversed(reading.before(match.start(), "person")):
        state = reading.state_of.get(item.name)
        if sent.search(reading.text[max(0, item.start - _SENT) : item.start]):
            # "He passed on greetings from X": X is far away.
            continue
        if state and both_sides({home, state}):
            return [Found(*match.span(), "person", item.name, "pronoun")]
    return []


def _acting(match: re.Match[str], people: list[Found], subject: Found | None) -> Found | None:
    before = [item for item in people if item.end <= match.start()]
    return before[-1] if before else subject


def _at_home(reading: Reading, offset: int, pair: tuple[str, ...], *, guest: bool) -> str | None:
    """Return the leader whom a partner word does *not* mean, by the place the text is in."""
    places = [item for item in reading.before(offset, "place", "state") if _is_where(reading, item)]
    where = reading.state_of[places[-1].name] if places else None
    host = next((name for name in pair if reading.state_of.get(name) == where), None)
    if host is None:
        return None
    return host if guest else next(name for name in pair if name != host)


def _is_where(reading: Reading, item: Found) -> bool:
    """Tell whether a text puts something in a place or a state: "he flew to China"."""
    if item.kind == "state":
        before = reading.text[max(0, item.start - _NEAR) : item.start]
        return reading.patterns.one("host_before").search(before) is not None
    # A city in the name of the outlet is no place of the text.
    return item.name in reading.state_of and reading.sentence_index(item.start) is not None


def _are_others(
    reading: Reading, sentence: Sentence, match: re.Match[str], pair: tuple[str, ...]
) -> bool:
    """Tell whether "两人" cannot be the leaders of the article: the paragraph has named others."""
    if not reading.patterns.habit("them_of_paragraph"):
        return False
    block = reading.article.blocks[sentence.block]
    named = reading.within(block.start, match.start(), "person")
    names = {item.name for item in named if item.via not in ("pronoun", "role")}
    return bool(names) and names.isdisjoint(pair)


def _is_of_another_year(reading: Reading, start: int, end: int) -> bool:
    """Tell whether the last date of a stretch is of another year than the report."""
    dates = reading.dates_within(start, end)
    when = reading.calendar.resolve(dates[-1]) if dates else None
    return when is not None and when.start[:YEAR_LENGTH] != reading.day[:YEAR_LENGTH]


def _are_states(
    reading: Reading, sentence: Sentence, match: re.Match[str], meant: tuple[str, ...]
) -> bool:
    """Tell whether "双方" are the states: those of one named beside the other, or in a line of a chronicle."""
    if not reading.patterns.one("two_sides").fullmatch(match.group()):
        return False
    named = reading.within(sentence.start, match.start(), "state", "person")
    states = reading.states_of(item for item in named if item.via not in ("group", "format"))
    people = [item for item in named if item.kind == "person"]
    central = states & set(FIVE)
    if not people and _is_of_another_year(reading, sentence.start, match.start()):
        # "In 2011 the sides opened the border": not the leaders of today.
        return True
    if CHINA in states and len(central) == 1 and len(people) == 1:
        # "X paid China a visit, the sides raised": not X's host of another year.
        return not central & {reading.state_of.get(name) for name in meant}
    line = reading.article.blocks[sentence.block]
    dates = reading.dates_within(line.start, line.start + _LABEL)
    is_entry = bool(dates) and {"y", "d"} <= {name for name, _ in dates[0].parts}
    return is_entry and not reading.within(line.start, match.start(), "person")


def the_two(
    reading: Reading,
    sentence: Sentence,
    pair: tuple[str, ...],
    last: tuple[str, ...],
    meant_so_far: list[Found],
) -> list[Found]:
    """Resolve "the two leaders" to the two whom the text is about, a bare "they" to whom it named last."""
    found = []
    for match in reading.patterns.one("two").finditer(reading.text, sentence.start, sentence.end):
        is_bare = reading.patterns.one("bare_pair").fullmatch(match.group())
        beside = reading.within(match.start() - _PAIR_OF_STATES, match.start(), "state")
        if beside and reading.patterns.one("two_sides").fullmatch(match.group()):
            # 中塔双方: the sides are the states.
            continue
        if _are_states(reading, sentence, match, last or pair):
            continue
        if not last and _are_others(reading, sentence, match, pair):
            continue
        # "Hu Jintao and Niyazov met; the sides issued": those whom the sentence has just named.
        named = reading.within(sentence.start, match.start(), "person")
        named += [item for item in meant_so_far if item.end <= match.start()]
        people = [item for item in named if item.kind == "person"]
        here = couple(reading, people)
        if people and not {item.name for item in people} & {*last}:
            # "X arrives; the two presidents": not the two of the sentence before.
            last = ()
        meant = (last or (pair and principals(reading))) if is_bare else (here or last or pair)
        if reading.patterns.one("two_ministers").search(match.group()):
            meant = last
        heads = reading.patterns.one("two_heads").search(match.group())
        if heads and not meant:
            meant = _heads_of_two(reading, sentence)
        if not heads and not here and _told_of_bodies(reading, sentence):
            # "Ministry A and company B agreed. The sides signed": those bodies, not the presidents.
            continue
        if heads and any(reading.office_of.get(name) not in HEAD_OF_STATE for name in meant):
            # "The presidents" are not the two ministers named last.
            continue
        found += [Found(match.start(), match.end(), "person", name, "pronoun") for name in meant]
    return found


def _told_of_bodies(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether the sentence before is of two bodies, of both sides, and of nobody by name."""
    index = reading.sentence_index(sentence.start) or 0
    earlier = reading.sentences[index - 1] if index else sentence
    if earlier.block != sentence.block or earlier is sentence:
        return False
    inside = reading.within(earlier.start, earlier.end, "organization", "person")
    bodies = {item.name for item in inside if item.kind == "organization" and item.via == "name"}
    states = [reading.bodies.home_of(name) for name in bodies]
    is_of_bodies = len(bodies) == len(inside) == len(states) == len({"one", "other"})
    return is_of_bodies and both_sides(set[str]().union(*states))


def _heads_of_two(reading: Reading, sentence: Sentence) -> tuple[str, ...]:
    """Return the heads of China and of the section's one other state, where the text names just one of them."""
    sides = sides_at(reading, sentence.end - 1)
    named = [name for name in reading.heads if reading.state_of.get(name) in sides]
    if len(named) != 1:
        return ()
    other = next(iter(sides - {reading.state_of[named[0]]}))
    dates = [
        reading.calendar.resolve(m) for m in reading.dates_within(sentence.start, sentence.end)
    ]
    if any(date and date.start[:4] != reading.day[:4] for date in dates):
        # Those of another year may have been others.
        return ()
    person = in_office(reading.reference, other, HEAD_OF_STATE, reading.day)
    if person is None:
        return ()
    reading.state_of.setdefault(person.name, person.state)
    reading.office_of.setdefault(person.name, "President")
    return (named[0], person.name)
