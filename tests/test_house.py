"""Rules of the house that no linter knows: who may import whom, what ships, what docs must name."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections import defaultdict
from functools import cache
from importlib.metadata import packages_distributions, requires
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

import pytest
from tests import patterns
from typer.testing import CliRunner

from silkgraph.extraction.patterns import LANGUAGES, load_patterns

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "graph" / "silkgraph"
MODULES = sorted(PACKAGE.rglob("*.py"))
MODULE_LINES = 500
FUNCTION_LINES = 60

FOUNDATION = {"claims", "dates", "errors", "namespaces"}
READS = FOUNDATION | {"articles", "reference", "resources"}
ASKS = FOUNDATION | {"resources", "store"}
#: What each room may import of ours; ``silkgraph`` itself and ``cli`` may import everything.
MAY_IMPORT = {
    "claims": FOUNDATION,
    "dates": {"errors"},
    "errors": set[str](),
    "namespaces": {"errors"},
    "sparql": {"errors"},
    "resources": {"errors"},
    "turtle": {"errors"},
    "reference": FOUNDATION | {"resources", "turtle"},
    "articles": READS,
    "extraction": READS,
    "evaluation": READS | {"extraction"},
    "identity": FOUNDATION | {"reference"},
    "quads": FOUNDATION | {"identity", "reference"},
    "store": FOUNDATION | {"resources", "sparql", "turtle"},
    "answer": FOUNDATION,
    "names": ASKS,
    "results": ASKS | {"answer", "export"},
    "queries": ASKS | {"answer", "names", "results", "sparql"},
    "cards": ASKS | {"answer", "names", "results", "sparql"},
    "validation": ASKS,
    "export": ASKS,
    "handbook": FOUNDATION | {"resources"},
    "network": ASKS | {"names", "queries", "results", "sparql"},
    "measures": ASKS | {"network", "queries"},
    "plots": FOUNDATION | {"measures", "network"},
    "page": ASKS | {"measures", "names", "network", "queries"},
    "server": ASKS | {"answer", "cards", "names", "queries", "results", "sparql"},
    "ingest": READS | {"extraction", "quads", "queries", "store"},
    # The front of all rooms for Python, as the command line is for a terminal.
    "knowledge": FOUNDATION
    | {"articles", "cards", "export", "ingest", "network", "queries", "results", "store"},
}
#: Rooms inside rooms of the extraction, each of which builds on those before it.
INNER_ROOMS = {
    "names": ("transliteration", "people", "bodies", "references"),
    "events": ("scenes", "when", "who", "told"),
}
#: The files for what the rooms of events ask of a language.
FILES_OF_EVENTS = tuple(f"events_{name}" for name in INNER_ROOMS["events"])
#: Libraries that only some rooms may touch.
CONFINED = {
    "typer": {"cli"},
    "matplotlib": {"plots"},
    "rich": {"cli"},
    "pyvis": {"page"},
    "pyoxigraph": {
        "answer",
        "cards",
        "export",
        "names",
        "quads",
        "queries",
        "reference",
        "results",
        "server",
        "sparql",
        "store",
        "turtle",
    },
    "starlette": {"server"},
    "anyio": {"server"},
    "uvicorn": {"cli"},
}


#: Libraries that cost more to load than a question costs to answer.
HEAVY = {
    *(
        "graspologic_native",
        "jinja2",
        "lxml",
        "matplotlib",
        "networkx",
        "numpy",
        "py3langid",
        "pydantic",
        "pyoxigraph",
        "pyshacl",
    ),
    *(
        "pypdfium2",
        "pyvis",
        "rdflib",
        "rich",
        "rustworkx",
        "scipy",
        "starlette",
        "trafilatura",
        "urllib3",
        "uvicorn",
    ),
}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def name_of(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """Yield the dotted names that a module imports, at its top or inside functions."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "silkgraph":
            yield from (f"silkgraph.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@cache
def tracked() -> list[Path]:
    try:
        names = subprocess.check_output(["git", "ls-files", "-z"], cwd=ROOT, text=True).split("\0")
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    return [ROOT / name for name in names if name and (ROOT / name).exists()]


def pyproject() -> dict[str, dict[str, Any]]:
    parsed: dict[str, dict[str, Any]] = tomllib.loads((ROOT / "pyproject.toml").read_text())
    return parsed


def requirement_names(requirements: list[str]) -> set[str]:
    return {re.split(r"[^\w.-]", line)[0].lower().replace("_", "-") for line in requirements}


def commands() -> dict[str, Any]:
    from typer.main import get_command

    from silkgraph.cli import app

    group: Any = get_command(app)  # typer's copy of click has no public types
    return dict(group.commands)


def loaded(*arguments: str) -> set[str]:
    """Return the heavy libraries that the command line loads for these arguments."""
    code = f"""
import sys
from silkgraph.cli import main
sys.argv[0] = "silkgraph"
try:
    main()
finally:
    print("loaded", *sorted({HEAVY!r} & sys.modules.keys()))
"""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], check=True, capture_output=True, text=True
    )
    return set(done.stdout.splitlines()[-1].split()[1:])


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_walk_one_way(path: Path) -> None:
    home = room(path)
    if home in ("__init__", "__main__", "cli"):
        return
    ours = {name.split(".")[1] for name in imports(path) if name.startswith("silkgraph.")}
    assert ours <= MAY_IMPORT[home] | {home}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_libraries_stay_in_their_rooms(path: Path) -> None:
    used = {name.split(".")[0] for name in imports(path)}
    assert {name for name in used & CONFINED.keys() if room(path) not in CONFINED[name]} == set()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_all_names_everything_public(path: Path) -> None:
    body = tree(path).body
    defined = {
        node.name
        for node in body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
    }
    stated = [
        ast.literal_eval(node.value)
        for node in body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    ]
    if path.name == "__main__.py" or (not stated and not defined):
        return
    assert stated, "no __all__"
    assert defined - set(stated[0]) - {"silkgraph"} == set()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_and_functions_stay_short(path: Path) -> None:
    functions = [
        (node.end_lineno or 0) - node.lineno + 1
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef)
    ]
    assert max(functions, default=0) <= FUNCTION_LINES
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MODULE_LINES


