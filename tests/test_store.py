from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from silkgraph import resources
from silkgraph.errors import QueryError, StoreError
from silkgraph.namespaces import ARTICLE, ONTOLOGY, REFERENCE
from silkgraph.store import MEMORY, Store, base, open_store
from silkgraph.store.embedded import EmbeddedStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from silkgraph.claims import Claims

E = "https://example.org/"
GRAPH = f"{E}graph"


def quad(subject: str, value: str, graph: str = GRAPH) -> ox.Quad:
    return ox.Quad(
        ox.NamedNode(E + subject), ox.NamedNode(E + "says"), ox.Literal(value), ox.NamedNode(graph)
    )


def values(store: Store) -> list[str]:
    rows = store.query(f"SELECT ?value {{ ?s <{E}says> ?value }} ORDER BY ?value")
    assert isinstance(rows, ox.QuerySolutions)
    return [row["value"].value for row in rows]


def mirror_is_exact(store: Store) -> bool:
    """Tell whether the default graph holds each triple of the named graphs exactly once."""
    if isinstance(store, EmbeddedStore):
        inner = store._store.quads_for_pattern(None, None, None, ox.DefaultGraph())
        return Counter(q.triple for q in inner) == Counter({q.triple for q in store.quads()})
    found = store.query("SELECT ?s ?p ?o { ?s ?p ?o }")
    assert isinstance(found, ox.QuerySolutions)
    # Blank nodes have other names in every answer of a server, so these can only be counted.
    return len(list(found)) == len({q.triple for q in store.quads()})


def need_a_set_of_triples(store: Store) -> None:
    """Skip where a query without GRAPH counts a triple once per graph and sees the server's own."""
    if store.location.endswith("/sparql"):
        pytest.skip("the default graph of Virtuoso is no set")


def without_blank_nodes(triples: Iterable[ox.Triple]) -> set[ox.Triple]:
    return {triple for triple in triples if "_:" not in f"{triple.subject} {triple.object}"}


