"""Ask the graph: your own SPARQL, the named questions, and the card of an entity."""

from __future__ import annotations

import re
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from silkgraph.cli.console import note, printable, tables
from silkgraph.cli.options import DEFAULT_GRAPH, GraphOption
from silkgraph.cli.pager import paged
from silkgraph.cli.timelimit import within
from silkgraph.errors import QueryError

if TYPE_CHECKING:
    from rich.console import Console

    from silkgraph.answer import Answer
    from silkgraph.cards import Card, Told
    from silkgraph.cli.sheets import Sheet
    from silkgraph.queries import Question
    from silkgraph.store import Store

__all__ = ["Format", "query", "questions", "show"]


#: What a narrow table does without, in this order: the words and who published them stay longest.
_SPARE = ("published", "end", "participants", "type", "language", "place", "outlet")


#: What can be the name of a question, and never is SPARQL.
_NAME = re.compile(r"[a-z]\w*(?:-\w+)*")
_SPARQL = re.compile(r"\b(?:select|ask|construct|describe)\b|\{", re.I)


class Format(StrEnum):
    """How answers are written; ``table`` is for people, the others are the standard formats."""

    table = "table"
    csv = "csv"
    tsv = "tsv"
    json = "json"
    xml = "xml"
    turtle = "turtle"
    ntriples = "ntriples"
    jsonld = "jsonld"
    rdfxml = "rdfxml"


def query(
    sparql: Annotated[
        str | None,
        typer.Argument(metavar="QUERY", help="SPARQL, a question's name, or - for stdin."),
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--file", metavar="FILE", help="A file with the query.")
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(
            "--name", metavar="QUESTION", help="A question that silkgraph questions lists."
        ),
    ] = None,
    param: Annotated[
        list[str] | None,
        typer.Option(
            "--param",
            metavar="KEY=VALUE",
            help="A parameter, as in from=2023; repeatable.",
        ),
    ] = None,
    format: Annotated[Format, typer.Option("--format", help="How to write the answer.")] = (
        Format.table
    ),
    timeout: Annotated[
        float | None,
        typer.Option("--timeout", min=0.1, metavar="SECONDS", help="Give up after this time."),
    ] = None,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Show the plan of the query, where the engine tells it."),
    ] = False,
    graph: GraphOption = DEFAULT_GRAPH,
) -> None:
    """Answer a named question, or SPARQL without prefixes to type."""
    if explain:
        # Oxigraph has plans, but gives them to no Python; a made-up one would be worse than none.
        raise QueryError(
            "the engine tells no plan of a query; leave --explain out, and --timeout limits its time"
        )
    if sparql and not name and not file and _NAME.fullmatch(sparql):
        name, sparql = sparql, None
    asked = _question(name)
    own = _own_query(sparql, file, named=asked is not None)
    values = _parameters(param or [], asked)

    def answered() -> None:
        from silkgraph.queries import bound
        from silkgraph.store import open_store

        with open_store(graph, read_only=True) as store:
            text = bound(store, asked, values) if asked else str(own)
            _write(store, text, format, asked)

    if timeout is None:
        answered()
    else:
        within(timeout, answered)


def questions() -> None:
    """List the named questions and the parameters of each."""
    from rich.table import Table

    from silkgraph.queries import questions as all_questions

    table = Table(box=None, pad_edge=False, header_style="bold")
    for head in ("name", "question", "parameters"):
        table.add_column(head, overflow="fold")
    for each in all_questions():
        table.add_row(each.name, each.text, _parameter_list(each))
    tables().print(table)


def show(
    words: Annotated[
        list[str],
        typer.Argument(metavar="NAME", help="A name in any language, a CURIE or an IRI."),
    ],
    top: Annotated[
        int, typer.Option("--top", min=1, metavar="N", help="Show no more than N of what is told.")
    ] = 20,
    graph: GraphOption = DEFAULT_GRAPH,
) -> None:
    """Show what is known and told of a name, with its sentences."""
    from silkgraph.cards import card
    from silkgraph.store import open_store

    name = " ".join(words)
    with open_store(graph, read_only=True) as store:
        cards = card(store, name)
    console = tables()
    if len(cards) > 1:
        note(f"{name} can mean {len(cards)} things; their cards follow")
    for each in cards:
        _print_card(console, each, top)


def _question(name: str | None) -> Question | None:
    from silkgraph.queries import question

    return question(name) if name else None


def _own_query(sparql: str | None, file: Path | None, *, named: bool) -> str | None:
    given = [source for source in (sparql, file) if source is not None]
    if len(given) + named != 1:
        raise typer.BadParameter(
            "give a query, --file FILE or --name QUESTION; silkgraph questions lists the questions"
        )
    if file is not None:
        try:
            return file.read_text(encoding="utf-8")
        except UnicodeDecodeError as exc:
            raise typer.BadParameter(f"{file} is no UTF-8 text") from exc
    return sys.stdin.read() if sparql == "-" else sparql


