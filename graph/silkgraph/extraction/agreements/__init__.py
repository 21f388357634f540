"""Agreements: which documents were concluded, by whom and when."""

from silkgraph.extraction.agreements.finding import find_agreements

__all__ = ["find_agreements"]
