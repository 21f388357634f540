"""The query page in a real browser that reaches nothing but the server, and the plain pages without scripts."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest
from tests.serving import FORM, Served, started

from silkgraph.quads import article_iri, to_quads
from silkgraph.queries import questions
from silkgraph.server import query_page
from silkgraph.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

    from silkgraph.claims import Claims
    from silkgraph.reference import Reference

    Visit = Callable[..., Page]

WIDE = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
SUMMITS = (
    "SELECT ?date ?event ?name { ?event a silk:Summit ; rdfs:label ?name ; silk:startDate ?date }"
)


@pytest.fixture(scope="module")
def served(
    tmp_path_factory: pytest.TempPathFactory,
    small_claims: tuple[Claims, ...],
    small_reference: Reference,
) -> Iterator[Served]:
    """Serve the small world with the ontology and the reference that ship."""
    path = tmp_path_factory.mktemp("asked") / "graph"
    with open_store(path) as store:
        for article in small_claims:
            store.replace_graph(article_iri(article), to_quads(article, small_reference))
    # Every key typed asks for names: on a busy machine some wait for long.
    process, server = started(path, seconds=30)
    yield server
    process.terminate()
    process.wait(10)


@pytest.fixture
def visit(browser: Browser, served: Served) -> Iterator[Visit]:
    """Return a function that opens an address of the server; foreign requests and faults fail the test."""
    asked: list[str] = []
    faults: list[str] = []
    contexts = []

    def opened(path: str = "/", **options: object) -> Page:
        context = browser.new_context(**{"viewport": WIDE, "locale": "en-GB", **options})  # type: ignore[arg-type]  # of many types
        contexts.append(context)
        context.route(
            re.compile(rf"^(?!http://127\.0\.0\.1:{served.port}/|blob:)"),
            lambda route: route.abort(),
        )
        context.set_default_timeout(8000)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "console",
            # The browser itself reports replies such as 400, which the page then explains.
            lambda message: (
                faults.append(message.text)
                if message.type == "error" and "status of 4" not in message.text
                else None
            ),
        )
        page.goto(f"http://127.0.0.1:{served.port}{path}")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []
    home = f"http://127.0.0.1:{served.port}/"
    assert [url for url in asked if not url.startswith((home, "blob:"))] == []
    assert len(asked) >= len(contexts)


def write(page: Page, text: str) -> None:
    page.locator(".CodeMirror").click()
    page.keyboard.press("Control+A")
    page.keyboard.type(text)


def run(page: Page, text: str) -> None:
    page.wait_for_selector(".CodeMirror")
    page.evaluate("text => document.querySelector('.CodeMirror').CodeMirror.setValue(text)", text)
    page.locator(".CodeMirror").click()
    page.keyboard.press("Control+Enter")


def question(page: Page, words: str) -> Locator:
    return page.locator("details[name=question]", has_text=words)


@pytest.mark.browser
def test_a_query_is_typed_completed_run_and_a_result_opens_its_card(visit: Visit) -> None:
    page = visit()
    write(page, "SELECT ?event ?name WHERE {\n?event a silk:Summ")
    hint = page.locator(".CodeMirror-hint-active", has_text="silk:Summit")
    assert "峰会" in hint.inner_text()
    page.keyboard.press("Enter")
    page.keyboard.type(" ; rdfs:label ?name }")
    page.keyboard.press("Control+Enter")
    link = page.get_by_role("link", name="China-Central Asia Summit").first
    link.wait_for()
    link.click()
    page.wait_for_url("**/id/event/**")
    assert page.get_by_role("heading", level=1).inner_text() == "China-Central Asia Summit"
    assert page.locator("blockquote").count() > 0


@pytest.mark.browser
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("SELECT * { ?s silk:takesP", "silk:takesPlaceIn"),
        ("SELECT * { ?s саммит", "silk:Summit"),
        ("SELECT * { ?s ?p person:toka", "person:kassym-jomart-tokayev"),
        ("SELECT * { ?s ?p токаев", "person:kassym-jomart-tokayev"),
        ("SELECT * { ?s ?p area:edu", "area:education"),
        ("SELECT * { ?s rdfs:la", "rdfs:label"),
        ("SELECT * { ?s ?p pers", "person:"),
    ],
)
def test_terms_names_and_prefixes_are_completed(visit: Visit, typed: str, offered: str) -> None:
    page = visit()
    write(page, typed)
    page.locator(".CodeMirror-hint b", has_text=re.compile(f"^{offered}")).first.wait_for()


@pytest.mark.browser
def test_a_question_takes_its_parameters_by_name(visit: Visit) -> None:
    page = visit()
    asked = question(page, "Which leaders met")
    asked.locator("summary").click()
    field = asked.get_by_role("combobox", name="leader")
    field.press_sequentially("Tok")
    page.locator("#" + (field.get_attribute("list") or "")).locator("option").first.wait_for(
        state="attached"
    )
    field.fill("Kassym-Jomart Tokayev")
    asked.get_by_role("button", name="Ask").click()
    table = page.get_by_role("table")
    table.wait_for()
    assert table.get_by_role("link", name="Kassym-Jomart Tokayev").count() > 0
    assert page.locator("#answer figcaption").count() == page.locator("#answer tbody tr").count()


@pytest.mark.browser
def test_a_name_that_the_graph_does_not_know_is_explained(visit: Visit) -> None:
    page = visit()
    asked = question(page, "Which leaders met")
    asked.locator("summary").click()
    asked.locator("input[name=leader]").fill("Tokaev Qassym")
    asked.get_by_role("button", name="Ask").click()
    page.get_by_role("alert").get_by_text("the graph knows no person named").wait_for()


@pytest.mark.browser
def test_every_question_gives_an_answer_from_the_page(visit: Visit) -> None:
    page = visit()
    for asked in questions():
        entry = question(page, asked.text)
        entry.locator("summary").click()
        for parameter in asked.parameters:
            if parameter.required:
                entry.locator(f"input[name={parameter.name}]").fill("Kazakhstan")
        entry.get_by_role("button", name="Ask").click()
        page.locator("#answer:not([aria-busy]) .count").wait_for()
        assert page.get_by_role("alert").inner_text() == ""


@pytest.mark.browser
def test_rows_are_drawn_as_a_network_and_told_as_a_timeline(visit: Visit) -> None:
    page = visit()
    question(page, "Which leaders met").locator("summary").click()
    page.get_by_role("button", name="Run").click()
    page.get_by_role("tab", name="Network").click()
    canvas = page.locator(".canvas[data-ready] canvas")
    canvas.wait_for()
    box = canvas.bounding_box()
    assert box
    assert box["height"] > 300
    page.get_by_role("tab", name="Timeline").click()
    assert page.locator(".timeline h3").first.inner_text() == "2013"
    assert page.locator(".timeline li figcaption").count() > 0


@pytest.mark.browser
def test_a_view_that_does_not_fit_the_rows_is_not_offered(visit: Visit) -> None:
    page = visit()
    run(page, "SELECT (COUNT(*) AS ?n) { ?s a silk:Event }")
    page.locator(".count").wait_for()
    assert page.get_by_role("tab", name="Network").is_disabled()
    assert page.get_by_role("tab", name="Timeline").is_disabled()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ASK { ?s a silk:Event }", "Yes"),
        ("SELECT * { ?s a silk:NoSuchThing }", "Nothing in the graph fits"),
        ("CONSTRUCT { ?s a silk:Event } WHERE { ?s a silk:Summit }", "triple"),
    ],
)
def test_every_form_of_query_is_answered(visit: Visit, text: str, shown: str) -> None:
    page = visit()
    run(page, text)
    page.locator("#answer", has_text=shown).wait_for()


@pytest.mark.browser
def test_an_error_points_at_its_place(visit: Visit) -> None:
    page = visit()
    run(page, "SELECT * WHERE {\n  ?s a silk:Event }}")
    alert = page.get_by_role("alert")
    place = re.search(r"line 2, column (\d+)", alert.locator("p").inner_text())
    assert place
    assert alert.locator("pre").inner_text().splitlines()[1].index("^") == int(place[1]) - 1
    assert page.locator(".wrong").count() > 0


@pytest.mark.browser
def test_words_of_articles_never_become_html(visit: Visit) -> None:
    page = visit()
    run(page, "SELECT ?quote { VALUES ?quote { '<img src=x onerror=window.hacked=1>' } }")
    page.get_by_text("<img src=x onerror=window.hacked=1>").last.wait_for()
    assert page.evaluate("window.hacked") is None


@pytest.mark.browser
def test_the_address_of_an_answer_can_be_passed_on(visit: Visit) -> None:
    page = visit()
    run(page, SUMMITS)
    page.locator(".count").wait_for()
    page.wait_for_url("**/?query=*")
    again = visit(page.evaluate("location.pathname + location.search"))
    again.get_by_role("link", name="China-Central Asia Summit").first.wait_for()


@pytest.mark.browser
def test_the_rows_are_saved_as_a_file(visit: Visit, tmp_path: Path) -> None:
    page = visit()
    run(page, SUMMITS)
    with page.expect_download() as waited:
        page.get_by_role("button", name="CSV").click()
    waited.value.save_as(tmp_path / "answer.csv")
    assert (tmp_path / "answer.csv").read_text(encoding="utf-8").startswith("date,event,name")


@pytest.mark.browser
@pytest.mark.parametrize("view", ["Table", "Network", "Timeline"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wider_than_a_phone(visit: Visit, view: str, scheme: str) -> None:
    page = visit(viewport=PHONE, color_scheme=scheme)
    run(page, question(page, "Which leaders met").get_attribute("data-sparql") or "")
    page.get_by_role("tab", name=view).click()
    page.wait_for_timeout(200)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_meets_the_accessibility_rules(visit: Visit, scheme: str) -> None:
    page = visit(color_scheme=scheme, bypass_csp=True)
    run(page, question(page, "Which leaders met").get_attribute("data-sparql") or "")
    page.locator(".count").wait_for()
    axe: Any = import_module("axe_playwright_python.sync_playwright")  # it has no types
    found = axe.Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa"]})
    assert [each["id"] for each in found.response["violations"]] == [], found.generate_report()


@pytest.mark.browser
def test_without_scripts_a_question_and_a_query_give_plain_tables(visit: Visit) -> None:
    page = visit(java_script_enabled=False)
    asked = question(page, "Which leaders met")
    asked.locator("summary").click()
    asked.locator("input[name=leader]").fill("Xi Jinping")
    asked.get_by_role("button", name="Ask").click()
    assert page.locator("tbody tr").count() > 0
    page.locator("textarea").fill(SUMMITS)
    page.get_by_role("button", name="Run").click()
    assert page.get_by_role("link", name=re.compile("event:")).count() > 0
    page.locator("textarea").fill("SELECT")
    page.get_by_role("button", name="Run").click()
    assert "the query has an error at line 1" in page.locator(".problem").inner_text()


def test_the_plain_page_takes_every_form_of_query(served: Served) -> None:
    def shown(query: str) -> str:
        return served.ask("POST", "/table", urlencode({"query": query}), Content_Type=FORM).body

    assert '<p role="status">Yes</p>' in shown("ASK { ?s ?p ?o }")
    assert "a silk:Summit" in shown("CONSTRUCT WHERE { ?s a silk:Summit }")
    assert "&lt;b&gt;" in shown("SELECT ('<b>' AS ?x) {}")
    assert "SERVICE is not allowed" in shown("SELECT * { SERVICE <http://127.0.0.1/> {} }")


def test_a_question_comes_as_text_with_its_values_in_it(served: Served) -> None:
    asked = served.ask(
        "GET", "/questions/who-met-whom?leader=Xi+Jinping&from=", Accept="application/sparql-query"
    )
    assert asked.status == 200
    assert "<https://w3id.org/silkgraph/id/person/xi-jinping>" in asked.body
    assert served.ask("GET", "/questions/no-such-question").status == 400


@pytest.mark.parametrize("name", ["yasgui.min.js", "vis-network.min.js", "query.js", "query.css"])
def test_files_come_packed_and_only_when_they_changed(served: Served, name: str) -> None:
    whole = served.ask("GET", f"/static/{name}")
    assert whole.status == 200
    again = served.ask("GET", f"/static/{name}", If_None_Match=whole.headers["etag"])
    assert (again.status, again.body) == (304, "")
    assert served.ask("GET", "/static/../app.py").status == 404


def test_query_that_the_page_begins_with_gives_each_summit_once(served: Served) -> None:
    rows = served.rows(query_page._FIRST)
    events = [row["event"]["value"] for row in rows]
    assert len(events) > 10
    assert len(set(events)) == len(events)
    assert [row["date"]["value"] for row in rows] == sorted(
        (row["date"]["value"] for row in rows), reverse=True
    )
