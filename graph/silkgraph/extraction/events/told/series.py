"""One more of a series that the text does not name again: "The first was held in May"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkgraph.extraction.events.scenes.scene import neighbors
from silkgraph.extraction.events.who.next_one import two_in_talks

if TYPE_CHECKING:
    import re

    from silkgraph.extraction.events.scenes.scene import Scene
    from silkgraph.extraction.events.when.story import Story
    from silkgraph.extraction.reading import Reading

__all__ = ["as_told"]

#: What is left out was named in so many sentences before.
_BEFORE = 2


def as_told(
    reading: Reading, rule: dict[str, Any], match: re.Match[str], scene: Scene, story: Story
) -> dict[str, Any]:
    """Return the rule for one more of what was told: an exercise or a forum right before it, else the last gathering."""
    one = reading.patterns.one
    if not one("gathering_noun").search(match.group()):
        for sentence in neighbors(reading, scene, _BEFORE, 0):
            span = (sentence.start, sentence.end)
            if one("exercise_word").search(reading.text, *span):
                return {**rule, "type": "other", "who": "sides"}
            if one("forum_noun").search(reading.text, *span):
                return {**rule, "type": "forum", "who": "sides"}
            if one("gathering_noun").search(reading.text, *span):
                break
    is_next = one("next_round").search(match.group()) and not one("summit_word").search(
        match.group()
    )
    is_of_two = "bilateral_meeting" in story.told or two_in_talks(reading, scene)
    if is_next and story.gathering is None and is_of_two:
        # "The next meeting will take place in X": those who talked, not many.
        return {**rule, "type": "bilateral_meeting", "who": "pair"}
    return {**rule, "type": story.gathering or rule["type"]}
