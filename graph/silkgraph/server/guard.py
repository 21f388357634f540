"""What stands in an update: whether it loads a document, and where the dataset of a request goes."""

from __future__ import annotations

import re

from silkgraph.errors import QueryError
from silkgraph.sparql import SILENT

__all__ = ["loads", "using", "without_texts"]

_SILENT = re.compile(SILENT)
_LOAD = re.compile(r"(?<![?$:@\w-])load(?![\w:])", re.IGNORECASE)
_WORD = re.compile(r"[{}]|(?<![?$:@\w-])(?:using|with|where|delete)(?![\w:-])", re.IGNORECASE)
_BRACE = re.compile(r"[{}]")
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def loads(update: str) -> bool:
    """Tell whether LOAD stands anywhere but in a string, an IRI, a comment or a name.

    The engine may read escapes before or after it tells these apart, so both readings count.
    """
    return any(_LOAD.search(_SILENT.sub(" ", text)) for text in (update, _unescaped(update)))


def _unescaped(text: str) -> str:
    def character(match: re.Match[str]) -> str:
        code = int(match[1] or match[2], 16)
        return chr(code) if code <= 0x10FFFF else match[0]

    return _ESCAPE.sub(character, text)


def without_texts(update: str) -> str:
    """Return an update without its strings and comments."""
    return _SILENT.sub(lambda match: match[0] if match[0][0] in "<\\" else " ", update)


def using(update: str, default: tuple[str, ...], named: tuple[str, ...]) -> str:
    """Return the update with the dataset of a request, IRIs of graphs, at each of its WHERE.

    It is an error if the update names a dataset as well (SPARQL 1.1 Protocol, section 2.2.3).
    """
    clauses = "".join(f"USING <{iri}> " for iri in default)
    clauses += "".join(f"USING NAMED <{iri}> " for iri in named)
    silent = _SILENT.sub(lambda match: " " * len(match[0]), update)
    written, done, depth, before, at = "", 0, 0, "", 0
    for match in _WORD.finditer(silent):
        word = match[0].lower()
        if word in "{}":
            depth += 1 if word == "{" else -1
        elif depth == 0 and word in ("using", "with"):
            raise QueryError("the update names a dataset, and so does the request: leave one out")
        elif depth == 0 and word == "where":
            if before == "delete" and not silent[at : match.start()].strip():
                # DELETE WHERE { ... } has no place for it; it is short for DELETE { ... } WHERE { ... }.
                written += f"{update[done : match.start()]}{_block(update, silent, match.end())} "
                done = match.start()
            written += update[done : match.start()] + clauses
            done = match.start()
        before, at = word, match.end()
    return written + update[done:]


def _block(update: str, silent: str, begin: int) -> str:
    """Return the group in braces that comes next."""
    depth = 0
    for match in _BRACE.finditer(silent, begin):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return update[begin : match.end()]
    return ""
