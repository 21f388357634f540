"""A knowledge graph of China-Central Asia relations in which every claim shows its source."""

from importlib.metadata import version

__version__ = version("silkgraph")
