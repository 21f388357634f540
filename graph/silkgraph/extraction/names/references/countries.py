"""States without their names: "the two countries", "the three countries", "the republic"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.names.sections import central_at, sides_at
from silkgraph.extraction.reading import CHINA, Found

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["states_counted", "the_country", "the_republic", "two_states", "your_country"]

#: "The three countries" were named at most so many sentences before.
_COUNTED = 8
_THREE = 3


def two_states(reading: Reading, sentence: Sentence) -> list[Found]:
    """Resolve "the two countries" where the text is about China and one other."""
    return [
        Found(match.start(), match.end(), "state", state, "pronoun")
        for match in reading.patterns.one("two_states").finditer(
            reading.text, sentence.start, sentence.end
        )
        for state in sorted(sides_at(reading, match.start()))
    ]


def the_country(reading: Reading, sentence: Sentence) -> list[Found]:
    """Resolve "the Central Asian country" to the state that the text is about where it comes to it."""
    return [
        Found(match.start(), match.end(), "state", state, "pronoun")
        for match in reading.patterns.one("the_country").finditer(
            reading.text, sentence.start, sentence.end
        )
        for state in [central_at(reading, match.start())]
        if state
    ]


def your_country(reading: Reading, sentence: Sentence) -> list[Found]:
    """Resolve "your country" to that of the one whom the first person of a sentence speaks to."""
    people = reading.within(sentence.start, sentence.end, "person")
    home = reading.state_of.get(people[0].name) if people else None
    found: list[Found] = []
    for match in reading.patterns.one("your_country").finditer(
        reading.text, sentence.start, sentence.end
    ):
        sides = sides_at(reading, match.start())
        if home in sides:
            others = sorted(sides - {home})
            found += [Found(*match.span(), "state", state, "pronoun") for state in others]
    return found


def states_counted(reading: Reading, sentence: Sentence) -> list[Found]:
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


def the_republic(reading: Reading, sentence: Sentence, own: list[str]) -> list[Found]:
    """Resolve "the republic", with no name, to the one Central Asian state of the article."""
    return [
        Found(match.start(), match.end(), "state", state, "pronoun")
        for match in reading.patterns.one("the_republic").finditer(
            reading.text, sentence.start, sentence.end
        )
        for state in own
    ]
