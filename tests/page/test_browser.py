"""The page as a person meets it, in a real browser that reaches no network."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, cast

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page
    from tests.page.conftest import Visit

    from silkgraph.store import Store

pytestmark = pytest.mark.browser

LEADER, STATE = "#d55e00", "#0072b2"
INTRUDER = "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'>"
NARROW = {"viewport": {"width": 390, "height": 844}}


def title(page: Page) -> str:
    return page.locator("#panel h2").inner_text()


def shown(page: Page) -> int:
    return int(page.locator("#count").inner_text().split()[0])


def names(page: Page) -> list[str]:
    """Return the names in the table, which holds what the picture holds."""
    page.get_by_role("tab", name="Table").click()
    found = page.locator("#table-view tbody th").all_inner_texts()
    page.get_by_role("tab", name="Graph").click()
    return [name.strip() for name in found]


def search(page: Page, text: str) -> None:
    page.locator("#search").fill(text)
    page.keyboard.press("Enter")


def middle_of(page: Page, color: str) -> tuple[float, float]:
    """Return where in the window the mark of a color is drawn, if there is only one."""
    point = page.evaluate(
        """(color) => {
          const canvas = document.querySelector("#graph canvas");
          const wanted = [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16));
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          let [x, y, found] = [0, 0, 0];
          for (let at = 0; at < data.length; at += 4) {
            if (!wanted.every((value, part) => data[at + part] === value)) continue;
            x += (at / 4) % canvas.width;
            y += Math.floor(at / 4 / canvas.width);
            found += 1;
          }
          const box = canvas.getBoundingClientRect();
          return found ? [box.x + (x / found) * (box.width / canvas.width), box.y + (y / found) * (box.height / canvas.height)] : null;
        }""",
        color,
    )
    assert point, f"nothing on the canvas has the color {color}"
    return cast("tuple[float, float]", tuple(point))


def test_page_opens_with_states_leaders_and_events(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    assert {"China", "Xi Jinping", "China-Central Asia Summit"} <= set(names(page))
    assert "oil and gas" not in names(page)
    assert "4 articles · 2013–2024" in page.locator("#scope").inner_text()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("tokayev", "Kassym-Jomart Tokayev"),
        ("Токаев", "Kassym-Jomart Tokayev"),
        ("习近", "Xi Jinping"),
        ("prc", "China"),
        ("xian", "Xi'an"),
        ("summit", "China-Central Asia Summit"),
    ],
)
def test_search_finds_by_any_name_in_any_language(
    visit: Visit, small_html: str, text: str, name: str
) -> None:
    page = visit(small_html)
    search(page, text)
    assert title(page) == name


@pytest.mark.parametrize("text", ["Tokayew", "Токаив", "Xi Jinpingg", "Kazahkstan"])
def test_search_finds_a_name_that_is_misspelt(visit: Visit, small_html: str, text: str) -> None:
    page = visit(small_html)
    page.locator("#search").fill(text)
    expected = (
        "Kazakhstan" if text.startswith("Kaza") else "Xi Jinping" if "Xi" in text else "Tokayev"
    )
    expect(page.get_by_role("option").filter(has_text=expected).first).to_be_visible()


def test_search_says_that_it_finds_nothing(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    page.locator("#search").fill("qwertyuiop")
    only = page.locator("#suggestions li")
    expect(only).to_have_text("No such name, date or pair of names here")
    only.click(force=True)
    page.keyboard.press("Enter")
    expect(page.locator("#search")).to_have_value("qwertyuiop")
    page.locator("#search").fill("")
    expect(page.locator("#suggestions")).to_be_hidden()


def test_arrow_keys_walk_through_the_suggestions(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    page.locator("#search").fill("a")
    options = page.get_by_role("option")
    expect(options.nth(0)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    second = options.nth(1)
    expect(second).to_have_attribute("aria-selected", "true")
    assert page.locator("#search").get_attribute("aria-activedescendant") == second.get_attribute(
        "id"
    )
    wanted = second.locator(".suggested bdi").first.inner_text()
    page.keyboard.press("Enter")
    assert title(page) == wanted


def test_event_shows_the_words_of_every_source_with_outlet_date_and_link(
    visit: Visit, small_html: str
) -> None:
    page = visit(small_html)
    search(page, "China-Central Asia Summit")
    quotes = page.locator("#panel blockquote").all_inner_texts()
    assert quotes[0] == "the leaders of China, Kazakhstan and Uzbekistan held their summit"
    assert quotes[1].startswith("18 и 19 мая в Сиане")
    assert len(quotes) == 2
    source = page.locator("#panel figcaption").first
    assert "Steppe Courier" in source.inner_text()
    assert "20 May 2023" in source.inner_text()
    link = source.get_by_role("link")
    assert link.get_attribute("href") == "https://steppe.example/2023/xian"
    assert link.get_attribute("rel") == "noopener noreferrer"
    assert "2 sources" in page.locator("#panel .panel-head").inner_text()


def test_leader_shows_offices_and_events_in_time_order(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    search(page, "Xi Jinping")
    panel = page.locator("#panel").inner_text()
    assert "President, China" in panel
    assert "since 14 Mar 2013" in panel
    years = [
        int(found[-1])
        for text in page.locator(
            "#panel section", has=page.get_by_role("heading", name="Events", exact=True)
        )
        .locator(".entry-when")
        .all_inner_texts()
        if (found := re.findall(r"\b(20\d\d)\b", text))
    ]
    assert len(years) >= 4
    assert years == sorted(years, reverse=True)


def test_doubt_is_marked(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    for name, mark in [
        ("Wang Yi", "Denied"),
        ("SCO summit", "Planned"),
        ("business forum", "Cancelled"),
    ]:
        search(page, name)
        marks = page.locator("#panel .mark").all_inner_texts()
        assert mark in marks, name
        assert "One source" in marks, name


def test_click_on_a_node_opens_it(visit: Visit, small_html: str) -> None:
    page = visit(small_html, "#focus=person:wang-yi")
    page.mouse.click(*middle_of(page, LEADER))
    assert title(page) == "Wang Yi"
    assert "selected=person:wang-yi" in page.url


def test_click_on_a_line_opens_its_evidence(visit: Visit, small_html: str) -> None:
    page = visit(small_html, "#focus=person:wang-yi&hidden=event:2023-05-02-e53e46c7")
    ends, before = (middle_of(page, LEADER), middle_of(page, STATE)), None
    while ends != before:  # the nodes may still be moving
        page.wait_for_timeout(100)
        before, ends = ends, (middle_of(page, LEADER), middle_of(page, STATE))
    (x1, y1), (x2, y2) = ends
    page.mouse.click((x1 + x2) / 2, (y1 + y2) / 2)
    assert "~office" in page.url
    assert title(page) == "Wang Yi — China"
    assert "Wang Yi" in page.locator("#panel blockquote").first.inner_text()


def test_two_leaders_show_what_they_shared(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    search(page, "Xi Jinping")
    page.locator("#panel .chip", has_text="Kassym-Jomart Tokayev").first.click()
    assert title(page) == "Xi Jinping — Kassym-Jomart Tokayev"
    assert "2 events" in page.locator("#panel").inner_text()


def test_legend_hides_and_shows_a_kind(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    legend = page.locator("#legend-leader")
    legend.click()
    assert "Xi Jinping" not in names(page)
    expect(legend).to_have_attribute("aria-pressed", "false")
    page.locator("#legend-area").click()
    assert "oil and gas" in names(page)


def test_events_that_are_hidden_become_lines_between_those_who_met(
    visit: Visit, small_html: str
) -> None:
    page = visit(small_html)
    page.locator("#legend-event").click()
    page.locator("#legend-state").click()
    assert "Nursultan Nazarbayev" in names(page)


def test_state_filter_keeps_what_involves_all_of_them(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    page.get_by_label("Uzbekistan").check()
    assert "Nursultan Nazarbayev" not in names(page)
    assert "Shavkat Mirziyoyev" in names(page)
    page.get_by_label("Kazakhstan").check()
    assert [name for name in names(page) if "visit" in name.lower()] == []
    assert "China-Central Asia Summit" in names(page)
    page.get_by_role("button", name="any of them").click()
    assert "Nursultan Nazarbayev" in names(page)


def test_status_filter_takes_out_what_did_not_happen(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    for status in ("Planned", "Cancelled", "Denied"):
        page.get_by_label(status).uncheck()
    left = names(page)
    assert "China-Central Asia Summit" in left
    assert not {"SCO summit", "business forum"} & set(left)


def test_type_filter_takes_out_a_type(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    page.get_by_text("Types of event").click()
    page.get_by_label("Summit").uncheck()
    assert "China-Central Asia Summit" not in names(page)


def test_area_filter_keeps_what_articles_on_it_tell(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    page.get_by_text("Told in articles on").click()
    page.get_by_label("transport").check()
    left = names(page)
    assert "Nursultan Nazarbayev" in left
    assert "China-Central Asia Summit" not in left


def test_minimum_of_sources_keeps_what_two_outlets_tell(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    page.locator("#minimum-sources").select_option("2")
    left = names(page)
    assert "China-Central Asia Summit" in left
    assert "business forum" not in left


def test_time_range_keeps_what_lies_in_it(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    before = shown(page)
    page.locator("#time-to").focus()
    page.keyboard.press("Home")
    assert page.locator("#time-range").inner_text() == "Jan 2013"
    assert page.locator("#empty").is_visible()
    for _ in range(11):
        page.keyboard.press("ArrowRight")
    assert page.locator("#time-range").inner_text() == "Jan 2013 – Dec 2013"
    assert 0 < shown(page) < before
    assert "China-Central Asia Summit" not in names(page)
    assert page.locator("#time-to").get_attribute("aria-valuetext") == "December 2013"


def test_histogram_counts_events_by_status(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    assert page.locator("#timeline rect.happened").count() >= 3
    assert page.locator("#timeline rect.other").count() >= 2


def test_play_lets_the_years_go_by(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    page.locator("#play").click()
    expect(page.locator("#time-range")).to_have_text("Jan 2013 – Dec 2014", timeout=4000)
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_role("button", name="Play")).to_be_visible()


def test_focus_shows_a_neighborhood_and_leaves_it_again(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    before = shown(page)
    search(page, "Wang Yi")
    page.get_by_role("button", name="Focus", exact=True).click()
    assert shown(page) == 3
    page.locator("#focus-note").get_by_role("button", name="2", exact=True).click()
    assert "depth=2" in page.url
    page.get_by_role("button", name="Leave focus").first.click()
    assert shown(page) == before


def test_neighbors_unfold_and_fold(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    page.locator("#legend-event").click()
    before = shown(page)
    search(page, "Wang Yi")
    unfolded = shown(page)
    assert unfolded > before
    page.get_by_role("button", name="Fold neighbors").click()
    assert shown(page) < unfolded


def test_hidden_node_is_gone_until_it_is_looked_for(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    search(page, "Xi Jinping")
    page.get_by_role("button", name="Hide").click()
    assert "Xi Jinping" not in names(page)
    search(page, "Xi Jinping")
    assert "Xi Jinping" in names(page)


@pytest.mark.parametrize(
    ("button", "language", "word", "name"),
    [("РУ", "ru", "Лидеры", "Си Цзиньпин"), ("中", "zh", "领导人", "习近平")],
)
def test_names_and_words_change_language(
    visit: Visit, small_html: str, button: str, language: str, word: str, name: str
) -> None:
    page = visit(small_html)
    search(page, "Xi Jinping")
    page.get_by_role("button", name=button).click()
    assert title(page) == name
    assert word in page.locator("#filters").inner_text()
    assert page.locator("html").get_attribute("lang") == language
    assert "18" in page.locator("#panel").inner_text()


def test_page_opens_in_the_language_of_the_reader(visit: Visit, small_html: str) -> None:
    assert "国家" in visit(small_html, locale="zh-CN").locator("#filters").inner_text()


def test_table_sorts_and_leads_to_the_evidence(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    page.get_by_role("tab", name="Table").click()
    column = page.get_by_role("columnheader", name="When")
    column.get_by_role("button").click()
    assert column.get_attribute("aria-sort") == "ascending"
    dates = [text for text in page.locator("td.when").all_inner_texts() if text]
    assert dates[0] == "7 September 2013"
    page.get_by_role("button", name="When").click()
    expect(page.get_by_role("columnheader", name="When")).to_have_attribute(
        "aria-sort", "descending"
    )
    page.locator("#table-view").get_by_role("button", name="Wang Yi", exact=True).click()
    assert title(page) == "Wang Yi"


def test_csv_holds_what_is_shown(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    page.get_by_role("tab", name="Table").click()
    with page.expect_download() as started:
        page.get_by_role("button", name="Download CSV").click()
    raw = started.value.path().read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))
    assert len(rows) == shown(page)
    summit = next(row for row in rows if row["name"] == "China-Central Asia Summit")
    assert (summit["start"], summit["sources"], summit["status"]) == ("2023-05-18", "2", "Happened")


def test_link_to_a_view_opens_the_same_view(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    page.locator("#legend-place").click()
    page.get_by_label("Uzbekistan").check()
    search(page, "Xi'an")
    page.get_by_role("button", name="РУ").click()
    fragment = "#" + page.url.partition("#")[2]
    other = visit(small_html, fragment)
    assert title(other) == title(page) == "Xi'an"
    assert shown(other) == shown(page)
    assert other.locator("html").get_attribute("lang") == "ru"
    assert other.url.partition("#")[2] == fragment[1:]


def test_back_button_returns_to_what_was_selected(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    search(page, "Wang Yi")
    search(page, "Xi Jinping")
    page.go_back()
    expect(page.locator("#panel h2")).to_have_text("Wang Yi")


@pytest.mark.parametrize(
    "fragment",
    [
        "#selected=person:nobody",
        "#focus=%E0%A4%A",
        "#detail=NaN&depth=-5",
        "#kinds=&__proto__=1",
        "#show=<b>&from=x",
    ],
)
def test_address_that_makes_no_sense_is_survived(
    visit: Visit, small_html: str, fragment: str
) -> None:
    page = visit(small_html, fragment)
    assert title(page) == "Where to begin"


def test_arrow_keys_walk_through_the_picture(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    page.locator("#graph").focus()
    page.keyboard.press("ArrowRight")
    first = title(page)
    page.keyboard.press("ArrowLeft")
    assert title(page) != first
    assert title(page) in page.locator("#announcement").inner_text()
    page.keyboard.press("Enter")
    assert page.locator("#focus-note").is_visible()
    page.keyboard.press("Escape")
    assert title(page) == "Where to begin"


def test_slash_opens_the_search(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()


def test_everything_that_can_be_pressed_has_a_name(visit: Visit, small_html: str) -> None:
    page = visit(small_html, "#selected=person:xi-jinping&focus=person:xi-jinping&show=table")
    nameless = page.evaluate(
        """() => [...document.querySelectorAll("button, input, select, a, [tabindex], [role]:not([role=search])")]
          .filter((element) => !(element.getAttribute("aria-label") || element.labels?.[0]?.textContent
            || element.getAttribute("aria-labelledby") || element.textContent).trim())
          .map((element) => element.outerHTML)"""
    )
    assert nameless == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(visit: Visit, small_html: str, scheme: str) -> None:
    page = visit(small_html, "#selected=person:wang-yi", color_scheme=scheme)
    weak = page.evaluate(
        """() => {
          const parse = (text) => text.match(/[\\d.]+/g).map(Number);
          const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
            .reduce((sum, v, part) => sum + v * [0.2126, 0.7152, 0.0722][part], 0);
          const ground = (element) => {
            for (let at = element; at; at = at.parentElement) {
              const color = parse(getComputedStyle(at).backgroundColor);
              if (color.length === 3 || color[3] > 0.9) return color;
            }
            return [255, 255, 255];
          };
          return [...document.querySelectorAll("body *")].filter((element) => element.checkVisibility()
              && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
            .map((element) => {
              const [a, b] = [light(parse(getComputedStyle(element).color)), light(ground(element))].sort();
              return [element.className, element.textContent.slice(0, 30), (b + 0.05) / (a + 0.05)];
            }).filter(([, , contrast]) => contrast < 4.5);
        }"""
    )
    assert weak == []


def test_dark_mode_follows_the_system_and_the_button(visit: Visit, small_html: str) -> None:
    page = visit(small_html, color_scheme="dark")
    assert page.locator("html").get_attribute("data-theme") == "dark"
    page.get_by_role("button", name="Light").click()
    assert page.locator("html").get_attribute("data-theme") == "light"


def test_phone_shows_everything_within_its_width(visit: Visit, small_html: str) -> None:
    page = visit(small_html, **NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.get_by_role("button", name="Filters").click()
    assert page.get_by_label("Uzbekistan").is_visible()
    search(page, "Xi Jinping")
    assert page.evaluate("document.getElementById('panel').getBoundingClientRect().top") > 200
    page.get_by_role("button", name="Close").click()
    assert title(page) == "Where to begin"


def test_print_shows_picture_and_evidence_without_controls(visit: Visit, small_html: str) -> None:
    page = visit(small_html, "#selected=person:xi-jinping")
    page.emulate_media(media="print")
    assert page.locator("#panel h2").is_visible()
    assert not page.locator("#filters").is_visible()
    assert not page.locator("#timeline").is_visible()


def test_nothing_from_an_article_runs_or_shows_as_markup(visit: Visit, hostile_html: str) -> None:
    page = visit(hostile_html)
    for fragment in ("#show=table", "#language=zh", ""):
        page.evaluate("(fragment) => (location.hash = fragment)", fragment)
    search(page, "</script>")
    assert "<script>" in title(page)
    search(page, "trade")
    page.wait_for_timeout(200)
    assert page.evaluate("window.hacked") is None
    assert page.locator("#panel img, #panel script, #table-view img").count() == 0
    assert page.locator("a[href^='javascript']").count() == 0


def test_script_put_into_the_page_does_not_run(
    browser: Browser, small_html: str, tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    path.write_text(small_html.replace("</body>", f"{INTRUDER}</body>"), encoding="utf-8")
    with browser.new_context() as context:
        page = context.new_page()
        refused: list[str] = []
        page.on("console", lambda message: refused.append(message.text))
        page.goto(path.as_uri())
        assert page.evaluate("window.hacked") is None
        assert any("Content Security Policy" in text for text in refused)


def test_reordering_marks_of_an_article_do_not_reach_the_page(
    visit: Visit, hostile_html: str
) -> None:
    page = visit(hostile_html)
    search(page, "Tokayev")
    assert title(page).startswith("Tokayev gnipniJ")
    data = page.locator("script[type]").all_text_contents()
    for text in (page.locator("#panel").inner_text(), *data):
        assert not re.search("[\u202a-\u202e\u2066-\u2069\u200b]", text)


def test_chinese_cyrillic_and_kazakh_letters_are_drawn(visit: Visit, small_store: Store) -> None:
    """Each of 400 Chinese characters and the letters of Kazakh give ink of their own, not a box."""
    from silkgraph.page import render_page

    page = visit(render_page(small_store))
    letters = (
        "".join(chr(code) for code in range(0x4E00, 0x4E00 + 400)) + "әғқңөұүһіӘҒҚҢӨҰҮҺІжщъыэюя"
    )
    missing = page.evaluate(
        """(letters) => {
          const canvas = Object.assign(document.createElement("canvas"), { width: 32, height: 32 });
          const context = canvas.getContext("2d", { willReadFrequently: true });
          context.font = `24px ${getComputedStyle(document.body).fontFamily}`;
          const drawn = (text) => {
            context.clearRect(0, 0, 32, 32);
            context.fillText(text, 2, 26);
            return context.getImageData(0, 0, 32, 32).data.join();
          };
          const box = drawn("\\u{10ffff}");
          return [...letters].filter((letter) => [box, drawn(" ")].includes(drawn(letter)));
        }""",
        letters,
    )
    if len([letter for letter in missing if letter >= "\u4e00"]) == 400:
        pytest.skip("this machine has no Chinese font")
    assert missing == []
