from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


def test_path_shows_each_step_with_its_words_and_source(silkgraph: Run, store_path: Path) -> None:
    result = silkgraph("path", "Tokayev", "Mirziyoyev", "--graph", store_path)
    assert result.code == 0
    assert result.out.startswith("Shortest path, and the best told: 1 step")
    assert "Kassym-Jomart Tokayev – Shavkat Mirziyoyev: 1 event in " in result.out
    assert "“" in result.out
    assert "2023" in result.out
    assert "of the weakest step" in result.err


def test_path_in_time_is_the_soonest(silkgraph: Run, store_path: Path) -> None:
    result = silkgraph("path", "Tokayev", "Mirziyoyev", "--in-time", "--graph", store_path)
    assert result.out.startswith("Soonest path in time: 1 step")


def test_no_path_ends_with_one_line_and_a_way_out(silkgraph: Run, store_path: Path) -> None:
    result = silkgraph("path", "Xi", "China", "--graph", store_path)
    assert (result.code, result.out) == (1, "")
    assert "a leader and his own state" in result.err
    assert result.err.count("\n") == 1
