"""The day before the report, by a word that elsewhere counts from the day told last."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkgraph.extraction.reading import Reading
    from silkgraph.extraction.text.mentions import DateMention
    from silkgraph.extraction.text.sentences import Sentence

__all__ = ["is_eve_of_news"]


def is_eve_of_news(
    reading: Reading, mention: DateMention, sentence: Sentence, told: str | None
) -> bool:
    """Tell whether "накануне" opens a paragraph of news: the day before the report, whatever day of these was told."""
    said = (mention.get("rel") or "").lower()
    if reading.patterns.number_of("eves_of_news", said) is None or told is None:
        return False
    block = reading.article.blocks[sentence.block]
    opens = not any(map(str.isalnum, reading.text[block.start : mention.begin]))
    # Where the day before the report is told already, the word means the one before that.
    eve = reading.calendar.resolve(mention, context=None)
    is_told = eve is not None and eve.start == told
    return opens and not is_told and reading.calendar.is_recent(told)
