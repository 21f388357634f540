"""Words that mean somebody named elsewhere: pronouns, "the two leaders", "the two firms"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.known import in_office
from silkgraph.extraction.names.pairs import couple, pair_at, principals
from silkgraph.extraction.reading import (
    CHINA,
    FIVE,
    HEAD_OF_GOVERNMENT,
    HEAD_OF_STATE,
    Found,
    both_sides,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["find_references", "is_inviter", "is_object"]

#: Kinds of bodies that have their kind in their name.
_SAID_IN_NAMES = ("Bank", "Ministry", "Museum", "University")
#: Ministries that are not called as their ministers are.
_NO_FIELD = ("Prime", "Deputy", "First", "former", "Acting")
_FIELDS = {"Foreign": "Foreign Affairs", "Interior": "Internal Affairs"}
#: "The Chinese premier": the word for whose premier it is stands right before and is no longer.
_DEMONYM = 20
_GOVERNMENT = (*HEAD_OF_GOVERNMENT, "Chairman of the Cabinet of Ministers")
#: Patterns of a body that is not named, and how many they mean.
_BODIES = {"two_bodies": 2, "one_body": 1, "one_company": 1}
#: Patterns of what refers back that many articles do not need.
_WAYS = ("two_holders", "them", "two_states", "three_states", "the_republic", *_BODIES)
#: "The three countries" were named at most so many sentences before.
_COUNTED = 8
_THREE = 3
#: The letters of two states in one word (中哈).
_PAIR_OF_STATES = 2
#: "With the Chinese premier X": a preposition stands so far before its name at most.
_OBJECT = 60


#: Words for an office with no name, and the office that each means.
_ALONE: dict[str, Callable[[str], bool]] = {
    "head_alone": lambda office: office in HEAD_OF_STATE,
    "government_alone": lambda office: office in _GOVERNMENT,
    "minister_alone": lambda office: office.endswith("Minister") and "Prime" not in office,
    "envoy_alone": lambda office: office.startswith("Ambassador"),
}


def find_references(reading: Reading) -> None:
    """Add to ``reading.found`` what pronouns, partners and pairs mean, sentence by sentence."""
    subject: Found | None = None
    previous: list[Found] = []
    # Of the many ways to refer back an article uses a few.
    used = {way for way in _WAYS if reading.patterns.one(way).is_in(reading.text)}
    own = [state for state in reading.two_states if state in FIVE]
    for sentence in reading.sentences:
        people = reading.within(sentence.start, sentence.end, "person")
        pair = pair_at(reading, sentence)
        new = _pronouns(reading, sentence, people, subject)
        new += _object_pronouns(reading, sentence, [*previous, *people], subject)
        new += _partners(reading, sentence, people, subject, pair)
        new += _heads_alone(reading, sentence)
        new += _pairs(reading, sentence, pair, couple(reading, previous))
        new += _holders(reading, sentence) if "two_holders" in used else []
        new += _them(reading, sentence, previous) if "them" in used else []
        new += _ministers(reading, sentence)
        new += _two_states(reading, sentence) if "two_states" in used else []
        new += _states_counted(reading, sentence) if "three_states" in used else []
        new += _the_republic(reading, sentence, own) if "the_republic" in used else []
        new += _bodies(reading, sentence, used)
        new += _bodies_of_states(reading, sentence)
        if new:
            reading.add(dict.fromkeys(new))
            people = sorted([*people, *(item for item in new if item.kind == "person")])
        if people:
            previous = people
            subject = _subject(reading, people) or subject or people[0]


def _subject(reading: Reading, people: list[Found]) -> Found | None:
    """Return who acts in a sentence; "they" are two, and whoever acted before goes on."""
    acting = _in_nominative(reading, [i for i in people if not is_object(reading, i)])
    spans = [(item.start, item.end) for item in acting]
    return next(
        (item for item, span in zip(acting, spans, strict=True) if spans.count(span) == 1), None
    )


def _in_nominative(reading: Reading, people: list[Found]) -> list[Found]:
    """Leave out whose name stands in another case, if anybody is left: "X was received by Y"."""
    oblique = reading.patterns.one("oblique")
    text = reading.text
    acting = [i for i in people if not oblique.fullmatch(text, i.start, i.end)]
    return acting or people


def _pronouns(
    reading: Reading, sentence: Sentence, people: list[Found], subject: Found | None
) -> list[Found]:
    """Resolve "he" to the last subject named before it in the sentence, else to the subject before."""
    found = []
    for match in reading.patterns.one("pronoun").finditer(
        reading.text, sentence.start, sentence.end
    ):
        before = [i for i in people if i.end <= match.start() and not is_object(reading, i)]
        before = _in_nominative(reading, before)
        meant = before[-1] if before else subject
        if meant:
            found.append(Found(match.start(), match.end(), "person", meant.name, "pronoun"))
    return found


def _object_pronouns(
    reading: Reading, sentence: Sentence, people: list[Found], subject: Found | None
) -> list[Found]:
    """Resolve "with him" to the last spoken of who is not the one acting in the sentence."""
    found = []
    for match in reading.patterns.one("object_pronoun").finditer(
        reading.text, sentence.start, sentence.end
    ):
        before = [item for item in people if item.end <= match.start()]
        links = list(
            reading.patterns.one("object_clause").finditer(
                reading.text, sentence.start, match.start()
            )
        )
        clause = links[-1].start() if links else sentence.start
        acting = {item.name for item in before if item.start >= clause}
        if links and not acting:
            # "X came on Monday, and on Tuesday Y received him": the subject of the clause before.
            here = [i for i in before if sentence.start <= i.start and not is_object(reading, i)]
            if here:
                found.append(Found(*match.span(), "person", here[-1].name, "pronoun"))
                continue
        acting = {item.name for item in before if item.start >= sentence.start}
        here = [item for item in before if item.start >= sentence.start]
        if here and here[-1].via != "pronoun" and is_object(reading, here[-1]):
            # "X called on Y and exchanged views with him."
            found.append(Found(match.start(), match.end(), "person", here[-1].name, "pronoun"))
            continue
        meant = [subject] if subject and subject.name not in acting else []
        meant = meant or [item for item in reversed(before) if item.name not in acting]
        if meant:
            found.append(Found(match.start(), match.end(), "person", meant[0].name, "pronoun"))
    return found


def is_object(reading: Reading, item: Found) -> bool:
    """Tell whether a person stands after a preposition ("talks with X") or as somebody's partner."""
    before = reading.text[max(0, item.start - _OBJECT) : item.start]
    return bool(reading.patterns.one("preposition_before").search(before))


