"""The graph as one Python object: fill it, ask it, tie its nodes; a thin front of the rooms behind it."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from silkgraph.store import MEMORY, open_store

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from typing import Unpack

    import networkx as nx

    from silkgraph.cards import Card
    from silkgraph.ingest import Outcome
    from silkgraph.network import Kind, Options
    from silkgraph.queries import Question

__all__ = ["KnowledgeGraph"]

#: The name of a question; no SPARQL looks like it.
_NAME = re.compile(r"[a-z]+(-[a-z]+)*")


class KnowledgeGraph:
    """An open graph: a folder, the address of a SPARQL endpoint, or one in memory.

    >>> with KnowledgeGraph() as graph:
    ...     graph.query("ASK { person:xi-jinping a silk:Leader }")
    True
    """

    def __init__(self, location: str | Path = MEMORY, *, read_only: bool = False) -> None:
        self.store = open_store(location, read_only=read_only)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def __len__(self) -> int:
        """Count the triples; one that several articles state counts once."""
        return len(self.store)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return f"KnowledgeGraph({self.store.location!r})"

    def close(self) -> None:
        """Let go of the folder or the connection."""
        self.store.close()

    def add(
        self, sources: str | Path | Iterable[str | Path], *, extractor: str = "rules"
    ) -> list[Outcome]:
        """Read, extract and store articles: files, folders, feeds, addresses; one or several."""
        from silkgraph.articles import find_sources
        from silkgraph.ingest import add_articles

        given = [sources] if isinstance(sources, str | Path) else sources
        return list(add_articles(self.store, find_sources(map(str, given)), extractor=extractor))

    def query(self, asked: str, /, **params: str | int | date) -> Any:  # noqa: ANN401 - pandas need not be there
        """Answer SPARQL without prefixes to type, or a named question with its parameters.

        SELECT and named questions give a pandas DataFrame where pandas is installed, else an
        ``Answer``, which notebooks show as a table; ASK gives ``True`` or ``False``, and CONSTRUCT and
        DESCRIBE an rdflib ``Graph``. Python keeps ``from`` for itself; write ``from_``.

        >>> with KnowledgeGraph() as graph:
        ...     held = graph.query("office-holders", at="2014", state="Kazakhstan", words="president")
        >>> len(held)
        1
        """
        from silkgraph.queries import bound, question
        from silkgraph.results import ask

        if _NAME.fullmatch(asked) or params:
            given = {name.rstrip("_"): str(value) for name, value in params.items()}
            asked = bound(self.store, question(asked), given)
        result = ask(self.store, asked)
        if result.truth is not None:
            return result.truth
        if result.is_graph:
            from rdflib import Graph

            return Graph().parse(data=result.write("ntriples"), format="nt")
        answer = result.answer()
        return answer.to_pandas() if find_spec("pandas") else answer

    def questions(self) -> list[Question]:
        """Return the named questions, each with its text and parameters."""
        from silkgraph.queries import questions

        return questions()

    def show(self, name: str) -> list[Card]:
        """Return the card of what a name means; several where it is ambiguous."""
        from silkgraph.cards import card

        return card(self.store, name)

    def network(self, kind: Kind = "leaders", **options: Unpack[Options]) -> nx.Graph[str]:
        """Return a network of what the graph tells; see ``silkgraph.network.network``."""
        from silkgraph.network import network

        return network(self.store, kind, **options)

    def export(self, path: str | Path, format: str | None = None) -> None:
        """Write what articles say to a file; see ``silkgraph.export.export``."""
        from silkgraph.export import export

        export(self.store, path, format)
