"""Extraction: an article and the reference knowledge in, its claims out."""

from silkgraph.extraction.rules import extract

__all__ = ["extract"]
