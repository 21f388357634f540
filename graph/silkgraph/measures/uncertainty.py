"""How far a ranking depends on who reported: intervals from drawing the sources anew.

A network of news shows what was reported. If leaving out an outlet or a language turns the order of
two leaders round, the order says more of coverage than of politics.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from silkgraph.errors import QueryError
from silkgraph.measures import centrality
from silkgraph.measures.ties import Ties
from silkgraph.network import tellings
from silkgraph.network.matrix import product

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Unpack

    import numpy as np

    from silkgraph.network import Kind, Options, Tellings
    from silkgraph.store import Store

__all__ = ["MEASURES", "SOURCES", "Interval", "Resampled", "Sources", "resample"]

Sources = Literal["outlets", "languages", "articles"]
SOURCES: tuple[Sources, ...] = get_args(Sources)
ROUNDS = 500
#: Nine rounds of ten lie between these.
PERCENTILES = (5, 95)
#: Fewer sources than this are left out one by one instead of drawn.
FEW = 6
#: Two of whom one is ahead in fewer of the rounds cannot be told apart.
SURE = 0.95
#: More than this share of the events told by a single source is a warning of its own.
MOST = 0.5


def _strength(ties: Ties) -> np.ndarray:
    import numpy as np

    strength = np.asarray(ties.weights.sum(axis=1))
    whole = strength.sum()
    return strength / whole if whole else strength


def _of(measure: Callable[[Ties], dict[str, float]]) -> Callable[[Ties], np.ndarray]:
    def values(ties: Ties) -> np.ndarray:
        import numpy as np

        return np.array(list(measure(ties).values()))

    return values


#: Strength is a share of all, so that rounds with fewer events compare.
MEASURES: dict[str, Callable[[Ties], np.ndarray]] = {
    "strength": _strength,
    "betweenness": _of(centrality.betweenness),
    "closeness": _of(centrality.closeness),
    "eigenvector": _of(centrality.eigenvector),
    "pagerank": _of(centrality.pagerank),
}


@dataclass(frozen=True, slots=True)
class Interval:
    """The rank and value of a node with all sources, and between which they lie in nine rounds of ten.

    ``ahead``: the share of rounds in which it is ahead of the next in rank; NaN for the last.
    """

    node: str
    label: str
    rank: int
    rank_low: int
    rank_high: int
    value: float
    value_low: float
    value_high: float
    ahead: float


@dataclass(frozen=True, slots=True)
class Resampled:
    """The intervals, best rank first, how they were made, and what to beware of."""

    by: Sources
    measure: str
    sources: int
    rounds: int
    left_out_one_by_one: bool
    intervals: tuple[Interval, ...]
    warnings: tuple[str, ...]


def resample(
    store: Store,
    kind: Kind,
    by: Sources = "outlets",
    *,
    measure: str = "strength",
    rounds: int = ROUNDS,
    **options: Unpack[Options],
) -> Resampled:
    """Return how ranks vary when other sources of the same sort had been read.

    Each round draws as many outlets (or languages, or articles) as there are, with replacement;
    an event counts in it with those whom a drawn source names (the bootstrap of Efron 1979, with
    sources as what is drawn). Fewer than six are left out one by one instead. The same graph
    gives the same intervals. For leaders and states, tied by events or agreements; the other options
    are those of ``network``.
    """
    if by not in SOURCES:
        raise QueryError(f"no sources called {by!r}; there are {', '.join(SOURCES)}")
    if measure not in MEASURES:
        raise QueryError(f"no interval of {measure!r}; there are {', '.join(MEASURES)}")
    told = tellings(store, kind, **options)
    names, source = _sources(told, by)
    if len(names) < 2:
        raise QueryError(
            f"the articles are of {len(names)} {by}; with fewer than two nothing can be drawn anew"
        )
    whole = _measured(told, measure, None)
    order = _order(told, whole)
    drawn = [_measured(told, measure, kept) for kept in _draws(source, len(names), rounds)]
    return Resampled(
        by=by,
        measure=measure,
        sources=len(names),
        rounds=len(drawn),
        left_out_one_by_one=len(names) < FEW,
        intervals=_intervals(told, whole, order, drawn),
        warnings=_warnings(told, by, names, source),
    )


def _sources(told: Tellings, by: Sources) -> tuple[list[str], np.ndarray]:
    """Return the names of the sources and the number of each telling's source."""
    import numpy as np

    of = {
        "articles": told.articles,
        "outlets": [told.outlets.get(article, "") for article in told.articles],
        "languages": [told.languages.get(article, "") for article in told.articles],
    }[by]
    names = sorted(set(of))
    number = {name: i for i, name in enumerate(names)}
    by_article = np.array([number[name] for name in of], dtype=int)
    return names, by_article[told.article]


def _draws(source: np.ndarray, size: int, rounds: int) -> Iterator[np.ndarray]:
    """Yield for each round which tellings it keeps."""
    import numpy as np

    if size < FEW:
        for left_out in range(size):
            yield source != left_out
        return
    chance = np.random.default_rng(0)
    for _ in range(rounds):
        yield np.isin(source, chance.integers(0, size, size))


def _measured(told: Tellings, measure: str, kept: np.ndarray | None) -> np.ndarray:
    events = told.event if kept is None else told.event[kept]
    members = told.member if kept is None else told.member[kept]
    shape = (len(told.events), len(told.nodes))
    weights = product(events, members, shape, raw=told.raw)
    return MEASURES[measure](Ties(told.nodes, weights))


def _order(told: Tellings, values: np.ndarray) -> list[int]:
    size = range(len(told.nodes))
    return sorted(size, key=lambda i: (-round(float(values[i]), 9), told.labels[i], told.nodes[i]))


def _intervals(
    told: Tellings, whole: np.ndarray, order: list[int], drawn: list[np.ndarray]
) -> tuple[Interval, ...]:
    import numpy as np
    from scipy.stats import rankdata

    values = np.array(drawn).round(9)
    # Equals share the middle of their ranks; nearest, so that a rank stays a whole number.
    ranks = rankdata(-values, axis=1, method="average")
    low, high = PERCENTILES
    rank = np.percentile(ranks, [low, high], axis=0, method="nearest")
    value = np.percentile(values, [low, high], axis=0)
    found = []
    for place, i in enumerate(order, 1):
        after = order[place] if place < len(order) else None
        ahead = float("nan")
        if after is not None:
            ties = (values[:, i] == values[:, after]) / 2
            ahead = float(((values[:, i] > values[:, after]) + ties).mean())
        found.append(
            Interval(
                node=told.nodes[i],
                label=told.labels[i],
                rank=place,
                rank_low=int(np.floor(rank[0, i])),
                rank_high=int(np.ceil(rank[1, i])),
                value=float(whole[i]),
                value_low=float(value[0, i]),
                value_high=float(value[1, i]),
                ahead=ahead,
            )
        )
    return tuple(found)


def _warnings(told: Tellings, by: Sources, names: list[str], source: np.ndarray) -> tuple[str, ...]:
    sources: dict[int, set[int]] = {}
    for event, number in zip(told.event.tolist(), source.tolist(), strict=True):
        sources.setdefault(event, set()).add(number)
    alone = Counter(names[min(of)] for of in sources.values() if len(of) == 1)
    one, whole = by.removesuffix("s"), len(told.events)
    said = []
    for name, count in alone.most_common(1):
        if count > MOST * whole:
            said.append(
                f"{count / whole:.0%} of the events are told by the {one} {name or '?'} alone"
            )
    if alone.total() > MOST * whole:
        said.append(f"{alone.total() / whole:.0%} of the events are told by a single {one}")
    return tuple(said)
