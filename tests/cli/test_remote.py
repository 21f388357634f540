from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests import servers

if TYPE_CHECKING:
    from tests.cli.conftest import Run

ARTICLE = Path(__file__).parents[1] / "data" / "small" / "xian-2023.txt"
COMMANDS = (
    ("query", "--name", "who-met-whom", "--format", "csv"),
    ("query", "SELECT ?e { ?e a silk:Event } ORDER BY ?e", "--format", "json", "--timeout", "60"),
    ("query", "CONSTRUCT { ?e a ?c } { ?e a silk:Summit ; a ?c }"),
    ("show", "Tokayev"),
    ("network", "leaders", "--format", "csv"),
    ("validate",),
    ("info",),
)


@pytest.mark.parametrize("server", ["oxigraph_server"])
def test_every_command_works_on_a_server_as_on_a_folder(
    silkgraph: Run, server: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    address = request.getfixturevalue(server)
    servers.clear(address)
    folder = str(tmp_path / "graph")
    for graph in (address, folder):
        assert silkgraph("add", ARTICLE, "--graph", graph).err == f"{graph}: 1 added\n"
        assert silkgraph("add", ARTICLE, "--graph", graph).err == f"{graph}: 1 unchanged\n"
    for command in COMMANDS:
        there, here = (silkgraph(*command, "--graph", graph) for graph in (address, folder))
        assert there.code == here.code == 0, there.err
        if server == "oxigraph_server" and command[0] not in ("info", "query"):
            assert there.out.replace(address, folder) == here.out
        assert bool(there.out) == bool(here.out)
    pages = []
    for i, graph in enumerate((address, folder)):
        for name in ("graph.ttl", "page.html"):
            verb = "export" if name.endswith("ttl") else "explore"
            output = (
                (tmp_path / f"{i}{name}",) if verb == "export" else ("-o", tmp_path / f"{i}{name}")
            )
            assert silkgraph(verb, *output, "--graph", graph).code == 0
        pages.append((tmp_path / f"{i}graph.ttl").read_bytes())
    assert pages[0] == pages[1]
    assert silkgraph("remove", ARTICLE, "--graph", address).err == f"{address}: 1 removed\n"
