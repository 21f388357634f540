"""Where data lies: what ships with the package, and Turtle of the user's own, which may change."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from silkgraph import resources
from silkgraph.errors import OntologyError, OutputError
from silkgraph.namespaces import PREFIXES
from silkgraph.reference import load_reference
from silkgraph.resources import OWN, own_files

if TYPE_CHECKING:
    from pathlib import Path


def alias(name: str) -> str:
    label = f"{PREFIXES['skos']}altLabel"
    return f'<{PREFIXES["person"]}wang-yi> <{label}> "{name}"@en .\n'


def names_of_wang_yi() -> set[str]:
    (person,) = [person for person in load_reference().people if person.name == "Wang Yi"]
    return {name.text for name in person.names}


def test_nothing_named_is_nothing_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(OWN, raising=False)
    assert own_files() == []
    monkeypatch.setenv(OWN, "")
    assert own_files() == []


def test_a_folder_gives_its_turtle_files_by_name_and_a_file_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("b.ttl", "a.ttl", "notes.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")
    monkeypatch.setenv(OWN, str(tmp_path))
    assert own_files() == [tmp_path / "a.ttl", tmp_path / "b.ttl"]
    monkeypatch.setenv(OWN, str(tmp_path / "b.ttl"))
    assert own_files() == [tmp_path / "b.ttl"]


def test_a_name_that_leads_nowhere_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(OWN, str(tmp_path / "gone"))
    with pytest.raises(OntologyError, match="gone, which does not exist"):
        own_files()


def test_an_edit_is_read_in_the_same_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = names_of_wang_yi()
    file = tmp_path / "aliases.ttl"
    monkeypatch.setenv(OWN, str(file))
    file.write_text(alias("Silver Fox"), encoding="utf-8")
    assert names_of_wang_yi() - shipped == {"Silver Fox"}
    assert load_reference() is load_reference()
    file.write_text(alias("Grey Fox"), encoding="utf-8")
    os.utime(file, ns=(0, 1))
    assert names_of_wang_yi() - shipped == {"Grey Fox"}
    monkeypatch.delenv(OWN)
    assert names_of_wang_yi() == shipped


def test_an_asset_is_the_fetched_file() -> None:
    assert "Yasgui" in resources.asset("yasgui.min.js").read_text(encoding="utf-8")


def test_a_missing_asset_is_named_with_the_way_to_fetch_it() -> None:
    with pytest.raises(OutputError, match=r"no-such\.js is missing .* pip install -e \."):
        resources.asset("no-such.js")
