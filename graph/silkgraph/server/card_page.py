"""The card of an IRI as HTML: what articles say of it, in their words, and every triple around it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import pyoxigraph as ox

from silkgraph.cards import Card, Told, card
from silkgraph.errors import NotFoundError
from silkgraph.namespaces import BASE, curie
from silkgraph.results import select

if TYPE_CHECKING:
    from silkgraph.store import Store

__all__ = ["page", "render_card"]

_SHOWN = 300


def page(title: str, body: str, script: str | None = None) -> str:
    """Return a whole page; ``title`` is text, ``body`` is HTML."""
    tag = f'<script src="/static/{script}" defer></script>' if script else ""
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{escape(title)}</title><link rel="stylesheet" href="/static/site.css">{tag}</head>'
        f'<body><header class="top"><a class="brand" href="/">SilkGraph</a></header>{body}</body></html>\n'
    )


def render_card(store: Store, iri: str) -> str:
    """Return the page of an IRI; one that the graph does not know raises ``NotFoundError``."""
    node = str(ox.NamedNode(iri))
    told = _card(store, iri)
    out = select(store, f"SELECT ?p ?o {{ {node} ?p ?o }} ORDER BY ?p ?o LIMIT {_SHOWN}").rows
    into = select(store, f"SELECT ?p ?s {{ ?s ?p {node} }} ORDER BY ?p ?s LIMIT {_SHOWN}").rows
    if not (told or out or into):
        raise NotFoundError(f"the graph knows nothing under {iri}")
    title = told.name if told else curie(iri)
    parts = [f"<h1>{escape(title)}</h1>", f'<p class="soft">{escape(curie(iri))}</p>']
    if told:
        parts.append(_known(told))
    parts.append(_table("What is stated of it", out))
    parts.append(_table("What refers to it", into))
    return page(f"{title} - SilkGraph", f"<main>{''.join(parts)}</main>")


def _card(store: Store, iri: str) -> Card | None:
    try:
        return card(store, iri)[0]
    except NotFoundError:
        return None


def _known(found: Card) -> str:
    names = ", ".join(sorted({name for _, name in found.names} - {found.name}))
    html = f'<p class="soft">{escape(names)}</p>' if names else ""
    if found.facts:
        rows = "".join(
            f"<tr><th>{escape(fact.what)}</th><td>{escape(fact.value)}"
            f"<small> {escape(_span(fact.start, fact.end))}</small></td></tr>"
            for fact in found.facts
        )
        html += f"<table>{rows}</table>"
    if found.told:
        html += f"<h2>What articles say</h2>{''.join(map(_told, found.told))}"
    return html


def _span(start: str | None, end: str | None) -> str:
    return f"{start or ''} - {end or ''}" if start or end else ""


def _told(told: Told) -> str:
    head = " · ".join(part for part in (told.date, told.kind, told.status) if part)
    source = " · ".join(part for part in (told.outlet, told.published, told.headline) if part)
    return (
        f'<article><p class="soft">{escape(head)}</p><h3>{escape(told.label)}</h3>'
        f"<figure><blockquote>{escape(told.quote)}</blockquote>"
        f"<figcaption>{escape(source)}</figcaption></figure></article>"
    )


def _table(title: str, rows: tuple[tuple[object, ...], ...]) -> str:
    if not rows:
        return ""
    body = "".join(f"<tr><th>{_term(row[0])}</th><td>{_term(row[1])}</td></tr>" for row in rows)
    return f'<h2>{escape(title)}</h2><div class="scroll"><table>{body}</table></div>'


def _term(term: object) -> str:
    text = str(getattr(term, "value", term))
    if not isinstance(term, ox.NamedNode):
        return f"<bdi>{escape(text)}</bdi>"
    # Only these two schemes become links: an article could name an address that runs as a script.
    if text.startswith(BASE):
        return f'<a href="/{escape(text.removeprefix(BASE))}">{escape(curie(text))}</a>'
    if text.startswith(("http://", "https://")):
        return f'<a rel="noreferrer" href="{escape(text)}">{escape(curie(text))}</a>'
    return escape(text)
