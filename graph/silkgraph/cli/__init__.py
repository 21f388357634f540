"""The command line: each command parses, makes one call, prints and exits.

This file is the table of contents. A command is a plain function in the module of its group; heavy
libraries are imported inside it, so that ``silkgraph --help`` and ``silkgraph query`` start at once.
"""

from __future__ import annotations

from functools import partial
from typing import Any

import typer
from typer.core import TyperGroup

from silkgraph.cli import (
    ask,
    check,
    demo,
    evaluate,
    explore,
    export,
    ingest,
    network,
    ontology,
    path,
    serve,
)
from silkgraph.cli.console import run
from silkgraph.cli.options import OntologyOption, VersionOption

__all__ = ["app", "main"]


class _Commands(TyperGroup):
    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - as the base class has it
        """Run a command; what is wrong with an argument is told without the words of the validator."""
        try:
            return super().invoke(ctx)
        except typer.BadParameter as exc:
            exc.message = exc.message.removeprefix("Value error, ")
            raise


app = typer.Typer(
    name="silkgraph",
    cls=_Commands,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@app.callback()
def silkgraph(own: OntologyOption = None, version: VersionOption = False) -> None:
    """Build and question a knowledge graph of China-Central Asia relations."""


app.command()(demo.demo)
app.command()(ingest.add)
app.command()(ingest.extract)
app.command()(ingest.remove)
app.command()(ingest.load)
app.command()(ingest.schema)
app.command()(ask.query)
app.command()(ask.questions)
app.command()(ask.show)
app.command()(path.path)
app.command()(network.network)
app.command()(explore.explore)
app.command()(export.export)
app.command()(serve.serve)
app.command()(ontology.ontology)
app.command()(check.validate)
app.command()(check.info)
app.command()(evaluate.evaluate)


def main() -> None:
    """Run the command line; what a user can put right becomes one line on stderr and exit code 1."""
    run(partial(app, prog_name="silkgraph"))
