"""An article in the making: readers add blocks and what they learn; the draft becomes an ``Article``."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from silkgraph.articles.datelines import dateline_day, dateline_outlet, is_dateline
from silkgraph.articles.dates import iso_day
from silkgraph.articles.furniture import credit_start
from silkgraph.articles.language import detect
from silkgraph.articles.model import Article, Block
from silkgraph.errors import ArticleError

if TYPE_CHECKING:
    from silkgraph.articles.model import BlockKind

__all__ = ["Draft", "Known", "known_fields"]

#: What front matter and records call the metadata.
_FIELDS = {
    "title": ("title", "headline"),
    "publisher": ("publisher", "outlet", "source", "site", "site_name", "newspaper", "publication"),
    "published": ("published", "date", "date_published", "publishdate", "datepublished", "pubdate"),
    "url": ("url", "link", "canonical", "canonical_url"),
    "language": ("language", "lang"),
}


@dataclass(frozen=True, slots=True)
class Known:
    """Metadata from outside the text: front matter, a record, the head of a page."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


def known_fields(fields: dict[str, str]) -> Known:
    """Choose the metadata among the fields of a record, whatever its author called them."""
    chosen: dict[str, str | None] = {
        key: next((fields[name] for name in names if fields.get(name)), None)
        for key, names in _FIELDS.items()
    }
    published = chosen["published"]
    return Known(**chosen | {"published": iso_day(published) if published else None})


@dataclass(slots=True)
class Draft:
    """Blocks in text order, with the metadata that header and credit lines gave."""

    id: str
    text: str
    known: Known = field(default_factory=Known)
    blocks: list[Block] = field(default_factory=list)
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    #: An outlet or day named only after the article.
    credited: str | None = None
    signed: str | None = None

    def add(self, kind: BlockKind, start: int, end: int) -> None:
        """Add a block; white space at its ends and the credit of a caption stay outside."""
        if kind == "caption":
            credit = credit_start(self.text[start:end])
            end = end if credit is None else start + credit
        kept = self.text[start:end]
        start += len(kept) - len(kept.lstrip())
        end -= len(kept) - len(kept.rstrip())
        if start < end:
            self.blocks.append(Block(kind, start, end))

    def note(self, outlet: str | None, day: str | None) -> None:
        """Keep what a header line says; the first line that says it wins."""
        self.publisher = self.publisher or outlet
        self.published = self.published or day

    def note_end(self, outlet: str | None, day: str | None) -> None:
        """Keep what a line after the article says; it counts only if the header is silent."""
        self.credited = self.credited or outlet
        self.signed = self.signed or day

    def finished(self, place: str) -> Article:
        """Return the article; ``place`` names it when it turns out to hold nothing."""
        if not any(block.kind not in {"meta", "title"} for block in self.blocks) and not self.title:
            raise ArticleError(f"no article text in {place}: give a file that holds an article")
        known = self.known
        opening = self.opening()
        return Article(
            id=self.id,
            text=self.text,
            language=detect(self._sample(), known.language),
            blocks=tuple(self.blocks),
            title=" ".join((self.title or known.title or "").split()) or None,
            publisher=known.publisher
            or self.publisher
            or dateline_outlet(opening)
            or self.credited,
            published=known.published or self.published or dateline_day(opening) or self.signed,
            url=known.url,
        )

    def opening(self) -> str:
        """Return the beginning of the first paragraph, where a dateline stands, or a dateline on a line of its own."""
        for block in self.blocks:
            said = self.text[block.start : min(block.end, block.start + 200)]
            if block.kind == "paragraph" or (block.kind == "heading" and is_dateline(said)):
                return said
        return ""

    def _sample(self) -> str:
        kinds = (
            {"paragraph", "item"}
            if self.opening()
            else {"title", "heading", "item", "row", "caption"}
        )
        said = []
        for block in self.blocks:
            if block.kind in kinds:
                said.append(self.text[block.start : block.end])
            if sum(map(len, said)) > 3000:
                break
        return " ".join(said)
