"""The short way to an answer gives what the whole way gives, and leaves the rest to it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from silkgraph import __main__
from silkgraph.cli import app

if TYPE_CHECKING:
    from pathlib import Path

STATES = "SELECT ?s ?name { ?s a silk:State ; rdfs:label ?name } ORDER BY ?s ?name"
PLAIN = [
    [STATES, "--format", "csv"],
    ["--format", "json", STATES],
    ["ASK { ?s a silk:State }", "--format", "xml"],
    ["--name", "visits", "--format", "tsv", "--param", "host=Китай", "--param", "from=2013"],
]


@pytest.mark.parametrize("arguments", PLAIN, ids=lambda given: given[0][:9])
def test_short_way_gives_the_same_text(store_path: Path, arguments: list[str]) -> None:
    arguments = ["query", *arguments, "--graph", str(store_path)]
    whole = CliRunner().invoke(app, arguments)
    assert whole.exit_code == 0
    assert __main__._answer(arguments) == whole.stdout_bytes.decode()


@pytest.mark.parametrize(
    "arguments",
    [
        [STATES],
        [STATES, "--format", "table"],
        [STATES, "--format", "turtle"],
        [STATES, "--format=csv"],
        [STATES, "--format", "csv", "--timeout", "5"],
        [STATES, "--format", "csv", "--help"],
        [STATES, "--format", "csv", "--param", "a=b"],
        [STATES, "--format", "csv", "--name", "visits"],
        ["-", "--format", "csv"],
        [STATES, "--format"],
        ["--name", "visits", "--format", "csv", "--param", "host"],
        ["CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", "--format", "json"],
    ],
    ids=str,
)
def test_what_is_not_plain_goes_the_whole_way(store_path: Path, arguments: list[str]) -> None:
    assert __main__._answer(["query", "--graph", str(store_path), *arguments]) is None


def test_other_commands_and_names_of_ones_own_go_the_whole_way(
    store_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SILKGRAPH_GRAPH", str(store_path))
    assert __main__._answer(["questions", "--format", "csv"]) is None
    assert __main__._answer(["query", STATES, "--format", "csv"]) is not None
    monkeypatch.setenv("SILKGRAPH_ONTOLOGY", "names.ttl")
    assert __main__._answer(["query", STATES, "--format", "csv"]) is None


@pytest.mark.parametrize("query", ["SELECT * {", "SELECT * { SERVICE <http://a/> { ?s ?p ?o } }"])
def test_error_is_told_as_everywhere(store_path: Path, query: str) -> None:
    command = ["query", query, "--format", "csv", "--graph", str(store_path)]
    done = subprocess.run(
        [sys.executable, "-m", "silkgraph", *command], capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines()[-1].startswith("silkgraph: ")


#: What the whole way needs, and each takes longer to load than a look-up.
DEAR = {
    *("dataclasses", "datetime", "html", "importlib.resources", "inspect", "pathlib", "tempfile"),
    *("pydantic", "rdflib", "rich", "silkgraph.answer", "silkgraph.export", "typer"),
}


def test_short_way_loads_little(store_path: Path) -> None:
    def loaded(code: str, *arguments: str) -> set[str]:
        whole = f"import sys; {code}; print(); print(*sorted({DEAR!r} & sys.modules.keys()))"
        command = [sys.executable, "-c", whole, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return set(done.stdout.splitlines()[-1].split())

    command = ["query", "ASK {}", "--format", "csv", "--graph", str(store_path)]
    # An environment may load something before any program runs.
    before = loaded("pass")
    assert loaded("from silkgraph.__main__ import main; main()", *command) == before
    assert loaded("import silkgraph.cli") > before


@pytest.mark.parametrize("asked", [["show", "Xi Jinping"], ["query", STATES, "--format", "csv"]])
def test_letters_that_an_encoding_lacks_stop_nothing(store_path: Path, asked: list[str]) -> None:
    command = [sys.executable, "-m", "silkgraph", *asked, "--graph", str(store_path)]
    plain = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHON"))}
    narrow = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}

    def run(**more: str) -> bytes:
        done = subprocess.run(command, capture_output=True, env=plain | more, check=True)
        return done.stdout

    whole = run(PYTHONUTF8="1")
    assert run(**narrow) == whole
    chosen = run(PYTHONIOENCODING="cp1251").decode("cp1251")
    assert "Китай" in whole.decode() or "Си Цзиньпин" in whole.decode()
    assert "Си Цзиньпин" in chosen or "Китай" in chosen
    assert "?" in chosen
