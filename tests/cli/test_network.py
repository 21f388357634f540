from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING

import networkx as nx
import pytest

from silkgraph.namespaces import entity
from silkgraph.store import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Result, Run

XI, TOKAYEV = entity("person", "Xi Jinping"), entity("person", "Kassym-Jomart Tokayev")


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def usage_error(result: Result) -> str:
    assert (result.code, result.out) == (2, "")
    return " ".join(result.err.split())


def test_table_ranks_leaders_by_strength_and_stderr_sums_up(
    silkgraph: Run, store_path: Path
) -> None:
    result = silkgraph("network", "leaders", "--graph", store_path)
    assert result.code == 0
    head, first, *_ = result.out.splitlines()
    assert " ".join(head.split()) == (
        "name state events ties strength between eigen PageRank constraint group"
    )
    # Two talks and a summit are shared; the visit to Astana names nobody else.
    assert first.split()[:7] == ["1", "Xi", "Jinping", "China", "4", "3", "3.00"]
    assert result.err.startswith("4 leaders, 4 ties from 5 events in 4 articles; ")
    assert "weight on ties of Xi Jinping" in result.err


def test_csv_has_every_measure_and_the_iri(silkgraph: Run, store_path: Path) -> None:
    found = rows(silkgraph("network", "leaders", "--graph", store_path, "--format", "csv").out)
    assert found[0]["iri"] == XI
    assert float(found[0]["strength"]) == 3
    assert {"betweenness", "closeness", "eigenvector", "pagerank", "constraint"} <= found[0].keys()


def test_raw_counts_events_whatever_their_size(silkgraph: Run, store_path: Path) -> None:
    arguments = ("network", "leaders", "--edges", "--format", "csv", "--graph", store_path)
    shared, raw = rows(silkgraph(*arguments).out), rows(silkgraph(*arguments, "--raw").out)
    assert float(shared[0]["weight"]) == 1.5
    assert {shared[0]["a_iri"], shared[0]["b_iri"]} == {XI, TOKAYEV}
    assert float(raw[0]["weight"]) == int(raw[0]["count"]) == 2
    assert len(raw[0]["events"].split()) == 2


def test_period_and_top_narrow_the_list(silkgraph: Run, store_path: Path) -> None:
    arguments = ("network", "leaders", "--format", "csv", "--graph", store_path)
    names = [row["name"] for row in rows(silkgraph(*arguments, "--to", "2013").out)]
    assert names == ["Xi Jinping", "Nursultan Nazarbayev"]
    assert len(rows(silkgraph(*arguments, "--top", 1).out)) == 1
    assert silkgraph(*arguments, "--from", "1950", "--to", "1960").out.count("\n") == 1


def test_visits_show_who_went_and_who_received(silkgraph: Run, store_path: Path) -> None:
    arguments = ("--via", "visits", "--format", "csv", "--graph", store_path)
    found = {row["name"]: row for row in rows(silkgraph("network", "states", *arguments).out)}
    assert (found["China"]["made"], found["China"]["received"]) == ("1.0", "1.0")
    assert (found["Uzbekistan"]["made"], found["Uzbekistan"]["received"]) == ("1.0", "0.0")


def test_by_year_gives_one_row_per_year(silkgraph: Run, store_path: Path) -> None:
    arguments = ("--by", "year", "--format", "csv", "--graph", store_path)
    found = rows(silkgraph("network", "states", *arguments).out)
    assert [int(row["year"]) for row in found] == list(range(2013, 2025))
    assert found[0]["strongest"].startswith("China")
    assert (found[1]["events"], found[1]["density"]) == ("0", "")


def test_panel_gives_one_row_per_pair_and_year(silkgraph: Run, store_path: Path) -> None:
    found = rows(silkgraph("network", "states", "--panel", "--graph", store_path).out)
    assert len(found) == 12 * 3
    assert {(row["a"], row["b"]) for row in found} == {
        ("China", "Kazakhstan"),
        ("China", "Uzbekistan"),
        ("Kazakhstan", "Uzbekistan"),
    }