def is_inviter(reading: Reading, item: Found) -> bool:
    """Tell whether a person is named as the one who invites ("at the invitation of X")."""
    start = max(0, item.start - _OBJECT)
    if reading.patterns.one("inviter_after").match(reading.text, item.end):
        return True
    words = reading.patterns.one("inviter_before").search(reading.text[start : item.start])
    return words is not None and not reading.within(start + words.start(), item.start, "person")


def _partners(
    reading: Reading,
    sentence: Sentence,
    people: list[Found],
    subject: Found | None,
    pair: tuple[str, ...],
) -> list[Found]:
    """Resolve "his guest", "the host": the host is at home where the text is, else the other one."""
    found: list[Found] = []
    if not pair:
        return found
    for match in reading.patterns.one("partner").finditer(
        reading.text, sentence.start, sentence.end
    ):
        if any(i.start < match.end() and match.start() < i.end for i in people):
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
            found.append(Found(match.start(), match.end(), "person", other, "pronoun"))
    return found


def _at_home(reading: Reading, offset: int, pair: tuple[str, ...], *, guest: bool) -> str | None:
    """Return the leader whom a partner word does *not* mean, by the place the text is in."""
    places = [item for item in reading.before(offset, "place") if item.name in reading.state_of]
    where = reading.state_of[places[-1].name] if places else None
    host = next((name for name in pair if reading.state_of.get(name) == where), None)
    if host is None:
        return None
    return host if guest else next(name for name in pair if name != host)


def _pairs(
    reading: Reading, sentence: Sentence, pair: tuple[str, ...], last: tuple[str, ...]
) -> list[Found]:
    """Resolve "the two leaders" to the two whom the text is about, a bare "they" to whom it named last."""
    found = []
    for match in reading.patterns.one("two").finditer(reading.text, sentence.start, sentence.end):
        is_bare = reading.patterns.one("bare_pair").fullmatch(match.group())
        beside = reading.within(match.start() - _PAIR_OF_STATES, match.start(), "state")
        if beside and reading.patterns.one("two_sides").fullmatch(match.group()):
            # 中塔双方: the sides are the states.
            continue
        # "Hu Jintao and Niyazov met; the sides issued": those whom the sentence has just named.
        here = couple(reading, reading.within(sentence.start, match.start(), "person"))
        meant = (last or principals(reading)) if is_bare else (here or pair or last)
        if reading.patterns.one("two_ministers").search(match.group()):
            meant = last
        heads = reading.patterns.one("two_heads").search(match.group())
        if heads and not meant:
            meant = _heads_of_two(reading)
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
    states = [reading.home_of_body(name) for name in bodies]
    is_of_bodies = len(bodies) == len(inside) == len(states) == len({"one", "other"})
    return is_of_bodies and both_sides(set[str]().union(*states))


