from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
import rdflib

from silkgraph.claims import Evidence
from silkgraph.quads import article_iri, to_quads
from silkgraph.store import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

    from silkgraph.claims import Claims
    from silkgraph.reference import Reference

SUMMITS = "SELECT ?event WHERE { ?event a silk:Summit } ORDER BY ?event"


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_named_question_gives_leaders_date_place_and_the_words(
    silkgraph: Run, store_path: Path
) -> None:
    asked = ("query", "--name", "who-met-whom", "--param", "leader=Tokayev")
    result = silkgraph(*asked, "--format", "csv", "--graph", store_path)
    assert result.code == 0
    for row in rows(result.out):
        assert row["date"].startswith("2023-05")
        assert "Kassym-Jomart Tokayev" in (row["who"], row["partner"])
        assert row["place"] == "Xi'an"
        assert row["quote"]


def test_table_of_a_named_question_is_for_reading(silkgraph: Run, store_path: Path) -> None:
    result = silkgraph("query", "--name", "who-met-whom", "--graph", store_path)
    assert result.code == 0
    assert "Summit" in result.out
    assert "http" not in result.out
    assert "silk:" not in result.out
    assert result.err.endswith("rows\n")


@pytest.mark.parametrize("way", ["argument", "stdin", "file"])
def test_own_sparql_comes_as_argument_from_stdin_or_from_a_file(
    silkgraph: Run, store_path: Path, tmp_path: Path, way: str
) -> None:
    file = tmp_path / "summits.rq"
    file.write_text(SUMMITS, encoding="utf-8")
    sources: dict[str, list[object]] = {
        "argument": [SUMMITS],
        "stdin": ["-"],
        "file": ["--file", file],
    }
    asked = ("query", *sources[way], "--format", "csv", "--graph", store_path)
    result = silkgraph(*asked, stdin=SUMMITS.encode())
    assert result.code == 0
    assert all("/event/" in row["event"] for row in rows(result.out))
    assert len(rows(result.out)) > 1


def test_answers_come_in_the_standard_formats(silkgraph: Run, store_path: Path) -> None:
    def written(format: str) -> str:
        result = silkgraph("query", SUMMITS, "--format", format, "--graph", store_path)
        assert result.code == 0
        return str(result.out)

    found = {row["event"] for row in rows(written("csv"))}
    assert found
    bindings = json.loads(written("json"))["results"]["bindings"]
    assert {binding["event"]["value"] for binding in bindings} == found
    uris = ElementTree.fromstring(written("xml")).iter(
        "{http://www.w3.org/2005/sparql-results#}uri"
    )
    assert {uri.text for uri in uris} == found
    assert {line.strip("<>") for line in written("tsv").splitlines()[1:]} == found


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
@pytest.mark.parametrize("format", ["table", "turtle"])
def test_construct_gives_turtle(silkgraph: Run, store_path: Path, format: str) -> None:
    sparql = "CONSTRUCT { ?event a silk:Summit } WHERE { ?event a silk:Summit }"
    result = silkgraph("query", sparql, "--format", format, "--graph", store_path)
    assert len(rdflib.Graph().parse(data=result.out, format="turtle")) >= 1


@pytest.mark.parametrize(("class_", "answer"), [("Summit", "yes\n"), ("Nothing", "no\n")])
def test_ask_answers_yes_or_no(silkgraph: Run, store_path: Path, class_: str, answer: str) -> None:
    result = silkgraph("query", f"ASK {{ ?event a silk:{class_} }}", "--graph", store_path)
    assert (result.code, result.out) == (0, answer)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["SELECT WHERE"], "line 1"),
        (["--name", "who-met-who"], "who-met-whom"),
        (["--name", "who-met-whom", "--param", "leader=Xi Jinpin"], "did you mean Xi Jinping?"),
        (["--name", "who-met-whom", "--param", "when=2023"], "'when'"),
        (["--name", "events-of-state"], "state"),
        (["--name", "who-met-whom", "--param", "from=soon"], "soon"),
        (["--file", "no-such.rq"], "no-such.rq"),
        ([SUMMITS, "--format", "turtle"], "csv"),
        (["INSERT DATA { <http://a/a> <http://a/b> <http://a/c> }"], "line 1"),
    ],
)
def test_what_cannot_be_asked_gets_one_line_and_exit_code_1(
    silkgraph: Run, store_path: Path, arguments: list[str], message: str
) -> None:
    result = silkgraph("query", *arguments, "--graph", store_path)
    assert (result.code, result.out) == (1, "")
    assert message in result.err
    assert result.err.splitlines()[-1].startswith("silkgraph: ")
    assert "Traceback" not in result.err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        [SUMMITS, "--name", "who-met-whom"],
        [SUMMITS, "--param", "leader=Xi"],
        ["--name", "who-met-whom", "--param", "leader"],
        [SUMMITS, "--format", "pdf"],
    ],
)
def test_wrong_usage_ends_with_exit_code_2(
    silkgraph: Run, store_path: Path, arguments: list[str]
) -> None:
    assert silkgraph("query", *arguments, "--graph", store_path).code == 2


