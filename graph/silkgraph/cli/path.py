"""How leaders, states and organizations are connected, step by step, with the words of articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from silkgraph.cli.console import note, printable, tables
from silkgraph.cli.network_options import BackgroundOption, FromOption, ToOption, ViaOption
from silkgraph.cli.options import DEFAULT_GRAPH, GraphOption

if TYPE_CHECKING:
    from rich.console import Console

    from silkgraph.network import Path

__all__ = ["path"]


def path(
    a: Annotated[
        str, typer.Argument(metavar="A", help="A leader, state or organization, in any language.")
    ],
    b: Annotated[str, typer.Argument(metavar="B", help="Another one.")],
    in_time: Annotated[
        bool, typer.Option("--in-time", help="No step before the one that leads to it.")
    ] = False,
    via: ViaOption = "in-person",
    start: FromOption = None,
    end: ToOption = None,
    background: BackgroundOption = False,
    graph: GraphOption = DEFAULT_GRAPH,
) -> None:
    """Show how two leaders, states or bodies are connected."""
    from silkgraph.network import Options, best_told_path, path_in_time, shortest_path
    from silkgraph.store import open_store

    options = Options(via=via, start=start, end=end, background=background)
    console = tables()
    with open_store(graph, read_only=True) as store:
        if in_time:
            _print(console, "Soonest path in time", path_in_time(store, a, b, **options))
            return
        shortest = shortest_path(store, a, b, **options)
        best = best_told_path(store, a, b, **options)
    if shortest == best:
        _print(console, "Shortest path, and the best told", shortest)
    else:
        _print(console, "Shortest path", shortest)
        console.print()
        _print(console, "Best told path", best)
    weakest = min(step.articles for step in best)
    sources = "article tells" if weakest == 1 else "articles tell"
    note(f"{weakest} {sources} of the weakest step of the best told path")


def _print(console: Console, head: str, steps: Path) -> None:
    from rich.text import Text

    def line(text: str, style: str = "") -> None:
        console.print(Text(printable(" ".join(text.split())), style=style), soft_wrap=True)

    many = "step" if len(steps) == 1 else "steps"
    line(f"{head}: {len(steps)} {many}", "bold")
    for step in steps:
        events = "1 event" if step.events == 1 else f"{step.events} events"
        articles = "1 article" if step.articles == 1 else f"{step.articles} articles"
        console.print()
        line(f"{step.a} – {step.b}: {events} in {articles}")
        line(f"{step.date or 'no date'}  {step.event}")
        if step.quote:
            line(f"“{step.quote}”", "italic")
            source = ", ".join(part for part in (step.outlet, step.published) if part)
            line(source or step.article, "dim")
        else:
            line(f"background knowledge, told by no article here: {step.event_iri}", "dim")