class TestContract:
    """What holds in memory and on disk alike."""

    def test_graph_holds_what_was_put_in(self, empty_store: Store) -> None:
        empty_store.replace_graph(GRAPH, [quad("a", "one"), quad("b", "two")])
        assert values(empty_store) == ["one", "two"]
        assert empty_store.graphs() == [GRAPH]
        assert GRAPH in empty_store
        assert len(empty_store) == 2

    def test_replacing_leaves_nothing_of_the_old_content(self, empty_store: Store) -> None:
        need_a_set_of_triples(empty_store)
        empty_store.replace_graph(GRAPH, [quad("a", "old"), quad("a", "both")])
        empty_store.replace_graph(GRAPH, [quad("a", "new"), quad("a", "both")])
        assert values(empty_store) == ["both", "new"]
        assert mirror_is_exact(empty_store)

    def test_replacing_by_the_same_changes_nothing(self, store: Store) -> None:
        need_a_set_of_triples(store)
        before = sorted(map(str, store.quads()))
        for graph in store.graphs():
            store.replace_graph(graph, list(store.quads(graph)))
        assert sorted(map(str, store.quads())) == before
        assert mirror_is_exact(store)

    def test_replacing_by_nothing_empties_the_graph(self, empty_store: Store) -> None:
        empty_store.replace_graph(GRAPH, [quad("a", "one")])
        empty_store.replace_graph(GRAPH, [])
        assert values(empty_store) == []

    def test_triple_of_two_graphs_counts_once_and_names_both(self, empty_store: Store) -> None:
        need_a_set_of_triples(empty_store)
        for graph in (GRAPH, GRAPH + "2"):
            empty_store.replace_graph(graph, [quad("a", "same", graph)])
        assert values(empty_store) == ["same"]
        assert len(empty_store) == 1
        rows = empty_store.query("SELECT ?g { GRAPH ?g { ?s ?p 'same' } }")
        assert isinstance(rows, ox.QuerySolutions)
        assert {row["g"].value for row in rows} == {GRAPH, GRAPH + "2"}

    def test_removing_one_article_keeps_what_another_states_too(self, empty_store: Store) -> None:
        empty_store.replace_graph(GRAPH, [quad("a", "shared"), quad("a", "own")])
        empty_store.replace_graph(GRAPH + "2", [quad("a", "shared", GRAPH + "2")])
        assert empty_store.remove_graph(GRAPH)
        assert values(empty_store) == ["shared"]
        assert empty_store.graphs() == [GRAPH + "2"]

    def test_removing_what_is_not_there_says_so(self, empty_store: Store) -> None:
        assert not empty_store.remove_graph(GRAPH)

    def test_order_and_repetition_of_articles_change_nothing(
        self, empty_store: Store, store: Store
    ) -> None:
        graphs = {graph: list(store.quads(graph)) for graph in store.graphs()}
        other = open_store(reference=False)
        for _ in range(2):
            for graph, quads in reversed(graphs.items()):
                other.replace_graph(graph, reversed(quads))
        assert set(other.quads()) == set(store.quads())
        assert len(other) == len(store)
        assert mirror_is_exact(other)

    @pytest.mark.parametrize(
        "text", ["\\u0041 \\\\", "'\"\n\r\t", "Мы — 汉字 \U0001f600", "} } ; DROP ALL ; #", "\x01"]
    )
    def test_replaced_literals_come_back_as_they_were(self, empty_store: Store, text: str) -> None:
        empty_store.replace_graph(GRAPH, [quad("a", "first")])
        empty_store.replace_graph(GRAPH, [quad("a", text)])
        assert values(empty_store) == [text]

    def test_blank_nodes_stay_the_same_node_in_both_graphs(
        self, empty_store: Store, tmp_path: Path
    ) -> None:
        need_a_set_of_triples(empty_store)
        file = tmp_path / "data.ttl"
        file.write_text(f'<{E}a> <{E}has> [ <{E}says> "one" ] .')
        for _ in range(2):
            empty_store.replace_graph(GRAPH, ox.parse(path=file))
            assert mirror_is_exact(empty_store)
            assert empty_store.query(f"ASK {{ <{E}a> <{E}has>/<{E}says> 'one' }}")

    def test_many_graphs_at_once_are_the_same_as_one_by_one(
        self, empty_store: Store, store: Store
    ) -> None:
        batch = {graph: list(store.quads(graph)) for graph in store.graphs()}
        batch |= {f"{E}{i}": [quad(f"{i % 7}", "shared"), quad("a", f"{i}")] for i in range(30)}
        other = open_store(reference=False)
        other.replace_graph(f"{E}3", [quad("a", "old")])
        other.replace_graphs(batch)
        for graph, quads in batch.items():
            empty_store.replace_graph(graph, quads)
        assert set(other.quads()) == set(empty_store.quads())
        assert mirror_is_exact(other)

    def test_quads_go_to_the_named_graph_whatever_graph_they_carry(
        self, empty_store: Store
    ) -> None:
        empty_store.replace_graph(GRAPH, [quad("a", "one", GRAPH + "2")])
        assert empty_store.graphs() == [GRAPH]

    def test_closed_graph_says_that_it_is_closed(self, empty_store: Store) -> None:
        with empty_store:
            pass
        with pytest.raises(StoreError, match="is closed"):
            empty_store.graphs()

    def test_query_reaches_no_other_host(self, empty_store: Store) -> None:
        with socket.create_server(("127.0.0.1", 0)) as server:
            server.setblocking(False)
            host = f"<http://127.0.0.1:{server.getsockname()[1]}/>"
            for silent in ("", "SILENT "):
                with pytest.raises(QueryError, match="SERVICE is not allowed"):
                    empty_store.query(f"SELECT * {{ SERVICE {silent}{host} {{ ?s ?p ?o }} }}")
            from_elsewhere = empty_store.query(f"SELECT * FROM {host} {{ ?s ?p ?o }}")
            assert isinstance(from_elsewhere, ox.QuerySolutions)
            assert list(from_elsewhere) == []
            with pytest.raises(BlockingIOError):
                server.accept()

    def test_bindings_fill_slots_as_values(self, empty_store: Store) -> None:
        need_a_set_of_triples(empty_store)
        hostile = 'x" } { ?s ?p ?o } #'
        empty_store.replace_graph(GRAPH, [quad("a", hostile), quad("b", "two")])
        text = "SELECT ?value { VALUES ?value { UNDEF } ?s ?p ?value }"
        for bindings, count in (({"value": ox.Literal(hostile)}, 1), ({}, 2)):
            rows = empty_store.query(text, bindings)
            assert isinstance(rows, ox.QuerySolutions)
            assert len(list(rows)) == count

    def test_binding_without_a_slot_is_refused(self, empty_store: Store) -> None:
        with pytest.raises(QueryError, match=r"no slot 'VALUES \?other"):
            empty_store.query("SELECT * { ?s ?p ?o }", {"other": ox.Literal("x")})


