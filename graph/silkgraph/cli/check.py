"""Look a graph over: is it sound, and what is in it."""

from __future__ import annotations

import json
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from silkgraph.cli.console import note, tables
from silkgraph.cli.options import DEFAULT_GRAPH, GraphOption
from silkgraph.namespaces import ONTOLOGY, PREFIXES, REFERENCE

if TYPE_CHECKING:
    from silkgraph.store import Store
    from silkgraph.validation import Report, Violation

__all__ = ["InfoFormat", "ReportFormat", "info", "validate"]

# Only what articles say is counted; the reference knowledge is the same in every graph.
_SAID = "FILTER(STRSTARTS(STR(?article), STR(article:)))"
_QUERIES = {
    "articles": """
        SELECT ?name (COUNT(DISTINCT ?article) AS ?count)
        WHERE { ?article a silk:Article ; schema:inLanguage ?name }
        GROUP BY ?name ORDER BY ?name
    """,
    "entities": f"""
        SELECT (STRAFTER(STR(?class), STR(silk:)) AS ?name) (COUNT(DISTINCT ?thing) AS ?count)
        WHERE {{
          GRAPH ?article {{ ?thing a ?class }} {_SAID}
          FILTER(?class NOT IN (silk:Article, silk:Claim, silk:Passage))
        }}
        GROUP BY ?class ORDER BY ?name
    """,
    "events": """
        SELECT (STRAFTER(STR(?status), STR(silk:)) AS ?name) (COUNT(DISTINCT ?event) AS ?count)
        WHERE { ?claim silk:about ?event ; silk:status ?status . ?event a silk:Event }
        GROUP BY ?status ORDER BY ?name
    """,
    "claims": """
        SELECT ?name (COUNT(DISTINCT ?claim) AS ?count)
        WHERE { ?claim a silk:Claim ; silk:extractedBy ?name }
        GROUP BY ?name ORDER BY ?name
    """,
    "triples": f"""
        SELECT ("from articles" AS ?name) (COUNT(*) AS ?count)
        WHERE {{ SELECT DISTINCT ?s ?p ?o WHERE {{ GRAPH ?article {{ ?s ?p ?o }} {_SAID} }} }}
    """,
}
_SPANS = {
    "articles published": """
        SELECT (MIN(STR(?day)) AS ?first) (MAX(STR(?day)) AS ?last)
        WHERE { ?article a silk:Article ; schema:datePublished ?day }
    """,
    "events dated": """
        SELECT (MIN(?from) AS ?first) (MAX(?to) AS ?last)
        WHERE {
          ?claim silk:about ?event .
          ?event a silk:Event ; silk:earliestDay ?from ; silk:latestDay ?to
        }
    """,
}
#: The longest text in a cell of a table.
CELL_CHARACTERS = 80


class ReportFormat(StrEnum):
    """How ``validate`` can report."""

    table = "table"
    turtle = "turtle"
    json = "json"


class InfoFormat(StrEnum):
    """How ``info`` can answer."""

    table = "table"
    json = "json"


def validate(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="FILE",
            exists=True,
            help="RDF to check beside the reference knowledge, instead of a graph.",
        ),
    ] = None,
    graph: GraphOption = DEFAULT_GRAPH,
    format: Annotated[
        ReportFormat, typer.Option("--format", help="How to report.")
    ] = ReportFormat.table,
) -> None:
    """Check the graph, or files, against the shapes."""
    report = _file_report(files) if files else _graph_report(graph)
    checked = ", ".join(map(str, files)) if files else graph
    if format is ReportFormat.turtle:
        typer.echo(report.turtle(), nl=False)
    elif format is ReportFormat.json:
        shown = {"conforms": report.conforms, **asdict(report)}
        typer.echo(json.dumps(shown, ensure_ascii=False, indent=2))
    elif report.violations:
        _print_violations(report.violations)
    note(f"{checked}: {report.focus_nodes} nodes checked, {len(report.violations)} violations")
    if not report.conforms:
        raise typer.Exit(1)


def info(
    graph: GraphOption = DEFAULT_GRAPH,
    format: Annotated[
        InfoFormat, typer.Option("--format", help="How to answer.")
    ] = InfoFormat.table,
) -> None:
    """Tell what the graph holds, how much, and the time it spans."""
    from silkgraph.store import open_store

    with open_store(graph, read_only=True) as store:
        counts = {section: _counts(store, query) for section, query in _QUERIES.items()}
        spans = {section: _span(store, query) for section, query in _SPANS.items()}
        counts["triples"]["all"] = len(store)
    if format is InfoFormat.json:
        typer.echo(json.dumps({**counts, **spans}, ensure_ascii=False, indent=2))
    else:
        _print_info(counts, spans)


def _graph_report(graph: str) -> Report:
    from silkgraph.resources import own_files
    from silkgraph.store import open_store
    from silkgraph.validation import validate as check

    with open_store(graph, read_only=True) as store:
        if not own_files():
            return check(store)
        # The graph may have been written before the user's own Turtle was.
        with open_store() as together:
            said = (name for name in store.graphs() if name not in (ONTOLOGY, REFERENCE))
            together.replace_graphs({name: store.quads(name) for name in said})
            return check(together)


def _file_report(files: list[Path]) -> Report:
    from silkgraph.store import open_store
    from silkgraph.validation import validate as check

    with open_store() as store:
        for file in files:
            store.load(file, REFERENCE)
        return check(store)


def _counts(store: Store, query: str) -> dict[str, int]:
    rows: Any = store.query(query)  # the engine's types stay in the store
    return {row["name"].value: int(row["count"].value) for row in rows}


def _span(store: Store, query: str) -> list[str]:
    rows: Any = store.query(query)
    return [day.value for day in next(iter(rows)) if day]


def _print_violations(violations: tuple[Violation, ...]) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table("node", "property", "value", "what is wrong", "article", box=None)
    for found in violations:
        cells = (found.focus, found.path, found.value, found.message, found.article)
        # As Text: values are words of articles and must not be read as markup.
        table.add_row(*(Text(_short(cell)) for cell in cells))
    tables().print(table)


def _print_info(counts: dict[str, dict[str, int]], spans: dict[str, list[str]]) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table("what", "which", "how many", box=None)
    table.columns[2].justify = "right"
    for section, names in counts.items():
        for name, count in names.items():
            table.add_row(section, Text(name), str(count))
    for section, days in spans.items():
        if days:
            table.add_row(section, Text(" to ".join(days)), "")
    tables().print(table)


def _short(text: str) -> str:
    """Put prefixes for namespaces and cut what is too long for a table."""
    inverse, iri = ("^", text[1:]) if text.startswith("^") else ("", text.strip("<>"))
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{inverse}{prefix}:{iri.removeprefix(namespace)}"
    return text if len(text) <= CELL_CHARACTERS else f"{text[:CELL_CHARACTERS]}…"
