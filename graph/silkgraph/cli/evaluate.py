"""Score an extractor on gold articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from silkgraph.cli.console import tables
from silkgraph.cli.options import ExtractorOption

if TYPE_CHECKING:
    from rich.table import Table

    from silkgraph.evaluation import Score, Scores

__all__ = ["evaluate"]


def evaluate(
    gold_dir: Annotated[
        Path,
        typer.Argument(metavar="FOLDER", help="Folder of articles with NAME.gold.json beside."),
    ],
    articles: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", help="Folder of the articles, if they are not beside the gold."
        ),
    ] = None,
    extractor: ExtractorOption = "rules",
    errors: Annotated[bool, typer.Option("--errors", help="List what is wrong or missed.")] = False,
) -> None:
    """Score an extractor on gold articles: precision, recall and F1."""
    from silkgraph.articles import read_file
    from silkgraph.evaluation import evaluate as score
    from silkgraph.evaluation import gold_pairs
    from silkgraph.extraction.registry import load_extractor
    from silkgraph.reference import load_reference

    extract = load_extractor(extractor)
    reference = load_reference()
    scores = score(
        (extract(read_file(path), reference), gold) for path, gold in gold_pairs(gold_dir, articles)
    )
    tables().print(_table(scores))
    if errors:
        for line in scores.errors:
            typer.echo(line)


def _table(scores: Scores) -> Table:
    from rich.table import Table

    from silkgraph.evaluation import KINDS

    table = Table("kind", "P", "conf", "R", "F1", "right/wrong/missed", *scores.languages())
    for kind in KINDS:
        total = scores.total(kind)
        by_language = [_cell(scores.total(kind, language)) for language in scores.languages()]
        counts = f"{total.right}/{total.wrong}/{total.missed}"
        told = "–" if total.confidence is None else f"{total.confidence:.2f}"
        figures = (f"{total.precision:.2f}", told, f"{total.recall:.2f}", f"{total.f1:.2f}")
        table.add_row(kind, *figures, counts, *by_language)
    return table


def _cell(score: Score) -> str:
    return f"{score.f1:.2f} ({score.right}/{score.wrong}/{score.missed})"
