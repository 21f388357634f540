"""A browser for the page of the ontology: the one that the explorer is tested in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from silkgraph.handbook import render_handbook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

__all__ = ["handbook", "visit"]


@pytest.fixture(scope="session")
def handbook() -> str:
    return render_handbook()


@pytest.fixture
def visit(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Return a function that opens HTML from disk; the test fails if the page asks for anything or errs."""
    started: Browser = request.getfixturevalue("browser")
    asked: list[str] = []
    faults: list[str] = []
    path = tmp_path / "ontology.html"

    def open_page(html: str, width: int = 1440, height: int = 900, scheme: str = "light") -> Page:
        path.write_text(html, encoding="utf-8")
        page = started.new_page(
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
        )
        page.on("request", lambda asking: asked.append(asking.url))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(path.as_uri())
        return page

    yield open_page
    for context in started.contexts:
        context.close()
    assert set(asked) == {path.as_uri()}
    assert faults == []
