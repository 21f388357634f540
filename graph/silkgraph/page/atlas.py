"""The ground of the map: outlines of land and the lines between states, as two short SVG paths.

The outlines are those of Natural Earth, in the public domain, as TopoJSON: arcs, each stored once and
shared by the shapes on both its sides. Only arcs are drawn; no shape is given a name or an owner.
"""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np

from silkgraph.errors import OutputError
from silkgraph.resources import asset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    Points = NDArray[np.float64]

__all__ = ["FRAME", "ground", "place_on_map", "projected"]

#: Left, top, right and bottom of the map, in its units: from Western Europe to Japan, from the Arctic to the equator.
FRAME = (0, 0, 4000, 4000)
_UNITS = 2300.0  # per radius of the Earth
_ORIGIN = (2080.0, 2050.0)  # where the middle of the projection lies in the frame
_MIDDLE = np.radians([82.0, 40.0])  # longitude and latitude
_SMALLEST_TRIANGLE = 9.0  # square units
_SMALLEST_LAND = 24.0  # square units


def projected(longitude: Points, latitude: Points) -> Points:
    """Return points of the map, by Lambert's azimuthal projection: areas keep their proportions."""
    turned, lat = np.radians(longitude) - _MIDDLE[0], np.radians(latitude)
    sin0, cos0 = np.sin(_MIDDLE[1]), np.cos(_MIDDLE[1])
    facing = sin0 * np.sin(lat) + cos0 * np.cos(lat) * np.cos(turned)
    scale = _UNITS * np.sqrt(2 / np.maximum(1 + facing, 1e-9))
    x = scale * np.cos(lat) * np.sin(turned) + _ORIGIN[0]
    y = _ORIGIN[1] - scale * (cos0 * np.sin(lat) - sin0 * np.cos(lat) * np.cos(turned))
    return np.stack([x, y], axis=-1)


def place_on_map(longitude: float, latitude: float) -> tuple[int, int]:
    """Return the point of a place; it may lie outside of the frame."""
    x, y = projected(np.array(longitude), np.array(latitude))
    return round(float(x)), round(float(y))


@cache
def ground() -> dict[str, Any]:
    """Return the frame and both paths; a copy that came without outlines has a map without ground."""
    try:
        file = asset("countries-50m.json")
    except OutputError:
        return {"frame": FRAME}
    atlas = json.loads(file.read_text(encoding="utf-8"))
    arcs = _arcs(atlas)
    shapes = atlas["objects"]["countries"]["geometries"]
    uses = Counter(_number(arc) for shape in shapes for arc in _flat(shape["arcs"]))
    lines = [
        run for arc, number in sorted(uses.items()) if number > 1 for run in _inside(arcs[arc])
    ]
    return {
        "frame": FRAME,
        "land": "".join(_path(ring, closed=True) for ring in _land(atlas, arcs)),
        "lines": "".join(_path(line) for line in lines),
    }


def _number(arc: int) -> int:
    """Return the number of an arc that may be walked backward, which TopoJSON writes as its complement."""
    return ~arc if arc < 0 else arc


def _flat(arcs: Sequence[Any]) -> Iterator[int]:
    for part in arcs:
        if isinstance(part, int):
            yield part
        else:
            yield from _flat(part)


def _arcs(atlas: dict[str, Any]) -> list[Points]:
    """Return the arcs as points of the map, without what is too fine to see."""
    scale, offset = (np.array(atlas["transform"][key]) for key in ("scale", "translate"))
    steps = [np.array(arc) for arc in atlas["arcs"]]
    degrees = np.concatenate([arc.cumsum(axis=0) for arc in steps]) * scale + offset
    points = projected(degrees[:, 0], degrees[:, 1])
    ends = np.cumsum([len(arc) for arc in steps])
    kept = _telling(points, ends)
    return [
        points[start:end][kept[start:end]]
        for start, end in zip([0, *ends[:-1].tolist()], ends.tolist(), strict=True)
    ]


