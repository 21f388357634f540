"""The card of an IRI as HTML: what articles say of it, in their words, and every triple around it."""

from __future__ import annotations

from html import escape
from types import MappingProxyType
from typing import TYPE_CHECKING

import pyoxigraph as ox

from silkgraph.cards import Card, Told, card_of
from silkgraph.errors import NotFoundError
from silkgraph.namespaces import BASE, curie
from silkgraph.results import select

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from silkgraph.store import Store

__all__ = ["page", "render_card", "render_missing", "term_html"]

_SHOWN = 300


def page(title: str, body: str, script: str | None = None) -> str:
    """Return a whole page; ``title`` is text, ``body`` is HTML."""
    tag = ""
    if script:
        tag = (
            '<link rel="stylesheet" href="/static/yasgui.min.css">'
            '<link rel="stylesheet" href="/static/query.css">'
            f'<script src="/static/yasgui.min.js" defer></script>'
            f'<script src="/static/{script}" type="module"></script>'
        )
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{escape(title)}</title><link rel="icon" href="/static/icon.svg"><link rel="stylesheet" href="/static/site.css">{tag}</head>'
        f'<body><header class="top"><a class="brand" href="/">SilkGraph</a></header>{body}</body></html>\n'
    )


def render_card(store: Store, iri: str) -> str:
    """Return the page of an IRI; one that the graph does not know raises ``NotFoundError``."""
    node = str(ox.NamedNode(iri))
    told = card_of(store, iri)
    out = select(store, f"SELECT ?p ?o {{ {node} ?p ?o }} ORDER BY ?p ?o LIMIT {_SHOWN}").rows
    into = select(store, f"SELECT ?p ?s {{ ?s ?p {node} }} ORDER BY ?p ?s LIMIT {_SHOWN}").rows
    if not (told or out or into):
        raise NotFoundError(f"the graph knows nothing under {iri}")
    names = _names(store, [*out, *into, (ox.NamedNode(iri),)])
    title = told.name if told else names.get(iri, curie(iri))
    parts = [f"<h1>{escape(title)}</h1>", f'<p class="soft">{escape(curie(iri))}</p>']
    if told:
        parts.append(_known(told))
    parts.append(_table("What is stated of it", out, names))
    parts.append(_table("What refers to it", into, names))
    return page(f"{title} - SilkGraph", f"<main>{''.join(parts)}</main>")


def render_missing(problem: str) -> str:
    """Return the page in place of a card that there is not, with the way on."""
    way = 'The <a href="/">query page</a> finds what the graph holds by its names.'
    body = (
        f'<main><h1>Not in this graph</h1><p>{escape(problem)}</p><p class="soft">{way}</p></main>'
    )
    return page("Not in this graph - SilkGraph", body)


def _names(store: Store, rows: Iterable[tuple[object, ...]]) -> dict[str, str]:
    """Return the names of the IRIs in the rows, English ones where there are any."""
    nodes = sorted({str(term) for row in rows for term in row if isinstance(term, ox.NamedNode)})
    found = select(
        store,
        f"SELECT ?it ?name {{ VALUES ?it {{ {' '.join(nodes)} }}"
        " ?it rdfs:label|skos:prefLabel|schema:headline ?name }"
        ' ORDER BY ?it DESC(LANG(?name) = "en") ?name',
    )
    names: dict[str, str] = {}
    for row in found.records():
        names.setdefault(str(row["it"]), str(row["name"]))
    return names


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
        html += (
            f"<h2>What articles say</h2>{''.join(_told(each, found.iri) for each in found.told)}"
        )
    return html


def _span(start: str | None, end: str | None) -> str:
    if start and end:
        return f"{start} to {end}"
    return f"since {start}" if start else f"until {end}" if end else ""


def _told(told: Told, iri: str) -> str:
    head = " · ".join(part for part in (told.date, told.kind, told.status) if part)
    label = escape(told.label)
    if told.thing != iri:
        label = _link(told.thing, told.label)
    source = [escape(part) for part in (told.outlet, told.published) if part]
    if told.article != iri:
        source.append(_link(told.article, told.headline or "article"))
    return (
        f'<article><p class="soft">{escape(head)}</p><h3>{label}</h3>'
        f"<figure><blockquote>{escape(told.quote)}</blockquote>"
        f"<figcaption>{' · '.join(source)}</figcaption></figure></article>"
    )


def _table(title: str, rows: tuple[tuple[object, ...], ...], names: dict[str, str]) -> str:
    if not rows:
        return ""
    body = "".join(
        f"<tr><th>{term_html(row[0], names)}</th><td>{term_html(row[1], names)}</td></tr>"
        for row in rows
    )
    return f'<h2>{escape(title)}</h2><div class="scroll"><table>{body}</table></div>'


def term_html(term: object, names: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return a term as HTML: an IRI as a link under its name, anything else as text."""
    if term is None:
        return ""
    text = str(getattr(term, "value", term))
    if not isinstance(term, ox.NamedNode):
        return f"<bdi>{escape(text)}</bdi>"
    return _link(text, names.get(text, curie(text)))


def _link(iri: str, shown: str) -> str:
    # Only these two schemes become links: an article could name an address that runs as a script.
    if iri.startswith(BASE):
        address, marks = f"/{iri.removeprefix(BASE)}", ""
    elif iri.startswith(("http://", "https://")):
        address, marks = iri, ' rel="noreferrer"'
    else:
        return escape(shown)
    return f'<a{marks} href="{escape(address)}" title="{escape(curie(iri))}">{escape(shown)}</a>'
