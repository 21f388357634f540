"""The files of the pages: our own, and those of the libraries that draw in the browser."""

from __future__ import annotations

import gzip
import hashlib
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from silkgraph.errors import OutputError
from silkgraph.resources import asset

__all__ = ["File", "static_file"]

_MEDIA = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
}
#: What the build fetched, by the name under which pages ask for it.
_FETCHED = ("yasgui.min.css", "yasgui.min.js", "LICENSES.txt")
_NETWORK = "vis-network.min.js"


class File(NamedTuple):
    """A file with its tag, whole and packed."""

    media: str
    tag: str
    data: bytes
    packed: bytes


@cache
def static_file(name: str) -> File | None:
    """Return the file of that name; ``None`` if pages have none of that name."""
    data = _data(name)
    if data is None:
        return None
    tag = f'"{hashlib.sha256(data).hexdigest()[:16]}"'
    return File(_MEDIA[Path(name).suffix], tag, data, gzip.compress(data, mtime=0))


def _data(name: str) -> bytes | None:
    if name in _FETCHED:
        return asset(name).read_bytes()
    if name == _NETWORK:
        return _vis_network()
    own = {file.name: file for file in (files("silkgraph") / "server" / "static").iterdir()}
    return own[name].read_bytes() if name in own else None


def _vis_network() -> bytes:
    # Found, not imported: pyvis brings much that a server has no use for.
    spec = find_spec("pyvis")
    for folder in (spec.submodule_search_locations or []) if spec else []:
        found = sorted(Path(folder).glob(f"templates/lib/vis-*/{_NETWORK}"))
        if found:
            return found[-1].read_bytes()
    raise OutputError(
        f"{_NETWORK} is missing; install pyvis anew: pip install --force-reinstall pyvis"
    )
