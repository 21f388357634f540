"""The query page: the named questions with their parameters, an editor, and room for the answer."""

from __future__ import annotations

from functools import cache
from html import escape
from typing import TYPE_CHECKING

from silkgraph.namespaces import BASE
from silkgraph.queries import questions
from silkgraph.server.card_page import page

if TYPE_CHECKING:
    from silkgraph.queries import Parameter, Question

__all__ = ["render_query_page"]

#: One row for each: an event has a label in every language, and days as exact as each article has them.
_FIRST = """\
SELECT (MAX(STR(?day)) AS ?date) ?event (MIN(?label) AS ?name) WHERE {
  ?event a silk:Summit ; silk:startDate ?day ; rdfs:label ?label .
  FILTER(LANG(?label) = "en")
}
GROUP BY ?event
ORDER BY DESC(?date)
LIMIT 50"""
_HEADER = ("# Question:", "# Parameter:", "# Columns:", "# Keys:")
_HINTS = {
    "date": "2013, 2013-09 or 2013-09-07",
    "class": "such as summit, visit, treaty",
    "text": "any words",
}


def render_query_page(query: str = "") -> str:
    """Return the page with a query in its editor; without scripts it asks for plain pages."""
    asked = "".join(_question(each) for each in questions())
    body = (
        f'<main class="ask" data-base="{BASE}">'
        f'<section class="questions" aria-label="Questions"><h2>Questions</h2>{asked}</section>'
        '<section class="work"><h1>Ask the graph</h1><p class="soft">Choose a question, or write'
        " SPARQL; the usual prefixes are known. Programs ask at <code>/sparql</code>.</p>"
        '<form id="ask" action="/table" method="post">'
        '<div id="editor"><textarea name="query" aria-label="Query" rows="14" spellcheck="false">'
        f"{escape(query or _FIRST)}</textarea></div>"
        '<p class="bar"><button type="submit" id="run">Run</button>'
        '<button type="button" id="stop" class="quiet" hidden>Stop</button>'
        '<span class="soft" id="keys" hidden><kbd>Ctrl</kbd> <kbd>Enter</kbd> runs,'
        " <kbd>Ctrl</kbd> <kbd>Space</kbd> completes</span></p></form>"
        '<div id="problem" role="alert"></div>'
        '<section id="answer" aria-label="Answer"></section></section></main>'
    )
    return page("SilkGraph", body, "query.js")


@cache
def _question(asked: Question) -> str:
    fields = "".join(_field(asked.name, each) for each in asked.parameters)
    sparql = "\n".join(
        line for line in asked.sparql.splitlines() if not line.startswith(_HEADER)
    ).strip()
    return (
        f'<details name="question" data-sparql="{escape(sparql)}"><summary>{escape(asked.text)}'
        f'</summary><form action="/questions/{asked.name}">{fields}'
        '<button type="submit">Ask</button></form></details>'
    )


def _field(question: str, parameter: Parameter) -> str:
    name, kind = parameter.name, parameter.kind
    marks = " required" if parameter.required else ""
    if kind not in _HINTS:
        marks += f' data-kind="{kind}" list="{question}-{name}"'
    hint = _HINTS.get(kind, f"a {kind}" if kind != "actor" else "a person, state or organization")
    return (
        f"<label><b>{escape(name)}</b> <small>{escape(parameter.description)}</small><input"
        f' name="{escape(name)}" placeholder="{hint}" autocomplete="off"{marks}></label>'
        + (f'<datalist id="{question}-{name}"></datalist>' if kind not in _HINTS else "")
    )