def _telling(points: Points, ends: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Tell which points a line cannot do without (Visvalingam and Whyatt 1993).

    Whatever spans a triangle too small to see with its neighbors goes, the smallest of each
    neighborhood first, all neighborhoods at once. The ends of arcs stay: there shapes meet.
    """
    fixed = np.zeros(len(points), dtype=bool)
    fixed[ends - 1] = True
    fixed[np.concatenate([[0], ends[:-1]])] = True
    places = np.arange(len(points))
    while True:
        x, y = points[places].T
        areas = np.full(len(places), np.inf)
        doubled = (x[1:-1] - x[:-2]) * (y[2:] - y[:-2]) - (x[2:] - x[:-2]) * (y[1:-1] - y[:-2])
        areas[1:-1] = np.where(fixed[places[1:-1]], np.inf, np.abs(doubled) / 2)
        small = areas < _SMALLEST_TRIANGLE
        small[1:] &= areas[1:] <= areas[:-1]
        small[:-1] &= areas[:-1] < areas[1:]
        if not small.any():
            break
        places = places[~small]
    kept = np.zeros(len(points), dtype=bool)
    kept[places] = True
    return kept


def _land(atlas: dict[str, Any], arcs: list[Points]) -> Iterator[Points]:
    """Yield the rings of the land within the frame, without the smallest islands and lakes."""
    for shape in atlas["objects"]["land"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        for ring in chain.from_iterable(polygons):
            points = _clipped(_joined(ring, arcs))
            if len(points) > 2 and abs(_area(points)) > _SMALLEST_LAND:
                yield points


def _joined(ring: Iterable[int], arcs: list[Points]) -> Points:
    parts = [arcs[arc] if arc >= 0 else arcs[~arc][::-1] for arc in ring]
    return np.concatenate([part[:-1] for part in parts])


def _clipped(ring: Points) -> Points:
    """Cut a ring at the four sides of the frame (Sutherland and Hodgman 1974)."""
    left, top, right, bottom = FRAME
    for axis, limit, sign in ((0, left, 1), (0, right, -1), (1, top, 1), (1, bottom, -1)):
        inside = sign * (ring[:, axis] - limit) >= 0
        if inside.all():
            continue
        if not inside.any():
            return ring[:0]
        before, was_inside = np.roll(ring, 1, axis=0), np.roll(inside, 1)
        crosses = inside != was_inside
        step = np.where(crosses, ring[:, axis] - before[:, axis], 1.0)
        crossing = before + ((limit - before[:, axis]) / step)[:, None] * (ring - before)
        # Before each point comes the one at the side of the frame, if the line crosses it there.
        both = np.stack([crossing, ring], axis=1).reshape(-1, 2)
        ring = both[np.stack([crosses, inside], axis=1).reshape(-1)]
    return ring


def _inside(line: Points) -> Iterator[Points]:
    """Yield the stretches of a line that lie in the frame, each with a point beyond its ends."""
    left, top, right, bottom = FRAME
    within: NDArray[np.bool_] = np.all((line >= (left, top)) & (line <= (right, bottom)), axis=1)
    near = within.copy()
    near[1:] |= within[:-1]
    near[:-1] |= within[1:]
    borders = np.flatnonzero(np.diff(near.astype(int))) + 1
    for run, shown in zip(np.split(line, borders), np.split(near, borders), strict=True):
        if shown[0] and len(run) > 1:
            yield run


def _area(ring: Points) -> float:
    x, y = ring[:, 0], ring[:, 1]
    return float((x * np.roll(y, -1) - y * np.roll(x, -1)).sum()) / 2


def _path(points: Points, *, closed: bool = False) -> str:
    """Return a path of whole units, each point by its distance from the one before."""
    whole = np.rint(points).astype(int)
    steps = np.diff(whole, axis=0)
    steps = steps[steps.any(axis=1)]
    if not len(steps):
        return ""
    numbers = " ".join(f"{x} {y}" for x, y in steps.tolist()).replace(" -", "-")
    return f"M{whole[0, 0]} {whole[0, 1]}l{numbers}{'z' if closed else ''}"
