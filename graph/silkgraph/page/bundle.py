"""The script and the style of the page: modules on disk, one text in the page."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

__all__ = ["SCRIPTS", "STYLES", "bundled_script", "bundled_style", "script_text"]

#: Every module imports only from those before it.
SCRIPTS = (
    "dom",
    "data",
    "words",
    "wording",
    "shapes",
    "view",
    "paths",
    "visible",
    "moments",
    "asking",
    "spelling",
    "search",
    "citing",
    "evidence",
    "headings",
    "told",
    "node",
    "line",
    "panel",
    "measures",
    "filters",
    "timeline",
    "drawing",
    "webgl",
    "scene",
    "nearness",
    "items",
    "surface",
    "camera",
    "graph",
    "pointer",
    "keys",
    "located",
    "lens",
    "mapnames",
    "map",
    "picture",
    "chronicle",
    "table",
    "theme",
    "main",
)
STYLES = ("base", "controls", "panel", "narrow")

_IMPORT = re.compile(r'^import (\{[^}]*\}) from "\./(\w+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function|const) (\w+)", re.MULTILINE)


@cache
def bundled_script() -> str:
    """Return the modules as one script: a page opened from disk cannot import files."""
    parts = [_wrapped(name, script_text(name)) for name in SCRIPTS]
    return "\n".join(['"use strict";', *parts])


def script_text(name: str) -> str:
    """Return one module as it stands on disk."""
    return (files("silkgraph.page") / "script" / f"{name}.js").read_text(encoding="utf-8")


def _wrapped(name: str, module: str) -> str:
    """Turn a module into a function of its own that gives what the module exports."""
    exports = ", ".join(match[2] for match in _EXPORT.finditer(module))
    body = _EXPORT.sub(r"\1 \2", _IMPORT.sub(r"const \1 = $\2;", module))
    return f"const ${name} = (() => {{\n{body}\nreturn {{ {exports} }};\n}})();"


@cache
def bundled_style() -> str:
    """Return the style sheets as one."""
    folder = files("silkgraph.page") / "style"
    return "\n".join((folder / f"{name}.css").read_text(encoding="utf-8") for name in STYLES)