@pytest.mark.parametrize("kind", ["leaders", "states", "areas", "events"])
def test_every_format_holds_the_same_network(
    silkgraph: Run, store_path: Path, tmp_path: Path, kind: str
) -> None:
    made = {}
    for ending in ("graphml", "gexf", "json", "cyjs", "csv"):
        path = tmp_path / f"network.{ending}"
        result = silkgraph("network", kind, "-o", path, "--graph", store_path)
        assert (result.code, result.out) == (0, "")
        made[ending] = path
    data = json.loads(made["json"].read_text(encoding="utf-8"))
    nodes = {node["id"] for node in data["nodes"]}
    assert nodes
    assert {iri for _, iri in nx.read_graphml(made["graphml"]).nodes(data="iri")} == nodes
    assert set(nx.read_gexf(made["gexf"])) == nodes
    assert {row["iri"] for row in rows(made["csv"].read_text(encoding="utf-8"))} == nodes
    assert all("strength" in node for node in data["nodes"])
    # A value that is now whole, now a fraction would become two columns of one name in Gephi.
    keys = re.findall(r'<key id="\w+" for="(\w+)" attr.name="(\w+)"', made["graphml"].read_text())
    assert keys
    assert len(set(keys)) == len(keys)


def test_table_goes_into_a_file_as_plain_text(
    silkgraph: Run, store_path: Path, tmp_path: Path
) -> None:
    result = silkgraph("network", "leaders", "-o", tmp_path / "t.txt", "--graph", store_path)
    assert (result.code, result.out) == (0, "")
    text = (tmp_path / "t.txt").read_text(encoding="utf-8")
    assert "Xi Jinping" in text
    assert "\x1b" not in text


