from __future__ import annotations

import base64
import re
import zlib
from typing import TYPE_CHECKING

import pytest
import typer

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


def test_explore_writes_one_page(silkgraph: Run, store_path: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    result = silkgraph("explore", "--graph", store_path, "-o", page)
    assert result.code == 0
    assert result.out == ""
    assert str(page) in result.err
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_explore_takes_a_period_and_a_node(
    silkgraph: Run, store_path: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    options = ("--from", "2023", "--to", "2023-12", "--focus", "习近平", "--depth", "1")
    assert silkgraph("explore", "--graph", store_path, "-o", page, *options).code == 0
    packed = re.findall(r"<script[^>]* data-packed[^>]*>([^<]*)<", page.read_text(encoding="utf-8"))
    held = "".join(zlib.decompress(base64.b64decode(text)).decode() for text in packed)
    assert "China-Central Asia Summit" in held
    assert "Nursultan Nazarbayev" not in held


def test_explore_opens_the_page_if_asked(
    silkgraph: Run, store_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(typer, "launch", lambda url: opened.append(url))
    page = tmp_path / "page.html"
    silkgraph("explore", "--graph", store_path, "-o", page, "--open")
    assert opened == [page.as_uri()]


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (["--focus", "Xi Jinpin"], 1, "did you mean Xi Jinping"),
        (["--from", "soon"], 1, "'soon' is no date"),
        (["--from", "1990", "--to", "1991"], 1, "nothing in the graph lies between 1990 and 1991"),
        (["--depth", "2"], 2, "add --focus NAME"),
    ],
)
def test_what_cannot_be_shown_is_said_in_one_line(
    silkgraph: Run, store_path: Path, tmp_path: Path, options: list[str], code: int, said: str
) -> None:
    page = tmp_path / "page.html"
    result = silkgraph("explore", "--graph", store_path, "-o", page, *options)
    assert result.code == code
    assert said in result.err
    assert not page.exists()


def test_graph_that_does_not_exist_is_said_so(silkgraph: Run, tmp_path: Path) -> None:
    result = silkgraph("explore", "--graph", tmp_path / "none", "-o", tmp_path / "page.html")
    assert result.code == 1
    assert "there is no graph" in result.err
