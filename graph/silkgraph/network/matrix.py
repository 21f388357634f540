"""Large projections: who shares events with whom as one sparse matrix, without the evidence.

``network`` gives every tie the events and articles behind it, which costs most of its time. What only
needs weights (measures of tens of thousands of events, resampling) starts here: a product of
the incidence matrix with its transpose, as fast as the machine allows.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count, repeat
from typing import TYPE_CHECKING, get_args

from silkgraph.claims import Status
from silkgraph.errors import QueryError
from silkgraph.network.occasions import check, classes_of, read_occasions
from silkgraph.network.projection import within
from silkgraph.results import ask

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np
    from scipy.sparse import csr_array

    from silkgraph.network.occasions import Kind, Via
    from silkgraph.store import Store

    #: Events and members, side by side.
    Pairs = tuple[list[str], list[str]]

__all__ = ["Matrix", "matrix", "product"]

_TOLD = "SELECT ?event WHERE {{ ?claim silk:status silk:{status} ; silk:about ?event }}"
_OTHERWISE = """
SELECT ?event WHERE {{
  VALUES ?status {{ {others} }}
  ?claim silk:status ?status ; silk:about ?event
}}
"""
_OF_CLASS = "SELECT ?event WHERE {{ VALUES ?class {{ {classes} }} ?event a ?class }}"
_MEMBERS = "SELECT ?event ?member WHERE {{ ?event {member} ?member }}"
_TOLD_MEMBERS = """
SELECT DISTINCT ?event ?member WHERE {{
  GRAPH ?article {{
    ?claim silk:status silk:{status} ; silk:about ?event .
    ?event {member} ?member
  }}
}}
"""
_LEADERS = "SELECT ?leader WHERE { ?leader a silk:Leader }"
_STATUS: tuple[Status, ...] = get_args(Status)


@dataclass(frozen=True, slots=True)
class Matrix:
    """A network as numbers: ``nodes`` are sorted IRIs, ``weights`` a symmetric sparse matrix."""

    nodes: tuple[str, ...]
    weights: csr_array[np.float64]

    def network(self) -> nx.Graph[str]:
        """Return the same as a networkx graph, with IRIs and weights only."""
        import networkx as nx
        from scipy.sparse import triu

        upper = triu(self.weights, k=1, format="coo")
        graph: nx.Graph[str] = nx.Graph()
        graph.add_nodes_from(self.nodes)
        # Straight into the dictionaries: half of the time of a projection was ``add_edge``.
        ends = graph._adj  # type: ignore[attr-defined]  # its types leave it out
        rows = zip(upper.row.tolist(), upper.col.tolist(), upper.data.tolist(), strict=True)
        for row, column, weight in rows:
            left, right = self.nodes[row], self.nodes[column]
            ends[left][right] = ends[right][left] = {"weight": weight}
        return graph


def matrix(
    store: Store,
    kind: Kind,
    *,
    via: Via = "in-person",
    start: str | None = None,
    end: str | None = None,
    raw: bool = False,
    status: Status = "happened",
) -> Matrix:
    """Return the weights of ``network`` for leaders or states, by the same rules.

    Asked for the whole time, it takes a tenth of the time that ``network`` takes and less.

    >>> from silkgraph.store import open_store
    >>> matrix(open_store(), "leaders").nodes
    ()
    """
    check(kind, via, status)
    if kind not in ("leaders", "states") or via in ("visits", "agreements"):
        raise QueryError(f"no matrix of {kind} via {via}; ask for leaders or states via events")
    if start or end:
        occasions, _ = within(read_occasions(store, kind, via, status), start, end)
        pairs = [(x.iri, f"<{member}>") for x in occasions for member in x.members]
        taking_part = [event for event, _ in pairs], [member for _, member in pairs]
        told = set(taking_part[0])
        known = set(_column(store, _LEADERS))
    else:
        taking_part, told, known = _read(store, kind, via, status)
    if kind == "states":
        known = set(taking_part[1])
    return _project(taking_part, told, known, raw=raw)


def product(
    events: np.ndarray, members: np.ndarray, shape: tuple[int, int], *, raw: bool
) -> csr_array[np.float64]:
    """Return what members share, by the numbers of event and member of each taking part.

    A pair of numbers may come twice; it counts once. The diagonal is empty.
    """
    import numpy as np
    from scipy.sparse import csr_array

    ones = csr_array((np.ones(len(events)), (events, members)), shape=shape)
    ones.data[:] = 1.0
    size = ones.sum(axis=1)
    # An event of one ties nobody, whatever it weighs.
    weight = np.ones(shape[0]) if raw else 1.0 / np.maximum(size - 1, 1)
    weighted = ones.copy()
    weighted.data *= np.repeat(weight, np.diff(ones.indptr))
    shared = (ones.T @ weighted).tocsr()
    shared.setdiag(0.0)
    shared.eliminate_zeros()
    shared.sort_indices()
    return shared


def _project(taking_part: Pairs, told: set[str], known: set[str], *, raw: bool) -> Matrix:
    """Return the matrix of who of the known takes part in what is told."""
    import numpy as np

    # Written as in TSV until here; "<a>" and "<a-b>" sort otherwise than what is inside.
    nodes = sorted(known, key=_bare)
    by_node = dict(zip(nodes, count(), strict=False))
    by_event = dict(zip(sorted(told), count(), strict=False))
    size = len(taking_part[0])
    events = np.fromiter(map(by_event.get, taking_part[0], repeat(-1)), np.int32, size)
    members = np.fromiter(map(by_node.get, taking_part[1], repeat(-1)), np.int32, size)
    both = (events >= 0) & (members >= 0)
    present, columns = np.unique(members[both], return_inverse=True)
    weights = product(events[both], columns, (len(told), len(present)), raw=raw)
    weights.data = weights.data.round(12)
    return Matrix(tuple(_bare(nodes[number]) for number in present.tolist()), weights)


def _bare(term: str) -> str:
    return term[1:-1]


def _read(store: Store, kind: Kind, via: Via, status: Status) -> tuple[Pairs, set[str], set[str]]:
    """Return who takes part in what, the events told, and the leaders, without a look at articles.

    Only where articles differ on whether an event took place does it matter who named whom.
    """
    from concurrent.futures import ThreadPoolExecutor

    member = "silk:involvesState" if kind == "states" else "silk:hasParticipant"
    others = " ".join(f"silk:{other}" for other in _STATUS if other != status)
    # The engine works outside Python's lock.
    with ThreadPoolExecutor(1) as beside:
        reading = beside.submit(_members, store, kind, member)
        told = set(_column(store, _TOLD.format(status=status)))
        told &= set(_column(store, _OF_CLASS.format(classes=classes_of(via))))
        contested = told & set(_column(store, _OTHERWISE.format(others=others)))
        (events, members), known = reading.result()
    if contested:
        events = [event if event not in contested else "" for event in events]
        query = _TOLD_MEMBERS.format(status=status, member=member)
        for event, who in zip(*_columns(store, query), strict=True):
            if event in contested:
                events.append(event)
                members.append(who)
    return (events, members), told, known


def _members(store: Store, kind: Kind, member: str) -> tuple[Pairs, set[str]]:
    known = set(_column(store, _LEADERS)) if kind == "leaders" else set()
    return _columns(store, _MEMBERS.format(member=member)), known


def _column(store: Store, query: str) -> list[str]:
    return _terms(store, query)[1:]


def _columns(store: Store, query: str) -> Pairs:
    terms = _terms(store, query)
    return terms[2::2], terms[3::2]


def _terms(store: Store, query: str) -> list[str]:
    """Return the words of the answer as TSV, the head included: an IRI holds no space."""
    return ask(store, query).write("tsv").decode().split()
