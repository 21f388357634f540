from __future__ import annotations

import re
from typing import TYPE_CHECKING

import networkx as nx
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from silkgraph.errors import SilkgraphError
from silkgraph.measures import resample, similarity
from silkgraph.network import by_area, by_window, network
from silkgraph.plots import canvas as paper
from silkgraph.plots import (
    plot_areas,
    plot_intervals,
    plot_layers,
    plot_network,
    plot_series,
    plot_similarity,
    tables,
    unreadable,
)
from silkgraph.plots.drawing import NEAR, _arrowheads, _aside, _name, _overlap

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from silkgraph.store import Store

    Draw = Callable[[Store, Path], None]


def draw_network(store: Store, path: Path) -> None:
    plot_network(network(store, "leaders"), path, caption="who met whom")


def draw_visits(store: Store, path: Path) -> None:
    plot_network(network(store, "states", via="visits"), path)


def draw_series(store: Store, path: Path) -> None:
    plot_series(by_window(store, "leaders"), path)


def draw_areas(store: Store, path: Path) -> None:
    plot_areas(network(store, "areas"), path)


def draw_intervals(store: Store, path: Path) -> None:
    plot_intervals(resample(store, "leaders", "articles", rounds=20), path)


def draw_similarity(store: Store, path: Path) -> None:
    plot_similarity(similarity(network(store, "areas")), path)


def draw_layers(store: Store, path: Path) -> None:
    plot_layers(by_area(store), path)


every = pytest.mark.parametrize(
    "draw",
    [
        draw_network,
        draw_visits,
        draw_series,
        draw_areas,
        draw_intervals,
        draw_similarity,
        draw_layers,
    ],
)


@every
def test_figure_is_a_png_of_some_size_with_ink_on_it(
    small_store: Store, tmp_path: Path, draw: Draw
) -> None:
    from matplotlib.image import imread

    path = tmp_path / "figure.png"
    draw(small_store, path)
    pixels = imread(path)
    assert min(pixels.shape[:2]) > 400
    assert 0.001 < (pixels[..., :3].min(axis=2) < 0.9).mean() < 0.6


@every
def test_figure_is_the_same_bytes_every_time(
    small_store: Store, tmp_path: Path, draw: Draw
) -> None:
    first, second = tmp_path / "1.svg", tmp_path / "2.svg"
    draw(small_store, first)
    draw(small_store, second)
    assert first.read_bytes() == second.read_bytes()
    assert not re.search(
        rb"https?://(?!www\.w3\.org|purl\.org|creativecommons|matplotlib)", first.read_bytes()
    )


@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("nodes", [0, 1, 2, 200])
def test_networks_of_any_size_are_drawn(tmp_path: Path, nodes: int, directed: bool) -> None:
    graph: nx.Graph[str] = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(
        (f"n{i:03}", {"label": f"node {i}", "kind": "state"}) for i in range(nodes)
    )
    graph.add_edges_from(
        (f"n{i:03}", f"n{(i * 7 + 1) % nodes:03}", {"weight": 1.0}) for i in range(1, nodes, 2)
    )
    plot_network(graph, tmp_path / "figure.png")
    assert (tmp_path / "figure.png").stat().st_size > 1_000


def test_no_node_stands_on_a_tie_of_others() -> None:
    ties = [("a", "c"), ("a", "b"), ("b", "d")]
    places = {"a": (-1.0, 0.0), "b": (0.0, 0.0), "c": (1.0, 0.0), "d": (0.0, 1.0)}
    moved = _aside(places, ties)
    assert abs(moved["b"][1]) >= 2 * NEAR
    assert {name: tuple(moved[name]) for name in "acd"} == {name: places[name] for name in "acd"}


def test_no_name_stands_on_the_head_of_an_arrow() -> None:
    visits: nx.DiGraph[str] = nx.DiGraph()
    visits.add_edge("host", "guest", weight=1.0)
    figure = Figure(figsize=(4, 4), dpi=100)
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    # From above, where names stand first.
    places = {"host": (0.0, 1.0), "guest": (0.0, 0.0)}
    axes.set_xlim(-1, 1)
    axes.set_ylim(-1, 2)
    assert _name(axes, visits, places) == 0
    (head,) = _arrowheads(
        visits, {name: axes.transData.transform(at) for name, at in places.items()}, 100 / 72
    )
    names = {text.get_text(): text.get_window_extent() for text in axes.texts}
    box = names["guest"]
    assert _overlap((box.x0, box.y0, box.x1, box.y1), [head]) == 0
    assert head[1] > axes.transData.transform(places["guest"])[1]


def test_likeness_of_a_state_to_itself_is_no_number(
    small_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[list[list[float]]] = []
    monkeypatch.setattr(tables, "_heat_map", lambda *given: drawn.append(given[3]))
    draw_similarity(small_store, tmp_path / "x.png")
    for number, row in enumerate(drawn[0]):
        assert [column for column, cell in enumerate(row) if cell != cell] == [number]


def test_names_that_find_no_room_are_counted_below_the_drawing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from matplotlib.figure import Figure

    said: list[str] = []
    monkeypatch.setattr(Figure, "supxlabel", lambda figure, text, **how: said.append(text))
    graph: nx.Graph[str] = nx.Graph()
    for number in range(60):
        graph.add_edge("hub", f"n{number:02}", weight=1.0)
    for node in graph:
        graph.nodes[node]["label"] = f"{node} with a name that takes much room"
    plot_network(graph, tmp_path / "figure.png", caption="a crowd")
    (caption,) = said
    assert re.fullmatch(r"a crowd\n\d\d of 61 are not named, for want of room", caption)


@pytest.mark.parametrize("windows", [{}, {"2020": nx.Graph()}, {"a": nx.Graph(), "b": nx.Graph()}])
def test_windows_without_ties_are_drawn(tmp_path: Path, windows: dict[str, nx.Graph[str]]) -> None:
    for made in windows.values():
        made.graph.update(events=0, articles=0)
    plot_series(windows, tmp_path / "figure.png")
    assert (tmp_path / "figure.png").stat().st_size > 5_000


def test_dollar_signs_of_articles_are_money_and_no_formula(tmp_path: Path) -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_node("a", label="$5 billion \\frac{1 of $10", kind="event")
    graph.add_node("b", label="b", kind="event")
    graph.add_edge("a", "b", weight=1.0)
    plot_network(graph, tmp_path / "figure.svg")


def test_chinese_and_cyrillic_names_are_drawn_without_a_missing_letter(tmp_path: Path) -> None:
    import warnings

    graph: nx.Graph[str] = nx.Graph()
    graph.add_node("a", label="习近平", kind="leader", state="China")
    graph.add_node("b", label="Токаев, Қасым-Жомарт", kind="leader", state="Kazakhstan")
    graph.add_edge("a", "b", weight=1.0)
    if unreadable(["习"]):
        pytest.skip("needs a font with Chinese letters, such as Noto Sans CJK")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        plot_network(graph, tmp_path / "figure.png")


def test_missing_font_is_told_before_boxes_are_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper, "_chinese_font", lambda: None)
    assert unreadable(["Xi", "习近平"])
    assert not unreadable(["Xi", "Си Цзиньпин"])


def test_unknown_ending_is_refused_with_those_that_are_known(
    small_store: Store, tmp_path: Path
) -> None:
    with pytest.raises(SilkgraphError, match="png, svg, pdf"):
        draw_network(small_store, tmp_path / "figure.bmp")
