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
        areas = [f for f in reading.within(sentence.start, sentence.end, "area") if f.name in told]
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


def _told(reading: Reading) -> set[str]:
    """Return the areas that the article tells of, by a word that names a field or by what is done with a thing."""
    named: dict[str, list[Found]] = {}
    for found in reading.found:
        if found.kind == "area":
            named.setdefault(found.name, []).append(found)
    told = {area for area, words in named.items() if _is_told(reading, words)}
    if told >= {_FUEL, _POWER} and _is_power(reading, named[_FUEL], named[_POWER]):
        told.remove(_FUEL)
    return told


def _is_power(reading: Reading, energy: list[Found], power: list[Found]) -> bool:
    """Tell whether the energy told of is electricity: "a line of 500 kV", and "this is our energy independence"."""
    return len(_sentences(reading, power)) >= _TOPIC and _all_are(
        reading, energy, "energy_at_large"
    )


def _sentences(reading: Reading, words: list[Found]) -> set[Sentence]:
    return {sentence for word in words if (sentence := reading.sentence_at(word.start))}


def _is_told(reading: Reading, words: list[Found]) -> bool:
    sentences = _sentences(reading, words)
    if len(sentences) >= _SUBJECT:
        return True
    if _all_are(reading, words, "area_of_country"):
        return any(_tells(reading, "spoken_of", sentence) for sentence in sentences)
    if not _all_are(reading, words, "area_of_scene"):
        return True
    of_china = [sentence for sentence in sentences if _names_china(reading, sentence)]
    return (
        bool(of_china and len(sentences) >= _TOPIC)
        or any(_tells(reading, "dealings", sentence) for sentence in of_china)
        or any(_is_chinese(reading, word) for word in words)
    )


def _names_china(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence names China, or means it: "his hosts", "the two sides"."""
    if _tells(reading, "sides_meant", sentence):
        return True
    inside = reading.within(sentence.start, sentence.end, "state", "person", "place")
    bodies = reading.within(sentence.start, sentence.end, "organization")
    return CHINA in reading.states_of(inside) or any(
        CHINA in reading.home_of_body(body.name) for body in bodies
    )


def _all_are(reading: Reading, words: list[Found], kind: str) -> bool:
    pattern = reading.patterns.one(kind)
    return all(pattern.fullmatch(reading.text, word.start, word.end) for word in words)


def _tells(reading: Reading, what: str, sentence: Sentence) -> bool:
    """Tell whether a sentence has words of dealings, as to offer or to buy, or of what was spoken of."""
    return reading.patterns.one(what).search(reading.text, sentence.start, sentence.end) is not None


def _is_chinese(reading: Reading, word: Found) -> bool:
    """Tell whether "Chinese" stands before a thing: "the Chinese factories"."""
    before = reading.text[max(0, word.start - _BEFORE) : word.start]
    return reading.patterns.one("chinese_before").search(before) is not None