@pytest.mark.parametrize("columns", [40, 60, 80, 100])
def test_narrow_screen_cuts_words_and_columns_but_no_numbers(
    silkgraph: Run, store_path: Path, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    result = silkgraph("network", "leaders", "--graph", store_path)
    assert max(map(len, result.out.splitlines())) <= columns
    assert all("3.00" in line for line in result.out.splitlines()[1:2])
    assert ("no room for PageRank" in result.err) is (columns < 90)


def test_explain_needs_no_graph(silkgraph: Run, tmp_path: Path) -> None:
    result = silkgraph("network", "leaders", "--explain", "--graph", tmp_path / "none")
    assert result.code == 0
    assert "Newman 2001" in result.out
    assert max(map(len, result.out.splitlines())) <= 92
    layers = silkgraph("network", "states", "--by", "area", "--explain")
    assert "one network for each cooperation area" in layers.out


def test_three_lists_at_once_are_a_wrong_usage(silkgraph: Run, store_path: Path) -> None:
    result = silkgraph("network", "states", "--by", "year", "--panel", "--graph", store_path)
    assert "ask for one" in usage_error(result)
    result = silkgraph("network", "states", "--panel", "--format", "gexf", "--graph", store_path)
    assert "use csv" in usage_error(result)
    result = silkgraph("network", "states", "--panel", "--top", 3, "--graph", store_path)
    assert "not with windows" in usage_error(result)
    assert usage_error(silkgraph("network", "ministers", "--graph", store_path))


def test_what_makes_no_network_ends_with_one_line(silkgraph: Run, store_path: Path) -> None:
    result = silkgraph("network", "leaders", "--via", "agreements", "--graph", store_path)
    assert (result.code, result.out) == (1, "")
    assert result.err == (
        "silkgraph: the parties of agreements are states; ask for the network of states\n"
    )
    result = silkgraph("network", "leaders", "--from", "soon", "--graph", store_path)
    assert (result.code, result.err.count("\n")) == (1, 1)
    assert "'soon' is no date" in result.err


def test_graph_without_events_gives_an_empty_table(silkgraph: Run, tmp_path: Path) -> None:
    path = tmp_path / "empty"
    open_store(path, reference=False).close()
    for kind in ("leaders", "states", "areas", "events"):
        result = silkgraph("network", kind, "--graph", path)
        assert result.code == 0
        assert "0 ties from 0" in result.err
    assert silkgraph("network", "states", "--by", "year", "--graph", path).code == 0
    assert silkgraph("network", "states", "--panel", "--graph", path).code == 0


def test_label_with_markup_is_printed_as_it_is(silkgraph: Run, store_path: Path) -> None:
    with open_store(store_path, reference=False) as store:
        label = f"<{XI}> <http://www.w3.org/2000/01/rdf-schema#label>"
        store.load(_turtle(store_path, f'{label} "A [bold]leader[/bold]"@en .'))
    result = silkgraph("network", "leaders", "--graph", store_path)
    assert "A [bold]leader[/bold]" in result.out


def _turtle(beside: Path, text: str) -> Path:
    path = beside.parent / "more.ttl"
    path.write_text(text, encoding="utf-8")
    return path


def test_brokers_are_listed_with_their_roles(silkgraph: Run, store_path: Path) -> None:
    found = rows(
        silkgraph("network", "leaders", "--brokers", "--format", "csv", "--graph", store_path).out
    )
    roles = ("coordinator", "itinerant", "gatekeeper", "representative", "liaison")
    assert all(int(row[role]) >= 0 for row in found for role in roles)
    assert {row["side"] for row in found} <= {"China", "Central Asia", "others"}


def test_first_contacts_are_listed_by_date(silkgraph: Run, store_path: Path) -> None:
    found = rows(
        silkgraph("network", "leaders", "--first", "--format", "csv", "--graph", store_path).out
    )
    assert [row["date"] for row in found] == sorted(row["date"] for row in found)
    assert found[0]["event"].startswith("https://w3id.org/silkgraph/id/event/")


def test_comparison_warns_where_few_articles_tell(silkgraph: Run, store_path: Path) -> None:
    result = silkgraph(
        *("network", "leaders", "--from", "2020", "--compare", "2010..2019"),
        *("--format", "csv", "--graph", store_path),
    )
    found = {row["iri"]: row for row in rows(result.out)}
    assert float(found[XI]["difference"]) == float(found[XI]["after"]) - float(found[XI]["before"])
    assert "may be an artefact of coverage" in result.err


def test_intervals_say_how_sure_the_ranks_are(silkgraph: Run, store_path: Path) -> None:
    result = silkgraph(
        *("network", "leaders", "--resample", "articles", "--format", "csv"),
        *("--graph", store_path),
    )
    for row in rows(result.out):
        assert 1 <= int(row["rank_low"]) <= int(row["rank_high"])
    assert "artefact of coverage" in result.err


@pytest.mark.parametrize("measure", ["betweenness", "closeness", "eigenvector", "pagerank"])
def test_intervals_are_of_the_measure_asked_for(
    silkgraph: Run, store_path: Path, measure: str
) -> None:
    asked = ("network", "leaders", "--format", "csv", "--graph", store_path)
    found = rows(silkgraph(*asked, "--resample", "articles", "--measure", measure).out)
    plain = {row["iri"]: float(row[measure]) for row in rows(silkgraph(*asked).out)}
    for row in found:
        assert float(row[measure]) == pytest.approx(plain[row["iri"]], abs=1e-6)
        assert float(row["low"]) <= float(row["high"])
    values = [float(row[measure]) for row in found]
    assert values == sorted(values, reverse=True)


def test_measure_without_intervals_is_refused(silkgraph: Run, store_path: Path) -> None:
    result = silkgraph("network", "leaders", "--measure", "pagerank", "--graph", store_path)
    assert "--measure goes with --resample" in usage_error(result)


def test_similar_states_are_listed_by_their_areas(silkgraph: Run, store_path: Path) -> None:
    result = silkgraph("network", "areas", "--similar", "--format", "csv", "--graph", store_path)
    assert all(0 < float(row["weight"]) <= 1 for row in rows(result.out))
    wrong = silkgraph("network", "leaders", "--similar", "--graph", store_path)
    assert "ask for areas" in usage_error(wrong)


def test_backbone_has_no_tie_that_the_network_has_not(silkgraph: Run, store_path: Path) -> None:
    arguments = ("network", "leaders", "--edges", "--format", "csv", "--graph", store_path)
    whole = {(row["a"], row["b"]) for row in rows(silkgraph(*arguments).out)}
    kept = {(row["a"], row["b"]) for row in rows(silkgraph(*arguments, "--backbone").out)}
    assert kept <= whole


@pytest.mark.parametrize("by", ["presidency", "summit"])
def test_windows_are_rows(silkgraph: Run, store_path: Path, by: str) -> None:
    result = silkgraph("network", "leaders", "--by", by, "--format", "csv", "--graph", store_path)
    assert result.code == 0
    assert result.out.startswith(("window,events", "year,events"))


@pytest.mark.parametrize(
    "arguments",
    [
        ("leaders",),
        ("areas",),
        ("areas", "--similar"),
        ("leaders", "--by", "year"),
        ("leaders", "--resample", "articles"),
        ("states", "--via", "visits"),
    ],
)
def test_every_list_has_its_figure(
    silkgraph: Run, store_path: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    file = tmp_path / "figure.png"
    result = silkgraph("network", *arguments, "--plot", file, "--graph", store_path)
    assert (result.code, result.out) == (0, "")
    assert file.read_bytes().startswith(b"\x89PNG")
    assert f"drawn to {file}" in result.err


@pytest.mark.parametrize("view", [("leaders", "--edges"), ("areas", "--similar")])
def test_figure_of_the_strongest_has_the_numbers_of_the_table_and_says_whom_it_shows(
    silkgraph: Run, store_path: Path, monkeypatch: pytest.MonkeyPatch, view: tuple[str, ...]
) -> None:
    drawn: list[tuple[nx.Graph[str], str]] = []

    def note(network: nx.Graph[str], path: Path, *, caption: str) -> None:
        drawn.append((network, caption))

    for name in ("plot_network", "plot_similarity"):
        monkeypatch.setattr(f"silkgraph.plots.{name}", note)
    asked = ("network", *view, "--graph", store_path)
    listed = {
        frozenset((row["a"], row["b"])): row["weight"]
        for row in rows(silkgraph(*asked, "--format", "csv").out)
    }
    silkgraph(*asked, "--top", "2", "--plot", "figure.png")
    ((shown, caption),) = drawn
    assert len(shown) == 2
    assert caption.endswith("; drawn are the 2 strongest")
    names = frozenset(str(label) for _, label in shown.nodes(data="label"))
    assert float(listed[names]) == pytest.approx(shown.size(weight="weight"), abs=0.01)


def test_panel_in_a_file_has_its_codebook_beside_it(
    silkgraph: Run, store_path: Path, tmp_path: Path
) -> None:
    file = tmp_path / "panel.csv"
    silkgraph("network", "states", "--panel", "-o", file, "--graph", store_path)
    book = (tmp_path / "panel-codebook.txt").read_text(encoding="utf-8")
    for column in rows(file.read_text(encoding="utf-8"))[0]:
        assert column in book
    assert "xtset" in book
    said = silkgraph("network", "states", "--panel", "--explain", "--graph", tmp_path / "none")
    assert said.out == book


def test_layers_are_rows_and_a_heat_map(silkgraph: Run, store_path: Path, tmp_path: Path) -> None:
    asked = ("network", "states", "--by", "area", "--graph", store_path)
    found = rows(silkgraph(*asked, "--format", "csv").out)
    assert found
    assert {"area", "events", "ties"} <= found[0].keys()
    silkgraph(*asked, "--plot", tmp_path / "x.png")
    assert (tmp_path / "x.png").stat().st_size > 10_000
    assert "only --from" in usage_error(silkgraph(*asked, "--via", "visits"))


def test_organizations_are_tied_to_their_members(silkgraph: Run, tmp_path: Path) -> None:
    with open_store(tmp_path / "known.store"):
        pass
    result = silkgraph(
        *("network", "organizations", "--format", "csv", "--from", "2015", "--to", "2015"),
        *("--graph", tmp_path / "known.store"),
    )
    found = {row["name"]: row for row in rows(result.out)}
    assert found["Shanghai Cooperation Organization"]["kind"] == "organization"
    assert int(found["China"]["ties"]) >= 5
    assert "memberships" in result.err