def test_parameter_is_a_value_and_never_a_query(silkgraph: Run, store_path: Path) -> None:
    evil = 'x" . ?s ?p ?o } #'
    asked = ("query", "--name", "figures", "--param", f"words={evil}", "--format", "csv")
    result = silkgraph(*asked, "--graph", store_path)
    assert (result.code, rows(result.out)) == (0, [])


def test_questions_are_listed_with_what_they_take(silkgraph: Run) -> None:
    result = silkgraph("questions")
    assert result.code == 0
    assert "who-met-whom" in result.out
    assert "state*" in result.out


@pytest.mark.parametrize(
    "name", ["Tokayev", "kassym-jomart tokayev", "person:kassym-jomart-tokayev"]
)
def test_show_tells_offices_and_events_with_words_and_source(
    silkgraph: Run, store_path: Path, name: str
) -> None:
    result = silkgraph("show", name, "--graph", store_path)
    assert result.code == 0
    assert "Kassym-Jomart Tokayev" in result.out
    assert "President of Kazakhstan  2019-03-20" in result.out
    assert "2023-05-18  summit" in result.out
    assert "“" in result.out


def test_words_of_articles_cannot_steer_the_terminal(
    silkgraph: Run, tmp_path: Path, small_claims: tuple[Claims, ...], small_reference: Reference
) -> None:
    evil = Evidence(0, 9, "calm \x1b[2J\x1b]0;owned\x07 words [bold]")
    event = replace(small_claims[0].events[0], name="talks \x9b31m", evidence=evil)
    claims = replace(small_claims[0], events=(event,))
    with open_store(tmp_path / "graph", reference=False) as store:
        store.replace_graph(article_iri(claims), to_quads(claims, small_reference))
    for asked in (
        ("show", "Xi Jinping"),
        ("query", "--name", "events-of-state", "--param", "state=China"),
    ):
        result = silkgraph(*asked, "--graph", tmp_path / "graph")
        assert result.code == 0
        assert "calm" in result.out
        assert not {"\x1b", "\x07", "\x9b"} & set(result.out)


def test_sentences_keep_to_one_line_where_no_terminal_reads(silkgraph: Run, tmp_path: Path) -> None:
    article = tmp_path / "long.txt"
    article.write_text(
        "BEIJING, May 18, 2023 - President Kassym-Jomart Tokayev met Xi Jinping in Beijing on Thursday"
        f" to talk about {'grain and gas and rail and ' * 12}water.\n"
    )
    silkgraph("add", article, "--graph", tmp_path / "graph")
    lines = silkgraph("show", "Tokayev", "--graph", tmp_path / "graph").out.splitlines()
    assert any(line.startswith("  “") and line.endswith("water.”") for line in lines)
    assert [line for line in lines if line != line.rstrip()] == []


def test_show_marks_what_did_not_happen(silkgraph: Run, store_path: Path) -> None:
    result = silkgraph("show", "Kazakhstan", "--graph", store_path)
    assert "[cancelled]" in result.out


def test_show_shortens_and_says_so(silkgraph: Run, store_path: Path) -> None:
    result = silkgraph("show", "Xi", "--top", "1", "--graph", store_path)
    assert result.out.count("“") == 1
    assert "more: --top" in result.err


def test_name_of_a_question_needs_no_option(silkgraph: Run, store_path: Path) -> None:
    with_option = silkgraph("query", "--name", "visits", "--graph", store_path)
    assert with_option.code == 0
    assert silkgraph("query", "visits", "--graph", store_path) == with_option


def test_mistyped_question_is_told_the_nearest(silkgraph: Run, store_path: Path) -> None:
    for name in ("who-met", "who_met_whom"):
        result = silkgraph("query", name, "--graph", store_path)
        assert (result.code, result.out) == (1, "")
        assert f"no question named '{name}'; did you mean who-met-whom" in result.err


