"""Quotations: direct speech in every style of marks, and who speaks."""

from silkgraph.extraction.quotes.finding import begins, find_quotes

__all__ = ["begins", "find_quotes"]
