"""Show in the terminal what an article says, where, and what was dropped: ``extract --explain``."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from silkgraph.cli.console import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console
    from rich.text import Text

    from silkgraph.articles import Article
    from silkgraph.claims import Claims
    from silkgraph.extraction.reading import Dropped

__all__ = ["print_explanation"]

#: The kinds of claim in the order they are shown; names alone stand in the graph, not here.
_KINDS = (
    "leaders",
    "events",
    "agreements",
    "proposals",
    "partnerships",
    "figures",
    "quotes",
)
#: Shown around the words a claim rests on.
_CONTEXT = 60


def print_explanation(
    console: Console, article: Article, claims: Claims, dropped: Iterable[Dropped]
) -> None:
    """Print each claim with its evidence marked in the text, then what was dropped and why."""
    text = printable(article.text)
    console.print(claims.meta.title or claims.id, style="bold", markup=False)
    for kind in _KINDS:
        for claim in getattr(claims, kind):
            console.print(f"\n{kind.removesuffix('s')}: {_summary(asdict(claim))}", markup=False)
            console.print(_in_context(console, text, claim.evidence.start, claim.evidence.end))
    rows = list(dropped)
    if rows:
        console.print("\nDropped", style="bold")
    for item in rows:
        console.print(f"\n{item.kind.replace('_', ' ')}: {item.reason}", markup=False)
        if text[item.start : item.end]:
            console.print(_in_context(console, text, item.start, item.end))


def _summary(claim: dict[str, Any]) -> str:
    return "; ".join(_fields(claim))


def _fields(claim: dict[str, Any]) -> Iterator[str]:
    for name, value in claim.items():
        if name in ("evidence", "confidence") or value in (None, ()):
            continue
        shown = ", ".join(value) if isinstance(value, list | tuple) else str(value)
        # The names of kinds of event are for programs.
        yield f"{name} {shown.replace('_', ' ') if name in ('type', 'kind') else shown}"


def _in_context(console: Console, text: str, start: int, end: int) -> Text:
    """Return a span with a little of the text around it, the span itself marked."""
    from rich.text import Text

    def folded(part: str) -> str:
        return part.replace("\n", " ")

    first, last = max(0, start - _CONTEXT), min(len(text), end + _CONTEXT)
    # In a file or a pipe nothing is bold.
    opening, closing = ("", "") if console.is_terminal else ("[", "]")
    shown = Text("  " + "…" * (first > 0) + folded(text[first:start]) + opening, style="dim")
    shown.append(folded(text[start:end]), style="bold not dim reverse")
    return shown.append(
        closing + folded(text[end:last]).rstrip() + "…" * (last < len(text)), style="dim"
    )
