"""What the README shows is what a reader gets."""

from __future__ import annotations

import re
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def tour() -> ModuleType:
    spec = spec_from_file_location("tour", ROOT / "scripts" / "tour.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(sys.platform == "win32", reason="the tour is written for a Unix shell")
def test_commands_print_what_the_readme_shows(tour: ModuleType) -> None:
    assert len(tour.commands(README)) >= 10
    # After a wanted change: python scripts/tour.py
    assert tour.refreshed(README) == README


def test_python_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    example = re.search(r"^```python\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
    assert example
    monkeypatch.chdir(tmp_path)
    article = (ROOT / "tests" / "data" / "small" / "xian-2023.txt").read_text(encoding="utf-8")
    for name in re.findall(r'"(\w+\.(?:txt|html))"', example[1]):
        Path(name).write_text(article, encoding="utf-8")
    namespace: dict[str, object] = {}
    exec(example[1], namespace)
    assert str(namespace["html"]).startswith("<!")


def test_every_link_leads_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
