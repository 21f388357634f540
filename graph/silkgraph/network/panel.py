"""Dyad-year tables: what each pair shared in each year, ready for R, Stata or pandas."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, permutations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    import networkx as nx

__all__ = ["PanelRow", "panel"]


@dataclass(frozen=True, slots=True)
class PanelRow:
    """One pair in one year; of visits, ``a`` goes and ``b`` receives."""

    year: int
    a: str
    b: str
    count: int
    weight: float
    articles: int
    a_iri: str
    b_iri: str
    events: tuple[str, ...] = ()


def panel(years: Mapping[int, nx.Graph[str]]) -> list[PanelRow]:
    """Return one row per pair and year of the networks of ``by_year``, sorted.

    Pairs of states are complete: a year in which nothing is told of a pair is a row of zeros. A
    zero says that no article tells of an event, not that there was none. Pairs of others, who are
    in office for some of the years only, have rows where they share something.
    """
    labels: dict[str, str] = {}
    for network in years.values():
        labels |= {node: data["label"] for node, data in network.nodes(data=True)}
    rows: list[PanelRow] = []
    for year, network in sorted(years.items()):
        pairs = {_ordered(network, *pair) for pair in network.edges}
        if network.graph["kind"] == "states":
            directed = network.is_directed()
            pairs |= set((permutations if directed else combinations)(sorted(labels), 2))
        rows += [_row(year, network, labels, *pair) for pair in sorted(pairs)]
    return rows


def _ordered(network: nx.Graph[str], left: str, right: str) -> tuple[str, str]:
    if network.is_directed() or network.nodes[left]["kind"] != network.nodes[right]["kind"]:
        two_mode = network.nodes[right]["kind"] == "state" != network.nodes[left]["kind"]
        return (right, left) if two_mode and not network.is_directed() else (left, right)
    return min(left, right), max(left, right)


def _row(
    year: int, network: nx.Graph[str], labels: Mapping[str, str], left: str, right: str
) -> PanelRow:
    tie = network.get_edge_data(left, right, default={})
    return PanelRow(
        year=year,
        a=labels[left],
        b=labels[right],
        count=tie.get("count", 0),
        weight=tie.get("weight", 0.0),
        articles=len(tie.get("articles", ())),
        a_iri=left,
        b_iri=right,
        events=tie.get("events", ()),
    )
