"""The article as every reader gives it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Literal

__all__ = ["Article", "Block", "BlockKind"]

BlockKind = Literal["title", "heading", "paragraph", "item", "caption", "row", "meta"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of ``Article.text`` of one kind; text in no block (menus, teasers) is not read.

    ``title`` is the headline; ``heading`` a sub-heading; ``paragraph`` running text, hard line breaks
    included; ``item`` one bullet or numbered point; ``caption`` a photo caption; ``row`` one table
    row, cells joined by the text between them; ``meta`` a header line (rubric, byline, date line),
    read for metadata and never for claims.
    """

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One article. Every offset in the package points into ``text``."""

    id: str
    text: str
    language: str
    blocks: tuple[Block, ...]
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None

    @property
    def hash(self) -> str:
        """Sixteen hex digits made from what the article says, not from where its file lies."""
        said = [self.url, self.title, self.publisher, self.published, self.text]
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:16]
