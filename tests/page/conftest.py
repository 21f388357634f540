"""Pages of the small world and of a hostile article, and a browser that reaches no network."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from silkgraph.claims import Agreement, Claims, Cooperation, Event, Evidence, Leader, Meta, Quote
from silkgraph.page import render_page
from silkgraph.page.collect import collect
from silkgraph.quads import article_iri, to_quads
from silkgraph.store import Store, open_store

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from silkgraph.page.model import Content
    from silkgraph.reference import Reference

#: Whatever an article may hold that a page could trip over.
SCRIPT = "</script><script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'>"
BIDI = "\u202egnipniJ iX\u202c \u2066hidden\u2069\u200b"

Visit = Callable[..., "Page"]


@pytest.fixture(scope="session")
def content(small_store: Store) -> Content:
    return collect(small_store)


@pytest.fixture(scope="session")
def small_html(small_store: Store) -> str:
    return render_page(small_store)


def _evidence(text: str) -> Evidence:
    return Evidence(0, len(text), text)


@pytest.fixture(scope="session")
def hostile_claims() -> Claims:
    """Return claims as a page meant to harm its readers would yield them."""
    people = (f"Xi {SCRIPT}", f"Tokayev {BIDI}")
    quote = _evidence(
        f'"{SCRIPT}" {BIDI} {{{{ 7 * 7 }}}} {{% raw %}} ${{1}} <!-- \\u003c \u2028 &lt;b&gt;'
    )
    return Claims(
        id="hostile",
        lang="en",
        article="20230501eeeeeeee",
        extractor="test",
        url="javascript:window.hacked=1",
        meta=Meta(
            title=f"{SCRIPT}{BIDI}" + "long " * 200_000, publisher=SCRIPT, published="2023-05-01"
        ),
        states=("China", "Kazakhstan"),
        leaders=(
            Leader(people[0], "President", "China", quote),
            Leader(people[1], SCRIPT, "Kazakhstan", quote),
        ),
        events=(
            Event(
                "summit",
                "2023-05-01",
                people,
                "happened",
                quote,
                name=SCRIPT + "x" * 5000,
                place=SCRIPT,
            ),
        ),
        agreements=(Agreement(SCRIPT, "treaty", ("China", "Kazakhstan"), "2023-05-01", quote),),
        quotes=(Quote(people[0], SCRIPT, quote),),
        cooperations=(Cooperation("trade", ("China", "Kazakhstan"), quote),),
    )


@pytest.fixture(scope="session")
def hostile_html(hostile_claims: Claims, small_reference: Reference) -> str:
    with open_store(reference=False) as store:
        store.replace_graph(article_iri(hostile_claims), to_quads(hostile_claims, small_reference))
        return render_page(store)


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    """Return a function that opens HTML from disk; the test fails if the page asks for anything or errs."""
    asked: list[str] = []
    faults: list[str] = []
    contexts = []

    def open_page(html: str, fragment: str = "", **options: object) -> Page:
        path = tmp_path / "explorer.html"
        path.write_text(html, encoding="utf-8")
        settings: dict[str, object] = {
            "viewport": {"width": 1440, "height": 900},
            "locale": "en-GB",
        }
        context = browser.new_context(**{**settings, **options})  # type: ignore[arg-type]  # of many types
        contexts.append(context)
        # Only the file itself may be read: everything else is counted and goes nowhere.
        context.route(re.compile("^(?!file://)"), lambda route: route.abort())
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "console",
            lambda message: faults.append(message.text) if message.type == "error" else None,
        )
        page.goto(path.as_uri() + fragment)
        page.wait_for_function("document.documentElement.dataset.theme")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []
    assert [url for url in asked if not url.startswith(("file://", "blob:file://"))] == []
    assert len(asked) >= len(contexts)
