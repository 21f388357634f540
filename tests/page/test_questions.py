"""What a reader does with the page: finds ways, measures, takes things along, and gets answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect
from tests.page.test_browser import names, search, shown, title

from silkgraph.claims import Claims, Event, Evidence, Leader, Meta
from silkgraph.page import render_page
from silkgraph.page.model import Content, Link, Node
from silkgraph.page.pages import render_content
from silkgraph.quads import article_iri, to_quads
from silkgraph.store import open_store

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.page.conftest import Visit

    from silkgraph.reference import Reference
    from silkgraph.store import Store

pytestmark = pytest.mark.browser

#: Keeps what a page copies, since a browser without a window has no clipboard to look into.
KEEP_COPIES = """
Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { window.copied = text; } } });
"""


def copied(page: Page, button: str) -> str:
    page.evaluate(KEEP_COPIES)
    page.get_by_role("button", name=button).first.click()
    page.wait_for_function("window.copied")
    return str(page.evaluate("window.copied"))


def test_path_shows_how_two_are_joined_with_the_words_of_each_step(
    visit: Visit, small_html: str
) -> None:
    page = visit(small_html)
    search(page, "Nazarbayev")
    page.get_by_role("button", name="Path to").click()
    assert "Nursultan Nazarbayev" in page.locator("#focus-note").inner_text()
    search(page, "Mirziyoyev")
    assert title(page) == "Nursultan Nazarbayev — Shavkat Mirziyoyev"
    steps = page.locator("#panel .step")
    assert steps.count() >= 2
    assert steps.first.locator("blockquote").count() >= 1
    on_way = names(page)
    assert {"Nursultan Nazarbayev", "Xi Jinping", "Shavkat Mirziyoyev"} <= set(on_way)
    assert "Wang Yi" not in on_way
    again = visit(small_html, "#" + page.url.partition("#")[2])
    assert title(again) == title(page)
    page.get_by_role("button", name="Leave the path").click()
    assert title(page) == "Where to begin"


def test_size_and_color_follow_the_chosen_measure(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    page.get_by_text("Size, color and motion").click()
    picture = "document.querySelector('#graph canvas').toDataURL()"
    looks = {page.evaluate(picture)}
    for label, measure in [
        ("Size by", "links"),
        ("Size by", "told"),
        ("Size by", "between"),
        ("Color by", "community"),
    ]:
        page.get_by_label(label).select_option(measure)
        page.wait_for_timeout(100)
        looks.add(page.evaluate(picture))
    assert len(looks) == 5
    assert "size=between" in page.url
    assert "color=community" in page.url


def test_timeline_tells_the_events_in_order_and_leads_to_their_words(
    visit: Visit, small_html: str
) -> None:
    page = visit(small_html)
    page.get_by_role("tab", name="Timeline").click()
    years = page.locator("#chronicle-view h3").all_inner_texts()
    dated = [year for year in years if year.isdigit()]
    assert dated == sorted(dated)
    assert len(dated) >= 3
    page.locator("#chronicle-view").get_by_role("button", name="China-Central Asia Summit").click()
    assert title(page) == "China-Central Asia Summit"
    assert page.locator("#chronicle-view [aria-current]").count() == 1


def test_picture_is_saved_as_pixels_and_as_shapes(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    found = {}
    for name in ("Picture (PNG)", "Drawing (SVG)"):
        page.get_by_text("Save", exact=True).click()
        with page.expect_download() as started:
            page.get_by_role("button", name=name).click()
        found[name] = started.value.path().read_bytes()
        page.get_by_text("Save", exact=True).click()
    assert found["Picture (PNG)"].startswith(b"\x89PNG")
    drawing = found["Drawing (SVG)"].decode()
    assert "Xi Jinping</text>" in drawing
    assert drawing.count("<path") == shown(page)


def test_citation_holds_words_outlet_date_and_address(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    search(page, "China-Central Asia Summit")
    citation = copied(page, "Copy citation")
    assert citation.startswith(
        "“the leaders of China, Kazakhstan and Uzbekistan held their summit”"
    )
    for part in ("Steppe Courier", "20 May 2023", "https://steppe.example/2023/xian"):
        assert part in citation


@pytest.mark.parametrize(
    "fragment",
    [
        "",
        "#states=state:uzbekistan",
        "#states=state:uzbekistan,state:kazakhstan&match=any",
        "#from=2023-01&to=2023-12",
        "#sources=2",
        "#hiddenStatuses=planned,denied",
        "#hiddenTypes=Summit",
        "#areas=area:transport",
        "#focus=person:wang-yi",
    ],
)
def test_query_of_a_view_finds_the_events_of_the_view(
    visit: Visit, small_html: str, small_store: Store, fragment: str
) -> None:
    page = visit(small_html, f"{fragment or '#'}&kinds=event&detail=400")
    page.get_by_text("Save", exact=True).click()
    query = copied(page, "Copy SPARQL for this view")
    answer: Any = small_store.query(query)
    asked = {row[0].value.rpartition("/")[2] for row in answer}
    page.evaluate("location.hash += '&show=chronicle'")
    told = page.locator("#chronicle-view li").count()
    assert asked
    if "focus" in fragment:
        assert len(asked) <= told
    else:
        assert len(asked) == told, query


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "fragment",
    ["", "#selected=person:xi-jinping", "#show=table", "#show=chronicle", "#show=map"],
)
def test_axe_finds_no_serious_fault(
    visit: Visit, small_html: str, scheme: str, fragment: str
) -> None:
    from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it has no types

    page = visit(small_html, fragment, color_scheme=scheme)
    found = Axe().run(page).response["violations"]
    serious = [
        (fault["id"], [node["html"][:120] for node in fault["nodes"][:3]])
        for fault in found
        if fault["impact"] in ("serious", "critical")
    ]
    assert serious == []


def test_400_chinese_characters_and_kazakh_letters_of_a_name_reach_picture_and_panel(
    visit: Visit, small_reference: Reference
) -> None:
    letters = "".join(chr(code) for code in range(0x4E00, 0x4E00 + 400))
    people = [letters[start : start + 4] for start in range(0, 400, 4)]
    people.append("Әбдіғұлов Жәңгір Өмірұлы Һәкім")
    words = Evidence(0, 4, "met.")
    claims = Claims(
        id="letters",
        lang="zh",
        article="20230501ffffffff",
        extractor="test",
        meta=Meta(title=letters, publisher="字", published="2023-05-01"),
        states=("China", "Kazakhstan"),
        leaders=tuple(Leader(name, "President", "China", words) for name in people),
        events=(Event("summit", "2023-05-01", tuple(people), "happened", words),),
    )
    with open_store(reference=False) as store:
        store.replace_graph(article_iri(claims), to_quads(claims, small_reference))
        page = visit(render_page(store), "#detail=400")
    listed = "".join(names(page))
    assert set(letters) <= set(listed)
    assert people[-1] in listed
    with page.expect_download() as started:
        page.get_by_text("Save", exact=True).click()
        page.get_by_role("button", name="Drawing (SVG)").click()
    drawn = set(started.value.path().read_text(encoding="utf-8"))
    assert len(drawn & set(letters)) > 100


def test_whom_a_president_met_in_a_month_where_and_how_we_know(
    visit: Visit, small_html: str
) -> None:
    """Search the name; the panel answers: who, when, where, and the words."""
    page = visit(small_html)
    search(page, "tokayev")
    events = page.locator(
        "#panel section", has=page.get_by_role("heading", name="Events", exact=True)
    )
    summit = events.locator(".entry", has_text="May 2023").filter(has_text="Xi'an").first
    expect(summit).to_be_visible()
    assert "Xi Jinping" in summit.inner_text()
    assert summit.locator("blockquote").count() >= 1
    assert re.search("Steppe Courier", summit.inner_text())


def test_which_areas_two_states_added_after_a_year(visit: Visit, small_html: str) -> None:
    """Search one state, take the other from those it met: areas stand by the date of their first word."""
    page = visit(small_html)
    search(page, "Uzbekistan")
    page.locator("#panel .chip", has_text="China").last.click()
    assert title(page) == "Uzbekistan — China"
    rows = page.locator("#panel .area-row")
    days = [text.partition("first told")[2] for text in rows.all_inner_texts()]
    assert days
    years = [int(day.split()[-1]) for day in days]
    assert years == sorted(years)
    rows.first.locator("summary").click()
    expect(rows.first.locator("blockquote").first).to_be_visible()


def test_person_comes_before_the_events_that_bear_the_name(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    search(page, "nazarbayev")
    assert title(page) == "Nursultan Nazarbayev"


def test_more_than_a_thousand_nodes_are_drawn_by_webgl_behind_the_same_controls(
    visit: Visit,
) -> None:
    nodes = [
        Node(f"person:p{n}", "leader", {"en": f"Person {n}", "zh": "习近平"}) for n in range(1200)
    ]
    links = [
        Link(nodes[n].key, nodes[(n * 7 + 1) % 1200].key, "participant") for n in range(1, 1200)
    ]
    content = Content(tuple(nodes), tuple(links), (), (), ())
    page = visit(render_content(content), "#detail=1200")
    surface = page.locator("canvas.many")
    expect(surface).to_have_count(1)
    ink = """() => {
      const canvas = document.querySelector("canvas.many");
      const copy = Object.assign(document.createElement("canvas"), { width: canvas.width, height: canvas.height });
      const context = copy.getContext("2d");
      context.drawImage(canvas, 0, 0);
      return context.getImageData(0, 0, copy.width, copy.height).data.filter((value, at) => at % 4 === 3 && value).length;
    }"""
    assert page.evaluate(ink) > 5000
    search(page, "Person 77")
    assert title(page) == "Person 77"
    page.get_by_role("button", name="中").click()
    assert title(page) == "习近平"
    page.evaluate("location.hash = '#detail=60'")
    expect(surface).to_have_count(0)
