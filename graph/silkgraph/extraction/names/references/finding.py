"""Words that mean somebody named elsewhere, read sentence by sentence: pronouns, pairs, states, bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.names.grammar import in_nominative, is_object, without_spokespeople
from silkgraph.extraction.names.references.countries import (
    states_counted,
    the_country,
    the_republic,
    two_states,
    your_country,
)
from silkgraph.extraction.names.references.delegates import heads_of_delegations
from silkgraph.extraction.names.references.firms import BODIES, bodies_again, bodies_of_states
from silkgraph.extraction.names.references.holders import (
    heads_alone,
    ministers_of_states,
    office_again,
    president_met,
    two_holders,
)
from silkgraph.extraction.names.references.pairs import couple, pair_at
from silkgraph.extraction.names.references.partners import partners, the_two
from silkgraph.extraction.names.references.pronouns import object_pronouns, subject_pronouns, them
from silkgraph.extraction.reading import FIVE

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["find_references"]

#: "The two" were named in one of so many sentences before, or in the same block.
_NEAR = 3

#: Patterns of what refers back that many articles do not need.
_WAYS = (
    "two_holders",
    "them",
    "two_states",
    "three_states",
    "the_republic",
    "your_country",
    *BODIES,
)


def find_references(reading: Reading) -> None:
    """Add to ``reading.found`` what pronouns, partners and pairs mean, sentence by sentence."""
    # The bodies are known now, and whose they are.
    reading.section_of = None
    reading.about_at.clear()
    subject: Found | None = None
    previous: list[Found] = []
    # Of the many ways to refer back an article uses a few.
    used = {way for way in _WAYS if reading.patterns.one(way).is_in(reading.text)}
    opening = next((s.start for s in reading.sentences if s.kind == "paragraph"), -1)
    own = [state for state in reading.sides if state in FIVE]
    for sentence in reading.sentences:
        if sentence.start == opening:
            # "He" in the first sentence is not who acts in the headline.
            subject = None
        people = reading.within(sentence.start, sentence.end, "person")
        pair = pair_at(reading, sentence)
        roles = partners(reading, sentence, people, subject, pair)
        # "The guest flies to X, where he meets Y."
        named = sorted([*people, *roles])
        new = roles + subject_pronouns(reading, sentence, named, subject, previous)
        new += object_pronouns(reading, sentence, [*previous, *people], subject)
        new += heads_alone(reading, sentence)
        new += heads_of_delegations(reading, sentence)
        new += office_again(reading, sentence, subject)
        new += president_met(reading, sentence, people, subject)
        last = previous if _is_near(reading, sentence, previous) else []
        is_of_others = last and {item.name for item in last}.isdisjoint(pair)
        both = () if is_of_others else pair
        lately = couple(reading, last)
        # "He said that X will come to Y. They will": the two of whom he spoke.
        lately = lately or couple(reading, [item for item in last if item.via != "pronoun"])
        new += the_two(reading, sentence, both, lately, new)
        new += two_holders(reading, sentence) if "two_holders" in used else []
        new += them(reading, sentence, previous) if "them" in used else []
        new += ministers_of_states(reading, sentence)
        new += two_states(reading, sentence) if "two_states" in used else []
        new += states_counted(reading, sentence) if "three_states" in used else []
        new += the_country(reading, sentence)
        new += your_country(reading, sentence) if "your_country" in used else []
        new += the_republic(reading, sentence, own) if "the_republic" in used else []
        new += bodies_again(reading, sentence, used)
        new += bodies_of_states(reading, sentence)
        if new:
            new = list(dict.fromkeys(new))
            reading.add(new)
            people = sorted([*people, *(item for item in new if item.kind == "person")])
        if people:
            previous = people
            subject = _subject(reading, people) or subject or people[0]


def _is_near(reading: Reading, sentence: Sentence, previous: list[Found]) -> bool:
    """Tell whether people were named in the block of a sentence or in one of the last few sentences."""
    if not previous:
        return False
    index = reading.sentence_index(sentence.start) or 0
    before = reading.sentence_index(previous[0].start)
    if before is None:
        return False
    return index - before <= _NEAR or reading.sentences[before].block == sentence.block


def _subject(reading: Reading, people: list[Found]) -> Found | None:
    """Return who acts in a sentence; "they" are two, and whoever acted before goes on."""
    acting = in_nominative(reading, [i for i in people if not is_object(reading, i)])
    acting = without_spokespeople(reading, acting)
    spans = [(item.start, item.end) for item in acting]
    return next(
        (item for item, span in zip(acting, spans, strict=True) if spans.count(span) == 1), None
    )
