from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

ARTICLE = "Talks\nThe Wire, June 20, 2024\n\nXi Jinping met Kassym-Jomart Tokayev in Beijing on Tuesday.\n"


@pytest.fixture
def gold(silkgraph: Run, tmp_path: Path) -> Path:
    """Return a folder with one article, and as its gold what the rules find in it."""
    article = tmp_path / "talks.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    found = json.loads(silkgraph("extract", article).out)
    (tmp_path / "talks.gold.json").write_text(json.dumps(found), encoding="utf-8")
    return tmp_path


def test_what_is_found_as_annotated_scores_one(silkgraph: Run, gold: Path) -> None:
    result = silkgraph("evaluate", gold)
    assert (result.code, result.err) == (0, "")
    events = next(line for line in result.out.splitlines() if "events strict" in line)
    assert "1.00" in events
    assert "1/0/0" in events


def test_what_is_missed_and_wrong_is_listed(silkgraph: Run, gold: Path) -> None:
    file = gold / "talks.gold.json"
    annotated = json.loads(file.read_text(encoding="utf-8"))
    annotated["events"][0]["type"] = "phone_call"
    file.write_text(json.dumps(annotated), encoding="utf-8")
    result = silkgraph("evaluate", gold, "--errors")
    assert result.code == 0
    assert "0/1/1" in next(line for line in result.out.splitlines() if "events strict" in line)
    assert "phone_call" in result.out


@pytest.mark.parametrize("text", ["", "no JSON", "[]", '{"id": 1}', "[" * 100_000])
def test_gold_that_is_none_is_named(silkgraph: Run, gold: Path, text: str) -> None:
    (gold / "talks.gold.json").write_text(text, encoding="utf-8")
    result = silkgraph("evaluate", gold)
    assert (result.code, result.out) == (1, "")
    assert "talks.gold.json" in result.err
    assert result.err.count("\n") == 1


def test_gold_record_without_what_is_compared_is_named(silkgraph: Run, gold: Path) -> None:
    file = gold / "talks.gold.json"
    annotated = json.loads(file.read_text(encoding="utf-8"))
    del annotated["events"][0]["type"]
    file.write_text(json.dumps(annotated), encoding="utf-8")
    result = silkgraph("evaluate", gold)
    assert (result.code, result.out) == (1, "")
    assert "events with type" in result.err


def test_folder_without_gold_is_named(silkgraph: Run, tmp_path: Path) -> None:
    result = silkgraph("evaluate", tmp_path)
    assert (result.code, result.out) == (1, "")
    assert str(tmp_path) in result.err
    assert result.err.count("\n") == 1


def test_unknown_extractor_is_wrong_usage(silkgraph: Run, gold: Path) -> None:
    assert silkgraph("evaluate", gold, "--extractor", "oracle").code == 2
