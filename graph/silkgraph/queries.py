"""The named questions: SPARQL files with a header, their parameters, and their answers.

A header line says ``# Question:``, ``# Parameter: ?name (kind, optional) what it does``,
``# Columns:`` (shown in tables) or ``# Keys:`` (further columns, for programs).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import pyoxigraph as ox

from silkgraph import names, resources
from silkgraph.dates import day_bounds
from silkgraph.errors import ClaimsError, QueryError
from silkgraph.namespaces import ONTOLOGY, SILK, XSD, curie
from silkgraph.results import select
from silkgraph.sparql import bind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkgraph.answer import Answer
    from silkgraph.store import Store

__all__ = [
    "Article",
    "Parameter",
    "Question",
    "articles",
    "bound",
    "question",
    "questions",
    "run",
    "select",
    "unknown_terms",
]

_PARAMETER = re.compile(r"\?(\w+) \((\w+)(, optional)?\) (.+)")
_KINDS = {kind: (kind,) for kind in names.CLASSES} | {"actor": names.ACTORS}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a question takes; ``kind`` is a kind of entity, ``class``, ``date`` or ``text``."""

    name: str
    kind: str
    required: bool
    description: str


@dataclass(frozen=True, slots=True)
class Question:
    """A named question; ``keys`` are the columns that tables leave out."""

    name: str
    text: str
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    keys: tuple[str, ...]
    sparql: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article in the graph."""

    iri: str
    headline: str | None
    outlet: str | None
    published: str | None


def questions() -> list[Question]:
    """Return the named questions by name."""
    return list(_questions().values())


def question(name: str) -> Question:
    """Return the question of that name."""
    known = _questions()
    if name in known:
        return known[name]
    import difflib  # only here: most names are right

    near = difflib.get_close_matches(name, known, n=2)
    hint = f"did you mean {' or '.join(near)}? " if near else ""
    raise QueryError(f"no question named {name!r}; {hint}known questions: {', '.join(known)}")


def run(store: Store, name: str, params: Mapping[str, str] | None = None) -> Answer:
    """Answer a named question; ``params`` hold names and dates as a person writes them."""
    return select(store, bound(store, question(name), params or {}))


def bound(store: Store, asked: Question, params: Mapping[str, str]) -> str:
    """Return the SPARQL of a question with its parameters as values: runs on any engine."""
    known = {parameter.name: parameter for parameter in asked.parameters}
    for name in params:
        if name not in known:
            takes = ", ".join(known) or "none"
            raise QueryError(f"{asked.name} has no parameter {name!r}; its parameters: {takes}")
    for parameter in known.values():
        if parameter.required and parameter.name not in params:
            raise QueryError(f"{asked.name} needs the parameter {parameter.name!r}")
    terms = {name: _term(store, known[name], text) for name, text in params.items()}
    return bind(asked.sparql, terms)


def articles(store: Store) -> list[Article]:
    """Return the articles in the graph, in the order of their publication."""
    answer = run(store, "sources").records()
    return [
        Article(str(row["article"]), row["headline"], row["outlet"], row["published"])
        for row in answer
    ]


def _term(store: Store, parameter: Parameter, text: str) -> ox.NamedNode | ox.Literal:
    match parameter.kind:
        case "text":
            return ox.Literal(text)
        case "date":
            return _day(parameter.name, text)
        case "class":
            return _class(store, text)
    return ox.NamedNode(names.resolve(store, text, _KINDS[parameter.kind]))


def _day(name: str, text: str) -> ox.Literal:
    """Return the day that a bound means: a year as ``from`` is its first day, as ``to`` its last."""
    try:
        first, last = day_bounds(text)
    except ClaimsError as exc:
        raise QueryError(f"the parameter {name!r}: {exc}") from exc
    return ox.Literal(last if name == "to" else first, datatype=ox.NamedNode(XSD.date))


def _class(store: Store, text: str) -> ox.NamedNode:
    """Return the class that a person calls "phone call", ``phone_call`` or ``PhoneCall``."""
    used = {
        row[0].value.removeprefix(SILK)
        for row in select(store, "SELECT DISTINCT ?class { ?node a ?class }").rows
        if isinstance(row[0], ox.NamedNode) and row[0].value.startswith(SILK)
    }
    wanted = re.sub(r"[\W_]", "", text).casefold()
    for name in used:
        if name.casefold() == wanted:
            return ox.NamedNode(SILK[name])
    raise QueryError(
        f"the graph has nothing of kind {text!r}; its kinds: {', '.join(sorted(used))}"
    )


@cache
def _questions() -> dict[str, Question]:
    return {
        name: _read(name, file.read_text(encoding="utf-8"))
        for name, file in resources.query_files().items()
    }


def _read(name: str, sparql: str) -> Question:
    header: dict[str, list[str]] = {"Question": [], "Parameter": [], "Columns": [], "Keys": []}
    for line in sparql.splitlines():
        key, colon, value = line.removeprefix("# ").partition(": ")
        if line.startswith("# ") and colon and key in header:
            header[key].append(value)
    return Question(
        name,
        " ".join(header["Question"]),
        tuple(_parameter(name, line) for line in header["Parameter"]),
        tuple(", ".join(header["Columns"]).split(", ")),
        tuple(", ".join(header["Keys"]).split(", ")),
        sparql,
    )


def _parameter(name: str, line: str) -> Parameter:
    found = _PARAMETER.fullmatch(line)
    if not found:
        raise QueryError(f"the question {name} has a header line that is no parameter: {line!r}")
    return Parameter(found[1], found[2], found[3] is None, found[4])


def unknown_terms(store: Store, sparql: str) -> dict[str, str | None]:
    """Return the terms ``silk:…`` of a query that the ontology lacks, each with the one spelt most like it."""
    import difflib  # only here: a query that has an answer does not need it

    rows = select(
        store, f"SELECT ?term {{ GRAPH <{ONTOLOGY}> {{ ?term rdfs:label ?label }} }}"
    ).rows
    known = {curie(term.value) for (term,) in rows if isinstance(term, ox.NamedNode)}
    asked = set(re.findall(r"(?<![\w:.-])silk:\w+", sparql)) - known
    near = {term: difflib.get_close_matches(term, sorted(known), n=1) for term in sorted(asked)}
    return {term: found[0] if found else None for term, found in near.items()} if known else {}
