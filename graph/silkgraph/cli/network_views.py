"""What ``silkgraph network`` can list: nodes, ties, brokers, windows, changes, intervals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import typer

from silkgraph.cli import network_sheets as sheets
from silkgraph.cli.console import note

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    import networkx as nx

    from silkgraph.cli.sheets import Sheet
    from silkgraph.measures import Resampled
    from silkgraph.measures.uncertainty import Sources
    from silkgraph.network import By, Kind, Options
    from silkgraph.store import Store

__all__ = ["Asked", "Made", "View", "coverage_note", "in_words", "plot", "sheet_of", "view_of"]

#: Below this many articles in a period, or this many times fewer than in the other, it warns.
FEW_ARTICLES, UNEQUAL = 5, 2.0
#: Where the number of events follows that of articles as closely as this, it warns.
FOLLOWS = 0.8


@dataclass(frozen=True, slots=True)
class View:
    """The list that is asked for, and what its option says."""

    name: str = "nodes"
    value: str = ""

    @property
    def flag(self) -> str:
        """Return the option as it is typed."""
        return f"--{self.name}"


@dataclass(frozen=True, slots=True)
class Made:
    """What was read for a view: one network, several, or intervals."""

    network: nx.Graph[str] | None = None
    before: nx.Graph[str] | None = None
    windows: Mapping[str, nx.Graph[str]] | None = None
    resampled: Resampled | None = None

    @property
    def one(self) -> nx.Graph[str]:
        """Return the network, where there is one."""
        assert self.network is not None
        return self.network


@dataclass(frozen=True, slots=True)
class Asked:
    """What the person typed."""

    kind: Kind
    view: View
    options: Options
    top: int | None
    backbone: bool
    measure: str = "strength"

    def read(self, store: Store) -> Made:
        """Read what the view needs from the graph."""
        from silkgraph.measures import backbone, resample
        from silkgraph.network import by_window, network

        if self.view.value == "area":
            return Made(windows=self._layers(store))
        if self.view.name in ("by", "panel"):
            by = cast("By", self.view.value if self.view.name == "by" else "year")
            return Made(windows=by_window(store, self.kind, by, **self.options))
        if self.view.name == "resample":
            by_sources = cast("Sources", self.view.value)
            found = resample(store, self.kind, by_sources, measure=self.measure, **self.options)
            return Made(resampled=found)
        made = network(store, self.kind, **self.options)
        if self.backbone:
            made = backbone(made)
        if self.view.name != "compare":
            return Made(network=made)
        start, end = _period(self.view.value)
        earlier = self.options | {"start": start, "end": end}
        return Made(network=made, before=network(store, self.kind, **earlier))

    def _layers(self, store: Store) -> Mapping[str, nx.Graph[str]]:
        from silkgraph.network import by_area

        if self.kind != "states":
            raise typer.BadParameter(
                "--by area gives layers of the network of states; ask for states"
            )
        others = {"via": "in-person", "status": "happened", "background": False, "across": False}
        if any(self.options.get(name, usual) != usual for name, usual in others.items()):
            raise typer.BadParameter(
                "layers are made of what articles say; only --from, --to, --raw go with --by area"
            )
        start, end = self.options.get("start"), self.options.get("end")
        return by_area(store, start=start, end=end, raw=self.options.get("raw", False))


def view_of(given: Mapping[str, object]) -> View:
    """Return the one list that is asked for; two at once are a wrong usage."""
    if len(given) > 1:
        flags = " and ".join(f"--{name}" for name in given)
        raise typer.BadParameter(f"{flags} are {len(given)} lists; ask for one")
    return next((View(name, str(value)) for name, value in given.items()), View())


def sheet_of(asked: Asked, made: Made) -> Sheet:
    """Return the rows of the view."""
    from silkgraph.measures import similarity

    top = asked.top
    if made.resampled is not None:
        return sheets.interval_sheet(made.resampled, top)
    if made.windows is not None:
        if asked.view.name == "panel":
            return sheets.panel_sheet(made.windows)
        return sheets.window_sheet(made.windows, layers=asked.view.value == "area")
    if made.before is not None:
        return sheets.change_sheet(made.before, made.one, top)
    if asked.view.name == "similar":
        return sheets.edge_sheet(similarity(made.one), top)
    lists = {
        "nodes": sheets.node_sheet,
        "edges": sheets.edge_sheet,
        "first": sheets.contact_sheet,
        "brokers": sheets.broker_sheet,
    }
    return lists[asked.view.name](made.one, top)


def plot(asked: Asked, made: Made, path: Path) -> None:
    """Draw what suits the view to a file."""
    from silkgraph import plots
    from silkgraph.measures import similarity
    from silkgraph.network import strongest

    said = _period_words(asked)
    if made.resampled is not None:
        plots.plot_intervals(made.resampled, path, caption=said)
    elif made.windows is not None:
        draw = plots.plot_layers if asked.view.value == "area" else plots.plot_series
        draw(made.windows, path, caption=said)
    else:
        # States are alike by all that they have, whoever is shown.
        whole = similarity(made.one) if asked.view.name == "similar" else made.one
        shown = strongest(whole, asked.top) if asked.top else whole
        said = f"{said}{in_words(made.one, asked.options.get('via', 'in-person'), short=True)}"
        if len(shown) < len(whole):
            said = f"{said}; drawn are the {len(shown)} strongest"
        if asked.view.name == "similar":
            plots.plot_similarity(shown, path, caption=said)
        elif asked.kind in ("areas", "organizations"):
            plots.plot_areas(shown, path, caption=said)
        else:
            plots.plot_network(shown, path, caption=said)
        if plots.unreadable(str(label) for _, label in shown.nodes(data="label")):
            note(
                "no font with Chinese letters was found, so they are empty boxes; install Noto Sans CJK"
            )
    note(f"drawn to {path}")


def coverage_note(asked: Asked, made: Made) -> Iterator[str]:
    """Yield plain warnings where a difference may come from who reported, not from politics."""
    if made.resampled is not None:
        yield from made.resampled.warnings
        close = [
            f"{first.label} and {second.label}"
            for first, second in zip(
                made.resampled.intervals[: asked.top], made.resampled.intervals[1:], strict=False
            )
            if first.ahead < 0.95
        ]
        if close:
            yield f"the order of {'; '.join(close[:3])} may be an artefact of coverage"
    elif made.before is not None:
        now, then = (made.one.graph["articles"], made.before.graph["articles"])
        if min(now, then) < FEW_ARTICLES or max(now, then) > UNEQUAL * min(now, then):
            yield (
                f"{then} articles tell of the earlier period and {now} of the later: differences may"
                " be an artefact of coverage; compare ranks and shares rather than strengths"
            )
    elif made.windows is not None and asked.view.value in ("year", "presidency", "summit"):
        follows = _correlation(made.windows)
        if follows > FOLLOWS:
            yield (
                f"events follow the number of articles (correlation {follows:.2f}): a rise may be an"
                " artefact of coverage"
            )


def in_words(made: nx.Graph[str], via: str, *, short: bool = False) -> str:
    """Return one line that sums the network up."""
    from silkgraph.measures import summary

    found = summary(made)
    kind = made.graph["kind"]
    other = {"areas": "topics", "organizations": "memberships"}.get(kind)
    source = other or ("agreements" if via == "agreements" else "events")
    with_states = kind in ("areas", "organizations") or (kind == "leaders" and via == "visits")
    nodes = f"{found.nodes} {kind}{' and states' if with_states else ''}"
    told = "articles and sources" if made.graph.get("background") else "articles"
    told = "sources" if kind == "organizations" else told
    words = [f"{nodes}, {found.ties} ties from {found.events} {source} in {found.articles} {told}"]
    if short:
        return words[0]
    if found.isolates:
        words.append(f"{found.isolates} without ties")
    if found.ties:
        if kind != "events":
            hub = made.nodes[found.hub]["label"]
            words.append(f"{found.hub_share:.0%} of the weight on ties of {hub}")
        words.append(f"density {found.density:.2f}, centralization {found.centralization:.2f}")
    if found.assortativity == found.assortativity:
        words.append(f"assortativity {found.assortativity:.2f}")
    if found.reciprocity == found.reciprocity:
        words.append(f"reciprocity {found.reciprocity:.2f}")
    if found.communities > 1:
        words.append(f"{found.communities} groups, modularity {found.modularity:.2f}")
    if found.undated:
        words.append(f"{found.undated} {source} without a date left out")
    return "; ".join(words)


def _period(text: str) -> tuple[str, str]:
    start, dots, end = text.partition("..")
    if not (start and dots and end):
        raise typer.BadParameter(f"--compare {text} is not FROM..TO, such as 2003..2012")
    return start, end


def _period_words(asked: Asked) -> str:
    start, end = asked.options.get("start"), asked.options.get("end")
    parts = [f"from {start}" if start else "", f"to {end}" if end else ""]
    said = " ".join(part for part in parts if part)
    return f"{said[0].upper()}{said[1:]}. " if said else ""


def _correlation(windows: Mapping[str, nx.Graph[str]]) -> float:
    import numpy as np

    pairs = [(made.graph["events"], made.graph["articles"]) for made in windows.values()]
    events, articles = np.array(pairs, float).reshape(-1, 2).T
    if len(events) < 4 or not (events.std() and articles.std()):
        return 0.0
    return float(np.corrcoef(events, articles)[0, 1])
