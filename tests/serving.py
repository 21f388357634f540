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


def started(store: Path, **env: str) -> tuple[subprocess.Popen[bytes], Served]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "silkgraph", "serve", "--port", str(port), "--timeout", "2"]
    process = subprocess.Popen(
        [*command, "--cors", "https://example.org", "--graph", str(store)],
        env={**os.environ, **env},
    )
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
