"""A running ``silkgraph serve`` and how tests talk to it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from pathlib import Path

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
TOKEN = {"Authorization": "Bearer secret"}


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: str


class Served(NamedTuple):
    port: int

    def ask(self, method: str, path: str, body: str = "", **headers: str) -> Answer:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body.encode() or None, named)
            reply = connection.getresponse()
            return Answer(reply.status, dict(reply.headers), reply.read().decode())
        finally:
            connection.close()

    def query(self, text: str, accept: str = "*/*") -> Answer:
        return self.ask("POST", "/sparql", text, Content_Type=QUERY, Accept=accept)

    def rows(self, text: str) -> list[dict[str, dict[str, str]]]:
        found: list[dict[str, dict[str, str]]] = json.loads(self.query(text).body)["results"][
            "bindings"
        ]
        return found


def started(store: Path, seconds: int = 2, **env: str) -> tuple[subprocess.Popen[bytes], Served]:
    """Start a server whose queries may take so many seconds."""
    port = _free_port()
    command = ["-m", "silkgraph", "serve", "--port", str(port), "--timeout", str(seconds)]
    return _running([*command, "--cors", "https://example.org", "--graph", str(store)], port, env)


def started_with(store: Path, **settings: float) -> tuple[subprocess.Popen[bytes], Served]:
    """Start a server with settings that the command line does not offer."""
    port = _free_port()
    code = f"""
import uvicorn
from silkgraph.server import Settings
from silkgraph.server.app import make_app
settings = Settings({str(store)!r}, **{settings!r})
uvicorn.run(make_app(settings, ("*",)), host="127.0.0.1", port={port}, log_level="critical")
"""
    return _running(["-c", code], port, {})


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _running(
    command: list[str], port: int, env: dict[str, str]
) -> tuple[subprocess.Popen[bytes], Served]:
    process = subprocess.Popen([sys.executable, *command], env={**os.environ, **env})
    served = Served(port)
    for _ in range(150):
        try:
            served.ask("GET", "/")
        except OSError:
            time.sleep(0.1)
        else:
            return process, served
    process.kill()
    pytest.fail("the server did not start")
