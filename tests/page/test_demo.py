"""What a new reader asks first, asked of the page that ``silkgraph demo`` writes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from typer.testing import CliRunner

from silkgraph.cli import app

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.page.conftest import Visit

pytestmark = pytest.mark.browser

WHOM = "Who did Japarov meet in May 2023, where, and how do we know?"
AREAS = "Which areas did China and Turkmenistan add after 2013?"


@pytest.fixture(scope="module")
def demo_html(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("demo")
    result = CliRunner().invoke(app, ["demo", "--out", str(folder)])
    assert result.exit_code == 0, result.output
    return (folder / "explorer.html").read_text(encoding="utf-8")


def ask(page: Page, question: str) -> None:
    page.locator("#search").fill(question)
    page.keyboard.press("Enter")


def test_whom_did_a_president_meet_in_a_month_where_and_how_do_we_know(
    visit: Visit, demo_html: str
) -> None:
    page = visit(demo_html)
    ask(page, WHOM)
    expect(page.locator("#panel h2")).to_have_text("Sadyr Japarov")
    met = page.locator("#panel section", has_text="In events with").locator(".chip")
    assert any("Xi Jinping" in name for name in met.all_inner_texts())
    meeting = page.locator("#panel .entry", has_text="Li Qiang").first
    expect(meeting).to_contain_text("19 May 2023")
    expect(meeting).to_contain_text("Beijing")
    expect(meeting.locator("blockquote").first).to_contain_text("Great Hall of the People")
    expect(meeting.locator(".source").first).to_contain_text("Caravan Desk")
    days = page.locator("#panel .entry .entry-when").all_inner_texts()
    assert all("2023" in day for day in days)


def test_same_answer_stands_on_the_map(visit: Visit, demo_html: str) -> None:
    page = visit(demo_html)
    ask(page, WHOM)
    page.get_by_role("tab", name="Map").click()
    place = page.locator("#map [data-place='place:beijing']")
    expect(place).to_have_class(re.compile("strong"))
    place.click()
    expect(page.locator("#panel h2")).to_have_text("Beijing")
    expect(page.locator("#panel .entry", has_text="Japarov").first).to_be_visible()


def test_event_without_a_place_says_that_none_is_told(visit: Visit, demo_html: str) -> None:
    page = visit(demo_html)
    ask(page, WHOM)
    page.locator("#panel .entry h4 button", has_text="Sadyr Japarov, Xi Jinping").click()
    where = page.locator("#panel dt", has_text="Where").locator("+ dd")
    expect(where).to_have_text("not told")


def test_which_areas_did_two_states_add_after_a_year(visit: Visit, demo_html: str) -> None:
    page = visit(demo_html)
    ask(page, AREAS)
    expect(page.locator("#panel h2")).to_have_text("China — Turkmenistan")
    new = page.locator("#panel section", has_text="added in this period").locator(".area-row")
    old = page.locator("#panel section", has_text="Named before as well").locator(".area-row")
    years = [int(re.findall(r"\d{4}", row)[-1]) for row in new.all_inner_texts()]
    assert years
    assert min(years) >= 2014
    assert any("Oil and gas" in row for row in old.all_inner_texts())
    new.first.locator("summary").click()
    expect(new.first.locator("blockquote").first).to_be_visible()
    expect(new.first.locator(".source").first).to_be_visible()
