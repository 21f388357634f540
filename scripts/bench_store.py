"""Time the store beside rdflib and a bare pyoxigraph: loading, nine shapes of query, and a cold start.

    .venv/bin/python scripts/bench_store.py [--triples 100000] [--no-rdflib] [--rounds 3]

The data are made up: events with type, date, participants by Zipf's law, state, area, label, words and
source, one named graph per article; as Turtle the same without the graphs. All ratios are of one run,
each engine beside the others, in turns. Loading is compared with two bare pyoxigraphs: one that loads
the file and no more, in which a triple of two graphs counts twice, and one that also loads every triple
into the default graph, as SilkGraph does, in which it counts once. So do queries: the second bare one has
the same work to do, the first would count a triple of two graphs twice. Above 300,000 triples rdflib leaves
out the first query, which would take it minutes.
"""

from __future__ import annotations

import argparse
import math
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from silkgraph.store import MEMORY, Store, open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

D = "https://example.org/"
GRAPH = ox.NamedNode(f"{D}graph")
LONG = 300_000
ACTORS, AREAS, STATES, TYPES = 2_000, 30, 12, 8
HEAD = f"PREFIX d: <{D}> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
QUERIES = {
    "leaders together, by year": "SELECT ?a ?b ?year (COUNT(?e) AS ?n) { ?e d:who ?a, ?b ; d:year ?year FILTER(STR(?a) < STR(?b)) } GROUP BY ?a ?b ?year",
    "area, state and dates": "SELECT ?e { ?e d:area d:area3 ; d:state d:state2 ; d:year ?y FILTER(?y >= 2010 && ?y <= 2015) }",
    "two hops": "SELECT DISTINCT ?c { { SELECT DISTINCT ?b { ?e d:who d:actor900, ?b } } ?f d:who ?b, ?c }",
    "top ten": "SELECT ?a (COUNT(?e) AS ?n) { ?e d:who ?a } GROUP BY ?a ORDER BY DESC(?n) ?a LIMIT 10",
    "optional and text": "SELECT ?e ?q { ?e d:type d:type1 OPTIONAL { ?e d:quote ?q } FILTER(CONTAINS(?q, 'gas')) }",
    "construct": "CONSTRUCT { ?a d:in ?y } { ?e d:who ?a ; d:year ?y ; d:state d:state1 }",
    "describe": "DESCRIBE d:event5",
    "broader areas": "SELECT ?e { ?e d:area ?area . ?area skos:broader* d:area0 }",
    "look-up": "SELECT ?p ?o { d:event9 ?p ?o }",
}


def lines(triples: int) -> Iterator[str]:
    """Yield so many triples as N-Quads, the same ones every time."""
    chance = random.Random(1)
    weights = [1 / (rank + 1) for rank in range(ACTORS)]
    given = 0
    broader = "http://www.w3.org/2004/02/skos/core#broader"
    for area in range(1, AREAS):
        yield f"<{D}area{area}> <{broader}> <{D}area{area // 3}> <{D}areas> .\n"
        given += 1
    event = 0
    while given < triples:
        graph = f"<{D}article{event // 3}>"
        who = set(chance.choices(range(ACTORS), weights, k=chance.randint(2, 5)))
        year = 1996 + chance.randrange(30)
        said = [
            f"<{D}type> <{D}type{chance.randrange(TYPES)}>",
            f'<{D}year> "{year}"^^<http://www.w3.org/2001/XMLSchema#integer>',
            f"<{D}state> <{D}state{chance.randrange(STATES)}>",
            f"<{D}area> <{D}area{chance.randrange(AREAS)}>",
            f'<{D}label> "Event {event}"@en',
            f'<{D}quote> "They spoke of {chance.choice(("gas", "rail", "water", "trade"))} in {year}, {event}"',
            f'<{D}confidence> "0.{chance.randrange(10, 99)}"^^<http://www.w3.org/2001/XMLSchema#decimal>',
            *(f"<{D}who> <{D}actor{actor}>" for actor in sorted(who)),
        ]
        for each in said:
            yield f"<{D}event{event}> {each} {graph} .\n"
        given += len(said)
        event += 1


def seconds(work: Callable[[], object]) -> float:
    """Return how long the work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def drained(found: Any) -> int:  # noqa: ANN401 - engines have no type in common
    """Read an answer to its end."""
    return sum(1 for _ in found)


def write_files(folder: Path, triples: int) -> dict[str, Path]:
    """Write the data as N-Quads and as Turtle, and the N-Quads once more with a copy of each triple."""
    files = {name: folder / f"data.{name}" for name in ("nq", "ttl", "nq-copied", "ttl-copied")}
    with files["nq"].open("w", encoding="utf-8") as out:
        out.writelines(lines(triples))
    plain = [quad.triple for quad in ox.parse(path=files["nq"])]
    triples_alone = ox.serialize(plain, format=ox.RdfFormat.N_TRIPLES) or b""
    files["ttl"].write_bytes(ox.serialize(plain, format=ox.RdfFormat.TURTLE) or b"")
    files["nq-copied"].write_bytes(files["nq"].read_bytes() + triples_alone)
    in_graph = triples_alone.replace(b" .\n", f" <{GRAPH.value}> .\n".encode())
    files["ttl-copied"].write_bytes(in_graph + triples_alone)
    return files


def load_bare(store: ox.Store, file: Path) -> None:
    """Load a file as a script with nothing but pyoxigraph would."""
    if file.suffix == ".ttl":
        store.bulk_load(path=str(file), to_graph=GRAPH)
    else:
        store.bulk_load(path=str(file), format=ox.RdfFormat.N_QUADS)


def load_rdflib(file: Path) -> Any:  # noqa: ANN401 - rdflib is an option here
    """Load a file into rdflib's memory."""
    import rdflib

    made = rdflib.Dataset(default_union=True)
    made.parse(file, format="nquads" if file.suffix == ".nq" else "turtle")
    return made


