"""Content negotiation: which of the offered media types a client likes best."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["GRAPHS", "ROWS", "best"]

#: Media types for rows and for ASK, the first being what a client gets that does not mind.
ROWS = (
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/tab-separated-values",
    "application/json",
    "application/xml",
)
#: Media types for triples.
GRAPHS = (
    "text/turtle",
    "application/n-triples",
    "application/rdf+xml",
    "application/ld+json",
    "application/trig",
)


def best(header: str | None, offered: Iterable[str]) -> str | None:
    """Return the media type with the highest quality, the first of equals; ``None`` if none will do."""
    ranges = [_range(part) for part in (header or "*/*").split(",") if part.strip()]
    scored = [(_quality(media, ranges), media) for media in offered]
    top = max((quality for quality, _ in scored), default=0.0)
    return next((media for quality, media in scored if quality == top > 0), None)


def _range(part: str) -> tuple[str, float]:
    media, *parameters = (piece.strip().lower() for piece in part.split(";"))
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return media, min(max(float(value), 0.0), 1.0)
            except ValueError:
                return media, 0.0
    return media, 1.0


def _quality(media: str, ranges: list[tuple[str, float]]) -> float:
    """Return the quality of the most specific range that fits."""
    kind = media.partition("/")[0]
    for wanted in (media, f"{kind}/*", "*/*"):
        fitting = [quality for found, quality in ranges if found == wanted]
        if fitting:
            return max(fitting)
    return 0.0
