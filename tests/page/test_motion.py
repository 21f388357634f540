"""Nodes stay where the layout puts them, until the reader lets them move."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.page.test_browser import search

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.page.conftest import Visit

pytestmark = pytest.mark.browser


def positions(page: Page) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = page.evaluate("$scene.network.getPositions()")
    return {
        node: {axis: round(value) for axis, value in place.items()} for node, place in found.items()
    }


def test_nodes_move_on_request_and_go_back(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    start = positions(page)
    page.wait_for_timeout(300)
    assert positions(page) == start
    page.get_by_text("Size, color and motion").click()
    page.get_by_label("Let the nodes move").check()
    page.wait_for_function(
        """(start) => Object.entries($scene.network.getPositions())
          .filter(([node, { x, y }]) => Math.hypot(x - start[node].x, y - start[node].y) > 5).length > 3""",
        arg=start,
    )
    assert "moving=on" in page.url
    page.get_by_label("Let the nodes move").uncheck()
    assert positions(page) == start


def test_node_can_be_dragged_and_the_rest_stays(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    search(page, "Xi Jinping")
    start = positions(page)
    node = page.evaluate("$data.nodeByKey.get('person:xi-jinping').id")
    x, y = page.evaluate(
        """(node) => {
          const box = document.getElementById("graph").getBoundingClientRect();
          const at = $scene.network.canvasToDOM($scene.network.getPositions()[node]);
          return [box.x + at.x, box.y + at.y];
        }""",
        node,
    )
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 40, steps=5)
    page.mouse.up()
    end = positions(page)
    assert {key for key in start if start[key] != end[key]} == {str(node)}
