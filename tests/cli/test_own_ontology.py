"""Turtle of the user's own: it changes what is found, is checked, and its faults are told by line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from silkgraph.namespaces import PREFIXES, curie

PREAMBLE = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
MINISTER = """
person:aigul-sarybaeva a silk:Leader ;
    dcterms:source <https://newspaper.example/2031/new-minister> ;
    rdfs:label "Aigul Sarybaeva"@en , "Айгуль Сарыбаева"@ru ;
    silk:hasState state:kyrgyzstan ;
    silk:sourced true .

office:kyrgyzstan-water-minister a silk:Office ;
    rdfs:label "Water Minister"@en ;
    silk:hasState state:kyrgyzstan ;
    silk:sourced false .

tenure:aigul-sarybaeva-kyrgyzstan-water-minister-2031 a silk:OfficeTenure ;
    dcterms:source <https://newspaper.example/2031/new-minister> ;
    silk:earliestDay "2031-03-02"^^xsd:date ;
    silk:heldBy person:aigul-sarybaeva ;
    silk:inOffice office:kyrgyzstan-water-minister ;
    silk:sourced true ;
    silk:startDate "2031-03-02"^^xsd:date .
"""
ALIAS = 'person:wang-yi skos:altLabel "Silver Fox of Beijing"@en .\n'
NEWS = {
    "minister.txt": "BISHKEK, April 4, 2031 - Aigul Sarybaeva met with Chinese Foreign Minister Wang Yi"
    " in Bishkek on Friday.",
    "ministr.txt": "БИШКЕК, 4 апреля 2031 года. В пятницу Айгуль Сарыбаева провела переговоры с Ван И.",
    "namesake.txt": "BISHKEK, April 4, 2031 - Aigul Sarybasova met with Chinese Foreign Minister Wang Yi"
    " in Bishkek on Friday.",
    "alias.txt": "BISHKEK, April 4, 2031 - Kyrgyz President Sadyr Japarov met with the Silver Fox of"
    " Beijing in Bishkek on Friday.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in NEWS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def silkgraph(
    folder: Path, *arguments: str, own: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command line as a shell does."""
    environment = {name: value for name, value in os.environ.items() if "SILKGRAPH" not in name}
    if own:
        environment["SILKGRAPH_ONTOLOGY"] = str(own)
    return subprocess.run(
        [sys.executable, "-m", "silkgraph", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
    )


def found(folder: Path, *arguments: str, own: Path | None = None) -> dict[str, dict[str, Any]]:
    done = silkgraph(folder, *arguments, *NEWS, own=own)
    assert done.returncode == 0, done.stderr
    claims = map(json.loads, done.stdout.splitlines())
    return {each["id"]: each for each in claims}


def leaders(claims: dict[str, Any]) -> set[tuple[str, str]]:
    return {(leader["name"], leader["office"]) for leader in claims["leaders"]}


def written(path: Path, *turtle: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(PREAMBLE + "".join(turtle), encoding="utf-8")
    return path


def test_a_new_minister_and_a_new_alias_in_turtle_alone_change_what_is_found(folder: Path) -> None:
    before = found(folder, "extract")
    assert leaders(before["minister"]) == {("Wang Yi", "Foreign Minister")}
    assert leaders(before["ministr"]) == {("Wang Yi", "Foreign Minister")}
    assert leaders(before["alias"]) == {("Sadyr Japarov", "President")}

    written(folder / "own" / "ministers.ttl", MINISTER)
    written(folder / "own" / "people" / "aliases.ttl", ALIAS)
    after = found(folder, "extract", own=folder / "own")
    both = {("Aigul Sarybaeva", "Water Minister"), ("Wang Yi", "Foreign Minister")}
    assert leaders(after["minister"]) == leaders(after["ministr"]) == both
    assert leaders(after["alias"]) >= {
        ("Sadyr Japarov", "President"),
        ("Wang Yi", "Foreign Minister"),
    }
    (meeting,) = after["minister"]["events"]
    assert meeting["participants"] == ["Aigul Sarybaeva", "Wang Yi"]

    assert after["namesake"] == before["namesake"], "somebody of another name is not the minister"
    assert found(folder, "extract") == before


def test_the_option_names_what_the_variable_does_and_workers_read_it_too(folder: Path) -> None:
    own = written(folder / "ministers.ttl", MINISTER)
    one = found(folder, "--ontology", str(own), "extract")
    assert one == found(folder, "--ontology", str(own), "extract", "--workers", "2")
    assert one == found(folder, "extract", own=own)
    assert ("Aigul Sarybaeva", "Water Minister") in leaders(one["minister"])


def test_the_example_of_the_readme_does_what_it_says(folder: Path) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    own = folder / "readme.ttl"
    own.write_text(readme.partition("```turtle\n")[2].partition("```")[0], encoding="utf-8")
    after = found(folder, "extract", own=own)
    assert ("Aigul Sarybaeva", "Water Minister") in leaders(after["minister"])
    assert ("Wang Yi", "Foreign Minister") in leaders(after["alias"])
    assert silkgraph(folder, "validate", str(own)).returncode == 0


def test_the_graph_knows_the_office_of_the_new_minister(folder: Path) -> None:
    own = written(folder / "ministers.ttl", MINISTER)
    assert silkgraph(folder, "add", "minister.txt", own=own).returncode == 0
    shown = silkgraph(folder, "show", "Айгуль Сарыбаева").stdout
    assert "Aigul Sarybaeva" in shown
    assert "office: Water Minister of Kyrgyzstan" in shown
    assert "met with Chinese Foreign Minister" in shown


@pytest.mark.parametrize(
    ("command", "turtle", "said"),
    [
        ("add", "person:x a silk:Leadr", "no Turtle: "),
        (
            "extract",
            "persn:x a silk:Leader .",
            "no Turtle: The prefix persn: has not been declared",
        ),
        (
            "extract",
            'person:x a silk:Leader ; rdfs:label "X"@en .',
            "person:x lacks silk:hasState; add it",
        ),
        (
            "add",
            "person:x a silk:Leader ; rdfs:label 'Х'@ru .",
            "person:x has no English rdfs:label; add",
        ),
    ],
)
def test_a_fault_is_told_in_one_line_with_file_and_line(
    folder: Path, command: str, turtle: str, said: str
) -> None:
    own = written(folder / "faulty.ttl", turtle)
    line = PREAMBLE.count("\n") + 1
    done = silkgraph(folder, command, "minister.txt", own=own)
    assert done.returncode == 1
    assert done.stderr.startswith(f"silkgraph: {own}:{line}: {said}")
    assert done.stderr.count("\n") == 1


def test_a_place_with_no_turtle_is_told(folder: Path) -> None:
    done = silkgraph(folder, "--ontology", "nowhere", "extract", "minister.txt")
    assert done.returncode == 2
    assert "'nowhere' does not exist" in done.stderr
    (folder / "empty").mkdir()
    done = silkgraph(folder, "extract", "minister.txt", own=folder / "empty")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "holds no .ttl file; name a Turtle file or a folder" in done.stderr


def test_validate_passes_what_is_sound(folder: Path) -> None:
    own = written(folder / "ministers.ttl", MINISTER, ALIAS)
    done = silkgraph(folder, "validate", str(own))
    assert (done.returncode, done.stdout) == (0, "")
    assert "ministers.ttl: " in done.stderr
    assert ", 0 violations" in done.stderr


def test_validate_finds_what_is_wrong_in_own_turtle_alone_and_beside_a_graph(folder: Path) -> None:
    tenure = "tenure:aigul-sarybaeva-kyrgyzstan-water-minister-2031"
    faults = {
        "    dcterms:source <https://newspaper.example/2031/new-minister> ;\n    rdfs:label": (
            "    rdfs:label",
            "person:aigul-sarybaeva",
            "What says that it has a source names one with dcterms:source.",
        ),
        "    silk:hasState state:kyrgyzstan ;\n    silk:sourced false .": (
            "    silk:hasState state:kyrgyzstan .",
            "office:kyrgyzstan-water-minister",
            "What is known beforehand says whether it has a source: silk:sourced true or false.",
        ),
        '    silk:earliestDay "2031-03-02"^^xsd:date ;\n': (
            "",
            tenure,
            "A tenure, membership or former name with a start date has an earliest day.",
        ),
        "silk:inOffice office:": (
            "silk:inOfice office:",
            tenure,
            "The vocabulary has no such term; check its spelling.",
        ),
    }
    turtle = MINISTER
    for old, (new, _, _) in faults.items():
        assert turtle.count(old) == 1
        turtle = turtle.replace(old, new)
    assert silkgraph(folder, "add", "minister.txt").returncode == 0
    own = written(folder / "ministers.ttl", turtle)
    expected = {(node, said) for _, node, said in faults.values()}
    for done in (
        silkgraph(folder, "validate", str(own), "--format", "json"),
        silkgraph(folder, "validate", "--format", "json", own=own),
    ):
        assert done.returncode == 1
        violations = json.loads(done.stdout)["violations"]
        assert {(curie(found["focus"]), found["message"]) for found in violations} >= expected
    assert silkgraph(folder, "validate").returncode == 0
