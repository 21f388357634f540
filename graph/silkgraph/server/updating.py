"""Updates: run in one step with what keeps every triple of a named graph in the default graph, once.

Which graphs an update writes to is read from its text; where that does not tell, it is any of them.
What it puts in no graph, or takes out of none, is the business of the default graph alone.
"""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING

import pyoxigraph as ox

from silkgraph.namespaces import PREFIXES
from silkgraph.server.guard import without_texts
from silkgraph.sparql import copy_graph
from silkgraph.store.base import FORMAT, FORMAT_TERM, SELF
from silkgraph.store.roll import NOT_ALL, insert_roll

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Targets", "run_update", "targets"]

_TOKEN = re.compile(r"<[^<>\s]*>|[{}]|[?$]\w+|[^\s{}<>;,()\[\]]+|;")
_ABSOLUTE = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]*:[^\\]*)>")
_OF_GRAPHS = {"with", "graph", "to", "clear", "drop", "create", "add", "move", "copy"}
#: Without it the folder would be taken for one of another program.
_FORMAT_KEPT = (
    f"DELETE WHERE {{ GRAPH {SELF} {{ {SELF} {FORMAT_TERM} ?any }} }} ;"
    f' INSERT DATA {{ GRAPH {SELF} {{ {SELF} {FORMAT_TERM} "{FORMAT}" }} }}'
)
_TAKES_AWAY = {"delete", "clear", "drop", "move", "copy"}


class Targets:
    """The graphs that an update writes to, and whether it may take something out of one."""

    def __init__(self) -> None:
        self.graphs: set[str] = set()
        self.any = False
        self.takes_away = False


def run_update(store: ox.Store, text: str, base: str | None) -> None:
    """Run an update, which changes the default graph along with the named ones."""
    with contextlib.suppress(OSError, RuntimeError, ValueError):
        # For its errors of syntax alone, which lie in the text of the user and not in ours.
        ox.Store().update(text, base_iri=base, prefixes=PREFIXES)
    found = targets(text)
    graphs = [ox.NamedNode(name) for name in sorted(found.graphs)]
    if found.any:
        graphs = [name for name in store.named_graphs() if isinstance(name, ox.NamedNode)]
    own = [_FORMAT_KEPT] if found.any or SELF in graphs else []
    # Nobody knows which of the rolls still say what the graphs say.
    own.append(insert_roll([NOT_ALL]))
    graphs = [name for name in graphs if name != SELF]
    held: set[ox.Triple] = set()
    if found.takes_away:
        held = {quad.triple for name in graphs for quad in _quads(store, name)}
    blank = {triple for triple in held if not _has_a_name(triple)}
    copies = [copy_graph(None, SELF)] if found.any else [copy_graph(name, SELF) for name in graphs]
    steps = [*copies, *_without_lost(held - blank), *own]
    store.update(_followed(text, steps), base_iri=base, prefixes=PREFIXES)
    for triple in blank:
        # No update can name it, so this is a step of its own.
        if all(isinstance(quad.graph_name, ox.DefaultGraph) for quad in _all(store, triple)):
            store.remove(ox.Quad(triple.subject, triple.predicate, triple.object))
    store.flush()


def targets(update: str) -> Targets:
    """Read from the text of an update which graphs it writes to."""
    found, prefixes = Targets(), dict(PREFIXES)
    depth, operation, before, writes = 0, "", "", False
    for token in _tokens(update, prefixes):
        word = token.lower()
        if word in "{}":
            depth += 1 if word == "{" else -1
        elif depth == 0 and word in {"insert", "delete"}:
            operation, writes = word, True
        elif depth == 0 and word == "where":
            # DELETE WHERE { ... } is short for a template and the same pattern.
            writes = operation == before == "delete"
        elif depth == 0 and word == "using":
            operation = word
        elif depth == 0 and word in {"all", "named"} and operation != "using":
            found.any = True
        elif depth == 0 and word in _OF_GRAPHS:
            operation = word
        elif operation in _OF_GRAPHS if depth == 0 else before == "graph" and writes:
            _add(found, token, prefixes)
        found.takes_away |= depth == 0 and word in _TAKES_AWAY
        before = word
    return found


def _tokens(update: str, prefixes: dict[str, str]) -> Iterator[str]:
    """Yield the words of an update but those of its prologues, which go to ``prefixes``."""
    tokens = iter(_TOKEN.findall(without_texts(update)))
    depth = 0
    for token in tokens:
        depth += (token == "{") - (token == "}")
        if depth == 0 and token.lower() == "prefix":
            name, iri = next(tokens, ""), next(tokens, "")
            prefixes[name.removesuffix(":")] = iri[1:-1]
        elif depth == 0 and token.lower() == "base":
            next(tokens, "")
        else:
            yield token


def _add(found: Targets, token: str, prefixes: dict[str, str]) -> None:
    if token.lower() in {"silent", "default", ";"}:
        return
    absolute = _ABSOLUTE.fullmatch(token)
    prefix, colon, local = token.partition(":")
    if absolute:
        found.graphs.add(absolute[1])
    elif colon and prefix in prefixes and _ABSOLUTE.fullmatch(f"<{prefixes[prefix]}{local}>"):
        found.graphs.add(prefixes[prefix] + local)
    else:
        found.any = True


def _followed(text: str, steps: Iterable[str]) -> str:
    """Return an update that goes on with further steps."""
    ends = without_texts(text).rstrip().endswith(";")
    more = " ;\n".join(steps)
    return f"{text}\n{'' if ends or not more else ';'}\n{more}"


def _without_lost(triples: set[ox.Triple]) -> Iterator[str]:
    """Yield the step that takes from the default graph what no graph holds any more."""
    if not triples:
        return
    rows = "\n".join(f"({each.subject} {each.predicate} {each.object})" for each in triples)
    yield (
        f"DELETE {{ ?s ?p ?o }} WHERE {{ VALUES (?s ?p ?o) {{ {rows} }}"
        " FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }"
    )


def _has_a_name(triple: ox.Triple) -> bool:
    return not any(
        isinstance(term, ox.BlankNode | ox.Triple) for term in (triple.subject, triple.object)
    )


def _quads(store: ox.Store, graph: ox.NamedNode) -> Iterator[ox.Quad]:
    return store.quads_for_pattern(None, None, None, graph)


def _all(store: ox.Store, triple: ox.Triple) -> Iterator[ox.Quad]:
    return store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
