"""Articles: text, language and metadata, with offsets that never move."""

from silkgraph.articles.model import Article, Block

__all__ = ["Article", "Block"]
