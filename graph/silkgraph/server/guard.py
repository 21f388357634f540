"""Whether an update loads a document, which the engine would fetch from a host or a file."""

from __future__ import annotations

import re

__all__ = ["loads"]

# In the order of the grammar: what may hold the word without meaning it goes first. An escape outside
# strings belongs to a prefixed name, where it may stand before a quotation mark.
_SILENT = re.compile(
    r"""
      \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*'''
    | "(?:[^"\\\r\n]|\\.)*" | '(?:[^'\\\r\n]|\\.)*'
    | <[^<>"{}|^`\\\x00-\x20]*>
    | \#[^\r\n]*
    | \\.
    """,
    re.VERBOSE | re.DOTALL,
)
_LOAD = re.compile(r"(?<![?$:@\w-])load(?![\w:])", re.IGNORECASE)
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
