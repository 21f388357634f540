"""Time the store beside rdflib and a bare pyoxigraph: loading, nine shapes of query, and a cold start.

    .venv/bin/python scripts/bench_store.py [--triples 100000] [--no-rdflib] [--rounds 3]

The data are made up: events with type, date, participants by Zipf's law, state, area, label, words and
source, one named graph per article. All ratios are of one run, each engine beside the others.
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

from silkgraph.store import Store, open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

D = "https://example.org/"
ACTORS, AREAS, STATES, TYPES = 2_000, 30, 12, 8
HEAD = f"PREFIX d: <{D}> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
QUERIES = {
    "leaders together, by year": "SELECT ?a ?b ?year (COUNT(?e) AS ?n) { ?e d:who ?a, ?b ; d:year ?year FILTER(STR(?a) < STR(?b)) } GROUP BY ?a ?b ?year",
    "area, state and dates": "SELECT ?e { ?e d:area d:area3 ; d:state d:state2 ; d:year ?y FILTER(?y >= 2010 && ?y <= 2015) }",
    "two hops": "SELECT DISTINCT ?c { { SELECT DISTINCT ?b { ?e d:who d:actor7, ?b } } ?f d:who ?b, ?c }",
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


def load_all(file: Path, folder: Path, *, with_rdflib: bool) -> tuple[Store, ox.Store, Any]:
    """Load the file into each store, print the times, and return the stores."""
    bare = ox.Store(str(folder / "bare"))
    times = {"bare bulk_load": seconds(lambda: bare.bulk_load(path=str(file)))}
    ours = open_store(folder / "ours", reference=False)
    times["SilkGraph load"] = seconds(lambda: ours.load(file))
    memory: Any = None
    if with_rdflib:
        import rdflib

        memory = rdflib.Dataset(default_union=True)
        times["rdflib Memory"] = seconds(lambda: memory.parse(file, format="nquads"))
    for name, took in times.items():
        print(
            f"{name:28} {took:8.2f} s  {times['SilkGraph load'] / took:6.2f} of SilkGraph's speed"
        )
    return ours, bare, memory


def compare(ours: Store, bare: ox.Store, memory: Any, rounds: int) -> None:  # noqa: ANN401
    """Print each query's times and ratios: greater than 1 is faster than the peer."""
    by_rdflib, by_bare = [], []
    print(f"\n{'query':28} {'ours ms':>9} {'x bare':>7} {'x rdflib':>9}")
    for name, query in QUERIES.items():
        text = HEAD + query
        times: dict[str, list[float]] = {"ours": [], "bare": []}
        for _ in range(rounds):  # in turns, so that what else runs here disturbs both
            times["ours"].append(seconds(lambda text=text: drained(ours.query(text))))
            times["bare"].append(
                seconds(
                    lambda text=text: drained(bare.query(text, use_default_graph_as_union=True))
                )
            )
        took = median(times["ours"])
        by_bare.append(median(times["bare"]) / took)
        shown = ""
        if memory is not None:
            by_rdflib.append(seconds(lambda text=text: drained(memory.query(text))) / took)
            shown = f"{by_rdflib[-1]:9.1f}"
        print(f"{name:28} {took * 1000:9.2f} {by_bare[-1]:7.2f} {shown}")
    for peer, ratios in (("bare", by_bare), ("rdflib", by_rdflib)):
        if ratios:
            mean = math.exp(sum(map(math.log, ratios)) / len(ratios))
            print(f"geometric mean, x {peer}: {mean:.2f}; least {min(ratios):.2f}")


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
        file = folder / "data.nq"
        with file.open("w", encoding="utf-8") as out:
            out.writelines(lines(given.triples))
        ours, bare, memory = load_all(file, folder, with_rdflib=not given.no_rdflib)
        compare(ours, bare, memory, given.rounds)
        ours.close()
        cold_start(folder, given.rounds)


if __name__ == "__main__":
    main()
