"""The page on a phone: nothing wider than the window, nothing out of reach."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.page.conftest import Visit

pytestmark = pytest.mark.browser

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
@pytest.mark.parametrize("view", ["graph", "map", "chronicle", "table"])
def test_every_view_keeps_within_the_width(
    visit: Visit, small_html: str, view: str, language: str
) -> None:
    page = visit(small_html, f"#show={view}&language={language}", **PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    for control in page.locator(".toolbar button:visible, .toolbar summary:visible").all():
        box = control.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390


def test_columns_of_the_table_stand_under_their_headings(visit: Visit, small_html: str) -> None:
    page = visit(small_html, "#show=table", **PHONE)
    heads = page.locator("thead th:visible")
    cells = page.locator("tbody tr").first.locator("th:visible, td:visible")
    assert heads.count() == cells.count()
    for head, cell in zip(heads.all(), cells.all(), strict=True):
        boxes = head.bounding_box(), cell.bounding_box()
        assert boxes[0]
        assert boxes[1]
        assert abs(boxes[0]["x"] - boxes[1]["x"]) < 1


def test_filters_come_into_sight(visit: Visit, small_html: str) -> None:
    page = visit(small_html, **PHONE)
    page.get_by_role("button", name="Filters").tap()
    expect(page.locator(".legend")).to_be_in_viewport()


def test_count_and_save_menu_are_within_reach(visit: Visit, small_html: str) -> None:
    page = visit(small_html, **PHONE)
    expect(page.locator("#count")).to_be_visible()
    expect(page.locator("#detail")).to_be_visible()
    page.locator(".menu summary").tap()
    for name in ("Picture (PNG)", "Drawing (SVG)", "Copy SPARQL for this view", "Copy link"):
        button = page.locator("#saving").get_by_role("button", name=name)
        expect(button).to_be_visible()
        box = button.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
    with page.expect_download() as started:
        page.get_by_role("button", name="Picture (PNG)").tap()
    assert started.value.suggested_filename == "silkgraph.png"


def test_tap_on_a_suggestion_opens_the_panel_from_below(visit: Visit, small_html: str) -> None:
    page = visit(small_html, **PHONE)
    page.locator("#search").fill("Tokayev May 2023")
    page.locator("#suggestions li").first.tap()
    expect(page.locator("#panel h2")).to_have_text("Kassym-Jomart Tokayev")
    box = page.locator("#panel").bounding_box()
    assert box
    assert box["y"] > 300
    assert box["y"] + box["height"] == pytest.approx(844, abs=1)
