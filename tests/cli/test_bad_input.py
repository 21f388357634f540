"""Whatever is wrong, a person gets one clear line and the right exit code, never a traceback."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkgraph.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Result, Run

SMALL = Path(__file__).parents[1] / "data" / "small"
GOOD = SMALL / "xian-2023.txt"
RUSSIAN = SMALL / "siyan-2023.txt"


@pytest.fixture(autouse=True)
def in_tmp_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SILKGRAPH_GRAPH", raising=False)


def the_line(result: Result, code: int = 1) -> str:
    """Return the one line on stderr of a run that failed and printed nothing else."""
    assert result.code == code
    assert result.out == ""
    lines = result.err.splitlines()
    assert len(lines) == 1, result.err
    assert "Traceback" not in lines[0]
    assert lines[0].startswith("silkgraph: ")
    return lines[0].removeprefix("silkgraph: ")


def write(name: str, data: bytes) -> Path:
    path = Path(name)
    path.write_bytes(data)
    return path


def test_empty_file(silkgraph: Run) -> None:
    write("empty.txt", b"")
    assert "empty.txt is empty" in the_line(silkgraph("extract", "empty.txt"))


def test_file_of_blanks(silkgraph: Run) -> None:
    write("blank.txt", b" \n\t\n")
    assert "blank.txt is empty" in the_line(silkgraph("extract", "blank.txt"))


def test_missing_file(silkgraph: Run) -> None:
    assert the_line(silkgraph("extract", "gone.txt")) == "no such file or folder: gone.txt"


def test_name_that_no_file_can_have(silkgraph: Run) -> None:
    the_line(silkgraph("extract", "a\0b.txt"))
    the_line(silkgraph("extract", "x" * 5000))


def test_folder_without_articles(silkgraph: Run) -> None:
    Path("nothing").mkdir()
    assert "no articles in folder nothing" in the_line(silkgraph("extract", "nothing"))


@pytest.mark.parametrize("name", ["bytes.txt", "bytes.md", "bytes.html", "bytes.bin"])
def test_binary_file(silkgraph: Run, name: str) -> None:
    write(name, random.Random(7).randbytes(20_000))
    assert name in the_line(silkgraph("extract", name))


def test_pdf_is_named_as_such(silkgraph: Run) -> None:
    write("report.txt", b"%PDF-1.7\n1 0 obj\n")
    assert "PDF" in the_line(silkgraph("extract", "report.txt"))


def test_fifty_megabytes_of_one_line(silkgraph: Run) -> None:
    write("long.txt", b"Xi Jinping met Tokayev in Astana. " * 1_500_000)
    assert "long.txt is larger than" in the_line(silkgraph("extract", "long.txt"))


def test_one_long_line_that_is_allowed_is_read_in_time(silkgraph: Run) -> None:
    write("line.txt", b"president of Kazakhstan, " * 8_000)
    assert silkgraph("extract", "line.txt").code == 0


def test_legacy_encoding_is_read_as_what_it_is(silkgraph: Run) -> None:
    text = RUSSIAN.read_text(encoding="utf-8")
    write("cp1251.txt", text.encode("cp1251", "replace"))
    result = silkgraph("extract", "cp1251.txt")
    assert (result.code, result.err) == (0, "")
    assert '"lang": "ru"' in result.out


def test_bytes_that_are_no_encoding(silkgraph: Run) -> None:
    text = GOOD.read_bytes()
    write("torn.txt", b"".join(text[i : i + 40] + b"\xff\x81\x00" for i in range(0, len(text), 40)))
    assert "torn.txt" in the_line(silkgraph("extract", "torn.txt"))


def test_broken_html_is_read_as_far_as_it_goes(silkgraph: Run) -> None:
    paragraph = "Xi Jinping met Kassym-Jomart Tokayev in Xi'an on May 17, 2023. " * 5
    write("torn.html", f"<html><body><div><p>{paragraph}<p>Kazakhstan <b>and <table><tr".encode())
    result = silkgraph("extract", "torn.html")
    assert (result.code, result.err) == (0, "")
    assert "Kassym-Jomart Tokayev" in result.out


def test_html_without_text(silkgraph: Run) -> None:
    write(
        "husk.html", b"<html><head><script>alert(1)</script></head><body><nav></nav></body></html>"
    )
    assert "husk.html" in the_line(silkgraph("extract", "husk.html"))


def test_nothing_on_stdin(silkgraph: Run) -> None:
    assert "stdin is empty" in the_line(silkgraph("extract", "-", stdin=b""))


def a_file(path: Path) -> None:
    path.write_text("not a graph")


def a_folder_of_other_things(path: Path) -> None:
    path.mkdir()
    (path / "letter.txt").write_text("not a graph")


def a_damaged_graph(path: Path) -> None:
    with open_store(path) as store:
        assert len(store)
    for file in path.iterdir():
        if file.name == "CURRENT" or file.name.startswith("MANIFEST"):
            file.write_bytes(b"damaged")


@pytest.mark.parametrize("damage", [a_file, a_folder_of_other_things, a_damaged_graph])
@pytest.mark.parametrize("command", [["info"], ["add", GOOD], ["remove", "0123456789abcdef"]])
def test_unreadable_graph(
    silkgraph: Run, command: list[object], damage: Callable[[Path], None]
) -> None:
    damage(Path("graph"))
    assert "graph" in the_line(silkgraph(*command, "--graph", "graph"))


def test_graph_that_does_not_exist_is_not_made_by_asking(silkgraph: Run) -> None:
    assert "there is no graph at graph" in the_line(silkgraph("info", "--graph", "graph"))
    assert not Path("graph").exists()


def test_graph_in_use_by_another_process(silkgraph: Run) -> None:
    with open_store("graph"):
        assert "in use" in the_line(silkgraph("add", GOOD, "--graph", "graph"))


@pytest.mark.parametrize(
    "command",
    [
        ["demo", "--out", "file/inside"],
        ["explore", "-o", "file/page.html"],
        ["export", "file/graph.ttl"],
        ["export", "missing/graph.nq"],
        ["network", "leaders", "-o", "file/network.csv"],
    ],
    ids=lambda command: command[0],
)
def test_output_that_cannot_be_written(
    silkgraph: Run, command: list[str], store_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SILKGRAPH_GRAPH", str(store_path))
    write("file", b"")
    assert command[-1].partition("/")[0] in the_line(silkgraph(*command))


def test_query_that_would_ask_another_host(silkgraph: Run, store_path: Path) -> None:
    query = "SELECT * { SERVICE <http://example.org/> { } }"
    the_line(silkgraph("query", query, "--graph", store_path))


@pytest.mark.parametrize("query", ["SELECT", "SELECT ?s { ?s nonsense:p ?o }"])
def test_query_with_an_error_in_its_writing(silkgraph: Run, query: str, store_path: Path) -> None:
    result = silkgraph("query", query, "--graph", store_path)
    assert (result.code, result.out) == (1, "")
    line, caret, message = result.err.splitlines()
    assert line.strip() == query
    assert caret.strip() == "^"
    assert message.startswith("silkgraph: ")


def test_question_that_does_not_exist(silkgraph: Run, store_path: Path) -> None:
    line = the_line(silkgraph("query", "--name", "who-won", "--graph", store_path))
    assert "who-won" in line
    assert "who-met-whom" in line


def test_name_that_the_graph_does_not_know(silkgraph: Run, store_path: Path) -> None:
    assert "Zaphod" in the_line(silkgraph("show", "Zaphod", "--graph", store_path))


def test_wrong_usage_exits_with_two(silkgraph: Run) -> None:
    assert silkgraph("add").code == 2
    assert silkgraph("nonsense").code == 2
    assert silkgraph("extract", GOOD, "--format", "papyrus").code == 2
    assert silkgraph("add", GOOD, "--workers", "0").code == 2


def test_rdf_file_that_is_missing_a_folder_or_broken(silkgraph: Run) -> None:
    Path("folder").mkdir()
    write("bad.ttl", b"<a:b> <a:c> ;\n")
    load = ["load", "--graph", ":memory:"]
    assert the_line(silkgraph(*load, "gone.ttl")) == "no such file: gone.ttl"
    assert the_line(silkgraph(*load, "folder")) == "folder is a folder; name the files in it"
    assert the_line(silkgraph(*load, "bad.ttl")).startswith("cannot read bad.ttl as RDF: line 1")


def test_kind_of_network_that_is_none_is_told_in_our_words(silkgraph: Run) -> None:
    result = silkgraph("network", "ministers")
    assert result.code == 2
    assert "'KIND': 'ministers' is not one of 'leaders'" in result.err


def test_data_that_is_no_article_is_refused(silkgraph: Run) -> None:
    for name, data in (
        ("a.json", b'[{"text": "x"}]'),
        ("a.csv", b"title,text\n"),
        ("a.tsv", b"x\ty"),
    ):
        write(name, data)
        assert f"{name} is no article but data" in the_line(silkgraph("extract", name))


def test_address_without_a_scheme_is_told_how_it_begins(silkgraph: Run) -> None:
    said = the_line(silkgraph("extract", "www.example.org/news"))
    assert said.endswith("as in https://www.example.org/news")


def test_option_of_a_command_before_it_is_told_its_place(silkgraph: Run) -> None:
    for given in (("--graph", "mine"), ("--graph=mine",)):
        result = silkgraph(*given, "query", "visits")
        assert (result.code, result.out) == (2, "")
        assert "--graph belongs after the command: silkgraph query --graph …" in result.err
    assert "No such option: --nonsense" in silkgraph("--nonsense", "query").err


def test_argument_in_a_broken_encoding(silkgraph: Run) -> None:
    result = silkgraph("show", "\udcd0\udca2")
    assert (result.code, result.out) == (2, "")
    assert "no text in the encoding of the terminal" in result.err
