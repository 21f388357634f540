"""``silkgraph validate`` and ``silkgraph info``."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
import pytest
from rdflib import RDF, SH, Graph
from typer.testing import CliRunner

from silkgraph.cli import app
from silkgraph.namespaces import ARTICLE
from silkgraph.store import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from silkgraph.claims import Claims
    from silkgraph.store import Store

#: Markup of the terminal and of the web in the words of an article: shown as they are.
WRONG = """
@prefix silk: <https://w3id.org/silkgraph/def/> .
<https://w3id.org/silkgraph/id/quotation/1> a silk:Quotation ; silk:saidBy "[red]<b>he</b>[/]" .
"""


@pytest.fixture
def unsound_path(store_path: Path) -> Path:
    """Return the folder of a graph with a quotation that nobody said and no claim is about."""
    with open_store(store_path) as store:
        wrong = ox.parse(WRONG, ox.RdfFormat.TURTLE)
        store.replace_graph(f"{ARTICLE}ffffffffffffffff", wrong)
    return store_path


def invoke(*arguments: object) -> tuple[int, str, str]:
    """Run a command; return its exit code and what it wrote to stdout and stderr."""
    done = CliRunner().invoke(app, [str(argument) for argument in arguments])
    return done.exit_code, done.stdout, done.stderr


def facts(path: Path) -> dict[str, Any]:
    code, out, _ = invoke("info", "--graph", path, "--format", "json")
    assert code == 0
    found: dict[str, Any] = json.loads(out)
    return found


def test_sound_graph_passes_and_says_how_much_was_checked(store_path: Path) -> None:
    code, out, err = invoke("validate", "--graph", store_path)
    assert code == 0
    assert out == ""
    assert "nodes checked, 0 violations" in err
    assert " 0 nodes" not in err


def test_unsound_graph_fails_and_says_what_is_wrong_in_which_article(unsound_path: Path) -> None:
    code, out, err = invoke("validate", "--graph", unsound_path)
    assert code == 1
    assert "A quotation is said by exactly one actor." in out
    assert "quotation:1" in out
    assert "silk:saidBy" in out
    assert "article:ffffffffffffffff" in out
    assert "[red]<b>he</b>[/]" in out
    assert "violations" in err


def test_a_report_can_be_read_as_turtle(unsound_path: Path) -> None:
    code, out, _ = invoke("validate", "--graph", unsound_path, "--format", "turtle")
    assert code == 1
    assert list(Graph().parse(data=out, format="turtle").subjects(RDF.type, SH.ValidationResult))


def test_a_report_can_be_read_as_json(unsound_path: Path) -> None:
    code, out, _ = invoke("validate", "--graph", unsound_path, "--format", "json")
    report = json.loads(out)
    assert code == 1
    assert report["conforms"] is False
    assert report["violations"][0]["article"] == f"{ARTICLE}ffffffffffffffff"


def test_an_empty_graph_does_not_pass(tmp_path: Path) -> None:
    open_store(tmp_path / "graph.store", reference=False).close()
    command = [sys.executable, "-m", "silkgraph", "validate", "--graph", "graph.store"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "nothing to check" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unknown_format_is_wrong_usage(store_path: Path) -> None:
    assert invoke("validate", "--graph", store_path, "--format", "pdf")[0] == 2


def test_info_counts_what_the_articles_say(
    store_path: Path, small_claims: tuple[Claims, ...], small_store: Store
) -> None:
    found = facts(store_path)
    assert found["articles"] == {"en": 2, "ru": 1, "zh": 1}
    summits = {
        event.start
        for article in small_claims
        for event in article.events
        if event.type == "summit"
    }
    assert found["entities"]["Summit"] == len(summits)
    assert found["entities"]["State"] == len(
        {s for article in small_claims for s in article.states}
    )
    assert "OfficeTenure" not in found["entities"]
    assert found["triples"]["all"] == len(small_store)
    assert 0 < found["triples"]["from articles"] < found["triples"]["all"]
    said = sum(len(article) + len(article.mentions) for article in small_claims)
    assert sum(found["claims"].values()) == said


def test_info_counts_an_event_under_every_status_that_it_is_given(
    store_path: Path, small_claims: tuple[Claims, ...]
) -> None:
    statuses = {event.status for article in small_claims for event in article.events}
    assert set(facts(store_path)["events"]) == statuses


def test_info_tells_the_time_that_the_graph_spans(
    store_path: Path, small_claims: tuple[Claims, ...]
) -> None:
    days = sorted(article.meta.published or "" for article in small_claims)
    found = facts(store_path)
    assert found["articles published"] == [days[0], days[-1]]
    assert found["events dated"] == ["2013-09-07", "2024-01-25"]


def test_info_of_an_empty_graph_is_no_error(tmp_path: Path) -> None:
    open_store(tmp_path / "graph.store", reference=False).close()
    found = facts(tmp_path / "graph.store")
    assert found["articles"] == {}
    assert found["events dated"] == []
    assert found["triples"] == {"from articles": 0, "all": 0}


def test_info_prints_a_table(store_path: Path) -> None:
    code, out, _ = invoke("info", "--graph", store_path)
    assert code == 0
    assert ["articles", "en", "2"] in [line.split() for line in out.splitlines()]


def test_info_does_not_load_rdflib(store_path: Path) -> None:
    code = (
        "import sys; from silkgraph.cli.check import info; info(sys.argv[1]);"
        "sys.exit('rdflib' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(store_path)], check=False)
    assert done.returncode == 0
