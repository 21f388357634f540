from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx
import pyoxigraph as ox
import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


@pytest.mark.parametrize("ending", [".ttl", ".nt", ".rdf", ".trig", ".nq", ".jsonld"])
def test_ending_of_the_file_tells_the_format(
    silkgraph: Run, store_path: Path, tmp_path: Path, ending: str
) -> None:
    file = tmp_path / f"relations{ending}"
    result = silkgraph("export", file, "--graph", store_path)
    assert (result.code, result.out) == (0, "")
    assert result.err == f"{file} written\n"
    assert len(list(ox.parse(path=str(file)))) > 100


def test_option_names_the_format_where_the_ending_does_not(
    silkgraph: Run, store_path: Path, tmp_path: Path
) -> None:
    file = tmp_path / "relations.txt"
    assert silkgraph("export", file, "--format", "turtle", "--graph", store_path).code == 0
    assert len(list(ox.parse(path=str(file), format=ox.RdfFormat.TURTLE))) > 100


def test_reference_knowledge_comes_along_when_asked(
    silkgraph: Run, store_path: Path, tmp_path: Path
) -> None:
    alone, whole = tmp_path / "alone.ttl", tmp_path / "whole.ttl"
    assert silkgraph("export", alone, "--graph", store_path).code == 0
    assert silkgraph("export", whole, "--reference", "--graph", store_path).code == 0
    assert set(ox.parse(path=str(alone))) < set(ox.parse(path=str(whole)))


@pytest.mark.parametrize(
    ("ending", "read"), [(".graphml", nx.read_graphml), (".gexf", nx.read_gexf)]
)
def test_network_files_hold_the_leaders(
    silkgraph: Run, store_path: Path, tmp_path: Path, ending: str, read: object
) -> None:
    file = tmp_path / f"leaders{ending}"
    assert silkgraph("export", file, "--graph", store_path).code == 0
    assert callable(read)
    labels = {label for _, label in read(file).nodes(data="label")}
    assert "Kassym-Jomart Tokayev" in labels


def test_csv_holds_the_ties_of_the_leaders(
    silkgraph: Run, store_path: Path, tmp_path: Path
) -> None:
    file = tmp_path / "ties.csv"
    assert silkgraph("export", file, "--graph", store_path).code == 0
    header, *rows = file.read_text(encoding="utf-8").splitlines()
    assert header.startswith("a,b,weight")
    assert any("Kassym-Jomart Tokayev" in row and "Xi Jinping" in row for row in rows)


@pytest.mark.parametrize(
    "name", ["relations.doc", "no-such-folder/relations.ttl", "no-such-folder/a.gexf"]
)
def test_what_cannot_be_written_gets_one_line(
    silkgraph: Run, store_path: Path, tmp_path: Path, name: str
) -> None:
    result = silkgraph("export", tmp_path / name, "--graph", store_path)
    assert (result.code, result.out) == (1, "")
    assert name in result.err
    assert result.err.count("\n") == 1


def test_unknown_format_names_the_known_ones(
    silkgraph: Run, store_path: Path, tmp_path: Path
) -> None:
    result = silkgraph("export", tmp_path / "a.ttl", "--format", "doc", "--graph", store_path)
    assert result.code == 1
    assert "turtle" in result.err
