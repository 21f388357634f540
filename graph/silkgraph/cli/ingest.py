"""Articles in: add, extract, remove, and the schema of what extraction gives."""

from __future__ import annotations

import json
import sys
from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from silkgraph.cli.console import note, progress, tables
from silkgraph.cli.options import (
    DEFAULT_GRAPH,
    ExtractorOption,
    GraphOption,
    SourcesArgument,
    WorkersOption,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkgraph.ingest import Outcome
    from silkgraph.store import Store

__all__ = ["Format", "add", "extract", "load", "remove", "schema", "store_articles"]


#: So many articles without a claim are named.
_LISTED = 3


class Format(StrEnum):
    """What ``extract`` can write."""

    json = "json"
    turtle = "turtle"
    trig = "trig"


def add(
    sources: SourcesArgument,
    graph: GraphOption = DEFAULT_GRAPH,
    extractor: ExtractorOption = "rules",
    workers: WorkersOption = 1,
) -> None:
    """Read articles, extract what they say and store it in the graph."""
    from silkgraph.articles import find_sources
    from silkgraph.store import open_store

    with open_store(graph) as store:
        outcomes = store_articles(store, find_sources(sources), extractor, workers)
    counts = Counter(outcome.status for outcome in outcomes)
    said = [f"{counts[status]} {status}" for status in ("added", "unchanged", "failed")]
    note(
        f"{graph}: {', '.join(part for part in said if not part.startswith('0 ')) or 'no articles'}"
    )
    silent = [
        f"{outcome.source}{_unread(outcome.language, extractor)}"
        for outcome in outcomes
        if outcome.status == "added" and not outcome.claims
    ]
    if silent:
        listed = ", ".join(silent[:_LISTED]) + (", …" if len(silent) > _LISTED else "")
        note(f"nothing found in {len(silent)} of them: {listed}")
    if counts["failed"]:
        raise typer.Exit(1)


def _unread(language: str | None, extractor: str) -> str:
    """Tell that an article is in a language for which there are no rules."""
    from silkgraph.extraction.patterns import LANGUAGES

    if extractor != "rules" or language in LANGUAGES:
        return ""
    return f" (its language is {language}; {', '.join(LANGUAGES)} are read)"


def extract(
    sources: SourcesArgument,
    format: Annotated[Format, typer.Option("--format", help="What to write.")] = Format.json,
    extractor: ExtractorOption = "rules",
    workers: WorkersOption = 1,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain", help="Show each claim in its text, and what was dropped and why."
        ),
    ] = False,
) -> None:
    """Print what articles say, as JSON or RDF, without storing it."""
    from silkgraph.articles import find_sources

    found = find_sources(sources)
    if explain:
        failed = _print_explanations(found)
    elif format is Format.json:
        failed = _print_claims(found, extractor, workers)
    else:
        failed = _print_rdf(found, extractor, workers, format)
    if failed:
        raise typer.Exit(1)


def remove(
    articles: Annotated[
        list[str],
        typer.Argument(
            metavar="ARTICLE",
            help="Headlines, IRIs or hashes of articles, or the files they came from.",
        ),
    ],
    graph: GraphOption = DEFAULT_GRAPH,
) -> None:
    """Take articles back: drop what only they say from the graph."""
    from silkgraph.errors import NotFoundError
    from silkgraph.ingest import stored_article
    from silkgraph.store import open_store

    with open_store(graph) as store:
        named = {article: stored_article(store, article) for article in articles}
        unknown = [article for article, name in named.items() if name is None]
        if unknown:
            raise NotFoundError(
                f"the graph {graph} holds no article {', '.join(unknown)}; nothing is removed;"
                " 'silkgraph query --name sources' lists what it holds"
            )
        removed = {name for name in named.values() if name}
        for name in removed:
            store.remove_graph(name)
    note(f"{graph}: {len(removed)} removed")


def load(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE",
            help="RDF: .ttl, .trig, .nt, .nq, .jsonld, .rdf, or - for stdin.",
        ),
    ],
    into: Annotated[
        str | None,
        typer.Option("--into", metavar="IRI", help="The graph for triples that name none."),
    ] = None,
    graph: GraphOption = DEFAULT_GRAPH,
) -> None:
    """Add RDF files to the graph, each of them whole or not at all."""
    from silkgraph.store import open_store

    with open_store(graph) as store:
        for file in files:
            new = store.load(file, into)
            note(f"{graph}: {new} new triples from {'stdin' if str(file) == '-' else file}")
        if not store.has_rolls:
            # A file of many graphs leaves them out; every network would take several times as long.
            store.write_rolls()


def schema() -> None:
    """Print the JSON schema of what extract prints."""
    from silkgraph.claims import json_schema

    typer.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))


def store_articles(
    store: Store, sources: Sequence[str], extractor: str = "rules", workers: int = 1
) -> list[Outcome]:
    """Add articles with a progress bar, and name those that fail."""
    from silkgraph.ingest import add_articles

    outcomes = []
    with progress(len(sources)) as step:
        for outcome in add_articles(store, sources, extractor=extractor, workers=workers):
            outcomes.append(outcome)
            if outcome.error:
                note(f"silkgraph: {outcome.error}")
            step(outcome.source)
    return outcomes


def _print_explanations(sources: Sequence[str]) -> int:
    from silkgraph.articles import read
    from silkgraph.cli.explain import print_explanation
    from silkgraph.errors import ArticleError
    from silkgraph.extraction.rules import explain
    from silkgraph.reference import load_reference

    failed = 0
    for source in sources:
        try:
            article = read(source)
        except ArticleError as exc:
            failed += 1
            note(f"silkgraph: {exc}")
            continue
        claims, dropped = explain(article, load_reference())
        print_explanation(tables(), article, claims, dropped)
    return failed


def _print_claims(sources: Sequence[str], extractor: str, workers: int) -> int:
    from silkgraph.claims import to_json
    from silkgraph.ingest import extract_articles

    failed = 0
    with progress(len(sources), wanted=not sys.stdout.isatty()) as step:
        for extraction in extract_articles(sources, extractor=extractor, workers=workers):
            if extraction.claims is None:
                failed += 1
                note(f"silkgraph: {extraction.error}")
            else:
                typer.echo(to_json(extraction.claims))
            step(extraction.source)
    return failed


def _print_rdf(sources: Sequence[str], extractor: str, workers: int, format: Format) -> int:
    from silkgraph.export import serialize
    from silkgraph.store import open_store

    with open_store(reference=False) as store:
        outcomes = store_articles(store, sources, extractor, workers)
        typer.echo(serialize(store, format), nl=False)
    return sum(outcome.status == "failed" for outcome in outcomes)
