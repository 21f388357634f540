"""One HTML file that needs nothing but itself: content, picture, script and style."""

from __future__ import annotations

import base64
import gc
import hashlib
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from silkgraph.errors import NotFoundError, OutputError
from silkgraph.names import CLASSES, resolve
from silkgraph.namespaces import PREFIXES, curie
from silkgraph.page.atlas import ground
from silkgraph.page.bundle import bundled_script, bundled_style, script_text
from silkgraph.page.collect import collect
from silkgraph.page.embed import Embedding
from silkgraph.page.layout import place_nodes
from silkgraph.page.ranking import ranked
from silkgraph.page.scope import around, within
from silkgraph.page.text import json_block, packed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jinja2 import Template

    from silkgraph.page.model import Content
    from silkgraph.store import Store

__all__ = ["render_content", "render_page", "write_page"]

# Lets the scripts run that we put there, and nothing else; no request leaves the page.
_POLICY = (
    "default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; img-src data:;"
    " base-uri 'none'; form-action 'none'"
)


def render_page(
    store: Store,
    *,
    start: str | None = None,
    end: str | None = None,
    focus: str | None = None,
    depth: int | None = None,
) -> str:
    """Return the page of a graph as HTML; the same graph always gives the same text.

    ``start`` and ``end`` are dates of any precision and leave out what cannot lie between them.
    ``focus`` opens the page at the node with that name; with ``depth`` the page holds no more than
    what lies within so many steps of it.

    >>> from silkgraph.store import open_store
    >>> with open_store("silkgraph.store", read_only=True) as store:  # doctest: +SKIP
    ...     html = render_page(store, start="2013", focus="Xi Jinping")
    """
    content = within(collect(store), start, end) if start or end else collect(store)
    if not content.nodes:
        raise NotFoundError(_nothing(start, end))
    focused = _find(store, content, focus) if focus else None
    if focused and depth is not None:
        content = around(content, focused, depth)
    return render_content(content, focused)


def write_page(html: str, path: Path) -> None:
    """Write the page as UTF-8, whatever the encoding of the system."""
    try:
        path.write_text(html, encoding="utf-8", newline="\n")
    except OSError as exc:
        raise OutputError.of(path, exc) from exc


def _find(store: Store, content: Content, name: str) -> str:
    """Return the key of the node with this name; reference knowledge names many that no article does."""
    key = curie(resolve(store, name, CLASSES))
    if all(node.key != key for node in content.nodes):
        raise NotFoundError(f"no article on this page speaks of {name!r}; choose another node")
    return key


def _nothing(start: str | None, end: str | None) -> str:
    if start or end:
        return f"nothing in the graph lies between {start or 'the start'} and {end or 'the end'}"
    return "the graph holds no articles yet; add some with 'silkgraph add'"


def render_content(content: Content, focused: str | None = None) -> str:
    """Return the page of what was collected already."""
    with _collector_at_rest():
        return _rendered(content, focused)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep Python from looking for garbage: all that is made here is in use until the page is written.

    Tens of thousands of new records set off full collections, each of which walks through everything
    that the program holds and takes as long as half the page.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _rendered(content: Content, focused: str | None) -> str:
    from pyvis.network import Network  # type: ignore[import-untyped]  # pyvis has no types

    nodes = ranked(content)
    embedding = Embedding(content, nodes)
    network = Network(cdn_resources="in_line")
    # Into the lists themselves: add_node and add_edge look through all that is there already.
    network.nodes.extend(embedding.node_records(place_nodes(nodes, content.links)))
    network.edges.extend(embedding.edge_records())
    network.templateEnv = _Templates(
        facts=embedding.fact_records(),
        articles=embedding.article_records(),
        focus=focused,
    )
    return str(network.generate_html())


class _Templates:
    """Gives pyvis our template, once it knows what this page holds beside nodes and edges."""

    def __init__(self, **parts: object) -> None:
        self.parts = parts

    def get_template(self, name: str) -> _Templates:
        """Return what pyvis renders, whatever it calls it: a page has one template."""
        return self

    def render(self, **given: object) -> str:
        """Return the page of what pyvis gives and what it does not know of."""
        return _template().render(**given | self.parts)


@cache
def _template() -> Template:
    """Return the template, with everything that does not depend on the graph filled in."""
    from jinja2 import Environment, PackageLoader
    from markupsafe import Markup

    # Our own and pyvis's files are the only text that enters the page unescaped.
    environment = Environment(loader=PackageLoader("silkgraph.page", "."), autoescape=True)
    environment.filters["json_block"] = lambda value: Markup(json_block(value))
    environment.filters["packed"] = lambda value: Markup(packed(json_block(value)))
    environment.globals.update(_own_parts())
    return environment.get_template("template.html")


def _own_parts() -> dict[str, Any]:
    """Return scripts, style and policy; the two long scripts are packed, and a short one unpacks them."""
    from markupsafe import Markup

    library, script, loader = _vis_network(), bundled_script(), script_text("loader")
    hashes = " ".join(map(_hash, (loader, library, script)))
    return {
        "loader": Markup(loader),
        "library": Markup(packed(library)),
        "script": Markup(packed(script)),
        "style": Markup(bundled_style()),
        "prefixes": PREFIXES,
        "ground": Markup(packed(json_block(ground()))),
        "policy": _POLICY.format(scripts=hashes),
    }


def _vis_network() -> str:
    folder = files("pyvis") / "templates" / "lib"
    newest = max(entry.name for entry in folder.iterdir() if entry.name.startswith("vis-"))
    return (folder / newest / "vis-network.min.js").read_text(encoding="utf-8")


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
