"""Real SPARQL servers on this machine alone, for tests: started on a free port, ended afterwards."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest

if TYPE_CHECKING:
    from collections.abc import Generator

__all__ = ["clear", "oxigraph", "virtuoso"]

_SECONDS = 60
_SETTINGS = """
[Database]
DatabaseFile = {folder}/v.db
ErrorLogFile = {folder}/v.log
LockFile = {folder}/v.lck
TransactionFile = {folder}/v.trx
xa_persistent_file = {folder}/v.pxa
[TempDatabase]
DatabaseFile = {folder}/t.db
TransactionFile = {folder}/t.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 2000
MaxDirtyBuffers = 1000
DirsAllowed = {folder}
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
[SPARQL]
ResultSetMaxRows = 1000000
"""
_GRANTS = (
    'GRANT SPARQL_UPDATE TO "SPARQL";',
    "DB.DBA.RDF_DEFAULT_USER_PERMS_SET ('nobody', 7);",
)


def oxigraph(folder: Path) -> Generator[str]:
    """Run Oxigraph's server while the generator is open."""
    port = _free_port()
    program = str(Path(sys.executable).with_name("oxigraph"))
    command = [program, "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}"]
    yield from _running(command, f"http://127.0.0.1:{port}", folder)


def virtuoso(folder: Path) -> Generator[str]:
    """Run Virtuoso while the generator is open; skip where it is not installed."""
    if not (shutil.which("virtuoso-t") and shutil.which("isql-vt")):
        pytest.skip("Virtuoso is not installed (Debian: virtuoso-opensource-7)")
    sql, http = _free_port(), _free_port()
    settings = folder / "virtuoso.ini"
    settings.write_text(_SETTINGS.format(folder=folder, sql=sql, http=http))
    command = ["virtuoso-t", "-f", "-c", str(settings)]
    running = _running(command, f"http://127.0.0.1:{http}/sparql", folder)
    address = next(running)
    for grant in _GRANTS:
        isql = ["isql-vt", f"127.0.0.1:{sql}", "dba", "dba", f"exec={grant}"]
        subprocess.run(isql, check=True, capture_output=True)
    yield address
    running.close()


def clear(address: str) -> None:
    """Drop everything that tests have put into a server."""
    names = _get(address, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }").splitlines()[1:]
    ours = [n.strip('"\r') for n in names if "w3id.org/silkgraph" in n or "example.org" in n]
    update = "".join(f"DROP SILENT GRAPH <{name}> ;" for name in ours)
    if not address.endswith("/sparql"):
        update = "DROP ALL"
    if update:
        path = address if address.endswith("/sparql") else f"{address}/update"
        urllib.request.urlopen(path, urlencode({"update": update.rstrip(";")}).encode()).close()


def _get(address: str, query: str) -> str:
    path = address if address.endswith("/sparql") else f"{address}/query"
    request = urllib.request.Request(f"{path}?{urlencode({'query': query})}")
    request.add_header("Accept", "text/csv")
    with urllib.request.urlopen(request, timeout=10) as reply:
        return str(reply.read().decode())


def _running(command: list[str], address: str, folder: Path) -> Generator[str]:
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        _wait(process, address, folder)
        yield address
    finally:
        process.kill()
        process.wait()


def _wait(process: subprocess.Popen[bytes], address: str, folder: Path) -> None:
    end = time.monotonic() + _SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            _get(address, "ASK {}" if address.endswith("/sparql") else "SELECT * {}")
        except (OSError, urllib.error.URLError):
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"{address} did not start: {(folder / 'server.log').read_text()[-500:]}")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port
