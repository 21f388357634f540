"""The map of places as a person meets it, in a real browser that reaches no network."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from playwright.sync_api import expect

from silkgraph.page.pages import render_content

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page
    from tests.page.conftest import Visit

    from silkgraph.page.model import Content

pytestmark = pytest.mark.browser

POINTS = {
    "place:almaty": (76.95, 43.24),
    "place:astana": (71.43, 51.13),
    "place:beijing": (116.4, 39.9),
    "place:bishkek": (-74.0, 40.7),  # as if it lay beyond the map
    "place:xian": (108.95, 34.27),
    "state:china": (102.0, 35.0),
}
MAP = "#show=map"


@pytest.fixture(scope="session")
def map_html(content: Content) -> str:
    nodes = tuple(replace(node, point=POINTS.get(node.key)) for node in content.nodes)
    return render_content(replace(content, nodes=nodes))


def mark(page: Page, place: str) -> Locator:
    return page.locator(f"#map [data-place='place:{place}']")


def title(page: Page) -> str:
    return page.locator("#panel h2").inner_text()


def radius(page: Page, place: str) -> float:
    return float(mark(page, place).get_attribute("r") or 0)


def test_tab_shows_places_as_marks_that_grow_with_what_took_place_there(
    visit: Visit, map_html: str
) -> None:
    page = visit(map_html)
    page.get_by_role("tab", name="Map").click()
    expect(page.locator("#map [data-place]")).to_have_count(4)
    assert mark(page, "xian").get_attribute("aria-label") == "Xi'an, 2 events"
    assert radius(page, "xian") > radius(page, "almaty")
    across = {place: mark(page, place).bounding_box() for place in ("almaty", "astana", "beijing")}
    almaty, astana, beijing = (across[place] for place in ("almaty", "astana", "beijing"))
    assert almaty
    assert astana
    assert beijing
    assert beijing["x"] > almaty["x"]
    assert astana["y"] < almaty["y"]


def test_ground_is_drawn_with_its_source_and_no_statement_on_borders(
    visit: Visit, map_html: str
) -> None:
    page = visit(map_html, MAP)
    expect(page.locator("#map .land")).to_have_count(1)
    expect(page.locator(".map-source")).to_have_text(
        "Natural Earth, public domain; outlines are no statement on borders"
    )
    page.get_by_role("button", name="中").click()
    expect(page.locator(".map-source")).to_contain_text("Natural Earth，公有领域")


def test_click_on_a_place_opens_its_events_with_their_words(visit: Visit, map_html: str) -> None:
    page = visit(map_html, MAP)
    mark(page, "xian").click()
    assert title(page) == "Xi'an"
    entries = page.locator("#panel .entry h4")
    assert "China-Central Asia Summit" in entries.all_inner_texts()
    assert page.locator("#panel blockquote").count() >= 2
    assert mark(page, "xian").get_attribute("aria-pressed") == "true"
    assert "selected=place:xian" in page.url
    page.locator("#map").click(position={"x": 20, "y": 300})
    assert "selected" not in page.url


def test_map_and_panel_count_what_filters_and_time_let_through(visit: Visit, map_html: str) -> None:
    page = visit(map_html, f"{MAP}&from=2023-01")
    assert page.locator("#map [data-place='place:astana']").count() == 0
    assert mark(page, "xian").get_attribute("aria-label") == "Xi'an, 2 events"
    page.locator("#filters").get_by_label("Uzbekistan").check()
    assert mark(page, "xian").get_attribute("aria-label") == "Xi'an, 1 event"
    mark(page, "xian").click()
    assert page.locator("#panel .entry h4").all_inner_texts() == ["China-Central Asia Summit"]
    expect(page.locator("#panel .limit")).to_contain_text("1 event left out by the filters")


def test_selection_of_a_leader_an_event_or_a_pair_shows_where(visit: Visit, map_html: str) -> None:
    page = visit(map_html, MAP)
    strong = "#map .place-mark.strong"

    def select(key: str) -> list[str]:
        page.evaluate("(key) => (location.hash = `#show=map&selected=${key}`)", key)
        page.wait_for_function("(key) => location.hash.includes(key)", arg=key)
        page.wait_for_timeout(100)
        found = page.locator(strong).evaluate_all("all => all.map((mark) => mark.dataset.place)")
        return sorted(found)

    assert select("person:shavkat-mirziyoyev") == ["place:beijing", "place:xian"]
    assert page.locator("#map .place-mark.dimmed").count() == 2
    assert select("event:2023-05-10-bf645334") == ["place:almaty"]
    assert "place:xian" in select("person:xi-jinping~person:kassym-jomart-tokayev~together")


def test_names_follow_the_language(visit: Visit, map_html: str) -> None:
    page = visit(map_html, MAP)
    expect(page.locator("#map .place-name", has_text="Beijing")).to_have_count(1)
    expect(page.locator("#map .state-name", has_text="China")).to_have_count(1)
    page.get_by_role("button", name="РУ").click()
    label = mark(page, "beijing").get_attribute("aria-label")
    assert label
    assert "событие" in label


def test_what_lies_beyond_the_map_is_named_beside_it(visit: Visit, map_html: str) -> None:
    page = visit(map_html, MAP)
    expect(page.locator("#map-note")).to_contain_text("Not on the map")
    page.locator("#map-note .chip", has_text="Bishkek").click()
    assert title(page) == "Bishkek"


def test_keyboard_walks_zooms_and_selects(visit: Visit, map_html: str) -> None:
    page = visit(map_html, MAP)
    assert page.locator("#map [tabindex='0']").count() == 1
    page.locator("#map [tabindex='0']").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    active = "document.activeElement.dataset.place"
    assert page.evaluate(active) == "place:beijing"
    page.keyboard.press("Enter")
    assert title(page) == "Beijing"
    assert page.evaluate(active) == "place:beijing"
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(active) != "place:beijing"
    before = page.locator("#map svg > g").first.get_attribute("transform")
    page.keyboard.press("+")
    assert page.locator("#map svg > g").first.get_attribute("transform") != before


def test_drag_and_wheel_move_the_map_and_select_nothing(visit: Visit, map_html: str) -> None:
    page = visit(map_html, MAP)
    ground = page.locator("#map svg > g").first
    page.get_by_role("button", name="Zoom in").click()
    start = mark(page, "xian").bounding_box()
    assert start
    page.mouse.move(700, 500)
    page.mouse.down()
    page.mouse.move(640, 470, steps=4)
    page.mouse.up()
    end = mark(page, "xian").bounding_box()
    assert end
    assert end["x"] - start["x"] == pytest.approx(-60, abs=3)
    assert "selected" not in page.url
    before = ground.get_attribute("transform")
    page.mouse.wheel(0, -200)
    page.wait_for_function(
        "(before) => document.querySelector('#map svg > g').getAttribute('transform') !== before",
        arg=before,
    )


def test_map_is_saved_as_pixels_and_as_shapes(visit: Visit, map_html: str) -> None:
    page = visit(map_html, MAP)
    page.get_by_text("Save", exact=True).click()
    with page.expect_download() as started:
        page.get_by_role("button", name="Drawing (SVG)").click()
    drawing = ElementTree.fromstring(started.value.path().read_text(encoding="utf-8"))
    texts = "".join(drawing.itertext())
    assert "Beijing" in texts
    assert "Natural Earth" in texts
    circles = drawing.findall(".//{http://www.w3.org/2000/svg}circle")
    assert len(circles) == 4
    assert circles[0].get("fill", "").startswith("rgb")
    with page.expect_download() as started:
        page.get_by_role("button", name="Picture (PNG)").click()
    pixels = started.value.path().read_bytes()
    assert pixels[:8] == b"\x89PNG\r\n\x1a\n"
    assert len(pixels) > 5000


def test_phone_shows_the_selected_place_above_the_panel(visit: Visit, map_html: str) -> None:
    page = visit(
        map_html,
        f"{MAP}&selected=place:xian",
        viewport={"width": 390, "height": 844},
        has_touch=True,
    )
    panel = page.locator("#panel")
    page.wait_for_timeout(200)
    place, sheet = mark(page, "xian").bounding_box(), panel.bounding_box()
    assert place
    assert sheet
    assert place["y"] + place["height"] < sheet["y"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_print_shows_the_map(visit: Visit, map_html: str) -> None:
    page = visit(map_html, MAP)
    page.emulate_media(media="print")
    assert page.locator("#map svg").is_visible()
    assert not page.locator("#map-view .zoom").is_visible()
    assert page.locator(".map-source").is_visible()


def test_page_without_places_says_so_in_numbers(visit: Visit, content: Content) -> None:
    page = visit(render_content(content), MAP)
    expect(page.locator("#map [data-place]")).to_have_count(0)
    expect(page.locator("#map-note")).to_contain_text("0 events · 0 places")


def test_paper_is_light_in_the_dark_as_well(visit: Visit, map_html: str) -> None:
    page = visit(map_html, MAP, color_scheme="dark")
    theme = "document.documentElement.dataset.theme"
    assert page.evaluate(theme) == "dark"
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(theme) == "light"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(theme) == "dark"