def _heads_of_two(reading: Reading) -> tuple[str, ...]:
    """Return the heads of China and of the article's one other state, where it names just one of them."""
    named = [name for name in reading.heads if reading.state_of.get(name) in reading.two_states]
    if len(named) != 1:
        return ()
    other = next(iter(reading.two_states - {reading.state_of[named[0]]}))
    person = in_office(reading.reference, other, HEAD_OF_STATE, reading.day)
    if person is None:
        return ()
    reading.state_of.setdefault(person.name, person.state)
    reading.office_of.setdefault(person.name, "President")
    return (named[0], person.name)


def _them(reading: Reading, sentence: Sentence, previous: list[Found]) -> list[Found]:
    """Resolve "with them" to the several people that the sentence before names."""
    here = {item.name for item in reading.within(sentence.start, sentence.end, "person")}
    names = dict.fromkeys(item.name for item in previous if item.name not in here)
    return [
        Found(match.start(), match.end(), "person", name, "pronoun")
        for match in reading.patterns.one("them").finditer(
            reading.text, sentence.start, sentence.end
        )
        for name in names
        if len(names) > 1
    ]


def _holders(reading: Reading, sentence: Sentence) -> list[Found]:
    """Resolve "the prime ministers of the two countries" to those whom the article names so."""
    found = []
    for match in reading.patterns.one("two_holders").finditer(
        reading.text, sentence.start, sentence.end
    ):
        is_minister = match.lastgroup == "minister"
        for state in sorted(reading.states_concerned):
            holders = [
                name
                for name, office in reading.office_of.items()
                if reading.state_of.get(name) == state
                and (("Foreign Minister" in office) if is_minister else office in _GOVERNMENT)
            ]
            if len(holders) == 1:
                found.append(Found(match.start(), match.end(), "person", holders[0], "pronoun"))
    return found


def _of_china(reading: Reading, offset: int, holder: str) -> str | None:
    """Return China's premier if the text spoke of him so far, and not yet of that of the other side."""
    before = [item.name for item in reading.before(offset, "person")]
    chinese = [
        name
        for name in before
        if reading.state_of.get(name) == CHINA and reading.office_of.get(name) in _GOVERNMENT
    ]
    return chinese[-1] if chinese and holder not in before else None


def _heads_alone(reading: Reading, sentence: Sentence) -> list[Found]:
    """Resolve "the head of state", with no state named, to the one Central Asian holder spoken of."""
    found = []
    for name, holds in _ALONE.items():
        holders = [
            person
            for person, office in reading.office_of.items()
            if holds(office) and (name == "envoy_alone" or reading.state_of.get(person) in FIVE)
        ]
        if len(holders) != 1:
            continue
        for match in reading.patterns.one(name).finditer(
            reading.text, sentence.start, sentence.end
        ):
            premier = name == "government_alone" and _of_china(reading, match.start(), holders[0])
            before = reading.within(match.start() - _DEMONYM, match.start(), "state")
            of_another = any(item.end >= match.start() - 1 for item in before)
            if not of_another and not reading.within(
                match.start() - 1, match.end() + 1, "person", "state"
            ):
                meant = premier or holders[0]
                found.append(Found(match.start(), match.end(), "person", meant, "pronoun"))
    return found


def _two_states(reading: Reading, sentence: Sentence) -> list[Found]:
    """Resolve "the two countries" in an article, else in a paragraph, on China and one other."""
    return [
        Found(match.start(), match.end(), "state", state, "pronoun")
        for match in reading.patterns.one("two_states").finditer(
            reading.text, sentence.start, sentence.end
        )
        for state in sorted(reading.two_states or _two_of_block(reading, sentence, match.start()))
    ]