class TestKept:
    """What others work out of the graph stays as long as the graph does."""

    @pytest.mark.parametrize("location", ["", "graph"])
    def test_what_was_kept_is_gone_after_every_write(self, location: str, tmp_path: Path) -> None:
        store = open_store(tmp_path / location if location else MEMORY, reference=False)
        triples, many = tmp_path / "one.nt", tmp_path / "one.nq"
        triples.write_text(f'<{E}a> <{E}says> "one" .\n')
        many.write_text(f'<{E}a> <{E}says> "one" <{GRAPH}3> .\n')
        batch = {f"{GRAPH}{number}": [quad("a", f"{number}")] for number in range(20)}
        writes: list[Callable[[], object]] = [
            lambda: store.load(many),
            lambda: store.load(many),
            lambda: store.load(triples),
            lambda: store.replace_graph(GRAPH, [quad("a", "one")]),
            lambda: store.replace_graph(GRAPH, [quad("a", "two")]),
            lambda: store.replace_graphs(batch),
            lambda: store.remove_graph(GRAPH),
            lambda: store.close(),
        ]
        for write in writes:
            store.kept["what"] = "was read"
            write()
            assert not store.kept

    def test_what_was_kept_stays_while_nothing_is_written(self) -> None:
        store = open_store(reference=False)
        store.kept["what"] = "was read"
        assert not store.remove_graph(GRAPH)
        list(store.query("SELECT * { ?s ?p ?o }"))  # type: ignore[arg-type]
        assert (len(store), store.kept) == (0, {"what": "was read"})

    def test_endpoint_that_others_write_to_keeps_nothing(self, oxigraph_server: str) -> None:
        with open_store(oxigraph_server, reference=False) as store:
            store.kept["what"] = "was read"
            assert not store.kept


