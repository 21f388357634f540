"""The graph over HTTP."""

from __future__ import annotations

import os
from contextlib import suppress
from socket import AF_INET, AF_INET6, create_server, socket
from typing import Annotated

import typer

from silkgraph.cli.console import note
from silkgraph.cli.options import DEFAULT_GRAPH, GraphOption

__all__ = ["serve"]


def serve(
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", help="The address to listen at.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, metavar="N", help="The port to listen at.")
    ] = 7878,
    timeout: Annotated[
        float, typer.Option("--timeout", min=0.1, metavar="SECONDS", help="Time for one query.")
    ] = 30.0,
    workers: Annotated[
        int, typer.Option("--workers", min=1, metavar="N", help="Queries answered at once.")
    ] = 2,
    cors: Annotated[
        str | None,
        typer.Option("--cors", metavar="ORIGIN", help="Let pages of this origin ask; * for any."),
    ] = None,
    graph: GraphOption = DEFAULT_GRAPH,
) -> None:
    """Serve the graph over HTTP: SPARQL, a query page and cards.

    It only reads, unless SILKGRAPH_TOKEN is set: then updates are taken from whoever sends that
    token.
    """
    from silkgraph.errors import OutputError, StoreError
    from silkgraph.store import open_store

    try:
        import uvicorn

        from silkgraph.server.app import make_app
    except ModuleNotFoundError as exc:
        raise OutputError(
            f"serving needs {exc.name}; install it with: pip install 'silkgraph[serve]'"
        ) from exc
    from silkgraph.server import Settings

    if "://" in graph or graph == ":memory:":
        raise StoreError(f"{graph} is no folder; only a graph in a folder can be served")
    with open_store(graph, read_only=True):
        pass  # says at once what is wrong with it
    token = os.environ.get("SILKGRAPH_TOKEN") or None
    settings = Settings(graph, token=token, timeout=timeout, workers=workers, cors=cors)
    local = host in ("127.0.0.1", "localhost", "::1")
    hosts = ("127.0.0.1", "localhost", "[::1]") if local else ("*",)
    listening = _listen(host, port)
    shown = f"[{host}]" if ":" in host else host
    note(f"http://{shown}:{listening.getsockname()[1]}/ serves {graph}; Ctrl-C ends it")
    config = uvicorn.Config(
        make_app(settings, hosts),
        log_level="warning",
        server_header=False,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=5,
    )
    with suppress(KeyboardInterrupt), listening:
        uvicorn.Server(config).run(sockets=[listening])


def _listen(host: str, port: int) -> socket:
    """Take the address before it is announced: somebody else may have it."""
    from silkgraph.errors import OutputError

    try:
        return create_server((host, port), family=AF_INET6 if ":" in host else AF_INET)
    except OSError as exc:
        why = (exc.strerror or str(exc)).partition(" (")[0].lower()
        raise OutputError(
            f"cannot listen at {host}, port {port}: {why}; --port takes another port, 0 any free one"
        ) from exc