def _two_of_block(reading: Reading, sentence: Sentence, end: int) -> set[str]:
    """Return China and the one Central Asian state that a paragraph has named before "the two countries"."""
    start = reading.article.blocks[sentence.block].start
    named = reading.within(start, end, "state", "person")
    central = reading.states_of(item for item in named if item.via != "pronoun") & set(FIVE)
    return {CHINA, *central} if len(central) == 1 else set()


def _states_counted(reading: Reading, sentence: Sentence) -> list[Found]:
    """Resolve "the three countries" to the three that a sentence before names together, China among them."""
    found: list[Found] = []
    for match in reading.patterns.one("three_states").finditer(
        reading.text, sentence.start, sentence.end
    ):
        if reading.within(match.start() - 1, match.start(), "state"):
            continue
        index = reading.sentence_index(sentence.start) or 0
        for earlier in reversed(reading.sentences[max(0, index - _COUNTED) : index + 1]):
            inside = reading.within(
                earlier.start, min(earlier.end, match.start()), "state", "person"
            )
            states = reading.states_of(inside)
            if len(states) == _THREE and CHINA in states:
                spot = (match.start(), match.end(), "state")
                found += [Found(*spot, state, "pronoun") for state in sorted(states)]  # type: ignore[arg-type]  # spot holds a kind
                break
    return found


def _the_republic(reading: Reading, sentence: Sentence, own: list[str]) -> list[Found]:
    """Resolve "the republic", with no name, to the one Central Asian state of the article."""
    return [
        Found(match.start(), match.end(), "state", state, "pronoun")
        for match in reading.patterns.one("the_republic").finditer(
            reading.text, sentence.start, sentence.end
        )
        for state in own
    ]


def _ministers(reading: Reading, sentence: Sentence) -> list[Found]:
    """Resolve "the Chinese minister" to the only minister of that state in the article."""
    found = []
    for item in reading.within(sentence.start, sentence.end, "state"):
        match = reading.patterns.one("minister_after").match(reading.text, item.end)
        if not match:
            continue
        ministers = {
            name
            for name, office in reading.office_of.items()
            if "Minister" in office and reading.state_of.get(name) == item.name
        }
        if len(ministers) == 1:
            found.append(Found(item.start, match.end(), "person", ministers.pop(), "pronoun"))
    return found


def _bodies_of_states(reading: Reading, sentence: Sentence) -> list[Found]:
    """Resolve "the Chinese company" to the only body of that state that the article names."""
    found = []
    for item in reading.within(sentence.start, sentence.end, "state"):
        match = reading.patterns.one("company_after").match(reading.text, item.end)
        if not match or reading.within(item.start, match.end(), "organization"):
            continue
        bodies = {
            f.name
            for f in reading.found
            if f.kind == "organization" and reading.states_of_body(f.name) == {item.name}
            if reading.patterns.one("company_name").search(f.name)
        }
        if len(bodies) == 1:
            found.append(Found(item.start, match.end(), "organization", bodies.pop(), "pronoun"))
    return found


def _ministry_of(reading: Reading, offset: int, kind: str) -> list[str]:
    """Return the ministry of the minister named last, which "the ministry" is where none is named."""
    people = reading.before(offset, "person") if kind == "Ministry" else []
    for item in reversed(people):
        office, state = reading.office_of.get(item.name), reading.state_of.get(item.name)
        field = office.removesuffix(" Minister") if office and state else None
        if field and field != office and field.split()[0] not in _NO_FIELD:
            return [f"Ministry of {_FIELDS.get(field, field)} of {state}"]
    return []


def _bodies(reading: Reading, sentence: Sentence, used: set[str]) -> list[Found]:
    """Resolve "the firm" to the body named last, "the two firms" to the last two."""
    found = []
    for name, count in _BODIES.items():
        if name not in used:
            continue
        for match in reading.patterns.one(name).finditer(
            reading.text, sentence.start, sentence.end
        ):
            before = [
                f.name
                for f in reading.before(match.start(), "organization")
                if name != "one_company" or reading.is_company(f.name)
            ]
            word = reading.patterns.one("body_word").search(match.group())
            if count == 1 and word and word.lastgroup in _SAID_IN_NAMES:
                before = [n for n in before if word.lastgroup in n.split()]
                before = before or _ministry_of(reading, match.start(), word.lastgroup)
            last = list(dict.fromkeys(reversed(before)))[:count]
            if len(last) == count:
                found += [
                    Found(match.start(), match.end(), "organization", body, "pronoun")
                    for body in last
                ]
    return found