def test_every_imported_library_is_declared_or_brought_by_one_that_is() -> None:
    libraries = {name.split(".")[0] for path in MODULES for name in imports(path)}
    libraries -= set(sys.stdlib_module_names) | {"silkgraph", "__future__"}
    project = pyproject()["project"]
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    declared = requirement_names(project["dependencies"] + extras)
    homes = packages_distributions()
    used = {homes[library][0].lower().replace("_", "-") for library in libraries}
    brought = {
        name for parent in used & declared for name in requirement_names(requires(parent) or [])
    }
    assert used - declared - brought - {"markupsafe"} == set()  # markupsafe is half of jinja2
    assert (
        declared - used - {"lxml-html-clean"} == set()
    )  # what trafilatura needs and does not name


def test_lock_pins_every_dependency_by_hash_and_names_no_address() -> None:
    lock = (ROOT / "scripts" / "requirements.txt").read_text()
    lock += (ROOT / "scripts" / "assets" / "requirements.txt").read_text()
    pinned = [line for line in lock.splitlines() if line and not line.startswith(" ")]
    assert all("==" in line for line in pinned)
    assert all("--hash=sha256:" in block for block in re.split(r"\n(?=\S)", lock.strip()))
    assert "://" not in lock
    project = pyproject()
    wanted = requirement_names(project["project"]["dependencies"])
    wanted |= requirement_names(project["dependency-groups"]["dev"])
    assert wanted <= requirement_names(pinned)


def test_lock_of_the_assets_pins_every_package_by_hash_and_names_no_address() -> None:
    lock = json.loads((ROOT / "scripts" / "assets" / "package-lock.json").read_text())
    pinned = {name: each for name, each in lock["packages"].items() if name}
    assert [name for name, each in pinned.items() if "integrity" not in each] == []
    assert [name for name, each in pinned.items() if "resolved" in each] == []


def test_package_and_changelog_agree_on_the_version() -> None:
    import silkgraph

    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert newest
    assert newest[1] == silkgraph.__version__ == pyproject()["project"]["version"]


def test_tracked_files_name_no_machine_and_no_registry() -> None:
    hosts = ("py" + "pi.org", "python" + "hosted", "npm" + "js.", "deb." + "debian")
    folders = ("wo" + "rk", "ro" + "ot", "ho" + "me", "Us" + "ers")
    bad = re.compile("|".join(map(re.escape, hosts)) + rf"|(?<![\w.-])/(?:{'|'.join(folders)})/\w")
    found = []
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{path.relative_to(ROOT)}: {match[0]}" for match in bad.finditer(text)]
    assert found == []


def test_notebooks_are_committed_without_output() -> None:
    for path in (ROOT / "notebooks").glob("*.ipynb"):
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            assert cell.get("outputs", []) == []
            assert cell.get("execution_count") is None