def test_question_without_what_it_must_know_says_how_to_tell_it(
    silkgraph: Run, store_path: Path
) -> None:
    result = silkgraph("query", "events-of-state", "--graph", store_path)
    assert result.code == 1
    assert "add --param state=…" in result.err


def test_plain_words_are_sent_to_the_questions(silkgraph: Run, store_path: Path) -> None:
    result = silkgraph("query", "Who met Xi?", "--graph", store_path)
    assert result.code == 1
    assert result.err.splitlines() == [
        "silkgraph: this is no SPARQL; silkgraph questions lists what can be asked by name"
    ]


def test_narrow_window_cuts_words_and_no_dates(
    silkgraph: Run, store_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    shown = silkgraph("query", "agreements", "--graph", store_path).out.splitlines()
    wide = [len(line) for line in shown]
    assert max(wide) <= 60
    assert all(line.split()[0].count("…") == 0 for line in shown[1:])


def test_names_of_several_words_need_no_quotes(silkgraph: Run, store_path: Path) -> None:
    quoted = silkgraph("show", "Xi Jinping", "--graph", store_path)
    assert silkgraph("show", "Xi", "Jinping", "--graph", store_path) == quoted


def test_show_suggests_near_names(silkgraph: Run, store_path: Path) -> None:
    result = silkgraph("show", "Tokayew", "--graph", store_path)
    assert (result.code, result.out) == (1, "")
    assert "did you mean" in result.err


def test_query_that_takes_too_long_is_ended_in_one_line(store_path: Path) -> None:
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    ask = [sys.executable, "-m", "silkgraph", "query", endless, "--graph", str(store_path)]
    began = time.monotonic()
    done = subprocess.run([*ask, "--timeout", "0.3"], capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert done.stderr.startswith("silkgraph: the query took longer than 0.3 seconds")
    assert done.stderr.count("\n") == 1
    assert time.monotonic() - began < 20


def test_query_within_its_time_gives_what_it_gives_without(store_path: Path) -> None:
    for sparql in (SUMMITS, "SELECT nonsense"):
        ask = [sys.executable, "-m", "silkgraph", "query", sparql, "--graph", str(store_path)]
        with_limit, without = (
            subprocess.run([*ask, *limit], capture_output=True, text=True)
            for limit in (["--timeout", "60"], [])
        )
        assert (with_limit.returncode, with_limit.stdout, with_limit.stderr) == (
            without.returncode, without.stdout, without.stderr
        )  # fmt: skip


def test_syntax_error_is_pointed_at(silkgraph: Run, store_path: Path) -> None:
    result = silkgraph("query", "SELECT ?s\n{ ?s ?p } ", "--graph", store_path)
    row, mark, message = result.err.splitlines()
    assert row == "{ ?s ?p } "
    assert mark == "          ^"
    assert "line 2, column 11" in message


def test_construct_comes_in_every_format_of_triples(silkgraph: Run, store_path: Path) -> None:
    ask = "CONSTRUCT { ?s a silk:Summit } { ?s a silk:Summit }"
    sizes = set()
    for format, name in (
        ("turtle", "turtle"),
        ("ntriples", "nt"),
        ("jsonld", "json-ld"),
        ("rdfxml", "xml"),
    ):
        out = silkgraph("query", ask, "--format", format, "--graph", store_path).out
        sizes.add(len(rdflib.Graph().parse(data=out, format=name)))
    assert len(sizes) == 1


def test_explain_says_that_the_engine_tells_no_plan(silkgraph: Run, store_path: Path) -> None:
    done = silkgraph("query", "--name", "visits", "--explain", "--graph", store_path)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith(
        "silkgraph: the engine tells no plan of a query; leave --explain out"
    )
    assert done.err.count("\n") == 1


def test_term_that_the_ontology_lacks_is_named_where_nothing_is_found(
    silkgraph: Run, tmp_path: Path
) -> None:
    with open_store(tmp_path / "graph"):
        pass
    for term, said in (
        ("silk:Quotaton", "silk:Quotaton; did you mean silk:Quotation?"),
        ("silk:Quotation", ""),
    ):
        query = f"SELECT ?event {{ ?event a {term} }}"
        result = silkgraph("query", query, "--graph", tmp_path / "graph")
        assert result.code == 0
        expected = f"0 rows\nthe ontology has no term {said}\n" if said else "0 rows\n"
        assert result.err == expected
