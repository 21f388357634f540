"""Who tells of whom at what: the evidence of a network as numbers, for drawing sources anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkgraph.errors import QueryError
from silkgraph.network.kinds import check
from silkgraph.network.nodes import Nodes
from silkgraph.network.reading import read, rows
from silkgraph.network.told import Told

if TYPE_CHECKING:
    from typing import Unpack

    import numpy as np

    from silkgraph.network.kinds import Kind
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
    check(kind, via, status)
    told, known = read(store, Told.part(kind, via, status), Nodes.part(kind))
    inside, _ = told.within(options.get("start"), options.get("end"))
    counts = np.array([known.can_be(who) for who in told.members], bool)
    rows_kept = counts[told.member] & inside[told.event] if len(told.event) else []
    columns = [
        np.unique(numbers[rows_kept], return_inverse=True)
        for numbers in (told.event, told.member, told.article)
    ]
    nodes = tuple(told.members[place] for place in columns[1][0].tolist())
    return Tellings(
        nodes=nodes,
        labels=tuple(known.data(node)["label"] for node in nodes),
        events=tuple(told.events[place] for place in columns[0][0].tolist()),
        articles=tuple(told.articles[place] for place in columns[2][0].tolist()),
        event=columns[0][1],
        member=columns[1][1],
        article=columns[2][1],
        outlets=dict(rows(store, _OUTLETS)),
        languages=dict(rows(store, _LANGUAGES)),
        raw=options.get("raw", False),
    )
