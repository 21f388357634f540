"""Where things lie on Earth."""

from __future__ import annotations

import pytest

from silkgraph.page.points import read_points


def place(longitude: str, latitude: str, state: str = "state:a") -> dict[str, list[str]]:
    return {"longitude": [longitude], "latitude": [latitude], "hasState": [state]}


def test_state_lies_in_the_middle_of_its_places() -> None:
    values = {f"place:{n}": place(str(70 + n), "40") for n in range(5)}
    kinds = {**dict.fromkeys(values, "place"), "state:a": "state"}
    points = read_points(values, kinds)
    assert points["place:3"] == (73.0, 40.0)
    assert points["state:a"] == (72.0, 40.0)


def test_middle_that_falls_among_places_of_another_state_moves_to_a_place_of_its_own() -> None:
    ring = [("60", "40"), ("80", "40"), ("70", "30"), ("70", "50.5")]
    values = {f"place:a{n}": place(*where) for n, where in enumerate(ring)}
    values |= {f"place:b{n}": place("70", str(40 + n / 10), "state:b") for n in range(4)}
    kinds = {**dict.fromkeys(values, "place"), "state:a": "state", "state:b": "state"}
    assert read_points(values, kinds)["state:a"] in {(60.0, 40.0), (80.0, 40.0)}


def test_few_places_do_not_tell_where_their_state_is() -> None:
    values = {"place:1": place("70", "40")}
    assert "state:a" not in read_points(values, {"place:1": "place", "state:a": "state"})


@pytest.mark.parametrize("wrong", [("east", "40"), ("181", "40"), ("70", "-91"), ("nan", "40")])
def test_what_is_no_coordinate_is_no_point(wrong: tuple[str, str]) -> None:
    assert read_points({"place:1": place(*wrong)}, {"place:1": "place"}) == {}


def test_half_a_coordinate_is_no_point() -> None:
    assert read_points({"place:1": {"longitude": ["70"]}}, {"place:1": "place"}) == {}
