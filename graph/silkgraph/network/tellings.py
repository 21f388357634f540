"""Who tells of whom at what: the evidence of a network as numbers, for drawing sources anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkgraph.errors import QueryError
from silkgraph.network.nodes import Nodes, rows
from silkgraph.network.occasions import read_occasions, told_rows
from silkgraph.network.projection import within

if TYPE_CHECKING:
    from typing import Unpack

    import numpy as np

    from silkgraph.network.occasions import Kind
    from silkgraph.network.projection import Options
    from silkgraph.store import Store

__all__ = ["Tellings", "tellings"]

_OUTLETS = "SELECT ?article ?outlet WHERE { ?article silk:outlet ?outlet }"
_LANGUAGES = "SELECT ?article ?language WHERE { ?article schema:inLanguage ?language }"


@dataclass(frozen=True, slots=True)
class Tellings:
    """Every naming of a participant by an article, as numbers of event, node and article.

    The three arrays are of one length; the tuples hold what the numbers stand for, sorted.
    """

    nodes: tuple[str, ...]
    labels: tuple[str, ...]
    events: tuple[str, ...]
    articles: tuple[str, ...]
    event: np.ndarray
    member: np.ndarray
    article: np.ndarray
    outlets: dict[str, str]
    languages: dict[str, str]
    raw: bool


def tellings(store: Store, kind: Kind, **options: Unpack[Options]) -> Tellings:
    """Return who tells of whom, for a network of leaders or states tied by events or agreements."""
    import numpy as np

    via = options.get("via", "in-person")
    if kind not in ("leaders", "states") or via == "visits":
        raise QueryError(
            "sources are drawn anew for leaders and states, tied by events or agreements"
        )
    if options.get("background") or options.get("across"):
        raise QueryError("the background has no outlets, and ties are not chosen by state here")
    status = options.get("status", "happened")
    chosen, _ = within(
        read_occasions(store, kind, via, status), options.get("start"), options.get("end")
    )
    wanted = {occasion.iri for occasion in chosen}
    known = Nodes.read(store, kind)
    told = sorted(
        {
            (row[0], row[1], row[2])
            for row in told_rows(store, kind, via, status)
            if row[0] in wanted and known.can_be(row[1])
        }
    )
    columns = [sorted({row[i] for row in told}) for i in range(3)]
    number = [{name: i for i, name in enumerate(column)} for column in columns]
    event, member, article = (
        np.array([number[i][row[i]] for row in told], dtype=np.int64) for i in range(3)
    )
    return Tellings(
        nodes=tuple(columns[1]),
        labels=tuple(known.data(node)["label"] for node in columns[1]),
        events=tuple(columns[0]),
        articles=tuple(columns[2]),
        event=event,
        member=member,
        article=article,
        outlets=dict(rows(store, _OUTLETS)),
        languages=dict(rows(store, _LANGUAGES)),
        raw=options.get("raw", False),
    )
