"""Where things lie on Earth: places by their coordinates, states in the middle of their places."""

from __future__ import annotations

from collections import defaultdict
from math import dist
from statistics import fmean
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Values = Mapping[str, Mapping[str, Sequence[str]]]
    Point = tuple[float, float]

__all__ = ["read_points"]

#: The mean of fewer places says where they are, not where their state is.
_FEWEST_PLACES = 4


def read_points(values: Values, kinds: Mapping[str, str]) -> dict[str, Point]:
    """Return longitude and latitude of what has them; RDF from elsewhere may hold any text."""
    found = {key: point for key, own in values.items() if (point := _point(own)) is not None}
    inside: dict[str, list[Point]] = defaultdict(list)
    for key, point in sorted(found.items()):
        for state in values[key].get("hasState", ()):
            if kinds.get(state) == "state" and kinds.get(key) == "place":
                inside[state].append(point)
    everywhere = {point for points in inside.values() for point in points}
    for state, points in sorted(inside.items()):
        if len(points) >= _FEWEST_PLACES:
            found.setdefault(state, _middle(points, everywhere))
    return found


def _middle(points: list[Point], everywhere: set[Point]) -> Point:
    """Return the mean of points, or the one nearest to it where the mean lies among points of others."""
    mean = (fmean(x for x, _ in points), fmean(y for _, y in points))
    nearest = min(sorted(everywhere), key=lambda point: dist(point, mean))
    return mean if nearest in points else min(points, key=lambda point: dist(point, mean))


def _point(values: Mapping[str, Sequence[str]]) -> Point | None:
    try:
        longitude, latitude = (float(min(values[name])) for name in ("longitude", "latitude"))
    except (KeyError, ValueError):
        return None
    if not (-180 <= longitude <= 180 and -90 <= latitude <= 90):
        return None
    return longitude, latitude
