"""Figures: numbers with their unit, year and the states they are about, in text and tables."""

from silkgraph.extraction.figures.finding import find_figures

__all__ = ["find_figures"]
