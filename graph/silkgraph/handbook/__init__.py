"""The ontology for people: terms, areas and rules as one HTML file, made from the Turtle that ships."""

from silkgraph.handbook.rendering import render_handbook

__all__ = ["render_handbook"]
