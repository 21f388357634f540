"""The extractor itself: an article goes to the model in parts, and what holds comes back as claims."""

from __future__ import annotations

import json
import logging
import time
from typing import TYPE_CHECKING, Any

from silkgraph.claims import Claims, Meta
from silkgraph.errors import ExtractorError
from silkgraph.extraction.llm.budget import Budget
from silkgraph.extraction.llm.cache import Cache, key_of
from silkgraph.extraction.llm.client import Client
from silkgraph.extraction.llm.grounding import ground
from silkgraph.extraction.llm.passages import Passages
from silkgraph.extraction.llm.prompt import VERSION, messages
from silkgraph.extraction.patterns import LANGUAGES
from silkgraph.extraction.reading import both_sides
from silkgraph.extraction.rules import read

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkgraph.articles import Article
    from silkgraph.extraction.llm.settings import Settings
    from silkgraph.reference import Reference

__all__ = ["LlmExtractor"]

_log = logging.getLogger(__name__)


class LlmExtractor:
    """Extracts claims with one model; worker processes share its budget and its cache."""

    def __init__(self, settings: Settings, *, sleep: Callable[[float], None] = time.sleep) -> None:
        self.name = f"llm {settings.model} {VERSION}"
        self._model = settings.model
        self._cache = Cache(settings)
        self._client = Client(settings, Budget(settings.requests), sleep)

    def __call__(self, article: Article, reference: Reference) -> Claims:
        """Return the claims that a model proposes and the article bears out.

        The model is asked only about articles in which both sides are named.
        """
        meta = Meta(article.title, article.publisher, article.published)
        bare = Claims(article.id, article.language, article.hash, self.name, article.url, meta)
        if article.language not in LANGUAGES:
            return bare
        reading = read(article, reference)
        if not both_sides(reading.states_of(reading.found)):
            return bare
        passages = Passages(reading)
        try:
            replies = [self._reply(article, reference, part) for part in passages.parts()]
        except ExtractorError as exc:
            raise ExtractorError(f"{article.id}: {exc}") from exc
        grounded = ground(bare, reading, passages, replies)
        for reason, number in sorted(grounded.dropped.items()):
            _log.info("%s: dropped %d of %s", article.id, number, reason)
        return grounded.claims

    def _reply(self, article: Article, reference: Reference, part: str) -> dict[str, Any]:
        asked, schema = messages(article, reference, part)
        key = key_of(self._model, str(VERSION), article.hash, json.dumps(asked))
        kept = self._cache.get(key)
        if kept is not None:
            return kept
        reply = self._client.ask(asked, schema)
        self._cache.put(key, reply)
        return reply
