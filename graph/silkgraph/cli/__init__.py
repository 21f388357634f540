"""The command line: each command parses, makes one call, prints and exits.

This file is the table of contents. A command is a plain function in the module of its group; heavy
libraries are imported inside it, so that ``silkgraph --help`` and ``silkgraph query`` start at once.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
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
    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - as the base class has it
        """Parse what stands before the command; an option of commands is told that its place is after."""
        for word in args:
            # What the terminal sent in other letters than it says; a path may be of such bytes.
            if not _is_text(word) and not Path(word).exists():
                ctx.fail("an argument is no text in the encoding of the terminal; set PYTHONUTF8=1")
        own = {name for each in self.params for name in each.opts}
        for word in args:
            if word in self.commands:
                break
            option = word.partition("=")[0]
            takers = [name for name in self.commands if self._takes(name, option)]
            if option not in own and takers:
                command = next((each for each in args if each in takers), takers[0])
                ctx.fail(f"{option} belongs after the command: silkgraph {command} {option} …")
        return super().parse_args(ctx, args)

    def _takes(self, command: str, option: str) -> bool:
        return any(option in each.opts for each in self.commands[command].params)

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - as the base class has it
        """Run a command; what is wrong with an argument is told without the words of the validator."""
        try:
            return super().invoke(ctx)
        except typer.BadParameter as exc:
            exc.message = exc.message.removeprefix("Value error, ")
            raise


def _is_text(word: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in word)


app = typer.Typer(
    name="silkgraph",
    cls=_Commands,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
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