class TestReferenceGraphs:
    def test_writing_brings_ontology_and_reference(self) -> None:
        store = open_store()
        shipped = [file.read_bytes() for file in resources.ontology_files() if file.is_file()]
        in_graph = [quad.triple for quad in store.quads(ONTOLOGY)]
        in_files = [quad.triple for text in shipped for quad in ox.parse(text, ox.RdfFormat.TURTLE)]
        # Blank nodes have other names in the store.
        assert without_blank_nodes(in_graph) == without_blank_nodes(in_files)
        assert len(in_graph) == len(in_files)
        assert mirror_is_exact(store)

    def test_graphs_are_read_again_only_when_the_files_change(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        file = tmp_path / "silkgraph.ttl"
        monkeypatch.setattr(resources, "ontology_files", lambda: [file])
        monkeypatch.setattr(resources, "reference_files", list)
        replaced: list[str] = []
        replace = EmbeddedStore.replace_graph

        def noticing(self: EmbeddedStore, name: str, quads: Iterable[ox.Quad]) -> None:
            replaced.append(name)
            replace(self, name, quads)

        monkeypatch.setattr(EmbeddedStore, "replace_graph", noticing)
        for text, expected in (("one", True), ("one", False), ("two", True), ("two", False)):
            file.write_text(f'<{E}a> <{E}says> "{text}" .')
            replaced.clear()
            with open_store(tmp_path / "graph") as store:
                assert (ONTOLOGY in replaced) is expected
                assert values(store) == [text]

    def test_what_the_store_says_of_itself_is_no_data(self) -> None:
        store = open_store(reference=False)
        assert len(store) == 0
        assert store.graphs() == []
        assert list(store.quads()) == []

    @pytest.mark.parametrize(
        "pattern",
        [
            "GRAPH ?g { ?s ?p ?o }",
            "GRAPH ?g { ?s <https://schema.org/schemaVersion> ?o }",
            "VALUES ?g { <https://w3id.org/silkgraph/store> } GRAPH ?g { ?s ?p ?o }",
            "?s a ?class . GRAPH ?g { ?s ?p ?o }",
            "{ SELECT ?g { GRAPH ?g { ?s ?p ?o GRAPH ?g { ?s ?p ?o } } } }",
        ],
    )
    def test_no_variable_of_a_query_stands_for_what_the_store_says_of_itself(
        self, store: Store, pattern: str
    ) -> None:
        graph = ox.NamedNode(store.graphs()[0])
        store._set_own_value(graph, base.FORMAT_TERM, ox.Literal("1"))
        named = store.query(f"ASK {{ GRAPH {base.SELF} {{ ?s ?p ?o }} }}")
        assert named  # it is there, for who names it
        found = store.query(f"SELECT DISTINCT ?g {{ {pattern} }}")
        assert isinstance(found, ox.QuerySolutions)
        assert base.SELF not in {row["g"] for row in found}

    def test_error_in_a_query_for_graphs_is_told_by_its_own_text(self, store: Store) -> None:
        query = "SELECT * { GRAPH ?g { ?s ?p ?o } FILTER(?s == ?o) }"
        with pytest.raises(QueryError, match="line 1, column 52, at the end"):
            store.query(query)


class TestDisk:
    def test_graph_is_there_when_opened_again(
        self, store_path: Path, small_claims: tuple[Claims, ...]
    ) -> None:
        with open_store(store_path, read_only=True) as store:
            assert set(store.graphs()) == {
                REFERENCE, *(ARTICLE + claims.article for claims in small_claims)
            }  # fmt: skip

    def test_closing_lets_go_of_the_folder(self, tmp_path: Path) -> None:
        for _ in range(2):
            with open_store(tmp_path / "graph", reference=False) as store:
                store.replace_graph(GRAPH, [quad("a", "one")])

    def test_disk_that_is_full_at_the_end_is_one_clear_line(self, tmp_path: Path) -> None:
        class Full:
            def flush(self) -> None:
                raise OSError("No space left\non device")

        store = EmbeddedStore(Full(), str(tmp_path))  # type: ignore[arg-type]
        with pytest.raises(
            StoreError, match=r"cannot write to the graph .* No space left on device"
        ):
            store.close()
        with pytest.raises(StoreError, match="is closed"):
            store.graphs()

    def test_folder_in_use_is_one_clear_line(self, store_path: Path) -> None:
        with (
            open_store(store_path, reference=False),
            pytest.raises(StoreError, match="in use by another process") as caught,
        ):
            open_store(store_path)
        assert str(store_path) in str(caught.value)
        assert "\n" not in str(caught.value)

    def test_folder_in_use_by_another_process_is_one_clear_line(self, store_path: Path) -> None:
        code = f"from silkgraph.store import open_store\ns = open_store({str(store_path)!r}, reference=False)\nprint('open', flush=True)\nimport time\ntime.sleep(60)"
        other = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
        try:
            assert other.stdout and other.stdout.readline() == "open\n"
            with pytest.raises(StoreError, match="in use by another process"):
                open_store(store_path)
        finally:
            other.kill()
            other.wait()

    def test_reading_a_graph_that_is_not_there_tells_how_to_make_one(self, tmp_path: Path) -> None:
        with pytest.raises(StoreError, match=r"no graph at .*silkgraph demo"):
            open_store(tmp_path / "missing", read_only=True)
        assert not (tmp_path / "missing").exists()

    @pytest.mark.parametrize("read_only", [True, False])
    def test_file_is_no_graph(self, tmp_path: Path, read_only: bool) -> None:
        file = tmp_path / "graph.ttl"
        file.touch()
        with pytest.raises(StoreError, match=r"graph\.ttl is a file, not a graph"):
            open_store(file, read_only=read_only)

    @pytest.mark.parametrize("read_only", [True, False])
    def test_folder_with_other_files_stays_untouched(self, tmp_path: Path, read_only: bool) -> None:
        (tmp_path / "article.txt").touch()
        with pytest.raises(StoreError, match="holds other files and no graph"):
            open_store(tmp_path, read_only=read_only)
        assert [file.name for file in tmp_path.iterdir()] == ["article.txt"]

    def test_place_that_cannot_be_made_is_one_clear_line(self) -> None:
        with pytest.raises(StoreError, match="cannot open the graph /proc/none/graph"):
            open_store("/proc/none/graph")

    def test_damaged_graph_is_one_clear_line(self, tmp_path: Path) -> None:
        (tmp_path / "CURRENT").write_text("nonsense")
        for read_only in (True, False):
            with pytest.raises(StoreError, match="cannot open the graph") as caught:
                open_store(tmp_path, read_only=read_only)
            assert "\n" not in str(caught.value)

    def test_graph_of_a_newer_format_is_refused(
        self, store_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(base, "FORMAT", 0)
        for read_only in (True, False):
            with pytest.raises(StoreError, match="format 2, newer than this SilkGraph knows"):
                open_store(store_path, read_only=read_only)

    def test_graph_of_an_older_format_is_brought_to_this_one(self, tmp_path: Path) -> None:
        place = tmp_path / "graph"
        old = ox.Store(str(place))
        format_0 = ox.Quad(base.SELF, base.FORMAT_TERM, ox.Literal("0"), base.SELF)
        shared = [quad("a", "shared", f"{E}{i}") for i in range(2)]
        old.extend([format_0, *shared, quad("b", "own")])
        del old
        with pytest.raises(StoreError, match=r"format 0, older .* open it for writing once"):
            open_store(place, read_only=True)
        for _ in range(2):
            with open_store(place, reference=False) as store:
                assert mirror_is_exact(store)
                assert values(store) == ["own", "shared"]
                assert store.graphs() == [f"{E}0", f"{E}1", GRAPH]
        with open_store(place, read_only=True) as store:
            assert len(store) == 2

    def test_migration_cut_short_is_taken_up_again(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        place = tmp_path / "graph"
        old = ox.Store(str(place))
        old.add(ox.Quad(base.SELF, base.FORMAT_TERM, ox.Literal("0"), base.SELF))
        old.extend([quad("a", "one"), quad("b", "two", f"{E}2")])
        del old
        replace = EmbeddedStore.replace_graph

        def fail_at_the_second(self: EmbeddedStore, name: str, quads: Iterable[ox.Quad]) -> None:
            if name == GRAPH:
                raise KeyboardInterrupt
            replace(self, name, quads)

        with monkeypatch.context() as cut:
            cut.setattr(EmbeddedStore, "replace_graph", fail_at_the_second)
            with pytest.raises(KeyboardInterrupt):
                open_store(place, reference=False)
        with open_store(place, reference=False) as store:
            assert values(store) == ["one", "two"]
            assert mirror_is_exact(store)

    def test_oxigraph_store_of_other_make_is_refused(self, tmp_path: Path) -> None:
        foreign = ox.Store(str(tmp_path / "graph"))
        foreign.add(quad("a", "one"))
        del foreign
        for read_only in (True, False):
            with pytest.raises(StoreError, match="SilkGraph did not make"):
                open_store(tmp_path / "graph", read_only=read_only)

    def test_writing_to_a_graph_opened_for_reading_is_one_clear_line(
        self, store_path: Path
    ) -> None:
        with (
            open_store(store_path, read_only=True) as store,
            pytest.raises(StoreError, match="cannot write to the graph"),
        ):
            store.replace_graph(GRAPH, [quad("a", "one")])

    def test_opening_for_reading_needs_no_heavy_library(self, store_path: Path) -> None:
        code = f"""
import sys
from silkgraph.store import open_store
assert open_store({str(store_path)!r}, read_only=True).graphs()
print([name for name in ("rdflib", "networkx", "pyvis", "pydantic") if name in sys.modules])
"""
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
        assert done.stdout == "[]\n", done.stderr

    def test_killed_process_leaves_every_article_it_reported(self, tmp_path: Path) -> None:
        # It writes new articles and rewrites old ones until it is killed in the middle of either.
        code = f"""
import pyoxigraph as ox
from silkgraph.store import open_store
store = open_store({str(tmp_path / "graph")!r}, reference=False)
says = ox.NamedNode("{E}says")
def quads(graph, step):
    node = ox.NamedNode(graph)
    return [
        ox.Quad(ox.NamedNode(f"{E}{{i}}"), says, ox.Literal(f"{{graph}} {{step}}"), node)
        for i in range(200)
    ]
for step in range(100_000):
    graph = f"{E}graph/{{step % 40}}"
    store.replace_graph(graph, quads(graph, step))
    if step % 3 == 0:
        store.replace_graphs({{
            graph: quads(graph, step) for graph in (f"{E}batch/{{step}}/{{i}}" for i in range(20))
        }})
    print(step, flush=True)
"""
        for seconds in (0.3, 0.5):
            process = subprocess.Popen(
                [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True
            )
            assert process.stdout
            process.stdout.readline()
            time.sleep(seconds)
            process.send_signal(signal.SIGKILL)
            reported = process.stdout.read().split()
            process.wait()
            last = int(reported[-1]) if reported else 0
            with open_store(tmp_path / "graph", reference=False) as store:
                assert mirror_is_exact(store)
                for graph in store.graphs():
                    written = Counter(str(quad.object) for quad in store.quads(graph))
                    assert list(written.values()) == [200], (
                        "a graph is half one version, half another"
                    )
                for step in range(max(0, last - 39), last + 1):
                    found = str(next(iter(store.quads(f"{E}graph/{step % 40}"))).object)
                    assert int(found.strip('"').split()[1]) >= step


class TestLoad:
    def test_turtle_goes_to_a_graph_named_after_the_file(
        self, empty_store: Store, tmp_path: Path
    ) -> None:
        need_a_set_of_triples(empty_store)
        file = tmp_path / "My data.ttl"
        file.write_text(f'<{E}a> <{E}says> "one" , "two" .')
        assert empty_store.load(file) == 2
        assert empty_store.graphs() == ["https://w3id.org/silkgraph/loaded/my-data"]
        assert empty_store.load(file) == 0
        assert mirror_is_exact(empty_store)

    def test_second_file_of_named_graphs_is_copied_too(
        self, empty_store: Store, tmp_path: Path
    ) -> None:
        need_a_set_of_triples(empty_store)
        file = tmp_path / "data.trig"
        for value, new in (("one", 2), ("two", 1)):
            file.write_text(
                f'<{E}a> <{E}says> "always" . <{GRAPH}> {{ <{E}a> <{E}says> "{value}" }}'
            )
            assert empty_store.load(file) == new
        assert values(empty_store) == ["always", "one", "two"]
        assert empty_store.graphs() == [GRAPH, "https://w3id.org/silkgraph/loaded/data"]
        assert mirror_is_exact(empty_store)

    @pytest.mark.parametrize("ending", ["ttl", "trig"])
    def test_blank_node_of_a_file_is_one_node_in_both_graphs_and_no_node_of_another_file(
        self, empty_store: Store, tmp_path: Path, ending: str
    ) -> None:
        need_a_set_of_triples(empty_store)
        for name in ("one", "two"):
            file = tmp_path / f"{name}.{ending}"
            file.write_text(f'<{E}{name}> <{E}has> _:b . _:b <{E}says> "{name}" .')
            assert empty_store.load(file) == 2
        found = empty_store.query(f"SELECT ?s ?value {{ ?s <{E}has>/<{E}says> ?value }}")
        assert isinstance(found, ox.QuerySolutions)
        assert sorted(row["value"].value for row in found) == ["one", "two"]
        assert mirror_is_exact(empty_store)

    def test_what_the_store_says_of_itself_is_not_copied(self, tmp_path: Path) -> None:
        file = tmp_path / "data.nq"
        file.write_text(f"{quad('a', 'one')} .\n")
        for place in (MEMORY, tmp_path / "graph"):
            with open_store(place, reference=False) as store:
                assert store.load(file) == 1
                assert mirror_is_exact(store)

    def test_named_graphs_of_a_file_stay(self, empty_store: Store, tmp_path: Path) -> None:
        file = tmp_path / "data.nq"
        file.write_text(f"{quad('a', 'one')} .\n{quad('a', 'one', GRAPH + '2')} .\n")
        assert empty_store.load(file) == 1
        assert empty_store.graphs() == [GRAPH, GRAPH + "2"]

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("bad.ttl", f'<{E}a> <{E}says> "one" . <'),
            ("data.xyz", ""),
            ("missing.ttl", None),
            ("blank.trig", f'<{E}a> <{E}says> "one" . _:g {{ <{E}a> <{E}says> "two" }}'),
        ],
    )
    def test_bad_file_adds_nothing_and_is_named(
        self, empty_store: Store, tmp_path: Path, name: str, text: str | None
    ) -> None:
        file = tmp_path / name
        if text is not None:
            file.write_text(text)
        with pytest.raises(StoreError, match=name) as caught:
            empty_store.load(file)
        assert "\n" not in str(caught.value)
        assert len(empty_store) == 0
        assert empty_store.graphs() == []


def test_memory_graphs_are_apart() -> None:
    first, second = open_store(MEMORY, reference=False), open_store(MEMORY, reference=False)
    first.replace_graph(GRAPH, [quad("a", "one")])
    assert len(second) == 0
