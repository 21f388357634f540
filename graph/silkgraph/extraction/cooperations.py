"""The fields of cooperation that an article names, and which of their words only belong to the scene it paints.

"They agreed to open the market for honey" names agriculture; in "She sold honey at the roadside" it is honey.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.claims import Cooperation
from silkgraph.extraction.names.sections import sides_at
from silkgraph.extraction.reading import CHINA, both_sides

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkgraph.extraction.reading import Found, Reading
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["find_cooperations"]

#: What so many sentences speak of is no scenery, and of fewer if one of them speaks of China.
_SUBJECT = 3
_TOPIC = 2
#: Energy with no more said is oil and gas.
_FUEL, _POWER = "energy-oil-gas", "energy-power-renewable"
#: "Chinese" stands so near before the things that are China's.
_BEFORE = 40


def find_cooperations(reading: Reading, states: Iterable[str]) -> list[Cooperation]:
    """Return each field once per set of states, with the sentence that names it.

    Where a sentence does not name both sides, it is about all ``states`` of the article.
    """
    seen: dict[tuple[str, tuple[str, ...]], Cooperation] = {}
    everyone = tuple(sorted(set(states)))
    told = _told(reading)
    for sentence in reading.sentences:
        inside = reading.within(sentence.start, sentence.end, "area")
        areas = [item for item in inside if sentence in told.get(item.name, ())]
        if not areas:
            continue
        here = reading.states_of(reading.within(sentence.start, sentence.end, "state", "person"))
        sides = sides_at(reading, sentence.end - 1)
        here = here | sides if here <= sides else here
        for item in areas:
            claim = Cooperation(
                item.name,
                tuple(sorted(here)) if both_sides(here) else everyone,
                reading.evidence(sentence.start, sentence.end),
                0.8 if both_sides(here) else 0.6,
            )
            seen.setdefault((item.name, claim.states), claim)
    return list(seen.values())


def _told(reading: Reading) -> dict[str, set[Sentence]]:
    """Return the areas that the article tells of, each with the sentences that do.

    They name the field, or tell what is done with a thing.
    """
    named: dict[str, list[Found]] = {}
    for found in reading.found:
        if found.kind == "area":
            named.setdefault(found.name, []).append(found)
    telling = {area: _telling(reading, words) for area, words in named.items()}
    told = {area: sentences for area, sentences in telling.items() if sentences}
    both = _FUEL in told and _POWER in told
    if both and _is_power(reading, named[_FUEL], named[_POWER]):
        del told[_FUEL]
    return told


def _is_power(reading: Reading, energy: list[Found], power: list[Found]) -> bool:
    """Tell whether the energy told of is electricity: "a line of 500 kV", and "this is our energy independence"."""
    return len(_sentences(reading, power)) >= _TOPIC and _all_are(
        reading, energy, "energy_at_large"
    )


def _sentences(reading: Reading, words: list[Found]) -> set[Sentence]:
    return {sentence for word in words if (sentence := reading.sentence_at(word.start))}


def _telling(reading: Reading, words: list[Found]) -> set[Sentence]:
    """Return the sentences that tell of an area by some of these words, none where it is scenery."""
    sentences = _sentences(reading, words)
    if len(sentences) >= _SUBJECT:
        return sentences
    if _all_are(reading, words, "area_of_country"):
        return {each for each in sentences if _tells(reading, "spoken_of", each)}
    fields = [word for word in words if not _all_are(reading, [word], "area_of_scene")]
    if fields:
        return _sentences(reading, fields)
    of_china = {sentence for sentence in sentences if _names_china(reading, sentence)}
    if of_china and len(sentences) >= _TOPIC:
        return of_china
    dealt_in = {each for each in of_china if _tells(reading, "dealings", each)}
    return dealt_in | _sentences(reading, [word for word in words if _is_chinese(reading, word)])


def _names_china(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence names China, or means it: "his hosts", "the two sides"."""
    if _tells(reading, "sides_meant", sentence):
        return True
    inside = reading.within(sentence.start, sentence.end, "state", "person", "place")
    bodies = reading.within(sentence.start, sentence.end, "organization")
    return CHINA in reading.states_of(inside) or any(
        CHINA in reading.bodies.home_of(body.name) for body in bodies
    )


def _all_are(reading: Reading, words: list[Found], kind: str) -> bool:
    pattern = reading.patterns.one(kind)
    return all(pattern.fullmatch(reading.text, word.start, word.end) for word in words)


def _tells(reading: Reading, what: str, sentence: Sentence) -> bool:
    """Tell whether a sentence has words of a kind: of dealings, of what was spoken of, or for both sides."""
    return reading.patterns.one(what).search(reading.text, sentence.start, sentence.end) is not None


def _is_chinese(reading: Reading, word: Found) -> bool:
    """Tell whether "Chinese" stands before a thing: "the Chinese factories"."""
    before = reading.text[max(0, word.start - _BEFORE) : word.start]
    return reading.patterns.one("chinese_before").search(before) is not None
