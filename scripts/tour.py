"""Run the commands that the README shows, and write down what they print."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

README = Path(__file__).resolve().parents[1] / "README.md"
COLUMNS = 110

_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)


def refreshed(text: str) -> str:
    """Return the text with the output of every ``$ command`` in a console block run anew.

    All commands run one after the other in one empty folder, as a reader would type them.
    """
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ)
        for name in ("SILKGRAPH_GRAPH", "SILKGRAPH_ONTOLOGY"):
            environment.pop(name, None)
        environment["COLUMNS"] = str(COLUMNS)
        environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
        return _BLOCK.sub(lambda block: _run(block[0], folder, environment), text)


def commands(text: str) -> list[str]:
    """Return the commands of the console blocks, in order."""
    lines = (line for block in _BLOCK.findall(text) for line in block.splitlines())
    return [line.removeprefix("$ ") for line in lines if line.startswith("$ ")]


def _run(block: str, folder: str, environment: dict[str, str]) -> str:
    shown = ""
    for line in block.splitlines():
        if not line.startswith("$ "):
            continue
        shown += f"{line}\n"
        command = line.removeprefix("$ ")
        if command.startswith("export "):
            name, _, value = command.removeprefix("export ").partition("=")
            environment[name] = value
            continue
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        shown += "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())
    return shown


if __name__ == "__main__":
    README.write_text(refreshed(README.read_text(encoding="utf-8")), encoding="utf-8")
