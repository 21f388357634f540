"""Events: triggers, who takes part, when, and with which status."""

from silkgraph.extraction.events.finding import find_events

__all__ = ["find_events"]