def test_readme_shows_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in commands() if f"silkgraph {name}" not in readme] == []


def test_every_command_argument_and_option_has_help() -> None:
    silent = [name for name, command in commands().items() if not command.help]
    for name, command in commands().items():
        for parameter in command.params:
            if not getattr(parameter, "help", None):
                silent.append(f"{name} {parameter.name}")
    assert silent == []


def test_help_shows_what_each_command_does_in_full() -> None:
    from silkgraph.cli import app

    said = CliRunner().invoke(app, ["--help"], env={"COLUMNS": "80"}).output
    assert "..." not in said.partition("Commands:")[2]


def test_help_loads_no_heavy_library() -> None:
    assert loaded("--help") == set()


def test_query_on_a_stored_graph_loads_no_heavy_library(store_path: Path) -> None:
    ask = ["query", "SELECT ?s WHERE { ?s a silk:Event }", "--format", "csv"]
    # Typer reads arguments with pydantic.
    assert loaded(*ask, "--graph", str(store_path)) <= {"pydantic", "pyoxigraph"}


def test_reading_an_article_loads_no_library_of_graphs() -> None:
    article = ROOT / "tests" / "data" / "small" / "xian-2023.txt"
    assert loaded("extract", str(article)) & {"rdflib", "networkx", "pyvis", "scipy"} == set()


def build(kind: str, source: Path, folder: Path, **settings: str) -> str:
    """Build from ``source`` into ``folder``; return what the failing build said, if it failed."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(folder)]
    done = subprocess.run(
        command, cwd=source, capture_output=True, text=True, env={**os.environ, **settings}
    )
    return done.stderr if done.returncode else ""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and unpack it, as an installer would."""
    folder = tmp_path_factory.mktemp("wheel")
    assert build("wheel", ROOT, folder) == ""
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


def test_wheel_holds_every_file_of_package_and_ontology(wheel: Path) -> None:
    ours = {path.relative_to(ROOT / "graph") for path in tracked() if PACKAGE in path.parents}
    ours |= {
        Path("silkgraph") / path.relative_to(ROOT)
        for path in tracked()
        if ROOT / "ontology" in path.parents
    }
    assert {str(path) for path in ours if not (wheel / path).is_file()} == set()


