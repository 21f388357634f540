"""Questions that a reader types into the search field, in whatever words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.page.conftest import Visit

pytestmark = pytest.mark.browser

MOMENTS = {
    "May 2023": ("2023-05", "2023-05"),
    "in May 2023?": ("2023-05", "2023-05"),
    "18 May 2023": ("2023-05", "2023-05"),
    "Sept. 2014": ("2014-09", "2014-09"),
    "2023": ("2023-01", "2023-12"),
    "2013-2015": ("2013-01", "2015-12"),
    "2013 – 2015": ("2013-01", "2015-12"),
    "between 2013 and 2015": ("2013-01", "2015-12"),
    "from 2013 to 2015": ("2013-01", "2015-12"),
    "с 2013 по 2015": ("2013-01", "2015-12"),
    "2013年至2015年": ("2013-01", "2015-12"),
    "2023-05-18": ("2023-05", "2023-05"),
    "after 2013": ("2014-01", ""),
    "since 2013": ("2013-01", ""),
    "before May 2023": ("", "2023-04"),
    "until 2013": ("", "2013-12"),
    "после 2013 года": ("2014-01", ""),
    "в мае 2023": ("2023-05", "2023-05"),
    "с марта 2014": ("2014-03", ""),
    "2023年5月": ("2023-05", "2023-05"),
    "2013年以后": ("2014-01", ""),
    "2013年之前": ("", "2012-12"),
    "自2013年": ("2013-01", ""),
    "到2013年": ("", "2013-12"),
}
NO_MOMENTS = ["", "Tokayev", "16th summit", "5000 2500", "summit 12023", "2023-19"]


def ask(page: Page, text: str) -> str:
    """Type a question, take the first suggestion and return what the panel is about."""
    page.locator("#search").fill(text)
    page.keyboard.press("Enter")
    return page.locator("#panel h2").inner_text()


def period(page: Page) -> tuple[str, str]:
    found = dict(re.findall(r"(from|to)=([\d-]+)", page.url))
    return found.get("from", ""), found.get("to", "")


def test_dates_are_read_in_three_languages(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    read = "(texts) => texts.map((text) => $moments.momentIn(`Tokayev ${text}`))"
    found = page.evaluate(read, list(MOMENTS))
    assert {
        text: (moment["from"], moment["to"]) for text, moment in zip(MOMENTS, found, strict=True)
    } == MOMENTS
    assert all(moment["rest"].startswith("Tokayev") for moment in found)
    assert page.evaluate(read, NO_MOMENTS) == [None] * len(NO_MOMENTS)


@pytest.mark.parametrize(
    "text",
    [
        "Who did Tokayev meet in May 2023, where, and how do we know?",
        "tokayev may 2023",
        "С кем встречался Токаев в мае 2023?",
    ],
)
def test_name_and_date_open_what_the_person_did_then(
    visit: Visit, small_html: str, text: str
) -> None:
    page = visit(small_html)
    assert ask(page, text) == "Kassym-Jomart Tokayev"
    assert period(page) == ("2023-05", "2023-05")
    expect(page.locator("#panel .limit")).to_contain_text("May 2023")
    met = page.locator("#panel section", has_text="In events with").locator(".chip").first
    expect(met).to_contain_text("Xi Jinping")
    summit = page.locator("#panel .entry", has_text="China-Central Asia Summit").first
    expect(summit).to_contain_text("Xi'an")
    expect(summit.locator("blockquote").first).to_be_visible()
    expect(summit.locator(".source").first).to_contain_text("Steppe Courier")


@pytest.mark.parametrize(
    "text",
    [
        "Which areas did China and Uzbekistan add after 2013?",
        "uzbekistan, china since 2014",
        "Какие области добавили Китай и Узбекистан после 2013 года",
        "2013年以后中国和乌兹别克斯坦增加了哪些领域？",
    ],
)
def test_two_names_and_a_date_open_what_was_added_since(
    visit: Visit, small_html: str, text: str
) -> None:
    page = visit(small_html)
    assert set(ask(page, text).split(" — ")) == {"China", "Uzbekistan"}
    assert period(page) == ("2014-01", "")
    added = page.locator("#panel section", has_text="added in this period")
    row = added.locator(".area-row").first
    year = re.search(r"\d{4}", row.inner_text())
    assert year
    assert int(year[0]) >= 2014
    row.locator("summary").click()
    expect(row.locator("blockquote").first).to_be_visible()
    expect(row.locator(".source").first).to_be_visible()


def test_what_was_named_before_the_period_comes_apart(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    ask(page, "China Kazakhstan")
    every = page.locator("#panel .area-row").all_inner_texts()
    ask(page, "China Kazakhstan after 2013")
    parts = {
        heading: page.locator("#panel section", has_text=heading).locator(".area-row").count()
        for heading in ("added in this period", "Named before as well")
    }
    assert sum(parts.values()) <= len(every)
    for row in (
        page.locator("#panel section", has_text="Named before as well").locator(".area-row").all()
    ):
        year = re.search(r"\d{4}", row.inner_text())
        assert year
        assert int(year[0]) <= 2013


def test_one_name_in_a_sentence_is_found(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    assert ask(page, "what do we know about Mirziyoyev?") == "Shavkat Mirziyoyev"


@pytest.mark.parametrize(
    "text", ["Who met whom in May 2023?", "Кто с кем встречался в мае 2023", "2023年5月"]
)
def test_date_alone_opens_what_took_place_then(visit: Visit, small_html: str, text: str) -> None:
    page = visit(small_html)
    assert ask(page, text) == "May 2023"
    entries = page.locator("#panel .entry-when")
    assert entries.count() >= 2
    assert all(re.search(r"May 2023|^2023", when) for when in entries.all_inner_texts())
    expect(page.locator("#panel section", has_text="Leaders in most events")).to_contain_text(
        "Xi Jinping"
    )
    expect(page.locator("#time-range")).to_have_text("May 2023")


@pytest.mark.parametrize("text", ["Tokayev and Xi", "Токаев и Си"])
def test_short_surname_is_known_by_its_capital(visit: Visit, small_html: str, text: str) -> None:
    page = visit(small_html)
    assert set(ask(page, text).split(" — ")) == {"Kassym-Jomart Tokayev", "Xi Jinping"}
    page.locator("#search").fill(text.lower())
    expect(page.locator("#suggestions")).not_to_contain_text("Xi Jinping")


def test_two_states_show_what_they_signed(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    ask(page, "China Kazakhstan")
    signed = page.locator("#panel section", has=page.get_by_role("heading", name="Agreements"))
    expect(signed.locator("blockquote").first).to_be_visible()


def test_plain_name_stays_a_search(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    page.locator("#search").fill("Tokayev")
    expect(page.locator("#suggestions li").first).not_to_contain_text("question")
    page.locator("#search").fill("nothing that is called so")
    expect(page.locator("#suggestions li")).to_have_text(
        ["No such name, date or pair of names here"]
    )


def test_name_of_an_event_comes_before_the_names_within_it(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    assert ask(page, "China-Central Asia Summit") == "China-Central Asia Summit"


def test_start_panel_offers_questions_that_work(visit: Visit, small_html: str) -> None:
    page = visit(small_html)
    examples = page.locator("#panel section").first.locator(".chip")
    assert examples.count() == 3
    for language in ("EN", "РУ", "中"):
        page.get_by_role("button", name=language, exact=True).click()
        for text in examples.all_inner_texts():
            examples.get_by_text(text, exact=True).click()
            expect(page.locator("#suggestions .note").first).to_have_text(
                re.compile("question|вопрос|提问")
            )
            page.keyboard.press("Enter")
            assert page.locator("#panel .entry, #panel .area-row").count() >= 1
            page.keyboard.press("Escape")
            page.get_by_role("button", name=re.compile("Start again|Сначала|重新开始")).click()
