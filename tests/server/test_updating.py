"""An update changes the default graph along with the named ones, whatever words it is written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkgraph.server.engine import Job, update
from silkgraph.server.updating import run_update, targets
from silkgraph.store import open_store
from silkgraph.store.base import SELF

if TYPE_CHECKING:
    from pathlib import Path

G, H = "http://example.org/g", "http://example.org/h"
DEFAULT = ox.DefaultGraph()
PROLOGUE = "PREFIX ex: <http://example.org/>\nPREFIX u: <urn:>\n"


def filled(*rows: str) -> ox.Store:
    """Return an engine with lines of TriG, each triple of a named graph in the default graph, too."""
    store = ox.Store()
    store.load("".join(rows), ox.RdfFormat.TRIG)
    store.update("INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }")
    return store


def held(store: ox.Store) -> tuple[set[ox.Triple], set[ox.Triple]]:
    """Return what the default graph holds, and what the named ones hold together."""
    quads = [quad for quad in store if quad.graph_name != SELF]
    return (
        {quad.triple for quad in quads if quad.graph_name == DEFAULT},
        {quad.triple for quad in quads if quad.graph_name != DEFAULT},
    )


def default_objects(store: ox.Store) -> list[str]:
    return sorted(str(each.object.value) for each in held(store)[0])  # type: ignore[union-attr]


BOTH = (f"<{G}> {{ <urn:s> <urn:p> 'g' , 'both' }} <{H}> {{ <urn:s> <urn:p> 'h' , 'both' }}",)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"INSERT DATA {{ GRAPH <{G}> {{ <urn:s> <urn:p> 'new' }} }}", "both g h new"),
        ("insert data { graph ex:new { u:s u:p 'new' } } ;", "both g h new"),
        ("INSERT { GRAPH ?g { ?s ?p 'new' } } WHERE { GRAPH ?g { ?s ?p 'g' } }", "both g h new"),
        (f"WITH <{G}> INSERT {{ ?s ?p 'new' }} WHERE {{ ?s ?p 'g' }} # the end", "both g h new"),
        (f"DELETE DATA {{ GRAPH <{G}> {{ <urn:s> <urn:p> 'g' }} }}", "both h"),
        (f"DELETE DATA {{ GRAPH <{G}> {{ <urn:s> <urn:p> 'both' }} }}", "both g h"),
        (f"DELETE WHERE {{ GRAPH <{G}> {{ ?s ?p ?o }} }}", "both h"),
        ("DELETE WHERE { GRAPH ?g { ?s ?p 'both' } }", "g h"),
        (f"WITH <{H}> DELETE {{ ?s ?p 'h' }} INSERT {{ ?s ?p 'new' }} WHERE {{ ?s ?p 'h' }}", "both g new"),
        (f"CLEAR GRAPH <{G}>", "both h"),
        (f"CLEAR SILENT GRAPH <{G}> ; DROP SILENT GRAPH <{H}>", ""),
        ("DROP NAMED", ""),
        ("CLEAR ALL", ""),
        (f"COPY <{G}> TO <{H}>", "both g"),
        (f"MOVE GRAPH <{G}> TO GRAPH <{H}>", "both g"),
        (f"ADD <{G}> TO ex:more ; DROP GRAPH <{G}>", "both g h"),
        ("BASE <http://example.org/> CLEAR GRAPH <g>", "both h"),
        (r"CLEAR GRAPH <http://example.org/\u0067>", "both h"),
        (f"DELETE {{ GRAPH <{G}> {{ ?s ?p ?o }} }} USING NAMED <{G}> WHERE {{ GRAPH ?g {{ ?s ?p ?o }} }}", "both h"),
        (f"INSERT DATA {{ <urn:s> <urn:p> 'alone' }} ; DROP GRAPH <{H}>", "alone both g"),
        (f"INSERT DATA {{ GRAPH <{G}> {{ <urn:s> <urn:p> '}};DROP/ALL;{{' }} }}", "both g h };DROP/ALL;{"),
    ],
)  # fmt: skip
def test_default_graph_follows(text: str, found: str) -> None:
    store = filled(*BOTH)
    run_update(store, PROLOGUE + text, None)
    alone, together = held(store)
    assert together <= alone
    assert default_objects(store) == found.split()


def test_what_lay_in_no_graph_stays_there() -> None:
    store = filled(*BOTH, "<urn:s> <urn:p> 'alone' .")
    run_update(store, f"DROP GRAPH <{G}> ; DROP GRAPH <{H}>", None)
    assert default_objects(store) == ["alone"]


def test_blank_nodes_leave_with_their_graph() -> None:
    store = filled(f"<{G}> {{ [ <urn:p> [ <urn:q> 'one' ] ] }} <{H}> {{ <urn:s> <urn:p> 'h' }}")
    run_update(store, f"CLEAR GRAPH <{G}>", None)
    assert default_objects(store) == ["h"]


def test_error_lies_in_the_text_of_the_user() -> None:
    store = filled(*BOTH)
    with pytest.raises(SyntaxError, match=r"error at 1:\d+"):
        run_update(store, f"CLEAR GRAPH <{G}> ; INSERT DATA {{ <urn:s> <urn:p> ", None)
    assert default_objects(store) == ["both", "g", "h"]


def test_update_that_fails_halfway_changes_nothing() -> None:
    store = filled(*BOTH)
    with pytest.raises((OSError, RuntimeError, ValueError)):
        run_update(store, f"CLEAR GRAPH <{G}> ; DROP GRAPH <urn:missing>", None)
    assert default_objects(store) == ["both", "g", "h"]


def test_cleared_graph_is_still_one_of_ours(tmp_path: Path) -> None:
    place = tmp_path / "graph"
    with open_store(place, reference=False):
        pass
    text = f"CLEAR ALL ; INSERT DATA {{ GRAPH <{G}> {{ <urn:s> <urn:p> 'new' }} }}"
    assert update(str(place), Job("update", text)).status == 204
    with open_store(place, read_only=True) as store:
        assert len(store) == 1
        assert store.graphs() == [G]


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <urn:graph> <urn:p> 'GRAPH <urn:g> {' } # GRAPH <urn:g>",
        "PREFIX graph: <urn:> INSERT DATA { graph:s <urn:p> 1 }",
        "INSERT { <urn:s> <urn:p> ?o } WHERE { GRAPH ?g { ?s ?p ?o } FILTER(?o < 3 && ?o > 1) }",
        "INSERT { ?s ?p ?o } USING NAMED <urn:g> WHERE { GRAPH <urn:g> { ?s ?p ?o } }",
    ],
)
def test_reading_a_graph_is_no_writing(text: str) -> None:
    found = targets(text)
    assert (found.graphs, found.any, found.takes_away) == (set(), False, False)


NAMES = ["<urn:g>", "<urn:h>", "u:i"]
FACTS = ["u:a u:p 1", "u:a u:p 2", "u:b u:p 1"]
STEPS = st.one_of(
    st.builds("INSERT DATA {{ GRAPH {} {{ {} }} }}".format, st.sampled_from(NAMES), st.sampled_from(FACTS)),
    st.builds("DELETE DATA {{ GRAPH {} {{ {} }} }}".format, st.sampled_from(NAMES), st.sampled_from(FACTS)),
    st.builds("CLEAR SILENT GRAPH {}".format, st.sampled_from(NAMES)),
    st.builds("WITH {} DELETE {{ ?s ?p 1 }} WHERE {{ ?s ?p 1 }}".format, st.sampled_from(NAMES)),
    st.builds("{} SILENT {} TO {}".format, st.sampled_from(["ADD", "COPY", "MOVE"]), st.sampled_from(NAMES), st.sampled_from(NAMES)),
    st.just("DELETE { GRAPH ?g { ?s ?p 2 } } WHERE { GRAPH ?g { ?s ?p 2 . u:b ?p ?n } }"),
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.lists(STEPS, min_size=1, max_size=3), max_size=6))
def test_default_graph_is_the_union_after_any_updates(updates: list[list[str]]) -> None:
    store = ox.Store()
    for steps in updates:
        run_update(store, PROLOGUE + " ; ".join(steps), None)
        alone, together = held(store)
        assert alone == together
