"""The text of queries and updates: values put in, calls to other hosts found, errors explained.

A term given to a function here is one that ``str`` turns into N-Triples, as pyoxigraph's do.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from silkgraph.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = [
    "SILENT",
    "bind",
    "calls_service",
    "copy_graph",
    "drop_graph",
    "explain_error",
    "hide_graph",
    "insert_graph",
    "pointer",
]

# Patterns are text, compiled where they are first needed: a plain query needs none.
# Values come in through VALUES, since the engine's own substitution does not reach into FILTER. A slot
# may hold several variables, all for the value that the first one names.
_SLOT = r"VALUES\s+\(?((?:\?\w+\s*)+)\)?\s*\{\s*\(?\s*(?:UNDEF\s*)+\)?\s*\}"
_SPACE = r"(?:[ \t\r\n]|#[^\r\n]*(?:[\r\n]|\Z))*"
# The first branch eats variables, prefixed names and language tags that contain the word. The second
# wants the whole head of a SERVICE block, but no blank between its parts, as the engine needs none.
_SERVICE = rf"(?i)[?$:@]\w*|(service{_SPACE}(?:silent{_SPACE})?(?:<[^>]*>|[^\s{{}}<>]+){_SPACE}\{{)"
_ESCAPE = r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})"
_POSITION = r"(?s)error at (\d+):(\d+): (.*)"
_SENTENCE = r"(?:[A-Za-z]+ ){2,}[A-Za-z]+"
_LAST_PREFIX = r"([\w.-]*:)\S*\s*\Z"
#: What may hold a word or a brace without meaning it, in the order of the grammar. An escape outside
#: strings belongs to a prefixed name, where it may stand before a quotation mark.
SILENT = r"""(?xs)
      \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*'''
    | "(?:[^"\\\r\n]|\\.)*" | '(?:[^'\\\r\n]|\\.)*'
    | <(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>
    | \#[^\r\n]*
    | \\.
"""
# Variables, language tags and prefixed names may be called graph; a dot inside a name belongs to it.
_GRAPHS = r"(?i)[?$@][\w-]*|:[\w.%-]*|\bgraph\s*(?P<name>[?$][^\s{]+)\s*\{|[{}]"
_NEAR_CHARACTERS = 30
_SHOWN_BEFORE = 60


def bind(query: str, terms: Mapping[str, object]) -> str:
    """Put terms into the slots ``VALUES ?name { UNDEF }`` of a query; a slot without a term goes."""
    slots = [slot.split()[0].removeprefix("?") for slot in re.findall(_SLOT, query)]
    missing = sorted(terms.keys() - set(slots))
    if missing:
        raise QueryError(f"the query has no slot 'VALUES ?{missing[0]} {{ UNDEF }}' for a value")

    def filled(match: re.Match[str]) -> str:
        variables = match[1].split()
        name = variables[0].removeprefix("?")
        if name not in terms:
            return ""
        values = " ".join([str(terms[name])] * len(variables))
        return f"VALUES ({' '.join(variables)}) {{ ({values}) }}"

    return re.sub(_SLOT, filled, query)


# Whoever asks in a loop asks the same again, and looking costs as much as a look-up.
@lru_cache(maxsize=64)
def calls_service(query: str) -> bool:
    """Tell whether a query asks another host; the engine would do so, whatever the query is for.

    It errs on the safe side: a string or comment that reads like a SERVICE block counts as one.
    """
    folded = query.casefold()
    if "service" not in folded and "\\u" not in folded:
        return False
    texts = (query, _unescaped(query))
    return any(match[1] for text in texts for match in re.finditer(_SERVICE, text))


# As above.
@lru_cache(maxsize=64)
def hide_graph(query: str, graph: object) -> str:
    """Return the query with a named graph kept from every variable that GRAPH gives.

    What names the graph itself still finds it. A query without such a variable stays as it is.
    """
    if "graph" not in query.casefold():
        return query
    silent = re.sub(SILENT, _blanks, query)
    parts: list[str] = []
    variables: list[str] = []  # of the groups that are open, "" for all others
    done = 0
    for match in re.finditer(_GRAPHS, silent):
        end = match.end()
        if match["name"]:
            variables.append(match["name"])
        elif match[0] == "{":
            variables.append("")
        elif match[0] == "}" and variables and (variable := variables.pop()):
            # Behind it, for inside the variable has no value yet; and in no group of its own, for
            # Virtuoso then gives too many rows.
            parts += [query[done:end], f" FILTER({variable} != {graph})"]
            done = end
    return "".join([*parts, query[done:]]) if parts else query


def _blanks(match: re.Match[str]) -> str:
    # An escape is part of a name.
    return ("_" if match[0][0] == "\\" else " ") * len(match[0])


def explain_error(query: str, message: str) -> str:
    """Turn the engine's report into one line with the line, the column and the text there."""
    found = re.match(_POSITION, message)
    if not found:
        return f"the query has an error: {' '.join(message.split())}"
    line, column = int(found[1]), int(found[2])
    rows = query.splitlines() or [""]
    row = rows[line - 1] if line <= len(rows) else ""
    near = row[column - 1 :][:_NEAR_CHARACTERS].strip()
    where = f"line {line}, column {column}, {f'near {near!r}' if near else 'at the end'}"
    return f"the query has an error at {where}{_hint(found[3], row[: column - 1])}"


def pointer(query: str, message: str) -> str:
    """Return the line of the query that the engine's report names, and a mark below its column."""
    found = re.search(_POSITION, message)
    if not found:
        return ""
    rows = query.splitlines()
    line, column = int(found[1]), int(found[2])
    if line > len(rows):
        return ""
    start = max(0, column - _SHOWN_BEFORE)
    row = rows[line - 1][start : start + 2 * _SHOWN_BEFORE].replace("\t", " ")
    from unicodedata import east_asian_width

    # A Chinese character is as wide as two blanks.
    before = sum(2 if east_asian_width(c) in "WF" else 1 for c in row[: column - 1 - start])
    return f"{row}\n{' ' * before}^"


def drop_graph(graph: object) -> str:
    """Return the update that drops a graph and, from the default graph, what no other graph states."""
    return f"""
        DELETE {{ ?s ?p ?o }}
        WHERE {{
          GRAPH {graph} {{ ?s ?p ?o }}
          FILTER NOT EXISTS {{ GRAPH ?other {{ ?s ?p ?o }} FILTER(?other != {graph}) }}
        }} ;
        DROP SILENT GRAPH {graph} ;
    """


def copy_graph(graph: object | None, but: object) -> str:
    """Return the update that copies a graph, or all graphs but one, to the default graph."""
    name = "?g" if graph is None else graph
    kept = "" if graph is not None else f" FILTER(?g != {but})"
    return f"INSERT {{ ?s ?p ?o }} WHERE {{ GRAPH {name} {{ ?s ?p ?o }}{kept} }}"


def insert_graph(graph: object, triples: Iterable[object]) -> str:
    """Return the update that adds triples to a graph and to the default graph."""
    data = "\n".join(f"{triple} ." for triple in triples)
    return f"INSERT DATA {{ {data} GRAPH {graph} {{ {data} }} }}"


def _hint(expected: str, before: str) -> str:
    # Among the bare tokens that it expected, the engine lists real explanations as sentences.
    sentences = re.findall(_SENTENCE, expected.removeprefix("expected ").removeprefix("one of "))
    if not sentences:
        return ""
    prefix = re.search(_LAST_PREFIX, before)
    if sentences[0] == "Prefix not found" and prefix:
        return f": the prefix {prefix[1]!r} is not known"
    return f": {sentences[0]}"


def _unescaped(query: str) -> str:
    def character(match: re.Match[str]) -> str:
        code = int(match[1] or match[2], 16)
        return chr(code) if code <= 0x10FFFF else match[0]

    return re.sub(_ESCAPE, character, query)
