"""What the sentences beside talks say of them: who had them, and whether they only go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.extraction.events.scenes.scene import neighbors
from silkgraph.extraction.names.references.pairs import couple

if TYPE_CHECKING:
    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.reading import Reading

__all__ = ["couple_before", "couple_next", "goes_on", "is_of_talks_before"]


def goes_on(reading: Reading, scene: Scene) -> bool:
    """Tell whether "the sides" of talks told before are the subject of a sentence."""
    sides = reading.patterns.one("sides_go_on")
    return sides.match(reading.text, scene.sentence.start, scene.sentence.end) is not None


def is_of_talks_before(reading: Reading, scene: Scene) -> bool:
    """Tell whether a sentence only goes on with talks: "The talks were held in X"."""
    sentence = scene.sentence
    again = reading.patterns.one("again_bilateral_meeting")
    is_again = again.match(reading.text, sentence.start, sentence.end) is not None
    return is_again or goes_on(reading, scene)


def couple_before(reading: Reading, scene: Scene) -> tuple[str, ...]:
    """Return the two whom the sentence before names."""
    for sentence in neighbors(reading, scene, 1, 0):
        people = reading.within(sentence.start, sentence.end, "person")
        if goes_on(reading, scene):
            # "Carry out what the two presidents agreed": those do not talk here.
            people = [item for item in people if item.via not in ("role", "pronoun")]
        return couple(reading, people)
    return ()


def couple_next(reading: Reading, scene: Scene) -> tuple[str, ...]:
    """Return the two whom the next sentence of the same block names."""
    for sentence in neighbors(reading, scene, 0, 1):
        if sentence.block == scene.sentence.block:
            return couple(reading, reading.within(sentence.start, sentence.end, "person"))
    return ()
