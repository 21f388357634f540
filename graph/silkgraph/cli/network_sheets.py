"""What the tables of a network hold: nodes, ties, windows of time, brokers, changes, intervals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkgraph.cli.sheets import Cell, Sheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    import networkx as nx

    from silkgraph.measures import NodeMeasures, Resampled

__all__ = [
    "broker_sheet",
    "change_sheet",
    "contact_sheet",
    "edge_sheet",
    "interval_sheet",
    "node_sheet",
    "panel_sheet",
    "window_sheet",
]

_SHORT = {
    "rank": "",
    "betweenness": "between",
    "eigenvector": "eigen",
    "pagerank": "PageRank",
    "community": "group",
}
#: What a narrow table can do without, in that order.
_SPARE = ("pagerank", "kind", "eigenvector", "constraint", "community", "type", "state")
_MEASURES = (
    "betweenness",
    "closeness",
    "eigenvector",
    "pagerank",
    "constraint",
    "core",
    "community",
)


def node_sheet(network: nx.Graph[str], top: int | None) -> Sheet:
    """Return the nodes with their measures, the strongest first."""
    from silkgraph.measures import node_measures

    rows = node_measures(network)
    counted = _counted(network)
    columns = [*_who(network), counted, "ties", "strength", *_parts(network)]
    columns += [*_MEASURES, "iri"]
    shown = [_node_cells(network, row) for row in rows[:top]]
    return Sheet(
        ("rank", *columns),
        tuple((rank, *(cells[name] for name in columns)) for rank, cells in enumerate(shown, 1)),
        frozenset({"iri", "closeness", "core", *_less_telling(network)}),
        _SHORT,
        _SPARE,
    )


def edge_sheet(network: nx.Graph[str], top: int | None) -> Sheet:
    """Return the ties, the strongest first, with the IRIs of what they rest on."""
    header = ("a", "b", "weight", "count", "articles", "first", "last", "a_iri", "b_iri", "events")
    named = network.nodes
    rows: list[tuple[Cell, ...]] = [
        (
            named[left]["label"],
            named[right]["label"],
            data["weight"],
            data["count"],
            len(data["articles"]),
            data["first"],
            data["last"],
            left,
            right,
            " ".join(data.get("participants", data["events"])),
        )
        for left, right, data in network.edges(data=True)
    ]
    rows.sort(key=lambda row: (-float(row[2] or 0), *map(str, row[:2]), str(row[7])))
    long = frozenset({"a_iri", "b_iri", "events"})
    return Sheet(header, tuple(rows[:top]), long, spare=("articles", "count"))


def window_sheet(windows: Mapping[str, nx.Graph[str]], *, layers: bool = False) -> Sheet:
    """Return one row per window of time, with what is new and who was strongest in it.

    Layers have no order in time, so nothing is new in them.
    """
    from silkgraph.measures import summary
    from silkgraph.network import growth, ranking

    rows: list[tuple[Cell, ...]] = []
    for grown, network in zip(growth(windows), windows.values(), strict=True):
        found = summary(network)
        counts = (found.events, found.articles, found.nodes, found.ties, grown.new_ties)
        # Of fewer nodes these are no shape but a matter of definition.
        density = found.density if found.nodes > 1 else None
        centralization = found.centralization if found.nodes > 2 else None
        strongest = [(network.nodes[node]["label"], of) for node, of in ranking(network)[:3] if of]
        names = ", ".join(f"{label} {of:.3g}" for label, of in strongest)
        share = found.hub_share if found.ties else None
        shape = (found.weight, density, centralization, share)
        rows.append((grown.window, *counts, *shape, grown.all_nodes, grown.all_ties, names))
    name = "year" if all(window.isdecimal() for window in windows) else "window"
    new = frozenset({"new_ties", "all_nodes", "all_ties"} if layers else {"all_nodes", "all_ties"})
    header = (
        "area" if layers else name,
        "events",
        "articles",
        "nodes",
        "ties",
        "new_ties",
        "weight",
        "density",
    )
    return Sheet(
        (*header, "centralization", "hub_share", "all_nodes", "all_ties", "strongest"),
        tuple(rows),
        new,
        {"centralization": "centr.", "hub_share": "hub", "new_ties": "new"}
        | ({"events": "topics"} if layers else {}),
        ("centralization", "nodes", "articles", "density", "new_ties"),
    )


def contact_sheet(network: nx.Graph[str], top: int | None) -> Sheet:
    """Return the first contact of every pair, the earliest first."""
    from silkgraph.network import first_contacts

    rows = tuple(
        (found.date, found.a, found.b, found.a_iri, found.b_iri, found.event)
        for found in first_contacts(network)[:top]
    )
    header = ("date", "a", "b", "a_iri", "b_iri", "event")
    return Sheet(header, rows, frozenset({"a_iri", "b_iri", "event"}))


def broker_sheet(network: nx.Graph[str], top: int | None) -> Sheet:
    """Return the roles of Gould and Fernandez, who brokers most first."""
    from silkgraph.measures import brokerage

    rows = tuple(
        (
            rank,
            network.nodes[row.node]["label"],
            row.side,
            row.total,
            row.coordinator,
            row.itinerant,
            row.gatekeeper,
            row.representative,
            row.liaison,
            row.node,
        )
        for rank, row in enumerate(brokerage(network)[:top], 1)
    )
    roles = ("coordinator", "itinerant", "gatekeeper", "representative", "liaison")
    header = ("rank", "name", "side", "open_pairs", *roles, "iri")
    short = {"rank": "", "open_pairs": "open pairs"}
    return Sheet(header, rows, frozenset({"iri"}), short, ("side", "coordinator"))


def change_sheet(before: nx.Graph[str], after: nx.Graph[str], top: int | None) -> Sheet:
    """Return what changed of each node, the greatest change first."""
    from silkgraph.measures import changes

    rows = tuple(
        (
            row.label,
            row.before,
            row.after,
            row.difference,
            row.rank_before,
            row.rank_after,
            row.new_ties,
            row.lost_ties,
            row.articles_before,
            row.articles_after,
            row.node,
        )
        for row in changes(before, after)[:top]
    )
    header = ("name", "before", "after", "difference", "rank_before", "rank_after")
    return Sheet(
        (*header, "new_ties", "lost_ties", "articles_before", "articles_after", "iri"),
        rows,
        frozenset({"iri"}),
        {
            "rank_before": "rank",
            "rank_after": "now",
            "new_ties": "new ties",
            "lost_ties": "lost",
            "articles_before": "articles",
            "articles_after": "now",
        },
        ("articles_before", "articles_after"),
    )


def interval_sheet(resampled: Resampled, top: int | None) -> Sheet:
    """Return the ranks with their intervals."""
    rows = tuple(
        (
            row.rank,
            row.label,
            f"{row.rank_low}–{row.rank_high}",
            row.value,
            row.value_low,
            row.value_high,
            row.ahead,
            row.rank_low,
            row.rank_high,
            row.node,
        )
        for row in resampled.intervals[:top]
    )
    measure = "share" if resampled.measure == "strength" else resampled.measure
    header = ("rank", "name", "ranks", measure, "low", "high", "ahead", "rank_low", "rank_high")
    short = {"rank": "", "ahead": "ahead of next"}
    return Sheet((*header, "iri"), rows, frozenset({"iri", "rank_low", "rank_high"}), short)


def panel_sheet(windows: Mapping[str, nx.Graph[str]]) -> Sheet:
    """Return one row per pair and year."""
    from silkgraph.network import panel

    header = ("year", "a", "b", "count", "weight", "articles", "a_iri", "b_iri", "events")
    rows = tuple(
        (
            row.year,
            row.a,
            row.b,
            row.count,
            row.weight,
            row.articles,
            row.a_iri,
            row.b_iri,
            " ".join(row.events),
        )
        for row in panel({int(year): made for year, made in windows.items()})
    )
    return Sheet(header, rows, frozenset({"a_iri", "b_iri", "events"}))


def _counted(network: nx.Graph[str]) -> str:
    """Return what the number of a node counts."""
    other = {"areas": "articles", "events": "actors", "organizations": "memberships"}.get(
        network.graph["kind"]
    )
    return other or ("agreements" if network.graph["via"] == "agreements" else "events")


def _who(network: nx.Graph[str]) -> list[str]:
    """Return the columns that tell who a node is, without those that would be the same in all."""
    kinds = {kind for _, kind in network.nodes(data="kind")}
    if network.graph["kind"] == "events":
        return ["name", "type", "date"]
    columns = ["name"] if len(kinds) < 2 else ["name", "kind"]
    return [*columns, "state"] if network.graph["kind"] == "leaders" else columns


def _less_telling(network: nx.Graph[str]) -> tuple[str, ...]:
    """Return the measures that a table has no room for, or that say little of such a network."""
    if network.is_directed():
        return "eigenvector", "constraint"
    if network.graph["kind"] in ("areas", "organizations"):
        return ("constraint",)
    return ("eigenvector", "pagerank", "constraint") if network.graph["kind"] == "events" else ()


def _parts(network: nx.Graph[str]) -> list[str]:
    return ["made", "received"] if network.is_directed() else []


def _node_cells(network: nx.Graph[str], row: NodeMeasures) -> dict[str, Cell]:
    data = network.nodes[row.node]
    return {
        "name": row.label,
        "kind": row.kind,
        "state": row.state,
        "type": data.get("type", ""),
        "date": data.get("start", ""),
        _counted(network): row.count,
        "ties": row.degree,
        "strength": row.strength,
        "made": row.made,
        "received": row.received,
        "iri": row.node,
        **{name: getattr(row, name) for name in _MEASURES},
    }
