"""The main job in one command, on the sample articles that ship with the package."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from silkgraph.cli.console import tables
from silkgraph.cli.ingest import store_articles
from silkgraph.namespaces import ARTICLE

if TYPE_CHECKING:
    from silkgraph.ingest import Outcome
    from silkgraph.store import Store

__all__ = ["demo"]

# Of what articles say; the reference knowledge is the same in every graph.
_COUNTS = """
SELECT
  (COUNT(DISTINCT ?article) AS ?articles)
  (COUNT(DISTINCT ?entity) AS ?entities)
  (COUNT(DISTINCT ?event) AS ?events)
  (COUNT(DISTINCT ?claim) AS ?claims)
WHERE {
  ?claim prov:wasDerivedFrom ?article .
  OPTIONAL { ?claim silk:about ?entity }
  OPTIONAL { ?claim silk:about ?event . ?event a silk:Event }
}
"""
_TRIPLES = """
SELECT (COUNT(*) AS ?triples) WHERE {
  SELECT DISTINCT ?s ?p ?o WHERE {
    GRAPH ?article { ?s ?p ?o } FILTER(STRSTARTS(STR(?article), STR(article:)))
  }
}
"""


def demo(
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="Folder for the graph and its files.")
    ] = Path("demo"),
) -> None:
    """Build the graph of the sample articles, its page and Turtle."""
    from silkgraph.articles import find_sources
    from silkgraph.errors import OutputError
    from silkgraph.export import export
    from silkgraph.page import render_page, write_page
    from silkgraph.resources import sample_dir
    from silkgraph.store import open_store

    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        raise OutputError(f"cannot make the folder {out}: {exc.strerror}") from exc
    graph, page, turtle = out / "silkgraph.store", out / "explorer.html", out / "graph.ttl"
    with open_store(graph) as store:
        outcomes = store_articles(store, find_sources([str(sample_dir())]))
        _forget_others(store, outcomes)
        export(store, turtle)
        write_page(render_page(store), page)
        _print_summary(store)
    typer.echo(f"{page}  {turtle}  {graph}")
    if any(outcome.error for outcome in outcomes):
        raise typer.Exit(1)


def _forget_others(store: Store, outcomes: list[Outcome]) -> None:
    """Drop the articles of an earlier run that are no samples any more."""
    samples = {outcome.graph for outcome in outcomes}
    for name in store.graphs():
        if name.startswith(ARTICLE) and name not in samples:
            store.remove_graph(name)


def _print_summary(store: Store) -> None:
    from rich.table import Table

    from silkgraph.queries import select

    (counts,) = select(store, _COUNTS).records()
    (triples,) = select(store, _TRIPLES).records()
    counts |= triples
    table = Table(*counts, box=None, pad_edge=False)
    table.add_row(*counts.values())
    tables().print(table)
