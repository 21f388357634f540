"""The ground of the map: decoded, thinned, cut to its frame and written as paths."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkgraph.errors import OutputError
from silkgraph.page import atlas
from silkgraph.page.atlas import FRAME, ground, place_on_map

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LEFT, TOP, RIGHT, BOTTOM = FRAME


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    ground.cache_clear()
    yield
    ground.cache_clear()


def square(west: float, south: float, size: float) -> list[list[float]]:
    """Return a ring of many points, counterclockwise."""
    steps = [size * n / 10 for n in range(10)]
    south_side = [[west + step, south] for step in steps]
    east_side = [[west + size, south + step] for step in steps]
    north_side = [[west + size - step, south + size] for step in steps]
    west_side = [[west, south + size - step] for step in steps]
    return [*south_side, *east_side, *north_side, *west_side, [west, south]]


def topology(arcs: list[list[list[float]]], shapes: list[Any], land: list[Any]) -> dict[str, Any]:
    """Return TopoJSON in hundredths of a degree: every point but the first by its step."""
    whole = [[[round(100 * x), round(100 * y)] for x, y in arc] for arc in arcs]
    steps = [[arc[0], *([b[0] - a[0], b[1] - a[1]] for a, b in pairwise(arc))] for arc in whole]
    return {
        "type": "Topology",
        "transform": {"scale": [0.01, 0.01], "translate": [0, 0]},
        "arcs": steps,
        "objects": {
            "countries": {"geometries": [{"type": "Polygon", "arcs": shape} for shape in shapes]},
            "land": {"geometries": [{"type": "MultiPolygon", "arcs": land}]},
        },
    }


def ground_of(
    atlas_data: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> dict[str, Any]:
    file = tmp_path / "countries-50m.json"
    file.write_text(json.dumps(atlas_data), encoding="utf-8")
    monkeypatch.setattr(atlas, "asset", lambda name: tmp_path / name)
    return ground()


def points(path: str) -> list[list[tuple[int, int]]]:
    """Return the lines of a path as points."""
    lines = []
    for line in re.findall(r"M([^Mz]+)", path):
        start, _, steps = line.partition("l")
        numbers = [int(number) for number in re.findall(r"-?\d+", steps)]
        x, y = map(int, start.split())
        found = [(x, y)]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            found.append((x, y))
        lines.append(found)
    return lines


# Two states side by side: arc 0 is the line between them, 1 and 2 are their coasts.
BETWEEN = [[80.0, 40.0 + n / 10] for n in range(51)]
WEST = [[80.0, 45.0], [75.0, 45.0], [75.0, 40.0], [80.0, 40.0]]
EAST = [[80.0, 40.0], [85.0, 40.0], [85.0, 45.0], [80.0, 45.0]]


def test_line_between_two_states_is_drawn_once_and_no_coast_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = topology([BETWEEN, WEST, EAST], [[[0, 1]], [[2, ~0]]], [[[1, 2]]])
    found = ground_of(data, tmp_path, monkeypatch)
    (line,) = points(found["lines"])
    assert {line[0], line[-1]} == {place_on_map(80, 40), place_on_map(80, 45)}
    (land,) = points(found["land"])
    assert place_on_map(75, 45) in land
    assert place_on_map(80, 43) not in land


def test_points_of_a_straight_line_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = topology([BETWEEN, WEST, EAST], [[[0, 1]], [[2, ~0]]], [[[1, 2]]])
    (line,) = points(ground_of(data, tmp_path, monkeypatch)["lines"])
    assert 2 <= len(line) < len(BETWEEN) / 3


def test_land_beyond_the_frame_is_cut_and_far_land_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    across, far, tiny = square(-20, 30, 40), square(-100, 30, 10), square(90, 5, 0.05)
    data = topology([across, far, tiny], [], [[[0]], [[1]], [[2]]])
    (land,) = points(ground_of(data, tmp_path, monkeypatch)["land"])
    assert min(x for x, _ in land) == LEFT
    assert all(LEFT <= x <= RIGHT and TOP <= y <= BOTTOM for x, y in land)
    assert any(abs(x - place_on_map(20, 30)[0]) <= 1 for x, _ in land)


def test_outlines_of_the_package_are_short() -> None:
    found = ground()
    assert 20_000 < len(found["land"]) + len(found["lines"]) < 60_000
    land = [point for line in points(found["land"]) for point in line]
    assert all(LEFT <= x <= RIGHT and TOP <= y <= BOTTOM for x, y in land)


def test_hole_of_the_land_stays_a_hole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = topology([square(70, 35, 20), square(78, 42, 4)[::-1]], [], [[[0], [1]]])
    assert len(points(ground_of(data, tmp_path, monkeypatch)["land"])) == 2


def test_copy_without_outlines_has_a_map_without_ground(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Path:
        raise OutputError(f"the file {name} is missing")

    monkeypatch.setattr(atlas, "asset", missing)
    assert ground() == {"frame": FRAME}


@given(st.floats(-15, 150), st.floats(5, 75))
def test_north_is_up_and_east_is_right(longitude: float, latitude: float) -> None:
    x, y = place_on_map(longitude, latitude)
    # Far from the middle meridians lean, and a step leads a little aside as well.
    north, east = place_on_map(longitude, latitude + 2), place_on_map(longitude + 2, latitude)
    assert (north[1] - y) < abs(north[0] - x)
    assert east != (x, y)
    if 50 <= longitude <= 120 and latitude < 60:
        assert north[1] < y
        assert east[0] > x


def test_capitals_lie_within_the_frame_and_america_does_not() -> None:
    for longitude, latitude in (
        (71.4, 51.1),
        (58.4, 38),
        (116.4, 39.9),
        (37.6, 55.8),
        (139.7, 35.7),
    ):
        x, y = place_on_map(longitude, latitude)
        assert LEFT < x < RIGHT
        assert TOP < y < BOTTOM
    x, y = place_on_map(-77, 38.9)
    assert not (LEFT <= x <= RIGHT and TOP <= y <= BOTTOM)