def test_wheel_holds_the_assets_and_their_licences(wheel: Path) -> None:
    folder = wheel / "silkgraph" / "assets"
    assert (folder / "yasgui.min.js").stat().st_size > 500_000
    assert ".yasqe" in (folder / "yasgui.min.css").read_text(encoding="utf-8")
    world = json.loads((folder / "countries-50m.json").read_text(encoding="utf-8"))
    assert "Kazakhstan" in str(world["objects"]["countries"])
    licences = (folder / "LICENSES.txt").read_text(encoding="utf-8")
    assert "@zazuko/yasgui 4.6.2: MIT" in licences
    assert "codemirror" in licences


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Return the unpacked source distribution."""
    assert build("sdist", ROOT, tmp_path) == ""
    shutil.unpack_archive(next(tmp_path.glob("*.tar.gz")), tmp_path / "source")
    return next((tmp_path / "source").iterdir())


#: A registry at which nothing listens.
OFFLINE = {"npm_config_registry": "http://127.0.0.1:9/", "npm_config_fetch_retries": "0"}


def test_wheel_is_built_from_the_source_distribution_without_network(source: Path) -> None:
    assert build("wheel", source, source / "dist", **OFFLINE) == ""
    with zipfile.ZipFile(next((source / "dist").glob("*.whl"))) as archive:
        assert "silkgraph/assets/yasgui.min.js" in archive.namelist()


def test_wheel_that_would_lack_the_assets_is_not_built(source: Path) -> None:
    shutil.rmtree(source / "graph" / "silkgraph" / "assets")
    said = build("wheel", source, source / "dist", **OFFLINE)
    assert "the query page's files cannot be fetched with npm: " in said
    assert len(said.strip().splitlines()) == 1
    assert not list((source / "dist").glob("*.whl"))


def test_wheel_works_without_the_checkout(wheel: Path, tmp_path: Path) -> None:
    code = "import sys; sys.path.insert(0, sys.argv.pop(1)); from silkgraph.cli import main; main()"
    command = [sys.executable, "-c", code, str(wheel), "demo", "--out", "demo"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "demo" / "graph.ttl").stat().st_size > 0


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("a | b | a", ["a"]),
        ("a | (?: b | a )", ["a"]),
        ("a | (?: b | a )?", []),
        ("x (?: a | b ) | a", []),
        (r"(?i: a\| | [|] | [|] )", ["[|]"]),
        ("(?P<one> a | b ) | (?P<two> a | b )", []),
        ("a # | a\n| b", []),
    ],
)
def test_alternatives_that_stand_twice_are_found(pattern: str, expected: list[str]) -> None:
    assert list(patterns.twice(pattern)) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_alternative_stands_twice_in_a_pattern(language: str) -> None:
    found = {
        (name, each)
        for name, pattern in patterns.written(language)
        for each in patterns.twice(pattern)
    }
    assert not found


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_list_of_patterns_holds_one_twice(language: str) -> None:
    found: defaultdict[tuple[str, str], list[object]] = defaultdict(list)
    for section, entries in load_patterns(language).data.items():
        if isinstance(entries, list):
            for entry in entries:
                found[section, "".join(entry["pattern"].split())].append(entry)
    assert not [key for key, entries in found.items() if len(entries) > 1]


def test_every_pattern_is_asked_for() -> None:
    data = [load_patterns(language).data for language in LANGUAGES]
    names = {name for each in data for name in each["patterns"]}
    # Some rules say by which other pattern they are to be told.
    by_rules = {
        str(value)
        for each in data
        for entries in each.values()
        if isinstance(entries, list)
        for entry in entries
        for value in entry.values()
    }
    asking = by_rules | patterns.asked().keys()
    composed = [
        re.escape(text).replace(r"\*", r"\w+")
        for text in asking
        if "*" in text and re.search("[a-z]{4}", text)
    ]
    anywhere = re.compile("|".join(composed))
    unasked = names - asking
    assert not [name for name in sorted(unasked) if not anywhere.fullmatch(name)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pattern_that_one_room_asks_for_is_written_in_its_file(language: str) -> None:
    asking = patterns.asked()
    astray = []
    for name, file in patterns.files_of(language).items():
        homes = {pattern_file(module) for module in asking.get(name, ())} - {"llm"}
        if homes <= set(FILES_OF_EVENTS):
            # What several rooms of events ask for is in the file of the lowest of them.
            homes = set(sorted(homes, key=FILES_OF_EVENTS.index)[:1])
        if len(homes) == 1 and file not in homes:
            astray.append((name, file))
    assert not astray


def pattern_file(module: str) -> str:
    """Return the name of the file for the patterns that only one module of the extraction asks for."""
    parts = PurePath(module).parts
    if parts[0] == "events":
        return f"events_{parts[1]}" if len(parts) > 2 else FILES_OF_EVENTS[-1]
    alone = {"text": "dates", "reading.py": "shared", "rules.py": "shared", "telling.py": "shared"}
    return alone.get(parts[0], parts[0].removesuffix(".py"))


@pytest.mark.parametrize(("room_of_claims", "inner"), INNER_ROOMS.items())
def test_inner_rooms_know_only_those_below_them(
    room_of_claims: str, inner: tuple[str, ...]
) -> None:
    upward = []
    for number, name in enumerate(inner):
        above = {f"silkgraph.extraction.{room_of_claims}.{other}" for other in inner[number + 1 :]}
        paths = list((PACKAGE / "extraction" / room_of_claims / name).rglob("*.py"))
        assert paths
        for path in paths:
            known = {".".join(each.split(".")[:4]) for each in imports(path)}
            upward += [(name_of(path), other) for other in sorted(known & above)]
    assert not upward


def test_every_language_says_of_each_habit_whether_it_has_it() -> None:
    habits = [load_patterns(language).data["habits"] for language in LANGUAGES]
    names = sorted(habits[0])
    assert [sorted(each) for each in habits] == [names] * len(LANGUAGES)
    assert {type(each[name]) for each in habits for name in names} == {bool}
    # What all or none of them do is no habit.
    assert [name for name in names if len({each[name] for each in habits}) == 1] == []
    assert [name for name in names if name not in patterns.asked()] == []


def test_pattern_that_several_modules_ask_for_is_defined_in_every_language() -> None:
    """Else a language that is given one for the sake of one module changes what another one does.

    A language that says it in no words says so: ``(?!)`` matches nothing.
    """
    asking = patterns.asked()
    defined = {language: load_patterns(language).data["patterns"] for language in LANGUAGES}
    names = {name for language in LANGUAGES for name in defined[language]}
    assert not [
        (language, name, sorted(asking[name]))
        for name in sorted(names)
        if len(asking.get(name, ())) > 1
        for language in LANGUAGES
        if name not in defined[language]
    ]
