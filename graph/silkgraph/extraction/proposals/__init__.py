"""Proposals: what somebody puts to the other side, and in which area."""

from silkgraph.extraction.proposals.finding import find_proposals

__all__ = ["find_proposals"]