def compare_loading(files: dict[str, Path], folder: Path, rounds: int, *, with_rdflib: bool) -> Any:  # noqa: ANN401
    """Print how long each takes to load, and return rdflib's graph."""
    memory: Any = None
    print(f"{'loading':22} {'ours s':>8} {'x bare':>7} {'x bare with copies':>19} {'x rdflib':>9}")
    slow: dict[str, float] = {}
    for engine in ("memory", "disk"):
        for name in ("nq", "ttl"):
            times: dict[str, list[float]] = {"ours": [], "bare": [], "copies": []}
            for number in range(rounds):
                place = folder / f"{engine}-{name}-{number}"

                def location(kind: str, place: Path = place, engine: str = engine) -> str | None:
                    return f"{place}-{kind}" if engine == "disk" else None

                with open_store(location("ours") or MEMORY, reference=False) as ours:
                    times["ours"].append(
                        seconds(lambda name=name, ours=ours: ours.load(files[name]))
                    )
                for kind, file in (("bare", files[name]), ("copies", files[f"{name}-copied"])):
                    bare = ox.Store(location(kind))
                    times[kind].append(seconds(lambda bare=bare, file=file: load_bare(bare, file)))
            if with_rdflib and name not in slow:
                began = time.perf_counter()
                loaded = load_rdflib(files[name])
                slow[name] = time.perf_counter() - began
                memory = memory or loaded
            took = {kind: median(each) for kind, each in times.items()}
            shown = f"{slow[name] / took['ours']:9.1f}" if with_rdflib else ""
            print(
                f"{engine + ', ' + name:22} {took['ours']:8.2f} {took['bare'] / took['ours']:7.2f}"
                f" {took['copies'] / took['ours']:19.2f} {shown}",
                flush=True,
            )
    return memory


def compare(
    ours: Store,
    bare: ox.Store,
    copies: ox.Store,
    memory: Any,  # noqa: ANN401
    rounds: int,
    title: str,
    skip: str,
) -> None:
    """Print each query's times and ratios: greater than 1 is faster than the peer."""
    ratios: dict[str, list[float]] = {"bare": [], "bare with copies": [], "rdflib": []}
    print(f"\n{title:28} {'ours ms':>9} {'x bare':>7} {'x bare with copies':>19} {'x rdflib':>9}")
    for name, query in QUERIES.items():
        text = HEAD + query
        peers = {
            "ours": lambda text=text: drained(ours.query(text)),
            "bare": lambda text=text: drained(bare.query(text, use_default_graph_as_union=True)),
            "bare with copies": lambda text=text: drained(copies.query(text)),
        }
        times: dict[str, list[float]] = {peer: [] for peer in peers}
        for _ in range(rounds):  # in turns, so that what else runs here disturbs all
            for peer, work in peers.items():
                times[peer].append(seconds(work))
        took = median(times.pop("ours"))
        for peer, each in times.items():
            ratios[peer].append(median(each) / took)
        shown = ""
        if memory is not None and name != skip:
            ratios["rdflib"].append(seconds(lambda text=text: drained(memory.query(text))) / took)
            shown = f"{ratios['rdflib'][-1]:9.1f}"
        print(
            f"{name:28} {took * 1000:9.2f} {ratios['bare'][-1]:7.2f}"
            f" {ratios['bare with copies'][-1]:19.2f} {shown}"
        )
    for peer, found in ratios.items():
        if found:
            mean = math.exp(sum(map(math.log, found)) / len(found))
            print(f"geometric mean, x {peer}: {mean:.2f}; least {min(found):.2f}")


def cold_start(folder: Path, rounds: int) -> None:
    """Print how long one question takes from a cold start, beside a Python that imports pyoxigraph."""
    query = HEAD + QUERIES["look-up"]
    asked = ["-m", "silkgraph", "query", query, "--format", "csv", "--graph", str(folder / "ours")]
    commands = {"import pyoxigraph": ["-c", "import pyoxigraph"], "silkgraph query": asked}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(3 * rounds):
        for name, command in commands.items():
            run = [sys.executable, *command]
            times[name].append(
                seconds(lambda run=run: subprocess.run(run, check=True, capture_output=True))
            )
    least, ours = (min(times[name]) for name in commands)
    print(f"\ncold start: {ours * 1000:.0f} ms, {ours / least:.1f} times import pyoxigraph")


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--triples", type=int, default=100_000)
    parser.add_argument("--no-rdflib", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        files = write_files(folder, given.triples)
        rdflib_graph = compare_loading(files, folder, given.rounds, with_rdflib=not given.no_rdflib)
        skip = "leaders together, by year" if given.triples > LONG else ""
        for engine in ("memory", "disk"):
            on_disk = engine == "disk"
            bare = ox.Store(str(folder / "bare")) if on_disk else ox.Store()
            load_bare(bare, files["nq"])
            copies = ox.Store(str(folder / "copies")) if on_disk else ox.Store()
            load_bare(copies, files["nq-copied"])
            ours = open_store(folder / "ours" if on_disk else MEMORY, reference=False)
            ours.load(files["nq"])
            title = f"query, {engine}"
            compare(ours, bare, copies, rdflib_graph, given.rounds, title, skip)
            ours.close()
            del bare, copies
        cold_start(folder, given.rounds)


if __name__ == "__main__":
    main()
