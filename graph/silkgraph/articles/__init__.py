"""Articles: text, language and metadata, with offsets that never move."""

from silkgraph.articles.model import Article, Block
from silkgraph.articles.reading import read, read_bytes, read_file, read_text
from silkgraph.articles.sources import STDIN, find_sources

__all__ = [
    "STDIN",
    "Article",
    "Block",
    "find_sources",
    "read",
    "read_bytes",
    "read_file",
    "read_text",
]