def _parameters(given: list[str], asked: Question | None) -> dict[str, str]:
    if given and asked is None:
        raise typer.BadParameter("--param goes with --name")
    values = {}
    for pair in given:
        key, equals, value = pair.partition("=")
        if not equals:
            raise typer.BadParameter(f"--param {pair} is not KEY=VALUE")
        values[key.lstrip("?")] = value
    needed = (
        [p.name for p in asked.parameters if p.required and p.name not in values] if asked else []
    )
    if asked and needed:
        more = " ".join(f"--param {name}=…" for name in needed)
        raise QueryError(f"{asked.name} needs to know more: add {more}")
    return values


def _parameter_list(asked: Question) -> str:
    """Return "leader, from, to": those that must be given first, marked with a star."""
    ordered = sorted(asked.parameters, key=lambda parameter: not parameter.required)
    return ", ".join(f"{p.name}*" if p.required else p.name for p in ordered)


def _write(store: Store, sparql: str, format: Format, asked: Question | None) -> None:
    from silkgraph.results import ask

    try:
        result = ask(store, sparql)
    except QueryError as exc:
        if _SPARQL.search(sparql):
            raise
        raise QueryError(
            "this is no SPARQL; silkgraph questions lists what can be asked by name"
        ) from exc
    if format is not Format.table:
        typer.echo(result.write(format).decode(), nl=False)
    elif result.truth is not None:
        typer.echo("yes" if result.truth else "no")
    elif result.is_graph:
        typer.echo(result.write("turtle").decode(), nl=False)
    else:
        answer = result.answer()
        with paged(len(answer.rows)):
            _sheet(answer, asked).print()
        note(f"{len(answer.rows)} rows")
        if not answer.rows:
            _note_unknown(store, sparql)


def _note_unknown(store: Store, sparql: str) -> None:
    """Say which words of a query without an answer are no terms of the ontology."""
    from silkgraph.queries import unknown_terms

    for term, near in unknown_terms(store, sparql).items():
        note(f"the ontology has no term {term}{f'; did you mean {near}?' if near else ''}")


def _sheet(answer: Answer, asked: Question | None) -> Sheet:
    """Return the rows for a table: IRIs as CURIEs, the keys of a named question left out."""
    from silkgraph.cli.sheets import Sheet

    rows = answer.cells()
    hidden: frozenset[str] = frozenset()
    if asked:
        hidden = frozenset(asked.keys)
        rows = [tuple(cell and cell.removeprefix("silk:") for cell in row) for row in rows]
    return Sheet(
        answer.columns,
        tuple(rows),
        only_csv=hidden,
        spare=_SPARE,
    )


def _print_card(console: Console, card: Card, top: int) -> None:
    from silkgraph.namespaces import curie

    console.print()
    _line(console, card.name, style="bold")
    _line(console, f"{card.kind}  {curie(card.iri)}", style="dim")
    others = [f"{name} ({language})" for language, name in card.names if name != card.name]
    if others:
        _line(console, "also " + ", ".join(others))
    for fact in card.facts:
        span = f"  {fact.start or '?'} – {fact.end or ''}" if fact.start or fact.end else ""
        _line(console, f"  {fact.what}: {fact.value}{span}")
    for told in card.told[:top]:
        _print_told(console, told)
    if len(card.told) > top:
        note(f"{len(card.told) - top} more: --top {len(card.told)}")


def _print_told(console: Console, told: Told) -> None:
    status = "" if told.status in (None, "happened") else f"  [{told.status}]"
    source = ", ".join(part for part in (told.outlet, told.published, told.headline) if part)
    console.print()
    _line(console, f"{told.date or 'no date'}  {_title(told)}{status}")
    _line(console, f"“{told.quote}”", style="italic", indent=2)
    _line(console, source, style="dim", indent=2)


def _line(console: Console, text: str, *, style: str = "", indent: int = 0) -> None:
    """Print words of articles: no markup is read in them, and no control character gets out."""
    from rich.padding import Padding
    from rich.text import Text

    shown = Text(printable(" ".join(text.split())) if indent else printable(text), style=style)
    if not console.is_terminal:  # in a file or a pipe every sentence keeps to one line
        shown.rstrip()
        console.print(Text(" " * indent).append(shown), soft_wrap=True)
        return
    console.print(Padding(shown, (0, 0, 0, indent), expand=False) if indent else shown)


def _title(told: Told) -> str:
    """Return the label, after its class where it does not begin with that."""
    kind = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", told.kind).lower()
    return told.label if told.label.startswith(kind) else f"{kind}: {told.label}"
