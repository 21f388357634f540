"""``silkgraph ontology``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest
    from tests.cli.conftest import Run


def test_ontology_writes_a_page(
    silkgraph: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = silkgraph("ontology")
    assert (done.code, done.out) == (0, "")
    assert done.err == "ontology.html written; opens without a network\n"
    page = Path("ontology.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert silkgraph("ontology", "-o", "-").out == page


def test_a_place_that_cannot_be_written_is_told(silkgraph: Run, tmp_path: Path) -> None:
    done = silkgraph("ontology", "-o", tmp_path / "nowhere" / "page.html")
    assert done.code == 1
    assert done.err.count("\n") == 1
    assert "nowhere" in done.err
