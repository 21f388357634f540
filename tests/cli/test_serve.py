"""Serving: the address is taken before anything is said of it."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


def test_address_that_is_taken_is_told_in_one_line(silkgraph: Run, store_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = silkgraph("serve", "--port", port, "--graph", store_path)
    assert (result.code, result.out) == (1, "")
    assert result.err == (
        f"silkgraph: cannot listen at 127.0.0.1, port {port}: address already in use;"
        " --port takes another port, 0 any free one\n"
    )
